"""A program in a pseudo-terminal of 80 × 24, timed from outside."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(rb"\x1b(\[[0-9;?>=]*[A-Za-z@`]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78MDEHc])")


class Terminal:
    """Starts a program when it is made; `close` ends it.

    What the program keeps between runs, it keeps in `state`: a text that was left at its end would be opened there.
    """

    def __init__(self, arguments, state):
        self.begun = time.perf_counter()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", XDG_STATE_HOME=state, XDG_CONFIG_HOME=state)
            os.environ.pop("COLUMNS", None)
            # The size is set here, before the program looks for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            try:
                os.execvp(arguments[0], arguments)
            finally:
                os._exit(127)
        self.written = b""

    def read(self, seconds):
        """Reads what comes within the time; False at its end or when the program is gone."""
        ready, _, _ = select.select([self.descriptor], [], [], max(0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:
            return False
        self.written += data
        return bool(data)

    def shown(self):
        """Everything written so far, without escape sequences and spaces."""
        return re.sub(rb"\s+", b"", ESCAPES.sub(b"", self.written))

    def seconds_to_show(self, word, limit=60):
        """The time from the start until `word` has been written; None when it never is."""
        word = re.sub(rb"\s+", b"", word)
        while word not in self.shown():
            left = limit - (time.perf_counter() - self.begun)
            if left <= 0 or not self.read(left):
                return None
        return time.perf_counter() - self.begun

    def settle(self, quiet=0.2):
        """Waits until nothing has been written for a while."""
        while self.read(quiet):
            pass

    def seconds_to_answer(self, key, quiet=0.1, limit=30):
        """The time from a key press to the last byte it made the program write; None when it writes nothing."""
        self.settle(quiet)
        begun = time.perf_counter()
        os.write(self.descriptor, key)
        last = None
        while self.read(quiet if last else limit):
            last = time.perf_counter()
        return last - begun if last else None

    def peak_memory(self):
        """The most memory the program has had, in bytes; None where the system does not tell."""
        try:
            with open(f"/proc/{self.process}/status", encoding="ascii") as status:
                return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
        except (OSError, StopIteration):
            return None

    def close(self):
        """Hangs up, and waits for the program to end."""
        os.close(self.descriptor)
        for signal_number in (signal.SIGHUP, signal.SIGKILL):
            deadline = time.monotonic() + 2
            while time.monotonic() < deadline:
                if os.waitpid(self.process, os.WNOHANG)[0]:
                    return
                time.sleep(0.01)
            os.kill(self.process, signal_number)
        os.waitpid(self.process, 0)
