"""A report that was made from several results, as the lines of a window."""

from unicodedata import normalize

import pytest

from rater_quiz.cli.made_report import plain_lines
from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.layout import Page, plain_text


def shown(text: str, mode: BidiMode) -> list[str]:
    """The lines as they are seen from left to right, with letters that are not joined."""
    lines = plain_text(plain_lines(text, Page(60, Language.ARABIC, mode))).splitlines()
    return [normalize("NFKC", line).strip() for line in lines]


@pytest.mark.parametrize(
    ("row", "seen"),
    [
        pytest.param("| الضمان (A) | 21 | 19 |", "19 · 21 · (A) نامضلا", id="figures-after-a-letter"),
        pytest.param("| قبل | 2026-11-21 | 2027-02-21 |", "2027-02-21 · 2026-11-21 · لبق", id="dates"),
        pytest.param("| قبل | 55% | −1.5 | 0 · 6 · 1 |", "1 · 6 · 0 · −1.5 · 55% · لبق", id="signs"),
        pytest.param("| من 17 إلى 39 | FCR 2 |", "FCR 2 · 39 ىلإ 17 نم", id="words"),
    ],
)
def test_in_arabic_the_cells_of_a_row_stand_from_right_to_left_whatever_is_in_them(row: str, seen: str) -> None:
    assert shown(row, BidiMode.VISUAL) == [seen]


def test_a_terminal_that_orders_text_itself_gets_no_marks() -> None:
    assert shown("| قبل | 21 | 19 |", BidiMode.PLAIN) == ["قبل · 21 · 19"]
