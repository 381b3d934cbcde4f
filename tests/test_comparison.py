"""Before and after: what changed, and which changes of a team are more than noise."""

import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires, rater

from rater_quiz import comparison as tables
from rater_quiz.comparison import Change, Comparison, Kind, compare_people, compare_teams
from rater_quiz.pages.data import comparison_data
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import score
from rater_quiz.tally import Tally

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "compare.json").read_text("utf-8"))
DEGREES = (*range(1, 31), 40, 60, 120, 1000)
"""Degrees of freedom that have a quantile."""
ONE = a_questionnaire(statements=1, reversed_=[], bands=1)
"""One statement, whose points are its dimension's score and the total too."""


def tally_of(questionnaire: Questionnaire, sheets: Sequence[Sequence[int]]) -> Tally:
    tally = Tally(questionnaire)
    tally.add_all(sheets)
    return tally


def compared(before: Sequence[int], after: Sequence[int]) -> Comparison:
    """Compare two teams by their answers to a single statement."""
    return compare_teams(tally_of(ONE, [(each,) for each in before]), tally_of(ONE, [(each,) for each in after]))


def test_for_a_person_every_move_counts() -> None:
    questionnaire = a_questionnaire(statements=3, reversed_=[2], dimensions={"speed": [1, 2], "care": [3]})
    found = compare_people(score(questionnaire, (2, 4, 3)), score(questionnaire, (5, 5, 3)))
    assert found == Comparison(
        kind=Kind.PERSON,
        questionnaire=questionnaire,
        total=Change(Fraction(2), None, None),
        dimensions={"speed": Change(Fraction(2), None, None), "care": Change(Fraction(0), None, None)},
        statements=tuple(Change(Fraction(change), None, None) for change in (3, -1, 0)),
    )
    assert found.changed_statements == (1, 2)
    assert found.looked_at == 6
    assert found.total.se is None


def test_person_json() -> None:
    found = compare_people(score(ONE, (2,)), score(ONE, (5,)))
    shown = comparison_data(found, {"total": 2}, {"total": 5})
    moved = {"change": 3, "se": None, "clear": None, "clear_from": None}
    assert shown == {
        "kind": "person",
        "before": {"total": 2},
        "after": {"total": 5},
        "changed_statements": [1],
        "total": moved,
        "dimensions": {"speed": moved},
        "statements": [{"number": 1} | moved],
    }
    assert '"change": 3,' in json.dumps(shown)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{len(case['before'])} and {len(case['after'])} people")
def test_golden_cases(case: dict[str, Any]) -> None:
    """Every figure, to the last of its four decimals."""
    before, after = (tally_of(rater(), case[side]) for side in ("before", "after"))
    shown = comparison_data(compare_teams(before, after), {"participants": 1}, {"participants": 2})
    clear = [statement["number"] for statement in case["result"]["statements"] if statement["clear"]]
    sides = {"before": {"participants": 1}, "after": {"participants": 2}}
    assert shown == case["result"] | sides | {"changed_statements": clear}


@st.composite
def two_teams(draw: st.DrawFn) -> tuple[Questionnaire, list[list[tuple[int, ...]]]]:
    """A questionnaire, and the answers to it of two teams of two people or more."""
    questionnaire = draw(questionnaires())
    sheets = st.lists(answers_for(questionnaire), min_size=2, max_size=5)
    return questionnaire, [draw(sheets), draw(sheets)]


@given(two_teams())
def test_standard_errors_agree_with_the_standard_library(
    case: tuple[Questionnaire, list[list[tuple[int, ...]]]],
) -> None:
    questionnaire, sides = case
    totals = [[Fraction(score(questionnaire, sheet).total) for sheet in sheets] for sheets in sides]
    found = compare_teams(*(tally_of(questionnaire, sheets) for sheets in sides))
    assert found.total.change == statistics.mean(totals[1]) - statistics.mean(totals[0])
    assert found.total.squared_error == sum(statistics.variance(side) / len(side) for side in totals)


