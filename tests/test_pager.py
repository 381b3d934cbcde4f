"""What a pager does to the terminal is put right for the line that is typed meanwhile."""

import os

import pytest
from support.pseudo_terminal import termios

from rater_quiz.terminal.pager import line_modes

tty = pytest.importorskip("tty", reason="the terminals of POSIX")


@pytest.mark.parametrize("reader_stays", [True, False])
def test_a_line_echoes_though_a_pager_has_taken_the_terminal(reader_stays: bool) -> None:  # noqa: FBT001 - a case
    outside, inside = os.openpty()
    reading, writing = os.pipe()
    try:
        tty.setraw(inside)
        raw = termios.tcgetattr(inside)
        wanted = termios.ICANON | termios.ECHO
        with line_modes(inside, writing):
            assert termios.tcgetattr(inside)[3] & wanted == wanted
            if not reader_stays:
                os.close(reading)
        after = termios.tcgetattr(inside)
        assert (after == raw) is reader_stays
        assert (after[3] & wanted == wanted) is not reader_stays
    finally:
        for descriptor in (outside, inside, writing, *((reading,) if reader_stays else ())):
            os.close(descriptor)
