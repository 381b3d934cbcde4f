"""The report of one person: whole texts, what stands in it and what does not, and nothing from outside that acts."""

from collections.abc import Mapping, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import CASES
from support.builders import a_questionnaire, full_questionnaire, questionnaires_with_answers, rater
from support.builders import built as build
from support.drawn import personal_report, record_of
from support.offenders import naming
from support.profiles import PEOPLE, giving
from support.reports import HOSTILE, cells, hostile_values, kinds, part, said_in, sound, tokens_of
from support.teams import small

from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import parse_record
from rater_quiz.scoring import score

ENGLISH = Language.ENGLISH
MIXED = PEOPLE["mixed"]
"""Assurance is the weakest, then empathy; 9, 10, 11, 15 and 16 have one point each."""


def report(
    questionnaire: Questionnaire,
    answers: Sequence[int],
    language: Language = ENGLISH,
    *,
    team: str | None = None,
    name: str | None = None,
    notes: Mapping[int, str] | None = None,
) -> str:
    scores = score(questionnaire, answers)
    return personal_report(record_of(scores, language, team=team, name=name, notes=notes), scores, language)


def marks(text: str) -> list[str]:
    """The dimensions that are marked, with their marks."""
    return [cell for cell in cells(text) if cell.endswith(("(weakest)", "(next)"))]


# Whole reports


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_report(language: Language) -> None:
    """To renew after a change that is meant: write the report to the file, read it from top to bottom, keep it."""
    english = language is ENGLISH
    text = report(
        small(),
        (4, 5, 3),
        language,
        team="Front desk" if english else "الاستقبال",
        name="Dana | <b>" if english else "دانة | <b>",
        notes={2: "Only on *Mondays*." if english else "يوم *الاثنين* فقط."},
    )
    assert text == (CASES / f"personal-report-{language}.md").read_text(encoding="utf-8")
    sound(text, language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            Language.ENGLISH,
            [
                *["The dimensions", "Where to start", "Advice", "The plan", "How each statement was scored"],
                *["How the scoring works, and what it cannot tell", "In closing"],
            ],
        ),
        (
            Language.ARABIC,
            [
                *["الأبعاد", "من أين نبدأ", "التوصيات", "الخطة", "احتساب نقاط كل عبارة"],
                *["طريقة حساب النتيجة وحدودها", "وختامًا"],
            ],
        ),
    ],
)
def test_the_order_of_a_report(language: Language, expected: list[str]) -> None:
    text = report(rater(), MIXED, language, team="Support", notes={5: "Needed for compliance."})
    sound(text, language)
    heads = [said_in(line) for head, line in pairwise(tokens_of(text)) if head.tag == "h2" and head.nesting == 1]
    assert heads == expected
    closing = rater().closing
    assert closing is not None
    assert closing.in_(language) in text


def test_what_is_known_of_the_shipped_questionnaire_is_said_of_it_alone() -> None:
    for language in Language:
        assert ["SERVQUAL" in report(each, answers, language) for each, answers in SHIPPED_AND_OTHER] == [True, False]
        assert ["Peiró" in report(each, answers, language) for each, answers in SHIPPED_AND_OTHER] == [True, False]


SHIPPED_AND_OTHER = [(rater(), MIXED), (build(full_questionnaire()), (1, 2, 3, 4))]


# The first page


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param((1, 3, 3, 1, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3), ["Tangibles (T) (weakest)"], id="one"),
        pytest.param((5, 5, 5, 5, 5, 4, 3, 5, 5, 5, 5, 4, 3, 3, 5, 5, 5), ["Reliability (R) (weakest)"], id="start"),
        pytest.param((5, 5, 5, 5, 5, 4, 4, 5, 5, 5, 5, 4, 4, 4, 5, 5, 5), ["Reliability (R) (next)"], id="all is well"),
        pytest.param((3,) * 17, [], id="close"),
        pytest.param((5,) * 17, [], id="full points"),
    ],
)
def test_the_weakest_dimension_is_marked_where_that_tells_something(points: Sequence[int], expected: list[str]) -> None:
    assert marks(report(rater(), giving(points))) == expected


def test_all_dimensions_with_the_smallest_share_are_marked() -> None:
    questionnaire = a_questionnaire(dimensions={"one": (1, 2), "two": (3,), "three": (4,)}, reversed_=[])
    assert marks(report(questionnaire, (1, 3, 2, 5))) == ["One (weakest)", "Two (weakest)"]
    assert marks(report(questionnaire, (5, 3, 4, 5))) == ["One (next)", "Two (next)"]


