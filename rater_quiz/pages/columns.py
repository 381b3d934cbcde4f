"""A table as lines of a terminal's window: in columns under their titles, or each figure behind its name."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from rater_quiz.bar import course, dots
from rater_quiz.pages import blocks, cells
from rater_quiz.pages.cells import Aside, Bar, Blank, Box, Course, Dots, Named, Strip, Toned, plain
from rater_quiz.pages.figures import side_by_side
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.flow import flowing
from rater_quiz.terminal.layout import Cell, Line, Page, Style
from rater_quiz.words.result import SEPARATOR

SHORTEST_BAR = 8
COURSE_CELLS, DOTS = 20, 30
"""Cells of a track, and of a bar at most among figures behind their names; dots that are drawn one by one at most."""
NARROW = 72
"""Columns below which a row with a bar takes two lines."""
MARK, MARK_MIRRORED = "◄", "►"
STYLES = {
    cells.Tone.PLAIN: Style.PLAIN,
    cells.Tone.LOW: Style.LOW,
    cells.Tone.HIGH: Style.HIGH,
}
_INDENT = 2
"""Columns by which what belongs to something stands in."""
_GAP = 2
"""Columns between two columns of a table."""
_COUNT = 4
"""Columns of a percentage, or of a count of people; the report is better for teams of ten thousand."""


def table_lines(page: Page, table: blocks.Table, indent: int, *, titled: bool) -> Iterator[Line]:
    """Lay a table out from the column *indent* on.

    Args:
        page: Where it goes.
        table: With the columns that belong to the form.
        indent: Columns before it.
        titled: Whether its titles are shown, in a form that is read rather than looked at.
    """
    if table.to_fill:
        return _ToFill(page, table, indent).lines()
    barred = any(isinstance(cell, Bar) for row in table.rows for cell in row.cells)
    under = any(column.under for column in table.columns)
    if not titled or table.stacked or (barred and not under) or not any(column.title for column in table.columns):
        return _Untitled(page, table, indent).lines()
    titles = (_Titled(page, table, indent, on_two_lines=on_two_lines) for on_two_lines in (False, True))
    return next((found for found in titles if found.fits), _BehindNames(page, table, indent)).lines()


class _Rows:
    """The rows of a table, one below the other: what their cells hold as text, or drawn."""

    titled = True
    """Whether it is told what a column holds."""

    def __init__(self, page: Page, table: blocks.Table, indent: int) -> None:
        self._page, self._table, self._indent = page, table, indent
        self._sign = MARK_MIRRORED if page.mirrored else MARK

    def lines(self) -> Iterator[Line]:
        """The rows, one below the other."""
        for row in self._table.rows:
            yield from self._row(row)

    def _row(self, row: blocks.Row) -> Iterator[Line]:
        raise NotImplementedError

    def _mark(self, row: blocks.Row) -> Cell:
        return Cell(f"{self._sign} {row.mark}" if row.mark else "", 0, Style.TITLE)

    def _cell(self, row: blocks.Row, place: int, columns: int) -> Cell:
        """A cell as it stands in so many *columns*; 0: as wide as it is, but for bars, which are as short as may be."""
        cell = row.cells[place]
        if isinstance(cell, Bar):
            drawn = self._page.bar(cell.share, max(SHORTEST_BAR, min(self._table.widest, columns)))
            return Cell(drawn, 0, STYLES[cell.tone], drawn=True)
        if isinstance(cell, Course):
            drawn = course(cell.shares, COURSE_CELLS)
            return Cell(drawn[::-1] if self._page.mirrored else drawn, 0, STYLES[cell.tone], drawn=True)
        style = STYLES[cell.tone] if isinstance(cell, Toned) else Style.PLAIN
        if not place and row.mark:
            style = Style.TITLE
        return Cell(self._text(place, cell), columns, style, at_end=self._table.columns[place].number)

    def _behind_names(self, row: blocks.Row, *, under: bool) -> Iterator[Cell]:
        """All cells but the first, each behind the title of its column: those that go *under* the row or the others."""
        for place, column in enumerate(self._table.columns):
            if not place or column.under is not under:
                continue
            cell, shown = row.cells[place], self._cell(row, place, 0)
            if isinstance(cell, Bar):
                shown = self._cell(row, place, COURSE_CELLS)
            elif isinstance(cell, Strip):
                counts = SEPARATOR.in_(self._page.language).join(f"{name} {count}" for name, count, _ in cell.groups)
                shown = replace(shown, text=_behind(column.title.partition(":")[0], counts))
            elif shown.text and not isinstance(cell, Dots | Course):
                shown = replace(shown, text=_behind(column.title, shown.text))
            yield shown

    def _barred(self, place: int) -> bool:
        return any(isinstance(row.cells[place], Bar) for row in self._table.rows)

    def _width(self, place: int, title: str = "") -> int:
        """Columns of the page that a column takes; 0 for a bar, which takes what is left."""
        if self._barred(place):
            return 0
        widest = max((width(self._text(place, row.cells[place])) for row in self._table.rows), default=0)
        widest = max(widest, width(title))
        if self._table.columns[place].number:
            return max(widest, _COUNT)
        return widest if place else min(widest, self._page.columns // 2)

    def _text(self, place: int, cell: cells.Cell) -> str:
        match cell:
            case Named(name, letter):
                return self._named(place, name, letter)
            case Toned(words, _, untitled):
                return words if self.titled else untitled or words
            case Dots(count, people):
                return dots(count, DOTS) or (self._page.bar(Fraction(count, people), DOTS) if count else "")
            case Strip(groups):
                return side_by_side([count for _, count, _ in groups])
            case Course(shares):
                return course(shares, COURSE_CELLS)
            case Aside(words) | Blank(words):
                return words
            case Bar() | Box():
                return ""
        return plain(cell)

    def _named(self, place: int, name: str, letter: str) -> str:
        """A name, after its letter where the letters are those of the language."""
        cells = [row.cells[place] for row in self._table.rows]
        lettered = any(isinstance(cell, Named) and cell.letter for cell in cells)
        return f"{letter:1}  {name}" if lettered and not self._page.language.right_to_left else name


class _ToFill(_Rows):
    """Rows to write into: a list of what they are about, with what else stands in them already."""

    def _row(self, row: blocks.Row) -> Iterator[Line]:
        first, *others = (self._text(place, cell) for place, cell in enumerate(row.cells))
        if first:
            yield from self._page.paragraph(first, indent=self._indent, bullet="• ")
        for column, words in zip(self._table.columns[1:], others, strict=True):
            if words:
                yield from self._page.paragraph(f"{column.title}: {words}", indent=self._indent + _INDENT)


class _Untitled(_Rows):
    """Without titles: what a cell holds has to be plain from the cell; a bar is as long as there is room."""

    titled = False

    def __init__(self, page: Page, table: blocks.Table, indent: int) -> None:
        super().__init__(page, table, indent)
        self._widths = [self._width(place) for place in range(len(table.columns))]
        self._marks = max((width(f"{self._sign} {row.mark}") for row in table.rows if row.mark), default=0)

    @property
    def _splits(self) -> bool:
        return any(column.below for column in self._table.columns)

    @property
    def _taken(self) -> int:
        """Columns of the page that all but the bar take, with the gaps between them."""
        shown = [columns for columns in self._widths if columns]
        return self._indent + sum(shown) + _GAP * len(shown) + (self._marks + _GAP if self._marks else 0)

    def _row(self, row: blocks.Row) -> Iterator[Line]:
        fits = self._page.columns >= max(NARROW, self._taken + SHORTEST_BAR)
        if self._table.stacked or (self._splits and not fits):
            yield from self._two_lines(row)
            return
        room = self._page.columns - self._taken
        cells = [self._padded(row, place, room) for place in range(len(row.cells))]
        if self._splits:
            yield self._page.row(*cells, self._mark(row), indent=self._indent)
        else:
            yield from flowing(self._page, *cells, self._mark(row), indent=self._indent)

    def _two_lines(self, row: blocks.Row) -> Iterator[Line]:
        """What a row is about, and its figures below."""
        below = [place for place, column in enumerate(self._table.columns) if column.below]
        taken = self._indent + _INDENT + sum(self._widths[place] + _GAP for place in below if self._widths[place])
        above = [self._padded(row, place, 0) for place in range(len(row.cells)) if place not in below]
        yield from flowing(self._page, *above, self._mark(row), indent=self._indent)
        cells = [self._padded(row, place, self._page.columns - taken) for place in below]
        yield from flowing(self._page, *cells, indent=self._indent + _INDENT)

    def _padded(self, row: blocks.Row, place: int, room: int) -> Cell:
        """A cell as wide as its column, or as the *room* for a bar; the last one as wide as it is."""
        last = place == len(row.cells) - 1 and not self._marks
        return self._cell(row, place, room if self._barred(place) else 0 if last else self._widths[place])


class _Titled(_Rows):
    """In columns under their titles; a bar takes what is left of the line, if that is enough for one."""

    def __init__(self, page: Page, table: blocks.Table, indent: int, *, on_two_lines: bool) -> None:
        super().__init__(page, table, indent)
        self._heads = [_on_two_lines(column.title) if on_two_lines else ("", column.title) for column in table.columns]
        beside = [place for place, column in enumerate(table.columns) if not column.under]
        self._widths = {place: self._width(place, max(self._heads[place], key=width)) for place in beside}
        self._under = len(beside) < len(table.columns)
        room = page.columns - indent - sum(columns + _GAP for columns in self._widths.values() if columns)
        bar = min(table.widest, room) if room >= SHORTEST_BAR else 0
        self._widths = {place: bar if self._barred(place) else columns for place, columns in self._widths.items()}
        self._places = [place for place, columns in self._widths.items() if columns or not self._barred(place)]

    @property
    def fits(self) -> bool:
        """Whether there is room for it; text in logical order has no columns."""
        *before, last = self._places
        # What stands last may go on below, unless something else does.
        ends = self._widths[last] if self._under else max(map(width, self._heads[last]))
        taken = self._indent + sum(self._widths[place] + _GAP for place in before) + ends
        return not self._page.logical and taken <= self._page.columns

    def lines(self) -> Iterator[Line]:
        """The titles, then the rows."""
        for titles in zip(*(self._heads[place] for place in self._places), strict=True):
            if any(titles):
                heads = [
                    Cell(
                        "" if self._barred(place) else title,
                        self._wide(place),
                        Style.FAINT,
                        at_end=self._table.columns[place].number,
                    )
                    for place, title in zip(self._places, titles, strict=True)
                ]
                yield self._page.row(*heads, indent=self._indent)
        yield from super().lines()

    def _wide(self, place: int) -> int:
        """Columns that a column is padded to: the last one to none."""
        return 0 if place == self._places[-1] and not self._barred(place) else self._widths[place]

    def _row(self, row: blocks.Row) -> Iterator[Line]:
        cells = [self._cell(row, place, self._wide(place)) for place in self._places]
        yield from flowing(self._page, *cells, indent=self._indent)
        under = Cell(row.mark, 0, Style.TITLE), *self._behind_names(row, under=True)
        yield from flowing(self._page, *under, indent=self._indent + _INDENT)


class _BehindNames(_Rows):
    """Each figure behind the title of its column, as many as a line has room for."""

    def _row(self, row: blocks.Row) -> Iterator[Line]:
        first = self._cell(row, 0, 0)
        if first.text.isdecimal():  # a name tells what it is, a number does not
            first = replace(first, text=_behind(self._table.columns[0].title, first.text))
        cells = first, self._mark(row), *self._behind_names(row, under=False)
        yield from flowing(self._page, *cells, indent=self._indent)
        under = self._behind_names(row, under=True)
        yield from flowing(self._page, *under, indent=self._indent + _INDENT)


def _behind(name: str, text: str) -> str:
    return f"{name}: {text}" if name else text


def _on_two_lines(title: str) -> tuple[str, str]:
    """A title broken where the longer of its two lines is shortest; after a colon, if there is one."""
    name, colon, values = title.partition(": ")
    if colon:
        return f"{name}:", values
    words = title.split(" ")
    broken = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(len(words))]
    return min(broken, key=lambda lines: max(map(width, lines)))
