"""Key mode: one statement on the screen, one key to answer. It feeds `key_machine` and draws its `frames`."""

from collections.abc import Callable
from dataclasses import replace

from rater_quiz.questionnaire import Questionnaire
from rater_quiz.signals import StoppedError
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.canvas import Canvas, next_order
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.frames import frame, has_room_for_welcome, page_for
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import End, Panel, Screen, press
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.line_editing import forward
from rater_quiz.terminal.scene import DraftFound, Scene


class KeyMode:
    """Draws screens on a terminal and feeds them keys, until one ends."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        terminal: Terminal,
        page: Page,
        *,
        keep: Callable[[Sitting], str],
        remember: Callable[[BidiMode], None],
        kept: bool = True,
        on_disk: Callable[[], bool] = lambda: True,
    ) -> None:
        """Take what a screen needs from outside.

        Args:
            questionnaire: What is asked.
            terminal: Open, and in raw mode.
            page: Its language and how right-to-left text is sent; its width is the window's, whenever that is drawn.
            keep: Puts a sitting on disk before anything else happens; returns a notice, or an empty text.
            remember: Called with another way of sending right-to-left text, when the person has chosen one.
            kept: Whether answers are kept when the person leaves; a sitting in a workshop is not.
            on_disk: Whether what was last kept is safe now: only then may a frame call its answers saved.
        """
        self._questionnaire, self._terminal, self._page = questionnaire, terminal, page
        self._keep, self._remember = keep, remember
        self._canvas = Canvas(terminal)
        self._kept, self._on_disk = kept, on_disk
        self._notice = ""
        self.after_first_frame: Callable[[], None] = lambda: None
        """Called once, when the first frame is on the screen."""

    @property
    def page(self) -> Page:
        """The page, with the way of sending right-to-left text that was last chosen."""
        return self._page

    def open(self) -> None:
        """Turn to the alternate screen, so that answers stay out of the scrollback."""
        self._canvas.open()

    def close(self) -> None:
        """Turn back to the normal screen, whose lines begin as they did."""
        self._canvas.close()

    def ask_about_draft(self, draft: DraftFound, notice: str) -> bool | None:
        """Ask whether to go on with a draft; None where the person leaves instead."""
        self._notice = notice
        screen = self._run(Screen(Sitting.begin(1, 0, 1), Panel.DRAFT, forward(self._page.language)), draft)
        return None if screen.end is End.LEFT else screen.end is End.GO_ON

    def run(self, sitting: Sitting, notice: str = "") -> bool:
        """Go through *sitting* to its end; return whether it was finished rather than left.

        Raises:
            StoppedError: A signal or its key came, or the terminal is gone; *keep* has the newest state.
        """
        self._notice = notice
        self._put_on_disk(sitting)
        marked = None if sitting.at_review else sitting.answer_here
        screen = Screen(sitting, forward=forward(self._page.language), marked=marked, notes=self._kept)
        if sitting.place == 1 and not sitting.kept and not has_room_for_welcome(screen, self._scene()):
            screen = replace(screen, panel=Panel.WELCOME)
        return self._run(screen).end is End.FINISHED

    def _run(self, screen: Screen, draft: DraftFound | None = None) -> Screen:
        while screen.end is None:
            self._draw(screen, draft)
            self._once_drawn()
            try:
                key = self._terminal.next_key()
            except StoppedError:
                if screen.panel is Panel.NOTE:  # kept as far as it is written, as Ctrl-D would keep it
                    self._put_on_disk(press(screen, Key(Kind.END_OF_INPUT)).sitting)
                raise
            if key is None or key.kind is Kind.REDRAW:
                self._canvas.forget()
            else:
                screen = self._pressed(screen, key)
        return screen

    def _pressed(self, screen: Screen, key: Key) -> Screen:
        after = press(screen, key)
        self._notice = ""
        if after.sitting != screen.sitting:
            # On disk before the next statement shows: what was seen as answered is never lost.
            self._put_on_disk(after.sitting)
        if after.turn_mode:
            self._turn_mode()
        return after

    def _put_on_disk(self, sitting: Sitting) -> None:
        self._notice = " ".join(filter(None, (self._notice, self._keep(sitting))))

    def _turn_mode(self) -> None:
        mode = next_order(self._page.mode)
        self._page = replace(self._page, mode=mode)
        self._canvas.forget()
        self._remember(mode)

    def _draw(self, screen: Screen, draft: DraftFound | None) -> None:
        self._canvas.order(self._page.language, self._page.mode)
        self._canvas.draw(frame(screen, self._scene(draft)))

    def _scene(self, draft: DraftFound | None = None) -> Scene:
        size = self._canvas.size
        return Scene(
            self._questionnaire,
            page_for(size, self._page),
            size.rows,
            self._notice,
            draft,
            kept=self._kept,
            on_disk=self._on_disk(),
        )

    def _once_drawn(self) -> None:
        call, self.after_first_frame = self.after_first_frame, lambda: None
        call()
