#!/usr/bin/env python3
"""Says what each pass, and each step of one, is worth: scores documents with weights that have not seen them, one of them switched off
at a time.

    ablation.py --bin LECTERN-TRAIN --eval DIR --cleaning DIR [--roles DIR] [--suite page] [--of cleaning]
    ablation.py --bin LECTERN-TRAIN --cases DIR [--of structure]

Prints a row for each: by how much it raises the figures, or which small cases hold through it alone. Two trainings that differ
in their seed alone come about .003 apart on these pages, so what is worth less than that is worth nothing that can be known.
"""
import argparse
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import cases
import unseen

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources/Article"
LISTS = {
    "cleaning": ("Cleaning/Passes/CleaningPass.swift", "Cleaning/Passes/CleaningStep.swift"),
    "structure": ("Structure/Roles/StructurePass.swift",),
    "roles": ("Structure/Learned/RoleStep.swift",),
}


def passes(part):
    """The names of the passes and steps of a part that can be switched off, as the program lists them, each once."""
    names = []
    for file in LISTS[part]:
        found = re.findall(r'^  case (\w+)(?: = "([\w-]+)")?$', (FOLDER / file).read_text(), re.M)
        names += [written or name for name, written in found]
    return list(dict.fromkeys(names))


def holding(binary, folder, without):
    """The names of the cases in a folder, and of the project's own, that hold, read without some passes."""
    reader = [str(pathlib.Path(binary).resolve()), "read", *(part for name in without for part in ("--without", name))]
    with tempfile.TemporaryDirectory() as place:
        program = pathlib.Path(place) / "reader"
        # The checker asks for JSON alone here: a reader for training writes nothing else.
        program.write_text(f'#!/bin/sh\nshift 3\nexec {shlex.join(reader)} "$@"\n')
        program.chmod(0o755)
        return cases.all_held(folder / "check_cases.py", program)


def worth_on_cases(binary, folder, part):
    whole = holding(binary, folder, [])
    print("all passes", len(whole), "hold")
    for name in passes(part):
        without = holding(binary, folder, [name])
        lost, gained = sorted(whole - without), sorted(without - whole)
        print(f"{name:20} {len(lost)} hold through it: {' '.join(lost)}", f"· {len(gained)} fail: {gained}" if gained else "", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path)
    parser.add_argument("--cases", type=pathlib.Path)
    parser.add_argument("--cleaning", type=pathlib.Path)
    parser.add_argument("--roles", type=pathlib.Path)
    parser.add_argument("--suite", default="page", choices=unseen.SUITES)
    parser.add_argument("--of", default="cleaning", choices=LISTS)
    arguments = parser.parse_args()
    if arguments.cases:
        return worth_on_cases(arguments.bin, arguments.cases, arguments.of)
    if not arguments.eval or not arguments.cleaning:
        parser.error("pages are scored with --eval and --cleaning, cases with --cases")
    arguments.without, arguments.shows = [], False
    whole = unseen.figures(unseen.score(arguments, arguments.suite))
    print("all passes", whole)
    for name in passes(arguments.of):
        arguments.without = [name]
        without = unseen.figures(unseen.score(arguments, arguments.suite))
        changes = {key: round(whole[key] - without.get(key, 0), 4) for key in whole if whole[key] != without.get(key)}
        print(f"{name:20} {changes or 'nothing changes'}", flush=True)


main()
