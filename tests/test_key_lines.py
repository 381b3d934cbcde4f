"""Lines on a terminal that is read key by key: edited, pasted into, drawn in either direction, stopped by signals."""

import signal

import pytest
from support.played_terminal import Played

from rater_quiz.calling import command
from rater_quiz.language import Language
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Event, Resized, Stop
from rater_quiz.terminal.key_lines import LONGEST_LINE, KeyLines
from rater_quiz.terminal.layout import Page

LEFT, RIGHT, HOME = "\x1b[D", "\x1b[C", "\x1b[H"


def lines_on(terminal: Played, language: Language = Language.ENGLISH, mode: BidiMode = BidiMode.PLAIN) -> KeyLines:
    return KeyLines(terminal, Page(terminal.size().columns, language, mode))


def read(*script: str | Event) -> str | None:
    return lines_on(Played(script)).read_line()


@pytest.mark.parametrize(
    ("script", "line"),
    [
        pytest.param(["4 3 5\r"], "4 3 5", id="a line"),
        pytest.param(["4", " 3", "\n"], "4 3", id="key by key, ended by LF"),
        pytest.param(["\r"], "", id="an empty line"),
        pytest.param(["435\x7f\x08 2\r"], "4 2", id="Backspace takes the last letter"),
        pytest.param(["\x7f\x7f4\r"], "4", id="Backspace on an empty line"),
        pytest.param(["4\x1b[A\x1b[B\x1b[15~3\r"], "43", id="up, down and F-keys do nothing"),
        pytest.param(["ac\x1b[Db\x1b[H>\x1b[Fd\x1b[D\x1b[D\x1b[3~\r"], ">abd", id="a line is mended anywhere"),
        pytest.param(["a\u202e\u200b\x1b[200~b\u2028\u202ec\x1b[201~\r"], "ab c", id="what could act is not typed"),
        pytest.param(["\x1b[200~4 3\n5  2\x1b[201~\r"], "4 3 5  2", id="the line breaks of a paste are spaces"),
        pytest.param(["٤٣\r"], "٤٣", id="Arabic digits"),
        pytest.param([Resized(), "4\r"], "4", id="a resize in between"),
        pytest.param(["\x04"], None, id="Ctrl-D on an empty line"),
        pytest.param(["4\x04\r"], "4", id="Ctrl-D on a line with something on it"),
        pytest.param(["\x1b[200~" + "x" * 5000 + "\x1b[201~y\r"], "x" * LONGEST_LINE, id="an endless line is cut"),
    ],
)
def test_lines_are_typed(script: list[str | Event], line: str | None) -> None:
    assert read(*script) == line


def test_what_is_typed_ahead_stays_for_the_next_question() -> None:
    lines = lines_on(Played(["one\rtwo\rthree\r"]))
    assert [lines.read_line() for _ in range(3)] == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("event", "signum"),
    [
        ("\x03", signal.SIGINT),
        ("\x1c", signal.SIGQUIT),
        (Stop(signal.SIGTERM), signal.SIGTERM),
        (Stop(signal.SIGHUP), signal.SIGHUP),
    ],
)
def test_a_signal_or_its_key_stops_and_leaves_a_fresh_line(event: str | Event, signum: int) -> None:
    terminal = Played(["43", event])
    with pytest.raises(StoppedError) as stopped:
        lines_on(terminal).read_line()
    assert stopped.value.signum == signum
    assert terminal.output.endswith("\r\n")


def test_a_question_stands_above_what_is_typed() -> None:
    terminal = Played(["43\r"], columns=20, rows=3)
    lines = lines_on(terminal)
    lines.write("Hello.\n")
    lines.write("Sheet 1: ")
    lines.read_line()
    assert terminal.screens[0] == "Hello.\nSheet 1:\n>"


