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

    def read_line(self, *, path: bool = False) -> str | None:
        """Return the next line, or None at the end of input; the *path* of a file may be laid out as one."""


def prompt(question: Text, page: Page) -> str:
    """A question that is answered on its own line, ordered as the terminal needs it."""
    return plain_text(page.paragraph(page.say(question)))[:-1] + " "


def answer_to(question: Text, lines: Lines, page: Page, *, path: bool = False) -> str:
    """Ask *question*, be it for the *path* of a file, and return the line that answers it.

    Raises:
        LeftError: The input ended.
    """
    lines.write(prompt(question, page))
    typed = lines.read_line(path=path)
    if typed is None:
        lines.write("\n")
        raise LeftError
    return typed
