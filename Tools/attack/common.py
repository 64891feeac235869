"""What all attacks share: running the program, and what may never come out of it."""
import json
import pathlib
import re
import random
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Said by a terminal's own rules: a title, colours, the other form of ESC [, a turn of direction, a bell.
PAYLOAD = "\x1b]0;pwned\x07\x1b[31m\x9b2J\u202egnp\x08\x00\x85\x7f"


class Broken(Exception):
    """A promise that was not kept."""


def expect(holds, what):
    if not holds:
        raise Broken(what)


class Attack:
    """One attack's room: the program, a folder of its own, chance with a known seed, and a time to be done by."""

    def __init__(self, program, seed, seconds, rounds=None):
        self.program, self.random = program, random.Random(seed)
        self.rounds = rounds
        self.until = time.monotonic() + seconds
        self.room = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.room.name)
        self.count = 0

    def goes_on(self):
        return time.monotonic() < self.until

    def environment(self, **more):
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(home), "TERM": "xterm-256color", **more}

    def run(self, *arguments, statuses=(0, 1), limit=60, env=None, **options):
        """Runs the program; it may fail, but neither crash nor hang, and nothing it says holds a control character."""
        self.count += 1
        command = [self.program, *map(str, arguments)]
        options.setdefault("stdin", subprocess.DEVNULL) if "input" not in options else None
        try:
            done = subprocess.run(
                command, capture_output=True, timeout=limit, env=self.environment(**(env or {})), cwd=self.folder,
                check=False, **options)
        except subprocess.TimeoutExpired:
            raise Broken(f"{command[1:]} takes longer than {limit} s") from None
        expect(done.returncode in statuses, f"{command[1:]} ends with {done.returncode}: {done.stderr[-300:]!r}")
        for name, data in (("output", done.stdout), ("message", done.stderr)):
            check_clean(data, f"{name} of {command[1:]}")
        return done


def check_clean(data, place):
    text = data.decode("utf-8", "strict") if isinstance(data, bytes) else data
    for sign in text:
        code = ord(sign)
        if code in (9, 10, 13):
            continue
        if code < 32 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
            at = text.index(sign)
            raise Broken(f"U+{code:04X} in the {place}: {text[max(0, at - 40):at + 40]!r}")


def check_lines(data):
    """Lines of JSON, each whole; gives them back."""
    return [json.loads(line) for line in data.splitlines()]


def samples():
    """Small inputs of every kind."""
    folders = [ROOT / "seeds", ROOT / "Tests/Support/Fuzz/Corpora"]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [(path.name, path.read_bytes()[:40_000]) for path in files]


SIGNS = [*"()[]{}\"'\\:,/#=*_|`~^$%@<>&;.-+!?", "//", "\n", "{{", "}}", "[[", "]]", "::", "..", "$$", "\u00a0", "\u3000", "http://a.b", "  "]


def respelled(data, others, random):
    """Some words and signs of a text dropped, doubled, taken from another, or put in: most of what is left is still of its kind."""
    def pieces(text):
        return re.findall(r"\w+|[^\w\s]|\s", text.decode("utf-8", "replace"))
    words = pieces(data)
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(words) + 1)
        kind = random.randrange(5)
        if kind < 2:
            words.insert(at, random.choice(SIGNS))
        elif kind == 2:
            del words[at:at + random.randint(1, 4)]
        elif kind == 3:
            other = pieces(random.choice(others)[:2000])
            start = random.randrange(len(other) + 1)
            words[at:at] = other[start:start + random.randint(1, 20)]
        else:
            del words[at:]
    return "".join(words).encode()


def mutant(data, others, random):
    """Some bytes of a text changed, dropped, doubled, or taken from another; of short ones mostly words and signs."""
    if len(data) < 2000 and random.random() < 0.7:
        return respelled(data, others, random)
    data = bytearray(data)
    for _ in range(random.choice([1, 3, 10, 40])):
        at = random.randrange(len(data) + 1)
        length = min(random.choice([1, 1, 4, 30, 400]), len(data) - at)
        kind = random.randrange(6)
        if kind == 0:
            data[at:at + length] = random.randbytes(length)
        elif kind == 1:
            del data[at:at + length]
        elif kind == 2:
            data[at:at] = data[at:at + length] * random.choice([1, 2, 50])
        elif kind == 3:
            other = random.choice(others)
            start = random.randrange(len(other) + 1)
            data[at:at] = other[start:start + random.choice([5, 50, 500])]
        elif kind == 4:
            data[at:at] = random.choice(
                [b"\x00", b"\xff\xfe", b"\n\n", b"\t", b"<!--", b"```\n", b"|-|\n", b"]]>", b"&#x202e;", "\u202e".encode()])
        else:
            data[at:at] = PAYLOAD.encode()
        del data[120_000:]
    return bytes(data)
