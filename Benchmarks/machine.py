"""What a row of results needs to be understood later: the machine, the compiler, the libraries, the data."""

import datetime
import hashlib
import os
import pathlib
import platform
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def said(*command):
    try:
        run = subprocess.run(command, capture_output=True, text=True, cwd=HERE)
    except OSError:
        return ""
    return run.stdout.strip().splitlines()[0] if run.returncode == 0 and run.stdout.strip() else ""


def header(options):
    first = pathlib.Path("/proc/cpuinfo").read_text().split("\n\n")[0]
    processor = dict(re.findall(r"^([^\t:]+?)\s*: (.*)$", first, re.M))
    changed = "" if not said("git", "status", "--porcelain", "--untracked-files=no") else " with changes"
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "cpu": f"{processor['model name']}, family {processor['cpu family']}, model {processor['model']}",
        "cores": os.cpu_count(), "core_used": options.cpu, "load_average": os.getloadavg()[0],
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20,
        "kernel": platform.release(), "swift": said("swift", "--version"),
        "flags": "make build, make bench", "commit": said("git", "rev-parse", "HEAD") + changed,
        "libraries": {
            "libxml2": said("pkg-config", "--modversion", "libxml-2.0"), "libc": " ".join(platform.libc_ver()),
            "python": said(str(options.peers / "venv/bin/python"), "--version")},
        "data_sha256": hashlib.sha256((options.data / "meta.json").read_bytes()).hexdigest(),
        "rounds": options.rounds, "only": options.only,
    }


def short_name(cpu):
    """The processor's name as part of a file name."""
    bare = re.sub(r"\(R\)|\(TM\)|CPU|processor|model|@.*", " ", cpu, flags=re.I).lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
