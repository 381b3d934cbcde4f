"""Commands of ours that a message tells somebody to type."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from rater_quiz.calling import command
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language

SMALLEST_GROUP = 5
"""What `--min-group` is where it is not given."""
_NUMBERED = re.compile(r"(?<=.)-[0-9]+$")


def as_typed(words: Sequence[str]) -> str:
    """Spell a command of ours so that it can be pasted into a shell, and does nothing to the terminal that shows it.

    Args:
        words: What comes after the program, which is spelled as the person called it.
    """
    return terminal(command(words))


def show_command(path: Path, questionnaire: str | None) -> str:
    """The command that shows a saved result again, read with the *questionnaire* that was named, if one was."""
    return as_typed(["show", word_for(path), *(["--questionnaire", questionnaire] if questionnaire else [])])


def word_for(path: Path) -> str:
    """Spell a path as an argument: one that begins with a dash would be taken for an option."""
    name = str(path)
    return os.path.join(os.curdir, name) if name.startswith("-") else name  # noqa: PTH118 - Path drops ./


def of_next_round(source: Path) -> Path:
    """What the next round's answers may be called, beside those of this one: a name that is not taken."""
    if source.name in ("", ".."):
        source = Path(os.path.abspath(source))  # noqa: PTH100 - links are not to be followed
    stem, suffix = (source.stem, source.suffix) if source.is_file() else (source.name or "answers", "")
    first = _NUMBERED.sub("", stem)
    if os.path.lexists(source.parent / f"{first}{suffix}"):  # else the number is part of the name
        stem = first
    number = 2
    while os.path.lexists(later := source.parent / f"{stem}-{number}{suffix}"):
        number += 1
    return later


def on_folder(
    name: str,
    folder: Path,
    *,
    lang: Language | None = None,
    team: str | None = None,
    questionnaire: str | None = None,
    minimum: int = SMALLEST_GROUP,
    more: Sequence[str] = (),
) -> str:
    """Spell the command of that *name* that goes on with a folder of answers, with the options that were given."""
    words = [name, word_for(folder)]
    for option, value in (
        ("--lang", lang),
        ("--team", team),
        ("--questionnaire", questionnaire),
        ("--min-group", minimum if minimum != SMALLEST_GROUP else None),
    ):
        words += [] if value is None else [option, str(value)]
    return as_typed([*words, *more])
