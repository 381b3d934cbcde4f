"""Sittings by keys in a window that is stopped, resized, tiny or dumb."""

import os
import re
import signal

import pytest
from support.key_window import FOOT, FRAME, Person, answered
from support.run_program import PROGRAM


def test_ctrl_z_gives_the_shell_a_sane_terminal_and_fg_draws_anew(person: Person) -> None:
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
def test_a_resize_draws_anew_and_answers_nothing(person: Person, columns: int, rows: int) -> None:
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


def test_a_tiny_window_is_in_line_mode_from_the_start(person: Person) -> None:
    window = person.sit(columns=12, rows=10).read("> ")
    assert not window.alternate
    assert "aiming" in window.output


@pytest.mark.parametrize("arguments", [("--plain",), ()], ids=["plain", "dumb"])
def test_line_mode_where_it_is_asked_for_or_the_terminal_is_dumb(person: Person, arguments: tuple[str, ...]) -> None:
    window = person.sit(*arguments, TERM="xterm" if arguments else "dumb").read("> ")
    assert "\x1b" not in window.output
