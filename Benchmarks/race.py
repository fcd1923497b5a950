#!/usr/bin/env python3
"""Races genderscan against its peers and writes down every row, with the date, the machine and the versions.

    race.py HARNESS PEERS DATA [--rounds 3] [--only NAME,NAME] [--bench FILE] [--command FILE] [--cpu N] [--output FILE]

HARNESS holds programs that speak the protocol of README.md, PEERS the installed peers, DATA the texts and lists. Every
round runs all races on one core. Fails when a count is wrong or differs between rounds; the rows are there all the same.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

import machine

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "Fixtures/regiovisie-lindestreek/document.txt"
PAGE = HERE.parent / "Fixtures/parkeerbeleid/document.txt"
CASES = "patterns_100,patterns_1000,patterns_5000,affix_100,affix_1000,affix_5000"
COUNTS = ("matches", "words", "lines", "tokens", "sentences", "found", "json_bytes", "output_bytes")


def peers(options):
    """The programs of the harness, each with genderscan as a contestant."""
    bench, command = options.bench, options.command
    words = f"genderscan, 5000 patterns={bench} --once match {{txt}} {{patterns}}"
    scan = f"genderscan scan, whole report={command} scan -f json {{txt}}"
    yield ["bench_matchers.py", "--rounds", "4", "--cases", CASES, "--cmd", f"genderscan={bench} match"]
    yield ["bench_tokenizers.py", "--rounds", "4", "--cmd", f"genderscan={bench} tokens"]
    yield ["bench_html.py", "--rounds", "3", "--cmd", f"genderscan={bench} html"]
    yield ["bench_html.py", "--rounds", "3", "--large", "--cmd", f"genderscan={bench} html"]
    yield ["bench_pipeline.py", "--rounds", "3", "--cmd", f"genderscan={bench} pipeline"]
    yield ["bench_process.py", "--rounds", "9", "--cmd", words, "--cmd", scan]


def own(options):
    """What has no peers: a name, the arguments, and the files whose bytes are the work."""
    data = options.data
    text, small, document = data / "text_16.txt", data / "text_1.txt", data / "doc_150k.txt"
    for case in ("patterns_100", "patterns_1000", "patterns_5000", "affix_5000"):
        yield f"compile {case}", ["compile", data / f"{case}.txt"], []
    yield "load, 16 MB of text", ["load", text], [text]
    yield "scan, the example regiovisie", ["scan", EXAMPLE], [EXAMPLE]
    yield "scan, 1 MB of text", ["scan", small], [small]
    yield "scan, a document of 150 kB", ["scan", document], [document]
    pages = sorted((data / "html").glob("*.html"))
    yield "scan, 64 HTML documents", ["scan", *pages], pages
    yield "scan, 16 MB of text", ["scan", text], [text]
    yield "scan, 128 MB of text", ["scan", data / "text_128.txt"], [data / "text_128.txt"]
    yield "memory, 128 MB of text", ["memory", data / "text_128.txt"], []
    yield "cold scan, one page", ["cold", "30", PAGE, options.command, "scan", "-f", "json"], []
    yield "cold scan, a document of 150 kB", ["cold", "30", document, options.command, "scan", "-f", "json"], []
    yield "threads, twice 1 MB of text", ["threads", small, small], []
    yield "threads, twice 16 MB of text", ["threads", text, text], []


def rows(options):
    environment = dict(os.environ, PATH=f"{options.peers}/venv/bin:{os.environ['PATH']}", PEERS_DIR=str(options.peers))
    python, only = str(options.peers / "venv/bin/python"), ["--only", options.only] if options.only else []
    for name, *rest in peers(options):
        run = subprocess.Popen(
            [python, str(options.harness / name), str(options.data), "--cpu", str(options.cpu), *rest, *only],
            stdout=subprocess.PIPE, text=True, env=environment)
        yield from map(json.loads, run.stdout)
        if run.wait():
            yield {"bench": name, "peer": "genderscan", "error": f"exit {run.returncode}"}
    for case, arguments, files in own(options):
        cores = os.sched_getaffinity(0) if case.startswith("threads") else {options.cpu}
        run = subprocess.run([str(options.bench), *map(str, arguments)], capture_output=True, text=True,
                             preexec_fn=lambda: os.sched_setaffinity(0, cores))
        row = {"bench": "own", "case": case, "peer": "genderscan", "group": "added"}
        row |= json.loads(run.stdout) if run.returncode == 0 else {"error": run.stderr.strip()}
        if files and "cpu_seconds" in row:
            row["mb_s"] = round(sum(file.stat().st_size for file in files) / 1e6 / row["cpu_seconds"], 2)
        yield row
    yield beside_yardstick(options)


def beside_yardstick(options):
    """A whole scan, started cold in turns with the Swift yardstick, which matches 5,000 phrases in the same file."""
    document, patterns = options.data / "doc_150k.txt", options.data / "patterns_5000.txt"
    row = {"bench": "own", "case": "cold scan beside the Swift yardstick, 150 kB", "peer": "genderscan",
           "group": "added"}
    yardstick = options.peers / "bin/swar_match"
    run = subprocess.run(
        [sys.executable, str(HERE / "turns.py"), "--times", "800", "--cpu", str(options.cpu),
         str(options.command), "scan", "-f", "json", str(document), "--", str(yardstick), str(document),
         str(patterns), "1"], capture_output=True, text=True)
    return row | (json.loads(run.stdout.splitlines()[0]) if run.returncode == 0 else {"error": run.stderr.strip()})


def faults(row, seen):
    """What is wrong with a row of genderscan itself."""
    if row.get("group") != "added" and row.get("peer") != "genderscan":
        return
    name = f"{row['bench']} {row.get('case', '')} {row['peer']}"
    if "error" in row:
        yield f"{name}: {row['error']}"
    if row.get("exact") is False:
        yield f"{name}: other matches than the reference"
    if abs(row.get("words_pct", 100) - 100) > 0.5:
        yield f"{name}: {row['words_pct']} % of the words"
    counts = {key: row[key] for key in COUNTS if key in row}
    if seen.setdefault(name, counts) != counts:
        yield f"{name}: {counts} after {seen[name]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("harness", "peers", "data"):
        parser.add_argument(name, type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="peers, by a part of their names; all of them when empty")
    parser.add_argument("--bench", type=pathlib.Path, default=HERE / ".build/release/genderscan-bench")
    parser.add_argument("--command", type=pathlib.Path, default=HERE.parent / ".build/release/genderscan")
    parser.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--output", type=pathlib.Path)
    options = parser.parse_args()
    options.bench, options.command = options.bench.resolve(), options.command.resolve()
    head = machine.header(options)
    path = options.output or HERE / f"Results/{head['date'][:10]}-{machine.short_name(head['cpu'])}.jsonl"
    wrong, seen = [], {}
    with path.open("w", encoding="utf-8") as sheet:
        print(json.dumps({"header": head}, ensure_ascii=False), file=sheet, flush=True)
        for number in range(1, options.rounds + 1):
            for row in rows(options):
                row = {"round": number, **row}
                wrong += faults(row, seen)
                print(json.dumps(row, ensure_ascii=False), file=sheet, flush=True)
                print(number, row["bench"], row.get("case", ""), row["peer"],
                      *(row[key] for key in ("mb_s", "wall_ms", "error") if key in row))
    print(path)
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
