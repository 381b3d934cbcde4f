"""What is counted over many results, and the laws that counting obeys."""

import statistics
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, leaning_answers_for, questionnaires

from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Caution, acquiescence, score, straightlining
from rater_quiz.tally import Distribution, Tally, root, rounded

Sheets = Sequence[tuple[int, ...]]


def tally_of(questionnaire: Questionnaire, sheets: Sheets) -> Tally:
    """Count *sheets* one by one."""
    tally = Tally(questionnaire)
    for sheet in sheets:
        tally.add(sheet)
    return tally


@st.composite
def parts(draw: st.DrawFn, count: int) -> tuple[Questionnaire, list[Sheets]]:
    """A questionnaire, and so many lists of complete answers to it, some of which call for a second look."""
    questionnaire = draw(questionnaires(statements=st.integers(1, 7) | st.integers(8, 20)))
    sheets = st.lists(answers_for(questionnaire) | leaning_answers_for(questionnaire), max_size=4)
    return questionnaire, [draw(sheets) for _ in range(count)]


def test_points_scores_and_totals_are_counted() -> None:
    questionnaire = a_questionnaire(statements=3, reversed_=[2], dimensions={"speed": [1, 2, 3], "care": [2, 3]})
    tally = tally_of(questionnaire, [(5, 1, 4), (5, 5, 4)])
    assert tally.participants == 2
    assert tally.statements == (
        Distribution(1, (0, 0, 0, 0, 2)),
        Distribution(1, (1, 0, 0, 0, 1)),
        Distribution(1, (0, 0, 0, 2, 0)),
    )
    assert tally.dimensions == {
        "speed": Distribution(3, (0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0)),
        "care": Distribution(2, (0, 0, 0, 1, 0, 0, 0, 1, 0)),
    }
    assert tally.total == Distribution(3, (0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0))


@given(parts(1))
def test_counting_agrees_with_scoring_each_sheet(case: tuple[Questionnaire, list[Sheets]]) -> None:
    questionnaire, [sheets] = case
    if not sheets:
        return
    tally, scored = tally_of(questionnaire, sheets), [score(questionnaire, sheet) for sheet in sheets]
    assert values_in(tally.total) == sorted(scores.total for scores in scored)
    for key, scores_of in tally.dimensions.items():
        assert values_in(scores_of) == sorted(scores.dimension(key).score for scores in scored)
    for number, points in enumerate(tally.statements):
        assert values_in(points) == sorted(scores.points[number] for scores in scored)
    assert looks_of(tally) == looks_of_each(questionnaire, sheets)


def looks_of(tally: Tally) -> tuple[int, int]:
    """How many sheets are in one line, and how many agree with everything."""
    return tally.sheets(Caution.STRAIGHTLINING), tally.sheets(Caution.ACQUIESCENCE)


def looks_of_each(questionnaire: Questionnaire, sheets: Sheets) -> tuple[int, int]:
    """The same, sheet by sheet."""
    return sum(map(straightlining, sheets)), sum(acquiescence(questionnaire, sheet) for sheet in sheets)


