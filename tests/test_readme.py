"""What the README says is so: every command in it runs, in order, and ends well."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.run_program import ANSWERS, PROGRAM, SPACED, Home

from rater_quiz.errors import RaterQuizError
from rater_quiz.live.addresses import addresses_here
from rater_quiz.terminal.detection import QUERY
from rater_quiz.words.help_commands import COMMAND

pytest.importorskip("pty", reason="the terminals and the shell of POSIX")

from support.pictures import XTERM

CHECKOUT = Path(__file__).parent.parent
TEXT = (CHECKOUT / "README.md").read_text("utf-8")
MAP = (CHECKOUT / "CONTRIBUTING.md").read_text("utf-8")
CI = CHECKOUT / ".ci" / "run"

DIGITS = "".join(map(str, ANSWERS))
NO_TEAM_NO_NAME_HERE = "\r\r\r"
"""The questions after a sitting without ``-o``: its team, a name, where to save."""
TYPED = {
    "rater-quiz -o spring.md": DIGITS[:5] + "q",
    "rater-quiz --resume -o spring.md": DIGITS[5:] + "\rq",
    "rater-quiz --from spring.md -o spring.md --force": "\rq",
    "rater-quiz -o summer.md": DIGITS[::-1] + "\rq",
    "rater-quiz --plain": "".join(f"{answer}\r" for answer in ANSWERS) + "\r" + NO_TEAM_NO_NAME_HERE,
    # The title, the next person, their answers, the thank-you, the end, for good; the scene has four.
    "rater-quiz workshop answers": "\r\r" + DIGITS + "\r\re\r",
    # The address, and the round is left for later.
    "rater-quiz live answers": "\rq",
    # Not twice; a sheet and its total; no other sheet.
    "rater-quiz enter answers": f"n\r{DIGITS}\r\r\r",
    "rater-quiz --questionnaire mine.yaml": DIGITS[:9] + "\rq" + NO_TEAM_NO_NAME_HERE,
    "rater-quiz": DIGITS + "\rq" + NO_TEAM_NO_NAME_HERE,
    "RATER_QUIZ_BIDI=words rater-quiz": DIGITS + "\rq" + NO_TEAM_NO_NAME_HERE,
}
"""What a person types into the commands that ask, in either language."""


def _english(command: str) -> str:
    return command.replace(" --lang ar", "")


@dataclass(frozen=True)
class Block:
    """A block of commands."""

    section: str
    """The heading that it stands under."""
    shell: str
    commands: tuple[str, ...]


def _blocks() -> Iterator[Block]:
    section, shell, lines = "", "", list[str]()
    for line in TEXT.splitlines():
        if shell and line == "```":
            yield Block(section, shell, tuple(lines))
            shell, lines = "", []
        elif shell:
            lines.append(line)
        elif line.startswith("```"):
            shell = line.removeprefix("```")
        elif line.startswith("## "):
            section = line.removeprefix("## ")


BLOCKS = list(_blocks())
SETUP, WINDOWS, ARABIC, DEVELOPMENT = "", "From nothing", "بالعربية", "Development"
SECTIONS = list(dict.fromkeys(block.section for block in BLOCKS if block.section not in (SETUP, WINDOWS, DEVELOPMENT)))


def _commands(section: str) -> list[str]:
    """The commands of a section in their order, less those that set all up."""
    commands = [command for block in BLOCKS if block.section == section for command in block.commands]
    return [command for command in commands if " -m venv " not in command]


def _saved(home: Home, *names: str) -> None:
    for name in names:
        (home.path / name).parent.mkdir(exist_ok=True)
        assert home.run("--answers", SPACED, "-o", name).status == 0


def _of_arabic_reader(home: Home) -> None:
    """Four people are in already, others answered in autumn and by a form."""
    _saved(home, *(f"answers/{name}.md" for name in "abcd"), *(f"answers-in-autumn/{name}.md" for name in "abcde"))
    rows = [",".join(map(str, range(1, 18))), *[",".join(map(str, ANSWERS))] * 5]
    (home.path / "form.csv").write_text("\n".join(rows) + "\n", "utf-8")


def _of_facilitator(home: Home) -> None:
    """The same, and the lead has a report."""
    _of_arabic_reader(home)
    _saved(home, "spring.md")


SCENES: dict[str, Callable[[Home], None]] = {"For a facilitator": _of_facilitator, ARABIC: _of_arabic_reader}
"""What is there before the commands of a section; nothing before those of the others."""


@pytest.mark.parametrize(
    "section", [pytest.param(name, id=name if name.isascii() else "In Arabic") for name in SECTIONS]
)
def test_every_command_of_a_section_ends_well(section: str, tmp_path: Path) -> None:
    """In the order of the README, in a folder of their own, on a terminal that answers as xterm does."""
    home = Home(tmp_path, {"HOME": str(tmp_path), "LANG": "C.UTF-8", "TERM": "xterm-256color"})
    if section in SCENES:
        SCENES[section](home)
    for command in _commands(section):
        if " live " in command and not addresses_here():
            continue  # there is no network for phones here
        if _english(command) in TYPED:
            status, told = _typed(home, command, TYPED[_english(command)])
        elif re.search(r"[>|]|--install-completion", command):
            status, told = _in_shell(home, command)
        else:
            done = home.run(*_words(command)[1])
            status, told = done.status, done.err if done.status else ""  # notices are no failure
        assert (command, status, told) == (command, 0, "")


def _words(command: str) -> tuple[dict[str, str], list[str]]:
    """The variables that *command* sets, and the arguments of the program."""
    words = shlex.split(command)
    program = words.index("rater-quiz")
    return dict(word.split("=", 1) for word in words[:program]), words[program + 1 :]


def _typed(home: Home, command: str, typed: str) -> tuple[int, str]:
    """Run a command on a terminal and type into it; return its exit status and, if that is not 0, all that was seen."""
    environment, arguments = _words(command)
    seat = Home(home.path, home.environment | environment).sit(*arguments)
    try:
        # Where somebody may read Arabic on a screen that is drawn.
        if ("ar" in arguments or "workshop" in arguments) and "--plain" not in arguments:
            seat.see(QUERY).type(XTERM)
        seat.type(typed)
        if "workshop" in arguments:  # its result is read on a screen that is opened when the people's is closed
            seat.see("\x1b[?1049l").see("\x1b[?1049h").type("q")
        status = seat.leave()
        return status, seat.seen if status else ""
    finally:
        seat.end()


def _in_shell(home: Home, command: str) -> tuple[int, str]:
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    # What comes after the command keeps the shell there: completion is installed for the shell that it is run from.
    done = subprocess.run(
        ["bash", "-c", f"{command}\nexit $?"],
        cwd=home.path,
        env=home.environment | {"PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stderr


def test_what_is_typed_belongs_to_a_command_of_the_readme() -> None:
    commands = {_english(command) for section in SECTIONS for command in _commands(section)}
    assert TYPED.keys() <= commands


def test_two_commands_set_all_up() -> None:
    """One runs the quiz, one the tests; the first has its twin on Windows, and both theirs for Arabic readers."""
    quiz, tests = (command for block in BLOCKS if block.section == SETUP for command in block.commands)
    begin = "python3 -m venv .venv && .venv/bin/pip install -q"
    assert quiz == f"{begin} . && .venv/bin/rater-quiz"
    assert tests == f'{begin} -e ".[dev]" && .venv/bin/pytest -n auto'
    windows = quiz.replace("python3", "py").replace("/bin", "/Scripts").replace("/", "\\")
    others = [(block.section, block.shell, block.commands) for block in BLOCKS if " -m venv " in block.commands[0]][2:]
    assert others == [
        (WINDOWS, "bat", (windows,)),
        (ARABIC, "sh", (f"{quiz} --lang ar",)),
        (ARABIC, "bat", (f"{windows} --lang ar",)),
    ]


STAND_IN = """\
#!/bin/sh
name=$(basename "$0")
echo "$name $*" >> log
if [ "$name" = python3 ]; then
    mkdir -p .venv/bin
    for made in python pip ruff mypy pytest; do cp "$0" ".venv/bin/$made"; done
