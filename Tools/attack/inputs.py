"""Attacks by what is read: mutants, doubled texts, control characters through every channel."""
import json
import os
import tempfile
import time

from common import PAYLOAD, Broken, check_clean, check_lines, expect, mutant, samples


def mutants(attack):
    """Mutants of all samples, each kind of reader, one job and eight: the same lines, none of a failed worker."""
    contents = samples()
    others = [data for _, data in contents]
    ending = {"text": ".txt", "html": ".html", "markdown": ".md"}
    while attack.goes_on():
        folder = attack.folder / "mutants"
        folder.mkdir(exist_ok=True)
        names = []
        for number in range(120):
            name, data = attack.random.choice(contents)
            form = attack.random.choice(["text", "html", "markdown", None])
            path = folder / f"{number}{ending.get(form) or os.path.splitext(name)[1] or '.txt'}"
            path.write_bytes(mutant(data, others, attack.random))
            names.append(str(path))
        runs = [attack.run("convert", "--jsonl", "--jobs", jobs, "--time-limit", 20, *names, limit=300) for jobs in (1, 8)]
        expect(runs[0].stdout == runs[1].stdout, "one job and eight say different things")
        lines = check_lines(runs[0].stdout)
        expect(len(lines) == len(names), f"{len(lines)} lines for {len(names)} files")
        for line, name in zip(lines, names):
            error = line.get("error", "")
            if "failed on" in error or "longer than" in error:
                raise Broken(f"{name}: {error}; kept as {keep(name)}")
            for article in line.get("articles", []):
                check_clean(json.dumps(article, ensure_ascii=False), "article")
        for kind in ("markdown", "html", "csv", "text"):
            attack.run("convert", "--to", kind, "-o", attack.folder / "out", *names[:20], limit=120)
            for path in (attack.folder / "out").iterdir():
                check_clean(path.read_bytes(), str(path))


def keep(name):
    """Puts an input aside that broke a promise."""
    kept = os.path.join(tempfile.gettempdir(), f"attack-{int(time.time())}-{os.path.basename(name)}")
    with open(name, "rb") as source, open(kept, "wb") as target:
        target.write(source.read())
    return kept


UNITS = {
    "text": ["a ", "a\x0c", "a\n", "\n", "- ", "1. ", "a b c\n", "| a | b |\n", "> ", "Q: a\nA: b\n\n", "a@b.c ", "http://a.b ", "\t", "=", "-\n",
             "(1) ", "A. B. ", "1 2 3\n", "\u202e", "\x0c", "a-\n", "漢", "I. ", "[1] ", "00:01 a\n", "  a", "A:\n", "$x$ ", "\\a{", "* a\n", "a,",
             "\\begin{verbatim}\n", "\\begin{quote}\na\n\\end{verse}\n"],
    "html": ["<p>", "<div>", "</p>", "<a href=b>", "<table><tr><td>", "<td colspan=99>", "<td rowspan=9>", "<ul><li>", "<b>", "<!--", "<",
             "&amp;", "&", "<a b=c ", "<style>a{b:c}</style>", "<style>.a .b{display:none}", "<script>", "<ruby>a<rt>b", "<math><mi>",
             "<details>", "<details><summary>a</summary>b ", "<div class='admonition note'><p class='admonition-title'>a</p>b ",
             "<br>", "<svg>", "<p hidden>a", "<h1>a</h1>", "<dl><dt>a<dd>b", "<img src=a>", "<p class='a b c'>d", "<sup>1"],
    "markdown": ["> ", "- ", "*a ", "[a](", "[a]: b\n", "|a", "`", "<?", "[^1]: a\n", "[^1] ", "# a\n", "a\n===\n", "***", "![", "<b>", "~"],
}


def doubling(attack):
    """Eight times the text may take up to twenty-four times the time."""
    for form, units in UNITS.items():
        for unit in units:
            if not attack.goes_on():
                return
            seconds = [took(attack, form, unit, size) for size in (32_000, 256_000)]
            if seconds[1] > 24 * max(seconds[0], 0.05):
                # A busy machine is no fault: what counts is what holds again.
                seconds = [took(attack, form, unit, size) for size in (32_000, 256_000)]
            expect(seconds[1] <= 24 * max(seconds[0], 0.05), f"{form} {unit!r}: {seconds[0]:.2f} s, then {seconds[1]:.2f} s")


