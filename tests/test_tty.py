"""A real pseudo-terminal: what was typed arrives, signals become events, and the line is as it was at the end."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.key_presses import chars
from support.pseudo_terminal import Window, termios

from rater_quiz.terminal.device import Event, Mode, Resized, Size, Stop
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.tty import RawTerminal, is_terminal, open_terminal, window_size


def events(terminal: RawTerminal, count: int) -> list[Event | None]:
    return [terminal.wait(5) for _ in range(count)]


def test_what_was_typed_ahead_survives_entering_and_leaving(window: Window) -> None:
    window.type("12")
    with RawTerminal(window.inside, window.inside) as terminal:
        assert events(terminal, 2) == chars("12")
        window.type("34\r")
    with RawTerminal(window.inside, window.inside) as terminal:
        assert events(terminal, 3) == [*chars("34"), Key(Kind.ENTER)]


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
        assert terminal.read_keys(5) == [*chars("1"), Key(Kind.REPLY, "\x1b[?6c"), *chars("2")]
        window.type("3")
        terminal.put_back(chars("12"))
        assert events(terminal, 3) == chars("123")


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
            assert events(terminal, 1) == chars("1")
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
        assert events(terminal, 1) == chars("1")
        os.close(window.outside)
        terminal.write("nobody reads this")
        assert terminal.wait() == Stop(signal.SIGHUP)
        assert terminal.read_keys(5) == []


def test_keys_typed_before_the_window_closed_come_before_the_end(window: Window) -> None:
    with RawTerminal(window.inside, window.inside) as terminal:
        window.type("12")
        assert events(terminal, 1) == chars("1")
        os.close(window.outside)
        assert events(terminal, 2) == [*chars("2"), Stop(signal.SIGHUP)]


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
