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


# The same keys while the keyboard is set to Arabic: B types lam-alef there, as two letters or as one.
_ARABIC_KEYBOARD = {
    "لا": Command.BACK,
    "ل": Command.BACK,
    "ﻻ": Command.BACK,
    "ب": Command.FORWARD,
    "ى": Command.NOTE,
    "ق": Command.REVIEW,
    "؟": Command.HELP,
    "ض": Command.QUIT,
    "ة": Command.MODE,
}


def command_of(typed: str) -> Command | None:
    """The command that *typed* asks for, in either case and on either keyboard; None where it is none."""
    typed = typed.strip().lower()
    try:
        return Command(typed)
    except ValueError:
        return _ARABIC_KEYBOARD.get(typed)


_YES = frozenset(("y", "yes", "غ", "ن", "نعم"))
_NO = frozenset(("n", "no", "ى", "لا", "كلا"))


def means_yes(typed: str) -> bool:
    """Whether *typed* says yes, in either language; the Y of an Arabic keyboard counts."""
    return typed.strip().lower() in _YES


def means_no(typed: str) -> bool:
    """Whether *typed* says no, in either language; the N of an Arabic keyboard counts."""
    return typed.strip().lower() in _NO


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
