"""The review and the welcome of key mode: what each shows, in every window."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import rater
from support.scenes import ARABIC, COMPLETE, ENGLISH, chosen, scene_of, screen_of, text_of

from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode, display, wrap
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.fitting import welcome
from rater_quiz.terminal.frames import frame, has_room_for_welcome
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import Panel, Refusal, press
from rater_quiz.terminal.layout import Style
from rater_quiz.words.sitting import answer_is

SIZES = st.builds(Size, st.integers(40, 250), st.integers(12, 80))
ORDERS = st.sampled_from([(ENGLISH, BidiMode.PLAIN), *((ARABIC, mode) for mode in BidiMode)])

# The review.


@given(SIZES, ORDERS, st.integers(1, 17))
def test_every_statement_of_the_review_can_be_reached(
    size: Size, order: tuple[Language, BidiMode], number: int
) -> None:
    screen = screen_of(*COMPLETE, marked=number)
    scene = scene_of(*size, *order)
    lines = frame(screen, scene)
    page, text = scene.page, scene.page.say(rater().statement(number).text)
    if page.mirrored:
        assert chosen(lines) == [display(row, page.mode) for row in wrap(text, page.columns - 9)]
    else:
        assert " ".join(chosen(lines)).endswith(text)
    assert (
        page.clipped(
            page.paragraph(page.say(answer_is(page.say(rater().scale.label(COMPLETE[number - 1])))), indent=9)[0]
        )
        in lines
    )


def test_an_open_statement_of_the_review_says_so() -> None:
    screen = screen_of(4, place=18, marked=8)
    assert "         Your answer: no answer yet\n" in text_of(frame(screen, scene_of()))


def test_nothing_of_the_review_is_cut_inside_a_word() -> None:
    words = {word for statement in rater().statements for word in statement.text.in_(ENGLISH).split()}
    for columns in range(40, 101):
        rows = text_of(frame(screen_of(*COMPLETE), scene_of(columns, 60))).splitlines()
        last = {row.removesuffix("…").split()[-1] for row in rows if row.endswith("…")}
        assert last <= words


def test_the_review_has_help_of_its_own() -> None:
    shown = text_of(frame(screen_of(*COMPLETE, panel=Panel.HELP), scene_of()))
    assert "Once none is missing, Enter shows the result." in shown
    assert "A digit answers" not in shown
    assert "! marks what may deserve a second look" in shown
    assert "!" not in text_of(frame(screen_of(*[None] * 17, panel=Panel.HELP, place=18), scene_of()))
    assert "Enter hands them in." in text_of(frame(screen_of(*COMPLETE, panel=Panel.HELP), scene_of(kept=False)))


# The welcome.


@pytest.mark.parametrize(
    ("kept", "promise"), [(True, "your answers are saved"), (False, "your answers are then dropped")]
)
def test_the_first_statement_says_what_this_is_and_what_becomes_of_the_answers(*, kept: bool, promise: str) -> None:
    shown = " ".join(text_of(frame(screen_of(), scene_of(kept=kept))).split())
    for said in (
        "RATER self-assessment",
        "about four minutes",
        "trouble rather than strength",
        "Nothing leaves",
        promise,
    ):
        assert said in shown


@given(SIZES, ORDERS)
def test_the_welcome_stands_above_the_first_statement_or_has_a_page_of_its_own(
    size: Size, order: tuple[Language, BidiMode]
) -> None:
    screen, scene = screen_of(), scene_of(*size, *order)
    title = scene.page.paragraph(scene.page.say(rater().title), Style.TITLE)[0]
    assert has_room_for_welcome(screen, scene) == (title in frame(screen, scene))
    assert frame(replace(screen, panel=Panel.WELCOME), scene)[0] == title


def test_the_smallest_window_shows_all_of_the_welcome_line_by_line() -> None:
    screen, seen = screen_of(panel=Panel.WELCOME), ""
    for _ in range(6):
        seen += text_of(frame(screen, scene_of(40, 12)))
        screen = press(screen, Key(Kind.DOWN))
    for line in text_of(welcome(rater(), scene_of(40, 12).page)).splitlines():
        assert line in seen


@pytest.mark.parametrize(
    ("refused", "hint"),
    [
        (Refusal.AT_THE_FIRST, "This is the first statement: 1–5 answers it, f goes on without an answer."),
        (Refusal.NOTHING_MARKED, "No answer is chosen yet: press 1–5, or choose with ↑ and ↓, then Enter."),
    ],
)
def test_a_hint_says_what_to_do_instead(refused: Refusal, hint: str) -> None:
    assert text_of(frame(screen_of(refused=refused), scene_of())).splitlines()[-2] == hint
