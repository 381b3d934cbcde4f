"""What is remembered between runs: how Arabic is best sent to each terminal, and what somebody prefers."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from rater_quiz.errors import InputRefusedError, Problem, RaterQuizError
from rater_quiz.files import private_folder, read_capped, write_safely
from rater_quiz.foreign_text import clean, shortened, terminal
from rater_quiz.language import Language
from rater_quiz.words import settings as words

MOST_BYTES = 64 * 1024
LEAST_GROUP = 4
"""Of fewer people no result is shown: of three, each can work out what the other two have in common."""
LONGEST_TEAM = 80
"""Characters of a team's name that are taken over."""
_MOST_DIGITS = 6


def settings_path(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The file of settings of this user, which need not be there yet; None where the environment names no home."""
    if sys.platform not in ("win32", "darwin") and not (environment.get("HOME") or environment.get("XDG_CONFIG_HOME")):
        return None
    from platformdirs import user_config_path

    return user_config_path("rater-quiz", appauthor=False) / "terminals.yaml"


def remembered_modes(path: Path) -> dict[str, str]:
    """The mode chosen for each terminal, by the terminal's name; empty where nothing can be read.

    A damaged file costs a keypress, so it is no reason to stop: the next choice writes it anew.
    """
    from rater_quiz.strict_yaml import read_document

    try:
        value = read_document(read_capped(path, MOST_BYTES), name=str(path)).value.get("modes")
    except (RaterQuizError, OSError):
        return {}
    return {name: mode for name, mode in value.items() if isinstance(mode, str)} if isinstance(value, dict) else {}


def remember_modes(path: Path, modes: Mapping[str, str]) -> None:
    """Keep the mode chosen for each terminal.

    Raises:
        WriteFailedError: It could not be kept.
    """
    # A terminal says itself what it is called, and may say anything.
    cleaned = {clean(name): mode for name, mode in modes.items()}
    lines = [f"  {json.dumps(name, ensure_ascii=False)}: {mode}\n" for name, mode in sorted(cleaned.items())]
    private_folder(path.parent)
    write_safely(path, "modes:\n" + "".join(lines), force=True, keep_backup=False, private=True)


@dataclass(frozen=True)
class Preferences:
    """What somebody would otherwise type each time."""

    language: Language | None = None
    """As `--lang` would say it; None where nothing is set, as in the others."""
    team: str | None = None
    min_group: int | None = None
    questionnaire: str | None = None
    """An id, or the whole path of a file."""


def preferences_path(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The file of this user's preferences, which need not be there; None where the environment names no home."""
    path = settings_path(environment)
    return path and path.with_name("settings.yaml")


class SettingsRefusedError(InputRefusedError):
    """Some of the settings cannot be used."""

    rest = Preferences()
    """What the others say: among them may be the language in which to tell of these."""


def read_preferences(path: Path | None) -> Preferences:
    """Read what is preferred; nothing where there is no such file.

    Raises:
        InputRefusedError: It cannot be read.
        SettingsRefusedError: With everything in it that cannot be used.
    """
    if path is None or not os.path.lexists(path):
        return Preferences()
    from rater_quiz.strict_yaml import read_document

    where = terminal(str(path))
    document = read_document(read_capped(path, MOST_BYTES), name=where)
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in document.value.items():
        setting = _SETTINGS.get(key)
        made = setting.read(value, path) if setting and isinstance(value, str) else None
        if setting and made is not None:
            found[setting.name] = made
            continue
        line, shown = document.line((key,)), _spelled(value)
        about = (
            words.bad_setting(key, setting.example, shown)
            if setting
            else words.no_setting(terminal(shortened(key)), ", ".join(_SETTINGS))
        )
        problems.append(Problem(f"{where}:{line}", *about))
    if problems:
        refused = SettingsRefusedError(*problems)
        refused.rest = Preferences(**found)
        raise refused
    return Preferences(**found)


def _spelled(value: object) -> str:
    if isinstance(value, str):
        return terminal(shortened(value)) or '""'
    return "[…]" if isinstance(value, list) else "{…}"


class _Setting(NamedTuple):
    """One line that the file may have."""

    name: str
    """The field of `Preferences`."""
    read: Callable[[str, Path], object]
    """Makes the value of what the file at that path says; None where it cannot be used."""
    example: str


def _number(said: str, _: Path) -> int | None:
    return int(said) if said.isdecimal() and len(said) < _MOST_DIGITS and int(said) >= LEAST_GROUP else None


def _questionnaire(said: str, path: Path) -> str | None:
    if not said.endswith((".yaml", ".yml")):
        return said or None
    with suppress(RuntimeError):  # nobody knows whose home that is
        return str(path.parent / Path(said).expanduser())
    return None


_SETTINGS = {
    "language": _Setting("language", lambda said, _: Language(said) if said in tuple(Language) else None, "ar | en"),
    "team": _Setting("team", lambda said, _: clean(said)[:LONGEST_TEAM] or None, "Support"),
    "min-group": _Setting("min_group", _number, f"{LEAST_GROUP}, 5, 6, …"),
    "questionnaire": _Setting("questionnaire", _questionnaire, "rater | mine.yaml"),
}
