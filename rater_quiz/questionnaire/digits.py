"""Answers as digits that somebody copies by hand, and two more that find the slips in them."""

from collections.abc import Sequence

from rater_quiz.questionnaire.model import Scale

_MODULUS = 97
"""A prime beyond ten times any digit: no single slip, and no swap of neighbours, leaves the remainder as it is."""


def written_together(scale: Scale) -> bool:
    """Whether answers are written as digits without spaces: each is one, and 10 is 0."""
    return (scale.lowest >= 0 and scale.highest <= 9) or (scale.lowest, scale.highest) == (1, 10)  # noqa: PLR2004 - digits


def digit_of(answer: int, scale: Scale) -> int:
    """The one digit that stands for an *answer*: its own, or its place on a scale with other numbers."""
    return answer % 10 if written_together(scale) else answer - scale.lowest


def check_digits(answers: Sequence[int], scale: Scale) -> int:
    """The number that the digits of *answers* make, modulo 97."""
    rest = 0
    for answer in answers:
        rest = (rest * 10 + digit_of(answer, scale)) % _MODULUS
    return rest
