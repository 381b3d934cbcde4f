"""Pages are said once: a renderer that nobody has heard of draws all of them, and knows nothing of what they say."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import singledispatch
from itertools import product

import pytest
from support.comparisons import LATER, changes_of_team
from support.offenders import naming
from support.teams import DAY, SHEETS, small, view_of

from rater_quiz.language import Language
from rater_quiz.pages import blocks, cells
from rater_quiz.pages.blocks import Block, Document, Form
from rater_quiz.pages.cells import Cell, plain
from rater_quiz.pages.comparison import comparison_page
from rater_quiz.pages.guide import guide_page
from rater_quiz.pages.person import person_page
from rater_quiz.pages.team import team_page
from rater_quiz.record import new_record
from rater_quiz.scoring import score


def bare(document: Document, form: Form = Form.REPORT) -> str:
    """A page without any mark-up: a new format, which takes one function for each block and nothing else."""
    return "\n".join(line for block in document.of(form) for line in _bare(block))


@singledispatch
def _bare(block: Block) -> Iterator[str]:
    raise AssertionError(block)


@_bare.register
def _(block: blocks.Heading) -> Iterator[str]:
    yield block.words.upper()


@_bare.register
def _(block: blocks.Paragraph) -> Iterator[str]:
    yield plain(block.words)


@_bare.register
def _(block: blocks.Summary) -> Iterator[str]:
    yield from map(plain, block.lines)


@_bare.register
def _(block: blocks.Facts) -> Iterator[str]:
    yield from (f"{label}: {value}" for label, value in block.facts)


@_bare.register
def _(block: blocks.Score) -> Iterator[str]:
    yield f"{block.total} ({block.span}), {block.level}, {block.percent}"


@_bare.register
def _(block: blocks.Listing) -> Iterator[str]:
    for item in block.items:
        yield from map(plain, (item.words, *item.lines))
        for part in item.parts:
            yield from _bare(part)


@_bare.register
def _(block: blocks.Notices) -> Iterator[str]:
    yield from (plain(item.words) for item in block.items)


@_bare.register
def _(block: blocks.Statements) -> Iterator[str]:
    for entry in block.entries:
        yield f"{plain(entry.label)}: {entry.text}"
        yield from entry.step or ()


@_bare.register
def _(block: blocks.Distribution) -> Iterator[str]:
    yield from (f"{label}: {people}" for label, people in zip(block.labels, block.counts, strict=True))


@_bare.register
def _(block: blocks.Diverging) -> Iterator[str]:
    yield f"{block.number_word} / {block.mean_word} / {block.people_word} / {block.text_word}"
    for spread in block.spreads:
        yield f"{spread.number} / {spread.mean} / {'-'.join(map(str, spread.counts))} / {spread.text}"


@_bare.register
def _(block: blocks.Fields) -> Iterator[str]:
    yield from (f"{label}: " for label in block.labels)


@_bare.register
def _(block: blocks.Table) -> Iterator[str]:
    yield " / ".join(column.title for column in block.columns)
    yield from (" / ".join(map(_cell, row.cells)) for row in block.rows)


def _cell(cell: Cell) -> str:
    match cell:
        case cells.Named(name, _):
            return name
        case cells.Toned(words) | cells.Aside(words) | cells.Blank(words):
            return words
        case cells.Bar(share):
            return f"{float(share):.2f}"
        case cells.Dots(count, people):
            return f"{count} of {people}"
        case cells.Strip(groups):
            return "-".join(str(count) for _, count, _ in groups)
        case cells.Course(shares):
            return " > ".join(f"{float(share):.2f}" for share in shares)
        case cells.Box():
            return "[ ]"
    return plain(cell)


def person(language: Language) -> Document:
    scores = score(small(), (4, 5, 3))
    taken = datetime(2026, 11, 21, tzinfo=UTC)
    record = new_record(scores, sitting="s736974746572", language=language, taken=taken, team="Support | <b>")
    return person_page(record, scores, language)


def team(language: Language) -> Document:
    return team_page(view_of(small(), SHEETS, lead=(5, 1, 3), left_out={"duplicate": 7}), language)


def comparison(language: Language) -> Document:
    return comparison_page(changes_of_team(small(), SHEETS, LATER), DAY, language)


def guide(language: Language) -> Document:
    return guide_page(view_of(small(), SHEETS, lead=(5, 1, 3), left_out={"duplicate": 7}), language)


PAGES = [person, team, comparison, guide]


def test_a_new_format_draws_every_page_in_every_form() -> None:
    offenders: list[str] = []
    for page, language, form in product(PAGES, Language, [Form.SHORT, Form.REPORT, Form.REPORT]):
        shown = bare(page(language), form)
        with naming((page.__name__, language, form), offenders):
            assert small().title.in_(language).upper() in shown
            assert shown.count("\n") > 10
    assert offenders == []


@pytest.mark.parametrize("page", PAGES)
def test_no_words_of_a_page_are_marked_up(page: Callable[[Language], Document]) -> None:
    """Each renderer escapes for itself: what was escaped before would be seen."""
    shown = bare(page(Language.ENGLISH), Form.EVERY)
    assert "\\" not in shown
    assert "**" not in shown
    assert "| <b>" in shown or page is not person


def test_a_row_with_too_few_cells_is_a_fault_of_the_page() -> None:
    page = Document(language=Language.ENGLISH, blocks=(blocks.table(["a", "b"], [["1"]]),))
    with pytest.raises(ValueError, match="zip"):
        bare(page)