def test_of_a_long_line_its_end_is_seen() -> None:
    terminal = Played(["0123456789abc", "\r"], columns=12, rows=3)
    lines_on(terminal).read_line()
    assert terminal.screens[1].split("\n")[0] == "> 456789abc"


@pytest.mark.parametrize(
    ("mode", "drawn"),
    [
        (BidiMode.VISUAL, "\r\x1b[K       ﻢﻌﻧ <\r\x1b[6C"),
        (BidiMode.WORDS, "\r\x1b[K       \u200eﻧﻌﻢ\u200e <\r\x1b[6C"),
        (BidiMode.KITTY, "\r\x1b[K       ﻧﻌﻢ <\r\x1b[6C"),
        (BidiMode.PLAIN, "\r> نعم\x1b[K"),
    ],
)
def test_arabic_is_typed_from_the_right_edge_where_it_is_ours_to_put_there(mode: BidiMode, drawn: str) -> None:
    """The cursor waits where the next letter will come."""
    terminal = Played(["نعم", "\r"], columns=12, rows=3)
    assert lines_on(terminal, Language.ARABIC, mode).read_line() == "نعم"
    assert terminal.written[-2:] == [drawn, "\r\n"]


def test_explicit_direction_is_switched_on_for_visual_order_alone() -> None:
    for mode in BidiMode:
        terminal = Played()
        lines_on(terminal, Language.ARABIC, mode)
        assert (terminal.on == ["EXPLICIT_DIRECTION"]) == (mode is BidiMode.VISUAL)


def test_a_command_to_be_copied_goes_as_it_is_and_what_follows_is_in_our_order_again() -> None:
    terminal = Played()
    lines = lines_on(terminal, Language.ARABIC, BidiMode.VISUAL)
    for text in ("نعم\n", f"  {command(['show', 'دانة.md'])}\n", "نعم\n"):
        lines.write(text)
    told = [written for written in terminal.written if "\x1b[8" in written]
    assert told == ["\r\x1b[8l", "\r\x1b[8l", "\r\x1b[8h", "\r\x1b[8l"]


def test_a_path_is_typed_from_left_to_right() -> None:
    terminal = Played(["نعم/b.md", "\r"], columns=16, rows=3)
    assert lines_on(terminal, Language.ARABIC, BidiMode.VISUAL).read_line(path=True) == "نعم/b.md"
    assert terminal.written[-2:] == ["\r\x1b[K      ﻢﻌﻧ/b.md <\r\x1b[14C", "\r\n"]


@pytest.mark.parametrize(
    ("typed", "path", "arrow"),
    [
        pytest.param("نعم", False, LEFT, id="Arabic"),
        pytest.param("Dana", False, RIGHT, id="a Latin name"),
        pytest.param("نعم/b.md", True, RIGHT, id="a path"),
    ],
)
def test_arrows_point_where_the_line_goes(typed: str, path: bool, arrow: str) -> None:  # noqa: FBT001 - by name, from the list
    terminal = Played([f"{typed}{HOME}{arrow}x", "\r"])
    assert lines_on(terminal, Language.ARABIC, BidiMode.VISUAL).read_line(path=path) == f"{typed[0]}x{typed[1:]}"


@pytest.mark.parametrize(
    ("typed", "back", "column"),
    [
        pytest.param("نعم/b.md", 0, 14, id="at the end"),
        pytest.param("نعم/b.md", 4, 10, id="in Latin"),
        pytest.param("نعم/b.md", 6, 7, id="amid Arabic, whose first letters stand on the right"),
        pytest.param("نعم/b.md", 8, 6, id="at the beginning"),
    ],
)
def test_the_cursor_of_a_path_stands_where_it_types(typed: str, back: int, column: int) -> None:
    terminal = Played([typed + LEFT * back, "\r"], columns=16, rows=3)
    lines_on(terminal, Language.ARABIC, BidiMode.VISUAL).read_line(path=True)
    assert terminal.written[-3].endswith(f"\r\x1b[{column}C")
