"""A team's figures for other programs: whole CSV and JSON, and what neither tells of a small group."""

import csv
import io
import json
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from support.builders import built as build
from support.builders import plain_questionnaire, rater
from support.drawn import record_of
from support.profiles import PEOPLE, TEAMS
from support.teams import SHEETS, small, team_of, views

from rater_quiz.language import Language
from rater_quiz.pages.data import person_data, team_data, team_sheet
from rater_quiz.pages.figures import decimal, decimals_as_needed
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.team_view import TeamView
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import score

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
HEAD = ["kind", "number", "text", "reversed", "mean", "sd", "below", "at", "above"]


def sheet(
    questionnaire: Questionnaire,
    sheets: Sequence[Sequence[int]],
    language: Language = ENGLISH,
    lead: Sequence[int] | None = None,
) -> str:
    scores = None if lead is None else score(questionnaire, lead)
    return team_sheet(team_of(questionnaire, sheets), Speaker(questionnaire, language), scores)


# CSV


def test_a_whole_csv_of_a_small_group() -> None:
    """With the lead's own points at the end; no distribution, only its three sides."""
    assert sheet(small(), SHEETS, lead=(5, 1, 3)) == (
        "kind,number,text,reversed,mean,sd,below,at,above,points_1,points_2,points_3,points_4,points_5,lead\n"
        "statement,1,We pick up at once.,no,3.3333,1.8619,2,0,4,,,,,,5\n"
        "statement,2,Callers are passed on | and on. (reversed),yes,2.1667,1.169,4,1,1,,,,,,5\n"
        "statement,3,We listen to the end.,no,3.0,0.6325,1,4,1,,,,,,3\n"
        "dimension,,Speed,,5.5,2.7386,,,,,,,,,10\n"
        "dimension,,Care,,5.1667,1.6021,,,,,,,,,8\n"
    )


def test_a_whole_csv_from_ten_people_on() -> None:
    assert sheet(small(), SHEETS * 2) == (
        "kind,number,text,reversed,mean,sd,below,at,above,points_1,points_2,points_3,points_4,points_5\n"
        "statement,1,We pick up at once.,no,3.3333,1.7753,4,0,8,4,0,0,4,4\n"
        "statement,2,Callers are passed on | and on. (reversed),yes,2.1667,1.1146,8,2,2,4,4,2,2,0\n"
        "statement,3,We listen to the end.,no,3.0,0.603,2,8,2,0,2,8,2,0\n"
        "dimension,,Speed,,5.5,2.6112,,,,,,,,\n"
        "dimension,,Care,,5.1667,1.5275,,,,,,,,\n"
    )


def test_a_formula_in_a_statement_is_text_to_a_spreadsheet_and_one_person_has_no_sd() -> None:
    values = plain_questionnaire(statements=1, lowest=0, labels=3, reversed_=[])
    values["statements"][0]["text"] = '=HYPERLINK("http://x")'
    rows = list(csv.reader(io.StringIO(sheet(build(values), [(2,)]))))
    assert rows == [
        [*HEAD, "points_0", "points_1", "points_2"],
        ["statement", "1", '\'=HYPERLINK("http://x")', "no", "2.0", "", "0", "0", "1", "", "", ""],
        ["dimension", "", "Speed", "", "2.0", "", *[""] * 6],
    ]


@pytest.mark.parametrize("language", list(Language))
def test_a_reversed_statement_stands_in_its_positive_form(language: Language) -> None:
    rows = csv.DictReader(io.StringIO(sheet(rater(), TEAMS["two camps"], language)))
    for row, statement in zip(rows, rater().statements, strict=False):
        if statement.mirrored is None:
            assert (row["text"], row["reversed"]) == (statement.text.in_(language), "no")
        else:
            mark = {ENGLISH: "positive form", ARABIC: "بالصيغة الإيجابية"}[language]
            assert (row["text"], row["reversed"]) == (f"{statement.mirrored.in_(language)} ({mark})", "yes")


