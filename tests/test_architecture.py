"""The house: each module imports only from floors below its own, and what is below `files` touches nothing outside.

A floor names modules and folders. What is in a folder counts as the folder, within which all may know each other.
Imports inside functions and those for type checking count like any other.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "rater_quiz"

FLOORS = [
    ["language", "foreign_text", "bar"],
    ["errors", "words"],
    ["strict_yaml", "questionnaire"],
    ["sitting", "scoring"],
    ["tally"],
    ["team", "comparison"],
    ["files"],
    ["questionnaire_file", "record", "draft", "settings"],
    ["responses", "terminal"],
    ["pages"],
    ["cli", "__main__"],
]
"""From the ground up. A new module needs a place here, and in the table of the design."""

OUTSIDE = {
    "asyncio", "fcntl", "getpass", "glob", "http", "importlib.resources", "io", "locale", "logging", "msvcrt", "os",
    "pathlib", "platform", "platformdirs", "random", "secrets", "select", "shutil", "signal", "socket", "stat",
    "subprocess", "sys", "tempfile", "termios", "threading", "time", "tty", "urllib", "uuid", "rich", "typer",
}  # fmt: skip
"""Modules that read or change the world, or ask it for the time or for chance: none below `files`."""
CALLS = {"print", "open", "input", "exit", "breakpoint", "exec", "eval"}
"""Functions of the language that do, or could."""
CLOCKS = {"now", "today", "utcnow"}
"""Methods of dates that ask the clock."""

EXCEPTIONS: dict[tuple[str, str], str] = {
    ("__main__", "cli"): "the module that Python runs only hands over to the commands",
}
"""What a module may use against the rules, and why: (module, what it imports or calls)."""


@dataclass(frozen=True)
class Use:
    """Something of another module, or of the outside, that a module uses."""

    what: str
    """A module of ours (``report``), or the outside's (``os``, ``open()``, ``.now()``)."""
    ours: bool
    line: int


def room(module: str) -> str:
    """The module or folder on a floor that a dotted name within the package belongs to."""
    return module.split(".", maxsplit=1)[0]


def floor(module: str) -> int | None:
    """How high a module lives, from 0; None where it has no place yet. The package itself is the ground."""
    found = [height for height, modules in enumerate(FLOORS) if room(module) in modules]
    return found[0] if found else None


