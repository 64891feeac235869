"""Attacks on a shelf by kill -9: whatever a command was doing, what it had said was done is done, and nothing is half there."""
import gzip
import json
import shutil
import signal
import subprocess
import threading
import time

from common import expect
from world import Server, head

NAMES = ["id", "title", "url", "added", "archived", "starred", "tags", "highlights", "text", "words"]
PARAGRAPH = "Rain fell on the harbour of town {0} all night, and the ferry left an hour late, as it does in every autumn."


class Shelf:
    """A shelf under attack, a server of one growing feed and of pages, and what was acknowledged so far."""

    def __init__(self, attack):
        self.attack = attack
        self.folder = attack.folder / "kills"
        self.folder.mkdir()
        self.server = Server(self.answer, reads=True)
        self.feed = self.server.url + "feed"
        self.made = self.items = 0
        self.rows, self.trash, self.marks, self.feeds = {}, {}, {}, {}
        # How long each kind of command takes when it is left alone; it is killed within that, and a little after.
        self.lasts = {}

    def answer(self, connection, request):
        if not request:
            return
        path = request.split(b" ")[1].decode()
        if path == "/feed":
            first = max(0, self.items - 30)
            items = "".join(
                f"<item><title>Item {n}</title><link>{self.server.url}page/item{n}</link><guid>i{n}</guid></item>" for n in range(first, self.items))
            body = f"<rss version='2.0'><channel><title>Rain</title>{items}</channel></rss>".encode()
        else:
            name = path.rsplit("/", 1)[-1]
            body = f"<html><title>Page {name}</title><article><h1>Page {name}</h1><p>{PARAGRAPH.format(name)}</p></article></html>".encode()
        connection.sendall(head(b"Content-Type: text/html", f"Content-Length: {len(body)}".encode()) + body)

    def fresh(self):
        self.made += 1
        return self.made

    # The commands: what is run, and what has to hold once it has said that it is done.

    def adds(self):
        names = []
        for number in (self.fresh() for _ in range(self.attack.random.choice([1, 2, 6]))):
            names.append(f"{number}.md")
            length = self.attack.random.choice([1, 4000])
            (self.folder / names[-1]).write_text(f"# Town {number}\n\n{PARAGRAPH.format(number)}\n" + "\nIt rained.\n" * length)
        tag = f"t{self.made}"

        def holds(said):
            for line in said:
                found = self.row(line[:8])
                expect(found, f"{line!r} was added and is gone")
                expect(tag in found["tags"], f"{line!r} was added without its tag")
        return ["add", "--tag", tag, *names], holds

    def tags(self):
        tag, count = f"m{self.fresh()}", sum(row["text"] for row in self.rows.values())

        def holds(said):
            tagged = sum(tag in row["tags"] for row in self.rows.values())
            expect(not said or tagged >= count, f"{count} articles were tagged, {tagged} are")
        return ["tag", tag, "rain"], holds

    def stars(self):
        name = self.some(1)[0]
        command, field = self.attack.random.choice([("star", "starred"), ("archive", "archived")])
        undo = self.rows[name][field]

        def holds(said):
            expect(not said or self.rows[name][field] != undo, f"{name}: {command} was lost")
        return [command, name, *(["--undo"] if undo else [])], holds

    def highlights(self):
        name, note = self.attack.random.choice([row for row in self.rows.values() if row["text"]])["id"], f"note {self.fresh()}"

        def holds(said):
            expect(not said or note in self.marks.get(name, ()), f"the {note} of {name} was lost")
        return ["highlight", name, "Rain fell on the harbour", "--note", note, "--colour", "blue"], holds

    def deletes(self):
        if self.trash and self.attack.random.random() < 0.4:
            name = self.attack.random.choice(sorted(self.trash))
            return ["delete", "--undo", name], lambda said: expect(not said or name in self.rows, f"{name} stays in the trash")
        name = self.some(1)[0]
        return ["delete", "--yes", name], lambda said: expect(not said or name in self.trash, f"{name} was deleted and is not in the trash")

    def empties(self):
        gone = sorted(self.trash)
        return ["shelf", "empty-trash", "--yes"], lambda said: expect(
            not said or not any(name in self.rows or name in self.trash for name in gone), "what was removed is back")

    def imports(self):
        numbers = [self.fresh() for _ in range(5)]
        entries = "".join(f'<DT><A HREF="{self.server.url}page/{n}" ADD_DATE="1700000000" TAGS="b{n}">Page {n}</A>\n' for n in numbers)
        (self.folder / "marks.html").write_text(f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>B</TITLE><H1>B</H1><DL><p>\n{entries}</DL>\n")

        def holds(said):
            if any(line.startswith("articles") for line in said):
                urls = {row["url"]: row["tags"] for row in self.rows.values()}
                for number in numbers:
                    expect(f"b{number}" in urls.get(f"{self.server.url}page/{number}", ()), f"page {number} was imported and is not whole")
        return ["import", "marks.html"], holds

    def fetches(self):
        before = sum(row["text"] for row in self.rows.values())

        def holds(said):
            if any(line.startswith("1 fetched") for line in said):
                expect(sum(row["text"] for row in self.rows.values()) > before, "a page was fetched and has no text")
        return ["fetch", "--limit", "1"], holds

    def refreshes(self):
        self.items += 3
        if self.feed not in self.feeds:
            return ["feeds", "add", self.feed], lambda said: expect(not said or self.feed in self.feeds, "the feed was followed and is not")
        before = self.feeds[self.feed]

        def holds(said):
            new = [int(line.split(" failed, ")[1].split()[0]) for line in said if " failed, " in line]
            expect(not new or self.feeds[self.feed] >= before + new[0], f"{new} new items, {before} before, {self.feeds[self.feed]} now")
        return ["feeds", "refresh", "--force"], holds

    def some(self, most):
        return self.attack.random.sample(sorted(self.rows), min(most, len(self.rows)))

    def row(self, beginning):
        rows = {**self.rows, **self.trash}
        return next((rows[name] for name in rows if name.startswith(beginning)), None)

    # Looking at it from outside.

    def asked(self, *arguments, env=None):
        done = subprocess.run(
            [self.attack.program, *arguments], capture_output=True, cwd=self.folder, env=env or self.environment(), timeout=120, check=False)
        expect(done.returncode == 0, f"{arguments} ends with {done.returncode} after a kill: {done.stderr[-300:]!r}")
        return done.stdout

    def environment(self, **more):
        return self.attack.environment(**{"HOME": str(self.folder), **more})

    def look(self):
        def rows(data):
            return {row["id"]: row for row in json.loads(data)["articles"]}

        self.rows, self.trash = rows(self.asked("list", "--json")), rows(self.asked("list", "--json", "--trash"))
        self.feeds = {feed["url"]: feed["new"] for feed in json.loads(self.asked("feeds", "list", "--json"))["feeds"]}

    def look_at_notes(self):
        self.marks = {}
        for row in self.rows.values():
            if row["highlights"]:
                shown = json.loads(self.asked("show", "--json", row["id"]))
                self.marks[row["id"]] = {mark.get("note") for mark in shown["highlights"]}

    def check_files(self):
        """Every folder that is seen is whole, and every line of the journal is an event but those that were cut."""
        root = self.folder / ".local/share/lectern/shelf"
        for about in root.glob("articles/*/[!.]*"):
            facts = json.loads((about / "about.json").read_text())
            if "format" in facts:
                with gzip.open(about / f"source.{facts['format']}.gz") as source:
                    expect(source.read(), f"{about.name} is empty")
        torn = 0
        for line in b"".join(path.read_bytes() for path in root.glob("journal/*.jsonl")).split(b"\n")[:-1]:
            try:
                json.loads(line)
            except ValueError:
                torn += 1
        return torn

    def check_index(self):
        """An index made anew from the files says the same."""
        anew = self.folder / "anew"
        shutil.rmtree(anew, ignore_errors=True)
        rows = json.loads(self.asked("list", "--json", env=self.environment(XDG_CACHE_HOME=str(anew))))["articles"]
        for name, other in ((row["id"], row) for row in rows):
            mine = self.rows.get(name)
            expect(mine, f"{name} is in the index made anew alone")
            for field in NAMES:
                expect(mine[field] == other[field], f"{name}: {field} is {mine[field]!r}, made anew {other[field]!r}")
        expect(len(rows) == len(self.rows), f"{len(self.rows)} articles, {len(rows)} when the index is made anew")


def kills(attack):
    """Kill -9 at random moments of everything that writes on a shelf; a third of the time while another program writes there, too."""
    shelf = Shelf(attack)
    (shelf.folder / "first.md").write_text("# First\n\n" + PARAGRAPH.format("one") + "\n")
    shelf.asked("add", "first.md")
    shelf.look()
    kinds = [shelf.adds, shelf.adds, shelf.tags, shelf.stars, shelf.highlights, shelf.highlights, shelf.deletes, shelf.empties,
             shelf.imports, shelf.fetches, shelf.refreshes, shelf.refreshes]
    killed = said_done = 0
    while attack.count < attack.rounds if attack.rounds else attack.goes_on():
        kind = attack.random.choice(kinds)
        command, holds = kind()
        was_killed, said = strike(shelf, kind.__name__, command)
        killed, said_done = killed + was_killed, said_done + bool(said)
        attack.count += 1
        shelf.look()
        if kind == shelf.highlights:
            shelf.look_at_notes()
        holds(said)
        if not shelf.rows:
            shelf.asked("add", "first.md")
            shelf.look()
        if attack.count % 50 == 0:
            shelf.check_files()
            shelf.check_index()
    torn = shelf.check_files()
    shelf.check_index()
    print(f"  {killed} killed, {said_done} had said something; {len(shelf.rows)} articles, {torn} torn lines", flush=True)


def strike(shelf, kind, command):
    """Runs a command and kills it, unless it was faster; what it had said by then, line by line."""
    attack = shelf.attack
    other = None
    if attack.random.random() < 0.33:
        (shelf.folder / "beside.md").write_text(f"# Beside {attack.count}\n\n{PARAGRAPH.format(attack.count)}\n")
        other = subprocess.Popen([attack.program, "add", "beside.md"], cwd=shelf.folder, env=shelf.environment(), stdout=subprocess.DEVNULL)
    begun = time.monotonic()
    process = subprocess.Popen(
        [attack.program, *command], cwd=shelf.folder, env=shelf.environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    timer = None
    if kind in shelf.lasts:
        timer = threading.Timer(attack.random.random() * 1.2 * shelf.lasts[kind], process.send_signal, [signal.SIGKILL])
        timer.start()
    said = process.communicate(timeout=120)[0].decode()
    if timer:
        timer.cancel()
    if process.returncode >= 0:
        took = time.monotonic() - begun
        shelf.lasts[kind] = took if kind not in shelf.lasts else 0.8 * shelf.lasts[kind] + 0.2 * took
    if other:
        expect(other.wait(timeout=120) == 0, "the program beside it failed")
    # A line is said once it has ended.
    return process.returncode == -signal.SIGKILL, said.split("\n")[:-1] if process.returncode in (0, -signal.SIGKILL) else []
