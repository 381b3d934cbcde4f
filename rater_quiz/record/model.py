"""The record itself, and how it is written."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.scoring import Scores
from rater_quiz.sitting import LONGEST_NOTE
from rater_quiz.words import records as words

VERSION = 1
"""The version of the format."""
FENCE = "---"
"""The line before the front matter, and the line after it."""
MOST_FRONT_MATTER = 256 * 1024
"""The largest front matter, in bytes, that is written or read."""
LONGEST_NAME = 1_000
"""Characters of a name or a team, at most."""

# What needs no quotes, whoever reads the YAML: it starts with a letter, holds nothing that could be syntax, and is none
# of the words that some readers take for true, false or nothing. Numbers and dates do not start with a letter.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/+-]*[\w.)+])?")
_NOT_PLAIN = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


@dataclass(frozen=True)
class Record:
    """What one person answered in one sitting, and when; all else is derived from it."""

    sitting: str
    """``s`` and 12 hex digits, random: tells copies of one record from two people with equal answers."""
    questionnaire: str
    """The id of the questionnaire."""
    fingerprint: str
    """The questionnaire's fingerprint at that time."""
    language: Language
    """The language in which it was taken."""
    taken: date
    """With a name an aware datetime, to the second; without one the date alone, for a time can tell who it was."""
    team: str | None
    """Which team it is about; None where that was not said."""
    name: str | None
    """Whose answers they are; None where that was not said."""
    answers: tuple[int, ...]
    """One for each statement, in the order of their numbers."""
    notes: Mapping[int, str] = field(default_factory=dict)
    """By statement number, in order; never an empty one."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """The line of each key in the file that it was read from; empty for a new one."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "notes", MappingProxyType(dict(sorted(self.notes.items()))))
        if self.name is None:
            object.__setattr__(self, "taken", self.day)

    @property
    def day(self) -> date:
        """The date on which it was taken, by the clock of the place where it was taken."""
        return self.taken.date() if isinstance(self.taken, datetime) else self.taken


def new_record(
    scores: Scores,
    *,
    sitting: str,
    language: Language,
    taken: datetime,
    team: str | None = None,
    name: str | None = None,
    notes: Mapping[int, str] = MappingProxyType({}),
) -> Record:
    """Make the record of a sitting that has just ended.

    Args:
        scores: The answers and the questionnaire.
        sitting: Its id, from `sitting.new_sitting_id`.
        language: The language in which it was taken.
        taken: Now, with the offset from UTC; the time of day is dropped where there is no name.
        team: As typed; one that says nothing, once cleaned, counts as not given.
        name: Likewise.
        notes: By statement number, as typed.

    Raises:
        InputRefusedError: A text is too long, or all notes together are.
    """
    offset = taken.utcoffset()
    assert offset is not None, "whoever reads the clock knows the time zone"
    zone = timezone(timedelta(minutes=offset // timedelta(minutes=1)))  # ISO 8601 has no seconds in an offset
    cleaned = {number: clean(note) for number, note in notes.items()}
    record = Record(
        sitting=sitting,
        questionnaire=scores.questionnaire.id,
        fingerprint=scores.questionnaire.fingerprint,
        language=language,
        taken=taken.replace(microsecond=0, tzinfo=zone),
        team=clean(team or "") or None,
        name=clean(name or "") or None,
        answers=scores.answers,
        notes={number: note for number, note in cleaned.items() if note},
    )
    problems = [*_too_long(record)]
    if not problems and len(front_matter(record).encode()) > MOST_FRONT_MATTER:
        problems.append(Problem("", *words.TOO_LONG_TOGETHER))
    InputRefusedError.raise_any(problems)
    return record


def front_matter(record: Record) -> str:
    """The front matter of a report, with its fences and a line break at the end; it reads back as an equal record."""
    taken = record.taken.isoformat(timespec="seconds") if isinstance(record.taken, datetime) else str(record.taken)
    lines = [
        f"rater-quiz: {VERSION}",
        f"sitting: {record.sitting}",
        f"questionnaire: {_scalar(record.questionnaire)}",
        f"fingerprint: {record.fingerprint}",
        f"language: {record.language}",
        f"taken: {taken}",
    ]
    if record.team is not None:
        lines.append(f"team: {_scalar(record.team)}")
    if record.name is not None:
        lines.append(f"name: {_scalar(record.name)}")
    lines.append(f"answers: [{', '.join(map(str, record.answers))}]")
    if record.notes:
        notes = (f"{number}: {_quoted(note)}" for number, note in record.notes.items())
        lines.append(f"notes: {{{', '.join(notes)}}}")
    return "\n".join([FENCE, *lines, FENCE, ""])


def _too_long(record: Record) -> Iterator[Problem]:
    for text, named in ((record.team, words.TEAM), (record.name, words.NAME)):
        if text is not None and len(text) > LONGEST_NAME:
            yield Problem("", *words.too_long(named, len(text), LONGEST_NAME))
    for number, note in record.notes.items():
        if len(note) > LONGEST_NOTE:
            yield Problem("", *words.too_long(words.note_on(str(number)), len(note), LONGEST_NOTE))


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # JSON's strings are YAML's double-quoted ones
