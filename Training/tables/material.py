"""Prepares what the table model learns from, as the lines that the program's `lectern-train tables` command reads.

Tables come from table-training.jsonl.gz and from the gold of web pages. Copies of them show what happens to tables: a capital of the
header lost, the spaces after commas lost (`X`); another dress, such as small letters with punctuation set apart (`C`); the name of the
first column left out (`K`); their columns in another order (`P`). Documents are the article bodies, as they are and with training tables put in between their
lines, spaced as tables are met: tight, among lines without empty lines, or with an empty line between rows. Whole pages as
text are among them.
"""
import collections
import gzip
import json
import random
import re

import dresses

FOLDS = 5
# Tables of handbooks are many and alike, those of data files hardly more than cuts of a few.
WEIGHTS = {"wiki": 1.8, "page": 3.0, "guide": 1.0, "data": 0.5}
# A group larger than this is one of many pages; neighbours stay together.
LARGEST_GROUP = 600
PART_OF_GROUP = 100
# So many of the tables of handbooks, which are many, are given in another dress; of others all.
SHARE_DRESSED = 0.5
# So many of the tables whose first column may go without a name, as in matrices that compare things.
SHARE_OF_CORNERS = 0.08
# So many tables of one data file.
DATA_CUTS = 12


def clean(text):
    return " ".join(text.split())


def tables(folders, part=1.0):
    """(fold, mark, weight, rows) of each table, header first. A fold holds whole groups, the largest in different ones.

    Tables of the smaller source count for more: all kinds are to be read equally well. `part` is the share of them taken.
    """
    chance = random.Random(5)
    read = [table for folder in folders for table in _read(folder)]
    if part < 1:
        read = [table for table in read if chance.random() < part]
    sizes = collections.Counter((source, group) for source, group, _ in read)
    folds = {}
    for source in sorted({s for s, _ in sizes}):
        groups = sorted((g for g in sizes if g[0] == source), key=lambda g: (-sizes[g], g))
        folds.update((group, place % FOLDS) for place, group in enumerate(groups))
    known = [(folds[source, group], "H", WEIGHTS[source], rows) for source, group, rows in read]
    for folder in folders:
        pages = [table for table in _of_pages(folder) if part == 1 or chance.random() < part]
        known += [(fold, "H", WEIGHTS["page"], rows) for fold, rows in pages]
    return known + _copies(known)


def _copies(known):
    chance = random.Random(3)
    damaged = [(fold, "X", weight / 2, _damaged(rows, chance)) for fold, _, weight, rows in known]
    dressed = [(fold, "C", weight * 0.7, dresses.dressed(rows, chance)) for fold, _, weight, rows in known
               if weight > 1 or chance.random() < SHARE_DRESSED]
    return [copy for copy in damaged + dressed if copy[3]] + _cornered(known) + _rearranged(known)


def _cornered(known):
    """Copies of some tables without the name of their first column, where that holds names of things."""
    chance = random.Random(17)
    return [(fold, "K", weight, [rows[0][1:]] + rows[1:]) for fold, _, weight, rows in known
            if len(rows[0]) > 2 and _names_things(rows) and chance.random() < SHARE_OF_CORNERS]


def _names_things(rows):
    return not any(row[0][0].isdigit() for row in rows[1:])


def _read(folder):
    """(source, group, rows) of the tables of a folder that have no empty cell."""
    number = collections.Counter()
    for line in gzip.open(folder / "table-training.jsonl.gz", "rt", encoding="utf8"):
        t = json.loads(line)
        source, group = t["source"], t["group"]
        number[group] += 1
        if source == "data" and number[group] > DATA_CUTS:
            continue
        if source == "wiki":
            group = f"{group}.{number[group] // PART_OF_GROUP}"
        rows = [[clean(c) for c in row] for row in [t["header"]] + t["rows"]]
        if all(all(row) for row in rows):
            yield source, group, rows


def _of_pages(folder):
    """(fold, rows) of the tables in the gold of web pages, each once, with the fold of the page."""
    for gold in sorted((folder / "page").glob("*.gold.json")):
        for rows in _gold_tables(json.loads(gold.read_text(encoding="utf8"))["blocks"]):
            width = len(rows[0])
            is_whole = all(len(row) == width and all(row) for row in rows)
            longest = max(len(cell.split()) for row in rows for cell in row)
            if len(rows) > 2 and 2 <= width <= 12 and is_whole and longest <= 40:
                yield fold_of_page(gold), rows[:60]


def _rearranged(known):
    """Copies of tables with their columns in another order, some left out: cells meet that did not meet before.

    One of each table of Wikipedia and of pages, one of two in five of the others; of some the words are dressed too.
    """
    chance = random.Random(11)
    copies = []
    for fold, _, weight, rows in known:
        width = len(rows[0])
        is_rare = weight > 1
        count = 1 if is_rare else int(chance.random() < 0.4)
        if width < 3 or any(len(row) != width for row in rows):
            continue
        for _ in range(count):
            size = width if chance.random() < 0.5 else chance.randint(2, width)
            order = chance.sample(range(width), size)
            if order != list(range(width)):
                copy = [[row[c] for c in order] for row in rows]
                if chance.random() < 0.3:
                    copy = dresses.dressed(copy, chance) or copy
                copies.append((fold, "P", weight / 2, copy))
    return copies


