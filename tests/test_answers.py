"""Answers typed as text: laws that hold for every questionnaire. The messages are asserted in test_cli_take.py."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires_with_answers

from rater_quiz.cli.answers import parse_answers, read_answer_lines
from rater_quiz.errors import InputRefusedError, RaterQuizError, UsageError
from rater_quiz.questionnaire import Questionnaire

SEPARATORS = st.sampled_from([" ", ",", ", ", "\n", "\r\n", "\t", "، ", ";"])
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(questionnaires_with_answers(), SEPARATORS, st.booleans())
def test_complete_answers_are_read_as_they_were_given(
    asked: tuple[Questionnaire, tuple[int, ...]],
    separator: str,
    arabic: bool,  # noqa: FBT001 - drawn
) -> None:
    questionnaire, answers = asked
    text = separator.join(map(str, answers))
    assert parse_answers(text.translate(ARABIC) if arabic else text, questionnaire) == answers


@given(questionnaires_with_answers(), st.integers(0, 3))
def test_one_answer_a_line_is_read_as_it_was_given(asked: tuple[Questionnaire, tuple[int, ...]], blank: int) -> None:
    questionnaire, answers = asked
    lines = [f"{answer}\n".encode() for answer in answers] + [b" \n"] * blank
    assert read_answer_lines(lines, questionnaire) == answers


@given(st.text(max_size=60))
def test_any_text_gives_answers_on_the_scale_or_a_refusal(text: str) -> None:
    questionnaire = a_questionnaire(statements=3)
    lines = text.encode("utf-8", "surrogatepass").splitlines(keepends=True)
    for read in (partial(parse_answers, text), partial(read_answer_lines, lines)):
        with suppress(UsageError, InputRefusedError):
            assert all(answer in questionnaire.scale.values for answer in read(questionnaire))


@given(st.data())
def test_no_answer_is_ever_imputed(data: st.DataObject) -> None:
    questionnaire = a_questionnaire(statements=4)
    answers = list(map(str, data.draw(answers_for(questionnaire))))
    answers[data.draw(st.integers(0, 3))] = data.draw(st.sampled_from(["", "0", "6", "x", "-", "4.0", "1 1"]))
    with pytest.raises(RaterQuizError):
        parse_answers(",".join(answers), questionnaire)
    with pytest.raises(RaterQuizError):
        read_answer_lines([f"{answer}\n".encode() for answer in answers], questionnaire)


def test_no_more_lines_are_taken_than_it_needs_to_know() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b"3\n"

    with pytest.raises(RaterQuizError):
        read_answer_lines(endless(), a_questionnaire(statements=3))
    assert taken == 4


def test_a_line_that_is_not_utf_8_is_named() -> None:
    with pytest.raises(RaterQuizError, match=r"line 2: expected a number from 1 to 5, found '3�'"):
        read_answer_lines([b"3\n", b"3\xff\n"], a_questionnaire(statements=3))