def test_a_step_says_what_was_answered_and_what_to_do_this_week() -> None:
    """Also of a reversed statement, whose points nobody could guess from it: 10 and 16 were agreed with."""
    start = part(report(rater(), MIXED), "## Where to start")
    for number, (answered, place) in {
        9: ("you answered 1, Strongly disagree: 1 of 5 points", 1),
        10: ("you answered 5, Strongly agree: 1 of 5 points", 2),
    }.items():
        statement = rater().statement(number)
        assert statement.tip is not None
        assert (
            f"{place}. **Statement {number} ({answered})**: {statement.text.in_(ENGLISH)}\n\n"
            f"   This week: {statement.tip.in_(ENGLISH)}\n"
        ) in start


def test_statements_as_low_as_the_last_step_are_named() -> None:
    assert "\n\nAs low as the last one: 11, 16.\n\n" in report(rater(), MIXED)
    assert "\n\nوتساوي آخرها في النقاط العبارات: 11، 16.\n\n" in report(rater(), MIXED, Language.ARABIC)
    three = giving((1, 2, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5))
    assert "As low as the last one" not in report(rater(), three)


@pytest.mark.parametrize("points", [(5,) * 17, (4,) * 17], ids=["full points", "all above the middle"])
def test_where_nothing_is_low_nothing_stands_out(points: Sequence[int]) -> None:
    text = report(rater(), giving(points))
    assert part(text, "## Where to start").startswith(
        "\nNothing stands out. Choose what to keep, and check it against what customers say.\n\nLook at it again on: __"
    )
    assert "What made it so" not in text
    assert "Step 1" not in text


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((4,) * 17, ["Nearly all answers are alike, although some statements run the other way."]),
        (
            PEOPLE["agrees with everything"],
            [
                "Most statements were agreed with, even those that describe trouble.",
                "“Empathy” looks stronger than it is, and “Responsiveness” weaker.",
            ],
        ),
        (MIXED, ["Statements 14 and 16: Each customer's experience matters, and yet the sale is the main focus."]),
        (
            giving((3, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 3, 2, 1, 5, 3, 1)),
            ["so a single answer could have changed the band"],
        ),
        (giving((3,) * 17), ["one answer could change which is weakest. Choose by what matters most"]),
    ],
    ids=["straightlining", "acquiescence", "tension", "edge", "close"],
)
def test_cautions_are_gentle_notes_under_the_result(answers: Sequence[int], expected: list[str]) -> None:
    above = report(rater(), answers).split("## The dimensions")[0]
    assert "\n\nWorth a second look:\n\n- " in above
    assert [note for note in expected if note not in above] == []


def test_without_cautions_nothing_is_said_of_them() -> None:
    assert "second look" not in report(small(), (5, 1, 2))


# Advice


@pytest.mark.parametrize("language", list(Language))
def test_advice_is_whole_on_the_two_weakest_dimensions_and_short_on_the_others(language: Language) -> None:
    text = report(rater(), MIXED, language)
    scores = score(rater(), MIXED)
    assert scores.dimension_priorities[:2] == ("assurance", "empathy")
    for dimension in rater().dimensions:
        level, advice = scores.dimension(dimension.key).level, dimension.advice
        stands = [part_.in_(language) in text for part_ in (*advice.actions_for(level.key), *advice.questions)]
        assert all(stands) if dimension.key in scores.dimension_priorities[:2] else not any(stands)
        assert advice.meaning is not None
        assert advice.meaning.in_(language) in text
        assert advice.levels[level.key].in_(language) in text
        assert [advice.levels[band.key].in_(language) in text for band in rater().bands if band != level] == [False] * 2


def test_advice_names_what_made_it_so_with_the_persons_own_notes() -> None:
    text = report(rater(), MIXED, notes={10: "Since the *move*.", 5: "The law asks for it."})
    assert part(text, "### Assurance: Low").startswith(
        "\nWhat made it so:\n\n"
        "- 9: you answered 1, Strongly disagree: 1 of 5 points\n"
        "- 10: you answered 5, Strongly agree: 1 of 5 points\n"
        "  Your note: Since the \\*move\\*.\n"
        "- 15: you answered 1, Strongly disagree: 1 of 5 points\n\n"
    )
    assert part(text, "### Notes") == "\n- **Statement 5**: The law asks for it.\n"


@given(questionnaires_with_answers(), st.data())
def test_every_note_stands_in_the_report_once(
    asked: tuple[Questionnaire, tuple[int, ...]], data: st.DataObject
) -> None:
    """Also where a statement made two dimensions what they are, and where there is no advice for it to stand beside."""
    numbers = [statement.number for statement in asked[0].statements]
    noted = data.draw(st.sets(st.sampled_from(numbers)), label="noted")
    body = report(*asked, notes={number: f"Note {number}." for number in noted}).split("---\n", 2)[2]
    assert [body.count(f"Note {number}.") for number in noted] == [1] * len(noted)


def test_a_note_on_what_made_two_dimensions_so_stands_with_the_first() -> None:
    """Statement 8 counts in tangibles and in assurance, which are the weakest."""
    text = report(rater(), WEAK_TANGIBLES, notes={8: "Nobody asks us."})
    assert "Your note: Nobody asks us." in part(text, "### Tangibles: Low")
    assert text.count("Nobody asks us.", text.index("# RATER")) == 1


