#!/usr/bin/env python3
"""Says what each group of features is worth on documents no model has seen.

    groups.py MODEL --bin PATH --eval DIR [--folder DIR] [--cleaning DIR] [--folds N] [--part SHARE]

MODEL is cleaning, roles or tables. The model is fitted with all features, with all and another seed, which shows how far two
trainings come apart by chance, and without each group in turn. Trained is what asks the features first: the first look of
cleaning, the first round of roles, the gaps of tables. What stands in a row is how much is lost without the group.
"""
import argparse
import importlib.util
import pathlib
import statistics
import sys

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import folds  # noqa: E402


def trainer(model):
    """The script that trains a model, as a module."""
    sys.path.insert(0, str(HERE / model))
    spec = importlib.util.spec_from_file_location(f"train_{model}", HERE / model / "train.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def groups(path, width):
    """The columns of each group, by name."""
    lines = [line.split(" ", 1) for line in path.read_text(encoding="utf8").splitlines()]
    starts = [int(start) for start, _ in lines] + [width]
    found = {}
    for (_, name), start, end in zip(lines, starts, starts[1:]):
        found.setdefault(name, []).extend(range(start, min(end, width)))
    return found


def best_f1(truth, likelihood):
    """The best F1 that any bar reaches."""
    order = np.argsort(-likelihood, kind="stable")
    right = np.cumsum(truth[order])
    return (2 * right / (np.arange(1, len(truth) + 1) + truth.sum())).max()


class Trial:
    """Fits of one model. `judge(columns, seed)` gives figures by name, of unseen documents."""

    def __init__(self, known, width, judge):
        self.known, self.width, self.judge = known, width, judge

    def run(self, title):
        every = np.arange(self.width)
        whole = self.judge(every, 1)
        print(f"\n{title}: {', '.join(f'{name} {value:.4f}' for name, value in whole.items())}")
        print("| without | " + " | ".join(whole) + " |\n| --- |" + " --- |" * len(whole))
        self.row("another seed", self.judge(every, 2), whole)
        for name, columns in self.known.items():
            self.row(name, self.judge(np.setdiff1d(every, columns), 1), whole)

    @staticmethod
    def row(name, figures, whole):
        print(f"| {name} | " + " | ".join(f"{figures[key] - whole[key]:+.4f}" for key in whole) + " |", flush=True)


def cleaning(arguments):
    module = trainer("cleaning")
    for name in module.KINDS:
        kind = module.Kind(name, arguments)
        kind.label()
        kind.tables()
        kind.features("tables")

        def judge(columns, seed):
            arguments.seed = seed
            found, settings = [], kind.settings
            gain = kind.fit(kind.documents, columns, settings, 60).gain()
            chosen = np.sort(columns[np.argsort(-gain, kind="stable")[:settings["features"]]])
            for held in range(arguments.folds):
                learnt = [d for d, f in zip(kind.documents, kind.folds) if f != held]
                model = kind.fit(learnt, chosen, settings, settings["rounds"])
                for document in [d for d, f in zip(kind.documents, kind.folds) if f == held and "other" not in d]:
                    rows = document["rows"]
                    likelihoods = model.predict(rows[:, chosen]) if len(rows) else np.zeros(0)
                    found.append(kind.f1(document, module.expected_f1(likelihoods, document["size"])))
            return {"content F1": statistics.mean(found)}

        known = groups(arguments.folder / f"{name}.tables-rows.0.groups", kind.width())
        Trial(known, kind.width(), judge).run(f"cleaning, {name}")


def roles(arguments):
    module = trainer("roles")
    found = module.Roles(arguments)
    found.label()
    found.weigh_phrases()
    found.features("rows", "phrases")
    width, plan = found.width - found.added, module.ROUNDS[0]

    def judge(columns, seed):
        arguments.seed = seed
        gain = found.fit(found.documents, "rows", columns, plan["settings"], 30, 1).gain()
        chosen = np.sort(columns[np.argsort(-gain, kind="stable")[:plan["features"]]])
        said = {"body": [], "scrape": []}
        for held in range(arguments.folds):
            model = found.fit(found.but_fold(held), "rows", chosen, plan["settings"], plan["trees"], 1)
            for document in found.of_fold(held):
                if document["suite"] in said and len(document["open"]):
                    said[document["suite"]].append((document["kinds"][document["open"]], model.predict(document["rows"][:, chosen])))
        figures = {}
        for suite, pairs in said.items():
            truth, guess = (np.concatenate(parts) for parts in zip(*pairs))
            for kind, name in enumerate(("headings", "items"), 1):
                figures[f"{suite}, {name}"] = best_f1(truth == kind, guess[:, kind])
        return figures

    Trial(groups(arguments.folder / "rows.groups", width), width, judge).run("roles, first round, best F1")


def tables(arguments):
    module = trainer("tables")
    training = module.Training(arguments)
    training.material()
    training.words()
    training.export("gaps")
    for kind in ("body", "header"):
        data = training.numbers(kind)
        lead = 3
        y, weight, fold, x = data[:, 0], data[:, 1], data[:, 2], data[:, lead:]
        settings, rounds, categories = module.SETTINGS[kind]

        def judge(columns, seed):
            losses, right = [], []
            for held in range(arguments.folds):
                # Half of the gaps tells as much of a group, in half the time.
                seen, unseen = (fold != held) & (np.arange(len(y)) % 2 == 0), fold == held
                kinds = [place for place, column in enumerate(columns) if column < categories]
                examples = module.lightgbm.Dataset(x[seen][:, columns], y[seen], weight=weight[seen], categorical_feature=kinds)
                model = module.lightgbm.train(module.COMMON | settings | {"seed": seed}, examples, num_boost_round=rounds)
                score = model.predict(x[unseen][:, columns], raw_score=True)
                losses.append(np.average(np.logaddexp(0, score) - y[unseen] * score, weights=weight[unseen]))
                right.append(np.average((score > 0) == (y[unseen] > 0), weights=weight[unseen]))
            return {"gaps right": statistics.mean(right), "log-loss": statistics.mean(losses)}

        known = groups(arguments.folder / "groups", lead + x.shape[1])
        known = {name: [column - lead for column in columns] for name, columns in known.items()}
        Trial(known, x.shape[1], judge).run(f"tables, gaps, {kind}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=["cleaning", "roles", "tables"])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parent / ".build/training-files/groups")
    parser.add_argument("--cleaning", type=pathlib.Path, help="of roles: weights of cleaning that have not seen each fold")
    parser.add_argument("--folds", type=int, default=2, help=f"how many of the {folds.FOLDS} folds are held back in turn")
    parser.add_argument("--part", type=float, default=1, help="the share of the documents to learn from: 0.1 to try the way")
    arguments = parser.parse_args()
    # What the trainings ask of their own command lines.
    arguments.seed, arguments.seeds, arguments.taught = 1, 1, False
    arguments.folder = arguments.folder / arguments.model
    arguments.folder.mkdir(parents=True, exist_ok=True)
    {"cleaning": cleaning, "roles": roles, "tables": tables}[arguments.model](arguments)


if __name__ == "__main__":
    main()
