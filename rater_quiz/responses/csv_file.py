"""The CSV export of a web form, read row by row: whatever its size, only counts of it are kept."""

import codecs
import csv
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NoReturn

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.files.refusals import must_be_regular, reading
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.responses.answers import AnswerCells
from rater_quiz.responses.columns import Columns, HeaderReader
from rater_quiz.responses.gathering import Gathering, Reason
from rater_quiz.responses.labels import Labels
from rater_quiz.words import tables

DELIMITERS = (",", ";", "\t")
LONGEST_LINE = 100_000
"""Characters in a line; a spreadsheet's cell holds 32,767."""
_SHEETS_AT_ONCE = 1_000
"""Responses that are counted at once, which is quicker; and how often progress is reported."""
_PIECE = 1 << 16
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t])"?\s*', re.IGNORECASE)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel begin, new and old."""


class _LineRefusedError(Exception):
    """A line that breaks the table, with finding and hint; whoever counts rows says which row it is."""


def read_csv(path: Path, questionnaire: Questionnaire, progress: Callable[[int], None] | None = None) -> Gathering:
    """Count the responses in a CSV file.

    A row with an answer that is missing or cannot be read is left out and listed; empty rows are nothing. Columns
    that answer no statement are not looked at. Rows are numbered as in a spreadsheet, the header being 1.

    Args:
        path: The file: UTF-8, or UTF-16 with a byte order mark; commas, semicolons or tabs.
        questionnaire: What was asked.
        progress: Told now and then how many bytes of the file have been read.

    Raises:
        UsageError: There is no such file.
        InputRefusedError: It is no table with a column for each statement, or it has no responses.
    """
    labels = Labels.of(questionnaire.scale)
    cells = AnswerCells(questionnaire.scale, labels)
    found = _read(path, questionnaire, cells, progress)
    if (settled := labels.among(cells.met)) != labels:  # only now are all labels of the form known
        cells = AnswerCells(questionnaire.scale, settled)
        found = _read(path, questionnaire, cells, progress)
    if cells.unplaced:
        found.notice(Problem(terminal(os.fspath(path)), *tables.UNPLACED))
    return found


def _read(
    path: Path, questionnaire: Questionnaire, cells: AnswerCells, progress: Callable[[int], None] | None
) -> Gathering:
    name = terminal(os.fspath(path))
    found = Gathering(questionnaire)
    with reading(path), _opened(path) as file:
        encoding = _encoding(file, name)
        with io.TextIOWrapper(file, encoding, newline="") as text:
            try:
                table = _Table(text, HeaderReader(questionnaire), name)
                _count(table, cells, found, os.fspath(path), (lambda: progress(file.tell())) if progress else None)
            except UnicodeError:
                _refuse_encoding(path, name, encoding)
    if not found.tally.participants and not found.reasons:
        raise InputRefusedError.saying(tables.ONLY_A_HEADER, where=name)
    language = table.columns.language or cells.language
    if language and found.tally.participants:
        found.languages[language] = found.tally.participants
    return found


def _count(
    table: "_Table", cells: AnswerCells, found: Gathering, source: str, report: Callable[[], None] | None
) -> None:
    """Count row by row; this is the loop that a million rows go through."""
    width, pick, meaning, tally = table.width, _picker(table.columns), cells.__getitem__, found.tally
    reasons = frozenset({Reason.MISSING_ANSWER, Reason.UNREADABLE_ANSWER})
    sheets: list[list[int]] = []
    for row, values in table.rows():
        if len(values) == width:
            answers = [*map(meaning, pick(values))]
            if reasons.isdisjoint(answers):
                sheets.append(answers)  # type: ignore[arg-type] # the line above has seen that all are numbers
            elif any(map(str.strip, values)):
                reason = next(answer for answer in answers if answer in reasons)
                found.leave_out(source, row, Reason(reason))
        elif any(map(str.strip, values)):
            table.refuse(row, *tables.ragged(len(values), width))
        if len(sheets) == _SHEETS_AT_ONCE:
            tally.add_all(sheets)
            sheets.clear()
            if report:
                report()
    tally.add_all(sheets)


def _picker(columns: Columns) -> Callable[[Sequence[str]], Iterable[str]]:
    """Get the cells of the statements, in the order of their numbers."""
    first = columns.places[0]
    return itemgetter(*columns.places) if len(columns.places) > 1 else itemgetter(slice(first, first + 1))


