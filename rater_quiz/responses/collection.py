"""Sources of all kinds → everything that was answered in them, counted in one pass."""

import codecs
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rater_quiz.errors import InputRefusedError, Problem, RaterQuizError, UsageError
from rater_quiz.files import read_capped
from rater_quiz.files.reading import content_of, is_folder
from rater_quiz.files.refusals import NotRegularError, reading
from rater_quiz.foreign_text import terminal
from rater_quiz.language import both
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import (
    MOST_BYTES,
    OtherFingerprintError,
    OtherQuestionnaireError,
    Record,
    RecordRefusedError,
    fit,
    parse_record,
)
from rater_quiz.responses.csv_file import read_csv
from rater_quiz.responses.gathering import Collected, Gathering, Progress, Reason

_RECORD_SUFFIXES = (".md", ".markdown")
_FENCE = b"---"
_SET_ASIDE = (".bak", ".tmp", "~")
"""Ends of names that old and unfinished copies have: an earlier result of somebody is no second person."""
_OFFICE_LOCK = "~$"
ANONYMOUS = re.compile(r"answers-[0-9a-f]{16}\.md")
"""The random name of a record without a person's; one that somebody gave another name is somebody's own."""
SHEETS_TOGETHER = ".rater-quiz-sheets-"
"""How the name of a folder begins whose records count with those round it: several that were saved in one step."""


def collect(
    sources: Sequence[Path], questionnaire: Questionnaire, *, lead: str | None = None, progress: Progress | None = None
) -> Collected:
    """Count all responses in *sources*, and list what was left out.

    A folder gives the records that lie in it (not those in its folders); whatever else lies there is left out and
    listed. A CSV file counts only where it is named itself, for it may well hold the same people as the records.
    The same goes for a file or a sitting that comes twice: it counts once.

    Args:
        sources: Folders, records and CSV files.
        questionnaire: What was asked; records of another one are left out.
        lead: The sitting of the lead, whose record is left out; None without one.
        progress: Told how many bytes have been read, of how many.

    Raises:
        UsageError: A source is not there.
        InputRefusedError: A source that was named itself is broken, with all that is wrong in all of them.
    """
    reading = _Reading(questionnaire, lead, _Meter(progress, sources))
    missing = [Problem(terminal(os.fspath(source)), _MISSING) for source in sources if not os.path.exists(source)]  # noqa: PTH110 - Path.exists raises an error for a name that is too long
    UsageError.raise_any(missing)
    problems: list[Problem] = []
    for source in sources:
        try:
            reading.read(source)
        except InputRefusedError as error:
            problems += error.problems
    InputRefusedError.raise_any(problems)
    reading.tell_rewording()
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
    found: Gathering = field(init=False)
    sittings: dict[str, int] = field(default_factory=dict)
    """A hash of the answers of each sitting met; enough to tell a copy from a corrected copy."""
    anonymous: dict[str, Path] = field(default_factory=dict)
    """Where each sitting was met whose record has a random name."""
    tables: set[Path] = field(default_factory=set)
    reworded: list[Problem] = field(default_factory=list)
    reworded_count: int = 0

    def __post_init__(self) -> None:
        self.found = Gathering(self.questionnaire)

    def read(self, source: Path) -> None:
        if is_folder(source):
            self.read_folder(source)
            return
        if _is_record(source):
            try:
                self.take(source)
            except (OtherQuestionnaireError, OtherFingerprintError) as error:
                self.found.leave_out(os.fspath(source), None, Reason(error.reason))
        elif (table := source.resolve()) in self.tables:
            self.found.leave_out(os.fspath(source), None, Reason.DUPLICATE)
        else:
            self.tables.add(table)
            self.found.absorb(read_csv(source, self.questionnaire, self.meter.at))
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
            self.found.notice(Problem(terminal(os.fspath(folder)), _FOLDERS_INSIDE, _NAME_THEM))

    def reason_against(self, path: Path) -> Reason | None:
        """Count the record in a file that was not named itself, or say why there is none to count."""
        name = path.name
        there = os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises an error for what cannot be looked at
        if name.startswith((".", _OFFICE_LOCK)) or name.endswith(_SET_ASIDE) or not there:
            return Reason.NOT_A_RECORD
        try:
            self.take(path)
        except RecordRefusedError as error:
            if Reason(error.reason) is Reason.NOT_A_RECORD and name.lower().endswith(".csv"):
                self.found.notice(Problem(terminal(os.fspath(path)), _CSV_INSIDE, _NAME_IT))
            return Reason(error.reason)
        except RaterQuizError as error:  # it is too large or cannot be read
            if not name.lower().endswith(_RECORD_SUFFIXES):
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
        elif record.sitting in self.sittings:
            if self.sittings[record.sitting] == answers and self._is_renamed(record.sitting, path):
                return
            self.found.leave_out(os.fspath(path), None, Reason.DUPLICATE)
            if self.sittings[record.sitting] != answers:
                self.found.notice(Problem(where, _OTHER_ANSWERS, _KEEP_ONE))
        else:
            self.sittings[record.sitting] = answers
            if ANONYMOUS.fullmatch(path.name):
                self.anonymous[record.sitting] = path
            self.found.take(record.answers, record.language)
            self.reworded_count += bool(notices)
            if notices and not self.reworded:
                self.reworded += notices

    def _is_renamed(self, sitting: str, path: Path) -> bool:
        """Whether a record that was met before is that very one under its next name, and not a copy.

        A workshop writes records again under new random names: for an instant, or after a kill, both are there.
        """
        before = self.anonymous.get(sitting)
        return (
            before not in (None, path) and ANONYMOUS.fullmatch(path.name) is not None and _home(before) == _home(path)
        )

    def tell_rewording(self) -> None:
        """Tell of other wordings once, however many records have one."""
        for notice in self.reworded:
            others = self.reworded_count - 1
            where = f"{notice.where} (+{others})" if others else notice.where
            self.found.notice(Problem(where, notice.finding, notice.hint))


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
        elif (not name.startswith(".") or name.lower().endswith(_RECORD_SUFFIXES)) and not is_folder(path):
            yield path


