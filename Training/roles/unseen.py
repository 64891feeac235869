#!/usr/bin/env python3
"""Reads one document with weights that have not seen it: unseen.py BIN [--folder DIR] [--cleaning DIR] FILE"""
import argparse
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import folds  # noqa: E402

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("bin")
parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/roles")
parser.add_argument("--cleaning", type=pathlib.Path)
parser.add_argument("file", type=pathlib.Path)
arguments = parser.parse_args()
fold = folds.fold_of(arguments.file.name)
command = [arguments.bin, "roles", "--weights", str(arguments.folder / f"weights.{fold}")]
if arguments.cleaning:
    command += ["--cleaning", str(arguments.cleaning / f"weights.{fold}")]
os.execv(arguments.bin, command + ["--read", str(arguments.file)])
