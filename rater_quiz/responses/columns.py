"""The header of a form's export → which column answers which statement."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import composed
from rater_quiz.language import Language, Said, Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.responses.spelling import spelled
from rater_quiz.words import tables

_NUMBERED = re.compile(
    r"\W*(?:(?:q|question|s|statement|item|no|س|سؤال|السؤال|ع|عبارة|العبارة|رقم)\W*)?(\d{1,4})(?!\d)(?![.,]\d)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT = re.compile(r"\s*(?:points|feedback|score|النقاط|نقاط|الملاحظات|ملاحظات)\s*[-–—:].*", re.IGNORECASE | re.DOTALL)
"""The column of points or remarks that a form with a key gives each question, headed ``Points – question``."""
_MOST_BRACKETS = 8
"""Opening brackets of a heading after which a statement may begin; titles of grids have one or two of their own."""
LONGEST_HEADING = 4_000
"""Characters of a heading in which a statement is looked for, beside those of the longest statement."""
_MOST_NAMED = 3
"""Columns that a message names; of more it says the number."""
_LETTERS = 26
_EXCERPT = 60
"""Characters of a statement that a message shows."""


@dataclass(frozen=True)
class Columns:
    """Where a table has its answers."""

    places: tuple[int, ...]
    """For each statement, in the order of their numbers, its column, from 0."""
    language: Language | None
    """The language of most headers; None where they are only numbers."""


@dataclass(frozen=True)
class HeaderReading:
    """What a header says, right or wrong."""

    questionnaire: Questionnaire
    places: Mapping[int, Sequence[int]]
    """The columns of each statement, by its number; none, one or, wrongly, several."""
    languages: Mapping[Language, int]
    too_long: Sequence[tuple[int, int]]
    """The columns whose headings are too long to be looked at, with the length of each."""
    longest: int
    """Characters of the longest heading that is looked at."""

    @property
    def recognized(self) -> int:
        """How many statements have a column."""
        return sum(1 for places in self.places.values() if places)

    def columns(self, where: str) -> Columns:
        """Return where the answers are.

        Raises:
            InputRefusedError: naming each statement that has no column or several.
        """
        if not self.recognized:
            finding = tables.no_columns(self.questionnaire.id)
            raise InputRefusedError(Problem(where, finding, tables.HEADER_HINT), *self._not_read(where))
        problems = []
        for statement in self.questionnaire.statements:
            places = self.places[statement.number]
            if len(places) != 1:
                problems.append(Problem(where, _wrong(statement.number, statement.text, places), tables.HEADER_HINT))
        InputRefusedError.raise_any([*problems, *self._not_read(where)] if problems else [])
        language = max(self.languages, key=lambda language: self.languages[language], default=None)
        return Columns(tuple(self.places[s.number][0] for s in self.questionnaire.statements), language)

    def _not_read(self, where: str) -> Iterator[Problem]:
        """Name the first heading that was too long to be looked at, where it may be the one that is missing."""
        for place, length in self.too_long[:1]:
            others = len(self.too_long) - 1
            yield Problem(where, tables.long_heading(letter(place), others, f"{length:,}", f"{self.longest:,}"))


class HeaderReader:
    """Reads headers for one questionnaire."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        """Spell every way in which a statement may stand in a header."""
        self.questionnaire = questionnaire
        found: dict[str, set[int]] = {}
        self._languages: dict[str, Language] = {}
        for statement in questionnaire.statements:
            for spelling, language in _spellings(statement.text, statement.note):
                found.setdefault(spelling, set()).add(statement.number)
                self._languages.setdefault(spelling, language)
        found.pop("", None)
        # A text that two statements share tells neither of them.
        self._statements = {spelling: numbers.pop() for spelling, numbers in found.items() if len(numbers) == 1}
        self.longest = LONGEST_HEADING + max(map(len, found), default=0)

    def read(self, header: Sequence[str]) -> HeaderReading:
        """Find the statements in *header*; other columns are left alone, whatever they hold."""
        places: dict[int, list[int]] = {statement.number: [] for statement in self.questionnaire.statements}
        languages: Counter[Language] = Counter()
        too_long: list[tuple[int, int]] = []
        for place, name in enumerate(header):
            plain = composed(name, "NFKC") if len(name) <= self.longest else name
            if len(plain) > self.longest:
                too_long.append((place, len(plain)))
                continue
            for part in () if _ABOUT.fullmatch(plain) else _parts(plain):
                number, language = self._statement_in(part)
                if number is not None:
                    places[number].append(place)
                    languages.update([language] if language else [])
                    break
        return HeaderReading(self.questionnaire, places, languages, too_long, self.longest)

    def _statement_in(self, name: str) -> tuple[int | None, Language | None]:
        spelling = spelled(name)
        if spelling in self._statements:
            return self._statements[spelling], self._languages[spelling]
        numbered = _NUMBERED.fullmatch(name)
        if numbered is None:
            return None, None
        spelling = spelled(numbered[2])
        if spelling:  # forms number all their questions: beside a text, its number says nothing
            return self._statements.get(spelling), self._languages.get(spelling)
        number = int(numbered[1])
        return (number if 1 <= number <= len(self.questionnaire.statements) else None), None


def _spellings(text: Text, note: Text | None) -> Iterator[tuple[str, Language]]:
    """Each language alone, all in one as in a form for two languages, and each with the note that belongs to it."""
    alone = {language: spelled(words) for language, words in text.translations.items()}
    for language, words in alone.items():
        yield words, language
        if note is not None:
            yield words + spelled(note.in_(language)), language
    yield "".join(alone.values()), next(iter(alone))
    yield "".join(reversed(alone.values())), next(reversed(alone))


def _parts(name: str) -> Iterator[str]:
    """The header itself, and what it has in brackets at its end: a grid is exported as ``Title [statement]``."""
    yield name
    trimmed = name.strip()
    if trimmed.endswith("]"):
        for opening in islice(re.finditer(r"\[", trimmed), _MOST_BRACKETS):
            yield trimmed[opening.end() : -1]


def letter(place: int) -> str:
    """The name that spreadsheets give the column at *place*, from 0: A, B, …, Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def _wrong(number: int, text: Text, places: Sequence[int]) -> Said:
    excerpt = Text({language: _excerpt(text.in_(language)) for language in Language})
    if not places:
        return tables.no_column(number, excerpt)
    letters = [letter(place) for place in places[:_MOST_NAMED]]
    return tables.several_columns(number, len(places), letters, excerpt)


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"