fi
[ "$name" != "$FAILS" ] || exit 7
"""
"""Stands in for every program that `.ci/run` calls: it notes the call, and fails if it is told to."""


def _ci(folder: Path, fails: str = "") -> tuple[int, list[str]]:
    """Run `.ci/run` with stand-ins; return its exit status and what it called."""
    files = (
        (".ci/run", CI.read_text("utf-8")),
        ("README.md", TEXT),
        ("bin/python3", STAND_IN),
        ("bin/chromium", STAND_IN),
    )
    for name, content in files:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
        path.chmod(0o755)
    environment = {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "FAILS": fails}
    done = subprocess.run([folder / ".ci" / "run"], cwd=folder.parent, env=environment, check=False)
    return done.returncode, (folder / "log").read_text("utf-8").splitlines()


SET_UP = ["python3 -m venv .venv", "pip install -q -e .[dev]"]


def test_ci_calls_the_test_command_of_the_readme_and_what_it_says_of_development(tmp_path: Path) -> None:
    status, calls = _ci(tmp_path)
    checks = [command.removeprefix(".venv/bin/").replace('"', "") for command in _commands(DEVELOPMENT)]
    assert (status, calls) == (0, [*SET_UP, *checks, *SET_UP, "pytest -n auto"])


@pytest.mark.parametrize("fails", ["python3", "pip", "ruff", "mypy", "python", "pytest"])
def test_ci_fails_at_once_with_whatever_fails(fails: str, tmp_path: Path) -> None:
    status, calls = _ci(tmp_path, fails)
    assert (status, calls[-1].split()[0]) == (7, fails)


@pytest.mark.parametrize("command", re.findall(r"^\.venv/bin/python tests/benchmarks/.+", MAP, re.MULTILINE))
def test_a_benchmark_prints_ratios(command: str, tmp_path: Path) -> None:
    python, script = command.split()
    assert python == ".venv/bin/python"
    done = subprocess.run(
        [sys.executable, CHECKOUT / script, "1"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert re.findall(r" [0-9.]+ times .*\(.*bound [0-9.]+\)", done.stdout)


def test_every_option_that_is_named_exists(home: Home) -> None:
    ours = "\n".join(line for line in TEXT.splitlines() if not line.startswith((".venv/bin/", "python3 ", "py ")))
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", ours))
    assert (
        options - set(re.findall(r"--[a-z][a-z-]+", "".join(home.run("help", *path.split()).out for path in COMMAND)))
        == set()
    )
    assert "--questionnaire" in options


def test_the_exit_statuses_are_those_of_the_errors() -> None:
    rows = dict(re.findall(r"^\| ([0-9, ]+) \| (.+) \|$", MAP, re.MULTILINE))
    for error in RaterQuizError.__subclasses__():
        meaning = (error.__doc__ or "").strip().removesuffix(".")
        assert rows.pop(str(error.status)) == meaning[0].lower() + meaning[1:]
    signals = [128 + getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM")]
    assert list(rows) == ["0", "1", ", ".join(map(str, signals))]


def test_the_files_that_are_named_exist() -> None:
    named = re.findall(r"[(`](?:\S+ )?((?:tests|\.ci)/[^)` ]+)[)`]", TEXT)
    assert len(named) >= 7
    assert [name for name in named if not (CHECKOUT / name).exists()] == []


def test_headings_that_are_linked_to_exist() -> None:
    headings = {line[3:].lower().replace(" ", "-") for line in TEXT.splitlines() if line.startswith("## ")}
    linked = re.findall(r'(?:\]\(|href=")#([^)"]+)', TEXT)
    assert len(linked) >= 2
    assert set(linked) <= headings
