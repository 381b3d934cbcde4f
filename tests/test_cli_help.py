"""The help: whole, in both languages, in every way in which people ask for it, and in every window."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.run_program import Done, Home
from typer.main import get_command

from rater_quiz.cli.help import _lines, help_on
from rater_quiz.cli.invocation import build
from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode, width
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.words.help import GROUPS, STATUS, USUAL
from rater_quiz.words.help_commands import COMMAND
from rater_quiz.words.help_options import ARGUMENT, OPTION

WHOLE = Path(__file__).parent / "cases" / "help"
"""What is shown, whole; renewed on purpose: written, read from top to bottom, kept."""


def commands(command: Any = None, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every command of the program, by the words that call it; the program itself has none."""
    command = command or get_command(build())
    yield " ".join(path), command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, (*path, name))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", COMMAND, ids=lambda command: command or "program")
def test_the_help_is_whole(home: Home, command: str, language: Language) -> None:
    done = home.run("help", *command.split(), "--lang", language, HOME="/home/dana")
    assert (done.status, done.err) == (0, "")
    name = f"{command.replace(' ', '-') or 'program'}-{language}.txt"
    assert done.out == (WHOLE / name).read_text("utf-8")


@pytest.mark.parametrize("mode", [BidiMode.VISUAL, BidiMode.KITTY], ids=str)
def test_in_arabic_it_is_laid_out_from_the_right(mode: BidiMode) -> None:
    shown = plain_text(_lines(help_on(["drafts"]), Page(70, Language.ARABIC, mode)))
    assert shown == (WHOLE / f"drafts-{mode}.txt").read_text("utf-8")


def test_what_is_said_is_what_there_is() -> None:
    """Each command, option and argument has its words, and no words are left over."""
    found = dict(commands())
    assert found.keys() == COMMAND.keys()
    for said, kind in ((OPTION, "option"), (ARGUMENT, "argument")):
        named = {
            name
            for path, command in found.items()
            for each in command.params
            if each.param_type_name == kind
            for name in [f"{path}.{each.name}" if f"{path}.{each.name}" in said else each.name]
        }
        assert named | ({"help"} if kind == "option" else set()) == said.keys()
    assert [name for _, names in GROUPS for name in names if name not in found] == []
    top = [name for name in found if name and " " not in name]
    assert sorted(top) == sorted(name for _, names in GROUPS for name in names)
    assert {each.name for each in found["take"].params} >= set(USUAL)


def test_nothing_is_called_by_python_s_types(home: Home) -> None:
    for command in COMMAND:
        shown = home.run("help", *command.split()).out
        assert not re.search(r"INTEGER|TEXT|PATH|BOOLEAN|RANGE|<", shown), command


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", BidiMode)
@pytest.mark.parametrize("columns", [40, 59, 60, 80, 120])
def test_it_fits_every_window(columns: int, mode: BidiMode, language: Language) -> None:
    for command in COMMAND:
        lines = list(_lines(help_on(command.split()), Page(columns, language, mode)))
        if not (language.right_to_left and mode is BidiMode.PLAIN):  # the terminal wraps what it orders itself
            assert max(width(text) for text in plain_text(lines).split("\n")) <= columns


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (["-h"], []),
        (["--help"], []),
        (["take", "-h"], ["take"]),
        (["show", "--help"], ["show"]),
        (["team", "no-folder", "-h"], ["team"]),
        (["questions", "-h"], ["questions"]),
        (["questions", "check", "--help"], ["questions", "check"]),
        (["--nonsense", "-h"], []),
    ],
    ids=" ".join,
)
def test_it_is_found_in_every_way(home: Home, asked: list[str], meant: list[str]) -> None:
    assert home.run(*asked) == home.run("help", *meant)
    assert home.run(*asked, "--lang", "ar") == home.run(*asked, LANG="ar_EG.UTF-8") != home.run(*asked)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["nonsense"], "there is no command nonsense\n  hint: there are take, show, compare, team, workshop, live, "),
        (["chow"], "there is no command chow\n  hint: did you mean show?\n"),
        (["questions", "chek"], "there is no command questions chek\n  hint: did you mean check?\n"),
        (["show", "more"], "there is no command show more\n  hint: more: rater-quiz help show\n"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_there_is_no_help_on_what_there_is_not(home: Home, asked: list[str], said: str) -> None:
    done = home.run("help", *asked)
    assert (done.status, done.out, done.err[: len(said)]) == (2, "", said)
    assert home.run(*asked[:2], "-h").status == (0 if asked[0] == "show" else 2)


def test_every_example_of_every_command_is_understood(home: Home) -> None:
    """Each names only options that there are, and files of the kind that the command takes."""
    import shlex

    for words in COMMAND.values():
        for command, _ in words.examples:
            done = home.run(*shlex.split(command.partition(" > ")[0]))
            assert "there is no option" not in done.err, command
            assert "more than this command takes" not in done.err, command
            assert "there is no command" not in done.err, command


def test_the_exit_statuses_are_those_of_the_map() -> None:
    described = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| ([0-9, ]+) \| (.+) \|$", described, re.MULTILINE))
    said = {status: text.in_(Language.ENGLISH) for status, text in STATUS.items()}
    assert said == {status: f"{text[0].upper()}{text[1:].replace('`', '')}." for status, text in rows.items()}


def test_help_goes_to_standard_output_and_a_mistake_to_standard_error(home: Home) -> None:
    assert home.run("questions") == Done(
        2,
        "",
        "rater-quiz questions: a command is missing after it\n"
        "  hint: there are list, show, check, new, schema; more: rater-quiz help questions\n",
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", ["show", "compare", "team", "live", "enter", "questions check", "questions new"])
def test_what_is_missing_is_told_in_words_with_an_example_of_the_help(
    home: Home, command: str, language: Language
) -> None:
    """No name of the help's, such as BEFORE or FILE, which could be taken for what is to be typed."""
    refused = home.run(*command.split(), "--lang", language)
    example = COMMAND[command].examples[0][0]
    assert example.startswith(command)
    assert refused.status == 2
    assert f": rater-quiz {example}" in refused.err
    assert not re.search(r"\b[A-Z]{2,}", refused.err)
