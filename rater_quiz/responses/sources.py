"""Sources of all kinds → everything that was answered in them, counted in one pass."""

import codecs
import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rater_quiz.errors import InputRefusedError, Problem, RaterQuizError, UsageError
from rater_quiz.files import read_capped
from rater_quiz.files.names import MARKDOWN, PAGE, RECORD, TABLE
from rater_quiz.files.reading import content_of, is_folder
from rater_quiz.files.refusals import NotRegularError, reading
from rater_quiz.foreign_text import terminal
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import (
    MOST_BYTES,
    OtherFingerprintError,
    OtherQuestionnaireError,
    Record,
    RecordRefusedError,
    fit,
    in_page,
    parse_record,
)
from rater_quiz.responses.collected import Collected, Collector, Progress, Reason
from rater_quiz.responses.group import is_report
from rater_quiz.responses.kinds import opened_file
from rater_quiz.responses.repeats import Met
from rater_quiz.responses.table import read_table
from rater_quiz.words import sources as words
from rater_quiz.words.responses import ONE_ROUND

_FENCE = b"---"
_SET_ASIDE = (".bak", ".tmp", "~")
"""Ends of names that old and unfinished copies have: an earlier result of somebody is no second person."""
_OFFICE_LOCK = "~$"
_PIECE = 1 << 20
ANONYMOUS = re.compile(r"answers-[0-9a-f]{16}\.md")
"""The random name of a record without a person's; one that somebody gave another name is somebody's own."""
COMMENTS = "comments.md"
"""The file in which a room's comments stand."""
_SELDOM = 4
"""An address or id tells a person only if at most one in so many comes twice."""
_TELLING = 10
"""Statements from which on the same answers are hardly given by two people."""
SHEETS_TOGETHER = ".rater-quiz-sheets-"
"""How the name of a folder begins whose records count with those round it: several that were saved in one step."""


def collect(
    sources: Sequence[Path],
    questionnaire: Questionnaire,
    *,
    lead: str | None = None,
    progress: Progress | None = None,
    earlier: Met | None = None,
    compared: bool = False,
) -> Collected:
    """Count all responses in *sources*, and list what was left out.

    A folder gives the records that lie in it (not those in its folders); whatever else lies there is left out and
    listed. A table counts only where it is named itself, for it may well hold the same people as the records. What
    comes twice counts once: a file, a record by its sitting, a row by all its cells.

    Args:
        sources: Folders, records and tables.
        questionnaire: What was asked; records of another one are left out.
        lead: The sitting of the lead, whose record is left out; None without one.
        progress: Told how many bytes have been read, of how many.
        earlier: Who was met in the round before; they are left out here, as those of the rounds before that.
        compared: Whether this is a round of a comparison.

    Raises:
        UsageError: A source is not there.
        InputRefusedError: A source that was named itself is broken, with all that is wrong in all of them.
    """
    missing = [Problem(terminal(os.fspath(source)), words.MISSING) for source in sources if not os.path.exists(source)]  # noqa: PTH110 - Path.exists raises an error for a name that is too long
    UsageError.raise_any(missing)
    met = Met(earlier, tracks_answers=compared or len(sources) > 1)
    found = _pass(sources, _Reading(questionnaire, lead, _Meter(progress, sources), met, len(sources) > 1))
    again = found.met.again()
    if again.repeated:  # only now is known which rows come twice
        found = _pass(sources, _Reading(questionnaire, lead, _Meter(None, sources), again, len(sources) > 1))
    return found


def _pass(sources: Sequence[Path], reading: "_Reading") -> Collected:
    problems: list[Problem] = []
    for source in sources:
        try:
            reading.read(source)
        except InputRefusedError as error:
            problems += error.problems
    InputRefusedError.raise_any(problems)
    reading.tell()
    return reading.found.collected()


def first_record(sources: Sequence[Path]) -> Record | None:
    """Return the first sound record in *sources*, to learn what was asked and in which language; None without one."""
    for source in sources:
        candidates = _files_in(source) if is_folder(source) else [source]
        for path in candidates:
            try:
                if is_folder(source) or _is_record(path):
                    return parse_record(read_capped(path, MOST_BYTES), terminal(os.fspath(path)))
            except RaterQuizError:
                continue  # said by `collect`, with its reason
    return None


