"""Before and after, for one person or for a team: what changed, and what of it is more than noise.

For a person every figure is known exactly: what moved has moved. For a team, whose members may have come and gone and
cannot be paired (their answers are anonymous), a change is clear only where it is large beside its standard error.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.scoring import Scores
from rater_quiz.tally import Distribution, Tally, root

ERRORS_FOR_TOTAL = 2
"""Standard errors that a change of the total must reach to be clear, some 95 % for a single figure."""
ERRORS_FOR_PARTS = 3
"""Those for a dimension or a statement: of some twenty figures looked at, one would pass 2 by chance."""
FEWEST_WITHOUT_SPREAD = 10
"""Where nobody differs on either side, results needed on each: a few people may agree by chance."""


class Kind(StrEnum):
    """What is compared."""

    PERSON = "person"
    TEAM = "team"


@dataclass(frozen=True)
class Change:
    """How one figure changed."""

    change: Fraction
    """After less before, in points; more than 0 is better."""
    squared_error: Fraction | None
    """The square of the change's standard error; None for a person, and where a side is a single result."""
    clear: bool | None
    """Whether the change is more than noise; None where there is no standard error."""

    @property
    def se(self) -> float | None:
        """The standard error of the change, in points; None as for `squared_error`."""
        return root(self.squared_error)


@dataclass(frozen=True)
class Comparison:
    """What changed from one result, or team, to the next."""

    kind: Kind
    questionnaire: Questionnaire
    total: Change
    dimensions: Mapping[str, Change]
    """By key, in the questionnaire's order."""
    statements: tuple[Change, ...]
    """Of points, in the order of their numbers."""

    @property
    def looked_at(self) -> int:
        """How many figures were compared, which tells how many might look like a change by chance."""
        return 1 + len(self.dimensions) + len(self.statements)

    @property
    def changed_statements(self) -> tuple[int, ...]:
        """Numbers of the statements that changed: for a person those that moved at all, for a team the clear ones."""
        return tuple(
            number
            for number, statement in enumerate(self.statements, 1)
            if (statement.change != 0 if self.kind is Kind.PERSON else statement.clear)
        )


def compare_people(before: Scores, after: Scores) -> Comparison:
    """Compare two results of one person.

    Raises:
        ValueError: They are keyed differently: a mistake of the caller.
    """
    _comparable(before.questionnaire, after.questionnaire)
    return Comparison(
        kind=Kind.PERSON,
        questionnaire=after.questionnaire,
        total=_moved(before.total, after.total),
        dimensions={later.key: _moved(before.dimension(later.key).score, later.score) for later in after.dimensions},
        statements=tuple(map(_moved, before.points, after.points)),
    )


def compare_teams(before: Tally, after: Tally) -> Comparison:
    """Compare two teams, or one team at two times, as independent groups.

    Taken as independent because anonymous answers cannot be paired; for one team that is cautious, as people's views
    before and after go together and a paired error would be smaller.

    Raises:
        ValueError: They are keyed differently, or one is empty: a mistake of the caller.
    """
    _comparable(before.questionnaire, after.questionnaire)
    earlier = before.dimensions
    return Comparison(
        kind=Kind.TEAM,
        questionnaire=after.questionnaire,
        total=_shifted(before.total, after.total, ERRORS_FOR_TOTAL),
        dimensions={key: _shifted(earlier[key], later, ERRORS_FOR_PARTS) for key, later in after.dimensions.items()},
        statements=tuple(
            _shifted(earlier, later, ERRORS_FOR_PARTS)
            for earlier, later in zip(before.statements, after.statements, strict=True)
        ),
    )


def _comparable(before: Questionnaire, after: Questionnaire) -> None:
    if keying(before.fingerprint) != keying(after.fingerprint):
        raise ValueError("results of differently keyed questionnaires cannot be compared")


def _moved(before: int, after: int) -> Change:
    return Change(Fraction(after - before), None, None)


def _shifted(before: Distribution, after: Distribution, errors: int) -> Change:
    change = after.mean - before.mean
    if before.variance is None or after.variance is None:
        return Change(change, None, None)
    squared_error = before.variance / before.size + after.variance / after.size
    if squared_error == 0:
        clear = change != 0 and min(before.size, after.size) >= FEWEST_WITHOUT_SPREAD
    else:
        # Compared as squares, so that a change of exactly so many errors is never lost to a rounded root.
        clear = change * change >= errors * errors * squared_error
    return Change(change, squared_error, clear)
