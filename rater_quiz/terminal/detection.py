"""Which terminal it is, and so the mode of its Arabic. What the table says was measured, but for the few read about.

The environment comes last: its variables leak from an outer terminal into one that was started in it.
"""

import re
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.key import Key, Kind

CHOICE_VARIABLE = "RATER_QUIZ_BIDI"
"""The environment variable with which a user chooses a mode, by its name."""
QUERY = "\x1b[8$p\x1b[>0q\x1b[>c\x1b[c\r\x1b[K"
"""Asks for explicit direction, name and kind; every terminal answers the last. Then what one shows of it is wiped out.

To be sent from an empty line, before anything is drawn on it.
"""
PATIENCE = 0.15
"""Seconds to wait for the answers: 0.7 to 12 ms were measured, and some pseudo-terminals never answer."""

_BY_NAME = {
    **dict.fromkeys(["vte", "xterm", "alacritty", "rxvt", "st", "foot"], BidiMode.VISUAL),
    **dict.fromkeys(["windows terminal", "mintty", "wezterm", "ghostty", "vscode", "xterm.js"], BidiMode.VISUAL),
    **dict.fromkeys(["konsole", "iterm2", "apple terminal"], BidiMode.WORDS),
    "kitty": BidiMode.KITTY,
    **dict.fromkeys(["putty", "qterminal", "mlterm", "dumb"], BidiMode.PLAIN),
}
_BY_SECONDARY_ATTRIBUTES = {"0;136;0": "putty", "0;115;0": "qterminal"}
_BY_TERM = {
    "xterm-kitty": "kitty",
    "xterm-ghostty": "ghostty",
    **{term: term for term in ("mlterm", "alacritty", "rxvt", "st", "foot", "putty", "screen", "tmux", "dumb")},
}
"""By TERM, as a whole or up to its first dash. Plain `xterm` says nothing: most call themselves so."""
_MULTIPLEXERS = ("tmux", "screen")
_BY_PROGRAM = {
    "vscode": "vscode",
    "iterm.app": "iterm2",
    "apple_terminal": "apple terminal",
    "wezterm": "wezterm",
    "ghostty": "ghostty",
    "mintty": "mintty",
}
_BY_VARIABLE = {
    "MLTERM": "mlterm",
    "KITTY_WINDOW_ID": "kitty",
    "WT_SESSION": "windows terminal",
    "KONSOLE_VERSION": "konsole",
    "VTE_VERSION": "vte",
}


@dataclass(frozen=True)
class Replies:
    """What a terminal answered; empty or None where it did not."""

    version: str = ""
    """Its name and version, as it says them (XTVERSION)."""
    secondary_attributes: str = ""
    explicit_direction: int | None = None
    """What it says of mode 8 (DECRPM): 0 unknown, 1 set, 2 reset, 3 always set, 4 always reset."""
    complete: bool = False
    """Whether the answer came that every terminal gives."""

    def with_(self, reply: str) -> "Replies":
        """Return the replies with one more; one that was not asked for changes nothing."""
        version, attributes, direction = self.version, self.secondary_attributes, self.explicit_direction
        if found := re.fullmatch(r"\x1bP>\|(.*)\x1b\\", reply):
            version = found[1]
        elif found := re.fullmatch(r"\x1b\[>([0-9;]*)c", reply):
            attributes = found[1]
        elif found := re.fullmatch(r"\x1b\[8;([0-4])\$y", reply):
            direction = int(found[1])
        return Replies(version, attributes, direction, self.complete or bool(re.fullmatch(r"\x1b\[\?[0-9;]*c", reply)))


@dataclass(frozen=True)
class TerminalFacts:
    """All that the choice of a mode rests on."""

    environment: Mapping[str, str]
    is_terminal: bool = True
    outer: str = ""
    """In tmux, what tmux says of the terminal that it is shown in; empty if it does not know."""
    replies: Replies = field(default_factory=Replies)
    remembered: Mapping[str, str] = field(default_factory=dict)
    """The mode that the user chose earlier, by `terminal_name`."""


@dataclass(frozen=True)
class Detected:
    """What came of looking at a terminal."""

    mode: BidiMode
    name: str
    """Under which a choice is to be remembered."""
    keys: list[Key]
    """What was typed meanwhile, in order."""


def choose(facts: TerminalFacts) -> BidiMode:
    """Return the mode: plain for files and pipes; else the user's choice, else what suits the terminal, else visual."""
    if not facts.is_terminal:
        return BidiMode.PLAIN
    chosen = chosen_mode(facts.environment) or _mode(facts.remembered.get(terminal_name(facts), ""))
    if chosen:
        return chosen
    name, multiplexer = _drawing_name(facts), _multiplexer(facts)
    if multiplexer and name == "vte":
        return BidiMode.WORDS  # what switches VTE to explicit direction is swallowed on the way
    if not multiplexer and facts.replies.explicit_direction in (1, 2, 3):
        return BidiMode.VISUAL
    return _BY_NAME.get(name, BidiMode.VISUAL)


