#!/usr/bin/env python3
"""Scores pages, scrapes and bodies with weights that have not seen them, over all of the evaluation data together.

    unseen.py --bin LECTERN-TRAIN --eval DIR [--cleaning DIR] [--roles DIR] [--suite page] [--without PASS]

The folders hold the weights of each fold that a training left; documents made from one page share a fold.
"""
import argparse
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SUITES = ("page", "scrape", "body")
SETS = ("data", "more")
READER = HERE.parent / "Training/unseen.py"


def gather(folder, suite, target):
    """Puts links to a suite's documents of all sets into one folder."""
    place = target / suite
    place.mkdir(parents=True)
    for name in SETS:
        for path in (folder / name / suite).iterdir():
            (place / path.name).symlink_to(path.resolve())


def score(arguments, suite):
    """The suite's report: {measure: figure, or figures by kind}."""
    reader = [sys.executable, str(READER), arguments.bin]
    for option in ("cleaning", "roles"):
        if getattr(arguments, option):
            reader += [f"--{option}", str(getattr(arguments, option).resolve())]
    for name in arguments.without:
        reader += ["--without", name]
    command = f"{shlex.join(reader)} {{}}"
    with tempfile.TemporaryDirectory() as folder:
        target, report = pathlib.Path(folder), pathlib.Path(folder) / "report.json"
        gather(arguments.eval, suite, target)
        scorer = [sys.executable, str(arguments.eval / "score.py"), suite, "--bin", command, "--data", folder]
        shown = None if arguments.shows else subprocess.DEVNULL
        subprocess.run([*scorer, "--json", str(report)], check=True, stdout=shown)
        return json.loads(report.read_text())["report"]


def figures(report, name=""):
    """The numbers of a report, however deep they lie: {name: figure}."""
    if isinstance(report, (int, float)) and not isinstance(report, bool):
        return {name: report}
    if not isinstance(report, dict):
        return {}
    return {key: value for part, below in report.items() for key, value in figures(below, f"{name} {part}".strip()).items()
            if "second" not in key}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--cleaning", type=pathlib.Path)
    parser.add_argument("--roles", type=pathlib.Path)
    parser.add_argument("--suite", action="append", choices=SUITES)
    parser.add_argument("--without", action="append", default=[])
    arguments = parser.parse_args()
    arguments.shows = True
    for suite in arguments.suite or SUITES:
        score(arguments, suite)


if __name__ == "__main__":
    main()
