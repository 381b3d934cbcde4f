"""What else lies where a file was looked for: somebody who mistyped its name finds it among them."""

import os
from difflib import get_close_matches
from pathlib import Path

from rater_quiz.cli.command_line import as_typed, word_for
from rater_quiz.errors import InputRefusedError, RaterQuizError, UsageError
from rater_quiz.files.names import RECORD
from rater_quiz.files.reading import is_folder
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Said
from rater_quiz.record import Record, read_record
from rater_quiz.words import nearby as words

_MOST_LOOKED_AT, _MOST_NAMED = 200, 5
"""Files of a folder that are looked at, and reports that a message names."""
_BEGINNING = 4096
"""Bytes of a file within which a report says that it is one."""
_MARK = b"rater-quiz: "


def saved_record(path: Path) -> Record:
    """Read a saved result that somebody named; where it is none, say also what there is instead.

    Raises:
        UsageError: There is no such file; the hint names reports that lie there.
        InputRefusedError: It cannot be used; of a folder the hint says what can be done with it.
    """
    if is_folder(path):
        try:
            return read_record(path)
        except InputRefusedError as error:
            raise _with_hint(error, words.a_folder(as_typed(["team", word_for(path)]))) from None
    try:
        return read_record(path)
    except UsageError as error:
        raise _with_hint(error, reports_near(path)) from None


def reports_near(path: Path) -> Said | None:
    """The saved results in the folder in which *path* would lie, those with a similar name first; None for none."""
    folder = path.parent
    try:
        names = sorted(os.listdir(folder))[:_MOST_LOOKED_AT]  # noqa: PTH208 - names sort faster than paths
    except (OSError, ValueError):
        return words.no_folder(terminal(str(folder))) if not is_folder(folder) else None
    reports = [name for name in names if _is_report(folder / name)]
    close = get_close_matches(path.name, reports, _MOST_NAMED)
    listed = list(dict.fromkeys([*close, *reports]))
    shown = [terminal(str(folder / name)) for name in listed[:_MOST_NAMED]]
    return words.reports(shown, len(listed) - len(shown)) if shown else words.NO_REPORTS


def _is_report(path: Path) -> bool:
    if path.suffix.lower() not in RECORD or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return _MARK in file.read(_BEGINNING)
    except OSError:
        return False


def _with_hint(error: RaterQuizError, hint: Said | None) -> RaterQuizError:
    from dataclasses import replace

    return type(error)(*(replace(problem, hint=problem.hint or hint or "") for problem in error.problems))
