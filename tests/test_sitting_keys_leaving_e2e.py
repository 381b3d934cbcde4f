"""Sittings by keys that are left, ended from outside, or cannot be kept, and how they go on."""

import signal

import pytest
from support.key_window import DIGITS, Person, answered, record_answers
from support.run_program import ANSWERS, command_in

# Leaving, and going on.


@pytest.mark.parametrize("key", ["q", "\x04"], ids=["q", "Ctrl-D"])
def test_leaving_keeps_the_answers_and_says_how_to_go_on(person: Person, key: str) -> None:
    window = answered(person, "435").type(key)
    assert window.leave() == 0
    assert person.given(3) == [4, 3, 5]
    assert window.printed.replace("\x1b[?2004l", "") == "3 answers kept. Go on with:\n  rater-quiz --resume\n"
    assert window.sane()
    assert command_in(window.printed) == "rater-quiz --resume"
    person.sit("--resume").at(4)


@pytest.mark.parametrize(
    ("stop", "status"),
    [
        pytest.param("\x03", 130, id="Ctrl-C"),
        pytest.param("\x1c", 131, id="Ctrl-backslash"),
        pytest.param(signal.SIGINT, 130, id="SIGINT"),
        pytest.param(signal.SIGTERM, 143, id="SIGTERM"),
        pytest.param(signal.SIGHUP, 129, id="SIGHUP"),
        pytest.param(signal.SIGQUIT, 131, id="SIGQUIT"),
    ],
)
def test_what_ends_the_program_keeps_the_answers_and_leaves_the_terminal_sane(
    person: Person, stop: str | signal.Signals, status: int
) -> None:
    window = answered(person, "435")
    if isinstance(stop, str):
        window.type(stop)
    else:
        window.signal(stop)
    assert window.leave() == status
    assert person.given(3) == [4, 3, 5]
    assert window.printed.replace("\x1b[?2004l", "") == "3 answers kept. Go on with:\n  rater-quiz --resume\n"
    assert window.sane()


@pytest.mark.parametrize("panel", ["n", "nabc", "?", "r"], ids=["note", "note-begun", "help", "review"])
def test_ctrl_c_keeps_the_answers_in_every_panel(person: Person, panel: str) -> None:
    window = answered(person, "435").type(panel).quiet().type("\x03")
    assert window.leave() == 130
    assert person.given(3) == [4, 3, 5]
    assert window.sane()


@pytest.mark.parametrize("stop", ["\x03", "\x1c", signal.SIGTERM, signal.SIGHUP], ids=str)
def test_a_note_that_is_being_written_is_kept_as_far_as_it_goes(person: Person, stop: str | signal.Signals) -> None:
    window = answered(person, "435").type("nhalf a note").see("half a note")
    if isinstance(stop, str):
        window.type(stop)
    else:
        window.signal(stop)
    window.leave()
    assert person.home.load_draft().notes == {4: "half a note"}
    assert person.given(3) == [4, 3, 5]


def test_ctrl_c_at_the_questions_of_the_end_keeps_the_answers(person: Person) -> None:
    window = person.sit().at(1).type(DIGITS).see("All answered").type("\rq").see("Team, for the report").type("\x03")
    assert window.leave() == 130
    assert person.kept() == ANSWERS
    assert "17 answers kept" in window.printed
    assert window.sane()


def test_a_closed_window_keeps_the_answers(person: Person) -> None:
    window = answered(person, "435").close()
    assert window.leave() == 129
    assert person.given(3) == [4, 3, 5]


def test_back_change_and_kill_keeps_the_changed_answer(person: Person) -> None:
    window = answered(person, "435").type("b").at(3).type("1").at(4).signal(signal.SIGKILL)
    assert window.leave() == -signal.SIGKILL
    assert person.given(3) == [4, 3, 1]


def test_with_a_draft_enter_goes_on_with_it(person: Person) -> None:
    answered(person, "435").type("q").leave()
    window = person.sit().see("There is an unfinished sitting from").see("3 of 17 answered")
    window.type("4").see("That key does nothing here: Enter or f, please.").type("\r").at(4)
    assert "3 answers saved" in window.rows[0]


def test_with_a_draft_f_starts_afresh_and_sets_it_aside(person: Person) -> None:
    answered(person, "435").type("q").leave()
    window = person.sit().see("There is an unfinished sitting").type("f").at(1)
    assert "The earlier unfinished sitting is kept as" in window.text
    assert person.home.draft.with_name("rater.1.yaml").exists()
    window.type("2").at(2)
    assert person.given(1) == [2]


def test_with_a_draft_q_leaves_it_as_it_is(person: Person) -> None:
    answered(person, "435").type("q").leave()
    window = person.sit().see("There is an unfinished sitting").type("q")
    assert window.leave() == 0
    assert person.given(3) == [4, 3, 5]


def test_a_second_sitting_on_the_same_draft_is_told(person: Person) -> None:
    answered(person, "4")
    second = person.sit()
    assert second.leave() == 5
    assert "This questionnaire is being answered in another window." in second.text
    assert second.sane()


# Disks that fail.


def test_a_disk_that_fails_in_mid_sitting_is_told_of_and_tried_again(person: Person) -> None:
    window = answered(person, "43")
    drafts, gone = person.home.draft.parent, person.home.path / "gone"
    drafts.rename(gone)
    drafts.write_text("in the way")
    window.type("5").at(4).see("Your answers cannot be saved as you go")
    window.see("3 answers, not saved")
    drafts.unlink()
    gone.rename(drafts)
    window.type("2").at(5).see("4 answers saved")
    assert person.given(4) == [4, 3, 5, 2]


@pytest.mark.parametrize(("key", "status"), [("\x03", 130), ("q", 4), ("\x04", 4)])
def test_answers_that_no_disk_takes_are_printed_at_the_end(person: Person, key: str, status: int) -> None:
    window = answered(person, "43")
    drafts = person.home.draft.parent
    drafts.rename(person.home.path / "gone")
    drafts.write_text("in the way")
    window.type("5").see("3 answers, not saved").type(key)
    assert window.leave() == status
    assert "Your answers could not be saved. They were, by statement:\n  1: 4, 2: 3, 3: 5\n" in window.printed


def test_without_a_home_a_sitting_goes_on_with_a_notice(person: Person) -> None:
    window = person.sit("-o", str(person.home.path / "report.md"), HOME=None).at(1)
    assert "Your answers cannot be saved as you go" in window.text
    window.type(DIGITS + "\rq")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)
