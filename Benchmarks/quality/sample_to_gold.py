#!/usr/bin/env python3
"""Turns the coded sample of sentences into what `genderscan evaluate` reads: a line per sentence that was read, and a
line per passage in it, with places in bytes of the file.

    sample_to_gold.py GOLD_FOLDER CORPUS_FOLDER [--coders] > gemerkt.jsonl

GOLD_FOLDER holds sample.jsonl and labels.jsonl; --coders adds labels-a.jsonl and labels-b.jsonl as coders A and B. The
measurements in Lexicons/metingen.yml are made of it:

    sample_to_gold.py ../shared/gold ../shared/corpus/dev > gemerkt.jsonl
    genderscan scan -f jsonl --show all FILES > rapporten.jsonl      # the documents that gemerkt.jsonl names
    genderscan evaluate -f measurements --corpus NAME --date DAY gemerkt.jsonl rapporten.jsonl > Lexicons/metingen.yml

A sentence that stands in a document more than once is taken at its first place. Standard library only."""
import json
import os
import sys


def load(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def folded(data):
    """The text with runs of white space as one space and, per character, its byte in the file."""
    text, offsets, position, after_space = [], [], 0, True
    for character in data.decode("utf8", errors="replace"):
        if not character.isspace() or not after_space:
            text.append(" " if character.isspace() else character)
            offsets.append(position)
        after_space = character.isspace()
        position += len(character.encode("utf8")) if character != "\ufffd" else 1
    return "".join(text), offsets + [position]


def place(record, text):
    whole = text.find((record["before"] + " " + record["sentence"]).strip())
    if whole < 0:
        return text.find(record["sentence"])
    return whole + len(record["before"]) + (1 if record["before"] else 0)


def main():
    gold, corpus = sys.argv[1:3]
    records, texts = load(os.path.join(gold, "sample.jsonl")), {}
    files = {"": "labels.jsonl"}
    if "--coders" in sys.argv:
        files |= {"A": "labels-a.jsonl", "B": "labels-b.jsonl"}
    for coder, name in files.items():
        labels = {line["id"]: line["passages"] for line in load(os.path.join(gold, name))}
        for record in records:
            document = record["doc"]
            if document not in texts:
                with open(os.path.join(corpus, document), "rb") as file:
                    texts[document] = folded(file.read())
            text, offsets = texts[document]
            at = place(record, text)
            if at < 0:
                sys.exit(f"{record['id']} is not in {document}")

            def line(start, length, **more):
                base = {"document": document, "start": offsets[start], "end": offsets[start + length]}
                print(json.dumps(base | more | ({"coder": coder} if coder else {}), ensure_ascii=False))

            line(at, len(record["sentence"]))
            for passage in labels[record["id"]]:
                start = at + record["sentence"].index(passage["text"])
                line(start, len(passage["text"]), category=passage["category"], counted=passage["counted"])


if __name__ == "__main__":
    main()
