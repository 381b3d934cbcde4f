"""A page in a real browser: nothing cut, nothing asked for, nothing that some people could not read or hear."""

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Literal

import pytest
from support.browser import barriers
from support.builders import rater
from support.comparisons import changes_of_team
from support.every_block import STATED, every_block
from support.offenders import naming
from support.teams import DAY, view_of

from rater_quiz.language import Language
from rater_quiz.pages.blocks import Block, Document, Heading, table
from rater_quiz.pages.comparison import comparison_page
from rater_quiz.pages.guide import guide_page
from rater_quiz.pages.html import render
from rater_quiz.pages.person import person_page
from rater_quiz.pages.team import team_page
from rater_quiz.record import new_record
from rater_quiz.scoring import score

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MEDIA: tuple[Literal["screen", "print"], ...] = ("screen", "print")
WIDTHS = (320, 768, 1280)
PAPER = {"A4": 695, "Letter": 717}
"""The pixels that a sheet's margins leave for a line."""
CUT = """() => [...document.querySelectorAll("body *")].filter(each => {
    if (each.closest(".unseen")) return false;
    const box = each.getBoundingClientRect();
    const wide = each instanceof HTMLElement && each.clientWidth && each.scrollWidth > each.clientWidth + 1;
    return box.width && (box.left < -1 || box.right > innerWidth + 1) || wide;
}).map(each => each.outerHTML.slice(0, 120))"""
"""Elements that reach beyond the window, or whose contents reach beyond them."""
UNBREAKABLE = """() => [...document.querySelectorAll("tr, svg, .score, .statements > li, .notices, .summary")]
    .filter(each => getComputedStyle(each).breakInside !== "avoid").map(each => each.outerHTML.slice(0, 120))"""


def person(language: Language) -> Document:
    scores = score(rater(), (4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2))
    taken = datetime(2026, 11, 21, tzinfo=UTC)
    record = new_record(
        scores, sitting="s736974746572", language=language, taken=taken, name="Dana", notes={8: "a" * 90}
    )
    return person_page(record, scores, language)


def sheets(people: int, lowest: int) -> list[list[int]]:
    """Answers of so many people, from *lowest* up."""
    return [
        [lowest + (person * statement + person) % (6 - lowest) for statement in range(1, 18)]
        for person in range(people)
    ]


def team(language: Language) -> Document:
    return team_page(view_of(rater(), sheets(14, 1), lead=sheets(3, 1)[-1], left_out={"duplicate": 2}), language)


def comparison(language: Language) -> Document:
    return comparison_page(changes_of_team(rater(), sheets(14, 1), sheets(12, 2)), DAY, language)


def named(each: tuple[Callable[[Language], Document], Language]) -> str:
    return f"{each[0].__name__}-{each[1]}"


EVERY = [*product([every_block], Language)]
PAGES = [*product([every_block, person, team, comparison], Language)]


@pytest.fixture(scope="module", params=EVERY, ids=named)
def shown(
    request: pytest.FixtureRequest, chromium: "Browser", tmp_path_factory: pytest.TempPathFactory
) -> Iterator["Page"]:
    """A page, and all that the browser has to say of it."""
    said, language = request.param
    path = tmp_path_factory.mktemp("pages") / "page.html"
    path.write_text(render(said(language)), "utf-8")
    page = chromium.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    yield page
    page.close()
    assert asked == [path.as_uri()]
    assert complaints == []


@pytest.mark.parametrize("shown", PAGES, ids=named, indirect=True)
def test_nothing_is_cut_and_nothing_scrolls_sideways(shown: "Page") -> None:
    offenders: list[str] = []
    for scheme, width in product(SCHEMES, WIDTHS):
        shown.emulate_media(media="screen", color_scheme=scheme)
        shown.set_viewport_size({"width": width, "height": 800})
        with naming((scheme, width), offenders):
            assert shown.evaluate("document.documentElement.scrollWidth") == width
            assert shown.evaluate(CUT) == []
    assert offenders == []


@pytest.mark.parametrize("shown", PAGES, ids=named, indirect=True)
def test_on_paper_no_column_is_cut_and_no_row_is_torn(shown: "Page") -> None:
    offenders: list[str] = []
    for paper, width in PAPER.items():
        shown.emulate_media(media="print")
        shown.set_viewport_size({"width": width, "height": 1000})
        with naming(paper, offenders):
            assert shown.evaluate("document.documentElement.scrollWidth") == width
            assert shown.evaluate(CUT) == []
            assert shown.evaluate(UNBREAKABLE) == []
    assert offenders == []


