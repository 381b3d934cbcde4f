"""Figures as people read them: rounded only here; and how many cells of a drawing stand for a share."""

from collections.abc import Sequence
from fractions import Fraction

MINUS = "−"
NO_FIGURE = "–"
"""In place of a figure that there is none of."""


def decimal(value: Fraction | float | None, places: int = 1) -> str:
    """Round *value* to that many *places*, halves away from 0; a dash where there is none."""
    if value is None:
        return NO_FIGURE
    unit = 10**places
    whole, rest = divmod(int(abs(Fraction(value)) * unit + Fraction(1, 2)), unit)
    sign = MINUS if value < 0 and (whole or rest) else ""
    return f"{sign}{whole}.{rest:0{places}}"


def decimals_as_needed(value: Fraction) -> str:
    """Round *value* to one decimal, and leave it out where it is a whole number."""
    return str(value).replace("-", MINUS) if value.denominator == 1 else decimal(value)


def percent(share: Fraction) -> int:
    """A *share*, 0 to 1, in whole percent, rounded half up."""
    return int(share * 100 + Fraction(1, 2))


def side_by_side(counts: Sequence[int]) -> str:
    """Counts in one cell, which read well in either direction."""
    return " · ".join(map(str, counts))
