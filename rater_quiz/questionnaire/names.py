"""Names and values that people wrote: how a message shows them, and what a misspelt name was meant to be."""

from collections.abc import Collection, Mapping
from itertools import islice

_LONGEST_SHOWN = 60
_MOST_LISTED = 12
_MOST_COMPARED = 50
"""Among more names than this none is looked for: comparing thousands with thousands would take minutes."""


def quoted(name: str) -> str:
    """Put *name* in quotes, cut where it is long, control characters escaped."""
    return repr(name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…")


def shortened(name: str) -> str:
    """Give *name* as it is, or in quotes and cut where it is long."""
    return name if len(name) <= _LONGEST_SHOWN else quoted(name)


def spell(value: object) -> str:
    """Name what was found, for a message: short, in quotes, and never a whole mapping."""
    if value in ("", None):
        return "nothing"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        return "a mapping"
    return "a list" if isinstance(value, (list, tuple)) else repr(value)


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


def meant(name: str, known: Collection[str]) -> str:
    """Say, as a hint, what a name that nobody knows was meant to be, or else what there is."""
    guess = closest(name, known)
    if guess is not None:
        return f"did you mean {quoted(guess)}?"
    listed = [shortened(other) for other in islice(known, _MOST_LISTED)]
    more = ", …" if len(known) > _MOST_LISTED else ""
    if not listed:
        return "there are none: add it, or take the name out"
    return f"there {'is' if len(listed) == 1 else 'are'} {', '.join(listed)}{more}"


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
