"""A page carries the record of one person: it reads back whole, and nothing else of the page is taken for it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import CASES
from support.every_block import FRONT_MATTER

from rater_quiz.errors import RaterQuizError
from rater_quiz.language import Language
from rater_quiz.pages.blocks import Document, Heading, Paragraph
from rater_quiz.pages.html import render
from rater_quiz.questionnaire_file import read_questionnaire
from rater_quiz.record import (
    BrokenRecordError,
    NewerVersionError,
    NotARecordError,
    Record,
    front_matter,
    new_record,
    parse_record,
    read_record,
)
from rater_quiz.record.in_page import about, element, is_page, record_in
from rater_quiz.responses.group import participants_in
from rater_quiz.scoring import score

SMALL = read_questionnaire(CASES / "small-questionnaire.yaml")
HOSTILE = [
    "</script>",
    "<!--",
    "<script>",
    "]]>",
    "\u2028",
    "\0",
    "&lt;",
    "\\u003c",
    '"',
    "---",
    "🏴\U000e0067\U000e007f",
]
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=20), max_size=4).map("".join)


def record_of(team: str, name: str, note: str) -> Record:
    return new_record(
        score(SMALL, (4, 5, 3)),
        sitting="s736974746572",
        language=Language.ENGLISH,
        taken=datetime(2026, 11, 21, tzinfo=UTC),
        team=team,
        name=name,
        notes={2: note},
    )


def page(front_matter: str, words: str = "") -> bytes:
    blocks = Heading("Title", level=1), Paragraph(words)
    return render(Document(language=Language.ENGLISH, blocks=blocks, front_matter=front_matter)).encode()


def refusal(data: bytes) -> RaterQuizError:
    with pytest.raises(RaterQuizError) as raised:
        parse_record(data, "spring.html")
    return raised.value


@given(TEXTS, TEXTS, TEXTS)
def test_a_record_reads_back_from_its_page_as_from_its_report(team: str, name: str, note: str) -> None:
    record = record_of(team, name, note)
    assert parse_record(page(front_matter(record), note), "spring.html") == record


@given(TEXTS, TEXTS)
def test_nothing_in_a_record_ends_its_element_or_opens_one(team: str, note: str) -> None:
    inside = element(front_matter(record_of(team, "", note))).partition(">")[2].removesuffix("</script>")
    assert not set("<>&\0") & set(inside)


@given(TEXTS)
def test_words_of_the_page_are_never_taken_for_its_record(words: str) -> None:
    forged = page("", words + element(FRONT_MATTER))
    assert record_in(forged) is None
    assert parse_record(page(FRONT_MATTER, element(FRONT_MATTER.replace("[4", "[1"))), "r").answers == (4, 3, 5)


@pytest.mark.parametrize(
    "changed",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\n <!-- saved -->" + data,
        lambda data: data.replace(b'type="application/yaml" id="rater-quiz-record"', b"id=rater-quiz-record type=x"),
        lambda data: data.replace(b"<script", b"<SCRIPT").replace(b"</script>", b"</SCRIPT\n>"),
    ],
    ids=["byte order mark", "crlf", "comment", "attributes", "capitals"],
)
def test_what_editors_and_browsers_do_to_a_page_does_not_matter(changed: Callable[[bytes], bytes]) -> None:
    assert parse_record(changed(page(FRONT_MATTER)), "spring.html").answers == (4, 3, 5)


def test_messages_name_the_line_of_the_page() -> None:
    data = page(FRONT_MATTER.replace("[4, 3, 5]", "[4, x, 5]"))
    line = 1 + data[: data.index(b"answers:")].count(b"\n")
    assert refusal(data).in_(Language.ENGLISH).startswith(f"spring.html:{line}: statement 2:")


def test_a_page_that_is_cut_off_in_its_record_is_a_broken_one() -> None:
    data = page(FRONT_MATTER)
    found = refusal(data[: data.index(b"answers:")])
    assert isinstance(found, BrokenRecordError)
    assert "cut off" in found.in_(Language.ENGLISH)


def test_a_page_of_a_newer_version_is_not_misread() -> None:
    assert isinstance(refusal(page(FRONT_MATTER.replace("rater-quiz: 1", "rater-quiz: 2"))), NewerVersionError)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (page("---\nrater-quiz-team: 1\nparticipants: 6\n---\n"), "the report of a team"),
        (page("---\nrater-quiz-comparison: 1\nkind: team\n---\n"), "a comparison, expected"),
        (b"<html></html>", "carries no answers"),
        (b"<script" * 50_000, "carries no answers"),
        (b'<script id="rater-quiz-record-of-another">rater-quiz: 1</script>', "carries no answers"),
    ],
    ids=["team", "comparison", "other", "hostile", "another id"],
)
def test_a_page_without_a_record_is_refused_in_its_own_words(data: bytes, said: str) -> None:
    found = refusal(data)
    assert isinstance(found, NotARecordError)
    assert said in found.in_(Language.ENGLISH)


def test_a_report_in_markdown_is_no_page() -> None:
    assert not is_page(FRONT_MATTER.encode())
    assert element("") == ""


def test_a_page_is_read_whatever_its_name(tmp_path: Path) -> None:
    for name in ("spring.html", "spring.htm", "spring.md", "SPRING"):
        (tmp_path / name).write_bytes(page(FRONT_MATTER))
        assert read_record(tmp_path / name).team == "</script><!-- R&D <script>"


def test_a_page_of_a_team_says_how_many_took_part_as_its_report_does() -> None:
    said = '---\nrater-quiz-team: 1\nparticipants: 12\nquestionnaire: "a&b"\n---\n'
    assert participants_in(said.encode()) == 12
    assert participants_in(page(said)) == 12
    assert participants_in(page(said)[:4096]) == 12
    assert b"&amp;" in about(page(said))
    for other in (page(FRONT_MATTER), page("", said), page("")):
        assert participants_in(other) is None
