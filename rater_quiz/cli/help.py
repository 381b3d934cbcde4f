"""`rater-quiz help`: what there is to type and what it does, laid out from the commands themselves and `words`."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from typer.main import get_command

from rater_quiz.cli.how_used import argument_of, option_of, spell_option, typed, usage_of
from rater_quiz.cli.invocation import COMMANDS, HELP_OPTIONS, build
from rater_quiz.cli.options import LanguageOption, language_of_messages
from rater_quiz.cli.usage import unknown_command
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Said
from rater_quiz.settings import preferences_path
from rater_quiz.terminal.bidi import display, width, wrap
from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style
from rater_quiz.terminal.output import print_lines
from rater_quiz.words import help as words
from rater_quiz.words.help_commands import COMMAND
from rater_quiz.words.help_options import OPTION

_TWO_COLUMNS = 60
"""Columns of the narrowest page on which an explanation stands beside what it explains."""
_LONGEST_BESIDE = 26
"""Columns of the longest name that has its explanation beside it."""


@dataclass(frozen=True)
class Entry:
    """Something to type, and what it does."""

    typed: str
    """From left to right in every language."""
    text: Said


@dataclass(frozen=True)
class Section:
    """A part of the help under its heading."""

    heading: Said
    entries: tuple[Entry, ...] = ()
    text: tuple[Said, ...] = ()
    """Paragraphs, before the entries."""
    beside: bool = True
    """Whether explanations may stand beside what they explain: commands are too long for that."""


@dataclass(frozen=True)
class Help:
    """The help on the program or on one command, in no format."""

    usage: tuple[str, ...]
    text: tuple[Said, ...]
    sections: tuple[Section, ...]


def help(  # noqa: A001 - a command's function has the command's name
    command: Annotated[
        list[str] | None, typer.Argument(metavar="COMMAND", autocompletion=lambda: list(COMMANDS))
    ] = None,
    lang: LanguageOption = None,
) -> None:
    """Show the help on the program, or on a command."""
    shown = help_on(command or [])
    from rater_quiz.cli.results import page_of_output

    page = page_of_output(language_of_messages(lang))
    print_lines(list(_lines(shown, page)), mode=page.mode)


def help_on(path: Sequence[str]) -> Help:
    """The help on the command that *path* calls, on the program where it is empty.

    Raises:
        UsageError: There is no such command.
    """
    _require_command(path)
    found: Any = get_command(build(path[0] if path else "take"))
    if not path:
        return _on_the_program(found)
    for name in path:
        found = found.commands[name]
    said, name = COMMAND[" ".join(path)], " ".join(path)
    sections = [
        _examples(said.examples),
        _listed(words.COMMANDS, [" ".join([*path, each]) for each in getattr(found, "commands", {})]),
        Section(words.ARGUMENTS, tuple(_arguments(found, name))),
        Section(words.OPTIONS, (*_options(found, name), _HELP)),
        Section(words.MORE, (), (words.statuses_are_in(typed("help")),)),
    ]
    full = tuple(section for section in sections if section.entries or section.text)
    return Help(tuple(usage_of(found, path)), (said.summary, *said.text), full)


def _on_the_program(found: Any) -> Help:
    quiz = {parameter.name: parameter for parameter in found.commands["take"].params}
    sections = (
        _examples(COMMAND[""].examples),
        *(_listed(heading, names) for heading, names in words.GROUPS),
        Section(words.QUIZ_OPTIONS, tuple(Entry(spell_option(quiz[name]), OPTION[name]) for name in words.USUAL)),
        Section(words.OTHER_OPTIONS, (_HELP, *_options(found, ""))),
        Section(
            words.SETTINGS,
            tuple(Entry(line, text) for line, text in words.SETTING.items()),
            (words.settings(_settings_file()),),
        ),
        Section(words.ENVIRONMENT, tuple(Entry(name, text) for name, text in words.VARIABLE.items())),
        Section(words.STATUSES, tuple(Entry(status, text) for status, text in words.STATUS.items())),
        Section(words.MORE, (), (words.more(typed("help show"), typed("help take")),)),
    )
    return Help((typed("[OPTIONS]"), typed("COMMAND ...")), (words.ABOUT, words.CAPITALS), sections)


def _settings_file() -> str:
    path = preferences_path(os.environ)
    return terminal(str(path)) if path else ""


_HELP = Entry(", ".join(HELP_OPTIONS), OPTION["help"])


def _listed(heading: Said, names: Sequence[str]) -> Section:
    return Section(heading, tuple(Entry(name, COMMAND[name].summary) for name in names))


def _examples(examples: Sequence[tuple[str, Said]]) -> Section:
    return Section(words.EXAMPLES, tuple(Entry(typed(rest), text) for rest, text in examples), beside=False)


def _require_command(path: Sequence[str]) -> None:
    """Insist that *path* calls a command.

    Raises:
        UsageError: It does not.
    """
    if path and path[0] not in COMMANDS:
        raise unknown_command(path[:1], COMMANDS)
    found: Any = get_command(build(path[0])) if path[1:] else None
    for before, name in enumerate(path):
        commands = getattr(found, "commands", {})
        if before and name not in commands:
            raise unknown_command([name], commands, path[:before])
        found = commands.get(name)


def _arguments(command: Any, path: str) -> Iterator[Entry]:
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            yield Entry(parameter.metavar, argument_of(path, parameter.name))


def _options(command: Any, path: str) -> Iterator[Entry]:
    for parameter in command.params:
        if parameter.param_type_name == "option":
            yield Entry(spell_option(parameter), option_of(path, parameter.name))


def _lines(shown: Help, page: Page) -> Iterator[Line]:
    """Lay the help out on a page."""
    yield from page.paragraph(f"{page.say(words.USAGE)}:", Style.TITLE)
    for line in shown.usage:
        yield from _astyped(line, page)
    for text in shown.text:
        yield BLANK
        yield from page.paragraph(page.say(text))
    for section in shown.sections:
        yield BLANK
        yield from page.paragraph(f"{page.say(section.heading)}:", Style.TITLE)
        for text in section.text:
            yield from page.set_in(page.paragraph(page.say(text), indent=2), 2)
        # Where a terminal orders Arabic by itself, what is typed needs a line of its own.
        beside = section.beside and page.columns >= _TWO_COLUMNS and not page.logical
        lengths = [length for entry in section.entries if (length := width(entry.typed)) <= _LONGEST_BESIDE]
        for entry in section.entries:
            yield from _entry(entry, page, max(lengths, default=0) if beside else 0)


def _entry(entry: Entry, page: Page, column: int) -> Iterator[Line]:
    """One entry: its explanation beside it, in a *column* of so many cells for what is typed, or else below it."""
    text = page.say(entry.text)
    if not column:
        yield from _astyped(entry.typed, page)
        yield from page.set_in(page.paragraph(text, indent=6), 6)
        return
    rows = wrap(text, page.columns - column - 4)
    first = entry.typed
    if width(first) > column:
        yield from _astyped(first, page)
        first = ""
    for row in rows:
        yield page.row(Cell(first, column, drawn=True), Cell(row, 0), indent=2)
        first = ""


def _astyped(text: str, page: Page) -> Iterator[Line]:
    """What is typed, on a line of its own: broken only where the page is too narrow, and always from left to right."""
    indent = 2
    for row in wrap(text, max(page.columns - indent, 1)):
        drawn = display(row, page.mode, base_rtl=False) if page.mirrored else row
        yield from page.set_in([page.row(Cell(drawn, 0, drawn=True), indent=indent)], indent)
        indent = 4
