"""The disk as tests see it: modes, names, refusals, and system calls that fail."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rater_quiz.errors import RaterQuizError

posix = pytest.mark.skipif(os.name != "posix", reason="needs pipes, devices or modes")
not_for_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may do everything")

EXISTS = (
    "the file exists already\n"
    "  hint: choose another name, or replace it with --force (the old one is kept, with .bak after its name)"
)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refusal(action: Callable[[], Any], kind: type[RaterQuizError]) -> str:
    """Return what *action* is refused with, which must be of this very *kind*."""
    with pytest.raises(RaterQuizError) as caught:
        action()
    assert type(caught.value) is kind, caught.value
    return str(caught.value)


_CALLS = {
    "stat", "lstat", "fstat", "open", "read", "write", "fsync", "fchmod", "utime", "close", "link", "replace", "unlink",
}  # fmt: skip


class System:
    """The system as reading and writing see it: real, but for the calls that are made to fail; syncing is only counted.

    ``intervene`` sees each call's number, counted from 0, and its name, and may raise.
    """

    def __init__(self, intervene: Callable[[int, str], None] = lambda _number, _name: None) -> None:
        self.intervene = intervene
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in _CALLS:
            return real

        def call(*arguments: Any) -> Any:
            self.calls.append(name)
            if name == "close":
                real(*arguments)  # a close that fails has closed
            self.intervene(len(self.calls) - 1, name)
            if name == "write":
                descriptor, content = arguments
                return real(descriptor, content[:3])  # short writes are allowed at any time
            return None if name in {"close", "fsync"} else real(*arguments)

        return call
