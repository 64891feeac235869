#!/usr/bin/env python3
"""Trains the table model, from known tables to the weights in the program.

    train.py --bin PATH --eval DIR [--folder DIR] [--out FILE] [--from STEP] [--part SHARE]

The program computes every feature (`lectern-train tables`); this script only fits. Each model that judges what another gave
is trained on what that one gave for tables it had not seen: folds hold whole groups of tables, and whole pages.
The figures printed are of such unseen tables.
"""
import argparse
import multiprocessing
import pathlib
import subprocess
import sys

import lightgbm
import numpy as np
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import boosted_trees  # noqa: E402
import material  # noqa: E402

STEPS = ["material", "words", "gaps", "columns", "headers", "readings", "phrases", "lines", "runs", "pack"]
# One thread: the sums of several come out in another order, and the weights with them.
COMMON = {
    "objective": "binary", "verbose": -1, "num_threads": 1, "deterministic": True, "seed": 1, "feature_fraction": 0.5,
    "bagging_fraction": 0.8, "bagging_freq": 1, "max_cat_to_onehot": 4, "force_row_wise": True,
}
SETTINGS = {
    "body": ({"learning_rate": 0.13, "num_leaves": 32, "min_data_in_leaf": 30, "lambda_l2": 2.0, "feature_fraction": 0.3,
              # Half of so many gaps is enough for a tree, and takes half the time.
              "bagging_fraction": 0.5, "bagging_freq": 5}, 480, 6),
    "header": ({"learning_rate": 0.1, "num_leaves": 15, "min_data_in_leaf": 30, "lambda_l2": 2.0}, 160, 6),
    "headers": ({"learning_rate": 0.06, "num_leaves": 15, "min_data_in_leaf": 30, "lambda_l2": 3.0}, 150, 0),
    "choice": ({"learning_rate": 0.075, "num_leaves": 15, "min_data_in_leaf": 40, "lambda_l2": 3.0}, 200, 0),
    "certainty": ({"learning_rate": 0.04, "num_leaves": 7, "min_data_in_leaf": 60, "lambda_l2": 3.0}, 180, 0),
    "lines": ({"learning_rate": 0.1, "num_leaves": 15, "min_data_in_leaf": 40, "lambda_l2": 3.0}, 150, 2),
    "runs": ({"learning_rate": 0.05, "num_leaves": 5, "min_data_in_leaf": 40, "lambda_l2": 3.0, "feature_fraction": 0.3}, 200, 0),
}
ATTRIBUTES = 19
# How many fits of gaps run beside one another.
PROCESSES = 2


def fit(kind, x, y, weight=None):
    settings, rounds, categories = SETTINGS[kind]
    data = lightgbm.Dataset(x, y, weight=weight, categorical_feature=list(range(categories)))
    return lightgbm.train(COMMON | settings, data, num_boost_round=rounds)


