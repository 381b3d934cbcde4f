"""What is remembered between runs: how Arabic is best sent to each terminal that somebody used."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from rater_quiz.errors import RaterQuizError
from rater_quiz.files import private_folder, read_capped, write_safely
from rater_quiz.foreign_text import clean

MOST_BYTES = 64 * 1024


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
