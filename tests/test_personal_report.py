"""The report of one person: whole texts, structure as others read it, and nothing from outside that acts."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import CASES
from support.builders import a_questionnaire, full_questionnaire, questionnaires_with_answers, rater
from support.builders import built as build
from support.drawn import personal_report
from support.offenders import naming
from support.reports import HOSTILE, cells, kinds, said_in, sound, tokens_of
from support.teams import small

from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import new_record, parse_record
from rater_quiz.scoring import score
from rater_quiz.sitting import new_sitting_id

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
WEAK = (4, 3, 5, 5, 4, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 5, 2)


def report(
    questionnaire: Questionnaire,
    answers: Sequence[int],
    language: Language = Language.ENGLISH,
    *,
    team: str | None = None,
    name: str | None = None,
    notes: Mapping[int, str] | None = None,
) -> str:
    scores = score(questionnaire, answers)
    record = new_record(
        scores,
        sitting=new_sitting_id(b"sitter"),
        language=language,
        taken=NOON,
        team=team,
        name=name,
        notes=notes or {},
    )
    return personal_report(record, scores, language)


# Whole reports


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_report(language: Language) -> None:
    """To renew after a change that is meant: write the report to the file, read it from top to bottom, keep it."""
    english = language is Language.ENGLISH
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


@pytest.mark.parametrize("language", list(Language))
def test_the_shipped_questionnaire_gives_a_sound_and_complete_report(language: Language) -> None:
    text = report(rater(), WEAK, language, team="Support", notes={5: "Needed for compliance."})
    sound(text, language)
    headings = [
        said_in(line) for head, line in pairwise(tokens_of(text)) if head.type == "heading_open" and head.tag == "h2"
    ]
    assert (
        headings
        == {
            Language.ENGLISH: [
                "The result",
                "The dimensions",
                "Where to start",
                "Advice",
                "How each statement was scored",
                "The plan",
                "How the scoring works, and what it cannot tell",
                "In closing",
            ],
            Language.ARABIC: [
                "النتيجة",
                "الأبعاد",
                "من أين نبدأ",
                "التوصيات",
                "كيف صُحّحت كل عبارة",
                "الخطة",
                "كيف تُحسب النتيجة، وما الذي لا تقوله",
                "وختامًا",
            ],
        }[language]
    )
    seen = " ".join(said_in(token) for token in tokens_of(text) if token.type == "inline")
    dimensions = rater().dimensions
    texts = [rater().closing, rater().band("middle").comment]
    for dimension in dimensions:
        advice, level = dimension.advice, score(rater(), WEAK).dimension(dimension.key).level
        texts += [advice.meaning, advice.levels[level.key], *advice.actions_for(level.key), *advice.questions]
        texts += [rater().metric(key).formula for key in advice.metrics]
    texts += [statement.rationale for statement in rater().statements]
    for part in texts:
        assert part is not None
        assert part.in_(language) in seen


def test_where_the_questionnaire_comes_from_is_said_of_the_shipped_one_alone() -> None:
    assert "SERVQUAL" in report(rater(), WEAK)
    assert "SERVQUAL" not in report(build(full_questionnaire()), (1, 2, 3, 4))


def test_the_plan_starts_with_the_tips_and_has_every_measure_of_the_weakest_dimension() -> None:
    rows = cells(report(rater(), WEAK))
    start = rows.index("Review date") + 1
    scores = score(rater(), WEAK)
    assert scores.weakest.key == "responsiveness"
    tips = [statement.tip.in_(Language.ENGLISH) for statement in scores.to_start_with if statement.tip]
    assert rows[start : start + 24] == [
        *[tips[0], "", "", "First response time (FRT): from … to …; Customer effort score (CES): from … to …", "", ""],
        *[tips[1], "", "", "Customer satisfaction score (CSAT): from … to …", "", ""],
        *[tips[2], "", "", "Customer satisfaction score (CSAT): from … to …", "", ""],
        *["", "", "", "", "", ""],
    ]


def test_measures_of_the_weakest_dimension_that_no_tip_brings_get_a_row_of_their_own() -> None:
    rows = cells(report(small(), (1, 1, 5)))  # speed is the weakest; without tips nothing else brings its measure
    assert rows[-12:] == [
        *["Keep the phone near.", "", "", "Average waiting time: from … to …", "", ""],
        *["", "", "", "", "", ""],
    ]
    without = small().model_copy(
        update={"statements": tuple(s.model_copy(update={"tip": None}) for s in small().statements)}
    )
    assert cells(report(without, (1, 1, 5)))[-6:] == ["", "", "", "Average waiting time: from … to …", "", ""]


def test_with_full_points_there_is_nothing_to_start_with_and_nothing_is_weakest() -> None:
    text = report(small(), (5, 1, 5))
    assert "## Where to start\n\nEvery statement has full points: keep what works, and check it against" in text
    assert "weakest" not in text
    assert "| Speed (S) | 10    | 2 to 10 | 100%  | High  | ████████████████████ |" in text


@pytest.mark.parametrize(
    ("answers", "note"),
    [
        ((1,) * 17, "- All answers are alike. That can be right; perhaps some statements deserve another thought"),
        ((5,) + (1,) * 16, "- The total is within two points of another band, so a single answer could have"),
    ],
)
def test_cautions_are_gentle_notes_under_the_result(answers: tuple[int, ...], note: str) -> None:
    text = report(rater(), answers)
    assert f"\n\nWorth a second look:\n\n{note}" in text.split("## The dimensions")[0]


def test_without_cautions_nothing_is_said_of_them() -> None:
    assert "second look" not in report(small(), (5, 1, 5))


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
    assert "## النتيجة\n" in arabic_words


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
    text = report(small(), (4, 5, 3), name=name, notes={2: note})
    sound(text, Language.ENGLISH)
    if clean(name):
        assert cells(text)[2] == clean(name)
    if clean(note):
        assert any(
            said_in(token) == f"Statement 2: {clean(note)}" for token in tokens_of(text) if token.type == "inline"
        )


def test_the_texts_of_a_questionnaire_are_shown_literally_too() -> None:
    offenders: list[str] = []
    for hostile in [text for text in HOSTILE if text == clean(text)]:
        text = report(build(hostile_values(full_questionnaire(["en"]), hostile)), (1, 2, 3, 4))
        seen = {said_in(token) for token in tokens_of(text) if token.type == "inline"}
        with naming(hostile, offenders):
            sound(text, Language.ENGLISH)
            assert {
                hostile,
                f"Statement 1 (1 of 5 points): {hostile}",
                f"{hostile}: {hostile} Formula: {hostile}",
            } <= seen
    assert offenders == []


def hostile_values(values: Any, hostile: str, key: str = "") -> Any:
    """Put *hostile* in place of every text of a questionnaire."""
    if isinstance(values, dict):
        return {step: hostile_values(value, hostile, step) for step, value in values.items()}
    if isinstance(values, list):
        return [hostile_values(value, hostile, key) for value in values]
    texts = (
        "title",
        "text",
        "name",
        "comment",
        "note",
        "meaning",
        "formula",
        "rationale",
        "tip",
        "closing",
        "questions",
    )
    return hostile if key in (*texts, "actions", "low", "labels") else values


def test_a_long_name_is_shown_whole() -> None:
    name = "ن" * 1000
    assert cells(report(small(), (4, 5, 3), name=name))[2] == name
