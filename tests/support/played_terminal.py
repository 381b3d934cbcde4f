"""A terminal in memory on which a script is played: what is typed, and what else happens. pyte keeps its screen."""

import signal
from collections.abc import Sequence
from typing import NamedTuple

import pyte

from rater_quiz.terminal.bidi import LRM
from rater_quiz.terminal.device import Event, Resized, Size, Stop, Terminal
from rater_quiz.terminal.key import Key


class Resize(NamedTuple):
    """The window gets another size."""

    columns: int
    rows: int


class Played(Terminal):
    """Hands out a script piece by piece, each when it is waited for, and keeps what was on the screen then."""

    def __init__(self, script: Sequence[str | Event | Resize] = (), columns: int = 80, rows: int = 24) -> None:
        """Play *script*; a text is typed in one write."""
        super().__init__()
        self.script = list(script)
        self.screens: list[str] = []
        """What was on the screen whenever the next piece of the script was waited for."""
        self.written: list[str] = []
        """Every write, in order."""
        self._window = Size(columns, rows)
        self.screen = pyte.HistoryScreen(columns, rows)
        self._stream = pyte.Stream(self.screen)

    @property
    def output(self) -> str:
        return "".join(self.written)

    @property
    def text(self) -> str:
        """What is on the screen now, without the blanks at the ends of its rows."""
        return "\n".join(row.rstrip() for row in self.screen.display)

    @property
    def scrollback(self) -> str:
        """What has left the screen at its top, and could be scrolled back to."""
        return "\n".join("".join(row[column].data for column in sorted(row)) for row in self.screen.history.top)

    @property
    def on(self) -> list[str]:
        """The names of the modes that are switched on."""
        return [mode.name for mode in self._modes]

    def write(self, text: str) -> None:
        self.written.append(text)
        self._stream.feed(text.replace(LRM, ""))  # pyte leaves out what follows a character without a width

    def size(self) -> Size:
        return self._window

    def suspend(self, *, whole_group: bool = True) -> None:
        raise AssertionError(f"nobody presses Ctrl-Z here (the whole group: {whole_group})")

    def _enter(self) -> None:
        pass

    def _leave(self) -> None:
        pass

    def _receive(self, timeout: float | None) -> bool:
        if timeout is not None:
            return False
        assert self.script, f"a key is waited for that nobody presses:\n{self.text}"
        self.screens.append(self.text)
        match self.script.pop(0):
            case str() as typed:
                self._keys.extend(self._reader.feed(typed.encode()))
            case Key() as key:
                self._keys.append(key)
            case Stop(signal.SIGHUP):
                self._hung_up = True
            case Resize(columns, rows):
                self._window = Size(columns, rows)
                self.screen.resize(rows, columns)
                self._note(Resized())
            case Resized() | Stop() as event:
                self._note(event)
        return True
