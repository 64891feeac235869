"""Real pages through the whole pipeline, from bytes to JSON, beside trafilatura, resiliparse and libxml2 alone in the same run."""
import gzip
import json
import pathlib
import resource
import shutil
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
MEGABYTE = 1_000_000


def unpack(shared, folder):
    """Unpacks the pages of the evaluation data; their paths."""
    paths = []
    for packed in sorted((shared / "eval" / "data" / "page").glob("*.html.gz")):
        path = folder / packed.name[:-3]
        path.write_bytes(gzip.decompress(packed.read_bytes()))
        paths.append(path)
    return paths


def convert(binary, listing, jobs):
    """Seconds that a crawl of all pages takes, of the processor and by the clock; what it writes is thrown away."""
    with open(listing, "rb") as paths:
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([binary, "convert", "--jsonl", "--jobs", str(jobs)], stdin=paths, stdout=subprocess.DEVNULL, check=True)
        elapsed, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, elapsed


def measure_pages(binary, folder, shared, python=None, times=5):
    """Figures for all pages; those beside other programs only with a Python that has them.

    One thread is measured by the processor's time, as the others are, and start-up is taken out of both; what two jobs
    win is measured by the clock.
    """
    paths = unpack(shared, folder)
    if not paths:
        print("  the pages are not there: nothing is said of them")
        return {}
    size = sum(path.stat().st_size for path in paths)
    listing, empty = folder / "pages.list", folder / "empty.list"
    listing.write_text("".join(f"{path}\n" for path in paths))
    empty.write_text("")
    start = min(convert(binary, empty, 1) for _ in range(times))[0]
    # Whatever disturbs a run makes it longer.
    runs = {jobs: [convert(binary, listing, jobs) for _ in range(times)] for jobs in (1, 2)}
    seconds = min(own for own, _ in runs[1]) - start
    one, two = (min(elapsed for _, elapsed in runs[jobs]) for jobs in (1, 2))
    print(f"  {len(paths)} pages, {size / MEGABYTE:.0f} MB: {seconds:.2f} s of its own; by the clock {one:.2f} s, with two jobs {two:.2f} s")
    figures = {
        "pages to JSON, MB/s of HTML": size / MEGABYTE / seconds,
        "a page, ms": seconds * 1000 / len(paths),
        "two jobs / one": one / two,
    }
    if (bare := bare_parser(listing, folder)) is not None:
        figures["libxml2's time without a listener / a page's"] = bare / seconds
    if python:
        peers = {name: peer(python, name, listing) for name in ("trafilatura", "resiliparse")}
        figures["a page by trafilatura, ms"] = peers["trafilatura"] * 1000 / len(paths)
        figures["trafilatura's time / a page's"] = peers["trafilatura"] / seconds
        figures["a page by resiliparse, ms"] = peers["resiliparse"] * 1000 / len(paths)
        figures["resiliparse's time / a page's"] = peers["resiliparse"] / seconds
    else:
        print("  trafilatura and resiliparse are not compared: give --peer PYTHON, a Python that has them")
    return figures


def peer(python, name, listing):
    """Seconds that another program takes for all pages."""
    output = subprocess.run([python, str(HERE / "peer.py"), name, str(listing)], capture_output=True, text=True, check=True)
    return json.loads(output.stdout)["seconds"]


def bare_parser(listing, folder):
    """Seconds that libxml2's parser takes for all pages while nobody listens; None where it cannot be built."""
    if not (shutil.which("cc") and shutil.which("xml2-config")):
        print("  libxml2 alone is not compared: a C compiler and xml2-config are needed")
        return None
    flags = {kind: subprocess.check_output(["xml2-config", f"--{kind}"], text=True).split() for kind in ("cflags", "libs")}
    program = folder / "sax"
    subprocess.run(["cc", "-O2", *flags["cflags"], str(HERE / "sax.c"), "-o", str(program), *flags["libs"]], check=True)
    return min(float(subprocess.check_output([str(program), str(listing)])) for _ in range(3))
