"""Conducting a sitting on a terminal: the draft that may be there, the view, the keys, and the end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TextIO

from rater_quiz.errors import Problem, UsageError
from rater_quiz.language import Language, Said
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.frames import WIDEST, DraftFound
from rater_quiz.terminal.keeping import Keeper
from rater_quiz.terminal.key_screen import KeyScreen
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.words import sitting as words

if TYPE_CHECKING:  # the key screen needs no line mode
    from rater_quiz.terminal.line_mode import Lines


@dataclass(frozen=True)
class Request:
    """What the person asked for on the command line, and the outside world."""

    questionnaire: Questionnaire
    language: Language
    sitting_id: str
    """The id of a fresh sitting."""
    today: Callable[[], date]
    environment: Mapping[str, str]
    resume: bool | None = None
    """True: go on with the draft. False: begin afresh. None: ask where there is a draft."""
    start: Sitting | None = None
    """What to begin with (an earlier record); None: nothing answered yet."""


def open_keeper(request: Request) -> Keeper:
    """Take the draft for this sitting.

    Raises:
        ProtectedError: It is being answered in another window.
        UsageError: There is no draft to go on with, and the person asked for one.
    """
    keeper = Keeper.open(
        request.questionnaire,
        request.language,
        request.sitting_id,
        today=request.today,
        environment=request.environment,
    )
    if request.resume and keeper.found is None:
        keeper.close()
        # Where there was one that cannot be gone on with, that comes first, and where it was put.
        raise UsageError(*(Problem("", notice) for notice in keeper.take_notices()), _NOTHING_TO_RESUME)
    return keeper


def sit_by_lines(request: Request, keeper: Keeper, terminal: "Lines", page: Page, notices: TextIO) -> bool:
    """Conduct a sitting in line mode; return whether it was finished rather than left.

    Raises:
        StoppedError: A signal came; the keeper has the newest state.
    """

    def tell() -> None:
        for notice in keeper.take_notices():
            notices.write(plain_text(page.paragraph(notice)))
            notices.flush()

    def keep(sitting: Sitting) -> None:
        keeper.keep(sitting)
        tell()

    sitting = first_state(request, keeper, lambda: _ask_to_go_on(keeper, terminal, page))
    if sitting is None:
        return False
    tell()
    from rater_quiz.terminal.line_mode import LineMode

    return LineMode(request.questionnaire, page, terminal, keep).run(sitting)


def sit_by_keys(request: Request, keeper: Keeper, screen: KeyScreen) -> bool:
    """Conduct a sitting on the key screen, which is open; return whether it was finished rather than left.

    Raises:
        StoppedError: A signal came; the keeper has the newest state.
    """

    def ask() -> bool | None:
        draft = keeper.found
        assert draft is not None, "the caller has looked"
        found = DraftFound(draft.kept, len(draft.answers), draft.day.isoformat())
        return screen.ask_about_draft(found, " ".join(keeper.take_notices()))

    sitting = first_state(request, keeper, ask)
    if sitting is None:
        return False
    return screen.run(sitting, " ".join(keeper.take_notices()))


def first_state(request: Request, keeper: Keeper, ask: Callable[[], bool | None]) -> Sitting | None:
    """Where the sitting begins: at an earlier record, with the draft, or afresh.

    Args:
        request: What was asked for.
        keeper: What is there.
        ask: Whether to go on with the draft; None where the person left instead of answering.
    """
    if request.start is not None:
        keeper.begin()
        return request.start
    if keeper.found is None:
        return keeper.begin()
    go_on = ask() if request.resume is None else request.resume
    if go_on is None:
        return None
    return keeper.resume() if go_on else keeper.begin()


def _ask_to_go_on(keeper: Keeper, terminal: "Lines", page: Page) -> bool | None:
    draft = keeper.found
    assert draft is not None, "the caller has looked"
    found = words.draft_found(draft.kept, len(draft.answers), draft.day.isoformat())
    terminal.write(plain_text(page.paragraph(page.say(found))))
    while True:
        terminal.write(prompt(words.DRAFT_CHOICE, page))
        typed = terminal.read_line()
        if typed is None or typed.strip().lower() in ("q", "ض"):
            return None
        if typed.strip().lower() in ("", "f", "ب"):
            return not typed.strip()


def prompt(text: Said, page: Page) -> str:
    """A question that is answered on its own line, ordered as the terminal needs it."""
    return plain_text(page.paragraph(page.say(text)))[:-1] + " "


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
    from rater_quiz.terminal.text_order import order_of_lines
    from rater_quiz.terminal.tty import window_size

    mode = BidiMode.PLAIN
    if language.right_to_left:
        mode = chosen_mode(environment) or (BidiMode.PLAIN if plain else order_of_lines(environment))
    return Page(min(window_size(fd).columns, WIDEST), language, mode)


_NOTHING_TO_RESUME = Problem("", words.NO_DRAFT_TO_RESUME, words.NO_DRAFT_TO_RESUME_HINT)
