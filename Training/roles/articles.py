"""Known articles as the role model learns from them: set as text in three styles, and the role of every fragment.

Each article is set with its bullets and numbers (`seed`), with those of some lists (`mixed`), without (`bare`), and without
blank lines either (`dense`), so that what is learnt of an article does not hang on how its lists happened to be set.
"""
import collections
import json
import re
import zlib

from rapidfuzz.distance import LCSseq

STYLES = ("seed", "mixed", "bare", "dense")
KINDS = {"text": 0, "heading": 1, "item": 2, "question": 3}
MARK = re.compile(r"^\(?\w{1,3}[.)]\s+")
# A fragment that holds this share of an item's letters is the item.
LEAST_SHARE = 0.7


def key(text):
    return re.sub(r"\W+", "", text).lower()


# ---------- setting articles as text ----------
def paragraphs(block, style):
    """The paragraphs of a block: each a list of lines that no blank line parts."""
    kind = block.get("kind")
    if kind in ("paragraph", "heading", "code"):
        return [[block.get("text", "")]]
    if style == "mixed":
        style = "bare" if zlib.crc32(json.dumps(block).encode()) % 2 else "seed"
    if kind in ("list", "definitions"):
        lines = list(_list_lines(block, style, 1))
        return [lines] if style == "seed" else [[line] for line in lines]
    if kind == "faq":
        if style == "seed":
            return [[f"  • {item['question']} {item.get('answer', '')}" for item in block["items"]]]
        return [[part] for item in block["items"] for part in (item["question"], item.get("answer", "")) if part]
    if kind == "table":
        return [[" ".join(row) for row in [block.get("header") or []] + block.get("rows", []) if row]]
    parts = [[block[name]] for name in ("label", "text", "caption") if block.get(name)]
    return parts + [part for inner in block.get("blocks") or [] for part in paragraphs(inner, style)]


def _list_lines(block, style, depth):
    for number, item in enumerate(block.get("items", []), 1):
        text = f"{item['term']}: {item.get('text', '')}" if "term" in item else item.get("text") or ""
        if style == "seed":
            mark = f"{number}." if block.get("ordered") else "•"
            yield "  " * depth + f"{mark} {text}".rstrip()
        elif text:
            yield text
        for inner in item.get("blocks") or []:
            if inner.get("kind") == "list":
                yield from _list_lines(inner, style, depth + 1)
            else:
                for lines in paragraphs(inner, style):
                    yield from lines


def as_text(blocks, style):
    """An article as the text a scraper leaves of it."""
    parts = [part for block in blocks for part in paragraphs(block, style)]
    return ("\n" if style == "dense" else "\n\n").join("\n".join(part) for part in parts) + "\n"


# ---------- roles ----------
def units(blocks, role=None):
    """The texts of an article with the kind of each, in order."""
    for block in blocks or []:
        kind = block.get("kind")
        if kind == "heading":
            yield "heading", block.get("text", "")
        elif kind == "list":
            for item in block.get("items", []):
                if item.get("text"):
                    yield "item", item["text"]
                yield from units(item.get("blocks"), None if item.get("text") else "item")
        elif kind == "definitions":
            for item in block.get("items", []):
                yield "item", f"{item.get('term', '')}: {item.get('text', '')}"
        elif kind == "faq":
            for item in block.get("items", []):
                yield "question", item.get("question", "")
                yield from (("text", line) for line in item.get("answer", "").split("\n"))
        elif kind == "table":
            for row in [block.get("header") or []] + block.get("rows", []):
                yield "text", " ".join(row)
        else:
            for name in ("label", "text", "caption"):
                for line in (block.get(name) or "").split("\n"):
                    yield role or "text", line
            yield from units(block.get("blocks"), role)


def kinds_of(fragments, blocks):
    """The kind of every fragment of a document, by its place in the known article."""
    known = [(role, key(text)) for role, text in units(blocks)]
    known = [(role, text) for role, text in known if text]
    there = {text for _, text in known}
    found = [key(text) if key(text) in there else key(MARK.sub("", text)) for text in fragments]
    kinds = [None] * len(found)
    names = {}
    numbers = [names.setdefault(text, len(names)) for text in found]
    wanted = [names.get(text, -1) for _, text in known]
    for step in LCSseq.opcodes(numbers, wanted):
        if step.tag == "equal":
            for offset in range(step.src_end - step.src_start):
                kinds[step.src_start + offset] = known[step.dest_start + offset][0]
    first = {}
    for role, text in known:
        first.setdefault(text, role)
    items = [text for role, text in known if role == "item"]
    for index, text in enumerate(found):
        if kinds[index] is None:
            kinds[index] = first.get(text) or ("item" if _is_most_of(text, items) else "text")
    return [KINDS[kind] for kind in kinds]


def _is_most_of(text, items):
    return len(text) > 12 and any(text in item and len(text) >= LEAST_SHARE * len(item) for item in items)


# ---------- documents ----------
def documents(data, target):
    """All documents: name, path, blocks of the known article; articles set as text are written to `target`."""
    target.mkdir(parents=True, exist_ok=True)
    golds = {}
    for suite in ("page", "body"):
        for path in sorted((data / suite).glob("*.gold.json")):
            golds[path.name.replace(".", "-").split("-")[0]] = json.loads(path.read_text())
    for number, gold in sorted(golds.items()):
        for style in STYLES:
            path = data / "body" / f"{number}-{style}.txt"
            if not path.is_file():
                path = target / path.name
                path.write_text(as_text(gold["blocks"], style))
            yield {"name": path.name, "suite": "body", "style": style, "path": path, "blocks": gold["blocks"]}
    for path in sorted((data / "scrape").glob("*.txt")):
        gold = json.loads(path.with_name(path.stem + ".gold.json").read_text())
        yield {"name": path.name, "suite": "scrape", "style": "scrape", "path": path, "blocks": gold["blocks"]}



def rendered(document):
    """A page that was set as text, as `renderings.documents` yields them."""
    return {
        "name": document["name"], "suite": "rendered", "style": "scrape", "path": document["path"],
        "blocks": document["known"]["blocks"],
    }
