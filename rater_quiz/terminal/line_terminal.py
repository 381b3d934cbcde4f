"""A terminal in its own line mode: whole lines in, text out. It suits screen readers and dumb terminals."""

import os
from contextlib import suppress
from typing import Self, TextIO

from rater_quiz.signals import HANG_UP, Held, StoppedError


class LineTerminal:
    """A context within which lines are read and signals arrive as `StoppedError`, and only while waiting for a line."""

    def __init__(self, input_fd: int, output: TextIO) -> None:
        """Read lines from *input_fd* and write to *output*."""
        self._input, self._output = input_fd, output
        self._buffer = b""
        self._held = Held(self._note)
        self._came: list[int] = []
        """Signals that nobody was told of yet."""
        self._waiting = False

    def __enter__(self) -> Self:
        self._held.hold()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.release()

    def write(self, text: str) -> None:
        """Write *text* at once; a terminal that is gone is told of by `read_line`."""
        with suppress(OSError, ValueError):
            self._output.write(text)
            self._output.flush()

    def read_line(self, *, path: bool = False) -> str | None:  # noqa: ARG002 - the terminal lays out what is typed
        """Wait for a line and return it without its end; None at the end of input (Ctrl-D on an empty line).

        Raises:
            StoppedError: A signal came, now or since the last line, or the terminal is gone.
        """
        while b"\n" not in self._buffer:
            self._raise_first()
            try:
                data = self._read()
            except OSError:
                raise StoppedError(HANG_UP) from None
            if not data:
                self._raise_first()
                if not self._buffer:
                    return None
                data = b"\n"
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r")

    def _read(self) -> bytes:
        if self._held.wake:
            while self._input not in self._held.ready([self._input]):
                self._raise_first()
            self._raise_first()
            return os.read(self._input, 4096)
        self._waiting = True
        try:
            return os.read(self._input, 4096)
        finally:
            self._waiting = False

    def _note(self, signum: int) -> None:
        self._came.append(signum)
        if self._waiting:  # where nothing else wakes us, only an exception ends the wait
            self._raise_first()

    def _raise_first(self) -> None:
        if self._came:
            raise StoppedError(self._came.pop(0))
