#!/usr/bin/env python3
"""Trains the cleaning model, from pages with their known articles to the weights in the program.

    train.py --bin PATH --eval DIR [--folder DIR] [--out FILE] [--only KIND] [--part SHARE] [--no-taught]

The program works out every feature (`lectern-train cleaning`); this script only fits. Folds hold whole pages, and what a
model gives as evidence to another is what it gave for pages it had not seen. The figures printed are of unseen pages.
"""
import argparse
import collections
import pathlib
import statistics
import subprocess
import sys

import lightgbm
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import boosted_trees  # noqa: E402
import folds  # noqa: E402
import material  # noqa: E402
import phrases  # noqa: E402

COMMON = {
    "objective": "binary", "verbose": -1, "num_threads": 1, "deterministic": True, "bagging_fraction": 0.7,
    "bagging_freq": 1, "max_cat_to_onehot": 4, "force_row_wise": True, "max_bin": 127, "lambda_l2": 5.0, "extra_trees": True,
}
# What each kind of source learns with: the suites, what a fragment of news counts on which two teachers agree, phrases kept,
# features kept, the trees, and the power of its words by which a fragment counts.
KINDS = {
    "text": {
        "letter": "T", "suites": ["scrape", "body"], "phrases": 4000, "least": {}, "features": 80, "power": 0.5, "rounds": 150,
        "trees": {"learning_rate": 0.1, "num_leaves": 16, "min_data_in_leaf": 60, "feature_fraction": 0.5},
    },
    "page": {
        "letter": "P", "suites": ["page"], "taught": 0.4, "phrases": 4000, "names": 5000, "sections": 1500,
        "least": {"names": 3, "sections": 3}, "features": 120, "power": 0.7, "rounds": 180,
        "trees": {"learning_rate": 0.08, "num_leaves": 24, "min_data_in_leaf": 60, "feature_fraction": 0.4},
        "second": {
            "rounds": 100,
            "trees": {"learning_rate": 0.08, "num_leaves": 12, "min_data_in_leaf": 100, "feature_fraction": 0.4},
        },
    },
}
LEAST_DOCUMENTS = 4
# The tables of weights: of phrases, of the names of elements around fragments, of the headings above them.
TABLES = {"phrases": "PHR", "names": "NAM", "sections": "SEC"}
# What is learnt, by the names of the sections: tables, then columns and trees of the first look, and trees of the second.
PARTS = [*TABLES.values(), "COL", "TRE", "2TR"]
NOTHING = np.zeros(0, np.uint32)


