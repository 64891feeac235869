#!/usr/bin/env python3
"""Trains the role model, from articles with known structure to the weights in the program.

    train.py --bin PATH --eval DIR [--folder DIR] [--cleaning DIR] [--out FILE] [--part SHARE]

The program works out every feature (`lectern-train roles`); this script only fits. Folds hold whole pages, and what one model
gives as evidence to another is what it gave for pages it had not seen. The figures printed are of unseen pages.
"""
import argparse
import collections
import pathlib
import subprocess
import sys

import lightgbm
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import articles  # noqa: E402
import boosted_trees  # noqa: E402
import folds  # noqa: E402
import phrases  # noqa: E402
import renderings  # noqa: E402

TREES = {
    "objective": "multiclass", "num_class": 3, "verbose": -1, "num_threads": 1, "deterministic": True,
    "bagging_fraction": 0.6, "bagging_freq": 1, "max_cat_to_onehot": 4, "force_row_wise": True, "max_bin": 127,
    "lambda_l2": 5.0, "min_data_in_leaf": 40,
}
# What each round learns with: features kept, trees, and how many times they are trained anew, for the mean of all.
ROUNDS = (
    {"features": 100, "trees": 90, "seeds": 1,
     "settings": {"feature_fraction": 0.35, "num_leaves": 24, "learning_rate": 0.1}},
    {"features": 70, "trees": 80, "seeds": 3,
     "settings": {"feature_fraction": 0.2, "num_leaves": 31, "learning_rate": 0.07}},
)
LEAST_DOCUMENTS = 5
# What a fragment of a page counts that was set as text for the training: counted whole, articles alone lose by it.
RENDERED = 0.5
PHRASES = {"HPHR": 3000, "IPHR": 2000, "APHR": 1000}
# The longest line, in words, whose phrases are weighed.
LONGEST_LINE = 14
# The number the program gives roles that are still open.
OPEN = 0


class Roles:
    """The documents, and the models trained on them."""

    def __init__(self, arguments):
        self.arguments, self.folder = arguments, arguments.folder
        found = [d for part in folds.SETS for d in articles.documents(arguments.eval / part, self.folder / "texts")]
        self.documents = [d for d in found if folds.is_in_part(d["name"], arguments.part)]
        self.documents += [articles.rendered(document) for document in renderings.documents(
            arguments.eval, self.folder.parent / "renderings", arguments.part, few=True)]
        self.folds = np.array([folds.fold_of(d["name"]) for d in self.documents])

    def of_fold(self, fold):
        return [d for d, f in zip(self.documents, self.folds) if f == fold]

    def but_fold(self, fold):
        return [d for d, f in zip(self.documents, self.folds) if f != fold]

    def export(self, name, documents, fold=None, weights=None):
        """Lets the program work out the examples of documents; their counts."""
        listing, out = self.folder / f"{name}.list", self.folder / name
        listing.write_text("".join(f"{d['path']}\n" for d in documents))
        command = [self.arguments.bin, "roles", "--list", str(listing), "--out", str(out)]
        if weights:
            command += ["--weights", str(weights)]
        if self.arguments.cleaning:
            command += ["--cleaning", str(self.arguments.cleaning / f"weights.{fold}")]
        subprocess.run(command, check=True)
        return out, np.loadtxt(f"{out}.counts", dtype=int, ndmin=2)

    # ---------- labels ----------
    def label(self):
        for fold in range(folds.FOLDS):
            documents = self.of_fold(fold)
            out, counts = self.export("plain", documents, fold)
            lines = pathlib.Path(f"{out}.texts").read_bytes().decode("utf8", "replace").split("\n")
            flat = np.fromfile(f"{out}.phrases", np.uint32)
            roles = np.fromfile(f"{out}.roles", np.uint8).reshape(-1, 2)
            place = line = 0
            for document, (count, *_) in zip(documents, counts):
                document["texts"] = lines[line:line + count]
                document["roles"] = roles[line:line + count]
                line += count
                document["kinds"] = np.array(articles.kinds_of(document["texts"], document["blocks"]), int)
                document["phrases"] = []
                for _ in range(count):
                    length = int(flat[place])
                    document["phrases"].append(flat[place + 1:place + 1 + length])
                    place += 1 + length
                document["open"] = np.flatnonzero(document["roles"][:, 0] == OPEN)
        total = collections.Counter(np.concatenate([d["kinds"][d["open"]] for d in self.documents]).tolist())
        print(f"{len(self.documents)} documents, open fragments by kind: {dict(sorted(total.items()))}", flush=True)

    # ---------- phrases ----------
    def fit_phrases(self, documents, kept, target):
        """Weights of phrases; `target` gives the fragments of a document that count, and whether each is what is asked for."""
        seen, by_page = collections.Counter(), collections.defaultdict(set)
        texts, truth = [], []
        for document in documents:
            rows, wanted = target(document)
            texts += [document["phrases"][row] for row in rows]
            truth.append(wanted)
            for row in rows:
                by_page[document["name"].split("-")[0]].update(document["phrases"][row].tolist())
        for found in by_page.values():
            seen.update(found)
        keys = np.array(sorted(key for key, count in seen.items() if count >= LEAST_DOCUMENTS), np.uint32)
        return phrases.fit(texts, np.concatenate(truth).astype(float), np.full(len(texts), 0.3), keys, kept)

    def weigh_phrases(self):
        targets = {
            "HPHR": lambda d: short(d, 1),
            "IPHR": lambda d: short(d, 2),
            "APHR": announcing,
        }
        for held in [*range(folds.FOLDS), "all"]:
            parts = {n: self.fit_phrases(self.but_fold(held), PHRASES[n], target) for n, target in targets.items()}
            for name, part in parts.items():
                self.path(name, held).write_bytes(part)
            self.path("phrases", held).write_bytes(boosted_trees.sections(parts))

    def path(self, name, fold):
        return self.folder / f"{name}.{fold}"

    # ---------- trees ----------
    def features(self, name, weights):
        """Gives every document the rows of its open fragments, worked out with weights that have not seen it."""
        for held in range(folds.FOLDS):
            unseen = self.of_fold(held)
            out, counts = self.export("rows", unseen, held, self.path(weights, held))
            flat, place = np.fromfile(f"{out}.rows", np.float32), 0
            for document, (count, width, categories, added) in zip(unseen, counts):
                rows = flat[place:place + count * width].reshape(count, width)
                document[name] = rows[document["open"]]
                if count:
                    self.categories, self.width, self.added = categories, width, added
                place += count * width

    def weights_of(self, document):
        """Every fragment counts the same, but for questions, which may well be headings, and for texts made of pages that are there
        as another scraper's text."""
        share = RENDERED if document["suite"] == "rendered" else 1.0
        return np.where(document["kinds"][document["open"]] == articles.KINDS["question"], 0.4, 1.0) * share

    def fit(self, documents, name, columns, settings, trees, seeds):
        documents = [d for d in documents if len(d["open"])]
        x = np.concatenate([d[name][:, columns] for d in documents])
        y = np.concatenate([d["kinds"][d["open"]] for d in documents])
        y = np.where(y == 3, 1, y)
        weight = np.concatenate([self.weights_of(d) for d in documents])
        kinds = [place for place, column in enumerate(columns) if column < self.categories]
        data = lightgbm.Dataset(x, y, weight=weight / weight.mean(), categorical_feature=kinds, free_raw_data=False)
        return boosted_trees.Mean([
            lightgbm.train(TREES | settings | {"seed": self.arguments.seed + seed}, data, num_boost_round=trees)
            for seed in range(seeds)])

    def round(self, number, name, width):
        """Trains one round; every document gets the likelihoods of its open fragments from models that have not seen it."""
        plan = ROUNDS[number - 1]
        gain = self.fit(self.documents, name, np.arange(width), plan["settings"], 30, 1).gain()
        columns = np.sort(np.argsort(-gain, kind="stable")[:plan["features"]])
        for held in [*range(folds.FOLDS), "all"]:
            booster = self.fit(self.but_fold(held), name, columns, plan["settings"], plan["trees"], plan["seeds"])
            for document in self.of_fold(held):
                rows = document[name]
                document[f"guess{number}"] = booster.predict(rows[:, columns]) if len(rows) else np.zeros((0, 3))
            self.path(f"COL{number}", held).write_bytes(columns.astype("<u2").tobytes())
            for kind, letters in enumerate(("TXT", "HDG", "ITM")):
                part = boosted_trees.pack(booster, len(columns), kind, 3)
                self.path(f"{letters}{number}", held).write_bytes(part)
            self.write(held, self.path("weights", held), number)

    def write(self, fold, out, rounds):
        names = [*PHRASES, *(f"{name}{number + 1}" for number in range(rounds) for name in ("COL", "TXT", "HDG", "ITM"))]
        parts = {name: self.path(name, fold).read_bytes() for name in names}
        out.write_bytes(boosted_trees.sections(parts))
        return out.stat().st_size


