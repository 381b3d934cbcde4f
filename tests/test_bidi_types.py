"""Dates in Arabic lines, as each kind of terminal is sent them."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import left_to_right
from rater_quiz.terminal.bidi import LRM, BidiMode, display

AFTER_ARABIC = "التاريخ: 2026-11-25 · 2026-12-01، وبعده"


def seen(line: str, mode: BidiMode) -> str:
    """Display, with single letters instead of joined ones, and `|` for the marks, so that it can be read here."""
    return unicodedata.normalize("NFKC", display(line, mode)).replace(LRM, "|")


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (BidiMode.VISUAL, "هدعبو ،2026-12-01 · 2026-11-25 :خيراتلا"),
        (BidiMode.WORDS, "|وبعده| ،2026-12-01 · 2026-11-25 :|التاريخ|"),
        (BidiMode.KITTY, "وبعده ،2026-12-01 · 2026-11-25 التاريخ:"),
        (BidiMode.PLAIN, AFTER_ARABIC),
    ],
)
def test_a_date_reads_from_the_left_in_every_mode_and_the_first_of_two_is_on_the_right(
    mode: BidiMode, sent: str
) -> None:
    assert seen(AFTER_ARABIC, mode) == sent


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        pytest.param("في 2026-11-25 10:32", "10:32 2026-11-25 يف", id="with the time"),
        pytest.param("(في 2026-11-25)", "(2026-11-25 يف)", id="in brackets"),
        pytest.param("فريق Support 2026-11-25 EMEA", "Support 2026-11-25 EMEA قيرف", id="amid Latin words"),
        pytest.param(f"في {left_to_right('تقرير-2026-11-25.md')}", "2026-11-25-ريرقت.md يف", id="in a file's name"),
        pytest.param("من 17-85", "85-17 نم", id="a range is none"),
        pytest.param("في 12026-11-25", "25-11-12026 يف", id="nor is a longer number"),
    ],
)
def test_what_stands_round_a_date_and_what_is_none(line: str, sent: str) -> None:
    assert seen(line, BidiMode.VISUAL) == sent


@given(
    st.dates().map(lambda day: day.isoformat()),
    st.lists(st.sampled_from(["في", "CSAT", "4", "٣", "«تقرير»", "50%"]), max_size=4).map(" ".join),
    st.sampled_from(BidiMode),
)
def test_a_date_is_whole_whatever_stands_before_it(date: str, before: str, mode: BidiMode) -> None:
    assert re.search(rf"(?<![0-9-]){date}(?![0-9-])", display(f"{before} {date} ما", mode))