def _names_in(folder: Path) -> list[str]:
    with reading(folder, was_there=True):
        return sorted(os.listdir(folder))  # noqa: PTH208 - names sort faster than paths


def _is_record(path: Path) -> bool:
    """Whether a file that was named itself is to be read as a record; all others are tables."""
    if path.suffix.lower() in _RECORD_SUFFIXES:
        return True
    try:
        return content_of(path, 16).removeprefix(codecs.BOM_UTF8).startswith(_FENCE)
    except (OSError, ValueError, NotRegularError):
        return False  # whoever reads it says why it cannot


def _size(path: Path) -> int:
    """Bytes in a file or folder, as far as they are known."""
    try:
        if is_folder(path):
            return sum(map(_size, _files_in(path)))
        return path.stat().st_size
    except (OSError, RaterQuizError):
        return 0


_MISSING = both("there is no such file or folder", "لا يوجد ملف أو مجلد بهذا الاسم")
_FOLDERS_INSIDE = both("there are folders in it, which were not looked into", "فيه مجلدات لم يُنظر فيها")
_NAME_THEM = both("to count what lies in them, name them too", "لاحتساب ما فيها تُذكر هي أيضًا")
_CSV_INSIDE = both("a CSV file in a folder is not counted", "ملف CSV داخل مجلد لا يُحتسب")
_NAME_IT = both("to count its responses, name the file itself", "لاحتساب إجاباته يُذكر الملف نفسه")
_OTHER_ANSWERS = both(
    "another copy of a record that was counted already, with other answers",
    "نسخة أخرى من نتيجة احتُسبت، بإجابات مختلفة",
)
_KEEP_ONE = both("keep only the right one in the folder", "تُترك النسخة الصحيحة وحدها في المجلد")