def tail(quantile: float, degrees: int) -> float:
    """How likely Student's t is to be further from 0 than *quantile*: its density, integrated after Simpson.

    With t = √degrees tan(angle) the density becomes a power of the cosine, and the way to infinity as long as a quarter
    of a circle.
    """
    first, steps = math.atan(quantile / math.sqrt(degrees)), 2000
    step = (math.pi / 2 - first) / steps
    ordinates = [math.cos(first + place * step) ** (degrees - 1) for place in range(steps + 1)]
    weighed = sum(ordinate * (4 if place % 2 else 2) for place, ordinate in enumerate(ordinates))
    integral = (weighed - ordinates[0] - ordinates[-1]) * step / 3
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(math.pi)
    return 2 * scale * integral


def test_the_tail_is_integrated_rightly() -> None:
    """Against what can be found without integrating: one degree, two, and so many that it is nearly the normal one."""
    assert tail(1, 1) == pytest.approx(1 / 2, rel=1e-9)
    assert tail(3, 2) == pytest.approx(1 - 3 / math.sqrt(11), rel=1e-9)
    assert tail(2, 10**4) == pytest.approx(math.erfc(2 / math.sqrt(2)), rel=1e-3)


@pytest.mark.parametrize(("quantiles", "errors"), [(tables._FOR_TOTAL, 2), (tables._FOR_PARTS, 3)])
def test_each_quantile_has_the_tail_of_as_many_normal_errors_to_the_last_of_its_decimals(
    quantiles: Sequence[int], errors: int
) -> None:
    wanted, half = math.erfc(errors / math.sqrt(2)), 0.0005
    assert tables._DEGREES == DEGREES
    found = {degrees: thousandths / 1000 for degrees, thousandths in zip(DEGREES, quantiles, strict=True)}
    offenders = [
        (degrees, quantile)
        for degrees, quantile in found.items()
        if not tail(quantile + half, degrees) <= wanted <= tail(quantile - half, degrees)
    ]
    assert offenders == []


def welch(before: Sequence[float], after: Sequence[float]) -> tuple[float, float, float]:
    """The difference of the means, its standard error and the degrees of freedom, from deviations, in floats."""
    errors, means = [], []
    for side in (before, after):
        mean = math.fsum(side) / len(side)
        means.append(mean)
        errors.append(math.fsum((each - mean) ** 2 for each in side) / (len(side) - 1) / len(side))
    whole = math.fsum(errors)
    portions = [(error / whole, len(side) - 1) for error, side in zip(errors, (before, after), strict=True)]
    return means[1] - means[0], math.sqrt(whole), 1 / sum(portion**2 / size for portion, size in portions)


@cache
def critical(errors: int, degrees: int) -> float:
    """The value that has the tail of so many normal errors, found by halving."""
    low, high = 1.0, 300.0
    while high - low > 1e-7:
        middle = (low + high) / 2
        low, high = (middle, high) if tail(middle, degrees) > math.erfc(errors / math.sqrt(2)) else (low, middle)
    return round(low, 3)


@given(st.lists(st.integers(1, 5), min_size=2, max_size=80), st.lists(st.integers(1, 5), min_size=2, max_size=80))
def test_what_is_clear_agrees_with_welchs_test_computed_another_way(before: list[int], after: list[int]) -> None:
    """The critical value is found by halving, with the integrated tail, at the last degrees of the table in reach."""
    assume(len(set(before)) > 1 or len(set(after)) > 1)
    change, se, freedom = welch(before, after)
    reached = [degrees for degrees in DEGREES if degrees <= freedom + 1e-9]
    found = compared(before, after)
    for part, errors, least in ((found.total, 2, 2.0), (found.statements[0], 3, 0.0)):
        expected = max(critical(errors, reached[-1]) * se, least)
        assert part.change == pytest.approx(change)
        assert part.se == pytest.approx(se)
        assert part.clear_from == pytest.approx(expected, rel=1e-6)
        assert part.clear is (abs(change) >= expected or abs(change) == pytest.approx(expected, rel=1e-9))


