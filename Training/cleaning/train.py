#!/usr/bin/env python3
"""Trains the cleaning model, from pages with their known articles to the weights in the program.

    train.py --bin PATH --eval DIR [--folder DIR] [--out FILE] [--only KIND]

The program works out every feature (`train-cleaning`); this script only fits. Folds hold whole pages, and what a
model gives as evidence to another is what it gave for pages it had not seen. The figures printed are of unseen pages.
"""
import argparse
import collections
import pathlib
import statistics
import struct
import subprocess
import sys

import lightgbm
import numpy as np
from scipy import sparse
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import boosted_trees  # noqa: E402
import folds  # noqa: E402
import material  # noqa: E402

COMMON = {
    "objective": "binary", "verbose": -1, "num_threads": 1, "deterministic": True, "seed": 1, "bagging_fraction": 0.7,
    "bagging_freq": 1, "max_cat_to_onehot": 4, "force_row_wise": True, "max_bin": 127, "lambda_l2": 5.0,
}
# What each kind of source learns with: the suites, phrases kept, features kept, the trees, and the power of its words by
# which a fragment counts.
KINDS = {
    "text": {
        "letter": "T", "suites": ["scrape", "body"], "phrases": 4000, "features": 80, "power": 0.5, "rounds": 120,
        "trees": {"learning_rate": 0.1, "num_leaves": 16, "min_data_in_leaf": 60, "feature_fraction": 0.4},
    },
    "page": {
        "letter": "P", "suites": ["page"], "phrases": 4000, "features": 110, "power": 0.7, "rounds": 160,
        "trees": {"learning_rate": 0.08, "num_leaves": 24, "min_data_in_leaf": 60, "feature_fraction": 0.4},
    },
}
LEAST_DOCUMENTS = 4


