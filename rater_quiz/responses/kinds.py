"""What a file is by its first bytes, whatever it is called; what holds no table is called what it is."""

import io
import os
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from rater_quiz.errors import InputRefusedError
from rater_quiz.files.names import TABLE
from rater_quiz.files.refusals import must_be_regular
from rater_quiz.foreign_text import terminal
from rater_quiz.responses.csv_rows import csv_sheets, encoding_of
from rater_quiz.responses.sheets import Sheet
from rater_quiz.responses.workbook import workbook_sheets
from rater_quiz.words import tables

_START = 4096
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MOST_UNPACKED = 1 << 30
"""Bytes of all that is in an archive."""
_SMALL = 64 << 20
_MOST_PACKED = 150
"""How many times larger the content of an archive may be, above that size: tables are packed to a tenth."""
_TABLES = (*TABLE, ".txt")
_NOT_SEEN = re.compile(r"(?:.*/)?(?:\.|__MACOSX/|~\$).*|.*/")
_MOST_NAMED = 3
_KINDS = (
    (re.compile(rb"%PDF-"), tables.PDF),
    (re.compile(rb"\s*<\?xml[^>]*>\s*(?:<\?mso|<Workbook)", re.IGNORECASE), tables.XML_WORKBOOK),
    (
        re.compile(
            rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|div)", re.IGNORECASE | re.DOTALL
        ),
        tables.HTML,
    ),
    (re.compile(rb"\s*<(?:\?xml|!DOCTYPE plist)[^>]*>.*<plist", re.IGNORECASE | re.DOTALL), tables.SHORTCUT),
    (re.compile(rb"\s*<\?xml", re.IGNORECASE), tables.XML),
    (re.compile(rb"\s*\[InternetShortcut|L\x00\x00\x00\x01\x14\x02\x00|\s*\[Desktop Entry|bplist0"), tables.SHORTCUT),
    (re.compile(rb'\s*\{\s*"(?:url|doc_id|resource_id)"\s*:'), tables.SHORTCUT),
    (re.compile(rb'\s*(?:\{\s*[}"]|\[\s*[{[])'), tables.JSON),
    (re.compile(rb"\{\\rtf"), tables.DOCUMENT),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftyphei", re.DOTALL), tables.PICTURE),
    (re.compile(rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ"), tables.PACKED),
    (re.compile(rb"\$FL[23]|<\?xml[^>]*>\s*<codeBook"), tables.SPSS),
)
_BROKEN = (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error)
"""What reading an archive raises that is cut off, damaged, or has a password (a RuntimeError)."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Tables:
    """The tables in a file."""

    sheets: list[Sheet]
    """The sheets of a workbook, or a text by each delimiter that it may have."""
    text: Callable[[], BinaryIO] | None = None
    """Opens the bytes of the text; None for a workbook."""
    encoding: str = ""
    """That of the text."""


def open_tables(path: Path, where: str, report: Callable[[int], None] | None = None) -> Tables:
    """Find the tables in a file.

    Raises:
        InputRefusedError: There is no table in it, or it is not known which.
        OSError: It cannot be read.
    """
    with opened_file(path) as file:
        start = file.read(_START)
    if start.startswith(_OLD_OFFICE):
        return Tables(workbook_sheets(path, where, None))
    if start.startswith(_ZIP):
        try:
            with ZipFile(path) as archive:
                return _in_archive(path, archive, where, report)
        except _BROKEN:
            raise InputRefusedError.saying(*tables.BROKEN_ARCHIVE, where=where) from None
    return _text_tables(lambda: opened_file(path), start, where, report)


def opened_file(path: Path) -> BinaryIO:
    """Open a file to read it, if it is one: opening a pipe would wait for a writer."""
    must_be_regular(os.stat(path))  # noqa: PTH116 - as the rest of what touches files
    return path.open("rb")


def _text_tables(
    opened: Callable[[], BinaryIO], start: bytes, where: str, report: Callable[[int], None] | None
) -> Tables:
    begin = start
    for mark in _MARKS:
        begin = begin.removeprefix(mark)
    for pattern, kind in _KINDS:
        if pattern.match(begin.replace(b"\x00", b"") if start.startswith(_MARKS[1:]) else begin):
            raise InputRefusedError.saying(kind, tables.EXPORT_HINT, where=where)
    encoding = encoding_of(start)
    return Tables(csv_sheets(opened, encoding, where, report), opened, encoding)


def _in_archive(path: Path, archive: ZipFile, where: str, report: Callable[[int], None] | None) -> Tables:
    members = archive.infolist()
    _refuse_bomb(path, members, where)
    names = {member.filename for member in members}
    if any(name.startswith("xl/") for name in names):
        return Tables(workbook_sheets(path, where, archive))
    if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:100]:
        return Tables(workbook_sheets(path, where, archive))
    if any(name.startswith(("word/", "ppt/")) for name in names) or "mimetype" in names:
        raise InputRefusedError.saying(tables.DOCUMENT, tables.EXPORT_HINT, where=where)
    if any(name.endswith(".iwa") for name in names):
        raise InputRefusedError.saying(tables.NUMBERS, tables.EXPORT_HINT, where=where)
    found = [
        member
        for member in members
        if member.filename.lower().endswith(_TABLES) and not _NOT_SEEN.fullmatch(member.filename)
    ]
    if len(found) != 1:
        shown = [terminal(member.filename) for member in found[:_MOST_NAMED]]
        raise InputRefusedError.saying(*tables.tables_in_archive(shown, len(found)), where=where)
    member = found[0]
    inside = f"{where}, {terminal(member.filename)}"
    with archive.open(member) as file:
        start = file.read(_START)
    if not start.startswith((_ZIP, _OLD_OFFICE)):
        return _text_tables(lambda: _member(path, member), start, inside, report)
    content = io.BytesIO(archive.read(member))
    if start.startswith(_OLD_OFFICE):
        return Tables(workbook_sheets(content, inside, None))
    with ZipFile(content) as book:
        _refuse_bomb(path, book.infolist(), inside)
        return Tables(workbook_sheets(io.BytesIO(content.getvalue()), inside, book))


def _member(path: Path, member: ZipInfo) -> BinaryIO:
    with ZipFile(path) as archive:
        return archive.open(member)  # type: ignore[return-value] # it reads bytes, and lives on with the archive's file


def _refuse_bomb(path: Path, members: list[ZipInfo], where: str) -> None:
    size, packed = sum(member.file_size for member in members), path.stat().st_size
    if size > _MOST_UNPACKED or (size > _SMALL and size > packed * _MOST_PACKED):
        raise InputRefusedError.saying(*tables.bomb(size >> 20), where=where)
