"""The record: written as it is described, it reads back equal; and whether it fits a questionnaire."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire, rater

from rater_quiz.errors import InputRefusedError
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import (
    BrokenRecordError,
    OtherFingerprintError,
    OtherQuestionnaireError,
    Record,
    fit,
    front_matter,
    new_record,
    parse_record,
)
from rater_quiz.scoring import score
from rater_quiz.sitting import new_sitting_id

ZONE = timezone(timedelta(hours=3))
MORNING = datetime(2026, 11, 21, 10, 32, 5, 999_999, tzinfo=ZONE)
ANSWERS = (4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2)
WRITTEN = (Path(__file__).parent / "cases" / "record.md").read_text(encoding="utf-8")
"""A record with all that it can have; its front matter alone."""


def a_record(
    questionnaire: Questionnaire | None = None,
    answers: tuple[int, ...] = ANSWERS,
    *,
    taken: datetime = MORNING,
    **said: Any,
) -> Record:
    return new_record(
        score(questionnaire or rater(), answers),
        sitting=new_sitting_id(b"sitter"),
        language=Language.ENGLISH,
        taken=taken,
        **said,
    )


# What is written


def test_the_front_matter_is_written_as_it_always_was() -> None:
    record = Record(
        sitting="s7f3ac09e51d2",
        questionnaire="rater",
        fingerprint="k1a2b3c4d-w5e6f7a8b",
        language=Language.ARABIC,
        taken=MORNING.replace(microsecond=0),
        team="الدعم الفني",
        name="Dana",
        answers=(4, 3, 5, 2, 1),
        notes={5: "Needed.", 2: 'لازم: "نعم" | # \\'},
    )
    assert front_matter(record) == WRITTEN
    assert parse_record(WRITTEN.encode(), "r.md") == record


def test_what_was_not_said_is_left_out_and_without_a_name_so_is_the_time() -> None:
    record = a_record(team=" \u202e ", name="", notes={3: " \t"})
    assert front_matter(record) == (
        "---\nrater-quiz: 1\nsitting: s736974746572\nquestionnaire: rater\n"
        f"fingerprint: {rater().fingerprint}\nlanguage: en\ntaken: 2026-11-21\n"
        "answers: [4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2]\n---\n"
    )
    assert (record.team, record.name, record.notes, record.taken) == (None, None, {}, date(2026, 11, 21))


def test_with_a_name_the_time_is_kept_to_the_second_in_its_own_zone() -> None:
    zone = timezone(timedelta(hours=5, minutes=53, seconds=28))  # as of local mean times; ISO 8601 has no seconds there
    record = a_record(name="Dana", taken=MORNING.replace(tzinfo=zone))
    assert "taken: 2026-11-21T10:32:05+05:53\n" in front_matter(record)
    assert (record.day, parse_record(front_matter(record).encode(), "r.md")) == (date(2026, 11, 21), record)


def test_the_id_of_a_sitting_is_made_of_six_bytes() -> None:
    assert new_sitting_id(bytes.fromhex("7f3ac09e51d2")) == "s7f3ac09e51d2"
    with pytest.raises(ValueError, match="made of 6 bytes"):
        new_sitting_id(b"")


texts = st.text(max_size=60) | st.sampled_from(
    [
        "[/]",
        "a\u202eb",
        "=1+1",
        "---",
        "<script>",
        "a|b",
        "yes",
        "null",
        "~",
        "12",
        "2026-01-01",
        "a: b",
        "#",
        "'",
        "\\",
        "é\x85",
    ]
)


moments = st.integers(0, 7_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, ZONE))


@given(team=texts, name=texts, notes=st.dictionaries(st.integers(1, 17), texts, max_size=4), taken=moments)
def test_whatever_was_typed_saving_and_reading_back_give_the_same_record(
    team: str, name: str, notes: dict[int, str], taken: datetime
) -> None:
    record = a_record(team=team, name=name, notes=notes, taken=taken)
    written = front_matter(record)
    assert parse_record(f"{written}\n# Whatever follows\n".encode(), "r.md") == record
    assert record.name == (clean(name) or None)
    assert record.team == (clean(team) or None)
    assert set(record.notes.values()) == {clean(note) for note in notes.values()} - {""}
    keys = 7 + bool(record.team) + bool(record.name) + bool(record.notes)
    assert len(written.splitlines()) == keys + 2, "each key has one line, by anybody's reckoning of lines"


@given(name=texts, note=texts)
def test_any_other_reader_of_yaml_reads_the_same_texts(name: str, note: str) -> None:
    """Quotes stand wherever YAML would take a text for a number, a date, true, false or nothing."""
    record = a_record(name=name, notes={5: note})
    value = yaml.safe_load(front_matter(record).strip("-\n"))
    assert value.get("name") == record.name
    assert value.get("notes", {}) == record.notes
    assert value["answers"] == list(ANSWERS)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": "n" * 1001}, "the name: expected at most 1,000 characters, found 1,001\n  hint: shorten it"),
        (
            {"team": "t" * 1001, "notes": {3: "n" * 2001}},
            (
                "the team: expected at most 1,000 characters, found 1,001\n  hint: shorten it\n"
                "the note on statement 3: expected at most 2,000 characters, found 2,001\n  hint: shorten it"
            ),
        ),
    ],
)
def test_texts_that_are_too_long_are_refused_before_they_are_written(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputRefusedError) as caught:
        a_record(**changes)
    assert str(caught.value) == message


def test_the_longest_texts_are_written_and_read() -> None:
    record = a_record(name="ن" * 1000, team="🎈" * 1000, notes=dict.fromkeys(range(1, 18), '"' * 2000))
    assert parse_record(front_matter(record).encode(), "r.md") == record


def test_notes_that_fill_more_than_a_reader_accepts_are_refused_before_they_are_written() -> None:
    many = a_questionnaire(statements=60)
    with pytest.raises(InputRefusedError) as caught:
        a_record(many, (3,) * 60, notes=dict.fromkeys(range(1, 61), "🎈" * 2000))
    assert str(caught.value) == "the notes are too long, all together\n  hint: shorten them"


# Whether it fits a questionnaire


def test_a_record_fits_the_questionnaire_that_it_was_taken_with() -> None:
    assert fit(a_record(), rater(), "r.md") == ()


def test_another_wording_is_a_notice() -> None:
    text = front_matter(a_record()).replace(rater().fingerprint[-9:], "w00000000")
    notices = fit(parse_record(text.encode(), "r.md"), rater(), "r.md")
    assert [notice.in_(Language.ENGLISH) for notice in notices] == [
        "r.md:5: the wording of some statements has changed since; how they are scored has not"
    ]


def test_another_questionnaire_and_another_keying_are_refused() -> None:
    with pytest.raises(OtherQuestionnaireError) as other:
        fit(a_record(), a_questionnaire(), "r.md")
    assert other.value.reason == "other-questionnaire"
    assert str(other.value) == (
        "r.md: taken with the questionnaire 'rater', expected 'mine'\n"
        "  hint: name its questionnaire with --questionnaire"
    )
    text = front_matter(a_record()).replace(rater().fingerprint[:9], "k00000000")
    with pytest.raises(OtherFingerprintError) as keyed:
        fit(parse_record(text.encode(), "r.md"), rater(), "r.md")
    assert keyed.value.reason == "other-fingerprint"
    assert str(keyed.value) == (
        "r.md:5: taken with a 'rater' that is scored differently: "
        f"found k00000000, expected {rater().fingerprint[:9]}\n"
        "  hint: name the questionnaire as it was then with --questionnaire"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[4, 3, 5,", "[4, 0, 5,", "r.md:8: statement 2: expected 1 to 5, found 0"),
        ("[4, 3, 5,", "[4, 3, 6,", "r.md:8: statement 3: expected 1 to 5, found 6"),
        (", 3, 2]", ", 3]", "r.md:8: statement 17: the answer is missing"),
        (", 3, 2]", ", 3, 2, 1]", "r.md:8: statement 18: there is none; expected 17 answers, found 18"),
    ],
)  # fmt: skip
def test_answers_that_do_not_fit_are_refused_by_statement(old: str, new: str, message: str) -> None:
    record = parse_record(front_matter(a_record()).replace(old, new).encode(), "r.md")
    with pytest.raises(BrokenRecordError) as caught:
        fit(record, rater(), "r.md")
    assert str(caught.value) == message
