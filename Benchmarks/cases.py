#!/usr/bin/env python3
"""Fails where a small case that held before holds no longer: cases.py --bin LECTERN --cases DIR [--accept]

Runs the checker that lies beside the cases, and compares what holds with the list in cases-that-hold.txt. With --accept, cases that
hold anew are added to the list; nothing is ever taken out of it. Says so and exits with 0 where the cases are not there.
"""
import argparse
import pathlib
import re
import subprocess
import sys

LIST = pathlib.Path(__file__).resolve().parent / "cases-that-hold.txt"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--cases", required=True, type=pathlib.Path)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    checker = arguments.cases / "check_cases.py"
    if not checker.exists():
        print("cases: their data is not there; not checked")
        return 0
    output = subprocess.run(
        [sys.executable, str(checker), "--bin", str(arguments.bin.resolve()), "-v"], capture_output=True, text=True).stdout
    holding = set(re.findall(r"^holds  (\S+)", output, re.M))
    expected = set(LIST.read_text().split())
    lost, gained = sorted(expected - holding), sorted(holding - expected)
    for name in lost:
        print(f"{name} held and holds no longer")
    if gained and arguments.accept:
        LIST.write_text("\n".join(sorted(expected | holding)) + "\n")
    elif gained:
        print("hold, and are not in the list:", *gained)
    print(f"cases: {len(holding)} hold, {len(lost)} fell out")
    return 1 if lost or not holding else 0


if __name__ == "__main__":
    sys.exit(main())