def took(attack, form, unit, size):
    path = attack.folder / "doubled"
    path.write_text(unit * (size // len(unit.encode())) + "end")
    before = os.times()
    attack.run("convert", "--to", "json", "--from", form, path, limit=120)
    after = os.times()
    return after.children_user - before.children_user


def escapes(attack):
    """Control characters through every channel: none comes out, neither on standard output nor in a message."""
    bare = PAYLOAD.replace("\x00", "")
    folder = attack.folder
    text = f"Salt {PAYLOAD}\n\nBy Ada {PAYLOAD}\n\nIt is {PAYLOAD} old.\n\n- one {PAYLOAD}\n- two\n"
    entities = "".join(f"&#{ord(sign)};" for sign in bare)
    page = (f"<title>{entities}</title><meta name=author content='{entities}'><article><h1>Salt {bare}</h1><p>It is {entities} <a "
            f"href='https://a.org/{entities}'>old</a>.<img alt='{entities}' src='{entities}'><pre>{bare}</pre></article>")
    mark = f"---\ntitle: {bare}\n---\n\n# {bare}\n\n[{bare}](<{bare}> \"{bare}\") `{bare}`\n\n```{bare}\n{bare}\n```\n"
    for name, content in (("a.txt", text), ("b.html", page), ("c.md", mark)):
        (folder / name).write_text(content)
        for kind in ("json", "markdown", "html", "csv", "text"):
            attack.run("convert", "--to", kind, name)
        for command in ("outline", "tables", "explain"):
            attack.run(command, name)
        attack.run(name)
    hostile = bare.replace("/", "")
    (folder / hostile).write_text("Salt\n\nIs old.\n")
    attack.run(hostile)
    attack.run("convert", "--to", "json", "./" + hostile, "missing" + hostile)
    attack.run(".")
    attack.run("convert", "--to", bare, "a.txt", statuses=(64,))
    attack.run("--" + bare, statuses=(64,))
    attack.run("frobnicate" + bare, statuses=(1, 64))
    records = [{"id": bare, "text": text}, {"id": 1, "html": page, "url": "https://a.org/" + bare}, {"id": bare, "url": bare}]
    lines = "".join(json.dumps(record) + "\n" for record in records) + bare + "\n{" + bare + "\n"
    attack.run("convert", "--jsonl", input=lines.encode(errors="surrogatepass"))
    settings = folder / "settings.toml"
    settings.write_text(f'theme = "{bare}"\n"{bare}" = 1\n{bare}\n')
    attack.run("config", "--check", settings)
    for name in ("LECTERN_SHELF", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "BROWSER", "LANG"):
        attack.run("a.txt", env={name: bare})
        attack.run("list", env={name: bare})
    shelf_escapes(attack, bare)


def shelf_escapes(attack, bare):
    (attack.folder / "export.csv").write_text(f'title,url,tags\n"{bare}","https://a.org/{bare}","{bare}"\n')
    feed = f"<rss version='2.0'><channel><title>{bare}</title><item><title>{bare}</title><link>https://a.org/x</link></item></channel></rss>"
    (attack.folder / "feed.xml").write_text(feed)
    attack.run("add", "--tag", bare, "a.txt", "b.html", statuses=(0, 1, 64))
    attack.run("import", "export.csv")
    attack.run("import", "feed.xml")
    attack.run("feeds", "import", "feed.xml")
    for command in (["list"], ["list", "--json"], ["search", bare], ["search", "salt"], ["tag", bare, "salt"], ["show", bare],
                    ["highlights"], ["export", "--to", "markdown", "-o", "vault"], ["export", "--to", "opml", "-o", "opml"]):
        attack.run(*command, statuses=(0, 1, 64))
    for path in attack.folder.rglob("*"):
        expect("\x1b" not in path.name or path.parent == attack.folder or "home" not in path.parts, f"a file is named {path.name!r}")
