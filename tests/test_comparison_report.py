"""The report of a comparison: whole texts, what moved most, what is clear, and how far that can be trusted."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import CASES
from support.builders import a_questionnaire, answers_for, questionnaires, rater
from support.comparisons import LATER, Sheets, changes_of_person, changes_of_team
from support.drawn import comparison_report
from support.profiles import PEOPLE, TEAMS, giving
from support.prose import own_sentences, said_twice
from support.reports import cells, part, sound
from support.teams import DAY, SHEETS, small

from rater_quiz.language import Language
from rater_quiz.pages.changes import Changes, Moved
from rater_quiz.pages.comparison import MOST

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
WORSE, BETTER = [giving((2,) * 16 + (4,))] * 6 + [giving((3,) * 16 + (4,))] * 6, [giving((4,) * 16 + (2,))] * 12
"""Two rounds of twelve people: all statements but the last improved, some by more than chance."""


def numbers(found: Sequence[Moved]) -> list[str | int]:
    return [moved.subject for moved in found]


def listed(text: str, heading: str) -> list[int]:
    """The numbers of the statements in the list below a heading."""
    return [int(number) for number in re.findall(r"^- \*\*Statement (\d+)\*\*", part(text, heading), re.MULTILINE)]


def report(before: Sheets, after: Sheets, language: Language = ENGLISH) -> str:
    """The report on two rounds of a team that answered the shipped questionnaire."""
    return comparison_report(changes_of_team(rater(), before, after), DAY, language)


# Whole reports


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


@pytest.mark.parametrize("language", list(Language))
def test_no_sentence_stands_twice(language: Language) -> None:
    """A statement stands where it moved, and in the table of all of them."""
    rounds = [WORSE, BETTER, *TEAMS.values()]
    for before, after in pairwise(rounds):
        twice = said_twice(report(before, after, language))
        assert [sentence for sentence in twice if sentence not in own_sentences(rater(), language)] == []


# A team


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_no_statement_is_listed_twice(data: st.DataObject) -> None:
    """Of what moved most, three at most in each direction; what is to be kept is none of them."""
    questionnaire = data.draw(questionnaires(), label="questionnaire")
    sheets = st.lists(answers_for(questionnaire), min_size=1, max_size=9)
    before, after = data.draw(sheets, label="before"), data.draw(sheets, label="after")
    team = comparison_report(changes_of_team(questionnaire, before, after), DAY, ENGLISH)
    person = comparison_report(changes_of_person(questionnaire, before[0], after[0]), DAY, ENGLISH)
    moved = [listed(team, f"### {way}") for way in ("Upwards", "Downwards")]
    assert max(map(len, moved)) <= MOST
    for found in (
        [*moved[0], *moved[1], *listed(team, "## What to keep")],
        [n for head in ("What improved", "What declined", "What to keep") for n in listed(person, f"## {head}")],
    ):
        assert len(found) == len(set(found))


def test_what_moved_most_comes_before_what_is_clear() -> None:
    text = report(WORSE, BETTER)
    heads = re.findall(r"^##+ (.*)$", text, re.MULTILINE)
    assert heads[:6] == [
        *["The dimensions", "What moved most", "Upwards", "Downwards", "What is clear", "What to keep"],
    ]
    assert "\nUnless it stands below as clear, this may be chance: ask the team what it notices.\n" in part(
        text, "## What moved most"
    )
    assert listed(text, "### Upwards") == [1, 2, 3]
    assert listed(text, "### Downwards") == [17]


def test_what_is_clear_is_the_total_then_dimensions_then_statements() -> None:
    changes = changes_of_team(rater(), WORSE, BETTER)
    found = part(report(WORSE, BETTER), "## What is clear")
    clear = re.findall(r"^- \*\*(.*)\*\*: ([+−][\d.]+) \(from ", found, re.MULTILINE)
    assert clear[0] == ("Total", f"+{float(changes.total.change.change):.2f}")
    assert [name for name, _ in clear[1:6]] == [dimension.name.in_(ENGLISH) for dimension in rater().dimensions]
    assert [name for name, _ in clear[6:]] == [f"Statement {n}" for n in changes.comparison.changed_statements]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            ENGLISH,
            "With 12 and 6 people, only a change of about {} points or more in the total can be told apart from",
        ),
        (ARABIC, "مع 12 مشاركًا قبل و 6 مشاركين بعد، لا يتميّز عن المصادفة إلا تغيّر في المجموع يبلغ نحو {} "),
    ],
)
def test_it_says_how_large_a_change_would_have_to_be(language: Language, expected: str) -> None:
    before, after = TEAMS["twelve, all over the scale"], TEAMS["six, all over the scale"]
    least = changes_of_team(rater(), before, after).total.change.clear_from
    assert least is not None
    assert expected.format(round(least)) in report(before, after, language)


def test_where_nothing_is_clear_it_says_so_and_without_spread_nothing_of_how_large() -> None:
    text = report(TEAMS["six, all over the scale"], TEAMS["six, all over the scale"])
    assert part(text, "## What is clear").startswith("\nNo change is so large that it stands out from chance.\n")
    assert "told apart from chance" not in report(TEAMS["all alike"], TEAMS["all at its best"])


def test_standard_errors_are_for_other_programs_alone() -> None:
    for language, words in ((ENGLISH, ("standard error", "SE")), (ARABIC, ("الخطأ المعياري",))):
        assert [word for word in words if word in report(WORSE, BETTER, language)] == []


def test_sizes_names_and_dates_of_both_sides_are_shown() -> None:
    changes = changes_of_team(rater(), WORSE, BETTER[:11])
    named = Changes(
        changes.comparison,
        replace(changes.before, name="Support North", day=DAY),
        replace(changes.after, name="Support", day=DAY.replace(year=2027)),
    )
    assert cells(comparison_report(named, DAY, ENGLISH))[3:12] == [
        *["Team", "Support North", "Support"],
        *["Date", "2026-11-21", "2027-11-21"],
        *["Participants", "12", "11"],
    ]


@pytest.mark.parametrize("language", list(Language))
def test_a_reversed_statement_of_a_team_stands_in_its_positive_form(language: Language) -> None:
    mark = {ENGLISH: "positive form", ARABIC: "بالصيغة الإيجابية"}[language]
    text = report(WORSE, BETTER, language)
    for statement in rater().statements:
        if statement.mirrored is not None:
            assert f"{statement.mirrored.in_(language)} ({mark})" in text
            assert statement.text.in_(language) not in text


def test_what_is_to_be_kept_was_high_before_too() -> None:
    """A mean that came up a little, within noise, is not stable yet."""
    questionnaire = a_questionnaire(statements=2, reversed_=[])
    before, after = [(4, 5), (2, 5), (3, 4), (4, 5)], [(5, 5), (3, 5), (4, 4), (5, 5)]
    changes = changes_of_team(questionnaire, before, after)
    assert changes.comparison.changed_statements == ()
    assert numbers(changes.kept) == [2]


def test_a_single_result_leaves_open_what_is_clear() -> None:
    questionnaire = a_questionnaire(statements=1, reversed_=[])
    text = comparison_report(changes_of_team(questionnaire, [(3,)], [(4,), (5,)]), DAY, ENGLISH)
    assert "- **Total: from 3.00 to 4.50 (+1.50)** · cannot be told\n" in text
    rows = cells(text)
    place = rows.index("Speed")
    assert rows[place : place + 5] == ["Speed", "3.00", "4.50", "+1.50", "cannot be told"]


def test_a_change_that_rounds_to_nothing_has_no_direction() -> None:
    questionnaire = a_questionnaire(statements=1, labels=2, reversed_=[])
    changes = changes_of_team(questionnaire, [(1,)] * 300 + [(2,)], [(1,)] * 301 + [(2,)])
    assert changes.total.change.change == Fraction(1, 302) - Fraction(1, 301)
    assert "- **Total: from 1.00 to 1.00 (no change)** · may be chance\n" in comparison_report(changes, DAY, ENGLISH)


# A person


def test_a_persons_changes_are_sorted_by_size() -> None:
    changes = changes_of_person(a_questionnaire(reversed_=[]), (1, 3, 5, 5), (4, 4, 3, 5))
    assert (numbers(changes.improved), numbers(changes.declined), numbers(changes.kept)) == ([1, 2], [3], [4])


def test_a_person_is_shown_what_was_answered_to_the_statement_as_it_stood() -> None:
    later = (*PEOPLE["mixed"][:9], 2, *PEOPLE["mixed"][10:])
    text = comparison_report(changes_of_person(rater(), PEOPLE["mixed"], later), DAY, ENGLISH)
    statement = rater().statement(10)
    assert f"- **Statement 10** (answered 5, then 2: from 1 to 4 points): {statement.text.in_(ENGLISH)}\n" in text
    assert "positive form" not in text
    assert "may be chance" not in text


def test_with_a_single_band_nothing_is_high() -> None:
    changes = changes_of_person(a_questionnaire(reversed_=[], bands=1), (5, 5, 5, 5), (5, 5, 5, 5))
    assert changes.kept == ()


def test_where_nothing_moved_it_says_so() -> None:
    found = comparison_report(changes_of_person(rater(), (3,) * 17, (3,) * 17), DAY, ENGLISH)
    assert "- **Total: from 51 to 51 (no change)**\n- Band: still Middle\n" in found
    assert found.count("No statement did.") == 2
