"""The way in and the way out: what belongs to `take`, the help, wrong command lines, languages, bugs."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.run_program import ANSWERS, LINES, PROGRAM, SPACED, Done, Home

from rater_quiz import __version__
from rater_quiz.cli.invocation import with_command
from rater_quiz.cli.options import locale_language
from rater_quiz.cli.program import _language_of_messages
from rater_quiz.language import Language

COMMANDS = {
    "": ["--version", "--install-completion", "--show-completion"],
    "take": [
        *("--questionnaire", "--lang", "--team", "--name", "--answers", "--from", "--output", "-o", "--format"),
        *("--force", "--resume", "--fresh", "--plain"),
    ],
    "show": ["RECORD", "--questionnaire", "--lang", "--format", "--output", "-o", "--force"],
    "drafts": ["--delete"],
}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ([], ["take"]),
        (["--lang", "ar"], ["take", "--lang", "ar"]),
        (["-o", "x.md"], ["take", "-o", "x.md"]),
        (["--nonsense"], ["take", "--nonsense"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
        (["--show-completion", "zsh"], ["--show-completion", "zsh"]),
        (["--install-completion=bash"], ["--install-completion=bash"]),
        (["show", "--help"], ["show", "--help"]),
        (["take", "--version"], ["take", "--version"]),
    ],
    ids=lambda words: " ".join(words) or "nothing",
)
def test_options_without_a_command_belong_to_take(given: list[str], meant: list[str]) -> None:
    assert with_command(given) == meant


def test_the_version_is_printed(home: Home) -> None:
    assert home.run("--version") == Done(0, f"rater-quiz {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_everything_that_is_promised(home: Home, command: str) -> None:
    done = home.run(*command.split(), "--help", COLUMNS="80")
    assert (done.status, done.err) == (0, "")
    assert not [word for word in COMMANDS[command] if not re.search(rf"(?<![\w-]){word}\b", done.out)]
    assert max(map(len, done.out.split("\n"))) <= 80
    unexplained = re.findall(r"^ {2}-\S.*\S$(?!\n {10,}\S)", done.out, re.MULTILINE)
    assert all(re.search(r" {2,}\S", line[2:]) for line in unexplained), "every option says what it does"


def test_help_tells_of_every_command(home: Home) -> None:
    listed = re.findall(r"^ {2}([a-z]+) {2,}\S", home.run("--help").out, re.MULTILINE)
    assert {"take", "show", "drafts", "questions"} <= set(listed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nonsense"], "No such option: --nonsense"),
        (["take", "extra"], "unexpected extra argument(s) (extra)"),
        (["frobnicate"], "No such command 'frobnicate'"),
        (["--lang", "fr"], "'fr' is not one of 'en', 'ar'"),
        (["show"], "Missing argument 'RECORD'"),
    ],
    ids=["option", "argument", "command", "value", "missing"],
)
def test_a_wrong_command_line_is_said_plainly(home: Home, arguments: list[str], said: str) -> None:
    done = home.run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.startswith("Usage: rater-quiz")
    assert "─" not in done.err
    assert "\x1b" not in done.err


@pytest.mark.parametrize("module", [True, False], ids=["python -m rater_quiz", "rater-quiz"])
def test_both_ways_in_lead_to_the_same(home: Home, *, module: bool) -> None:
    command = [sys.executable, "-m", "rater_quiz"] if module else [str(PROGRAM)]
    done = subprocess.run(
        command, input=LINES.encode(), capture_output=True, check=False, cwd=home.path, env=home.environment
    )
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, home.run("--answers", SPACED).out, b"")


def test_a_plugin_of_something_else_that_is_installed_does_not_run(home: Home, tmp_path: Path) -> None:
    (tmp_path / "loud.py").write_text('print("the plugin ran")\nplugin = object()\n')
    info = tmp_path / "loud-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[pydantic]\nloud = loud:plugin\n")
    done = home.start("--answers", SPACED, "--format", "json", PYTHONPATH=str(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out)["total"] == 57


@pytest.mark.parametrize(
    "arguments", [["--x\u202e\u2028y"], ["show", "a", "b\u009b2J"], ["x\u202e"], ["team", "--format", "\x1b[2J"]]
)
def test_what_was_typed_wrong_is_repeated_harmlessly(home: Home, arguments: list[str]) -> None:
    done = home.run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.replace("\n", "").isprintable()
    assert "Usage: rater-quiz" in done.err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "AR_sa"}, "ar"),
        ({"LANG": "Arabic_Egypt.1256"}, "ar"),
        ({"LANG": "ar_EG.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "ar_MA"}, "ar"),
        ({"LC_ALL": "C", "LC_MESSAGES": "ar_MA", "LANG": "ar"}, "en"),
        ({"LC_ALL": "", "LANG": "ar"}, "ar"),
        ({"LANG": "arn_CL"}, "en"),
        ({"LANG": "de_DE"}, "en"),
    ],
    ids=str,
)
def test_the_system_s_language_is_the_first_that_says_anything(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == Language(language)


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "ar"], "ar"),
        (["take", "--lang=ar", "--nonsense"], "ar"),
        (["--lang"], "en"),
        (["--lang", "fr"], "en"),
        (["--team", "ar"], "en"),
    ],
    ids=" ".join,
)
def test_messages_are_in_the_language_that_was_asked_for(
    arguments: list[str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert _language_of_messages(arguments) == Language(language)


def test_a_bug_keeps_its_traceback(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise FileNotFoundError(2, "No such file", "a-file-of-ours")

    monkeypatch.setattr("rater_quiz.cli.results.show_result", broken)
    with pytest.raises(FileNotFoundError):
        home.run("--answers", " ".join(map(str, ANSWERS)))


def test_whether_a_file_can_be_read_is_found_by_reading_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typer would ask the system, and call what cannot be read a wrong command line."""
    assert home.run("--answers", SPACED, "-o", "r.md").status == 0
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    commands = [
        ["show", "r.md"],
        ["compare", "r.md", "r.md"],
        ["team", "r.md", "--lead", "r.md"],
        ["questions", "check", "r.md"],
        ["--from", "r.md"],
        ["enter", "."],
        ["workshop", "."],
    ]
    told = [home.run(*command).err for command in commands]
    assert [text for text in told if "not readable" in text] == []
