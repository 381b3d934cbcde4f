"""Cards shown one after the other on a terminal, each until a key is pressed that means something there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from rater_quiz.language import Language
from rater_quiz.signals import INTERRUPT, StoppedError
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.canvas import Canvas, next_order
from rater_quiz.terminal.commands import letter_of
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.fitting import Card
from rater_quiz.terminal.frames import page_for
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.words import keys as words

CTRL_C = "ctrl-c"
"""What that key is called among the choices of a card."""
LEAVING = ("q", "enter")
"""Keys that leave what is only read."""
_ANOTHER_ORDER = "m"
_Choice = TypeVar("_Choice")


class Cards:
    """Draws cards, and waits for keys."""

    def __init__(self, terminal: Terminal, order: BidiMode, remember: Callable[[BidiMode], None]) -> None:
        """Take what cards need from outside.

        Args:
            terminal: Open, and in raw mode.
            order: How right-to-left text is sent to it.
            remember: Called with another way of sending right-to-left text, when somebody has chosen one.
        """
        self._terminal, self._remember = terminal, remember
        self.canvas = Canvas(terminal)
        self.order = order
        """How right-to-left text is sent, as it was chosen last."""

    def ask(
        self,
        card: Card,
        language: Language,
        choices: Mapping[str, _Choice],
        *,
        other: _Choice | None = None,
        also: Sequence[Language] = (),
    ) -> _Choice:
        """Show a card until a key is pressed that means something there; others may scroll it.

        Args:
            card: What is shown.
            language: Of most of it.
            choices: What keys mean, by their names.
            other: What any other key means; None where it means nothing.
            also: Languages of which there are words too.

        Raises:
            StoppedError: A signal came, or Ctrl-C where it is no choice.
        """
        ordered = next((shown for shown in (language, *also) if shown.right_to_left), language)
        arabic = ordered.right_to_left
        passed = 0
        self.canvas.forget()
        while True:
            size = self.canvas.size
            keys = [*card.keys, words.card_order(self.order.value)] if arabic else card.keys
            page = page_for(size, Page(1, language, self.order))
            shown = replace(card, keys=keys).fitted(page, size, passed)
            self.canvas.order(ordered, self.order)
            self.canvas.draw(shown.lines)
            name = self._wait()
            if name in choices:
                return choices[name]
            if name == CTRL_C:
                raise StoppedError(INTERRUPT)
            if arabic and name == _ANOTHER_ORDER:
                self.turn(next_order(self.order))
            elif name and other is not None:
                return other
            passed = shown.passed + _steps(max(1, shown.room - 1)).get(name, 0)

    def read(self, lines: Callable[[Page], list[Line]], language: Language) -> None:
        """Show *lines*, laid out for the window, until the person leaves them.

        Raises:
            StoppedError: A signal or Ctrl-C came, or the terminal is gone.
        """
        body = lru_cache(maxsize=2)(lines)  # every key draws anew, and a long page takes its time
        card = Card(None, body, words.READING_FOOT, words.SCROLL)
        self.ask(card, language, dict.fromkeys(LEAVING, True))

    def turn(self, order: BidiMode) -> None:
        """Send right-to-left text another way from now on."""
        self.order = order
        self.canvas.forget()
        self._remember(order)

    def _wait(self) -> str:
        """The name of the next key; empty where only the window changed.

        Raises:
            StoppedError: A signal came that is not Ctrl-C's, or the terminal is gone.
        """
        try:
            key = self._terminal.next_key()
        except StoppedError as stopped:
            if stopped.signum != INTERRUPT:
                raise
            return CTRL_C
        if key is None or key.kind is Kind.REDRAW:
            self.canvas.forget()
            return ""
        return _name(key)


def _name(key: Key) -> str:
    """What a key is called among the choices of a card."""
    if key.kind is Kind.CHAR:
        char = key.text.lower()
        return str(int(char)) if char.isdecimal() else letter_of(char) or char
    return "q" if key.kind is Kind.END_OF_INPUT else key.kind.value.lower()


def _steps(page: int) -> dict[str, int]:
    """By how many lines keys scroll, where they have no other meaning."""
    ends = {"home": -(10**6), "end": 10**6}
    return {"up": -1, "down": 1, "page up": -page, "page down": page, " ": page} | ends
