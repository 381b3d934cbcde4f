"""The house: each module imports only from floors below its own, and what is pure touches nothing outside.

The map in CONTRIBUTING.md says which floor a module lives on, and which are pure. A floor names modules and folders.
What is in a folder counts as the folder, within which all may know each other. Imports inside functions and those for
type checking count like any other. No modules import one another in a circle.
"""

import ast
import itertools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "rater_quiz"

MAP = TESTS.parent / "CONTRIBUTING.md"


def floors(text: str) -> list[tuple[list[str], bool]]:
    """The floors of the map, from the ground up: the rooms of each, and whether they are pure.

    Args:
        text: Markdown with one table whose columns are the floor, its rooms in backticks, whether it is pure, and more.
    """
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| ")]
    start = next(index for index, row in enumerate(rows) if row[:3] == ["floor", "rooms", "pure"])
    here = itertools.takewhile(lambda row: len(row) == len(rows[start]), rows[start + 1 :])
    return [(re.findall(r"`(\w+)`", row[1]), row[2] == "yes") for row in here if set(row[0]) != {"-"}]


FLOORS = floors(MAP.read_text("utf-8"))
"""From the ground up. A new module needs a place in the map."""

OUTSIDE = {
    "asyncio", "fcntl", "getpass", "glob", "http", "importlib.resources", "io", "locale", "logging", "msvcrt", "os",
    "pathlib", "platform", "platformdirs", "random", "secrets", "select", "shutil", "signal", "socket", "stat",
    "subprocess", "sys", "tempfile", "termios", "threading", "time", "tty", "urllib", "uuid", "rich", "typer",
}  # fmt: skip
"""Modules that read or change the world, or ask it for the time or for chance: not for what is pure."""
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
    found = [height for height, (modules, _) in enumerate(FLOORS) if room(module) in modules]
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
        return [f"{module}: has no floor; give {room(module)!r} a place in the map"]
    pure = own is None or FLOORS[own][1]
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
            found.append(f"{module}:{use.line}: uses {use.what!r}; what is pure is given what it needs")
    return found


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package: its dotted name without the package's, and its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


MODULES = dict(modules())


def test_the_map_names_every_room_and_no_other() -> None:
    assert sorted({room(module) for module in MODULES if module}) == sorted(room for here, _ in FLOORS for room in here)


def test_what_is_pure_rests_on_nothing_that_is_not() -> None:
    pure = [is_pure for _, is_pure in FLOORS]
    assert pure == sorted(pure, reverse=True)


def test_every_module_keeps_to_its_floor() -> None:
    offenders = [
        complaint
        for module, path in MODULES.items()
        for complaint in complaints(path.read_text("utf-8"), module, is_folder=path.name == "__init__.py")
    ]
    assert offenders == []


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
            "utils", "", ["utils: has no floor; give 'utils' a place in the map"],
            id="a module that nobody knows",
        ),
        pytest.param(
            "cli.take", "from rater_quiz import utils",
            ["cli.take:1: imports 'utils', which has no floor"], id="an import that nobody knows",
        ),
        pytest.param(
            "tally", "import os.path\nprint(open('x'))\nfrom datetime import datetime\ndatetime.now()",
            [f"tally:{line}: uses {what!r}; what is pure is given what it needs"
             for line, what in [(1, "os"), (2, "print()"), (2, "open()"), (4, ".now()")]], id="the world",
        ),
        pytest.param(
            "words.person", "from pathlib import Path",
            ["words.person:1: uses 'pathlib'; what is pure is given what it needs"],
            id="the world, in a folder",
        ),
    ],
)  # fmt: skip
def test_this_reading_finds_what_it_is_to_find(module: str, source: str, expected: list[str]) -> None:
    assert sorted(complaints(source, module)) == sorted(expected)


# Circles


