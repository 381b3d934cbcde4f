"""`rater-quiz sheet`: the questionnaire on paper, or in a web form."""

import re
from enum import StrEnum
from typing import Annotated

import typer

from rater_quiz.cli.command_line import as_typed
from rater_quiz.cli.options import (
    ForceOption,
    Format,
    LanguageOption,
    QuestionnaireOption,
    outputs_and_format,
    questionnaire_and_language,
)
from rater_quiz.cli.results import tell_saved
from rater_quiz.errors import UsageError
from rater_quiz.files import write_safely
from rater_quiz.files.names import MARKDOWN, PAGE, REPORT, TEXT
from rater_quiz.foreign_text import terminal
from rater_quiz.pages import markdown
from rater_quiz.pages.sheet import form_texts, html_sheet, invitation, sheet_page
from rater_quiz.terminal.output import print_document
from rater_quiz.words import sheet as words
from rater_quiz.words.command_line import SEE_TEAM, TYPE_IN

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\]+")
_LONGEST_ADDRESS = 254
"""Characters of an e-mail address, at most (RFC 5321)."""


class SheetFormat(StrEnum):
    """What a sheet is written as."""

    MARKDOWN = "md"
    HTML = "html"
    FORM = "form"
    PAGE = "page"
    INVITATION = "invitation"

    @property
    def endings(self) -> tuple[str, ...]:
        """What the name of a file with it may end in."""
        match self:
            case SheetFormat.HTML | SheetFormat.PAGE:
                return PAGE
            case SheetFormat.MARKDOWN:
                return *MARKDOWN, *TEXT
        return *TEXT, *MARKDOWN


_NEXT = {
    SheetFormat.MARKDOWN: ("enter", "answers", TYPE_IN),
    SheetFormat.HTML: ("enter", "answers", TYPE_IN),
    SheetFormat.FORM: ("team", "form.csv", SEE_TEAM),
    SheetFormat.PAGE: ("team", "answers", SEE_TEAM),
    SheetFormat.INVITATION: ("team", "answers", SEE_TEAM),
}
"""What comes next: a command, what it is given, and what it is for."""


def sheet(
    *,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    written_as: Annotated[SheetFormat | None, typer.Option("--format", metavar="|".join(SheetFormat))] = None,
    mail: Annotated[str | None, typer.Option("--mail", metavar="ADDRESS")] = None,
    force: ForceOption = False,
) -> None:
    """Make a sheet to print, texts for a web form, or a page to send."""
    endings, hint = (REPORT, None) if written_as is None else (written_as.endings, words.OTHER_ENDING)
    if written_as is None:  # the name of the file says it, as that of a report does
        written_as = SheetFormat.HTML if (output or "").lower().endswith(PAGE) else SheetFormat.MARKDOWN
    if mail is not None:
        _check_mail(mail, written_as)
    outputs = None if output is None else [output]
    paths, _ = outputs_and_format(outputs, None, Format, force=force, endings=endings, hint=hint)
    found, language = questionnaire_and_language(questionnaire, lang)
    match written_as:
        case SheetFormat.MARKDOWN:
            document = markdown.render(sheet_page(found, language))
        case SheetFormat.HTML:
            document = html_sheet(found, language)
        case SheetFormat.FORM:
            document = form_texts(found, language, name=questionnaire)
        case SheetFormat.INVITATION:
            document = invitation(found, language)
        case SheetFormat.PAGE:
            from rater_quiz.web.phone import Phone

            document = Phone(found, language).file(mail)
    for path in paths:
        write_safely(path, document, force=force)
    command, source, purpose = _NEXT[written_as]
    typed = [command, source, *(["--questionnaire", questionnaire] if questionnaire else [])]
    tell_saved(paths, language, purpose, as_typed(typed))
    if not paths:
        print_document(document)


def _check_mail(address: str, written_as: SheetFormat) -> None:
    """Refuse an address that is none, or that would be for nothing.

    Raises:
        UsageError: It is.
    """
    if written_as is not SheetFormat.PAGE:
        raise UsageError.saying(words.MAIL_WITHOUT_PAGE, words.MAIL_WITHOUT_PAGE_HINT, where="--mail")
    if not _ADDRESS.fullmatch(address) or not address.isprintable() or len(address) > _LONGEST_ADDRESS:
        raise UsageError.saying(words.no_address(terminal(address[:_LONGEST_ADDRESS])), where="--mail")
