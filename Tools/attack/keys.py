"""Attacks on the reader in a terminal: any bytes as keys, sizes, signals; hostile texts on the screen."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from common import PAYLOAD, ROOT, expect

KEYS = b"jjjkkGg ]][[tTfLxRrF/?nN*#:zaRMoHIBpA><=+-ymsu\t\r\r\x1b\x7f\x04\x15\x06\x10\x12\x14 0123456789{}'`|&hvc"
SEQUENCES = [b"\x1b[A", b"\x1b[B", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x1b[Z", b"\x1b[200~pasted \x1b[31m\x1b[201~",
             b"\x1b[<0;10;5M", b"\x1b[<64;1;1M", b"\x1b]11;rgb:0000/0000/0000\x07", b"\x1bOP", b"\x1b[", b"\x1b]", b"\xff\xfe", b"\xe6\xbc"]
# A terminal told something in the text's own words.
HOSTILE = re.compile(rb"\x1b\]0;pwned|pwned\x07|\xc2\x9b|\xe2\x80\xae")


def keys(attack):
    """Bytes at random as keys: the reader ends only where it is told to, and then gives the terminal back."""
    files = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))
    (attack.folder / "hostile.html").write_text(
        f"<title>a</title><article><h1>Salt {PAYLOAD}</h1><p>{PAYLOAD} <a href='https://a.org/'>b</a></p></article>")
    (attack.folder / "hostile.txt").write_text(f"Salt\n\nIt is {PAYLOAD} old.\n")
    while attack.goes_on():
        hostile = attack.random.random() < 0.3
        name = attack.random.choice(["hostile.html", "hostile.txt"]) if hostile else attack.random.choice(files)
        play(attack, name, hostile)


def play(attack, name, is_hostile):
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(attack.folder)
        os.execve(attack.program, [attack.program, name], attack.environment(EDITOR="true", BROWSER="true", PAGER="true"))
    resize(terminal, 80, 24)
    written = drain(terminal, 1)
    for _ in range(attack.random.randrange(20, 120)):
        if attack.random.random() < 0.1:
            resize(terminal, attack.random.randrange(1, 200), attack.random.randrange(1, 60))
            os.kill(process, signal.SIGWINCH)
        part = attack.random.choice(SEQUENCES) if attack.random.random() < 0.2 else bytes(attack.random.choices(KEYS, k=3))
        try:
            os.write(terminal, part)
        except OSError:
            break
        written += drain(terminal, 0.005)
    attack.count += 1
    status = leave(process, terminal, attack.random.choice([None, signal.SIGTERM, signal.SIGHUP]))
    expect(os.WIFEXITED(status) or os.WTERMSIG(status) in (signal.SIGTERM, signal.SIGHUP), f"{name}: ended by {os.WTERMSIG(status)}")
    expect(termios.tcgetattr(terminal)[3] & termios.ECHO, f"{name}: the terminal does not echo any more")
    if is_hostile:
        expect(not HOSTILE.search(written), f"{name}: {HOSTILE.search(written)} reaches the terminal")
    os.close(terminal)


def leave(process, terminal, sent):
    """Ends the reader by keys or a signal; kills it, and says so, where that takes long."""
    deadline = time.monotonic() + 20
    if sent:
        os.kill(process, sent)
    while time.monotonic() < deadline:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            return status
        try:
            if not sent:
                os.write(terminal, b"\x1b\x1b\x1b")
                drain(terminal, 0.3)
                os.write(terminal, b"q")
        except OSError:
            pass
        drain(terminal, 0.2)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    expect(False, f"the reader does not leave by {sent or 'keys'}")
    return 0


def resize(terminal, columns, rows):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def drain(terminal, seconds):
    written = b""
    while select.select([terminal], [], [], seconds)[0]:
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not data:
            break
        written += data
    return written
