"""A tally → what a team sees: means, spread, agreement, strengths, weaknesses and what it disagrees on.

All figures are exact (`Fraction`) until they are shown, so that a mean on a cut falls to the side that it belongs to.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Band, Questionnaire
from rater_quiz.scoring import NEAR, TO_START_WITH, Caution, Scores, by_priority, close, lowest_of
from rater_quiz.tally import Distribution, Tally

WHOLE = 10
"""People from whom on all figures are shown: of fewer, the extremes and a distribution tell whose answers they are."""


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


class TeamCaution(StrEnum):
    """A note on how to read a team's result. In the order in which they are given."""

    STRAIGHTLINING = Caution.STRAIGHTLINING
    """At least one sheet is answered all in one line."""
    ACQUIESCENCE = Caution.ACQUIESCENCE
    """At least one sheet agrees with nearly everything."""
    FEW_IN_BAND = "few-in-band"
    """Fewer than half of the people have their own total in the band of the mean."""
    NEAR_BAND_EDGE = Caution.NEAR_BAND_EDGE
    """The mean lies less than two points from another band."""
    DIMENSIONS_CLOSE = Caution.DIMENSIONS_CLOSE
    """The dimensions' means lie so close together that their order says nothing."""


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
    """How far people answered alike, r*_wg(j), 0 to 1; None with a single result."""
    levels: Mapping[str, int]
    """How many people's own scores lie in each level, by the key of the band, from the lowest up."""

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
    sides: tuple[int, int, int]
    """How many people gave points below the middle of the scale, at it and above it."""


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
    """Numbers of all statements, the weakest first: by mean, then those of the weakest dimension, then by number."""
    strongest: tuple[int, ...]
    """Numbers of all statements by mean, the highest first, then by number."""
    most_disputed: tuple[int, ...]
    """Numbers of all statements by variance of points, the highest first, then by number; none with a single result."""
    sheets: Mapping[Caution, int]
    """How many sheets are straightlining, and how many show acquiescence."""
    cautions: tuple[TeamCaution, ...]

    @property
    def whole(self) -> bool:
        """Whether there are people enough for every figure; of fewer, no extremes, no median and no distribution."""
        return self.participants >= WHOLE

    @property
    def share(self) -> Fraction:
        """The mean total as a share of its range, 0 to 1."""
        lowest, highest = self.questionnaire.lowest, self.questionnaire.highest
        return (self.total.figures.mean - lowest) / (highest - lowest)

    @property
    def weakest(self) -> tuple[str, ...]:
        """Keys of all dimensions with the lowest share, in the questionnaire's order; none where they lie close."""
        return lowest_of({dimension.key: dimension.share for dimension in self.dimensions})

    @property
    def weakest_statements(self) -> tuple[int, ...]:
        """Numbers of at most three statements, the weakest first; only such as have less than all have on average."""
        return tuple(n for n in self.statement_priorities if self._mean(n) < self._usual)[:TO_START_WITH]

    @property
    def strongest_statements(self) -> tuple[int, ...]:
        """Numbers of at most three statements, the strongest first; only such as have more than all on average."""
        return tuple(n for n in self.strongest if self._mean(n) > self._usual)[:TO_START_WITH]

    @property
    def to_start_with(self) -> tuple[int, ...]:
        """Numbers of the weakest statements whose means are not above the middle of the scale, at most three."""
        middle = self.questionnaire.scale.middle
        return tuple(number for number in self.statement_priorities if self._mean(number) <= middle)[:TO_START_WITH]

    @property
    def as_low(self) -> tuple[int, ...]:
        """Numbers of the other statements whose means are as low as that of the last of those to start with."""
        chosen = self.to_start_with
        return tuple(
            statement.number
            for statement in self.statements
            if chosen and statement.figures.mean == self._mean(chosen[-1]) and statement.number not in chosen
        )

    @property
    def all_equal(self) -> bool:
        """Whether no statement has more points on average than another."""
        return len({statement.figures.mean for statement in self.statements}) == 1

    @property
    def _usual(self) -> Fraction:
        """The mean of all statements' means."""
        return self.total.figures.mean / len(self.statements)

    def _mean(self, number: int) -> Fraction:
        return self.statement(number).figures.mean

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
    bands = _by_band(questionnaire, total, questionnaire.band_at)
    statements = tuple(
        TeamStatement(number, figures, _sides(figures, questionnaire.scale.middle))
        for number, figures in enumerate(tally.statements, 1)
    )
    dimensions = tuple(
        _dimension(
            questionnaire, key, figures, [statements[number - 1].figures for number in questionnaire.members(key)]
        )
        for key, figures in tally.dimensions.items()
    )
    shares = {dimension.key: dimension.share for dimension in dimensions}
    means = {statement.number: statement.figures.mean for statement in statements}
    variances = {s.number: variance for s in statements if (variance := s.figures.variance) is not None}
    sheets = {caution: tally.sheets(caution) for caution in (Caution.STRAIGHTLINING, Caution.ACQUIESCENCE)}
    team_total = TeamTotal(total, questionnaire.band_at(total.mean), bands)
    return TeamResult(
        questionnaire=questionnaire,
        participants=tally.participants,
        total=team_total,
        dimensions=dimensions,
        statements=statements,
        dimension_priorities=tuple(sorted(shares, key=lambda key: shares[key])),
        statement_priorities=by_priority(questionnaire, tuple(means.values()), shares),
        strongest=tuple(sorted(means, key=lambda number: (-means[number], number))),
        most_disputed=tuple(sorted(variances, key=lambda number: (-variances[number], number))),
        sheets=sheets,
        cautions=tuple(_cautions(questionnaire, team_total, tally.participants, sheets, shares)),
    )


