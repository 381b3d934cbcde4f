"""What can go wrong and be mended by the user: one kind for each exit status."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from rater_quiz.language import Language, Text, left_to_right
from rater_quiz.words.errors import HINT, and_more

MOST_TOLD = 50
"""Problems that one message tells: more would not be read, and a file can be made to have any number of them."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong at one place, as a value: several can be shown at once."""

    where: Text | str
    """File and line, ``questions/mine.yaml:34``, or whatever names the place for the user; may be empty."""
    finding: Text | str
    """What was found and what was expected; a plain string serves in every language."""
    hint: Text | str = ""
    """How to mend it; empty where the finding says it already."""

    def in_(self, language: Language) -> str:
        """Return the problem as one line, and its hint as a second, indented one."""
        finding, hint = _said(self.finding, language), _said(self.hint, language)
        where = self.where.in_(language) if isinstance(self.where, Text) else self.where
        if language.right_to_left and isinstance(self.where, str):
            where = left_to_right(where)
        first = f"{where}: {finding}" if self.where else finding
        return f"{first}\n  {HINT.in_(language)}: {hint}" if hint else first


def told(problems: Sequence[Problem], language: Language) -> str:
    """Say *problems* one after the other, in *language*; of very many the first, and how many more there are."""
    lines = [problem.in_(language) for problem in problems[:MOST_TOLD]]
    if more := len(problems[MOST_TOLD:]):
        lines.append(and_more(more).in_(language))
    return "\n".join(lines)


class RaterQuizError(Exception):
    """Something that the user can mend; it becomes a message and an exit status in one place, ``cli.program``."""

    status: ClassVar[int]
    """The exit status of the program; the README has a table of them."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def in_(self, language: Language) -> str:
        """Return the problems, one after the other, in *language*; of very many the first, and how many more."""
        return told(self.problems, language)

    def __str__(self) -> str:
        return self.in_(Language.ENGLISH)

    @classmethod
    def saying(cls, finding: Text | str, hint: Text | str = "", *, where: Text | str = "") -> Self:
        """Build an error with one problem."""
        return cls(Problem(where, finding, hint))

    @classmethod
    def raise_any(cls, problems: Sequence[Problem]) -> None:
        """Raise one error with all *problems*, if there are any.

        Raises:
            RaterQuizError: of this very kind.
        """
        if problems:
            raise cls(*problems)


class UsageError(RaterQuizError):
    """A wrong command line, a file that is not there, or no terminal to ask on."""

    status = 2


class InputRefusedError(RaterQuizError):
    """A questionnaire, record, table or answer that cannot be used."""

    status = 3


class WriteFailedError(RaterQuizError):
    """Something could not be written."""

    status = 4


class ProtectedError(RaterQuizError):
    """Refused, to protect data: a file exists, a draft is in use, a group is too small."""

    status = 5


def _said(text: Text | str, language: Language) -> str:
    return text if isinstance(text, str) else text.in_(language)
