"""A team's figures: against golden cases, against other formulas for the same thing, and at their edges."""

import json
import statistics
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires, rater

from rater_quiz.pages.data import team_data
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import points_of, score
from rater_quiz.tally import Tally
from rater_quiz.team import (
    Consensus,
    Difference,
    LeadBesideTeam,
    TeamResult,
    agreement,
    consensus,
    lead_beside_team,
    team_result,
)

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "team.json").read_text("utf-8"))


def team_of(questionnaire: Questionnaire, *sheets: Sequence[int]) -> TeamResult:
    """The result of a team with these answers."""
    tally = Tally(questionnaire)
    tally.add_all(sheets)
    return team_result(tally)


@st.composite
def teams(draw: st.DrawFn) -> tuple[Questionnaire, list[tuple[int, ...]]]:
    """A questionnaire, and the answers of two to six people to it."""
    questionnaire = draw(questionnaires())
    return questionnaire, draw(st.lists(answers_for(questionnaire), min_size=2, max_size=6))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['result']['participants']} people")
def test_golden_cases(case: dict[str, Any]) -> None:
    """Every figure, to the last of its four decimals."""
    shown = team_data(team_of(rater(), *case["responses"]))
    assert shown == case["result"] | {"excluded": [], "excluded_count": 0}


@given(teams())
def test_agreement_is_the_spearman_brown_form_of_that_of_its_statements(
    case: tuple[Questionnaire, list[tuple[int, ...]]],
) -> None:
    """r_wg(j) = J r / (1 + (J - 1) r), with r = 1 - mean variance / variance of equally likely answers."""
    questionnaire, sheets = case
    result, points = team_of(questionnaire, *sheets), [points_of(questionnaire, sheet) for sheet in sheets]
    by_chance = statistics.pvariance(map(Fraction, questionnaire.scale.values))
    for dimension in result.dimensions:
        members = questionnaire.members(dimension.key)
        variances = [statistics.variance([Fraction(each[number - 1]) for each in points]) for number in members]
        single = 1 - statistics.mean(variances) / by_chance
        expected = len(members) * single / (1 + (len(members) - 1) * single) if single > 0 else 0
        assert dimension.agreement == expected
        assert 0 <= expected <= 1


@pytest.mark.parametrize(
    ("hundredths", "word"),
    [
        (0, Consensus.NONE),
        (30, Consensus.NONE),
        (31, Consensus.WEAK),
        (50, Consensus.WEAK),
        (51, Consensus.MODERATE),
        (70, Consensus.MODERATE),
        (71, Consensus.STRONG),
        (90, Consensus.STRONG),
        (91, Consensus.VERY_STRONG),
        (100, Consensus.VERY_STRONG),
    ],
)
def test_agreement_in_words(hundredths: int, word: Consensus) -> None:
    assert consensus(Fraction(hundredths, 100)) is word


def test_a_value_just_above_a_bound_is_beyond_it() -> None:
    assert consensus(Fraction(90, 100) + Fraction(1, 10**30)) is Consensus.VERY_STRONG


def test_agreement_at_its_edges() -> None:
    assert agreement([Fraction(0)] * 5, 5) == 1
    assert agreement([Fraction(2)] * 5, 5) == 0
    assert agreement([Fraction(3)], 5) == 0
    assert agreement([Fraction(1)], 5) == Fraction(1, 2)
    assert agreement([Fraction(1)] * 5, 5) == Fraction(5, 6)


def test_a_mean_exactly_on_a_cut_belongs_to_the_upper_band() -> None:
    """The cut between 2–5 and 6–10 is 5.5; the dimension has all statements, so its level follows the band."""
    questionnaire = a_questionnaire(
        statements=2, reversed_=[], dimensions={"speed": [1, 2]}, bands=[("low", 2, 5), ("high", 6, 10)]
    )
    result = team_of(questionnaire, (2, 3), (3, 3))
    assert (result.total.figures.mean, result.total.band.key) == (Fraction(11, 2), "high")
    assert result.dimension("speed").level.key == "high"
    assert result.total.bands == {"low": 1, "high": 1}
    assert team_of(questionnaire, (2, 3), (2, 3), (3, 3)).total.band.key == "low"


