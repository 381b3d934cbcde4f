"""Whole sittings by keys, with the installed program in a pseudo-terminal: what a person types, sees and is left with.

The ids K01 to K16 are those of the table of bad input.
"""

import os
import re
import signal
from collections.abc import Iterator

import pytest
from key_window import FRAME, Person, Window, person_with, record_answers
from run_program import ANSWERS, PROGRAM, Home, command_in

from rater_quiz.record import read_record

DIGITS = "".join(map(str, ANSWERS))
FOOT = "q save and quit"


@pytest.fixture
def person(home: Home) -> Iterator[Person]:
    """Somebody at a terminal with keys, who has never run the program."""
    yield from person_with(home)


def answered(person: Person, digits: str, **options: object) -> Window:
    """A window in which so many statements are answered."""
    window = person.sit(**options).at(1)  # type: ignore[arg-type] # passed on as they are
    return window.type(digits).at(len(digits) + 1)


# A whole sitting.


def test_the_first_screen_is_the_first_statement_with_the_introduction_above_it(person: Person) -> None:
    window = person.sit().see(FOOT)
    assert window.rows[0] == "1 of 17   ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"
    assert window.rows[2].startswith("Seventeen statements about your team")
    assert window.rows[5].startswith("We are content to give customers what they expect")
    assert window.alternate


def test_k01_seventeen_digits_and_enter_in_one_write_are_a_whole_sitting(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type(DIGITS + "\r")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)
    assert not person.home.draft.exists()
    assert "Total: 57 (17–85)" in window.printed
    assert window.sane()


def test_seventeen_digits_and_enter_typed_before_the_start_are_a_whole_sitting(person: Person) -> None:
    window = person.sit("-o", "report.md", typed_ahead=DIGITS + "\n")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)
    assert window.output.count(DIGITS) == 1, "the line echoes what is typed before it is raw, and nothing later"


def test_k01_digits_20_ms_apart_are_as_many_answers(person: Person) -> None:
    window = person.sit().at(1)
    for digit in DIGITS:
        window.type(digit).pump(0.02)
    window.see("All answered")
    assert person.kept() == ANSWERS


def test_what_is_typed_beyond_the_end_answers_the_questions_there(person: Person) -> None:
    window = person.sit(typed_ahead=f"{DIGITS}\rSupport\rDana\rmine.md\r")
    assert window.leave() == 0
    record = read_record(person.home.path / "mine.md")
    assert (record.answers, record.team, record.name) == (ANSWERS, "Support", "Dana")


def test_the_end_asks_for_team_name_and_file_and_enter_takes_what_is_proposed(person: Person) -> None:
    window = person.sit().at(1).type(DIGITS).see("All answered").type("\r")
    window.see("Team, for the report").type("\r").see("Your name").type("\r").see("Save the report as").type("\r")
    assert window.leave() == 0
    (report,) = person.home.path.glob("rater-*.md")
    assert record_answers(report) == list(ANSWERS)
    assert f"Saved: {report}" in window.printed
    assert window.sane()


