"""A team's figures: against golden cases, against other formulas for the same thing, and at their edges."""

import json
import statistics
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, leaning_answers_for, questionnaires, rater

from rater_quiz.pages.data import team_data
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Caution, acquiescence, points_of, score, straightlining
from rater_quiz.tally import Tally
from rater_quiz.team import (
    Consensus,
    Difference,
    LeadBesideTeam,
    TeamCaution,
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


Team = tuple[Questionnaire, list[tuple[int, ...]]]
"""A questionnaire, and each one's answers to it."""


@st.composite
def teams(draw: st.DrawFn) -> Team:
    """A questionnaire, and the answers of two to twelve people to it, some of which call for a second look."""
    questionnaire = draw(questionnaires(statements=st.integers(1, 7) | st.integers(8, 14)))
    sheets = answers_for(questionnaire) | leaning_answers_for(questionnaire)
    return questionnaire, draw(st.lists(sheets, min_size=2, max_size=12))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['result']['participants']} people")
def test_golden_cases(case: dict[str, Any]) -> None:
    """Every figure, to the last of its four decimals."""
    shown = team_data(team_of(rater(), *case["responses"]))
    assert shown == case["result"] | {"excluded": [], "excluded_count": 0, "lead": None}


@given(teams())
def test_agreement_is_the_mean_of_what_each_statement_has_and_not_below_0(case: Team) -> None:
    """1 - variance / variance of equally likely answers, for each; how many statements there are moves nothing."""
    questionnaire, sheets = case
    result, points = team_of(questionnaire, *sheets), [points_of(questionnaire, sheet) for sheet in sheets]
    by_chance = statistics.pvariance(map(Fraction, questionnaire.scale.values))
    for dimension in result.dimensions:
        each = [
            1 - statistics.variance([Fraction(given[number - 1]) for given in points]) / by_chance
            for number in questionnaire.members(dimension.key)
        ]
        assert dimension.agreement == max(0, statistics.mean(each))
        assert 0 <= dimension.agreement <= 1


def test_two_camps_are_of_no_strong_mind_however_many_statements_show_it() -> None:
    """Half of them give 2 points to everything, and half 4."""
    camps = [points_of(rater(), [points] * 17) for points in (2, 4) for _ in range(6)]
    assert {each.consensus for each in team_of(rater(), *camps).dimensions} == {Consensus.WEAK}


@given(teams())
def test_everybody_is_counted_once_in_each_count(case: Team) -> None:
    questionnaire, sheets = case
    result, scored = team_of(questionnaire, *sheets), [score(questionnaire, sheet) for sheet in sheets]
    bands = [band.key for band in questionnaire.bands]
    assert list(result.total.bands.items()) == [
        (band, [each.band.key for each in scored].count(band)) for band in bands
    ]
    for dimension in result.dimensions:
        levels = [each.dimension(dimension.key).level.key for each in scored]
        assert list(dimension.levels.items()) == [(band, levels.count(band)) for band in bands]
    middle = Fraction(questionnaire.scale.lowest + questionnaire.scale.highest, 2)
    for statement in result.statements:
        given = [each.points[statement.number - 1] for each in scored]
        assert statement.sides == (
            sum(points < middle for points in given),
            sum(points == middle for points in given),
            sum(points > middle for points in given),
        )
        counts = statement.figures.counts
        assert counts == tuple(given.count(points) for points in questionnaire.scale.values)
        assert sum(counts) == sum(statement.sides) == result.participants == len(sheets)
    assert result.whole is (len(sheets) >= 10)


@given(teams())
def test_cautions_follow_from_the_sheets_and_come_in_order(case: Team) -> None:
    questionnaire, sheets = case
    result, scored = team_of(questionnaire, *sheets), [score(questionnaire, sheet) for sheet in sheets]
    mean = Fraction(sum(each.total for each in scored), len(scored))
    edges = [Fraction(below.highest + above.lowest, 2) for below, above in pairwise(questionnaire.bands)]
    shares = [sum(each.dimension(key).share for each in scored) / len(scored) for key in result.dimension_priorities]
    in_line = sum(map(straightlining, sheets))
    agreeing = sum(acquiescence(questionnaire, sheet) for sheet in sheets)
    expected = {
        TeamCaution.STRAIGHTLINING: in_line > 0,
        TeamCaution.ACQUIESCENCE: agreeing > 0,
        TeamCaution.FEW_IN_BAND: [e.band for e in scored].count(result.total.band) < len(scored) / 2,
        TeamCaution.NEAR_BAND_EDGE: any(abs(mean - edge) < 2 for edge in edges),
        TeamCaution.DIMENSIONS_CLOSE: len(shares) > 1 and max(shares) - min(shares) < Fraction(1, 10),
    }
    assert result.cautions == tuple(caution for caution, holds in expected.items() if holds)
    assert result.sheets == {Caution.STRAIGHTLINING: in_line, Caution.ACQUIESCENCE: agreeing}


def test_half_of_the_people_in_the_band_of_the_mean_are_not_few() -> None:
    """The bands are 1 to 2, 3 and 4 to 5, and the mean is 3."""
    questionnaire = a_questionnaire(statements=1, reversed_=[], bands=[("low", 1, 2), ("mid", 3, 3), ("high", 4, 5)])
    assert TeamCaution.FEW_IN_BAND not in team_of(questionnaire, (3,), (3,), (1,), (5,)).cautions
    assert TeamCaution.FEW_IN_BAND in team_of(questionnaire, (3,), (3,), (1,), (1,), (5,), (5,)).cautions


