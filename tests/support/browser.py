"""A real browser, in which pages are opened as a person would: the system's Chromium, cut off from any network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-proxy-server")


@contextmanager
def opened(*more: str) -> Iterator["Browser"]:
    """A browser while it is needed, with *more* options; without one, skip, or fail where that must not be."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        _without("the extra `browser` is not installed")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        _without("there is no Chromium")
    options = [
        *OPTIONS,
        *more,
        *["--no-sandbox"] * (hasattr(os, "geteuid") and os.geteuid() == 0),  # root may have no sandbox
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=options)
        yield browser
        browser.close()


def barriers(page: "Page") -> list[tuple[str, str]]:
    """What axe finds on a page as it is now that some people could not read, hear or reach: a rule and an element."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run()")
    assert found["passes"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]]


def _without(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
