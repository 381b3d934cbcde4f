"""`rater-quiz workshop`: one computer passed round, up to the team's result."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.anonymous_records import AnonymousRecords, TeamOption, shuffle
from rater_quiz.cli.command_line import on_folder
from rater_quiz.cli.groups import people_asked, refuse_people
from rater_quiz.cli.options import (
    LanguageOption,
    MinimumOption,
    PeopleOption,
    QuestionnaireOption,
    preferred,
    questionnaire_and_language,
    smallest_group,
)
from rater_quiz.cli.outside import today
from rater_quiz.cli.team_report import refuse_other_files, show_report, team_report
from rater_quiz.errors import UsageError
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Language
from rater_quiz.pages import screen
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.person import result_blocks
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Scores
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.asking import key_terminal, stream_to_ask_on
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.terminal.output import tell
from rater_quiz.terminal.text_order import order_on, remember_order
from rater_quiz.terminal.workshop import Plan, Workshop
from rater_quiz.words import workshop as words


def workshop(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER",
            readable=False,
            help="Where the answers are kept; without it one named after today.",
        ),
    ] = None,
    *,
    lang: LanguageOption = None,
    team: TeamOption = None,
    questionnaire: QuestionnaireOption = None,
    min_group: MinimumOption = None,
    people: PeopleOption = None,
) -> None:
    """Pass one computer round, up to the team's result."""
    minimum = smallest_group(min_group)
    found, language = questionnaire_and_language(questionnaire, lang)
    refuse_people(people, 0, minimum)
    proposed = folder is None
    folder = folder or Path(f"workshop-{today().isoformat()}")
    records = AnonymousRecords(folder, found, language, team or preferred().team).checked()
    terminal = terminal_for_screens()
    records.tidy()
    here = records.open()
    replaces = refuse_other_files(folder)
    refuse_people(people, here, over=replaces)
    ended, stop = False, None
    with terminal:
        held = _workshop(records, terminal, here, minimum, people, replaces=replaces, only=lang)
        try:
            ended = held.run()
        except StoppedError as stopped:
            stop = stopped
    if not ended:
        people = people_asked(people, held.people, language, reported=False)
        more = ["--people", str(people)] if people else []
        again = on_folder(
            "workshop", folder, lang=lang, team=team, questionnaire=questionnaire, minimum=minimum, more=more
        )
        tell(words.stopped(held.people, again).in_(language), language)
    shuffle(records)
    if proposed and not held.people:
        with suppress(OSError):  # nobody asked for a folder by that name
            folder.rmdir()
    if stop:
        raise stop
    if ended:
        report = team_report(records, minimum, people=people, named=questionnaire)
        people_asked(people, report.collected.tally.participants, language, reported=True)
        show_report(report)


def terminal_for_screens() -> Terminal:
    """The terminal, where it is one that can be cleared.

    Raises:
        UsageError: There is none, or its window is too small.
    """
    terminal = key_terminal(stream_to_ask_on(other_ways=False))
    if terminal is None:
        raise UsageError.saying(words.SMALL_WINDOW, words.SMALL_WINDOW_HINT)
    return terminal


def _workshop(
    records: AnonymousRecords,
    terminal: Terminal,
    here: int,
    minimum: int,
    expected: int | None,
    *,
    replaces: bool,
    only: Language | None,
) -> Workshop:
    # Whatever the facilitator's language is, somebody may answer in Arabic.
    order, name = order_on(terminal, Language.ARABIC, os.environ)
    plan = Plan(
        records.questionnaire,
        records.language,
        _offered(records.questionnaire, records.language, only),
        harmless(str(records.folder)),
        minimum,
        order,
        save=records.save,
        count=records.count,
        result=_result_lines,
        remember=lambda chosen: remember_order(name, chosen),
        expected=expected,
        replaces=replaces,
    )
    return Workshop(plan, terminal, here)


def _offered(questionnaire: Questionnaire, language: Language, only: Language | None) -> tuple[Language, ...]:
    """The languages to answer in: the facilitator's first, and *only* that where it was asked for."""
    languages = questionnaire.languages
    first = language if language in languages else languages[0]
    return (first, *(other for other in languages if other is not first and only is None))


def _result_lines(scores: Scores, page: Page) -> list[Line]:
    return screen.render(Document(language=page.language, blocks=result_blocks(scores, page.language)), page)
