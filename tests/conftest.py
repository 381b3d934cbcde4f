"""What tests of several modules share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from support.run_program import Home, Seat

# No test asserts a duration: on a busy machine an example may take its time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


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
