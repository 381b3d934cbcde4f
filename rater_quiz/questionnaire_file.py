"""Questionnaires in files: the shipped ones, and those that anybody wrote.

The shipped ones are ours and tested (`tests/test_shipped_questionnaires.py` holds them to every rule), so they are read
by libyaml and without the rules between the parts: people judge the program by how soon the first statement is there.
Files from outside go through `strict_yaml` and `examine`, which say everything that is wrong, with its line.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rater_quiz.errors import InputRefusedError, Problem, UsageError
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
from rater_quiz.questionnaire import Issue, Questionnaire, Route

if TYPE_CHECKING:  # the shipped questionnaires need no strict_yaml
    from rater_quiz.strict_yaml import Document

DEFAULT = "rater"
"""The id of the questionnaire that is taken when none is named."""
_MOST_BYTES = 256 * 1024
_SUFFIXES = (".yaml", ".yml")


def shipped_folder() -> Path:
    """Return the folder of the shipped questionnaires: inside an installed package, beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "questions"
    return inside if inside.is_dir() else package.parent / "questions"


def shipped() -> list[str]:
    """Return the ids of the shipped questionnaires, sorted; a file is named by the id in it."""
    return sorted(path.stem for path in shipped_folder().glob("*.yaml"))


def find_questionnaire(file_or_id: str | None) -> Questionnaire:
    """Find a questionnaire by what the user typed.

    Args:
        file_or_id: A path if it ends in .yaml or .yml or has a separator; otherwise the id of a shipped one, or else a
            file in the current folder. A shipped id wins over a file or folder of the same name. None: the default.

    Raises:
        UsageError: there is neither such a file nor such an id.
        InputRefusedError: the file is no sound questionnaire.
    """
    wanted = DEFAULT if file_or_id is None else file_or_id
    if not _looks_like_path(wanted):
        known = shipped()
        if wanted in known:
            return _read_shipped(shipped_folder() / f"{wanted}.yaml")
        # Not Path.exists, which is not ready for a name that is too long.
        if not os.path.exists(wanted):  # noqa: PTH110
            raise _unknown(wanted, known)
    return read_questionnaire(Path(wanted))


def read_questionnaire(path: Path) -> Questionnaire:
    """Read the questionnaire that anybody wrote.

    Raises:
        UsageError: there is no such file.
        InputRefusedError: with everything that is wrong in the file, in the order of its lines.
    """
    return _read(path)[0]


def check(path: Path) -> tuple[Questionnaire, list[Problem]]:
    """Read a questionnaire as `read_questionnaire` does, and list what is allowed but weak in it, by line.

    Raises:
        UsageError: there is no such file.
        InputRefusedError: with everything that is wrong in the file, in the order of its lines.
    """
    from rater_quiz.questionnaire.rules import weaknesses

    questionnaire, document = _read(path)
    issues = weaknesses(questionnaire)
    return questionnaire, _located(issues, path, document, order=_order_in_file(document))


def _read(path: Path) -> tuple[Questionnaire, "Document"]:
    from rater_quiz.files import read_capped
    from rater_quiz.questionnaire.examination import examine
    from rater_quiz.strict_yaml import read_document

    document = read_document(read_capped(path, _MOST_BYTES), name=terminal(str(path)), most_bytes=_MOST_BYTES)
    found = examine(document.value)
    if isinstance(found, list):
        raise InputRefusedError(*_located(found, path, document))
    return found, document


def _located(
    issues: Iterable[Issue], path: Path, document: "Document", *, order: Mapping[str, Sequence[int]] | None = None
) -> list[Problem]:
    """Give each issue its line, and sort them by it.

    Args:
        issues: What was found.
        path: The file.
        document: What it says.
        order: Where each statement and each band stands in the file, if *issues* count them as the questionnaire does.
    """
    from rater_quiz.strict_yaml import spell_route

    problems: list[tuple[int, Problem]] = []
    for issue in issues:
        route: Route = issue.route
        match route:
            case ("statements" | "bands" as parts, int(index), *rest) if order:
                route = (parts, order[parts][index], *rest)
        line = document.line(route)
        where = f"{path}:{line}: {spell_route(route)}" if route else f"{path}:{line}"
        problems.append((line, Problem(terminal(where), issue.finding, issue.hint)))
    return [problem for _, problem in sorted(problems, key=lambda located: located[0])]


def _order_in_file(document: "Document") -> dict[str, list[int]]:
    """The places in the file of a sound questionnaire's statements by number, and of its bands from the lowest up."""
    root: Any = document.value
    return {parts: _order(root[parts], by) for parts, by in (("statements", "number"), ("bands", "lowest"))}


def _order(parts: Sequence[Any], by: str) -> list[int]:
    return sorted(range(len(parts)), key=lambda index: int(parts[index][by]))


def _read_shipped(path: Path) -> Questionnaire:
    import yaml

    # Some systems package PyYAML without libyaml. Either way every scalar is text, as in strict_yaml.
    value = yaml.load(path.read_bytes(), getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - it builds only text
    languages = tuple(Language(language) for language in value["languages"])
    return Questionnaire.model_validate(value, context={"languages": languages})


def _looks_like_path(wanted: str) -> bool:
    return wanted.lower().endswith(_SUFFIXES) or os.sep in wanted or (os.altsep is not None and os.altsep in wanted)


def _unknown(wanted: str, known: list[str]) -> UsageError:
    from rater_quiz.questionnaire.names import closest, quoted
    from rater_quiz.words import questionnaires as words

    name = terminal(quoted(wanted))[1:-1]  # each language has its own quotes
    close, there = closest(wanted, known), ", ".join(known)
    return UsageError.saying(words.unknown(name), words.known(there, close or ""))
