#!/usr/bin/env python3
"""Measures speed and memory of a build, as ratios that mean the same on another machine.

    run.py --bin PATH [--shared DIR] [--check] [--only parse|pages|tables|reader|terminal] [--peer PYTHON]

The rows of the reader need `ReaderBenchmark` beside the program; `make bench` builds it.

The text that is read is made of the articles in DIR/eval/data/body, or of the samples where those are not there.
Pages are those of DIR/eval/data/page; PYTHON is one that has trafilatura and resiliparse (requirements.txt), which are timed beside the program.
--check compares the figures with bounds.json; exit status 1 when one is out of bounds.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from pages import measure_pages
from terminal import Terminal

HERE = pathlib.Path(__file__).resolve().parent
SEEDS = HERE.parent / "seeds"
MEGABYTE = 1_000_000
GROWTH_SIZES = (1, 4, 16, 64)


def numbered(text, copy):
    """An article whose paragraphs end in the number of the copy: what a source holds twice is left out, and a long text is to be read."""
    if copy == 0:
        return text
    return b"\n".join(line + b" (%d)" % copy if len(line) > 40 else line for line in text.split(b"\n"))


def write_text(path, size, shared):
    """Writes `size` bytes of articles, repeated in order, no paragraph twice."""
    sources = sorted((shared / "eval" / "data" / "body").glob("*.txt")) or sorted(SEEDS.glob("*.txt"))
    texts = [source.read_bytes() + b"\n\n" for source in sources]
    written = 0
    copy = 0
    with open(path, "wb") as file:
        while written < size:
            for text in texts:
                text = numbered(text, copy)[: size - written]
                file.write(text)
                written += len(text)
                if written >= size:
                    break
            copy += 1
    return path


def run(arguments):
    """Runs a command with its output thrown away; returns seconds of the program's own work, of all, and peak memory in bytes."""
    begun = time.perf_counter()
    process = os.fork()
    if process == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1):
            os.dup2(null, descriptor)
        try:
            os.execv(arguments[0], arguments)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(process, 0)
    elapsed = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{' '.join(arguments)}: exit status {os.waitstatus_to_exitcode(status)}")
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return usage.ru_utime, elapsed, memory


def best(arguments, times=3):
    """The run that took the least time of its own."""
    return min(run(arguments) for _ in range(times))


def measure_parsing(binary, folder, shared):
    start = statistics.median(run([binary, "--version"])[0] for _ in range(9))
    started = statistics.median(run([binary, "--version"])[1] for _ in range(9))
    figures = {"start-up, ms": started * 1000}
    seconds = {}
    for megabytes in (*GROWTH_SIZES, 20):
        path = write_text(folder / f"{megabytes}.txt", megabytes * MEGABYTE, shared)
        own, elapsed, memory = best([binary, "convert", "--to", "json", str(path)])
        seconds[megabytes] = max(own - start, 1e-6)
        print(f"  {megabytes:3} MB to JSON: {seconds[megabytes]:.3f} s of its own, {elapsed:.3f} s in all, {memory / MEGABYTE:.0f} MB of memory")
        if megabytes == 20:
            figures["parse and write JSON, 20 MB, MB/s"] = megabytes / seconds[megabytes]
            figures["peak memory / input, 20 MB"] = memory / (megabytes * MEGABYTE)
    first, last = GROWTH_SIZES[0], GROWTH_SIZES[-1]
    figures[f"time a byte, {last} MB / {first} MB"] = (seconds[last] / last) / (seconds[first] / first)
    return figures


def write_table(path, rows, tables=1):
    """Writes tables of five columns, their cells joined by one space, each under a heading and a sentence."""
    towns = ["Ashford", "Brook Haven", "Carlow", "Dunmore East", "Elmsworth", "Fairlight", "Glen Arbor", "Holt"]
    states = ["in use", "closed", "under repair", "planned"]
    keepers = ["Ada Nyman", "Ben Okoro", "Cleo Marsh", "Dev Rao", "Eva Lind", "Finn Moore", "Gus Hale"]
    with open(path, "w", encoding="utf8") as file:
        for table in range(tables):
            file.write(f"Bridges, part {table + 1}\n\nThe bridges of the district are listed below.\n\n")
            file.write("Town Built Length Keeper State\n")
            for row in range(rows):
                place = row * 7 + table * 3
                file.write(
                    f"{towns[place % len(towns)]} {1850 + place % 140} {12 + place % 97}.5 m "
                    f"{keepers[place * 5 % len(keepers)]} {states[place * 3 % len(states)]}\n")
            file.write("\nNothing else was recorded about them in that year.\n\n")
    return path


def measure_tables(binary, folder):
    start = statistics.median(run([binary, "--version"])[0] for _ in range(9))

    def seconds(name, rows, tables=1):
        return max(best([binary, "convert", "--to", "json", str(write_table(folder / name, rows, tables))])[0] - start, 1e-6)

    few, many = seconds("short.txt", 2_500), seconds("long.txt", 10_000)
    return {
        "a table of 12 rows and 5 columns, ms": seconds("small.txt", 12, 100) / 100 * 1000,
        "a table of 10,000 rows, s": many,
        "time a row, 10,000 rows / 2,500 rows": many / few / 4,
    }


def first_paint(arguments, word, times=7):
    """The median time until a word of the article is on the screen."""
    seconds = []
    for _ in range(times):
        with tempfile.TemporaryDirectory() as state:
            terminal = Terminal(arguments, state)
            seconds.append(terminal.seconds_to_show(word))
            terminal.close()
        if seconds[-1] is None:
            sys.exit(f"{arguments[0]} never showed {word.decode()!r}")
    return statistics.median(seconds)