def test_answers_stay_out_of_the_scrollback_and_the_result_is_in_it(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type(DIGITS + "\r")
    assert window.leave() == 0
    before, _, rest = window.output.partition("\x1b[?1049h")
    assert before == ""
    assert "Neither agree nor disagree" in rest.partition("\x1b[?1049l")[0]
    assert "Neither agree nor disagree" not in window.printed
    assert "Where to start" in window.printed


def test_a_sitting_is_drawn_on_standard_error_where_standard_output_goes_to_a_file(person: Person) -> None:
    shell = ("/bin/sh", "-c", f"exec {PROGRAM} --format json -o report.md >out.json")
    window = person.sit(command=shell).at(1).type(DIGITS + "\r")
    assert window.leave() == 0
    assert (person.home.path / "out.json").read_text(encoding="utf-8").startswith('{\n  "questionnaire": "rater"')
    assert f"Saved: {person.home.path}/report.md" in window.printed


def test_without_a_terminal_to_draw_on_nothing_begins(person: Person) -> None:
    window = person.sit(command=("/bin/sh", "-c", f"exec {PROGRAM} >out.txt 2>err.txt"))
    assert window.leave() == 2
    said = (person.home.path / "err.txt").read_text(encoding="utf-8")
    assert said == (
        "there is no terminal to ask on\n  hint: give the answers with --answers, or one a line on standard input\n"
    )
    assert window.output == ""


# Keys that answer nothing.


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("\x1b[200~4444\x1b[201~", id="K03-paste"),
        pytest.param("\x1b[200~4\r4\n4\x1b[201~", id="K03-paste-of-lines"),
        pytest.param("\x1bOP\x1b[15~\x1b[24~", id="K03-F-keys"),
        pytest.param("\x1b[[A\x1b[[5", id="K03-F-keys-of-the-console"),
        pytest.param("\x1b[1;5C\x1b[5C\x1bO5C", id="K03-Ctrl-Right"),
        pytest.param("\x1b[?62;1;4c", id="K03-attributes"),
        pytest.param("\x1b[49;5u", id="K03-kitty-Ctrl-1"),
        pytest.param("\x1b[52u", id="K03-kitty-4"),
        pytest.param("\x1b[27;5;52~", id="K03-modifyOtherKeys"),
        pytest.param("\x1b]11;rgb:1111/4444/5555\x1b\\", id="K03-colour"),
        pytest.param("\x1b]11;rgb:1111/4444/5555\x07", id="K03-colour-BEL"),
        pytest.param("\x1b[4;5R\x1b[0n\x1b[8;4$y", id="K03-position"),
        pytest.param("\x1bP>|XTerm(354)\x1b\\\x1b[>41;354;0c", id="K03-version"),
        pytest.param("\x1b[M 44\x1b[<0;4;4M", id="K03-mouse"),
        pytest.param("\x1b4\x1b5", id="K03-Alt-digit"),
        pytest.param("0", id="K06-0"),
        pytest.param("6", id="K06-6"),
        pytest.param("9", id="K06-9"),
        pytest.param("x", id="K06-x"),
        pytest.param("\x80\x99", id="no-UTF-8"),
    ],
)
def test_what_is_no_answer_answers_nothing(person: Person, typed: str) -> None:
    window = person.sit().at(1).type(typed.encode("latin-1")).quiet(0.08)
    assert window.rows[0].startswith("1 of 17")
    assert not person.home.draft.exists()
    window.type("3").at(2)
    assert person.given(1) == [3]


def test_k03_escape_alone_answers_nothing_and_harms_nothing(person: Person) -> None:
    window = answered(person, "43").type("\x1b").see("That key does nothing here")
    window.type("5").at(4)
    assert person.given(3) == [4, 3, 5]


@pytest.mark.parametrize("rest", ["[5~", "[<0;12;5M", "[52u", "]11;rgb:1e1e/2323/4545\x07"])
def test_the_rest_of_a_key_that_comes_late_answers_nothing_and_loses_no_note(person: Person, rest: str) -> None:
    """Over ssh and in tmux the bytes of one key may come with a pause between them."""
    window = answered(person, "43").type("n").see("Your note").type("kept ").see("kept")
    window.type("\x1b").see("Esc once more").type(rest).type("whole\r").see("note: kept whole")
    window.type("\x1b").quiet().type(rest).type("5").at(4)
    assert person.given(3) == [4, 3, 5]


def test_ctrl_s_stops_nothing_and_ctrl_c_by_its_number_leaves(person: Person) -> None:
    window = answered(person, "4").type("\x13" + "3").at(3).type("\x11\x1b[99;5u")
    assert window.leave() == 130
    assert person.given(2) == [4, 3]
    assert window.sane()


