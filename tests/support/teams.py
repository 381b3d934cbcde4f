"""Teams to test with."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from hypothesis import strategies as st

from rater_quiz.pages.team_view import TeamView
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import read_questionnaire
from rater_quiz.scoring import score
from rater_quiz.tally import Tally
from rater_quiz.team import TeamResult, team_result
from support import CASES
from support.builders import answers_for, questionnaires

DAY = date(2026, 11, 21)
SHEETS = [(4, 5, 3), (1, 4, 3), (5, 2, 4), (4, 4, 2), (1, 5, 3), (5, 3, 3)]
"""The answers of six people to the small questionnaire; they differ most on its first statement."""


@cache
def small() -> Questionnaire:
    """Three statements in two dimensions, with most of the parts that there are."""
    return read_questionnaire(CASES / "small-questionnaire.yaml")


def tally_of(questionnaire: Questionnaire, sheets: Sequence[Sequence[int]]) -> Tally:
    """Count *sheets*."""
    tally = Tally(questionnaire)
    tally.add_all(sheets)
    return tally


def team_of(questionnaire: Questionnaire, sheets: Sequence[Sequence[int]]) -> TeamResult:
    """The result of people who gave *sheets*."""
    return team_result(tally_of(questionnaire, sheets))


def view_of(
    questionnaire: Questionnaire,
    sheets: Sequence[Sequence[int]],
    *,
    lead: Sequence[int] | None = None,
    left_out: Mapping[str, int] | None = None,
) -> TeamView:
    """A team's result with what stands beside it."""
    scores = None if lead is None else score(questionnaire, lead)
    return TeamView(team_of(questionnaire, sheets), DAY, 5, left_out or {}, scores)


@st.composite
def views(draw: st.DrawFn) -> TeamView:
    """Results of teams of all shapes, of one person too, with and without a lead."""
    questionnaire = draw(questionnaires())
    sheets = draw(st.lists(answers_for(questionnaire), min_size=1, max_size=14), label="sheets")
    lead = draw(st.none() | answers_for(questionnaire), label="lead")
    return view_of(questionnaire, sheets, lead=lead)