@pytest.mark.parametrize("paper", PAPER)
def test_only_what_is_written_into_lies_broad(shown: "Page", paper: str) -> None:
    printed = shown.pdf(format=paper, prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", printed)
    broad = [float(width) > float(height) for width, height in sheets]
    assert broad.count(True) == 1
    assert broad.count(False) > 1


def many_tables(language: Language) -> Document:
    """Tables of different lengths one below the other, so that the ends of pages fall anywhere in them."""
    shown: list[Block] = [Heading("Tables", 1)]
    for number in range(60):
        rows = [(f"T{number}R{row}", STATED.in_(language) * (1 + (number + row) % 3)) for row in range(9 + number % 5)]
        shown += [Heading(f"T{number}H"), table(["", ""], rows)]
    return Document(language=language, blocks=tuple(shown))


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext reads what is printed")
@pytest.mark.parametrize("shown", [*product([many_tables], Language)], ids=named, indirect=True)
@pytest.mark.parametrize("paper", PAPER)
def test_no_sheet_begins_or_ends_with_one_row_or_two_or_with_a_heading(
    shown: "Page", paper: str, tmp_path: Path
) -> None:
    shown.pdf(path=tmp_path / "page.pdf", format=paper)
    read = printed(tmp_path / "page.pdf")
    sheets = [Counter(re.findall(r"T(\d+)R", sheet)) for sheet in read]
    assert sum(map(Counter.total, sheets)) == sum(9 + number % 5 for number in range(60))
    assert min(rows for sheet in sheets for rows in sheet.values()) >= 3
    headings = [(number, sheet) for sheet in read for number in re.findall(r"T(\d+)H", sheet)]
    assert [number for number, sheet in headings if f"T{number}R0" not in sheet] == []


def printed(pdf: Path) -> list[str]:
    """What is read on each sheet, a line for each line of it."""
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return read.split("\f")[:-1]


def mixed(people: int) -> list[list[int]]:
    """Answers of so many people who agree on some statements and not on others."""
    return [[1 + (7 * each + statement * (1 + each % 3)) % 5 for statement in range(17)] for each in range(people)]


def reports(language: Language) -> Iterator[tuple[str, Document]]:
    """What is handed out, of people with much to say and with little, and of teams of every size."""
    taken = datetime(2026, 11, 21, tzinfo=UTC)
    for answers, notes in [*product(mixed(2), [{}]), ([3] * 17, {number: "Why? " * 9 * number for number in (2, 9)})]:
        scores = score(rater(), answers)
        record = new_record(scores, sitting="s736974746572", language=language, taken=taken, notes=notes)
        yield f"person {answers} {len(notes)}", person_page(record, scores, language)
    for people, lead in ((5, sheets(3, 1)[-1]), (12, None), (30, sheets(3, 1)[-1])):
        view = view_of(rater(), mixed(people), lead=lead)
        yield f"team {people} {lead}", team_page(view, language)
        yield f"guide {people} {lead}", guide_page(view, language)
    yield "comparison", comparison(language)


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext reads what is printed")
@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("language", Language)
def test_no_sheet_is_for_a_line_or_two(browser: "Browser", language: Language, paper: str, tmp_path: Path) -> None:
    page, offenders = browser.new_page(), list[str]()
    for name, report in reports(language):
        page.set_content(render(report))
        page.pdf(path=tmp_path / "page.pdf", format=paper, prefer_css_page_size=True)
        lines = [sum(map(bool, map(str.strip, sheet.split("\n")))) for sheet in printed(tmp_path / "page.pdf")]
        with naming(name, offenders):
            assert len(lines) > 1
            assert min(lines) >= 5, lines
    assert offenders == []


def test_what_is_dark_is_dark_on_the_screen_alone(shown: "Page") -> None:
    def paper() -> str:
        return str(shown.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    found = []
    for media, scheme in product(MEDIA, SCHEMES):
        shown.emulate_media(media=media, color_scheme=scheme)
        found.append(paper())
    assert found == ["rgb(251, 250, 246)", "rgb(18, 24, 26)", "rgb(255, 255, 255)", "rgb(255, 255, 255)"]


def test_it_can_be_read_and_heard_by_everybody(shown: "Page") -> None:
    offenders: list[str] = []
    for scheme, width in zip(SCHEMES, (1280, 320), strict=True):
        shown.emulate_media(media="screen", color_scheme=scheme)
        shown.set_viewport_size({"width": width, "height": 800})
        with naming((scheme, width), offenders):
            assert barriers(shown) == []
    assert offenders == []
