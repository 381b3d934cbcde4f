"""Workshops that are held on a played terminal."""

from collections.abc import Callable
from dataclasses import dataclass, field

from rater_quiz.errors import WriteFailedError
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Scores
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Event
from rater_quiz.terminal.workshop import Plan, Workshop
from support.builders import a_questionnaire
from support.drawn import result_lines as drawn_result
from support.played_terminal import Played, Resize

BOTH = a_questionnaire(languages=("en", "ar"))
"""Four statements: four digits, and Enter at the review, are a sitting."""
BEGIN, REVIEW, CLEAR = "\r", "\r", "\r"
WHOLE = ("1", "4", "3", "5", "2", REVIEW, CLEAR)
"""A person who answers in English and passes the computer on."""
CTRL_C, CTRL_D = "\x03", "\x04"


@dataclass
class Room:
    """A workshop that was held, and what came of it."""

    terminal: Played
    saved: list[tuple[int, ...]] = field(default_factory=list)
    remembered: list[BidiMode] = field(default_factory=list)
    ended: bool | None = None
    """What `run` returned; None where it was stopped."""
    stopped: int | None = None
    people: int = 0

    @property
    def last(self) -> str:
        """The last screen that somebody looked at."""
        return self.terminal.screens[-1]


def held(
    *script: str | Event | Resize,
    people: int = 0,
    minimum: int = 3,
    language: Language = Language.ENGLISH,
    questionnaire: Questionnaire = BOTH,
    save: Callable[[Scores], object] = lambda _: None,
    columns: int = 80,
    rows: int = 24,
    order: BidiMode = BidiMode.PLAIN,
    offered: tuple[Language, ...] = (),
    elsewhere: Callable[[], int] = lambda: 0,
    expected: int | None = None,
) -> Room:
    """Hold a workshop in which that happens, from the welcome on."""
    terminal = Played(script, columns, rows)
    room = Room(terminal)

    def saving(scores: Scores) -> None:
        save(scores)
        room.saved.append(scores.answers)

    def counted() -> int:
        return people + len(room.saved) + elsewhere()

    plan = Plan(
        questionnaire,
        language,
        offered or tuple(sorted(questionnaire.languages, key=lambda each: each is not language)),
        "room",
        minimum,
        order,
        saving,
        count=counted,
        result=drawn_result,
        remember=room.remembered.append,
        expected=expected,
    )
    workshop = Workshop(plan, terminal, people)
    with terminal:
        try:
            room.ended = workshop.run()
        except StoppedError as stopped:
            room.stopped = stopped.signum
    room.people = workshop.people
    assert terminal.script == [], "somebody went on typing after the end"
    return room


def failing(times: int) -> Callable[[Scores], None]:
    """Fail so many times to save."""
    left = [times]

    def save(_: Scores) -> None:
        if left[0]:
            left[0] -= 1
            raise WriteFailedError.saying("the disk is full", where="folder")

    return save
