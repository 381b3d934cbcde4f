"""Screens with a choice of keys, one after the other, on a terminal that is open and raw."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import lru_cache
from types import TracebackType
from typing import Self, TypeVar

from rater_quiz.language import Language, Said, Text
from rater_quiz.signals import INTERRUPT, StoppedError
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.canvas import Canvas, next_order
from rater_quiz.terminal.commands import letter_of
from rater_quiz.terminal.device import Mode, Stop, Terminal
from rater_quiz.terminal.fitting import Card, paragraphs
from rater_quiz.terminal.frames import page_for
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.words import keys as words
from rater_quiz.words.workshop import people_in, people_in_of

_Choice = TypeVar("_Choice")
CTRL_C = "ctrl-c"
"""What that key is called among the choices of a screen."""
LEAVING = ("q", "enter")
"""Keys that leave what is only read."""
_ANOTHER_ORDER = "m"
_TICK = 0.5
"""Seconds after which a screen that changes by itself is looked at again."""


class Screens(AbstractContextManager["Screens"]):
    """The screens of one command; the terminal is theirs within the context."""

    def __init__(self, terminal: Terminal, order: BidiMode, remember: Callable[[BidiMode], None]) -> None:
        """Draw on *terminal*.

        Args:
            terminal: Open and raw.
            order: How right-to-left text is sent to it.
            remember: Called with another way of sending it, when somebody has chosen one.
        """
        self._terminal, self._order, self._remember_order = terminal, order, remember
        self._canvas = Canvas(terminal)

    def __enter__(self) -> Self:
        self._canvas.open()
        self._terminal.switch_on(Mode.BRACKETED_PASTE)  # or the digits in a paste would answer
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._terminal.switch_off(Mode.BRACKETED_PASTE)
        self._canvas.close()

    def ask(
        self,
        card: Card | Callable[[], Card],
        language: Language,
        choices: Mapping[str, _Choice],
        *,
        other: _Choice | None = None,
        also: Sequence[Language] = (),
        tick: Callable[[], _Choice | None] | None = None,
    ) -> _Choice:
        """Show a screen until a key is pressed that means something there.

        Args:
            card: What it shows, or what makes that anew each time.
            language: Of most of it.
            choices: What keys mean, by their names.
            other: What any other key means; None where it means nothing.
            also: Languages of which there are words too.
            tick: Called again and again while nobody presses a key; what it returns ends the screen, unless it is None.

        Raises:
            StoppedError: A signal came, or Ctrl-C where it is no choice.
        """
        ordered = next((each for each in (language, *also) if each.right_to_left), language)
        arabic = ordered.right_to_left
        passed, refused = 0, False
        self._canvas.forget()
        while True:
            if tick and (outcome := tick()) is not None:
                return outcome
            size, shown = self._canvas.size, card if isinstance(card, Card) else card()
            keys = [*shown.keys, words.card_order(words.ORDERS[self._order])] if arabic else shown.keys
            hint = both(shown.hint, words.NO_USE) if refused else shown.hint
            page = page_for(size, Page(1, language, self._order))
            fitted = replace(shown, keys=keys, hint=hint).fitted(page, size, passed)
            self._canvas.order(ordered, self._order)
            self._canvas.draw(fitted.lines)
            name = self._wait(_TICK if tick else None)
            if name in choices:
                return choices[name]
            if name == CTRL_C:
                raise StoppedError(INTERRUPT)
            if arabic and name == _ANOTHER_ORDER:
                self._remember(next_order(self._order))
            elif name and other is not None:
                return other
            steps = _steps(max(1, fitted.room - 1))
            if name:
                refused = name not in (*steps, Kind.TAKEN_BACK.value) and not (arabic and name == _ANOTHER_ORDER)
            passed = fitted.passed + steps.get(name, 0)

    @property
    def order(self) -> BidiMode:
        """How right-to-left text is sent, as it was chosen last."""
        return self._order

    def read(self, lines: Callable[[Page], list[Line]], language: Language) -> None:
        """Show *lines*, laid out for the window, until the person leaves them.

        Raises:
            StoppedError: A signal or Ctrl-C came, or the terminal is gone.
        """
        body = lru_cache(maxsize=2)(lines)  # every key draws anew, and a long page takes its time
        self.ask(Card(None, body, words.READING_FOOT, words.SCROLL), language, dict.fromkeys(LEAVING, True))

    def _wait(self, timeout: float | None) -> str:
        """The name of the next key; empty where only the window changed, or none came in so many seconds.

        Raises:
            StoppedError: A signal came that is not Ctrl-C's, or the terminal is gone.
        """
        event = self._terminal.wait(timeout)
        if isinstance(event, Stop):
            if event.signum != INTERRUPT:
                raise StoppedError(event.signum)
            return CTRL_C
        if isinstance(event, Key) and event.kind is not Kind.REDRAW:
            return _name(event)
        if event is not None:
            self._canvas.forget()
        return ""

    def _remember(self, mode: BidiMode) -> None:
        self._order = mode
        self._canvas.forget()
        self._remember_order(mode)


def both(first: Text | None, second: Said) -> Text:
    """What is to be said now, and what else is."""
    return Said({each: f"{first.in_(each)} {second.in_(each)}" for each in Language}) if first else second


def card_of(title: Said, told: Sequence[Said], keys: Sequence[Said]) -> Card:
    return Card(title, paragraphs(told), keys, words.SCROLL)


def how_many_in(people: int, expected: int | None) -> Said:
    """How many people are in, and of how many; not that where it is not known, or others have come as well."""
    return people_in(people) if expected is None or people > expected else people_in_of(people, expected)


def _name(key: Key) -> str:
    """What a key is called among the choices of a screen."""
    if key.kind is Kind.CHAR:
        char = key.text.lower()
        return str(int(char)) if char.isdecimal() else letter_of(char) or char
    return "q" if key.kind is Kind.END_OF_INPUT else key.kind.value.lower()


def _steps(page: int) -> dict[str, int]:
    """By how many lines keys scroll, where they have no other meaning."""
    ends = {"home": -(10**6), "end": 10**6}
    return {"up": -1, "down": 1, "page up": -page, "page down": page, " ": page} | ends
