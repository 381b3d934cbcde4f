"""What a terminal is on any system: what can happen on it, what it can be switched to, how one waits for keys."""

import time
from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Self

from rater_quiz.signals import HANG_UP, INTERRUPT, QUIT, StoppedError
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.keys import KeyReader


class Size(NamedTuple):
    """The size of a window, in cells, each at least 1."""

    columns: int
    rows: int


@dataclass(frozen=True)
class Resized:
    """The size may be another, or the screen may be lost (the program was stopped and goes on): draw anew."""


@dataclass(frozen=True)
class Stop:
    """The program is asked to end: by a signal, by a key that stands for one, or by a terminal that is gone."""

    signum: int
    """The signal's number; `HANG_UP` for the end of input or an error of the line: nothing more will come."""


Event = Key | Resized | Stop
_STOPPING = {Kind.INTERRUPT: Stop(INTERRUPT), Kind.QUIT: Stop(QUIT)}


class Mode(Enum):
    """What a terminal can be switched to: the sequence that does, and the one that undoes it."""

    ALTERNATE_SCREEN = ("\x1b[?1049h", "\x1b[?1049l")
    BRACKETED_PASTE = ("\x1b[?2004h", "\x1b[?2004l")
    HIDDEN_CURSOR = ("\x1b[?25l", "\x1b[?25h")
    EXPLICIT_DIRECTION = ("\r\x1b[8l", "\r\x1b[8h")
    """Text arrives in visual order (ECMA-48's BDSM); it has to be said at the start of a line."""


class Terminal(ABC):
    """A context within which keys come singly and unechoed. Leaving it undoes all that was switched on, in any case."""

    def __init__(self) -> None:
        self._reader = KeyReader()
        self._keys: deque[Key] = deque()
        self._signals: deque[Resized | Stop] = deque()
        self._modes: list[Mode] = []
        self._hung_up = False
        self._entered = False

    def __enter__(self) -> Self:
        try:
            self._entered = True
            self._enter()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Put everything back as it was; a second time changes nothing."""
        if self._entered:
            self._entered = False
            try:
                self._undo_modes()
            finally:
                self._modes.clear()
                self._leave()

    def wait(self, timeout: float | None = None) -> Event | None:
        """Return the next thing that happens; None if nothing does within *timeout* seconds.

        Signals come first, then keys in the order in which they were typed. Replies of the terminal that come late
        are dropped. Ctrl-Z and SIGTSTP stop the program here; when it goes on, `Resized` is returned.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        self._receive(0)
        while (event := self._next()) is None:
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            if not self._receive_or_pause(left) and left == 0:
                return self._next()
        return event

    def next_key(self) -> Key | None:
        """Wait for a key and return it; None where all is to be drawn anew instead.

        Raises:
            StoppedError: The program is asked to end.
        """
        event = self.wait()
        if isinstance(event, Stop):
            raise StoppedError(event.signum)
        return event if isinstance(event, Key) else None

    def read_keys(self, timeout: float) -> list[Key]:
        """Return the keys and replies that come next, as soon as some do; none after *timeout* seconds.

        Other events are kept for `wait`.
        """
        deadline = time.monotonic() + timeout
        while not self._keys and not self._signals and not self._hung_up:
            left = max(0.0, deadline - time.monotonic())
            if not self._receive_or_pause(left) and left == 0:
                break
        keys = list(self._keys)
        self._keys.clear()
        return keys

    def put_back(self, keys: list[Key]) -> None:
        """Let *keys* come next, before all others."""
        self._keys.extendleft(reversed(keys))

    def switch_on(self, mode: Mode) -> None:
        """Switch *mode* on until it is switched off, or the context is left."""
        if mode not in self._modes:
            self._modes.append(mode)
            self.write(mode.value[0])

    def switch_off(self, mode: Mode) -> None:
        """Switch *mode* off, if it is on."""
        if mode in self._modes:
            self._modes.remove(mode)
            self.write(mode.value[1])

    @abstractmethod
    def write(self, text: str) -> None:
        """Send all of *text*. A terminal that is gone is no error here: `wait` will tell."""

    @abstractmethod
    def size(self) -> Size:
        """Return the size of the window as it is now."""

    @abstractmethod
    def suspend(self, *, whole_group: bool = True) -> None:
        """Give the terminal back and stop, as Ctrl-Z does elsewhere; returns when the program goes on."""

    @abstractmethod
    def _enter(self) -> None: ...

    @abstractmethod
    def _leave(self) -> None: ...

    @abstractmethod
    def _receive(self, timeout: float | None) -> bool:
        """Take what came, or comes within *timeout* seconds (None: whenever); return whether anything did."""

    def _receive_or_pause(self, timeout: float | None) -> bool:
        """Take what comes; a pause says what the last bytes meant."""
        pause = self._reader.patience
        if pause is None:
            return self._receive(timeout)
        if self._receive(pause if timeout is None else min(timeout, pause)):
            return True
        if timeout is None or timeout >= pause:
            self._keys.extend(self._reader.flush())
        return False

    def _next(self) -> Event | None:
        if self._signals:
            return self._signals.popleft()
        while self._keys:
            key = self._keys.popleft()
            if key.kind is Kind.SUSPEND:
                self.suspend()
                # What asks to end comes before a screen that nobody would see.
                ending = [event for event in self._signals if event != Resized()]
                self._signals = deque(ending[1:])
                return ending[0] if ending else Resized()
            if key.kind is not Kind.REPLY:
                return _STOPPING.get(key.kind, key)
        return Stop(HANG_UP) if self._hung_up else None

    def _note(self, event: Resized | Stop) -> None:
        if event not in self._signals:
            self._signals.append(event)

    def _redo_modes(self) -> None:
        self.write("".join(mode.value[0] for mode in self._modes))

    def _undo_modes(self) -> None:
        self.write("".join(mode.value[1] for mode in reversed(self._modes)))