def test_what_is_typed_at_the_end_is_cleaned_before_it_is_echoed(person: Person) -> None:
    window = person.sit().at(1).type(DIGITS + "\r").see("Team").quiet()
    window.type("S\u202eu\u200bpp\x1b[D\x1b[Do\x1b[Fort\r").see("Your name").type("\r").see("Save").type("x.md\r")
    assert window.leave() == 0
    assert "\u202e" not in window.output
    assert "\u200b" not in window.output
    assert read_record(person.home.path / "x.md").team == "Suopport"


def test_k03_a_letter_in_two_writes_is_one_key(person: Person) -> None:
    window = person.sit().at(1).type(b"\xc3").quiet(0.05).type(b"\xa9").see("That key does nothing here")
    window.type("4").at(2)
    assert person.given(1) == [4]


def test_k06_a_hint_says_which_keys_answer(person: Person) -> None:
    person.sit().at(1).type("9").see("That key does nothing here: 1–5 answers, ? shows all keys.")


def test_k07_back_on_the_first_statement_stays(person: Person) -> None:
    window = person.sit().at(1).type("bbb\x7f\x1b[D").quiet()
    assert window.rows[0].startswith("1 of 17")
    window.type("2").at(2)


def test_k16_arabic_indic_digits_answer(person: Person) -> None:
    window = person.sit().at(1).type("٤٣٥٢١").at(6)
    assert person.given(5) == [4, 3, 5, 2, 1]
    assert "5 answers saved" in window.rows[0]


def test_the_letters_of_the_arabic_keyboard_are_the_same_keys(person: Person) -> None:
    window = answered(person, "43").type("لا").at(2).type("ب").at(3).type("ق").see("Your answers").type("ض")
    assert window.leave() == 0


def test_arrows_and_enter_answer_too(person: Person) -> None:
    window = person.sit().at(1).type("\x1b[B\x1bOB\x1b[A\r").at(2)
    assert person.given(1) == [1]
    window.type("\x1b[D").at(1).see("▸ ✓ 1 Strongly disagree")


