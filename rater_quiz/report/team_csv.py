"""A team's statements as CSV, for whoever goes on with them in a spreadsheet."""

import csv
import io

from rater_quiz.foreign_text import csv_cell
from rater_quiz.language import Language
from rater_quiz.tally import rounded
from rater_quiz.team import TeamResult


def team_csv(team: TeamResult, language: Language) -> str:
    """A header and a row for each statement: number, text, mean, sd, and how many gave each number of points."""
    scale = team.questionnaire.scale
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["number", "statement", "mean", "sd", *(f"points_{points}" for points in scale.values)])
    for statement, asked in zip(team.statements, team.questionnaire.statements, strict=True):
        figures = statement.figures
        sd = rounded(figures.sd)
        given = csv_cell(asked.text.in_(language))
        table.writerow([asked.number, given, rounded(figures.mean), "" if sd is None else sd, *figures.counts])
    return text.getvalue()
