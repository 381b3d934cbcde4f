"""Collecting a group's answers in a folder, so that the folder tells nobody who answered what, or in which order."""

import os
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from typing import Annotated, Self

import typer

from rater_quiz.cli.outside import fresh_id, now
from rater_quiz.errors import InputRefusedError
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import LONGEST_NAME, new_record
from rater_quiz.record.refusals import too_long
from rater_quiz.scoring import Scores

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the answers are kept; made if missing.")]
TeamOption = Annotated[str | None, typer.Option("--team", help="The team, for the records.")]


@dataclass(frozen=True)
class Collection:
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
            raise InputRefusedError.saying(*too_long("the team", "اسم الفريق", len(team), LONGEST_NAME), where="--team")
        return replace(self, team=team or None)

    def open(self) -> int:
        """Make the folder if it is missing, private to its owner, and count who is in already.

        Raises:
            WriteFailedError: It is no folder, or cannot be written to.
        """
        from rater_quiz.files import check_target, private_folder
        from rater_quiz.responses import collect

        private_folder(self.folder)
        check_target(self._new_path(), force=False)
        return collect([self.folder], self.questionnaire).tally.participants

    def save(self, scores: Scores) -> Path:
        """Save one person's answers: no name, no notes, no time of day, a random file name; return its path.

        Raises:
            WriteFailedError: They could not be saved.
        """
        from rater_quiz.files import write_safely
        from rater_quiz.report.personal import personal_report

        taken = self.now()
        record = new_record(scores, sitting=fresh_id(), language=self.language, taken=taken, team=self.team)
        path = self._new_path()
        write_safely(path, personal_report(record, scores, self.language))
        midnight = datetime.combine(taken.date(), time()).timestamp()
        with suppress(OSError):  # it is saved: to say otherwise would have somebody counted twice
            os.utime(path, (midnight, midnight))
        return path

    def save_all(self, sheets: Iterable[Scores]) -> None:
        """Save the answers of several people, all or none: whoever tries again is to count nobody twice.

        Raises:
            WriteFailedError: They could not be saved.
        """
        saved: list[Path] = []
        try:
            for scores in sheets:
                saved.append(self.save(scores))  # noqa: PERF401 - what is saved so far has to be known
        except BaseException:
            for path in saved:
                with suppress(OSError):
                    path.unlink()
            raise

    def _new_path(self) -> Path:
        return self.folder / f"answers-{secrets.token_hex(8)}.md"
