"""The guide for whoever leads a session: whole texts, minutes that add up, and what the result calls for."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import CASES
from support.builders import rater
from support.drawn import guide
from support.profiles import PEOPLE, TEAMS, giving
from support.reports import cells, part, sound
from support.teams import SHEETS, small, team_of, view_of, views

from rater_quiz.language import Language
from rater_quiz.pages.guide import LENGTHS, Step, agenda
from rater_quiz.pages.markdown import _item
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.team_view import TeamView

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
LEFT_OUT = {"missing-answer": 2, "lead": 1, "duplicate": 7}


def planned(view: TeamView, minutes: int, language: Language = ENGLISH) -> tuple[Step, ...]:
    return agenda(view, minutes, Speaker(view.team.questionnaire, language))


def timetable(steps: tuple[Step, ...]) -> list[tuple[int, str]]:
    return [(step.minutes, step.title) for step in steps]


def step(steps: tuple[Step, ...], title: str) -> Step:
    return next(step for step in steps if step.title == title)


def material(steps: tuple[Step, ...], title: str) -> tuple[str, ...]:
    """The material of a step as a report has it."""
    return tuple(map(_item, step(steps, title).material))


def team_of_size(people: int, *, lead: Sequence[int] | None = None) -> TeamView:
    return view_of(rater(), (TEAMS["forty, all over the scale"])[:people], lead=lead)


# Whole guides


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_guide(language: Language) -> None:
    """To renew after a change that is meant: write the guide to the file, read it from top to bottom, keep it."""
    text = guide(view_of(small(), SHEETS, lead=(5, 1, 3), left_out=LEFT_OUT), language)
    assert text == (CASES / f"team-guide-{language}.md").read_text(encoding="utf-8")
    sound(text, language)


@settings(deadline=None)
@given(view=views(), minutes=st.sampled_from(LENGTHS), language=st.sampled_from(Language))
def test_every_guide_is_sound(view: TeamView, minutes: int, language: Language) -> None:
    sound(guide(view, language, minutes), language)


def test_a_guide_tells_of_what_it_is_but_is_no_report_of_a_team() -> None:
    front = guide(view_of(small(), SHEETS), ENGLISH).split("---\n")[1]
    assert front.startswith("rater-quiz-guide: 1\nparticipants: 6\nquestionnaire: small\n")


# Minutes


@settings(deadline=None)
@given(view=views(), minutes=st.sampled_from(LENGTHS), language=st.sampled_from(Language))
def test_the_minutes_add_up_exactly(view: TeamView, minutes: int, language: Language) -> None:
    steps = planned(view, minutes, language)
    assert sum(step.minutes for step in steps) == minutes
    assert all(step.minutes >= 5 and step.minutes % 5 == 0 and step.doing for step in steps)


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("lead", [None, PEOPLE["mixed"]], ids=["alone", "with a lead"])
def test_they_do_for_four_to_forty_people(minutes: int, lead: Sequence[int] | None) -> None:
    for people in range(4, 41):
        view = team_of_size(people, lead=lead)
        assert sum(step.minutes for step in planned(view, minutes)) == minutes
        spans = [row.split("|")[1] for row in guide(view, ENGLISH, minutes).splitlines() if re.match(r"\| \d+ to", row)]
        ends = [tuple(map(int, span.split("to"))) for span in spans]
        assert [start for start, _ in ends] == [0, *(end for _, end in ends[:-1])]
        assert ends[-1][1] == minutes


def test_an_hour_takes_up_one_disputed_statement_and_one_dimension() -> None:
    steps = planned(view_of(small(), SHEETS), 60)
    assert timetable(steps) == [
        (5, "Welcome and rules"),
        (5, "Reading in silence"),
        (5, "What carries us"),
        (10, "Where we see it differently"),
        (15, "Where to begin"),
        (15, "Choosing and planning"),
        (5, "Closing"),
    ]
    assert material(steps, "Where we see it differently") == (
        (
            "Statement 1 (3.3 on average): “We pick up at once.”\n"
            "- Two views stand side by side: 2 people with few points, 4 with many, and nobody between. Let both be "
            "heard before anybody argues. Often both are right, about different customers, shifts or channels.\n"
            "- To ask: What would one have to see every day to give many points here, and what to give few?"
        ),
    )
    assert material(steps, "Where to begin") == (
        "Statement 2 (reversed; 2.2 on average): “Callers are passed on \\| and on.”",
        (
            "**Care (40%)**\n"
            "- What did a customer last notice of this, for better or for worse?\n"
            "- What one thing, within our own power, would change it most?"
        ),
    )


def test_an_hour_and_a_half_takes_up_two_of_each_has_a_break_and_time_for_the_lead() -> None:
    steps = planned(view_of(small(), SHEETS, lead=(5, 1, 3)), 90)
    assert timetable(steps) == [
        (5, "Welcome and rules"),
        (5, "Reading in silence"),
        (5, "What carries us"),
        (10, "The lead beside the team"),
        (15, "Where we see it differently"),
        (5, "Break"),
        (20, "Where to begin"),
        (10, "Choosing"),
        (10, "Filling in the plan"),
        (5, "Closing"),
    ]
    *differences, advice = material(steps, "The lead beside the team")
    assert differences == [
        "Statement 2 (reversed; 2.2 on average; the lead 5): “Callers are passed on \\| and on.”",
        "Statement 1 (3.3 on average; the lead 5): “We pick up at once.”",
    ]
    assert advice.startswith("Where the lead sees it better, the team may know of trouble")
    begin, *advised = [each.split("\n")[0] for each in material(steps, "Where to begin")]
    assert begin.startswith("Statement 2 (reversed; 2.2 on average)")
    assert advised == ["**Care (40%)**", "**Speed (44%)**"]


def test_the_minutes_of_what_is_not_needed_go_to_what_gains_by_them() -> None:
    alike = planned(view_of(small(), [(4, 2, 4)] * 5), 60)
    assert (25, "Where to begin") in timetable(alike)
    assert "Where we see it differently" not in [step.title for step in alike]
    perfect = planned(view_of(small(), [(5, 1, 5)] * 5), 60)
    assert timetable(perfect) == [
        (5, "Welcome and rules"),
        (5, "Reading in silence"),
        (30, "What carries us"),
        (15, "Choosing and planning"),
        (5, "Closing"),
    ]


# How many people


def test_people_read_out_in_groups_where_one_by_one_takes_too_long() -> None:
    for people, groups in ((4, 0), (12, 0), (13, 4), (16, 4), (17, 5), (40, 10)):
        for language, word in ((ENGLISH, "groups"), (ARABIC, "مجموع")):
            steps = planned(team_of_size(people), 60, language)
            for place in (1, -1):
                assert (word in steps[place].doing) == bool(groups)
                assert re.findall(r"\d+", steps[place].doing)[:1] == ([str(groups)] if groups else [])


def test_groups_are_of_three_or_four() -> None:
    for people in range(4, 41):
        doing = step(planned(team_of_size(people), 60), "Where to begin").doing
        if people <= 5:
            assert doing.startswith("All together: ")
            assert "each group" not in doing
            continue
        found = re.match(r"In (\d+) groups of three or four: ", doing)
        assert found
        assert 3 * int(found[1]) <= people <= 4 * int(found[1])


@pytest.mark.parametrize(("people", "asked"), [(5, 5), (9, 12), (14, 30)])
def test_collecting_is_planned_for_those_who_were_asked_and_handouts_for_those_who_are_in(
    people: int, asked: int
) -> None:
    text = guide(replace(team_of_size(people), people=asked), ENGLISH)
    planned = f"For {asked} people: about 10 min on phones in the room, all at once; about {4 * asked} min where one"
    assert planned in part(text, "### A week before")
    assert f"Bring: {people} handouts, pens" in part(text, "### In the room")


def test_the_preparation_and_what_to_do_when_late_or_heated_are_there() -> None:
    text = guide(team_of_size(9), ENGLISH)
    assert re.findall(r"^### (.*)$", text, re.MULTILINE) == ["A week before", "The day before", "In the room"]
    assert "second round, find out what became of the actions" in part(text, "### A week before")
    assert "in a second round, begin with what became of the last plan" in part(text, "## Agenda for 60 minutes")
    assert "If you run late: leave out “What carries us” first" in text
    assert len(re.findall(r"^- ", part(text, "## When it gets heated"), re.MULTILINE)) == 5
    assert "Agree with the lead" not in text
    assert "Agree with the lead" in guide(team_of_size(9, lead=PEOPLE["mixed"]), ENGLISH)


@pytest.mark.parametrize(("minutes", "votes"), [(60, "two"), (90, "three")])
def test_there_is_a_sticker_to_bring_for_each_vote(minutes: int, votes: str) -> None:
    text = guide(view_of(small(), SHEETS), ENGLISH, minutes)
    assert f", {votes} stickers for each" in part(text, "### In the room")
    assert f"Everybody has {votes} votes" in text


# Questions and figures


def test_a_lead_who_sees_it_as_the_team_does_is_worth_a_question() -> None:
    steps = planned(view_of(small(), [(4, 2, 4)] * 5, lead=(4, 2, 4)), 60)
    assert material(steps, "The lead beside the team") == (
        "The lead and the team are close on every statement: what do both perhaps not see?",
    )


def test_what_two_statements_have_in_common_is_said_of_the_first() -> None:
    """Both divide the team in the same way: the same counts, the same meaning, the same question."""
    sheets = [giving((2,) * 17)] * 6 + [giving((4,) * 17)] * 6
    first, other = material(planned(view_of(rater(), sheets), 90), "Where we see it differently")
    assert "6 people with few points, 6 with many, and nobody between." in first
    assert "To ask: " in first
    assert other.split("\n")[1:] == ["- It is the same here."]


def test_no_statement_is_put_forward_twice_for_the_weakest_dimensions() -> None:
    """Statement 2 is the weakest of both, for it counts in both; the handout has the others for something else."""
    found = "\n".join(material(planned(view_of(small(), SHEETS), 90), "Where to begin"))
    assert [found.count(f"Statement {number} (") for number in (1, 2, 3)] == [0, 1, 0]


@pytest.mark.parametrize("language", list(Language))
def test_the_shipped_questionnaire_brings_its_own_questions(language: Language) -> None:
    view = view_of(rater(), TEAMS["six, all over the scale"])
    text = guide(view, language, 90)
    for key in view.team.dimension_priorities[:2]:
        for question in rater().dimension(key).advice.questions:
            assert text.count(question.in_(language)) == 1
    for number in view.team.most_disputed[:2]:
        statement = rater().statement(number)
        assert (statement.mirrored or statement.text).in_(language) in text


def test_the_figures_in_full_are_for_whoever_leads() -> None:
    found = cells(guide(team_of_size(12), ENGLISH))
    place = found.index("Lowest and highest")
    totals = sorted(sum(giving(sheet)) for sheet in TEAMS["forty, all over the scale"][:12])
    assert found[place + 4] == f"{totals[0]} to {totals[-1]}"
    assert [cell for cell in found if re.fullmatch(r"\d\.\d\d \((none|weak|moderate|strong|very strong)\)", cell)]
    alone = cells(guide(view_of(small(), [(4, 5, 3)]), ENGLISH))
    assert alone[alone.index("Spread") + 1 : alone.index("Spread") + 3] == ["8.0", "–"]
    assert team_of(small(), [(4, 5, 3)]).dimensions[0].agreement is None
