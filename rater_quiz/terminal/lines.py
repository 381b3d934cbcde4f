"""Lines that are asked for, wherever they are read."""

from typing import Protocol

from rater_quiz.language import Text
from rater_quiz.terminal.layout import Page, plain_text


class LeftError(Exception):
    """The person left instead of answering (Ctrl-D): nothing is decided, and the draft stays."""


class Lines(Protocol):
    """Where lines are read and text is written."""

    def write(self, text: str) -> None:
        """Write *text* as it is."""

    def read_line(self) -> str | None:
        """Return the next line, or None at the end of input."""


def prompt(question: Text, page: Page) -> str:
    """A question that is answered on its own line, ordered as the terminal needs it."""
    return plain_text(page.paragraph(page.say(question)))[:-1] + " "


def answer_to(question: Text, lines: Lines, page: Page) -> str:
    """Ask *question* and return the line that answers it.

    Raises:
        LeftError: The input ended.
    """
    lines.write(prompt(question, page))
    typed = lines.read_line()
    if typed is None:
        lines.write("\n")
        raise LeftError
    return typed
