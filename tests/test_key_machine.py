"""What each key does in key mode: in each of its panels, and after any sequence of keys."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.sitting import LONGEST_NOTE, Sitting
from rater_quiz.terminal.commands import answer_of
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import MOST_SCROLLED, End, Panel, Screen, press

ENTER, UP, DOWN, LEFT, RIGHT = (Key(kind) for kind in (Kind.ENTER, Kind.UP, Kind.DOWN, Kind.LEFT, Kind.RIGHT))
BACKSPACE, ESCAPE, END_OF_INPUT = Key(Kind.BACKSPACE), Key(Kind.ESCAPE), Key(Kind.END_OF_INPUT)


def char(text: str) -> Key:
    return Key(Kind.CHAR, text)


def chars(text: str) -> list[Key]:
    return [char(each) for each in text]


def pressed(screen: Screen, *keys: Key) -> Screen:
    for key in keys:
        screen = press(screen, key)
    return screen


def a_screen(count: int = 4, lowest: int = 1, highest: int = 5, *, place: int = 1, **changes: object) -> Screen:
    sitting = replace(Sitting.begin(count, lowest, highest), place=place)
    return replace(Screen(sitting), **changes)  # type: ignore[arg-type] # the fields of a screen


def at_review(*answers: int | None, **changes: object) -> Screen:
    sitting = replace(Sitting.resume(answers, {}, lowest=1, highest=5), place=len(answers) + 1)
    return replace(Screen(sitting), **changes)  # type: ignore[arg-type] # the fields of a screen


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
    assert press(screen, char(typed)) == replace(screen, refused=True)


def test_the_hint_goes_with_the_next_key() -> None:
    assert not pressed(a_screen(), char("x"), char("4")).refused


@pytest.mark.parametrize("kind", [Kind.PASTE, Kind.TAB, Kind.ESCAPE, Kind.DELETE])
def test_a_key_that_means_nothing_at_a_statement_calls_for_a_hint(kind: Kind) -> None:
    screen = a_screen()
    assert press(screen, Key(kind, "444" if kind is Kind.PASTE else "")) == replace(screen, refused=True)


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
    assert press(screen, ENTER) == replace(screen, refused=True)


def test_the_last_answer_leads_to_the_review() -> None:
    screen = pressed(a_screen(3), *chars("421"))
    assert screen.sitting.at_review
    assert (screen.sitting.answers, screen.marked) == ((4, 2, 1), None)


# Back and forward.


@pytest.mark.parametrize("key", [char("b"), char("B"), char("ل"), char("ﻻ"), LEFT, BACKSPACE], ids=str)
def test_back_on_the_first_statement_stays(key: Key) -> None:
    screen = a_screen()
    assert press(screen, key) == screen


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


@pytest.mark.parametrize("key", [RIGHT, char("0"), char("x"), char("n"), ESCAPE, Key(Kind.TAB)], ids=str)
def test_what_means_nothing_at_the_review_calls_for_a_hint(key: Key) -> None:
    screen = at_review(4, 2)
    assert press(screen, key) == replace(screen, refused=True)


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


# The help.


@pytest.mark.parametrize("key", [char("4"), char("q"), char("b"), ENTER, ESCAPE, char("?")], ids=str)
def test_any_key_leaves_the_help_and_does_nothing_else(key: Key) -> None:
    screen = a_screen(place=2)
    assert pressed(screen, char("?"), key) == screen


@pytest.mark.parametrize("key", [char("?"), char("؟")], ids=str)
def test_the_help_is_there_at_a_statement_and_at_the_review(key: Key) -> None:
    assert press(a_screen(), key).panel is Panel.HELP
    assert press(at_review(1, 2), key).panel is Panel.HELP


@pytest.mark.parametrize(
    ("keys", "scrolled"),
    [
        ([DOWN], 1),
        ([DOWN, UP, UP], 0),
        ([Key(Kind.PAGE_DOWN), DOWN], 6),
        ([Key(Kind.PAGE_DOWN), Key(Kind.PAGE_UP)], 0),
        ([DOWN] * 99, MOST_SCROLLED),
    ],
)
def test_arrows_scroll_the_help(keys: list[Key], scrolled: int) -> None:
    screen = pressed(a_screen(panel=Panel.HELP), *keys)
    assert (screen.panel, screen.scrolled) == (Panel.HELP, scrolled)


def test_the_help_begins_at_its_beginning_each_time() -> None:
    assert pressed(a_screen(), char("?"), DOWN, ESCAPE, char("?")).scrolled == 0


def test_ctrl_d_leaves_from_the_help_too() -> None:
    assert pressed(a_screen(), char("?"), END_OF_INPUT).end is End.LEFT


# How Arabic is sent.


@pytest.mark.parametrize("key", [char("m"), char("ة")], ids=str)
@pytest.mark.parametrize("panel", [Panel.SITTING, Panel.HELP, Panel.DRAFT])
def test_m_asks_for_another_text_order_where_arabic_is_shown_and_stays(panel: Panel, key: Key) -> None:
    screen = a_screen(forward=Kind.LEFT, panel=panel)
    assert press(screen, key) == replace(screen, turn_mode=True)
    assert pressed(screen, key, UP).turn_mode is False


def test_m_means_nothing_in_english() -> None:
    screen = a_screen()
    assert press(screen, char("m")) == replace(screen, refused=True)


# The note.


def test_a_note_is_written_and_kept_with_enter() -> None:
    screen = pressed(a_screen(), char("n"), *chars("4 bqé?"), BACKSPACE, ENTER)
    assert screen == a_screen(sitting=Sitting.begin(4, 1, 5).note("4 bqé"))


def test_a_note_is_gone_on_with_and_taken_away_when_nothing_is_left() -> None:
    noted = a_screen(sitting=Sitting.begin(4, 1, 5).note("ab"))
    assert pressed(noted, char("n"), char("c"), ENTER).sitting.notes == {1: "abc"}
    assert pressed(noted, char("n"), *[BACKSPACE] * 3, ENTER).sitting.notes == {}


def test_escape_twice_leaves_the_note_as_it_was() -> None:
    noted = a_screen(sitting=Sitting.begin(4, 1, 5).note("ab"))
    assert pressed(noted, char("n"), *chars("cde"), ESCAPE, ESCAPE) == noted


@pytest.mark.parametrize("key", [Key(Kind.TAKEN_BACK), char("f"), LEFT, Key(Kind.PAGE_UP)], ids=str)
def test_one_escape_keeps_what_is_written_and_is_forgotten_with_the_next_key(key: Key) -> None:
    """It may have been the first byte of another key, torn off by a slow line; so may the next one."""
    screen = pressed(a_screen(), char("n"), *chars("cde"), ESCAPE)
    assert (screen.note.text, screen.leaving_note) == ("cde", True)
    again = pressed(screen, key, ESCAPE)
    assert (again.panel, again.leaving_note) == (Panel.NOTE, True)


def test_a_note_is_mended_in_its_middle() -> None:
    screen = pressed(a_screen(), char("n"), *chars("abd"), LEFT, char("c"), Key(Kind.HOME), Key(Kind.DELETE))
    assert (screen.note.before, screen.note.after) == ("", "bcd")
    assert pressed(screen, Key(Kind.END), char("e"), ENTER).sitting.notes == {1: "bcde"}


def test_ctrl_d_keeps_the_note_so_far_and_leaves() -> None:
    screen = pressed(a_screen(), char("n"), *chars("ab"), END_OF_INPUT)
    assert (screen.end, screen.sitting.notes) == (End.LEFT, {1: "ab"})


def test_a_note_is_pasted_on_one_line_and_kept_without_what_could_act() -> None:
    screen = pressed(a_screen(), char("n"), Key(Kind.PASTE, "one\n two\u202e"), ENTER)
    assert screen.sitting.notes == {1: "one two"}


def test_a_note_has_an_end() -> None:
    screen = pressed(a_screen(), char("n"), Key(Kind.PASTE, "x" * 3000), char("y"), ENTER)
    assert screen.sitting.notes == {1: "x" * LONGEST_NOTE}


@pytest.mark.parametrize("key", [UP, Key(Kind.TAB), Key(Kind.PAGE_UP)], ids=str)
def test_other_keys_do_nothing_to_a_note(key: Key) -> None:
    screen = pressed(a_screen(), char("n"), char("a"))
    assert press(screen, key) == replace(screen, refused=True)


def test_where_nothing_is_kept_no_note_is_written() -> None:
    screen = a_screen(notes=False)
    assert press(screen, char("n")) == replace(screen, refused=True)


# The question about a draft.


@pytest.mark.parametrize(
    ("key", "end"),
    [
        (ENTER, End.GO_ON),
        (char("f"), End.AFRESH),
        (char("F"), End.AFRESH),
        (char("ب"), End.AFRESH),
        (char("q"), End.LEFT),
    ],
    ids=str,
)
def test_a_draft_is_gone_on_with_or_set_aside_or_left(key: Key, end: End) -> None:
    assert press(a_screen(panel=Panel.DRAFT), key).end is end


@pytest.mark.parametrize("key", [*chars("4b?nr"), UP, LEFT, RIGHT, ESCAPE, BACKSPACE], ids=str)
def test_no_other_key_decides_about_a_draft(key: Key) -> None:
    screen = a_screen(panel=Panel.DRAFT)
    assert press(screen, key) == replace(screen, refused=True)


# Laws that hold after any keys.

SCALES = st.sampled_from([(1, 2), (1, 5), (1, 7), (1, 10), (0, 4), (0, 9), (-2, 2), (5, 14)])
KEYS = st.one_of(
    st.sampled_from("0123456789٠١٤bfnrmq?xلبىقضة").map(char),
    st.sampled_from([Key(kind) for kind in Kind if kind not in (Kind.CHAR, Kind.PASTE, Kind.REPLY)]),
    st.just(Key(Kind.PASTE, "44\n4")),
)


@st.composite
def screens(draw: st.DrawFn) -> Screen:
    """Screens that keys can lead to."""
    lowest, highest = draw(SCALES)
    answers = st.none() | st.integers(lowest, highest)
    sitting = Sitting.resume(draw(st.lists(answers, min_size=1, max_size=12)), {}, lowest=lowest, highest=highest)
    forward = draw(st.sampled_from([Kind.LEFT, Kind.RIGHT]))
    begun = Screen(sitting, forward=forward, marked=sitting.answer_here)
    return pressed(begun, *draw(st.lists(KEYS.filter(lambda key: key.kind is not Kind.END_OF_INPUT), max_size=8)))


def _steps(screen: Screen, keys: Iterable[Key]) -> Iterable[tuple[Screen, Key, Screen]]:
    for key in keys:
        after = press(screen, key)
        yield screen, key, after
        screen = after


@given(screens(), st.lists(KEYS, max_size=30))
def test_an_answer_changes_by_nothing_but_its_digit_or_enter_on_its_mark(screen: Screen, keys: list[Key]) -> None:
    for before, key, after in _steps(screen, keys):
        if after.sitting.answers == before.sitting.answers:
            continue
        here, sitting = before.sitting.place, before.sitting
        expected = answer_of(key.text, sitting.lowest, sitting.highest) if key.kind is Kind.CHAR else before.marked
        assert before.panel is Panel.SITTING
        assert key.kind in (Kind.CHAR, Kind.ENTER)
        assert after.sitting.answers == (*sitting.answers[: here - 1], expected, *sitting.answers[here:])


@given(screens(), st.lists(KEYS, max_size=30))
def test_answers_and_notes_are_never_taken_away(screen: Screen, keys: list[Key]) -> None:
    for before, _, after in _steps(screen, keys):
        pairs = zip(before.sitting.answers, after.sitting.answers, strict=True)
        assert all(new is not None for old, new in pairs if old is not None)
        assert before.panel is Panel.NOTE or after.sitting.notes == before.sitting.notes


@given(screens(), st.lists(KEYS, max_size=30))
def test_what_is_marked_can_be_taken(screen: Screen, keys: list[Key]) -> None:
    for _, _, after in _steps(screen, keys):
        if after.marked is not None:
            sitting = after.sitting
            lowest, highest = (1, sitting.count) if sitting.at_review else (sitting.lowest, sitting.highest)
            assert lowest <= after.marked <= highest


@given(screens(), st.lists(KEYS, max_size=30))
def test_a_sitting_is_finished_only_at_its_review_with_all_answers(screen: Screen, keys: list[Key]) -> None:
    for _, _, after in _steps(screen, keys):
        if after.end is End.FINISHED:
            assert (after.sitting.complete, after.sitting.at_review) == (True, True)


@given(screens(), KEYS)
def test_a_refused_key_changes_nothing_but_the_hint(screen: Screen, key: Key) -> None:
    after = press(screen, key)
    if after.refused and screen.end is None:
        assert after == replace(screen, refused=True, turn_mode=False)


@given(SCALES, st.data())
def test_as_many_digits_as_statements_and_enter_are_a_whole_sitting(
    scale: tuple[int, int], data: st.DataObject
) -> None:
    digits = [digit for digit in "0123456789" if answer_of(digit, *scale) is not None]
    typed = data.draw(st.lists(st.sampled_from(digits), min_size=1, max_size=20))
    screen = pressed(a_screen(len(typed), *scale), *map(char, typed), ENTER)
    assert screen.end is End.FINISHED
    assert screen.sitting.answers == tuple(answer_of(digit, *scale) for digit in typed)