def test_a_note_is_written_and_stands_in_the_report(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type("n").see("Your note on this statement")
    window.type("4 of us, né?\r").see("Your note: 4 of us, né?").type(DIGITS + "\r")
    assert window.leave() == 0
    record = read_record(person.home.path / "report.md")
    assert (record.answers, record.notes) == (ANSWERS, {1: "4 of us, né?"})


def test_the_review_jumps_to_a_statement_and_back(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type(DIGITS).see("All answered").type("12").see("▸ 12.")
    window.type("\x1b[C").at(12).type("5").see("All answered").see("▸ 12.  5").type("\r")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == [*ANSWERS[:11], 5, *ANSWERS[12:]]


# Leaving, and going on.


@pytest.mark.parametrize("key", ["q", "\x04"], ids=["q", "K08-Ctrl-D"])
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
        pytest.param("\x03", 130, id="K08-Ctrl-C"),
        pytest.param("\x1c", 131, id="Ctrl-backslash"),
        pytest.param(signal.SIGINT, 130, id="SIGINT"),
        pytest.param(signal.SIGTERM, 143, id="K12-SIGTERM"),
        pytest.param(signal.SIGHUP, 129, id="K12-SIGHUP"),
        pytest.param(signal.SIGQUIT, 131, id="K12-SIGQUIT"),
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
    window = person.sit().at(1).type(DIGITS).see("All answered").type("\r").see("Team, for the report").type("\x03")
    assert window.leave() == 130
    assert person.kept() == ANSWERS
    assert "17 answers kept" in window.printed
    assert window.sane()


def test_a_closed_window_keeps_the_answers(person: Person) -> None:
    window = answered(person, "435").close()
    assert window.leave() == 129
    assert person.given(3) == [4, 3, 5]


def test_k15_back_change_and_kill_keeps_the_changed_answer(person: Person) -> None:
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


# The window.


def test_k10_ctrl_z_gives_the_shell_a_sane_terminal_and_fg_draws_anew(person: Person) -> None:
    shell = person.sit(command=("/bin/bash", "--norc", "--noprofile", "-i"), PS1="$ ").see("$")
    for _ in range(20):  # the shell has the line for itself while it is edited
        shell.pump(0.02)
    shell.type(f"{PROGRAM}\n").at(1).type("43").at(3).type("\x1a").read("Stopped")
    shell.quiet()
    assert not shell.alternate
    assert "\x1b[?25h" in shell.output.rpartition("\x1b[?1049l")[0][-40:] + shell.output.rpartition("\x1b[?1049l")[2]
    shell.type("stty -a | tr ';' '\\n'; echo done\n").read("\r\ndone")
    # With all its flags as usual: nothing of raw mode is left.
    assert {"icanon", "echo", "isig", "iexten", "icrnl"} <= set(shell.output.rpartition("stty -a")[2].split())
    shell.type("fg\n").wait_for(lambda: shell.alternate and shell.rows[0].startswith("3 of 17"), "a redraw")
    shell.type("5").at(4).type("q").read("--resume\r\n")
    shell.type("echo status $?\n").read("status 0\r\n")
    assert person.given(3) == [4, 3, 5]


@pytest.mark.parametrize("stop", ["\x1a", signal.SIGSTOP], ids=["Ctrl-Z", "SIGSTOP"])
def test_a_stopped_sitting_that_is_killed_ends_without_being_brought_to_the_front(
    person: Person, stop: str | signal.Signals
) -> None:
    shell = person.sit(command=("/bin/bash", "--norc", "--noprofile", "-i"), PS1="$ ").see("$")
    for _ in range(20):
        shell.pump(0.02)
    shell.type(f"{PROGRAM} & fg\n").at(1).type("43").at(3)
    if isinstance(stop, str):
        shell.type(stop)
    else:
        found = re.search(r"\[1\] (\d+)", shell.output)
        assert found, "the shell tells the number of the process"
        os.kill(int(found[1]), stop)
    shell.read("Stopped").quiet()
    shell.type("kill %1\n").read("2 answers kept. Go on with:\r\n  rater-quiz --resume\r\n").quiet()

    for _ in range(300):  # bash tells of an ended job before a prompt, and only when it knows of the end
        shell.type("\n").quiet()
        if "Exit 143" in shell.output:
            break
        shell.pump(0.1)
    assert "Exit 143" in shell.output
    assert not shell.alternate
    assert person.given(2) == [4, 3]


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (200, 60), (100, 30)])
def test_k13_a_resize_draws_anew_and_answers_nothing(person: Person, columns: int, rows: int) -> None:
    window = answered(person, "43")
    drawn = window.output.count(FRAME)
    window.resize(columns, rows).wait_for(lambda: window.output.count(FRAME) > drawn, "a redraw").see(FOOT).quiet()
    margin = (columns - min(columns, 100)) // 2
    assert window.rows[0].startswith(" " * margin + "3 of 17")
    assert len([row for row in window.rows if FOOT in row]) == 1
    assert person.given(2) == [4, 3]
    window.type("5").at(4)


def test_a_window_that_gets_tiny_stays_sane(person: Person) -> None:
    window = answered(person, "43").resize(12, 10).quiet()
    assert window.rows[0].startswith("3 of 17")
    window.type("5").at(4).resize(80, 24).see(FOOT).at(4)
    assert "3 answers saved" in window.rows[0]


def test_e06_a_tiny_window_is_in_line_mode_from_the_start(person: Person) -> None:
    window = person.sit(columns=12, rows=10).read("> ")
    assert not window.alternate
    assert "aiming" in window.output


@pytest.mark.parametrize("arguments", [("--plain",), ()], ids=["plain", "dumb"])
def test_line_mode_where_it_is_asked_for_or_the_terminal_is_dumb(person: Person, arguments: tuple[str, ...]) -> None:
    window = person.sit(*arguments, TERM="xterm" if arguments else "dumb").read("> ")
    assert "\x1b" not in window.output


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


