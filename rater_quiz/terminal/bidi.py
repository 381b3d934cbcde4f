"""Arabic for terminals: letters joined, lines wrapped, and each line put into the order that a terminal expects.

Source of the order: the Unicode bidirectional algorithm (UAX #9) as python-bidi has it, and its rule N0 (pairs of
brackets), which that library leaves out. All else was measured on the terminals themselves.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby, takewhile
from typing import Any, NamedTuple
from unicodedata import bidirectional, category

from rater_quiz.language import ISOLATED, ISOLATES, without_isolates
from rater_quiz.terminal.bidi_types import hold_dates, resolve_brackets, turn_percent_signs


class BidiMode(StrEnum):
    """What a terminal does with right-to-left text, and so what it has to be sent."""

    VISUAL = "visual"
    """It does nothing: letters joined and everything in the order in which it is seen, from left to right."""
    WORDS = "words"
    """It turns each Arabic word round: words in the order in which they are seen, letters as they are read."""
    KITTY = "kitty"
    """It turns a stretch without a space round if its first letter is Arabic, all that is in it: as kitty does."""
    PLAIN = "plain"
    """It does it all, or nobody knows: text as it is stored, without padding."""


_PATH = re.compile(r"[A-Za-z]:[/\\]|~|\.{0,2}/")
"""How the path of a file begins, where it tells that it is one."""
_LEFT_TO_RIGHT_WORDS = re.compile(
    r"(?<![!-~\w])(?=[!-~]*[A-Za-z])(?:[-/~][!-~]*|\.{1,2}/[!-~]*|[!-~]*/(?!\w))(?![!-~])"
)
"""Paths and options: what they begin and end with has no direction, and would be put at the other end."""
LRM, RLM = "\u200e", "\u200f"
"""Marks of a direction: they have no width, and keep a terminal from moving one word past another."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BETWEEN_CHUNKS = re.compile("[ \u2500-\u259f]")
"""Where kitty begins anew: at a space, and at lines and blocks, which it draws itself."""
_EMBEDDINGS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_STAND_IN = "\ufffc"
"""What stands for an isolated stretch in the line around it: an object without a direction, as UAX #9 has it."""
_MARKS = dict.fromkeys([0x061C, 0x200E, 0x200F])
_KINDS_OF_WORDS = {"R": "word", "AL": "word", "AN": "number"}
_NEUTRAL = ("ON", "CS", "ES", "ET")
_MOST_IN_A_CELL = 8
"""Characters that may share a cell, some of them without a width; of more a line is not filled."""
_REMEMBERED = 512
"""Texts whose shape or order is kept: a frame is laid out again with each key, and most of it is as before."""


@lru_cache(_REMEMBERED)
def shape(text: str) -> str:
    """Return *text* with Arabic letters joined, lam-alef as one letter, without harakat and direction characters."""
    return _join(text).translate(_MARKS)


