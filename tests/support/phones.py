"""Phones with a real browser, and a room that serves them from memory."""

import socket
from typing import TYPE_CHECKING, Any

from rater_quiz.live.room import Room
from rater_quiz.live.server import application, serve
from support.rooms import Disk, a_room
from support.run_program import ANSWERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

ROOM = "192.168.77.7"
"""An address that leads to this machine in the browser, where a page is as little trusted as any in a room."""
TO_THE_ROOM = f"--host-resolver-rules=MAP {ROOM} 127.0.0.1"
SMALL: "ViewportSize" = {"width": 320, "height": 568}
PHONE: "ViewportSize" = {"width": 390, "height": 844}
"""The smallest phone that is still met, and a usual one."""
PAUSE, RETRY, POLL = 150, 4000, 2000
"""Milliseconds between a tap and the next statement, between two tries to send, and between two looks for a count."""
FILL_IN = """(answers) => {
  answers.forEach((answer, index) => { form.elements["a" + (index + 1)].value = answer; });
  goTo(last);
}"""
TARGETS = """[...document.querySelectorAll("button, .row, header label, summary, a, input.text")]
  .filter((each) => each.offsetParent).map((each) => each.getBoundingClientRect())"""
"""The boxes of all that can be tapped."""


class Complaints(list[str]):
    """What the console, the policy or a script complained of on a page, and every request that it made."""

    def __init__(self, page: "Page") -> None:
        super().__init__()
        self.requests: list[str] = []
        page.on("console", lambda message: self.append(message.text))
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))


def phone(browser: "Browser", url: str, size: "ViewportSize" = PHONE, **options: Any) -> "Page":
    """A phone of its own, on which a page is opened; what the page waits for comes when the test says so, or later."""
    page = browser.new_context(viewport=size, has_touch=True, **options).new_page()
    if options.get("java_script_enabled", True):
        page.clock.install()
    page.goto(url)
    return page


def tap_through(page: "Page", answers: tuple[int, ...]) -> None:
    """Begin, and tap an answer on every screen."""
    page.tap("#begin")
    for number, answer in enumerate(answers, 1):
        row = page.locator(f"label:has([name=a{number}][value='{answer}'])")
        row.tap()
        page.clock.fast_forward(PAUSE)
        row.wait_for(state="hidden")


def fill_in(page: "Page", answers: tuple[int, ...] = ANSWERS) -> None:
    """Begin, and answer every statement at once, for what comes after that."""
    page.evaluate(FILL_IN, answers)


def served(disk: Disk | None = None, **changes: Any) -> Room:
    """A room that is served until the tests end."""
    room = a_room(disk, address=ROOM, **changes)
    listening = socket.create_server(("127.0.0.1", 0))
    room.port = listening.getsockname()[1]
    serve(application(room), [listening])
    return room
