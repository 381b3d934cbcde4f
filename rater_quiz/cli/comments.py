"""What people added to their answers: never in a record, and in no order that tells whose it was."""

import os
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from rater_quiz.errors import ProtectedError, RaterQuizError
from rater_quiz.files import read_capped, write_safely
from rater_quiz.files.reading import is_folder
from rater_quiz.foreign_text import clean, markdown, terminal
from rater_quiz.language import Language
from rater_quiz.pages.blocks import Document, Heading, Paragraph, listing
from rater_quiz.responses import COMMENTS
from rater_quiz.terminal.output import tell
from rater_quiz.words import live as words

ENOUGH = 8
"""People from whom on comments are quoted in a result: among fewer, everybody knows everybody's way of writing."""
_FILE = re.compile(r"\.rater-quiz-comment-[0-9a-f]{16}")
_MOST_BYTES = 16 * 1024 * 1024
_ITEM = "- "


def save_comment(folder: Path, mark: str, comment: str) -> None:
    """Save a *comment* at once, in a file of its own whose name follows from *mark*; once, if it comes again.

    Raises:
        WriteFailedError: It could not be saved.
    """
    with suppress(ProtectedError):
        write_safely(folder / f".rater-quiz-comment-{mark[32:48]}", comment + "\n", private=True)


def bring_together(folder: Path, language: Language) -> list[str]:
    """Put all comments into one file, in random order, and return them, cleaned.

    Those of an earlier round in the same folder are mixed with them.

    Raises:
        WriteFailedError: They could not be saved; each is still in its own file.
    """
    paths = [folder / name for name in sorted(os.listdir(folder)) if _FILE.fullmatch(name)]  # noqa: PTH208 - names sort faster
    comments = [*_earlier(folder / COMMENTS), *(clean(_text(path)) for path in paths)]
    comments = [comment for comment in comments if comment]
    secrets.SystemRandom().shuffle(comments)
    if paths:
        lines = [f"# {words.COMMENTS.in_(language)}", "", *(f"{_ITEM}{markdown(comment)}" for comment in comments)]
        write_safely(folder / COMMENTS, "\n".join(lines) + "\n", force=True, keep_backup=False, private=True)
        for path in paths:
            path.unlink(missing_ok=True)
    return comments


def _text(path: Path) -> str:
    """What a file says; nothing where it cannot be read, for one comment is no reason to hold a result back."""
    try:
        return read_capped(path, _MOST_BYTES).decode("utf-8", "replace")
    except RaterQuizError:
        return ""


def _earlier(path: Path) -> Iterator[str]:
    for line in _text(path).splitlines():
        if line.startswith(_ITEM):
            yield re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line.removeprefix(_ITEM))


def comments_in(sources: Iterable[Path]) -> list[str]:
    """The comments that rounds have left in those of the *sources* that are folders, cleaned."""
    folders = filter(is_folder, sources)
    return [clean(comment) for folder in folders for comment in _earlier(folder / COMMENTS)]


def tell_comments(sources: Sequence[Path], people: int, language: Language) -> None:
    """Say where the comments are that a result of so few *people* does not quote."""
    for source in sources:
        if people < ENOUGH and comments_in([source]):
            tell(words.comments_apart(terminal(os.fspath(source / COMMENTS)), ENOUGH).in_(language), language)


def with_comments(document: Document, sources: Iterable[Path], people: int, language: Language) -> Document:
    """A team's result with what people added below it, where there are enough of them."""
    comments = comments_in(sources) if people >= ENOUGH else ()
    if not comments:
        return document
    quoted = (
        Heading(words.COMMENTS.in_(language)),
        Paragraph(words.COMMENTS_HOW.in_(language)),
        listing(comments),
    )
    return replace(document, blocks=(*document.blocks, *quoted))
