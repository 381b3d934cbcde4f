"""`rater-quiz questions`: what questionnaires there are, what is wrong with one, and how to begin a new one."""

import json
import shutil
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz import questionnaire_file
from rater_quiz.cli.command_line import as_typed, word_for
from rater_quiz.cli.description import describe, describe_findings, describe_shortly, fold
from rater_quiz.cli.invocation import Command, Group
from rater_quiz.cli.options import (
    ForceOption,
    LanguageOption,
    language_here,
    questionnaire_and_language,
    shipped_ids,
)
from rater_quiz.files import write_safely
from rater_quiz.foreign_text import terminal
from rater_quiz.language import left_to_right
from rater_quiz.questionnaire.schema import json_schema
from rater_quiz.questionnaire_file import find_questionnaire, shipped
from rater_quiz.terminal.output import print_document, say
from rater_quiz.words import questions as words

app = typer.Typer(name="questions", cls=Group)


@app.command("list", cls=Command)
def list_(lang: LanguageOption = None) -> None:
    """List the questionnaires that come with the program."""
    language = language_here(lang)
    for name in shipped():
        say(describe_shortly(find_questionnaire(name), language), language)


@app.command(cls=Command)
def show(
    questionnaire: Annotated[
        str | None,
        typer.Argument(metavar="FILE_OR_ID", autocompletion=shipped_ids),
    ] = None,
    lang: LanguageOption = None,
) -> None:
    """Show a questionnaire with its key."""
    found, language = questionnaire_and_language(questionnaire, lang)
    for line in fold(describe(found, language), shutil.get_terminal_size().columns):
        say(line, language)


@app.command(cls=Command)
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False)],
    lang: LanguageOption = None,
) -> None:
    """Say everything that is wrong with a questionnaire, with its line."""
    found, warnings = questionnaire_file.check(file)
    for line in describe_findings(file, found, warnings, language_here(lang)):
        say(line, language_here(lang))


@app.command(cls=Command)
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False)],
    *,
    force: ForceOption = False,
    lang: LanguageOption = None,
) -> None:
    """Begin a questionnaire of your own."""
    if str(file) == "-":
        print_document(template())
        return
    write_safely(file, template(), force=force)
    typed = left_to_right(as_typed(["questions", "check", word_for(file)]))
    say(words.written(left_to_right(terminal(str(file))), typed).in_(language_here(lang)), language_here(lang))


@app.command(cls=Command)
def schema(lang: LanguageOption = None) -> None:  # noqa: ARG001 - whoever gives it everywhere may give it here
    """Print the JSON Schema of questionnaires."""
    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


def template() -> str:
    """Return the questionnaire that `new` writes."""
    return Path(__file__).with_name("new_questionnaire.yaml").read_text("utf-8")
