"""Showing and saving a result, in each of its forms."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rater_quiz.cli.options import Format, questionnaire_named
from rater_quiz.files import write_safely
from rater_quiz.files.names import refuse_ending
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, Said
from rater_quiz.pages import screen
from rater_quiz.pages.blocks import Document, Form
from rater_quiz.pages.formats import WRITERS, written_for
from rater_quiz.pages.person import person_page
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import shipped
from rater_quiz.record import OtherQuestionnaireError, Record, fit
from rater_quiz.scoring import Scores, score
from rater_quiz.terminal.asking import key_terminal
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.terminal.output import print_document, print_lines, tell
from rater_quiz.terminal.screens import Screens
from rater_quiz.terminal.text_order import order_of_output, order_on, remember_order
from rater_quiz.terminal.tty import size_from_environment, window_size
from rater_quiz.words import questionnaires as words
from rater_quiz.words.sitting import file_saved

NARROWEST, WIDEST = 40, 120
"""Columns of the narrowest and the widest page that is laid out."""


def scored(record: Record, where: str, questionnaire: str | None, language: Language | None = None) -> Scores:
    """Score a saved record with today's questionnaire, the one named or the record's own.

    Raises:
        RecordRefusedError: It belongs to another questionnaire, or to one that is keyed otherwise.
    """
    found = questionnaire_of_record(record, where, questionnaire, language or record.language)
    return score(found, record.answers)


def questionnaire_of_record(record: Record, where: str, questionnaire: str | None, language: Language) -> Questionnaire:
    """The questionnaire that a record's answers are read with; tells on standard error if its wording has changed.

    Args:
        record: As it was read.
        where: What messages call the file.
        questionnaire: What the person named; None for the record's own.
        language: Of the notice.

    Raises:
        RecordRefusedError: It belongs to another questionnaire, or to one that is keyed otherwise.
    """
    if questionnaire is None and record.questionnaire not in shipped():
        raise OtherQuestionnaireError.saying(
            words.record_not_shipped(record.questionnaire),
            words.NAME_ITS_FILE,
            where=terminal(where),
        )
    found = questionnaire_named(questionnaire or record.questionnaire)
    for notice in fit(record, found, where):
        tell(notice.in_(language), language)
    return found


def save_report(path: Path, record: Record, scores: Scores, *, language: Language | None = None, force: bool) -> None:
    """Save a result as its report or its page, in the language it was taken in unless another is asked for.

    Raises:
        UsageError: The name's ending says that something else is in the file.
        WriteFailedError: It could not be written.
        ProtectedError: The file exists, and *force* is not given.
    """
    refuse_ending(path)
    write_safely(path, written_for(path.name, person_page(record, scores, language or record.language)), force=force)


def tell_saved(paths: Sequence[Path], language: Language, purpose: Said, command: str) -> None:
    """Say where files were saved and what could be typed next, to somebody at a terminal; a script is told nothing.

    Args:
        paths: The files; where there are none, nothing is said.
        language: Of the words.
        purpose: What the command is for.
        command: As it can be pasted into a shell; "" where there is none.
    """
    if not paths or not sys.stderr.isatty():
        return
    for path in paths:
        tell(file_saved(terminal(os.path.abspath(path))).in_(language), language)  # noqa: PTH100 - links are not to be followed
    if command:
        tell(f"{purpose.in_(language)}\n  {command}", language)


def show_result(record: Record, scores: Scores, language: Language, shown: Format, *, scrolls: bool = True) -> None:
    """Write a result to standard output, as `show` does.

    Args:
        record: What was answered.
        scores: What follows from it.
        language: Of text and Markdown; JSON has none.
        shown: In which form.
        scrolls: Whether a long one may be read on a screen of its own.
    """
    show(person_page(record, scores, language), shown, scrolls=scrolls)


def show(document: Document, shown: str, *, scrolls: bool = True) -> None:
    """Write a page to standard output: as lines of the window where *shown* is text, else in the format of that name.

    On a terminal that can be drawn on, what is longer than the window is read on a screen that scrolls, and then the
    short form stays. Elsewhere it comes all at once.

    Args:
        document: The page.
        shown: The name of a format.
        scrolls: Whether a long one may be read on a screen of its own.
    """
    if shown in WRITERS:
        print_document(WRITERS[shown](document))
        return
    read, order = read_here(whole(document), document.language) if scrolls else (False, None)
    print_page(document, Form.SHORT if read else Form.REPORT, order)


def whole(document: Document) -> Callable[[Page], list[Line]]:
    """What lays out all of a page."""
    return partial(screen.render, document, form=Form.REPORT)


def read_here(lines: Callable[[Page], list[Line]], language: Language) -> tuple[bool, BidiMode | None]:
    """Let somebody at standard output read what is longer than the window, as `read_on` does, if it can be drawn on."""
    terminal = key_terminal(sys.stdout) if sys.stdout.isatty() else None
    if terminal is None:
        return False, None
    with terminal:
        order, name = order_on(terminal, language, os.environ)
        return read_on(terminal, lines, language, order, lambda chosen: remember_order(name, chosen))


def read_on(
    terminal: Terminal,
    lines: Callable[[Page], list[Line]],
    language: Language,
    order: BidiMode,
    remember: Callable[[BidiMode], None],
) -> tuple[bool, BidiMode]:
    """Let somebody read lines on a screen that scrolls, if they are more than the window has.

    Args:
        terminal: Open and raw.
        lines: Lays them out.
        language: Of what they say.
        order: How right-to-left text is sent there.
        remember: Called with another way, when somebody has chosen one.

    Returns:
        Whether they were read, and how right-to-left text is sent from now on.

    Raises:
        StoppedError: A signal or Ctrl-C came, or the terminal is gone.
    """
    if len(lines(page_of_output(language, order))) < terminal.size().rows:
        return False, order
    with Screens(terminal, order, remember) as screens:
        screens.read(lines, language)
    return True, screens.order


def print_page(document: Document, form: Form, order: BidiMode | None = None) -> None:
    """Print a page as lines of the window, with right-to-left text as it is sent there where that is known already."""
    page = page_of_output(document.language, order)
    print_lines(screen.render(document, page, form), mode=page.mode)


def page_of_output(language: Language, mode: BidiMode | None = None) -> Page:
    """The page of standard output: as wide as the window; in logical order where it is no terminal.

    There it has the columns that COLUMNS asks for, else 80.

    Args:
        language: Of what is shown.
        mode: How right-to-left text is sent, where that is known from the sitting; else it is found out.
    """
    is_terminal = sys.stdout.isatty()
    window = (window_size(sys.stdout.fileno()) if is_terminal else size_from_environment()).columns
    columns = max(NARROWEST, min(window, WIDEST))
    if not is_terminal:
        return Page(columns, language)
    margin = max(0, window - columns) if language.right_to_left else 0
    return Page(columns, language, order_of_output(language, sys.stdout) if mode is None else mode, margin)
