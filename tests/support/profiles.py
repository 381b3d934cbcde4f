"""Answers to the shipped questionnaire that differ in what a result has to say about them."""

from collections.abc import Sequence
from random import Random

from rater_quiz.scoring import points_of
from support.builders import rater

Sheet = tuple[int, ...]


def giving(points: Sequence[int]) -> Sheet:
    """The answers that so many *points* are given for: mirroring twice is the identity."""
    return points_of(rater(), points)


def _drawn(seed: int, points: Sequence[int], people: int) -> list[Sheet]:
    chosen = Random(seed)  # noqa: S311 - the same answers each time, and no secret
    return [giving([chosen.choice(points) for _ in rater().statements]) for _ in range(people)]


PEOPLE: dict[str, Sheet] = {
    "nothing stands out": giving((5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5)),
    "all at its best": giving((5,) * 17),
    "all at its worst": giving((1,) * 17),
    "in the middle": giving((3,) * 17),
    "agrees with everything": (4,) * 8 + (5,) * 9,
    "all in one line": (4,) * 17,
    "mixed": (4, 3, 2, 5, 1, 3, 1, 1, 1, 5, 1, 4, 2, 4, 1, 5, 2),
    "in tension": (4, 3, 5, 5, 4, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 5, 2),
    "weak": _drawn(1, (1, 2, 2, 3), 1)[0],
    "strong": _drawn(2, (3, 4, 5, 5), 1)[0],
}
"""One person each."""
TEAMS: dict[str, list[Sheet]] = {
    "six, all over the scale": _drawn(3, (1, 2, 3, 4, 5), 6),
    "twelve, all over the scale": _drawn(4, (1, 2, 3, 4, 5), 12),
    "forty, all over the scale": _drawn(5, (1, 2, 3, 4, 5), 40),
    "six, weak": _drawn(6, (1, 1, 2, 3), 6),
    "fourteen, strong": _drawn(7, (4, 5, 5), 14),
    "two camps": [giving((2,) * 17)] * 6 + [giving((4,) * 17)] * 6,
    "agreeing with everything": [PEOPLE["agrees with everything"]] * 12,
    "all alike": [giving((3,) * 17)] * 12,
    "all at its best": [giving((5,) * 17)] * 12,
}
"""The sheets of one team each."""
