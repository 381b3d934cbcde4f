"""`rater-quiz sheet`: the questionnaire on paper, or in a web form."""

from enum import StrEnum
from typing import Annotated

import typer

from rater_quiz.cli.options import (
    ForceOption,
    Format,
    LanguageOption,
    QuestionnaireOption,
    outputs_and_format,
    questionnaire_and_language,
)
from rater_quiz.files import write_safely
from rater_quiz.pages import markdown
from rater_quiz.pages.sheet import form_texts, html_sheet, sheet_page
from rater_quiz.terminal.output import print_document


class SheetFormat(StrEnum):
    """What a sheet is written as."""

    MARKDOWN = "md"
    HTML = "html"
    FORM = "form"


def sheet(
    *,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    written_as: Annotated[SheetFormat, typer.Option("--format", metavar="|".join(SheetFormat))] = SheetFormat.MARKDOWN,
    force: ForceOption = False,
) -> None:
    """Make a sheet to print, or the texts for a web form."""
    paths, _ = outputs_and_format(None if output is None else [output], None, Format)
    found, language = questionnaire_and_language(questionnaire, lang)
    match written_as:
        case SheetFormat.MARKDOWN:
            document = markdown.render(sheet_page(found, language))
        case SheetFormat.HTML:
            document = html_sheet(found, language)
        case SheetFormat.FORM:
            document = form_texts(found, language, name=questionnaire)
    for path in paths:
        write_safely(path, document, force=force)
    if not paths:
        print_document(document)