def test_e13_without_a_home_a_sitting_goes_on_with_a_notice(person: Person) -> None:
    window = person.sit("-o", str(person.home.path / "report.md"), HOME=None).at(1)
    assert "Your answers cannot be saved as you go" in window.text
    window.type(DIGITS + "\r")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)


# Arabic, in each terminal as it answers.

XTERM = "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c"


@pytest.mark.parametrize(
    ("replies", "environment", "mode"),
    [
        pytest.param("\x1b[8;1$y\x1bP>|VTE(7006)\x1b\\\x1b[>65;7006;1c\x1b[?65;1;9c", {}, "visual", id="VTE"),
        pytest.param(XTERM, {}, "visual", id="xterm"),
        pytest.param("\x1b[8;0$y\x1b[>0;2602;1c\x1b[?6c", {"TERM": "alacritty"}, "visual", id="alacritty"),
        pytest.param("\x1bP>|foot(1.16)\x1b\\\x1b[>1;11600;0c\x1b[?62;4c", {"TERM": "foot"}, "visual", id="foot"),
        pytest.param("\x1b[>85;95;0c\x1b[?1;2c", {"TERM": "rxvt-unicode-256color"}, "visual", id="urxvt"),
        pytest.param(
            "\x1bP>|kitty(0.32.2)\x1b\\\x1b[>1;4000;32c\x1b[?62;c", {"TERM": "xterm-kitty"}, "kitty", id="kitty"
        ),
        pytest.param("\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c", {}, "words", id="Konsole"),
        pytest.param("\x1b[>24;279;0c\x1b[?63;1;2c", {"TERM": "mlterm"}, "words", id="mlterm"),
        pytest.param("\x1b[>0;136;0c\x1b[?6c", {}, "plain", id="PuTTY"),
        pytest.param("\x1b[>0;115;0c\x1b[?1;2c", {}, "plain", id="qterminal"),
        pytest.param("\x1b[>0;276;0c\x1b[?1;2c", {"TERM_PROGRAM": "vscode"}, "visual", id="VS-Code"),
        pytest.param("\x1bP>|WezTerm 2024\x1b\\\x1b[?65;4;6c", {}, "visual", id="WezTerm"),
        pytest.param("", {"TERM_PROGRAM": "Apple_Terminal"}, "words", id="Apple-Terminal"),
        pytest.param("\x1b[?1;2c", {"TERM_PROGRAM": "iTerm.app"}, "words", id="iTerm2"),
        pytest.param("", {}, "visual", id="silent"),
        pytest.param(XTERM, {"RATER_QUIZ_BIDI": "plain"}, "plain", id="chosen"),
    ],
)
def test_arabic_is_sent_as_each_terminal_needs_it(
    person: Person, replies: str, environment: dict[str, str], mode: str
) -> None:
    window = person.sit("--lang", "ar", replies=replies, **environment).see(mode)
    explicit = "\x1b[8l" in window.output
    assert explicit == (mode == "visual")
    window.type("٤").wait_for(person.home.draft.exists, "draft")
    window.type("q")
    assert window.leave() == 0
    assert person.given(1) == [4]
    assert window.sane()


def test_keys_typed_while_the_terminal_is_asked_keep_their_order(person: Person) -> None:
    window = person.sit("--lang", "ar", "-o", "report.md", replies=XTERM, typed_ahead=DIGITS + "\r")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)


def test_m_goes_through_the_text_orders_and_the_choice_is_remembered(person: Person) -> None:
    window = person.sit("--lang", "ar", replies=XTERM).see("visual")
    for mode in ("words", "kitty", "plain", "visual", "words"):
        window.type("m").see(mode)
    window.type("q")
    assert window.leave() == 0
    assert window.sane()
    person.sit("--lang", "ar", replies=XTERM).see("words")


