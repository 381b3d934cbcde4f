"""Text → lines of a window, in either direction: wrapped, padded, reordered; pure.

A line is a tuple of pieces in the order in which they are sent; each piece has one style, for markup inside an Arabic
string would be reordered with it. In `BidiMode.PLAIN` Arabic goes out as logical text, without padding: the terminal
(or a screen reader, or a file) orders it, and columns of ours would only get in its way.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from rater_quiz.bar import bar
from rater_quiz.language import Language, Text, without_isolates
from rater_quiz.terminal.bidi import BidiMode, display, fitting, width, wrap

NARROWEST = 10
"""Columns below which nothing is laid out narrower: the terminal wraps what does not fit."""

_PATH = re.compile(r"^(?=[^:]*[/\\])[^:]*:(?= )|(?<!\S)(?:[A-Za-z]:[/\\]|~|\.{0,2}/)\S.*?(?::(?= )|$)")
"""A path with the spaces in it: the place of an error, or from how one begins to its colon, else to the end."""
_HELD = "\ue000"
"""Stands for a space that is not to be broken at."""


class Style(Enum):
    """How a piece looks where there is colour: the parameters of its SGR sequence, and rich's name for it.

    Nothing is told by style alone, and no colour is used that gets lost on a light or a dark background.
    """

    PLAIN = ("", "")
    TITLE = ("1", "bold")
    FAINT = ("2", "dim")
    CHOSEN = ("7", "reverse")
    LOW = ("31", "red")
    HIGH = ("32", "green")
    BLACK_ON_WHITE = ("38;5;16;48;5;231", "black on white")
    """For pictures that are read by cameras; of the 256 colours, whose black is black."""
    WHITE_ON_BLACK = ("38;5;231;48;5;16", "white on black")

    @property
    def sgr(self) -> str:
        """The parameters of the SGR sequence, empty for plain."""
        return self.value[0]

    @property
    def rich(self) -> str:
        """The style's name in rich."""
        return self.value[1]


Piece = tuple[str, Style]
Line = tuple[Piece, ...]
BLANK: Line = ()


@dataclass(frozen=True)
class Cell:
    """One column's content in one row."""

    text: str
    columns: int
    """Its width; longer text is cut, with an ellipsis. 0: as wide as it is."""
    style: Style = Style.PLAIN
    at_end: bool = False
    """Whether it stands at the end of its column (numbers) rather than at the start."""
    drawn: bool = False
    """Whether it is a drawing, in the order of the screen already."""


