"""The team's result on the projector: a topic a screen, by arrow keys, large, and all of it without JavaScript."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.browser import barriers
from support.builders import rater
from support.phones import Complaints
from support.teams import view_of

from rater_quiz.language import Language
from rater_quiz.pages.html import render
from rater_quiz.pages.team import team_page
from rater_quiz.web.reveal import projected

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def report(language: Language) -> str:
    """A page as our reports are: small print, tables, a drawing, and more than a screen holds."""
    rows = "".join(f"<tr><th>{number}</th><td>Statement {number}</td><td>3.2</td></tr>" for number in range(1, 18))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{language.direction}">\n<head>\n<title>A &amp; B</title>\n'
        "<style>thead th { font-size: .8rem; } svg text { font-size: 13px; } main { max-width: 20rem; }</style>\n"
        "</head>\n<body>\n<main>\n<section>\n<h1>A &amp; B</h1>\n<p>First</p>\n</section>\n"
        f"<section>\n<h2>Table</h2>\n<table><thead><tr><th>No.</th></tr></thead><tbody>{rows}</tbody></table>\n</section>\n"
        '<section>\n<h2>Last</h2>\n<svg width="100%" height="24"><text x="5" y="20">17</text></svg>\n</section>\n'
        "</main>\n</body>\n</html>\n"
    )


def test_it_is_a_page_of_its_own_with_its_own_policy() -> None:
    page = projected(report(Language.ARABIC), Language.ARABIC)
    assert page.document.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    assert "<title>A &amp; B</title>" in page.document
    assert page.document.count("<section>") == 3
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "connect-src" not in page.policy


@pytest.mark.parametrize("tag", ["title", "style", "main"])
def test_what_is_no_report_of_ours_is_refused(tag: str) -> None:
    with pytest.raises(ValueError, match=f"a report needs its {tag}"):
        projected(report(Language.ENGLISH).replace(f"</{tag}>", ""), Language.ENGLISH)


def shown(browser: "Browser", folder: Path, language: Language, **options: Any) -> "Page":
    path = folder / "page.html"
    path.write_text(projected(report(language), language).document, "utf-8")
    page = browser.new_context(viewport={"width": 1024, "height": 768}, **options).new_page()
    page.goto(path.as_uri())
    return page


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "later", "earlier"), [("en", "ArrowRight", "ArrowLeft"), ("ar", "ArrowLeft", "ArrowRight")]
)
def test_arrows_turn_its_pages(browser: "Browser", tmp_path: Path, language: str, later: str, earlier: str) -> None:
    page = shown(browser, tmp_path, Language(language))
    complaints = Complaints(page)
    for key, at in (
        (later, 2),
        (later, 3),
        (later, 3),
        (earlier, 2),
        ("Home", 1),
        ("PageDown", 2),
        ("End", 3),
        ("ArrowUp", 2),
    ):
        page.keyboard.press(key)
        assert page.inner_text("#at") == f"{at} / 3"
        assert page.locator("main > section:visible").count() == 1
    page.reload()
    assert page.inner_text("#at") == "2 / 3"
    page.click("#earlier")
    assert page.inner_text("h1") == "A & B"
    assert complaints == []


@pytest.mark.browser
def test_what_is_longer_than_the_screen_is_scrolled_through_before_the_next(browser: "Browser", tmp_path: Path) -> None:
    page = shown(browser, tmp_path, Language.ENGLISH)
    page.keyboard.press("ArrowRight")
    assert page.locator("#further").is_enabled()
    page.keyboard.press("PageDown")
    page.wait_for_function("document.querySelector('main').scrollTop > 0")
    assert page.inner_text("#at") == "2 / 3"
    assert not page.locator("#further").is_enabled()
    page.mouse.move(300, 300)
    page.mouse.wheel(0, -9999)  # whoever scrolls goes on from there
    page.wait_for_function("document.querySelector('main > .now').style.clipPath === ''")
    page.click("#further")
    assert page.inner_text("#at") == "2 / 3"
    page.keyboard.press("PageDown")
    assert page.inner_text("#at") == "3 / 3"
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    assert page.inner_text("#at") == "2 / 3"


SEEN = """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, tbody tr)")].map((each) => {
  const box = each.getBoundingClientRect();
  if (!box.height) return "";
  const [top, bottom] = [box.top + 2, box.bottom - 2]
    .map((y) => each.contains(document.elementFromPoint(box.left + box.width / 2, y)));
  return top && bottom ? "whole" : top || bottom ? "torn" : "";
})"""
"""Of every row and paragraph: whether it is seen whole, or cut, or covered in part; or not at all."""
SHEETS = [[1 + (person * statement + person) % 5 for statement in range(1, 18)] for person in range(14)]


@pytest.mark.browser
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 720), (1280, 800), (1920, 1080)])
def test_all_of_a_result_is_seen_in_turn_and_nothing_of_it_is_ever_cut(
    browser: "Browser", tmp_path: Path, language: Language, width: int, height: int
) -> None:
    view = view_of(rater(), SHEETS, lead=SHEETS[3], left_out={"duplicate": 2})
    path = tmp_path / "page.html"
    path.write_text(projected(render(team_page(view, language)), language).document, "utf-8")
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.goto(path.as_uri())
    seen: list[str] = page.evaluate(SEEN)
    while page.locator("#further").is_enabled() or not page.inner_text("#at").startswith("9 "):
        page.keyboard.press("PageDown")
        now = page.evaluate(SEEN)
        assert "torn" not in now
        seen = [before or after for before, after in zip(seen, now, strict=True)]
        assert page.evaluate("[root.scrollWidth - innerWidth, root.scrollHeight - innerHeight]") == [0, 0]
    assert set(seen) == {"whole"}


@pytest.mark.browser
def test_each_of_its_pages_can_be_read_and_heard_by_everybody(browser: "Browser", tmp_path: Path) -> None:
    page = shown(browser, tmp_path, Language.ENGLISH, bypass_csp=True)
    for _ in range(3):
        assert barriers(page) == []
        page.keyboard.press("ArrowRight")


@pytest.mark.browser
def test_in_a_window_that_holds_next_to_nothing_it_goes_on_all_the_same(browser: "Browser", tmp_path: Path) -> None:
    page = shown(browser, tmp_path, Language.ENGLISH)
    page.set_viewport_size({"width": 400, "height": 90})
    page.keyboard.press("End")
    assert page.inner_text("#at") == "3 / 3"


@pytest.mark.browser
def test_nothing_is_smaller_than_24_pixels(browser: "Browser", tmp_path: Path) -> None:
    page = shown(browser, tmp_path, Language.ENGLISH)
    sizes = "[...document.querySelectorAll('main *')].map((each) => parseFloat(getComputedStyle(each).fontSize))"
    assert min(page.evaluate(sizes)) >= 24


@pytest.mark.browser
def test_without_javascript_all_of_it_stands_below_each_other(browser: "Browser", tmp_path: Path) -> None:
    page = shown(browser, tmp_path, Language.ENGLISH, java_script_enabled=False)
    assert page.locator("main > section:visible").count() == 3
    assert not page.locator("#later").is_visible()