class Training:
    def __init__(self, arguments):
        self.binary, self.eval, self.folder = arguments.bin, arguments.eval, arguments.folder
        self.part = arguments.part
        self.folds = range(material.FOLDS)

    # ---------- files ----------
    def path(self, name):
        return self.folder / name

    def numbers(self, name):
        """The examples of a file, one a row; the program says how many numbers each has."""
        widths = dict(line.split() for line in self.path("widths").read_text().splitlines())
        return np.fromfile(self.path(name), np.float32).reshape(-1, int(widths[name]))

    def save(self, name, booster, features):
        self.path(name).write_bytes(boosted_trees.pack(boosted_trees.Mean([booster]), features))

    def export(self, step):
        subprocess.run([self.binary, "tables", step, "--folder", str(self.folder)], check=True)

    def model(self, fold):
        """The weights as far as they are trained: for a fold, those of models that have not seen it."""
        names = {"WORD": "words", "NAME": "names", "GAPB": "body", "GAPH": "header", "HEAD": "headers", "PICK": "choice", "SURE": "certainty", "LINE": "lines",
                 "RUNS": "runs", "PHRA": "phrases", "BOTH": "both"}
        parts = {}
        for section, name in names.items():
            if self.path(f"{name}.{fold}").is_file():
                parts[section] = self.path(f"{name}.{fold}").read_bytes()
        if self.path("weights").is_file():
            parts["COLS"] = self.path("background").read_bytes() + self.path("weights").read_bytes()
        return parts

    def write_models(self):
        for fold in self.folds:
            self.path(f"model.{fold}").write_bytes(boosted_trees.sections(self.model(fold)))

    # ---------- steps ----------
    def material(self):
        folders = [self.eval / "data", self.eval / "more"]
        known = material.tables(folders, self.part)
        material.write_tables(known, self.path("tables.tsv"))
        material.write_documents(known, folders, self.path("documents.tsv"), self.part)
        print(f"{len(known)} tables, altered copies among them")

    def words(self):
        self.export("words")

    def gaps(self):
        self.export("gaps")
        for kind in ("body", "header"):
            self.fit_gaps(kind)

    def fit_gaps(self, kind):
        data = self.numbers(kind)
        y, weight, fold, x = data[:, 0], data[:, 1], data[:, 2], data[:, 3:]

        def fit_without(held):
            """Fits without a fold, or with all; one process a fit, so that each is the same on any machine."""
            seen = np.ones(len(y), bool)
            if held is not None:
                # What they are for needs no more: to say what models make of tables they have not seen.
                seen = (fold != held) & (np.arange(len(y)) % 2 == 0)
            booster = fit(kind, x[seen], y[seen], weight[seen])
            self.save(f"{kind}.{'all' if held is None else held}", booster, x.shape[1])
            if held is not None:
                unseen = fold == held
                right = (booster.predict(x[unseen], raw_score=True) > 0) == (y[unseen] > 0)
                print(f"gaps, {kind}, fold {held}: {right.mean():.4f} of {len(right)} right", flush=True)

        beside = multiprocessing.get_context("fork")
        # The longest first.
        waiting, running = [None, *self.folds], []
        while waiting or running:
            while waiting and len(running) < PROCESSES:
                running.append(beside.Process(target=fit_without, args=(waiting.pop(0),)))
                running[-1].start()
            running.pop(0).join()
        missing = [held for held in ["all", *self.folds] if not self.path(f"{kind}.{held}").is_file()]
        if missing:
            raise RuntimeError(f"no gaps for {missing}")

    def headers(self):
        self.write_models()
        self.export("headers")
        data = self.numbers("headers")
        y, table, fold, weight, x = data[:, 0], data[:, 1].astype(int), data[:, 2], data[:, 3], data[:, 4:]
        for held in self.folds:
            seen = fold != held
            booster = fit("headers", x[seen], y[seen], weight[seen])
            self.save(f"headers.{held}", booster, x.shape[1])
            score, tables, truth, loss = booster.predict(x[~seen]), table[~seen], y[~seen], x[~seen, 0]
            starts = np.r_[0, np.flatnonzero(np.diff(tables)) + 1, len(tables)]
            pairs = list(zip(starts, starts[1:]))
            right = np.mean([truth[a + np.argmax(score[a:b])] for a, b in pairs])
            before = np.mean([truth[a + np.argmin(loss[a:b])] for a, b in pairs])
            print(f"headers, fold {held}: {right:.3f} of {len(pairs)} right, {before:.3f} by the gaps alone", flush=True)
        self.save("headers.all", fit("headers", x, y, weight), x.shape[1])

    def columns(self):
        self.export("background")
        self.path("weights").write_bytes(np.full(ATTRIBUTES, 0.1, "<f4").tobytes())
        self.write_models()
        self.export("columns")
        data = self.numbers("columns").astype(float)
        weights = column_weights(data[:, 0], data[:, 1], data[:, 2], data[:, 3:])
        self.path("weights").write_bytes((weights[1:] / weights[0]).astype("<f4").tobytes())
        print("weights of the columns:", np.round(weights[1:] / weights[0], 3))

    def readings(self):
        self.write_models()
        self.export("readings")
        data = self.numbers("readings")
        table, right_count, exact, x = data[:, 0].astype(int), data[:, 3], data[:, 4], data[:, 6:]
        starts = np.r_[0, np.flatnonzero(np.diff(table)) + 1]
        ends = np.r_[starts[1:], len(table)]
        weight = data[:, 2] / np.repeat(ends - starts, ends - starts)
        part = data[:, 1]
        scores = np.zeros(len(table))
        for held in self.folds:
            seen = part != held
            booster = fit("choice", x[seen], right_count[seen], weight[seen])
            scores[~seen] = booster.predict(x[~seen], raw_score=True)
            self.save(f"choice.{held}", booster, x.shape[1])
        choice = fit("choice", x, right_count, weight)
        best = np.array([a + np.argmax(scores[a:b]) for a, b in zip(starts, ends)])
        second = np.array([np.sort(scores[a:b])[-2] if b - a > 1 else scores[a] - 5 for a, b in zip(starts, ends)])
        features = np.c_[x[best], scores[best], scores[best] - second]
        sure = np.zeros(len(best))
        for held in self.folds:
            seen = part[best] != held
            booster = fit("certainty", features[seen], exact[best][seen], data[best, 2][seen])
            sure[~seen] = booster.predict(features[~seen])
            self.save(f"certainty.{held}", booster, features.shape[1])
        certainty = fit("certainty", features, exact[best], data[best, 2])
        self.save("choice.all", choice, x.shape[1])
        self.save("certainty.all", certainty, x.shape[1] + 2)
        report_readings(right_count[best], exact[best], data[:, 5][best], sure)

    def phrases(self):
        """Fits how much the phrases of a document count beside what the gaps of its tables say: few numbers, so by regression."""
        self.write_models()
        self.export("phrases")
        data = self.numbers("phrases")
        y, fold, is_header, score, x = data[:, 0], data[:, 1], data[:, 2] > 0, data[:, 3], data[:, 4:].astype(float)

        def fit_part(chosen):
            def loss(w):
                total = score[chosen] + x[chosen] @ w
                return np.mean(np.logaddexp(0, total) - y[chosen] * total) + 1e-4 * np.sum(w**2)

            return minimize(loss, np.zeros(x.shape[1]), method="L-BFGS-B").x

        before, after = [], []
        for held in [*self.folds, None]:
            parts = [fit_part((fold != (-1 if held is None else held)) & (is_header == part)) for part in (False, True)]
            self.path(f"phrases.{'all' if held is None else held}").write_bytes(np.concatenate(parts).astype("<f4").tobytes())
            if held is not None:
                unseen = fold == held
                total = score + np.where(is_header, x @ parts[1], x @ parts[0])
                before.append((np.logaddexp(0, score) - y * score)[unseen])
                after.append((np.logaddexp(0, total) - y * total)[unseen])
        print("phrases:", np.round(np.concatenate(parts), 2), f"loss {np.concatenate(before).mean():.4f} -> {np.concatenate(after).mean():.4f}")

    def lines(self):
        self.write_models()
        self.export("lines")
        self.fit_folds("lines")

    def runs(self):
        self.write_models()
        self.export("runs")
        data = self.numbers("runs")
        scores = self.fit_folds("runs", 4)
        self.calibrate(data[:, 2], scores, data[:, 3])

    def calibrate(self, right, as_table, as_right):
        """Fits what is said of a run as a table and of its reading to how often both are right."""
        known = right >= 0
        x = np.clip(np.c_[as_table, as_right][known], -6, 6)
        x = np.c_[x, x[:, 0] * x[:, 1]]
        y = right[known]

        def loss(w):
            score = w[0] + x @ w[1:]
            return np.mean(np.logaddexp(0, score) - y * score) + 1e-4 * np.sum(w[1:] ** 2)

        w = minimize(loss, [0.0, 0.5, 0.5, 0.0], method="L-BFGS-B", bounds=[(None, None)] + 3 * [(0, None)]).x
        # Four numbers of thousands of runs: the same for every fold.
        for fold in [*self.folds, "all"]:
            self.path(f"both.{fold}").write_bytes(w.astype("<f4").tobytes())
        sure = 1 / (1 + np.exp(-(w[0] + x @ w[1:])))
        print("calibration:", np.round(w, 3))
        for bar in (0.5, 0.8, 0.9):
            kept = sure >= bar
            print(f"  confidence >= {bar}: {kept.mean():.3f} of {len(y)} runs kept, {y[kept].mean():.3f} of those right")

    def fit_folds(self, kind, lead=2):
        """Fits a model by folds and at large; gives what it says of examples it has not seen."""
        data = self.numbers(kind)
        y, fold, x = data[:, 0], data[:, 1], data[:, lead:]
        scores = np.zeros(len(y))
        for held in self.folds:
            seen = fold != held
            booster = fit(kind, x[seen], y[seen])
            self.save(f"{kind}.{held}", booster, x.shape[1])
            score, truth = booster.predict(x[~seen], raw_score=True), y[~seen] > 0
            scores[~seen] = score
            print(f"{kind}, fold {held}: recall {(score[truth] > 0).mean():.3f}, precision {truth[score > 0].mean():.3f}")
        self.save(f"{kind}.all", fit(kind, x, y), x.shape[1])
        return scores

    def pack(self, out):
        self.write_models()
        parts = self.model("all")
        out.write_bytes(boosted_trees.sections(parts))
        sizes = ", ".join(f"{name} {len(part)}" for name, part in parts.items())
        print(f"{out}: {out.stat().st_size} bytes ({sizes})")


