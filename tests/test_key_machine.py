"""What each key does at a statement and at the review."""

from dataclasses import replace

import pytest
from support.key_presses import (
    BACKSPACE,
    DOWN,
    END_OF_INPUT,
    ENTER,
    ESCAPE,
    LEFT,
    RIGHT,
    UP,
    a_screen,
    at_review,
    char,
    chars,
    pressed,
)

from rater_quiz.sitting import Sitting
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import End, Panel, Refusal, Screen, press

# Answering.


@pytest.mark.parametrize(
    ("typed", "lowest", "highest", "answer"),
    [
        ("1", 1, 5, 1),
        ("5", 1, 5, 5),
        ("٣", 1, 5, 3),
        ("۴", 1, 5, 4),
        ("1", 1, 2, 1),
        ("7", 1, 7, 7),
        ("0", 1, 10, 10),
        ("٠", 1, 10, 10),
        ("1", 1, 10, 1),
        ("0", 0, 4, 0),
        ("0", 0, 9, 0),
        ("9", 0, 9, 9),
    ],
)
def test_a_digit_answers_and_goes_on(typed: str, lowest: int, highest: int, answer: int) -> None:
    screen = press(a_screen(2, lowest, highest), char(typed))
    assert screen.sitting == replace(Sitting.begin(2, lowest, highest).answer(answer), place=2)
    assert not screen.refused


@pytest.mark.parametrize(
    ("typed", "lowest", "highest"),
    [
        ("0", 1, 5),
        ("6", 1, 5),
        ("9", 1, 5),
        ("x", 1, 5),
        ("٠", 1, 5),
        ("3", 1, 2),
        ("8", 1, 7),
        ("5", 0, 4),
        ("²", 1, 5),
    ],
)
def test_another_character_answers_nothing_and_calls_for_a_hint(typed: str, lowest: int, highest: int) -> None:
    screen = a_screen(2, lowest, highest)
    assert press(screen, char(typed)) == replace(screen, refused=Refusal.MEANINGLESS)


def test_the_hint_goes_with_the_next_key() -> None:
    assert not pressed(a_screen(), char("x"), char("4")).refused


@pytest.mark.parametrize("kind", [Kind.PASTE, Kind.TAB, Kind.ESCAPE, Kind.DELETE])
def test_a_key_that_means_nothing_at_a_statement_calls_for_a_hint(kind: Kind) -> None:
    screen = a_screen()
    assert press(screen, Key(kind, "444" if kind is Kind.PASTE else "")) == replace(screen, refused=Refusal.MEANINGLESS)


def test_arrows_mark_an_answer_and_enter_takes_it() -> None:
    screen = pressed(a_screen(), DOWN, DOWN, UP, DOWN, DOWN)
    assert (screen.marked, screen.sitting.answers[0]) == (3, None)
    assert press(screen, ENTER).sitting.answers == (3, None, None, None)


@pytest.mark.parametrize(("key", "marked"), [(DOWN, 1), (UP, 5)])
def test_the_first_arrow_marks_the_answer_at_that_end(key: Key, marked: int) -> None:
    assert press(a_screen(), key).marked == marked


@pytest.mark.parametrize(("key", "marked"), [(UP, 1), (DOWN, 5)])
def test_arrows_stay_on_the_scale(key: Key, marked: int) -> None:
    assert pressed(a_screen(marked=3), *[key] * 9).marked == marked


@pytest.mark.parametrize(
    ("kind", "marked"), [(Kind.HOME, None), (Kind.PAGE_UP, None), (Kind.END, 5), (Kind.PAGE_DOWN, 5)]
)
def test_home_and_end_go_to_the_statement_and_to_its_last_answer(kind: Kind, marked: int | None) -> None:
    screen = a_screen(marked=3)
    assert press(screen, Key(kind)) == replace(screen, marked=marked)


def test_enter_without_a_mark_answers_nothing() -> None:
    screen = a_screen()
    assert press(screen, ENTER) == replace(screen, refused=Refusal.NOTHING_MARKED)


def test_enter_at_the_review_goes_through_all_that_is_open_and_comes_back() -> None:
    sitting = Sitting.resume((4, None, 3, None), {}, lowest=1, highest=5)
    screen = pressed(Screen(sitting), char("r"), ENTER)
    places = []
    while not screen.sitting.at_review:
        places.append(screen.sitting.place)
        screen = press(screen, char("5"))
    assert (places, screen.sitting.answers) == ([2, 4], (4, 5, 3, 5))


@pytest.mark.parametrize("key", [ENTER, RIGHT, char("f"), char(" ")], ids=str)
def test_the_welcome_leads_to_the_first_statement(key: Key) -> None:
    screen = a_screen(panel=Panel.WELCOME)
    assert press(screen, key) == replace(screen, panel=Panel.SITTING)


@pytest.mark.parametrize("key", [char("4"), char("b"), char("n"), Key(Kind.PASTE, "4"), ESCAPE], ids=str)
def test_nothing_is_answered_before_it_was_seen(key: Key) -> None:
    screen = a_screen(panel=Panel.WELCOME)
    assert press(screen, key) == replace(screen, refused=Refusal.MEANINGLESS)


def test_the_last_answer_leads_to_the_review() -> None:
    screen = pressed(a_screen(3), *chars("421"))
    assert screen.sitting.at_review
    assert (screen.sitting.answers, screen.marked) == ((4, 2, 1), None)


# Back and forward.


