"""The letters that ask for something, on either keyboard, and the digits that answer."""

from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.terminal.commands import Command, answer_of, command_of

LETTERS = {
    "b": Command.BACK,
    " B\t": Command.BACK,
    "لا": Command.BACK,
    "ﻻ": Command.BACK,
    "f": Command.FORWARD,
    "ب": Command.FORWARD,
    "n": Command.NOTE,
    "ى": Command.NOTE,
    "r": Command.REVIEW,
    "ق": Command.REVIEW,
    "?": Command.HELP,
    "؟": Command.HELP,
    "q": Command.QUIT,
    "ض": Command.QUIT,
    "m": Command.MODE,
    "ة": Command.MODE,
    "": None,
    "back": None,
    "bb": None,
    "3": None,
}


def test_a_letter_is_a_command_on_either_keyboard() -> None:
    assert {typed: command_of(typed) for typed in LETTERS} == LETTERS


ON_SCALES = {
    ("3", (1, 5)): 3,
    (" 3 ", (1, 5)): 3,
    ("٣", (1, 5)): 3,
    ("۳", (1, 5)): 3,
    ("3", (1, 3)): 3,
    ("6", (1, 5)): None,
    ("0", (1, 5)): None,
    ("0", (1, 10)): 10,
    ("٠", (1, 10)): 10,
    ("10", (1, 10)): 10,
    ("0", (0, 10)): 0,
    ("-2", (-2, 2)): -2,
    ("−2", (-2, 2)): -2,
    ("--2", (-2, 2)): None,
    ("-", (-2, 2)): None,
    ("+2", (1, 5)): None,
    ("3.5", (1, 5)): None,
    ("²", (1, 5)): None,
    ("", (1, 5)): None,
    ("4 5", (1, 5)): None,
    ("00004", (1, 5)): None,
    ("9" * 10_000, (1, 5)): None,
}
"""What is typed, the ends of the scale, and what that answers."""


def test_digits_of_any_script_answer_on_the_scale_alone() -> None:
    assert {(typed, ends): answer_of(typed, *ends) for typed, ends in ON_SCALES} == ON_SCALES


@given(st.text(max_size=12), st.integers(-3, 3), st.integers(1, 9))
def test_whatever_is_typed_answers_on_the_scale_or_not_at_all(typed: str, lowest: int, steps: int) -> None:
    answer = answer_of(typed, lowest, lowest + steps)
    assert answer is None or lowest <= answer <= lowest + steps
    assert answer is None or command_of(typed) is None, "nothing is both"
