"""Workbooks (.xlsx, .xlsb, .xls, .ods) → rows of texts, for each sheet that can be seen."""

import re
from collections.abc import Iterator
from itertools import dropwhile, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import ZipFile

from rater_quiz.errors import InputRefusedError
from rater_quiz.foreign_text import terminal
from rater_quiz.responses.sheets import BATCH, FIRST_BATCH, Batches, Sheet, is_blank
from rater_quiz.words import tables

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_MOST_CELLS = 50_000_000
"""Cells of the smallest rectangle round all cells of a sheet: the library makes room for each of them."""
_WHOLLY_SEARCHED = 16 << 20
_MOST_PACKED = 40
"""Up to so many bytes, or packed so tightly, a sheet is searched for cells far out: the larger ones that people make
are packed less tightly, and searching them would take as long as reading them."""
_BEGINNING = 4096
_FAR_OUT = re.compile(rb'r="(?:[A-Z]{3}[0-9]|[B-Z][A-Z][0-9]{4}|[A-Z]{1,2}[0-9]{7})')
_CELL = re.compile(rb'[":]([A-Z]{1,3})([0-9]{1,7})"')


def workbook_sheets(source: Path | BinaryIO, where: str, archive: ZipFile | None) -> list[Sheet]:
    """The sheets of a workbook.

    Args:
        source: The file, or its bytes.
        where: The file, for messages.
        archive: The workbook as the ZIP archive that it is; None for an old one, which is none.

    Raises:
        InputRefusedError: It cannot be read.
    """
    from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

    if archive:
        _refuse_far_out(archive, where)
    try:
        book = load_workbook(source)
        seen = [
            book.get_sheet_by_name(each.name)
            for each in book.sheets_metadata
            if each.typ == SheetTypeEnum.WorkSheet and each.visible == SheetVisibleEnum.Visible
        ]
    except PasswordError:
        raise InputRefusedError.saying(*tables.PASSWORD, where=where) from None
    except (CalamineError, OSError, ValueError):
        raise InputRefusedError.saying(*tables.BROKEN_WORKBOOK, where=where) from None
    except BaseException as error:  # what the library itself did not expect is no Exception to Python
        if type(error).__name__ != "PanicException":
            raise
        raise InputRefusedError.saying(*tables.BROKEN_WORKBOOK, where=where) from None

    def named(sheet: "CalamineSheet") -> Sheet:
        place = where if len(seen) == 1 else f"{where}, {terminal(sheet.name)}"
        return Sheet(place, lambda: _batches(sheet))

    return [named(sheet) for sheet in seen if sheet.start is not None]


def _refuse_far_out(archive: ZipFile, where: str) -> None:
    """Refuse a sheet with so much room between its cells that the library would fill the memory with nothing.

    Raises:
        InputRefusedError: There is such a sheet.
    """
    for each in archive.infolist():
        if not (each.filename.startswith("xl/worksheets/") and each.filename.endswith(".xml")):
            continue
        with archive.open(each) as file:
            small = each.file_size <= _WHOLLY_SEARCHED or each.file_size > each.compress_size * _MOST_PACKED
            content = file.read() if small else file.read(_BEGINNING)
        if small and not _FAR_OUT.search(content):
            continue
        width = height = 1
        for found in _CELL.finditer(content):
            width, height = max(width, _column(found[1])), max(height, int(found[2]))
        if width * height > _MOST_CELLS:
            raise InputRefusedError.saying(*tables.FAR_OUT, where=where)


def _column(letters: bytes) -> int:
    number = 0
    for sign in letters:
        number = number * 26 + sign - ord("A") + 1
    return number


def _batches(sheet: "CalamineSheet") -> Batches:
    rows = dropwhile(is_blank, _rows(sheet))
    size = FIRST_BATCH
    while batch := [*islice(rows, size)]:
        yield batch
        size = BATCH


def _rows(sheet: "CalamineSheet") -> Iterator[list[str]]:
    """The rows as texts, each from column A on."""
    known = _Texts().__getitem__
    left = [""] * (sheet.start or (0, 0))[1]
    for row in sheet.iter_rows():
        with_bool = bool in set(map(type, row))  # to Python, True is the same key as 1
        cells = [*map(_text if with_bool else known, row)]
        yield left + cells if left else cells


class _Texts(dict[Any, str]):
    """How values are written, remembered for those that come again and again."""

    def __missing__(self, value: object) -> str:
        text = _text(value)
        if len(self) < BATCH:
            self[value] = text
        return text


def _text(value: object) -> str:
    """A value as CSV has it: whole numbers without a fraction."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
