#!/usr/bin/env python3
"""Counts the instructions of each stage with callgrind, and fails when one grows faster than its input or than before.

    instructions.py BENCH [--renew]

BENCH is a built genderscan-bench. Every shape of input is made at n, 2n and 4n bytes. What the second doubling adds may be
2.2 times what the first added at most (linear is 2, quadratic 4); what is the same for any input, such as reading the
lexicon, falls out of that. The counts at 2n are compared with Results/instructions.json, which
--renew writes: 8 % more fails. Counts are the same on every run, unlike times, but differ between compilers, so they
are compared only for the compiler that they were made with; the growth is checked in any case.
"""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIXTURE = HERE.parent / "Fixtures/regiovisie-lindestreek/document.txt"
KNOWN = HERE / "Results/instructions.json"
GROWTH, SLACK = 2.2, 1.08


def prose(size, width=90):
    """Sentences of the words of a fixture, in lines and paragraphs; the same for the same size."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", FIXTURE.read_text(encoding="utf-8"))
    chance, out, count = random.Random(7), [], 0
    while count < size:
        sentence = " ".join(chance.choice(words) for _ in range(chance.randint(6, 18)))
        out.append(sentence[:1].upper() + sentence[1:] + ".")
        count += len(out[-1].encode()) + 1
    lines, line, rest = [], "", 5
    for sentence in out:
        for word in sentence.split(" "):
            if len(line) + len(word) > width:
                lines.append(line)
                line = ""
                rest -= 1
                if rest == 0:
                    lines.append("")
                    rest = chance.randint(3, 8)
            line += (" " if line else "") + word
    return "\n".join(lines + [line, ""])


def cut(text, size):
    return text.encode()[:size].decode(errors="ignore")


def repeated(piece):
    return lambda size: cut(piece * (size // len(piece.encode()) + 1), size)


def numbered(template):
    def make(size):
        out, count, number = [], 0, 0
        while count < size:
            number += 1
            out.append(template.format(number))
            count += len(out[-1].encode())
        return "".join(out)
    return make


def page(body):
    return lambda size: "<!DOCTYPE html><html><body>" + body(size) + "</body></html>"


def deep(size):
    depth = size // 11
    return "<div>" * depth + "geweld" + "</div>" * depth


TEXT = {
    "prose": prose,
    "one line": lambda size: prose(size).replace("\n", " "),
    "all matches": repeated("geweld "),
    "no spaces": repeated("a"),
    "beyond ASCII": repeated("‘coördinatiecommissie’—"),
    "no sentence ends": repeated("hij noemt huiselijk geweld en gender "),
    "points": repeated("a.b.c.d."),
    "short lines": repeated("ja\n"),
    "capitals": repeated("DE RAAD VAN DE GEMEENTE\n\n"),
    "starred heading": lambda size: "# " + repeated("*woord* en ")(size) + "\n\nDe raad stemt in.\n",
    "number of a heading": lambda size: "# " + repeated("1.")(size) + " Doel\n\nDe raad stemt in.\n",
    "footnotes": numbered("Het beleid{0} werkt. Zie noot.\n\n{0} Bron {0}, bladzijde {0}.\n\n"),
}
MARKUP = {
    "paragraphs": page(lambda size: "".join(f"<p>{part}</p>\n" for part in prose(size).split("\n\n"))),
    "deep tags": page(deep),
    "many attributes": page(lambda size: ("<p" + numbered(' a{0}="b{0}"')(6_000) + ">geweld</p>") * (size // 6_000)),
    # Past the limit of a tag at every size.
    "endless tag": page(lambda size: "<p" + numbered(' a{0}="b{0}"')(70_000 + size) + ">geweld</p>"),
    "many tags with attributes": page(numbered('<p class="a b" id="p{0}" style="color:red">geweld</p>')),
    "footnotes": page(numbered('<p>Beleid<sup>{0}</sup></p><p class="voetnoot">{0} Bron.</p>')),
    "references": page(repeated("&eacute;&amp;&#233; ")),
    "open tags": page(repeated("<b><i>x ")),
    "stray end tags": page(repeated("x</b></i> ")),
    "inline pairs": page(repeated("<b>woord</b> ")),
    "links": page(numbered('<a href="/stuk/{0}">woord</a> ')),
    "comments": page(repeated("a<!-- b -->")),
}


def count(bench, work, *files):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(bench), "--once", work, *map(str, files)],
        # Dictionaries begin elsewhere in every process otherwise, which alone is a few per cent of a small count.
        env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"{work}: {run.stderr[-600:]}")
    return int(found.group(1))


def main():
    bench, renew = pathlib.Path(sys.argv[1]), "--renew" in sys.argv
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is missing")
    compiler = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    known = json.loads(KNOWN.read_text()) if KNOWN.exists() else {}
    comparable = known.get("compiler") == compiler
    if not comparable and not renew:
        print(f"growth only: the counts in {KNOWN.name} are of another compiler")
    counts, failures = {}, []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # Symbols are of no use here, and some versions of valgrind cannot read them.
        bare = folder / "bench"
        subprocess.run(["strip", "-s", "-o", str(bare), str(bench)], check=True)
        patterns = folder / "patterns.txt"
        words = sorted(set(re.findall(r"[a-zë]{5,}", FIXTURE.read_text(encoding="utf-8"))))
        patterns.write_text("\n".join(words[::3] + ["geweld", "vrouw*", "*geweld", "de raad"]) + "\n", encoding="utf-8")

        def files(work, size, make):
            path = folder / ("in.html" if work == "html" else "in.txt")
            path.write_text(make(size), encoding="utf-8")
            return [path, patterns] if work == "match" else [path]

        for work, shapes, size in (
                ("match", TEXT, 400_000), ("tokens", TEXT, 200_000), ("html", MARKUP, 60_000), ("scan", TEXT, 30_000)):
            for shape, make in shapes.items():
                own = [count(bare, work, *files(work, factor * size, make)) for factor in (1, 2, 4)]
                name = f"{work}, {shape}"
                counts[name] = own[1]
                growth = (own[2] - own[1]) / max(1, own[1] - own[0])
                verdict = ""
                if growth > GROWTH:
                    verdict = "  grows too fast"
                elif comparable and not renew and name in known["counts"] and own[1] > SLACK * known["counts"][name]:
                    verdict = f"  more than the {known['counts'][name]:,} before"
                if verdict:
                    failures.append(name)
                print(f"{name:36} {own[1]:15,}  {(own[2] - own[1]) / (2 * size):8.1f} per byte  "
                      f"x{growth:.2f}{verdict}", flush=True)
    if renew:
        KNOWN.write_text(json.dumps({"compiler": compiler, "counts": counts}, indent=1) + "\n")
    if failures:
        sys.exit("instructions: " + "; ".join(failures))


if __name__ == "__main__":
    main()
