#!/usr/bin/env python3
"""Counts tables that were made of text that is none.

    false_grids.py --bin PATH --eval DIR [--bar 0.8] [--show]

Over the documents of the suites `body` and `scrape` in DIR/data: grids rebuilt from text at a confidence of at least
--bar of which no row is a row of a table there. Exit status 1 when there are more than one in fifty documents.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

SUITES = ("body", "scrape")
MOST = 1 / 50


def tables(blocks):
    """Every table of nested blocks."""
    for block in blocks or []:
        if block.get("kind") == "table":
            yield block
        yield from tables(block.get("blocks"))
        for item in block.get("items") or []:
            yield from tables(item.get("blocks"))


def rows(table):
    return [row for row in [table.get("header") or []] + table["rows"] if any(row)]


def text(row):
    return re.sub(r"\W+", "", "".join(row)).lower()


def false_grids(binary, gold_path, bar):
    source = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt"))
    output = subprocess.run([binary, "convert", "--to", "json", str(source)], capture_output=True, check=True).stdout
    true_rows = {text(row) for table in tables(json.loads(gold_path.read_text())["blocks"]) for row in rows(table)}
    articles = json.loads(output)["articles"]
    return [
        table
        for article in articles
        for table in tables(article["blocks"])
        if table["origin"] == "reconstructed" and table["confidence"] >= bar
        and not any(text(row) in true_rows for row in rows(table))
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--eval", type=pathlib.Path, required=True)
    parser.add_argument("--bar", type=float, default=0.8)
    parser.add_argument("--show", action="store_true", help="print the grids")
    arguments = parser.parse_args()
    failed = False
    for suite in SUITES:
        golds = sorted((arguments.eval / "data" / suite).glob("*.gold.json"))
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(lambda gold: false_grids(arguments.bin, gold, arguments.bar), golds))
        count = sum(map(len, found))
        print(f"{suite}: {count} false grids in {len(golds)} documents, {50 * count / max(1, len(golds)):.2f} in fifty")
        failed = failed or count > MOST * len(golds)
        for gold, grids in zip(golds, found) if arguments.show else []:
            for grid in grids:
                print(f"  {gold.name} {grid['confidence']:.2f}")
                for row in rows(grid)[:6]:
                    print("     ", " | ".join(row))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