class Kind:
    """One kind of source: its documents, and the models trained on them."""

    def __init__(self, name, arguments):
        self.name, self.settings, self.arguments = name, KINDS[name], arguments
        self.folder = arguments.folder
        places = [(arguments.eval / part / suite, self.folder / suite) for suite in self.settings["suites"] for part in folds.SETS]
        found = [document for place in places for document in material.documents(*place)]
        if self.settings.get("taught") and arguments.taught:
            found += material.taught(arguments.eval / "more/news", self.folder / "news")
        self.documents = [d for d in found if folds.is_in_part(d["name"], arguments.part)]
        self.folds = np.array([folds.fold_of(d["name"]) for d in self.documents])

    def export(self, name, documents, weights=None):
        """Lets the program work out the examples of documents; their counts."""
        listing, out = self.folder / f"{self.name}.list", self.folder / f"{self.name}.{name}"
        listing.write_text("".join(f"{d['path']}\n" for d in documents))
        command = [self.arguments.bin, "cleaning", "--list", str(listing), "--out", str(out)]
        subprocess.run(command + (["--weights", str(weights)] if weights else []), check=True)
        return out, np.loadtxt(f"{out}.counts", dtype=int, ndmin=2)

    # ---------- labels ----------
    def label(self):
        out, counts = self.export("plain", self.documents)
        lines = pathlib.Path(f"{out}.texts").read_bytes().decode("utf8", "replace").split("\n")
        lists = {name: read_lists(f"{out}.{name}") for name in TABLES}
        line = 0
        for document, (count, _, _) in zip(self.documents, counts):
            fragments = [material.words(text) for text in lines[line:line + count]]
            line += count
            document["words"] = fragments
            document["size"] = np.array([len(f) for f in fragments], np.float64)
            if document["gold"] is None:
                document["gold"] = [word for fragment in fragments for word in fragment]
            document["truth"] = (np.array(material.shares(fragments, document["gold"])) >= 0.5).astype(float)
            document["trust"] = np.ones(count)
            if "other" in document:
                other = np.array(material.shares(fragments, document["other"])) >= 0.5
                document["trust"] = np.where(other == document["truth"], self.settings["taught"], 0)
            for name in TABLES:
                document[name] = [next(lists[name], NOTHING) for _ in range(count)]
        best = statistics.mean(self.f1(d, d["truth"] > 0) for d in self.documents if "other" not in d)
        print(f"{self.name}: {len(self.documents)} documents, {counts[:, 0].sum()} fragments, labels give {best:.4f}", flush=True)

    def weights_of(self, document):
        weight = np.where(document["size"] > 0, document["size"] + 0.5, 0) ** self.settings["power"]
        return weight * document["trust"] / max(1e-9, 0.5 * weight.sum() + (weight * document["truth"]).sum()) * 100

    # ---------- phrases ----------
    def fit_phrases(self, documents):
        """Keys and weights of the phrases that tell content from clutter, as the program reads them."""
        seen = collections.Counter()
        for document in documents:
            seen.update(set(np.concatenate(document["phrases"]).tolist()) if document["phrases"] else ())
        keys = np.array(sorted(key for key, count in seen.items() if count >= LEAST_DOCUMENTS), np.uint32)
        texts = [found for document in documents for found in document["phrases"]]
        truth = np.concatenate([d["truth"] for d in documents])
        weight = np.concatenate([self.weights_of(d) for d in documents])
        return phrases.fit(texts, truth, weight, keys, self.settings["phrases"])

    def fit_keys(self, documents, name):
        """Keys that say by themselves how likely what they stand at is content, each weighed once a page: how much more of a
        page's words is content where the key stands than elsewhere, in standard deviations."""
        sums, seen = collections.Counter(), collections.Counter()
        for document in documents:
            lengths = np.array([len(keys) for keys in document[name]])
            lengths = np.where(document["trust"] > 0, lengths, 0)
            trusted = [found for found, length in zip(document[name], lengths) if length]
            if not trusted:
                continue
            weight, truth = np.sqrt(document["size"] + 1) * (document["trust"] > 0), document["truth"]
            share = (weight * truth).sum() / weight.sum()
            keys, slots = np.unique(np.concatenate(trusted), return_inverse=True)
            rows = np.repeat(np.arange(len(lengths)), lengths)
            found = np.bincount(slots, (weight * truth)[rows]) / np.bincount(slots, weight[rows])
            score = (found - share) / max(0.15, np.sqrt(share * (1 - share)))
            for key, value in zip(keys.tolist(), score.tolist()):
                sums[key] += value
                seen[key] += 1
        good = {key: sums[key] / (count + 2) for key, count in seen.items() if count >= self.settings["least"][name]}
        best = sorted(good, key=lambda key: (-abs(good[key]) * seen[key] ** 0.5, key))[:self.settings[name]]
        keys = np.array(sorted(best), np.uint32)
        values = np.array([good[key] for key in keys.tolist()])
        return phrases.packed(keys, values, 0)

    def tables(self):
        for held in list(range(folds.FOLDS)) + ["all"]:
            learnt = [d for d, fold in zip(self.documents, self.folds) if fold != held]
            parts = {"PHR": self.fit_phrases(learnt)}
            for name in self.settings["least"]:
                parts[TABLES[name]] = self.fit_keys(learnt, name)
            for name, part in parts.items():
                self.path(name, held).write_bytes(part)
            self.path("tables", held).write_bytes(
                boosted_trees.sections({self.settings["letter"] + name: part for name, part in parts.items()}))

    def path(self, name, fold):
        return self.folder / f"{self.name}.{name}.{fold}"

    # ---------- trees ----------
    def features(self, held_back):
        """Gives every document the rows of its fragments, worked out with a file of weights that has not seen it."""
        for held in range(folds.FOLDS):
            unseen = [d for d, fold in zip(self.documents, self.folds) if fold == held]
            out, counts = self.export(f"{held_back}-rows.{held}", unseen, self.path(held_back, held))
            flat, place = np.fromfile(f"{out}.rows", np.float32), 0
            for document, (count, width, categories) in zip(unseen, counts):
                document["rows"] = flat[place:place + count * width].reshape(count, width)
                self.categories = categories if count else self.categories
                place += count * width

    def fit(self, documents, columns, settings, rounds):
        documents = [d for d in documents if len(d["rows"])]
        x = np.concatenate([d["rows"][:, columns] for d in documents])
        y = np.concatenate([d["truth"] for d in documents])
        weight = np.concatenate([self.weights_of(d) for d in documents])
        kinds = [place for place, column in enumerate(columns) if column < self.categories]
        data = lightgbm.Dataset(x, y, weight=weight, categorical_feature=kinds, free_raw_data=False)
        return boosted_trees.Mean([
            lightgbm.train(COMMON | settings["trees"] | {"seed": self.arguments.seed + number}, data, num_boost_round=rounds)
            for number in range(self.arguments.seeds)])

    def trees(self, look, settings, columns):
        """Fits the trees of the first or second look, for each fold held back and for the program."""
        for held in list(range(folds.FOLDS)) + ["all"]:
            booster = self.fit(
                [d for d, f in zip(self.documents, self.folds) if f != held], columns, settings, settings["rounds"])
            for document, fold in zip(self.documents, self.folds):
                if held in (fold, "all"):
                    rows = document["rows"]
                    guess = booster.predict(rows[:, columns]) if len(rows) else np.zeros(0)
                    document[look, "unseen" if held == fold else "seen"] = guess
            self.path(look, held).write_bytes(boosted_trees.pack(booster, len(columns)))

    def width(self):
        return max(d["rows"].shape[1] for d in self.documents if len(d["rows"]))

    def first_look(self):
        """By what is measured of a fragment: those features that a model of all of them gains by."""
        self.features("tables")
        gain = self.fit(self.documents, np.arange(self.width()), self.settings, 60).gain()
        columns = np.sort(np.argsort(-gain, kind="stable")[:self.settings["features"]])
        self.trees("TRE", self.settings, columns)
        for held in list(range(folds.FOLDS)) + ["all"]:
            self.path("COL", held).write_bytes(columns.astype("<u2").tobytes())
            self.path("first", held).write_bytes(boosted_trees.sections(parts_of(self.folder, self.name, held)))
        self.report("first look", ["TRE"])

    def second_look(self):
        """By how likely content the first look found the fragments around one; for a page it has not seen."""
        if "second" not in self.settings:
            return
        self.features("first")
        self.trees("2TR", self.settings["second"], np.arange(self.width()))
        self.report("second look", ["2TR"])
        self.report("both looks", ["TRE", "2TR"])

    # ---------- figures ----------
    def f1(self, document, kept):
        found = collections.Counter(w for f, k in zip(document["words"], kept) if k for w in f)
        wanted = collections.Counter(document["gold"])
        both, total = sum((found & wanted).values()), sum(found.values()) + sum(wanted.values())
        return 2 * both / total if total else 0.0

    def report(self, name, looks):
        for kind in ("unseen", "seen"):
            by_type = collections.defaultdict(list)
            for document in self.documents:
                likelihoods = sum(document[look, kind] for look in looks) / len(looks)
                f = self.f1(document, expected_f1(likelihoods, document["size"]))
                if "other" not in document:
                    by_type["all"].append(f)
                by_type[document["type"]].append(f)
            figures = ", ".join(f"{type} {statistics.mean(values):.4f}" for type, values in sorted(by_type.items()))
            print(f"{self.name}, {name}, {kind}: {figures}", flush=True)


