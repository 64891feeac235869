#!/usr/bin/env python3
"""Measures the shelf: an index made anew, the first screen, keys, and search while typing, on a shelf of made-up articles.

    shelf.py --bin lectern [--count 100000] [--words 1000] [--folder DIR] [--json OUT]

The shelf is made once and kept in the folder (which needs some 10 kB an article); its words are drawn by Zipf's law from a made-up
vocabulary, always the same. Every figure is measured on the program as a reader runs it, the keys in a pseudo-terminal.
"""
import argparse
import fcntl
import json
import os
import pathlib
import pty
import random
import resource
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import zlib

BOUNDS = {"articles a second": ("at least", 300), "first paint, ms": ("at most", 60), "key to frame, 99th percentile, ms": ("at most", 4),
          "search, slowest of the keys, ms": ("at most", 50), "add beyond parsing, ms": ("at most", 20)}


def vocabulary(rng):
    parts = ["ba", "den", "lor", "mi", "tas", "ren", "vo", "kul", "sha", "per", "un", "gra", "tel", "no", "fis", "ma", "ri", "dok"]
    words = set()
    while len(words) < 30000:
        words.add("".join(rng.choice(parts) for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))))
    return sorted(words)


def make(root, count, length):
    """Writes the shelf as plain files, which is all the program knows of it."""
    rng = random.Random(7)
    words = vocabulary(rng)
    rng.shuffle(words)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    pool = rng.choices(words, weights, k=1 << 20)
    journal = []
    for number in range(count):
        year = 2020 + number % 7
        folder = root / "articles" / str(year) / f"article-{number}"
        folder.mkdir(parents=True)
        start = rng.randrange(len(pool) - 2 * length)
        text = pool[start:start + length]
        rng.shuffle(text)
        title = " ".join(text[:6]).capitalize()
        body = "\n\n".join(" ".join(text[at:at + 80]).capitalize() + "." for at in range(6, length, 80))
        packer = zlib.compressobj(1, wbits=31)
        (folder / "source.md.gz").write_bytes(packer.compress(f"# {title}\n\n{body}\n".encode()) + packer.flush())
        identity = f"{number:016x}"
        about = {"id": identity, "address": f"https://site{number % 997}.example/{number}", "title": title,
                 "added": f"{year}-{1 + number % 12:02}-{1 + number % 28:02}T10:00:00Z", "via": "add", "format": "md"}
        (folder / "about.json").write_text(json.dumps(about))
        if number % 3 == 0:
            stamp = f"{1700000000000 + number}-0-bench-1"
            change = [{"archived": True}] if number % 2 else [{"tag": text[7]}, {"seen": True}, {"reached": 0.4}]
            journal.append(json.dumps({"id": stamp, "at": "2023-11-14T22:13:20Z", "article": identity, "do": change}))
    (root / "journal").mkdir(exist_ok=True)
    (root / "journal" / "bench-1.jsonl").write_text("\n".join(journal) + "\n")
    return words


class Terminal:
    """The program in a pseudo-terminal; what it draws is counted, not looked at."""

    def __init__(self, command, environment, columns=100, rows=30):
        self.started = time.monotonic()
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, within):
        """The moments at which something was drawn, until nothing is for so long."""
        moments = []
        while select.select([self.master], [], [], within)[0]:
            try:
                if not os.read(self.master, 1 << 16):
                    break
            except OSError:
                break
            moments.append(time.monotonic())
        return moments

    def key(self, key, within=0.15):
        """Types a key: milliseconds to the first and to the last thing drawn because of it."""
        before = time.monotonic()
        os.write(self.master, key.encode())
        moments = self.read(within)
        return [1000 * (moment - before) for moment in (moments[:1] + moments[-1:])] or [0.0, 0.0]

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=1_000)
    parser.add_argument("--folder", default=os.path.join(tempfile.gettempdir(), "lectern-bench-shelf"))
    parser.add_argument("--json")
    options = parser.parse_args()
    program = str(pathlib.Path(options.bin).resolve())
    home = pathlib.Path(options.folder) / f"{options.count}x{options.words}"
    root = home / ".local/share/lectern/shelf"
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLORFGBG": "15;0"}
    if not (home / "made").exists():
        print(f"making {options.count} articles of {options.words} words …", file=sys.stderr)
        make(root, options.count, options.words)
        (home / "made").touch()
    figures = {}

    begun = time.monotonic()
    subprocess.run([program, "shelf", "reindex"], env=environment, check=True, stdout=subprocess.DEVNULL)
    took = time.monotonic() - begun
    figures["articles a second"] = options.count / took
    figures["index, peak MB"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures["index, MB on disk"] = sum(f.stat().st_size for f in home.glob(".cache/lectern/*/index.sqlite")) / 1e6

    paints = []
    for _ in range(5):
        terminal = Terminal([program], environment)
        moments = terminal.read(0.4)
        paints.append(1000 * (moments[0] - terminal.started))
        terminal.end()
    figures["first paint, ms"] = percentile(paints, 0.5)

    terminal = Terminal([program], environment)
    terminal.read(1)
    keys = [terminal.key("j", 0.03)[0] for _ in range(300)] + [terminal.key(k, 0.2)[0] for k in ["\x1b[6~", "G", "g"] * 10]
    figures["key to frame, 99th percentile, ms"] = percentile(keys, 0.99)
    terminal.key("/")
    terminal.key("/")
    typed = [terminal.key(letter, 0.25)[-1] for letter in "lortas"]
    for _ in "lortas":
        terminal.key("\x7f", 0.25)
    typed += [terminal.key(letter, 0.25)[-1] for letter in "kulma denvo"]
    figures["search, slowest of the keys, ms"] = max(typed)
    figures["search, median of the keys, ms"] = percentile(typed, 0.5)
    terminal.end()

    def best(command):
        times = []
        for number in range(7):
            begun = time.monotonic()
            subprocess.run([part.replace("N", str(number)) for part in command], env=environment, check=True, stdout=subprocess.DEVNULL, cwd=home)
            times.append(1000 * (time.monotonic() - begun))
        return percentile(times, 0.5)

    stamp = int(time.time())
    for number in range(7):
        (home / f"new{number}.md").write_text(f"# New {stamp} {number}\n\nIt rained on the {number}. day.\n")
    figures["add beyond parsing, ms"] = best([program, "add", "newN.md"]) - best([program, "outline", "newN.md"])

    failed = False
    for name, value in figures.items():
        how, bound = BOUNDS.get(name, ("", None))
        holds = bound is None or (value >= bound if how == "at least" else value <= bound)
        failed |= not holds
        print(f"{name:40} {value:10.1f}   {f'{how} {bound}' if bound is not None else '':14} {'' if holds else 'FAILS'}")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(figures, indent=1) + "\n")
    sys.exit(1 if failed else 0)


main()