@pytest.mark.parametrize("key", [char("b"), char("B"), char("ل"), char("ﻻ"), LEFT, BACKSPACE], ids=str)
def test_back_on_the_first_statement_stays(key: Key) -> None:
    screen = a_screen()
    assert press(screen, key) == replace(screen, refused=Refusal.AT_THE_FIRST)


@pytest.mark.parametrize("key", [char("b"), char("ل"), LEFT, BACKSPACE], ids=str)
def test_back_shows_the_answer_given_and_a_digit_changes_it(key: Key) -> None:
    screen = pressed(a_screen(), *chars("42"), key)
    assert (screen.sitting.place, screen.marked, screen.sitting.answers) == (2, 2, (4, 2, None, None))
    assert press(screen, char("5")).sitting.answers == (4, 5, None, None)


@pytest.mark.parametrize("key", [char("f"), char("ب"), RIGHT], ids=str)
def test_forward_goes_on_without_answering(key: Key) -> None:
    screen = press(a_screen(), key)
    assert (screen.sitting.place, screen.sitting.answers) == (2, (None,) * 4)


def test_in_arabic_the_arrows_point_the_other_way() -> None:
    screen = a_screen(place=2, forward=Kind.LEFT)
    assert press(screen, LEFT).sitting.place == 3
    assert press(screen, RIGHT).sitting.place == 1


def test_r_shows_the_review_from_anywhere() -> None:
    assert pressed(a_screen(), char("r")).sitting.at_review
    assert pressed(a_screen(), char("ق")).sitting.at_review


# The review.


def test_enter_finishes_the_review_when_all_is_answered() -> None:
    assert press(at_review(4, 2), ENTER).end is End.FINISHED


def test_enter_finishes_the_review_even_where_a_statement_is_marked() -> None:
    assert pressed(at_review(4, 2), DOWN, ENTER).end is End.FINISHED


def test_enter_goes_to_the_first_open_statement_and_its_answer_leads_back() -> None:
    screen = press(at_review(4, None, 3), ENTER)
    assert (screen.end, screen.sitting.place, screen.marked) == (None, 2, None)
    screen = press(screen, char("1"))
    assert (screen.sitting.answers, screen.sitting.at_review, screen.marked) == ((4, 1, 3), True, 2)


@pytest.mark.parametrize(
    ("keys", "marked"),
    [
        ([DOWN], 1),
        ([DOWN, DOWN], 2),
        ([UP], 1),
        ([DOWN, DOWN, UP], 1),
        ([Key(Kind.PAGE_DOWN)], 5),
        ([Key(Kind.END)], 17),
        ([Key(Kind.END), Key(Kind.PAGE_UP)], 12),
        ([Key(Kind.END), Key(Kind.HOME)], 1),
        ([Key(Kind.END), DOWN], 17),
        (chars("12"), 12),
        (chars("٧"), 7),
        (chars("18"), 8),
        (chars("170"), 17),
    ],
)
def test_keys_mark_a_statement_of_the_review(keys: list[Key], marked: int) -> None:
    assert pressed(at_review(*[3] * 17), *keys).marked == marked


@pytest.mark.parametrize(
    ("forward", "keys"),
    [
        (Kind.RIGHT, [DOWN, DOWN, RIGHT]),
        (Kind.RIGHT, [char("2"), RIGHT]),
        (Kind.LEFT, [DOWN, DOWN, LEFT]),
    ],
)
def test_the_forward_arrow_opens_the_marked_statement_and_a_new_answer_leads_back(
    forward: Kind, keys: list[Key]
) -> None:
    screen = pressed(at_review(4, 2, 3, forward=forward), *keys)
    assert (screen.sitting.place, screen.marked) == (2, 2)
    screen = press(screen, char("5"))
    assert (screen.sitting.at_review, screen.sitting.answers, screen.marked) == (True, (4, 5, 3), 2)


@pytest.mark.parametrize("key", [char("b"), char("f"), LEFT, RIGHT, char("r")], ids=str)
def test_a_jump_from_the_review_leads_back_without_an_answer(key: Key) -> None:
    screen = pressed(at_review(4, 2, 3), char("2"), RIGHT, key)
    assert (screen.sitting.at_review, screen.sitting.answers) == (True, (4, 2, 3))


@pytest.mark.parametrize("key", [char("0"), char("x"), char("n"), ESCAPE, Key(Kind.TAB)], ids=str)
def test_what_means_nothing_at_the_review_calls_for_a_hint(key: Key) -> None:
    screen = at_review(4, 2)
    assert press(screen, key) == replace(screen, refused=Refusal.MEANINGLESS)


def test_the_arrow_at_the_review_needs_a_mark() -> None:
    screen = at_review(4, 2)
    assert press(screen, RIGHT) == replace(screen, refused=Refusal.NOTHING_MARKED)


def test_back_from_the_review_goes_to_the_last_statement() -> None:
    screen = press(at_review(4, 2), char("b"))
    assert (screen.sitting.place, screen.marked) == (2, 2)


# Leaving.


@pytest.mark.parametrize("key", [char("q"), char("Q"), char("ض"), END_OF_INPUT], ids=str)
@pytest.mark.parametrize(
    "screen", [a_screen(), at_review(4, 2), a_screen(panel=Panel.DRAFT)], ids=["1", "review", "draft"]
)
def test_q_and_ctrl_d_leave_with_all_answers(screen: Screen, key: Key) -> None:
    after = press(screen, key)
    assert (after.end, after.sitting) == (End.LEFT, screen.sitting)


def test_nothing_happens_after_the_end() -> None:
    ended = press(a_screen(), char("q"))
    assert pressed(ended, *chars("4r?nb"), ENTER) == ended
