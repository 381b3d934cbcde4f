"""`rater-quiz workshop`: one computer passed round, up to the team's result."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from rater_quiz.cli.collecting import Collection, FolderArgument, TeamOption, shuffle
from rater_quiz.cli.command_line import SMALLEST_GROUP, on_folder
from rater_quiz.cli.options import (
    LanguageOption,
    MinimumOption,
    QuestionnaireOption,
    language_here,
    notice_of_language,
)
from rater_quiz.errors import ProtectedError, UsageError
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Language
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.terminal.output import tell
from rater_quiz.terminal.stopped import StoppedError
from rater_quiz.terminal.text_order import order_on, remember_order
from rater_quiz.terminal.window import key_terminal, stream_to_ask_on
from rater_quiz.terminal.workshop import Plan, Workshop
from rater_quiz.words import workshop as words

if TYPE_CHECKING:
    from rater_quiz.pages.blocks import Document
    from rater_quiz.responses import Collected
    from rater_quiz.scoring import Scores

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
    from rater_quiz.questionnaire_file import find_questionnaire

    language = language_here(lang)
    found = find_questionnaire(questionnaire)
    notice_of_language(found, language)
    collection = Collection(folder, found, language, team).checked()
    terminal = terminal_for_screens()
    collection.tidy()
    people = collection.open()
    report = folder / REPORT
    refuse_other_file(report)
    with terminal:
        held = _workshop(collection, terminal, people, min_group)
        try:
            ended, status = held.run(), 0
        except StoppedError as stopped:
            ended, status = False, 128 + stopped.signum
    if not ended:
        again = on_folder("workshop", folder, lang=lang, team=team, questionnaire=questionnaire, minimum=min_group)
        tell(words.stopped(held.people, again).in_(language))
    shuffle(collection)
    if not ended:
        raise typer.Exit(status)
    _show_team(collection, report, min_group)


def terminal_for_screens() -> Terminal:
    """The terminal, where it is one that can be cleared.

    Raises:
        UsageError: There is none, or its window is too small.
    """
    terminal = key_terminal(stream_to_ask_on(other_ways=False))
    if terminal is None:
        raise UsageError.saying(words.SMALL_WINDOW, words.SMALL_WINDOW_HINT)
    return terminal


def _workshop(collection: Collection, terminal: Terminal, people: int, minimum: int) -> Workshop:
    # Whatever the facilitator's language is, somebody may answer in Arabic.
    order, name = order_on(terminal, Language.ARABIC, os.environ)
    plan = Plan(
        collection.questionnaire,
        collection.language,
        minimum,
        order,
        save=collection.save,
        count=collection.count,
        result=_result_lines,
        remember=lambda chosen: remember_order(name, chosen),
    )
    return Workshop(plan, terminal, people)


def _result_lines(scores: "Scores", page: Page) -> list[Line]:
    from rater_quiz.pages import screen
    from rater_quiz.pages.blocks import Document
    from rater_quiz.pages.person import result_blocks

    return screen.render(Document(language=page.language, blocks=result_blocks(scores, page.language)), page)


def refuse_other_file(report: Path) -> None:
    """Refuse, before anybody has answered, a file in the report's place that is no report of a team.

    Raises:
        ProtectedError: There is one.
        WriteFailedError: Something is there that is no file, or that cannot be replaced.
    """
    from rater_quiz.files import check_target

    check_target(report, force=True)
    if os.path.lexists(report) and not _is_team_report(report):
        raise ProtectedError.saying(words.OTHER_FILE, words.OTHER_FILE_HINT, where=harmless(str(report)))


def _is_team_report(path: Path) -> bool:
    from rater_quiz.responses.group import participants_at

    try:
        return participants_at(path) is not None
    except OSError:  # what cannot be read is not ours to replace
        return False


@dataclass(frozen=True)
class TeamReport:
    """A team's result, and where its report goes."""

    document: "Document"
    collected: "Collected"
    path: Path
    language: Language

    def save(self) -> bool:
        """Save it in place of an earlier one, and return whether there was one.

        No copy of the earlier one is kept: who has two that differ by one person can subtract them.

        Raises:
            WriteFailedError: It could not be written.
        """
        from rater_quiz.files import write_safely
        from rater_quiz.pages import markdown

        replaced = os.path.lexists(self.path)
        write_safely(self.path, markdown.render(self.document), force=True, keep_backup=False)
        return replaced

    def show(self) -> None:
        """Write the result to standard output."""
        from rater_quiz.cli.results import show
        from rater_quiz.cli.team import TeamFormat

        show(self.document, TeamFormat.TEXT)
        sys.stdout.flush()

    def tell_saved(self, *, replaced: bool) -> None:
        """Tell where it is."""
        tell(words.report(harmless(str(self.path))).in_(self.language))
        if replaced:
            tell(words.EARLIER_COPIES.in_(self.language))


def team_report(
    collection: Collection, report: Path, minimum: int, *, comments: Sequence[str] = (), beside: Iterable[Path] = ()
) -> TeamReport:
    """The result of all who are in.

    Args:
        collection: Their answers.
        report: Where the report lies, or will.
        minimum: How many people there have to be.
        comments: What they added.
        beside: Files of ours beside the records.

    Raises:
        ProtectedError: There are too few people, or beside it lies another report of a few people more or fewer.
    """
    from rater_quiz.cli.comments import ENOUGH, quoted
    from rater_quiz.cli.groups import gather
    from rater_quiz.cli.team import page_of_team, team_view
    from rater_quiz.responses.group import refuse_difference, require_group

    language = collection.language
    collected = _without([report, *beside], gather([collection.folder], collection.questionnaire))
    require_group(collected, minimum)
    view = team_view(collected, minimum)
    refuse_difference(report, view.team.participants, minimum, replacing=True)
    document = page_of_team(view, collected, language, saved=True)
    if view.team.participants >= ENOUGH:
        document = replace(document, blocks=(*document.blocks, *quoted(comments, language)))
    return TeamReport(document, collected, report, language)


def _show_team(collection: Collection, report: Path, minimum: int) -> None:
    """Show the team's result, and save its report.

    Raises:
        ProtectedError: There are too few people, or beside it lies another report of a few people more or fewer.
        WriteFailedError: The report could not be written; the result was shown.
    """
    from rater_quiz.cli.groups import tell_left_out

    result = team_report(collection, report, minimum)
    tell_left_out(result.collected, collection.language)
    try:
        replaced = result.save()
    finally:
        result.show()
    result.tell_saved(replaced=replaced)


def _without(ours: Iterable[Path], collected: "Collected") -> "Collected":
    """What was collected, without the remark that files of *ours* are no records."""
    names = set(map(os.fspath, ours))
    rest = tuple(exclusion for exclusion in collected.excluded if exclusion.source not in names)
    reasons = Counter(collected.reasons)
    reasons.subtract(exclusion.reason for exclusion in collected.excluded if exclusion not in rest)
    return replace(collected, excluded=rest, reasons={reason: count for reason, count in reasons.items() if count})