class Kind:
    """One kind of source: its documents, and the models trained on them."""

    def __init__(self, name, arguments):
        self.name, self.settings, self.arguments = name, KINDS[name], arguments
        self.folder = arguments.folder
        data = arguments.eval / "data"
        self.documents = [d for s in self.settings["suites"] for d in material.documents(data / s, self.folder / s)]
        self.folds = np.array([folds.fold_of(d["name"]) for d in self.documents])

    def export(self, name, documents, weights=None):
        """Lets the program work out the examples of documents; their counts."""
        listing, out = self.folder / f"{self.name}.list", self.folder / f"{self.name}.{name}"
        listing.write_text("".join(f"{d['path']}\n" for d in documents))
        command = [self.arguments.bin, "train-cleaning", "--list", str(listing), "--out", str(out)]
        subprocess.run(command + (["--weights", str(weights)] if weights else []), check=True)
        return out, np.loadtxt(f"{out}.counts", dtype=int, ndmin=2)

    # ---------- labels ----------
    def label(self):
        out, counts = self.export("plain", self.documents)
        lines = pathlib.Path(f"{out}.texts").read_bytes().decode("utf8", "replace").split("\n")
        flat = np.fromfile(f"{out}.phrases", np.uint32)
        place = line = 0
        for document, (count, _, _) in zip(self.documents, counts):
            fragments = [material.words(text) for text in lines[line:line + count]]
            line += count
            document["words"] = fragments
            document["size"] = np.array([len(f) for f in fragments], np.float64)
            if document["gold"] is None:
                document["gold"] = [word for fragment in fragments for word in fragment]
            document["truth"] = (np.array(material.shares(fragments, document["gold"])) >= 0.5).astype(float)
            document["phrases"] = []
            for _ in range(count):
                length = int(flat[place])
                document["phrases"].append(flat[place + 1:place + 1 + length])
                place += 1 + length
        best = statistics.mean(self.f1(d, d["truth"] > 0) for d in self.documents)
        print(f"{self.name}: {len(self.documents)} documents, {counts[:, 0].sum()} fragments, labels give {best:.4f}", flush=True)

    def weights_of(self, document):
        weight = np.where(document["size"] > 0, document["size"] + 0.5, 0) ** self.settings["power"]
        return weight / max(1e-9, 0.5 * weight.sum() + (weight * document["truth"]).sum()) * 100

    # ---------- phrases ----------
    def fit_phrases(self, documents):
        """Keys and weights of the phrases that tell content from clutter, by logistic regression; the scale and the base."""
        seen = collections.Counter()
        for document in documents:
            seen.update(set(np.concatenate(document["phrases"]).tolist()) if document["phrases"] else ())
        keys = np.array(sorted(key for key, count in seen.items() if count >= LEAST_DOCUMENTS), np.uint32)
        rows, columns, at = [], [], 0
        for document in documents:
            for phrases in document["phrases"]:
                found = np.unique(phrases)
                slots = np.searchsorted(keys, found)
                good = (slots < len(keys)) & (keys[np.minimum(slots, len(keys) - 1)] == found)
                columns.append(slots[good])
                rows.append(np.full(good.sum(), at))
                at += 1
        x = sparse.csr_matrix((np.ones(sum(map(len, columns))), (np.concatenate(rows), np.concatenate(columns))), (at, len(keys)))
        y = np.concatenate([d["truth"] for d in documents])
        weight = np.concatenate([self.weights_of(d) for d in documents])
        w = regression(x, y, weight)
        kept = np.sort(np.argsort(-np.abs(w[1:]), kind="stable")[:self.settings["phrases"]])
        w = np.r_[w[0], regression(x[:, kept], y, weight)[1:]]
        scale = np.abs(w[1:]).max() / 127
        values = np.round(w[1:] / scale).astype(np.int8)
        return struct.pack("<Iff", len(kept), scale, w[0]) + keys[kept].astype("<u4").tobytes() + values.tobytes()

    def phrases(self):
        for held in list(range(folds.FOLDS)) + ["all"]:
            part = self.fit_phrases([d for d, fold in zip(self.documents, self.folds) if fold != held])
            self.path("PHR", held).write_bytes(part)
            self.path("phrases", held).write_bytes(boosted_trees.sections({self.settings["letter"] + "PHR": part}))

    def path(self, name, fold):
        return self.folder / f"{self.name}.{name}.{fold}"

    # ---------- trees ----------
    def features(self):
        """Gives every document the rows of its fragments, with phrases weighed by a model that has not seen it."""
        for held in range(folds.FOLDS):
            unseen = [d for d, fold in zip(self.documents, self.folds) if fold == held]
            out, counts = self.export("rows", unseen, self.path("phrases", held))
            flat, place = np.fromfile(f"{out}.rows", np.float32), 0
            for document, (count, width, categories) in zip(unseen, counts):
                document["rows"] = flat[place:place + count * width].reshape(count, width)
                self.categories = categories if count else self.categories
                place += count * width

    def fit(self, documents, columns, rounds):
        documents = [d for d in documents if len(d["rows"])]
        x = np.concatenate([d["rows"][:, columns] for d in documents])
        y = np.concatenate([d["truth"] for d in documents])
        weight = np.concatenate([self.weights_of(d) for d in documents])
        kinds = [place for place, column in enumerate(columns) if column < self.categories]
        data = lightgbm.Dataset(x, y, weight=weight, categorical_feature=kinds)
        return lightgbm.train(COMMON | self.settings["trees"], data, num_boost_round=rounds)

    def trees(self):
        width = max(d["rows"].shape[1] for d in self.documents if len(d["rows"]))
        everything = np.arange(width)
        gain = self.fit(self.documents, everything, 60).feature_importance("gain")
        self.gain = gain
        columns = np.sort(np.argsort(-gain, kind="stable")[:self.settings["features"]])
        for held in list(range(folds.FOLDS)) + ["all"]:
            booster = self.fit([d for d, f in zip(self.documents, self.folds) if f != held], columns, self.settings["rounds"])
            for document, fold in zip(self.documents, self.folds):
                if fold == held:
                    rows = document["rows"]
                    document["guess"] = booster.predict(rows[:, columns]) if len(rows) else np.zeros(0)
                elif held == "all":
                    document["seen"] = booster.predict(document["rows"][:, columns]) if len(document["rows"]) else np.zeros(0)
            parts = {
                "COL": columns.astype("<u2").tobytes(), "TRE": boosted_trees.pack(booster, len(columns)),
            }
            for name, part in parts.items():
                self.path(name, held).write_bytes(part)
        self.report("guess")
        self.report("seen")

    # ---------- figures ----------
    def f1(self, document, kept):
        found = collections.Counter(w for f, k in zip(document["words"], kept) if k for w in f)
        wanted = collections.Counter(document["gold"])
        both, total = sum((found & wanted).values()), sum(found.values()) + sum(wanted.values())
        return 2 * both / total if total else 0.0

    def report(self, name):
        by_kind = collections.defaultdict(list)
        for document in self.documents:
            f = self.f1(document, expected_f1(document[name], document["size"]))
            by_kind["all"].append(f)
            by_kind[document["type"]].append(f)
        figures = ", ".join(f"{kind} {statistics.mean(values):.4f}" for kind, values in sorted(by_kind.items()))
        print(f"{self.name}, {'unseen' if name == 'guess' else 'seen'}: {figures}", flush=True)


def write_weights(folder, fold, out):
    """Puts the parts of all kinds of sources into one file."""
    parts = {}
    for kind, settings in KINDS.items():
        for name in ("PHR", "COL", "TRE"):
            path = folder / f"{kind}.{name}.{fold}"
            if path.is_file():
                parts[settings["letter"] + name] = path.read_bytes()
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


def regression(x, y, weight, strength=1.5):
    """A base and weights by logistic regression with a quadratic penalty."""
    turned = x.T.tocsr()

    def loss(w):
        score = x @ w[1:] + w[0]
        sign = 2 * y - 1
        value = np.sum(weight * np.logaddexp(0, -sign * score)) + 0.5 * strength * np.sum(w[1:] ** 2)
        slope = weight * (1 / (1 + np.exp(-np.clip(score, -40, 40))) - y)
        return value, np.r_[slope.sum(), turned @ slope + strength * w[1:]]

    return minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 80}).x


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/tmp/lectern-cleaning"))
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parents[1] / "Sources/CCleaningModel/cleaning.weights")
    parser.add_argument("--only", choices=list(KINDS))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name in [arguments.only] if arguments.only else KINDS:
        kind = Kind(name, arguments)
        kind.label()
        kind.phrases()
        kind.features()
        kind.trees()
    for fold in range(folds.FOLDS):
        write_weights(arguments.folder, fold, arguments.folder / f"weights.{fold}")
    write_weights(arguments.folder, "all", arguments.out)


if __name__ == "__main__":
    main()
