"""A tally → what a team sees: means, spread, agreement, strengths, weaknesses and what it disagrees on.

All figures are exact (`Fraction`) until they are shown, so that a mean on a cut falls to the side that it belongs to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Band, Questionnaire
from rater_quiz.scoring import Scores
from rater_quiz.tally import Distribution, Tally


class Consensus(StrEnum):
    """What an agreement amounts to, in words: LeBreton and Senter (2008), table 3."""

    NONE = "none"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    VERY_STRONG = "very strong"


_UP_TO = (
    (Fraction(30, 100), Consensus.NONE),
    (Fraction(50, 100), Consensus.WEAK),
    (Fraction(70, 100), Consensus.MODERATE),
    (Fraction(90, 100), Consensus.STRONG),
)


@dataclass(frozen=True)
class TeamTotal:
    """The totals of a team."""

    figures: Distribution
    band: Band
    """The band of the mean; a mean exactly on a cut belongs to the upper one."""
    bands: Mapping[str, int]
    """How many people's own totals lie in each band, by key, from the lowest band up."""


@dataclass(frozen=True)
class TeamDimension:
    """The scores of a team in one dimension."""

    key: str
    figures: Distribution
    lowest: int
    """The score when every statement has the fewest points."""
    highest: int
    """The score when every statement has full points."""
    level: Band
    """The band that the mean's share falls into."""
    agreement: Fraction | None
    """How far people answered alike, r_wg(j), 0 to 1; None with a single result."""

    @property
    def share(self) -> Fraction:
        """The mean as a share of the dimension's range, 0 to 1."""
        return (self.figures.mean - self.lowest) / (self.highest - self.lowest)

    @property
    def consensus(self) -> Consensus | None:
        """The agreement in words; None with a single result."""
        return None if self.agreement is None else consensus(self.agreement)


@dataclass(frozen=True)
class TeamStatement:
    """What a team gave one statement."""

    number: int
    figures: Distribution
    """Of points, not of answers: more is always better."""


@dataclass(frozen=True)
class TeamResult:
    """All that follows from the results of a team."""

    questionnaire: Questionnaire
    participants: int
    """How many results it rests on, at least 1."""
    total: TeamTotal
    dimensions: tuple[TeamDimension, ...]
    """In the questionnaire's order."""
    statements: tuple[TeamStatement, ...]
    """In the order of their numbers."""
    dimension_priorities: tuple[str, ...]
    """Keys of all dimensions, the lowest share first, then in the questionnaire's order."""
    statement_priorities: tuple[int, ...]
    """Numbers of all statements, the weakest first: by mean, then those in most dimensions, then by number."""
    strongest: tuple[int, ...]
    """Numbers of all statements by mean, the highest first, then by number."""
    most_disputed: tuple[int, ...]
    """Numbers of all statements by variance of points, the highest first, then by number; none with a single result."""

    @property
    def share(self) -> Fraction:
        """The mean total as a share of its range, 0 to 1."""
        lowest, highest = self.questionnaire.lowest, self.questionnaire.highest
        return (self.total.figures.mean - lowest) / (highest - lowest)

    @property
    def lagging(self) -> TeamDimension | None:
        """The weakest dimension, where another one has a larger share; None where all are equal."""
        weakest = self.dimension(self.dimension_priorities[0])
        return weakest if any(dimension.share > weakest.share for dimension in self.dimensions) else None

    def dimension(self, key: str) -> TeamDimension:
        """The dimension with that *key*."""
        return next(dimension for dimension in self.dimensions if dimension.key == key)

    def statement(self, number: int) -> TeamStatement:
        """The statement with that *number*, from 1 to how many there are."""
        return self.statements[number - 1]


