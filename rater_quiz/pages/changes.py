"""A comparison's figures before and after, sorted into what improved, what declined and what to keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from rater_quiz.comparison import Change, Comparison, Kind
from rater_quiz.pages.figures import decimal, decimals_as_needed
from rater_quiz.questionnaire import Band
from rater_quiz.scoring import Scores
from rater_quiz.team import TeamResult

_PLACES = 2
"""Decimals of means that are compared: with fewer, a change would often not look like the difference."""


@dataclass(frozen=True)
class Side:
    """What is compared, on one side."""

    total: Fraction
    band: Band
    dimensions: Mapping[str, Fraction]
    statements: tuple[Fraction, ...]
    """Points, in the order of their numbers."""
    shares: Mapping[str, Fraction]
    """How far each dimension has come in its range, 0 to 1, by key."""
    day: date | None = None
    """When a person answered, or the last of a team; None where that is not known."""
    answers: tuple[int, ...] = ()
    """What a person answered, in the order of the statements' numbers; empty for a team."""
    participants: int | None = None
    """How many people a team has; None for a person."""
    name: str = ""
    """What the team is called; empty where it is not known."""


def side_of_person(scores: Scores, day: date, name: str = "") -> Side:
    """One side of a comparison of a person's results."""
    return Side(
        total=Fraction(scores.total),
        band=scores.band,
        dimensions={dimension.key: Fraction(dimension.score) for dimension in scores.dimensions},
        statements=tuple(map(Fraction, scores.points)),
        shares={dimension.key: dimension.share for dimension in scores.dimensions},
        day=day,
        answers=scores.answers,
        name=name,
    )


def side_of_team(team: TeamResult, day: date | None = None, name: str = "") -> Side:
    """One side of a comparison of teams."""
    return Side(
        total=team.total.figures.mean,
        band=team.total.band,
        dimensions={dimension.key: dimension.figures.mean for dimension in team.dimensions},
        statements=tuple(statement.figures.mean for statement in team.statements),
        shares={dimension.key: dimension.share for dimension in team.dimensions},
        day=day,
        participants=team.participants,
        name=name,
    )


@dataclass(frozen=True)
class Moved:
    """One figure before and after, and whether it moved."""

    subject: str | int
    """A dimension's key, a statement's number, or "" for the total."""
    before: Fraction
    after: Fraction
    change: Change


@dataclass(frozen=True)
class Changes:
    """All figures of a comparison."""

    comparison: Comparison
    before: Side
    after: Side
    between: tuple[Side, ...] = ()
    """The rounds between the first and the last, which are shown and not compared."""

    @property
    def rounds(self) -> tuple[Side, ...]:
        """All rounds, the first to the last."""
        return self.before, *self.between, self.after

    @property
    def of_team(self) -> bool:
        """Whether teams are compared rather than one person's results."""
        return self.comparison.kind is Kind.TEAM

    @property
    def total(self) -> Moved:
        """The total."""
        return Moved("", self.before.total, self.after.total, self.comparison.total)

    @property
    def dimensions(self) -> tuple[Moved, ...]:
        """The dimensions, in the questionnaire's order."""
        return tuple(
            Moved(key, self.before.dimensions[key], self.after.dimensions[key], change)
            for key, change in self.comparison.dimensions.items()
        )

    @property
    def statements(self) -> tuple[Moved, ...]:
        """The statements, in the order of their numbers."""
        sides = zip(self.before.statements, self.after.statements, self.comparison.statements, strict=True)
        return tuple(Moved(number, *figures) for number, figures in enumerate(sides, 1))

    @property
    def improved(self) -> tuple[Moved, ...]:
        """The statements that improved, whether clearly or not, the largest change first, then by number."""
        found = [moved for moved in self.statements if moved.change.change > 0]
        return tuple(sorted(found, key=lambda moved: -moved.change.change))

    @property
    def declined(self) -> tuple[Moved, ...]:
        """The statements that declined, whether clearly or not, the largest change first, then by number."""
        found = [moved for moved in self.statements if moved.change.change < 0]
        return tuple(sorted(found, key=lambda moved: moved.change.change))

    @property
    def clear(self) -> tuple[Moved, ...]:
        """All figures of a team that changed clearly: the total, then dimensions, then statements."""
        return tuple(moved for moved in (self.total, *self.dimensions, *self.statements) if moved.change.clear)

    @property
    def kept(self) -> tuple[Moved, ...]:
        """The statements in the highest band on both sides that have not changed, for a team clearly; highest first."""
        found = [
            moved
            for moved in self.statements
            if moved.subject not in self.comparison.changed_statements and self._high(moved.before, moved.after)
        ]
        return tuple(sorted(found, key=lambda moved: -moved.after))

    def _high(self, *points: Fraction) -> bool:
        questionnaire = self.comparison.questionnaire
        scale, bands = questionnaire.scale, questionnaire.bands
        shares = [(each - scale.lowest) / (scale.highest - scale.lowest) for each in points]
        return len(bands) > 1 and all(questionnaire.level_at(share) == bands[-1] for share in shares)

    def shown(self, value: Fraction) -> str:
        """A figure as people read it: a mean with its decimals, a person's points as they are."""
        return decimal(value, _PLACES) if self.of_team else decimals_as_needed(value)
