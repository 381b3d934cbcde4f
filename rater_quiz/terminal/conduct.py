"""Conducting a sitting on a terminal: the draft that may be there, and the statements, line by line or by keys."""

from collections.abc import Mapping
from typing import TextIO

from rater_quiz.draft import Draft
from rater_quiz.keeping import Keeper
from rater_quiz.language import Language
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.commands import Command, command_of
from rater_quiz.terminal.frames import WIDEST
from rater_quiz.terminal.key_mode import KeyMode
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.terminal.lines import LeftError, Lines, prompt
from rater_quiz.terminal.scene import DraftFound
from rater_quiz.terminal.text_order import order_of_lines
from rater_quiz.terminal.tty import window_size
from rater_quiz.words import sitting as words


def sit_by_lines(
    keeper: Keeper,
    terminal: Lines,
    page: Page,
    notices: TextIO,
    *,
    start: Sitting | None,
    go_on: bool | None,
) -> None:
    """Conduct a sitting in line mode, to its end.

    Args:
        keeper: Keeps each state; afterwards it has the last.
        terminal: Where statements are shown and answered.
        page: How they are laid out.
        notices: Where the person is told what they should know of the draft.
        start: What to begin with, as `Keeper.first` takes it.
        go_on: Whether to go on with a draft, likewise.

    Raises:
        LeftError: The person left.
        StoppedError: A signal came; the keeper has the newest state.
    """

    def tell() -> None:
        for notice in keeper.take_notices():
            notices.write(plain_text(page.paragraph(notice)))
            notices.flush()

    def keep(sitting: Sitting) -> None:
        keeper.keep(sitting)
        tell()

    sitting = keeper.first(start, lambda draft: _ask_to_go_on(draft, terminal, page), go_on=go_on)
    if sitting is None:
        raise LeftError
    tell()
    from rater_quiz.terminal.line_mode import LineMode

    if not LineMode(keeper.questionnaire, page, terminal, keep).run(sitting):
        raise LeftError


def sit_by_keys(keeper: Keeper, screen: KeyMode, *, start: Sitting | None, go_on: bool | None) -> None:
    """Conduct a sitting in key mode, which it opens and closes, to its end.

    Raises:
        LeftError: The person left.
        StoppedError: A signal came; the keeper has the newest state.
    """

    def ask(draft: Draft) -> bool | None:
        found = DraftFound(draft.kept, len(draft.answers), draft.day.isoformat())
        return screen.ask_about_draft(found, " ".join(keeper.take_notices()))

    screen.open()
    try:
        sitting = keeper.first(start, ask, go_on=go_on)
        if sitting is None or not screen.run(sitting, " ".join(keeper.take_notices())):
            raise LeftError
    finally:
        screen.close()


def _ask_to_go_on(draft: Draft, terminal: Lines, page: Page) -> bool | None:
    found = words.draft_found(draft.kept, len(draft.answers), draft.day.isoformat())
    terminal.write(plain_text(page.paragraph(page.say(found))))
    while True:
        terminal.write(prompt(words.DRAFT_CHOICE, page))
        typed = terminal.read_line()
        if typed is None or (command := command_of(typed)) is Command.QUIT:
            return None
        if not typed.strip() or command is Command.FORWARD:
            return command is None


def page_of(fd: int, language: Language, environment: Mapping[str, str], *, plain: bool) -> Page:
    """The page of line mode, as wide as the window.

    Args:
        fd: The terminal.
        language: Of what is shown.
        environment: The environment variables.
        plain: Whether it was asked for: a screen reader wants text as it is written. In a small window a person looks,
            so that it goes as the terminal needs it, as far as that is known without asking.
    """
    from rater_quiz.terminal.detection import chosen_mode

    mode = BidiMode.PLAIN
    if language.right_to_left:
        mode = chosen_mode(environment) or (BidiMode.PLAIN if plain else order_of_lines(environment))
    return Page(min(window_size(fd).columns, WIDEST), language, mode)
