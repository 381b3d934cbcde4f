"""A real pseudo-terminal: what was typed arrives, signals become events, and the line is as it was at the end."""

import fcntl
import io
import os
import re
import select
import signal
import struct
import subprocess
import sys
import tty
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from rater_quiz.terminal.console import ConsoleTerminal
from rater_quiz.terminal.device import Event, Mode, Resized, Size, Stop
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.pager import line_modes
from rater_quiz.terminal.tty import RawTerminal, is_terminal, open_terminal, window_size

termios = pytest.importorskip("termios", reason="the terminals of POSIX")
ROOT = Path(__file__).parent.parent

PROGRAM = """
import os, sys
from rater_quiz.terminal.device import Stop, Mode
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.tty import RawTerminal

if len(sys.argv) > 1:
    os.login_tty(int(sys.argv[1]))
with RawTerminal() as terminal:
    for mode in Mode:
        terminal.switch_on(mode)
    terminal.write(f"<ready><{os.getpid()}>")
    while True:
        event = terminal.wait()
        terminal.write(f"<{getattr(event, 'kind', '') or event} {getattr(event, 'text', '')}>")
        if getattr(event, "text", "") == "!":
            raise RuntimeError("a bug")
        if isinstance(event, Stop):
            break
"""


def matched(shell: "pexpect.spawn[str]") -> str:
    """What the group of the pattern that was expected last stood for."""
    assert isinstance(shell.match, re.Match)
    return str(shell.match.group(1))


class Window:
    """A pseudo-terminal, seen from the outside, with a program in it or without."""

    def __init__(self) -> None:
        self.outside, self.inside = os.openpty()
        self.seen = ""
        self.program: subprocess.Popen[bytes] | None = None

    def start(self) -> "Window":
        self.program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(self.inside)],
            cwd=ROOT,
            pass_fds=[self.inside],
            stderr=subprocess.DEVNULL,
        )
        self.expect("<ready>")
        return self

    def type(self, text: str) -> None:
        os.write(self.outside, text.encode())

    def expect(self, text: str) -> None:
        while text not in self.seen:
            ready, _, _ = select.select([self.outside], [], [], 20)
            assert ready, f"{text!r} did not come after {self.seen!r}"
            self.seen += os.read(self.outside, 4096).decode()

    def attributes(self) -> object:
        return termios.tcgetattr(self.inside)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.inside, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close(self) -> None:
        for fd in (self.outside, self.inside):
            with suppress(OSError):
                os.close(fd)
        if self.program:
            self.program.kill()
            self.program.wait()


@pytest.fixture
def window() -> Iterator[Window]:
    opened = Window()
    yield opened
    opened.close()


def typed(text: str) -> list[Event | None]:
    return [Key(Kind.CHAR, char) for char in text]


def events(terminal: RawTerminal | ConsoleTerminal, count: int) -> list[Event | None]:
    return [terminal.wait(5) for _ in range(count)]


def test_what_was_typed_ahead_survives_entering_and_leaving(window: Window) -> None:
    window.type("12")
    with RawTerminal(window.inside, window.inside) as terminal:
        assert events(terminal, 2) == typed("12")
        window.type("34\r")
    with RawTerminal(window.inside, window.inside) as terminal:
        assert events(terminal, 3) == [*typed("34"), Key(Kind.ENTER)]


def test_the_line_is_raw_inside_and_as_before_outside(window: Window) -> None:
    before = window.attributes()
    terminal = RawTerminal(window.inside, window.inside)
    with terminal:
        inside = termios.tcgetattr(window.inside)
        assert not inside[0] & termios.ICRNL
        assert not inside[3] & (termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        assert inside[1] & termios.OPOST  # line feeds still return the carriage
    assert window.attributes() == before
    terminal.close()
    assert window.attributes() == before


def test_an_exception_leaves_line_and_handlers_as_they_were(window: Window) -> None:
    before = window.attributes()
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGTSTP)}

    def fail() -> None:
        with RawTerminal(window.inside, window.inside) as terminal:
            terminal.switch_on(Mode.ALTERNATE_SCREEN)
            terminal.switch_on(Mode.HIDDEN_CURSOR)
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        fail()
    assert window.attributes() == before
    assert {number: signal.getsignal(number) for number in handlers} == handlers
    window.expect("\x1b[?1049h\x1b[?25l\x1b[?25h\x1b[?1049l")


