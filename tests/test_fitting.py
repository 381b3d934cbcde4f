"""A head, a body and a foot in a window of any height."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import Language
from rater_quiz.terminal.fitting import TALLEST, Focus, fitted
from rater_quiz.terminal.layout import BLANK, Line, Page, Style, plain_text

PAGE = Page(40, Language.ENGLISH)


def lines(*texts: str) -> list[Line]:
    return [((text, Style.PLAIN),) if text else BLANK for text in texts]


BODY = lines(*"abcdefgh")


def shown(rows: int, focus: Focus, body: list[Line] = BODY) -> str:
    """The body's rows of a window with one line of head and one of foot."""
    return "".join(
        plain_text(fitted(PAGE, rows + 2, head=lines("head"), body=body, foot=lines("foot"), focus=focus)).split("\n")[
            1:-2
        ]
    )


def test_the_foot_stands_on_the_last_row() -> None:
    frame = fitted(PAGE, 6, head=lines("head", ""), body=lines("body"), foot=lines("", "foot"))
    assert plain_text(frame) == "head\n\nbody\n\n\nfoot\n"


def test_in_a_tall_window_the_foot_stays_near() -> None:
    frame = fitted(PAGE, 60, head=lines("head"), body=lines("body"), foot=lines("foot"))
    assert (len(frame), frame.index(lines("foot")[0])) == (60, TALLEST - 1)


def test_blank_lines_go_first() -> None:
    frame = fitted(PAGE, 4, head=lines("head", ""), body=lines("a", "", "b"), foot=lines("", "foot"))
    assert plain_text(frame) == "head\na\nb\nfoot\n"


@pytest.mark.parametrize(
    ("focus", "expected"),
    [
        pytest.param(Focus(0), "abcd▼", id="the beginning"),
        pytest.param(Focus(4), "▲def▼", id="the middle"),
        pytest.param(Focus(7), "▲efgh", id="the end"),
        pytest.param(Focus(3, before=3), "abcd▼", id="all before it, as there is room"),
        pytest.param(Focus(4, before=4), "▲def▼", id="not all before it, as there is none"),
        pytest.param(Focus(3, after=2), "▲def▼", id="what belongs to it"),
        pytest.param(Focus(2, after=9), "▲cde▼", id="as much of it as there is room for"),
    ],
)
def test_a_long_body_scrolls_to_its_focus(focus: Focus, expected: str) -> None:
    assert shown(5, focus) == expected


@pytest.mark.parametrize(("rows", "expected"), [(1, "e"), (2, "de"), (3, "▲e▼")])
def test_the_focus_is_seen_in_the_lowest_window(rows: int, expected: str) -> None:
    assert shown(rows, Focus(4)) == expected


def test_a_focus_moves_with_what_is_put_above_it() -> None:
    assert Focus(2, 1, 3).below(4) == Focus(6, 1, 3)


TEXTS = st.lists(st.sampled_from(["", "x", "y"]), max_size=8)


@given(st.integers(1, 40), TEXTS, st.lists(st.sampled_from(["", "x", "y"]), max_size=40), TEXTS, st.data())
def test_a_frame_has_as_many_lines_as_the_window_and_shows_its_focus(
    rows: int, head: list[str], body: list[str], foot: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(body)))
    focus = Focus(at, data.draw(st.integers(0, at)), data.draw(st.integers(0, 40)))
    parts = [lines(*texts) for texts in (head, [*body[:at], "here", *body[at:]], foot)]
    frame = fitted(PAGE, rows, head=parts[0], body=parts[1], foot=parts[2], focus=focus)
    assert len(frame) == rows
    assert lines("here")[0] in frame or rows == 1
