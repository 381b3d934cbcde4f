"""`rater-quiz questions`: what questionnaires there are, what is wrong with one, and how to begin a new one."""

import json
import shutil
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz import questionnaire_file
from rater_quiz.cli.command_line import as_typed, word_for
from rater_quiz.cli.description import describe, describe_findings, describe_shortly, fold
from rater_quiz.cli.options import (
    ForceOption,
    LanguageOption,
    language_here,
    questionnaire_and_language,
    shipped_ids,
)
from rater_quiz.files import write_safely
from rater_quiz.foreign_text import terminal
from rater_quiz.questionnaire.schema import json_schema
from rater_quiz.questionnaire_file import find_questionnaire, shipped
from rater_quiz.terminal.output import print_document, say

app = typer.Typer(name="questions", help="List, show, check and begin questionnaires.", no_args_is_help=True)


@app.command("list")
def list_(lang: LanguageOption = None) -> None:
    """List the questionnaires that come with the program."""
    language = language_here(lang)
    for name in shipped():
        say(describe_shortly(find_questionnaire(name), language), language)


@app.command()
def show(
    questionnaire: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE_OR_ID", help="A file, or one of the list; rater if left out.", autocompletion=shipped_ids
        ),
    ] = None,
    lang: LanguageOption = None,
) -> None:
    """Show a questionnaire with its key.

    The key says how each statement is scored, and why.
    """
    found, language = questionnaire_and_language(questionnaire, lang)
    for line in fold(describe(found, language), shutil.get_terminal_size().columns):
        say(line, language)


@app.command()
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="A questionnaire of your own.")],
) -> None:
    """Say everything that is wrong with a questionnaire, with its line.

    What is allowed but weak in its design is a warning: part of the result, and no failure.
    """
    found, warnings = questionnaire_file.check(file)
    for line in describe_findings(file, found, warnings):
        typer.echo(line)


@app.command()
def new(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write, such as mine.yaml; - for standard output.")
    ],
    *,
    force: ForceOption = False,
) -> None:
    """Begin a questionnaire of your own.

    It writes a small one that works, with every key explained.
    """
    if str(file) == "-":
        print_document(template())
        return
    write_safely(file, template(), force=force)
    typed = as_typed(["rater-quiz", "questions", "check", word_for(file)])
    typer.echo(f"{terminal(str(file))} is written. When you have changed it: {typed}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of questionnaires.

    Editors complete the keys with it, and explain them.
    """
    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


def template() -> str:
    """Return the questionnaire that `new` writes."""
    return Path(__file__).with_name("new_questionnaire.yaml").read_text("utf-8")
