"""Weighs phrases, in the format that Sources/Article/Recognizers/PhraseWeights.swift reads."""
import struct

import numpy as np
from scipy import sparse
from scipy.optimize import minimize


def fit(texts, truth, weight, keys, kept):
    """The bytes of the `kept` phrases among `keys` (ascending) that tell true texts from others best.

    `texts` holds the phrases' numbers of each text, `truth` 0 or 1, `weight` how much each counts.
    """
    columns, rows = [], []
    for row, phrases in enumerate(texts):
        found = np.unique(phrases)
        slots = np.searchsorted(keys, found)
        good = (slots < len(keys)) & (keys[np.minimum(slots, len(keys) - 1)] == found)
        columns.append(slots[good])
        rows.append(np.full(good.sum(), row))
    ones = np.ones(sum(map(len, columns)))
    x = sparse.csr_matrix((ones, (np.concatenate(rows), np.concatenate(columns))), (len(texts), len(keys)))
    w = regression(x, truth, weight)
    best = np.sort(np.argsort(-np.abs(w[1:]), kind="stable")[:kept])
    w = np.r_[w[0], regression(x[:, best], truth, weight)[1:]]
    return packed(keys[best], w[1:], w[0])


def packed(keys, values, base):
    """A table of keys (ascending) and their weights, eight bits each."""
    scale = np.abs(values).max() / 127
    return (struct.pack("<Iff", len(keys), scale, base) + keys.astype("<u4").tobytes()
            + np.round(values / scale).astype(np.int8).tobytes())


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
