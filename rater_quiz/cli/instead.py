"""Something else that was named where a questionnaire is wanted: what it is, and which command is for it."""

import re
from pathlib import Path

from rater_quiz.cli.command_line import as_typed, word_for
from rater_quiz.errors import InputRefusedError, RaterQuizError
from rater_quiz.files import read_capped
from rater_quiz.files.names import TABLE
from rater_quiz.files.reading import is_folder
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Said
from rater_quiz.record import MOST_BYTES, in_page
from rater_quiz.words import questionnaires as words
from rater_quiz.words.files import FOLDER, not_regular

_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n(?:[^\n]*\n){0,20}?rater-quiz(-\w+)?:")
_TABLES = (*TABLE, ".zip")
"""Endings of what is no questionnaire; a ``.txt`` may be one."""


def what_it_is(path: Path, refused: InputRefusedError) -> InputRefusedError:
    """What to say of a file that was *refused* as a questionnaire: that it is something else, or what it was."""
    if is_folder(path):
        return _error(path, not_regular(FOLDER), words.answers_in_it(_typed("team", path)))
    if path.suffix.lower() in _TABLES:
        return _error(path, words.A_TABLE, words.answers_in_it(_typed("team", path)))
    try:
        data = read_capped(path, MOST_BYTES).removeprefix(b"\xef\xbb\xbf")
    except RaterQuizError:
        return refused
    if in_page.is_page(data):
        if in_page.is_ours(data) and not in_page.about(data):
            return _error(path, words.A_REPORT, words.to_see_it(_typed("show", path)))
        return _error(path, words.A_PAGE, words.OPEN_PAGE)
    if front := _FRONT_MATTER.match(data):
        return _error(path, words.A_MADE_REPORT if front[1] else words.A_REPORT, words.to_see_it(_typed("show", path)))
    return refused


def _typed(command: str, path: Path) -> str:
    return as_typed([command, word_for(path)])


def _error(path: Path, finding: Said, hint: Said) -> InputRefusedError:
    return InputRefusedError.saying(finding, hint, where=terminal(str(path)))
