"""What is worth talking about in a team's result: where it differs, where it is weak, what its lead sees otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Dimension, Statement
from rater_quiz.scoring import TO_START_WITH
from rater_quiz.tally import Distribution
from rater_quiz.team import Difference, TeamResult, TeamStatement

FAR_APART = Fraction(1, 4)
"""A difference between lead and team worth showing, as a share of the range: on five answers, one point."""


class Pattern(StrEnum):
    """How the points for one statement lie, as far as it tells how to talk about it."""

    CAMPS = "camps"
    """Both ends, each with a quarter of the people or more, and between them half as many as at either, at most."""
    FEW_BELOW = "few-below"
    """Most at the upper end, and less than a quarter at the lower."""
    FEW_ABOVE = "few-above"
    """Most at the lower end, and less than a quarter at the upper."""
    MIDDLE = "middle"
    """More than half of the people between the ends, and somebody at both."""
    SCATTERED = "scattered"
    """Both ends and the middle."""
    DEGREES = "degrees"
    """Nobody at one of the ends."""


@dataclass(frozen=True)
class Sides:
    """How many people gave a statement few points, many, or some between."""

    few: int
    """At the lower end: two fifths of the scale, at least its lowest answer."""
    between: int
    many: int
    """At the upper end, as wide as the lower."""

    @property
    def pattern(self) -> Pattern:
        """What the distribution looks like."""
        people, fewer, more = self.few + self.between + self.many, *sorted((self.few, self.many))
        if not fewer:
            return Pattern.DEGREES
        if 2 * self.between > people:
            return Pattern.MIDDLE
        if 4 * fewer >= people:
            return Pattern.CAMPS if 2 * self.between <= fewer else Pattern.SCATTERED
        if 2 * more <= people:
            return Pattern.SCATTERED
        return Pattern.FEW_BELOW if self.few < self.many else Pattern.FEW_ABOVE


def sides(figures: Distribution) -> Sides:
    """Count who stands at which end of a statement's points."""
    counts = figures.counts
    end = max(1, 2 * len(counts) // 5)
    few, many = sum(counts[:end]), sum(counts[-end:])
    return Sides(few, figures.size - few - many, many)


def disputed(team: TeamResult, most: int) -> tuple[TeamStatement, ...]:
    """The most disputed statements, at most so many; none that all answered alike."""
    statements = map(team.statement, team.most_disputed[:most])
    return tuple(statement for statement in statements if statement.figures.variance)


def little_disputed(statement: TeamStatement) -> bool:
    """Whether people are close: they vary less than half as much as if all answers were equally likely."""
    answers = len(statement.figures.counts)
    return 2 * (statement.figures.variance or 0) < Fraction(answers * answers - 1, 12)


def weak_dimensions(team: TeamResult, most: int) -> tuple[Dimension, ...]:
    """The weakest dimensions, at most so many; none that has full points."""
    keys = [key for key in team.dimension_priorities[:most] if team.dimension(key).share < 1]
    return tuple(map(team.questionnaire.dimension, keys))


def to_start_with(team: TeamResult) -> tuple[Statement, ...]:
    """The weakest statements that not everybody gave full points, at most three."""
    full = team.questionnaire.scale.highest
    numbers = [number for number in team.statement_priorities if team.statement(number).figures.mean < full]
    return tuple(map(team.questionnaire.statement, numbers[:TO_START_WITH]))


def far_apart(differences: Sequence[Difference], most: int) -> tuple[Difference, ...]:
    """The first of some differences between lead and team, at most so many, that are worth showing."""
    return tuple(difference for difference in differences[:most] if abs(difference.share) >= FAR_APART)
