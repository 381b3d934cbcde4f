"""The whole of a result as lines of a window: never wider than it, with titles above columns that fit."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, questionnaires, rater
from support.comparisons import changes_of_person, changes_of_team
from support.drawn import record_of
from support.run_program import ANSWERS
from support.teams import DAY, view_of, views

from rater_quiz.language import Language
from rater_quiz.pages import markdown, screen
from rater_quiz.pages.blocks import Document, Fields, Form, table
from rater_quiz.pages.comparison import comparison_page
from rater_quiz.pages.guide import guide_page
from rater_quiz.pages.person import person_page
from rater_quiz.pages.team import team_page
from rater_quiz.pages.team_view import TeamView
from rater_quiz.scoring import score
from rater_quiz.terminal.bidi import BidiMode, width
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.words import person as words

PAGES = st.builds(Page, st.integers(40, 120), st.sampled_from(Language), st.sampled_from(BidiMode))


def drawn(document: Document, page: Page) -> list[str]:
    return plain_text(screen.render(document, page, Form.REPORT)).splitlines()


def fits(document: Document, page: Page) -> bool:
    return page.logical or max(map(width, drawn(document, page))) <= page.columns


@settings(deadline=None, max_examples=20)
@given(st.data(), PAGES)
def test_a_person_s_whole_result_is_never_wider_than_the_page(data: st.DataObject, page: Page) -> None:
    questionnaire = data.draw(questionnaires(), label="questionnaire")
    scores = score(questionnaire, data.draw(answers_for(questionnaire), label="answers"))
    assert fits(person_page(record_of(scores, page.language, team="A team"), scores, page.language), page)


@settings(deadline=None, max_examples=20)
@given(views(), PAGES)
def test_a_team_s_whole_result_and_its_guide_are_never_wider_than_the_page(view: TeamView, page: Page) -> None:
    assert fits(team_page(view, page.language), page)
    assert fits(guide_page(view, page.language), page)


@settings(deadline=None, max_examples=20)
@given(st.data(), PAGES, st.integers(0, 10))
def test_a_whole_comparison_is_never_wider_than_the_page(data: st.DataObject, page: Page, between: int) -> None:
    questionnaire = data.draw(questionnaires(), label="questionnaire")
    sheets = st.lists(answers_for(questionnaire), min_size=1, max_size=5)
    before, after = data.draw(sheets, label="before"), data.draw(sheets, label="after")
    for changes in (
        changes_of_team(questionnaire, before, after),
        changes_of_person(questionnaire, before[0], after[0]),
    ):
        rounds = replace(changes, between=(changes.before,) * between)
        assert fits(comparison_page(rounds, DAY, page.language), page)


@pytest.mark.parametrize("mode", BidiMode)
@pytest.mark.parametrize("language", Language)
def test_many_counts_go_on_in_a_second_line_of_a_narrow_page(language: Language, mode: BidiMode) -> None:
    """Ten people on a scale of nine answers."""
    view = view_of(a_questionnaire(statements=2, labels=9), [(1, 1)] * 10)
    assert fits(team_page(view, language), Page(40, language, mode))


def test_titles_stand_above_their_columns_where_there_is_room() -> None:
    scores = score(rater(), ANSWERS)
    document = person_page(record_of(scores, Language.ENGLISH), scores, Language.ENGLISH)
    lines = drawn(document, Page(80, Language.ENGLISH))
    place = lines.index("Statement      Answer  Points")
    assert lines[place + 1 : place + 3] == ["1 (reversed)   4       2", "2              3       3"]
    assert "Statement      Answer  Points" not in drawn(document, Page(28, Language.ENGLISH))


def test_a_level_says_what_it_is_where_no_title_stands_above_it() -> None:
    """In Arabic the middle level and the mean are one word, and a person's dimensions have no titles in a window."""
    scores = score(rater(), ANSWERS)
    document = person_page(record_of(scores, Language.ARABIC), scores, Language.ARABIC)
    lines = drawn(document, Page(80, Language.ARABIC, BidiMode.PLAIN))
    levels = [line for line in lines if line.startswith(("الموثوقية  ", "الاستجابة  "))]
    assert len(levels) == 2
    assert all("  المستوى: متوسط  " in line for line in levels)


@pytest.mark.parametrize(
    ("language", "plan"),
    [
        pytest.param(
            Language.ENGLISH,
            [
                "• Step 1 of “Where to start” (statement 13)",
                "  Measure and target: First contact resolution (FCR)",
                "• Step 2 of “Where to start” (statement 1)",
                "  Measure and target: Customer satisfaction score (CSAT)",
                "• Step 3 of “Where to start” (statement 4)",
                "  Measure and target: First contact resolution (FCR); Customer",
                "  effort score (CES)",
            ],
            id="en",
        ),
        pytest.param(
            Language.ARABIC,
            [
                "• الخطوة 1 من «من أين نبدأ» (العبارة 13)",
                "المؤشر والمستهدف: الحل من أول تواصل (FCR)",
                "• الخطوة 2 من «من أين نبدأ» (العبارة 1)",
                "المؤشر والمستهدف: درجة رضا العملاء (CSAT)",
                "• الخطوة 3 من «من أين نبدأ» (العبارة 4)",
                "المؤشر والمستهدف: الحل من أول تواصل (FCR)؛ درجة جهد العميل",
                "(CES)",
            ],
            id="ar",
        ),
    ],
)
def test_a_plan_is_a_list_and_what_is_only_to_be_filled_in_is_left_to_paper(
    language: Language, plan: list[str]
) -> None:
    scores = score(rater(), ANSWERS)
    document = person_page(record_of(scores, language), scores, language)
    lines = drawn(document, Page(62, language))
    place = lines.index(plan[0])
    assert lines[place : place + len(plan) + 1] == [*plan, ""]
    assert not [line for line in lines if "…" in line or line.endswith(words.COME_BACK.in_(language) + ":")]
    assert "…" in markdown.render(document)


def test_a_table_to_fill_says_what_is_in_it_wherever_that_stands() -> None:
    rows = [("", "", ""), ("Ask", "", "us"), ("", "you", "")]
    shown = replace(table(["What", "Who", "When"], rows), to_fill=True)
    document = Document(language=Language.ENGLISH, blocks=(Fields(("On",)), shown))
    assert drawn(document, Page(40, Language.ENGLISH)) == ["• Ask", "  When: us", "  Who: you"]


def test_the_marks_on_tracks_are_explained_at_once() -> None:
    document = comparison_page(changes_of_person(rater(), ANSWERS, ANSWERS[::-1]), DAY, Language.ENGLISH)
    lines = drawn(document, Page(80, Language.ENGLISH))
    place = lines.index("○ before, ● after")
    assert ("●" in lines[place - 1], lines[place + 1]) == (True, "")
