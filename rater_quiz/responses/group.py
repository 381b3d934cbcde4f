"""What protects the people of a group: no result of too few, nor one from whose difference to another theirs follow."""

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from rater_quiz.errors import Problem, ProtectedError
from rater_quiz.files.reading import content_of
from rater_quiz.files.refusals import NotRegularError
from rater_quiz.foreign_text import terminal
from rater_quiz.record import in_page
from rater_quiz.responses.collected import Collected, Reason
from rater_quiz.words import responses as words

_FRONT_MATTER = 4096
"""Bytes in which a team report has said what it is."""
_TEAM_REPORT = re.compile(rb"""^["']?rater-quiz-(?:team|guide)["']?[ \t]*:""", re.MULTILINE)
_REPORT = re.compile(rb"""^["']?rater-quiz-[a-z]+["']?[ \t]*:""", re.MULTILINE)
_PARTICIPANTS = re.compile(rb"""^["']?participants["']?[ \t]*:[ \t]*["']?([0-9]{1,9})""", re.MULTILINE)


def require_group(collected: Collected, minimum: int, *, where: str = "") -> None:
    """Refuse to go on with too few people.

    Args:
        collected: The responses.
        minimum: How many people there must be.
        where: Which responses, if there are several kinds.

    Raises:
        InputRefusedError: There are none at all.
        ProtectedError: There are fewer than *minimum*, perhaps only because others are on the earlier side too.
    """
    shared = collected.reasons.get(Reason.IN_BEFORE, 0)
    people = (collected if shared else collected.require_any(where)).tally.participants
    if people < minimum:
        hint = words.ONE_ROUND if shared else words.TOO_FEW_HINT
        raise ProtectedError.saying(words.too_few(people, minimum), hint, where=where)


def refuse_repeated(before: Collected, after: Collected, minimum: int, *, where: str) -> None:
    """Refuse to compare two rounds that are the same people but for a few, whose answers would be the difference.

    Where nothing but the answers tells people apart, equal answers of most of a side are taken for those of the same.

    Args:
        before: An earlier round.
        after: A later one, without whoever was met in the earlier.
        minimum: How many people there must be for a result.
        where: What the later one is called.

    Raises:
        ProtectedError: Fewer than *minimum* on either side gave answers that nobody gave on the other.
    """
    sizes = before.tally.participants, after.tally.participants
    same = after.met.shared_with(before.met)
    if 2 * same >= min(sizes) and max(sizes) - same < minimum:
        raise ProtectedError.saying(words.repeated(same), words.ONE_ROUND, where=where)


def refuse_difference(path: Path, participants: int, minimum: int, *, replacing: Collection[Path] = ()) -> None:
    """Refuse to put a team report beside one of a few people more or fewer, whose answers would be the difference.

    Two teams' names do not tell two groups apart: a name is what somebody typed, and may be another one the next time.
    What does tell them, marks of the people, is what no report shall carry.

    Args:
        path: Where the report shall be written.
        participants: How many people it is of.
        minimum: How many people there must be for a result.
        replacing: The files of the folder of answers, which go now without a copy; empty for any other report.

    Raises:
        ProtectedError: There is such a report in the folder; each is named.
    """
    hint = words.DIFFERENCE_IN_FOLDER_HINT if replacing else words.DIFFERENCE_HINT
    problems = [
        Problem(terminal(os.fspath(other)), words.difference(there, participants))
        for other, there in _team_reports(path)
        if 0 < abs(there - participants) < minimum and other not in replacing
    ]
    ProtectedError.raise_any([*problems[:-1], *(replace(last, hint=hint) for last in problems[-1:])])


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
    """How many people a team's report or guide, in Markdown or as a page, says that it is of; None where it is none.

    It errs on the side of taking something for a report: what was edited by hand still counts.
    """
    inside = _said_of_itself(report)
    said = _PARTICIPANTS.search(inside)
    return int(said[1]) if said and _TEAM_REPORT.search(inside) else None


def is_report(path: Path) -> bool:
    """Whether a file is a report of ours that is made from results, and is none itself: it is no response left out."""
    try:
        return bool(_REPORT.search(_said_of_itself(content_of(path, _FRONT_MATTER))))
    except (OSError, ValueError, NotRegularError):
        return False


def _said_of_itself(report: bytes) -> bytes:
    """The front matter of a report in Markdown, or what a page says in its head; nothing where it is neither."""
    text = report.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if in_page.is_page(text):
        return in_page.about(text)
    return text.partition(b"\n")[2].partition(b"\n---")[0] if text.startswith(b"---") else b""
