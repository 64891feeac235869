#!/usr/bin/env python3
"""Fail where folders of a target use one another in a circle.

    folders.py [TARGET…]      all targets below Sources, or the named ones

A folder uses another where it names a type or a function that is declared there, at the top level of a file and in that
folder alone. Exit status 1 where there is a cycle; it is printed with the names that close it.
"""
import collections
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parents[1] / "Sources"
DECLARATION = re.compile(
    r"^(?:@\w+(?:\([^)]*\))? )*(?:(?:public|package|internal|final|indirect|nonisolated) )*"
    r"(struct|enum|class|actor|protocol|typealias|func) (\w+)"
)


def code(text):
    """A file without its comments and strings."""
    text = re.sub(r'"""(.*?)"""', '""', text, flags=re.S)
    text = re.sub(r'"(?:\\.|[^"\\\n])*"', '""', text)
    return re.sub(r"//[^\n]*", "", text)


def declared(text):
    """The types and functions at the top level of a file, with their kind."""
    return {m[2]: m[1] for m in map(DECLARATION.match, text.split("\n")) if m}


def uses(text, name, kind):
    """Whether a file names a declaration; a generic parameter of the same name is none."""
    if kind == "func":
        return re.search(rf"(?<![.\w]){name}\(", text)
    return re.search(rf"\b{name}\b", text) and not re.search(rf"<[^<>]*\b{name}(?:: \w+)?[,>]", text.split("{")[0])


def folders(target):
    """Who uses whom among the folders of a target: {(user, used): names}."""
    texts = {path: code(path.read_text()) for path in target.rglob("*.swift")}
    folder = {path: (path.relative_to(target).parts[:-1] or ("",))[0] for path in texts}
    homes = collections.defaultdict(dict)
    for path, text in texts.items():
        for name, kind in declared(text).items():
            homes[name][folder[path]] = kind
    found = collections.defaultdict(set)
    for name, places in homes.items():
        if len(places) != 1:
            continue
        (home, kind), = places.items()
        for path, text in texts.items():
            if folder[path] != home and uses(text, name, kind):
                found[folder[path], home].add(name)
    return found


def cycle(edges):
    """The folders of one cycle, in order; none where there is no cycle."""
    graph = collections.defaultdict(list)
    for user, used in sorted(edges):
        graph[user].append(used)
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return []
        path.append(node)
        found = next(filter(None, map(visit, graph[node])), [])
        path.pop()
        done.add(node)
        return found

    return next(filter(None, map(visit, sorted(graph))), [])


def main():
    targets = sorted({path.parent for path in SOURCES.glob("*/*/*") if path.parent.parent.name != "lectern"})
    targets = [target for target in targets if any(target.rglob("*.swift"))]
    targets += [folder for folder in SOURCES.iterdir() if folder.name.startswith("lectern")]
    wanted = set(sys.argv[1:])
    unknown = wanted - {target.name for target in targets}
    if unknown:
        sys.exit(f"folders: there is no target {', '.join(sorted(unknown))}")
    failed = False
    for target in targets:
        if wanted and target.name not in wanted:
            continue
        edges = folders(target)
        circle = cycle(edges)
        if circle:
            failed = True
            print(f"{target.name}: {' → '.join(name or '(top)' for name in circle)}", file=sys.stderr)
            for user, used in zip(circle, circle[1:]):
                print(f"  {user or '(top)'} uses {', '.join(sorted(edges[user, used])[:6])} of {used or '(top)'}", file=sys.stderr)
    sys.exit(failed)


if __name__ == "__main__":
    main()
