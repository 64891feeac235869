#!/usr/bin/env python3
"""Fail where a target imports anything but what the table in ARCHITECTURE.md says.

    walls.py            check
    walls.py --print    say what each target imports, as cells of the table

The table's rows begin with the target's name and end with what it imports. Modules of the system (the C library,
Dispatch, Synchronization, Observation) are nobody's wall. The targets of the wing Text import one another and C libraries
alone, and tests import what their line in Package.swift names. Exit status 1 where any of this does not hold.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
SYSTEM = {"Glibc", "Darwin", "Musl", "Dispatch", "Synchronization", "Observation"}
TESTS = re.compile(r'tests\(\s*"(\w+)", in: "(\w+)",\s*uses: \[([^\]]*)\]')
IMPORT = re.compile(r"^\s*(?:@\w+ )*(?:public |package |internal )?import (?:struct |func )?(\w+)", re.M)


def imported():
    """What the files of each target import: {target: modules}."""
    found = collections.defaultdict(set)
    for path in (ROOT / "Sources").rglob("*.swift"):
        parts = path.relative_to(ROOT / "Sources").parts
        target = parts[0] if parts[0].startswith("lectern") else parts[1]
        found[target] |= set(IMPORT.findall(path.read_text())) - SYSTEM
    return found


def allowed():
    """What the table says each target may import."""
    table = {}
    for line in (ROOT / "ARCHITECTURE.md").read_text().split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 3 and re.match(r"(?:`\w+`(?:, )?)+$|nothing$", cells[2]):
            table[re.match(r"`([\w-]+)`", cells[0])[1]] = set(re.findall(r"`(\w+)`", cells[2]))
    return table


def foreign_to_tests():
    """What tests import that their line in Package.swift does not name: (target, module)."""
    for target, wing, uses in TESTS.findall((ROOT / "Package.swift").read_text()):
        found = set()
        for path in (ROOT / "Tests" / wing / target).rglob("*.swift"):
            found |= set(IMPORT.findall(path.read_text()))
        for name in sorted(found - SYSTEM - {"Testing", "Foundation"} - set(re.findall(r'"(\w+)"', uses))):
            yield target, name


def main():
    found, table = imported(), allowed()
    if "--print" in sys.argv[1:]:
        for target in sorted(found):
            print(target, ", ".join(f"`{name}`" for name in sorted(found[target])) or "nothing")
        return 0
    wrong = 0
    for target in sorted(found):
        if target not in table:
            print(f"{target}: no row in the table of ARCHITECTURE.md")
            wrong += 1
            continue
        for name in sorted(found[target] ^ table[target]):
            says = "imports it, the table does not say so" if name in found[target] else "does not import it, the table says so"
            print(f"{target}: {name}: {says}")
            wrong += 1
    ground = {path.name for path in (ROOT / "Sources/Text").iterdir() if path.is_dir()}
    libraries = {path.name for path in (ROOT / "Sources/System").glob("C*")}
    for target in sorted(ground):
        for name in sorted(found[target] - ground - libraries):
            print(f"{target}: {name}: the wing Text stands on no other")
            wrong += 1
    for target, name in foreign_to_tests():
        print(f"{target}: {name}: its line in Package.swift does not name it")
        wrong += 1
    return 1 if wrong else 0


sys.exit(main())
