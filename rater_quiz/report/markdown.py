"""What the reports share: the few parts of GitHub's Markdown that they are made of, readable as plain text too.

Every text that these functions take is Markdown already, one line of it; texts from outside go through
`foreign_text.markdown` first. Parts are joined by blank lines, so that no part can run into the next.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire

BAR_CELLS = 20
"""Cells of a bar: each is five percent."""
WIDEST_PADDING = 36
"""A column is padded up to this width, so that short columns line up in plain text and long ones waste nothing."""


def page(front_matter: str, parts: Iterable[str], language: Language) -> str:
    """A whole file: the front matter, then the parts that say anything, from right to left where the language is."""
    said = [part for part in parts if part]
    if language.right_to_left:
        # The blank lines inside are what makes the Markdown between the tags be read as such.
        said = ['<div dir="rtl">', *said, "</div>"]
    return "\n\n".join([front_matter.rstrip("\n"), *said]) + "\n"


def made_from(kind: Sequence[str], questionnaire: Questionnaire, made: date, language: Language) -> str:
    """The front matter of a report that is made from several results, and is itself no result that is read again.

    Args:
        kind: Its first lines, which say what it is.
        questionnaire: What was answered.
        made: When the report was made.
        language: Of the report.
    """
    lines = [
        *kind,
        f"questionnaire: {questionnaire.id}",
        f"fingerprint: {questionnaire.fingerprint}",
        f"language: {language}",
        f"made: {made.isoformat()}",
    ]
    return "\n".join(["---", *lines, "---", ""])


def heading(level: int, text: str) -> str:
    """A heading; the title is *level* 1."""
    return f"{'#' * level} {text}"


def bold(text: str) -> str:
    """*text* in bold; it neither begins nor ends with a space, and what follows is a space or punctuation."""
    return text and f"**{text}**"


def bullets(items: Iterable[str]) -> str:
    """A list; an item may have more lines, and parts after a blank line."""
    return _listed([("- ", item) for item in items])


def numbered(items: Iterable[str]) -> str:
    """A numbered list, from 1; an item may have more lines, and parts after a blank line."""
    return _listed([(f"{number}. ", item) for number, item in enumerate(items, 1)])


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
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


def bar(share: Fraction, cells: int = BAR_CELLS) -> str:
    """A *share*, 0 to 1, as a row of full and empty cells, rounded half up."""
    full = int(share * cells + Fraction(1, 2))
    return "█" * full + "░" * (cells - full)


def percent(share: Fraction) -> int:
    """A *share*, 0 to 1, in whole percent, rounded half up."""
    return int(share * 100 + Fraction(1, 2))


def _listed(items: Sequence[tuple[str, str]]) -> str:
    """Items after their markers; what follows an item's first line is indented, so that it belongs to the item."""
    lines = [
        "\n".join(part and (" " * len(marker) if row else marker) + part for row, part in enumerate(item.split("\n")))
        for marker, item in items
    ]
    return ("\n\n" if any("\n\n" in item for _, item in items) else "\n").join(lines)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    """The columns that *text* takes in an editor, near enough: marks stand above their letters."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c))
