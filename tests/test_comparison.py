"""Before and after: what changed, and which changes of a team are more than noise."""

import json
import statistics
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires

from rater_quiz.comparison import Change, Comparison, Kind, compare_people, compare_teams
from rater_quiz.pages.data import comparison_data
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import score
from rater_quiz.tally import Tally

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
    assert shown == {
        "kind": "person",
        "before": {"total": 2},
        "after": {"total": 5},
        "changed_statements": [1],
        "total": {"change": 3, "se": None, "clear": None},
        "dimensions": {"speed": {"change": 3, "se": None, "clear": None}},
        "statements": [{"number": 1, "change": 3, "se": None, "clear": None}],
    }
    assert '"change": 3,' in json.dumps(shown)


def test_team_json() -> None:
    shown = comparison_data(compared([1, 2, 3], [3, 4, 4]), {}, {})
    assert shown == {
        "kind": "team",
        "before": {},
        "after": {},
        "changed_statements": [],
        "total": {"change": 1.6667, "se": 0.6667, "clear": True},
        "dimensions": {"speed": {"change": 1.6667, "se": 0.6667, "clear": False}},
        "statements": [{"number": 1, "change": 1.6667, "se": 0.6667, "clear": False}],
    }


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


@given(two_teams())
def test_the_other_way_round_all_changes_turn_round_and_stay_as_clear(
    case: tuple[Questionnaire, list[list[tuple[int, ...]]]],
) -> None:
    before, after = (tally_of(case[0], sheets) for sheets in case[1])
    there, back = compare_teams(before, after), compare_teams(after, before)
    for one, other in zip([there.total, *there.statements], [back.total, *back.statements], strict=True):
        assert (one.change, one.squared_error, one.clear) == (-other.change, other.squared_error, other.clear)


@pytest.mark.parametrize(
    ("before", "after", "total", "part"),
    [
        pytest.param([2, 4], [2, 4], False, False, id="no change"),
        pytest.param([1, 3], [3, 3], False, False, id="one error"),
        pytest.param([1, 3], [4, 4], True, False, id="exactly two errors"),
        pytest.param([3, 5], [2, 2], True, False, id="exactly two errors down"),
        pytest.param([1, 2], [3, 3], True, True, id="exactly three errors"),
        pytest.param([2, 2, 2, 3, 3, 3], [3, 3, 3, 3, 4, 4], True, False, id="between two and three"),
        pytest.param([2, 2, 2, 3], [3, 4, 4, 4], True, True, id="more than three"),
    ],
)
def test_a_change_is_clear_from_two_errors_for_the_total_and_three_for_its_parts(
    before: list[int], after: list[int], *, total: bool, part: bool
) -> None:
    found = compared(before, after)
    assert found.total.clear is total
    assert found.dimensions["speed"].clear is part
    assert found.statements[0].clear is part
    assert found.changed_statements == ((1,) if part else ())


@pytest.mark.parametrize(
    ("before", "after", "clear"),
    [
        pytest.param([2] * 10, [3] * 10, True, id="ten on each side"),
        pytest.param([2] * 9, [3] * 10, False, id="nine before"),
        pytest.param([2] * 10, [3] * 9, False, id="nine after"),
        pytest.param([2] * 10, [2] * 10, False, id="no change"),
    ],
)
def test_where_nobody_differs_a_change_needs_ten_on_each_side(
    before: list[int], after: list[int], *, clear: bool
) -> None:
    found = compared(before, after)
    assert (found.total.se, found.total.clear) == (0.0, clear)
    assert found.statements[0].clear is clear


def test_a_side_of_one_has_no_standard_error() -> None:
    assert compared([2], [3, 4]).total == Change(Fraction(3, 2), None, None)
    assert compared([2], [3, 4]).changed_statements == ()


def test_differently_keyed_results_are_not_compared() -> None:
    one, other = a_questionnaire(reversed_=[1]), a_questionnaire(reversed_=[2])
    with pytest.raises(ValueError, match="differently keyed"):
        compare_people(score(one, (1, 2, 3, 4)), score(other, (1, 2, 3, 4)))
    with pytest.raises(ValueError, match="differently keyed"):
        compare_teams(tally_of(one, [(1, 2, 3, 4)]), tally_of(other, [(1, 2, 3, 4)]))
