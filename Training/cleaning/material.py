"""Prepares what the cleaning model learns from: documents, and which of their fragments are content.

A fragment is content when at least half of its words are words of the known article, at their place: both are aligned by
their longest common subsequence of words, then long runs that stand elsewhere are found.
"""
import gzip
import json
import re

from rapidfuzz.distance import LCSseq

WORD = re.compile(r"\w+")
LEAST_RUN = 4
# Where teachers found fewer words, they found no article.
LEAST_TAUGHT = 80


def documents(folder, target):
    """The documents of a suite: name, type, path of what is read, words of the known article.

    Packed pages are unpacked. The words are None where a document is nothing but its article.
    """
    target.mkdir(parents=True, exist_ok=True)
    for gold in sorted(folder.glob("*.gold.json")):
        name, known = gold.name.replace(".gold.json", ""), json.loads(gold.read_text())
        path = folder / f"{name}.txt"
        if not path.is_file():
            path = target / f"{name}.html"
            path.write_bytes(gzip.decompress((folder / f"{name}.html.gz").read_bytes()))
        gold = words(known["text"]) if "text" in known else None
        yield {"name": name, "type": known.get("type", folder.name), "path": path, "gold": gold}


def taught(folder, target):
    """News pages without a known article: what a careful extractor took for it, and in `other` what a generous one did."""
    target.mkdir(parents=True, exist_ok=True)
    for found in sorted(folder.glob("*.teachers.json")):
        name, teachers = found.name.replace(".teachers.json", ""), json.loads(found.read_text())
        careful, generous = words(teachers["trafilatura precision"] or ""), words(teachers["readability"] or "")
        if min(len(careful), len(generous)) < LEAST_TAUGHT:
            continue
        path = target / f"{name}.html"
        path.write_bytes(gzip.decompress((folder / f"{name}.html.gz").read_bytes()))
        yield {"name": name, "type": "news", "path": path, "gold": careful, "other": generous}


def words(text):
    return WORD.findall(text.lower())


def shares(fragments, gold):
    """The share of each fragment's words that are the article's; `fragments` holds lists of words."""
    flat = [word for fragment in fragments for word in fragment]
    used, taken = [False] * len(flat), [False] * len(gold)
    starts, ends, place = [], [], 0
    for fragment in fragments:
        starts.append(place)
        place += len(fragment)
        ends.append(place)
    owner = [index for index, fragment in enumerate(fragments) for _ in fragment]
    if flat and gold:
        for step in LCSseq.opcodes(flat, gold):
            if step.tag == "equal":
                _take_run(step.src_start, step.dest_start, step.src_end - step.src_start, starts, ends, owner, used, taken)
        _take_moved(flat, gold, starts, ends, used, taken)
    return [sum(used[a:b]) / (b - a) if b > a else 0.0 for a, b in zip(starts, ends)]


def _take_run(a, b, length, starts, ends, owner, used, taken):
    """Takes a run of common words, but for strays: a few words of a fragment in a short run."""
    at = a
    while at < a + length:
        fragment = owner[at]
        end = min(ends[fragment], a + length)
        size = ends[fragment] - starts[fragment]
        if length >= LEAST_RUN or end - at >= 0.5 * size:
            for index in range(at, end):
                used[index] = taken[b + index - a] = True
        at = end


def _take_moved(flat, gold, starts, ends, used, taken):
    """Finds runs of the article that stand at another place."""
    places = {}
    for index in range(len(gold) - LEAST_RUN + 1):
        if not any(taken[index:index + LEAST_RUN]):
            places.setdefault(tuple(gold[index:index + LEAST_RUN]), []).append(index)
    for start, end in zip(starts, ends):
        if end - start < LEAST_RUN or sum(used[start:end]) > 0.3 * (end - start):
            continue
        for index in range(start, end - LEAST_RUN + 1):
            if used[index]:
                continue
            for place in places.get(tuple(flat[index:index + LEAST_RUN]), ()):
                if taken[place]:
                    continue
                length = 0
                while (index + length < end and place + length < len(gold) and not taken[place + length]
                       and flat[index + length] == gold[place + length]):
                    used[index + length] = taken[place + length] = True
                    length += 1
                break
