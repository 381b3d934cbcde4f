"""An unfinished sitting on disk, so that no answer is ever lost.

There is one draft for each questionnaire, ``<state>/drafts/ID.yaml``. Beside it lies ``ID.lock``, which is held while
somebody answers and is never replaced or removed: a lock on the draft itself would be void after the first rename.
"""

import json
import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rater_quiz.errors import InputRefusedError, UsageError, WriteFailedError
from rater_quiz.files import (
    Lock,
    private_folder,
    read_capped,
    remove_leftovers,
    remove_old_leftovers,
    try_lock,
    write_safely,
)
from rater_quiz.files.refusals import reading, writing
from rater_quiz.foreign_text import clean, terminal
from rater_quiz.language import Language

FORMAT = 1
"""Version of the draft's format."""
MOST_BYTES = 4 * 1024 * 1024
"""Room for long notes on every statement of a long questionnaire."""
_SITTING = re.compile("s[0-9a-f]{12}")


@dataclass(frozen=True)
class About:
    """Whom a sitting is about, and where its report is to go: what need not be said again when it is resumed."""

    team: str | None = None
    """As the report will show it; "" where somebody wants none, None where that was not said, as in the next."""
    name: str | None = None
    outputs: tuple[str, ...] = ()
    """The whole paths of the files to write."""

    def or_else(self, other: "About") -> "About":
        """What is said here, and what *other* says where nothing is."""
        return About(
            other.team if self.team is None else self.team,
            other.name if self.name is None else self.name,
            self.outputs or other.outputs,
        )


@dataclass(frozen=True)
class Draft:
    """What is kept of an unfinished sitting."""

    sitting: str
    """The id that its record will have."""
    questionnaire: str
    fingerprint: str
    language: Language
    day: date
    """When it was last answered."""
    answers: tuple[int | None, ...]
    """One for each statement, None where there is none yet."""
    notes: Mapping[int, str] = field(default_factory=dict)
    about: About = About()

    @property
    def kept(self) -> int:
        """How many statements are answered."""
        return sum(answer is not None for answer in self.answers)


class NoFolderError(Exception):
    """There is no place where drafts could be kept; the argument says why."""


def drafts_folder(environment: Mapping[str, str]) -> Path:
    """The folder of drafts for this user, which need not be there yet.

    Raises:
        NoFolderError: The environment names no home.
    """
    if sys.platform not in ("win32", "darwin") and not (environment.get("HOME") or environment.get("XDG_STATE_HOME")):
        raise NoFolderError("HOME")
    from platformdirs import user_state_path

    return user_state_path("rater-quiz", appauthor=False) / "drafts"


def draft_path(folder: Path, questionnaire: str) -> Path:
    """Where the draft for the questionnaire with that id lies; an id is safe in a file name."""
    return folder / f"{questionnaire}.yaml"


def lock_draft(folder: Path, questionnaire: str) -> Lock | None:
    """Take the lock for the questionnaire's draft; None where another sitting holds it.

    Raises:
        WriteFailedError: The folder cannot be made or written to.
    """
    private_folder(folder)
    return try_lock(folder / f"{questionnaire}.lock")


def save_draft(path: Path, draft: Draft) -> None:
    """Put *draft* on disk, for its owner alone; when this returns, it is there.

    Raises:
        WriteFailedError: It is not; what was there before still is.
    """
    write_safely(path, _yaml(draft), force=True, keep_backup=False, private=True)


def load_draft(path: Path) -> Draft | None:
    """Read a draft; None where there is none.

    Raises:
        InputRefusedError: It is damaged, made by a newer version, or no file at all.
    """
    with suppress(PermissionError):  # whoever reads it says so
        if not _is_there(path):
            return None
    from rater_quiz.strict_yaml import read_document

    try:
        data = read_capped(path, MOST_BYTES)
    except UsageError as error:  # a link that leads to nothing
        raise InputRefusedError(*error.problems) from None
    value = read_document(data, name=str(path), most_bytes=MOST_BYTES).value
    try:
        return _draft(value)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        from rater_quiz.words.drafts import NO_DRAFT

        raise InputRefusedError.saying(NO_DRAFT, where=terminal(str(path))) from error


