"""A comparison on the screen: whole pictures, and widths."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import answers_for, questionnaires
from support.comparisons import LATER, changes_of_person, changes_of_team
from support.drawn import comparison_lines
from support.teams import SHEETS, small

from rater_quiz.language import Language
from rater_quiz.pages.changes import Changes
from rater_quiz.terminal.bidi import BidiMode, width
from rater_quiz.terminal.layout import Page, Style, plain_text

ENGLISH = Language.ENGLISH


TEAM = """\
How we answer the phone: before and after
Participants: 6 · 6

Total: from 8.50 to 13.50 (+5.00) · clear
Band: Low before, High now

Speed  +3.67  from 5.50 to 9.17  may be chance
Care   +3.67  from 5.17 to 8.83  clear

What is clear

• Total: +5.00 (from 8.50 to 13.50)
• Care: +3.67 (from 5.17 to 8.83)

With 6 and 6 people, only a change of about 4 points or more in the total can be
told apart from chance.

The report has every statement, and how to read the figures. -o FILE saves it.
"""
PERSON = """\
How we answer the phone: before and after
Date: 2026-11-21 · 2027-02-21

Total: from 13 to 13 (no change)
Band: still High

Speed  +1         from 9 to 10
Care   no change  8

What improved
2. Callers are passed on | and on. (answered 2, then 1: from 4 to 5 points)

What declined
3. We listen to the end. (answered 4, then 3: from 4 to 3 points)

The report has every statement, and how to read the figures. -o FILE saves it.
"""


def picture(changes: Changes, page: Page) -> str:
    return plain_text(comparison_lines(changes, page))


def test_a_whole_picture_of_a_team() -> None:
    assert picture(changes_of_team(small(), SHEETS, LATER), Page(80, ENGLISH)) == TEAM


def test_a_whole_picture_of_a_person() -> None:
    assert picture(changes_of_person(small(), (5, 2, 4), (5, 1, 3)), Page(80, ENGLISH)) == PERSON


@settings(deadline=None, max_examples=50)
@given(st.data(), st.sampled_from(Language), st.integers(40, 120), st.sampled_from(BidiMode))
def test_no_line_is_wider_than_the_page(data: st.DataObject, language: Language, columns: int, mode: BidiMode) -> None:
    page = Page(columns, language, mode)
    questionnaire = data.draw(questionnaires(), label="questionnaire")
    sheets = st.lists(answers_for(questionnaire), min_size=1, max_size=9)
    before, after = data.draw(sheets, label="before"), data.draw(sheets, label="after")
    for changes in (
        changes_of_team(questionnaire, before, after),
        changes_of_person(questionnaire, before[0], after[0]),
    ):
        shown = picture(changes, page)
        assert page.logical or max(map(width, shown.splitlines())) <= columns


def test_only_a_change_that_counts_has_a_colour() -> None:
    team = comparison_lines(changes_of_team(small(), SHEETS, LATER), Page(80, ENGLISH))
    person = comparison_lines(changes_of_person(small(), (5, 2, 4), (5, 1, 3)), Page(80, ENGLISH))
    coloured = [
        [text.strip() for line in lines for text, style in line if style in (Style.LOW, Style.HIGH)]
        for lines in (team, person)
    ]
    assert coloured == [["+3.67"], ["+1"]]  # of the team, only care changed clearly
