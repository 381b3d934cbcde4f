"""The end of a sitting on a terminal: who it is about, and where the report goes."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from rater_quiz.errors import Problem, RaterQuizError, WriteFailedError
from rater_quiz.foreign_text import clean
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.record import LONGEST_NAME
from rater_quiz.terminal.conduct import prompt
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.terminal.line_mode import Lines
from rater_quiz.terminal.stopped import LeftError
from rater_quiz.wording.sitting import sitting_words

NOT_AT_ALL = "-"


def ask_about(question: str, given: str | None, terminal: Lines, page: Page) -> str | None:
    """Ask for a team or a name, unless it was given; Enter leaves it open.

    Raises:
        LeftError: The input ended.
    """
    if given is not None:
        return given
    terminal.write(prompt(question, page))
    return clean(_line_from(terminal))[:LONGEST_NAME] or None


def ask_where(
    proposed: Callable[[], Path],
    save: Callable[[Path], None],
    terminal: Lines,
    page: Page,
    *,
    first: Path | None = None,
    rescue: str = "",
) -> Path | None:
    """Save the report where the person wants it, and ask again for as long as that fails.

    Args:
        proposed: The path that Enter takes, made anew for each question.
        save: Writes the report, or raises `RaterQuizError`.
        terminal: Where to ask.
        page: How to lay the questions out.
        first: Where the command line said to save; tried before anything is asked.
        rescue: A command that holds the answers; shown when something cannot be written, for a full disk may be the
            only one there is.

    Returns:
        Where it was saved, or None where the person declined.

    Raises:
        LeftError: The input ended.
    """
    words = sitting_words(page.language)
    wanted = first
    while True:
        if wanted is None:
            suggestion = proposed()
            terminal.write(prompt(words.ask_where(harmless(str(suggestion))), page))
            answer = _line_from(terminal).strip()
            if answer == NOT_AT_ALL:
                terminal.write(plain_text(page.paragraph(words.not_saved)))
                return None
            wanted = _at_home(answer) if answer else suggestion
        try:
            save(wanted)
        except RaterQuizError as error:
            # Hints speak of options, which nobody can give here: the question that comes next is the hint.
            for problem in error.problems:
                terminal.write(Problem(problem.where, problem.finding).in_(page.language) + "\n")
            if rescue and isinstance(error, WriteFailedError):
                terminal.write(words.rescue(rescue) + "\n")
                rescue = ""
            wanted = None
        else:
            saved = words.saved(harmless(str(wanted)))
            # A path that is broken into lines cannot be copied; where lines are ordered by us, it has to be.
            terminal.write(plain_text(page.paragraph(saved)) if page.mirrored else f"{saved}\n")
            return wanted


def _line_from(terminal: Lines) -> str:
    typed = terminal.read_line()
    if typed is None:
        terminal.write("\n")
        raise LeftError
    return typed


def _at_home(typed: str) -> Path:
    """The path that was typed, with ``~`` spelled out where anybody knows whose home that is."""
    path = Path(typed)
    with suppress(RuntimeError):
        return path.expanduser()
    return path


def free_name(folder: Path, questionnaire: str, day: str) -> Path:
    """A name for a report that is not taken yet: ``rater-2026-11-21.md``, ``-2``, …; never made from a user's text."""
    candidate, number = folder / f"{questionnaire}-{day}.md", 1
    while os.path.lexists(candidate):
        number += 1
        candidate = folder / f"{questionnaire}-{day}-{number}.md"
    return candidate