def _cautions(
    questionnaire: Questionnaire,
    total: TeamTotal,
    participants: int,
    sheets: Mapping[Caution, int],
    shares: Mapping[str, Fraction],
) -> Iterator[TeamCaution]:
    yield from (TeamCaution(caution) for caution, count in sheets.items() if count)
    if 2 * total.bands[total.band.key] < participants:
        yield TeamCaution.FEW_IN_BAND
    reachable = [cut for cut in questionnaire.cuts if questionnaire.lowest < cut < questionnaire.highest]
    if any(abs(total.figures.mean - cut) < NEAR for cut in reachable):
        yield TeamCaution.NEAR_BAND_EDGE
    if close(shares.values()):
        yield TeamCaution.DIMENSIONS_CLOSE


def _by_band(questionnaire: Questionnaire, figures: Distribution, band_of: Callable[[int], Band]) -> dict[str, int]:
    """How many values lie in each band, by its key, from the lowest band up."""
    found = dict.fromkeys((band.key for band in questionnaire.bands), 0)
    for value, count in enumerate(figures.counts, figures.first):
        found[band_of(value).key] += count
    return found


def _sides(figures: Distribution, middle: Fraction) -> tuple[int, int, int]:
    sides = [0, 0, 0]
    for value, count in enumerate(figures.counts, figures.first):
        sides[(value >= middle) + (value > middle)] += count
    below, at, above = sides
    return below, at, above


def agreement(variances: Sequence[Fraction], answers: int) -> Fraction:
    """How far people answer a dimension's statements alike: r*_wg(j) of Lindell, Brandt and Whitney (1999).

    It is the mean of what each statement alone has. The better known r_wg(j) of James, Demaree and Wolf (1984) steps
    that up by the number of statements, so that a team of two camps, far apart on all of them, passes for one mind.

    Args:
        variances: The sample variance of points of each of the dimension's statements.
        answers: How many answers the scale has.

    Returns:
        1 where everybody answers alike; 0 where they differ at least as much as if all answers were equally likely,
        whose variance is (answers² - 1) / 12.
    """
    mean = sum(variances, start=Fraction(0)) / len(variances)
    return max(Fraction(0), 1 - mean / Fraction(answers * answers - 1, 12))


def consensus(value: Fraction) -> Consensus:
    """Put an agreement, 0 to 1, into words; a value on a bound belongs to the weaker one."""
    return next((word for bound, word in _UP_TO if value <= bound), Consensus.VERY_STRONG)


def _dimension(
    questionnaire: Questionnaire, key: str, figures: Distribution, members: Sequence[Distribution]
) -> TeamDimension:
    scale = questionnaire.scale
    lowest, highest = len(members) * scale.lowest, len(members) * scale.highest

    def level_of(score: Fraction | int) -> Band:
        return questionnaire.level_at(Fraction(score - lowest) / (highest - lowest))

    variances = [variance for member in members if (variance := member.variance) is not None]
    agreed = agreement(variances, len(scale.labels)) if variances else None
    levels = _by_band(questionnaire, figures, level_of)
    return TeamDimension(key, figures, lowest, highest, level_of(figures.mean), agreed, levels)


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
