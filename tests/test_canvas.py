"""A whole screen in one write, on the alternate screen, and nothing of it left."""

import pytest
from support.played_terminal import Played

from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.canvas import Canvas, next_order
from rater_quiz.terminal.layout import BLANK, Line, Style

ONE: list[Line] = [(("one", Style.PLAIN),), BLANK, (("two", Style.TITLE), (" three", Style.FAINT))]


@pytest.fixture
def terminal() -> Played:
    return Played(columns=10, rows=3)


@pytest.fixture
def canvas(terminal: Played) -> Canvas:
    opened = Canvas(terminal)
    opened.open()
    terminal.written.clear()
    return opened


def test_a_screen_is_one_write_over_the_one_before(terminal: Played, canvas: Canvas) -> None:
    canvas.draw(ONE)
    assert terminal.written == [
        "\x1b[Hone\x1b[K\r\n\x1b[K\r\n\x1b[1mtwo\x1b[0m\x1b[2m three\x1b[0m\x1b[K",
    ]
    canvas.draw([ONE[2], BLANK, BLANK])
    assert terminal.text == "two three\n\n"
    assert "\x1b[2J" not in "".join(terminal.written), "it would flicker, and fill the scrollback of some"


def test_what_is_there_already_is_not_sent_again_unless_it_may_be_lost(terminal: Played, canvas: Canvas) -> None:
    canvas.draw(ONE)
    canvas.draw(ONE)
    assert len(terminal.written) == 1
    canvas.forget()
    canvas.draw(ONE)
    assert terminal.written[1] == terminal.written[0]


def test_the_last_letter_of_a_full_line_stays(terminal: Played, canvas: Canvas) -> None:
    canvas.draw([(("0123456789", Style.PLAIN),), BLANK, BLANK])
    canvas.draw([(("9876543210", Style.PLAIN),), BLANK, BLANK])
    assert terminal.text == "9876543210\n\n"


def test_wiping_takes_the_screen_and_the_scrollback(terminal: Played, canvas: Canvas) -> None:
    terminal.write("a secret\r\n" * 9)
    assert "secret" in terminal.scrollback
    canvas.wipe()
    assert (terminal.text, terminal.scrollback) == ("\n\n", "")
    assert terminal.written[-1] == "\x1b[H\x1b[K\r\n\x1b[K\r\n\x1b[K\x1b[H\x1b[3J"


def test_what_was_wiped_is_drawn_anew(terminal: Played, canvas: Canvas) -> None:
    canvas.draw(ONE)
    canvas.wipe()
    canvas.draw(ONE)
    assert terminal.text == "one\n\ntwo three"


def test_closing_undoes_all_that_was_switched_on(terminal: Played, canvas: Canvas) -> None:
    canvas.order(Language.ARABIC, BidiMode.VISUAL)
    assert terminal.on == ["ALTERNATE_SCREEN", "HIDDEN_CURSOR", "EXPLICIT_DIRECTION"]
    canvas.close()
    assert terminal.on == []


@pytest.mark.parametrize("mode", list(BidiMode))
@pytest.mark.parametrize("language", list(Language))
def test_only_arabic_in_visual_order_switches_the_terminals_own_ordering_off(
    terminal: Played, canvas: Canvas, language: Language, mode: BidiMode
) -> None:
    canvas.order(language, mode)
    explicit = language is Language.ARABIC and mode is BidiMode.VISUAL
    assert ("EXPLICIT_DIRECTION" in terminal.on) == explicit
    canvas.order(Language.ENGLISH, mode)
    assert "EXPLICIT_DIRECTION" not in terminal.on


def test_the_direction_is_told_on_the_first_row(terminal: Played, canvas: Canvas) -> None:
    """A terminal that keeps it for each row would put the first one in order by itself."""
    terminal.write("\r\n\n")
    canvas.order(Language.ARABIC, BidiMode.VISUAL)
    assert terminal.output.endswith("\x1b[1;1H\r\x1b[8l")
    terminal.written.clear()
    canvas.order(Language.ARABIC, BidiMode.VISUAL)
    assert terminal.written == [], "a screen that waits writes nothing"


@pytest.mark.parametrize(
    ("text", "language", "mode", "mark"),
    [
        pytest.param("q خروج", Language.ARABIC, BidiMode.PLAIN, "\u200f", id="a key and what it does"),
        pytest.param("خروج q", Language.ARABIC, BidiMode.PLAIN, "", id="Arabic tells by itself"),
        pytest.param("Support", Language.ARABIC, BidiMode.PLAIN, "", id="Latin alone"),
        pytest.param("q خروج من", Language.ARABIC, BidiMode.PLAIN, "\u200f", id="one column is left"),
        pytest.param("q خروج منه", Language.ARABIC, BidiMode.PLAIN, "", id="none is left"),
        pytest.param("q خروج", Language.ARABIC, BidiMode.VISUAL, "", id="in our order"),
        pytest.param("q خروج", Language.ENGLISH, BidiMode.PLAIN, "", id="in an English text"),
    ],
)
def test_a_terminal_that_orders_text_itself_is_told_where_a_line_begins(
    terminal: Played, text: str, language: Language, mode: BidiMode, mark: str
) -> None:
    canvas = Canvas(terminal)
    canvas.order(language, mode)
    canvas.draw([((text, Style.PLAIN),)])
    assert terminal.written[-1].startswith(f"\x1b[H{mark}{text}")


def test_the_ways_of_sending_arabic_go_round() -> None:
    modes = [BidiMode.VISUAL]
    for _ in BidiMode:
        modes.append(next_order(modes[-1]))
    assert modes[-1] is modes[0]
    assert set(modes) == set(BidiMode)
