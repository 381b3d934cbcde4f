import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.builders import a_questionnaire, questionnaires_with_answers, rater

from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Scores, points_of, score

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "scoring.json").read_text("utf-8"))
COMPLETE = questionnaires_with_answers()


def with_total(total: int) -> Scores:
    """Answers to the shipped questionnaire that give this total: full points from the first statement on."""
    points = [1] * 17
    for index in range(17):
        points[index] += min(4, total - sum(points))
    return score(rater(), points_of(rater(), points))  # mirroring the points gives the answers


# The golden cases.


def figures_of(scores: Scores) -> dict[str, Any]:
    """What a golden case has."""
    return {
        "answers": list(scores.answers),
        "points": list(scores.points),
        "total": scores.total,
        "band": scores.band.key,
        "dimensions": {
            dimension.key: {
                "score": dimension.score,
                "lowest": dimension.lowest,
                "highest": dimension.highest,
                "level": dimension.level.key,
            }
            for dimension in scores.dimensions
        },
        "priorities": {
            "dimensions": list(scores.dimension_priorities),
            "statements": list(scores.statement_priorities),
        },
        "to_start_with": [statement.number for statement in scores.to_start_with],
        "cautions": [str(caution) for caution in scores.cautions],
    }


def test_the_golden_cases() -> None:
    offenders = []
    for case in CASES:
        found = figures_of(score(rater(), case["answers"]))
        if found != case:
            offenders.append((case, found))
    assert offenders == []


# Points, total, dimensions.


@given(COMPLETE)
def test_mirroring_twice_is_the_identity(case: tuple[Questionnaire, tuple[int, ...]]) -> None:
    questionnaire, answers = case
    assert points_of(questionnaire, points_of(questionnaire, answers)) == answers


@given(COMPLETE)
def test_the_total_is_the_sum_of_points_on_the_scale_in_the_band_that_has_it(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    questionnaire = scores.questionnaire
    assert scores.answers == case[1]
    assert scores.total == sum(scores.points)
    assert all(points in questionnaire.scale.values for points in scores.points)
    assert questionnaire.lowest <= scores.total <= questionnaire.highest
    assert scores.band.lowest <= scores.total <= scores.band.highest


@given(COMPLETE)
def test_a_dimension_is_the_sum_of_its_statements_and_its_share_is_exact(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    for dimension in scores.dimensions:
        members = scores.questionnaire.members(dimension.key)
        assert dimension.score == sum(scores.points[number - 1] for number in members)
        assert dimension.lowest == scores.questionnaire.scale.lowest * len(members)
        assert dimension.highest == scores.questionnaire.scale.highest * len(members)
        assert type(dimension.share) is Fraction
        assert 0 <= dimension.share <= 1
        assert dimension.lowest + dimension.share * (dimension.highest - dimension.lowest) == dimension.score
        assert scores.dimension(dimension.key) is dimension


@given(COMPLETE, st.data())
def test_one_more_point_never_lowers_anything(case: tuple[Questionnaire, tuple[int, ...]], data: st.DataObject) -> None:
    """Agreeing more with a statement that is not reversed, less with one that is."""
    questionnaire, answers = case
    before = score(questionnaire, answers)
    index = data.draw(st.integers(0, len(answers) - 1))
    assume(before.points[index] < questionnaire.scale.highest)
    step = -1 if questionnaire.statements[index].reversed else 1
    after = score(questionnaire, (*answers[:index], answers[index] + step, *answers[index + 1 :]))
    bands = questionnaire.bands
    assert after.total == before.total + 1
    assert bands.index(after.band) >= bands.index(before.band)
    for old, new in zip(before.dimensions, after.dimensions, strict=True):
        assert new.score - old.score == (index + 1 in questionnaire.members(old.key))
        assert bands.index(new.level) >= bands.index(old.level)


@pytest.mark.parametrize(("labels", "lowest"), [(2, 1), (2, 0), (4, -2), (5, 1), (7, 1), (10, 1), (10, 0), (10, -9)])
def test_every_scale_reaches_both_ends(labels: int, lowest: int) -> None:
    questionnaire = a_questionnaire(labels=labels, lowest=lowest, reversed_=[2])
    best = [questionnaire.scale.highest] * 4
    best[1] = lowest
    worst = [questionnaire.scale.mirror(answer) for answer in best]
    high, low = score(questionnaire, best), score(questionnaire, worst)
    assert (high.total, high.band.key, low.total, low.band.key) == (
        questionnaire.highest, "band-3", questionnaire.lowest, "band-1"
    )  # fmt: skip
    assert [dimension.share for dimension in high.dimensions + low.dimensions] == [1, 1, 0, 0]
    assert [dimension.level.key for dimension in high.dimensions + low.dimensions] == ["band-3"] * 2 + ["band-1"] * 2


@pytest.mark.parametrize(
    ("dimension", "levels"),
    [
        ("reliability", {"low": range(5, 12), "middle": range(12, 19), "high": range(19, 26)}),
        ("assurance", {"low": range(6, 14), "middle": range(14, 23), "high": range(23, 31)}),
    ],
)
def test_the_levels_of_a_dimension_are_the_bands_scaled(dimension: str, levels: dict[str, Sequence[int]]) -> None:
    """For five statements: low 5-11, middle 12-18, high 19-25. For six: low 6-13, middle 14-22, high 23-30."""
    questionnaire = rater()
    members = questionnaire.members(dimension)
    reached = {}
    for wanted in range(len(members), 5 * len(members) + 1):
        points = [1] * 17
        for number in members:
            points[number - 1] += min(4, wanted - sum(points[each - 1] for each in members))
        found = score(questionnaire, points_of(questionnaire, points)).dimension(dimension)
        assert found.score == wanted
        reached[wanted] = found.level.key
    assert reached == {total: level for level, totals in levels.items() for total in totals}


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param([], id="none"),
        pytest.param([3] * 16, id="one too few"),
        pytest.param([3] * 18, id="one too many"),
        pytest.param([3] * 16 + [0], id="below the scale"),
        pytest.param([3] * 16 + [6], id="above the scale"),
    ],
)
def test_answers_that_do_not_fit_are_a_mistake_of_the_caller(answers: list[int]) -> None:
    with pytest.raises(ValueError, match=r"^these answers do not fit rater: "):
        score(rater(), answers)


