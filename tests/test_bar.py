"""How many cells of a bar stand for a share, in every form of output."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.bar import bar, filled_cells

SHARES = st.fractions(0, 1)


def test_a_bar_is_rounded_half_up_from_the_exact_share() -> None:
    assert [filled_cells(Fraction(share, 40), 20) for share in (0, 3, 20, 21, 40)] == [0, 2, 10, 11, 20]
    assert bar(Fraction(1, 2), 4) == "██░░"


@given(SHARES, st.integers(2, 100))
def test_a_bar_is_empty_or_full_only_when_the_share_is(share: Fraction, cells: int) -> None:
    filled = filled_cells(share, cells)
    assert (filled == 0, filled == cells) == (share == 0, share == 1)


@given(SHARES, SHARES, st.integers(1, 100))
def test_more_is_never_shorter(one: Fraction, other: Fraction, cells: int) -> None:
    less, more = sorted((one, other))
    assert filled_cells(less, cells) <= filled_cells(more, cells)
