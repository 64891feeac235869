#!/usr/bin/env python3
"""Converts records with Spark: spark.py RECORDS.jsonl FOLDER [--workers N] — one lectern a partition.

Spark hands a partition whose lectern is killed to another task, and takes the lines of whole tasks only: nothing is lost or twice.
Needs `pip install pyspark` and Java.
"""
import argparse
import pathlib
import sys
import time

from pyspark import SparkConf, SparkContext

HERE = pathlib.Path(__file__).resolve().parent


def convert(records):
    from lectern_lines import converted
    return converted(records)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("records")
    parser.add_argument("folder")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    # The second number: how often a task may fail.
    settings = SparkConf().setMaster(f"local[{arguments.workers},4]").set("spark.ui.enabled", "false")
    context = SparkContext(conf=settings)
    context.setLogLevel("ERROR")
    context.addPyFile(str(HERE / "lectern_lines.py"))
    begun = time.monotonic()
    # Small partitions: what a failure costs is done again.
    lines = context.textFile(arguments.records, minPartitions=4 * arguments.workers).mapPartitions(convert)
    lines.saveAsTextFile(arguments.folder)
    count = context.textFile(arguments.folder).count()
    seconds = time.monotonic() - begun
    context.stop()
    print(f"{count} documents, {arguments.workers} workers, {count / seconds:.0f} documents/s", file=sys.stderr)


if __name__ == "__main__":
    main()
