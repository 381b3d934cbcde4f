"""Before and after, for one person or for a team: what changed, and what of it is more than noise.

For a person every figure is known exactly: what moved has moved. For a team, whose members may have come and gone and
cannot be paired (their answers are anonymous), a change is clear only where it is large beside its standard error and
beside how few they are.
"""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.scoring import Scores
from rater_quiz.tally import Distribution, Tally, root

LEAST_FOR_TOTAL = 2
"""Points that a change of a team's total must reach to be clear, however sure it is: less moves nobody."""
_DEGREES = (*range(1, 31), 40, 60, 120, 1000)
_FOR_TOTAL = (
    13968, 4527, 3307, 2869, 2649, 2517, 2429, 2366, 2320, 2284, 2255, 2231, 2212, 2195, 2181, 2169, 2158, 2149,
    2140, 2133, 2126, 2120, 2115, 2110, 2105, 2101, 2097, 2093, 2090, 2087, 2064, 2043, 2021, 2003,
)  # fmt: skip
"""Student's t by degrees of freedom, in thousandths: what chance exceeds as often as 2 normal errors, 4.55 %."""
_FOR_PARTS = (
    235801, 19207, 9219, 6620, 5507, 4904, 4530, 4277, 4094, 3957, 3850, 3764, 3694, 3636, 3586, 3544, 3507, 3475,
    3447, 3422, 3400, 3380, 3361, 3345, 3330, 3316, 3303, 3291, 3280, 3270, 3199, 3130, 3064, 3008,
)  # fmt: skip
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


def _shifted(before: Distribution, after: Distribution, quantiles: Sequence[int], least: int = 0) -> Change:
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
    needed = Fraction(quantiles[bisect_right(_DEGREES, freedom) - 1], 1000) ** 2 * squared_error
    # Compared as squares, so that a change of exactly so many errors is never lost to a rounded root.
    clear = change * change >= max(needed, Fraction(least * least))
    return Change(change, squared_error, clear, max(math.sqrt(needed), float(least)))
