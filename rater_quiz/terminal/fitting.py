"""What fills a window, row by row: a body that scrolls if it must, between a head and a foot; or a card with its keys.

Blank lines go first, then the body scrolls. In a tall window the foot stays near to what it belongs to.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rater_quiz.language import Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style
from rater_quiz.words.sitting import NOTHING_LEAVES, STOP_AND_DROP, STOP_AND_KEEP

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
    foot = foot[-(rows // 2) :] if rows > 1 else []
    if len(head) + len(body) + len(foot) > rows:
        foot = _dense(foot)
        head = _dense(head)[: max(0, min(rows // 3, rows - len(foot) - 1))]
    room = max(1, rows - len(head) - len(foot))
    if len(body) > room:
        body = _window(*_without_blanks(body, focus), room, page)
    return _filled([*head, *body], foot, rows)


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


def _dense(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line != BLANK]


def _filled(above: list[Line], foot: list[Line], rows: int) -> list[Line]:
    """As many lines as the window has *rows*, with the foot on the last ones, or in a tall window near to the rest."""
    padding = max(0, min(rows, TALLEST) - len(above) - len(foot))
    lines = [*above, *[BLANK] * padding, *foot][-rows:]
    return [*lines, *[BLANK] * (rows - len(lines))]


class Fitted(NamedTuple):
    """A card in a window."""

    lines: list[Line]
    """Exactly as many as the window has rows."""
    passed: int
    """How many lines have gone by at the top: no more than there are."""
    room: int
    """Rows for the lines, between what stays above them and the keys."""


@dataclass(frozen=True)
class Card:
    """A frame of its own: a title, something said below it, and a choice of keys."""

    title: Text | None
    """None where what is said has a title of its own."""
    body: Callable[[Page], list[Line]]
    """Lays out what is said."""
    keys: Sequence[Text]
    scroll: Text
    """The keys that scroll; they are named where the window is too small."""
    hint: Text | None = None
    """What is to be said now, above the keys."""
    head: Callable[[Page], list[Line]] = lambda _: []
    """Lays out what stays above all else, wherever that has scrolled to."""

    def fitted(self, page: Page, size: Size, passed: int = 0) -> Fitted:
        """Lay the card out.

        Args:
            page: As wide as the window allows.
            size: Of the window.
            passed: Lines that should have gone by at the top.
        """
        title = [*page.paragraph(page.say(self.title), Style.TITLE), BLANK] if self.title else []
        head, lines = self.head(page), [*title, *self.body(page)]
        most = max(1, size.rows // 2)
        keys, hint = [*map(page.say, self.keys)], page.say(self.hint) if self.hint else ""
        foot = keys_at_foot(keys, page, hint, most=most)
        if len(head) + len(lines) + len(foot) > size.rows:
            dense = _dense(lines)
            if len(head) + len(dense) + len(foot) <= size.rows:
                lines = dense
            else:
                foot = keys_at_foot([page.say(self.scroll), *keys], page, hint, most=most)
        head = head[: max(0, size.rows - len(foot))]
        room = max(0, size.rows - len(foot) - len(head))
        first = min(max(0, passed), max(0, len(lines) - room))
        return Fitted(_filled([*head, *lines[first : first + room]], foot, size.rows), first, room)


def keys_at_foot(keys: Sequence[str], page: Page, hint: str = "", *, most: int) -> list[Line]:
    """The keys, on as few lines as they fit on, at most so many; above them what is to be said now, or a blank line."""
    lines: list[str] = []
    for key in filter(None, keys):
        longer = f"{lines[-1]} · {key}" if lines else key
        if lines and width(longer) <= page.columns:
            lines[-1] = longer
        else:
            lines.append(key)
    said = page.paragraph(hint)[: most - 1] if hint else [BLANK]
    return [*said, *[line for text in lines for line in page.paragraph(text, Style.FAINT)][: max(1, most - len(said))]]


def paragraphs(texts: Sequence[Text]) -> Callable[[Page], list[Line]]:
    """Lay out *texts* one below the other, a blank line between two."""

    def laid_out(page: Page) -> list[Line]:
        return [line for text in texts for line in (*page.paragraph(page.say(text)), BLANK)][:-1]

    return laid_out


def introduction(questionnaire: Questionnaire, page: Page, style: Style = Style.PLAIN) -> list[Line]:
    """The questionnaire's introduction, and what happens to the answers; nothing where it has no introduction."""
    said = questionnaire.introduction
    return [*page.paragraph(page.say(said), style), *page.paragraph(page.say(NOTHING_LEAVES), style)] if said else []


def welcome(questionnaire: Questionnaire, page: Page, *, kept: bool = True) -> list[Line]:
    """What somebody has to know before the first statement: what this is, and what happens to the answers.

    Args:
        questionnaire: What is asked.
        page: Where it is laid out.
        kept: Whether the answers of somebody who stops are kept.
    """
    promised = " ".join(map(page.say, (NOTHING_LEAVES, STOP_AND_KEEP if kept else STOP_AND_DROP)))
    introduced = page.paragraph(page.say(questionnaire.introduction)) if questionnaire.introduction else []
    title = page.paragraph(page.say(questionnaire.title), Style.TITLE)
    return [*title, *introduced, *page.paragraph(promised)]
