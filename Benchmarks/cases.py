#!/usr/bin/env python3
"""Fails where a small case that held before holds no longer: cases.py --bin LECTERN --cases DIR [--accept]

Runs the checker that lies beside the cases, on them and on the project's own in Tests/Cases (`SET/FILE` in the list), and compares
what holds with the list in cases-that-hold.txt. With --accept, cases that hold anew are added to the list; nothing is ever taken out of
it. Says so and exits with 0 where the checker is not there.
"""
import argparse
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIST = HERE / "cases-that-hold.txt"
OWN = HERE.parent / "Tests/Cases"


def held(checker, binary, folder, prefix=""):
    """The names of a folder's cases that hold."""
    command = [sys.executable, str(checker), "--bin", str(binary.resolve()), "--cases", str(folder), "-v"]
    output = subprocess.run(command, capture_output=True, text=True).stdout
    return {prefix + name for name in re.findall(r"^holds  (\S+)", output, re.M)}


def all_held(checker, binary):
    """The names of the cases that hold, of those beside the checker and of the project's own."""
    holding = held(checker, binary, checker.parent)
    for folder in sorted(path.parent for path in OWN.glob("*/cases.json")):
        holding |= held(checker, binary, folder, f"{folder.name}/")
    return holding


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
    holding = all_held(checker, arguments.bin)
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