def key_answer(arguments, times=15):
    """The median time from a key press to the end of the repaint."""
    with tempfile.TemporaryDirectory() as state:
        terminal = Terminal(arguments, state)
        while not terminal.shown():
            if not terminal.read(60):
                sys.exit(f"{arguments[0]} showed nothing")
        terminal.settle(1)
        seconds = [terminal.seconds_to_answer(b" ") for _ in range(times)]
        terminal.close()
    answered = [s for s in seconds if s is not None]
    if len(answered) < times // 2:
        sys.exit(f"{arguments[0]} did not answer to keys")
    return statistics.median(answered)


def measure_reader(program, folder, shared):
    """What `ReaderBenchmark`, built beside the program, says of a text of 20 MB and one of 1 MB."""
    figures = {}
    for megabytes in (1, 20):
        path = write_text(folder / f"{megabytes}.txt", megabytes * MEGABYTE, shared)
        said = subprocess.run([program, str(path)], check=True, capture_output=True, text=True).stdout
        for line in said.splitlines():
            name, value = line.split("\t")
            figures[f"{name[:-4]}, {megabytes} MB, ms"] = float(value)
    return figures


def measure_reader_whole(binary, folder, shared):
    program = pathlib.Path(binary).with_name("ReaderBenchmark")
    figures = measure_reader(program, folder, shared) if program.exists() else {}
    if not figures:
        print("  ReaderBenchmark is not built: keys are timed in a terminal alone")
    figures.update(measure_first_page(binary, folder, shared, figures.get("parsing, 1 MB, ms")))
    figures.update(reading_memory(binary, folder, shared))
    return figures


def measure_first_page(binary, folder, shared, parsing):
    """The first page of 1 MB against less and w3m, which show the text as it is."""
    path = write_text(folder / "1.txt", MEGABYTE, shared)
    word = b" ".join(path.read_bytes().split(b"\n")[0].split()[:2])
    others = {name: first_paint([name, str(path)], word) for name in ("less", "w3m") if shutil.which(name)}
    lectern = first_paint([binary, str(path)], word)
    figures = {"first page of 1 MB, ms": lectern * 1000}
    if "less" in others and parsing:
        allowed = 1.5 * others["less"] + parsing / 1000
        figures["first page of 1 MB / (1.5 less + parsing)"] = lectern / allowed
    if "w3m" in others:
        figures["first page of 1 MB / w3m's"] = lectern / others["w3m"]
    for name in {"less", "w3m"} - set(others):
        print(f"  {name} is not installed: the first page is not compared with its")
    return figures


def reading_memory(binary, folder, shared):
    """The most memory the reader takes for a text of 20 MB that is opened and read to its end, as a multiple of the text."""
    path = write_text(folder / "20.txt", 20 * MEGABYTE, shared)
    with tempfile.TemporaryDirectory() as state:
        terminal = Terminal([binary, str(path)], state)
        while not terminal.shown():
            if not terminal.read(60):
                sys.exit(f"{binary} showed nothing")
        for key in (b" ", b"G", b"g"):
            terminal.seconds_to_answer(key)
        memory = terminal.peak_memory()
        terminal.close()
    return {"reader's peak memory / input, 20 MB": memory / path.stat().st_size} if memory else {}


def measure_terminal(binary, folder, shared):
    sample = sorted(SEEDS.glob("*.txt"))[0]
    word = sample.read_bytes().split(b"\n")[0].split()[-1]
    figures = {}
    lectern = first_paint([binary, str(sample)], word)
    figures["first paint of a sample, ms"] = lectern * 1000
    w3m = shutil.which("w3m")
    if w3m:
        figures["first paint / w3m's"] = lectern / first_paint([w3m, str(sample)], word)
    else:
        print("  w3m is not installed: the first paint is not compared")
    small = write_text(folder / "small.txt", 20_000, shared)
    large = write_text(folder / "large.txt", 20 * MEGABYTE, shared)
    near, far = key_answer([binary, str(small)]), key_answer([binary, str(large)])
    figures["key to repaint, 20 kB, ms"] = near * 1000
    figures["key to repaint, 20 MB / 20 kB"] = far / near
    return figures


def check(figures):
    """Prints what is out of bounds, and returns how much of it there is."""
    failures = 0
    for name, bound in json.loads((HERE / "bounds.json").read_text()).items():
        if name not in figures:
            continue
        low, high = bound.get("least", float("-inf")), bound.get("most", float("inf"))
        if not low <= figures[name] <= high:
            print(f"out of bounds: {name} is {figures[name]:.2f}; {bound}")
            failures += 1
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--shared", type=pathlib.Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", choices=["parse", "pages", "tables", "reader", "terminal"])
    parser.add_argument("--peer", help="a Python that has trafilatura and resiliparse")
    arguments = parser.parse_args()
    binary = str(arguments.bin.resolve())
    figures = {}
    with tempfile.TemporaryDirectory(prefix="lectern-bench-") as name:
        folder = pathlib.Path(name)
        only = arguments.only
        if only in (None, "parse"):
            figures.update(measure_parsing(binary, folder, arguments.shared))
        if only in (None, "pages"):
            figures.update(measure_pages(binary, folder, arguments.shared, arguments.peer))
        if only in (None, "tables"):
            figures.update(measure_tables(binary, folder))
        if only in (None, "reader"):
            figures.update(measure_reader_whole(binary, folder, arguments.shared))
        if only in (None, "terminal"):
            figures.update(measure_terminal(binary, folder, arguments.shared))
    for name, value in figures.items():
        print(f"{name:42} {value:8.2f}")
    return 1 if arguments.check and check(figures) else 0


if __name__ == "__main__":
    sys.exit(main())
