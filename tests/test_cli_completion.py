"""The shell completes what fits."""

import shutil

import pytest
from support.run_program import Done, Home


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
    assert home.run(**environment) == Done(0, f"{offered}\n", "")


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_with_the_script_that_is_shown(home: Home) -> None:
    offered = {
        "rater-quiz --la": ["--lang"],
        "rater-quiz --lang ": ["ar", "en"],
        "rater-quiz --questionnaire r": ["rater"],
        "rater-quiz team --questionnaire ": ["rater"],
        "rater-quiz questions show r": ["rater"],
        "rater-quiz te": ["team"],
        "rater-quiz --vers": ["--version"],
    }
    script = """
        eval "$(rater-quiz --show-completion bash)"
        completes=$(complete -p rater-quiz | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        for line in "${@:2}"; do
            IFS=' ' read -r -a COMP_WORDS <<< "$line"
            [[ $line == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
            $completes rater-quiz
            echo $(printf '%s\\n' "${COMPREPLY[@]}" | sort)
        done
    """
    done = home.start(*offered, script=script)
    found = dict(zip(offered, map(str.split, done.out.splitlines()), strict=True))
    assert (found, done.err) == (offered, "")
