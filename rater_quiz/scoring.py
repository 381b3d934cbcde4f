"""Answers → points, total, band, dimension scores and levels, priorities and cautions; in exact arithmetic."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
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
FEWEST_FOR_STRAIGHTLINING = 10
"""Below so many statements, four answers of five that are alike are too common to mean anything: all must be."""
STRAIGHT = Fraction(8, 10)
"""The share of the answers that are alike from which a sheet was perhaps filled in without reading."""
FEWEST_FOR_ACQUIESCENCE = 3
"""Statements needed of each keying before agreeing with most of both means anything."""
AGREED = Fraction(7, 10)
"""The share of the statements of each keying that somebody agrees with who tends to agree with everything."""
CLOSE = Fraction(1, 10)
"""Dimensions whose shares differ by less are in no order that one answer could not change."""


class Caution(StrEnum):
    """A gentle note on how to read a result; never an accusation. In the order in which they are given."""

    STRAIGHTLINING = "straightlining"
    ACQUIESCENCE = "acquiescence"
    ANSWERS_IN_TENSION = "answers-in-tension"
    NEAR_BAND_EDGE = "near-band-edge"
    DIMENSIONS_CLOSE = "dimensions-close"


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
    """Numbers of all statements: fewest points first, then those of the weakest dimension, then by number."""
    tensions: tuple[Tension, ...]
    """Declared pairs whose answers seldom go together; empty where the sheet as a whole calls for a second look."""
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
    def weakest(self) -> tuple[str, ...]:
        """Keys of all dimensions with the lowest share, in the questionnaire's order; none where they lie close."""
        return lowest_of({dimension.key: dimension.share for dimension in self.dimensions})

    @property
    def to_start_with(self) -> tuple[Statement, ...]:
        """The first statements by priority whose points are not above the middle of the scale, at most three."""
        middle = self.questionnaire.scale.middle
        numbers = [number for number in self.statement_priorities if self.points[number - 1] <= middle]
        return tuple(self.questionnaire.statement(number) for number in numbers[:TO_START_WITH])

    @property
    def as_low(self) -> tuple[int, ...]:
        """Numbers of the other statements that have as few points as the last of those to start with."""
        chosen = [statement.number for statement in self.to_start_with]
        return tuple(
            number
            for number, points in enumerate(self.points, 1)
            if chosen and points == self.points[chosen[-1] - 1] and number not in chosen
        )


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
    shares = {dimension.key: dimension.share for dimension in dimensions}
    tensions = tensions_in(questionnaire, answers)
    return Scores(
        questionnaire=questionnaire,
        answers=tuple(answers),
        points=points,
        total=total,
        band=questionnaire.band_at(total),
        dimensions=dimensions,
        dimension_priorities=tuple(sorted(shares, key=lambda key: shares[key])),
        statement_priorities=by_priority(questionnaire, points, shares),
        tensions=tensions,
        cautions=tuple(_cautions(questionnaire, answers, total, shares)),
    )


def points_of(questionnaire: Questionnaire, answers: Sequence[int]) -> tuple[int, ...]:
    """The points of each answer: the answer itself, or mirrored where the statement is reverse-scored."""
    mirror = questionnaire.scale.mirror
    return tuple(
        mirror(answer) if statement.reversed else answer
        for statement, answer in zip(questionnaire.statements, answers, strict=True)
    )


def by_priority(
    questionnaire: Questionnaire, points: Sequence[Fraction | int], shares: Mapping[str, Fraction]
) -> tuple[int, ...]:
    """Put the numbers of all statements in order: fewest *points* first, then the weakest dimension, then by number.

    Args:
        questionnaire: What was asked.
        points: Of each statement, in the order of their numbers; of a team, their means.
        shares: Of each dimension, by key.
    """
    return tuple(
        statement.number
        for statement in sorted(
            questionnaire.statements,
            key=lambda s: (points[s.number - 1], min(shares[key] for key in s.dimensions), s.number),
        )
    )


def close(shares: Collection[Fraction]) -> bool:
    """Whether there are several *shares* of dimensions, and so close that their order says nothing."""
    return len(shares) > 1 and max(shares) - min(shares) < CLOSE


