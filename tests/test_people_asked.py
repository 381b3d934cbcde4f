"""`--people`, wherever it is taken: no fewer can have been asked than have answered, nor too few for a result."""

import os
from collections.abc import Callable

import pytest
from support.groups import FIVE, form, records
from support.key_window import Person, Window
from support.live_rounds import begun
from support.run_program import Done, Home, command_in
from support.sheets import SAVES, SIT, TOGETHER, answered, begin

from rater_quiz.cli import enter, session

HINT = "  hint: give the number of all who were asked, or leave --people out\n"
OVER = "  hint: name a new folder for another group or a later round, or give the number of all who were asked here\n"
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


def test_sheets_that_a_killed_program_saved_are_nobody_new_when_they_are_given_again(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    command, sheets = ("enter", "room", "--people", "5"), f"{TOGETHER}\n" * 5
    if not (child := os.fork()):
        monkeypatch.setattr(enter, "shuffle", lambda _: os._exit(9))
        try:
            home.run(*command, stdin=sheets)
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert len(list((home.path / "room").rglob("answers-*.md"))) == 5
    assert home.run(*command, stdin=sheets).status == 0
    assert "Participants: 5 of 5\n" in home.run("team", "room", "--people", "5").out
    assert home.run(*command, stdin=sheets).status == 2, "the same answers another time are other people"


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


@pytest.mark.parametrize("command", ["workshop", "live", "enter"])
def test_for_fewer_than_a_result_needs_no_folder_is_made(home: Home, person: Person, command: str) -> None:
    window = person.sit(command, "room", "--people", "3")
    assert window.leave() == 2
    assert "--people: a group of 3 people would show nothing: a result needs 5" in window.output
    assert not (home.path / "room").exists()


ROOM = Callable[[str], Window]


@pytest.fixture
def room(home: Home, person: Person, monkeypatch: pytest.MonkeyPatch) -> ROOM:
    """Opens a room of seven in which five are; three more are typed in beside it before it looks again."""
    monkeypatch.setattr(session, "_LOOK_AGAIN", 10_000.0)

    def opened(command: str) -> Window:
        records(home, FIVE, "room")
        if command == "live":
            window = begun(person, "--people", "7").window
        else:
            window = person.sit(command, "room", "--people", "7", RATER_QUIZ_BIDI="plain")
            window.see("A workshop on this computer").type("\r").see("The next person's turn").see("5 of 7 are in.")
        assert home.run("enter", "room", stdin=f"{TOGETHER}\n" * 3).status == 0
        return window

    return opened


QUESTION = {"workshop": "Show the team's result?", "live": "Is everybody in?"}
END = {"workshop": ("q close", "q"), "live": ("Enter end", "\r")}
MORE = "--people: 8 have answered, more than the 7 who were asked\n"


@pytest.mark.parametrize("command", QUESTION)
def test_a_result_of_more_than_were_asked_does_not_say_how_many_that_were(home: Home, room: ROOM, command: str) -> None:
    shown, leaves = END[command]
    window = room(command).type("e").see(QUESTION[command]).type("\r").see(shown).type(leaves)
    assert window.leave() == 0
    written = window.output.replace("\r\n", "\n")
    assert f"{MORE}  hint: the result does not say how many were asked\n" in written
    report = (home.path / "room" / "team-report.md").read_text("utf-8")
    assert ("\nparticipants: 8\n" in report, "of 7" in report) == (True, False)


def test_when_all_who_were_asked_are_in_the_workshop_says_how_to_see_the_result(home: Home, person: Person) -> None:
    records(home, FIVE, "room")
    window = person.sit("workshop", "room", "--people", "5", RATER_QUIZ_BIDI="plain").see("5 of 5 are in.").type("\r")
    window.see("Everybody is in").see("e end: show the team's result").type("e").see(QUESTION["workshop"])
    assert "5 of 5 are in." in window.text
    window.type("\r").see("q close").type("q")
    assert window.leave() == 0


@pytest.mark.parametrize("command", QUESTION)
def test_where_it_is_stopped_with_more_in_than_were_asked_the_command_that_goes_on_can_be_given(
    person: Person, room: ROOM, command: str
) -> None:
    window = room(command).type("e").see(QUESTION[command]).type("x")
    window.wait_for(lambda: QUESTION[command] not in window.text, "the room again").type("q")
    assert window.leave() == 0
    assert window.printed.startswith(f"{MORE}{HINT}8 people are in.")
    _, *again = command_in(window.printed).split()
    assert again[:2] == [command, "room"]
    window = person.sit(*again, RATER_QUIZ_BIDI="plain").see("8 people are in")
    window.type("q")
    assert window.leave() == 0


def test_a_new_round_where_one_of_more_people_is_over_is_led_to_another_folder(home: Home, person: Person) -> None:
    home.run("enter", "room", stdin=f"{TOGETHER}\n" * 6)
    before = {path.name for path in (home.path / "room").iterdir()}
    command = ("live", "room", "--people", "5", "--address", "127.0.0.1", "--no-browser")
    window = person.sit(*command, RATER_QUIZ_BIDI="plain").see("The round in this folder is over").type("q")
    assert window.leave() == 0
    anew = "A new round, in a new folder:\n  rater-quiz live room-2 --people 5 --address 127.0.0.1 --no-browser\n"
    assert window.printed == anew
    window = person.sit(*command, columns=120).see("Enter open it again").type("\r")
    assert window.leave() == 2
    assert window.sane()
    assert window.printed == f"--people: 6 have answered, more than the 5 who were asked\n{OVER}"
    assert {path.name for path in (home.path / "room").iterdir()} == before


@pytest.mark.parametrize("command", ["workshop", "enter", "enter piped"])
def test_where_a_result_is_in_the_folder_the_hint_is_a_new_one(home: Home, person: Person, command: str) -> None:
    assert home.run("enter", "room", stdin=f"{TOGETHER}\n" * 6).status == 0
    if command == "enter piped":
        done = home.run("enter", "room", "--people", "6", stdin=f"{TOGETHER}\n")
        assert done == Done(2, "", f"--people: 7 have answered, more than the 6 who were asked\n{OVER}")
    else:
        window = person.sit(command, "room", "--people", "5", columns=120)
        assert window.leave() == 2
        told = f"--people: 6 have answered, more than the 5 who were asked\n{OVER}"
        assert window.output.replace("\r\n", "\n") == told
    assert len(list((home.path / "room").glob("answers-*.md"))) == 6
