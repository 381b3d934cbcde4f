"""What is worth talking about in a team's result: what carries it, where it differs, where it is weak."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Dimension
from rater_quiz.tally import Distribution
from rater_quiz.team import Difference, TeamResult, TeamStatement

FAR_APART = Fraction(1, 4)
"""A difference between lead and team worth showing, as a share of the range: on five answers, one point."""


class Pattern(StrEnum):
    """How the points for one statement lie, as far as it tells how to talk about it."""

    ALIKE = "alike"
    """Everybody gave the same."""
    DIVIDED = "divided"
    """Both ends, each with a quarter of the people or more, and nobody between."""
    CAMPS = "camps"
    """The same, and between them half as many as at either, at most."""
    FEW_BELOW = "few-below"
    """Most at the upper end, and less than a quarter at the lower."""
    FEW_ABOVE = "few-above"
    """Most at the lower end, and less than a quarter at the upper."""
    MIDDLE = "middle"
    """More than half of the people between the ends, and somebody at one."""
    SCATTERED = "scattered"
    """Both ends and the middle."""
    DEGREES = "degrees"
    """Nobody at one of the ends."""


def ends(team: TeamResult, number: int) -> tuple[int, int, int]:
    """How many people stand at the lower end of a statement's points, between the ends, and at the upper one.

    The ends are two fifths of the scale each, at least its outermost answer; of a small team they are the sides of the
    middle, for nothing else is shown of it.
    """
    statement = team.statement(number)
    if not team.whole:
        return statement.sides
    counts = statement.figures.counts
    end = max(1, 2 * len(counts) // 5)
    few, many = sum(counts[:end]), sum(counts[-end:])
    return few, statement.figures.size - few - many, many


def pattern(team: TeamResult, number: int) -> Pattern:
    """What the distribution of a statement's points looks like."""
    few, between, many = ends(team, number)
    people, fewer, more = few + between + many, min(few, many), max(few, many)
    if max(team.statement(number).figures.counts) == people:
        return Pattern.ALIKE
    if 2 * between > people > between:
        return Pattern.MIDDLE
    if not fewer:
        return Pattern.DEGREES
    if little_disputed(team.statement(number).figures) and len(team.statement(number).figures.counts) % 2 == 0:
        return Pattern.MIDDLE  # on a scale without a middle, its neighbours are no camps
    if 4 * fewer >= people:
        if not between:
            return Pattern.DIVIDED
        return Pattern.CAMPS if 2 * between <= fewer else Pattern.SCATTERED
    if 2 * more <= people:
        return Pattern.SCATTERED
    return Pattern.FEW_BELOW if few < many else Pattern.FEW_ABOVE


def camps(team: TeamResult, dimension: str) -> tuple[int, ...]:
    """The numbers of a dimension's statements on which the team is split into two camps."""
    return tuple(
        number
        for number in team.questionnaire.members(dimension)
        if pattern(team, number) in (Pattern.DIVIDED, Pattern.CAMPS)
    )


class TopicKind(StrEnum):
    """Why a statement is worth talking about."""

    CARRIES = "carries"
    """It has the most points, and many."""
    BEST = "best"
    """It has the most points, and yet not many."""
    DIFFERS = "differs"
    """People differ on it most."""
    BEGINS = "begins"
    """It has the fewest points, and not many."""
    NEXT = "next"
    """It has the fewest points, and yet many."""


@dataclass(frozen=True)
class Topic:
    """A statement that is worth talking about."""

    kind: TopicKind
    number: int

    @property
    def disputed(self) -> bool:
        """Whether it is about how people differ."""
        return self.kind is TopicKind.DIFFERS


def topics(team: TeamResult) -> tuple[Topic, ...]:
    """Three things to talk about at most, each about another statement; none is made up where all is alike.

    Where to begin is chosen first, for it has the fewest statements to choose from. What divides people does not carry
    them, and is chosen before what does.
    """
    chosen: dict[TopicKind, int] = {}
    begin = TopicKind.BEGINS if team.to_start_with else TopicKind.NEXT
    disputed = tuple(statement.number for statement in most_disputed(team))
    rest = [(TopicKind.CARRIES, team.strongest_statements), (TopicKind.DIFFERS, disputed)]
    if disputed and not little_disputed(team.statement(disputed[0]).figures):
        rest.reverse()
    weak = () if team.all_equal else team.to_start_with or team.weakest_statements
    for kind, numbers in [(begin, weak), *rest]:
        left = [number for number in numbers if number not in chosen.values()]
        if left:
            chosen[kind] = left[0]
    found = [Topic(kind, chosen[kind]) for kind in (TopicKind.CARRIES, TopicKind.DIFFERS, begin) if kind in chosen]
    middle = team.questionnaire.scale.middle
    return tuple(
        replace(topic, kind=TopicKind.BEST)
        if topic.kind is TopicKind.CARRIES and team.statement(topic.number).figures.mean <= middle
        else topic
        for topic in found
    )


def most_disputed(team: TeamResult) -> tuple[TeamStatement, ...]:
    """The statements that people differ on, the most disputed first; none that all answered alike."""
    return tuple(statement for statement in map(team.statement, team.most_disputed) if statement.figures.variance)


def little_disputed(figures: Distribution) -> bool:
    """Whether people are close: they vary less than half as much as if all answers were equally likely."""
    answers = len(figures.counts)
    return 2 * (figures.variance or 0) < Fraction(answers * answers - 1, 12)


def weak_dimensions(team: TeamResult, most: int) -> tuple[Dimension, ...]:
    """The weakest dimensions, at most so many; none that has full points."""
    keys = [key for key in team.dimension_priorities[:most] if team.dimension(key).share < 1]
    return tuple(map(team.questionnaire.dimension, keys))


def far_apart(differences: Sequence[Difference], most: int) -> tuple[Difference, ...]:
    """The first of some differences between lead and team, at most so many, that are worth showing."""
    return tuple(difference for difference in differences[:most] if abs(difference.share) >= FAR_APART)