@settings(deadline=None)
@given(views())
def test_every_csv_is_a_table_whose_counts_add_up(view: TeamView) -> None:
    rows = list(
        csv.DictReader(io.StringIO(team_sheet(view.team, Speaker(view.team.questionnaire, ENGLISH), view.lead)))
    )
    questionnaire, people = view.team.questionnaire, view.team.participants
    points = [f"points_{value}" for value in questionnaire.scale.values]
    assert [list(row) for row in rows] == [[*HEAD, *points, *(["lead"] if view.lead else [])]] * len(rows)
    assert [row["kind"] for row in rows] == [
        *["statement"] * len(questionnaire.statements),
        *["dimension"] * len(questionnaire.dimensions),
    ]
    for row in rows[: len(questionnaire.statements)]:
        assert sum(int(row[side]) for side in ("below", "at", "above")) == people
        assert {row[each] for each in points} == {""} if people < 10 else sum(int(row[p]) for p in points) == people


# JSON


@pytest.mark.parametrize("people", [5, 9, 10])
def test_json_of_a_small_group_has_sides_in_place_of_what_tells_whose_answers_they_are(people: int) -> None:
    sheets = TEAMS["twelve, all over the scale"][:people]
    shown = team_data(team_of(rater(), sheets))
    whole = people >= 10
    assert [shown["total"][key] is None for key in ("median", "lowest", "highest")] == [not whole] * 3
    for statement in shown["statements"]:
        assert list(statement) == ["number", "mean", "sd", "sides", "counts"]
        assert sum(statement["sides"]) == people
        assert sum(statement["counts"]) == people if whole else statement["counts"] is None
    for dimension in shown["dimensions"].values():
        assert list(dimension) == ["mean", "sd", "share", "level", "levels", "agreement"]
        assert sum(dimension["levels"].values()) == people


def test_json_of_a_team_has_its_cautions_and_sheets() -> None:
    shown = team_data(team_of(rater(), [PEOPLE["agrees with everything"]] * 2 + TEAMS["two camps"]))
    assert list(shown) == [
        *[
            "participants",
            "excluded",
            "excluded_count",
            "total",
            "dimensions",
            "statements",
            "sheets",
            "cautions",
            "lead",
        ]
    ]
    assert shown["sheets"] == {"straightlining": 0, "acquiescence": 2}
    assert shown["cautions"] == ["acquiescence", "few-in-band", "dimensions-close"]
    assert shown["lead"] is None
    assert json.loads(json.dumps(shown)) == shown


def test_the_lead_in_json_has_no_name() -> None:
    scores = score(rater(), PEOPLE["mixed"])
    own = person_data(record_of(scores, ENGLISH, team="Support", name="Dana"), scores)
    shown = team_data(team_of(rater(), TEAMS["two camps"]), lead=own)
    assert own["name"] == "Dana"
    assert shown["lead"] == {key: value for key, value in own.items() if key != "name"}
    assert "Dana" not in json.dumps(shown)


def test_json_of_a_person_names_what_to_start_with() -> None:
    scores = score(rater(), PEOPLE["mixed"])
    shown = person_data(record_of(scores, ENGLISH), scores)
    assert shown["to_start_with"] == [9, 10, 15]
    assert shown["cautions"] == ["answers-in-tension"]
    best = score(rater(), PEOPLE["all at its best"])
    assert person_data(record_of(best, ENGLISH), best)["to_start_with"] == []


# Figures


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (None, 1, "–"), (Fraction(5, 2), 1, "2.5"), (Fraction(1, 20), 1, "0.1"), (Fraction(99, 100), 1, "1.0"),
        (Fraction(-5, 4), 1, "−1.3"), (Fraction(-1, 100), 1, "0.0"), (3, 2, "3.00"), (0.125, 2, "0.13"),
    ],
)  # fmt: skip
def test_figures_are_rounded_half_up(value: Fraction | float | None, places: int, expected: str) -> None:
    assert decimal(value, places) == expected


def test_a_whole_number_needs_no_decimals() -> None:
    assert [decimals_as_needed(Fraction(n, 2)) for n in (-4, -3, 0, 115)] == ["−2", "−1.5", "0", "57.5"]