def circles(modules: Mapping[str, str], folders: Collection[str] = ()) -> list[str]:
    """The shortest circle that each module is part of, if it is in any; of those with the same modules, one.

    Args:
        modules: The source of each, by its dotted name without the package's.
        folders: Those that are the `__init__` of a folder.
    """
    imports = {
        name: set(_modules_of_ours(source, name, modules, is_folder=name in folders))
        for name, source in modules.items()
    }
    found: dict[frozenset[str], list[str]] = {}
    for name in sorted(modules):
        way = _way_back(name, imports)
        if way:
            found.setdefault(frozenset(way), way)
    return sorted(" → ".join(way) for way in found.values())


def _modules_of_ours(source: str, module: str, known: Collection[str], *, is_folder: bool) -> Iterator[str]:
    """The other modules of ours that a module imports; of what is no module, the one that it is in."""
    for node in ast.walk(ast.parse(source)):
        named: list[tuple[str, ...]] = []
        if isinstance(node, ast.Import):
            named = [(alias.name,) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, module, is_folder=is_folder)
            named = [(f"{base}.{alias.name}", base) for alias in node.names]
        for names in named:
            ours = [name.partition(".")[2] for name in names if name.partition(".")[0] == "rater_quiz"]
            yield from [name for name in ours if name in known and name != module][:1]


def _way_back(start: str, imports: Mapping[str, Collection[str]]) -> list[str]:
    """The shortest way along imports from a module to itself; empty where there is none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for name in sorted(imports[way[-1]]):
            if name == start:
                return [*way, start]
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []


def test_no_modules_import_one_another_in_a_circle() -> None:
    """Inside folders too."""
    sources = {module: path.read_text("utf-8") for module, path in MODULES.items()}
    folders = {module for module, path in MODULES.items() if path.name == "__init__.py"}
    assert circles(sources, folders) == []


@pytest.mark.parametrize(
    ("modules", "expected"),
    [
        pytest.param({"a": "from rater_quiz import b", "b": "import a", "c": "from .a import x"}, [], id="none"),
        pytest.param(
            {"a": "from rater_quiz.b import x", "b": "from rater_quiz import a"}, ["a → b → a"], id="of two"
        ),
        pytest.param(
            {"a": "import rater_quiz.b", "b": "from .c import x", "c": "from .a import x", "d": "from .a import x"},
            ["a → b → c → a"], id="of three, and one outside",
        ),
        pytest.param(
            {"f.a": "from .b import x", "f.b": "def g():\n    from rater_quiz.f import a", "f": ""},
            ["f.a → f.b → f.a"], id="within a folder and a function",
        ),
        pytest.param(
            {"f": "from .a import x", "f.a": "if TYPE_CHECKING:\n    from rater_quiz.f import x"},
            ["f → f.a → f"], id="with the folder itself, for type checking",
        ),
        pytest.param({"f": "from .a import x", "f.a": "from rater_quiz.f import b", "f.b": ""}, [], id="by the folder"),
        pytest.param(
            {"a": "from .b import x", "b": "from . import a, c", "c": "from . import b"},
            ["a → b → a", "c → b → c"], id="two that meet",
        ),
    ],
)  # fmt: skip
def test_each_circle_is_found_and_named(modules: dict[str, str], expected: list[str]) -> None:
    assert circles(modules, {"f"}) == expected


# The size of things


def test_no_file_is_longer_than_350_lines() -> None:
    """What is longer has more than one subject: it is cut by what it is about, in the package and in the tests."""
    files = [*PACKAGE.rglob("*.py"), *TESTS.rglob("*.py")]
    lengths = {str(path.relative_to(TESTS.parent)): path.read_text("utf-8").count("\n") for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > 350} == {}


# The tests


def test_no_test_module_is_imported() -> None:
    """What several of them need is in `support`."""
    offenders = [
        f"{path.relative_to(TESTS)}:{use.line}: imports {use.what!r}"
        for path in sorted(TESTS.rglob("*.py"))
        for use in uses(path.read_text("utf-8"), "")
        if use.what.startswith(("test_", "conftest")) and not use.ours
    ]
    assert offenders == []
