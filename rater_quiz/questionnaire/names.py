"""Names and values that people wrote: how a message shows them, and what a misspelt name was meant to be."""

from collections.abc import Collection, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from rater_quiz.foreign_text import terminal
from rater_quiz.language import Said
from rater_quiz.late import Late

if TYPE_CHECKING:
    from rater_quiz.words import examination as words
else:
    words = Late("rater_quiz.words.examination")

_LONGEST_SHOWN = 60
_MOST_LISTED = 12
_MOST_COMPARED = 50
"""Among more names than this none is looked for: comparing thousands with thousands would take minutes."""


def quoted(name: str) -> str:
    """Put *name* in quotes, cut where it is long, control characters escaped."""
    return repr(name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…")


def shortened(name: str) -> str:
    """Give *name* as it is but harmless, or in quotes and cut where it is long."""
    return terminal(name) if len(name) <= _LONGEST_SHOWN else quoted(name)


def spell(value: object) -> Said:
    """Name what was found, for a message: short, in quotes, and never a whole mapping."""
    if value in ("", None):
        return words.NOTHING
    if isinstance(value, str):
        return words.as_written(quoted(value))
    if isinstance(value, Mapping):
        return words.A_MAPPING
    return words.A_LIST if isinstance(value, (list, tuple)) else words.as_written(repr(value))


def closest(name: str, known: Collection[str]) -> str | None:
    """Find the one of the *known* names that *name* was probably meant to be."""
    if len(known) > _MOST_COMPARED or len(name) > _LONGEST_SHOWN:
        return None
    folded = {other.casefold(): other for other in known}
    word = name.casefold()
    for other, as_known in folded.items():
        if len(word) > 1 and len(other) > 1 and _a_slip_apart(word, other):
            return as_known
    import difflib

    found = difflib.get_close_matches(word, folded, 1)
    return folded[found[0]] if found else None


def meant(name: str, known: Collection[str]) -> Said:
    """Say, as a hint, what a name that nobody knows was meant to be, or else what there is."""
    guess = closest(name, known)
    if guess is not None:
        return words.did_you_mean(quoted(guess))
    listed = [shortened(other) for other in islice(known, _MOST_LISTED)]
    return words.names_are(listed, more=len(known) > _MOST_LISTED) if listed else words.NAMES_NONE


def _a_slip_apart(one: str, other: str) -> bool:
    """Whether a slip of the finger makes one of the other: a letter more, less or wrong, or two swapped.

    In names of two or three letters it changes so much of the name that difflib sees no likeness any more.
    """
    shorter = min(len(one), len(other))
    start = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    one, other = one[start:], other[start:]
    shorter = min(len(one), len(other))
    end = next((place for place in range(shorter) if one[-1 - place] != other[-1 - place]), shorter)
    one, other = one[: len(one) - end], other[: len(other) - end]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004 - the two swapped
