"""Commands of ours that a message tells somebody to type."""

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import list2cmdline

from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language

SMALLEST_GROUP = 5
"""What `--min-group` is where it is not given."""
SMALLEST_MINIMUM = 4
"""The least that it can be: of three people, each can work out what the other two have in common."""


def as_typed(words: Sequence[str]) -> str:
    """Spell a command so that it can be pasted into a shell, and does nothing to the terminal that shows it."""
    if sys.platform == "win32":
        return terminal(list2cmdline(words))
    return terminal(shlex.join(words))


def show_command(path: Path, questionnaire: str | None) -> str:
    """The command that shows a saved result again, read with the *questionnaire* that was named, if one was."""
    return as_typed(
        ["rater-quiz", "show", word_for(path), *(["--questionnaire", questionnaire] if questionnaire else [])]
    )


def word_for(path: Path) -> str:
    """Spell a path as an argument: one that begins with a dash would be taken for an option."""
    name = str(path)
    return os.path.join(os.curdir, name) if name.startswith("-") else name  # noqa: PTH118 - Path drops ./


def on_folder(
    command: str,
    folder: Path,
    *,
    lang: Language | None = None,
    team: str | None = None,
    questionnaire: str | None = None,
    minimum: int = SMALLEST_GROUP,
    more: Sequence[str] = (),
) -> str:
    """Spell the *command* that goes on with a folder of answers, with the options that were given."""
    words = ["rater-quiz", command, word_for(folder)]
    for option, value in (
        ("--lang", lang),
        ("--team", team),
        ("--questionnaire", questionnaire),
        ("--min-group", minimum if minimum != SMALLEST_GROUP else None),
    ):
        words += [] if value is None else [option, str(value)]
    return as_typed([*words, *more])
