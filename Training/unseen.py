#!/usr/bin/env python3
"""Reads one document with weights that have not seen it: unseen.py LECTERN-TRAIN [--cleaning DIR] [--roles DIR] FILE

Both folders hold one file of weights for each fold, `weights.0` to `weights.4`; without one, the program's own are used.
"""
import argparse
import os
import pathlib

import folds

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("bin")
parser.add_argument("--cleaning", type=pathlib.Path)
parser.add_argument("--roles", type=pathlib.Path)
parser.add_argument("--without", action="append", default=[], help="a pass of cleaning to leave out")
parser.add_argument("file", type=pathlib.Path)
arguments = parser.parse_args()
fold = folds.fold_of(arguments.file.name)
command = [arguments.bin, "read"]
for option, folder in (("--roles", arguments.roles), ("--cleaning", arguments.cleaning)):
    if folder:
        command += [option, str(folder / f"weights.{fold}")]
for name in arguments.without:
    command += ["--without", name]
os.execv(arguments.bin, command + [str(arguments.file)])