def test_the_questions_of_the_end_are_in_explicit_direction_as_the_result_is(person: Person) -> None:
    """VTE would turn them round again: the result, printed by itself, takes the direction back when it is there."""
    window = person.sit("--lang", "ar", replies=XTERM, typed_ahead=DIGITS + "\r")
    window.wait_for(lambda: not window.alternate and " <" in window.printed, "question").quiet()
    assert window.output.rfind("\x1b[8l") > window.output.rfind("\x1b[8h")
    window.type("\r\r-\ry\r")
    assert window.leave() == 0
    assert window.sane()


def test_the_last_words_are_in_the_order_of_the_screen_and_the_command_stands_as_it_is(person: Person) -> None:
    window = (
        person.sit("--lang", "ar", "--team", "الدعم", replies=XTERM).see("visual").type("43").see("17 ﻦﻣ 3").type("q")
    )
    assert window.leave() == 0
    last_words = "\r\x1b[8l" + ":ﻝﺎﻤﻛﻺﻟ .ﻥﺎﺘﺑﺎﺟﺇ ﺖﻈﻔﺣ".rjust(80) + "\n\r\x1b[8h"
    assert last_words in window.printed
    assert window.printed.endswith("\x1b[8h  rater-quiz --lang ar --team 'الدعم' --resume\n")
    assert window.sane()


def test_in_arabic_the_arrows_are_mirrored(person: Person) -> None:
    window = person.sit("--lang", "ar", replies=XTERM).see("visual").type("43").see("17 ﻦﻣ 3")
    window.type("\x1b[C").see("17 ﻦﻣ 2").type("\x1b[D").see("17 ﻦﻣ 3")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (200, 60)], ids=str)
def test_an_arabic_screen_is_right_aligned_and_never_wraps(person: Person, size: tuple[int, int]) -> None:
    window = person.sit("--lang", "ar", replies=XTERM, columns=size[0], rows=size[1]).see("visual").quiet()
    edge = (size[0] + min(size[0], 100)) // 2
    lengths = {len(row) for row in window.rows if row and not re.search(r"[1-5] *$", row)}
    assert lengths == {edge}


def test_the_line_is_the_same_before_and_after_in_arabic(person: Person) -> None:
    window = person.sit("--lang", "ar", replies=XTERM).see("visual").type("4").quiet().signal(signal.SIGTERM)
    assert window.leave() == 143
    assert window.sane()
    assert "\x1b[8h" in window.output


def test_every_answer_is_on_disk_before_the_next_statement_shows(person: Person) -> None:
    window = person.sit().at(1)
    for count, digit in enumerate(DIGITS[:8], 1):
        window.type(digit).at(count + 1)
        assert person.given(count) == list(ANSWERS[:count])


def test_nothing_is_asked_with_o_and_an_existing_file_is_refused_before_the_first_question(person: Person) -> None:
    report = person.home.path / "report.md"
    report.write_text("mine")
    window = person.sit("-o", "report.md")
    assert window.leave() == 5
    assert not window.alternate
    assert report.read_text(encoding="utf-8") == "mine"


def test_what_is_in_the_way_of_the_report_at_the_end_asks_for_another_path(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1)
    (person.home.path / "report.md").mkdir()
    window.type(DIGITS + "\r").see("Save the report as").type("other.md\r")
    assert window.leave() == 0
    assert record_answers(person.home.path / "other.md") == list(ANSWERS)


def test_the_command_that_is_told_leaves_out_a_file_that_cannot_be_written_any_more(person: Person) -> None:
    folder = person.home.path / "room"
    folder.mkdir()
    window = person.sit("-o", "room/report.md").at(1).type(DIGITS).see("All answered")
    folder.rmdir()
    window.type("\r").read("could not be written").type("\x04")
    assert window.leave() == 0
    assert command_in(window.printed) == "rater-quiz --resume"
    person.sit("--resume").see("All answered")