def lowest_of(shares: Mapping[str, Fraction]) -> tuple[str, ...]:
    """The keys of all dimensions with the smallest share; none where they lie close, or where there is only one."""
    if len(shares) == 1 or close(shares.values()):
        return ()
    return tuple(key for key, share in shares.items() if share == min(shares.values()))


def fewest_alike(statements: int) -> int:
    """How many answers to so many *statements* are alike where perhaps none was read; of a single one, none are."""
    return math.ceil(STRAIGHT * statements) if statements >= FEWEST_FOR_STRAIGHTLINING else max(statements, 2)


def fewest_agreed(statements: int) -> int:
    """How many of so many *statements* of one keying are agreed with by habit; of too few, more than there are."""
    return math.ceil(AGREED * statements) if statements >= FEWEST_FOR_ACQUIESCENCE else statements + 1


def straightlining(answers: Sequence[int | None]) -> bool:
    """Whether every statement was answered, and four of five of them alike; of fewer than ten statements, all."""
    if None in answers:
        return False
    least = fewest_alike(len(answers))
    # An answer that so many gave stands at one of the first places that are more than those without it.
    return any(answers.count(answer) >= least for answer in set(answers[: len(answers) - least + 1]))


def acquiescence(questionnaire: Questionnaire, answers: Sequence[int | None]) -> bool:
    """Whether all was answered, not all in one line, and most statements agreed with whichever way they are keyed."""
    if None in answers or straightlining(answers):
        return False
    middle = questionnaire.scale.middle
    for keyed in (True, False):
        agreed = [
            answer is not None and answer > middle
            for statement, answer in zip(questionnaire.statements, answers, strict=True)
            if statement.reversed is keyed
        ]
        if sum(agreed) < fewest_agreed(len(agreed)):
            return False
    return True


def favoured_by_agreeing(questionnaire: Questionnaire) -> tuple[str, str] | None:
    """Which dimension agreeing with everything flatters most, and which it wrongs most; None where all fare alike."""
    keyed = {
        dimension.key: Fraction(sum(questionnaire.statement(number).reversed for number in members), len(members))
        for dimension in questionnaire.dimensions
        if (members := questionnaire.members(dimension.key))
    }
    most, least = min(keyed, key=lambda key: keyed[key]), max(keyed, key=lambda key: keyed[key])
    return None if keyed[most] == keyed[least] else (most, least)


def second_look(questionnaire: Questionnaire, answers: Sequence[int | None]) -> Caution | None:
    """Which of the cautions about the answers themselves applies, of which there is one at most."""
    if straightlining(answers):
        return Caution.STRAIGHTLINING
    if acquiescence(questionnaire, answers):
        return Caution.ACQUIESCENCE
    return Caution.ANSWERS_IN_TENSION if _pairs(questionnaire, answers) else None


def tensions_in(questionnaire: Questionnaire, answers: Sequence[int | None]) -> tuple[Tension, ...]:
    """The declared pairs that are both agreed with, one of them fully; unanswered ones are in no tension.

    Where the answers are nearly all alike, or agree with everything, there are none: agreement then says too little.
    So it does on a scale of fewer than five.
    """
    looked = second_look(questionnaire, answers)
    return _pairs(questionnaire, answers) if looked is Caution.ANSWERS_IN_TENSION else ()


def _pairs(questionnaire: Questionnaire, answers: Sequence[int | None]) -> tuple[Tension, ...]:
    scale = questionnaire.scale
    if len(scale.labels) < FEWEST_LABELS_FOR_TENSION:
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
    questionnaire: Questionnaire, answers: Sequence[int], total: int, shares: Mapping[str, Fraction]
) -> Iterator[Caution]:
    if looked := second_look(questionnaire, answers):
        yield looked
    reach = range(max(total - NEAR, questionnaire.lowest), min(total + NEAR, questionnaire.highest) + 1)
    if any(questionnaire.band_at(other) != questionnaire.band_at(total) for other in reach):
        yield Caution.NEAR_BAND_EDGE
    if close(shares.values()):
        yield Caution.DIMENSIONS_CLOSE
