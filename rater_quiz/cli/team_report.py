"""The files of a group that answered together: refused in the place of something else, saved, shown."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rater_quiz.cli.anonymous_records import AnonymousRecords
from rater_quiz.cli.command_line import of_next_round, on_folder, word_for
from rater_quiz.cli.comments import tell_comments, with_comments
from rater_quiz.cli.groups import collected_from, tell_left_out
from rater_quiz.cli.outside import at
from rater_quiz.cli.results import print_page, show, tell_saved
from rater_quiz.cli.team import GUIDE, TeamFormat, page_of_team, team_view
from rater_quiz.errors import Problem, ProtectedError, WriteFailedError
from rater_quiz.files import check_target, write_safely
from rater_quiz.files.reading import is_folder
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Language
from rater_quiz.pages.blocks import Document, Form
from rater_quiz.pages.formats import written_for
from rater_quiz.pages.guide import guide_page
from rater_quiz.responses import Collected
from rater_quiz.responses.group import participants_at, refuse_difference, require_group
from rater_quiz.terminal.output import tell
from rater_quiz.words import workshop as words
from rater_quiz.words.command_line import compare_later

FILES = ("team-report.md", "team-report.html", GUIDE)
"""The team's files in the folder: its report, the same for the browser, and the facilitator's guide."""


def files_in(folder: Path) -> tuple[Path, ...]:
    """Where the team's files lie, or will."""
    return tuple(folder / name for name in FILES)


def refuse_other_files(folder: Path) -> bool:
    """Refuse, before anybody has answered, a file in the place of the team's that is none; return whether any is there.

    Raises:
        ProtectedError: There is one.
        WriteFailedError: Something is there that is no file, or that cannot be replaced.
    """
    there = False
    for path in files_in(folder) if is_folder(folder) else ():
        check_target(path, force=True)
        if os.path.lexists(path):
            there = True
            if not _is_team_report(path):
                raise ProtectedError.saying(words.OTHER_FILE, words.OTHER_FILE_HINT, where=harmless(str(path)))
    return there


def result_in(folder: Path) -> tuple[int, datetime] | None:
    """Of how many people the result is that lies in *folder*, and when it was saved; None where there is none."""
    for path in files_in(folder):
        with suppress(OSError):
            people = participants_at(path)
            if people is not None:
                return people, at(path.stat().st_mtime)
    return None


def _is_team_report(path: Path) -> bool:
    try:
        return participants_at(path) is not None
    except OSError:  # what cannot be read is not ours to replace
        return False


@dataclass(frozen=True)
class TeamReport:
    """A team's result, and where its files go."""

    document: Document
    guide: Document
    collected: Collected
    folder: Path
    language: Language
    later: Path
    """What the next round's folder may be called."""
    next_round: str
    """The command that compares it with that one."""

    def save(self) -> bool:
        """Save all files in place of earlier ones, and return whether there were any.

        No copy of an earlier one is kept: who has two that differ by one person can subtract them.

        Raises:
            WriteFailedError: Some could not be written; the others were.
        """
        paths = files_in(self.folder)
        replaced = any(map(os.path.lexists, paths))
        problems: list[Problem] = []
        for path, document in zip(paths, (self.document, self.document, self.guide), strict=True):
            try:
                write_safely(path, written_for(path.name, document), force=True, keep_backup=False)
            except WriteFailedError as error:
                problems += error.problems
        WriteFailedError.raise_any(problems)
        return replaced

    def show(self, *, read: bool = False) -> None:
        """Write the result to standard output; on a terminal where it was *read* already, its short form."""
        if read and sys.stdout.isatty():
            print_page(self.document, Form.SHORT)
        else:
            show(self.document, TeamFormat.TEXT)
        sys.stdout.flush()

    def tell_saved(self, *, replaced: bool, next_round: bool = True) -> None:
        """Say where the files are, and what became of earlier ones."""
        purpose = compare_later(harmless(str(self.later)))
        tell_comments([self.folder], self.collected.tally.participants, self.language)
        tell_saved(files_in(self.folder), self.language, purpose, self.next_round if next_round else "")
        if replaced:
            tell(words.REPLACED.in_(self.language), self.language)
            tell(words.EARLIER_COPIES.in_(self.language), self.language)


def team_report(
    records: AnonymousRecords,
    minimum: int,
    *,
    people: int | None = None,
    named: str | None = None,
) -> TeamReport:
    """The result of all who are in.

    Args:
        records: Their answers.
        minimum: How many people there have to be.
        people: How many people were asked.
        named: The questionnaire as it was named; None for the default.

    Raises:
        ProtectedError: There are too few people, or beside it lies another report of a few people more or fewer.
    """
    language, folder = records.language, records.folder
    ours = files_in(folder)
    collected = collected_from([folder], records.questionnaire)
    require_group(collected, minimum)
    view = team_view(collected, minimum, people=people, name=records.team)
    for path in ours:
        refuse_difference(path, view.team.participants, minimum, replacing=ours)
    document = page_of_team(view, collected, language, saved=True)
    document = with_comments(document, [folder], view.team.participants, language)
    later = of_next_round(folder)
    next_round = on_folder("compare", folder, questionnaire=named, minimum=minimum, more=[word_for(later)])
    return TeamReport(document, guide_page(view, language), collected, folder, language, later, next_round)


def show_report(report: TeamReport) -> None:
    """Save a result, and show it whether that went well or not.

    Raises:
        WriteFailedError: It could not be written; the result was shown.
    """
    tell_left_out(report.collected, report.language)
    try:
        replaced = report.save()
    finally:
        report.show()
    report.tell_saved(replaced=replaced)