def test_a_mean_two_points_from_a_cut_is_not_near_it() -> None:
    """The cut between 4–11 and 12–20 is 11.5."""
    questionnaire = a_questionnaire(reversed_=[], bands=[("low", 4, 11), ("high", 12, 20)])
    assert TeamCaution.NEAR_BAND_EDGE not in team_of(questionnaire, (2, 2, 2, 3), (2, 2, 3, 3)).cautions  # 9.5
    assert TeamCaution.NEAR_BAND_EDGE in team_of(questionnaire, (2, 2, 2, 3), (2, 3, 3, 3)).cautions  # 10


def test_a_band_that_no_answers_can_reach_has_no_edge_to_be_near_to() -> None:
    questionnaire = a_questionnaire(reversed_=[], bands=[("no", 0, 3), ("all", 4, 20), ("top", 21, 30)])
    for points in (1, 5):
        assert TeamCaution.NEAR_BAND_EDGE not in team_of(questionnaire, *[[points] * 4] * 2).cautions


@given(teams())
def test_no_statement_is_both_strong_and_weak_and_none_is_either_where_all_means_are_equal(case: Team) -> None:
    result = team_of(case[0], *case[1])
    means = {statement.number: statement.figures.mean for statement in result.statements}
    strong, weak = result.strongest_statements, result.weakest_statements
    if len(set(means.values())) == 1:
        assert strong == weak == ()
    else:
        assert min(means[number] for number in strong) > max(means[number] for number in weak)
        assert means[strong[0]] == max(means.values())
        assert means[weak[0]] == min(means.values())
        assert max(len(strong), len(weak)) <= 3
        assert strong == result.strongest[: len(strong)]
        assert weak == result.statement_priorities[: len(weak)]


@given(teams())
def test_where_to_start_is_at_most_three_statements_and_none_above_the_middle(case: Team) -> None:
    questionnaire, sheets = case
    result, middle = team_of(questionnaire, *sheets), questionnaire.scale.lowest + questionnaire.scale.highest
    low = [n for n in result.statement_priorities if 2 * result.statement(n).figures.mean <= middle]
    assert list(result.to_start_with) == low[:3]


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
    assert agreement([Fraction(1)] * 5, 5) == Fraction(1, 2)
    assert agreement([Fraction(3), Fraction(0)], 5) == Fraction(1, 4)


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
    shown, one = team_data(result), {"band-1": 0, "band-2": 1, "band-3": 0}
    assert shown["dimensions"] == {
        "speed": {"mean": 5.0, "sd": None, "share": 0.375, "level": "band-2", "levels": one, "agreement": None},
        "care": {"mean": 3.0, "sd": None, "share": 0.5, "level": "band-2", "levels": one, "agreement": None},
    }


def test_an_empty_tally_has_no_result() -> None:
    with pytest.raises(ValueError, match="nothing has been counted yet"):
        team_result(Tally(a_questionnaire()))


def test_orders() -> None:
    """Weakest by mean, weakest dimension, number; strongest by mean, number; disputed by variance, number."""
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
    questionnaire = a_questionnaire(statements=3, reversed_=[], dimensions={"b": [1], "a": [2], "c": [3]})
    alike, tied = team_of(questionnaire, (3, 3, 3), (3, 3, 3)), team_of(questionnaire, (3, 3, 4), (3, 3, 4))
    assert alike.dimension_priorities == tied.dimension_priorities == ("b", "a", "c")
    assert (alike.weakest, tied.weakest) == ((), ("b", "a"))


def test_the_share_is_of_the_mean() -> None:
    result = team_of(a_questionnaire(statements=2, reversed_=[]), (4, 3), (4, 2))
    assert result.share == Fraction(9, 16)  # (6.5 - 2) / (10 - 2)


@pytest.mark.parametrize("participants", [9, 10])
def test_json_of_a_small_group_keeps_to_itself_what_tells_whose_answers_they_are(participants: int) -> None:
    """Below ten people; what was left out is named in any case, and the lead without a name."""
    excluded: list[dict[str, str | int | None]] = [{"source": "form.csv", "row": 3, "reason": "missing-answer"}]
    questionnaire = a_questionnaire(statements=1, reversed_=[], bands=1)
    result = team_of(questionnaire, *[(1,)] * (participants - 4), *[(3,)] * 3, (4,))
    shown, whole = team_data(result, excluded, 7, {"name": "Dana", "total": 3}), participants == 10
    mean, sd, share = (1.9, 1.1972, 0.225) if whole else (2.0, 1.2247, 0.25)
    assert shown == {
        "participants": participants,
        "excluded": excluded,
        "excluded_count": 7,
        "total": {
            "mean": mean,
            "sd": sd,
            "median": 1.0 if whole else None,
            "lowest": 1 if whole else None,
            "highest": 4 if whole else None,
            "band": "band-1",
            "bands": {"band-1": participants},
        },
        "dimensions": {
            "speed": {
                "mean": mean,
                "sd": sd,
                "share": share,
                "level": "band-1",
                "levels": {"band-1": participants},
                "agreement": 0.2833 if whole else 0.25,
            }
        },
        "statements": [
            {
                "number": 1,
                "mean": mean,
                "sd": sd,
                "sides": [participants - 4, 3, 1],
                "counts": [6, 0, 3, 1, 0] if whole else None,
            }
        ],
        "sheets": {"straightlining": 0, "acquiescence": 0},
        "cautions": [],
        "lead": {"total": 3},
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
def test_nobody_differs_from_a_team_that_is_nothing_but_them(case: Team) -> None:
    questionnaire, [sheet, *_] = case
    assume(sheet)
    beside = lead_beside_team(score(questionnaire, sheet), team_of(questionnaire, sheet, sheet))
    assert beside.total == 0
    assert {each.share for each in (*beside.dimensions, *beside.statements)} == {0}
