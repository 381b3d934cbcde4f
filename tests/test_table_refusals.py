"""Tables whose figures would be wrong, or not sure: each is refused with what stands in the way, and how to go on."""

import io
from pathlib import Path
from typing import Any

import pytest
from support.forms import ARABIC, SHEETS, labels, read, table, texts, workbook, zipped

from rater_quiz.errors import InputRefusedError
from rater_quiz.language import Language, without_isolates

N = range(1, 18)
EXPORT = "export the responses as CSV or as a workbook (.xlsx, .ods, .xls) and give that file"


def refusal(folder: Path, content: str | bytes, language: Language = Language.ENGLISH) -> tuple[str, str]:
    """The first problem of a file that is refused, and its hint; without the path."""
    with pytest.raises(InputRefusedError) as refused:
        read(folder, content)
    first, _, hint = without_isolates(refused.value.in_(language)).partition("\n")
    return first.removeprefix(f"{folder / 'form.csv'}"), hint.partition(": ")[2]


def answers_in(words: list[str]) -> list[list[str]]:
    return [[words[answer - 1] for answer in sheet] for sheet in SHEETS]


@pytest.mark.parametrize(
    ("heads", "finding"),
    [
        ([f"Q{n}" for n in range(1, 21)], ", row 1: Q20 (column T) goes past statement 17, so the n"),
        ([f"Q{n}" for n in range(17)], ", row 1: Q0 (column A) comes before statement 1, so the n"),
        ([1, 2, 2, *range(4, 18)], ", row 1: statement 2 has 2 columns, B and C, expected one (“"),
        ([*range(1, 17), "x"], ", row 1: statement 17 has no column (“"),
        (["Q1", "Q2", *(f"Q4_{n}" for n in N)], ": the headings are codes, such as Q1 (column A), expected the stat"),
        ([f"Q1[SQ{n:03}]" for n in N], ": the headings are codes, such as Q1[SQ001] (column A), expected"),
        ([2, 5, 4, 4, 3, 4, 1, 1, 5, 2, 5, 2, 3, 5, 5, 1, 3], ", row 1: the first row holds answers, expected h"),
        ([*texts()[:16], 17], ", row 1: statement 17 has no column (“"),
    ],
)  # fmt: skip
def test_headings_that_are_not_sure(heads: list[object], finding: str, tmp_path: Path) -> None:
    rows: list[list[Any]] = [heads, *([*sheet, 3, 2, 1][: len(heads)] for sheet in SHEETS)]
    for content in (table(rows), workbook(rows)):
        assert refusal(tmp_path, content)[0].startswith(finding)


def test_numbers_do_not_count_where_a_text_says_otherwise(tmp_path: Path) -> None:
    rows: list[list[Any]] = [[*N, "Note"], [*SHEETS[0], texts()[2]]]
    assert refusal(tmp_path, table(rows))[0] == (
        ", row 2: the headings are numbers, and yet column R has the text of statement 3"
    )


@pytest.mark.parametrize("language", list(Language))
def test_statements_below_each_other(language: Language, tmp_path: Path) -> None:
    across: list[list[Any]] = [["Statement", *N], *([text, *[3] * 17] for text in texts(language))]
    finding, hint = refusal(tmp_path, table(across))
    assert finding == ": column A holds the statements, expected a column for each statement and a row for each person"
    assert hint.startswith("swap rows and columns")
    long: list[list[Any]] = [
        ["id", "user", "question"],
        *([1, f"u{who}", text] for who in (1, 2) for text in texts(language)),
    ]
    finding, hint = refusal(tmp_path, table(long))
    assert finding == ": column C holds the statements, expected a column for each statement and a row for each person"
    assert hint.startswith("export one row for each response")
    assert refusal(tmp_path, table(long), ARABIC)[0].startswith(": في العمود C العبارات نفسها")


