"""What each key does in the panels beside the statements: the help, the note, the question about a draft."""

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

from rater_quiz.sitting import LONGEST_NOTE, Sitting
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import MOST_SCROLLED, End, Panel, Refusal, press

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
    assert press(screen, char("m")) == replace(screen, refused=Refusal.MEANINGLESS)


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
    assert press(screen, key) == replace(screen, refused=Refusal.MEANINGLESS)


def test_where_nothing_is_kept_no_note_is_written() -> None:
    screen = a_screen(notes=False)
    assert press(screen, char("n")) == replace(screen, refused=Refusal.MEANINGLESS)


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
    assert press(screen, key) == replace(screen, refused=Refusal.MEANINGLESS)