def test_a_mode_is_switched_on_once_and_undone_once(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        terminal.switch_off(Mode.HIDDEN_CURSOR)
        terminal.switch_on(Mode.EXPLICIT_DIRECTION)
        terminal.switch_on(Mode.BRACKETED_PASTE)
        terminal.switch_on(Mode.BRACKETED_PASTE)
        terminal.switch_off(Mode.BRACKETED_PASTE)
        terminal.write("سلام\n")
    window.expect("\r\x1b[8l\x1b[?2004h\x1b[?2004lسلام\r\n\r\x1b[8h")
    assert window.seen == "\r\x1b[8l\x1b[?2004h\x1b[?2004lسلام\r\n\r\x1b[8h"


def test_waiting_ends_when_nothing_comes_and_escape_needs_a_pause(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        assert terminal.wait(0) is None
        window.type("\x1b")
        assert terminal.wait(5) == Key(Kind.ESCAPE)
        window.type("\x1b[?62;1;4c\x1b[A")
        assert terminal.wait(5) == Key(Kind.UP)
        assert terminal.wait(0.01) is None


def test_replies_can_be_read_and_keys_be_put_back(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        assert terminal.read_keys(0) == []
        window.type("1\x1b[?6c2")
        assert terminal.read_keys(5) == [
            Key(Kind.CHAR, "1"),
            Key(Kind.REPLY, "\x1b[?6c"),
            Key(Kind.CHAR, "2"),
        ]
        window.type("3")
        terminal.put_back([Key(Kind.CHAR, "1"), Key(Kind.CHAR, "2")])
        assert events(terminal, 3) == typed("123")


def test_a_signal_while_waiting_or_before_is_an_event(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
            os.kill(os.getpid(), number)
            assert terminal.wait(5) == Stop(number)
        os.kill(os.getpid(), signal.SIGWINCH)
        os.kill(os.getpid(), signal.SIGWINCH)
        assert terminal.wait(5) == Resized()
        assert terminal.wait(0) is None
        os.kill(os.getpid(), signal.SIGHUP)
        assert events(terminal, 2) == [Stop(signal.SIGHUP), Stop(signal.SIGHUP)]


def test_a_signal_that_was_ignored_stays_so(window: Window) -> None:
    previous = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with RawTerminal(window.inside, window.inside) as terminal:
            os.kill(os.getpid(), signal.SIGHUP)
            window.type("1")
            assert events(terminal, 1) == typed("1")
    finally:
        signal.signal(signal.SIGHUP, previous)


def test_continuing_after_a_stop_makes_the_line_raw_again(window: Window) -> None:
    before = window.attributes()
    with RawTerminal(window.inside, window.inside) as terminal:
        terminal.switch_on(Mode.HIDDEN_CURSOR)
        raw = window.attributes()
        termios.tcsetattr(window.inside, termios.TCSANOW, before)  # as a shell does
        os.kill(os.getpid(), signal.SIGCONT)
        assert terminal.wait(5) == Resized()
        assert window.attributes() == raw
    assert window.attributes() == before
    window.expect("\x1b[?25l\x1b[?25l\x1b[?25h")


def test_a_closed_window_hangs_up_and_writing_to_it_is_no_error(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        window.type("1")
        assert events(terminal, 1) == typed("1")
        os.close(window.outside)
        terminal.write("nobody reads this")
        assert terminal.wait() == Stop(signal.SIGHUP)
        assert terminal.read_keys(5) == []


def test_keys_typed_before_the_window_closed_come_before_the_end(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        window.type("12")
        assert events(terminal, 1) == typed("1")
        os.close(window.outside)
        assert events(terminal, 2) == [*typed("2"), Stop(signal.SIGHUP)]


def test_a_terminal_that_does_not_block_is_written_to_in_full(window: Window) -> None:
    os.set_blocking(window.inside, False)
    text = "x" * 100_000
    reader = subprocess.Popen(
        [sys.executable, "-c", f"import os\nn = 0\nwhile n < {len(text)}: n += len(os.read({window.outside}, 9999))"],
        pass_fds=[window.outside],
    )
    with RawTerminal(window.inside, window.inside) as terminal:
        terminal.write(text)
        assert terminal.wait(0.01) is None
    assert reader.wait(20) == 0


def test_the_size_is_the_windows_own(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("LINES", "20")
    window.resize(12, 10)
    assert window_size(window.inside) == Size(12, 10)
    with RawTerminal(window.inside, window.inside) as terminal:
        assert terminal.size() == Size(12, 10)


@pytest.mark.parametrize(
    ("columns", "lines", "size"),
    [
        ("60", "20", (60, 20)),
        ("0", "0", (80, 24)),
        ("-5", "٣", (80, 24)),
        ("", "1e9", (80, 24)),
        ("99999", "ten", (80, 24)),
    ],
)
def test_a_window_without_a_size_has_that_of_the_environment_if_it_makes_sense(
    window: Window, monkeypatch: pytest.MonkeyPatch, columns: str, lines: str, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("LINES", lines)
    window.resize(0, 0)
    assert window_size(window.inside) == size
    assert window_size(-1) == size


def test_only_two_terminals_can_be_opened(window: Window, tmp_path: Path) -> None:
    assert is_terminal(window.inside)
    assert not is_terminal(-1)
    with (tmp_path / "file").open("w") as file, os.fdopen(window.inside, "w", closefd=False) as inside:
        assert not is_terminal(file.fileno())
        assert open_terminal(window.inside, file) is None
        assert open_terminal(file.fileno(), inside) is None
        assert open_terminal(window.inside, io.StringIO()) is None
        assert isinstance(open_terminal(window.inside, inside), RawTerminal)


def test_a_system_without_either_way_has_no_terminal(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "termios", None)
    monkeypatch.setitem(sys.modules, "msvcrt", None)
    with os.fdopen(window.inside, "w", closefd=False) as inside:
        assert open_terminal(window.inside, inside) is None


UNDONE = "\r\x1b[8h\x1b[?25h\x1b[?2004l\x1b[?1049l"


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


class Typist:
    """The console of Windows, as `msvcrt` shows it."""

    def __init__(self, text: str) -> None:
        self.waiting = deque(text)

    def kbhit(self) -> bool:
        return bool(self.waiting)

    def getwch(self) -> str:
        return self.waiting.popleft()


def console(typed_text: str) -> tuple[ConsoleTerminal, io.TextIOWrapper]:
    output = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    return ConsoleTerminal(Typist(typed_text), output, lambda: Size(80, 24)), output


def test_a_windows_console_gives_the_same_keys() -> None:
    terminal, output = console("4\r\xe0H\0P\xe0S\0;\ud83d\ude00\x08à")
    with terminal:
        assert events(terminal, 8) == [
            *typed("4"),
            *(Key(kind) for kind in (Kind.ENTER, Kind.UP, Kind.DOWN, Kind.DELETE)),
            *typed("😀"),
            Key(Kind.BACKSPACE),
            *typed("à"),
        ]
        assert terminal.wait(0.01) is None
        terminal.switch_on(Mode.BRACKETED_PASTE)
        terminal.write("é ع")
    output.seek(0)
    assert output.read() == "\x1b[?2004hé ?\x1b[?2004l"


def test_a_windows_console_tells_of_signals_and_sizes() -> None:
    sizes = deque([Size(80, 24), Size(60, 20)])
    terminal = ConsoleTerminal(
        Typist(""), io.TextIOWrapper(io.BytesIO()), lambda: sizes.popleft() if len(sizes) > 1 else sizes[0]
    )
    before = signal.getsignal(signal.SIGINT)
    with terminal:
        assert terminal.wait(5) == Resized()
        signal.raise_signal(signal.SIGINT)
        assert terminal.wait(5) == Stop(signal.SIGINT)
        terminal.suspend()
        assert terminal.wait(0) is None
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.parametrize("reader_stays", [True, False])
def test_a_line_echoes_though_a_pager_has_taken_the_terminal(reader_stays: bool) -> None:  # noqa: FBT001 - a case
    outside, inside = os.openpty()
    reading, writing = os.pipe()
    try:
        tty.setraw(inside)
        raw = termios.tcgetattr(inside)
        wanted = termios.ICANON | termios.ECHO
        with line_modes(inside, writing):
            assert termios.tcgetattr(inside)[3] & wanted == wanted
            if not reader_stays:
                os.close(reading)
        after = termios.tcgetattr(inside)
        assert (after == raw) is reader_stays
        assert (after[3] & wanted == wanted) is not reader_stays
    finally:
        for descriptor in (outside, inside, writing, *((reading,) if reader_stays else ())):
            os.close(descriptor)
