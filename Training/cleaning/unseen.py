#!/usr/bin/env python3
"""Reads one document with weights that have not seen it: unseen.py BIN [--folder DIR] FILE"""
import argparse
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import folds  # noqa: E402

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("bin")
parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/cleaning")
parser.add_argument("file", type=pathlib.Path)
arguments = parser.parse_args()
weights = arguments.folder / f"weights.{folds.fold_of(arguments.file.name)}"
os.execv(arguments.bin, [arguments.bin, "cleaning", "--weights", str(weights), "--read", str(arguments.file)])
