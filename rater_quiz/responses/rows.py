"""The rows of a table → counted responses, and what was left out: who is a person, who was met before.

Most rows are plain: as wide as the headings, with answers that can be read, and nobody's copy. They are counted many
at a time, which is quick; whatever is not plain goes row by row.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, filterfalse, repeat
from operator import itemgetter

from rater_quiz.errors import InputRefusedError
from rater_quiz.responses.answers import AnswerCells
from rater_quiz.responses.collected import Collector, Reason
from rater_quiz.responses.layout import Beginning, Layout
from rater_quiz.responses.people import is_preview, is_summary, may_be_summaries, status_columns
from rater_quiz.responses.sheets import Batches, is_blank
from rater_quiz.responses.spelling import spelled
from rater_quiz.responses.unread import Unread
from rater_quiz.words import rows as words
from rater_quiz.words import tables
from rater_quiz.words.responses import row as row_of

_DIFFERING = "\0"
"""Stands for a statement whose columns differ: no cell of a table is so."""
_ADDRESSES = frozenset(
    map(
        spelled,
        ("Email", "E-mail address", "Mail", "Username", "User name", "البريد الإلكتروني", "عنوان البريد الإلكتروني"),
    )
)
_IDS = frozenset(
    map(
        spelled,
        ("ID", "Respondent ID", "Response ID", "Submission ID", "Participant ID", "User ID", "Employee ID", "UUID"),
    )
)
_MAY_BE_TEXTS = 4
"""Columns besides the answers, the first ones, where a row says that it is a summary."""
_MOST_MARKS = 20_000
"""Addresses and ids that are looked at: what they tell is a hint, and need not fill the memory."""
_NOBODY = frozenset({"", "anonymous", "مجهول"})


@dataclass
class RowCounter:
    """Counts the rows of one table."""

    source: str
    """The path of the file, as it was given."""
    where: str
    beginning: Beginning
    layout: Layout
    cells: AnswerCells
    found: Collector
    unread: Unread = field(default_factory=Unread)
    rows: int = 0
    """Rows in which somebody answered something, readable or not."""

    def __post_init__(self) -> None:
        layout = self.layout
        taken = {place for places in layout.places for place in places}
        others = [place for place in range(layout.width) if place not in taken]
        self._other_places = others
        self._others = _picker(others) if others else None
        self._status = status_columns(layout.names)
        self._single = all(len(places) == 1 for places in layout.places)
        self._pick = _picker([places[0] for places in layout.places]) if self._single else self._merged
        self.cells[_DIFFERING] = Reason.DIFFERING_ANSWERS
        addresses = [place for place in others if not _ADDRESSES.isdisjoint(layout.names[place])]
        ids = [place for place in others if not _IDS.isdisjoint(layout.names[place])]
        self._mark = next(iter([*addresses, *ids]), None)
        self._mark_of = "" if addresses else self.source

    def count(self, batches: Batches) -> None:
        """Count all rows below the headings.

        Raises:
            InputRefusedError: A row breaks the table.
        """
        row = 0
        for batch in batches:
            below = max(0, self.layout.last + 1 - row)
            if below < len(batch):
                self._take(self._fitted(batch[below:], row + below + 1), row + below + 1)
            row += len(batch)

    def finish(self) -> None:
        """Tell what could not be read.

        Raises:
            InputRefusedError: It is so much that the form had another scale.
        """
        unplaced = self.cells.unplaced
        if self.unread.says_another_scale(self.rows):
            scale = self.found.questionnaire.scale
            raise InputRefusedError(self.unread.problem(self.where, self.rows, scale, unplaced=unplaced))
        if self.unread.rows:
            self.found.notice(self.unread.notice(self.where, unplaced=unplaced))

    def _fitted(self, batch: list[list[str]], first: int) -> list[list[str]]:
        """The rows, all as wide as the headings: at their ends, empty cells may be missing or too many."""
        width = self.layout.width
        if {*map(len, batch)} == {width}:
            return batch
        for index, values in enumerate(batch):
            if len(values) < width:
                batch[index] = [*values, *[""] * (width - len(values))]
            elif len(values) > width:
                if not is_blank(values[width:]):
                    ragged = tables.ragged(len(values), width)
                    raise InputRefusedError.saying(*ragged, where=row_of(self.where, first + index))
                batch[index] = values[:width]
        return batch

    def _take(self, batch: list[list[str]], first: int) -> None:
        answers = [*map(self.cells.__getitem__, chain.from_iterable(map(self._pick, batch)))]
        sheets = [*zip(*[iter(answers)] * len(self.layout.places), strict=True)]
        if self._all_plain(batch) and self._kept(sheets, batch if self._others else []):
            return
        kept = [
            index
            for index, (values, sheet) in enumerate(zip(batch, sheets, strict=True))
            if not is_blank(values) and self._is_response(first + index, values, sheet)
        ]
        identified = [batch[index] for index in kept if self._first(batch[index])]
        self._kept([sheets[index] for index in kept], identified)

    def _all_plain(self, batch: list[list[str]]) -> bool:
        """Whether each of these rows is somebody who was not met before, if only the answers can be read."""
        if not self._single or self._status:
            return False
        if not self._others:
            return True
        filled = next((place for place in self._other_places if batch[0][place]), self._other_places[-1])
        before = self._other_places[: self._other_places.index(filled)]
        if not all(map(itemgetter(filled), batch)) or any(any(map(itemgetter(place), batch)) for place in before):
            return False
        numbers = "".join(map(itemgetter(filled), batch)).isdigit()  # then the first text may stand behind them
        texts = self._other_places[: _MAY_BE_TEXTS if numbers else len(before) + 1]
        if any(may_be_summaries(map(itemgetter(place), batch)) for place in texts):
            return False
        met = self.found.met
        return not ((met.repeated or met.earlier) and any(map(met.needs_a_look, _keys(batch))))

    def _kept(self, sheets: Sequence[Sequence[int | Reason]], rows: list[list[str]]) -> bool:
        """Count answers if all of them can be read, and remember who gave them; whether that was so.

        Args:
            sheets: The answers of each person.
            rows: The rows of those who have other cells, too.
        """
        try:
            self.found.tally.add_all(sheets)  # type: ignore[arg-type] # it sees for itself whether all are numbers
        except ValueError:
            return False
        met = self.found.met
        self.rows += len(sheets)
        met.rows.add_all(_keys(rows))
        met.track(self.source, sheets)  # type: ignore[arg-type] # so they are
        if self._mark is not None and len(met.marks) < _MOST_MARKS:
            marks = map(str.casefold, map(str.strip, map(itemgetter(self._mark), rows)))
            met.marks.add_all(zip(repeat(self._mark_of), filterfalse(_NOBODY.__contains__, marks), strict=False))
        return True

    def _is_response(self, row: int, values: list[str], answers: Sequence[int | Reason]) -> bool:
        """Whether a row that is not plain is somebody's response after all; else it is left out, or passed over."""
        first = self._first(values)
        reasons = [answer for answer in answers if isinstance(answer, Reason)]
        scale = self.found.questionnaire.scale
        if is_preview(values, self._status) or is_summary(self._first_text(values), answers, scale):
            self.found.leave_out(self.source, row, Reason.NOT_A_PERSON)
        elif reasons:
            if not self._is_heading(row, values):
                self.rows += 1
                self.found.leave_out(self.source, row, reasons[0])
                if Reason.UNREADABLE_ANSWER in reasons:
                    self.unread.add(self._not_read(values))
        elif first and self.found.met.is_copy(_key(values)):
            self.found.leave_out(self.source, row, Reason.DUPLICATE)
        elif first and self.found.met.is_earlier(_key(values)):
            self.found.leave_out(self.source, row, Reason.IN_BEFORE)
            self.found.met.rows.add_all([_key(values)])
        else:
            if not self._single:
                self.found.languages[self.layout.languages[self._filled(values)]] += 1
            return True
        return False

    def _first(self, values: Sequence[str]) -> str:
        """The first text of a row besides the answers; "" without any."""
        return next(filter(str.strip, self._others(values)), "") if self._others else ""

    def _first_text(self, values: Sequence[str]) -> str:
        """The first cell with a letter among the first few besides the answers; "" without any."""
        cells = (values[place] for place in self._other_places[:_MAY_BE_TEXTS])
        return next((cell for cell in cells if any(map(str.isalpha, cell))), "")

    def _is_heading(self, row: int, values: Sequence[str]) -> bool:
        """Whether a row repeats the headings.

        Raises:
            InputRefusedError: It is headings in another order.
        """
        if self.beginning.is_heading(values, self.layout):
            return True
        marks = self.beginning.texts_of(values)
        if self.beginning.numbers_of([values[place] for places in self.layout.places for place in places]):
            raise InputRefusedError.saying(*words.OTHER_ORDER, where=row_of(self.where, row))
        if len({mark.number for mark in marks.values()}) * 2 <= len(self.layout.places):
            return False
        own = {place: number for number, places in enumerate(self.layout.places, 1) for place in places}
        if any(own.get(place) != mark.number for place, mark in marks.items()):
            raise InputRefusedError.saying(*words.OTHER_ORDER, where=row_of(self.where, row))
        return True

    def _not_read(self, values: Sequence[str]) -> Iterable[tuple[int, str]]:
        for places in self.layout.places:
            for place in places:
                if self.cells[values[place]] is Reason.UNREADABLE_ANSWER:
                    yield place, values[place]

    def _merged(self, values: Sequence[str]) -> list[str]:
        """The cells of the statements where there is a column for each language: the one that is filled."""
        return [self._one_of([values[place] for place in places]) for places in self.layout.places]

    def _one_of(self, cells: Sequence[str]) -> str:
        filled = [cell for cell in cells if cell.strip()]
        answers = {self.cells[cell] for cell in filled}
        return _DIFFERING if len(answers) > 1 else next(iter(filled), "")

    def _filled(self, values: Sequence[str]) -> int:
        """The column in which the first statement was answered."""
        return next(place for place in self.layout.places[0] if values[place].strip())


def _picker(places: Sequence[int]) -> Callable[[Sequence[str]], Iterable[str]]:
    """Get the cells at *places*, in that order."""
    return itemgetter(*places) if len(places) > 1 else itemgetter(slice(places[0], places[0] + 1))


def _keys(rows: list[list[str]]) -> Iterable[tuple[str, ...]]:
    """All cells of each row, without the empty ones at its end."""
    return map(tuple if all(map(itemgetter(-1), rows)) else _key, rows)


def _key(values: list[str]) -> tuple[str, ...]:
    """All cells of a row, without the empty ones at its end."""
    if values[-1]:
        return tuple(values)
    last = max((index for index, cell in enumerate(values) if cell), default=-1)
    return tuple(values[: last + 1])
