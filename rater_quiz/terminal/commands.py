"""What a person can ask for besides answering, and the letters that ask for it."""

from enum import StrEnum


class Command(StrEnum):
    """A command of a sitting, by its letter."""

    BACK = "b"
    FORWARD = "f"
    NOTE = "n"
    REVIEW = "r"
    HELP = "?"
    QUIT = "q"
    MODE = "m"
    """Send Arabic another way: for a terminal that shows it wrong."""


_ON_ARABIC_KEYBOARD = {
    "ش": "a",
    "لا": "b",
    "ل": "b",
    "ﻻ": "b",
    "ي": "d",
    "ث": "e",
    "ب": "f",
    "ة": "m",
    "ى": "n",
    "ح": "p",
    "ض": "q",
    "ق": "r",
    "س": "s",
    "ء": "x",
    "غ": "y",
    "؟": "?",
}
"""Letters of keys while the keyboard is set to Arabic: B types lam-alef there, as two letters or as one."""
_YES = frozenset(("y", "yes", "ن", "نعم"))
_NO = frozenset(("n", "no", "كلا"))


def letter_of(typed: str) -> str:
    """The letter on the key that was pressed, in lower case, whatever the keyboard is set to; other text as it is."""
    typed = typed.strip().lower()
    return _ON_ARABIC_KEYBOARD.get(typed, typed)


def command_of(typed: str) -> Command | None:
    """The command that *typed* asks for, in either case and on either keyboard; None where it is none."""
    try:
        return Command(letter_of(typed))
    except ValueError:
        return None


def means_yes(typed: str) -> bool:
    """Whether *typed* says yes, in either language; the Y of an Arabic keyboard counts."""
    return letter_of(typed) in _YES


def means_no(typed: str) -> bool:
    """Whether *typed* says no, in either language; the N of an Arabic keyboard counts, and what looks like its B."""
    return letter_of(typed) in _NO or typed.strip() == "لا"


def answer_of(typed: str, lowest: int, highest: int) -> int | None:
    """The answer that *typed* gives on a scale from *lowest* to *highest*; None where it gives none.

    Digits of any script are understood, and 0 is 10 where the scale ends there and does not begin at 0.
    """
    typed = typed.strip().replace("−", "-")
    digits = typed.removeprefix("-")
    if not digits.isdecimal() or len(digits) > 4:  # noqa: PLR2004 - no scale goes so far
        return None
    value = int(typed)
    if value == 0 and highest == 10 and lowest > 0:  # noqa: PLR2004 - the scale's end, for which there is no one key
        value = highest
    return value if lowest <= value <= highest else None
