"""Sittings in line mode that are left, ended from outside or killed lose no answer."""

import random
import re
import shlex
import signal
import time

import pytest
from support.line_sittings import Sit, to_review
from support.run_program import ANSWERS, Home, Seat, command_in

from rater_quiz.record import read_record


@pytest.mark.parametrize("leave", ["q\n", "Q\n", "ض\n", "\x04"], ids=["q", "Q", "arabic-keyboard", "ctrl-d"])
def test_quitting_keeps_the_answers_and_says_how_to_go_on(home: Home, sit: Sit, leave: str) -> None:
    seat = sit("--team", "It's «us»", "-o", "my report.md", "--lang", "en").answer(4, 3)
    seat.see("3 of 17").see("> ").type(leave).see("2 answers kept. Go on with:")
    assert seat.leave() == 0
    resumed = sit(*shlex.split(command_in(seat.seen))[1:])
    resumed.answer(*ANSWERS[2:], first=3).see("Enter finishes").type("\n")
    assert resumed.leave() == 0
    saved = read_record(home.path / "my report.md")
    assert (saved.answers, saved.team) == (ANSWERS, "It's «us»")
    assert not home.draft.exists()


@pytest.mark.parametrize(
    ("signum", "status"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGQUIT, 131), (signal.SIGINT, 130)],
    ids=["term", "hup", "quit", "int"],
)
def test_a_signal_loses_no_answer(home: Home, sit: Sit, signum: int, status: int) -> None:
    seat = sit().answer(4, 3, 5)
    seat.see("4 of 17").see("> ").signal(signum)
    assert seat.leave() == status
    assert seat.seen.endswith("> \n3 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().answers == (4, 3, 5, *[None] * 14)


def test_ctrl_c_says_what_is_kept_also_before_the_first_answer(sit: Sit) -> None:
    seat = sit()
    seat.see("> ").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("0 answers kept. Go on with:\n  rater-quiz\n")


def test_ctrl_c_in_arabic_tells_the_same(sit: Sit) -> None:
    seat = sit(LANG="ar_EG.UTF-8")
    seat.see("1 من 17").see("> ").type("4\n").see("2 من 17").see("> ").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("إجابة واحدة محفوظة. للاستئناف:\n  rater-quiz --resume\n")


@pytest.mark.parametrize("leave", ["\x03", "\x04", "q\n"], ids=["ctrl-c", "ctrl-d", "q"])
def test_leaving_at_the_choice_of_a_draft_keeps_it(home: Home, sit: Sit, leave: str) -> None:
    sit().answer(4, 3).see("> ").type("q\n").leave()
    seat = sit()
    seat.see("2 of 17 answered").see("f starts afresh:").type(leave)
    assert seat.leave() == (130 if leave == "\x03" else 0)
    assert seat.seen.endswith("2 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().kept == 2


def test_a_closed_window_keeps_the_answers(home: Home, sit: Sit) -> None:
    seat = sit().answer(4, 3)
    seat.see("3 of 17").see("> ")
    seat.close()
    assert seat.leave() == 129
    assert home.load_draft().answers[:3] == (4, 3, None)


@pytest.mark.parametrize(
    ("questions", "leave"),
    [(0, "\x04"), (1, "\x04"), (2, "\x04"), (0, "q\n"), (1, "ض\n")],
    ids=["team", "name", "where", "q at the team", "q at the name"],
)
def test_leaving_at_the_end_keeps_the_draft(home: Home, sit: Sit, questions: int, leave: str) -> None:
    seat = to_review(sit()).type("\n")
    for asked in ("Team, for", "Your name", "Save the report")[:questions]:
        seat.see(asked).see(": ").type("\n")
    seat.see(("none): ", "none): ", "not at all): ")[questions]).type(leave)
    assert seat.leave() == 0
    assert seat.seen.endswith("17 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().answers == ANSWERS
    assert not list(home.path.glob("*.md"))


def test_ctrl_c_at_the_end_keeps_the_draft(home: Home, sit: Sit) -> None:
    seat = to_review(sit()).type("\n")
    seat.see("Team, for").see(": ").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("17 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().answers == ANSWERS


def test_declining_to_save_lets_the_draft_go(home: Home, sit: Sit) -> None:
    seat = (
        to_review(sit("--team", "T", "--name", "N"))
        .type("\n")
        .see("Save the report as")
        .type("-\n")
        .see("Really")
        .type("y\n")
    )
    assert seat.leave() == 0
    assert seat.seen.endswith("\nNot saved.\n")
    assert not home.draft.exists()
    assert not list(home.path.glob("*.md"))


def at_some_instant(seat: Seat, chance: random.Random, reached: int) -> Seat:
    """Let a sitting that is typed ahead run on to statement *reached*, and a little further."""
    seat.see("1 of 17").type("".join(f"{answer}\n" for answer in ANSWERS))
    if reached > 1:
        seat.see(f"{reached} of 17")
    time.sleep(chance.uniform(0, 0.004))
    return seat


def test_no_answer_that_was_kept_is_lost_to_kill_9(home: Home, sit: Sit) -> None:
    """At random instants: what was asked beyond was on the disk, as typed, and the draft can always be read."""
    chance = random.Random(17)  # noqa: S311 - the instants are to be the same in each run, as far as they can be
    for reached in (*range(1, 18), *range(1, 18)):
        seat = at_some_instant(sit(), chance, reached)
        seat.signal(signal.SIGKILL).leave()
        shown = 18 if "Your answers" in seat.seen else int(re.findall(r"^(\d+) of 17$", seat.seen, re.MULTILINE)[-1])
        kept = home.load_draft().answers if home.draft.exists() else ()
        assert kept[: shown - 1] == ANSWERS[: shown - 1]
        assert all(one in (None, other) for one, other in zip(kept, ANSWERS, strict=False))
        home.draft.unlink(missing_ok=True)


def test_no_answer_is_lost_to_a_signal_at_any_instant(home: Home, sit: Sit) -> None:
    chance = random.Random(18)  # noqa: S311 - likewise
    for signum, reached in zip((signal.SIGTERM, signal.SIGINT, signal.SIGHUP) * 6, range(1, 18), strict=False):
        seat = at_some_instant(sit(), chance, reached)
        assert seat.signal(signum).leave() == 128 + signum
        kept = home.load_draft().kept if home.draft.exists() else 0
        assert re.search(rf"^{kept} answers? kept\.", seat.seen, re.MULTILINE)
        home.draft.unlink(missing_ok=True)
