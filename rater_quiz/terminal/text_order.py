"""In which order a terminal is sent right-to-left text: found out, remembered, and put into effect round an output."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TextIO

from rater_quiz.errors import WriteFailedError
from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Mode, Terminal
from rater_quiz.terminal.tty import open_terminal

_settled: list[BidiMode] = []
"""The order that this process has found, or was told, that its terminal needs; empty before."""


def settle_order(mode: BidiMode | None) -> None:
    """Let everything that follows be sent in this order; None forgets what was found."""
    _settled[:] = [] if mode is None else [mode]


def order_on(terminal: Terminal, language: Language, environment: Mapping[str, str]) -> tuple[BidiMode, str]:
    """Find out how *terminal*, open and raw, is best sent text in *language*.

    Keys typed meanwhile stay in their order.

    Returns:
        The mode (always plain for text that reads from left to right), and the name to remember a choice by.
    """
    if not language.right_to_left:
        return BidiMode.PLAIN, ""
    from rater_quiz.settings import remembered_modes, settings_path
    from rater_quiz.terminal.detection import ask_tmux, detect

    found = detect(
        environment,
        write=terminal.write,
        read_keys=terminal.read_keys,
        ask_tmux=ask_tmux,
        remembered=remembered_modes(path) if (path := settings_path()) else {},
        windows=sys.platform == "win32",
    )
    terminal.put_back(found.keys)
    settle_order(found.mode)
    return found.mode, found.name


def remember_order(name: str, mode: BidiMode) -> None:
    """Remember the mode that was chosen for the terminal of that *name*; where that fails, it is chosen again."""
    from rater_quiz.settings import remember_modes, remembered_modes, settings_path

    settle_order(mode)
    path = settings_path()
    if path is None:
        return
    with suppress(WriteFailedError, OSError):
        remember_modes(path, remembered_modes(path) | {name: mode.value})


def order_of_output(language: Language, stream: TextIO) -> BidiMode:
    """How text in *language* is best sent to *stream*: logical where it is no terminal, or nothing can be asked."""
    if not language.right_to_left or not stream.isatty():
        return BidiMode.PLAIN
    if _settled:
        return _settled[0]
    terminal = open_terminal(0, stream)
    if terminal is None:
        return order_by_name()
    with terminal:
        return order_on(terminal, language, os.environ)[0]


def order_of_notices(environment: Mapping[str, str] = os.environ) -> BidiMode:
    """How right-to-left text is best sent to a terminal that must not be asked: as before, or else by its name.

    Somebody may be typing the next command already, and asking would take what is typed.
    """
    return _settled[0] if _settled else order_by_name(environment)


def order_by_name(environment: Mapping[str, str] = os.environ) -> BidiMode:
    """How right-to-left text is best sent to a terminal that is not asked: by the choice made for it, or its name."""
    from rater_quiz.settings import remembered_modes, settings_path
    from rater_quiz.terminal.detection import TerminalFacts, choose

    path = settings_path()
    return choose(TerminalFacts(environment, remembered=remembered_modes(path) if path else {}))


def order_of_lines(environment: Mapping[str, str]) -> BidiMode:
    """How single lines are best sent, where the terminal can be told nothing between them.

    VTE puts text in order by itself unless it is told not to.
    """
    from rater_quiz.terminal.detection import TerminalFacts, terminal_name

    mode = order_by_name(environment)
    orders_itself = terminal_name(TerminalFacts(environment)) in ("vte", "dumb")
    return BidiMode.PLAIN if mode is BidiMode.VISUAL and orders_itself else mode


@contextmanager
def in_order(mode: BidiMode, stream: TextIO) -> Iterator[None]:
    """Let lines in visual order stay as they are while they are written to *stream*."""
    if mode is not BidiMode.VISUAL or not stream.isatty():
        yield
        return
    begin, end = Mode.EXPLICIT_DIRECTION.value
    stream.write(begin)
    try:
        yield
    finally:
        with suppress(OSError, ValueError):
            stream.write(end)
            stream.flush()
