#!/usr/bin/env python3
"""Trains how lines above a text are weighed as its title, from texts with known titles to a file of the program.

    train.py --bin PATH --eval DIR [--folder DIR] [--out FILE] [--part SHARE]

The program works out every number (`lectern-train titles`); this script only fits: a conditional logit over the lines of a
text, with "none of them" as one more choice of weight 0. Folds hold whole pages; the figures printed are of unseen ones.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import folds  # noqa: E402

PENALTY = 1.0
# A line with so many of the title's words, and no others, is the title; below ALIKE nothing is learnt from a text.
SAME, ALIKE = 0.75, 0.4
SITE = re.compile(r"\s+[|\-–—:·»]\s+")
HEADER = """/// How much each number of ``TitleEvidence`` speaks for a title, in the order of ``TitleEvidence/names``.
///
/// Made by `make train-titles`; not to be changed by hand.
enum TitleWeights {
  static let all: [Float] = [
"""


def words(text):
    return set(re.sub(r"[\W_]+", " ", text.lower()).split())


def likeness(line, title):
    """The share of words in common with the title, or with its longest parts: titles carry the names of sites."""
    own = words(line)
    parts = [words(part) for part in [title] + [p for p in SITE.split(title) if len(p) >= len(title) / 3]]
    return max((len(own & part) / len(own | part) for part in parts if own and part), default=0)


class Text:
    def __init__(self, path, title):
        self.path, self.title, self.rows, self.lines = path, title, [], []

    def finish(self, width):
        """The last row is the choice of none."""
        self.numbers = np.array(self.rows + [[0.0] * width])
        alike = np.array([likeness(line, self.title) for line in self.lines] + [0.0])
        best = alike.max()
        self.right = alike >= SAME if best >= SAME else np.arange(len(alike)) == len(alike) - 1
        self.teaches = best >= SAME or best < ALIKE


def number(path):
    """The number of the page a file was made from."""
    return re.split("[-.]", pathlib.Path(path).name)[0]


def texts(program, data, folder):
    titles = {}
    for gold in sorted([*(data / "page").glob("*.gold.json"), *(data / "scrape").glob("*.gold.json")]):
        titles[number(gold)] = json.loads(gold.read_text(encoding="utf8")).get("title") or ""
    paths = sorted((data / "scrape").glob("*.txt"))
    (folder / "list").write_text("".join(f"{p}\n" for p in paths))
    subprocess.run([program, "titles", "--list", folder / "list", "--out", folder / "lines"], check=True)
    found, names = [], None
    with open(folder / "lines", encoding="utf8", newline="\n") as lines:
        for line in lines:
            kind, _, rest = line.rstrip("\n").partition("\t")
            if names is None:
                names = line.rstrip("\n").split("\t")
            elif kind == "D":
                found.append(Text(rest, titles.get(number(rest))))
            elif kind == "L":
                numbers, _, text = rest.partition("\t")
                found[-1].rows.append([float(n) for n in numbers.split()])
                found[-1].lines.append(text)
    # Nothing is known of a text whose page is not among those with titles.
    found = [text for text in found if text.title]
    for text in found:
        text.finish(len(names))
    return names, found


def fit(known, width):
    known = [text for text in known if text.teaches and text.rows]

    def loss(weights):
        value, slope = PENALTY / 2 * weights @ weights, PENALTY * weights
        for text in known:
            score = text.numbers @ weights
            power = np.exp(score - score.max())
            share = power / power.sum()
            right = share * text.right
            value -= np.log(right.sum() + 1e-300)
            slope = slope + text.numbers.T @ (share - right / right.sum())
        return value, slope

    return minimize(loss, np.zeros(width), jac=True, method="L-BFGS-B").x


def choice(text, weights):
    return int(np.argmax(text.numbers @ weights))


def report(found, width):
    right, kinds = {}, {}
    for held in range(folds.FOLDS):
        weights = fit([t for t in found if folds.fold_of(pathlib.Path(t.path).name) != held], width)
        for text in found:
            if folds.fold_of(pathlib.Path(text.path).name) == held:
                suite = pathlib.Path(text.path).parent.name
                picked = choice(text, weights)
                right.setdefault(suite, []).append(bool(text.right[picked]))
                has, gives = not text.right[-1], picked < len(text.lines)
                kinds.setdefault(suite, []).append((has, gives))
    for suite, values in right.items():
        has = sum(h for h, _ in kinds[suite])
        false = sum(g and not h for h, g in kinds[suite])
        print(f"{suite}: {np.mean(values):.3f} of {len(values)} right, on unseen pages; {has} have a title, {false} are given one they have not")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/titles")
    out = HERE.parents[1] / "Sources/Article/Metadata/TitleWeights.swift"
    parser.add_argument("--out", type=pathlib.Path, default=out)
    parser.add_argument("--part", type=float, default=1, help="the share of the documents to learn from: 0.1 to try the way")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    names, found = None, []
    for part in folds.SETS:
        names, more = texts(arguments.bin, arguments.eval / part, arguments.folder)
        found += [text for text in more if folds.is_in_part(pathlib.Path(text.path).name, arguments.part)]
    report(found, len(names))
    weights = fit(found, len(names))
    lines = [f"    {weight:.2f},  // {name}\n" for name, weight in zip(names, weights)]
    arguments.out.write_text(HEADER + "".join(lines) + "  ]\n}\n")
    print(f"{arguments.out}: {len(names)} weights")


if __name__ == "__main__":
    main()
