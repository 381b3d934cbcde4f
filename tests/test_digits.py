"""Answers as digits with their check digits: what slips of the hand they find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires_with_answers, rater

from rater_quiz.questionnaire import Questionnaire, check_digits, digit_of, written_together

WithAnswers = tuple[Questionnaire, tuple[int, ...]]


def test_the_check_digits_are_the_number_modulo_97() -> None:
    answers = tuple(map(int, "43521432543214532"))
    assert check_digits(answers, rater().scale) == 43521432543214532 % 97 == 72


@given(questionnaires_with_answers(), st.data())
def test_every_single_slip_is_found(drawn: WithAnswers, data: st.DataObject) -> None:
    questionnaire, answers = drawn
    place = data.draw(st.integers(0, len(answers) - 1))
    other = data.draw(st.sampled_from([each for each in questionnaire.scale.values if each != answers[place]]))
    slipped = (*answers[:place], other, *answers[place + 1 :])
    assert check_digits(slipped, questionnaire.scale) != check_digits(answers, questionnaire.scale)


@given(answers_for(rater()), st.integers(0, 15))
def test_every_swap_of_neighbours_is_found(answers: tuple[int, ...], place: int) -> None:
    one, other = answers[place : place + 2]
    swapped = (*answers[:place], other, one, *answers[place + 2 :])
    assert (check_digits(swapped, rater().scale) != check_digits(answers, rater().scale)) == (one != other)


@pytest.mark.parametrize(
    ("lowest", "labels", "together", "digits"),
    [(1, 5, True, "12345"), (0, 10, True, "0123456789"), (1, 10, True, "1234567890"), (3, 9, False, "012345678"),
     (-2, 5, False, "01234")],
)  # fmt: skip
def test_each_answer_has_one_digit_of_its_own(lowest: int, labels: int, together: bool, digits: str) -> None:  # noqa: FBT001 - a table
    scale = a_questionnaire(lowest=lowest, labels=labels).scale
    assert written_together(scale) is together
    assert "".join(str(digit_of(answer, scale)) for answer in scale.values) == digits