@dataclass
class _Meter:
    """How far the reading has come, in bytes."""

    progress: Progress | None
    sources: Sequence[Path]
    done: int = 0
    total: int = field(init=False)

    def __post_init__(self) -> None:
        self.total = sum(map(_size, self.sources)) if self.progress else 0

    def at(self, more: int) -> None:
        """Report *more* bytes than are done."""
        if self.progress:
            self.progress(min(self.done + more, self.total), self.total)

    def finish(self, path: Path) -> None:
        """Report a file as done."""
        if self.progress:
            self.done += _size(path)
            self.at(0)


@dataclass
class _Reading:
    """One pass through all sources."""

    questionnaire: Questionnaire
    lead: str | None
    meter: _Meter
    met: Met
    several: bool
    """Whether there is more than one source."""
    found: Collector = field(init=False)
    places: dict[str, Path] = field(default_factory=dict)
    """Where the record of each sitting was met."""
    tables: set[tuple[int, bytes]] = field(default_factory=set)
    """Of each table its size and a hash of its bytes."""
    reworded: list[Problem] = field(default_factory=list)
    reworded_count: int = 0

    def __post_init__(self) -> None:
        self.found = Collector(self.questionnaire, self.met)

    def read(self, source: Path) -> None:
        if is_folder(source):
            self.read_folder(source)
            return
        if _is_record(source):
            try:
                self.take(source)
            except (OtherQuestionnaireError, OtherFingerprintError) as error:
                self.found.leave_out(os.fspath(source), None, Reason(error.reason))
        elif self.several and (table := _bytes_of(source)) in self.tables:
            self.found.leave_out(os.fspath(source), None, Reason.DUPLICATE)
        else:
            if self.several:
                self.tables.add(table)
            self.found.absorb(read_table(source, self.questionnaire, self.met, self.meter.at))
        self.meter.finish(source)

    def read_folder(self, folder: Path) -> None:
        passed: set[Path] = set()
        gone = True
        while gone:  # another program of ours gives records new names meanwhile: what had one is there under the next
            gone = False
            for path in _files_in(folder):
                if path in passed:
                    continue
                passed.add(path)
                if not os.path.lexists(path):
                    gone = True
                    continue
                reason = self.reason_against(path)
                if reason:
                    self.found.leave_out(os.fspath(path), None, reason)
                self.meter.finish(path)
        if any(not name.startswith(".") and is_folder(folder / name) for name in _names_in(folder)):
            self.found.notice(Problem(terminal(os.fspath(folder)), *words.FOLDERS_INSIDE))

    def reason_against(self, path: Path) -> Reason | None:
        """Count the record in a file that was not named itself, or say why there is none to count."""
        name = path.name
        there = os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises an error for what cannot be looked at
        if name.startswith((".", _OFFICE_LOCK)) or name.endswith(_SET_ASIDE) or not there:
            return Reason.NOT_A_RECORD
        try:
            self.take(path)
        except RecordRefusedError as error:
            if name == COMMENTS or is_report(path):
                return None
            if Reason(error.reason) is Reason.NOT_A_RECORD and name.lower().endswith(TABLE):
                self.found.notice(Problem(terminal(os.fspath(path)), *words.TABLE_INSIDE))
            return Reason(error.reason)
        except RaterQuizError as error:  # it is too large or cannot be read
            if not name.lower().endswith(RECORD):
                return Reason.NOT_A_RECORD
            for problem in error.problems:
                self.found.notice(problem)
            return Reason.BROKEN_RECORD
        return None

    def take(self, path: Path) -> None:
        """Count a record, unless it is the lead's or was met before."""
        where = terminal(os.fspath(path))
        record = parse_record(read_capped(path, MOST_BYTES), where)
        notices = fit(record, self.questionnaire, where)
        answers = hash(record.answers)
        if record.sitting == self.lead:
            self.found.leave_out(os.fspath(path), None, Reason.LEAD)
        elif record.sitting in self.met.sittings:
            if self.met.sittings[record.sitting] == answers and self._is_the_same(record.sitting, path):
                return
            self.found.leave_out(os.fspath(path), None, Reason.DUPLICATE)
            if self.met.sittings[record.sitting] != answers:
                self.found.notice(Problem(where, *words.OTHER_ANSWERS))
        else:
            self.met.sittings[record.sitting] = answers
            self.places[record.sitting] = path
            if self.met.sat_earlier(record.sitting):
                self.found.leave_out(os.fspath(path), None, Reason.IN_BEFORE)
                return
            self.met.track("", [record.answers])
            self.found.take_record(record)
            self.reworded_count += bool(notices)
            if notices and not self.reworded:
                self.reworded += notices

    def _is_the_same(self, sitting: str, path: Path) -> bool:
        """Whether a record that was met before is that very one, and not a copy: as a page, or under its next name.

        A workshop writes records again under new random names: for an instant, or after a kill, both are there.
        """
        before = self.places.get(sitting, path)
        if before == path or _home(before) != _home(path):
            return False
        renamed = ANONYMOUS.fullmatch(path.name) and ANONYMOUS.fullmatch(before.name)
        return bool(renamed) or _is_page(path) != _is_page(before)

    def tell(self) -> None:
        """Tell once what concerns many: other wordings, and what hints at somebody who is there twice."""
        for notice in self.reworded:
            others = self.reworded_count - 1
            where = f"{notice.where} (+{others})" if others else notice.where
            self.found.notice(Problem(where, notice.finding, notice.hint))
        if 0 < (marks := len(self.met.marks.repeated())) <= len(self.met.marks) // _SELDOM:
            self.found.notice(Problem("", words.same_marks(marks), words.SAME_PEOPLE_HINT))
        if len(self.questionnaire.statements) >= _TELLING and (same := self.met.shared_answers()):
            both = self.met.earlier is not None
            said = words.same_on_both_sides(same) if both else words.same_answers(same)
            self.found.notice(Problem("", said, ONE_ROUND if both else words.SAME_PEOPLE_HINT))


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in PAGE