@given(two_teams())
def test_a_change_is_clear_exactly_from_what_it_says_on(
    case: tuple[Questionnaire, list[list[tuple[int, ...]]]],
) -> None:
    found = compare_teams(*(tally_of(case[0], sheets) for sheets in case[1]))
    for change in (found.total, *found.dimensions.values(), *found.statements):
        size = abs(change.change)
        if change.squared_error == 0:
            assert change.clear_from is None
        elif size != pytest.approx(change.clear_from, rel=1e-12):
            assert change.clear_from is not None
            assert change.clear is (size > change.clear_from)


@given(two_teams())
def test_the_other_way_round_all_changes_turn_round_and_stay_as_clear(
    case: tuple[Questionnaire, list[list[tuple[int, ...]]]],
) -> None:
    before, after = (tally_of(case[0], sheets) for sheets in case[1])
    there, back = compare_teams(before, after), compare_teams(after, before)
    forth = [there.total, *there.dimensions.values(), *there.statements]
    for one, other in zip(forth, [back.total, *back.dimensions.values(), *back.statements], strict=True):
        assert other == replace(one, change=-one.change)
    assert there.changed_statements == back.changed_statements


@pytest.mark.parametrize(
    ("before", "after", "total", "part"),
    [
        pytest.param([2] * 9 + [3], [2] * 9 + [3], False, False, id="no change"),
        pytest.param([1, 3], [4, 4], False, False, id="two errors, of two people a side"),
        pytest.param([1, 1, 1, 2, 2, 2], [3, 3, 3, 4, 4, 4], True, True, id="two points"),
        pytest.param(
            [1, 1, 1, 2, 2, 2] * 5, [3, 3, 3, 3, 3, 3] * 5, False, True, id="a point and a half, however sure"
        ),
        pytest.param([1, 1, 3, 3, 5], [5] * 5, True, False, id="between the two quantiles"),
        pytest.param([5] * 5, [1, 1, 3, 3, 5], True, False, id="likewise down"),
    ],
)
def test_a_total_and_its_parts_are_clear_from_errors_of_their_own_and_a_total_from_two_points(
    before: list[int], after: list[int], *, total: bool, part: bool
) -> None:
    found = compared(before, after)
    assert found.total.clear is total
    assert found.dimensions["speed"].clear is part
    assert found.statements[0].clear is part
    assert found.changed_statements == ((1,) if part else ())


def test_a_total_is_clear_from_exactly_two_points_where_so_many_errors_are_less() -> None:
    """With three degrees of freedom, for one side does not differ, 3.307 errors of √(1/6) are 1.35 points."""
    total = compared([1, 2, 2, 3], [4, 4, 4, 4]).total
    assert total == Change(Fraction(2), Fraction(1, 6), clear=True, clear_from=2.0)


@pytest.mark.parametrize(
    ("before", "after", "clear"),
    [
        pytest.param([2] * 10, [4] * 10, (True, True), id="ten on each side"),
        pytest.param([4] * 10, [2] * 10, (True, True), id="down"),
        pytest.param([2] * 10, [3] * 10, (False, True), id="one point is little for a total"),
        pytest.param([2] * 9, [4] * 10, (False, False), id="nine before"),
        pytest.param([2] * 10, [4] * 9, (False, False), id="nine after"),
        pytest.param([2] * 10, [2] * 10, (False, False), id="no change"),
    ],
)
def test_where_nobody_differs_a_change_needs_ten_on_each_side(
    before: list[int], after: list[int], clear: tuple[bool, bool]
) -> None:
    found = compared(before, after)
    assert (found.total.clear, found.statements[0].clear) == clear
    for change in (found.total, *found.statements):
        assert (change.se, change.clear_from) == (0.0, None)


def test_a_side_of_one_has_no_standard_error() -> None:
    assert compared([2], [3, 4]).total == Change(Fraction(3, 2), None, None)
    assert compared([2], [3, 4]).changed_statements == ()


def test_differently_keyed_results_are_not_compared() -> None:
    one, other = a_questionnaire(reversed_=[1]), a_questionnaire(reversed_=[2])
    with pytest.raises(ValueError, match="differently keyed"):
        compare_people(score(one, (1, 2, 3, 4)), score(other, (1, 2, 3, 4)))
    with pytest.raises(ValueError, match="differently keyed"):
        compare_teams(tally_of(one, [(1, 2, 3, 4)]), tally_of(other, [(1, 2, 3, 4)]))