@pytest.mark.parametrize("written", ["{label}", "{number} - {label}", "{label} ({number})", "{number}"])
@pytest.mark.parametrize("language", list(Language))
def test_a_table_of_counts(written: str, language: Language, tmp_path: Path) -> None:
    firsts = [written.format(number=n, label=label) for n, label in enumerate(labels((1, 2, 3, 4, 5), language), 1)]
    rows: list[list[Any]] = [
        ["Rating", *texts(language)],
        *([first, *[2, 1, 3] * 5, 4, 1] for first in firsts),
        ["Total", *[5] * 17],
    ]
    finding, hint = refusal(tmp_path, table(rows))
    assert finding == ": a table of counts: column A holds the answers that could be given"
    assert hint == "export the single responses, a row for each person, rather than the summary"


OTHER = "if the form had the same answers in other words, replace them by their numbers; else ask again"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        pytest.param(["Never", "Rarely", "Sometimes", "Often", "Always"], OTHER, id="frequency"),
        pytest.param(["أبدًا", "نادرًا", "أحيانًا", "غالبًا", "دائمًا"], OTHER, id="frequency in Arabic"),
        pytest.param(["Poor", "Fair", "Good", "Very good", "Excellent"], OTHER, id="quality"),
        pytest.param(["red", "orange", "yellow", "green", "blue"], OTHER, id="traffic lights"),
        pytest.param(["Very unlikely", "Unlikely", "Neutral", "Likely", "Very likely"], OTHER, id="likelihood"),
        pytest.param(
            ["5 - Strongly disagree", "4 - Disagree", "3 - Neutral", "2 - Agree", "1 - Strongly agree"],
            OTHER,
            id="reversed",
        ),
        pytest.param(
            ["A1", "A2", "A3", "A4", "A5"],
            "answers such as A4 are codes: export again with the full texts of the answers",
            id="codes",
        ),
        pytest.param(
            ["0", "1", "2", "3", "4"],
            "perhaps the scale was 0 to 4: its answers mean something else, so ask again with this one",
            id="from 0",
        ),
        pytest.param(
            ["1", "2", "4", "6", "7"],
            "perhaps the scale was 1 to 7: its answers mean something else, so ask again with this one",
            id="to 7",
        ),
    ],
)
def test_another_scale(words: list[str], hint: str, tmp_path: Path) -> None:
    rows = [texts(), *answers_in(words)]
    for content in (table(rows), workbook(rows)):
        finding, told = refusal(tmp_path, content)
        assert finding.startswith(": no result, for answers in 3 of 3 rows cannot be read: “")
        assert told == hint


def test_an_unknown_word_is_named_with_its_rows_and_columns(tmp_path: Path) -> None:
    people = [labels(sheet) for sheet in SHEETS * 3]
    people[0][3] = people[4][5] = people[6][3] = people[6][10] = "Undecided"
    content = table([texts(), *people])
    assert refusal(tmp_path, content) == (
        ": no result, for answers in 3 of 9 rows cannot be read: “Undecided”: 3 rows, columns D, F, K",
        OTHER,
    )
    assert refusal(tmp_path, content, ARABIC)[0] == (
        ": لا نتيجة، إذ تتعذّر قراءة إجابات في 3 من أصل 9 صفوف: «Undecided»: 3 صفوف، الأعمدة D، F، K"
    )


def test_a_few_unknown_words_leave_their_rows_out(tmp_path: Path) -> None:
    people = [labels(sheet) for sheet in SHEETS * 3]
    people[0][3] = people[4][5] = "Undecided"
    found = read(tmp_path, table([texts(), *people]))
    assert (found.tally.participants, found.reasons) == (7, {"unreadable-answer": 2})
    [notice] = found.notices
    assert notice.in_(Language.ENGLISH) == (
        f"{tmp_path / 'form.csv'}: could not be read as an answer: “Undecided”: 2 rows, columns D, F"
    )


