"""What takes long has a bar, where there is a terminal to draw it on."""

import sys

import pytest

from rater_quiz.cli.progress import progress_bar


class _Screen:
    """Standard error as a terminal."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass


def test_what_takes_long_has_a_bar_that_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, clock = _Screen(), iter([0.0, 0.5, 1.5, 1.55, 1.7])
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar(clock.__next__) as report:
        assert report is not None
        report(10, 100)
        assert screen.written == ""
        report(40, 100)
        report(50, 100)
        report(60, 100)
    assert "40%" in screen.written
    assert "60%" in screen.written
    assert screen.written.endswith("\x1b[2K")


def test_without_a_terminal_there_is_no_bar() -> None:
    with progress_bar() as report:
        assert report is None
