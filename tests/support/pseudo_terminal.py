"""A pseudo-terminal, and a program that tells what it is told by its terminal."""

import os
import select
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl", reason="the terminals of POSIX")
termios = pytest.importorskip("termios", reason="the terminals of POSIX")
ROOT = Path(__file__).parents[2]

PROGRAM = """
import os, sys
from rater_quiz.terminal.device import Stop, Mode
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.tty import RawTerminal

if len(sys.argv) > 1:
    os.login_tty(int(sys.argv[1]))
with RawTerminal() as terminal:
    for mode in Mode:
        terminal.switch_on(mode)
    terminal.write(f"<ready><{os.getpid()}>")
    while True:
        event = terminal.wait()
        terminal.write(f"<{getattr(event, 'kind', '') or event} {getattr(event, 'text', '')}>")
        if getattr(event, "text", "") == "!":
            raise RuntimeError("a bug")
        if isinstance(event, Stop):
            break
"""
UNDONE = "\r\x1b[8h\x1b[?25h\x1b[?2004l\x1b[?1049l"
"""How that program undoes all that it switched on."""


class Window:
    """A pseudo-terminal, seen from the outside, with a program in it or without."""

    def __init__(self) -> None:
        self.outside, self.inside = os.openpty()
        self.seen = ""
        self.program: subprocess.Popen[bytes] | None = None

    def start(self) -> "Window":
        self.program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(self.inside)],
            cwd=ROOT,
            pass_fds=[self.inside],
            stderr=subprocess.DEVNULL,
        )
        self.expect("<ready>")
        return self

    def type(self, text: str) -> None:
        os.write(self.outside, text.encode())

    def expect(self, text: str) -> None:
        while text not in self.seen:
            ready, _, _ = select.select([self.outside], [], [], 20)
            assert ready, f"{text!r} did not come after {self.seen!r}"
            self.seen += os.read(self.outside, 4096).decode()

    def attributes(self) -> object:
        return termios.tcgetattr(self.inside)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.inside, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close(self) -> None:
        for fd in (self.outside, self.inside):
            with suppress(OSError):
                os.close(fd)
        if self.program:
            self.program.kill()
            self.program.wait()