def column_weights(group, truth, weight, x):
    """Weights under which the true place of a boundary wins among all places, by softmax regression."""
    starts = np.r_[0, np.flatnonzero(np.diff(group)) + 1]
    places = np.cumsum(np.r_[0, np.diff(group) != 0])
    share = weight[starts]

    def loss(w):
        score = x @ w
        top = np.maximum.reduceat(score, starts)
        powers = np.exp(score - top[places])
        total = np.add.reduceat(powers, starts)
        value = np.sum(share * (top + np.log(total))) - np.sum(share[places] * truth * score) + 0.5 * np.sum(w[1:] ** 2)
        slope = x.T @ (share[places] * (powers / total[places] - truth))
        slope[1:] += w[1:]
        return value, slope

    first = np.r_[1.0, np.full(x.shape[1] - 1, 0.1)]
    return minimize(loss, first, jac=True, method="L-BFGS-B", bounds=[(0, None)] * x.shape[1]).x


def report_readings(right_count, exact, boundaries, sure):
    print(f"readings: columns right {right_count.mean():.3f}, exact {exact.mean():.3f}, boundaries {boundaries.mean():.3f}")
    for bar in (0.5, 0.8, 0.9):
        kept = sure >= bar
        print(f"  certainty >= {bar}: {kept.mean():.3f} kept, {exact[kept].mean():.3f} of those exact")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parents[1] / ".build/training-files/tables")
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parents[1] / "Sources/Tables/CTableModel/table.weights")
    parser.add_argument("--from", dest="first", choices=STEPS, default=STEPS[0], help="go on with earlier results")
    parser.add_argument("--part", type=float, default=1.0, help="train on a share of the material, to try that training works")
    arguments = parser.parse_args()
    if arguments.part < 1:
        for settings, *_ in SETTINGS.values():
            settings["min_data_in_leaf"] = max(2, round(settings["min_data_in_leaf"] * arguments.part))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    training = Training(arguments)
    for step in STEPS[STEPS.index(arguments.first) : -1]:
        print(f"== {step}", flush=True)
        getattr(training, step)()
    training.pack(arguments.out)


if __name__ == "__main__":
    main()
