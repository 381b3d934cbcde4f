"""The shell completes what fits."""

import os
import shutil
import subprocess

import pytest
from support.run_program import PROGRAM, Done, Home


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_shown(home: Home, shell: str) -> None:
    done = home.start(_RATER_QUIZ_COMPLETE=f"source_{shell}")
    assert (done.status, done.err) == (0, "")
    assert f"_RATER_QUIZ_COMPLETE=complete_{shell}" in done.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("rater-quiz ta", "take"),
        ("rater-quiz show --la", "--lang"),
        ("rater-quiz take --lang a", "ar"),
        ("rater-quiz --la", "--lang"),
        ("rater-quiz --lang a", "ar"),
        ("rater-quiz --v", "--version"),
    ],
    ids=["command", "option", "value", "option-of-take", "value-of-take", "option-of-all"],
)
def test_completion_offers_what_fits(home: Home, words: str, offered: str) -> None:
    environment = {"_RATER_QUIZ_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert home.start(**environment) == Done(0, f"{offered}\n", "")


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("rater-quiz --la", ["--lang"]),
        ("rater-quiz --lang ", ["ar", "en"]),
        ("rater-quiz --questionnaire r", ["rater"]),
        ("rater-quiz team --questionnaire ", ["rater"]),
        ("rater-quiz questions show r", ["rater"]),
        ("rater-quiz te", ["team"]),
        ("rater-quiz --vers", ["--version"]),
    ],
)
def test_bash_completes_with_the_script_that_is_shown(home: Home, line: str, offered: list[str]) -> None:
    words = line.split(" ")
    asked = (
        f'eval "$(rater-quiz --show-completion bash)"; COMP_WORDS=({" ".join(words[:-1])} "{words[-1]}"); '
        f"COMP_CWORD={len(words) - 1}; "
        "$(complete -p rater-quiz | sed 's/.*-F \\([^ ]*\\).*/\\1/') rater-quiz; "
        "printf '%s\\n' \"${COMPREPLY[@]}\" | sort"
    )
    environment = home.shell({"PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"})
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=False, env=environment)
    assert (done.stdout.split(), done.stderr) == (offered, "")
