"""Cards fill the window exactly; blank lines go first, then what is too long scrolls, and the keys are always there."""

from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import Language, Text
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.fitting import Card, keys_at_foot, paragraphs
from rater_quiz.terminal.layout import Page, plain_text

PAGE = Page(20, Language.ENGLISH)


def text(words: str) -> Text:
    return Text({Language.ENGLISH: words})


TITLE, GO, STOP, SCROLL = map(text, ("Title", "Enter go", "q stop", "↑↓ scroll"))
CARD = Card(TITLE, paragraphs([text("First of all."), text("Second.")]), (GO, STOP), SCROLL)


def shown(card: Card, rows: int, passed: int = 0) -> tuple[list[str], int]:
    lines, first, _ = card.fitted(PAGE, Size(20, rows), passed)
    return plain_text(lines).split("\n")[:-1], first


def test_a_card_has_its_keys_on_the_last_row() -> None:
    assert shown(CARD, 8) == (
        ["Title", "", "First of all.", "", "Second.", "", "", "Enter go · q stop"],
        0,
    )


def test_blank_lines_go_before_anything_scrolls() -> None:
    assert shown(CARD, 6) == (["Title", "First of all.", "Second.", "", "", "Enter go · q stop"], 0)
    assert shown(CARD, 5) == (["Title", "First of all.", "Second.", "", "Enter go · q stop"], 0)


def test_what_is_too_long_scrolls_and_says_so() -> None:
    card = Card(None, lambda page: [*page.paragraph("1\n2\n3\n4\n5\n6\n7")], (STOP,), SCROLL)
    assert shown(card, 5) == (["1", "2", "3", "", "↑↓ scroll · q stop"], 0)
    assert shown(card, 5, passed=2) == (["3", "4", "5", "", "↑↓ scroll · q stop"], 2)


def test_it_scrolls_no_further_than_its_ends() -> None:
    card = Card(None, lambda page: [*page.paragraph("1\n2\n3\n4\n5\n6\n7")], (STOP,), SCROLL)
    assert shown(card, 5, passed=99) == (["5", "6", "7", "", "↑↓ scroll · q stop"], 4)
    assert shown(card, 5, passed=-99)[1] == 0


def test_a_hint_stands_above_the_keys() -> None:
    assert plain_text(keys_at_foot(("Enter go", "q stop"), PAGE, "Too few.", most=4)) == "Too few.\nEnter go · q stop\n"


def test_keys_that_do_not_fit_on_one_line_take_more() -> None:
    keys = ("Enter begin now", "q stop for now", "", "m")
    assert plain_text(keys_at_foot(keys, PAGE, most=4)) == "\nEnter begin now\nq stop for now · m\n"


def test_a_long_hint_leaves_room_for_the_keys() -> None:
    lines = plain_text(keys_at_foot(("q stop",), PAGE, "far too much to say " * 9, most=3)).split("\n")[:-1]
    assert lines == ["far too much to say", "far too much to say", "q stop"]


@given(
    st.lists(st.text("ab ", max_size=60).map(text), max_size=6),
    st.lists(st.sampled_from(["Enter go", "q stop for now", "m another order"]).map(text), min_size=1, max_size=4),
    st.none() | st.text("hint ", max_size=60).map(text),
    st.integers(1, 30),
    st.integers(-5, 99),
)
def test_a_card_always_fills_the_window_exactly(
    texts: list[Text], keys: list[Text], hint: Text | None, rows: int, passed: int
) -> None:
    lines, first, room = Card(TITLE, paragraphs(texts), keys, SCROLL, hint).fitted(PAGE, Size(20, rows), passed)
    assert len(lines) == rows
    assert first >= 0
    assert 0 <= room < rows
