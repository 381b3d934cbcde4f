"""The smallest parts of a page: words that may stand out, and what a cell of a table holds.

Words are plain text, from us or from outside; a renderer escapes all of them for its format. Shares are exact, 0 to 1.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Tone(Enum):
    """How good something is, for renderers that have colour; whatever it tells is told in words too."""

    PLAIN = "plain"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class Strong:
    """Words that stand out within a line."""

    words: str


Words = str | Strong | tuple[str | Strong, ...]
"""A line of text, or what it is put together from."""


@dataclass(frozen=True)
class Toned:
    """A cell whose words are good or bad news."""

    words: str
    tone: Tone
    untitled: str = ""
    """The same where no title stands above its column; empty: as they are."""


@dataclass(frozen=True)
class Named:
    """A cell with a name, and the letter that stands for it; the letter may be empty."""

    name: str
    letter: str


@dataclass(frozen=True)
class Bar:
    """A cell with a share drawn as a bar."""

    share: Fraction
    tone: Tone = Tone.PLAIN
    cuts: tuple[Fraction, ...] = ()
    """Where other levels begin, as shares, for a format that can mark them."""


@dataclass(frozen=True)
class Dots:
    """A cell with people drawn as dots, one for each."""

    count: int
    people: int
    """How many there are in all; of more than can be told apart, a bar stands for the share."""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Strip:
    """A cell with how many people are in each of some groups, side by side."""

    groups: tuple[tuple[str, int, Tone], ...]
    """The name of each group, how many are in it, and how good it is; from the lowest up."""


@dataclass(frozen=True)
class Course:
    """A cell with how a share moved, from the first round to the last."""

    shares: tuple[Fraction, ...]
    """At least two."""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Box:
    """A cell to tick."""


@dataclass(frozen=True)
class Blank:
    """A cell with room to write in."""

    words: str
    """What is to be written, where nobody can write."""
    ruled: str
    """The same with the room."""


@dataclass(frozen=True)
class Aside:
    """A cell that explains the one above it."""

    words: str


Cell = Words | Toned | Named | Bar | Dots | Strip | Course | Box | Blank | Aside


def plain(words: Words) -> str:
    """The words of a line without what stands out."""
    parts = words if isinstance(words, tuple) else (words,)
    return "".join(part.words if isinstance(part, Strong) else part for part in parts)
