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
    wanting_questionnaire,
)
from rater_quiz.files import write_safely
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
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
    language = language_here(lang)
    with wanting_questionnaire(file):
        found, warnings = questionnaire_file.check(file)
    for line in describe_findings(file, found, warnings, language):
        say(line, language)


@app.command(cls=Command)
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False)],
    *,
    force: ForceOption = False,
    lang: LanguageOption = None,
) -> None:
    """Begin a questionnaire of your own."""
    language = language_here(lang)
    if str(file) == "-":
        print_document(template(language))
        return
    write_safely(file, template(language), force=force)
    typed = as_typed(["questions", "check", word_for(file)])
    say(words.written(terminal(str(file)), typed).in_(language), language)


@app.command(cls=Command)
def schema(lang: LanguageOption = None) -> None:
    """Print the JSON Schema of questionnaires."""
    print_document(json.dumps(json_schema(language_here(lang)), indent=2, ensure_ascii=False) + "\n")


def template(language: Language) -> str:
    """Return the questionnaire that `new` writes."""
    return Path(__file__).with_name(f"new_questionnaire.{language}.yaml").read_text("utf-8")
