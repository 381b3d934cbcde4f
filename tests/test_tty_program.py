"""A program in a pseudo-terminal leaves it as it was, however it ends or is stopped."""

import os
import re
import signal
import sys
from pathlib import Path

import pexpect
import pytest
from support.pseudo_terminal import PROGRAM, ROOT, UNDONE, Window


def matched(shell: "pexpect.spawn[str]") -> str:
    """What the group of the pattern that was expected last stood for."""
    assert isinstance(shell.match, re.Match)
    return str(shell.match.group(1))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP])
def test_a_program_that_is_signalled_leaves_the_terminal_as_it_was(window: Window, number: signal.Signals) -> None:
    before = window.attributes()
    program = window.start().program
    assert program
    window.type("1")
    window.expect("<character 1>")
    assert window.attributes() != before
    program.send_signal(number)
    window.expect(UNDONE)
    assert program.wait(20) == 0
    assert window.attributes() == before


@pytest.mark.parametrize(("key", "status"), [("\x03", 0), ("!", 1)], ids=["Ctrl-C", "a bug"])
def test_a_program_that_ends_by_itself_leaves_the_terminal_as_it_was(window: Window, key: str, status: int) -> None:
    before = window.attributes()
    program = window.start().program
    assert program
    window.type(key)
    window.expect(UNDONE)
    assert program.wait(20) == status
    assert window.attributes() == before


def test_ctrl_z_without_a_shell_to_go_back_to_only_draws_anew(window: Window) -> None:
    window.start().type("\x1a")
    window.expect("<Resized() >")
    window.type("1")
    window.expect("<character 1>")


def test_a_program_whose_window_closes_ends(window: Window) -> None:
    program = window.start().program
    assert program
    os.close(window.outside)
    assert program.wait(20) == 0


@pytest.mark.parametrize("stop", ["Ctrl-Z", "SIGTSTP", "SIGSTOP"])
def test_the_shell_is_sane_while_the_program_is_stopped_and_after(tmp_path: Path, stop: str) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM)
    # A program may have been started by another one, which stops with it: the key stops the whole job.
    command = f"PYTHONPATH=. {sys.executable} {script}"
    if stop == "Ctrl-Z":
        command = f"sh -c '{command}; true'"
    shell = pexpect.spawn("bash", ["--norc", "--noediting", "-i"], cwd=str(ROOT), encoding="utf-8", timeout=20)
    shell.sendline("PS1='$'\"> \"; stty -g")  # what is typed does not hold the prompt that it makes
    shell.expect(r"\n([0-9a-f:]+)\r\n\$> ")
    before = matched(shell)

    shell.sendline(command)
    shell.expect(r"<ready><(\d+)>")
    if stop == "Ctrl-Z":
        shell.send("\x1a")
    else:
        os.kill(int(matched(shell)), getattr(signal, stop))
    if stop != "SIGSTOP":  # which nobody can catch
        shell.expect_exact(UNDONE)
    shell.expect_exact("$> ")
    shell.sendline("stty -g")
    shell.expect(r"\n([0-9a-f:]+)\r\n")
    assert matched(shell) == before
    shell.expect_exact("$> ")

    shell.sendline("bg")
    shell.expect_exact("$> ")
    shell.sendline("fg")
    shell.expect_exact("<Resized() >")
    shell.send("4")
    shell.expect_exact("<character 4>")
    shell.send("\x03")
    shell.expect_exact("$> ")
    shell.sendline("stty -g")
    shell.expect(r"\n([0-9a-f:]+)\r\n")
    assert matched(shell) == before
    shell.close(force=True)
