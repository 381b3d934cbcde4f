"""`rater-quiz drafts`: where unfinished sittings lie."""

import os
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.options import language_here
from rater_quiz.cli.outside import now
from rater_quiz.draft import (
    NoFolderError,
    all_drafts,
    drafts_folder,
    load_draft,
    lock_draft,
    remove_all_leftovers,
    remove_draft,
)
from rater_quiz.errors import InputRefusedError, Problem, ProtectedError
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Said
from rater_quiz.terminal.output import say
from rater_quiz.words import drafts as words


def drafts(
    *, delete: Annotated[bool, typer.Option("--delete", help="Delete them all, but for those being answered.")] = False
) -> None:
    """List unfinished sittings, or delete them."""
    language = language_here()
    try:
        folder = drafts_folder(os.environ)
    except NoFolderError:
        say(words.NO_FOLDER.in_(language), language)
        return
    found = all_drafts(folder)
    if not found:
        say(words.none(terminal(str(folder))).in_(language), language)
    in_use = []
    for path in found:
        where = terminal(str(path))
        if not delete:
            say(_described(path, where).in_(language), language)
        elif _deleted(path):
            say(words.deleted(where).in_(language), language)
        else:
            in_use.append(Problem(where, words.IN_USE))
    if delete:
        remove_all_leftovers(folder, now().timestamp())
    ProtectedError.raise_any(in_use)


def _described(path: Path, where: str) -> Said:
    try:
        draft = load_draft(path)
    except InputRefusedError:
        draft = None
    if draft is None:
        return words.unreadable(where)
    return words.draft(where, draft.kept, len(draft.answers), draft.day.isoformat())


def _deleted(path: Path) -> bool:
    """Delete a draft unless somebody is answering it; one that was set aside belongs to nobody."""
    if "." in path.stem:  # ID.1.yaml; an id has no full stop
        remove_draft(path)
        return True
    lock = lock_draft(path.parent, path.stem)
    if lock is None:
        return False
    with lock:
        remove_draft(path)
    return True