@pytest.mark.parametrize(
    ("size", "lowest"),
    [(1, 1), (2, 1), (9, 0), (10, -5), (17, 1), (17, -1000), (17, 246), (17, 247), (17, 990), (127, 1), (255, 1)],
)
def test_second_looks_are_counted_on_every_scale_and_for_any_number_of_statements(size: int, lowest: int) -> None:
    """Many sheets at a time: from none of the answers alike to all of them, each beside sheets that differ from it."""
    questionnaire = a_questionnaire(statements=size, labels=10, lowest=lowest, reversed_=range(1, size + 1, 2))
    values = questionnaire.scale.values
    sheets = [
        tuple(favourite if place < alike else values[place % 5 + shift] for place in range(size))
        for favourite in (values[0], values[9])
        for alike in {0, size, *range(size * 7 // 10, size * 8 // 10 + 2)}
        for shift in (0, 5)
    ]
    tally = Tally(questionnaire)
    tally.add_all(sheets)
    assert looks_of(tally) == looks_of_each(questionnaire, sheets)
    assert size < 10 or all(looks_of(tally))


@given(parts(2))
def test_merging_adds_the_sheets_that_call_for_a_second_look(case: tuple[Questionnaire, list[Sheets]]) -> None:
    questionnaire, [some, others] = case
    merged = tally_of(questionnaire, some).merge(tally_of(questionnaire, others))
    assert looks_of(merged) == looks_of_each(questionnaire, [*some, *others])


def values_in(distribution: Distribution) -> list[int]:
    """All values, in order of size."""
    return [value for value, count in enumerate(distribution.counts, distribution.first) for _ in range(count)]


@given(parts(2))
def test_merging_is_commutative_and_changes_neither(case: tuple[Questionnaire, list[Sheets]]) -> None:
    questionnaire, [some, others] = case
    one, other = tally_of(questionnaire, some), tally_of(questionnaire, others)
    assert one.merge(other) == other.merge(one) == tally_of(questionnaire, [*some, *others])
    assert (one, other) == (tally_of(questionnaire, some), tally_of(questionnaire, others))


@given(parts(3))
def test_merging_is_associative(case: tuple[Questionnaire, list[Sheets]]) -> None:
    questionnaire, lists = case
    a, b, c = (tally_of(questionnaire, sheets) for sheets in lists)
    assert a.merge(b).merge(c) == a.merge(b.merge(c))


@given(parts(1))
def test_an_empty_tally_changes_nothing(case: tuple[Questionnaire, list[Sheets]]) -> None:
    questionnaire, [sheets] = case
    tally = tally_of(questionnaire, sheets)
    assert tally.merge(Tally(questionnaire)) == tally
    assert tally.merge(Tally(questionnaire)).participants == len(sheets)


@given(parts(1))
def test_adding_all_at_once_is_adding_one_by_one(case: tuple[Questionnaire, list[Sheets]]) -> None:
    questionnaire, [sheets] = case
    at_once = Tally(questionnaire)
    at_once.add_all(sheets)
    assert at_once == tally_of(questionnaire, list(reversed(sheets)))
    assert at_once.participants == len(sheets)


def test_a_tally_does_not_tell_which_answers_came_together() -> None:
    questionnaire = a_questionnaire(statements=4, reversed_=[], dimensions={"speed": [1, 2, 3, 4]})
    some, others = [(1, 2, 1, 2), (2, 1, 2, 1)], [(1, 2, 2, 1), (2, 1, 1, 2)]
    assert tally_of(questionnaire, some) == tally_of(questionnaire, others)


@pytest.mark.parametrize(
    "sheets",
    [
        pytest.param([(1, 2)], id="too few answers"),
        pytest.param([(1, 2, 3, 4)], id="too many"),
        pytest.param([()], id="none"),
        pytest.param([(1, 2, 3), (1, 2)], id="sheets of different lengths"),
        pytest.param([(1, 2, 3), (1, 0, 3)], id="below the scale"),
        pytest.param([(1, 2, 6)], id="above it"),
    ],
)
def test_answers_that_do_not_fit_are_refused_and_none_of_them_counted(sheets: Sheets) -> None:
    tally = Tally(a_questionnaire(statements=3))
    with pytest.raises(ValueError):  # noqa: PT011 - some are refused by zip, in its own words
        tally.add_all(sheets)
    assert tally == Tally(a_questionnaire(statements=3))
    assert tally.participants == 0


def test_an_empty_tally_has_no_figures() -> None:
    with pytest.raises(ValueError, match="nothing has been counted yet"):
        _ = Tally(a_questionnaire()).total


def test_tallies_of_differently_keyed_questionnaires_do_not_merge() -> None:
    one, other = Tally(a_questionnaire(reversed_=[1])), Tally(a_questionnaire(reversed_=[2]))
    assert one != other
    with pytest.raises(ValueError, match="differently keyed"):
        one.merge(other)


def test_a_tally_is_equal_to_tallies_only() -> None:
    assert Tally(a_questionnaire()) != "tally"
    assert repr(Tally(a_questionnaire())) == "<Tally of 0 for mine>"


@given(st.lists(st.integers(-3, 12), min_size=1, max_size=30))
def test_figures_agree_with_the_standard_library(values: list[int]) -> None:
    distribution = Distribution(-3, tuple(values.count(value) for value in range(-3, 13)))
    exact = [Fraction(value) for value in values]
    assert distribution.size == len(values)
    assert distribution.mean == statistics.mean(exact)
    assert distribution.median == statistics.median(exact)
    assert (distribution.lowest, distribution.highest) == (min(values), max(values))
    if len(values) == 1:
        assert distribution.variance is None
        assert distribution.sd is None
    else:
        assert distribution.variance == statistics.variance(exact)
        assert distribution.sd == pytest.approx(statistics.stdev(exact), rel=1e-14)


def test_figures_are_rounded_to_four_decimals_exactly() -> None:
    assert rounded(Fraction(2, 3)) == 0.6667
    assert rounded(Fraction(100005, 100000)) == 1.0  # a half goes to the even neighbour; the nearest float is above it
    assert rounded(root(Fraction(2))) == 1.4142
    assert rounded(root(None)) is None
