"""Shares and people drawn with characters; how many cells are full is decided here for every form of output."""

from collections.abc import Sequence
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


BELOW, BETWEEN, NOBODY, MIDDLE = "▒", "░", "·", "│"
FIRST, LAST, TRACK = "○", "●", "─"


def diverging(counts: Sequence[int], cells: int) -> str:
    """People on both sides of the middle, from the left: as many *cells* on each side as there are people in all.

    Who stands in the middle, where there is one, is drawn half on either side of it.

    Args:
        counts: How many people gave each number of points, from the fewest; at least one person.
        cells: Of each side.
    """
    people, half = sum(counts), len(counts) // 2
    below, above = sum(counts[:half]), sum(counts[len(counts) - half :])
    between = min(
        filled_cells(Fraction(people - below - above, 2 * people), cells),
        *(cells - filled_cells(Fraction(side, people), cells) for side in (below, above)),
    )
    left, right = (filled_cells(Fraction(side, people), cells) for side in (below, above))
    empty = NOBODY * (cells - left - between)
    return (
        f"{empty}{BELOW * left}{BETWEEN * between}{MIDDLE}{BETWEEN * between}{FULL * right}"
        f"{NOBODY * (cells - right - between)}"
    )


def course(shares: Sequence[Fraction], cells: int) -> str:
    """Shares on one track of *cells*, from the left: where they began and went through, and the last one filled."""
    places = [min(int(share * cells), cells - 1) for share in shares]
    track = [TRACK if min(places) <= cell <= max(places) else NOBODY for cell in range(cells)]
    for place, sign in zip(places, [FIRST] * (len(places) - 1) + [LAST], strict=True):
        track[place] = sign
    return "".join(track)


def dots(count: int, cells: int) -> str:
    """A dot for each of *count*, or "" where there are more of them than *cells*."""
    return LAST * count if count <= cells else ""
