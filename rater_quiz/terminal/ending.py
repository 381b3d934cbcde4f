"""The end of a sitting on a terminal: who it is about, and where the report goes."""

import os
import shlex
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

from rater_quiz.errors import Problem, RaterQuizError, UsageError, WriteFailedError
from rater_quiz.files.names import with_ending
from rater_quiz.files.reading import is_folder
from rater_quiz.files.refusals import is_about_the_name
from rater_quiz.foreign_text import clean
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Said, without_isolates
from rater_quiz.record import LONGEST_NAME
from rater_quiz.terminal.commands import Command, command_of, means_no, means_yes
from rater_quiz.terminal.layout import Line, Page, Style, folded, plain_text
from rater_quiz.terminal.lines import LeftError, Lines, answer_to
from rater_quiz.words import sitting as words

NOT_AT_ALL = "-"


def ask_about(question: Said, given: str | None, terminal: Lines, page: Page) -> str | None:
    """Ask for a team or a name, unless it was given; Enter leaves it open.

    Raises:
        LeftError: The input ended, or the person asked to leave.
    """
    if given is not None:
        return given
    while (command := command_of(typed := answer_to(question, terminal, page))) in (Command.BACK, Command.HELP):
        terminal.write(plain_text(page.paragraph(page.say(words.NAME_KEYS))))
    if command is Command.QUIT:
        raise LeftError
    return clean(typed)[:LONGEST_NAME] or None


def ask_where(
    proposed: Callable[[], Path],
    save: Callable[[Path], None],
    terminal: Lines,
    page: Page,
    *,
    first: Path | None = None,
    rescue: str = "",
    says_where: bool = True,
) -> Path | None:
    """Save the report where the person wants it, and ask again for as long as that fails.

    Args:
        proposed: The path that Enter takes, made anew for each question.
        save: Writes the report, or raises `RaterQuizError`.
        terminal: Where to ask.
        page: How to lay the questions out.
        first: Where the command line said to save; tried before anything is asked.
        rescue: A command that holds the answers; shown when something cannot be written, under whatever name, for a
            full disk may be the only one there is.
        says_where: Whether to say where it was saved; not where `tell_where` does, after something else.

    Returns:
        Where it was saved, or None where the person declined.

    Raises:
        LeftError: The input ended.
    """
    wanted = first
    while True:
        if wanted is None:
            suggestion = proposed()
            answer = answer_to(words.ask_where(harmless(str(suggestion))), terminal, page, path=True).strip()
            if answer == NOT_AT_ALL or means_no(answer) or command_of(answer) is Command.QUIT:
                if means_yes(answer_to(words.REALLY_NOT, terminal, page)):
                    terminal.write(plain_text(page.paragraph(page.say(words.NOT_SAVED))))
                    return None
                continue
            wanted = suggestion if not answer or means_yes(answer) else path_meant(answer)
            if wanted is None or is_folder(wanted):
                terminal.write(plain_text(page.paragraph(page.say(words.NO_FOLDER))))
                wanted = None
                continue
        try:
            save(wanted)
        except RaterQuizError as error:
            _tell(error, terminal, page)
            # Where the command line said to save, the folder was there when the sitting began.
            failed = isinstance(error, WriteFailedError) and (wanted is first or not is_about_the_name(error))
            if rescue and failed:
                explained, _, command = page.say(words.rescue(rescue)).partition("\n")
                terminal.write(plain_text(_uncut(explained, page)))
                terminal.write(f"{command}\n")
                rescue = ""
            wanted = None
        else:
            if says_where:
                tell_where(wanted, terminal, page)
            return wanted


def tell_where(path: Path, terminal: Lines, page: Page) -> None:
    """Say where a report was saved."""
    saved = page.say(words.saved(harmless(os.path.abspath(path))))  # noqa: PTH100 - links are not to be followed
    terminal.write(plain_text(_uncut(saved, page)))


def _tell(error: RaterQuizError, terminal: Lines, page: Page) -> None:
    """Say why it was not saved. Most hints speak of options, which nobody can give here: the next question is the hint.

    What may be typed as the name of a file is a hint for here as well.
    """
    for problem in error.problems:
        hint = problem.hint if isinstance(error, UsageError) else ""
        for line in Problem(problem.where, problem.finding, hint).in_(page.language).split("\n"):
            terminal.write(plain_text(_uncut(line.strip(), page)))


def _uncut(text: str, page: Page) -> list[Line]:
    """A path that is broken into lines cannot be copied; where lines are ordered by us, it has to be."""
    if page.mirrored:
        return page.paragraph(text)
    return [((row, Style.PLAIN),) for row in folded(without_isolates(text), page.columns)]


def path_meant(typed: str, *, windows: bool = sys.platform == "win32") -> Path | None:
    """The file that somebody means who typed its path, or dragged it into the window; None for a folder.

    What a window puts round a path that is dragged into it is taken off: quotes, backslashes before spaces, the
    beginning of an address. ``~`` is spelled out where anybody knows whose home that is, and a name without an ending
    that nothing has gets one.
    """
    text = typed.strip()
    if text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    elif windows:
        text = text.removeprefix('"').removesuffix('"')
    else:
        with suppress(ValueError):  # a quote that stands alone is a part of the name
            parts = shlex.split(text)
            text = parts[0] if len(parts) == 1 else text
    if text.endswith(("/", "\\") if windows else "/") or text in (".", "..", "~"):
        return None
    path = Path(text)
    with suppress(RuntimeError):
        path = path.expanduser()
    if not path.name:  # a drive
        return None
    return with_ending(path)


def free_name(folder: Path, questionnaire: str, day: str) -> Path:
    """A name for a report that is not taken yet: ``rater-2026-11-21.md``, ``-2``, …; never made from a user's text."""
    candidate, number = folder / f"{questionnaire}-{day}.md", 1
    while os.path.lexists(candidate):
        number += 1
        candidate = folder / f"{questionnaire}-{day}-{number}.md"
    return candidate
