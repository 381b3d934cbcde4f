"""Lines asked for on the terminal, in whichever way it allows."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rater_quiz.language import Language
from rater_quiz.terminal.conduct import page_of
from rater_quiz.terminal.device import Mode
from rater_quiz.terminal.key_lines import KeyLines
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.line_terminal import LineTerminal
from rater_quiz.terminal.lines import Lines
from rater_quiz.terminal.pager import line_modes
from rater_quiz.terminal.text_order import order_on
from rater_quiz.terminal.window import key_terminal, stream_to_ask_on


@contextmanager
def asking(language: Language, environment: Mapping[str, str] = os.environ) -> Iterator[tuple[Lines, Page]]:
    """Open the terminal for questions that are answered with a line, and give the page to lay them out on.

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
        yield KeyLines(terminal, page), page
