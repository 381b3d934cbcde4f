"""Sittings in line mode without a home, and on disks that fail."""

import os
import shlex

import pytest
from support.line_sittings import Sit, report_in, to_review
from support.run_program import ANSWERS, SPACED, Home, command_in

NO_HOMES = {
    "unset": {"HOME": None},
    "unwritable": {"HOME": "/proc/nonexistent"},
    "no-folder": {"HOME": os.devnull},
}


@pytest.mark.parametrize("environment", NO_HOMES.values(), ids=NO_HOMES)
def test_without_a_home_the_sitting_goes_on(home: Home, sit: Sit, environment: dict[str, str | None]) -> None:
    seat = to_review(sit("-o", "mine.md", **environment)).type("\n")
    assert seat.leave() == 0
    assert seat.seen.count("cannot be saved as you go") == 1
    assert report_in(home.path).answers == ANSWERS


def test_answers_that_could_not_be_kept_are_told_as_far_as_they_go(sit: Sit) -> None:
    seat = sit(HOME=None).answer(4)
    seat.see("2 of 17").see("> ").type("f\n").see("3 of 17").see("> ").type("5\n").see("4 of 17").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("\nYour answers could not be saved. They were, by statement:\n  1: 4, 3: 5\n")


def test_all_answers_that_could_not_be_kept_are_told_as_a_command(home: Home, sit: Sit) -> None:
    seat = to_review(sit("-o", "mine.md", HOME=None))
    seat.see("> ").type("q\n")
    assert seat.leave() == 4
    assert seat.seen.endswith(
        "Your answers could not be saved. To go on from them, keep this command:\n"
        f'  rater-quiz --output mine.md --answers "{SPACED}"\n'
    )
    assert home.run(*shlex.split(command_in(seat.seen))[1:]).status == 0
    assert report_in(home.path).answers == ANSWERS


def test_a_folder_that_goes_in_mid_sitting_is_told_once_and_costs_nothing(home: Home, sit: Sit) -> None:
    seat = sit("-o", "mine.md").answer(*ANSWERS[:2])
    seat.see("3 of 17").see("> ")
    moved = home.draft.parent.rename(home.path / "moved")
    seat.type(f"{ANSWERS[2]}\n").see("cannot be saved as you go").answer(*ANSWERS[3:-2], first=4).see("16 of 17")
    moved.rename(home.draft.parent)
    seat.type(f"{ANSWERS[-2]}\n").see("17 of 17")
    assert home.load_draft().answers == (*ANSWERS[:-1], None), "it is tried again"
    seat.type(f"{ANSWERS[-1]}\n").see("Enter finishes").type("\n")
    assert seat.leave() == 0
    assert seat.seen.count("cannot be saved as you go") == 1
    assert not home.draft.exists()


def test_a_report_that_cannot_be_written_is_asked_for_again(home: Home, sit: Sit) -> None:
    folder = home.path / "reports"
    folder.mkdir()
    seat = to_review(sit("-o", "reports/mine.md", "--team", "Service desk"))
    folder.rmdir()
    seat.type("\n").see("reports/mine.md: could not be written: the folder is not there")
    seat.see(f"  rater-quiz --team 'Service desk' --answers \"{SPACED}\"")
    seat.see("Save the report as")
    seat.type("/dev/full\n").see("/dev/full: not a regular file but a device").see("Save the report as")
    seat.type("~nobody-of-that-name/x.md\n").see("could not be written").see("Save the report as")
    assert home.load_draft().kept == 17, "until it is saved, the draft stays"
    seat.type("~/other.md\n").see("Saved:")
    assert seat.leave() == 0
    assert report_in(home.path).answers == ANSWERS
    assert not home.draft.exists()
