"""Comparisons to test with."""

from collections.abc import Sequence
from datetime import date

from rater_quiz.comparison import compare_people, compare_teams
from rater_quiz.pages.changes import Changes, side_of_person, side_of_team
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import score
from support.teams import DAY, tally_of, team_of

Sheets = Sequence[Sequence[int]]
LATER = [(5, 2, 4), (5, 1, 5), (4, 2, 4), (5, 1, 4), (5, 2, 4), (4, 1, 5)]
"""What six people answer to the small questionnaire some months after `SHEETS`."""


def changes_of_person(questionnaire: Questionnaire, before: Sequence[int], after: Sequence[int]) -> Changes:
    """From the answers of one person to later ones."""
    one, other = score(questionnaire, before), score(questionnaire, after)
    return Changes(compare_people(one, other), side_of_person(one, DAY), side_of_person(other, date(2027, 2, 21)))


def changes_of_team(questionnaire: Questionnaire, before: Sheets, after: Sheets) -> Changes:
    """From the answers of a team to later ones."""
    return Changes(
        compare_teams(tally_of(questionnaire, before), tally_of(questionnaire, after)),
        side_of_team(team_of(questionnaire, before)),
        side_of_team(team_of(questionnaire, after)),
    )
