"""A pager beside us: it has the same terminal, takes it when it starts, and gives it back as it found it."""

import os
import select
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_PAGER_STARTS = 0.3
"""Seconds within which a pager that was started with us has taken the terminal."""


def await_pager(input_fd: int, output_fd: int) -> None:
    """Where output goes to a pipe, let a pager at its other end take the terminal as it finds it: sane.

    It was started with us, and puts the terminal back as it found it; if that is our raw mode, so it stays.
    """
    try:
        import termios
    except ImportError:
        return
    try:
        if not stat.S_ISFIFO(os.fstat(output_fd).st_mode):
            return
        deadline = time.monotonic() + _PAGER_STARTS
        while time.monotonic() < deadline and termios.tcgetattr(input_fd)[3] & termios.ICANON:
            time.sleep(_PAGER_STARTS / 20)
    except (OSError, termios.error):
        return  # there is no output, or no terminal


def reader_is_gone(output_fd: int) -> bool:
    """Whether output goes to a pipe whose reader has left, as a pager that was quit."""
    try:
        if not stat.S_ISFIFO(os.fstat(output_fd).st_mode):
            return False
        asked = select.poll()
        asked.register(output_fd, select.POLLOUT)
        return any(events & (select.POLLERR | select.POLLHUP) for _, events in asked.poll(0))
    except (OSError, AttributeError):  # closed; or a system without `poll`
        return False


@contextmanager
def line_modes(input_fd: int, output_fd: int = 1) -> Iterator[None]:
    """A line that echoes and can be corrected, whatever another program made of the terminal; afterwards as it was.

    A pager takes it as soon as it starts, long before it has anything to show. Where it has left, the line stays sane.
    """
    try:
        import termios
    except ImportError:
        yield
        return
    taken = None
    with suppress(OSError, termios.error):
        found = termios.tcgetattr(input_fd)
        if not found[3] & termios.ICANON:
            taken = found
            termios.tcsetattr(input_fd, termios.TCSANOW, sane(found))
    try:
        yield
    finally:
        if taken and not reader_is_gone(output_fd):
            with suppress(OSError, termios.error):
                termios.tcsetattr(input_fd, termios.TCSANOW, taken)


def sane(attributes: list[Any]) -> list[Any]:
    """The same attributes of a line with what a person at a shell needs: lines, their echo, keys that interrupt."""
    import termios

    iflag, oflag, cflag, lflag, *rest = attributes
    local = termios.ECHO | termios.ECHOE | termios.ECHOK | termios.ICANON | termios.ISIG | termios.IEXTEN
    return [iflag | termios.ICRNL | termios.IXON, oflag | termios.OPOST, cflag, lflag | local, *rest]
