"""The console of Windows gives the same keys and events as a terminal of POSIX."""

import io
import signal
from collections import deque

from support.key_presses import chars

from rater_quiz.terminal.console import ConsoleTerminal
from rater_quiz.terminal.device import Mode, Resized, Size, Stop
from rater_quiz.terminal.key import Key, Kind


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
        assert [terminal.wait(5) for _ in range(8)] == [
            *chars("4"),
            *(Key(kind) for kind in (Kind.ENTER, Kind.UP, Kind.DOWN, Kind.DELETE)),
            *chars("😀"),
            Key(Kind.BACKSPACE),
            *chars("à"),
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
