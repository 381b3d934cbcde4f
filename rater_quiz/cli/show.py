"""`rater-quiz show`: a saved result again."""

from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.options import (
    ForceOption,
    Format,
    FormatOption,
    LanguageOption,
    OutputOption,
    QuestionnaireOption,
    notice_of_language,
    output_and_format,
)
from rater_quiz.cli.results import save_report, scored, show_result
from rater_quiz.foreign_text import terminal
from rater_quiz.record import read_record


def show(
    record: Annotated[Path, typer.Argument(metavar="RECORD", readable=False, help="A saved report.")],
    *,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: OutputOption = None,
    shown: FormatOption = None,
    force: ForceOption = False,
) -> None:
    """Show a saved result again, in either language."""
    path, format_ = output_and_format(output, shown, Format)
    saved = read_record(record)
    scores = scored(saved, terminal(str(record)), questionnaire, lang)
    language = lang or saved.language
    notice_of_language(scores.questionnaire, language)
    if path is not None:
        save_report(path, saved, scores, language=language, force=force)
    show_result(saved, scores, language, format_)
