"""What each key does: a pure state machine round a `Sitting`, which key mode only feeds and draws."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from rater_quiz.foreign_text import clean
from rater_quiz.sitting import LONGEST_NOTE, Sitting
from rater_quiz.terminal.commands import Command, answer_of, command_of
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.line_editing import TypedLine

_EDITING = frozenset((Kind.CHAR, Kind.PASTE, Kind.BACKSPACE, Kind.DELETE, Kind.LEFT, Kind.RIGHT, Kind.HOME, Kind.END))
"""The keys that edit a note."""
MOST_SCROLLED = 60
"""Lines of help that can go by; the smallest window needs fewer."""


class Panel(Enum):
    """What is on the screen."""

    DRAFT = auto()
    """The question whether to go on with an unfinished sitting."""
    SITTING = auto()
    """A statement, or the review."""
    NOTE = auto()
    """The note on the statement, being written."""
    HELP = auto()
    WELCOME = auto()
    """What the first statement has no room for above it: what this is, and what happens to the answers."""


class Refusal(Enum):
    """Why the last key did nothing here."""

    MEANINGLESS = auto()
    """It has no meaning here."""
    AT_THE_FIRST = auto()
    """There is no statement before this one."""
    NOTHING_MARKED = auto()
    """It takes what is marked, and nothing is."""


class End(Enum):
    """How a screen ends."""

    FINISHED = auto()
    LEFT = auto()
    GO_ON = auto()
    """The draft is to be gone on with."""
    AFRESH = auto()
    """The draft is to be set aside."""


@dataclass(frozen=True)
class Screen:
    """All that a screen shows and remembers between two keys."""

    sitting: Sitting
    panel: Panel = Panel.SITTING
    forward: Kind = Kind.RIGHT
    """The arrow that points where reading goes: left in Arabic."""
    marked: int | None = None
    """The answer that Enter would give, or the statement of the review that the arrow would open; None: none yet."""
    note: TypedLine = field(default_factory=TypedLine)
    """The note as far as it is written."""
    leaving_note: bool = False
    """Whether Escape was pressed once in a note: a second time leaves the note as it was. The first may have been the
    torn-off beginning of another key, and what is written is not to be lost for that."""
    refused: Refusal | None = None
    """Why the last key did nothing here, so that a hint is due; None where it did something."""
    notes: bool = True
    """Whether notes may be written."""
    scrolled: int = 0
    """Lines of the help or of the welcome that have gone by."""
    turn_mode: bool = False
    """Whether the last key asked for another way of sending Arabic."""
    end: End | None = None

    @property
    def back(self) -> Kind:
        """The arrow that points where reading comes from."""
        return Kind.LEFT if self.forward is Kind.RIGHT else Kind.RIGHT


def press(screen: Screen, key: Key) -> Screen:
    """What the screen is after *key*; a key that means nothing changes no answer, note or place."""
    if screen.end is not None:
        return screen
    if key.kind is Kind.TAKEN_BACK:
        return replace(screen, refused=None, leaving_note=False)
    screen = replace(screen, refused=None, turn_mode=False)
    if screen.panel is Panel.NOTE:
        return _write(screen, key)
    command = _command(key)
    if command is Command.MODE and screen.forward is Kind.LEFT:
        return replace(screen, turn_mode=True)
    if screen.panel is Panel.HELP and key.kind is not Kind.END_OF_INPUT:
        return _scrolled(screen, key) or replace(screen, panel=Panel.SITTING)
    if command is Command.QUIT:
        return replace(screen, end=End.LEFT)
    if screen.panel is Panel.DRAFT:
        return _choose(screen, key, command)
    if command is Command.HELP:
        return replace(screen, panel=Panel.HELP, scrolled=0)
    return _begin(screen, key, command) if screen.panel is Panel.WELCOME else _sit(screen, key, command)


def _sit(screen: Screen, key: Key, command: Command | None) -> Screen:
    """Move, answer, or look the answers over."""
    moved = _move(screen, key, command)
    if moved == screen.sitting and moved.place == 1:
        return replace(screen, refused=Refusal.AT_THE_FIRST)
    if moved is not None:
        return _at(screen, moved)
    return _review(screen, key) if screen.sitting.at_review else _statement(screen, key, command)


def _command(key: Key) -> Command | None:
    if key.kind is Kind.END_OF_INPUT:
        return Command.QUIT
    return command_of(key.text) if key.kind is Kind.CHAR else None


def _scrolled(screen: Screen, key: Key) -> Screen | None:
    """Scroll what is longer than the window; None for a key that does not."""
    steps = {Kind.UP: -1, Kind.DOWN: 1, Kind.PAGE_UP: -5, Kind.PAGE_DOWN: 5}
    if key.kind not in steps:
        return None
    return replace(screen, scrolled=min(MOST_SCROLLED, max(0, screen.scrolled + steps[key.kind])))


def _begin(screen: Screen, key: Key, command: Command | None) -> Screen:
    """Go on from the welcome to the first statement; a digit answers nothing that has not been seen."""
    if key.kind in (Kind.ENTER, screen.forward) or command is Command.FORWARD or key.text == " ":
        return replace(screen, panel=Panel.SITTING, scrolled=0)
    return _scrolled(screen, key) or replace(screen, refused=Refusal.MEANINGLESS)


def _choose(screen: Screen, key: Key, command: Command | None) -> Screen:
    """Answer the question about the draft."""
    if key.kind is Kind.ENTER:
        return replace(screen, end=End.GO_ON)
    if command is Command.FORWARD:  # f, here for a fresh start
        return replace(screen, end=End.AFRESH)
    return replace(screen, refused=Refusal.MEANINGLESS)


def _move(screen: Screen, key: Key, command: Command | None) -> Sitting | None:
    """The sitting after a key that moves between statements; None for any other key."""
    sitting = screen.sitting
    if command is Command.BACK or key.kind in (screen.back, Kind.BACKSPACE):
        return sitting.back()
    if sitting.at_review:
        return sitting.go_to(screen.marked) if key.kind is screen.forward and screen.marked else None
    if command is Command.FORWARD or key.kind is screen.forward:
        return sitting.forward()
    return sitting.go_to(sitting.review) if command is Command.REVIEW else None


def _statement(screen: Screen, key: Key, command: Command | None) -> Screen:
    sitting = screen.sitting
    if command is Command.NOTE and screen.notes:
        return replace(screen, panel=Panel.NOTE, note=TypedLine(sitting.note_here))
    if key.kind in (Kind.UP, Kind.DOWN):
        return replace(screen, marked=_neighbour(screen, key.kind))
    if key.kind in (Kind.HOME, Kind.PAGE_UP):  # to the beginning of a statement that is too long for the window
        return replace(screen, marked=None)
    if key.kind in (Kind.END, Kind.PAGE_DOWN):
        return replace(screen, marked=sitting.highest)
    answer = screen.marked if key.kind is Kind.ENTER else None
    if key.kind is Kind.CHAR:
        answer = answer_of(key.text, sitting.lowest, sitting.highest)
    if answer is None:
        return replace(screen, refused=Refusal.NOTHING_MARKED if key.kind is Kind.ENTER else Refusal.MEANINGLESS)
    return _at(screen, sitting.answer(answer))


def _neighbour(screen: Screen, direction: Kind) -> int:
    """The answer above or below the marked one; from none, the first or the last."""
    lowest, highest = screen.sitting.lowest, screen.sitting.highest
    if screen.marked is None:
        return lowest if direction is Kind.DOWN else highest
    return max(lowest, screen.marked - 1) if direction is Kind.UP else min(highest, screen.marked + 1)


def _review(screen: Screen, key: Key) -> Screen:
    sitting, marked = screen.sitting, screen.marked or 0
    if key.kind is Kind.ENTER:
        if sitting.first_unanswered is None:
            return replace(screen, end=End.FINISHED)
        return _at(screen, sitting.go_through_open())
    steps = {Kind.UP: -1, Kind.DOWN: 1, Kind.PAGE_UP: -5, Kind.PAGE_DOWN: 5, Kind.HOME: -(10**6), Kind.END: 10**6}
    if key.kind in steps:
        return replace(screen, marked=min(sitting.count, max(1, marked + steps[key.kind])))
    if key.kind is Kind.CHAR and key.text.isdecimal():
        # 1, then 2, marks statement 12; nothing is opened until the arrow says so.
        for number in (marked * 10 + int(key.text), int(key.text)):
            if 1 <= number <= sitting.count:
                return replace(screen, marked=number)
    return replace(screen, refused=Refusal.NOTHING_MARKED if key.kind is screen.forward else Refusal.MEANINGLESS)


def _at(screen: Screen, sitting: Sitting) -> Screen:
    """The screen at the place where *sitting* is now."""
    if sitting.place == screen.sitting.place:
        return replace(screen, sitting=sitting)
    if not sitting.at_review:
        return replace(screen, sitting=sitting, marked=sitting.answer_here)
    return replace(screen, sitting=sitting, marked=screen.sitting.place if screen.sitting.from_review else None)


def _write(screen: Screen, key: Key) -> Screen:
    """Write the note; Enter keeps it, and so does Ctrl-D, which then leaves; Esc twice leaves it as it was."""
    if key.kind in (Kind.ENTER, Kind.END_OF_INPUT):
        end = None if key.kind is Kind.ENTER else End.LEFT
        kept = screen.sitting.note(clean(screen.note.text))
        return replace(screen, panel=Panel.SITTING, note=TypedLine(), leaving_note=False, sitting=kept, end=end)
    if key.kind is Kind.ESCAPE:
        if screen.leaving_note:
            return replace(screen, panel=Panel.SITTING, note=TypedLine(), leaving_note=False)
        return replace(screen, leaving_note=True)
    note = screen.note.pressed(key, forward=screen.forward, most=LONGEST_NOTE)
    refused = None if key.kind in _EDITING else Refusal.MEANINGLESS
    return replace(screen, note=note, leaving_note=False, refused=refused)
