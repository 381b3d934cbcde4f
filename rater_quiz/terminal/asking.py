"""Where somebody can be asked: on screens, by lines in whichever way the terminal allows, or nowhere."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

from rater_quiz.errors import UsageError
from rater_quiz.language import Language
from rater_quiz.terminal.conduct import page_of
from rater_quiz.terminal.device import Mode, Terminal
from rater_quiz.terminal.frames import SMALLEST
from rater_quiz.terminal.key_lines import KeyLines
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.line_terminal import LineTerminal
from rater_quiz.terminal.lines import Lines
from rater_quiz.terminal.pager import line_modes
from rater_quiz.terminal.text_order import order_on
from rater_quiz.terminal.tty import is_terminal, open_terminal, window_size
from rater_quiz.words import sitting as words

_NO_SCREEN = ("", "dumb", "unknown")
"""Names of terminals that cannot be drawn on."""


def stream_to_draw_on() -> TextIO | None:
    """The stream that a person sees and answers on: standard output, else standard error; None without a terminal."""
    if not is_terminal(0):
        return None
    return next((stream for fd, stream in ((1, sys.stdout), (2, sys.stderr)) if is_terminal(fd)), None)


def stream_to_ask_on(*, other_ways: bool = True) -> TextIO:
    """The stream of `stream_to_draw_on`, where there has to be one.

    Args:
        other_ways: Whether the command can be given answers without a terminal, so that a hint names them.

    Raises:
        UsageError: There is no terminal to ask on.
    """
    stream = stream_to_draw_on()
    if stream is None:
        raise UsageError.saying(words.NO_TERMINAL, words.NO_TERMINAL_HINT if other_ways else "")
    return stream


def key_terminal(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Terminal | None:
    """The terminal for screens; None where lines serve better: a dumb terminal, or a window that is too small."""
    if environment.get("TERM", "") in _NO_SCREEN and sys.platform != "win32":
        return None
    size = window_size(stream.fileno())
    if size.columns < SMALLEST.columns or size.rows < SMALLEST.rows:
        return None
    return open_terminal(0, stream)


@contextmanager
def asking(
    language: Language, environment: Mapping[str, str] = os.environ, *, figures: bool = False
) -> Iterator[tuple[Lines, Page]]:
    """Open the terminal for questions that are answered with a line, and give the page to lay them out on.

    Args:
        language: Of the questions.
        environment: The environment variables.
        figures: Whether they are answered with figures, which are typed from left to right in every language.

    Raises:
        UsageError: There is no terminal to ask on.
    """
    stream = stream_to_ask_on()
    terminal = key_terminal(stream, environment)
    if terminal is None:
        with line_modes(0), LineTerminal(0, stream) as lines:
            yield lines, page_of(stream.fileno(), language, environment, plain=False)
        return
    with terminal:
        terminal.switch_on(Mode.BRACKETED_PASTE)
        page = Page(terminal.size().columns, language, order_on(terminal, language, environment)[0])
        yield KeyLines(terminal, page, typed_on=page.figures if figures else page), page
