"""The report of a team: whole texts, structure as others read it, and nothing that tells who answered."""

import csv
import io
import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import CASES
from support.builders import a_questionnaire, plain_questionnaire, rater
from support.builders import built as build
from support.drawn import team_report
from support.reports import HOSTILE, cells, sound, tokens_of
from support.teams import SHEETS, small, team_of, view_of, views

from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.pages.data import team_sheet
from rater_quiz.pages.figures import decimal, decimals_as_needed, small_bars
from rater_quiz.pages.team import TeamView
from rater_quiz.pages.topics import Pattern, little_disputed, sides
from rater_quiz.responses import Reason
from rater_quiz.tally import Distribution
from rater_quiz.words import team as words
from rater_quiz.words.responses import REASONS

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
LEFT_OUT = {"missing-answer": 2, "lead": 1, "duplicate": 7}


def sections(text: str) -> list[str]:
    """The headings of level 2."""
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_report(language: Language) -> None:
    """To renew after a change that is meant: write the report to the file, read it from top to bottom, keep it."""
    text = team_report(view_of(small(), SHEETS, lead=(5, 1, 3), left_out=LEFT_OUT), language)
    assert text == (CASES / f"team-report-{language}.md").read_text(encoding="utf-8")
    sound(text, language)


@pytest.mark.parametrize("language", list(Language))
def test_the_shipped_questionnaire_gives_a_sound_and_complete_report(language: Language) -> None:
    sheets = [(4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2), (1,) * 17, (5, 5, 4, 4, 3) * 3 + (2, 1)] * 3
    text = team_report(view_of(rater(), sheets, lead=(3,) * 17, left_out=LEFT_OUT), language)
    sound(text, language)
    assert len(sections(text)) == 11
    for statement in rater().statements:
        assert statement.text.in_(language) in text
    assert "SERVQUAL" in text


def test_the_front_matter_tells_how_many_people_it_is_of() -> None:
    text = team_report(view_of(rater(), [(3,) * 17] * 5), ARABIC)
    assert text.split("---\n")[1] == (
        "rater-quiz-team: 1\n"
        "participants: 5\n"
        "questionnaire: rater\n"
        f"fingerprint: {rater().fingerprint}\n"
        "language: ar\n"
        "made: 2026-11-21\n"
    )


@settings(deadline=None)
@given(view=views(), language=st.sampled_from(Language))
def test_every_report_is_sound(view: TeamView, language: Language) -> None:
    sound(team_report(view, language), language)


def test_texts_of_a_questionnaire_are_shown_and_do_nothing() -> None:
    values = plain_questionnaire(statements=len(HOSTILE), reversed_=[])
    for statement, text in zip(values["statements"], HOSTILE, strict=True):
        statement["text"] = clean(text)
    questionnaire = build(values)
    sheets = [[place % 5 + 1 for place in range(start, start + len(HOSTILE))] for start in range(5)]
    text = team_report(view_of(questionnaire, sheets, lead=sheets[0]), ENGLISH)
    sound(text, ENGLISH)
    assert {clean(each) for each in HOSTILE} <= set(cells(text))


def test_without_a_lead_and_with_nothing_left_out_nothing_is_said_of_them() -> None:
    there = sections(team_report(view_of(small(), SHEETS, lead=(5, 1, 3), left_out=LEFT_OUT), ENGLISH))
    assert set(there) - set(sections(team_report(view_of(small(), SHEETS), ENGLISH))) == {
        "The lead beside the team",
        "What was left out",
    }


def test_what_there_is_none_of_is_a_dash() -> None:
    """A single person has no spread and agrees with nobody; the program never shows that, the report can."""
    rows = cells(team_report(view_of(small(), [(4, 5, 3)]), ENGLISH))
    place = rows.index("Lowest and highest")
    assert rows[place + 1 : place + 5] == ["8.0", "–", "8", "8 to 8"]
    place = rows.index("Care (weakest)")
    assert rows[place : place + 8] == [
        "Care (weakest)",
        "4.0",
        "2 to 10",
        "25%",
        "Low",
        "█████░░░░░░░░░░░░░░░",
        "–",
        "–",
    ]


def test_where_all_answer_alike_nothing_is_disputed() -> None:
    text = team_report(view_of(small(), [(4, 2, 4)] * 5, lead=(4, 2, 4)), ENGLISH)
    assert "- Everybody answered every statement alike.\n" in text
    assert "## Where people see it differently\n\nEverybody answered every statement alike.\n\n##" in text
    assert "On no single statement is the lead far from the team's mean." in text


