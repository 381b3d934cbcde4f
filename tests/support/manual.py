"""The manual pages, from the same texts as the help.

    python -m support.manual

writes them anew, run in `tests/`, into `rater_quiz/man/`; `test_manual.py` holds them against what the help says
today. They are made here and not when a wheel is built, which needs nothing but hatchling.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from typer.main import get_command

from rater_quiz.calling import PROGRAM
from rater_quiz.cli.help import Entry, Section, help_on
from rater_quiz.cli.invocation import build
from rater_quiz.language import Language, without_isolates
from rater_quiz.words import help as words

FOLDER = Path(__file__).parents[2] / "rater_quiz" / "man"
FILES = {Language.ENGLISH: FOLDER / f"{PROGRAM}.1", Language.ARABIC: FOLDER / "ar" / f"{PROGRAM}.1"}
"""Where each page lies, as in the folders of `man`."""
_SETTINGS = "~/.config/rater-quiz/settings.yaml (macOS: ~/Library/Application Support/rater-quiz/settings.yaml)"
_ELSEWHERE = (words.QUIZ_OPTIONS, words.MORE)
"""Headings of the program's help whose content a page of all commands has anyway."""


def manual(language: Language) -> str:
    """The whole page, as roff."""
    return "\n".join([*_lines(language), ""])


def _lines(language: Language) -> Iterator[str]:
    program = help_on([])
    # Nothing is hyphenated or spread to both margins: words of two directions stand side by side.
    yield from ("'\\\" -*- coding: UTF-8 -*-", f".TH {PROGRAM.upper()} 1", ".nh", ".ad l")
    yield from (_heading(words.PAGE_NAME.in_(language)), _plain(f"{PROGRAM} - {words.NAME.in_(language)}"))
    yield _heading(words.USAGE.in_(language))
    yield from _typed(program.usage)
    yield _heading(words.ABOUT_IT.in_(language))
    for text in program.text:
        yield _plain(text.in_(language))
    groups = [heading for heading, _ in words.GROUPS]
    for section in program.sections:
        if section.heading in _ELSEWHERE:
            continue
        yield _heading(section.heading.in_(language))
        if section.heading in groups:
            for entry in section.entries:
                yield from _command([entry.typed], language)
        elif section.heading == words.SETTINGS:
            yield from _content(replace(section, text=(words.settings(_SETTINGS),)), language)
        else:
            yield from _content(section, language)


def _command(path: Sequence[str], language: Language) -> Iterator[str]:
    """All that the help says of a command, and of those below it."""
    said = help_on(path)
    yield f".SS {_quoted(' '.join([PROGRAM, *path]))}"
    yield from _typed(said.usage)
    for text in said.text:
        yield from (".PP", _plain(text.in_(language)))
    for section in said.sections:
        if section.heading not in (words.MORE, words.COMMANDS):
            yield from (".PP", f"\\fI{_plain(section.heading.in_(language))}\\fR")
            yield from _content(section, language)
    found: Any = get_command(build(path[0]))
    for name in path:
        found = found.commands[name]
    for name in getattr(found, "commands", {}):
        yield from _command([*path, name], language)


def _content(section: Section, language: Language) -> Iterator[str]:
    for text in section.text:
        yield from (".PP", _plain(text.in_(language)))
    for entry in section.entries:
        yield from _entry(entry, language)


def _entry(entry: Entry, language: Language) -> Iterator[str]:
    yield from (".TP", f"\\fB{_plain(entry.typed)}\\fR", _plain(entry.text.in_(language)))


def _typed(lines: Sequence[str]) -> Iterator[str]:
    """Lines that are typed, as they are."""
    yield ".nf"
    yield from (f"\\fB{_plain(line)}\\fR" for line in lines)
    yield ".fi"


def _heading(text: str) -> str:
    return f".SH {_quoted(text.upper())}"


def _quoted(text: str) -> str:
    """A text as the one argument of a macro."""
    return '"' + _plain(text).replace('"', "\\(dq") + '"'


def _plain(text: str) -> str:
    """A text in which nothing is a command of roff, and a hyphen is one that can be copied."""
    escaped = without_isolates(text).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def main() -> None:
    """Write every page anew."""
    for language, file in FILES.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(manual(language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
