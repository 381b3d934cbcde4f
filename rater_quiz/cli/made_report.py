"""A report that was made from several results, shown again: it is text, and nothing in it is worked out anew."""

import re
from collections.abc import Iterator
from pathlib import Path

from rater_quiz.errors import RaterQuizError
from rater_quiz.files import read_capped
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
from rater_quiz.record import MOST_BYTES
from rater_quiz.terminal.layout import BLANK, Line, Page, Style

_MADE = re.compile(r"\ufeff?---\r?\nrater-quiz-(?:team|comparison|guide): .*?\n---\r?\n", re.DOTALL)
_LANGUAGE = re.compile(r"^language: (\w+)", re.MULTILINE)
_MARKS = re.compile(r"\*\*|\\(?=[!-/:-@\[-`{-~])")
"""Marks of ours for bold text, and what keeps a sign from being a mark."""
_RULE = re.compile(r"[|\s:-]+")
"""The line under the heads of a table."""


def made_report(path: Path) -> str | None:
    """The text of a team's report, a comparison or a guide; None for anything else, which others read and refuse."""
    try:
        text = read_capped(path, MOST_BYTES).decode("utf-8", "replace")
    except RaterQuizError:
        return None
    return text if _MADE.match(text) else None


def language_of(report: str) -> Language:
    """The language that a report says it is in."""
    found = _LANGUAGE.search(report)
    return Language(found[1]) if found and found[1] in tuple(Language) else Language.ENGLISH


def beginning(report: str) -> str:
    """What a report says before its first section: what it is of, and what comes of it in all."""
    return report.partition("\n## ")[0]


def plain_lines(report: str, page: Page) -> list[Line]:
    """The report without its front matter and without marks, laid out on a page."""
    return [*_plain_lines(report, page)]


def _plain_lines(report: str, page: Page) -> Iterator[Line]:
    before: str | None = ""
    for raw in _MADE.sub("", report, count=1).splitlines():
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
            cells = [_said(cell.strip()) for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
            yield from page.paragraph(" · ".join(filter(None, cells)), indent=2)
        elif found := re.match(r"(?:-|\d+\.) ", line):
            yield from page.paragraph(_said(line[found.end() :]), bullet=found[0])
        else:
            yield from page.paragraph(_said(line))


def _said(text: str) -> str:
    return terminal(_MARKS.sub("", text))
