"""A group's anonymous records in a folder, which tells nobody who answered what, or in which order."""

import hashlib
import os
import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Self

import typer

from rater_quiz.cli.outside import fresh_id, midnight, now
from rater_quiz.errors import InputRefusedError, ProtectedError, RaterQuizError, WriteFailedError
from rater_quiz.files import check_target, left_behind, private_folder, read_capped, remove_old_leftovers, write_safely
from rater_quiz.files.refusals import writing
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.pages import markdown
from rater_quiz.pages.person import person_page
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import LONGEST_NAME, MOST_BYTES, Record, new_record, parse_record
from rater_quiz.responses import ANONYMOUS, SHEETS_TOGETHER, collect
from rater_quiz.scoring import Scores
from rater_quiz.terminal.output import tell
from rater_quiz.words.enter import GONE
from rater_quiz.words.records import TEAM, too_long
from rater_quiz.words.workshop import not_shuffled

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", readable=False)]
TeamOption = Annotated[str | None, typer.Option("--team", metavar="NAME")]

_STAGING = ".rater-quiz-new-"
"""How the name of a folder begins in which sheets lie that are not all there yet."""
_AT_RANDOM = secrets.SystemRandom().shuffle


@dataclass(frozen=True)
class AnonymousRecords:
    """A folder of anonymous records of one questionnaire."""

    folder: Path
    questionnaire: Questionnaire
    language: Language
    """That of all its records, whatever language somebody answered in."""
    team: str | None
    now: Callable[[], datetime] = now

    def checked(self) -> Self:
        """The same with the team as records will show it.

        Raises:
            InputRefusedError: The team is too long.
        """
        team = clean(self.team or "")
        if len(team) > LONGEST_NAME:
            raise InputRefusedError.saying(*too_long(TEAM, len(team), LONGEST_NAME), where="--team")
        return replace(self, team=team or None)

    def open(self) -> int:
        """Make the folder if it is missing, private to its owner, and count who is in already.

        Raises:
            WriteFailedError: It is no folder, or cannot be written to.
            InputRefusedError: It cannot be read.
        """
        private_folder(self.folder)
        check_target(self._new_path(), force=False)
        remove_old_leftovers(self.folder, self.now().timestamp())
        return self.count()

    def count(self) -> int:
        """How many people are in now: others may add to the folder too.

        Raises:
            InputRefusedError: The folder cannot be read.
        """
        return collect([self.folder], self.questionnaire).tally.participants

    def count_with(self, sheets: Sequence[Scores]) -> int:
        """How many people will be in with *sheets*; those that a killed program has left are in already."""
        return self.count() + (0 if self._together(sheets).is_dir() else len(sheets))

    def save(self, scores: Scores) -> Path:
        """Save one person's answers, for the facilitator's eyes alone; return the path.

        No name, no notes, no time of day, a random file name.

        Raises:
            WriteFailedError: They could not be saved.
        """
        return self._save_in(self.folder, scores)

    def take_back(self, path: Path) -> None:
        """Take the record at *path* out again, which was saved a moment ago.

        Raises:
            WriteFailedError: It is not there any more, or cannot be removed.
        """
        if not path.exists():
            raise WriteFailedError.saying(GONE)
        with writing(path):
            path.unlink()

    def save_marked(self, scores: Scores, mark: str) -> bool:
        """Save one person's answers under a name that follows from *mark*; return whether they were not in yet.

        Args:
            scores: The answers.
            mark: At least 28 hexadecimal digits that nobody else's answers have; the record's sitting follows from it.

        Raises:
            WriteFailedError: They could not be saved.
        """
        try:
            self._write(self.folder / f"answers-{mark[:16]}.md", scores, sitting_of(mark))
        except ProtectedError:
            return False
        return True

    def files(self) -> int:
        """How many files of records there are."""
        return sum(ANONYMOUS.fullmatch(path.name) is not None for path in _entries(self.folder))

    def sittings(self) -> set[str]:
        """The sittings of all records in the folder."""
        found = (_record_at(path) for path in _entries(self.folder) if ANONYMOUS.fullmatch(path.name))
        return {record.sitting for _, record in filter(None, found)}

    def save_all(self, sheets: Sequence[Scores]) -> None:
        """Save the answers of several people in one step: all or none, also where the program is killed meanwhile.

        They are written in a folder of their own, whose new name is the step: from then on they count. Whoever was
        killed after it and tries again adds nobody; `sheets_are_told` ends that.

        Raises:
            WriteFailedError: They could not be saved.
        """
        together = self._together(sheets)
        with writing(self.folder):
            if not together.is_dir():
                staging = self.folder / f"{_STAGING}{secrets.token_hex(8)}"
                staging.mkdir(0o700)
                try:
                    for scores in sheets:
                        self._save_in(staging, scores)
                    staging.rename(together)
                except BaseException:
                    _remove(staging)
                    raise
            self._spread(together)

    def sheets_are_told(self, sheets: Sequence[Scores]) -> None:
        """Forget that these very sheets were saved: whoever gives the same answers again is somebody else."""
        with suppress(OSError):
            self._together(sheets).rmdir()

    def tidy(self, sheets: Sequence[Scores] = ()) -> None:
        """Take up what a killed program left, but for *sheets* that may be given again: those count once.

        Raises:
            WriteFailedError: The folder cannot be written to.
        """
        expected = self._together(sheets)
        for path in _entries(self.folder):
            if path.name.startswith(SHEETS_TOGETHER):
                with writing(self.folder):
                    self._spread(path)
                if path != expected:
                    with suppress(OSError):
                        path.rmdir()
            elif path.name.startswith(_STAGING):
                with suppress(OSError):
                    if left_behind(path, self.now().timestamp()):
                        _remove(path)

    def shuffle(self, order: Callable[[list[Path]], None] = _AT_RANDOM) -> None:
        """Write all anonymous records again, in random order and under new names, so that nothing tells who came when.

        Creation times, inodes and times of change tell the order of the people until then. At every moment each record
        is there, for an instant twice: then it counts once.

        Args:
            order: Puts the paths into another order, in place.

        Raises:
            WriteFailedError: One could not be written again; all are still there.
        """
        paths = [path for path in _entries(self.folder) if ANONYMOUS.fullmatch(path.name)]
        order(paths)
        seen: set[tuple[str, tuple[int, ...]]] = set()
        for path in paths:
            found = _record_at(path)
            if found is None:
                continue
            text, record = found
            if (record.sitting, record.answers) not in seen:
                write_safely(self._new_path(), text, private=True, modified=midnight(record.day))
                seen.add((record.sitting, record.answers))
            with writing(path):
                path.unlink(missing_ok=True)

    def _save_in(self, folder: Path, scores: Scores) -> Path:
        path = folder / self._new_path().name
        self._write(path, scores, fresh_id())
        return path

    def _write(self, path: Path, scores: Scores, sitting: str) -> None:
        taken = self.now()
        record = new_record(scores, sitting=sitting, language=self.language, taken=taken, team=self.team)
        text = markdown.render(person_page(record, scores, self.language))
        write_safely(path, text, private=True, modified=midnight(taken.date()))

    def _together(self, sheets: Iterable[Scores]) -> Path:
        """The folder in which *sheets* lie from the moment on at which they count."""
        answers = repr([scores.answers for scores in sheets])
        return self.folder / (SHEETS_TOGETHER + hashlib.sha256(answers.encode()).hexdigest()[:16])

    def _spread(self, together: Path) -> None:
        """Move what counts already to where all records lie."""
        for path in _entries(together):
            with suppress(FileNotFoundError):  # another program has moved it
                path.rename(self.folder / path.name)

    def _new_path(self) -> Path:
        return self.folder / f"answers-{secrets.token_hex(8)}.md"


def sitting_of(mark: str) -> str:
    """The sitting of the record that has this *mark*."""
    return f"s{mark[16:28]}"


def shuffle(records: AnonymousRecords) -> None:
    """Take what tells the order of the people from the records; where that fails, say so, for all else is well."""
    try:
        records.shuffle()
    except WriteFailedError as error:
        tell(not_shuffled(error.in_(records.language)).in_(records.language), records.language)


def _entries(folder: Path) -> list[Path]:
    try:
        return [folder / name for name in sorted(os.listdir(folder))]  # noqa: PTH208 - names sort faster than paths
    except OSError:
        return []


def _remove(folder: Path) -> None:
    """Remove a folder of ours with what lies in it, as far as that can be done."""
    for path in _entries(folder):
        with suppress(OSError):
            path.unlink()
    with suppress(OSError):
        folder.rmdir()


def _record_at(path: Path) -> tuple[str, Record] | None:
    """The text of an anonymous record, and what it says; None for anything else, which is left as it is."""
    try:
        data = read_capped(path, MOST_BYTES)
        record = parse_record(data, str(path))
    except RaterQuizError:
        return None
    return None if record.name or record.notes else (data.decode(), record)
