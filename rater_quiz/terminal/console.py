"""The console of Windows, behind the same methods as the terminals of POSIX."""

import time
from collections.abc import Callable
from typing import Protocol, TextIO

from rater_quiz.signals import Held
from rater_quiz.terminal.device import Resized, Size, Stop, Terminal

_POLL = 0.01
"""Seconds between two looks: `msvcrt` has nothing to wait on."""
_SPECIAL_KEYS = {"H": "A", "P": "B", "M": "C", "K": "D", "G": "H", "O": "F", "S": "3~", "I": "5~", "Q": "6~"}
"""The second half of what `getwch` says of a special key, and how the same key ends elsewhere."""


class Console(Protocol):
    """What is used of the module `msvcrt`."""

    def kbhit(self) -> bool: ...
    def getwch(self) -> str: ...


class ConsoleTerminal(Terminal):
    """The console of Windows, read through `msvcrt`; cannot be stopped, and tells nobody of a new size."""

    def __init__(self, console: Console, output: TextIO, measure: Callable[[], Size]) -> None:
        """Take the module `msvcrt` or its like, where to write, and what tells the size of the window."""
        super().__init__()
        self._console, self._stream, self._measure = console, output, measure
        self._held = Held(lambda signum: self._note(Stop(signum)))
        self._size = measure()

    def write(self, text: str) -> None:
        encoding = self._stream.encoding
        try:
            self._stream.write(text.encode(encoding, "replace").decode(encoding))
            self._stream.flush()
        except OSError:
            self._hung_up = True

    def size(self) -> Size:
        return self._measure()

    def suspend(self, *, whole_group: bool = True) -> None:
        """Do nothing: Windows has no job control."""

    def _enter(self) -> None:
        self._held.hold()

    def _leave(self) -> None:
        self._held.release()

    def _receive(self, timeout: float | None) -> bool:
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self._console.kbhit() and not self._signals:
            if (size := self.size()) != self._size:
                self._size = size
                self._note(Resized())
            elif self._hung_up or (deadline is not None and time.monotonic() >= deadline):
                return self._hung_up
            else:
                time.sleep(_POLL)
        text = ""
        while self._console.kbhit():
            text += self._read_one()
        # Characters beyond U+FFFF come in two halves.
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._keys.extend(self._reader.feed(whole.encode()))
        return True

    def _read_one(self) -> str:
        char = self._console.getwch()
        if char not in ("\0", "\xe0") or not self._console.kbhit():
            return char  # à typed as a letter stands alone
        special = self._console.getwch()
        return f"\x1b[{_SPECIAL_KEYS[special]}" if special in _SPECIAL_KEYS else ""