def _is_there(path: Path) -> bool:
    """Whether there is something at *path*, be it a link that leads nowhere.

    Raises:
        PermissionError: Whether there is, is not for us to know; `os.path.lexists` says no.
    """
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def remove_draft(path: Path) -> None:
    """Remove a draft whose report is saved, or whose saving was declined; it may be gone already.

    Raises:
        WriteFailedError: It is still there.
    """
    with writing(path):
        path.unlink(missing_ok=True)


def set_aside(path: Path) -> Path:
    """Give a draft another name, so that a fresh sitting can begin; nothing is deleted.

    Returns:
        The new path, ``ID.1.yaml`` or the first number that is free; the caller holds the lock.
    """
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.stem}.{number}{path.suffix}")):
        number += 1
    path.rename(aside)
    return aside


def all_drafts(folder: Path) -> list[Path]:
    """The drafts in *folder*, those set aside included, by name; none where there is no such folder.

    Raises:
        InputRefusedError: It cannot be read.
    """
    with reading(folder, was_there=True):
        if not _is_there(folder):
            return []
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names sort faster than paths
    return [folder / name for name in names if name.endswith(".yaml") and not name.startswith(".")]


def remove_all_leftovers(folder: Path, now: float) -> None:
    """Remove what killed sittings left in *folder*, but for those that go on *now*, in seconds since 1970."""
    for path in sorted(folder.glob("*.lock")):
        with suppress(OSError, WriteFailedError):
            lock = try_lock(path)
            if lock is not None:
                with lock:
                    remove_leftovers(draft_path(folder, path.stem))
    remove_old_leftovers(folder, now)


def _yaml(draft: Draft) -> str:
    # JSON's strings and lists are YAML's flow style; all text in a draft was cleaned when it was typed.
    notes = "".join(f"  {number}: {json.dumps(text, ensure_ascii=False)}\n" for number, text in draft.notes.items())
    answers = ", ".join("-" if answer is None else str(answer) for answer in draft.answers)
    return (
        f"rater-quiz-draft: {FORMAT}\n"
        f"sitting: {draft.sitting}\n"
        f"questionnaire: {draft.questionnaire}\n"
        f"fingerprint: {draft.fingerprint}\n"
        f"language: {draft.language}\n"
        f"day: {draft.day.isoformat()}\n"
        f'answers: "{answers}"\n' + _about(draft.about) + (f"notes:\n{notes}" if notes else "")
    )


def _about(about: About) -> str:
    """The lines for what is known; a path that a draft cannot hold as it is, has to be said again."""
    known: dict[str, Any] = {"team": about.team, "name": about.name}
    known["outputs"] = [path for path in about.outputs if clean(path) == path] or None
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in known.items() if value is not None
    )


def _read_about(value: Mapping[str, Any]) -> About:
    """What a draft says of it; whatever is damaged has to be said again, and costs no answer."""
    team, name = (clean(said) if isinstance(said := value.get(key), str) else None for key in ("team", "name"))
    paths = value.get("outputs")
    outputs = [path for path in paths if isinstance(path, str) and path] if isinstance(paths, list) else []
    return About(team, name, tuple(outputs))


def _draft(value: Mapping[str, Any]) -> Draft:
    if value["rater-quiz-draft"] != str(FORMAT):
        raise ValueError(value["rater-quiz-draft"])
    answers = [part.strip() for part in value["answers"].split(",")]
    if not _SITTING.fullmatch(value["sitting"]):  # a record would be made with it that nobody could read
        raise ValueError(value["sitting"])
    return Draft(
        sitting=value["sitting"],
        questionnaire=value["questionnaire"],
        fingerprint=value["fingerprint"],
        language=Language(value["language"]),
        day=date.fromisoformat(value["day"]),
        answers=tuple(None if answer == "-" else int(answer) for answer in answers),
        notes={int(number): note for number, text in value.get("notes", {}).items() if (note := clean(text))},
        about=_read_about(value),
    )
