"""The gentle notes on how to read a result: against naive definitions, and at their edges."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import (
    a_questionnaire,
    answers_for,
    leaning_answers_for,
    questionnaires,
    questionnaires_with_answers,
    rater,
)

from rater_quiz.language import Language
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import (
    Caution,
    acquiescence,
    favoured_by_agreeing,
    points_of,
    score,
    second_look,
    straightlining,
    tensions_in,
)
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.line_mode import second_looks
from rater_quiz.words import result

STRAIGHT, AGREED, TENSION, EDGE, CLOSE = Caution


def in_one_line(answers: Sequence[int]) -> bool:
    """The most frequent answer stands at four places of five; of fewer than ten, and more than one, at all."""
    [(_, most)] = Counter(answers).most_common(1)
    return 10 * most >= 8 * len(answers) if len(answers) >= 10 else most == len(answers) > 1


def all_agreed(questionnaire: Questionnaire, answers: Sequence[int]) -> bool:
    """Not in one line, and above the middle at seven of ten reversed statements and of plain ones, three of each."""
    scale = questionnaire.scale
    agreed: dict[bool, list[bool]] = {True: [], False: []}
    for statement in questionnaire.statements:
        agreed[statement.reversed].append(2 * answers[statement.number - 1] > scale.lowest + scale.highest)
    most = all(len(each) >= 3 and 10 * each.count(True) >= 7 * len(each) for each in agreed.values())
    return most and not in_one_line(answers)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Questionnaire, tuple[int, ...]]:
    """Questionnaires of up to thirty statements, and answers that may well call for a second look."""
    questionnaire = draw(questionnaires(statements=st.integers(1, 30)))
    return questionnaire, draw(leaning_answers_for(questionnaire) | answers_for(questionnaire))


@given(sheets())
def test_second_looks_agree_with_their_definitions_and_exclude_each_other(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    questionnaire, answers = case
    scores = score(questionnaire, answers)
    assert straightlining(answers) is (STRAIGHT in scores.cautions) is in_one_line(answers)
    assert acquiescence(questionnaire, answers) is (AGREED in scores.cautions) is all_agreed(questionnaire, answers)
    assert (TENSION in scores.cautions) is bool(scores.tensions) is bool(tensions_in(questionnaire, answers))
    looks = [caution for caution in scores.cautions if caution in {STRAIGHT, AGREED, TENSION}]
    assert looks == list(filter(None, [second_look(questionnaire, answers)]))


@given(questionnaires_with_answers())
def test_every_caution_follows_from_the_answers_and_they_come_in_order(
    case: tuple[Questionnaire, tuple[int, ...]],
) -> None:
    questionnaire, answers = case
    scores = score(questionnaire, answers)
    assert list(scores.cautions) == [caution for caution in Caution if caution in scores.cautions]
    near = {band.key for band in questionnaire.bands for other in range(scores.total - 2, scores.total + 3)
            if band.lowest <= other <= band.highest}  # fmt: skip
    assert (EDGE in scores.cautions) == (len(near) > 1)
    shares = [dimension.share for dimension in scores.dimensions]
    assert (CLOSE in scores.cautions) == (len(shares) > 1 and 10 * (max(shares) - min(shares)) < 1)


@pytest.mark.parametrize(
    ("size", "alike", "found"),
    [
        pytest.param(17, 14, True, id="14 of 17"),
        pytest.param(17, 13, False, id="13 of 17"),
        pytest.param(10, 8, True, id="8 of 10"),
        pytest.param(10, 7, False, id="7 of 10"),
        pytest.param(9, 9, True, id="9 of 9"),
        pytest.param(9, 8, False, id="8 of 9"),
        pytest.param(2, 2, True, id="2 of 2"),
        pytest.param(1, 1, False, id="a single one"),
    ],
)
def test_answers_are_in_one_line_from_four_of_five_on(size: int, alike: int, *, found: bool) -> None:
    """Wherever the others stand."""
    for start in range(size - alike + 1):
        answers: list[int | None] = [2] * size
        answers[start : start + size - alike] = [4] * (size - alike)
        assert straightlining(answers) is found
        assert not straightlining([*answers[:-1], None])


def test_no_answers_are_in_no_line() -> None:
    assert not straightlining([])


@pytest.mark.parametrize(
    ("plain", "reversed_", "found"),
    [
        pytest.param((7, 10), (7, 10), True, id="seven of ten each"),
        pytest.param((6, 10), (10, 10), False, id="too few of the plain ones"),
        pytest.param((10, 10), (6, 10), False, id="too few of the reversed ones"),
        pytest.param((3, 3), (3, 4), True, id="three of three, and of four"),
        pytest.param((2, 2), (8, 10), False, id="two plain ones say too little"),
        pytest.param((8, 10), (2, 2), False, id="two reversed ones say too little"),
    ],
)
def test_most_of_both_keyings_must_be_agreed_with(
    plain: tuple[int, int], reversed_: tuple[int, int], *, found: bool
) -> None:
    """Answers of 4 and 5 by turns, so that they are in no line; 3 is the middle, and no agreement."""
    questionnaire = a_questionnaire(
        statements=plain[1] + reversed_[1], reversed_=range(plain[1] + 1, plain[1] + reversed_[1] + 1)
    )
    answers: list[int | None] = []
    for agreed, size in (plain, reversed_):
        answers += [4 + place % 2 for place in range(agreed)] + [3] * (size - agreed)
    assert acquiescence(questionnaire, answers) is found
    assert not acquiescence(questionnaire, [None, *answers[1:]])


def test_agreeing_with_everything_flatters_one_dimension_and_wrongs_another() -> None:
    """By the share of reversed statements; of equal ones the first, and none where all dimensions fare alike."""
    assert favoured_by_agreeing(rater()) == ("empathy", "responsiveness")
    assert favoured_by_agreeing(a_questionnaire(reversed_=[2], dimensions={"a": [1, 2], "b": [2, 3, 4]})) == ("b", "a")
    assert favoured_by_agreeing(a_questionnaire(reversed_=[], dimensions={"a": [1, 2], "b": [3, 4]})) is None
    assert favoured_by_agreeing(a_questionnaire(dimensions={"a": [1, 2, 3, 4]})) is None


def test_a_total_within_two_points_of_another_band_is_near_its_edge() -> None:
    """Full points from the first statement on, as many as the total needs."""
    near = []
    for total in range(17, 86):
        points = [min(max(total - 17 - 4 * place, 0), 4) + 1 for place in range(17)]
        scores = score(rater(), points_of(rater(), points))  # mirroring the points gives the answers
        assert scores.total == total
        near += [total] * (EDGE in scores.cautions)
    assert near == [38, 39, 40, 41, 61, 62, 63, 64]


def test_a_band_that_no_answers_can_reach_has_no_edge_to_be_near_to() -> None:
    questionnaire = a_questionnaire(bands=[("no", 0, 3), ("all", 4, 20), ("top", 21, 30)])
    for points in (1, 5):
        answers = points_of(questionnaire, [points] * 4)
        assert EDGE not in score(questionnaire, answers).cautions


@pytest.mark.parametrize(
    ("answers", "cautions"),
    [
        pytest.param("3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3", (STRAIGHT, CLOSE), id="identical"),
        pytest.param("5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5", (STRAIGHT,), id="one line silences agreement and tension"),
        pytest.param("5 5 5 5 5 5 5 5 5 5 5 5 5 5 4 4 4", (STRAIGHT,), id="all but three in one line"),
        pytest.param("5 5 5 5 5 5 5 5 5 5 5 5 5 4 4 4 4", (AGREED,), id="agreement silences tension"),
        pytest.param("2 3 4 4 5 3 2 2 3 2 3 2 3 3 3 2 3", (TENSION,), id="9 is in tension"),
        pytest.param("2 3 4 4 4 3 2 2 3 2 3 2 3 3 3 2 3", (CLOSE,), id="8 is not"),
        pytest.param("1 4 3 4 5 5 3 3 3 3 5 3 5 3 3 3 5", (TENSION, EDGE), id="two in order"),
        pytest.param("1 5 5 5 1 5 1 1 5 1 5 1 5 5 5 1 5", (CLOSE,), id="best"),
    ],
)
def test_cautions_come_in_order_and_the_earlier_second_look_silences_the_later(
    answers: str, cautions: tuple[Caution, ...]
) -> None:
    assert score(rater(), [int(answer) for answer in answers.split()]).cautions == cautions


def test_shares_a_tenth_apart_are_not_close() -> None:
    questionnaire = a_questionnaire(statements=6, reversed_=[], dimensions={"a": [1, 2, 3, 4, 5], "b": [6]}, bands=1)
    assert score(questionnaire, [3, 3, 3, 3, 5, 3]).cautions == ()  # 12 of 20 beside 2 of 4
    assert score(questionnaire, [3, 3, 3, 3, 4, 3]).cautions == (CLOSE,)


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
    found, complete = tensions_in(questionnaire, answers), [answer for answer in answers if answer is not None]
    looked = len(complete) == len(answers) and (in_one_line(complete) or all_agreed(questionnaire, complete))
    for tension in questionnaire.tensions:
        pair = [answers[number - 1] for number in tension.statements]
        agreed = sum(answer for answer in pair if answer is not None) >= 2 * questionnaire.scale.highest - 1
        assert (tension in found) == (None not in pair and agreed and not looked)


@pytest.mark.parametrize("language", Language)
def test_where_all_statements_run_one_way_nothing_is_said_of_the_other(language: Language) -> None:
    for both_ways in (True, False):
        questionnaire = a_questionnaire(statements=10, reversed_=(1,) if both_ways else (), languages=("en", "ar"))
        assert questionnaire.runs_both_ways is both_ways
        said = Speaker(questionnaire, language).caution(STRAIGHT)
        assert (said == result.CAUTIONS[STRAIGHT].in_(language)) is both_ways
        sitting = Sitting.resume([1] * 10, {}, lowest=questionnaire.scale.lowest, highest=questionnaire.scale.highest)
        looks = " ".join(second_looks(questionnaire, sitting, Page(80, language)))
        assert ("run the other way" in looks or "الاتجاه المعاكس" in looks) is both_ways
