"""Answers → points, total, band, dimension scores and levels, priorities and cautions; in exact arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Band, Questionnaire, Statement, Tension

NEAR = 2
"""A total at most this many points away from another band is near its edge: one answer changes that much."""
FEWEST_LABELS_FOR_TENSION = 5
"""Below five labels, agreeing with both statements of a pair is too common to mean anything."""
TO_START_WITH = 3
"""Statements proposed as a place to start."""


class Caution(StrEnum):
    """A gentle note on how to read a result; never an accusation. In the order in which they are given."""

    IDENTICAL_ANSWERS = "identical-answers"
    ANSWERS_IN_TENSION = "answers-in-tension"
    NEAR_BAND_EDGE = "near-band-edge"


@dataclass(frozen=True)
class DimensionScore:
    """The score of one dimension."""

    key: str
    """The dimension's key."""
    score: int
    """Sum of the points of its statements, from `lowest` to `highest`."""
    lowest: int
    """The score when every statement has the fewest points."""
    highest: int
    """The score when every statement has full points."""
    level: Band
    """The band whose scaled range the score falls into."""

    @property
    def share(self) -> Fraction:
        """The score as a share of its range, 0 to 1."""
        return Fraction(self.score - self.lowest, self.highest - self.lowest)


@dataclass(frozen=True)
class Scores:
    """All that follows from a complete set of answers."""

    questionnaire: Questionnaire
    answers: tuple[int, ...]
    """As given, one for each statement, in the order of their numbers."""
    points: tuple[int, ...]
    """The answer, or its mirror image where the statement is reverse-scored: more is always better."""
    total: int
    """Sum of the points, from `Questionnaire.lowest` to `Questionnaire.highest`."""
    band: Band
    dimensions: tuple[DimensionScore, ...]
    """In the questionnaire's order."""
    dimension_priorities: tuple[str, ...]
    """Keys of all dimensions, the lowest share first, then in the questionnaire's order."""
    statement_priorities: tuple[int, ...]
    """Numbers of all statements: fewest points first, then those in most dimensions, then by number."""
    tensions: tuple[Tension, ...]
    """Declared pairs whose answers seldom go together; empty where all answers are equal."""
    cautions: tuple[Caution, ...]

    @property
    def share(self) -> Fraction:
        """The total as a share of its range, 0 to 1."""
        lowest, highest = self.questionnaire.lowest, self.questionnaire.highest
        return Fraction(self.total - lowest, highest - lowest)

    def dimension(self, key: str) -> DimensionScore:
        """The score of the dimension with that *key*."""
        return next(dimension for dimension in self.dimensions if dimension.key == key)

    @property
    def weakest(self) -> DimensionScore:
        """The dimension with the lowest share, the first of those that are equal."""
        return self.dimension(self.dimension_priorities[0])

    @property
    def lagging(self) -> DimensionScore | None:
        """The weakest dimension, where another one has a larger share; None where all are equal."""
        return self.weakest if any(d.share > self.weakest.share for d in self.dimensions) else None

    @property
    def to_start_with(self) -> tuple[Statement, ...]:
        """The first statements by priority that have less than full points, at most three."""
        full = self.questionnaire.scale.highest
        numbers = [number for number in self.statement_priorities if self.points[number - 1] < full]
        return tuple(self.questionnaire.statement(number) for number in numbers[:TO_START_WITH])


def score(questionnaire: Questionnaire, answers: Sequence[int]) -> Scores:
    """Score a complete set of answers; nothing is ever imputed.

    Args:
        questionnaire: What was asked.
        answers: One for each statement, each a number on the scale; whoever reads them has checked it.

    Raises:
        ValueError: The number of answers or one of them does not fit: a mistake of the caller.
    """
    scale = questionnaire.scale
    if len(answers) != len(questionnaire.statements) or any(answer not in scale.values for answer in answers):
        raise ValueError(f"these answers do not fit {questionnaire.id}: {answers}")
    points = points_of(questionnaire, answers)
    total = sum(points)
    dimensions = tuple(_dimension(questionnaire, dimension.key, points) for dimension in questionnaire.dimensions)
    tensions = tensions_in(questionnaire, answers)
    return Scores(
        questionnaire=questionnaire,
        answers=tuple(answers),
        points=points,
        total=total,
        band=questionnaire.band_at(total),
        dimensions=dimensions,
        dimension_priorities=tuple(d.key for d in sorted(dimensions, key=lambda d: d.share)),
        statement_priorities=tuple(
            statement.number
            for statement in sorted(
                questionnaire.statements,
                key=lambda s: (points[s.number - 1], -len(s.dimensions), s.number),
            )
        ),
        tensions=tensions,
        cautions=_cautions(questionnaire, answers, total, tensions),
    )


def points_of(questionnaire: Questionnaire, answers: Sequence[int]) -> tuple[int, ...]:
    """The points of each answer: the answer itself, or mirrored where the statement is reverse-scored."""
    mirror = questionnaire.scale.mirror
    return tuple(
        mirror(answer) if statement.reversed else answer
        for statement, answer in zip(questionnaire.statements, answers, strict=True)
    )


def identical(answers: Sequence[int | None]) -> bool:
    """Whether every statement was answered, and all alike."""
    return len(answers) > 1 and None not in answers and len(set(answers)) == 1


def tensions_in(questionnaire: Questionnaire, answers: Sequence[int | None]) -> tuple[Tension, ...]:
    """The declared pairs that are both agreed with, one of them fully; unanswered ones are in no tension.

    With all answers alike, or on a scale of fewer than five, there are none: agreement then says too little.
    """
    scale = questionnaire.scale
    if identical(answers) or len(scale.labels) < FEWEST_LABELS_FOR_TENSION:
        return ()
    found = []
    for tension in questionnaire.tensions:
        pair = [answer for number in tension.statements if (answer := answers[number - 1]) is not None]
        if len(pair) == len(tension.statements) and sum(pair) >= 2 * scale.highest - 1:
            found.append(tension)
    return tuple(found)


def _dimension(questionnaire: Questionnaire, key: str, points: Sequence[int]) -> DimensionScore:
    members = questionnaire.members(key)
    reached = sum(points[number - 1] for number in members)
    lowest, highest = len(members) * questionnaire.scale.lowest, len(members) * questionnaire.scale.highest
    level = questionnaire.level_at(Fraction(reached - lowest, highest - lowest))
    return DimensionScore(key, reached, lowest, highest, level)


def _cautions(
    questionnaire: Questionnaire, answers: Sequence[int], total: int, tensions: Sequence[Tension]
) -> tuple[Caution, ...]:
    found = []
    if identical(answers):
        found.append(Caution.IDENTICAL_ANSWERS)
    if tensions:
        found.append(Caution.ANSWERS_IN_TENSION)
    reach = range(max(total - NEAR, questionnaire.lowest), min(total + NEAR, questionnaire.highest) + 1)
    if any(questionnaire.band_at(other) != questionnaire.band_at(total) for other in reach):
        found.append(Caution.NEAR_BAND_EDGE)
    return tuple(found)
