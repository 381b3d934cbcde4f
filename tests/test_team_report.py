"""The handout of a team: whole texts, what stands in it and what does not, and nothing that tells who answered."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import CASES
from support.builders import a_questionnaire, plain_questionnaire, rater
from support.builders import built as build
from support.drawn import guide, team_lines, team_report
from support.profiles import PEOPLE, TEAMS, giving
from support.reports import HOSTILE, cells, part, said_in, sound, tokens_of
from support.teams import SHEETS, small, view_of, views

from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.pages.team_view import TeamView
from rater_quiz.responses import Reason
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.words import team as words
from rater_quiz.words.responses import REASONS

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
LEFT_OUT = {"missing-answer": 2, "lead": 1, "duplicate": 7}


def sections(text: str) -> list[str]:
    """The headings of level 2."""
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


def handout(sheets: Sequence[Sequence[int]], language: Language = ENGLISH) -> str:
    """What is handed out to people who gave *sheets* to the shipped questionnaire."""
    return team_report(view_of(rater(), sheets), language)


# Whole reports


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_report(language: Language) -> None:
    """To renew after a change that is meant: write the report to the file, read it from top to bottom, keep it."""
    text = team_report(view_of(small(), SHEETS, lead=(5, 1, 3), left_out=LEFT_OUT), language)
    assert text == (CASES / f"team-report-{language}.md").read_text(encoding="utf-8")
    sound(text, language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            ENGLISH,
            [
                *["The dimensions", "The lead beside the team", "Three things to talk about", "The plan"],
                *["All statements, from strongest to weakest", "What could help", "How to read the figures"],
                "What was left out",
            ],
        ),
        (
            ARABIC,
            [
                *["الأبعاد", "قائد الفريق إلى جانب الفريق", "ثلاثة أمور للنقاش", "الخطة"],
                *["العبارات كلها من الأقوى إلى الأضعف", "ما يمكن أن يساعد", "طريقة قراءة الأرقام"],
                "ما لم يدخل في الحساب",
            ],
        ),
    ],
)
def test_the_order_of_a_report(language: Language, expected: list[str]) -> None:
    sheets = TEAMS["twelve, all over the scale"]
    text = team_report(view_of(rater(), sheets, lead=PEOPLE["mixed"], left_out=LEFT_OUT), language)
    sound(text, language)
    assert sections(text) == expected
    assert "SERVQUAL" in text
    assert set(sections(text)) - set(sections(handout(sheets, language))) == {expected[1], expected[-1]}


def test_the_front_matter_tells_how_many_people_it_is_of() -> None:
    text = handout([(3,) * 17] * 5, ARABIC)
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


def test_another_questionnaire_with_nine_statements_seven_points_three_dimensions_and_four_bands() -> None:
    questionnaire = a_questionnaire(
        statements=9, labels=7, bands=4, dimensions={"one": (1, 2, 3), "two": (4, 5, 6), "three": (7, 8, 9)}
    )
    text = team_report(view_of(questionnaire, [(1, 2, 3, 4, 5, 6, 7, 1, 2), (7, 6, 5, 4, 3, 2, 1, 7, 6)] * 5), ENGLISH)
    sound(text, ENGLISH)
    found = cells(text)
    assert "People with 1 to 7 points; 7 is always the good end" in found
    assert [f"Band-{number}" in found for number in range(1, 6)] == [True] * 4 + [False]
    assert [sum(cell.startswith(name) for cell in found) for name in ("One", "Two", "Three")] == [1, 1, 1]
    assert "SERVQUAL" not in text


def test_every_reason_has_its_words() -> None:
    assert set(REASONS) == set(Reason)


# The first page


def test_how_many_people_were_asked_and_left_out_stands_with_how_many_there_are() -> None:
    view = TeamView(view_of(small(), SHEETS).team, view_of(small(), SHEETS).made, 5, {"missing-answer": 1}, people=9)
    said = {ENGLISH: "6 of 9 (1 response could not be used)", ARABIC: "6 من 9 (تعذّر استخدام استبيان واحد)"}
    for language, words_ in said.items():
        assert words_ in cells(team_report(view, language))
        assert words_ in plain_text(team_lines(view, Page(80, language)))
        assert words_ in cells(guide(view, language))


def above_dimensions(sheets: Sequence[Sequence[int]]) -> str:
    return handout(sheets).split("## The dimensions")[0]


def test_where_few_are_in_the_band_of_the_mean_the_counts_stand_for_its_comment() -> None:
    """Half low, half high: nobody is in the middle, of which the comment would speak."""
    comment = rater().band("middle").comment
    assert comment is not None
    split = above_dimensions([giving((1,) * 17)] * 6 + [giving((5,) * 17)] * 6)
    assert comment.in_(ENGLISH) not in split
    assert "Fewer than half of the people have a total in the band of the mean:\n\n| Band " in split
    assert [line.split("|")[3].strip() for line in split.splitlines() if line.startswith("|")][-3:] == ["6", "0", "6"]
    together = above_dimensions([giving((3,) * 16 + (4,))] * 12)
    assert comment.in_(ENGLISH) in together
    assert "Where people's own totals lie:\n\n| Band " in together


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        pytest.param([giving((1,) * 17)] * 6 + [giving((5,) * 17)] * 6, ["dimensions lie close"], id="few in band"),
        pytest.param(
            [giving((2, 2, 2, 1, 1, 3, 2, 2, 2, 2, 3, 3, 3, 3, 2, 3, 2))] * 5,
            ["The mean is less than two points away from another band."],
            id="near an edge",
        ),
        pytest.param(
            [PEOPLE["agrees with everything"]] * 2 + TEAMS["fourteen, strong"][:8],
            ["In 2 of 10 sheets: Most statements were agreed with", "“Empathy” looks stronger than it is, and"],
            id="acquiescence",
        ),
        pytest.param(
            [(4,) * 17, *TEAMS["fourteen, strong"][:8]],
            ["In 1 of 9 sheets: Nearly all answers are alike"],
            id="straightlining",
        ),
    ],
)
def test_cautions_stand_under_the_total(sheets: Sequence[Sequence[int]], expected: list[str]) -> None:
    above = above_dimensions(sheets)
    assert "\n\nWorth a second look:\n\n- " in above
    assert [note for note in expected if note not in above] == []


def test_without_cautions_nothing_is_said_of_them() -> None:
    assert "second look" not in above_dimensions([giving((2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 5, 4))] * 12)


def test_camps_are_named_on_the_line_of_the_dimension() -> None:
    """On 1 and 13 the team is in two camps; on 7, which counts in the same dimensions, it agrees."""
    one, other = [3] * 17, [3] * 17
    one[0] = one[12] = 1
    other[0] = other[12] = 5
    text = handout([giving(one)] * 6 + [giving(other)] * 6)
    agreed = [row[-1] for row in table_of(text, "Dimension")]
    assert [cell.partition("; ")[2] for cell in agreed] == ["two camps on 13", "", "", "", "two camps on 1, 13"]
    assert {cell.partition("; ")[0] for cell in agreed} <= {word.in_(ENGLISH) for word in words.AGREEMENT.values()}


def test_weak_agreement_is_explained_where_there_is_any() -> None:
    explained = "Where the agreement is weak, the mean may hide two views or more"
    assert [explained in handout(TEAMS[name]) for name in ("two camps", "fourteen, strong")] == [True, False]


def table_of(text: str, first: str) -> list[list[str]]:
    """The rows of the first table whose first column has that title."""
    lines = iter(text.splitlines())
    next(line for line in lines if line.startswith(f"| {first} "))
    rows = list(lines)[1:]
    end = next(place for place, line in enumerate(rows) if not line.startswith("|"))
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[:end]]


def test_people_are_dots_where_they_are_too_many_to_be_known_by_them() -> None:
    many, few = ([giving((2,) * 17)] * times + [giving((5,) * 17)] * times for times in (6, 4))
    assert "| 6      | ●●●●●● |" in above_dimensions(many)
    assert "●" not in handout(few)


# Topics, plan, statements


def test_three_things_to_talk_about_each_with_its_distribution_and_question() -> None:
    text = handout(TEAMS["twelve, all over the scale"])
    below = part(text, "## Three things to talk about")
    assert re.findall(r"^### (.*)$", below, re.MULTILINE) == [
        "What carries us",
        "Where we see it differently",
        "Where to begin",
    ]
    assert len(set(re.findall(r"^- \*\*Statement (\d+)", below, re.MULTILINE))) == 3
    assert len(set(re.findall(r"^To ask: (.*)$", below, re.MULTILINE))) == 3
    assert below.count("| Points | People | Bar |") == 3


@pytest.mark.parametrize("people", [8, 12])
def test_where_all_lean_the_same_way_it_is_not_called_a_different_view(people: int) -> None:
    text = handout([giving((5, 4, 4 + place % 2, *(4,) * 14)) for place in range(people)])
    assert "### Where we differ in degree\n" in text
    assert "### Where we see it differently\n" not in text
    assert "People lean the same way here and differ in how far." in text


def test_a_weak_team_is_not_told_that_something_carries_it() -> None:
    text = handout(TEAMS["six, weak"])
    assert "### What works best so far\n" in text
    assert "### What carries us\n" not in text


def test_no_topic_is_made_up_where_all_is_alike() -> None:
    alike, best = handout(TEAMS["all alike"]), handout(TEAMS["all at its best"])
    assert part(alike, "## What to talk about").startswith("\nAll statements are equally low. Begin where it matters")
    assert part(best, "## What to talk about").startswith("\nNothing stands out. Choose what to keep, and check it")
    assert "### " not in part(best, "## What to talk about")


def test_the_plan_has_a_row_for_each_topic_with_the_measures_of_its_statement() -> None:
    text = handout(TEAMS["fourteen, strong"])
    numbers = [int(number) for number in re.findall(r"^- \*\*Statement (\d+)", text, re.MULTILINE)]
    rows = [row for row in table_of(text, "Action") if row[0]]
    tips = [rater().statement(number).tip for number in numbers[1:]]
    assert [row[0] for row in rows] == [
        f"Keep what statement {numbers[0]} rests on",
        *[tip.in_(ENGLISH) for tip in tips if tip],
    ]
    for number, row in zip(numbers, rows, strict=True):
        metrics = [rater().metric(key).name.in_(ENGLISH) for key in rater().statement(number).metrics]
        assert row[3] == "; ".join(f"{name}: from … to …" for name in metrics)


@pytest.mark.parametrize("people", [5, 9, 10, 12])
def test_all_statements_stand_sorted_in_positive_form(people: int) -> None:
    text = handout((TEAMS["twelve, all over the scale"] * 2)[:people])
    rows = table_of(text, "No.")
    means = [float(row[1]) for row in rows]
    assert means == sorted(means, reverse=True)
    for row in rows:
        statement = rater().statement(int(row[0]))
        shown = statement.text if statement.mirrored is None else statement.mirrored
        assert row[-1] == shown.in_(ENGLISH) + " (positive form)" * statement.reversed
        assert len(row[2].split(" · ")) == (3 if people < 10 else 5)


def test_advice_is_on_the_two_weakest_and_names_what_made_them_so() -> None:
    view = view_of(rater(), TEAMS["six, weak"])
    text = team_report(view, ENGLISH)
    helped = re.findall(r"^### (.*): \w+$", part(text, "## What could help"), re.MULTILINE)
    keys = view.team.dimension_priorities[:2]
    assert helped == [rater().dimension(key).name.in_(ENGLISH) for key in keys]
    for key, name in zip(keys, helped, strict=True):
        low = [n for n in view.team.statement_priorities if n in rater().members(key)][:3]
        reasons = ", ".join(f"{n} ({float(view.team.statement(n).figures.mean):.1f})" for n in low)
        made = f"\nWhat made it so:\n\n- Statements (mean): {reasons}\n\n"
        assert part(text, f"### {name}: Low").startswith(made)
        for question in rater().dimension(key).advice.questions:
            assert question.in_(ENGLISH) not in text  # the session's, in the guide


# A small group


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("people", [5, 9])
def test_of_a_small_group_no_distribution_and_no_extremes_stand_anywhere(people: int, language: Language) -> None:
    sheets = (TEAMS["twelve, all over the scale"] * 2)[:people]
    view = view_of(rater(), sheets)
    for text in (team_report(view, language), guide(view, language), guide(view, language, 90)):
        seen = [said_in(token) for token in tokens_of(text) if token.type == "inline"]
        assert [line for line in seen if re.fullmatch(r"\d+( · \d+){4}", line)] == []
        assert not {"Median", "Lowest and highest", "الوسيط", "الأدنى والأعلى"} & set(seen)
    many = guide(view_of(rater(), sheets * 2), language)
    assert {"Median", "الوسيط"} & set(cells(many))


# A lead


def test_the_lead_is_no_part_of_any_figure() -> None:
    alone, beside = (team_report(view_of(small(), SHEETS, lead=lead), ENGLISH) for lead in (None, (5, 1, 3)))
    before, after = beside.split("## The lead beside the team")
    assert alone == before + "## " + after.split("\n## ", 1)[1]


def test_where_lead_and_team_are_alike_it_says_so() -> None:
    text = team_report(view_of(small(), [(4, 2, 4)] * 5, lead=(4, 2, 4)), ENGLISH)
    assert "On no single statement is the lead far from the team's mean." in text


def test_headings_differ_within_a_report() -> None:
    text = team_report(view_of(rater(), TEAMS["six, weak"], lead=PEOPLE["mixed"], left_out=LEFT_OUT), ENGLISH)
    heads = [said_in(line) for head, line in pairwise(tokens_of(text)) if head.type == "heading_open"]
    assert len(set(heads)) == len(heads)
