"""Before and after, for one person or for a team: what changed, and what of it is more than noise.

For a person every figure is known exactly: what moved has moved. For a team, whose members may have come and gone and
cannot be paired (their answers are anonymous), a change is clear only where it is large beside its standard error and
beside how few they are.
"""

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.scoring import Scores
from rater_quiz.tally import Distribution, Tally, root

LEAST_FOR_TOTAL = 2
"""Points that a change of a team's total must reach to be clear, however sure it is: less moves nobody."""
_DEGREES = (*range(1, 31), 40, 60, 120, 1000)
"""Degrees of freedom for which there are quantiles."""
_FOR_TOTAL = """
    13.968 4.527 3.307 2.869 2.649 2.517 2.429 2.366 2.320 2.284 2.255 2.231 2.212 2.195 2.181 2.169 2.158
    2.149 2.140 2.133 2.126 2.120 2.115 2.110 2.105 2.101 2.097 2.093 2.090 2.087 2.064 2.043 2.021 2.003
"""
"""Student's t for each of these, as often exceeded by chance as 2 standard normal errors: 4.55 % of the time."""
_FOR_PARTS = """
    235.801 19.207 9.219 6.620 5.507 4.904 4.530 4.277 4.094 3.957 3.850 3.764 3.694 3.636 3.586 3.544 3.507
    3.475 3.447 3.422 3.400 3.380 3.361 3.345 3.330 3.316 3.303 3.291 3.280 3.270 3.199 3.130 3.064 3.008
"""
"""Likewise for 3, for a dimension or a statement: of some twenty figures looked at, one would pass 2 by chance."""
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
    clear_from: float | None = None
    """The smallest change that would have been clear, in points; None without a standard error, or where it is 0."""

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
        total=_shifted(before.total, after.total, _FOR_TOTAL, least=LEAST_FOR_TOTAL),
        dimensions={key: _shifted(earlier[key], later, _FOR_PARTS) for key, later in after.dimensions.items()},
        statements=tuple(
            _shifted(earlier, later, _FOR_PARTS)
            for earlier, later in zip(before.statements, after.statements, strict=True)
        ),
    )


def _comparable(before: Questionnaire, after: Questionnaire) -> None:
    if keying(before.fingerprint) != keying(after.fingerprint):
        raise ValueError("results of differently keyed questionnaires cannot be compared")


def _moved(before: int, after: int) -> Change:
    return Change(Fraction(after - before), None, None)


def _shifted(before: Distribution, after: Distribution, quantiles: str, least: int = 0) -> Change:
    """Compare two means by Welch's test: neither the sizes nor the variances of the groups need be equal.

    The degrees of freedom are those of Satterthwaite (1946), rounded down to the nearest in the table.
    """
    change = after.mean - before.mean
    if before.variance is None or after.variance is None:
        return Change(change, None, None)
    one, other = before.variance / before.size, after.variance / after.size
    squared_error = one + other
    if squared_error == 0:
        enough = min(before.size, after.size) >= FEWEST_WITHOUT_SPREAD
        return Change(change, squared_error, enough and change != 0 and abs(change) >= least)
    freedom = squared_error**2 / (one**2 / (before.size - 1) + other**2 / (after.size - 1))
    errors = Fraction(quantiles.split()[bisect_right(_DEGREES, freedom) - 1])
    needed = errors**2 * squared_error
    # Compared as squares, so that a change of exactly so many errors is never lost to a rounded root.
    clear = change * change >= max(needed, Fraction(least * least))
    return Change(change, squared_error, clear, max(math.sqrt(needed), float(least)))
