#!/usr/bin/env python3
"""Scores a build and compares it with the floors in floors.json.

    floors.py --bin LECTERN --trainer LECTERN-TRAIN --eval DIR

DIR holds check_seed.py, score.py and their data; the text that check_seed.py reads stands in DIR/../seeds. The floors of "unseen" suites
are of documents read by weights that have not seen them: a training leaves those of each fold in Training/held-out. "dress" is the
tables once more in small letters, their punctuation set apart. The others show what the program's own weights make of documents they
were trained on; of the tables, the model has seen none.
Exit status: 1 when a score is below its floor or a document could not be read; 0 otherwise, also when DIR is
not there.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
HELD_OUT = HERE.parent / "Training/held-out"


def run(command):
    """Runs a scorer, prints what it prints as it comes, and returns its exit status and that text."""
    print("+", *command[1:], flush=True)
    lines = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout:
            sys.stdout.write(line)
            lines.append(line)
    sys.stdout.flush()
    return process.returncode, "".join(lines)


def score_of(name, report):
    found = re.search(rf"^{re.escape(name)}\s+([0-9.]+)\s*$", report, re.MULTILINE)
    return float(found.group(1)) if found else None


def least_confidence(binary, folder):
    """The least confidence of a table among the texts of a folder; 0 if there is none."""
    found = []
    for text in sorted(folder.glob("*.txt")):
        output = subprocess.run([binary, "convert", "--to", "json", text], capture_output=True, check=True).stdout
        blocks = [block for article in json.loads(output)["articles"] for block in article["blocks"]]
        found += [block["confidence"] for block in blocks if block["kind"] == "table"]
    return min(found, default=0)


def unseen(arguments, suite):
    """The command that scores a suite by weights that have not seen its documents."""
    command = [sys.executable, str(HERE / "unseen.py"), "--bin", str(arguments.trainer.resolve()), "--eval", str(arguments.eval)]
    for model in ("cleaning", "roles"):
        command += [f"--{model}", str(HELD_OUT / model)]
    return [*command, "--suite", suite]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--trainer", type=pathlib.Path, required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    folder = arguments.eval
    if not (folder / "score.py").is_file():
        print(f"eval: the data is not there ({folder}); nothing was scored")
        return 0
    binary = str(arguments.bin.resolve())
    floors = json.loads((HERE / "floors.json").read_text())
    failures = []
    status, _ = run([sys.executable, str(folder / "check_seed.py"), "--bin", binary])
    if status != 0:
        failures.append("check_seed: not every point holds")
    confidence, floor = least_confidence(binary, folder.parent / "seeds"), floors.pop("check_seed")["least table confidence"]
    print(f"least confidence of a table of the seed: {confidence}")
    if confidence < floor:
        failures.append(f"check_seed: a table's confidence is {confidence}, the floor is {floor}")
    for suite, least in floors.items():
        kind = suite.removeprefix("unseen ")
        if suite == "dress":
            scorer = [sys.executable, str(folder / "score.py"), "tables", "--bin", binary]
            status, report = run([*scorer, "--data", str(folder / "dress")])
        elif suite == kind:
            status, report = run([sys.executable, str(folder / "score.py"), kind, "--bin", binary])
        else:
            status, report = run(unseen(arguments, kind))
        if status != 0:
            failures.append(f"{suite}: not every document could be read")
        for name, floor in least.items():
            score = score_of(name, report)
            if score is None or score < floor:
                failures.append(f"{suite}: {name} is {score}, the floor is {floor}")
    for failure in failures:
        print("below the floor:", failure)
    print("eval:", "failed" if failures else "every floor holds")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
