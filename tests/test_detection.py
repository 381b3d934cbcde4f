"""Each terminal of the table plays its replies back, and gets the mode that was measured to suit it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.detection import (
    QUERY,
    Detected,
    Replies,
    TerminalFacts,
    ask_terminal,
    ask_tmux,
    choose,
    chosen_mode,
    detect,
    terminal_name,
)
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.keys import KeyReader

XTERM_DA, XTERM_TERM = "\x1b[?64;1;2c", {"TERM": "xterm-256color"}


class PlayedTerminal:
    """Answers the query in pieces, as a terminal would; a piece of None is a wait in vain."""

    def __init__(self, *pieces: str | None, tmux: str = "") -> None:
        self.pieces = list(pieces)
        self.reader = KeyReader()
        self.written: list[str] = []
        self.tmux = tmux
        self.tmux_was_asked = False

    def write(self, text: str) -> None:
        self.written.append(text)

    def read_keys(self, timeout: float) -> list[Key]:
        assert 0 < timeout <= 0.15
        while self.pieces and (piece := self.pieces.pop(0)) is not None:
            if keys := self.reader.feed(piece.encode()):
                return keys
        return []

    def ask_tmux(self) -> str:
        self.tmux_was_asked = True
        return self.tmux

    def detect(
        self, environment: Mapping[str, str], remembered: Mapping[str, str] | None = None, *, windows: bool = False
    ) -> Detected:
        return detect(
            environment,
            write=self.write,
            read_keys=self.read_keys,
            ask_tmux=self.ask_tmux,
            remembered=remembered or {},
            windows=windows,
        )


@pytest.mark.parametrize(
    ("replies", "environment", "mode", "name"),
    [
        pytest.param(
            "\x1b[8;1$y\x1bP>|VTE(7600)\x1b\\\x1b[>65;7600;1c\x1b[?65;1;9c",
            {**XTERM_TERM, "VTE_VERSION": "7600"},
            BidiMode.VISUAL,
            "vte",
            id="VTE",
        ),
        pytest.param(
            "\x1b[8;2$y" + XTERM_DA, XTERM_TERM, BidiMode.VISUAL, "unknown", id="anything that knows explicit direction"
        ),
        pytest.param("\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\" + XTERM_DA, XTERM_TERM, BidiMode.VISUAL, "xterm", id="xterm"),
        pytest.param("\x1b[?6c", {"TERM": "alacritty"}, BidiMode.VISUAL, "alacritty", id="alacritty"),
        pytest.param("\x1b[?1;2c", {"TERM": "rxvt-unicode-256color"}, BidiMode.VISUAL, "rxvt", id="urxvt"),
        pytest.param("\x1b[?6c", {"TERM": "st-256color"}, BidiMode.VISUAL, "st", id="st"),
        pytest.param("\x1bP>|foot(1.13.1)\x1b\\\x1b[?62c", {"TERM": "foot"}, BidiMode.VISUAL, "foot", id="foot"),
        pytest.param(
            "\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62c", {"TERM": "xterm-kitty"}, BidiMode.KITTY, "kitty", id="kitty"
        ),
        pytest.param("\x1b[?62c", {"TERM": "xterm-kitty"}, BidiMode.KITTY, "kitty", id="kitty by TERM alone"),
        pytest.param(
            "\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;221203;0c\x1b[?62;1;4c",
            {**XTERM_TERM, "KONSOLE_VERSION": "221203"},
            BidiMode.WORDS,
            "konsole",
            id="Konsole",
        ),
        pytest.param("\x1b[?63c", {"TERM": "mlterm", "MLTERM": "3.9.2"}, BidiMode.PLAIN, "mlterm", id="mlterm"),
        pytest.param("\x1b[?63c", {**XTERM_TERM, "MLTERM": "3.9.2"}, BidiMode.PLAIN, "mlterm", id="mlterm as xterm"),
        pytest.param("\x1b[>0;136;0c\x1b[?6c", {"TERM": "xterm"}, BidiMode.PLAIN, "putty", id="PuTTY"),
        pytest.param("\x1b[>0;115;0c\x1b[?1;2c", XTERM_TERM, BidiMode.PLAIN, "qterminal", id="qterminal"),
        pytest.param(
            "\x1bP>|xterm.js(5.6.0)\x1b\\\x1b[?1;2c",
            {**XTERM_TERM, "TERM_PROGRAM": "vscode"},
            BidiMode.VISUAL,
            "xterm.js",
            id="VS Code",
        ),
        pytest.param(
            "\x1b[?1;2c", {**XTERM_TERM, "TERM_PROGRAM": "vscode"}, BidiMode.VISUAL, "vscode", id="VS Code, old"
        ),
        pytest.param("\x1bP>|mintty 3.6.1\x1b\\\x1b[?64c", XTERM_TERM, BidiMode.VISUAL, "mintty", id="mintty"),
        pytest.param("\x1bP>|iTerm2 3.4.19\x1b\\\x1b[?62c", XTERM_TERM, BidiMode.WORDS, "iterm2", id="iTerm2"),
        pytest.param(None, {**XTERM_TERM, "TERM_PROGRAM": "iTerm.app"}, BidiMode.WORDS, "iterm2", id="iTerm2, silent"),
        pytest.param(None, XTERM_TERM, BidiMode.VISUAL, "unknown", id="silent and unknown"),
        pytest.param(None, {}, BidiMode.VISUAL, "unknown", id="without any environment"),
        pytest.param(
            "\x1bP>|XTerm(379)\x1b\\" + XTERM_DA,
            {**XTERM_TERM, "KONSOLE_VERSION": "221203", "KITTY_WINDOW_ID": "1", "TMUX": "/tmp/t,1,0", "STY": "1.x"},  # noqa: S108 - no file
            BidiMode.VISUAL,
            "xterm",
            id="xterm started from others, whose variables leak",
        ),
        pytest.param(
            "\x1b[>83;40900;0c\x1b[?1;2c",
            {"TERM": "xterm", "STY": "1.x"},
            BidiMode.VISUAL,
            "screen in unknown",
            id="screen as xterm",
        ),
    ],
)
def test_every_terminal_of_the_table(
    replies: str | None, environment: dict[str, str], mode: BidiMode, name: str
) -> None:
    terminal = PlayedTerminal(replies)
    assert terminal.detect(environment) == Detected(mode, name, [])
    assert terminal.written == [QUERY]
    assert not terminal.tmux_was_asked


TMUX = {"TERM": "tmux-256color", "TMUX": "/run/tmux,1,0", "TERM_PROGRAM": "tmux"}


@pytest.mark.parametrize(
    ("outer", "environment", "mode", "name"),
    [
        ("VTE(7600)", TMUX, BidiMode.WORDS, "tmux in vte"),
        ("XTerm(379)", {**TMUX, "VTE_VERSION": "7600"}, BidiMode.VISUAL, "tmux in xterm"),
        ("Konsole 22.12.3", TMUX, BidiMode.WORDS, "tmux in konsole"),
        ("", TMUX, BidiMode.VISUAL, "tmux in unknown"),
        ("", {**TMUX, "VTE_VERSION": "6800"}, BidiMode.WORDS, "tmux in vte"),
        ("", {**TMUX, "TERM_PROGRAM": "Apple_Terminal"}, BidiMode.WORDS, "tmux in apple terminal"),
    ],
)
def test_in_tmux_the_outer_terminal_decides(outer: str, environment: dict[str, str], mode: BidiMode, name: str) -> None:
    terminal = PlayedTerminal(tmux=outer)
    assert terminal.detect(environment) == Detected(mode, name, [])
    assert terminal.written == []
    assert terminal.tmux_was_asked


def test_tmux_is_recognized_also_where_it_calls_itself_xterm() -> None:
    terminal = PlayedTerminal("\x1bP>|tmux 3.3a\x1b\\\x1b[?1;2;4c", tmux="VTE(7600)")
    assert terminal.detect({**TMUX, "TERM": "xterm-256color"}) == Detected(BidiMode.WORDS, "tmux in vte", [])


def test_screen_and_a_tmux_elsewhere_are_not_asked() -> None:
    terminal = PlayedTerminal()
    assert terminal.detect({"TERM": "screen.xterm-256color", "STY": "1.x"}).name == "screen in unknown"
    assert terminal.detect({"TERM": "screen-256color", "VTE_VERSION": "7600"}).mode is BidiMode.WORDS
    assert not terminal.tmux_was_asked


@pytest.mark.parametrize(
    ("environment", "windows", "mode"),
    [
        pytest.param({**XTERM_TERM, "TERM_PROGRAM": "Apple_Terminal"}, False, BidiMode.WORDS, id="Apple Terminal"),
        pytest.param({"TERM": "dumb"}, False, BidiMode.PLAIN, id="dumb"),
        pytest.param({"WT_SESSION": "1"}, True, BidiMode.VISUAL, id="Windows Terminal"),
        pytest.param({}, True, BidiMode.VISUAL, id="a console of Windows"),
    ],
)
def test_some_are_asked_nothing(environment: dict[str, str], windows: bool, mode: BidiMode) -> None:  # noqa: FBT001 - by name, from the list
    terminal = PlayedTerminal()
    assert terminal.detect(environment, windows=windows).mode is mode
    assert terminal.written == []


def test_what_is_typed_meanwhile_keeps_its_order() -> None:
    terminal = PlayedTerminal("1", "2\x1b[8;1", "$y", "3\x1b[A\x1bP>|VTE(7600)\x1b\\", "\x1b[?62;c4", "5")
    detected = terminal.detect(XTERM_TERM)
    typed = [Key(Kind.CHAR, "1"), Key(Kind.CHAR, "2"), Key(Kind.CHAR, "3"), Key(Kind.UP), Key(Kind.CHAR, "4")]
    assert detected == Detected(BidiMode.VISUAL, "vte", typed)
    assert terminal.pieces == ["5"]  # nobody waits once the last answer is there


def test_a_terminal_that_stops_answering_is_not_waited_for() -> None:
    terminal = PlayedTerminal("\x1b[>0;136;0c", None, XTERM_DA)
    assert ask_terminal(terminal.write, terminal.read_keys) == (Replies(secondary_attributes="0;136;0"), [])
    assert terminal.pieces == [XTERM_DA]


def test_a_flood_of_keys_does_not_hold_up_for_long() -> None:
    sent = 0

    def read_keys(_timeout: float) -> list[Key]:
        nonlocal sent
        sent += 1
        return [Key(Kind.CHAR, "1")]

    replies, keys = ask_terminal(lambda _: None, read_keys, patience=0.01)
    assert replies == Replies()
    assert len(keys) == sent


def test_a_choice_wins_first_that_of_the_environment_then_the_remembered_one() -> None:
    remembered = {"vte": "kitty", "xterm": "words", "unknown": "no such mode"}
    vte, unknown = Replies("VTE(7600)", explicit_direction=1), Replies()
    assert choose(TerminalFacts(XTERM_TERM, replies=vte, remembered=remembered)) is BidiMode.KITTY
    assert choose(TerminalFacts(XTERM_TERM, replies=unknown, remembered=remembered)) is BidiMode.VISUAL
    chosen = {**XTERM_TERM, "RATER_QUIZ_BIDI": "Plain "}
    assert choose(TerminalFacts(chosen, replies=vte, remembered=remembered)) is BidiMode.PLAIN


@pytest.mark.parametrize(
    ("value", "chosen"),
    [("kitty", BidiMode.KITTY), (" Kitty", BidiMode.KITTY), ("", None), ("right-to-left", None), ("\x1b[31m", None)],
)
def test_a_choice_that_is_no_mode_is_ignored(value: str, chosen: BidiMode | None) -> None:
    environment = {"KONSOLE_VERSION": "221203", "RATER_QUIZ_BIDI": value}
    assert chosen_mode(environment) is chosen
    assert choose(TerminalFacts(environment)) is (chosen or BidiMode.WORDS)
    assert chosen_mode({}) is None


def test_files_and_pipes_are_plain_whatever_was_chosen() -> None:
    facts = TerminalFacts({"RATER_QUIZ_BIDI": "visual", "TERM": "xterm-kitty"}, is_terminal=False)
    assert choose(facts) is BidiMode.PLAIN


def test_a_terminal_cannot_name_itself_as_it_likes() -> None:
    assert terminal_name(TerminalFacts({}, replies=Replies("\x1b]0;x"))) == "unknown"
    assert terminal_name(TerminalFacts({}, replies=Replies("a: {b}\n" + "c" * 99))) == "a"
    assert terminal_name(TerminalFacts({}, replies=Replies("Q" * 99))) == "q" * 31


@pytest.mark.parametrize("reply", ["\x1b[12;40R", "\x1b]11;rgb:1/2/3\x1b\\", "\x1b[?8;1$y", "\x1b[8;9$y", "", "1"])
def test_replies_to_other_questions_change_nothing(reply: str) -> None:
    assert Replies().with_(reply) == Replies()


@pytest.mark.parametrize(
    ("script", "told"),
    [
        pytest.param('[ "$*" = "display -p #{client_termtype}" ] && echo "VTE(7600)"', "VTE(7600)", id="an answer"),
        pytest.param("echo no server; exit 1", "", id="no server"),
        pytest.param("exec sleep 30", "", id="no answer"),
        pytest.param("", "", id="an old version, which knows nothing"),
    ],
)
def test_tmux_is_asked_for_its_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    tmux = tmp_path / "tmux"
    tmux.write_text(f"#!/bin/sh\n{script}\n")
    tmux.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert ask_tmux() == told


def test_without_tmux_there_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask_tmux() == ""
