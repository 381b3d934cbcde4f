"""A line while it is typed: what stands before the cursor and behind it, and what each key does to it; pure."""

import re
import unicodedata
from dataclasses import dataclass

from rater_quiz.foreign_text import typed
from rater_quiz.language import Language
from rater_quiz.terminal.key import Key, Kind

CURSOR = "▏"
"""What stands for the cursor where it is drawn rather than the terminal's own."""
LOGICAL_CURSOR = "|"
"""The same for a terminal that orders text itself: some order what stands on each side of a block by itself."""


@dataclass(frozen=True)
class TypedLine:
    """A line with a cursor in it, in logical order."""

    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.after

    def pressed(self, key: Key, *, forward: Kind, most: int) -> "TypedLine":
        """The line after *key*; one that means nothing here changes nothing.

        Args:
            key: The key.
            forward: The arrow that points where reading goes: left in Arabic.
            most: Characters that the line may have.
        """
        match key.kind:
            case Kind.CHAR | Kind.PASTE:
                more = typed(re.sub(r"\s*\n\s*", " ", key.text.strip("\n")))
                return TypedLine((self.before + more)[: most - len(self.after)], self.after)
            case Kind.BACKSPACE:
                return TypedLine(self.before[:-1], self.after)
            case Kind.DELETE:
                return TypedLine(self.before, self.after[_letter(self.after) :])
            case Kind.HOME:
                return TypedLine("", self.text)
            case Kind.END:
                return TypedLine(self.text)
            case Kind.LEFT | Kind.RIGHT:
                return self._moved(_letter(self.after) if key.kind is forward else -_last_letter(self.before))
        return self

    def _moved(self, steps: int) -> "TypedLine":
        place = len(self.before) + steps
        return TypedLine(self.text[:place], self.text[place:])


def forward(language: Language) -> Kind:
    """The arrow that points where reading goes."""
    return Kind.LEFT if language.right_to_left else Kind.RIGHT


def _letter(text: str) -> int:
    """How many characters the first letter of *text* takes, with the marks on it; 0 without one."""
    length = min(1, len(text))
    while length < len(text) and unicodedata.combining(text[length]):
        length += 1
    return length


def _last_letter(text: str) -> int:
    """How many characters the last letter of *text* takes, with the marks on it; 0 without one."""
    length = 0
    while length < len(text):
        length += 1
        if not unicodedata.combining(text[-length]):
            break
    return length
