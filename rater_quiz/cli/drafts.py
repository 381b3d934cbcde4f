"""`rater-quiz drafts`: where unfinished sittings lie."""

import os
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.options import LanguageOption, language_here
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
from rater_quiz.language import Language, Said
from rater_quiz.terminal.asking import asking, stream_to_draw_on
from rater_quiz.terminal.commands import means_yes
from rater_quiz.terminal.lines import LeftError, answer_to
from rater_quiz.terminal.output import say
from rater_quiz.words import drafts as words


def drafts(
    *,
    delete: Annotated[bool, typer.Option("--delete")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
    lang: LanguageOption = None,
) -> None:
    """List unfinished sittings, or delete them."""
    language = language_here(lang)
    try:
        folder = drafts_folder(os.environ)
    except NoFolderError:
        say(words.NO_FOLDER.in_(language), language)
        return
    found = all_drafts(folder)
    if not found:
        say(words.none(terminal(str(folder))).in_(language), language)
    if found and delete and not yes and not _sure(len(found), language):
        say(words.LEFT_ALONE.in_(language), language)
        return
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


def _sure(count: int, language: Language) -> bool:
    """Whether somebody at a terminal wants so many sittings deleted; whoever has none has decided already."""
    if stream_to_draw_on() is None:
        return True
    with asking(language) as (lines, page):
        try:
            return means_yes(answer_to(words.really(count), lines, page))
        except LeftError:
            return False


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
