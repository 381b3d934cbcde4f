"""Workbooks: their sheets, their values as texts, and their kinds, whatever a file is called."""

from datetime import date
from pathlib import Path

import pytest
from support import CASES
from support.forms import ARABIC, ENGLISH, SHEETS, SMALL, counted, labels, read, reasons, table, texts, workbook, zipped

from rater_quiz.responses import collect

HEADS = ["ID", "Statement 1.", "Statement 2."]


@pytest.mark.parametrize("kind", ["ods", "xls"])
@pytest.mark.parametrize("name", ["form.{}", "form.csv", "form"])
def test_a_workbook_is_one_under_any_name(kind: str, name: str, tmp_path: Path) -> None:
    """These two were saved by LibreOffice; they have numbers, labels and an Arabic digit."""
    path = tmp_path / name.format(kind)
    path.write_bytes((CASES / "tables" / f"form.{kind}").read_bytes())
    assert collect([path], SMALL).tally == counted([(4, 5), (1, 2), (3, 1)], SMALL)


def test_values_are_read_as_they_would_be_written(tmp_path: Path) -> None:
    people = [[date(2026, 11, 21), 4.0, "٥"], ["p2", 1, " 2 - Label 2 "], ["p3", 3.5, 5], ["p4", True, 1]]
    found = read(tmp_path, workbook([HEADS, *people]), SMALL)
    assert found.tally == counted([(4, 5), (1, 2)], SMALL)
    assert reasons(found) == [(4, "unreadable-answer"), (5, "unreadable-answer")]
    [notice] = found.notices
    assert "“3.5”: 1 row, column B; “True”: 1 row, column B" in notice.in_(ENGLISH)


def test_the_sheet_that_has_the_statements_counts(tmp_path: Path) -> None:
    answers = [HEADS, ["a", "4", "5"]]
    assert read(tmp_path, workbook([["Cover"]], answers, [HEADS]), SMALL).tally == counted([(4, 5)], SMALL)
    hidden = workbook([HEADS, ["b", "1", "1"]], answers, hidden=[0])
    assert read(tmp_path, hidden, SMALL).tally == counted([(4, 5)], SMALL)


def test_a_sheet_may_begin_in_the_middle(tmp_path: Path) -> None:
    rows: list[list[str]] = [[], [], ["", "", *HEADS], ["", "", "a", "4", "5"], ["", "", "b", "4", ""]]
    found = read(tmp_path, workbook(rows), SMALL)
    assert found.tally == counted([(4, 5)], SMALL)


@pytest.mark.parametrize("inside", ["form.csv", "folder/form.xlsx"])
def test_a_table_in_an_archive(inside: str, tmp_path: Path) -> None:
    rows = [HEADS, ["a", "4", "5"], ["b", "4", "maybe"]]
    content = table(rows) if inside.endswith("csv") else workbook(rows)
    found = read(tmp_path, zipped({inside: content, "readme.md": "x"}), SMALL)
    assert found.tally == counted([(4, 5)], SMALL)
    where = f"{tmp_path / 'form.csv'}, {inside}"
    assert found.notices[0].in_(ENGLISH) == f"{where}: could not be read as an answer: “maybe”: 1 row, column C"


def test_an_old_arabic_encoding_is_told_by_the_statements(tmp_path: Path) -> None:
    content = table([texts(ARABIC), *(labels(sheet, ARABIC) for sheet in SHEETS)], ";")
    assert read(tmp_path, content.encode("cp1256")).tally == counted(SHEETS)
