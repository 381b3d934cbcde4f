"""The README's pictures: what the program shows on a terminal, as SVG.

    python -m support.pictures

writes them anew, run in `tests/`, into `tests/pictures/`; `test_pictures.py` holds them against what the program shows
today.

The program runs behind a pseudo-terminal, in the state of a first run, and pyte keeps the screen that a terminal would
show. Each piece of text is given the place and the width of its cells, so that it stays there in any font. A terminal
is sent Arabic in visual order and in the shapes of letters; an SVG is read by a browser, which orders and joins letters
itself. So words are turned back into logical order, letter by letter, and each is put where the terminal shows it.
"""

import re
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

import pyte
from pyte.screens import Char

from rater_quiz.language import Language
from rater_quiz.terminal.detection import QUERY
from support import CASES
from support.run_program import ANSWERS, SPACED, Home, Seat

FOLDER = Path(__file__).parents[1] / "pictures"
COLUMNS, ROWS = 80, 14
XTERM = "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c"
"""How xterm answers what the program asks a terminal before it sends Arabic."""
_LEAVE_SCREEN = "\x1b[?1049l"
_WIPED = re.compile("\x1b\\[H\x1b\\[K\r*\n")

Cells = Sequence[Char]


@dataclass(frozen=True)
class Picture:
    """One picture of the README."""

    name: str
    """Of its file, without the folder and the ending."""
    title: str
    """What it shows, for those who cannot see it."""
    arguments: tuple[str, ...]
    """Of the program."""
    typed: str = ""
    """Keys of a sitting whose last screen is shown; empty where a result is read, and its short form shown."""
    form: str = ""
    """What `form.csv` says, in the folder that the program runs in; empty where there is none."""

    @property
    def file(self) -> Path:
        """Where it lies."""
        return FOLDER / f"{self.name}.svg"


def _sitting(language: Language, title: str) -> Picture:
    typed = "".join(map(str, ANSWERS[:5]))
    return Picture(f"statement-{language}", title, ("--lang", language), typed=typed)


def _result(language: Language, title: str) -> Picture:
    return Picture(f"result-{language}", title, ("--lang", language, "--answers", SPACED))


def _team(language: Language, title: str) -> Picture:
    """The result of twelve people as a team might be: some things go well, some do not, and on some they differ."""
    form = (CASES / "team_of_twelve.csv").read_text("utf-8")
    return Picture(f"team-{language}", title, ("team", "form.csv", "--lang", language), form=form)


PICTURES = (
    _sitting(Language.ENGLISH, "A statement and its five answers"),
    _sitting(Language.ARABIC, "عبارة وإجاباتها الخمس"),
    _result(Language.ENGLISH, "A result with its five dimensions and where to start"),
    _result(Language.ARABIC, "نتيجة بأبعادها الخمسة وما يحسن البدء به"),
    _team(Language.ENGLISH, "The result of a team of twelve"),
    _team(Language.ARABIC, "نتيجة فريق من 12 مشاركا"),
)


