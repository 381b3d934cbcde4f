"""The report of a group that answered together: refused in the place of something else, saved, shown."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rater_quiz.cli.anonymous_records import AnonymousRecords
from rater_quiz.cli.comments import ENOUGH, quoted
from rater_quiz.cli.groups import collected_from, tell_left_out
from rater_quiz.cli.results import show
from rater_quiz.cli.team import TeamFormat, page_of_team, team_view
from rater_quiz.errors import ProtectedError
from rater_quiz.files import check_target, write_safely
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Language
from rater_quiz.pages import markdown
from rater_quiz.pages.blocks import Document
from rater_quiz.responses import Collected
from rater_quiz.responses.group import participants_at, refuse_difference, require_group
from rater_quiz.terminal.output import tell
from rater_quiz.words import workshop as words

REPORT = "team-report.md"
"""The team's report in the folder; it is replaced whenever a workshop ends."""


def refuse_other_file(report: Path) -> None:
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


@dataclass(frozen=True)
class TeamReport:
    """A team's result, and where its report goes."""

    document: Document
    collected: Collected
    path: Path
    language: Language

    def save(self) -> bool:
        """Save it in place of an earlier one, and return whether there was one.

        No copy of the earlier one is kept: who has two that differ by one person can subtract them.

        Raises:
            WriteFailedError: It could not be written.
        """
        replaced = os.path.lexists(self.path)
        write_safely(self.path, markdown.render(self.document), force=True, keep_backup=False)
        return replaced

    def show(self) -> None:
        """Write the result to standard output."""
        show(self.document, TeamFormat.TEXT)
        sys.stdout.flush()

    def tell_saved(self, *, replaced: bool, say: Callable[[str], object] = tell) -> None:
        """Say where it is, and what that means for earlier copies."""
        say(words.report(harmless(str(self.path))).in_(self.language))
        if replaced:
            tell(words.EARLIER_COPIES.in_(self.language))


def team_report(
    records: AnonymousRecords, report: Path, minimum: int, *, comments: Sequence[str] = (), beside: Iterable[Path] = ()
) -> TeamReport:
    """The result of all who are in.

    Args:
        records: Their answers.
        report: Where the report lies, or will.
        minimum: How many people there have to be.
        comments: What they added.
        beside: Files of ours beside the records.

    Raises:
        ProtectedError: There are too few people, or beside it lies another report of a few people more or fewer.
    """
    language = records.language
    collected = _without([report, *beside], collected_from([records.folder], records.questionnaire))
    require_group(collected, minimum)
    view = team_view(collected, minimum)
    refuse_difference(report, view.team.participants, minimum, replacing=True)
    document = page_of_team(view, collected, language, saved=True)
    if view.team.participants >= ENOUGH:
        document = replace(document, blocks=(*document.blocks, *quoted(comments, language)))
    return TeamReport(document, collected, report, language)


def show_report(report: TeamReport) -> None:
    """Save a report, and show it whether that went well or not.

    Raises:
        WriteFailedError: It could not be written; the result was shown.
    """
    tell_left_out(report.collected, report.language)
    try:
        replaced = report.save()
    finally:
        report.show()
    report.tell_saved(replaced=replaced)


def _without(ours: Iterable[Path], collected: Collected) -> Collected:
    """What was collected, without the remark that files of *ours* are no records."""
    names = set(map(os.fspath, ours))
    rest = tuple(exclusion for exclusion in collected.excluded if exclusion.source not in names)
    reasons = Counter(collected.reasons)
    reasons.subtract(exclusion.reason for exclusion in collected.excluded if exclusion not in rest)
    return replace(collected, excluded=rest, reasons={reason: count for reason, count in reasons.items() if count})
