"""Which terminal there is to draw on, and whether it serves single keys."""

import fcntl
import os
import pty
import struct
import sys
import termios
from collections.abc import Iterator
from typing import TextIO

import pytest

from rater_quiz.errors import UsageError
from rater_quiz.terminal import asking
from rater_quiz.terminal.asking import key_terminal, stream_to_ask_on, stream_to_draw_on

GOOD = {"TERM": "xterm-256color"}
OPENED = object()


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[TextIO]:
    """A pseudo-terminal to write to, on which every window that is asked for can be opened."""
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as stream:  # noqa: PTH123 - it has no path that is ours
        monkeypatch.setattr(asking, "open_terminal", lambda fd, on: OPENED if (fd, on) == (0, stream) else None)
        yield stream
    os.close(ours)


def resize(stream: TextIO, columns: int, rows: int) -> None:
    fcntl.ioctl(stream.fileno(), termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@pytest.mark.parametrize(
    ("terminals", "expected"),
    [
        pytest.param({0, 1, 2}, "stdout", id="all"),
        pytest.param({0, 2}, "stderr", id="output goes to a file"),
        pytest.param({0}, None, id="nothing to see"),
        pytest.param({1, 2}, None, id="nothing to type on"),
    ],
)
def test_where_a_person_sees_and_answers(
    terminals: set[int], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "is_terminal", lambda fd: fd in terminals)
    assert stream_to_draw_on() is (None if expected is None else getattr(sys, expected))


@pytest.mark.parametrize(
    ("columns", "rows", "serves"),
    [(80, 24, True), (40, 12, True), (39, 12, False), (40, 11, False), (12, 10, False)],
)
def test_a_window_that_is_too_small_is_none_for_keys(screen: TextIO, columns: int, rows: int, serves: bool) -> None:  # noqa: FBT001 - the expected value
    resize(screen, columns, rows)
    assert (key_terminal(screen, GOOD) is OPENED) == serves


@pytest.mark.skipif(sys.platform == "win32", reason="there no terminal has a name")
@pytest.mark.parametrize("name", ["dumb", "unknown", "", None])
def test_a_dumb_terminal_is_none_for_keys(screen: TextIO, name: str | None) -> None:
    resize(screen, 80, 24)
    assert key_terminal(screen, {} if name is None else {"TERM": name}) is None


def test_where_keys_cannot_be_read_there_is_none(monkeypatch: pytest.MonkeyPatch, screen: TextIO) -> None:
    resize(screen, 80, 24)
    monkeypatch.setattr(asking, "open_terminal", lambda *_: None)
    assert key_terminal(screen, GOOD) is None


@pytest.mark.parametrize("other_ways", [True, False])
def test_without_a_terminal_there_is_nobody_to_ask(monkeypatch: pytest.MonkeyPatch, other_ways: bool) -> None:  # noqa: FBT001 - a parameter of the test
    monkeypatch.setattr(asking, "is_terminal", lambda _: False)
    with pytest.raises(UsageError) as refused:
        stream_to_ask_on(other_ways=other_ways)
    hint = "\n  hint: give the answers with --answers, or one a line on standard input" if other_ways else ""
    assert str(refused.value) == f"there is no terminal to ask on{hint}"
