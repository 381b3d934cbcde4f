"""`rater-quiz workshop`: one computer passed round, up to the team's result."""

import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from rater_quiz.cli.anonymous_records import AnonymousRecords, FolderArgument, TeamOption, shuffle
from rater_quiz.cli.command_line import SMALLEST_GROUP, on_folder
from rater_quiz.cli.groups import collected_from, tell_left_out
from rater_quiz.cli.options import (
    LanguageOption,
    MinimumOption,
    QuestionnaireOption,
    questionnaire_and_language,
)
from rater_quiz.cli.results import show
from rater_quiz.cli.team import TeamFormat, page_of_team, team_view
from rater_quiz.errors import ProtectedError, UsageError
from rater_quiz.files import check_target, write_safely
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Language
from rater_quiz.pages import markdown, screen
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.person import result_blocks
from rater_quiz.responses import Collected
from rater_quiz.responses.group import participants_at, refuse_difference, require_group
from rater_quiz.scoring import Scores
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.asking import key_terminal, stream_to_ask_on
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.terminal.output import tell
from rater_quiz.terminal.text_order import order_on, remember_order
from rater_quiz.terminal.workshop import Plan, Workshop
from rater_quiz.words import workshop as words

REPORT = "team-report.md"
"""The team's report in the folder; it is replaced whenever a workshop ends."""


def workshop(
    folder: FolderArgument,
    *,
    lang: LanguageOption = None,
    team: TeamOption = None,
    questionnaire: QuestionnaireOption = None,
    min_group: MinimumOption = SMALLEST_GROUP,
) -> None:
    """Pass one computer round, up to the team's result.

    Everybody answers alone, one person after the other. Answers are saved in FOLDER without names; stop at any time,
    and go on with the same command.
    """
    found, language = questionnaire_and_language(questionnaire, lang)
    records = AnonymousRecords(folder, found, language, team).checked()
    terminal = _terminal()
    records.tidy()
    people = records.open()
    report = folder / REPORT
    _refuse_other_file(report)
    ended, stop = False, None
    with terminal:
        held = _workshop(records, terminal, people, min_group)
        try:
            ended = held.run()
        except StoppedError as stopped:
            stop = stopped
    if not ended:
        again = on_folder("workshop", folder, lang=lang, team=team, questionnaire=questionnaire, minimum=min_group)
        tell(words.stopped(held.people, again).in_(language), language)
    shuffle(records)
    if stop:
        raise stop
    if ended:
        _show_team(records, report, min_group)


def _terminal() -> Terminal:
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


def _refuse_other_file(report: Path) -> None:
    """Refuse, before anybody has answered, a file in the report's place that is no report of a team.

    Raises:
        ProtectedError: There is one.
        WriteFailedError: Something is there that is no file, or that cannot be replaced.
    """
    check_target(report, force=True)
    if os.path.lexists(report) and not _is_team_report(report):
        raise ProtectedError.saying(words.OTHER_FILE, words.OTHER_FILE_HINT, where=harmless(str(report)))


def _is_team_report(path: Path) -> bool:
    try:
        return participants_at(path) is not None
    except OSError:  # what cannot be read is not ours to replace
        return False


def _show_team(records: AnonymousRecords, report: Path, minimum: int) -> None:
    """Show the team's result, and save its report in place of an earlier one.

    No copy of the earlier one is kept: who has two that differ by one person can subtract them.

    Raises:
        ProtectedError: There are too few people, or beside it lies another report of a few people more or fewer.
        WriteFailedError: The report could not be written; the result was shown.
    """
    language = records.language
    collected = _without(report, collected_from([records.folder], records.questionnaire))
    require_group(collected, minimum)
    tell_left_out(collected, language)
    view = team_view(collected, minimum)
    refuse_difference(report, view.team.participants, minimum, replacing=True)
    document = page_of_team(view, collected, language, saved=True)
    replaced = os.path.lexists(report)
    try:
        write_safely(report, markdown.render(document), force=True, keep_backup=False)
    finally:
        show(document, TeamFormat.TEXT)
        sys.stdout.flush()
    tell(words.report(harmless(str(report))).in_(language), language)
    if replaced:
        tell(words.EARLIER_COPIES.in_(language), language)


def _without(report: Path, collected: Collected) -> Collected:
    """What was collected, without the remark that the team's own report is no record."""
    rest = tuple(exclusion for exclusion in collected.excluded if exclusion.source != os.fspath(report))
    reasons = Counter(collected.reasons)
    reasons.subtract(exclusion.reason for exclusion in collected.excluded if exclusion not in rest)
    return replace(collected, excluded=rest, reasons={reason: count for reason, count in reasons.items() if count})