def short(document, kind):
    """The short lines that are open, and whether each is of a kind."""
    rows = [i for i in document["open"] if 1 <= len(document["texts"][i].split()) <= LONGEST_LINE]
    return rows, document["kinds"][rows] == kind


def announcing(document):
    """Lines that could be titles or end in a colon, and whether the next line is an item."""
    texts, kinds = document["texts"], document["kinds"]
    rows = [i for i, text in enumerate(texts[:-1]) if text.rstrip().endswith(":") or len(text.split()) <= 10]
    return rows, np.array([kinds[i + 1] == 2 and kinds[i] != 2 for i in rows], bool)


def report(documents):
    """How well the likeliest kinds of unseen fragments are right: precision and recall of headings and items."""
    for suite in ("body", "scrape"):
        chosen = [d for d in documents if d["suite"] == suite and len(d["open"])]
        truth = np.concatenate([d["kinds"][d["open"]] for d in chosen])
        guess = np.concatenate([d["guess2"] for d in chosen])
        for name, kind, least in (("headings", 1, 0.35), ("items", 2, 0.35)):
            said = guess[:, kind] >= least
            right = (said & (truth == kind)).sum()
            print(f"{suite}, {name} among open lines, unseen: precision {right / max(1, said.sum()):.3f}, "
                  f"recall {right / max(1, (truth == kind).sum()):.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/roles")
    parser.add_argument("--cleaning", type=pathlib.Path, help="weights of cleaning that have not seen each fold")
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parents[1] / "Sources/Article/CRoleModel/role.weights")
    parser.add_argument("--seed", type=int, default=1, help="draws other samples: how far two trainings come apart by chance")
    parser.add_argument("--part", type=float, default=1, help="the share of the documents to learn from: 0.1 to try the way")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    roles = Roles(arguments)
    roles.label()
    roles.weigh_phrases()
    roles.features("rows", "phrases")
    roles.round(1, "rows", roles.width - roles.added)
    roles.features("more", "weights")
    roles.round(2, "more", roles.width)
    report(roles.documents)
    print(f"{arguments.out}: {roles.write('all', arguments.out, 2)} bytes")


if __name__ == "__main__":
    main()
