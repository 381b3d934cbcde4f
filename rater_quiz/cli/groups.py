"""Collecting a group's responses for a result, and what protects the people in it."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rater_quiz.cli.progress import progress_bar
from rater_quiz.errors import InputRefusedError, Problem, ProtectedError
from rater_quiz.files.reading import content_of
from rater_quiz.files.refusals import NotRegularError
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import DEFAULT, find_questionnaire, shipped
from rater_quiz.record import Record
from rater_quiz.responses import Collected, Reason, collect, first_record
from rater_quiz.terminal.output import tell
from rater_quiz.words import questionnaires
from rater_quiz.words import responses as words

_LISTED = 5
"""Responses that are told one by one; the rest are counted."""
_FRONT_MATTER = 4096
"""Bytes in which a team report has said what it is."""
_TEAM_REPORT = re.compile(rb"""^["']?rater-quiz-team["']?[ \t]*:""", re.MULTILINE)
_PARTICIPANTS = re.compile(rb"""^["']?participants["']?[ \t]*:[ \t]*["']?([0-9]{1,9})""", re.MULTILINE)


def questionnaire_of(sources: Sequence[Path], named: str | None, *, lead: Record | None = None) -> Questionnaire:
    """Find the questionnaire that some responses belong to: the one named, the first record's, or the default.

    Raises:
        UsageError: There is none of that name.
        InputRefusedError: The first record belongs to one that is not shipped.
    """
    if named is not None:
        return find_questionnaire(named)
    record = first_record(sources) or lead
    wanted = record.questionnaire if record else DEFAULT
    if wanted not in shipped():
        raise InputRefusedError.saying(questionnaires.results_not_shipped(repr(wanted)), questionnaires.NAME_ITS_FILE)
    return find_questionnaire(wanted)


def gather(sources: Sequence[Path], questionnaire: Questionnaire, *, lead: str | None = None) -> Collected:
    """Count all responses in *sources*, with a progress bar where that takes long.

    Raises:
        UsageError: A source is not there.
        InputRefusedError: A source that was named itself is broken.
    """
    with progress_bar() as progress:
        return collect(sources, questionnaire, lead=lead, progress=progress)


def tell_left_out(collected: Collected, language: Language) -> None:
    """Tell on standard error what was left out and what else is worth knowing; nothing where all is well."""
    told = [exclusion for exclusion in collected.excluded if exclusion.reason is not Reason.LEAD]
    count = collected.excluded_count - collected.reasons.get(Reason.LEAD, 0)
    if count:
        tell(words.left_out(count).in_(language))
    for exclusion in told[:_LISTED]:
        tell(f"  {exclusion.told(language)}")
    if count > _LISTED:
        tell(f"  {words.more(count - _LISTED).in_(language)}")
    for notice in collected.notices:
        tell(notice.in_(language))


def left_out_by_reason(collected: Collected) -> dict[str, int]:
    """Count what was left out by reason, the most frequent first."""
    return {reason.value: count for reason, count in Counter(collected.reasons).most_common()}


def excluded_json(collected: Collected) -> list[dict[str, str | int | None]]:
    """What was left out, as other programs read it."""
    return [exclusion.as_json() for exclusion in collected.excluded]


def require_group(collected: Collected, minimum: int, *, where: str = "") -> None:
    """Refuse to go on with too few people.

    Args:
        collected: The responses.
        minimum: How many people there must be.
        where: Which responses, if there are several kinds.

    Raises:
        InputRefusedError: There are none at all.
        ProtectedError: There are fewer than *minimum*.
    """
    people = collected.require_any(where).tally.participants
    if people < minimum:
        raise ProtectedError.saying(words.too_few(people, minimum), words.TOO_FEW_HINT, where=where)


def refuse_difference(path: Path, participants: int, minimum: int, *, replacing: bool = False) -> None:
    """Refuse to put a team report beside one of a few people more or fewer, whose answers would be the difference.

    Args:
        path: Where the report shall be written.
        participants: How many people it is of.
        minimum: How many people there must be for a result.
        replacing: Whether what is at *path* now goes, without a copy.

    Raises:
        ProtectedError: There is such a report in the folder; each is named.
    """
    problems = [
        Problem(terminal(os.fspath(other)), words.difference(there, participants), words.DIFFERENCE_HINT)
        for other, there in _team_reports(path)
        if 0 < abs(there - participants) < minimum and not (replacing and other == path)
    ]
    ProtectedError.raise_any(problems)


def _team_reports(path: Path) -> Iterator[tuple[Path, int]]:
    """Team reports in the folder of *path*, and where a link there leads to, with how many people they are of."""
    for folder in dict.fromkeys((path.parent.resolve(), path.resolve().parent)):
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - names sort faster than paths
        except OSError:
            continue  # whoever writes there says why it cannot be done
        for name in names:
            other = folder / name
            try:
                participants = participants_at(other)
            except (OSError, ValueError, NotRegularError):
                continue
            if participants is not None:
                yield path.with_name(name) if folder == path.parent.resolve() else other, participants


def participants_at(path: Path) -> int | None:
    """How many people the team report at *path* says that it is of; None where that is no such report.

    Raises:
        NotRegularError: It is no file.
        OSError: It cannot be read.
        ValueError: No file can have such a name.
    """
    return participants_in(content_of(path, _FRONT_MATTER))


def participants_in(report: bytes) -> int | None:
    """How many people a team report says that it is of; None where it is no such report.

    It errs on the side of taking something for a report: what was edited by hand still counts.
    """
    text = report.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if not text.startswith(b"---"):
        return None
    inside = text.partition(b"\n")[2].partition(b"\n---")[0]
    said = _PARTICIPANTS.search(inside)
    return int(said[1]) if said and _TEAM_REPORT.search(inside) else None
