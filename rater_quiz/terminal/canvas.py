"""A whole screen drawn over the one before, in one write, so that nothing flickers."""

from collections.abc import Sequence
from unicodedata import bidirectional

from rater_quiz.language import Language
from rater_quiz.terminal.bidi import RLM, BidiMode, width
from rater_quiz.terminal.device import Mode, Size, Terminal
from rater_quiz.terminal.layout import Line, Style

# Never `2J` nor `J`: GNU screen and others push what such a command clears into the scrollback, where the next person
# can read it. Each line is drawn over, and cleared from its end on.
_HOME, _CLEAR_REST, _CLEAR_SCROLLBACK = "\x1b[H", "\x1b[K", "\x1b[3J"
_FIRST_ROW = "\x1b[1;1H"


class Canvas:
    """The alternate screen of a terminal, so that what is drawn stays out of the scrollback."""

    def __init__(self, terminal: Terminal) -> None:
        """Draw on *terminal*, which is open and raw."""
        self._terminal = terminal
        self._drawn = ""
        self._logical = False
        self._told: tuple[Language, BidiMode] | None = None

    @property
    def size(self) -> Size:
        """The size of the window now."""
        return self._terminal.size()

    def open(self) -> None:
        """Turn to the alternate screen."""
        self._terminal.switch_on(Mode.ALTERNATE_SCREEN)
        self._terminal.switch_on(Mode.HIDDEN_CURSOR)
        self.forget()

    def close(self) -> None:
        """Turn back to the normal screen, whose lines begin as they did.

        Where a terminal has no other screen, what was drawn must not stay on the one there is.
        """
        self._terminal.write(self._blank())
        for mode in (Mode.EXPLICIT_DIRECTION, Mode.HIDDEN_CURSOR, Mode.ALTERNATE_SCREEN):
            self._terminal.switch_off(mode)
        self._told = None

    def order(self, language: Language, mode: BidiMode) -> None:
        """Tell the terminal whether text in *language* arrives in visual order."""
        if self._told == (language, mode):
            return
        self._told = (language, mode)
        self._logical = language.right_to_left and mode is BidiMode.PLAIN
        if language.right_to_left:
            # Said on the first row: VTE keeps for each row what it was told there, or at the line break before.
            self._terminal.write(_FIRST_ROW)
        if language.right_to_left and mode is BidiMode.VISUAL:
            self._terminal.switch_on(Mode.EXPLICIT_DIRECTION)
        else:
            self._terminal.switch_off(Mode.EXPLICIT_DIRECTION)

    def forget(self) -> None:
        """Draw everything anew next time: the screen may be lost."""
        self._drawn = ""

    def draw(self, lines: Sequence[Line]) -> None:
        """Show *lines*, exactly as many as the window has rows, unless they are there already."""
        columns = self.size.columns
        drawn = _HOME + "\r\n".join(self._mark(line, columns) + _sent(line, columns) for line in lines)
        if drawn != self._drawn:
            self._terminal.write(drawn)
            self._drawn = drawn

    def _mark(self, line: Line, columns: int) -> str:
        """What tells a terminal that orders text itself that a line which begins with a key's name runs from the right.

        Some count a column for it.
        """
        text = "".join(piece for piece, _ in line)
        strong = [kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")]
        mixed = strong[:1] == ["L"] and len(set(strong)) > 1
        return RLM if self._logical and mixed and width(text) < columns else ""

    def wipe(self) -> None:
        """Clear the screen and the scrollback, where the terminal can: the next person is to see nothing."""
        self._terminal.write(self._blank() + _CLEAR_SCROLLBACK)
        self.forget()

    def _blank(self) -> str:
        """What clears every line of the window, and leaves the cursor at its top."""
        return _HOME + "\r\n".join([_CLEAR_REST] * self.size.rows) + _HOME


def next_order(mode: BidiMode) -> BidiMode:
    """The way of sending right-to-left text that is tried after *mode*, round and round."""
    modes = list(BidiMode)
    return modes[(modes.index(mode) + 1) % len(modes)]


def _sent(line: Line, columns: int) -> str:
    # Bold, faint and reverse alone: no colour, so that NO_COLOR and both backgrounds are served.
    sent = "".join(text if style is Style.PLAIN else f"\x1b[{style.sgr}m{text}\x1b[0m" for text, style in line)
    # After the last column the cursor still stands on it: clearing from there would take a letter away.
    return sent if sum(width(text) for text, _ in line) >= columns else sent + _CLEAR_REST