def parts_of(folder, kind, fold):
    """What was learnt for a kind of source so far, by the names of the sections."""
    paths = {KINDS[kind]["letter"] + name: folder / f"{kind}.{name}.{fold}" for name in PARTS}
    return {name: path.read_bytes() for name, path in paths.items() if path.is_file()}


def write_weights(folder, fold, out):
    """Puts the parts of all kinds of sources into one file."""
    parts = {name: part for kind in KINDS for name, part in parts_of(folder, kind, fold).items()}
    out.write_bytes(boosted_trees.sections(parts))
    print(f"{out}: {out.stat().st_size} bytes ({', '.join(f'{name} {len(part)}' for name, part in parts.items())})")


def expected_f1(p, size):
    """Which fragments to keep for the best expected F1 of words."""
    if not len(p):
        return np.zeros(0, bool)
    order = np.argsort(-p, kind="stable")
    kept, right = np.cumsum(size[order]), np.cumsum((p * size)[order])
    best = int(np.argmax(2 * right / np.maximum(kept + right[-1], 1e-9)))
    out = np.zeros(len(p), bool)
    out[order[:best + 1]] = True
    return out


def read_lists(path):
    """The lists of numbers in a file, each behind its length."""
    flat, place = np.fromfile(path, np.uint32), 0
    while place < len(flat):
        length = int(flat[place])
        yield flat[place + 1:place + 1 + length]
        place += 1 + length


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/cleaning")
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parents[1] / "Sources/Article/CCleaningModel/cleaning.weights")
    parser.add_argument("--only", choices=list(KINDS))
    parser.add_argument("--seed", type=int, default=1, help="draws other samples: how far two trainings come apart by chance")
    parser.add_argument("--seeds", type=int, default=1, help="the trainings whose mean is the model: more err less by chance")
    parser.add_argument("--part", type=float, default=1, help="the share of the documents to learn from: 0.1 to try the way")
    parser.add_argument("--no-taught", dest="taught", action="store_false", help="without the pages known from teachers alone")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name in [arguments.only] if arguments.only else KINDS:
        kind = Kind(name, arguments)
        kind.label()
        kind.tables()
        kind.first_look()
        kind.second_look()
    for fold in range(folds.FOLDS):
        write_weights(arguments.folder, fold, arguments.folder / f"weights.{fold}")
    write_weights(arguments.folder, "all", arguments.out)


if __name__ == "__main__":
    main()
