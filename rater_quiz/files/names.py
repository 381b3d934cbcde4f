"""What a file of ours may be called: the ending of its name says what is in it."""

import os
from collections.abc import Sequence
from pathlib import Path

from rater_quiz.errors import UsageError
from rater_quiz.files.reading import is_folder
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Text
from rater_quiz.words import files as words

MARKDOWN, PAGE, TEXT = (".md", ".markdown"), (".html", ".htm"), (".txt",)
"""Endings of Markdown, of a page for the browser, and of text, which Markdown is too."""
RECORD = (*MARKDOWN, *PAGE)
"""Those of a saved result."""
REPORT = (*RECORD, *TEXT)
"""Those that a report may have."""
TABLE = (".csv", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
"""Those of the tables that forms export and spreadsheets save; a ``.txt`` may be one too, and a ``.zip`` hold one."""
_TEXTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".tex", ".epub", ".ppt", ".pptx", ".odp", ".xml")
_DATA = (*TABLE, ".json", ".yaml", ".yml")
_OTHERS = (*_TEXTS, *_DATA, ".png", ".jpg", ".jpeg", ".gif", ".svg", ".zip", ".gz")
"""Those of what we do not write. An ending that nobody knows says nothing, and is part of a name."""
_ELSEWHERE = (*MARKDOWN[1:], *PAGE[1:])
"""Those that a message need not name."""


def with_ending(path: Path) -> Path:
    """The path with the ending of Markdown where it has none, unless something has that very name."""
    return path if path.suffix.strip(".") or os.path.lexists(path) else path.with_name(path.name + MARKDOWN[0])


def refuse_ending(path: Path, endings: Sequence[str] = REPORT, hint: Text | None = None) -> None:
    """Refuse a name whose ending says that something else is in the file; one without, or with its own, says nothing.

    Args:
        path: The file.
        endings: Those that it may have, in small letters.
        hint: What to do; None for what there is for a report.

    Raises:
        UsageError: It has another one.
    """
    found = path.suffix.lower()
    if found in {*REPORT, *_OTHERS} - {*endings} and not is_folder(path):
        raise UsageError.saying(
            words.wrong_ending(path.suffix, [each for each in endings if each not in _ELSEWHERE]),
            hint or (words.SEND_DATA if found in _DATA else words.PRINT_A_PAGE),
            where=terminal(os.fspath(path)),
        )