WEAK_TANGIBLES = giving((4, 4, 4, 1, 4, 4, 1, 1, 1, 1, 4, 4, 4, 4, 1, 4, 1))
"""Tangibles are the weakest, then assurance."""


def test_a_measure_is_explained_once() -> None:
    """Staff turnover belongs to both of the weakest dimensions, tangibles and assurance."""
    assert score(rater(), WEAK_TANGIBLES).dimension_priorities[:2] == ("tangibles", "assurance")
    text = report(rater(), WEAK_TANGIBLES)
    assert text.count("- **Staff turnover**") == 2
    assert text.count("- **Staff turnover**: ") == 1


# The plan and the trace


def test_the_plan_has_a_row_for_each_step_with_the_measures_of_its_statement() -> None:
    """Statement 1 is measured by its own; one that has none of its own by the first of its dimension."""
    rows = cells(report(rater(), MIXED))
    start = rows.index("Review date") + 1
    assert rows[start : start + 24] == [
        *["Step 1 of “Where to start” (statement 9)", "", "", "Staff turnover: from … to …", "", ""],
        *["Step 2 of “Where to start” (statement 10)", "", "", "Staff turnover: from … to …", "", ""],
        *["Step 3 of “Where to start” (statement 15)", "", "", "First contact resolution (FCR): from … to …", "", ""],
        *["", "", "", "", "", ""],
    ]
    own = cells(report(small(), (1, 1, 5)))
    assert own[own.index("Step 1 of “Where to start” (statement 1)") + 3] == "Average waiting time: from … to …"


def test_the_trace_tells_how_each_answer_became_points() -> None:
    rows = cells(report(rater(), MIXED))
    start = rows.index("Answer") + 2
    points = score(rater(), MIXED).points
    assert rows[start : start + 51] == [
        cell
        for statement, answer, reached in zip(rater().statements, MIXED, points, strict=True)
        for cell in (f"{statement.number}{' (reversed)' * statement.reversed}", str(answer), str(reached))
    ]


# Any questionnaire


@given(questionnaires_with_answers(), st.sampled_from(Language))
def test_a_questionnaire_of_any_shape_gives_a_sound_report_that_reads_back(
    asked: tuple[Questionnaire, tuple[int, ...]], language: Language
) -> None:
    text = report(*asked, language)
    sound(text, language)
    assert parse_record(text.encode(), "r.md").answers == asked[1]


def test_a_file_of_one_language_keeps_its_texts_in_a_report_of_the_other() -> None:
    arabic_words = report(a_questionnaire(), (1, 2, 3, 4), Language.ARABIC)
    sound(arabic_words, Language.ARABIC)
    assert "# Mine\n" in arabic_words
    assert "## الأبعاد\n" in arabic_words


# Texts from outside


def test_names_are_shown_literally_and_change_nothing_else() -> None:
    offenders: list[str] = []
    for hostile, language in product(HOSTILE, Language):
        text = report(small(), (4, 5, 3), language, team=hostile, name=hostile, notes={2: hostile})
        tame = report(small(), (4, 5, 3), language, team="x", name="x", notes={2: "x"})
        with naming((hostile, language), offenders):
            sound(text, language)
            assert cells(text)[3:5] == [clean(hostile)] * 2
            assert kinds(text) == kinds(tame)
            assert parse_record(text.encode(), "r.md").name == clean(hostile)
    assert offenders == []


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_name_and_no_note_breaks_the_document(name: str, note: str) -> None:
    text = report(small(), (4, 5, 3), name=name, notes={2: note, 1: note})
    sound(text, ENGLISH)
    if clean(name):
        assert cells(text)[2] == clean(name)
    if clean(note):
        seen = [said_in(token) for token in tokens_of(text) if token.type == "inline"]
        assert f"Statement 1: {clean(note)}" in seen
        assert f"2: you answered 5, Always: 1 of 5 points Your note: {clean(note)}" in seen


def test_the_texts_of_a_questionnaire_are_shown_literally_too() -> None:
    offenders: list[str] = []
    for hostile in [text for text in HOSTILE if text == clean(text)]:
        text = report(build(hostile_values(full_questionnaire(["en"]), hostile)), (1, 2, 3, 4))
        seen = {said_in(token) for token in tokens_of(text) if token.type == "inline"}
        with naming(hostile, offenders):
            sound(text, ENGLISH)
            assert {
                hostile,
                f"Statement 1 (you answered 1, {hostile}: 1 of 5 points): {hostile}",
                f"This week: {hostile}",
                f"{hostile}: {hostile}",
            } <= seen
    assert offenders == []


def test_a_long_name_is_shown_whole() -> None:
    name = "ن" * 1000
    assert cells(report(small(), (4, 5, 3), name=name))[2] == name