# Priorities.


@given(COMPLETE)
def test_dimensions_come_by_share_and_then_in_the_order_of_the_file(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    keys = [dimension.key for dimension in scores.questionnaire.dimensions]
    order = [(scores.dimension(key).share, keys.index(key)) for key in scores.dimension_priorities]
    assert sorted(scores.dimension_priorities) == sorted(keys)
    assert order == sorted(order)


@given(COMPLETE)
def test_all_dimensions_with_the_smallest_share_are_weakest_but_none_where_they_lie_close(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    shares = {dimension.key: dimension.share for dimension in scores.dimensions}
    lowest, highest = min(shares.values()), max(shares.values())
    expected = tuple(key for key in shares if shares[key] == lowest and highest - lowest >= Fraction(1, 10))
    assert scores.weakest == expected


@pytest.mark.parametrize(
    ("answers", "weakest"),
    [
        pytest.param([3, 3, 4], ("b", "a"), id="a tie of two"),
        pytest.param([3, 4, 4], ("b",), id="one alone"),
        pytest.param([4, 4, 4], (), id="all alike"),
    ],
)
def test_ties_are_named_in_the_order_of_the_questionnaire(answers: list[int], weakest: tuple[str, ...]) -> None:
    questionnaire = a_questionnaire(statements=3, reversed_=[], dimensions={"b": [1], "a": [2], "c": [3]})
    assert score(questionnaire, answers).weakest == weakest


def test_a_single_dimension_is_not_the_weakest_of_any() -> None:
    assert score(a_questionnaire(statements=1), [1]).weakest == ()


@given(COMPLETE)
def test_statements_come_by_points_then_by_their_weakest_dimension_then_by_number(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    order = [
        (
            scores.points[number - 1],
            min(each.share for each in scores.dimensions if number in scores.questionnaire.members(each.key)),
            number,
        )
        for number in scores.statement_priorities
    ]
    assert sorted(scores.statement_priorities) == list(range(1, len(scores.answers) + 1))
    assert order == sorted(order)


@given(COMPLETE)
def test_where_to_start_is_at_most_three_statements_and_none_above_the_middle(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    numbers = [statement.number for statement in scores.to_start_with]
    scale = scores.questionnaire.scale
    low = [n for n in scores.statement_priorities if 2 * scores.points[n - 1] <= scale.lowest + scale.highest]
    assert numbers == low[:3]


@given(COMPLETE)
def test_as_low_as_the_last_one_are_all_others_with_its_points(case: tuple[Questionnaire, tuple[int, ...]]) -> None:
    scores = score(*case)
    chosen = [statement.number for statement in scores.to_start_with]
    assert list(scores.as_low) == sorted(scores.as_low)
    assert not set(scores.as_low) & set(chosen)
    if not chosen:
        assert scores.as_low == ()
    else:
        last = scores.points[chosen[-1] - 1]
        alike = {number for number, points in enumerate(scores.points, 1) if points == last}
        assert alike - set(chosen) == set(scores.as_low)
        assert len(chosen) == 3 or not scores.as_low


def test_the_priorities_of_the_worst_and_of_the_best_answers() -> None:
    """All alike: nothing but the numbers puts them in order, which is why the others are named; then all is well."""
    worst, best = with_total(17), with_total(85)
    assert worst.dimension_priorities == ("reliability", "assurance", "tangibles", "empathy", "responsiveness")
    assert worst.statement_priorities == tuple(range(1, 18))
    assert [statement.number for statement in worst.to_start_with] == [1, 2, 3]
    assert worst.as_low == tuple(range(4, 18))
    assert worst.weakest == best.weakest == ()
    assert (best.to_start_with, best.as_low) == ((), ())