class _Table:
    """A CSV text with a header, whose delimiter is the one that makes sense of it."""

    def __init__(self, text: io.TextIOWrapper, header: HeaderReader, name: str) -> None:
        self._text, self._name = text, name
        self._delimiter, self.width, self.columns = self._begin(header)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Give each row below the header, with its number."""
        for row, values in self._all_rows(self._delimiter):
            if row > 1:
                yield row, values

    def refuse(self, row: int, finding: Text, hint: Text | str = "") -> NoReturn:
        """Refuse the file for what is wrong in a row."""
        raise InputRefusedError.saying(finding, hint, where=f"{self._name}, row {row}")

    def _begin(self, reader: HeaderReader) -> tuple[str, int, Columns]:
        """Read the header with each delimiter, and keep to the one that finds most statements in it."""
        headers: list[tuple[int, int, str, list[str]]] = []
        refused: InputRefusedError | None = None
        for delimiter in self._delimiters():
            try:
                _, header = next(self._all_rows(delimiter), (0, []))
            except InputRefusedError as error:
                refused = refused or error
                continue
            if header:
                headers.append((reader.read(header).recognized, len(header), delimiter, header))
        if not headers:
            raise refused or InputRefusedError.saying(*tables.EMPTY, where=self._name)
        _, width, delimiter, header = max(headers, key=lambda each: each[:2])
        return delimiter, width, reader.read(header).columns(f"{self._name}, row 1")

    def _delimiters(self) -> Sequence[str]:
        self._text.seek(0)
        said = _SEPARATOR_LINE.fullmatch(self._text.readline(LONGEST_LINE))
        return said[1] if said else DELIMITERS

    def _all_rows(self, delimiter: str) -> Iterator[tuple[int, list[str]]]:
        """Give each row with its number, from the header on, from the beginning of the text."""
        self._text.seek(0)
        row = 0
        # Strict, or else a quote that is never closed would quietly swallow the rows after it.
        reader = csv.reader(_lines(self._text), delimiter=delimiter, skipinitialspace=True, strict=True)
        try:
            for values in reader:
                if row or any(map(str.strip, values)):
                    row += 1
                    yield row, values
        except _LineRefusedError as error:
            self.refuse(row + 1, *error.args)
        except csv.Error as error:
            finding = tables.too_long(LONGEST_LINE) if "limit" in str(error) else tables.QUOTES
            self.refuse(row + 1, finding, tables.QUOTES_HINT)


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Give the lines of a table, without ever holding a boundless one."""
    line = text.readline(LONGEST_LINE + 1)
    if _SEPARATOR_LINE.fullmatch(line):
        line = text.readline(LONGEST_LINE + 1)
    while line:
        if len(line) > LONGEST_LINE:
            raise _LineRefusedError(tables.too_long(LONGEST_LINE), tables.QUOTES_HINT)
        if "\0" in line:
            raise _LineRefusedError(tables.NUL, tables.SAVE_AS_CSV)
        yield line
        line = text.readline(LONGEST_LINE + 1)


def _opened(path: Path) -> BinaryIO:
    must_be_regular(path.stat())  # opening a pipe would wait for a writer
    return path.open("rb")


def _encoding(file: BinaryIO, name: str) -> str:
    start = file.read(4)
    file.seek(0)
    if start in _WORKBOOKS:
        raise InputRefusedError.saying(tables.WORKBOOK, tables.SAVE_AS_CSV, where=name)
    return "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"


def _refuse_encoding(path: Path, name: str, encoding: str) -> NoReturn:
    """Say on which line the text is not what it should be."""
    if encoding == "utf-16":
        raise InputRefusedError.saying(tables.BROKEN_UTF_16, tables.SAVE_AS_CSV, where=name) from None
    line = 1
    decoder = codecs.getincrementaldecoder("utf-8")()
    with _opened(path) as file:
        try:
            while piece := file.read(_PIECE):
                line += decoder.decode(piece).count("\n")
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            line += error.object.count(b"\n", 0, error.start)
    raise InputRefusedError.saying(tables.NOT_UTF_8, tables.SAVE_AS_CSV, where=f"{name}:{line}") from None
