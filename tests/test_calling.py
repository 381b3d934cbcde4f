"""How the program was called, so that commands which it names work where they are pasted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.run_program import PROGRAM, Home

from rater_quiz.calling import _called, called


@pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
@pytest.mark.parametrize(
    ("script", "typed", "short", "words"),
    [
        ("/v/bin/rater-quiz", [], "/v/bin/rater-quiz", ("rater-quiz",)),
        (".venv/bin/rater-quiz", [], None, (".venv/bin/rater-quiz",)),
        (".venv/bin/rater-quiz", [], "/other/bin/rater-quiz", (".venv/bin/rater-quiz",)),
        ("rater-quiz", [], None, ("rater-quiz",)),
        ("/l/rater_quiz/__main__.py", ["python3", "-m"], None, ("python3", "-m", "rater_quiz")),
        ("/l/rater_quiz/__main__.py", ["/v/bin/python", "-m"], "/v/bin/rater-quiz", ("rater-quiz",)),
        ("/v/bin/pytest", [], None, ("rater-quiz",)),
        ("-c", ["python3", "-c"], None, ("rater-quiz",)),
    ],
)
def test_the_program_is_called_as_it_was(
    script: str, typed: list[str], short: str | None, words: tuple[str, ...]
) -> None:
    assert _called(script, typed, "/v/bin/python", short) == words


def test_here_it_is_called_by_its_short_name() -> None:
    assert called() == ("rater-quiz",)


def test_what_is_named_can_be_typed(home: Home) -> None:
    """Off the PATH the program's own path is named, and on it the short name."""
    folder = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, path, said in (
        ([str(PROGRAM)], "/usr/bin:/bin", str(PROGRAM)),
        ([str(PROGRAM)], folder, "rater-quiz"),
        ([sys.executable, "-m", "rater_quiz"], "/usr/bin:/bin", f"{sys.executable} -m rater_quiz"),
    ):
        done = subprocess.run(
            [*command, "show"], capture_output=True, text=True, check=False, env=home.shell({"PATH": path})
        )
        assert f"more: {said} help show\n" in done.stderr
