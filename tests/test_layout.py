"""Text → lines of a window, in either direction; examples, and laws that hold for any text."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rater_quiz.bar import bar
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode, shape, width
from rater_quiz.terminal.layout import (
    NARROWEST,
    Cell,
    Page,
    Style,
    cut,
    plain_text,
)

ENGLISH = Page(20, Language.ENGLISH)
PLAIN = Page(20, Language.ARABIC)
VISUAL = Page(20, Language.ARABIC, BidiMode.VISUAL)
WORDS = st.text(alphabet="ab لاتم.،(1)é漢😀 ", max_size=80).map(clean)
SHARES = st.fractions(0, 1, max_denominator=200)


def shown(*lines: object) -> str:
    return plain_text(lines)  # type: ignore[arg-type] # lines, as they come from a page


def test_a_paragraph_hangs_behind_its_bullet() -> None:
    assert shown(*ENGLISH.paragraph("Ask three customers this week.", indent=2, bullet="10. ")) == (
        "  10. Ask three\n      customers this\n      week.\n"
    )


def test_a_window_too_narrow_to_indent_in_shows_the_text_all_the_same() -> None:
    narrow = Page(12, Language.ENGLISH)
    assert shown(*narrow.paragraph("Ask three customers.", indent=2, bullet="- ")) == "- Ask three\ncustomers.\n"


def test_arabic_goes_out_in_logical_order_without_padding_where_others_order_it() -> None:
    assert shown(*PLAIN.paragraph("ما يمكن للفريق فعله الآن", indent=2, bullet="• ")) == (
        "• ما يمكن للفريق\nفعله الآن\n"
    )


def test_arabic_begins_at_the_right_edge_where_we_order_it() -> None:
    lines = VISUAL.paragraph("المجموع: 57", indent=2)
    assert shown(*lines) == "       57 :" + shape("المجموع")[::-1] + "\n"
    assert width(shown(*lines).rstrip("\n")) == 18


def test_a_margin_stays_blank() -> None:
    page = Page(20, Language.ENGLISH, margin=3)
    assert shown(*page.paragraph("Text"), page.row(Cell("a", 3), Cell("b", 0))) == "   Text\n   a    b\n"


def test_cells_stand_side_by_side_from_where_reading_begins() -> None:
    cells = (Cell("Care", 6), Cell(ENGLISH.bar(Fraction(1, 2), 4), 0, drawn=True), Cell("7%", 4, at_end=True))
    assert shown(ENGLISH.row(*cells)) == "Care    ██░░    7%\n"
    assert shown(PLAIN.row(*cells)) == "Care  ██░░  7%\n"
    mirrored = (Cell("Care", 6), Cell(VISUAL.bar(Fraction(1, 2), 4), 0, drawn=True), Cell("7%", 4, at_end=True))
    assert shown(VISUAL.row(*mirrored)) == "  %7    ░░██    Care\n"


@pytest.mark.parametrize(
    ("text", "columns", "result"),
    [("four", 4, "four"), ("fours", 4, "fou…"), ("a b c", 3, "a…"), ("漢字漢", 5, "漢字…"), ("", 1, "")],
)
def test_what_is_cut_says_so(text: str, columns: int, result: str) -> None:
    assert cut(text, columns) == result


@given(WORDS, st.integers(1, 40))
def test_what_is_cut_fits(text: str, columns: int) -> None:
    assert width(cut(text, columns)) <= columns
    assert cut(text, columns) == text or cut(text, columns).endswith("…")


@given(SHARES, st.integers(2, 60))
def test_a_bar_begins_where_reading_does(share: Fraction, columns: int) -> None:
    assert ENGLISH.bar(share, columns) == PLAIN.bar(share, columns) == bar(share, columns)
    assert VISUAL.bar(share, columns) == bar(share, columns)[::-1]


@settings(deadline=None)
@given(
    WORDS,
    st.integers(NARROWEST, 60),
    st.sampled_from([Page(0, Language.ENGLISH), PLAIN, VISUAL]),
    st.integers(0, 6),
    st.sampled_from(["", "- ", "10. "]),
)
def test_no_paragraph_is_wider_than_its_page(text: str, columns: int, like: Page, indent: int, bullet: str) -> None:
    page = Page(columns, like.language, like.mode)
    lines = plain_text(page.paragraph(text, indent=indent, bullet=bullet)).split("\n")
    assert max(width(shape(line)) for line in lines) <= columns


@given(st.text(alphabet="ab cd.,-", max_size=120).map(clean), st.integers(NARROWEST, 60))
def test_wrapping_loses_no_word(text: str, columns: int) -> None:
    rows = plain_text(Page(columns, Language.ENGLISH).paragraph(text)).split("\n")
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_every_style_has_both_names() -> None:
    assert all(bool(style.sgr) == bool(style.rich) for style in Style)
    assert Style.PLAIN.sgr == ""


def test_a_word_that_is_too_long_is_cut_itself() -> None:
    assert cut("Team: " + "x" * 30, 12) == "Team: xxxxx…"
    assert cut("a team of somebody else", 12) == "a team of…"