def _home(path: Path) -> Path:
    """The folder in which a record is, or is about to be."""
    return path.parent.parent if path.parent.name.startswith(SHEETS_TOGETHER) else path.parent


def _files_in(folder: Path) -> Iterator[Path]:
    """The files in a folder by name, without those of the system: hidden ones that do not look like a record.

    Raises:
        InputRefusedError: The folder cannot be read.
    """
    for name in _names_in(folder):
        path = folder / name
        if name.startswith(SHEETS_TOGETHER) and is_folder(path):
            yield from _files_in(path)
        elif (not name.startswith(".") or name.lower().endswith(RECORD)) and not is_folder(path):
            yield path


def _names_in(folder: Path) -> list[str]:
    with reading(folder, was_there=True):
        return sorted(os.listdir(folder))  # noqa: PTH208 - names sort faster than paths


def _is_record(path: Path) -> bool:
    """Whether a file that was named itself is to be read as a record; all others are tables."""
    if path.suffix.lower() in MARKDOWN:
        return True
    try:
        beginning = content_of(path, 16).removeprefix(codecs.BOM_UTF8)
        page = in_page.is_page(beginning) and in_page.is_ours(
            content_of(path, MOST_BYTES).removeprefix(codecs.BOM_UTF8)
        )
        return page or beginning.startswith(_FENCE)
    except (OSError, ValueError, NotRegularError):
        return False  # whoever reads it says why it cannot


def _bytes_of(path: Path) -> tuple[int, bytes]:
    """What two files of equal bytes have in common."""
    digest = hashlib.blake2b(digest_size=16)
    with reading(path), opened_file(path) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
        return file.tell(), digest.digest()


def _size(path: Path) -> int:
    """Bytes in a file or folder, as far as they are known."""
    try:
        if is_folder(path):
            return sum(map(_size, _files_in(path)))
        return path.stat().st_size
    except (OSError, RaterQuizError):
        return 0
