"""`rater-quiz show`: a saved result again."""

from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.command_line import show_command
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
from rater_quiz.cli.results import save_report, scored, show_result, tell_saved
from rater_quiz.foreign_text import terminal
from rater_quiz.record import read_record
from rater_quiz.words.command_line import SEE_AGAIN


def show(
    record: Annotated[Path, typer.Argument(metavar="RECORD", readable=False, help="A saved report.")],
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
    saved = read_record(record)
    scores = scored(saved, terminal(str(record)), questionnaire, lang)
    language = lang or saved.language
    notice_of_language(scores.questionnaire, language)
    for path in paths:
        save_report(path, saved, scores, language=language, force=force)
    show_result(saved, scores, language, format_, scrolls=not no_pager)
    if paths:
        tell_saved(paths, language, SEE_AGAIN, show_command(paths[0], questionnaire))