def team_result(tally: Tally) -> TeamResult:
    """Derive a team's figures from what was counted.

    Raises:
        ValueError: The tally is empty: a mistake of the caller.
    """
    questionnaire, total = tally.questionnaire, tally.total
    bands = dict.fromkeys((band.key for band in questionnaire.bands), 0)
    for value, count in enumerate(total.counts, total.first):
        bands[questionnaire.band_at(value).key] += count
    statements = tuple(TeamStatement(number, figures) for number, figures in enumerate(tally.statements, 1))
    dimensions = tuple(
        _dimension(
            questionnaire, key, figures, [statements[number - 1].figures for number in questionnaire.members(key)]
        )
        for key, figures in tally.dimensions.items()
    )
    means = {statement.number: statement.figures.mean for statement in statements}
    variances = {s.number: variance for s in statements if (variance := s.figures.variance) is not None}
    breadth = {statement.number: len(statement.dimensions) for statement in questionnaire.statements}
    return TeamResult(
        questionnaire=questionnaire,
        participants=tally.participants,
        total=TeamTotal(total, questionnaire.band_at(total.mean), bands),
        dimensions=dimensions,
        statements=statements,
        dimension_priorities=tuple(d.key for d in sorted(dimensions, key=lambda d: d.share)),
        statement_priorities=tuple(sorted(means, key=lambda number: (means[number], -breadth[number], number))),
        strongest=tuple(sorted(means, key=lambda number: (-means[number], number))),
        most_disputed=tuple(sorted(variances, key=lambda number: (-variances[number], number))),
    )


def agreement(variances: Sequence[Fraction], answers: int) -> Fraction:
    """How far people answer a dimension's statements alike, r_wg(j): James, Demaree and Wolf (1984), equation 2.

    Args:
        variances: The sample variance of points of each of the dimension's statements.
        answers: How many answers the scale has.

    Returns:
        1 where everybody answers alike; 0 where they differ at least as much as if all answers were equally likely,
        whose variance is (answers² - 1) / 12.
    """
    count = len(variances)
    ratio = sum(variances, start=Fraction(0)) / count / Fraction(answers * answers - 1, 12)
    return Fraction(0) if ratio >= 1 else count * (1 - ratio) / (count * (1 - ratio) + ratio)


def consensus(value: Fraction) -> Consensus:
    """Put an agreement, 0 to 1, into words; a value on a bound belongs to the weaker one."""
    return next((word for bound, word in _UP_TO if value <= bound), Consensus.VERY_STRONG)


def _dimension(
    questionnaire: Questionnaire, key: str, figures: Distribution, members: Sequence[Distribution]
) -> TeamDimension:
    scale = questionnaire.scale
    lowest, highest = len(members) * scale.lowest, len(members) * scale.highest
    level = questionnaire.level_at((figures.mean - lowest) / (highest - lowest))
    variances = [variance for member in members if (variance := member.variance) is not None]
    agreed = agreement(variances, len(scale.labels)) if variances else None
    return TeamDimension(key, figures, lowest, highest, level, agreed)


@dataclass(frozen=True)
class Difference:
    """Where the lead and the team see something differently."""

    subject: str | int
    """A dimension's key or a statement's number."""
    lead: int
    """The lead's score or points."""
    team: Fraction
    """The team's mean of the same."""
    share: Fraction
    """The lead's less the team's, as a share of the range: -1 to 1, more than 0 where the lead sees it better."""


@dataclass(frozen=True)
class LeadBesideTeam:
    """A lead's own result beside that of the team, which it is no part of; the largest differences first."""

    total: Fraction
    """The lead's total less the team's mean, in points."""
    dimensions: tuple[Difference, ...]
    """Of all dimensions; equal ones in the questionnaire's order."""
    statements: tuple[Difference, ...]
    """Of all statements; equal ones by number."""


def lead_beside_team(lead: Scores, team: TeamResult) -> LeadBesideTeam:
    """Compare the lead's view with the team's, figure by figure."""
    scale = team.questionnaire.scale
    dimensions = [
        Difference(own.key, own.score, theirs.figures.mean, own.share - theirs.share)
        for own, theirs in zip(lead.dimensions, team.dimensions, strict=True)
    ]
    statements = [
        Difference(theirs.number, own, mean, (own - mean) / (scale.highest - scale.lowest))
        for own, theirs in zip(lead.points, team.statements, strict=True)
        for mean in [theirs.figures.mean]
    ]
    return LeadBesideTeam(lead.total - team.total.figures.mean, _by_size(dimensions), _by_size(statements))


def _by_size(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    return tuple(sorted(differences, key=lambda difference: -abs(difference.share)))
