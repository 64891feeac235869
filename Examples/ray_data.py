#!/usr/bin/env python3
"""Converts records with Ray Data: ray_data.py RECORDS.jsonl FOLDER [--workers N] — one lectern a block.

A block whose lectern is killed is done again, up to three times. Needs `pip install "ray[data]"`.
"""
import argparse
import os
import pathlib
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
os.environ["PYTHONPATH"] = os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])
os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")

import ray  # noqa: E402


def convert(block):
    from lectern_lines import converted
    for attempt in range(4):
        try:
            return {"text": list(converted(block["text"]))}
        except RuntimeError:
            if attempt == 3:
                raise


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("records")
    parser.add_argument("folder")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    ray.init(num_cpus=arguments.workers, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    begun = time.monotonic()
    data = ray.data.read_text(arguments.records).repartition(4 * arguments.workers)
    lines = [row["text"] for row in data.map_batches(convert, batch_size=None).iter_rows()]
    folder = pathlib.Path(arguments.folder)
    folder.mkdir(parents=True)
    (folder / "part-00000").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    seconds = time.monotonic() - begun
    print(f"{len(lines)} documents, {arguments.workers} workers, {len(lines) / seconds:.0f} documents/s", file=sys.stderr)
    ray.shutdown()


if __name__ == "__main__":
    main()