@pytest.mark.parametrize("heads", [texts(), [*map(str, N)]], ids=["texts", "numbers"])
def test_headings_again_in_another_order(heads: list[str], tmp_path: Path) -> None:
    rows = [heads, SHEETS[0], heads[::-1], *SHEETS[1:]]
    assert refusal(tmp_path, table(rows)) == (
        ", row 3: the headings come again here, in another order",
        "give the two tables as files of their own",
    )


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        pytest.param(b"%PDF-1.7\n", "a PDF document, expected a table", id="PDF"),
        pytest.param(b"<html><table><tr><td>1", "a web page (HTML), expected a table", id="HTML"),
        pytest.param("<!DOCTYPE html>".encode("utf-16"), "a web page (HTML), expected a table", id="HTML in UTF-16"),
        pytest.param(b'<?xml version="1.0"?>\n<a/>', "an XML file, expected a table", id="XML"),
        pytest.param(b'\xef\xbb\xbf[\n {"a": 1}]', "a JSON file, expected a table", id="JSON"),
        pytest.param(b'{"answers": []}', "a JSON file, expected a table", id="JSON object"),
        pytest.param(
            b'{"url": "https://docs.google.com/x"}',
            "a shortcut to where the responses are, not the responses themselves",
            id="Google's shortcut",
        ),
        pytest.param(
            b"[InternetShortcut]\r\nURL=https://example.org",
            "a shortcut to where the responses are, not the responses themselves",
            id="shortcut",
        ),
        pytest.param(b"\x89PNG\r\n", "a picture, expected a table", id="picture"),
        pytest.param(b"\x1f\x8b\x08", "a packed archive, expected a table", id="gzip"),
        pytest.param(b"$FL2@(#)", "a file of SPSS or its kind, expected a table", id="SPSS"),
        pytest.param(zipped({"word/document.xml": "x"}), "a document or presentation, expected a table", id="Word"),
        pytest.param(
            zipped({"Index/Document.iwa": "x"}), "a document of Apple Numbers, expected a table", id="Numbers"
        ),
        pytest.param(zipped({"readme.md": "x"}), "a ZIP archive without a table in it", id="no table"),
        pytest.param(
            zipped({"a.csv": b"0" * (80 << 20)}), "would unpack to 80 MiB, more than any table needs", id="bomb"
        ),
    ],
)
def test_what_is_no_table_is_called_what_it_is(content: bytes, finding: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, content) == (f": {finding}", EXPORT)


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        pytest.param(
            zipped({"a.csv": "1", "b/c.xlsx": "2"}),
            ": a ZIP archive with 2 tables, expected one: a.csv, b/c.xlsx",
            id="two",
        ),
        pytest.param(
            workbook([texts(), *SHEETS], [texts(), *SHEETS]),
            ": 2 sheets hold the statements, expected one: Sheet 1; Sheet 2",
            id="two sheets",
        ),
        pytest.param(workbook([["x"]])[:2000], ": a ZIP archive or workbook that cannot be read", id="half a workbook"),
        pytest.param(
            zipped({"xl/workbook.xml": "no", "[Content_Types].xml": "no"}),
            ": a workbook that cannot be read",
            id="no sheets",
        ),
        pytest.param(
            zipped({"ü.csv": "1"}).replace("ü".encode(), b"\xb3\xb3"),
            ": a ZIP archive or workbook that cannot be read",
            id="a name that is none",
        ),
        pytest.param(b"\xd0\xcf\x11\xe0 and no more", ": a workbook that cannot be read", id="half an old workbook"),
        pytest.param(workbook([]), ": empty, expected a header and a row for each response", id="empty workbook"),
    ],
)  # fmt: skip
def test_archives_and_workbooks_that_cannot_be_used(content: bytes, finding: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, content)[0] == finding


def test_a_cell_far_out_does_not_fill_the_memory(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = sheet["XFD1048576"] = 1
    content = io.BytesIO()
    book.save(content)
    assert refusal(tmp_path, content.getvalue())[0] == (
        ": a workbook with cells so far out that its sheet would fill the memory"
    )
