"""How the program was called, so that a command which it tells somebody to type works where they are."""

import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import list2cmdline

PROGRAM = "rater-quiz"


def called() -> tuple[str, ...]:
    """The words that call the program: its short name where that is on the PATH, else as the person called it."""
    return _called(sys.argv[0], sys.orig_argv, sys.executable, shutil.which(PROGRAM))


def command(words: Sequence[str] = ()) -> str:
    """The command that calls the program with *words*, as a shell takes it."""
    typed = [*called(), *words]
    return list2cmdline(typed) if sys.platform == "win32" else shlex.join(typed)


def is_command(line: str) -> bool:
    """Whether *line* is a command of ours that is set off from a text, to be copied into a shell."""
    return line.startswith(" ") and line.lstrip(" ").startswith(f"{command()} ")


def _called(script: str, typed: Sequence[str], python: str, short: str | None) -> tuple[str, ...]:
    """Likewise, from what is known.

    Args:
        script: The file that runs.
        typed: What was typed, Python's own options among it.
        python: The interpreter.
        short: The file that the short name stands for; None where it stands for nothing.
    """
    path = Path(script)
    if path.parts[-2:] == ("rater_quiz", "__main__.py"):
        ours = str(Path(python).with_name(PROGRAM))
        return (PROGRAM,) if _same(short, ours) else (typed[0], "-m", "rater_quiz")
    if _bare(path.name) != PROGRAM or path.name == script or _same(short, script):
        return (PROGRAM,)  # somebody else's program, too, may run ours
    return (script,)


def _same(one: str | None, other: str) -> bool:
    return one is not None and _bare(os.path.realpath(one)) == _bare(os.path.realpath(other))


def _bare(name: str) -> str:
    """A file's name as it is typed on Windows too, where its ending goes without saying."""
    return os.path.normcase(name).removesuffix(".exe")