def terminal_name(facts: TerminalFacts) -> str:
    """Return the terminal's name without its version: lower-case letters, digits, dots, dashes and spaces."""
    name, multiplexer = _drawing_name(facts), _multiplexer(facts)
    return f"{multiplexer} in {name}" if multiplexer else name


def chosen_mode(environment: Mapping[str, str]) -> BidiMode | None:
    """Return the mode that `RATER_QUIZ_BIDI` names; None where it names none."""
    return _mode(environment.get(CHOICE_VARIABLE, ""))


def detect(
    environment: Mapping[str, str],
    *,
    write: Callable[[str], None],
    read_keys: Callable[[float], list[Key]],
    ask_tmux: Callable[[], str],
    remembered: Mapping[str, str],
    windows: bool = False,
) -> Detected:
    """Look at the terminal, asking it or tmux where that helps, and choose the mode of its Arabic.

    Args:
        environment: The environment variables.
        write: Sends text to the terminal.
        read_keys: Returns the keys and replies that come next; none if nothing comes within so many seconds.
        ask_tmux: Returns what tmux says of its outer terminal, or nothing.
        remembered: The mode that the user chose earlier, by the name of the terminal.
        windows: Whether this is a console of Windows, where nothing is asked.
    """
    facts = TerminalFacts(environment, remembered=remembered)
    keys: list[Key] = []
    if not (windows or _drawing_name(facts) in ("dumb", "apple terminal") or _term(environment) in _MULTIPLEXERS):
        replies, keys = ask_terminal(write, read_keys)
        facts = replace(facts, replies=replies)
    if "TMUX" in environment and _multiplexer(facts) == "tmux":
        facts = replace(facts, outer=ask_tmux())
    return Detected(choose(facts), terminal_name(facts), keys)


def ask_terminal(
    write: Callable[[str], None], read_keys: Callable[[float], list[Key]], patience: float = PATIENCE
) -> tuple[Replies, list[Key]]:
    """Ask the terminal what it is; return what it answered within *patience* seconds, and the keys typed meanwhile."""
    write(QUERY)
    replies, typed = Replies(), list[Key]()
    deadline = time.monotonic() + patience
    while not replies.complete and (left := deadline - time.monotonic()) > 0 and (keys := read_keys(left)):
        for key in keys:
            if key.kind is Kind.REPLY:
                replies = replies.with_(key.text)
            else:
                typed.append(key)
    return replies, typed


def ask_tmux(patience: float = 0.5) -> str:
    """Ask tmux which terminal it is shown in; nothing if it does not say so within *patience* seconds."""
    command = ["tmux", "display", "-p", "#{client_termtype}"]
    try:
        told = subprocess.run(  # noqa: S603 - no part of the command comes from outside
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=patience, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.decode("utf-8", "replace").strip()


def _mode(name: str) -> BidiMode | None:
    try:
        return BidiMode(name.strip().lower())
    except ValueError:
        return None


def _term(environment: Mapping[str, str]) -> str:
    """Return the terminal's name by TERM, which the innermost program sets; empty if it says nothing."""
    term = environment.get("TERM", "").lower()
    return _BY_TERM.get(term) or _BY_TERM.get(term.partition("-")[0]) or ""


def _name(version: str) -> str:
    found = re.match(r"[a-z][a-z0-9.-]{0,30}", version.strip().lower())
    return found[0] if found else ""


def _answered_name(replies: Replies) -> str:
    attributes = replies.secondary_attributes
    known = "screen" if attributes.startswith("83;") else _BY_SECONDARY_ATTRIBUTES.get(attributes)
    return _name(replies.version) or known or ""


def _multiplexer(facts: TerminalFacts) -> str:
    """Return tmux or screen, if one of them stands between; empty if not.

    Their variables leak into a terminal that was started in them; then it answers, or sets TERM, by itself.
    """
    if name := _answered_name(facts.replies) or _term(facts.environment):
        if name in _MULTIPLEXERS:
            return "tmux" if "TMUX" in facts.environment else name
        return ""
    return "tmux" if "TMUX" in facts.environment else "screen" if "STY" in facts.environment else ""


def _drawing_name(facts: TerminalFacts) -> str:
    """Return the name of the terminal that draws: behind tmux or screen, the outer one as far as it is known."""
    environment = facts.environment
    by_program = _BY_PROGRAM.get(environment.get("TERM_PROGRAM", "").lower(), "")
    if by_program == "apple terminal" and not _multiplexer(facts):
        return by_program
    for name in (_name(facts.outer), _answered_name(facts.replies), _term(environment)):
        if name and name not in _MULTIPLEXERS:
            return name
    by_variable = (name for variable, name in _BY_VARIABLE.items() if environment.get(variable))
    return by_program or next(by_variable, "unknown")
