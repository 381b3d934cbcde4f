"""Options that several commands share, and what they mean."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from rater_quiz.cli.command_line import SMALLEST_GROUP
from rater_quiz.errors import InputRefusedError, RaterQuizError, UsageError, WriteFailedError
from rater_quiz.files import check_target
from rater_quiz.files.names import REPORT, refuse_ending
from rater_quiz.files.reading import is_folder
from rater_quiz.language import Language, Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import find_questionnaire, shipped
from rater_quiz.settings import LEAST_GROUP, Preferences, SettingsRefusedError, preferences_path, read_preferences
from rater_quiz.terminal.output import tell
from rater_quiz.words.command_line import OUTPUT_NEEDS_NAME, output_is_markdown
from rater_quiz.words.files import MAKE_FOLDER
from rater_quiz.words.sitting import other_language


def shipped_ids(incomplete: str) -> list[str]:
    """What a shell may complete; a file's name it completes by itself."""
    return [name for name in shipped() if name.startswith(incomplete)]


MOST_PORT = 65535
LIMITS = {"min_group": (LEAST_GROUP, None), "people": (1, None), "port": (1, MOST_PORT)}
"""The least and the most that options with a number take, by their names."""
LanguageOption = Annotated[Language | None, typer.Option("--lang", metavar="|".join(Language))]
QuestionnaireOption = Annotated[
    str | None,
    typer.Option(
        "--questionnaire",
        metavar="FILE_OR_ID",
        autocompletion=shipped_ids,
    ),
]
OutputOption = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
    ),
]
MinimumOption = Annotated[int | None, typer.Option("--min-group", metavar="N", min=LEAST_GROUP)]
PeopleOption = Annotated[int | None, typer.Option("--people", metavar="N", min=1)]
NoPagerOption = Annotated[bool, typer.Option("--no-pager")]
ForceOption = Annotated[bool, typer.Option("--force")]

STANDARD_OUTPUT = "-"
"""What stands for it in place of a file."""


class Format(StrEnum):
    """What goes to standard output."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


FormatOption = Annotated[Format | None, typer.Option("--format", metavar="|".join(Format))]


def locale_language(environment: Mapping[str, str]) -> Language:
    """The language of the system: LC_ALL, LC_MESSAGES, LANG, the first that says anything; English for any other.

    A locale names it before its region: ``ar_EG.UTF-8``; on Windows ``Arabic_Egypt``.
    """
    said = next((value for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(key))), "")
    if not said and sys.platform == "win32":
        import locale

        said = locale.getlocale()[0] or ""
    named = said.lower().partition("_")[0].partition(".")[0]
    return next((each for each in Language if named in (each.value, each.name.lower())), Language.ENGLISH)


def language_here(asked: Language | None = None) -> Language:
    """The language that was asked for, else that of the settings, else the system's."""
    return asked or preferred().language or locale_language(os.environ)


def language_of_messages(asked: Language | None = None) -> Language:
    """The same where settings that cannot be used are to stop nothing: whoever needs them says what is wrong."""
    try:
        return language_here(asked)
    except SettingsRefusedError as refused:
        return refused.rest.language or locale_language(os.environ)
    except RaterQuizError:
        return locale_language(os.environ)


def preferred() -> Preferences:
    """What the person's file of settings says.

    Raises:
        InputRefusedError: Something in it cannot be used.
    """
    return read_preferences(preferences_path(os.environ))


def smallest_group(asked: int | None) -> int:
    """The least number of people of whom a result is shown: as asked for, else that of the settings, else ours."""
    return asked or preferred().min_group or SMALLEST_GROUP


@contextmanager
def wanting_questionnaire(named: str | Path | None) -> Iterator[None]:
    """Say of what cannot be read as a questionnaire what else it is, and which command is for it.

    Raises:
        InputRefusedError: Whatever is raised inside, or this.
    """
    try:
        yield
    except InputRefusedError as refused:
        if named is None:
            raise
        from rater_quiz.cli.instead import what_it_is

        raise what_it_is(Path(named), refused) from None


def questionnaire_named(named: str | None) -> Questionnaire:
    """The questionnaire of that file or id; None: the usual one.

    Raises:
        UsageError: There is none of that name.
        InputRefusedError: It cannot be used, or is something else.
    """
    with wanting_questionnaire(named):
        return find_questionnaire(named)


def notice_of_language(questionnaire: Questionnaire, language: Language) -> None:
    """Tell on standard error that a questionnaire's texts are in another language than asked for."""
    if language not in questionnaire.languages:
        instead = questionnaire.languages[0]
        tell(other_language(language.own_name, instead.own_name).in_(language), language)


def questionnaire_and_language(named: str | None, asked: Language | None) -> tuple[Questionnaire, Language]:
    """The questionnaire and the language that were asked for, else the usual ones; tells where they do not go together.

    Raises:
        UsageError: There is no questionnaire of that name.
        InputRefusedError: It cannot be used.
    """
    found, language = questionnaire_named(named or preferred().questionnaire), language_here(asked)
    notice_of_language(found, language)
    return found, language


def check_output(path: Path, *, force: bool, endings: Sequence[str] = REPORT, hint: Text | None = None) -> None:
    """Find out before anything else is done whether a file can be written.

    Args:
        path: The file.
        force: Whether one may be replaced.
        endings: What its name may end in.
        hint: What to do where it ends in something else; None for what there is for a report.

    Raises:
        UsageError: It does.
        ProtectedError: The file exists, and *force* is False.
        WriteFailedError: It could not be written.
    """
    refuse_ending(path, endings, hint)
    try:
        check_target(path, force=force)
    except WriteFailedError as error:
        if os.path.lexists(path.parent):
            raise
        raise WriteFailedError(*(replace(problem, hint=MAKE_FOLDER) for problem in error.problems)) from None


_Kind = TypeVar("_Kind", bound=StrEnum)


def outputs_and_format(
    outputs: Sequence[str] | None,
    shown: _Kind | None,
    formats: type[_Kind],
    *,
    force: bool | None = None,
    endings: Sequence[str] = REPORT,
    hint: Text | None = None,
) -> tuple[tuple[Path, ...], _Kind]:
    """Where to save and what to show; ``-o -`` means Markdown on standard output.

    Args:
        outputs: What was given with ``-o``, each time.
        shown: The format that was asked for.
        formats: Those that there are, ``text`` and ``md`` among them.
        force: Whether a file may be replaced, where that is to be found out now, before anything else is done.
        endings: What the name of a file may end in.
        hint: What to do where one ends in something else; None for what there is for a report.

    Raises:
        UsageError: ``-o -`` with another format, or a file whose name ends in something that cannot be written.
        ProtectedError: A file exists, and *force* is False.
        WriteFailedError: One could not be written.
    """
    outputs = outputs or ()
    if STANDARD_OUTPUT in outputs:
        if shown not in (None, formats(Format.MARKDOWN)):
            raise UsageError.saying(*output_is_markdown(shown))
        shown = formats(Format.MARKDOWN)
    if any(not output or (output.endswith(("/", os.sep)) and not is_folder(Path(output))) for output in outputs):
        raise UsageError.saying(OUTPUT_NEEDS_NAME)
    paths = tuple(dict.fromkeys(Path(output) for output in outputs if output != STANDARD_OUTPUT))
    for path in paths:
        if force is None:
            refuse_ending(path, endings, hint)
        else:
            check_output(path, force=force, endings=endings, hint=hint)
    return paths, shown or formats(Format.TEXT)
