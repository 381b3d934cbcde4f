"""A terminal's own line mode: lines in their order, signals only between them, nothing lost at the end."""

import io
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from rater_quiz.signals import HANG_UP, StoppedError
from rater_quiz.terminal.line_terminal import LineTerminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes cannot be waited for there")


class Line:
    """A pipe in place of the line to a terminal."""

    def __init__(self) -> None:
        self.inside, self._outside = os.pipe()
        self.seen = io.StringIO()

    def type(self, text: str | bytes) -> None:
        os.write(self._outside, text if isinstance(text, bytes) else text.encode())

    def hang_up(self) -> None:
        if self._outside >= 0:
            os.close(self._outside)
            self._outside = -1

    def open(self) -> LineTerminal:
        return LineTerminal(self.inside, self.seen)


@pytest.fixture
def line() -> Iterator[Line]:
    line = Line()
    yield line
    line.hang_up()
    os.close(line.inside)


def test_lines_come_in_their_order_however_they_were_sent(line: Line) -> None:
    with line.open() as terminal:
        line.type("one\ntwo\nthree\r\n\nf")
        assert [terminal.read_line() for _ in range(4)] == ["one", "two", "three", ""]
        line.type("our\n")
        assert terminal.read_line() == "four"


def test_a_letter_may_come_in_two_pieces(line: Line) -> None:
    with line.open() as terminal:
        later = threading.Timer(0.02, line.type, ["\u0644\u0627\n".encode()[1:]])
        line.type("\u0644".encode()[:1])
        later.start()
        assert terminal.read_line() == "لا"
        later.join()
        line.type(b"\xff3\n")
        assert terminal.read_line() == "�3"


def test_the_end_of_input_ends_the_last_line_first(line: Line) -> None:
    with line.open() as terminal:
        line.type("one")
        line.hang_up()
        assert [terminal.read_line() for _ in range(3)] == ["one", None, None]


def test_what_is_written_is_there_at_once(line: Line) -> None:
    with line.open() as terminal:
        terminal.write("> ")
        assert line.seen.getvalue() == "> "
        line.seen.close()
        terminal.write("nobody sees this, and nobody has to")


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_the_wait(line: Line, signum: signal.Signals) -> None:
    later = threading.Timer(0.02, os.kill, [os.getpid(), signum])
    with line.open() as terminal:
        later.start()
        with pytest.raises(StoppedError) as stopped:
            terminal.read_line()
    later.join()
    assert stopped.value.signum == signum


def test_a_signal_between_two_lines_waits_for_the_next_question(line: Line) -> None:
    with line.open() as terminal:
        line.type("one\ntwo\n")
        assert terminal.read_line() == "one"
        os.kill(os.getpid(), signal.SIGTERM)
        written = "what is being saved is saved"
        assert written
        assert terminal.read_line() == "two", "it was typed before"
        with pytest.raises(StoppedError):
            terminal.read_line()


def test_the_first_of_several_signals_counts_and_none_is_lost(line: Line) -> None:
    with line.open() as terminal:
        for signum in (signal.SIGTERM, signal.SIGINT):
            os.kill(os.getpid(), signum)
            time.sleep(0.001)
        for signum in (signal.SIGTERM, signal.SIGINT):
            with pytest.raises(StoppedError) as stopped:
                terminal.read_line()
            assert stopped.value.signum == signum


def test_a_signal_that_was_ignored_stays_ignored(line: Line) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with line.open() as terminal:
            os.kill(os.getpid(), signal.SIGHUP)
            line.type("one\n")
            assert terminal.read_line() == "one"
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_everything_is_as_it_was_afterwards(line: Line) -> None:
    signals = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]
    before = [signal.getsignal(signum) for signum in signals]
    with line.open():
        assert [signal.getsignal(signum) for signum in signals] != before
    assert [signal.getsignal(signum) for signum in signals] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_a_line_that_is_gone_is_a_hang_up(line: Line) -> None:
    with line.open() as terminal:
        inside, line.inside = line.inside, os.dup(line.inside)
        os.close(inside)
        with pytest.raises(StoppedError) as stopped:
            terminal.read_line()
    assert stopped.value.signum == HANG_UP


def test_other_threads_can_read_lines_too_but_have_no_signals(line: Line) -> None:
    read: list[str | None] = []

    def work() -> None:
        with line.open() as terminal:
            read.append(terminal.read_line())

    line.type("one\n")
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert read == ["one"]
