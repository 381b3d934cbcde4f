"""The first rows of a table → where its headings are and which columns answer which statement, or why that is unclear.

The headings may stand below a title and take up to three rows, as surveys export them. A statement's text tells its
column wherever it stands; bare numbers tell only where nothing speaks against them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, Text
from rater_quiz.responses.answers import AnswerCells
from rater_quiz.responses.columns import Heading, StatementTexts, letter
from rater_quiz.responses.people import are_counts
from rater_quiz.responses.spelling import spelled
from rater_quiz.words import columns as words
from rater_quiz.words.responses import row as row_of

_ROWS_SEARCHED = 10
"""Rows in which the headings are looked for."""
_MOST_ROWS = 3
"""Rows that headings take."""
_FEWEST_TEXTS = 3
"""Statements in one column that make it the column of the statements."""
_MOST_NAMED = 3
_EXCERPT, _SHORT_EXCERPT = 60, 40
_IMPORT_ID = '{"ImportId"'
_RESPONSE = frozenset(map(spelled, ("Response", "Open-Ended Response", "Answer", "الإجابة", "إجابة", "الرد")))
_CODE = re.compile(r"\w*[^\W\d_]_?\d+\w*(?:\[\w+\])?(?:_\w+)?")


@dataclass(frozen=True)
class Layout:
    """How a table is laid out."""

    places: tuple[tuple[int, ...], ...]
    """For each statement, in the order of their numbers, its columns, from 0; several where there is one a language."""
    languages: Mapping[int, Language]
    """The language of each column that is headed by a text; empty where they are headed by numbers."""
    last: int
    """The last row of the headings, from 0."""
    width: int
    """Columns that have a heading, up to the last."""
    names: tuple[frozenset[str], ...]
    """For each column, what stands above its answers, as it is `spelled`."""

    @property
    def language(self) -> Language | None:
        """The language of most headings; None where they are only numbers."""
        counts = Counter(self.languages.values())
        return max(counts, key=lambda language: counts[language], default=None)


@dataclass(frozen=True)
class Beginning:
    """The first rows of a table, and what they say."""

    rows: Sequence[Sequence[str]]
    texts: StatementTexts

    @cached_property
    def marks(self) -> tuple[int, int, dict[int, Heading]]:
        """The rows of the headings, first and last, and the column of each text that was found in them."""
        found = [self.texts_of(row) for row in self.rows[:_ROWS_SEARCHED]]
        best: tuple[int, int, dict[int, Heading]] = (0, 0, {})
        for first in range(len(found)):
            last, marks = first, dict(found[first])
            for row in range(first + 1, min(first + _MOST_ROWS, len(found)) if marks else 0):
                known = set(marks.values())
                if more := {place: mark for place, mark in found[row].items() if mark not in known}:
                    last, marks = row, {**more, **marks}
            if len(_numbers(marks)) > len(_numbers(best[2])):
                best = first, last, marks
        return best

    @property
    def recognized(self) -> int:
        """How many statements have a heading, by text or number; to choose among ways to read a table."""
        texts = len(_numbers(self.marks[2]))
        if texts:
            return texts
        _, numbers = self._numbers()
        return len({number for number in numbers.values() if number in self.texts.numbers})

    @property
    def size(self) -> int:
        """Cells with something in them."""
        return sum(bool(cell.strip()) for row in self.rows for cell in row)

    def layout(self, where: str, cells: AnswerCells) -> Layout:
        """Find the columns.

        Raises:
            InputRefusedError: They are not all there, or not sure; one problem with the first thing in the way.
        """
        _, last, marks = self.marks
        complete = len(_numbers(marks)) == len(self.texts.numbers)
        if not complete and (found := self._column_of_statements()):
            raise InputRefusedError.saying(*words.statements_in_column(letter(found[0]), once=found[1]), where=where)
        row, numbers = self._numbers()
        if complete or (marks and sorted(numbers.values()) != [*self.texts.numbers]):
            self._require_all(_by_number(marks), row_of(where, last + 1), marks)
            return self._made(last, marks, {place: mark.language for place, mark in marks.items()})
        self._require_sure(numbers, row, where, cells)
        return self._made(row, {place: Heading(n, Language.ENGLISH) for place, n in numbers.items()}, {})

    def refuse_counts(self, layout: Layout, where: str, cells: AnswerCells) -> None:
        """Refuse a table that says how many gave each answer; *rows* are all that there are.

        Raises:
            InputRefusedError: It is one.
        """
        answers = {place for places in layout.places for place in places}
        for place in range(layout.width):
            if place not in answers:
                column = [row[place] for row in self.rows[layout.last + 1 :] if place < len(row) and row[place].strip()]
                if are_counts(layout.names[place], column, cells):
                    raise InputRefusedError.saying(*words.counts(letter(place)), where=where)
                if any(any(map(str.isalpha, cell)) for cell in column):
                    return  # only the first texts of the rows tell

    def order_taken(self, layout: Layout, where: str) -> Problem | None:
        """Say which statements headings such as Q1 were taken for: a form may well have asked in another order.

        Nothing is to be said of texts, nor of numbers alone, which are those of the statements.
        """
        row, numbers = self._numbers()
        by_number = {number: self._shown(self.rows[row][place]) for place, number in numbers.items()}
        if layout.languages or not any(map(str.isalpha, "".join(by_number.values()))):
            return None
        last = len(self.texts.numbers)
        finding, hint = words.order_taken(by_number[1], self._excerpt(1), by_number[last], self._excerpt(last))
        return Problem(row_of(where, row + 1), finding, hint)

    def _made(self, last: int, marks: Mapping[int, Heading], languages: Mapping[int, Language]) -> Layout:
        found = _by_number(marks)
        rows = self.rows[: last + 1]
        width = max(map(len, rows[-_MOST_ROWS:]))
        names = tuple(frozenset(spelled(row[place]) for row in rows if place < len(row)) for place in range(width))
        places = tuple(tuple(found[number]) for number in self.texts.numbers)
        layout = Layout(places, languages, last, width, names)
        while layout.last + 1 < len(self.rows) and self.is_heading(self.rows[layout.last + 1], layout):
            layout = Layout(places, languages, layout.last + 1, width, names)
        return layout

    def texts_of(self, row: Sequence[str]) -> dict[int, Heading]:
        """The statements whose texts are in a row, by their columns."""
        return {place: mark for place, cell in enumerate(row) if (mark := self.texts.text_in(cell))}

    def is_heading(self, row: Sequence[str], layout: Layout) -> bool:
        """Whether a row below the headings still belongs to them, or repeats them."""
        if any(cell.startswith(_IMPORT_ID) for cell in row):
            return True
        cells = [row[place] if place < len(row) else "" for places in layout.places for place in places]
        there = {spelled(cell) for cell in cells} - {""}
        if len(there) == 1 and there <= _RESPONSE:
            return True
        own = [number for number, places in zip(self.texts.numbers, layout.places, strict=True) for _ in places]
        return self.numbers_of(cells) == own

    def numbers_of(self, cells: Sequence[str]) -> list[int] | None:
        """The numbers of all statements, as *cells* have them; None where they are anything else."""
        numbers = [number for cell in cells if (number := self.texts.number_in(cell)) is not None]
        each = len(numbers) == len(cells) and {*numbers} == {*self.texts.numbers}
        return numbers if each and len(numbers) > _FEWEST_TEXTS else None

    def _column_of_statements(self) -> tuple[int, bool] | None:
        """The column whose cells are statements, and whether each is there once; None without one."""
        columns: dict[int, list[int]] = {}
        for row in self.rows:
            for place, mark in self.texts_of(row).items():
                columns.setdefault(place, []).append(mark.number)
        for place, numbers in columns.items():
            if len(set(numbers)) >= min(_FEWEST_TEXTS, max(2, len(self.texts.numbers))):
                return place, len(set(numbers)) == len(numbers)
        return None

    def _numbers(self) -> tuple[int, dict[int, int]]:
        """The first row that has a cell for each statement, and the bare numbers in it by their columns."""
        for index, row in enumerate(self.rows[:_ROWS_SEARCHED]):
            if sum(1 for cell in row if cell.strip()) >= len(self.texts.numbers):
                cells = enumerate(map(self.texts.number_in, row))
                return index, {place: number for place, number in cells if number is not None}
        return 0, {}

    def _require_all(self, found: Mapping[int, Sequence[int]], where: Text, marks: Mapping[int, Heading]) -> None:
        """Refuse columns that are missing, or of which a statement has several in one language."""
        problems: list[Problem] = []
        if missing := [number for number in self.texts.numbers if number not in found]:
            problems.append(Problem(where, words.no_column(missing, self._excerpt(missing[0])), words.HINT))
        doubled = [n for n, places in found.items() if len({marks[place].language for place in places}) < len(places)]
        if doubled:
            number = min(doubled)
            letters = [letter(place) for place in found[number]]
            finding = words.several_columns(
                number, len(letters), letters[:_MOST_NAMED], len(doubled) - 1, self._excerpt(number)
            )
            problems.append(Problem(where, finding, "" if problems else words.HINT))
        if missing:
            problems += self._not_looked_at(where)
        InputRefusedError.raise_any(problems)

    def _require_sure(self, numbers: Mapping[int, int], last: int, where: str, cells: AnswerCells) -> None:
        """Refuse bare numbers that something speaks against, and name it."""
        within = [number for number in numbers.values() if number in self.texts.numbers]
        row = self.rows[last] if self.rows else []
        place = row_of(where, last + 1)
        if len(set(within)) * 2 < len(self.texts.numbers) or self._are_answers(row, cells):
            answers = self._are_answers(row, cells)
            finding = words.NO_HEADINGS if answers else words.no_columns(self.texts.questionnaire.id)
            problem = Problem(where if not answers else place, *self._code(row, finding))
            raise InputRefusedError(problem, *self._not_looked_at(where))
        last_number = len(self.texts.numbers)
        beyond = max(numbers, key=lambda column: numbers[column])
        zero = next((column for column, number in numbers.items() if number == 0), None)
        twice = next((n for n, count in Counter(numbers.values()).items() if count > 1), None)
        missing = [number for number in self.texts.numbers if number not in within]
        if numbers[beyond] > last_number:
            finding = words.beyond(self._shown(row[beyond]), letter(beyond), last_number)
        elif zero is not None:
            finding = words.before(self._shown(row[zero]), letter(zero))
        elif twice is not None:
            columns = [column for column, number in numbers.items() if number == twice]
            letters = [letter(column) for column in columns]
            finding = words.several_columns(twice, len(letters), letters[:_MOST_NAMED], 0, self._excerpt(twice))
        elif missing:
            finding = words.no_column(missing, self._excerpt(missing[0]))
        else:
            for index, below in enumerate(self.rows):
                if found := self.texts_of(below):
                    column, mark = next(iter(found.items()))
                    raise InputRefusedError.saying(
                        words.text_elsewhere(mark.number, letter(column)), words.HINT, where=row_of(where, index + 1)
                    )
            return
        raise InputRefusedError(Problem(place, finding, words.HINT), *self._not_looked_at(where))

    def _code(self, row: Sequence[str], finding: Text) -> tuple[Text, Text]:
        """The finding, or that the headings are codes, if they look so; with a hint."""
        codes = [(place, cell) for place, cell in enumerate(row) if _CODE.fullmatch(cell.strip())]
        if finding is not words.NO_HEADINGS and len(codes) * 2 >= len(self.texts.numbers) and len(codes) > 1:
            place, cell = codes[0]
            return words.codes(self._shown(cell), letter(place)), words.CODES_HINT
        return finding, words.HINT

    def _are_answers(self, row: Sequence[str], cells: AnswerCells) -> bool:
        """Whether a row holds answers rather than headings: most of its cells, and some of them twice."""
        answers = [answer for cell in row if isinstance(answer := cells[cell], int)]
        return len(answers) >= len(self.texts.numbers) > len(set(answers))

    def _not_looked_at(self, where: Text | str) -> Iterator[Problem]:
        """Name the first heading that was too long to be looked at, where it may be the one that is missing."""
        long = [
            (place, len(cell))
            for row in self.rows[:1]
            for place, cell in enumerate(row)
            if len(cell) > self.texts.longest
        ]
        for place, length in islice(long, 1):
            finding = words.long_heading(letter(place), len(long) - 1, f"{length:,}", f"{self.texts.longest:,}")
            yield Problem(where, finding)

    def _excerpt(self, number: int) -> Text:
        text = self.texts.questionnaire.statements[number - 1].text
        return Text({language: _cut(text.in_(language), _EXCERPT) for language in Language})

    def _shown(self, cell: str) -> str:
        return _cut(terminal(" ".join(cell.split())), _SHORT_EXCERPT)


def _numbers(marks: Mapping[int, Heading]) -> set[int]:
    return {mark.number for mark in marks.values()}


def _by_number(marks: Mapping[int, Heading]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, mark in sorted(marks.items()):
        found.setdefault(mark.number, []).append(place)
    return found


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
