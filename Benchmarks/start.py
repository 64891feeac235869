#!/usr/bin/env python3
"""Counts the instructions of the program from its start to its first page, and out again: start.py [--bin PROGRAM] [FILE…]

Instructions are the same on every run, where seconds are not: a change of one in a thousand is seen. Needs valgrind and strip.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from terminal import Terminal

SEEDS = pathlib.Path(__file__).resolve().parent.parent / "seeds"


def instructions(command, report, in_terminal):
    """How many a command takes, on the screen or into nothing."""
    counted = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={report}", "--quiet", *command]
    if in_terminal:
        with tempfile.TemporaryDirectory() as state:
            terminal = Terminal(counted, state)
            if terminal.seconds_to_show(b"help") is None:
                sys.exit(f"start: {' '.join(command)} shows no page")
            os.write(terminal.descriptor, b"q")
            while terminal.read(60):
                pass
            terminal.close()
    else:
        subprocess.run(counted, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return int(re.search(r"^(?:summary|totals): (\d+)", report.read_text(), re.MULTILINE)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", default=".build/release/lectern")
    parser.add_argument("files", nargs="*", default=sorted(str(path) for path in SEEDS.glob("*.txt")))
    arguments = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("start: valgrind is missing (Debian: apt-get install valgrind)")
    with tempfile.TemporaryDirectory() as folder:
        # Without what only a debugger reads: valgrind does not know the newest form of it.
        program = pathlib.Path(folder) / "lectern"
        subprocess.run(["strip", "-o", program, arguments.bin], check=True)
        report = pathlib.Path(folder) / "report"
        bare = instructions([str(program), "--version"], report, in_terminal=False)
        print(f"{bare / 1e6:7.1f} M  --version")
        for name in arguments.files:
            count = instructions([str(program), name], report, in_terminal=True)
            print(f"{count / 1e6:7.1f} M  {name}")


if __name__ == "__main__":
    main()