@dataclass(frozen=True)
class Page:
    """Where lines are laid out: a width, a language with its direction, and what the terminal does with it."""

    columns: int
    language: Language
    mode: BidiMode = BidiMode.PLAIN
    margin: int = 0
    """Columns of the window to the left of the page, left blank."""

    @property
    def mirrored(self) -> bool:
        """Whether lines begin at the right edge, and are put there by us."""
        return self.language.right_to_left and self.mode is not BidiMode.PLAIN

    @property
    def logical(self) -> bool:
        """Whether right-to-left text goes out as it is, for others to order."""
        return self.language.right_to_left and self.mode is BidiMode.PLAIN

    @property
    def figures(self) -> "Page":
        """The page for lines of figures alone, which run from left to right in every language."""
        return replace(self, language=Language.ENGLISH, mode=BidiMode.PLAIN)

    def say(self, text: Text) -> str:
        """*text* in the language of the page."""
        return text.in_(self.language)

    def paragraph(self, text: str, style: Style = Style.PLAIN, *, indent: int = 0, bullet: str = "") -> list[Line]:
        """Wrap *text*, after *indent* columns and a *bullet* whose width the other lines are indented by."""
        hang = width(bullet)
        if self.columns - indent - hang < NARROWEST:  # indenting would take too much
            text, bullet, hang, indent = bullet + text, "", 0, 0
        rows = self._wrapped(text, max(NARROWEST, self.columns - indent - hang))
        return [
            self._line((bullet if index == 0 else " " * hang) + row, style, indent) for index, row in enumerate(rows)
        ]

    def _wrapped(self, text: str, columns: int) -> list[str]:
        rows = wrap(text, columns)
        if self.logical:  # `wrap` counts lam-alef as one cell; a terminal that is sent both letters may not
            narrower = columns
            while narrower > 1 and any(width(row) > columns for row in rows):
                narrower -= 1
                rows = wrap(text, narrower)
        return rows

    def _line(self, text: str, style: Style, indent: int) -> Line:
        if self.logical:
            return ((without_isolates(text.strip()), style),)
        if not self.mirrored:
            return ((" " * (self.margin + indent) + without_isolates(text), style),)
        leading = len(text) - len(text.lstrip(" "))
        shown = display(text.lstrip(" "), self.mode)
        before = self.margin + max(0, self.columns - indent - leading - width(shown))
        return ((" " * before, Style.PLAIN), (shown, style))

    def row(self, *cells: Cell, indent: int = 0, gap: int = 2) -> Line:
        """Lay *cells* out side by side, from the side where reading begins."""
        if self.logical:
            texts = [(without_isolates(cell.text.strip()), cell.style) for cell in cells if cell.text.strip()]
            return tuple(piece for text in texts for piece in (text, ("  ", Style.PLAIN)))[:-1]
        pieces: list[Piece] = [(" " * indent, Style.PLAIN)] if indent else []
        for index, cell in enumerate(cell for cell in cells if cell.text or cell.columns):  # else it is no column
            if index:
                pieces.append((" " * gap, Style.PLAIN))
            pieces += self._cell(cell)
        if not self.mirrored:
            return ((" " * self.margin, Style.PLAIN), *_without_trailing_space(pieces))
        used = sum(width(text) for text, _ in pieces)
        return ((" " * (self.margin + max(0, self.columns - used)), Style.PLAIN), *reversed(pieces))

    def _cell(self, cell: Cell) -> list[Piece]:
        """The pieces of a cell in reading order: its padding is at its end, or at its start for numbers."""
        text = cut(cell.text, cell.columns) if cell.columns else cell.text
        shown = display(text, self.mode) if self.mirrored and not cell.drawn else text
        padding = (" " * max(0, cell.columns - width(shown)), Style.PLAIN)
        return [padding, (shown, cell.style)] if cell.at_end else [(shown, cell.style), padding]

    def set_in(self, lines: Iterable[Line], indent: int) -> Iterator[Line]:
        """*lines* behind *indent* blanks where they are in logical order, and have none from `row` and `paragraph`."""
        blanks: Line = ((" " * indent, Style.PLAIN),) if self.logical and indent else ()
        for line in lines:
            yield (*blanks, *line)

    def clipped(self, line: Line) -> Line:
        """*line* without what goes beyond the page, at the end of reading."""
        beyond = sum(width(text) for text, _ in line) - self.margin - self.columns
        if beyond <= 0:
            return line
        pieces = list(reversed(line)) if self.mirrored else list(line)
        kept: list[Piece] = []
        room = self.margin * (not self.mirrored) + self.columns
        for text, style in pieces:
            shown = text
            while width(shown) > room:
                shown = shown[1:] if self.mirrored else shown[:-1]
            kept.append((shown, style))
            room -= width(shown)
        return tuple(reversed(kept)) if self.mirrored else tuple(kept)

    def bar(self, share: Fraction, columns: int) -> str:
        """A bar whose filled part is *share* (0 to 1) of *columns*, filled from where reading begins."""
        drawn = bar(share, columns)
        return drawn[::-1] if self.mirrored else drawn


def cut(text: str, columns: int) -> str:
    """Shorten *text* to *columns* cells, with an ellipsis where something is lost: between words, but for long ones."""
    if width(text) <= columns:
        return text
    kept = text[: fitting(text, columns - 1)]
    whole, space, _ = kept.rpartition(" ")
    if space and 2 * width(whole) >= columns and not text[len(kept)].isspace():  # a word that is too long is cut itself
        kept = whole
    return kept.rstrip() + "…"


def folded(text: str, columns: int, indent: str = "") -> list[str]:
    """Break *text* between words into lines of *columns* cells, each behind an *indent*.

    What is wider than the window, such as a path, stays in one piece, with the spaces in it: the terminal breaks it
    where the window ends, and whoever copies it gets it whole.
    """
    first, *rest = _PATH.sub(lambda path: path[0].replace(" ", _HELD), text).split(" ")
    rows = [indent + first]
    for word in rest:
        there, more = width(rows[-1]), width(word)
        if there + 1 + more <= columns or there < columns < len(indent) + more:
            rows[-1] += f" {word}"
        else:
            rows.append(indent + word)
    return [row.replace(_HELD, " ") for row in rows]


def plain_text(lines: Iterable[Line]) -> str:
    """The lines without their styles, each with its line break."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def _without_trailing_space(pieces: list[Piece]) -> Line:
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    return tuple(pieces)
