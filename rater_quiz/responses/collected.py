"""What is kept while responses are read: a tally, what was left out and why, and nothing about anybody."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import clean, terminal
from rater_quiz.language import Language, Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import Record
from rater_quiz.responses.repeats import Met
from rater_quiz.tally import Tally
from rater_quiz.words import responses as words
from rater_quiz.words.sources import NO_RESPONSES, WHERE_RESPONSES_ARE, all_left_out

MOST_LISTED = 100
"""Exclusions that are listed; the rest are only counted, so that memory does not grow with them."""
MOST_NOTICES = 20
"""Notices that are kept: more would not be read."""

Progress = Callable[[int, int], None]
"""Told now and then how many bytes have been read, of how many in all sources together."""


class Reason(StrEnum):
    """Why a response was left out, in the words of the JSON."""

    MISSING_ANSWER = "missing-answer"
    UNREADABLE_ANSWER = "unreadable-answer"
    DIFFERING_ANSWERS = "differing-answers"
    DUPLICATE = "duplicate"
    IN_BEFORE = "in-before"
    NOT_A_PERSON = "not-a-person"
    NOT_A_RECORD = "not-a-record"
    BROKEN_RECORD = "broken-record"
    NEWER_VERSION = "newer-version"
    OTHER_QUESTIONNAIRE = "other-questionnaire"
    OTHER_FINGERPRINT = "other-fingerprint"
    LEAD = "lead"


@dataclass(frozen=True)
class Exclusion:
    """A response that was left out."""

    source: str
    """The path of its file, as it was given."""
    row: int | None
    """Its row in a CSV file, where the header is row 1; None for a file as a whole."""
    reason: Reason

    def told(self, language: Language) -> str:
        """Say in *language* which it is, and why it was left out."""
        source = terminal(self.source)
        where = source if self.row is None else words.row(source, self.row)
        return Problem(where, words.REASONS[self.reason.value]).in_(language)

    def as_json(self) -> dict[str, str | int | None]:
        """Return it in the shape that other programs rely on."""
        source = self.source.encode("utf-8", "replace").decode()  # a half of a character is refused by many readers
        return {"source": source, "row": self.row, "reason": self.reason.value}


@dataclass(frozen=True)
class Collected:
    """All responses from some sources, counted."""

    tally: Tally
    excluded: tuple[Exclusion, ...]
    """The first responses that were left out, at most 100, in the order of reading."""
    reasons: Mapping[Reason, int]
    """How many were left out, for each reason that there was."""
    languages: Mapping[Language, int]
    """How many of the counted responses were given in each language, as far as it shows; the first met comes first."""
    notices: tuple[Problem, ...]
    """What is worth knowing and changes no figure."""
    teams: Mapping[str, int]
    """How many of the counted records name each team, or none (""); rows of tables name none."""
    day: date | None
    """The latest day in the records; None where there are only tables."""
    met: Met = field(repr=False, compare=False)
    """Who was met, to tell them again in other sources; it says nothing of what anybody answered."""

    @property
    def excluded_count(self) -> int:
        """How many were left out in all."""
        return sum(self.reasons.values())

    @property
    def language(self) -> Language | None:
        """The language of most responses, of two equal ones the first met; None where it does not show."""
        return max(self.languages, key=lambda language: self.languages[language], default=None)

    @property
    def team(self) -> str:
        """What the team is called, where all that was counted says the same; empty where it does not."""
        name = next(iter(self.teams), "")
        return name if self.teams.get(name) == self.tally.participants else ""

    def require_any(self, where: str = "") -> Self:
        """Return itself if there is any response in it.

        Args:
            where: Which responses, if there are several kinds.

        Raises:
            InputRefusedError: There is none.
        """
        if self.tally.participants:
            return self
        if not self.excluded_count:
            raise InputRefusedError.saying(NO_RESPONSES, WHERE_RESPONSES_ARE, where=where)
        first = Text({language: self.excluded[0].told(language) for language in Language})
        raise InputRefusedError.saying(NO_RESPONSES, all_left_out(self.excluded_count, first), where=where)


@dataclass
class Collector:
    """What has been collected so far, from one source or from several."""

    questionnaire: Questionnaire
    met: Met = field(default_factory=Met)
    tally: Tally = field(init=False)
    excluded: list[Exclusion] = field(default_factory=list)
    reasons: Counter[Reason] = field(default_factory=Counter)
    languages: Counter[Language] = field(default_factory=Counter)
    notices: list[Problem] = field(default_factory=list)
    teams: Counter[str] = field(default_factory=Counter)
    day: date | None = None

    def __post_init__(self) -> None:
        self.tally = Tally(self.questionnaire)

    def leave_out(self, source: str, row: int | None, reason: Reason) -> None:
        """Count a response as left out."""
        self.reasons[reason] += 1
        if len(self.excluded) < MOST_LISTED:
            self.excluded.append(Exclusion(source, row, reason))

    def take(self, answers: Sequence[int], language: Language) -> None:
        """Count a response."""
        self.tally.add(answers)
        self.languages[language] += 1

    def take_record(self, record: Record) -> None:
        """Count a record."""
        self.take(record.answers, record.language)
        self.teams[clean(record.team or "")] += 1
        self.day = max(self.day or record.day, record.day)

    def notice(self, notice: Problem) -> None:
        """Keep a notice, if there are not too many yet."""
        if len(self.notices) < MOST_NOTICES:
            self.notices.append(notice)

    def absorb(self, part: Self) -> None:
        """Add what was collected elsewhere, after what is here."""
        self.tally = self.tally.merge(part.tally)
        self.excluded += part.excluded[: MOST_LISTED - len(self.excluded)]
        self.reasons += part.reasons
        self.languages += part.languages
        for notice in part.notices:
            self.notice(notice)

    def collected(self) -> Collected:
        """Close the collecting."""
        return Collected(
            tally=self.tally,
            excluded=tuple(self.excluded),
            reasons=dict(self.reasons),
            languages=dict(self.languages),
            notices=tuple(self.notices),
            teams=dict(self.teams),
            day=self.day,
            met=self.met,
        )
