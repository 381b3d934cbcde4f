"""A page as one Markdown file: GitHub's kind, valid CommonMark, and readable as plain text too.

Parts are joined by blank lines, so that no part can run into the next.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import singledispatch

from rater_quiz.bar import bar, course, diverging, dots
from rater_quiz.foreign_text import markdown
from rater_quiz.pages import blocks
from rater_quiz.pages.blocks import Block, Document, Form, Item, Row
from rater_quiz.pages.cells import Aside, Bar, Blank, Box, Cell, Course, Dots, Named, Strip, Strong, Toned, Words
from rater_quiz.pages.figures import side_by_side

BAR_CELLS = 20
"""Cells of a bar: each is five percent."""
SIDE_CELLS = 10
"""Cells on either side of a bar that grows from the middle."""
WIDEST_PADDING = 36
"""A column is padded up to this width, so that short columns line up in plain text and long ones waste nothing."""

_LINE = "_" * 24
_BOX = "☐"


def render(document: Document, form: Form = Form.REPORT) -> str:
    """Write the whole file: the front matter, then the parts, from right to left where the language is."""
    parts = [*_parts(document.of(form))]
    if document.language.right_to_left:
        # The blank lines inside are what makes the Markdown between the tags be read as such.
        parts = [f'<div dir="{document.language.direction}">', *parts, "</div>"]
    front_matter = [document.front_matter.rstrip("\n")] if document.front_matter else []
    return "\n\n".join([*front_matter, *parts]) + "\n"


def _parts(page: Iterable[Block]) -> Iterator[str]:
    return (part for block in page for part in _drawn(block) if part)


def _line(words: Words) -> str:
    """Words as one line of Markdown. What stands out neither begins nor ends with a space."""
    parts = words if isinstance(words, tuple) else (words,)
    return "".join(_strong(part.words) if isinstance(part, Strong) else _spaced(part) for part in parts)


def _spaced(part: str) -> str:
    """A part of a line, escaped, with the spaces at its ends."""
    inner = part.strip(" ")
    before, _, after = part.partition(inner) if inner else (part, "", "")
    return before + markdown(inner) + after


def _strong(words: str) -> str:
    return words and f"**{markdown(words)}**"


@singledispatch
def _drawn(block: Block) -> Iterator[str]:
    """The parts of Markdown that a block consists of."""
    raise TypeError(f"no Markdown for {type(block).__name__}")


@_drawn.register
def _(heading: blocks.Heading) -> Iterator[str]:
    yield f"{'#' * heading.level} {markdown(heading.words)}"


@_drawn.register
def _(paragraph: blocks.Paragraph) -> Iterator[str]:
    yield _line(paragraph.words)


@_drawn.register
def _(summary: blocks.Summary) -> Iterator[str]:
    yield _listed([("- ", _line(words)) for words in summary.lines])


@_drawn.register
def _(facts: blocks.Facts) -> Iterator[str]:
    """In cells of their own, a name cannot reorder the date beside it."""
    labels, values = zip(*facts.facts, strict=True)
    yield _table([*map(markdown, labels)], [[*map(markdown, values)]])


@_drawn.register
def _(score: blocks.Score) -> Iterator[str]:
    yield f"{_strong(score.total)} ({markdown(score.span)}) · {_strong(score.level)}"
    yield f"{bar(score.share, BAR_CELLS)} {markdown(score.percent)}"
    yield " · ".join(markdown(zone.words) for zone in score.zones)


@_drawn.register
def _(listing: blocks.Listing) -> Iterator[str]:
    yield _list([*map(_item, listing.items)], numbered=listing.numbered)


@_drawn.register
def _(notices: blocks.Notices) -> Iterator[str]:
    yield markdown(notices.introduction)
    yield _list([*map(_item, notices.items)])


@_drawn.register
def _(statements: blocks.Statements) -> Iterator[str]:
    items = []
    for entry in statements.entries:
        step = "\n\n" + " ".join(map(markdown, entry.step)) if entry.step else ""
        items.append(f"{_line(entry.label)}: {markdown(entry.text)}{step}")
    yield _list(items, numbered=statements.numbered)


@_drawn.register
def _(distribution: blocks.Distribution) -> Iterator[str]:
    people = sum(distribution.counts)
    rows = [
        [markdown(label), str(count), bar(Fraction(count, people), BAR_CELLS)]
        for label, count in zip(distribution.labels, distribution.counts, strict=True)
    ]
    words = distribution.points_word, distribution.people_word, distribution.bar_word
    yield _table([*map(markdown, words)], rows[::-1])


@_drawn.register
def _(block: blocks.Diverging) -> Iterator[str]:
    words = block.number_word, block.mean_word, block.people_word, "", block.text_word
    yield _table(
        [*map(markdown, words)],
        [
            [
                str(spread.number),
                markdown(spread.mean),
                side_by_side(spread.counts),
                diverging(spread.counts, SIDE_CELLS),
                markdown(spread.text),
            ]
            for spread in block.spreads
        ],
    )


@_drawn.register
def _(fields: blocks.Fields) -> Iterator[str]:
    yield " ".join(f"{markdown(label)}: {_LINE}" for label in fields.labels)


@_drawn.register
def _(table: blocks.Table) -> Iterator[str]:
    yield _table([markdown(column.title) for column in table.columns], [[*_cells(row)] for row in table.rows])


def _cells(row: Row) -> Iterator[str]:
    first, *others = map(_cell, row.cells)
    yield f"**{first}** ({markdown(row.mark)})" if row.mark else first
    yield from others


def _cell(cell: Cell) -> str:
    match cell:
        case Bar(share):
            return bar(share, BAR_CELLS)
        case Dots(count, people):
            return dots(count, BAR_CELLS) or (bar(Fraction(count, people), BAR_CELLS) if count else "")
        case Strip(groups):
            return side_by_side([count for _, count, _ in groups])
        case Course(shares):
            return course(shares, BAR_CELLS)
        case Named(name, letter):
            return f"{markdown(name)} ({markdown(letter)})" if letter else markdown(name)
        case Toned(words):
            return markdown(words)
        case Box():
            return _BOX
        case Blank(_, ruled):
            return markdown(ruled)
        case Aside(words):
            return f"*{markdown(words)}*"
    return _line(cell)


def _item(item: Item) -> str:
    """An item with what belongs to it; where that is prose, blank lines keep the parts apart."""
    head = "\n".join(map(_line, (item.words, *item.lines)))
    loose = any(not isinstance(part, blocks.Listing) for part in item.parts)
    return ("\n\n" if loose else "\n").join([head, *_parts(item.parts)])


def _list(items: Sequence[str], *, numbered: bool = False) -> str:
    return _listed([(f"{number}. " if numbered else "- ", item) for number, item in enumerate(items, 1)])


def _listed(items: Sequence[tuple[str, str]]) -> str:
    """Items after their markers; what follows an item's first line is indented, so that it belongs to the item."""
    lines = [
        "\n".join(part and (" " * len(marker) if row else marker) + part for row, part in enumerate(item.split("\n")))
        for marker, item in items
    ]
    return ("\n\n" if any("\n\n" in item for _, item in items) else "\n").join(lines)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, its columns padded so that it reads well as plain text; the last one is left ragged.

    Raises:
        ValueError: A row has more or fewer cells than there are *columns*.
    """
    lines = [list(columns), *(list(row) for row in rows)]
    widths = [
        max((3, *(width for line in column if (width := _width(line)) <= WIDEST_PADDING)))
        for column in zip(*lines, strict=True)
    ]
    widths[-1] = 0
    lines.insert(1, ["-" * max(3, width) for width in widths])
    return "\n".join(f"| {' | '.join(map(_padded, line, widths))} |" for line in lines)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    """The columns that *text* takes in an editor, near enough: marks stand above their letters."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c))
