"""How right-to-left text is sent: found out, remembered, and put into effect round an output."""

import io
from pathlib import Path

import pytest
from support.played_terminal import Played

from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.detection import QUERY
from rater_quiz.terminal.device import Event
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.text_order import in_order, order_of_lines, order_of_output, order_on, remember_order

KITTY = "\x1bP>|kitty(0.32.2)\x1b\\\x1b[>1;4000;32c\x1b[?62;c"


class Answering(Played):
    """A terminal that answers at once when it is asked what it is."""

    def __init__(self, replies: str) -> None:
        super().__init__()
        self._replies = replies

    def write(self, text: str) -> None:
        super().write(text)
        if text == QUERY:
            self._keys.extend(self._reader.feed(self._replies.encode()))

    def typed(self, count: int) -> list[Event | None]:
        return [self.wait() for _ in range(count)]


class Tty(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)


def test_nothing_is_asked_for_text_that_reads_from_left_to_right() -> None:
    terminal = Answering(KITTY)
    assert order_on(terminal, Language.ENGLISH, {}) == (BidiMode.PLAIN, "")
    assert terminal.written == []


def test_the_terminal_is_asked_and_keys_typed_meanwhile_come_next() -> None:
    terminal = Answering("4" + KITTY.replace("\x1b[>", "3\x1b[>", 1))
    assert order_on(terminal, Language.ARABIC, {}) == (BidiMode.KITTY, "kitty")
    assert terminal.typed(2) == [Key(Kind.CHAR, "4"), Key(Kind.CHAR, "3")]


def test_a_choice_is_remembered_for_the_terminal_it_was_made_on() -> None:
    _, name = order_on(Answering(KITTY), Language.ARABIC, {})
    remember_order(name, BidiMode.WORDS)
    assert order_on(Answering(KITTY), Language.ARABIC, {})[0] is BidiMode.WORDS
    other = "\x1bP>|XTerm(379)\x1b\\\x1b[?64;1;2c"
    assert order_on(Answering(other), Language.ARABIC, {})[0] is BidiMode.VISUAL


def test_a_choice_that_cannot_be_remembered_is_no_error(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("in the way")
    remember_order("kitty", BidiMode.WORDS)
    assert order_on(Answering(KITTY), Language.ARABIC, {})[0] is BidiMode.KITTY


def test_a_choice_in_the_environment_wins() -> None:
    assert order_on(Answering(KITTY), Language.ARABIC, {"RATER_QUIZ_BIDI": "plain"})[0] is BidiMode.PLAIN


@pytest.mark.parametrize(("language", "stream"), [(Language.ENGLISH, Tty()), (Language.ARABIC, io.StringIO())])
def test_output_is_in_logical_order_in_english_and_where_it_is_no_terminal(
    language: Language, stream: io.StringIO
) -> None:
    assert order_of_output(language, stream) is BidiMode.PLAIN


@pytest.mark.parametrize(("name", "mode"), [("words", BidiMode.WORDS), ("", BidiMode.VISUAL)])
def test_output_on_a_terminal_that_cannot_be_asked_is_ordered_by_the_environment(
    name: str, mode: BidiMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("TERM", "TERM_PROGRAM", "TMUX", "STY", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("RATER_QUIZ_BIDI", name)
    assert order_of_output(Language.ARABIC, Tty()) is mode


@pytest.mark.parametrize(
    ("mode", "stream", "written"),
    [
        (BidiMode.VISUAL, Tty(), "\r\x1b[8ltext\r\x1b[8h"),
        (BidiMode.WORDS, Tty(), "text"),
        (BidiMode.KITTY, Tty(), "text"),
        (BidiMode.PLAIN, Tty(), "text"),
        (BidiMode.VISUAL, io.StringIO(), "text"),
    ],
    ids=["visual", "words", "kitty", "plain", "file"],
)
def test_explicit_direction_is_switched_on_round_visual_order_on_a_terminal(
    mode: BidiMode, stream: io.StringIO, written: str
) -> None:
    with in_order(mode, stream):
        stream.write("text")
    assert stream.getvalue() == written


def test_explicit_direction_is_switched_off_after_an_error_too() -> None:
    stream = Tty()
    with pytest.raises(RuntimeError), in_order(BidiMode.VISUAL, stream):
        raise RuntimeError
    assert stream.getvalue() == "\r\x1b[8l\r\x1b[8h"


@pytest.mark.parametrize(
    ("environment", "mode"),
    [
        pytest.param({"TERM": "xterm-256color"}, BidiMode.VISUAL, id="xterm"),
        pytest.param({"TERM": "xterm-kitty"}, BidiMode.KITTY, id="kitty"),
        pytest.param({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, BidiMode.PLAIN, id="vte-orders-by-itself"),
        pytest.param({"TERM": "xterm-256color", "RATER_QUIZ_BIDI": "words"}, BidiMode.WORDS, id="chosen"),
        pytest.param({"TERM": "dumb"}, BidiMode.PLAIN, id="dumb"),
    ],
)
def test_single_lines_go_as_the_terminal_needs_them_by_its_name(environment: dict[str, str], mode: BidiMode) -> None:
    assert order_of_lines(environment) is mode
