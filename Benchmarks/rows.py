"""Raw rows of race.py as races: who ran, how fast, and how many times as fast genderscan is."""

import collections
import json
import statistics

TITLES = {
    "patterns_100": "100 words and phrases", "patterns_1000": "1,000 words and phrases",
    "patterns_5000": "5,000 words and phrases", "affix_100": "100, a tenth of them affixes",
    "affix_1000": "1,000, a tenth of them affixes", "affix_5000": "5,000, a tenth of them affixes",
    "documents": "64 documents", "large": "one document of 8 MB",
}
RACES = {"matchers": "match", "compile": "compile", "tokenizers": "tokens and sentences", "html": "HTML to text",
         "pipeline": "HTML to matches", "process": "cold start"}
# Those of the cold starts in Python that look for the 5,000 patterns.
MATCHERS = ("flashtext", "ahocorasick_rs", "spaCy PhraseMatcher", "hyperscan literal", "lxml + flashtext")

# What they report as compiling is something else: a new dict in every pass, or a whole process on an empty text.
NOT_COMPILED = ("dict of tokens (py)", "GNU grep -Fwio", "ripgrep -Fwi", "ugrep -Fwi")


def read(path):
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = lines[1:]
    # Compiling is timed in the races of the matchers; it is a race of its own here.
    rows += [{**row, "bench": "compile"} for row in rows
             if row["bench"] == "matchers" and row.get("build_ms") and row["peer"] not in NOT_COMPILED]
    return lines[0]["header"], rows


def value(row):
    """How fast, where more is better: relative to the race's own reference where it has one."""
    if row.get("bench") == "compile":
        return 1 / row["build_ms"]
    return 1 / row["wall_ms"] if "wall_ms" in row else row.get("ratio") or row.get("mb_s", 0)


def shown(rows):
    for key, unit in (("build_ms", "ms"), ("wall_ms", "ms"), ("mb_s", "MB/s")):
        if key in rows[0] and (key != "build_ms" or rows[0]["bench"] == "compile"):
            middle = statistics.median(row[key] for row in rows)
            digits = f"{middle:,.0f}" if middle >= 100 else f"{middle:.2g}" if middle < 1 else f"{middle:.1f}"
            return f"{digits} {unit}"
    return ""


def ratios(ours, theirs):
    """Per round how many times as fast as the other genderscan is."""
    other = {row["round"]: row for row in theirs}
    return [value(row) / value(other[row["round"]]) for row in ours if value(other.get(row["round"], {}))]


def ratio(found):
    def short(number):
        return f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
    spread = f" ({short(min(found))}-{short(max(found))})" if len(found) > 1 else ""
    return short(statistics.median(found)) + spread


def apart(rows, ours):
    """What sets a contestant apart: it does not do the same, or is no program that one can get."""
    row = rows[0]
    if row["group"] == "yardstick":
        yield "yardstick"
    if row.get("exact") is False:
        yield "other matches" + (f", {row['off_by']:+,}" if row.get("off_by") else "")
    if abs(row.get("words_pct", 100) - 100) > 0.5:
        yield f"{row['words_pct']} % of the words"
    if row["bench"] == "tokenizers" and not (row.get("tokens") and row.get("sentences")):
        yield "tokens only" if row.get("tokens") else "sentences only"
    if row["bench"] == "process":
        matches = "5000 patterns" in row["peer"] or row["peer"].removeprefix("py: ") in MATCHERS
        if not matches or "5000 patterns" not in ours[0]["peer"]:
            yield "another task"


def named(peer, rows, ours):
    notes = [note for note in apart(rows, ours) if note not in peer]
    return f"{peer} ({'; '.join(notes)})" if notes else peer


def races(rows):
    """Per race genderscan's rows and those of the others by name, fastest first."""
    grouped = collections.defaultdict(lambda: collections.defaultdict(list))
    for row in rows:
        if "error" not in row and row["bench"] in RACES:
            grouped[row["bench"], row.get("case", "")][row["peer"]].append(row)
    for bench in RACES:
        for (name, case), peers in grouped.items():
            others = {peer: found for peer, found in peers.items() if found[0]["group"] != "added"}
            for peer, ours in peers.items():
                if name == bench and ours[0]["group"] == "added":
                    order = sorted(others.items(), key=lambda item: statistics.median(ratios(ours, item[1]) or [0]))
                    title = RACES[bench] + (f", {TITLES.get(case, case)}" if case else "")
                    yield title + (f" ({peer})" if peer != "genderscan" else ""), ours, order
