"""A page as lines of a terminal's window, in its short form: drawn with characters, in either direction."""

from collections.abc import Iterable, Iterator
from functools import singledispatchmethod

from rater_quiz.bar import diverging
from rater_quiz.pages import blocks
from rater_quiz.pages.blocks import Block, Document, Form
from rater_quiz.pages.cells import Strong, Words, plain
from rater_quiz.pages.columns import STYLES, table_lines
from rater_quiz.pages.figures import side_by_side
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.flow import flowing
from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style, cut

WIDEST_BAR = 60
"""Cells of a bar at most: a longer one tells no more."""
SIDE_CELLS = 16
"""Cells on either side of a bar that grows from the middle."""
BROAD = 80
"""Columns from which bars stand beside counts."""
_INDENT = 2
"""Columns by which what belongs to something stands in."""
_COUNT = 4
"""Columns of a percentage, or of a count of people; the report is better for teams of ten thousand."""


def render(document: Document, page: Page, form: Form = Form.SHORT) -> list[Line]:
    """Lay *document* out on *page*; it is in the page's language."""
    return list(_Window(page, titled=form is Form.REPORT).lines(document.of(form)))


class _Window:
    """One page on which blocks are laid out, one below the other."""

    def __init__(self, page: Page, *, titled: bool) -> None:
        self._page, self._titled = page, titled

    def lines(self, shown: Iterable[Block]) -> Iterator[Line]:
        """All lines: a blank one after each block, but for what belongs to the next one."""
        before: Block | None = None
        below = 0
        for block in shown:
            if isinstance(block, blocks.Fields):
                continue  # nobody can write on a screen
            if before is not None and not _joined(before, block):
                yield BLANK
            below = _INDENT if _below(before, block, below) else 0
            yield from self._drawn(block, below)
            before = block

    @singledispatchmethod
    def _drawn(self, block: Block, indent: int) -> Iterator[Line]:
        """The lines of a block, from the column *indent* on."""
        raise TypeError(f"no lines for {type(block).__name__} at {indent}")

    @_drawn.register
    def _(self, heading: blocks.Heading, _indent: int) -> Iterator[Line]:
        yield from self._page.paragraph(heading.words, Style.TITLE)

    @_drawn.register
    def _(self, paragraph: blocks.Paragraph, indent: int) -> Iterator[Line]:
        style = Style.FAINT if paragraph.faint else Style.PLAIN
        yield from self._page.paragraph(plain(paragraph.words), style, indent=indent)

    @_drawn.register
    def _(self, summary: blocks.Summary, indent: int) -> Iterator[Line]:
        for words in summary.lines:
            yield from self._page.paragraph(plain(words), _weight(words), indent=indent)

    @_drawn.register
    def _(self, facts: blocks.Facts, indent: int) -> Iterator[Line]:
        for label, value in facts.facts:
            shown = cut(f"{label}: {value}", 2 * self._page.columns)
            yield from self._page.paragraph(shown, Style.FAINT, indent=indent)

    @_drawn.register
    def _(self, score: blocks.Score, _indent: int) -> Iterator[Line]:
        page, style = self._page, STYLES[score.tone]
        total = Cell(f"{score.total} ({score.short_span or score.span})", 0, Style.TITLE)
        yield from flowing(page, total, Cell(score.level, 0, style), gap=3)
        cells = min(page.columns - 4, WIDEST_BAR)
        yield page.row(Cell(page.bar(score.share, cells), 0, style, drawn=True), indent=_INDENT)
        if not page.logical:
            yield page.row(self._scale(score, cells), indent=_INDENT)
        if score.remark:
            yield from page.paragraph(score.remark, indent=_INDENT)

    def _scale(self, score: blocks.Score, columns: int) -> Cell:
        """The totals at which the bands begin, and the highest one, where they stand under the gauge."""
        lowest, highest = score.ends
        cells = [" "] * columns
        for mark in (highest, *(zone.lowest for zone in score.zones)):
            text = str(mark)
            at = min((mark - lowest) * columns // (highest - lowest), columns - len(text))
            if self._page.mirrored:
                at = columns - at - len(text)
            if all(cell == " " for cell in cells[max(0, at - 1) : at + len(text) + 1]):  # else there is no room for it
                cells[at : at + len(text)] = text
        return Cell("".join(cells), 0, Style.FAINT, drawn=True)

    @_drawn.register
    def _(self, listing: blocks.Listing, indent: int) -> Iterator[Line]:
        for number, item in enumerate(listing.items, 1):
            yield from self._item(item, indent, f"{number}. " if listing.numbered else "• ")

    @_drawn.register
    def _(self, notices: blocks.Notices, indent: int) -> Iterator[Line]:
        for place, item in enumerate(notices.items):
            if place and notices.items[place - 1].parts:
                yield BLANK
            yield from self._page.paragraph(plain(item.words), indent=indent, bullet="! ")
            for part in item.parts:
                if isinstance(part, blocks.Listing):
                    for below in part.items:
                        yield from self._page.paragraph(plain(below.words), indent=indent + _INDENT)

    def _item(self, item: blocks.Item, indent: int, bullet: str) -> Iterator[Line]:
        yield from self._page.paragraph(plain(item.words), indent=indent, bullet=bullet)
        for words in item.lines:
            yield from self._page.paragraph(plain(words), indent=indent + len(bullet))
        for part in item.parts:
            yield from self._drawn(part, indent + len(bullet))

    @_drawn.register
    def _(self, statements: blocks.Statements, indent: int) -> Iterator[Line]:
        arrow = "← " if self._page.language.right_to_left else "→ "
        for place, entry in enumerate(statements.entries):
            if place and statements.numbered:
                yield BLANK
            bullet = f"{entry.number}. "
            text = f"{entry.text} ({entry.remark})" if entry.remark else entry.text
            yield from self._page.paragraph(text, indent=indent, bullet=bullet)
            if entry.step:
                yield from self._page.paragraph(entry.step[1], indent=indent + 3, bullet=arrow)

    @_drawn.register
    def _(self, distribution: blocks.Distribution, indent: int) -> Iterator[Line]:
        head = max(width(distribution.points_word), width(distribution.people_short))
        columns = max(_COUNT, *map(width, distribution.labels))
        for said, figures, style in (
            (distribution.points_word, distribution.labels, Style.FAINT),
            (distribution.people_short, tuple(map(str, distribution.counts)), Style.PLAIN),
        ):
            cells = [Cell(figure, columns, style, at_end=True) for figure in figures]
            yield from flowing(self._page, Cell(said, head, style), *cells, indent=indent + 3, gap=1)

    @_drawn.register
    def _(self, block: blocks.Diverging, indent: int) -> Iterator[Line]:
        page = self._page
        yield from page.paragraph(block.people_word, Style.FAINT, indent=indent)
        for spread in block.spreads:
            bullet = f"{spread.number:>2}. "
            yield from page.paragraph(spread.text, indent=indent, bullet=bullet)
            drawn = diverging(spread.counts, SIDE_CELLS)
            bar = Cell(drawn[::-1] if page.mirrored else drawn, 0, drawn=True)
            cells = [Cell(spread.mean, _COUNT, at_end=True), bar, Cell(side_by_side(spread.counts), 0)]
            wide = page.columns >= BROAD and not page.logical
            yield from flowing(page, *(cells if wide else cells[::2]), indent=indent + len(bullet))

    @_drawn.register
    def _(self, table: blocks.Table, indent: int) -> Iterator[Line]:
        yield from table_lines(self._page, table, indent + _INDENT * table.inset, titled=self._titled)


def _joined(before: Block, block: Block) -> bool:
    """Whether no blank line parts two blocks: what is below a title or a heading of level 3 follows at once."""
    if isinstance(before, blocks.Statements) and isinstance(block, blocks.Distribution):
        return True
    if isinstance(before, blocks.Score) and isinstance(block, blocks.Notices):
        return True
    if isinstance(before, blocks.Summary | blocks.Heading) and isinstance(block, blocks.Statements):
        return True
    if isinstance(before, blocks.Statements) and isinstance(block, blocks.Paragraph) and not block.faint:
        return True
    if isinstance(before, blocks.Table) and isinstance(block, blocks.Paragraph) and block.faint:
        return True
    if isinstance(before, blocks.Heading):
        return before.level > 2 or (before.level == 1 and isinstance(block, blocks.Facts))  # noqa: PLR2004 - levels
    return False


def _below(before: Block | None, block: Block, below: int) -> bool:
    """Whether a block belongs to a heading of level 3 above it."""
    if isinstance(block, blocks.Heading) or (isinstance(block, blocks.Paragraph) and block.faint):
        return False  # what is said in passing is about the whole
    return bool(below) or (isinstance(before, blocks.Heading) and before.level > 2)  # noqa: PLR2004 - levels


def _weight(words: Words) -> Style:
    first = words[0] if isinstance(words, tuple) else words
    return Style.TITLE if isinstance(first, Strong) else Style.PLAIN
