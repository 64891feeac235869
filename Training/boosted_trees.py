"""Writes trained trees in the format that Sources/Tables/BoostedTrees/TreeTables.swift reads: ready to be asked in place.

Leaves are rounded to whole multiples of SCALE, thresholds down to 32-bit floats, so that the program decides as the
trainer did and gives the same sum on every machine.
"""
import struct

import numpy as np

SCALE = 1 / 2048
# A set of a tree's leaves fits into 32 bits.
MOST_LEAVES = 32
ALL_LEAVES = (1 << MOST_LEAVES) - 1


class Mean:
    """Several models of the same examples, trained with different seeds: their mean errs less than each."""

    def __init__(self, boosters):
        self.boosters = boosters

    def predict(self, rows):
        odds = sum(booster.predict(rows, raw_score=True) for booster in self.boosters) / len(self.boosters)
        if odds.ndim == 1:
            return 1 / (1 + np.exp(-odds))
        parts = np.exp(odds - odds.max(axis=1, keepdims=True))
        return parts / parts.sum(axis=1, keepdims=True)

    def gain(self):
        return sum(booster.feature_importance("gain") for booster in self.boosters)


def pack(mean, features, kind=0, kinds=1):
    """The bytes of models over `features` features; of models that tell several kinds apart, the trees of one."""
    trees = [
        tree["tree_structure"] for booster in mean.boosters for tree in booster.dump_model()["tree_info"][kind::kinds]]
    tables = _Tables(features, SCALE * len(mean.boosters))
    for tree in trees:
        tables.add(tree)
    return tables.packed()


def sections(parts):
    """The bytes of a file of weights: named parts, each at a multiple of four bytes."""
    offset = 8 + 12 * len(parts)
    head, body = b"LWT1" + struct.pack("<I", len(parts)), b""
    for name, part in parts.items():
        head += name.encode("ascii") + struct.pack("<II", offset + len(body), len(part))
        body += part + b"\0" * (-len(part) % 4)
    return head + body


class _Tables:
    """Trees as the program asks them: questions by feature and threshold, not by tree."""

    def __init__(self, features, scale):
        self.features, self.scale = features, scale
        self.leaves, self.first_leaves = [], []
        # By feature: the steps (threshold, tree, leaves that stay in), and the questions (categories, tree, leaves).
        self.steps = [[] for _ in range(features)]
        self.sets = [[] for _ in range(features)]

    def add(self, tree):
        self.first_leaves.append(len(self.leaves))
        self._add(tree, len(self.first_leaves) - 1)
        if len(self.leaves) - self.first_leaves[-1] > MOST_LEAVES:
            raise ValueError(f"a tree of more than {MOST_LEAVES} leaves")

    def _add(self, node, tree):
        if "leaf_value" in node:
            self.leaves.append(max(-32768, min(32767, round(node["leaf_value"] / self.scale))))
            return
        first = len(self.leaves) - self.first_leaves[tree]
        self._add(node["left_child"], tree)
        end = len(self.leaves) - self.first_leaves[tree]
        kept = ALL_LEAVES & ~((1 << end) - (1 << first))
        feature = node["split_feature"]
        if node["decision_type"] == "<=":
            self.steps[feature].append((_rounded_down(node["threshold"]), tree, kept))
        else:
            self.sets[feature].append(({int(category) for category in node["threshold"].split("||")}, tree, kept))
        self._add(node["right_child"], tree)

    def packed(self):
        first_thresholds, thresholds, first_steps, steps = [], [], [], []
        for questions in self.steps:
            first_thresholds.append(len(thresholds))
            # Sorted by threshold alone: within one, tree by tree.
            for threshold, tree, kept in sorted(questions, key=lambda question: question[0]):
                if len(thresholds) == first_thresholds[-1] or thresholds[-1] != threshold:
                    thresholds.append(threshold)
                    first_steps.append(len(steps))
                steps.append((tree, kept))
        first_categories, first_cuts, cuts = [], [], []
        for questions in self.sets:
            first_categories.append(len(first_cuts))
            if not questions:
                continue
            for category in range(max(max(categories) for categories, _, _ in questions) + 2):
                first_cuts.append(len(cuts))
                cuts += _cuts_of(category, questions)
            first_cuts.append(len(cuts))
        head = struct.pack(
            "<4sHHfi5I", b"BST2", self.features, len(self.first_leaves), SCALE, 0,
            len(thresholds), len(steps), len(first_cuts), len(cuts), len(self.leaves))
        return head + b"".join(_table(form, numbers) for form, numbers in [
            ("<u4", first_thresholds + [len(thresholds)]), ("<f4", thresholds), ("<u4", first_steps + [len(steps)]),
            ("<u4", [kept for _, kept in steps]), ("<u2", [tree for tree, _ in steps]),
            ("<u4", first_categories + [len(first_cuts)]), ("<u4", first_cuts),
            ("<u4", [kept for _, kept in cuts]), ("<u2", [tree for tree, _ in cuts]),
            ("<u4", self.first_leaves), ("<i2", self.leaves + [0] * (MOST_LEAVES - 1))])


def _cuts_of(category, questions):
    """What one category takes out of the leaves of each tree that asks for others."""
    kept = {}
    for categories, tree, leaves in questions:
        if category not in categories:
            kept[tree] = kept.get(tree, ALL_LEAVES) & leaves
    return sorted(kept.items())


def _table(form, numbers):
    data = np.array(numbers, dtype=form).tobytes()
    return data + b"\0" * (-len(data) % 4)


def _rounded_down(threshold):
    value = np.float32(threshold)
    return float(value if float(value) <= threshold else np.nextafter(value, np.float32(-np.inf)))
