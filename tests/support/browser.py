"""Chromium as the system has it, for pages that people meet in a browser."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOM = "192.168.77.7"
"""An address that leads to this machine in the browser, where a page is as little trusted as any in a room."""
_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--no-proxy-server",
    f"--host-resolver-rules=MAP {ROOM} 127.0.0.1",
)
SMALL, PHONE = {"width": 320, "height": 568}, {"width": 390, "height": 844}
"""The smallest phone that is still met, and a usual one."""


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A browser; where there is none the test is skipped with its reason, but fails where there ought to be one."""
    missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        missing("there is no Chromium on this machine")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("the extra `browser` is not installed: pip install -e '.[dev,browser]'")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_OPTIONS))
        try:
            yield browser
        finally:
            browser.close()


class Complaints(list[str]):
    """What the console, the policy or a script complained of on a page, and every request that it made."""

    def __init__(self, page: "Page") -> None:
        super().__init__()
        self.requests: list[str] = []
        page.on("console", lambda message: self.append(message.text))
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))


def tap_through(page: "Page", answers: tuple[int, ...]) -> None:
    """Begin, and tap an answer on every screen."""
    page.tap("#begin")
    for number, answer in enumerate(answers, 1):
        row = page.locator(f"label:has([name=a{number}][value='{answer}'])")
        row.tap()
        row.wait_for(state="hidden")
