"""The session made from a team's result: its minutes add up, and its questions are those that the result calls for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import a_questionnaire, full_questionnaire, rater
from support.builders import built as build
from support.teams import SHEETS, small, team_of, view_of, views

from rater_quiz.language import Language
from rater_quiz.pages.guide import LENGTHS, Step, agenda
from rater_quiz.pages.markdown import _item
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.team import TeamView
from rater_quiz.pages.topics import Pattern
from rater_quiz.words import guide as words

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


def planned(view: TeamView, minutes: int, language: Language = ENGLISH) -> tuple[Step, ...]:
    return agenda(view.team, minutes, Speaker(view.team.questionnaire, language), view.lead_beside_team)


def timetable(steps: tuple[Step, ...]) -> list[tuple[int, str]]:
    return [(step.minutes, step.title) for step in steps]


def material(steps: tuple[Step, ...], title: str) -> tuple[str, ...]:
    return next(written(step) for step in steps if step.title == title)


def written(step: Step) -> tuple[str, ...]:
    """The material of a step as a report has it."""
    return tuple(map(_item, step.material))


@settings(deadline=None)
@given(view=views(), minutes=st.sampled_from(LENGTHS), language=st.sampled_from(Language))
def test_the_minutes_add_up_exactly(view: TeamView, minutes: int, language: Language) -> None:
    steps = planned(view, minutes, language)
    assert sum(step.minutes for step in steps) == minutes
    assert all(step.minutes >= 5 and step.minutes % 5 == 0 and step.doing for step in steps)


def test_an_hour_takes_up_one_disputed_statement_and_one_dimension() -> None:
    steps = planned(view_of(small(), SHEETS), 60)
    assert timetable(steps) == [
        (5, "Welcome and rules"),
        (5, "Reading in silence"),
        (5, "What carries us"),
        (10, "Where we see it differently"),
        (15, "Where we are weakest"),
        (15, "Choosing and planning"),
        (5, "Closing"),
    ]
    assert material(steps, "Where we see it differently") == (
        (
            "Statement 1: “We pick up at once.”\n- What would one have to see every day to give many points here, "
            "and what to give few?"
        ),
    )
    assert material(steps, "Where we are weakest") == (
        (
            "**Care (40%)**\n"
            "- Statement 2: “Callers are passed on \\| and on.” (reversed: disagreeing is the good sign)\n"
            "- What did a customer last notice of this, for better or for worse?\n"
            "- What one thing, within our own power, would change it most?"
        ),
    )


def test_an_hour_and_a_half_takes_up_two_of_each_and_has_time_for_the_lead() -> None:
    steps = planned(view_of(small(), SHEETS, lead=(5, 1, 3)), 90)
    assert timetable(steps) == [
        (5, "Welcome and rules"),
        (5, "Reading in silence"),
        (5, "What carries us"),
        (10, "The lead beside the team"),
        (20, "Where we see it differently"),
        (20, "Where we are weakest"),
        (10, "Choosing"),
        (10, "Filling in the plan"),
        (5, "Closing"),
    ]
    assert material(steps, "The lead beside the team") == (
        (
            "Statement 2: “Callers are passed on \\| and on.” (reversed: disagreeing is the good sign): "
            "the lead 5, the team 2.2"
        ),
        "Statement 1: “We pick up at once.”: the lead 5, the team 3.3",
    )
    assert [each.split("\n")[0] for each in material(steps, "Where we are weakest")] == [
        "**Care (40%)**",
        "**Speed (44%)**",
    ]


def test_no_statement_is_put_forward_twice_for_the_weakest_dimensions() -> None:
    """Statement 2 is the weakest of both, for it counts in both."""
    found = "\n".join(material(planned(view_of(small(), SHEETS), 90), "Where we are weakest"))
    assert [found.count(f"Statement {number}:") for number in (1, 2, 3)] == [1, 1, 0]


def test_the_minutes_of_what_is_not_needed_go_to_what_gains_by_them() -> None:
    alike = planned(view_of(small(), [(4, 2, 4)] * 5), 60)
    assert (25, "Where we are weakest") in timetable(alike)
    assert "Where we see it differently" not in [step.title for step in alike]
    perfect = planned(view_of(small(), [(5, 1, 5)] * 5), 60)
    assert timetable(perfect) == [
        (5, "Welcome and rules"),
        (5, "Reading in silence"),
        (30, "What carries us"),
        (15, "Choosing and planning"),
        (5, "Closing"),
    ]


def test_a_lead_who_sees_it_as_the_team_does_is_worth_a_question() -> None:
    steps = planned(view_of(small(), [(4, 2, 4)] * 5, lead=(4, 2, 4)), 60)
    assert material(steps, "The lead beside the team") == (
        "The lead and the team are close on every statement: what do both perhaps not see?",
    )


def test_a_large_group_reads_in_groups() -> None:
    small_group, large = (planned(view_of(small(), SHEETS * times), 60)[1].doing for times in (2, 3))
    assert "Then one sentence each" in small_group
    assert "groups of three or four" in large


def test_only_what_the_report_has_is_chosen_from() -> None:
    plain, advised = a_questionnaire(), build(full_questionnaire())
    for minutes, place in ((60, 5), (90, 5)):
        own, given_ = (planned(view_of(each, [(1, 2, 3, 4), (4, 3, 2, 1)] * 3), minutes) for each in (plain, advised))
        assert "turn their causes into actions" in own[place].doing
        assert "tips in the plan" in given_[place].doing


@pytest.mark.parametrize("language", list(Language))
def test_the_shipped_questionnaire_brings_its_own_questions(language: Language) -> None:
    sheets = [(4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2), (1, 2, 3, 4, 5) * 3 + (1, 2)] * 3
    team = team_of(rater(), sheets)
    found = "\n".join(
        item for step in agenda(team, 90, Speaker(team.questionnaire, language)) for item in written(step)
    )
    for key in team.dimension_priorities[:2]:
        for question in rater().dimension(key).advice.questions:
            assert question.in_(language) in found
    for number in team.most_disputed[:2]:
        assert rater().statement(number).text.in_(language) in found


def test_every_pattern_has_its_question() -> None:
    assert set(words.ASKS) == set(Pattern)
