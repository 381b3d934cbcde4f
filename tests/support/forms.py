"""Exports of forms to test with, as CSV and as workbooks."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.responses import Collected, collect
from rater_quiz.tally import Tally
from support.builders import a_questionnaire, rater

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
SHEETS = [
    (4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2),
    (1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 4, 4, 3, 3, 2, 2, 1),
    (5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 5, 5),
]
"""The answers of three people to the shipped questionnaire; each of the five is among them."""
SMALL = a_questionnaire(statements=2)
"""Two statements, "Statement 1." and "Statement 2.", with the labels "Label 1" to "Label 5"."""


def texts(language: Language = ENGLISH) -> list[str]:
    """The statements of the shipped questionnaire."""
    return [statement.text.in_(language) for statement in rater().statements]


def labels(sheet: Sequence[int], language: Language = ENGLISH) -> list[str]:
    """The answers as the shipped questionnaire's labels."""
    return [rater().scale.label(answer).in_(language) for answer in sheet]


def table(rows: Iterable[Iterable[object]], delimiter: str = ",", line_end: str = "\r\n") -> str:
    """The text of a CSV file."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return text.getvalue()


def read(folder: Path, content: str | bytes, questionnaire: Questionnaire | None = None) -> Collected:
    """Collect the responses from a file form.csv in *folder* with that content."""
    path = folder / "form.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return collect([path], questionnaire or rater())


def counted(sheets: Iterable[Sequence[int]], questionnaire: Questionnaire | None = None) -> Tally:
    """What is counted over *sheets*."""
    tally = Tally(questionnaire or rater())
    for sheet in sheets:
        tally.add(sheet)
    return tally


def reasons(found: Collected) -> list[tuple[int | None, str]]:
    """The rows that were left out, and why."""
    return [(exclusion.row, exclusion.reason.value) for exclusion in found.excluded]


def workbook(*sheets: Iterable[Iterable[object]], hidden: Sequence[int] = ()) -> bytes:
    """The bytes of an .xlsx workbook with these sheets; those at the places *hidden* cannot be seen."""
    from openpyxl import Workbook

    book = Workbook()
    for place, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {place + 1}")
        sheet.sheet_state = "hidden" if place in hidden else "visible"
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    del book["Sheet"]
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a ZIP archive with these files."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()
