"""What stands on the projector while people join: read by a camera, and nothing of it cut."""

import subprocess
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from support.key_window import person_with
from support.live_rounds import begun
from support.phones import POLL, Complaints, served
from support.rooms import a_room, form, post
from support.run_program import ANSWERS, Home

from rater_quiz.live.room import Room
from rater_quiz.web import projector as web_projector
from rater_quiz.web.markup import WebPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
CUT = """[...document.querySelectorAll("main, .told, .address, .code, h1, p")].filter((each) => {
  const box = each.getBoundingClientRect();
  return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1
    || each.scrollWidth > each.clientWidth + 1;
}).map((each) => each.className || each.tagName)"""
SMALLEST_SHOWN = """Math.min(...[...document.querySelectorAll("main *")]
  .filter((each) => !each.closest(".unseen"))
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((each) => parseFloat(getComputedStyle(each).fontSize)))"""
SMALLEST = (
    "Math.min(...[...document.querySelectorAll('h1, p, b')].map((each) => parseFloat(getComputedStyle(each).fontSize)))"
)


def projected(browser: "Browser", room: Room, width: int = 1024, height: int = 768) -> "Page":
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.clock.install()
    page.goto(room.projector_url)
    return page


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 720), (1920, 1080)])
def test_the_code_is_read_and_nothing_is_cut(browser: "Browser", tmp_path: Path, width: int, height: int) -> None:
    room = served(people=123, limit=300)
    room.code = "WWWWWW"
    page = projected(browser, room, width, height)
    assert page.evaluate(CUT) == []
    assert page.evaluate(SMALLEST) >= 24
    assert page.evaluate("document.querySelector('.code').getBoundingClientRect().height / innerHeight") >= 0.8
    assert page.inner_text(".address") == room.url
    if which("zbarimg") is None:
        pytest.skip("zbarimg reads codes")
    page.screenshot(path=tmp_path / "page.png")
    read = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "page.png"], capture_output=True, text=True, check=True)
    assert read.stdout == room.url.upper() + "\n"


def test_the_count_grows_by_itself(browser: "Browser") -> None:
    room = served()
    page = projected(browser, room)
    complaints = Complaints(page)
    room.people = 9
    page.clock.fast_forward(POLL)
    page.get_by_text("9", exact=True).first.wait_for()
    assert page.locator(".in").all_inner_texts() == ["9", "9"]
    assert complaints == []
    assert set(complaints.requests) == {f"{room.projector_url}/count"}


def test_it_turns_to_the_result_by_itself(browser: "Browser") -> None:
    room = served()
    page = projected(browser, room)
    room.close()
    page.clock.fast_forward(POLL)
    page.get_by_text("Everybody is in.").wait_for()
    room.reveal(WebPage("<!DOCTYPE html><title>x</title><p>The result", "default-src 'none'"))
    page.clock.fast_forward(POLL)
    page.get_by_text("The result").wait_for()


def test_the_result_of_a_real_round_is_shown_large_and_to_this_machine_alone(browser: "Browser", home: Home) -> None:
    people = person_with(home)
    round_ = begun(next(people), installed=True)
    for last in range(6):
        round_.answer((*ANSWERS[:-1], 1 + last % 5))
    page = browser.new_context(viewport={"width": 1024, "height": 768}).new_page()
    page.clock.install()
    page.goto(round_.projector)
    complaints = Complaints(page)
    round_.window.type("e").see("Is everybody in?").type("\r").see("Enter end")
    page.clock.fast_forward(POLL)
    page.locator("#at").wait_for()
    assert "57" in page.inner_text("main") or "58" in page.inner_text("main")
    assert page.evaluate(SMALLEST_SHOWN) >= 24
    screens = int(page.inner_text("#at").split(" / ")[1])
    assert screens >= 4
    for _ in range(screens):
        assert page.evaluate("document.documentElement.scrollWidth") <= 1024
        page.keyboard.press("ArrowRight")
    assert complaints == []
    gone = round_.send()
    assert (gone.status, "average" in gone.body) == (410, False)
    round_.window.type("\r")
    assert round_.window.leave() == 0
    assert next(people, None) is None


def test_it_does_so_without_javascript_too(browser: "Browser", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_projector, "_REFRESH", web_projector._REFRESH.replace('"4"', '"1"'))
    room = served(people=3)
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(room.projector_url)
    assert page.locator(".in").all_inner_texts() == ["3", "3"]
    room.people = 4
    page.get_by_text("4", exact=True).first.wait_for()


def test_a_phone_gets_no_projector_page(browser: "Browser") -> None:
    room = served()
    phone = browser.new_page()
    answer = phone.goto(room.url.replace(room.address, "127.0.0.1").replace(room.code, f"screen/{room.secret}x"))
    assert answer is not None
    assert answer.status == 404
    assert post(a_room(), form(a_room())).status == 303