def draw(picture: Picture, home: Path) -> str:
    """Run the program in the empty folder *home* and return the picture of what it shows."""
    if picture.form:
        (home / "form.csv").write_text(picture.form, "utf-8")
    seat = Home(home, {"HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}).sit(
        *picture.arguments, columns=COLUMNS, rows=ROWS
    )
    try:
        return svg(_screen(_all_output(seat, picture)), picture.title)
    finally:
        seat.end()


def _all_output(seat: Seat, picture: Picture) -> str:
    if "ar" in picture.arguments:
        seat.see(QUERY).type(XTERM)
    if picture.typed:
        seat.type("\r" + picture.typed + "q")  # Enter begins: so low a window has the welcome on a page of its own
    else:
        seat.see("\x1b[?1049h").type("q")  # it is read on a screen of its own, and what stays is shown
    status = seat.leave()
    assert status == 0, seat.seen
    before, _, after = seat.seen.replace(QUERY, "").partition(_LEAVE_SCREEN)
    return _WIPED.split(before)[0] if picture.typed else after


class _Screen(pyte.Screen):
    """A screen that knows faint text too, as bright black."""

    def select_graphic_rendition(self, *attributes: int, **options: bool) -> None:
        super().select_graphic_rendition(*attributes, **options)
        if 2 in attributes:
            self.cursor.attrs = self.cursor.attrs._replace(fg="brightblack")


def _screen(output: str) -> list[Cells]:
    """The rows that a terminal shows after *output*, up to the last that is not blank."""
    # As tall as all that is printed: nothing scrolls away.
    screen = _Screen(COLUMNS, max(ROWS, output.count("\n") + 1))
    screen.set_mode(pyte.modes.LNM)  # a line feed begins a new line, for `Seat.seen` leaves carriage returns out
    pyte.Stream(screen).feed(output)
    rows: list[Cells] = [[screen.buffer[row][column] for column in range(COLUMNS)] for row in range(screen.lines)]
    while rows and _blank(rows[-1]):
        rows.pop()
    return rows


def _blank(row: Cells) -> bool:
    return all(cell.data == " " for cell in row)


CELL, LINE, SIZE, MARGIN = 8.4, 18, 14, 14
"""Width and height of a cell, size of the letters, and the margin round the screen, in pixels."""
PAPER, INK = "#16181d", "#e6e6e6"
COLOURS = {"default": INK, "brightblack": "#9aa0a6", "red": "#ff8178", "green": "#7ee787", "cyan": "#79c0ff"}
"""Of text on that dark background; the picture brings it along, so it looks alike on a light and on a dark page."""
FONTS = "'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, 'Courier New', monospace"


@dataclass(frozen=True)
class Piece:
    """Text in consecutive cells of a row, with one style."""

    column: int
    text: str
    """In logical order."""
    columns: int
    cell: Char
    """One of its cells, for the style."""


def svg(rows: Sequence[Cells], title: str) -> str:
    """Draw rows of cells."""
    width, height = COLUMNS * CELL + 2 * MARGIN, len(rows) * LINE + 2 * MARGIN
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>text {{ font: {SIZE}px {FONTS}; unicode-bidi: bidi-override; direction: ltr }}",
        ".word { unicode-bidi: normal }",  # ordered and joined by whoever shows it
        ".bold { font-weight: bold }</style>",
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>',
        f'<g fill="{INK}">',
    ]
    for number, row in enumerate(rows):
        for piece in pieces(row):
            lines += _drawn(piece, number)
    return "\n".join([*lines, "</g>", "</svg>", ""])


def pieces(row: Cells) -> Iterator[Piece]:
    """The words of Arabic in *row*, and whatever stands between them without a gap of two cells or more."""
    column = 0
    for (style, arabic), group in groupby(row, key=lambda cell: (cell._replace(data=""), _is_arabic(cell.data))):
        cells = [cell.data for cell in group]
        if arabic:
            yield Piece(
                column, "".join(unicodedata.normalize("NFKC", data) for data in reversed(cells)), len(cells), style
            )
        else:
            yield from _words(column, "".join(cells), style)
        column += len(cells)


def _words(column: int, text: str, style: Char) -> Iterator[Piece]:
    if style.reverse:  # the colour of spaces is seen
        yield Piece(column, text, len(text), style)
        return
    start = 0
    for part in text.split("  "):
        if shown := part.strip(" "):
            at = column + start + len(part) - len(part.lstrip(" "))
            yield Piece(at, shown, len(shown), style)
        start += len(part) + 2


def _is_arabic(data: str) -> bool:
    return any(
        unicodedata.bidirectional(char) == "AL" and unicodedata.category(char) == "Lo"
        for char in unicodedata.normalize("NFKC", data)
    )


def _drawn(piece: Piece, row: int) -> Iterator[str]:
    left, top, wide = MARGIN + piece.column * CELL, MARGIN + row * LINE, piece.columns * CELL
    colour = COLOURS[piece.cell.fg]
    if piece.cell.reverse:
        yield f'<rect x="{left:g}" y="{top}" width="{wide:g}" height="{LINE}" fill="{colour}"/>'
        colour = PAPER
    if not piece.text.strip():
        return
    kinds = ["word"] * _is_arabic(piece.text) + ["bold"] * piece.cell.bold
    attributes = f' class="{" ".join(kinds)}"' if kinds else ""
    attributes += f' fill="{colour}"' if colour != INK else ""
    length = f' textLength="{wide:g}" lengthAdjust="spacingAndGlyphs"'
    yield f'<text x="{left:g}" y="{top + 14}"{length}{attributes}>{escape(piece.text)}</text>'


def main() -> None:
    """Write every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        with tempfile.TemporaryDirectory() as home:
            picture.file.write_text(draw(picture, Path(home)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