def test_another_questionnaire_with_nine_statements_seven_points_three_dimensions_and_four_bands() -> None:
    questionnaire = a_questionnaire(
        statements=9, labels=7, bands=4, dimensions={"one": (1, 2, 3), "two": (4, 5, 6), "three": (7, 8, 9)}
    )
    text = team_report(view_of(questionnaire, [(1, 2, 3, 4, 5, 6, 7, 1, 2), (7, 6, 5, 4, 3, 2, 1, 7, 6)] * 4), ENGLISH)
    sound(text, ENGLISH)
    found = cells(text)
    assert "People with 1 to 7 points" in found
    assert [f"Band-{number}" in found for number in range(1, 6)] == [True] * 4 + [False]
    assert [found.count(name) for name in ("One", "Two", "Three")] == [1, 1, 1]


def test_every_reason_and_every_pattern_has_its_words() -> None:
    assert set(words.patterns(1, 2, 3)) == set(Pattern)
    assert set(REASONS) == set(Reason)
    assert "SERVQUAL" not in team_report(view_of(small(), SHEETS), ENGLISH)


# Topics


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param((3, 2, 0, 1, 4), Pattern.CAMPS, id="both ends and nobody between"),
        pytest.param((1, 0, 0, 4, 4), Pattern.FEW_BELOW, id="one person at the lower end"),
        pytest.param((4, 4, 0, 0, 1), Pattern.FEW_ABOVE, id="one person at the upper end"),
        pytest.param((2, 1, 4, 1, 2), Pattern.SCATTERED, id="everywhere"),
        pytest.param((1, 1, 2, 2, 2, 2), Pattern.SCATTERED, id="everywhere on a scale of six"),
        pytest.param((1, 0, 8, 2, 0), Pattern.MIDDLE, id="most between"),
        pytest.param((2, 1, 1, 0, 2), Pattern.CAMPS, id="half as many between as at the smaller end"),
        pytest.param((3, 1, 2, 0, 2), Pattern.SCATTERED, id="as many between as at the smaller end"),
        pytest.param((1, 1, 4, 0, 2), Pattern.SCATTERED, id="half between, which is not most"),
        pytest.param((1, 0, 3, 2, 2), Pattern.SCATTERED, id="half at the upper end, which is not most"),
        pytest.param((0, 0, 3, 4, 2), Pattern.DEGREES, id="nobody at one end"),
        pytest.param((5, 5), Pattern.CAMPS, id="a scale of two"),
        pytest.param((2, 0, 2), Pattern.CAMPS, id="a scale of three"),
    ],
)
def test_how_points_lie_tells_how_to_talk_about_them(counts: tuple[int, ...], expected: Pattern) -> None:
    assert sides(Distribution(1, counts)).pattern is expected


@given(st.lists(st.integers(0, 9), min_size=2, max_size=10).filter(any))
def test_everybody_is_on_some_side(counts: list[int]) -> None:
    found = sides(Distribution(1, tuple(counts)))
    assert found.few + found.between + found.many == sum(counts)
    assert min(found.few, found.between, found.many) >= 0


def test_little_disputed_is_what_varies_less_than_half_of_chance() -> None:
    half = team_of(a_questionnaire(statements=1), [(2,), (4,), (3,), (3,), (3,)]).statement(1)
    more = team_of(a_questionnaire(statements=1), [(2,), (4,), (4,), (2,), (3,)]).statement(1)
    assert [half.figures.variance, more.figures.variance] == [Fraction(1, 2), 1]
    assert [little_disputed(half), little_disputed(more)] == [True, False]


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


def test_bars_tell_none_from_few() -> None:
    assert small_bars([0, 1, 50, 100, 0]) == "▁▂▅█▁"


# CSV


def test_a_whole_csv() -> None:
    assert team_sheet(team_of(small(), SHEETS), ENGLISH) == (
        "number,statement,mean,sd,points_1,points_2,points_3,points_4,points_5\n"
        "1,We pick up at once.,3.3333,1.8619,2,0,0,2,2\n"
        "2,Callers are passed on | and on.,2.1667,1.169,2,2,1,1,0\n"
        "3,We listen to the end.,3.0,0.6325,0,1,4,1,0\n"
    )


def test_a_formula_in_a_statement_is_text_to_a_spreadsheet_and_one_person_has_no_sd() -> None:
    values = plain_questionnaire(statements=1, lowest=0, labels=3, reversed_=[])
    values["statements"][0]["text"] = '=HYPERLINK("http://x")'
    rows = list(csv.reader(io.StringIO(team_sheet(team_of(build(values), [(2,)]), ENGLISH))))
    assert rows == [
        ["number", "statement", "mean", "sd", "points_0", "points_1", "points_2"],
        ["1", '\'=HYPERLINK("http://x")', "2.0", "", "0", "0", "1"],
    ]


def test_the_lead_is_no_part_of_any_figure() -> None:
    alone, beside = (team_report(view_of(small(), SHEETS, lead=lead), ENGLISH) for lead in (None, (5, 1, 3)))
    before = alone.split("## What could help")[0]
    assert beside.startswith(before.rstrip("\n"))
    assert tokens_of(beside) != tokens_of(alone)
