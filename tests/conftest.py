"""What tests of several modules share."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from support.run_program import Home, Seat

from rater_quiz.terminal.text_order import settle_order

if TYPE_CHECKING:  # these need the terminals of POSIX or a browser, and are imported where those are
    from playwright.sync_api import Browser
    from support.key_window import Person
    from support.pseudo_terminal import Window

# No test asserts a duration: on a busy machine an example may take its time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# What a shell starts in the background, or under nohup, ignores these, and so would every program that the tests start
# and send a signal to.
for _name in ("SIGINT", "SIGQUIT", "SIGHUP", "SIGTERM"):
    _signum = getattr(signal, _name, None)
    if _signum is not None and signal.getsignal(_signum) is signal.SIG_IGN:
        signal.signal(_signum, signal.default_int_handler if _name == "SIGINT" else signal.SIG_DFL)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """With ``-n auto`` one process more than there are cores: some tests wait for a browser, a window or a shell."""
    return 1 + (os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: nobody who looks for garbage need go through thousands of tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _unsettled_order() -> Iterator[None]:
    """What one test found out of its terminal is nothing to the next."""
    yield
    settle_order(None)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A person who has never run the program: an empty home, English, a dumb terminal, so that it is in line mode."""
    return Home(tmp_path, {"HOME": str(tmp_path), "LANG": "C.UTF-8", "TERM": "dumb"})


@pytest.fixture
def sit(home: Home) -> Iterator[Callable[..., Seat]]:
    """Start sittings of that person behind pseudo-terminals, and see to it that none is left running."""
    seats: list[Seat] = []

    def begin(*arguments: str, **options: object) -> Seat:
        seats.append(home.sit(*arguments, **options))  # type: ignore[arg-type] # passed on as they are
        return seats[-1]

    yield begin
    for seat in seats:
        seat.end()


@pytest.fixture
def person(home: Home) -> "Iterator[Person]":
    """That person at a terminal with keys."""
    from support.key_window import person_with

    yield from person_with(home)


@pytest.fixture
def window() -> "Iterator[Window]":
    """A pseudo-terminal with nothing in it."""
    from support.pseudo_terminal import Window

    opened = Window()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """One browser for all that is tried in one: it takes a second to start."""
    from support.browser import opened
    from support.phones import TO_THE_ROOM

    with opened(TO_THE_ROOM) as browser:
        yield browser


@pytest.fixture
def browser(chromium: "Browser") -> "Iterator[Browser]":
    """That browser, in which all that a test opens is closed with it."""
    before = chromium.contexts
    yield chromium
    for context in chromium.contexts:
        if context not in before:
            context.close()


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)
