"""Types of characters in a line that reads both ways, where the algorithm's own are not what readers expect.

For `bidi`: each function is called between the steps of UAX #9, with what python-bidi keeps of each character.
"""

import re
from typing import Any
from unicodedata import category, normalize

_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""The direction that each type has for a neighbour, after the weak types are resolved."""
_MOST_BRACKETS = 63  # nested ones that the algorithm looks at (UAX #9, BD16)
_DATE = re.compile(r"(?<![0-9])[0-9]{4}(-)[0-9]{2}(-)[0-9]{2}(?![0-9])")
"""A date as the program writes it."""


def resolve_brackets(chars: list[dict[str, Any]], embedding: str) -> None:
    """Give both brackets of a pair one direction (UAX #9, N0), so that `book(s)` stays whole."""
    for opening, closing in _pairs(chars):
        inside = {_STRONG.get(char["type"]) for char in chars[opening + 1 : closing]} - {None}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            before = (_STRONG.get(char["type"]) for char in reversed(chars[:opening]))
            direction = next((found for found in before if found), embedding)
        for position in (opening, closing):
            chars[position]["type"] = direction
            for mark in chars[position + 1 :]:
                if mark["orig"] != "NSM":
                    break
                mark["type"] = direction


def _pairs(chars: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Find the pairs of brackets (UAX #9, BD16), in the order of the opening ones."""
    from bidi.mirror import MIRRORED

    pairs: list[tuple[int, int]] = []
    awaited: list[tuple[str, int]] = []
    for position, char in enumerate(chars):
        bracket = normalize("NFC", char["logical"])  # there are two that are encoded twice
        if char["type"] != "ON" or bracket not in MIRRORED:
            continue
        if category(bracket) == "Ps":
            if len(awaited) == _MOST_BRACKETS:
                break
            awaited.append((MIRRORED[bracket], position))
        elif category(bracket) == "Pe":
            for depth in range(len(awaited) - 1, -1, -1):
                if awaited[depth][0] == bracket:
                    pairs.append((awaited[depth][1], position))
                    del awaited[depth:]
                    break
    return sorted(pairs)


def hold_dates(chars: list[dict[str, Any]]) -> None:
    """Let the hyphens of a date such as 2026-11-25 be part of its number, so that it reads from left to right.

    The algorithm itself puts a date's parts in the other order after an Arabic word, and leaves it as it is elsewhere.
    """
    for date in _DATE.finditer("".join(char["logical"] for char in chars)):
        for hyphen in (date.start(1), date.start(2)):
            digit = chars[hyphen - 1]
            chars[hyphen].update(type=digit["type"], orig=digit["orig"])


def turn_percent_signs(chars: list[dict[str, Any]]) -> None:
    """Let a percent sign stand to the left of its number, unless that belongs to Latin text.

    The algorithm itself does so only after an Arabic word: a number that stands alone would look different.
    """
    for place, char in enumerate(chars):
        start = place
        while start and chars[start - 1]["orig"] in ("EN", "CS", "ES"):
            start -= 1
        if char["logical"] == "%" and start < place:
            before = next((other for other in reversed(chars[:start]) if other["orig"] != "WS"), None)
            if before is None or before["type"] != "L":
                char["type"] = "R"
