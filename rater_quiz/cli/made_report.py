"""A report that was made from several results, shown again: it is text, and nothing in it is worked out anew."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rater_quiz.errors import RaterQuizError
from rater_quiz.files import read_capped
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, left_to_right
from rater_quiz.record import MOST_BYTES, in_page
from rater_quiz.terminal.layout import BLANK, Line, Page, Style

_MADE = re.compile(r"\ufeff?---\r?\nrater-quiz-(?:team|comparison|guide): .*?\n---\r?\n", re.DOTALL)
_MADE_PAGE = re.compile(rb"^rater-quiz-(?:team|comparison|guide):", re.MULTILINE)
_LANGUAGE = re.compile(r"^language: (\w+)", re.MULTILINE)
_MARKS = re.compile(r"\*\*|\\(?=[!-/:-@\[-`{-~])")
"""Marks of ours for bold text, and what keeps a sign from being a mark."""
_RULE = re.compile(r"[|\s:-]+")
"""The line under the heads of a table."""
_FIGURE = re.compile(r"(?<![^ ])[+−-]?\d[\d.,]*(?:-\d+)*%?(?![^ ])")
"""A figure or a date in a cell: it reads from left to right, and yet in Arabic the next one is on its left."""


@dataclass(frozen=True)
class MadeReport:
    """A team's report, a comparison or a guide, as it was saved."""

    file: str
    """All that is in the file."""
    text: str
    """What it says, with the marks of Markdown and without front matter."""
    in_page: bool
    """Whether it is a page for the browser."""

    @property
    def language(self) -> Language:
        """The language that it says it is in."""
        found = _LANGUAGE.search(self.file)
        return Language(found[1]) if found and found[1] in tuple(Language) else Language.ENGLISH

    @property
    def beginning(self) -> str:
        """What it says before its first section: what it is of, and what comes of it in all."""
        return self.text.partition("\n## ")[0]


def made_report(path: Path) -> MadeReport | None:
    """The report at *path*; None for anything else, which others read and refuse."""
    try:
        data = read_capped(path, MOST_BYTES)
    except RaterQuizError:
        return None
    text = data.decode("utf-8", "replace")
    if _MADE.match(text):
        return MadeReport(text, _MADE.sub("", text, count=1), in_page=False)
    data = data.removeprefix(BOM_UTF8)
    if not in_page.is_page(data) or not _MADE_PAGE.search(in_page.about(data)):
        return None
    from rater_quiz.cli.page_text import said_on  # what reads HTML knows 2,000 names of signs

    return MadeReport(text, said_on(text), in_page=True)


def plain_lines(text: str, page: Page) -> list[Line]:
    """The text of a report without marks, laid out on a page."""
    return [*_plain_lines(text, page)]


def _plain_lines(text: str, page: Page) -> Iterator[Line]:
    before: str | None = ""
    for raw in text.splitlines():
        line = raw.strip()
        if line in ('<div dir="rtl">', "</div>") or (line.startswith("|") and _RULE.fullmatch(line)):
            continue
        if not line:
            if before:
                yield BLANK
            before = line
            continue
        before = line
        level, _, heading = line.partition(" ")
        if set(level) == {"#"}:
            yield from page.paragraph(_said(heading), Style.TITLE)
        elif line.startswith("|"):
            cells = [_figures(_said(cell.strip())) for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
            yield from page.paragraph(" · ".join(filter(None, cells)), indent=2)
        elif found := re.match(r"(?:-|\d+\.) ", line):
            yield from page.paragraph(_said(line[found.end() :]), bullet=found[0])
        else:
            yield from page.paragraph(_said(line))


def _figures(cell: str) -> str:
    """A cell that is nothing but figures, each a whole of its own; any other as it is."""
    return _FIGURE.sub(lambda found: left_to_right(found[0]), cell) if not re.search(r"[^\W\d]", cell) else cell


def _said(text: str) -> str:
    return terminal(_MARKS.sub("", text))
