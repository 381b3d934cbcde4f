"""Headings of a table → which statement each is: by the statement's text, or by a bare number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rater_quiz.foreign_text import composed
from rater_quiz.language import Language, Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.responses.spelling import spelled

_NUMBER_WORD = r"(?:(?:q|question|s|statement|item|no|س|سؤال|السؤال|ع|عبارة|العبارة|رقم)[\W_]*)?"
_NUMBERED = re.compile(rf"\W*{_NUMBER_WORD}\d{{1,4}}(?!\d)(?![.,]\d)(.*)", re.IGNORECASE | re.DOTALL)
_BARE = re.compile(
    rf"(?:[^/]*[^\W\d_][^/]*/)*(?:[^\[]*\[)*[^\w+−-]*{_NUMBER_WORD}0*(\d{{1,4}})\W*", re.IGNORECASE | re.DOTALL
)
"""A number with nothing but a word for a question; behind the name of a group, or in brackets behind a title."""
_ABOUT = re.compile(
    r"\s*(?:points|feedback|score|comments?(?: on)?|remarks?|reasons?|النقاط|نقاط|الملاحظات|ملاحظات|التعليق|تعليق)"
    r"\s*[-–—:].*",
    re.IGNORECASE | re.DOTALL,
)
"""The column of points or remarks that a form with a key gives each question, headed ``Points – question``."""
_TAG = re.compile(r"<[^<>]{0,200}>")
_APART = frozenset("-–—:/|>›→»”\"'’)]}[({_.•·?؟!؛;*\\\n\r\t")
"""Signs that part a statement from the title before it."""
_MOST_PARTS = 12
"""Such signs at which a statement may begin, from the end on; some stand in the statement itself."""
_EXPLAINED = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]*)[)\]][\s*]*", re.DOTALL)
"""A heading with something in brackets at its end, such as what the answers mean."""
_REQUIRED = frozenset(map(spelled, ("required", "optional", "mandatory", "مطلوب", "إلزامي", "إجباري", "اختياري")))
LONGEST_HEADING = 4_000
"""Characters of a heading in which a statement is looked for, beside those of the longest statement."""
_LETTERS = 26


@dataclass(frozen=True)
class Heading:
    """A statement that heads a column."""

    number: int
    language: Language


class StatementTexts:
    """Knows the statements of one questionnaire by their texts and numbers."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        """Spell every way in which a statement may stand in a heading."""
        self.questionnaire = questionnaire
        found: dict[str, set[int]] = {}
        languages: dict[str, Language] = {}
        for statement in questionnaire.statements:
            for spelling, language in _spellings(statement.text, statement.note):
                found.setdefault(spelling, set()).add(statement.number)
                languages.setdefault(spelling, language)
        found.pop("", None)
        # A text that two statements share tells neither of them.
        self._statements = {
            spelling: Heading(numbers.pop(), languages[spelling])
            for spelling, numbers in found.items()
            if len(numbers) == 1
        }
        self._lengths = sorted({*map(len, self._statements)}, reverse=True)
        self._shortest = min(map(len, self._statements), default=0)
        self.longest = LONGEST_HEADING + max(map(len, found), default=0)

    @property
    def numbers(self) -> range:
        """The numbers of all statements."""
        return range(1, len(self.questionnaire.statements) + 1)

    def text_in(self, cell: str) -> Heading | None:
        """The statement whose text is in *cell*: alone, numbered, in markup, behind a title, or explained."""
        if len(cell) < self._shortest:
            return None
        name = self.plain(cell)
        if not name or _ABOUT.fullmatch(name):
            return None
        if found := self._ending(name):
            return found
        explained = _EXPLAINED.fullmatch(name)
        if explained and (any(map(str.isdecimal, explained[2])) or spelled(explained[2]) in _REQUIRED):
            return self._ending(explained[1])
        return None

    def number_in(self, cell: str) -> int | None:
        """The number that *cell* is, on whatever side of the last statement; None where it says more than that."""
        found = _BARE.fullmatch(self.plain(cell))
        return int(found[1]) if found else None

    def plain(self, cell: str) -> str:
        """The cell without markup; "" where it is too long for a heading."""
        if len(cell) > self.longest:
            return ""
        if "&" in cell:
            from html import unescape

            cell = unescape(cell)
        if "<" in cell:
            cell = _TAG.sub("\n", cell)
        name = composed(cell, "NFKC").strip()
        return name if len(name) <= self.longest else ""

    def _ending(self, name: str) -> Heading | None:
        """The statement that *name* is or ends with, parted from what stands before it."""
        whole = spelled(name)
        if whole in self._statements:
            return self._statements[whole]
        numbered = _NUMBERED.fullmatch(name)
        if numbered and (found := self._statements.get(spelled(numbered[1]))):
            return found  # forms number all their questions: beside a text, its number says nothing
        for length in self._lengths:
            if length < len(whole) and (found := self._statements.get(whole[-length:])):
                return found if any(spelled(part) == whole[-length:] for part in _parts(name, length)) else None
        return None


def _parts(name: str, length: int) -> Iterator[str]:
    """What stands at the end of *name* behind a sign that parts it, the shortest part of that length first."""
    parts = 0
    for place in range(len(name) - length - 1, -1, -1):
        if name[place] in _APART:
            yield name[place + 1 :]
            parts += 1
            if parts == _MOST_PARTS:
                return


def _spellings(text: Text, note: Text | None) -> Iterator[tuple[str, Language]]:
    """Each language alone, all in one as in a form for two languages, and each with the note that belongs to it."""
    alone = {language: spelled(words) for language, words in text.translations.items()}
    for language, words in alone.items():
        yield words, language
        if note is not None:
            yield words + spelled(note.in_(language)), language
    yield "".join(alone.values()), next(iter(alone))
    yield "".join(reversed(alone.values())), next(reversed(alone))


def letter(place: int) -> str:
    """The name that spreadsheets give the column at *place*, from 0: A, B, …, Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name
