"""The text of a table, as CSV → rows; whatever its size, only a piece of it is held at a time."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, dropwhile, islice
from typing import BinaryIO

from rater_quiz.errors import InputRefusedError
from rater_quiz.responses.sheets import BATCH, FIRST_BATCH, Batches, Sheet, is_blank
from rater_quiz.words import tables
from rater_quiz.words.responses import row as row_of

DELIMITERS = (",", ";", "\t")
LONGEST_LINE = 100_000
"""Characters in a line; a spreadsheet's cell holds 32,767."""
UTF_8 = "utf-8-sig"
_PIECE = 1 << 16
"""Characters, or bytes, that are read at once; fewer than a line may have."""
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t])"?\s*', re.IGNORECASE)


class _LineRefusedError(Exception):
    """A line that breaks the table, with finding and hint; whoever counts rows says which row it is."""


def csv_sheets(
    opened: Callable[[], BinaryIO], encoding: str, where: str, report: Callable[[int], None] | None = None
) -> list[Sheet]:
    """The same text by each delimiter that it may have: which one makes sense of it, its headings tell.

    Args:
        opened: Opens the bytes of the text, from the beginning.
        encoding: How they are to be read.
        where: The file, for messages.
        report: Told now and then how many bytes have been read.
    """
    said = None
    with io.TextIOWrapper(opened(), encoding, newline="") as text, suppress(UnicodeError):  # who reads the rows says so
        said = _SEPARATOR_LINE.fullmatch(text.readline(LONGEST_LINE))

    def by(delimiter: str) -> Sheet:
        return Sheet(where, lambda: _batches(opened, encoding, delimiter, where, report))

    return [*map(by, said[1] if said else DELIMITERS)]


def encoding_of(start: bytes) -> str:
    """How a text is encoded, by its first bytes."""
    return "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else UTF_8


def refuse_encoding(opened: Callable[[], BinaryIO], encoding: str, where: str) -> InputRefusedError:
    """The error that says on which line a text is not what it should be."""
    if encoding == "utf-16":
        return InputRefusedError.saying(tables.BROKEN_UTF_16, tables.SAVE_AS_CSV, where=where)
    line = 1
    decoder = codecs.getincrementaldecoder("utf-8")()
    with opened() as file:
        try:
            while piece := file.read(_PIECE):
                line += decoder.decode(piece).count("\n")
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            line += error.object.count(b"\n", 0, error.start)
    return InputRefusedError.saying(tables.NOT_UTF_8, tables.SAVE_AS_CSV, where=f"{where}:{line}")


def _batches(
    opened: Callable[[], BinaryIO],
    encoding: str,
    delimiter: str,
    where: str,
    report: Callable[[int], None] | None,
) -> Batches:
    row, size = 0, FIRST_BATCH
    with opened() as file, io.TextIOWrapper(file, encoding, newline="") as text:
        # Strict, or else a quote that is never closed would quietly swallow the rows after it.
        lines = chain.from_iterable(_pieces(text))
        rows = dropwhile(is_blank, csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True))
        refused: InputRefusedError | None = None
        while refused is None:
            batch: list[list[str]] = []
            try:
                batch.extend(islice(rows, size))  # what came before an error is in it
            except _LineRefusedError as error:
                refused = InputRefusedError.saying(*error.args, where=row_of(where, row + len(batch) + 1))
            except csv.Error as error:
                finding = tables.too_long(LONGEST_LINE) if "limit" in str(error) else tables.QUOTES
                here = row_of(where, row + len(batch) + 1)
                refused = InputRefusedError.saying(finding, tables.QUOTES_HINT, where=here)
            if batch:
                yield batch
            elif refused is None:
                return
            row += len(batch)
            size = BATCH
            if report:
                report(file.tell())
        raise refused


def _pieces(text: io.TextIOWrapper) -> Iterator[Iterator[str]]:
    """The lines of a text, in pieces that end with a line, without ever holding a boundless one."""
    first = text.readline(LONGEST_LINE + 1)
    piece = "" if _SEPARATOR_LINE.fullmatch(first) else first
    while piece or (piece := text.read(_PIECE)):
        if not piece.endswith("\n"):
            piece += text.readline(LONGEST_LINE + 1)
        last_line = len(piece) - max(piece.rfind("\n", 0, -1), piece.rfind("\r", 0, -2))
        sound = "\0" not in piece and last_line <= LONGEST_LINE
        lines = io.StringIO(piece, newline="")
        yield lines if sound else map(_checked, lines)
        piece = ""


def _checked(line: str) -> str:
    if len(line) > LONGEST_LINE:
        raise _LineRefusedError(tables.too_long(LONGEST_LINE), tables.QUOTES_HINT)
    if "\0" in line:
        raise _LineRefusedError(tables.NUL, tables.SAVE_AS_CSV)
    return line
