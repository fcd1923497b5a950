#!/usr/bin/env python3
"""Turns raw rows into the tables of the README.

    summary.py [ROWS] [--readme] [--all]

ROWS is a file of race.py, by default the last of Results/. --readme writes the tables between the marks of README.md,
--all prints every contestant of every race. A ratio is taken within each round; the tables give the middle one of
the rounds, and the least and the greatest behind it.
"""

import argparse
import collections
import json
import pathlib
import statistics

from rows import apart, named, races, ratio, ratios, read, shown

HERE = pathlib.Path(__file__).resolve().parent
README, OPENING, CLOSING = HERE / "README.md", "<!-- figures -->", "<!-- /figures -->"
ALONE = "| work | figure | more |\n|---|--:|---|"


def table(rows):
    yield "| race | genderscan | fastest peer that does the same | so many times as fast | ahead of genderscan |"
    yield "|---|--:|---|--:|---|"
    for title, ours, order in races(rows):
        against = [(peer, found, ratios(ours, found)) for peer, found in order]
        ahead = [f"{named(peer, found, ours)} {ratio(own)}" for peer, found, own in against
                 if own and statistics.median(own) < 1]
        same = [(f"{peer}, {shown(found)}", ratio(own)) for peer, found, own in against
                if own and not list(apart(found, ours))]
        peer, times = same[0] if same else ("none", "")
        yield f"| {title} | {shown(ours)} | {peer} | {times} | {'; '.join(ahead) or 'none'} |"


def complete(rows):
    for title, ours, order in races(rows):
        yield f"\n### {title}: {shown(ours)}\n"
        yield "| contestant | speed | genderscan is that many times as fast |\n|---|--:|--:|"
        for peer, found in order:
            yield f"| {named(peer, found, ours)} | {shown(found)} | {ratio(ratios(ours, found) or [0])} |"


def alone(rows):
    """What has no peers."""
    grouped = collections.defaultdict(list)
    for row in rows:
        if row["bench"] == "own" and "error" not in row:
            grouped[row["case"]].append(row)
    yield ALONE
    for case, found in grouped.items():
        def middle(key):
            return statistics.median(row[key] for row in found)
        stages = [key for key in found[0] if key.endswith("_pct") or key.endswith("_peak_per_byte")]
        more = ", ".join(f"{key.split('_')[0]} {middle(key):.1f}" for key in stages)
        if "speedup" in found[0]:
            figure, more = f"{middle('speedup'):.2f} times one thread", ""
        elif "peak_per_byte" in found[0]:
            figure, more = f"{middle('peak_per_byte'):.1f} bytes a byte", f"peak while: {more}"
        elif "user_ratio" in found[0]:
            figure, more = f"{middle('user_ratio'):.2f} times its time", "processor time without the system's"
        elif "wall_ms" in found[0]:
            figure = f"{middle('wall_ms'):.1f} ms"
            more = f"user {middle('user_ms'):.1f}, system {middle('system_ms'):.1f} ms"
            more += f"; peak {middle('peak_kb') / 1024:.1f} MiB"
        elif "mb_s" in found[0]:
            figure, more = f"{middle('mb_s'):,.1f} MB/s", f"% of the time: {more}" if more else ""
        else:
            figure = f"{1000 * middle('cpu_seconds'):.2f} ms"
        yield f"| {case} | {figure} | {more} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="?", type=pathlib.Path)
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    path = options.rows or max((HERE / "Results").glob("*.jsonl"))
    head, rows = read(path)
    text = "\n".join([
        f"{head['date'][:10]}, {head['cpu']}, {head['cores']} cores of which one used,",
        f"{head['memory_mb'] / 1024:.0f} GiB, Linux {head['kernel']}, {head['swift']}, `{head['flags']}`,",
        f"commit {head['commit'][:12]}{head['commit'][40:]}, libxml2 {head['libraries']['libxml2']}, "
        f"{head['rounds']} round{'s' if head['rounds'] > 1 else ''}; raw rows in `Results/{path.name}`.", "",
        *(complete(rows) if options.all else table(rows)), "", *alone(rows)])
    if not options.readme:
        print(text)
        return
    before, _, rest = README.read_text(encoding="utf-8").partition(OPENING)
    README.write_text(f"{before}{OPENING}\n{text}\n{CLOSING}{rest.partition(CLOSING)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
