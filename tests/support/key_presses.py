"""Keys by name, and screens on which they are pressed."""

from dataclasses import replace

from rater_quiz.sitting import Sitting
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import Screen, press

ENTER, UP, DOWN, LEFT, RIGHT = (Key(kind) for kind in (Kind.ENTER, Kind.UP, Kind.DOWN, Kind.LEFT, Kind.RIGHT))
BACKSPACE, ESCAPE, END_OF_INPUT = Key(Kind.BACKSPACE), Key(Kind.ESCAPE), Key(Kind.END_OF_INPUT)


def char(text: str) -> Key:
    return Key(Kind.CHAR, text)


def chars(text: str) -> list[Key]:
    return [char(each) for each in text]


def pressed(screen: Screen, *keys: Key) -> Screen:
    for key in keys:
        screen = press(screen, key)
    return screen


def a_screen(count: int = 4, lowest: int = 1, highest: int = 5, *, place: int = 1, **changes: object) -> Screen:
    sitting = replace(Sitting.begin(count, lowest, highest), place=place)
    return replace(Screen(sitting), **changes)  # type: ignore[arg-type] # the fields of a screen


def at_review(*answers: int | None, **changes: object) -> Screen:
    sitting = replace(Sitting.resume(answers, {}, lowest=1, highest=5), place=len(answers) + 1)
    return replace(Screen(sitting), **changes)  # type: ignore[arg-type] # the fields of a screen
