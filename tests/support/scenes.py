"""Screens and scenes of key mode with the shipped questionnaire."""

from dataclasses import replace
from typing import Any

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.frames import page_for
from rater_quiz.terminal.key_machine import Screen
from rater_quiz.terminal.layout import Line, Page, Style, plain_text
from rater_quiz.terminal.scene import DraftFound, Scene
from support.builders import rater

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
COMPLETE = (4, 3, 5, 5, 5, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2)


def scene_of(
    columns: int = 80,
    rows: int = 24,
    language: Language = ENGLISH,
    mode: BidiMode = BidiMode.VISUAL,
    questionnaire: Questionnaire | None = None,
    **changes: Any,
) -> Scene:
    page = page_for(Size(columns, rows), Page(columns, language, mode if language is ARABIC else BidiMode.PLAIN))
    scene = Scene(questionnaire or rater(), page, rows, draft=DraftFound(3, 17, "2026-11-21"))
    return replace(scene, **changes)


def screen_of(*answers: int | None, place: int | None = None, **changes: Any) -> Screen:
    """A screen of the shipped questionnaire, of which *answers* are the first."""
    sitting = Sitting.resume((*answers, *[None] * (17 - len(answers))), {}, lowest=1, highest=5)
    screen = Screen(sitting if place is None else replace(sitting, place=place))
    return replace(screen, **changes)


def text_of(lines: list[Line]) -> str:
    return plain_text(lines)


def chosen(lines: list[Line]) -> list[str]:
    """The pieces that stand out as marked."""
    return [text for line in lines for text, style in line if style is Style.CHOSEN]
