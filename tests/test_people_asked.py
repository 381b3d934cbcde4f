"""`--people`, wherever it is taken: no fewer can have been asked than have answered, nor too few for a result."""

import pytest
from support.groups import FIVE, form, records
from support.key_window import Person
from support.run_program import Done, Home
from support.sheets import SAVES, SIT, TOGETHER, answered, begin

HINT = "  hint: give the number of all who were asked, or leave --people out\n"
ARABIC = (
    "--people: عدد من أجابوا (5) أكبر من عدد المدعوين إلى الإجابة (4)\n"
    "  تلميح: المطلوب عدد كل المدعوين إلى الإجابة، أو ترك الخيار --people\n"
)


def test_a_team_of_whom_more_have_answered_than_were_asked(home: Home) -> None:
    sheet = form(home, FIVE)
    assert home.run("team", sheet, "--people", "3", "-o", "team.md") == Done(
        2, "", f"--people: 5 have answered, more than the 3 who were asked\n{HINT}"
    )
    assert home.run("team", sheet, "--people", "4", "--lang", "ar") == Done(2, "", ARABIC)
    assert not (home.path / "team.md").exists()
    assert "Participants: 5 of 5\n" in home.run("team", sheet, "--people", "5").out


def test_below_the_smallest_group_it_is_not_even_said_how_many(home: Home) -> None:
    done = home.run("team", form(home, FIVE[:4]), "--people", "3")
    assert (done.status, done.out) == (5, "")


def test_sheets_that_are_piped_in_are_counted_before_any_is_saved(home: Home) -> None:
    few = "--people: a group of 4 people would show nothing: a result needs 5\n"
    assert home.run("enter", "room", "--people", "4", stdin=f"{TOGETHER}\n") == Done(2, "", few)
    six = home.run("enter", "room", "--people", "5", stdin=f"{TOGETHER}\n" * 6)
    assert six == Done(2, "", f"--people: 6 have answered, more than the 5 who were asked\n{HINT}")
    assert not (home.path / "room").exists()
    assert home.run("enter", "room", stdin=f"{TOGETHER}\n" * 4).status == 0
    assert home.run("enter", "room", "--people", "5", stdin=f"{TOGETHER}\n" * 2) == six
    assert len(list((home.path / "room").glob("answers-*.md"))) == 4
    assert home.run("enter", "room", "--people", "5", stdin=f"{TOGETHER}\n").status == 0


def test_of_sheets_that_are_typed_more_than_were_asked_are_told_at_the_end(home: Home, sit: SIT) -> None:
    home.run("enter", "room", stdin=f"{TOGETHER}\n" * 5)
    seat = begin(sit("enter", "room", "--people", "5"))
    answered(seat, "Sheet 1", TOGETHER)
    answered(seat, SAVES, "")
    answered(seat, "Sheet 2", "")
    seat.see("--people: 6 have answered, more than the 5 who were asked")
    assert seat.leave() == 0
    assert "Participants: 6\n" in home.run("team", "room").out
    assert "of 5" not in (home.path / "room" / "team-report.md").read_text("utf-8")
    again = sit("enter", "room", "--people", "5")
    again.see("--people: 6 have answered, more than the 5 who were asked")
    assert again.leave() == 2


@pytest.mark.parametrize("command", ["workshop", "live"])
def test_a_room_is_not_opened_for_fewer_than_are_in(home: Home, person: Person, command: str) -> None:
    records(home, [*FIVE, FIVE[0]], "room")
    window = person.sit(command, "room", "--people", "5")
    assert window.leave() == 2
    assert "--people: 6 have answered, more than the 5 who were asked" in " ".join(window.output.split())
