"""Cells that stand side by side where there is room, and below one another where there is not."""

from collections.abc import Iterator

from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.layout import Cell, Line, Page

_INDENT = 2
"""Columns by which what goes on below is indented."""


def flowing(page: Page, *cells: Cell, indent: int = 0, gap: int = 2) -> Iterator[Line]:
    """Lay *cells* out in as few lines as the page allows; one that is wider than a line is wrapped."""
    line: list[Cell] = []
    used, start = 0, indent
    for cell in cells:
        if not cell.text.strip():
            continue
        taken = max(cell.columns, width(cell.text) if not cell.columns else 0)
        if line and start + used + gap + taken > page.columns:
            yield from page.set_in([page.row(*line, indent=start, gap=gap)], start)
            line, used, start = [], 0, indent + _INDENT
        if taken > page.columns - start and not cell.drawn:
            yield from page.set_in(page.paragraph(cell.text, cell.style, indent=start), start)
            start = indent + _INDENT
            continue
        room = page.columns - start
        line.append(cell if taken <= room else Cell(cell.text, room, cell.style, cell.at_end, cell.drawn))
        used += taken + (gap if used else 0)
    if line:
        yield from page.set_in([page.row(*line, indent=start, gap=gap)], start)
