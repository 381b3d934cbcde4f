"""A terminal window of a person who sits through the questions by keys: the program, and the screen it shows.

The window answers the program's questions as the terminal would that it stands for, and pyte keeps its screen.
"""

import codecs
import contextlib
import os
import pty
import re
import select
import signal
import termios
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pyte

from rater_quiz.language import Language
from rater_quiz.terminal.bidi import LRM, BidiMode, display
from rater_quiz.terminal.detection import QUERY
from rater_quiz.words.keys import ORDERS
from support.run_program import ANSWERS, ON_PATH, PROGRAM, Home, be_the_program, set_size

DIGITS = "".join(map(str, ANSWERS))
"""Keys that answer every statement of the shipped questionnaire."""
FOOT = "q save and quit"
"""How the last line of a statement's screen ends."""
PATIENCE = 20
"""Seconds after which what has not come never will."""
ALTERNATE, NORMAL = "\x1b[?1049h", "\x1b[?1049l"
FRAME = "\x1b[H"
"""How every frame begins."""
UNDOING = {
    "\x1b[?1049h": "\x1b[?1049l",
    "\x1b[?25l": "\x1b[?25h",
    "\x1b[?2004h": "\x1b[?2004l",
    "\x1b[8l": "\x1b[8h",
}
"""What is switched on, and what switches it off."""


def order_shown(mode: str) -> str:
    """The name of an order of text at the foot of an Arabic screen, as it is sent in that very order."""
    return display(ORDERS[mode].in_(Language.ARABIC), BidiMode(mode)).strip(LRM)