def test_a_single_result_has_no_spread_no_agreement_and_nothing_disputed() -> None:
    result = team_of(a_questionnaire(statements=2, reversed_=[]), (2, 3))
    assert result.participants == 1
    assert result.total.figures.sd is None
    assert [dimension.agreement for dimension in result.dimensions] == [None, None]
    assert [dimension.consensus for dimension in result.dimensions] == [None, None]
    assert result.most_disputed == ()
    shown = team_data(result)
    assert shown["dimensions"] == {
        "speed": {"mean": 5.0, "sd": None, "share": 0.375, "level": "band-2", "agreement": None},
        "care": {"mean": 3.0, "sd": None, "share": 0.5, "level": "band-2", "agreement": None},
    }


def test_an_empty_tally_has_no_result() -> None:
    with pytest.raises(ValueError, match="nothing has been counted yet"):
        team_result(Tally(a_questionnaire()))


def test_orders() -> None:
    """Weakest by mean, then breadth, then number; strongest by mean, then number; disputed by variance, then number."""
    questionnaire = a_questionnaire(
        statements=5, reversed_=[], dimensions={"speed": [1, 2, 4, 5], "care": [2, 3, 4], "calm": [3]}
    )
    result = team_of(questionnaire, (2, 1, 4, 3, 5), (2, 3, 4, 1, 5))
    assert result.statement_priorities == (2, 4, 1, 3, 5)
    assert result.strongest == (5, 3, 1, 2, 4)
    assert result.most_disputed == (2, 4, 1, 3, 5)
    assert result.dimension_priorities == ("care", "speed", "calm")
    assert result.statement(5).figures.mean == 5


def test_equal_shares_keep_the_order_of_the_questionnaire() -> None:
    result = team_of(a_questionnaire(statements=2, reversed_=[], dimensions={"b": [1], "a": [2]}), (3, 3), (3, 3))
    assert result.dimension_priorities == ("b", "a")
    assert result.lagging is None


def test_one_dimension_lags_where_another_has_a_larger_share_and_the_share_is_of_the_mean() -> None:
    result = team_of(a_questionnaire(statements=2, reversed_=[], dimensions={"b": [1], "a": [2]}), (4, 3), (4, 2))
    assert result.lagging == result.dimension("a")
    assert result.share == Fraction(9, 16)  # (6.5 - 2) / (10 - 2)


def test_json_names_what_was_left_out() -> None:
    excluded: list[dict[str, str | int | None]] = [{"source": "form.csv", "row": 3, "reason": "missing-answer"}]
    shown = team_data(team_of(a_questionnaire(statements=1, reversed_=[], bands=1), (1,), (4,)), excluded, 7)
    assert shown == {
        "participants": 2,
        "excluded": excluded,
        "excluded_count": 7,
        "total": {
            "mean": 2.5,
            "sd": 2.1213,
            "median": 2.5,
            "lowest": 1,
            "highest": 4,
            "band": "band-1",
            "bands": {"band-1": 2},
        },
        "dimensions": {"speed": {"mean": 2.5, "sd": 2.1213, "share": 0.375, "level": "band-1", "agreement": 0.0}},
        "statements": [{"number": 1, "mean": 2.5, "sd": 2.1213, "counts": [1, 0, 0, 1, 0]}],
    }
    json.dumps(shown)


def test_the_lead_beside_the_team() -> None:
    """The largest differences first, as shares, so that dimensions of different sizes can be compared."""
    questionnaire = a_questionnaire(statements=3, reversed_=[3], dimensions={"speed": [1], "care": [2, 3]})
    team = team_of(questionnaire, (2, 4, 1), (3, 4, 2))
    assert lead_beside_team(score(questionnaire, (4, 5, 3)), team) == LeadBesideTeam(
        total=Fraction(12) - Fraction(11),
        dimensions=(
            Difference("speed", 4, Fraction(5, 2), Fraction(3, 8)),
            Difference("care", 8, Fraction(17, 2), Fraction(-1, 16)),
        ),
        statements=(
            Difference(1, 4, Fraction(5, 2), Fraction(3, 8)),
            Difference(3, 3, Fraction(9, 2), Fraction(-3, 8)),
            Difference(2, 5, Fraction(4), Fraction(1, 4)),
        ),
    )


@given(teams())
def test_nobody_differs_from_a_team_that_is_nothing_but_them(
    case: tuple[Questionnaire, list[tuple[int, ...]]],
) -> None:
    questionnaire, [sheet, *_] = case
    assume(sheet)
    beside = lead_beside_team(score(questionnaire, sheet), team_of(questionnaire, sheet, sheet))
    assert beside.total == 0
    assert {each.share for each in (*beside.dimensions, *beside.statements)} == {0}
