"""What a sitting was asked for, and the command that asks for it again."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rater_quiz.cli.command_line import as_typed
from rater_quiz.cli.options import STANDARD_OUTPUT, Format
from rater_quiz.errors import RaterQuizError
from rater_quiz.files import check_target
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.sitting import Sitting

if TYPE_CHECKING:  # a record comes in where one is read or written, after the first statement is on the screen
    from rater_quiz.record import Record


@dataclass(frozen=True)
class Order:
    """What was asked for on the command line, checked and found."""

    questionnaire: Questionnaire
    language: Language
    named: str | None
    """The questionnaire as the person, or the record to start from, named it; None for the default."""
    language_asked: bool
    """Whether the language was asked for, or is that of the record to start from, rather than the system's."""
    team: str | None
    """As the report will show it; "" where somebody wants none, None where that was not said."""
    name: str | None
    """Likewise."""
    source: "Record | None"
    """An earlier record to start from."""
    outputs: tuple[Path, ...]
    """The files to write; empty where that was not said."""
    shown: Format
    to_standard_output: bool
    """Whether ``-o -`` was said: nothing is asked at the end."""
    force: bool
    resume: bool | None
    plain: bool
    scrolls: bool = True
    """Whether a long result may be read on a screen that scrolls."""

    def start(self) -> Sitting | None:
        """The sitting that an earlier record goes on from: all answered, so at the review."""
        if self.source is None:
            return None
        scale = self.questionnaire.scale
        return Sitting.resume(self.source.answers, self.source.notes, lowest=scale.lowest, highest=scale.highest)

    def still_possible(self) -> Self:
        """The same without the files to write, where that has become impossible: going on would be refused for it."""
        try:
            for output in self.outputs:
                check_target(output, force=self.force)
        except RaterQuizError:
            return self.without_outputs()
        return self

    def without_outputs(self) -> Self:
        """The same without a file to write."""
        return replace(self, outputs=(), force=False)

    def command(self) -> str:
        """The command that takes this sitting up again, but for ``--resume``; it can be pasted into a shell."""
        typed = ["rater-quiz"]
        for option, value in (
            ("--questionnaire", self.named),
            ("--lang", self.language if self.language_asked else None),
            ("--team", self.team),
            ("--name", self.name),
            *(("--output", output) for output in [*[STANDARD_OUTPUT] * self.to_standard_output, *self.outputs]),
            ("--format", None if self.to_standard_output or self.shown is Format.TEXT else self.shown),
        ):
            if value is not None:
                typed += [option, str(value)]
        typed += ["--force"] if self.force else []
        typed += ["--plain"] if self.plain else []
        typed += [] if self.scrolls else ["--no-pager"]
        return as_typed(typed)
