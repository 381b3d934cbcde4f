"""A terminal in its own line mode: whole lines in, text out. It suits screen readers and dumb terminals."""

import os
import select
import signal
import sys
import threading
from contextlib import suppress
from typing import Any, Self, TextIO

from rater_quiz.terminal.stopped import HANG_UP, StoppedError

LINE_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
"""What asks the program to end; not every system has all of them."""


class LineTerminal:
    """A context within which lines are read and signals arrive as `StoppedError`, and only while waiting for a line."""

    def __init__(self, input_fd: int, output: TextIO) -> None:
        """Read lines from *input_fd* and write to *output*."""
        self._input, self._output = input_fd, output
        self._buffer = b""
        self._handlers: dict[int, Any] = {}
        self._pending: list[int] = []
        self._wake: tuple[int, int] | None = None
        self._previous_wake = -1
        self._waiting = False

    def __enter__(self) -> Self:
        if threading.current_thread() is not threading.main_thread():
            return self  # signals are the main thread's
        if sys.platform != "win32":
            self._wake = os.pipe()
            for end in self._wake:
                os.set_blocking(end, False)
            self._previous_wake = signal.set_wakeup_fd(self._wake[1], warn_on_full_buffer=False)
        for name in LINE_SIGNALS:
            signum = getattr(signal, name, None)
            if signum is not None and signal.getsignal(signum) is not signal.SIG_IGN:
                self._handlers[signum] = signal.signal(signum, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        for signum, handler in self._handlers.items():
            signal.signal(signum, signal.SIG_DFL if handler is None else handler)
        self._handlers.clear()
        if self._wake is not None:
            signal.set_wakeup_fd(self._previous_wake)
            for end in self._wake:
                os.close(end)
            self._wake = None

    def write(self, text: str) -> None:
        """Write *text* at once; a terminal that is gone is told of by `read_line`."""
        with suppress(OSError, ValueError):
            self._output.write(text)
            self._output.flush()

    def read_line(self) -> str | None:
        """Wait for a line and return it without its end; None at the end of input (Ctrl-D on an empty line).

        Raises:
            StoppedError: A signal came, now or since the last line, or the terminal is gone.
        """
        while b"\n" not in self._buffer:
            self._raise_pending()
            try:
                data = self._read()
            except OSError:
                raise StoppedError(HANG_UP) from None
            if not data:
                self._raise_pending()
                if not self._buffer:
                    return None
                data = b"\n"
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r")

    def _read(self) -> bytes:
        if self._wake is not None:
            ready, _, _ = select.select([self._input, self._wake[0]], [], [])
            if self._wake[0] in ready:
                os.read(self._wake[0], 512)
                self._raise_pending()
                if self._input not in ready:
                    return self._read()
            return os.read(self._input, 4096)
        self._waiting = True
        try:
            return os.read(self._input, 4096)
        finally:
            self._waiting = False

    def _note(self, signum: int, _frame: object) -> None:
        self._pending.append(signum)
        if self._waiting:  # without a pipe to wake us, only an exception ends the wait
            self._raise_pending()

    def _raise_pending(self) -> None:
        if self._pending:
            raise StoppedError(self._pending.pop(0))
