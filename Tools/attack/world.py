"""Attacks by the world around the program: servers, disks, signals."""
import gzip
import os
import signal
import socket
import subprocess
import threading
import time

from common import PAYLOAD, expect

PAGE = b"<html><body><article><h1>Salt</h1><p>It is old and it is everywhere.</p></article></body></html>"


class Server:
    """Answers every connection by a function, which is given what was asked if it reads that; on this machine alone."""

    def __init__(self, answer, reads=False):
        self.reads = reads
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/"
        self.answer = answer
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.handle, args=(connection,), daemon=True).start()

    def handle(self, connection):
        try:
            with connection:
                connection.settimeout(30)
                request = connection.recv(1 << 16)
                self.answer(connection, request) if self.reads else self.answer(connection)
        except OSError:
            pass

    def close(self):
        self.socket.close()


def head(*fields, status="200 OK"):
    return f"HTTP/1.1 {status}\r\n".encode() + b"".join(field + b"\r\n" for field in fields) + b"\r\n"


def endless(connection):
    connection.sendall(head(b"Content-Type: text/html"))
    while True:
        connection.sendall(b"<p>salt " * 8192)


def endless_header(connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X-Salt: " + b"a" * 4000 + b"\r\n")


def bomb(connection):
    packed = gzip.compress(b"\0" * (64 << 20))
    connection.sendall(head(b"Content-Type: text/html", b"Content-Encoding: gzip") + packed * 8)


ANSWERS = {
    "nothing": lambda c: None,
    "noise": lambda c: c.sendall(os.urandom(4096)),
    "endless": endless,
    "endless header": endless_header,
    "bomb": bomb,
    "cut": lambda c: c.sendall(head(b"Content-Length: 9999999") + PAGE),
    "cut chunk": lambda c: c.sendall(head(b"Transfer-Encoding: chunked") + b"ffff\r\n" + PAGE),
    "no chunk": lambda c: c.sendall(head(b"Transfer-Encoding: chunked") + b"zz\r\n" + PAGE),
    "cut gzip": lambda c: c.sendall(head(b"Content-Encoding: gzip") + gzip.compress(PAGE)[:-9]),
    "no gzip": lambda c: c.sendall(head(b"Content-Encoding: gzip") + PAGE),
    "round": lambda c: c.sendall(head(b"Location: /", status="302 Found")),
    "to a file": lambda c: c.sendall(head(b"Location: file:///etc/passwd", status="302 Found")),
    "to a command": lambda c: c.sendall(head(b"Location: gopher://127.0.0.1:1/x", status="301 Moved")),
    "words": lambda c: c.sendall(head(b"Content-Type: " + PAYLOAD.replace("\0", "").encode()) + PAGE),
    "status": lambda c: c.sendall(b"HTTP/1.1 404 " + PAYLOAD.replace("\0", "").encode() + b"\r\nContent-Length: 0\r\n\r\n"),
    "empty": lambda c: c.sendall(head(status="204 No Content")),
    "picture": lambda c: c.sendall(head(b"Content-Type: image/png") + b"\x89PNG\r\n" + os.urandom(999)),
    "charset": lambda c: c.sendall(head(b"Content-Type: text/html; charset=" + b"x" * 9000) + PAGE),
}


def servers(attack):
    """Servers that lie, never end, or send what is none: a line that says so, in time, within memory."""
    for name, answer in ANSWERS.items():
        server = Server(answer)
        try:
            done = attack.run("convert", "--to", "text", server.url, limit=150)
            good = b"Salt" in done.stdout
            expect(done.returncode == 0 or done.stderr.count(b"\n") == 1, f"{name}: {done.stderr!r}")
            expect(good == (name in ("words", "charset", "endless")) or done.returncode == 1 and not good, f"{name}: {done.stdout[:200]!r}")
            if name in ("to a file", "round", "cut", "cut gzip", "nothing"):
                expect(done.returncode == 1, f"{name} is taken for a page")
        finally:
            server.close()


def disks(attack):
    """Outputs that take nothing, and disks that fill: a message, no half file, the old one as it was."""
    (attack.folder / "a.txt").write_text("Salt\n\n" + "It is old and it is everywhere.\n\n" * 4000)
    for kind in ("json", "markdown", "html", "text"):
        done = attack.run("convert", "--to", kind, "-o", "/dev/full", "a.txt")
        expect(done.returncode == 1 and done.stderr.count(b"\n") == 1, f"a full device: {done}")
        with open("/dev/full", "wb") as full:
            command = [attack.program, "convert", "--to", kind, "a.txt"]
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=attack.folder, timeout=60, check=False)
        expect(done.returncode == 1 and done.stderr.count(b"\n") == 1, f"a full output: {done}")
    small = attack.folder / "small"
    small.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small], check=False).returncode:
        return print("  (no small disk: not root)")
    try:
        (small / "old.json").write_text("old")
        done = attack.run("convert", "--to", "json", "-o", small / "old.json", "a.txt")
        expect(done.returncode == 1 and (small / "old.json").read_text() == "old", "a full disk costs the old file")
        expect([path.name for path in small.iterdir()] == ["old.json"], "a half file stays on a full disk")
        attack.run("add", "a.txt", env={"XDG_DATA_HOME": str(small), "LECTERN_SHELF": str(small / "shelf")})
        attack.run("list", env={"XDG_DATA_HOME": str(small), "LECTERN_SHELF": str(small / "shelf")})
    finally:
        subprocess.run(["umount", small], check=True)


def signals(attack):
    """Signals at random moments: outputs are whole or not there, crawls stop with whole lines."""
    text = attack.folder / "long.txt"
    text.write_text("Salt\n\n" + "It is old and it is everywhere, as far as the sea goes.\n\n" * 60_000)
    names = [str(path) for path in sorted(attack.folder.glob("mutants/*"))] or [str(text)] * 3
    out = attack.folder / "signalled"
    out.mkdir(exist_ok=True)
    (out / "long.json").write_text("old")
    while attack.goes_on():
        sent = attack.random.choice([signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL, signal.SIGPIPE])
        crawl = attack.random.random() < 0.5
        command = (["convert", "--jsonl", "--jobs", "4", *names] if crawl
                   else ["convert", "--to", "json", "-o", str(out / "long.json"), str(text)])
        process = subprocess.Popen(
            [attack.program, *command], stdout=subprocess.PIPE if crawl else subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=attack.environment(), cwd=attack.folder)
        timer = threading.Timer(attack.random.random() * 1.5, process.send_signal, [sent])
        timer.start()
        written = process.communicate(timeout=120)[0]
        timer.cancel()
        attack.count += 1
        if crawl:
            expect(written.count(b"\n{") <= len(names), "more lines than files")
        content = (out / "long.json").read_text()
        expect(content == "old" or content.endswith("]}\n"), f"half an output after {sent.name}")
        left = [path.name for path in out.iterdir() if path.name != "long.json"]
        expect(sent == signal.SIGKILL or not left, f"{left} left behind by {sent.name}")
        for path in out.iterdir():
            if path.name != "long.json":
                path.unlink()
    time.sleep(0.5)
    workers = subprocess.run(["pgrep", "-f", f"{attack.program} work-on-crawl"], capture_output=True, check=False).stdout
    expect(not workers, "workers of ended crawls go on")
