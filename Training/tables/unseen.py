#!/usr/bin/env python3
"""Reads one document with a table model that has not seen its page: unseen.py BIN [--folder DIR] FILE"""
import argparse
import os
import pathlib

import material

HERE = pathlib.Path(__file__).resolve().parent
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("bin")
parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/tables")
parser.add_argument("file", type=pathlib.Path)
arguments = parser.parse_args()
weights = arguments.folder / f"model.{material.fold_of_page(arguments.file)}"
os.execv(arguments.bin, [arguments.bin, "read", "--tables", str(weights), str(arguments.file)])
