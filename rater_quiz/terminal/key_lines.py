"""Questions that are answered with a line, on a terminal that is read key by key.

Between key mode and these questions nothing is switched, so nothing that was typed ahead is lost; and Arabic is
joined and ordered while it is typed, which no terminal's own line editing does.
"""

from rater_quiz.calling import is_command
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.bidi import BidiMode, display_typed, shape, width
from rater_quiz.terminal.device import Mode, Terminal
from rater_quiz.terminal.key import Kind
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.line_editing import CURSOR, TypedLine, forward

LONGEST_LINE = 4096
"""Characters of one line that are kept, as many as a path may have."""
_SIGN, _MIRRORED_SIGN = "> ", " <"


class KeyLines:
    """Lines typed on a raw terminal, below the question that was written before."""

    def __init__(self, terminal: Terminal, page: Page, *, typed_on: Page | None = None) -> None:
        """Read from *terminal*, which is raw and shows its normal screen.

        Args:
            terminal: Where lines are read and written.
            page: The page of what is written.
            typed_on: The page that what is typed is laid out on; without it *page*.
        """
        self._terminal, self._page = terminal, typed_on or page
        self._fresh_line = True
        self._visual = page.mirrored and page.mode is BidiMode.VISUAL
        if self._visual:
            terminal.switch_on(Mode.EXPLICIT_DIRECTION)

    def write(self, text: str) -> None:
        """Write *text*; a question ends without a line break, and what is typed stands below it."""
        if text:
            if self._visual and self._fresh_line:
                # Said again: a result that was printed since, on another stream, has ended by taking it back. A
                # command goes as it is, to be copied.
                self._terminal.write(Mode.EXPLICIT_DIRECTION.value[is_command(text)])
            self._terminal.write(text.rstrip(" ").replace("\n", "\r\n"))
            self._fresh_line = text.endswith("\n")

    def read_line(self, *, path: bool = False) -> str | None:
        """Wait for a line and return it; None for Ctrl-D on an empty one.

        Args:
            path: Whether it is to be the path of a file, which runs from left to right in every language.

        Raises:
            StoppedError: A signal or its key came, or the terminal is gone.
        """
        if not self._fresh_line:
            self._terminal.write("\r\n")
        line = TypedLine()
        while True:
            ahead = self._draw(line, path=path)
            try:
                key = self._terminal.next_key()
            except StoppedError:
                self._terminal.write("\r\n")
                raise
            if key is None:
                continue
            if key.kind is Kind.ENTER or (key.kind is Kind.END_OF_INPUT and not line.text):
                self._draw(TypedLine(line.text), path=path)
                self._terminal.write("\r\n")
                self._fresh_line = True
                return line.text if key.kind is Kind.ENTER else None
            line = line.pressed(key, forward=ahead, most=LONGEST_LINE)

    def _draw(self, line: TypedLine, *, path: bool) -> Kind:
        """Draw the line anew, with the terminal's cursor where the next letter will come; of a long one, what fits.

        Returns:
            The arrow that points where the line goes.
        """
        columns = max(1, self._terminal.size().columns - len(_SIGN) - 1)
        before = line.before[-4 * columns :]  # marks take no cell, but more than a few to a letter are no text
        after = line.after[: 4 * columns]
        while width(shape(before)) > columns:
            before = before[1:]
        while width(shape(before + after)) > columns:
            after = after[:-1]
        if not self._page.mirrored:
            back = width(shape(after))
            self._terminal.write(f"\r{_SIGN}{before}{after}\x1b[K" + (f"\x1b[{back}D" if back else ""))
            return forward(self._page.language)
        sent, from_right = display_typed(before + after, self._page.mode, path=path)
        room = " " * (columns - width(sent))
        # Letters that come from the right leave the cursor at the left of those before it.
        cursor = len(room) + (not from_right) + self._left_of_cursor(before, after, sent, from_right=from_right)
        self._terminal.write(f"\r\x1b[K{room} {sent}{_MIRRORED_SIGN}\r" + (f"\x1b[{cursor}C" if cursor else ""))
        return Kind.LEFT if from_right else Kind.RIGHT

    def _left_of_cursor(self, before: str, after: str, sent: str, *, from_right: bool) -> int:
        """How many cells of the line stand at the left of the cursor."""
        if not before or not after:
            return width(sent) if from_right == bool(after) else 0
        marked, _ = display_typed(f"{before}{CURSOR}{after}", self._page.mode, path=not from_right)
        return min(width(marked.partition(CURSOR)[0]), width(sent))
