"""A page as one HTML file for a browser: it needs nothing else, asks nobody for anything, runs nothing, and prints.

A policy in its head holds it to that. Rows of a table that has no room become cards, which is the style sheet's work.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, singledispatchmethod
from importlib.resources import files

from rater_quiz.foreign_text import html
from rater_quiz.language import Language
from rater_quiz.pages import blocks
from rater_quiz.pages.blocks import Block, Document, Form, Item
from rater_quiz.pages.cells import Aside, Bar, Blank, Box, Cell, Course, Dots, Named, Strip, Strong, Toned, Words
from rater_quiz.pages.charts import Charts, legible, shade, sides
from rater_quiz.pages.figures import side_by_side
from rater_quiz.record import in_page

SHORT = 14
"""Characters of cells that are not broken."""
FEW = 3
"""Columns up to which a chart takes most of a table."""
UNDIVIDED = 8
"""Rows up to which a table is printed on one page."""
TOGETHER = 3
"""Rows at the beginning and at the end of a longer one that are."""
MANY = 7
"""Columns from which the cells of a table stand closer together."""

# A word that may be longer than a column breaks anywhere. Signs, percent signs and the parts of a date keep their
# places among letters that are written from right to left.
_SPECIAL = re.compile(r"\S{25,}|(?<![\w.,])(?:[+−-]\d+(?:[.,]\d+)*%?|\d+(?:[.,]\d+)*%|\d+(?:-\d+)+)(?![\w-])")
_LONG = 25


def render(document: Document, form: Form = Form.REPORT) -> str:
    """Write the whole file.

    Raises:
        ValueError: The page has no heading, and so no title: a fault of the page.
    """
    shown = [*document.of(form)]
    title = next((block.words for block in shown if isinstance(block, blocks.Heading)), "")
    if not title:
        raise ValueError("a page needs a title")
    policy = f"default-src 'none'; style-src 'sha256-{_digest(_style())}'; base-uri 'none'; form-action 'none'"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{document.language}" dir="{document.language.direction}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        in_page.element(document.front_matter),
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{html(title)}</title>",
        f"<style>{_style()}</style>",
        "</head>",
        "<body>",
        "<main>",
        *_Page(document.language).sections(shown),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(filter(None, parts)) + "\n"


@cache
def _style() -> str:
    return files("rater_quiz.pages").joinpath("page.css").read_text("utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class _Page:
    """Writes blocks in one language."""

    def __init__(self, language: Language) -> None:
        self._rtl = language.right_to_left
        self._charts = Charts(mirrored=self._rtl)

    def sections(self, shown: Iterable[Block]) -> Iterator[str]:
        """The blocks, a section for each heading of level 2 with what is below it."""
        section: list[Block] = []
        for block in shown:
            if isinstance(block, blocks.Heading) and block.level == 2 and section:  # noqa: PLR2004 - a level
                yield from self._section(section)
                section = []
            section.append(block)
        yield from self._section(section)

    def _section(self, section: list[Block]) -> Iterator[str]:
        broad = any(isinstance(block, blocks.Table) and block.to_fill for block in section)
        yield '<section class="broad">' if broad else "<section>"
        for block in section:
            yield from self._drawn(block)
        yield "</section>"

    def _text(self, text: str) -> str:
        return _SPECIAL.sub(self._special, html(text))

    def _special(self, found: re.Match[str]) -> str:
        if len(found[0]) >= _LONG:
            return f'<span class="long">{found[0]}</span>'
        return f'<bdi dir="ltr">{found[0]}</bdi>' if self._rtl else found[0]

    def _line(self, words: Words) -> str:
        parts = words if isinstance(words, tuple) else (words,)
        return "".join(
            f"<strong>{self._text(part.words)}</strong>" if isinstance(part, Strong) else self._spaced(part)
            for part in parts
        )

    def _spaced(self, part: str) -> str:
        """A part of a line, escaped, with the spaces at its ends."""
        inner = part.strip(" ")
        before, _, after = part.partition(inner) if inner else (part, "", "")
        return before + self._text(inner) + after

    @singledispatchmethod
    def _drawn(self, block: Block) -> Iterator[str]:
        """The lines of HTML that a block consists of."""
        raise TypeError(f"no HTML for {type(block).__name__}")

    @_drawn.register
    def _(self, heading: blocks.Heading) -> Iterator[str]:
        yield f"<h{heading.level}>{self._text(heading.words)}</h{heading.level}>"

    @_drawn.register
    def _(self, paragraph: blocks.Paragraph) -> Iterator[str]:
        faint = ' class="faint"' if paragraph.faint else ""
        yield f"<p{faint}>{self._line(paragraph.words)}</p>"

    @_drawn.register
    def _(self, summary: blocks.Summary) -> Iterator[str]:
        lines = "".join(f"<p>{self._line(words)}</p>" for words in summary.lines)
        yield f'<div class="summary">{lines}</div>'

    @_drawn.register
    def _(self, facts: blocks.Facts) -> Iterator[str]:
        """In places of their own, a name cannot reorder the date beside it."""
        pairs = ((self._text(label), self._text(value)) for label, value in facts.facts)
        told = "".join(f"<div><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div>" for label, value in pairs)
        yield f'<dl class="facts">{told}</dl>'

    @_drawn.register
    def _(self, score: blocks.Score) -> Iterator[str]:
        yield '<div class="score">'
        level = f'<span class="level {score.tone.value}">{self._text(score.level)}</span>'
        yield f"<p><strong>{self._text(score.total)}</strong> <span>{self._text(score.span)}</span> {level}</p>"
        yield self._charts.gauge(score)
        zones = (
            f'<li class="{zone.tone.value}"><i></i>{self._line(words)}</li>'
            for zone in score.zones
            for words in [Strong(zone.words) if zone.name == score.level else zone.words]
        )
        yield f'<ul class="zones">{"".join(zones)}</ul>'
        if score.remark:
            yield f'<p class="faint">{self._text(score.remark)}</p>'
        yield "</div>"

    @_drawn.register
    def _(self, listing: blocks.Listing) -> Iterator[str]:
        tag = "ol" if listing.numbered else "ul"
        yield f"<{tag}>"
        yield from map(self._item, listing.items)
        yield f"</{tag}>"

    def _item(self, item: Item) -> str:
        lines = "<br>".join(map(self._line, (item.words, *item.lines)))
        parts = "".join(line for part in item.parts for line in self._drawn(part))
        return f"<li>{lines}{parts}</li>"

    @_drawn.register
    def _(self, notices: blocks.Notices) -> Iterator[str]:
        yield f'<div class="notices"><p>{self._text(notices.introduction)}</p><ul>'
        yield from map(self._item, notices.items)
        yield "</ul></div>"

    @_drawn.register
    def _(self, statements: blocks.Statements) -> Iterator[str]:
        tag = "ol" if statements.numbered else "ul"
        yield f'<{tag} class="statements">'
        for entry in statements.entries:
            step = ""
            if entry.step:
                introduction, words = map(self._text, entry.step)
                step = f'<p class="step"><strong>{introduction}</strong> {words}</p>'
            yield f'<li><p class="about">{self._line(entry.label)}</p><p>{self._text(entry.text)}</p>{step}</li>'
        yield f"</{tag}>"

    @_drawn.register
    def _(self, distribution: blocks.Distribution) -> Iterator[str]:
        people = sum(distribution.counts)
        rows = (
            (self._text(label), str(count), self._charts.bar(Bar(Fraction(count, people))))
            for label, count in zip(distribution.labels, distribution.counts, strict=True)
        )
        words = distribution.points_word, distribution.people_word, distribution.bar_word
        yield from self._table("distribution", words, [*rows][::-1], ["", "number", "drawn"])

    @_drawn.register
    def _(self, block: blocks.Diverging) -> Iterator[str]:
        """Where a number has no room in its stretch, all stand below the bars; else only a screen reader needs them."""
        reach = max(max(sides(spread.counts)) / sum(spread.counts) for spread in block.spreads)
        fits = all(
            legible(count, count / (2 * reach * sum(spread.counts)))
            for spread in block.spreads
            for count in spread.counts
            if count
        )
        rows = []
        for spread in block.spreads:
            told = f'<span class="{"unseen" if fits else "counts"}">{side_by_side(spread.counts)}</span>'
            drawn = self._charts.diverging(spread.counts, reach) + told
            rows.append((str(spread.number), self._text(spread.text), drawn, self._text(spread.mean)))
        places = len(block.labels)
        legend = "".join(
            f'<li class="{shade(place, places)}"><i></i>{self._text(label)}</li>'
            for place, label in enumerate(block.labels)
        )
        yield f'<ul class="legend">{legend}</ul>'
        titles = block.number_word, block.text_word, block.people_word, block.mean_word
        yield from self._table("cards diverging", titles, rows, ["number", "", "drawn", "number"])

    @_drawn.register
    def _(self, fields: blocks.Fields) -> Iterator[str]:
        blanks = "".join(f"<span>{self._text(label)}:</span>" for label in fields.labels)
        yield f'<p class="fields">{blanks}</p>'

    @_drawn.register
    def _(self, table: blocks.Table) -> Iterator[str]:
        styles = []
        for place, column in enumerate(table.columns):
            drawn = any(isinstance(row.cells[place], Bar | Dots | Strip | Course) for row in table.rows)
            cells = [row.cells[place] for row in table.rows]
            short = all(isinstance(cell, str) and len(cell) <= SHORT for cell in cells)
            kinds = {"drawn": drawn, "number": column.number, "blank": not any(cells), "short": short}
            styles.append(next((kind for kind, holds in kinds.items() if holds), ""))
        rows = []
        for row in table.rows:
            first, *others = map(self._cell, row.cells)
            mark = f' <span class="mark">{self._text(row.mark)}</span>' if row.mark else ""
            rows.append((first + mark, *others))
        columns = len(table.columns)
        room = "few " if columns <= FEW else "many " if columns >= MANY else "some "
        look = f"cards {room}{'fill' if table.to_fill else ''}".rstrip()
        yield from self._table(look, [column.title for column in table.columns], rows, styles)

    def _table(
        self, look: str, titles: Sequence[str], rows: Iterable[Sequence[str]], styles: Sequence[str]
    ) -> Iterator[str]:
        """A table, its first column the heads of its rows; each other cell knows its column's title, for a card."""
        classes = [f' class="{style}"' if style else "" for style in styles]
        heads = (
            f'<th scope="col"{style}>{self._text(title)}</th>' if title else "<td></td>"
            for title, style in zip(titles, classes, strict=True)
        )
        yield f'<table class="{look}">'
        yield f"<thead><tr>{''.join(heads)}</tr></thead>"
        written = []
        for first, *others in rows:
            head = f'<th scope="row"{classes[0]}>{first}</th>' if first else f'<td data-title="{html(titles[0])}"></td>'
            cells = zip(others, titles[1:], classes[1:], strict=True)
            told = (f'<td{style} data-title="{html(title)}">{cell}</td>' for cell, title, style in cells)
            written.append(f"<tr>{head}{''.join(told)}</tr>")
        # Printed, the first and the last group stay on one page each: no other way works in every browser.
        divided = len(written) > UNDIVIDED
        for group in (written[:TOGETHER], written[TOGETHER:-TOGETHER], written[-TOGETHER:]) if divided else (written,):
            yield from ("<tbody>", *group, "</tbody>")
        yield "</table>"

    def _cell(self, cell: Cell) -> str:
        match cell:
            case Bar():
                return self._charts.bar(cell)
            case Dots():
                return self._charts.dots(cell)
            case Strip(groups):
                told = " · ".join(f"{self._text(name)}\N{NO-BREAK SPACE}{count}" for name, count, _ in groups)
                return f'{self._charts.strip(cell)}<span class="counts">{told}</span>'
            case Course():
                return self._charts.course(cell)
            case Named(name, letter):
                return self._text(f"{name} ({letter})" if letter else name)
            case Toned(words, tone):
                return f'<span class="toned {tone.value}">{self._text(words)}</span>'
            case Box():
                return '<span class="box">☐</span>'
            case Blank(_, ruled):
                return self._text(ruled)
            case Aside(words):
                return f"<em>{self._text(words)}</em>"
        return self._line(cell)
