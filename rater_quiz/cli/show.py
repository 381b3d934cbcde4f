"""`rater-quiz show`: a saved result again."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.command_line import show_command
from rater_quiz.cli.made_report import MadeReport, made_report, plain_lines
from rater_quiz.cli.nearby import saved_record
from rater_quiz.cli.options import (
    ForceOption,
    Format,
    FormatOption,
    LanguageOption,
    NoPagerOption,
    OutputOption,
    QuestionnaireOption,
    notice_of_language,
    outputs_and_format,
)
from rater_quiz.cli.results import page_of_output, read_here, save_report, scored, show_result, tell_saved
from rater_quiz.errors import UsageError
from rater_quiz.foreign_text import terminal
from rater_quiz.terminal.output import print_document, print_lines
from rater_quiz.words.command_line import MADE_ALREADY, SEE_AGAIN


def show(
    record: Annotated[Path, typer.Argument(metavar="REPORT", readable=False)],
    *,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: OutputOption = None,
    shown: FormatOption = None,
    force: ForceOption = False,
    no_pager: NoPagerOption = False,
) -> None:
    """Show a saved result again, in either language."""
    paths, format_ = outputs_and_format(output, shown, Format)
    report = made_report(record)
    if report is not None:
        its_own = Format.HTML if report.in_page else Format.MARKDOWN
        anew = bool(paths or lang or questionnaire) or format_ not in (Format.TEXT, its_own)
        _show_made(report, record, anew=anew, shown=format_, scrolls=not no_pager)
        return
    saved = saved_record(record)
    scores = scored(saved, terminal(str(record)), questionnaire, lang)
    language = lang or saved.language
    notice_of_language(scores.questionnaire, language)
    for path in paths:
        save_report(path, saved, scores, language=language, force=force)
    show_result(saved, scores, language, format_, scrolls=not no_pager)
    if paths:
        tell_saved(paths, language, SEE_AGAIN, show_command(paths[0], questionnaire))


def _show_made(report: MadeReport, path: Path, *, anew: bool, shown: Format, scrolls: bool) -> None:
    """Show a report that was made from several results; where it is read on a screen of its own, its beginning stays.

    Raises:
        UsageError: It was to be written *anew*, in another form or language, or with another questionnaire.
    """
    if anew:
        raise UsageError.saying(*MADE_ALREADY, where=terminal(str(path)))
    if shown is not Format.TEXT or not sys.stdout.isatty():
        print_document(report.file)
        return
    read, order = read_here(partial(plain_lines, report.text), report.language) if scrolls else (False, None)
    page = page_of_output(report.language, order)
    print_lines(plain_lines(report.beginning if read else report.text, page), mode=page.mode)
