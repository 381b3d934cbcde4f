"""A share drawn with characters; how many of them are full is decided here for every form of output."""

from fractions import Fraction

FULL, EMPTY = "█", "░"


def filled_cells(share: Fraction, cells: int) -> int:
    """How many of *cells* stand for *share* (0 to 1): the nearest, but full or empty only when it is."""
    nearest = int(share * cells + Fraction(1, 2))
    if 0 < share < 1 and cells > 1:
        return min(max(nearest, 1), cells - 1)
    return nearest


def bar(share: Fraction, cells: int) -> str:
    """A bar whose filled part is *share* (0 to 1) of *cells*, filled from the left."""
    filled = filled_cells(share, cells)
    return FULL * filled + EMPTY * (cells - filled)
