"""Writes trained trees in the format that Sources/Tables/BoostedTrees/BoostedTrees.swift reads.

Leaves are rounded to whole multiples of SCALE, thresholds down to 32-bit floats, so that the program decides as the
trainer did and gives the same sum on every machine.
"""
import struct

import numpy as np

SCALE = 1 / 2048
# A node is told from a leaf, and its question for categories from one for a threshold, by its first byte.
MOST_FEATURES = 127


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
    if features > MOST_FEATURES:
        raise ValueError(f"{features} features: a node has room for {MOST_FEATURES}")
    trees = [
        tree["tree_structure"] for booster in mean.boosters for tree in booster.dump_model()["tree_info"][kind::kinds]]
    scale = SCALE * len(mean.boosters)
    thresholds = [set() for _ in range(features)]
    for tree in trees:
        _collect(tree, thresholds)
    ordered = [sorted(values) for values in thresholds]
    places = [{value: place for place, value in enumerate(values)} for values in ordered]
    if any(len(values) > 255 for values in ordered):
        raise ValueError("more than 255 thresholds for one feature")
    out = struct.pack("<4sHHfi", b"BST1", features, len(trees), SCALE, 0)
    for values in ordered:
        out += struct.pack(f"<H{len(values)}f", len(values), *values)
    for tree in trees:
        nodes = _encode(tree, 0, places, scale)
        out += struct.pack("<H", len(nodes)) + nodes
    return out


def sections(parts):
    """The bytes of a file of weights: named parts, each at a multiple of four bytes."""
    offset = 8 + 12 * len(parts)
    head, body = b"LWT1" + struct.pack("<I", len(parts)), b""
    for name, part in parts.items():
        head += name.encode("ascii") + struct.pack("<II", offset + len(body), len(part))
        body += part + b"\0" * (-len(part) % 4)
    return head + body


def _rounded_down(threshold):
    value = np.float32(threshold)
    return float(value if float(value) <= threshold else np.nextafter(value, np.float32(-np.inf)))


def _collect(node, thresholds):
    if "leaf_value" in node:
        return
    if node["decision_type"] == "<=":
        thresholds[node["split_feature"]].add(_rounded_down(node["threshold"]))
    _collect(node["left_child"], thresholds)
    _collect(node["right_child"], thresholds)


def _encode(node, start, places, scale):
    """A subtree in pre-order; `start` is its offset in the tree."""
    if "leaf_value" in node:
        return struct.pack("<Bh", 127, max(-32768, min(32767, round(node["leaf_value"] / scale))))
    feature = node["split_feature"]
    if node["decision_type"] == "<=":
        left = _encode(node["left_child"], start + 4, places, scale)
        right = _encode(node["right_child"], start + 4 + len(left), places, scale)
        place = places[feature][_rounded_down(node["threshold"])]
        return struct.pack("<BBH", feature, place, start + 4 + len(left)) + left + right
    left = _encode(node["left_child"], start + 8, places, scale)
    right = _encode(node["right_child"], start + 8 + len(left), places, scale)
    mask = sum(1 << int(category) for category in node["threshold"].split("||"))
    return struct.pack("<BBHI", feature | 128, 0, start + 8 + len(left), mask) + left + right
