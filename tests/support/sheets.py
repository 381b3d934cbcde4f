"""Sheets of paper that are typed in, and what came of it."""

from collections.abc import Callable

from rater_quiz.record import read_record
from support.run_program import ANSWERS, Home, Seat

TOGETHER = "".join(map(str, ANSWERS))
ARABIC_DIGITS = TOGETHER.translate({ord(str(digit)): chr(0x660 + digit) for digit in range(10)})
SIT = Callable[..., Seat]


def entered(home: Home) -> list[tuple[int, ...]]:
    """The answers in the folder, sorted."""
    return sorted(read_record(path).answers for path in (home.path / "room").glob("answers-*.md"))


def changed(number: int, answer: int) -> tuple[int, ...]:
    return (*ANSWERS[: number - 1], answer, *ANSWERS[number:])


def begin(seat: Seat, *, twice: bool = False) -> Seat:
    return seat.see("Type each sheet twice, to find slips?").type("y\n" if twice else "\n")


def answered(seat: Seat, question: str, line: str) -> Seat:
    return seat.see(question).type(f"{line}\n")


SAVES = "saves it"
