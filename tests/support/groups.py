"""Groups in somebody's home: the export of a form, and folders of saved results."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from support import CASES
from support.forms import table
from support.run_program import Done, Home

TEAMS: list[dict[str, Any]] = json.loads((CASES / "team.json").read_text("utf-8"))
"""Responses to the shipped questionnaire, and what follows from them."""
FIVE: list[list[int]] = TEAMS[0]["responses"]
"""The answers of five people."""
RESULT: dict[str, Any] = TEAMS[0]["result"]
"""What follows from those."""


def form(home: Home, sheets: Iterable[Sequence[object]], name: str = "form.csv") -> str:
    """A form's export in the person's home."""
    (home.path / name).write_text(table([range(1, 18), *sheets]), "utf-8")
    return name


def records(home: Home, sheets: Iterable[Sequence[int]], folder: str = "records", *options: str) -> str:
    """A folder of saved results, each with a name that is nobody's business."""
    (home.path / folder).mkdir(exist_ok=True)
    for number, sheet in enumerate(sheets, 1):
        save(home, sheet, f"{folder}/Dana-{number}.md", "--name", f"Dana{number}", *options)
    return folder


def save(home: Home, sheet: Sequence[int], path: str, *options: str) -> str:
    """One saved result."""
    done = home.run("take", "--answers", " ".join(map(str, sheet)), "-o", path, *options)
    assert done.status == 0, done.err
    return path


def alike(done: Done, expected: dict[str, object]) -> bool:
    """Whether JSON was shown that has all that is expected, and maybe more."""
    shown = json.loads(done.out)
    return {key: shown[key] for key in expected} == expected
