"""Reading a record: whatever the bytes are, it is an equal record or a refusal that says where and why."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.errors import UsageError
from rater_quiz.language import Language, without_isolates
from rater_quiz.record import (
    BrokenRecordError,
    NewerVersionError,
    NotARecordError,
    Record,
    RecordRefusedError,
    parse_record,
    read_record,
)

WRITTEN = (Path(__file__).parent / "cases" / "record.md").read_text(encoding="utf-8")
"""A record with all that it can have; its front matter alone."""


def outcome(data: bytes | str) -> Record | RecordRefusedError:
    try:
        return parse_record(data.encode() if isinstance(data, str) else data, "r.md")
    except RecordRefusedError as refused:
        return refused


def refusal(data: bytes | str) -> RecordRefusedError:
    found = outcome(data)
    assert isinstance(found, RecordRefusedError)
    return found


def test_byte_order_mark_and_crlf_are_accepted() -> None:
    """As Notepad saves."""
    data = b"\xef\xbb\xbf" + (WRITTEN + "\n# Body\n").replace("\n", "\r\n").encode()
    assert parse_record(data, "r.md") == parse_record(WRITTEN.encode(), "r.md")


def test_keys_of_other_programs_and_their_block_style_are_left_alone() -> None:
    """Obsidian adds keys of its own, and writes lists one entry a line."""
    text = WRITTEN.replace("[4, 3, 5, 2, 1]", "\n  - 4\n  - 3\n  - 5\n  - 2\n  - 1\ntags: [team, rater]\naliases:")
    assert parse_record(text.encode(), "r.md") == parse_record(WRITTEN.encode(), "r.md")


@pytest.mark.parametrize("name", ["Da\u202ena", "\u200fDana", '"Da\\u202ena"', '"\u2066Da\u200ena\u2069"'])
def test_a_name_that_somebody_put_direction_characters_into_is_cleaned(name: str) -> None:
    """Editors of Arabic put direction marks in unasked; nobody could find one to take it out."""
    assert parse_record(WRITTEN.replace("name: Dana", f"name: {name}").encode(), "r.md").name == "Dana"


@pytest.mark.parametrize("put", [("answers: [4", "answers: [\u200f4"), ("team:", "\u200fteam:")])
def test_direction_characters_anywhere_else_are_refused_in_plain_sight(put: tuple[str, str]) -> None:
    said = refusal(WRITTEN.replace(*put)).in_(Language.ENGLISH)
    assert "\u200f" not in said
    assert "�4" in said or "U+200F right-to-left mark" in said


def test_a_body_in_any_encoding_does_no_harm() -> None:
    assert parse_record(WRITTEN.encode() + b"\xff\xfe\x00---\n", "r.md").name == "Dana"


def test_cut_off_at_every_byte_it_is_refused_or_an_equal_record() -> None:
    data = (WRITTEN + "\n# Body\n").encode()
    found = [outcome(data[:length]) for length in range(len(data) + 1)]
    read = [record for record in found if isinstance(record, Record)]
    assert read == [found[-1]] * len("-\n\n# Body\n")


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"---\nrater-quiz: 1\n{text}\n---\n".encode()))
def test_whatever_the_bytes_are_nothing_but_a_refusal_comes_out(data: bytes) -> None:
    with pytest.raises(RecordRefusedError):
        parse_record(data, "r.md")


@given(st.integers(0, len(WRITTEN) - 1), st.characters(codec="utf-8"))
def test_a_changed_character_is_refused_or_changes_nothing_but_what_it_says(place: int, character: str) -> None:
    found = outcome(WRITTEN[:place] + character + WRITTEN[place + 1 :])
    assert len(found.answers) in (4, 5) if isinstance(found, Record) else str(found).startswith("r.md")


NO_FRONT_MATTER = (
    "r.md: not a saved result: expected the line --- at the start, and 'rater-quiz: 1' under it\n"
    "  hint: give a report that rater-quiz has saved; the lines between --- and --- belong to it"
)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="an empty file"),
        pytest.param(b"# Read me\n\n---\nrater-quiz: 1\n---\n", id="no front matter"),
        pytest.param(b"---\ntitle: Mine\n---\n", id="front matter of somebody else"),
        pytest.param(b"---\na: *b\n---\n", id="front matter that is not even YAML of our kind"),
        pytest.param(b"---\n\nA rule at the start, and no more.\n", id="a rule"),
        pytest.param(b"\x00\x05\x16\x07Mac OS X", id="a resource fork"),
    ],
)
def test_other_files_are_no_records(data: bytes) -> None:
    refused = refusal(data)
    assert (type(refused), refused.reason, str(refused)) == (NotARecordError, "not-a-record", NO_FRONT_MATTER)


def test_a_record_in_utf_16_and_a_team_report_are_told_for_what_they_are() -> None:
    assert str(refusal(WRITTEN.encode("utf-16"))) == (
        "r.md: not UTF-8 (it looks like UTF-16)\n  hint: save it as UTF-8"
    )
    assert str(refusal("---\nrater-quiz-team: 1\nparticipants: 7\n---\n")) == (
        "r.md: the report of a team, expected the result of one person: it holds no single answers"
        "\n  hint: give the folder or the files that it was made from, or the report of one person"
    )


@pytest.mark.parametrize("said", ["99", '"99"', "99\nfuture: *thing"])
def test_a_newer_version_is_said_to_be_one_even_where_its_format_is_strange(said: str) -> None:
    refused = refusal(WRITTEN.replace("rater-quiz: 1", f"rater-quiz: {said}"))
    assert refused.reason == "newer-version"
    assert isinstance(refused, NewerVersionError)
    where = "r.md" if "*" in said else "r.md:2"
    assert str(refused) == (
        f"{where}: made by a newer version of rater-quiz: found format 99, expected 1\n"
        "  hint: update rater-quiz; the file is unchanged"
    )


def test_front_matter_that_is_not_closed_is_refused() -> None:
    refused = refusal(WRITTEN.removesuffix("---\n"))
    assert (type(refused), refused.reason) == (BrokenRecordError, "broken-record")
    assert str(refused) == (
        "r.md:12: the front matter that begins on line 1 is not closed: expected a line ---, "
        "found the end of the file\n"
        "  hint: the rest of the file may be lost: look for another copy"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("rater-quiz: 1", "rater-quiz: one", "r.md:2: rater-quiz: expected something like 1, found one"),
        ("4, 3,", "4, yes,", "r.md:10: statement 2: expected a whole number, found yes"),
        ("4, 3,", "4, 3.5,", "r.md:10: statement 2: expected a whole number, found 3.5"),
        ("3, 5", '"3", 5', 'r.md:10: statement 2: expected a whole number, found "3"\n  hint: write it without quotes'),
        ("4, 3,", "4, .nan,", "r.md:10: statement 2: expected a whole number, found .nan"),
        ("4, 3,", "4, 0x4,", "r.md:10: statement 2: expected a whole number, found 0x4"),
        ("4, 3,", "4, 04,", "r.md:10: statement 2: expected a whole number, found 04"),
        ("4, 3,", "4, ٤,", "r.md:10: statement 2: expected a whole number, found ٤"),
        ("4, 3,", "4, [3],", "r.md:10: statement 2: expected a whole number, found […]"),
        ("4, 3,", '4, "",', 'r.md:10: statement 2: expected a whole number, found ""'),
        ("[4, 3, 5, 2, 1]", "4 3 5 2 1", "r.md:10: answers: expected something like [4, 3, 5, …], found 4 3 5 2 1"),
        ("[4, 3, 5, 2, 1]\nnotes", "[]\nmine", "r.md:10: answers: expected something like [4, 3, 5, …], found […]"),
        ("answers", "anwsers", "r.md:10: 'answers' is missing\n  hint: did you mean 'answers' by 'anwsers'?"),
        ("language: ar\n", "", "r.md:2: 'language' is missing"),
        ("language: ar", "language: fr", "r.md:6: language: expected something like en | ar, found fr"),
        ("s7f3ac09e51d2", "{a: b}", "r.md:3: sitting: expected something like s7f3ac09e51d2, found {…}"),
        ("k1a2b3c4d-", "", "r.md:5: fingerprint: expected something like k1a2b3c4d-w5e6f7a8b, found w5e6f7a8b"),
        ("rater\n", "RATER\n", "r.md:4: questionnaire: expected something like rater, found RATER"),
        (
            "2026-11-21T10:32:05+03:00",
            "21.11.2026",
            "r.md:7: taken: expected something like 2026-11-21 | 2026-11-21T10:32:05+03:00, found 21.11.2026",
        ),
        ("2026-11-21T", "2026-02-30T", "r.md:7: taken: there is no such day or time: 2026-02-30T10:32:05+03:00"),
        ("Dana", "[Dana]", "r.md:9: name: expected a text, found […]"),
        ("Dana", "D" * 1001, "r.md:9: name: expected at most 1,000 characters, found 1,001\n  hint: shorten it"),
        ("5: ", "18: ", "r.md:11: notes: expected the number of a statement, found 18"),
        ("5: ", "five: ", "r.md:11: notes: expected the number of a statement, found five"),
        ('5: "Needed."', "5: [a]", "r.md:11: the note on statement 5: expected a text, found […]"),
        ("notes: {", "notes: needed #", 'r.md:11: notes: expected something like {5: "…"}, found needed'),
        (
            "Dana",
            '"\\e[2J"',
            "r.md:9: found the control character U+001B escape\n  hint: take it out",
        ),
    ],
)  # fmt: skip
def test_a_broken_record_is_refused_with_line_finding_and_hint(old: str, new: str, message: str) -> None:
    assert old in WRITTEN
    refused = refusal(WRITTEN.replace(old, new))
    assert (str(refused), refused.reason, refused.status) == (message, "broken-record", 3)


def test_among_very_many_keys_none_is_looked_for_that_may_be_the_missing_one() -> None:
    """Comparing each with each would take the longer the more there are."""
    others = "".join(f"answers{number}: x\n" for number in range(60))
    assert str(refusal(WRITTEN.replace("answers: ", f"{others}anwsers: "))) == "r.md:2: 'answers' is missing"


def test_every_problem_is_told_at_once_in_the_order_of_the_file() -> None:
    broken = WRITTEN.replace("language", "langage").replace("4, 3, 5", "no, 3, 5.0").replace("Dana", "{}")
    assert without_isolates(refusal(broken).in_(Language.ARABIC)) == (
        "r.md:6: المفتاح «language» مفقود\n  تلميح: هل «langage» هو المفتاح «language»؟\n"
        "r.md:9: name: المتوقع نص، والموجود {…}\n"
        "r.md:10: العبارة 1: المتوقع عدد صحيح، والموجود no\n"
        "r.md:10: العبارة 3: المتوقع عدد صحيح، والموجود 5.0"
    )


def test_reading_a_file_names_it(tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text(WRITTEN, encoding="utf-8")
    assert read_record(path) == parse_record(WRITTEN.encode(), "r.md")
    path.write_bytes(b"")
    with pytest.raises(NotARecordError) as caught:
        read_record(path)
    assert str(caught.value) == NO_FRONT_MATTER.replace("r.md", str(path))
    with pytest.raises(UsageError):
        read_record(tmp_path / "none.md")
