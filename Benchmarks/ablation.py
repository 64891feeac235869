#!/usr/bin/env python3
"""Says what each pass of cleaning is worth: scores documents with weights that have not seen them, one pass switched off at a time.

    ablation.py --bin LECTERN-TRAIN --eval DIR --cleaning DIR [--roles DIR] [--suite page]

Prints a row for each pass: by how much it raises the figures. Two trainings that differ in their seed alone come about .003 apart
on these pages, so what is worth less than that is worth nothing that can be known.
"""
import argparse
import pathlib
import re

import unseen

PASSES = pathlib.Path(__file__).resolve().parent.parent / "Sources/Article/Cleaning/Passes/CleaningPass.swift"


def passes():
    """The names of the passes that can be switched off, as the program lists them."""
    found = re.findall(r'case (\w+)(?: = "([\w-]+)")?', PASSES.read_text())
    return [written or name for name, written in found if name != "decoder"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--cleaning", type=pathlib.Path, required=True)
    parser.add_argument("--roles", type=pathlib.Path)
    parser.add_argument("--suite", default="page", choices=unseen.SUITES)
    arguments = parser.parse_args()
    arguments.without, arguments.shows = [], False
    whole = unseen.figures(unseen.score(arguments, arguments.suite))
    print("all passes", whole)
    for name in passes():
        arguments.without = [name]
        without = unseen.figures(unseen.score(arguments, arguments.suite))
        changes = {key: round(whole[key] - without.get(key, 0), 4) for key in whole if whole[key] != without.get(key)}
        print(f"{name:20} {changes or 'nothing changes'}", flush=True)


main()
