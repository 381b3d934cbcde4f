"""`rater-quiz take`: a sitting, from the first statement to the saved report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rater_quiz.cli.answers import parse_answers, read_answer_lines
from rater_quiz.cli.command_line import show_command
from rater_quiz.cli.options import (
    STANDARD_OUTPUT,
    ForceOption,
    Format,
    FormatOption,
    LanguageOption,
    NoPagerOption,
    OutputOption,
    QuestionnaireOption,
    notice_of_language,
    outputs_and_format,
    preferred,
    questionnaire_and_language,
)
from rater_quiz.cli.order import Order
from rater_quiz.cli.outside import fresh_id, now
from rater_quiz.cli.sitting import sit
from rater_quiz.cli.standard_input import standard_input
from rater_quiz.errors import InputRefusedError, Problem, UsageError
from rater_quiz.foreign_text import clean, terminal
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import DEFAULT
from rater_quiz.terminal.tty import is_terminal
from rater_quiz.words import command_line as words

if TYPE_CHECKING:  # a record comes in where one is read or written, after the first statement is on the screen
    from rater_quiz.record import Record


def take(
    *,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    team: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    answers: Annotated[str | None, typer.Option(metavar="NUMBERS")] = None,
    from_: Annotated[Path | None, typer.Option("--from", metavar="REPORT", readable=False)] = None,
    output: OutputOption = None,
    shown: FormatOption = None,
    force: ForceOption = False,
    resume: Annotated[bool | None, typer.Option("--resume/--fresh")] = None,
    plain: Annotated[bool, typer.Option("--plain")] = False,
    no_pager: NoPagerOption = False,
) -> None:
    """Answer the statements, see the result, save the report."""
    _refuse_conflicts(answers=answers, source=from_, resume=resume)
    team, name = _cleaned(team, name)
    paths, format_ = outputs_and_format(output, shown, Format, force=force)
    source = None if from_ is None else _earlier(from_)
    found, language = _asked(questionnaire, lang, source, terminal(str(from_)))
    if source is not None:
        questionnaire = questionnaire or (None if found.id == DEFAULT else found.id)
        team = source.team if team is None else team
        name = source.name if name is None else name
    team = preferred().team if team is None else team
    order = Order(
        questionnaire=found,
        language=language,
        named=questionnaire,
        language_asked=lang is not None or source is not None,
        team=team,
        name=name,
        source=source,
        source_name="" if source is None else terminal(str(from_)),
        outputs=paths,
        shown=format_,
        to_standard_output=STANDARD_OUTPUT in (output or ()),
        force=force,
        resume=resume,
        plain=plain,
        scrolls=not no_pager,
    )
    if answers is not None:
        _given(order, _parsed(answers, order))
        return
    if is_terminal(0):
        sit(order)
    else:
        _given(order, _piped(order))


def _refuse_conflicts(*, answers: str | None, source: Path | None, resume: bool | None) -> None:
    if answers is not None and (source is not None or resume is not None):
        other = "--from" if source is not None else "--resume" if resume else "--fresh"
        raise UsageError.saying(words.not_together("--answers", other), words.LEAVE_ONE_OUT)
    if source is not None and resume:
        raise UsageError.saying(words.not_together("--from", "--resume"), words.LEAVE_ONE_OUT)


def _cleaned(team: str | None, name: str | None) -> tuple[str | None, str | None]:
    """Clean what the report will say of the person, and refuse what is too long before any question is asked."""
    cleaned = [text if text is None else clean(text) for text in (team, name)]
    if not any(cleaned):
        return cleaned[0], cleaned[1]
    from rater_quiz.record import LONGEST_NAME
    from rater_quiz.words import records

    problems = [
        Problem(option, *records.too_long(named, len(text), LONGEST_NAME))
        for option, named, text in zip(("--team", "--name"), (records.TEAM, records.NAME), cleaned, strict=True)
        if text is not None and len(text) > LONGEST_NAME
    ]
    InputRefusedError.raise_any(problems)
    return cleaned[0], cleaned[1]


def _earlier(path: Path) -> "Record":
    from rater_quiz.cli.nearby import saved_record

    return saved_record(path)


def _asked(
    named: str | None, lang: Language | None, source: "Record | None", source_name: str
) -> tuple[Questionnaire, Language]:
    """The questionnaire and the language: those asked for, else those of the record to start from, else the usual."""
    if source is None:
        return questionnaire_and_language(named, lang)
    from rater_quiz.cli.results import questionnaire_of_record

    language = lang or source.language
    found = questionnaire_of_record(source, source_name, named, language)
    notice_of_language(found, language)
    return found, language


def _parsed(answers: str, order: Order) -> tuple[int, ...]:
    if answers == "-":
        answers = standard_input(order.language).read(1 << 20).decode("utf-8", "replace")
    return parse_answers(answers, order.questionnaire)


def _piped(order: Order) -> tuple[int, ...]:
    if order.source is not None or order.resume:
        option = "--from" if order.source is not None else "--resume"
        raise UsageError.saying(words.needs_a_terminal(option), words.GIVE_ANSWERS)
    source = standard_input(order.language)
    return read_answer_lines(iter(lambda: source.readline(1 << 16), b""), order.questionnaire)


def _given(order: Order, answers: tuple[int, ...]) -> None:
    """Score answers that came all at once, save the report where that was asked for, and show the result."""
    from rater_quiz.cli.results import save_report, show_result, tell_saved
    from rater_quiz.record import new_record
    from rater_quiz.scoring import score

    scores = score(order.questionnaire, answers)
    record = new_record(
        scores,
        sitting=fresh_id(),
        language=order.language,
        taken=now(),
        team=order.team,
        name=order.name,
    )
    for path in order.outputs:
        save_report(path, record, scores, force=order.force)
    show_result(record, scores, order.language, order.shown, scrolls=order.scrolls)
    if order.outputs:
        tell_saved(order.outputs, order.language, words.SEE_AGAIN, show_command(order.outputs[0], order.named))
