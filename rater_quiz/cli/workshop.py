"""`rater-quiz workshop`: one computer passed round, up to the team's result."""

import os

from rater_quiz.cli.anonymous_records import AnonymousRecords, FolderArgument, TeamOption, shuffle
from rater_quiz.cli.command_line import on_folder
from rater_quiz.cli.options import (
    LanguageOption,
    MinimumOption,
    QuestionnaireOption,
    preferred,
    questionnaire_and_language,
    smallest_group,
)
from rater_quiz.cli.team_report import REPORT, refuse_other_file, show_report, team_report
from rater_quiz.errors import UsageError
from rater_quiz.language import Language
from rater_quiz.pages import screen
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.person import result_blocks
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
    folder: FolderArgument,
    *,
    lang: LanguageOption = None,
    team: TeamOption = None,
    questionnaire: QuestionnaireOption = None,
    min_group: MinimumOption = None,
) -> None:
    """Pass one computer round, up to the team's result."""
    minimum = smallest_group(min_group)
    found, language = questionnaire_and_language(questionnaire, lang)
    records = AnonymousRecords(folder, found, language, team or preferred().team).checked()
    terminal = terminal_for_screens()
    records.tidy()
    people = records.open()
    report = folder / REPORT
    refuse_other_file(report)
    ended, stop = False, None
    with terminal:
        held = _workshop(records, terminal, people, minimum)
        try:
            ended = held.run()
        except StoppedError as stopped:
            stop = stopped
    if not ended:
        again = on_folder("workshop", folder, lang=lang, team=team, questionnaire=questionnaire, minimum=minimum)
        tell(words.stopped(held.people, again).in_(language))
    shuffle(records)
    if stop:
        raise stop
    if ended:
        show_report(team_report(records, report, minimum))


def terminal_for_screens() -> Terminal:
    """The terminal, where it is one that can be cleared.

    Raises:
        UsageError: There is none, or its window is too small.
    """
    terminal = key_terminal(stream_to_ask_on(other_ways=False))
    if terminal is None:
        raise UsageError.saying(words.SMALL_WINDOW, words.SMALL_WINDOW_HINT)
    return terminal


def _workshop(records: AnonymousRecords, terminal: Terminal, people: int, minimum: int) -> Workshop:
    # Whatever the facilitator's language is, somebody may answer in Arabic.
    order, name = order_on(terminal, Language.ARABIC, os.environ)
    plan = Plan(
        records.questionnaire,
        records.language,
        minimum,
        order,
        save=records.save,
        count=records.count,
        result=_result_lines,
        remember=lambda chosen: remember_order(name, chosen),
    )
    return Workshop(plan, terminal, people)


def _result_lines(scores: Scores, page: Page) -> list[Line]:
    return screen.render(Document(language=page.language, blocks=result_blocks(scores, page.language)), page)
