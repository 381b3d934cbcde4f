"""The facilitator's terminal while everybody answers on a phone: the code, the address, counts, and the way out."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from rater_quiz.language import Language, Said
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.fitting import Card, paragraphs
from rater_quiz.terminal.layout import BLANK, Line, Page, Style
from rater_quiz.terminal.screens import CTRL_C, Screens, both, card_of, how_many_in
from rater_quiz.words import live as words
from rater_quiz.words.keys import SCROLL
from rater_quiz.words.workshop import people_in, too_few

_LONELY = 60.0
"""Seconds without a page opened after which the help comes by itself."""
_FOOT = 6
"""Rows beside the code, at least: the address, the counts, a blank line, the keys."""


class Way(Enum):
    """How the facilitator leaves a screen."""

    ON = auto()
    END = auto()
    STOP = auto()


@dataclass(frozen=True)
class Shown:
    """How a round stands."""

    url: str
    cells: Sequence[Sequence[bool]]
    """The code, row by row; true is dark."""
    people: int
    opened: int
    expected: int | None
    alert: Said | None
    """What the facilitator has to know now."""
    over: bool
    """Whether it has closed by itself."""


@dataclass(frozen=True)
class RoomPlan:
    """What the screens are about, and how they reach the outside."""

    language: Language
    minimum: int
    """People from whom on there is a team result."""
    order: BidiMode
    """How right-to-left text is sent to this terminal."""
    remember: Callable[[BidiMode], None]
    """Called with another way of sending it, when somebody has chosen one."""
    look: Callable[[], Shown]
    """How the round stands now."""
    show_projector: Callable[[], Said]
    """Opens the projector page; returns what has come of it."""
    clock: Callable[[], float] = time.monotonic
    """Seconds, from any moment on."""


class Facilitator(Screens):
    """The facilitator's screens, on a terminal that is open and raw."""

    def __init__(self, plan: RoomPlan, terminal: Terminal) -> None:
        """Show what *plan* says on *terminal*."""
        super().__init__(terminal, plan.order, plan.remember)
        self._plan = plan
        self._hint: Said | None = None
        self._projector: Said | None = None
        self._lonely_since = plan.clock()

    def choose(
        self, addresses: Sequence[tuple[str, str]], people: int, *, first: bool = True, over: Sequence[Said] = ()
    ) -> int | None:
        """Ask at which address the room opens; None where the facilitator leaves instead.

        Args:
            addresses: Each with the name of the way to it.
            people: How many are in already.
            first: Whether it opens now, rather than changes its address.
            over: What is to be known of a round that is over already, where it would be opened again.
        """
        told = [*over] or ([people_in(people)] if people else [])
        if len(addresses) > 1:
            told += [words.SEVERAL, *(words.choice(number, *each) for number, each in enumerate(addresses, 1))]
        else:
            told.append(words.listens(addresses[0][0]))
        told += words.welcome(self._plan.minimum) if first and not over else ()
        begin = words.REOPEN if over else words.BEGIN
        keys = (words.FIRST, words.NUMBERS) if len(addresses) > 1 else (begin,)
        choices: dict[str, int] = {str(number): number - 1 for number in range(1, min(len(addresses), 9) + 1)}
        choices |= {"enter": 0, "q": -1}
        title = words.OVER_TITLE if over else words.WELCOME_TITLE
        shown = card_of(title, told, (*keys, words.LEAVE if first else words.BACK))
        chosen = self.ask(shown, self._plan.language, choices, other=None if first else -1)
        return None if chosen < 0 else chosen

    def run(self, move: Callable[[], Said | None], projector: Said | None = None) -> Way:
        """Show the room until it is ended, stopped, or over by itself.

        Args:
            move: Asks for another address; returns what is to be said of it.
            projector: What has come of opening the projector page, where it was opened already.

        Raises:
            StoppedError: A signal came, or Ctrl-C.
        """
        choices = {"e": "end", "q": "stop", "p": "projector", "a": "move", "?": "help"}
        self._lonely_since, self._projector = self._plan.clock(), projector
        while True:
            chosen = self.ask(self._room, self._plan.language, choices, tick=self._tick)
            self._hint = self._projector = None
            if chosen == "over":
                return Way.END
            if chosen == "stop":
                return Way.STOP
            if chosen == "end" and self._ends():
                return Way.END
            if chosen == "projector":
                self._hint = self._plan.show_projector()  # above the keys: below the code nobody would see it
            elif chosen == "move":
                self._hint = move()
            elif chosen == "help":
                self._help()

    def _tick(self) -> str | None:
        now = self._plan.look()
        if now.over:
            return "over"
        if now.opened:
            self._lonely_since = float("inf")
        elif self._plan.clock() - self._lonely_since > _LONELY:
            self._lonely_since = float("inf")
            return "help"
        return None

    def _room(self) -> Card:
        now, size = self._plan.look(), self._canvas.size
        rows = drawn(now.cells)
        fits = size.rows >= len(rows) + _FOOT and size.columns >= len(now.cells)
        counted = (
            words.counts(now.people, now.opened)
            if now.expected is None
            else words.counts_of(now.people, now.expected, now.opened)
        )

        def head(page: Page) -> list[Line]:
            return [*page.paragraph(now.url, Style.TITLE), *page.paragraph(page.say(counted))]

        def body(page: Page) -> list[Line]:
            code = rows if fits else [BLANK, *page.paragraph(page.say(words.LARGER))]
            return [*code, BLANK, *page.paragraph(page.say(self._projector))] if self._projector else code

        return Card(None, body, words.KEYS, SCROLL, both(now.alert, self._hint) if self._hint else now.alert, head)

    def _ends(self) -> bool:
        now = self._plan.look()
        if now.people < self._plan.minimum:
            self._hint = too_few(now.people, self._plan.minimum)
            return False
        shown = card_of(words.END_TITLE, [how_many_in(now.people, now.expected), words.END], words.END_FOOT)
        return self.ask(shown, self._plan.language, {"enter": True}, other=False)

    def _help(self) -> None:
        shown = card_of(words.HELP_TITLE, words.HELP, (words.BACK,))
        choices = dict.fromkeys(("enter", "q", CTRL_C), True)
        self.ask(shown, self._plan.language, choices, other=True, tick=lambda: self._plan.look().over or None)

    def show_result(self, lines: Callable[[Page], list[Line]]) -> None:
        """Show the team's result until the facilitator has seen enough."""
        self._hint = None
        lines, choices = lru_cache(maxsize=2)(lines), {"enter": True, "q": True, CTRL_C: True, "p": False}
        while not self.ask(Card(None, lines, words.RESULT_FOOT, SCROLL, self._hint), self._plan.language, choices):
            self._hint = self._plan.show_projector()

    def say(self, text: Said) -> None:
        """Show one thing while something takes its time."""
        size = self._canvas.size
        card = Card(None, paragraphs([text]), (), SCROLL)
        self._canvas.draw(card.fitted(Page(size.columns, self._plan.language, self._order), size).lines)


def drawn(cells: Sequence[Sequence[bool]]) -> list[Line]:
    """A code in half blocks, two of its rows in a line: black on white whatever the terminal's own colours are.

    A cell whose halves are alike is a blank in that colour, for blanks leave no gap between two lines.
    """
    blank = (False,) * len(cells[0])
    below = [*cells[1::2], blank][: (len(cells) + 1) // 2]
    return [tuple(map(_half_blocks, upper, lower)) for upper, lower in zip(cells[::2], below, strict=True)]


def _half_blocks(upper: bool, lower: bool) -> tuple[str, Style]:  # noqa: FBT001 - two cells of a picture
    if upper == lower:
        return " ", Style.WHITE_ON_BLACK if upper else Style.BLACK_ON_WHITE
    return "▀", Style.BLACK_ON_WHITE if upper else Style.WHITE_ON_BLACK
