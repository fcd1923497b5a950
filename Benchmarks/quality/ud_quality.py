#!/usr/bin/env python3
"""Token and sentence quality of genderscan on Universal Dependencies treebanks, beside Debian's ucto.

Usage: ud_quality.py GENDERSCAN TREEBANK.conllu...

The sentences of a treebank are given as running text, one paragraph per document of the treebank. Headings and items
have no mark at their end and cannot be told in running text; the last column is for the same text with a new
paragraph after each sentence without one, as in a real document. A token or
sentence counts as right when both its borders are those of the treebank, in letters without white space.
ucto is skipped when it is not installed. UD_SHOW=1 prints what differs.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile


def read(path):
    """The documents of a treebank: lists of sentences, each a text and its word forms."""
    documents, name, text, forms = [], None, None, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[9:]
        elif line.startswith("# sent_id = "):
            document = line[12:].rsplit(".s.", 1)[0].rsplit(".p.", 1)[0]
            if document != name:
                documents.append([])
                name = document
        elif line and not line.startswith("#"):
            fields = line.split("\t")
            if fields[0].isdigit():
                forms.append(fields[1])
        elif not line and forms:
            documents[-1].append((text, forms))
            forms = []
    return documents


def letters(text):
    return "".join(text.split())


def spans(groups, whole):
    """Token and sentence spans of groups of words, in letters of the running text without white space.

    A word that is not found where it should be is looked for a little further on, so that one changed letter does
    not move all the rest.
    """
    tokens, sentences, at = [], [], 0
    for forms in groups:
        first = None
        for form in map(letters, forms):
            place = whole.find(form, at, at + len(form) + 40)
            if not form or place < 0:
                continue
            first = place if first is None else first
            at = place + len(form)
            tokens.append((place, at))
        if first is not None:
            sentences.append((first, at))
    return tokens, sentences


def genderscan(command, path, text):
    listing = json.loads(subprocess.run([command, "text", "-f", "json", path], stdout=subprocess.PIPE, check=True).stdout)
    # From bytes of the file to letters without white space.
    places, count = {}, 0
    offset = 0
    for letter in text:
        places[offset] = count
        offset += len(letter.encode())
        count += not letter.isspace()
    places[offset] = count
    found = [(places[token["sourceStart"]], places[token["sourceEnd"]]) for token in listing["tokens"]]
    sentences = [(found[s["firstToken"]][0], found[s["endToken"] - 1][1]) for s in listing["sentences"]]
    return found, sentences


def ucto(path, whole):
    run = subprocess.run(["ucto", "-L", "nld", "-n", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = run.stdout.decode().splitlines()
    return spans([[word for word in line.split() if word != "<utt>"] for line in lines], whole)


def score(found, gold):
    right = len(set(found) & set(gold))
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return 2 * precision * recall / max(1e-9, precision + recall)


def main():
    command, treebanks = sys.argv[1], sys.argv[2:]
    print(f"{'treebank':32} {'tool':12} {'tokens F1':>10} {'sentences F1':>13} {'apart':>13}")
    for path in treebanks:
        documents = read(path)
        rows = [measure(command, documents, isRunning) for isRunning in (True, False)]
        for tool in rows[0]:
            running, apart = rows[0][tool], rows[1][tool]
            print(f"{path.split('/')[-1]:32} {tool:12} {running[0]:10.4f} {running[1]:13.4f} {apart[1]:13.4f}")


def running_text(documents, isRunning):
    """The sentences one after the other; without `isRunning` a new paragraph after one that has no mark at its end."""
    text = ""
    for document in documents:
        for sentence, _ in document:
            text += sentence
            isClosed = sentence.rstrip("'\"”’) »").endswith((".", "!", "?", "…"))
            text += " " if isRunning or isClosed else "\n\n"
        text += "\n\n"
    return text


def measure(command, documents, isRunning):
    """Per tool the F1 of tokens and of sentences."""
    text = running_text(documents, isRunning)
    whole = letters(text)
    gold = spans([forms for document in documents for _, forms in document], whole)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        tools = {"genderscan": genderscan(command, file.name, text)}
        if shutil.which("ucto"):
            tools["ucto"] = ucto(file.name, whole)
    if "UD_SHOW" in os.environ:
        show(tools["genderscan"], gold, whole)
    return {tool: (score(found[0], gold[0]), score(found[1], gold[1])) for tool, found in tools.items()}


def show(found, gold, whole):
    """Prints what differs: missing and extra tokens, and sentence ends with the letters around them."""
    for sign, here, there in (("-", gold, found), ("+", found, gold)):
        for start, end in sorted(set(here[0]) - set(there[0]))[:60]:
            print(sign, "token", whole[max(0, start - 10):start], "[", whole[start:end], "]", whole[end:end + 10])
        ends = {end for _, end in here[1]} - {end for _, end in there[1]}
        for end in sorted(ends)[:80]:
            print(sign, "end  ", whole[max(0, end - 25):end], "|", whole[end:end + 20])


if __name__ == "__main__":
    main()
