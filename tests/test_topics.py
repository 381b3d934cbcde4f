"""What is worth talking about in a team's result: how points lie, who stands in two camps, three topics at most."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from support.builders import a_questionnaire, rater
from support.teams import SHEETS, small, team_of, views

from rater_quiz.language import Language
from rater_quiz.pages.team_view import TeamView
from rater_quiz.pages.topics import Pattern, TopicKind, camps, ends, little_disputed, pattern, topics
from rater_quiz.scoring import points_of
from rater_quiz.team import TeamResult
from rater_quiz.words import patterns
from rater_quiz.words import team as words


def one_statement(counts: Sequence[int]) -> TeamResult:
    """A team that was asked one statement: so many people for each number of points."""
    questionnaire = a_questionnaire(statements=1, labels=len(counts), reversed_=[])
    return team_of(questionnaire, [(points,) for points, people in enumerate(counts, 1) for _ in range(people)])


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param((0, 0, 12, 0, 0), Pattern.ALIKE, id="all the same"),
        pytest.param((3, 2, 0, 1, 4), Pattern.DIVIDED, id="both ends and nobody between"),
        pytest.param((5, 5), Pattern.DIVIDED, id="a scale of two"),
        pytest.param((5, 0, 5), Pattern.DIVIDED, id="a scale of three"),
        pytest.param((4, 1, 2, 0, 4), Pattern.CAMPS, id="half as many between as at the smaller end"),
        pytest.param((3, 1, 3, 0, 4), Pattern.SCATTERED, id="more than half as many between"),
        pytest.param((1, 0, 0, 5, 4), Pattern.FEW_BELOW, id="one person at the lower end"),
        pytest.param((4, 5, 0, 0, 1), Pattern.FEW_ABOVE, id="one person at the upper end"),
        pytest.param((3, 1, 4, 1, 2), Pattern.SCATTERED, id="everywhere"),
        pytest.param((1, 1, 2, 2, 2, 2), Pattern.SCATTERED, id="everywhere on a scale of six"),
        pytest.param((1, 0, 8, 2, 0), Pattern.MIDDLE, id="most between"),
        pytest.param((1, 1, 5, 0, 3), Pattern.SCATTERED, id="half between, which is not most"),
        pytest.param((1, 0, 4, 2, 3), Pattern.SCATTERED, id="half at the upper end, which is not most"),
        pytest.param((0, 0, 3, 4, 3), Pattern.DEGREES, id="nobody at one end"),
    ],
)
def test_how_points_lie_tells_how_to_talk_about_them(counts: tuple[int, ...], expected: Pattern) -> None:
    assert pattern(one_statement(counts), 1) is expected


def test_of_a_small_team_no_more_is_told_than_its_sides() -> None:
    """On a scale of seven the ends are two answers wide and the sides three: of few people only the sides are shown."""
    few, many = one_statement((0, 0, 3, 0, 0, 3, 0)), one_statement((0, 0, 6, 0, 0, 6, 0))
    assert [ends(team, 1) for team in (few, many)] == [(3, 0, 3), (0, 6, 6)]
    assert [pattern(team, 1) for team in (few, many)] == [Pattern.DIVIDED, Pattern.DEGREES]


@settings(deadline=None)
@given(views())
def test_everybody_is_on_some_side_and_the_words_fit(view: TeamView) -> None:
    """Who says that nobody stands between has counted nobody there."""
    for statement in view.team.statements:
        few, between, many = ends(view.team, statement.number)
        found = pattern(view.team, statement.number)
        assert few + between + many == view.team.participants
        assert min(few, between, many) >= 0
        if found is Pattern.DIVIDED:
            assert (between, min(few, many) > 0) == (0, True)
        if found in (Pattern.CAMPS, Pattern.SCATTERED, Pattern.FEW_BELOW, Pattern.FEW_ABOVE):
            assert min(few, many) > 0
        if found is Pattern.MIDDLE:
            assert max(few, many) > 0
        assert view.team.whole or (few, between, many) == statement.sides


def test_camps_are_named_by_the_statements_of_the_dimension() -> None:
    """On the first statement the team is in two camps; the second is scattered, the third near the middle."""
    team = team_of(small(), SHEETS)
    assert [pattern(team, number) for number in (1, 2, 3)] == [Pattern.DIVIDED, Pattern.FEW_ABOVE, Pattern.MIDDLE]
    assert (camps(team, "speed"), camps(team, "care")) == ((1,), ())


def test_little_disputed_is_what_varies_less_than_half_of_chance() -> None:
    half = team_of(a_questionnaire(statements=1), [(2,), (4,), (3,), (3,), (3,)]).statement(1)
    more = team_of(a_questionnaire(statements=1), [(2,), (4,), (4,), (2,), (3,)]).statement(1)
    assert [half.figures.variance, more.figures.variance] == [Fraction(1, 2), 1]
    assert [little_disputed(half.figures), little_disputed(more.figures)] == [True, False]


# Topics


@settings(deadline=None)
@given(views())
def test_topics_are_of_different_statements_and_ask_different_questions(view: TeamView) -> None:
    found = topics(view.team)
    assert len(found) <= 3
    assert len({topic.number for topic in found}) == len({topic.kind for topic in found}) == len(found)
    asked = [
        (patterns.ASKS[pattern(view.team, topic.number)] if topic.disputed else words.ASKED[topic.kind]).in_(language)
        for topic in found
        for language in Language
    ]
    assert len(set(asked)) == len(asked)


@settings(deadline=None)
@given(views())
def test_no_topic_is_made_up(view: TeamView) -> None:
    """What carries has more points than others, and what differs is not answered by all alike."""
    team = view.team
    means = [statement.figures.mean for statement in team.statements]
    for topic in topics(team):
        statement = team.statement(topic.number)
        match topic.kind:
            case TopicKind.CARRIES | TopicKind.BEST:
                assert statement.figures.mean > min(means)
                assert (topic.kind is TopicKind.CARRIES) == (statement.figures.mean > team.questionnaire.scale.middle)
            case TopicKind.DIFFERS:
                assert statement.figures.variance
            case TopicKind.BEGINS:
                assert statement.figures.mean <= team.questionnaire.scale.middle
            case TopicKind.NEXT:
                assert min(means) > team.questionnaire.scale.middle
                assert statement.figures.mean < max(means)


@settings(deadline=None)
@given(views())
def test_strongest_and_weakest_statements_are_never_the_same(view: TeamView) -> None:
    assert not set(view.team.strongest_statements) & set(view.team.weakest_statements)


def test_where_all_is_alike_there_is_nothing_to_talk_about_but_where_it_is_weak() -> None:
    best, middling = ([points_of(rater(), (points,) * 17)] * 12 for points in (5, 3))
    assert topics(team_of(rater(), best)) == ()
    assert topics(team_of(rater(), middling)) == ()


def test_every_pattern_and_every_kind_of_topic_has_its_words() -> None:
    assert set(patterns.patterns(1, 2, 3)) == set(patterns.ASKS) == set(Pattern)
    assert set(words.TOPIC) == set(words.ASKED) == set(TopicKind)
