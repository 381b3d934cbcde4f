import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires, questionnaires_with_answers, rater

from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Caution, Scores, identical, points_of, score, tensions_in

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "scoring.json").read_text("utf-8"))
IDENTICAL, TENSION, EDGE = Caution
COMPLETE = questionnaires_with_answers()
RATER_ANSWERS = answers_for(rater())


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
    assert scores.weakest.share == min(dimension.share for dimension in scores.dimensions)


@given(COMPLETE)
def test_statements_come_by_points_then_by_how_many_dimensions_they_count_in_then_by_number(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    statements = [scores.questionnaire.statement(number) for number in scores.statement_priorities]
    order = [(scores.points[s.number - 1], -len(s.dimensions), s.number) for s in statements]
    assert sorted(scores.statement_priorities) == list(range(1, len(scores.answers) + 1))
    assert order == sorted(order)


@given(COMPLETE)
def test_where_to_start_is_at_most_three_statements_and_none_with_full_points(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    scores = score(*case)
    numbers = [statement.number for statement in scores.to_start_with]
    full = scores.questionnaire.scale.highest
    assert numbers == [number for number in scores.statement_priorities if scores.points[number - 1] < full][:3]
    assert len(numbers) == min(3, sum(points < full for points in scores.points))


def test_the_priorities_of_the_worst_and_of_the_best_answers() -> None:
    """All alike: the one in three dimensions first, then those in two, then by number; nothing where all is well."""
    worst, best = with_total(17), with_total(85)
    assert worst.dimension_priorities == ("reliability", "assurance", "tangibles", "empathy", "responsiveness")
    assert worst.statement_priorities == (7, 4, 8, 9, 13, 14, 16, 17, 1, 2, 3, 5, 6, 10, 11, 12, 15)
    assert [statement.number for statement in worst.to_start_with] == [7, 4, 8]
    assert best.to_start_with == ()
    assert best.weakest.key == "reliability"


# Cautions.


def test_a_total_within_two_points_of_another_band_is_near_its_edge() -> None:
    totals = (17, 36, 37, 38, 39, 40, 41, 42, 60, 61, 62, 63, 64, 65, 84, 85)
    scores = [with_total(total) for total in totals]
    assert tuple(each.total for each in scores) == totals
    assert [each.total for each in scores if EDGE in each.cautions] == [38, 39, 40, 41, 61, 62, 63, 64]


def test_a_band_that_no_answers_can_reach_has_no_edge_to_be_near_to() -> None:
    questionnaire = a_questionnaire(bands=[("no", 0, 3), ("all", 4, 20), ("top", 21, 30)])
    for points in (1, 5):
        answers = points_of(questionnaire, [points] * 4)
        assert score(questionnaire, answers).cautions == ()


@pytest.mark.parametrize(
    ("answers", "cautions"),
    [
        pytest.param("3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3", (IDENTICAL,), id="identical"),
        pytest.param("5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5", (IDENTICAL,), id="identical silences tension"),
        pytest.param("5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 4", (TENSION,), id="all but identical"),
        pytest.param("3 3 3 4 5 3 3 3 3 3 3 3 3 3 3 3 3", (TENSION,), id="9 is in tension"),
        pytest.param("3 3 3 4 4 3 3 3 3 3 3 3 3 3 3 3 3", (), id="8 is not"),
        pytest.param("3 3 3 5 3 3 3 3 3 3 3 3 3 3 3 3 3", (), id="one of the pair"),
        pytest.param("3 3 3 5 5 3 3 3 3 3 3 3 3 5 3 5 3", (TENSION,), id="two pairs are one caution"),
        pytest.param("1 4 3 4 5 5 3 3 3 3 5 3 5 3 3 3 5", (TENSION, EDGE), id="two in order"),
        pytest.param("1 5 5 5 1 5 1 1 5 1 5 1 5 5 5 1 5", (), id="best"),
    ],
)
def test_cautions_come_in_order_and_identical_answers_silence_tensions(
    answers: str, cautions: tuple[Caution, ...]
) -> None:
    assert score(rater(), [int(answer) for answer in answers.split()]).cautions == cautions


def test_identical_answers_may_be_near_an_edge_too() -> None:
    questionnaire = a_questionnaire(reversed_=[], bands=[("low", 4, 12), ("high", 13, 20)], tensions=[(1, 2)])
    assert score(questionnaire, [3] * 4).cautions == (IDENTICAL, EDGE)


@given(COMPLETE)
def test_every_caution_follows_from_the_answers(case: tuple[Questionnaire, tuple[int, ...]]) -> None:
    questionnaire, answers = case
    scores = score(questionnaire, answers)
    assert list(scores.cautions) == [caution for caution in Caution if caution in scores.cautions]
    assert (IDENTICAL in scores.cautions) == (len(answers) > 1 and len(set(answers)) == 1)
    assert (TENSION in scores.cautions) == bool(scores.tensions)
    assert not {IDENTICAL, TENSION} <= set(scores.cautions)
    near = {band.key for band in questionnaire.bands for other in range(scores.total - 2, scores.total + 3)
            if band.lowest <= other <= band.highest}  # fmt: skip
    assert (EDGE in scores.cautions) == (len(near) > 1)


# Tensions.


@pytest.mark.parametrize(
    ("labels", "lowest", "answers", "in_tension"),
    [
        pytest.param(5, 1, [5, 4, 1, 1], True, id="five from 1: 9"),
        pytest.param(5, 1, [4, 4, 1, 1], False, id="five from 1: 8"),
        pytest.param(5, 0, [4, 3, 0, 0], True, id="five from 0: 7 of 8"),
        pytest.param(5, -2, [2, 1, 0, 0], True, id="five about 0: 3 of 4"),
        pytest.param(5, -2, [1, 1, 0, 0], False, id="five about 0: 2 of 4"),
        pytest.param(10, 1, [10, 9, 1, 1], True, id="ten"),
        pytest.param(4, 1, [4, 4, 1, 1], False, id="four never"),
        pytest.param(2, 0, [1, 1, 0, 0], False, id="two never"),
    ],
)
def test_a_pair_is_in_tension_when_both_are_agreed_with_and_one_fully(
    labels: int, lowest: int, answers: list[int], *, in_tension: bool
) -> None:
    questionnaire = a_questionnaire(labels=labels, lowest=lowest, tensions=[(1, 2)])
    assert bool(tensions_in(questionnaire, answers)) is in_tension


def test_only_the_pairs_in_tension_are_given_in_the_order_of_the_file() -> None:
    questionnaire = a_questionnaire(tensions=[(3, 4), (1, 3), (1, 2)])
    assert [tension.statements for tension in tensions_in(questionnaire, [5, 4, 1, 5])] == [(1, 2)]
    assert [tension.statements for tension in tensions_in(questionnaire, [5, 4, 4, 5])] == [(3, 4), (1, 3), (1, 2)]


@given(questionnaires(labels=st.integers(5, 10)), st.data())
def test_what_is_not_answered_is_in_no_tension(questionnaire: Questionnaire, data: st.DataObject) -> None:
    answers = data.draw(
        st.tuples(*(st.sampled_from([None, *questionnaire.scale.values]) for _ in questionnaire.statements))
    )
    found = tensions_in(questionnaire, answers)
    for tension in questionnaire.tensions:
        pair = [answers[number - 1] for number in tension.statements]
        agreed = sum(answer for answer in pair if answer is not None) >= 2 * questionnaire.scale.highest - 1
        assert (tension in found) == (None not in pair and agreed and not identical(answers))


@pytest.mark.parametrize(
    ("answers", "same"),
    [([3, 3], True), ([3, 3, 4], False), ([3, 3, None], False), ([None, None], False), ([3], False), ([], False)],
)
def test_answers_are_identical_when_all_are_given_and_alike(answers: list[int | None], *, same: bool) -> None:
    assert identical(answers) is same
