#!/usr/bin/env python3
"""Starts commands in turns and compares the processor time that each takes for itself.

    turns.py [--times N] [--cpu N] COMMAND... -- COMMAND... [-- COMMAND...]

One short start says little: the system counts time in ticks. The mean of some hundred, in turns, can be trusted to a few
hundredths; ratios are to the last command. Each must end well and write the same bytes every time.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def start(command, sheet):
    """One start that writes to a file: its output, seconds by the clock, its own and the system's, its peak in KiB."""
    sheet.seek(0)
    sheet.truncate()
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sheet)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    sheet.seek(0)
    output = sheet.read()
    if child.returncode or not output:
        sys.exit(f"{command[0]}: exit {child.returncode}, {len(output)} bytes")
    return output, seconds, usage.ru_utime, usage.ru_stime, usage.ru_maxrss


def steady(output):
    """What a command writes but for the times in it."""
    try:
        row = json.loads(output.splitlines()[-1])
    except ValueError:
        return output
    return {key: value for key, value in row.items() if not key.endswith(("seconds", "_kb"))} \
        if isinstance(row, dict) else output


def measure(commands, times, cpu):
    """A row per command, of `times` starts in turns on one core."""
    os.sched_setaffinity(0, {cpu})
    runs = [[] for _ in commands]
    with tempfile.TemporaryFile() as sheet:
        first = [steady(start(command, sheet)[0]) for command in commands]
        for _ in range(times):
            for command, own, expected in zip(commands, runs, first):
                output, *figures = start(command, sheet)
                if steady(output) != expected:
                    sys.exit(f"{command[0]} does not write the same twice")
                own.append(figures)
    means = [[statistics.mean(column) for column in zip(*own)] for own in runs]
    return [{"command": pathlib.Path(command[0]).name, "starts": times, "wall_ms": round(1e3 * mean[0], 2),
             "user_ms": round(1e3 * mean[1], 2), "system_ms": round(1e3 * mean[2], 2),
             "peak_kb": max(figures[3] for figures in own), "user_ratio": round(mean[1] / means[-1][1], 3)}
            for command, own, mean in zip(commands, runs, means)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("commands", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    commands = [[]]
    for word in options.commands:
        if word == "--":
            commands.append([])
        else:
            commands[-1].append(word)
    for row in measure([command for command in commands if command], options.times, options.cpu):
        print(json.dumps(row))


if __name__ == "__main__":
    main()
