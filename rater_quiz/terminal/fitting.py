"""A head, a body and a foot → as many lines as the window has rows: the body scrolls if it must."""

from dataclasses import dataclass, replace

from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style

TALLEST = 30
"""Rows that are used, unless the body needs more."""
_MORE_ABOVE, _MORE_BELOW = "▲", "▼"


@dataclass(frozen=True)
class Focus:
    """What has to be seen of a body that is too long for the window."""

    line: int
    """Its index; it is always seen."""
    before: int = 0
    """Lines before it that are seen too, if there is room for all of them."""
    after: int = 0
    """Lines after it that are seen too, as far as there is room."""

    def below(self, lines: int) -> "Focus":
        """The same focus, that many lines further down."""
        return replace(self, line=self.line + lines)


BEGINNING = Focus(0)


def fitted(
    page: Page, rows: int, *, head: list[Line], body: list[Line], foot: list[Line], focus: Focus = BEGINNING
) -> list[Line]:
    """Put head, body and foot into the window: blank lines go first, then the body scrolls to where the focus is."""
    foot = foot[-max(1, rows // 2) :]
    if len(head) + len(body) + len(foot) > rows:
        foot = [line for line in foot if line != BLANK]
        head = [line for line in head if line != BLANK][: max(0, min(rows // 3, rows - len(foot) - 1))]
    room = max(1, rows - len(head) - len(foot))
    if len(body) > room:
        body = _window(*_without_blanks(body, focus), room, page)
    # In a tall window the foot stays near to what it belongs to.
    padding = max(0, min(room, TALLEST - len(head) - len(foot)) - len(body))
    lines = [*head, *body, *[BLANK] * padding, *foot][:rows]
    return [*lines, *[BLANK] * (rows - len(lines))]


def _without_blanks(body: list[Line], focus: Focus) -> tuple[list[Line], Focus]:
    kept = [index for index, line in enumerate(body) if line != BLANK or index == focus.line]

    def now(index: int) -> int:
        return sum(other < index for other in kept)

    line = now(focus.line)
    last = now(focus.line + focus.after + 1) - 1
    return [body[index] for index in kept], Focus(line, line - now(focus.line - focus.before), max(0, last - line))


def _window(body: list[Line], focus: Focus, room: int, page: Page) -> list[Line]:
    """The part of *body* round the focus, with marks at its ends where there is more."""
    if len(body) <= room:
        return body
    marks = room >= 3  # noqa: PLR2004 - both marks and something between them
    most = room - 1 - marks
    above = min(room // 2, most - focus.after)
    if focus.before <= most:
        above = max(above, focus.before)
    above = min(max(above, int(marks)), most)
    first = min(max(0, focus.line - above), len(body) - room)
    shown = body[first : first + room]
    if marks and first > 0:
        shown[0] = page.row(Cell(_MORE_ABOVE, 1, Style.FAINT, drawn=True))
    if marks and first + room < len(body):
        shown[-1] = page.row(Cell(_MORE_BELOW, 1, Style.FAINT, drawn=True))
    return shown
