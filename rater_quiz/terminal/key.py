"""What a person presses, or a terminal answers, once it is told apart from all else that a terminal sends."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of key it is. Keys with Ctrl, Alt or Shift that are not named here never arrive."""

    CHAR = "character"
    """A printable character, in `Key.text`; the one kind that can answer with a digit."""
    ENTER = "enter"
    BACKSPACE = "backspace"
    TAB = "tab"
    ESCAPE = "escape"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    HOME = "home"
    END = "end"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    DELETE = "delete"
    INTERRUPT = "Ctrl-C"
    END_OF_INPUT = "Ctrl-D"
    REDRAW = "Ctrl-L"
    SUSPEND = "Ctrl-Z"
    QUIT = "Ctrl-\\"
    PASTE = "paste"
    r"""A whole bracketed paste, in `Key.text`: ``\n`` for each line break, no other control characters but tabs."""
    TAKEN_BACK = "taken back"
    """The Escape before was none: the rest of its sequence came late. What it did, if anything, is to be undone."""
    REPLY = "reply"
    """A terminal's answer to a question; `Key.text` is the sequence in its seven-bit form, with its introducer."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key, paste or reply."""

    kind: Kind
    text: str = ""
    """The character, the pasted text, or the reply; empty for the other kinds."""