def width(text: str) -> int:
    """Return how many cells *text*, as it is sent, takes on a screen."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fitting(text: str, columns: int, as_sent: Callable[[str], str] = str) -> int:
    """Return how many characters *text* may begin with so that they take at most *columns* cells.

    Args:
        text: What is to be cut or broken.
        columns: The room.
        as_sent: Turns a text into what will be sent.
    """
    ends = range(min(len(text), columns * _MOST_IN_A_CELL) + 1)
    return max(0, bisect_right(ends, columns, key=lambda end: width(as_sent(text[:end]))) - 1)


def wrap(text: str, columns: int) -> list[str]:
    """Break *text* between words into lines of at most *columns* cells; a word that is wider is broken too.

    The lines are in logical order, as *text* is: measured as they will look, not yet shaped. A line break in *text*
    stays one. There is at least one line. What is isolated stays so on each line that it is broken into.
    """
    lines = [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, max(columns, 1))]
    begin, end = ISOLATES
    if begin in text:
        inside = False
        for place, line in enumerate(lines):
            whole = begin * inside + line
            inside = whole.rfind(begin) > whole.rfind(end)
            lines[place] = whole + end * inside
    return lines


@lru_cache(_REMEMBERED)
def display(line: str, mode: BidiMode, *, base_rtl: bool = True) -> str:
    """Return what is sent for one line that fits the screen.

    Args:
        line: In logical order, without a line break. Its direction marks (U+200E, U+200F, U+061C) count, but are not
            sent, as does what `left_to_right` isolates; embeddings and other isolates do not count.
        mode: What the terminal does by itself.
        base_rtl: Whether the line belongs to a right-to-left text, whatever it says itself. Then, too, a percent sign
            stands to the left of its number.
    """
    if mode is BidiMode.PLAIN:
        return without_isolates(line)
    if not base_rtl and not _RIGHT_TO_LEFT.search(line):
        return shape(line)
    placed = _placed(line, base_rtl=base_rtl)
    if mode is BidiMode.WORDS:
        return _with_words_turned(placed)
    if mode is BidiMode.KITTY:
        return _with_chunks_turned(placed)
    return "".join(char.shown for char in placed)


def display_typed(line: str, mode: BidiMode, *, path: bool = False) -> tuple[str, bool]:
    """Return what is sent for a line while it is typed in answer to a right-to-left question, and its direction.

    Digits, paths (*path* tells that one is asked for) and Latin names stand in the order in which they are typed; True
    is from right to left.
    """
    if not any(bidirectional(char) in ("R", "AL") for char in line):
        # Arabic digits with spaces between would run the other way.
        return display(line.replace(" ", " " + LRM), mode, base_rtl=False), False
    if path or _PATH.match(line):
        return display(_step_by_step(line), mode, base_rtl=False), False
    return display(line, mode), True


def _step_by_step(path: str) -> str:
    """*path* so that Arabic folders follow each other from left to right too."""
    return re.sub(r"[/\\]", lambda separator: LRM + separator[0] + LRM, path)


def _join(text: str) -> str:
    text = text.translate(_EMBEDDINGS)
    return _reshaper().reshape(text) if _RIGHT_TO_LEFT.search(text) else text


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # The ligature of Allah is one cell or four, as the font has it.
    return ArabicReshaper({"delete_harakat": True, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False})


def _wrap_paragraph(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    line, taken = "", 0
    for word in filter(None, text.split(" ")):  # other spaces do not break
        needed = width(shape(word))
        if line and taken + 1 + needed <= columns:
            line, taken = f"{line} {word}", taken + 1 + needed
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, columns)
        lines += full
        taken = width(shape(line))
    return [*lines, line]


def _break_word(word: str, columns: int) -> list[str]:
    pieces, start = [], 0
    while start < len(word):
        end = start + max(1, fitting(word[start : start + columns * _MOST_IN_A_CELL], columns, shape))
        pieces.append(word[start:end])
        start = end
    return pieces


class _Placed(NamedTuple):
    """A character at its place on the screen."""

    position: int
    """Its place in the logical line, or in what is isolated."""
    char: str
    shown: str
    """The character, or its mirror image."""
    kind: str
    """Its bidirectional class."""
    level: int


def _placed(line: str, *, base_rtl: bool) -> list[_Placed]:
    """The characters of *line* as they stand from left to right; what is isolated is in one place."""
    isolated = [_placed(_step_by_step(found), base_rtl=False) for found in ISOLATED.findall(line)]
    if isolated:
        line = ISOLATED.sub(_STAND_IN, line.replace(_STAND_IN, "\ufffd"))
    if base_rtl:
        line = _LEFT_TO_RIGHT_WORDS.sub(lambda word: LRM + word[0] + LRM, line)
    placed = _in_visual_order(_join(line), base_rtl=base_rtl)
    placed = _with_marks_after_their_letters([char for char in placed if ord(char.char) not in _MARKS])
    places = sorted(char.position for char in placed if isolated and char.char == _STAND_IN)
    whole = dict(zip(places, isolated, strict=True))
    return [part for char in placed for part in whole.get(char.position, [char])]


def _in_visual_order(line: str, *, base_rtl: bool) -> list[_Placed]:
    """Apply UAX #9 to a line without embeddings and isolates."""
    from bidi import algorithm

    storage: Any = {**algorithm.get_empty_storage(), "base_level": int(base_rtl), "base_dir": "LR"[base_rtl]}
    algorithm.get_embedding_levels(line, storage)
    for position, char in enumerate(storage["chars"]):
        char.update(position=position, logical=char["ch"])
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    resolve_brackets(storage["chars"], "LR"[base_rtl])
    hold_dates(storage["chars"])
    if base_rtl:
        turn_percent_signs(storage["chars"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    algorithm.apply_mirroring(storage, debug=False)
    return [
        _Placed(char["position"], char["logical"], char["ch"], char["orig"], char["level"]) for char in storage["chars"]
    ]


def _with_marks_after_their_letters(placed: Iterable[_Placed], *, turned: bool = False) -> list[_Placed]:
    """Put combining marks after what they stand on again (UAX #9, L3): a terminal draws them on the cell before.

    Those from right to left stand before it; in a *turned* stretch all do.
    """
    result: list[_Placed] = []
    marks: list[_Placed] = []
    for char in placed:
        if char.kind == "NSM" and (turned or char.level % 2):
            marks.insert(0, char)
        else:
            result += [char, *marks]
            marks = []
    return result + marks


def _grouped(placed: list[_Placed], kinds: Iterable[str]) -> list[tuple[str, list[_Placed]]]:
    groups = groupby(zip(kinds, placed, strict=True), lambda pair: pair[0])
    return [(kind, [char for _, char in group]) for kind, group in groups]


def _with_words_turned(placed: list[_Placed]) -> str:
    sent, last = "", ""
    kinds = [last := last if char.kind == "NSM" else _KINDS_OF_WORDS.get(char.kind, "") for char in placed]
    for kind, word in _grouped(placed, kinds):
        if kind:  # no terminal turns a number
            sent += LRM + "".join(char.char for char in (_turned(word) if kind == "word" else word)) + LRM
        else:
            sent += "".join(char.shown for char in word)
    return sent


def _with_chunks_turned(placed: list[_Placed]) -> str:
    chunks = groupby(placed, lambda char: bool(_BETWEEN_CHUNKS.match(char.char)))
    return "".join(_as_kitty_turns_it(list(chunk)) for _, chunk in chunks)


def _as_kitty_turns_it(chunk: list[_Placed]) -> str:
    """What is sent for *chunk*: the first letter that is sent decides whether kitty turns all of it."""
    from bidi.mirror import MIRRORED

    letters = [char for char in chunk if category(char.char) in ("Lu", "Ll", "Lt", "Lo") or char.kind == "AN"]
    if not letters or letters[0].kind == "L":
        return "".join(char.shown for char in chunk)
    if letters[-1].kind != "L":
        return "".join(MIRRORED.get(char.shown, char.shown) for char in _turned(chunk))
    # Arabic on the left of Latin cannot be had in one chunk: they change places, as in a line from right to left.
    stretches = _grouped(chunk, _sides(chunk))
    inner = slice(int(not stretches[0][0]), len(stretches) - int(not stretches[-1][0]))
    stretches[inner] = stretches[inner][::-1]
    return "".join(char.shown for _, stretch in stretches for char in stretch)


def _sides(chunk: list[_Placed]) -> list[str]:
    """From which side each character of *chunk* is read, R or L; empty for what stands between two stretches."""
    sides, after = [""] * len(chunk), ""
    for place, char in reversed(list(enumerate(chunk))):
        if char.kind not in _NEUTRAL:
            after = "R" if char.level % 2 or char.kind in ("EN", "AN") else "L"
        sides[place] = after if char.kind not in _NEUTRAL or (after == "R" and char.level % 2) else ""
    edge = sum(1 for _ in takewhile(lambda char: char.kind in _NEUTRAL, chunk))
    return [""] * edge + sides[edge:]


def _turned(stretch: Iterable[_Placed]) -> list[_Placed]:
    return _with_marks_after_their_letters(reversed(list(stretch)), turned=True)