class Window:
    """A pseudo-terminal with a program in it."""

    def __init__(
        self,
        be: Callable[[], NoReturn],
        *,
        columns: int = 80,
        rows: int = 24,
        replies: str = "",
        typed_ahead: str = "",
    ) -> None:
        """Start a program.

        Args:
            be: What the child does to be it.
            columns: Of the window.
            rows: Of the window.
            replies: What the terminal answers, when it is asked what it is.
            typed_ahead: Typed before the program has begun.
        """
        self.output = ""
        """All that the program wrote."""
        self._replies = replies
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._status: int | None = None
        go, begin = os.pipe()
        with warnings.catch_warnings():  # the child runs this one thread only
            warnings.simplefilter("ignore", DeprecationWarning)
            self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.read(go, 1)
            be()
        os.close(go)
        set_size(self._terminal, columns, rows)
        self.before = self.attributes
        """How the line is set before the program has begun."""
        if typed_ahead:
            self.type(typed_ahead)
        os.write(begin, b"!")
        os.close(begin)

    @property
    def attributes(self) -> list[Any]:
        """How the line is set now."""
        return termios.tcgetattr(self._terminal)

    @property
    def rows(self) -> list[str]:
        """What is on the screen, row by row, without the blanks at the end."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self.rows)

    @property
    def alternate(self) -> bool:
        """Whether the alternate screen is shown."""
        return self.output.rfind(ALTERNATE) > self.output.rfind(NORMAL)

    @property
    def printed(self) -> str:
        """What was written to the normal screen since the alternate one was left."""
        return self.output.rpartition(NORMAL)[2].replace("\r\n", "\n")

    def type(self, text: str | bytes) -> "Window":
        """Type *text*, in one write."""
        data = text.encode() if isinstance(text, str) else text
        os.write(self._terminal, data)
        return self

    def see(self, text: str) -> "Window":
        """Wait until *text* is on the screen."""
        return self.wait_for(lambda: text in self.text and self._whole, f"{text!r} on the screen")

    def read(self, text: str) -> "Window":
        """Wait until *text* was written, on the screen still or not."""
        return self.wait_for(lambda: text in self.output, f"{text!r} written")

    def at(self, number: int, of: int = 17) -> "Window":
        """Wait until statement *number* is on the screen."""
        progress = f"{number} of {of}"
        return self.wait_for(lambda: self.rows[0].lstrip().startswith(progress) and self._whole, f"statement {number}")

    @property
    def _whole(self) -> bool:
        """Whether all of the newest frame is there, if it is frames that are shown."""
        return not self.alternate or self.output.rpartition(FRAME)[2].count("\n") >= self._screen.lines - 1

    def wait_for(self, true: Callable[[], bool], what: str) -> "Window":
        """Wait until something is true."""
        deadline = time.monotonic() + PATIENCE
        while not true():
            if not self.pump(deadline - time.monotonic()):
                raise AssertionError(f"no {what}:\n{self.text}\n{self.output[-300:]!r}")
        return self

    def pump(self, seconds: float) -> bool:
        """Take what the program writes within so many seconds; return whether it wrote anything."""
        ready, _, _ = select.select([self._terminal], [], [], max(0, seconds))
        try:
            data = os.read(self._terminal, 65536) if ready else b""
        except OSError:
            return False
        text = self._decoder.decode(data)
        self.output += text
        if self._replies and QUERY[-8:] in self.output:
            self.type(self._replies)
            self._replies = ""
        self._stream.feed(text.replace(LRM, ""))  # pyte leaves out what follows a character without a width
        return bool(data)

    def quiet(self, seconds: float = 0.15) -> "Window":
        """Wait until nothing was written for so long."""
        while self.pump(seconds):
            pass
        return self

    def resize(self, columns: int, rows: int) -> "Window":
        """Give the window another size."""
        self._screen.resize(rows, columns)
        set_size(self._terminal, columns, rows)
        return self

    def signal(self, signum: int) -> "Window":
        """Send the program a signal."""
        os.kill(self.pid, signum)
        return self

    def close(self) -> "Window":
        """Close the window, as the button in its corner does."""
        os.close(self._terminal)
        self._terminal = -1
        return self

    def leave(self) -> int:
        """Wait for the end of the program and return its exit status, negative for the signal that killed it."""
        if self._status is None:
            deadline = time.monotonic() + PATIENCE
            while self._terminal >= 0 and self.pump(deadline - time.monotonic()):
                pass
            self._status = os.waitstatus_to_exitcode(_waited(self.pid, deadline))
        return self._status

    def sane(self) -> bool:
        """Whether the terminal is as it was: the line, the screen, the cursor, the direction, pastes."""
        restored = all(self.output.rfind(on) <= self.output.rfind(off) for on, off in UNDOING.items())
        return restored and self.attributes == self.before

    def end(self) -> None:
        """See to it that nothing is left running."""
        if self._status is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(self.pid, 0)
        if self._terminal >= 0:
            self.close()


def _start(command: Sequence[str], folder: Path, environment: dict[str, str]) -> NoReturn:
    """What the child does to be another program; it never returns."""
    with contextlib.suppress(BaseException):
        os.chdir(folder)
        for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP):
            signal.signal(signum, signal.SIG_DFL)
        os.execve(command[0], list(command), environment)  # noqa: S606 - the program under test
    os._exit(70)


def _waited(pid: int, deadline: float) -> int:
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return status
        time.sleep(0.005)
    raise AssertionError("the program has not ended")


@dataclass(frozen=True)
class Person:
    """Somebody at a terminal with keys, in a home of their own."""

    home: Home
    windows: list[Window]

    def sit(self, *arguments: str, installed: bool = False, command: Sequence[str] = (), **options: Any) -> Window:
        """Begin the program in a new window, the *installed* one or another *command*; other options are `Window`'s."""
        if installed:
            command = (str(PROGRAM), *arguments)
        settings = {key: options.pop(key) for key in ("columns", "rows", "replies", "typed_ahead") if key in options}
        environment = self.home.shell({"PATH": ON_PATH, "TERM": "xterm-256color"} | options)
        window = Window(
            partial(_start, command, self.home.path, environment)
            if command
            else partial(be_the_program, self.home.path, arguments, environment),
            **settings,
        )
        self.windows.append(window)
        return window

    def kept(self) -> tuple[int | None, ...]:
        """The answers in the draft."""
        return self.home.load_draft().answers

    def given(self, count: int) -> list[int]:
        """The answers in the draft, of which there have to be so many, from the first statement on."""
        answers = self.kept()
        assert answers[count:] == (None,) * (len(answers) - count)
        return [answer for answer in answers if answer is not None]


def person_with(home: Home) -> Iterator[Person]:
    """A person, whose windows are closed in the end."""
    person = Person(home, [])
    yield person
    for window in person.windows:
        window.end()


def answered(person: Person, digits: str, **options: object) -> Window:
    """A window in which so many statements are answered."""
    window = person.sit(**options).at(1)  # type: ignore[arg-type] # passed on as they are
    return window.type(digits).at(len(digits) + 1)


def record_answers(path: Path) -> list[int]:
    """The answers in a saved report."""
    found = re.search(r"^answers: \[(.*)\]$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert found, "no answers in the report"
    return [int(answer) for answer in found[1].split(", ")]
