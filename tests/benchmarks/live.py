"""How a room bears many phones, rude ones, and being killed, on this machine.

    python tests/benchmarks/live.py

It starts the installed program in a terminal of its own and prints, for 30 and for 300 phones that send at once, how
long they wait; how long a page takes beside 250 clients that trickle; how long it takes from the command to the code;
and what is on the disk after the program was killed at twenty instants while phones were sending.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from http.client import HTTPException
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.key_window import Person, person_with
from support.live_rounds import Held, begun, free_port, trickling
from support.run_program import ANSWERS, Home

from rater_quiz.record import read_record

KILLS = 20


@contextmanager
def person() -> Iterator[Person]:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder), {"HOME": folder, "LANG": "C.UTF-8", "TERM": "dumb"})
        yield from person_with(home)


def timed(sends: int, round_: Held) -> list[float]:
    """Open so many pages, send them all at once, and return how long each of the posts took."""
    forms = [round_.form() for _ in range(sends)]

    def send(form: str) -> float:
        began = time.monotonic()
        assert round_.send("POST", body=form).status == 303
        return time.monotonic() - began

    with ThreadPoolExecutor(sends) as phones:
        return sorted(phones.map(send, forms))


def many(count: int) -> None:
    """So many phones at once."""
    with person() as somebody:
        round_ = begun(somebody)
        began = time.monotonic()
        took = timed(count, round_)
        print(
            f"{count} phones: median {statistics.median(took):.2f} s, p99 {took[int(len(took) * 0.99)]:.2f} s, "
            f"slowest {took[-1]:.2f} s, pages and all {time.monotonic() - began:.2f} s"
        )
        round_.end()
        assert len(list((somebody.home.path / "room").glob("answers-*.md"))) == count


def beside_trickling() -> None:
    """A page beside clients that never end."""
    with person() as somebody:
        round_ = begun(somebody)
        with trickling(round_.address, round_.port, 250):
            took = []
            for _ in range(20):
                began = time.monotonic()
                assert round_.send().status == 200
                took.append(time.monotonic() - began)
        print(f"beside 250 that trickle: a page in {max(took):.2f} s at most")


def to_the_code() -> None:
    """From the command to the code, the key that opens the room included."""
    took = []
    for _ in range(5):
        with person() as somebody:
            began = time.monotonic()
            begun(somebody)
            took.append(time.monotonic() - began)
    print(f"from the command to the code: {statistics.median(took):.2f} s, at most {max(took):.2f} s")


def killed() -> None:
    """Kill it again and again while phones send; each goes on trying until it has an answer."""
    with person() as somebody:
        port = free_port()
        round_ = begun(somebody, "--port", str(port))
        code, pairs = round_.code, []
        sheets = [(*ANSWERS[:-2], 1 + number % 5, 1 + number // 5 % 5) for number in range(20 * KILLS)]
        for kill in range(KILLS):
            forms = [round_.form(each) for each in sheets[20 * kill : 20 * kill + 20]]
            with ThreadPoolExecutor(20) as phones:
                sent = phones.map(partial(until_answered, round_), forms)
                time.sleep(random.random() * 0.25)  # noqa: S311 - an instant
                round_.window.signal(9)
                round_.window.leave()
                round_ = begun(somebody, "--port", str(port))
                assert round_.code == code
                pairs += list(sent)
        records = [read_record(path) for path in (somebody.home.path / "room").glob("answers-*.md")]
        assert sorted(record.answers for record in records) == sorted(sheets), "each answer is there, once"
        assert len({record.sitting for record in records}) == len(sheets)
        print(f"killed {KILLS} times: {len(records)} of {len(sheets)} answers are there, each once; {sum(pairs)} tries")


def until_answered(round_: Held, form: str) -> int:
    """Send until there is an answer, and return how many times that was."""
    tries = 0
    while True:
        tries += 1
        with suppress(OSError, HTTPException):
            if round_.send("POST", body=form).status == 303:
                return tries
        time.sleep(0.05)


if __name__ == "__main__":
    to_the_code()
    many(30)
    many(300)
    beside_trickling()
    killed()
