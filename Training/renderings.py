"""Sets known pages as text, as five scrapers print them.

The scrapes among the evaluation data are one of these for each of 613 pages. A model that sees the same article printed in
several ways learns less of each way, and what it learns of a page it has not seen is worth more.
"""
import gzip
import json
import shutil
import subprocess
import sys

import folds

# Pages of these kinds are scraped; of others the evaluation has no texts.
KINDS = ("article", "documentation")
# Columns that browsers for the terminal are told to fill: texts in the wild are wrapped at many.
W3M_WIDTHS, LYNX_WIDTHS = (100, 80, 132), (990, 80)
# Less than this is an error message or an empty page, in bytes.
LEAST = 200


def _soup(html, _):
    from bs4 import BeautifulSoup
    page = BeautifulSoup(html, "lxml")
    for silent in page(["script", "style", "noscript", "template"]):
        silent.decompose()
    return page.get_text("\n", strip=True).encode("utf8", "replace")


def _decoded(html):
    from bs4.dammit import UnicodeDammit
    return UnicodeDammit(html, is_html=True).unicode_markup or html.decode("utf8", "replace")


def _html_text(html, _):
    import html_text
    return html_text.extract_text(_decoded(html)).encode("utf8", "replace")


def _inscriptis(html, _):
    import inscriptis
    return inscriptis.get_text(_decoded(html)).encode("utf8", "replace")


def _w3m(html, number):
    width = W3M_WIDTHS[number % len(W3M_WIDTHS)]
    return _printed(["w3m", "-dump", "-T", "text/html", "-I", "utf-8", "-O", "utf-8", "-cols", str(width)], html)


def _lynx(html, number):
    width = LYNX_WIDTHS[number % len(LYNX_WIDTHS)]
    return _printed(
        ["lynx", "-dump", "-nolist", "-nonumbers", f"-width={width}", "-assume_charset=utf-8", "-display_charset=utf-8",
         "-force_html", "-stdin"], html)


def _printed(command, html):
    return subprocess.run(command, input=html, capture_output=True, timeout=60, check=False).stdout


SCRAPERS = {"bs4": _soup, "html_text": _html_text, "inscriptis": _inscriptis, "lynx": _lynx, "w3m": _w3m}


def documents(evaluation, target, part=1):
    """The pages of both sets as texts that the evaluation does not have: name, path, known article. Texts are written to `target`,
    once. Without the programs `lynx` and `w3m` what they would print is missing, which is said."""
    target.mkdir(parents=True, exist_ok=True)
    missing = [name for name in ("lynx", "w3m") if not shutil.which(name)]
    if missing:
        print(f"renderings: without {' and '.join(missing)} there are fewer texts to learn from", file=sys.stderr, flush=True)
    for known_set in folds.SETS:
        for gold in sorted((evaluation / known_set / "page").glob("*.gold.json")):
            known, page = json.loads(gold.read_text()), gold.name.split(".")[0]
            if known["type"] not in KINDS or not folds.is_in_part(page, part):
                continue
            for name, scraper in SCRAPERS.items():
                path = target / f"{page}-{name}.txt"
                if name in missing or (evaluation / known_set / "scrape" / path.name).is_file():
                    continue
                if not path.is_file():
                    html = gzip.decompress((gold.parent / f"{page}.html.gz").read_bytes())
                    path.write_bytes(scraper(html, folds.number(page)))
                if path.stat().st_size >= LEAST:
                    yield {"name": path.name, "scraper": name, "path": path, "known": known}
