#!/usr/bin/env python3
"""Says what each pass of cleaning is worth: scores pages no weights were trained on, with one pass switched off at a time.

    ablation.py --bin LECTERN-TRAIN --eval DIR [--weights FILE] [--suite page] [--data more]

Prints a row for each pass: what the content's F1 is without it, and by how much the pass raises it. Two trainings that differ in
their seed alone come about .003 apart on these pages, so what is worth less than that is worth nothing that can be known.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

PASSES = [
    "blocks", "declared-questions", "announced-questions", "thread-posts", "table-series", "sibling-runs",
    "held-questions", "held-items", "islands", "empty-sections", "wording",
]


def score(arguments, passes):
    """The suite's figures without some passes: {name: figure}."""
    switches = " ".join(f"--without {name}" for name in passes)
    weights = f" --weights {arguments.weights}" if arguments.weights else ""
    command = f"{arguments.bin} cleaning{weights} {switches} --read {{}}"
    data = ["--data", str(arguments.eval / arguments.data)] if arguments.data != "data" else []
    with tempfile.NamedTemporaryFile(suffix=".json") as found:
        subprocess.run(
            [sys.executable, str(arguments.eval / "score.py"), arguments.suite, "--bin", command, *data,
             "--json", found.name], check=True, capture_output=True)
        return figures(json.load(found)["report"])


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
    parser.add_argument("--weights")
    parser.add_argument("--suite", default="page")
    parser.add_argument("--data", default="more")
    arguments = parser.parse_args()
    whole = score(arguments, [])
    print("all passes", whole)
    for name in PASSES:
        without = score(arguments, [name])
        changes = {key: round(whole[key] - without.get(key, 0), 4) for key in whole if whole[key] != without.get(key)}
        print(f"{name:20} {changes or 'nothing changes'}", flush=True)


main()