def uses(source: str, module: str, *, is_folder: bool = False) -> Iterator[Use]:
    """Everything that a module uses of our package and of the outside, by reading its source."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _imported(alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, module, is_folder=is_folder)
            for alias in node.names:
                # In `from rater_quiz import report`, and there alone, it is the name that is the module.
                by_name = base in {"rater_quiz", "importlib"} and not alias.name.startswith("__")
                yield from _imported(f"{base}.{alias.name}" if by_name else base, node.lineno)
        elif isinstance(node, ast.Call):
            yield from _called(node)


def _absolute(node: ast.ImportFrom, module: str, *, is_folder: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = ["rater_quiz", *(part for part in module.split(".") if part)]
    parts = parts[: len(parts) - node.level + is_folder]
    return ".".join([*parts, node.module] if node.module else parts)


def _imported(name: str, line: int) -> Iterator[Use]:
    package, _, module = name.partition(".")
    if package == "rater_quiz":
        if module:
            yield Use(room(module), ours=True, line=line)
    elif name.startswith("importlib"):
        yield Use(name, ours=False, line=line)
    else:
        yield Use(package, ours=False, line=line)


def _called(node: ast.Call) -> Iterator[Use]:
    named = node.func.id if isinstance(node.func, ast.Name) else ""
    attribute = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    first = node.args[0] if node.args else None
    if named in CALLS:
        yield Use(f"{named}()", ours=False, line=node.lineno)
    elif attribute in CLOCKS:
        yield Use(f".{attribute}()", ours=False, line=node.lineno)
    elif {named, attribute} & {"import_module", "__import__"} and isinstance(first, ast.Constant):
        yield from _imported(str(first.value), node.lineno)


def complaints(source: str, module: str, *, is_folder: bool = False) -> list[str]:
    """What a module does that its floor does not allow."""
    own = floor(module)
    if own is None and module:
        return [f"{module}: has no floor; give {room(module)!r} a place in FLOORS, and in the table of the design"]
    pure = own is None or own < height("files")
    found = []
    for use in uses(source, module, is_folder=is_folder):
        if (room(module), use.what) in EXCEPTIONS or (use.ours and use.what == room(module)):
            continue
        theirs = floor(use.what) if use.ours else None
        if use.ours and theirs is None:
            found.append(f"{module}:{use.line}: imports {use.what!r}, which has no floor")
        elif use.ours and (own is None or theirs is None or theirs >= own):
            found.append(f"{module}:{use.line}: imports {use.what!r}, which is not below it")
        elif not use.ours and pure and (use.what in OUTSIDE or use.what.endswith("()")):
            found.append(f"{module}:{use.line}: uses {use.what!r}; what is below 'files' is given what it needs")
    return found


def height(module: str) -> int:
    found = floor(module)
    assert found is not None
    return found


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package: its dotted name without the package's, and its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


MODULES = dict(modules())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module or "rater_quiz")
def test_a_module_keeps_to_its_floor(module: str) -> None:
    path = MODULES[module]
    assert complaints(path.read_text("utf-8"), module, is_folder=path.name == "__init__.py") == []


def test_no_module_has_two_floors() -> None:
    every = [module for modules_there in FLOORS for module in modules_there]
    assert sorted(every) == sorted(set(every))


def test_every_exception_is_still_needed_and_has_its_reason() -> None:
    used = {
        (room(module), use.what)
        for module, path in MODULES.items()
        for use in uses(path.read_text("utf-8"), module, is_folder=path.name == "__init__.py")
    }
    assert {key for key in EXCEPTIONS if room(key[0]) in map(room, MODULES)} <= used
    assert all(EXCEPTIONS.values())


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        pytest.param("scoring", "from rater_quiz.questionnaire import Band", [], id="from below"),
        pytest.param("scoring", "from rater_quiz import language, __version__", [], id="from the package"),
        pytest.param("terminal.bidi", "from rater_quiz.terminal import keys", [], id="within a folder"),
        pytest.param("terminal.bidi", "from . import keys\nfrom .keys import Key", [], id="within a folder, relative"),
        pytest.param("files", "import os\nopen('x')\nprint()", [], id="files may touch the world"),
        pytest.param("tally", "from datetime import date\ndate(2026, 1, 1)", [], id="a date that is given"),
        pytest.param(
            "sitting", "from rater_quiz.scoring import score",
            ["sitting:1: imports 'scoring', which is not below it"], id="from its own floor",
        ),
        pytest.param(
            "errors", "\nfrom rater_quiz import tally",
            ["errors:2: imports 'tally', which is not below it"], id="from above, by way of the package",
        ),
        pytest.param(
            "pages.team", "from ..cli import app",
            ["pages.team:1: imports 'cli', which is not below it"], id="relative, from above",
        ),
        pytest.param(
            "team", "def f():\n    import rater_quiz.pages.team",
            ["team:2: imports 'pages', which is not below it"], id="inside a function",
        ),
        pytest.param(
            "team", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rater_quiz.cli import app",
            ["team:3: imports 'cli', which is not below it"], id="for type checking",
        ),
        pytest.param(
            "team", "import importlib\nimportlib.import_module('rater_quiz.cli.take')",
            ["team:2: imports 'cli', which is not below it"], id="by a string",
        ),
        pytest.param(
            "", "from rater_quiz.cli import app",
            [":1: imports 'cli', which is not below it"], id="the package itself",
        ),
        pytest.param(
            "utils", "", ["utils: has no floor; give 'utils' a place in FLOORS, and in the table of the design"],
            id="a module that nobody knows",
        ),
        pytest.param(
            "cli.take", "from rater_quiz import utils",
            ["cli.take:1: imports 'utils', which has no floor"], id="an import that nobody knows",
        ),
        pytest.param(
            "tally", "import os.path\nprint(open('x'))\nfrom datetime import datetime\ndatetime.now()",
            [f"tally:{line}: uses {what!r}; what is below 'files' is given what it needs"
             for line, what in [(1, "os"), (2, "print()"), (2, "open()"), (4, ".now()")]], id="the world",
        ),
        pytest.param(
            "words.person", "from pathlib import Path",
            ["words.person:1: uses 'pathlib'; what is below 'files' is given what it needs"],
            id="the world, in a folder",
        ),
    ],
)  # fmt: skip
def test_this_reading_finds_what_it_is_to_find(module: str, source: str, expected: list[str]) -> None:
    assert sorted(complaints(source, module)) == sorted(expected)
