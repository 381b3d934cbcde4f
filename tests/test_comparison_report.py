"""The report of a comparison: whole texts, and what counts as improved, declined, kept and clear."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import CASES
from support.builders import a_questionnaire, answers_for, questionnaires, rater
from support.comparisons import LATER, changes_of_person, changes_of_team
from support.drawn import comparison_report
from support.reports import cells, sound
from support.teams import DAY, SHEETS, small

from rater_quiz.language import Language
from rater_quiz.pages.changes import Moved

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


def numbers(found: Sequence[Moved]) -> list[str | int]:
    return [moved.subject for moved in found]


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_report_of_a_team(language: Language) -> None:
    """To renew after a change that is meant: write the report to the file, read it from top to bottom, keep it."""
    text = comparison_report(changes_of_team(small(), SHEETS, LATER), DAY, language)
    assert text == (CASES / f"team-comparison-{language}.md").read_text(encoding="utf-8")
    sound(text, language)


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_report_of_a_person(language: Language) -> None:
    """To renew after a change that is meant: write the report to the file, read it from top to bottom, keep it."""
    text = comparison_report(changes_of_person(small(), (5, 2, 4), (5, 1, 3)), DAY, language)
    assert text == (CASES / f"person-comparison-{language}.md").read_text(encoding="utf-8")
    sound(text, language)


@settings(deadline=None, max_examples=50)
@given(st.data(), st.sampled_from(Language))
def test_every_report_is_sound(data: st.DataObject, language: Language) -> None:
    questionnaire = data.draw(questionnaires(), label="questionnaire")
    sheets = st.lists(answers_for(questionnaire), min_size=1, max_size=9)
    before, after = data.draw(sheets, label="before"), data.draw(sheets, label="after")
    sound(comparison_report(changes_of_team(questionnaire, before, after), DAY, language), language)
    sound(comparison_report(changes_of_person(questionnaire, before[0], after[0]), DAY, language), language)


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_no_statement_is_in_two_lists(data: st.DataObject) -> None:
    questionnaire = data.draw(questionnaires(), label="questionnaire")
    sheets = st.lists(answers_for(questionnaire), min_size=1, max_size=9)
    before, after = data.draw(sheets, label="before"), data.draw(sheets, label="after")
    for changes in (
        changes_of_team(questionnaire, before, after),
        changes_of_person(questionnaire, before[0], after[0]),
    ):
        listed = numbers([*changes.improved, *changes.declined, *changes.kept])
        assert len(listed) == len(set(listed))
        assert set(changes.comparison.changed_statements) <= set(listed)


def test_a_persons_changes_are_sorted_by_size() -> None:
    changes = changes_of_person(a_questionnaire(reversed_=[]), (1, 3, 5, 5), (4, 4, 3, 5))
    assert (numbers(changes.improved), numbers(changes.declined), numbers(changes.kept)) == ([1, 2], [3], [4])


def test_what_is_to_be_kept_was_high_before_too() -> None:
    """A mean that came up a little, within noise, is not stable yet."""
    questionnaire = a_questionnaire(statements=2, reversed_=[])
    before, after = [(4, 5), (2, 5), (3, 4), (4, 5)], [(5, 5), (3, 5), (4, 4), (5, 5)]
    changes = changes_of_team(questionnaire, before, after)
    assert changes.comparison.changed_statements == ()
    assert numbers(changes.kept) == [2]


def test_with_a_single_band_nothing_is_high() -> None:
    changes = changes_of_person(a_questionnaire(reversed_=[], bands=1), (5, 5, 5, 5), (5, 5, 5, 5))
    assert changes.kept == ()


def test_the_number_of_figures_is_told() -> None:
    found = comparison_report(changes_of_person(rater(), (3,) * 17, (3,) * 17), DAY, ENGLISH)
    assert "23 figures were compared." in found
    assert "- **Total: from 51 to 51 (no change)**\n- Band: still Middle\n" in found
    assert found.count("No statement did.") == 2


def test_a_single_result_leaves_open_what_is_clear() -> None:
    questionnaire = a_questionnaire(statements=1, reversed_=[])
    rows = cells(comparison_report(changes_of_team(questionnaire, [(3,)], [(4,), (5,)]), DAY, ENGLISH))
    place = rows.index("Total")
    assert rows[place : place + 6] == ["Total", "3.00", "4.50", "+1.50", "–", "cannot be told"]


def test_a_change_that_rounds_to_nothing_has_no_direction() -> None:
    questionnaire = a_questionnaire(statements=1, labels=2, reversed_=[])
    changes = changes_of_team(questionnaire, [(1,)] * 300 + [(2,)], [(1,)] * 301 + [(2,)])
    assert changes.total.change.change == Fraction(1, 302) - Fraction(1, 301)
    rows = cells(comparison_report(changes, DAY, ENGLISH))
    place = rows.index("Total")
    assert rows[place : place + 4] == ["Total", "1.00", "1.00", "no change"]
