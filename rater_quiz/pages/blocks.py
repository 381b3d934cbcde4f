"""What a page consists of: blocks of plain words in one language. How they look is each renderer's business.

Words are plain text, from us or from outside; a renderer escapes all of them for its format. Shares are exact, 0 to 1.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Flag, auto
from fractions import Fraction
from typing import Any, TypeVar

from rater_quiz.language import Language
from rater_quiz.pages.cells import Cell, Tone, Words


class Form(Flag):
    """The forms of a page that a block belongs to."""

    SHORT = auto()
    """What is shown on the screen."""
    REPORT = auto()
    """What is kept and handed on."""
    EVERY = SHORT | REPORT


@dataclass(frozen=True, kw_only=True)
class Block:
    """A part of a page."""

    form: Form = Form.EVERY


@dataclass(frozen=True)
class Heading(Block):
    """A heading; the title is of level 1, and what is below one of level 3 belongs to it alone."""

    words: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph(Block):
    """A paragraph."""

    words: Words
    faint: bool = False
    """Whether it is said in passing."""


@dataclass(frozen=True)
class Summary(Block):
    """A few lines that say it all."""

    lines: tuple[Words, ...]


@dataclass(frozen=True)
class Facts(Block):
    """What the page is about: labels with their values."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Zone:
    """A band of a gauge."""

    name: str
    lowest: int
    """The total that it begins with."""
    highest: int
    """The total that it ends with."""
    words: str
    """Its name with both."""
    tone: Tone


@dataclass(frozen=True)
class Score(Block):
    """A total with what it amounts to, and a gauge."""

    total: str
    """The word for it, and the figure."""
    span: str
    """The least and the most that it can be."""
    level: str
    """The name of its band."""
    tone: Tone
    share: Fraction
    percent: str
    """The share, as it is read."""
    ends: tuple[int, int]
    """The least and the most."""
    zones: tuple[Zone, ...]
    """The bands that the gauge is divided into, from the lowest up."""
    short_span: str = ""
    """The span where room is scarce; empty: the same."""
    remark: str = ""
    """Further figures, where the form is short."""


@dataclass(frozen=True)
class Item:
    """An entry of a list."""

    words: Words
    lines: tuple[Words, ...] = ()
    """Lines that follow at once."""
    parts: tuple[Block, ...] = ()
    """What belongs below it."""


@dataclass(frozen=True)
class Listing(Block):
    """A list."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Notices(Block):
    """Gentle notes."""

    introduction: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Entry:
    """A statement in a list of statements."""

    number: int
    label: Words
    """The word for it with its number, and what is said of it, as a report begins the entry."""
    text: str
    remark: str
    """What is said of it, to stand behind the text."""
    step: tuple[str, str] | None = None
    """What to do about it: an introduction, and the step."""


@dataclass(frozen=True)
class Statements(Block):
    """Statements, each with its number and what is said of it."""

    entries: tuple[Entry, ...]
    numbered: bool = False
    """Whether their order is a ranking."""


@dataclass(frozen=True)
class Distribution(Block):
    """How many people gave a statement each number of points, or points on each side of the middle."""

    labels: tuple[str, ...]
    """What is counted, from the fewest points to the most."""
    counts: tuple[int, ...]
    """How many people each is, at least one in all."""
    points_word: str
    people_word: str
    bar_word: str
    people_short: str
    """The word for the people where room is scarce."""


@dataclass(frozen=True)
class Spread:
    """One statement of several whose distributions are compared."""

    number: int
    text: str
    mean: str
    counts: tuple[int, ...]
    """How many people each of the labels is; as many as there are labels."""


@dataclass(frozen=True)
class Diverging(Block):
    """Statements with how many people stand on either side of the middle: bars that grow from it to both ends."""

    labels: tuple[str, ...]
    """What is counted, from the fewest points to the most; of an odd number, the one in the middle is neither."""
    spreads: tuple[Spread, ...]
    number_word: str
    mean_word: str
    text_word: str
    people_word: str
    """What the counts are, in words that name the first and the last label."""


@dataclass(frozen=True)
class Fields(Block):
    """Labels with room to write behind each."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    title: str
    form: Form = Form.EVERY
    number: bool = False
    """Whether its cells are numbers, which stand at its end."""
    below: bool = False
    """Whether its cells go below the others where a line has no room for all."""
    under: bool = False
    """Whether its cells are too long to stand beside the others: on a line of their own, where lines are narrow."""


@dataclass(frozen=True)
class Row:
    """A row of a table: a cell for each column, whatever the form."""

    cells: tuple[Cell, ...]
    mark: str = ""
    """A word that marks the row among the others."""


@dataclass(frozen=True)
class Table(Block):
    """A table. Where there is no room for columns, rows become a line or two, in a report with names in them."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    stacked: bool = False
    """Whether a row takes two lines in any window."""
    inset: bool = False
    """Whether it belongs to what stands above it."""
    widest: int = 60
    """Cells of a bar at most, where bars are made of cells."""
    to_fill: bool = False
    """Whether it is written into: empty cells need room, and its page may be broader than high."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A page with all that is known of it."""

    language: Language
    blocks: tuple[Block, ...]
    front_matter: str = ""
    """YAML between its marks, for a file that is read again; empty where it is not."""
    data: Callable[[], dict[str, Any]] = field(default=dict)
    """The figures as plain data for other programs."""
    sheet: Callable[[], str] | None = None
    """The figures as CSV; None where they are no table."""

    def of(self, form: Form) -> Iterator[Block]:
        """The blocks that belong to *form*, each table with its columns.

        Raises:
            ValueError: A row has more or fewer cells than there are columns: a fault of the page.
        """
        for block in self.blocks:
            if block.form & form:
                yield _columns_of(block, form) if isinstance(block, Table) else block


def _columns_of(table: Table, form: Form) -> Table:
    rows = []
    for row in table.rows:
        cells = zip(table.columns, row.cells, strict=True)
        rows.append(replace(row, cells=tuple(cell for column, cell in cells if column.form & form)))
    columns = tuple(column for column in table.columns if column.form & form)
    return replace(table, columns=columns, rows=tuple(rows))


_Some = TypeVar("_Some", bound=Block)


def only(form: Form, blocks: Iterable[_Some]) -> Iterator[_Some]:
    """The same blocks for *form* alone."""
    for block in blocks:
        yield replace(block, form=form & block.form)


def listing(items: Iterable[Words | Item], *, numbered: bool = False, form: Form = Form.EVERY) -> Listing:
    """A list of lines, or of items."""
    return Listing(tuple(item if isinstance(item, Item) else Item(item) for item in items), numbered, form=form)


def table(columns: Iterable[str | Column], rows: Iterable[Iterable[Cell]], *, form: Form = Form.REPORT) -> Table:
    """A table whose rows have no mark."""
    titled = tuple(column if isinstance(column, Column) else Column(column) for column in columns)
    return Table(titled, tuple(Row(tuple(cells)) for cells in rows), form=form)