def _damaged(rows, chance):
    header = [cell.split() for cell in rows[0]]
    capitals = [(i, j) for i, words in enumerate(header) for j, w in enumerate(words) if re.fullmatch("[A-Z][a-z]+", w)]
    if len(capitals) < 3:
        return None
    for i, j in chance.sample(capitals, 1 if chance.random() < 0.8 else 2):
        header[i][j] = header[i][j].lower()
    body = rows[1:]
    if chance.random() < 0.5:
        body = [[re.sub("(?<=[a-z]), (?=[a-z])", ",", cell) for cell in row] for row in body]
    return [[" ".join(words) for words in header]] + body


def write_tables(known, path):
    with open(path, "w", encoding="utf8") as out:
        for fold, mark, weight, rows in known:
            out.write("\t".join([mark, str(fold), str(weight)] + rows[0]) + "\n")
            for row in rows[1:]:
                out.write("\t".join(["R"] + row) + "\n")


def write_documents(known, folders, path, part=1.0):
    """Documents of a page are all in the fold of its number; tables put in are of that fold too.

    Whole pages as scrapers print them are there for their menus, lists of links and code, which are no tables: some of
    them, since with all of them rows are missed.
    """
    chance = random.Random(7)
    by_fold = collections.defaultdict(list)
    for fold, mark, weight, rows in known:
        # Tables of pages stand in their pages already.
        if mark == "H" and weight < WEIGHTS["page"]:
            by_fold[fold].append(rows)
    with open(path, "w", encoding="utf8") as out:
        for folder in folders:
            for gold in _some((folder / "body").glob("*.gold.json"), part):
                fold = fold_of_page(gold)
                lines = _labelled(gold)
                is_dense = "dense" in gold.name
                for version in [lines] + [_with_tables(lines, by_fold[fold], is_dense, chance) for _ in range(2)]:
                    out.write(f"D\t{fold}\n")
                    _write_lines(out, version)
            for gold in _some((folder / "scrape").glob("*.gold.json"), part)[::3]:
                lines = _labelled(gold)
                tables = list(_gold_tables(json.loads(gold.read_text(encoding="utf8"))["blocks"]))
                # A table that a scraper printed in another way than a row a line is neither an example nor none.
                if len(tables) == len({table for _, table, _ in lines if table}):
                    out.write(f"D\t{fold_of_page(gold)}\n")
                    _write_lines(out, lines)


def _some(paths, part):
    paths = sorted(paths)
    return paths[:: max(1, round(1 / part))]


def fold_of_page(gold):
    return int(re.match("[0-9]+", gold.name)[0]) % FOLDS


def _write_lines(out, lines):
    for blank, table, cells in lines:
        out.write("\t".join(["L", str(blank), str(table)] + cells) + "\n")


def _labelled(gold_path):
    """The lines of a document: empty lines before, number of the table or 0, text or cells."""
    source = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt")).read_text(encoding="utf8")
    lines, blank = [], 0
    for line in map(clean, source.split("\n")):
        if line:
            lines.append((blank, 0, [line]))
        blank = 0 if line else blank + 1
    keys = [_key(cells[0]) for _, _, cells in lines]
    used = set()
    for number, rows in enumerate(_gold_tables(json.loads(gold_path.read_text(encoding="utf8"))["blocks"]), 1):
        wanted = [_key("".join(row)) for row in rows]
        for start in range(len(keys) - len(wanted) + 1):
            if start not in used and keys[start : start + len(wanted)] == wanted:
                for place, row in enumerate(rows, start):
                    blank, _, [line] = lines[place]
                    lines[place] = (blank, number, _cells(line, row))
                    used.add(place)
                break
    return lines


def _cells(line, row):
    """The line cut as the row is; whole where a cell is empty or begins within a word."""
    ends = set()
    length = 0
    for cell in row:
        length += len(_key(cell))
        ends.add(length)
    cells, length = [[]], 0
    for word in line.split():
        cells[-1].append(word)
        length += len(_key(word))
        if length in ends:
            cells.append([])
    cells = [" ".join(words) for words in cells if words]
    return cells if len(cells) == len(row) else [line]


def _key(text):
    return "".join(text.split()).lower()


def _gold_tables(blocks):
    for block in blocks:
        if block["kind"] == "table":
            rows = [[clean(c) for c in row] for row in [block.get("header") or []] + block["rows"]]
            rows = [row for row in rows if any(row)]
            if rows:
                yield rows
        yield from _gold_tables(block.get("blocks") or [])
        for item in block.get("items") or []:
            yield from _gold_tables(item.get("blocks") or [])


def _with_tables(lines, known, is_dense, chance):
    spots = set(chance.sample(range(1, len(lines)), min(len(lines) - 1, 3))) if len(lines) > 2 else set()
    number = max((table for _, table, _ in lines), default=0)
    result = []
    for place, line in enumerate(lines):
        inside = line[1] and lines[place - 1][1] == line[1]
        if place in spots and known and not inside:
            number += 1
            rows = chance.choice(known)
            if chance.random() < 0.15:
                rows = dresses.dressed(rows, chance) or rows
            if chance.random() < SHARE_OF_CORNERS and len(rows[0]) > 2 and _names_things(rows):
                rows = [rows[0][1:]] + rows[1:]
            if chance.random() < 0.1 and len(rows) > 3:
                # A table without its header is a table, but its cells are no measure for readings that have one.
                rows = [[" ".join(row)] for row in rows[1:]]
            rows = rows[: chance.choice([3, 4, 5, 6, 8, 13])]
            is_loose = chance.random() < 0.2
            apart = 0 if is_dense and not is_loose and chance.random() < 0.8 else 1
            for index, row in enumerate(rows):
                result.append((apart if index == 0 else int(is_loose), number, row))
            line = (max(apart, line[0]) if apart else 0, line[1], line[2])
        result.append(line)
    return result
