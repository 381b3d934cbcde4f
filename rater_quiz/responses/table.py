"""A table that somebody hands over, from the file to what was counted in it."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from rater_quiz.errors import InputRefusedError
from rater_quiz.files.refusals import reading
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.responses.answers import AnswerCells
from rater_quiz.responses.collected import Collector
from rater_quiz.responses.columns import StatementTexts
from rater_quiz.responses.csv_rows import UTF_8, csv_sheets, refuse_encoding
from rater_quiz.responses.kinds import open_tables
from rater_quiz.responses.labels import Labels
from rater_quiz.responses.layout import Beginning, Layout
from rater_quiz.responses.repeats import Met
from rater_quiz.responses.rows import RowCounter
from rater_quiz.responses.sheets import FIRST_BATCH, Sheet
from rater_quiz.words import tables

_OLD_ARABIC = "cp1256"
_MOST_NAMED = 3


def read_table(
    path: Path, questionnaire: Questionnaire, met: Met, progress: Callable[[int], None] | None = None
) -> Collector:
    """Count the responses in a table: CSV, a workbook, or a ZIP archive with one of them.

    A row with an answer that is missing or cannot be read is left out and listed; empty rows are nothing. Columns
    that answer no statement are looked at only to tell people from copies and sums. Rows are numbered as in a
    spreadsheet.

    Args:
        path: The file, whatever its name.
        questionnaire: What was asked.
        met: Who was met before in other sources.
        progress: Told now and then how many bytes of the file have been read.

    Raises:
        UsageError: There is no such file.
        InputRefusedError: It holds no table with a column for each statement, no responses, or another scale.
    """
    name = terminal(os.fspath(path))
    with reading(path):
        file = open_tables(path, name, progress)
        reader = _Reader(os.fspath(path), name, questionnaire, met)
        try:
            return reader.read(file.sheets, several=file.text is None)
        except UnicodeError:
            assert file.text is not None
            if file.encoding == UTF_8 and (old := reader.old_arabic(file.text, progress)):
                return reader.read([old])
            raise refuse_encoding(file.text, file.encoding, name) from None


@contextmanager
def _no_search_for_circles() -> Iterator[None]:
    """Rows are made and forgotten, none in a circle with others: to look for such would take a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True)
class _Reader:
    """Reads one file."""

    source: str
    name: str
    questionnaire: Questionnaire
    met: Met
    texts: StatementTexts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", StatementTexts(self.questionnaire))

    def read(self, sheets: Sequence[Sheet], *, several: bool = False) -> Collector:
        """Count the one of *sheets* that has the statements; they are those of a workbook if there may be *several*."""
        sheet, beginning = self._chosen(sheets, several=several)
        scale = self.questionnaire.scale
        labels = Labels.of(scale)
        cells = AnswerCells(scale, labels)
        layout = beginning.layout(sheet.where, cells)
        if len(beginning.rows) < FIRST_BATCH:
            beginning.refuse_counts(layout, sheet.where, cells)
        counter = self._counted(sheet, beginning, layout, cells)
        if (settled := labels.among(cells.met)) != labels:  # only now are all labels of the form known
            cells = AnswerCells(scale, settled)
            counter = self._counted(sheet, beginning, layout, cells)
        counter.finish()
        found = counter.found
        if taken := beginning.order_taken(layout, sheet.where):
            found.notice(taken)
        people = found.tally.participants
        if not people and not found.reasons:
            raise InputRefusedError.saying(tables.ONLY_A_HEADER, tables.NOBODY_YET, where=sheet.where)
        language = layout.language or cells.language
        if language and people and not found.languages:
            found.languages[language] = people
        self.met.absorb(found.met)
        return found

    def old_arabic(self, text: Callable[[], BinaryIO], progress: Callable[[int], None] | None) -> Sheet | None:
        """The text in the encoding of old Arabic systems, if it spells the statements so; no other can be told."""
        for sheet in csv_sheets(text, _OLD_ARABIC, self.name, progress):
            marks = Beginning(sheet.first_rows(), self.texts).marks[2].values()
            if {mark.number for mark in marks if mark.language is Language.ARABIC} == {*self.texts.numbers}:
                return sheet
        return None

    def _counted(self, sheet: Sheet, beginning: Beginning, layout: Layout, cells: AnswerCells) -> RowCounter:
        found = Collector(self.questionnaire, self.met.child())
        counter = RowCounter(self.source, sheet.where, beginning, layout, cells, found)
        with _no_search_for_circles():
            counter.count(sheet.batches())
        return counter

    def _chosen(self, sheets: Sequence[Sheet], *, several: bool) -> tuple[Sheet, Beginning]:
        found: list[tuple[int, int, Sheet, Beginning]] = []
        refused: InputRefusedError | None = None
        for sheet in sheets:
            try:
                beginning = Beginning(sheet.first_rows(), self.texts)
            except InputRefusedError as error:
                refused = refused or error
                continue
            if beginning.rows:
                found.append((beginning.recognized, beginning.size, sheet, beginning))
        if not found:
            raise refused or InputRefusedError.saying(*tables.EMPTY, where=self.name)
        if several:
            full = [
                sheet.where.removeprefix(f"{self.name}, ")
                for recognized, _, sheet, beginning in found
                if recognized == len(self.texts.numbers) and len(beginning.rows) > beginning.marks[1] + 1
            ]
            if len(full) > 1:
                raise InputRefusedError.saying(*tables.several_sheets(full[:_MOST_NAMED], len(full)), where=self.name)
        _, _, sheet, beginning = max(found, key=lambda each: each[:2])
        return sheet, beginning
