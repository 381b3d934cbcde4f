"""Cells that are no answers: a few leave their rows out, and many tell that the form had another scale."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rater_quiz.errors import Problem
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, Said, Text
from rater_quiz.questionnaire import Scale
from rater_quiz.responses.answers import plain_number
from rater_quiz.responses.columns import letter
from rater_quiz.words import rows as words

_FEWEST = 3
"""Rows below which nothing is concluded from what stands in them."""
_MOST_WORDS = 500
"""Different words that are remembered: a column of remarks has no two alike."""
_MOST_NAMED = 3
"""Words, and columns of each, that a message names."""
_EXCERPT = 40
_CODE = re.compile(r"[A-Za-z]{1,4}0*\d{1,3}")


@dataclass
class _Word:
    shown: str
    rows: int = 0
    places: set[int] = field(default_factory=set)


@dataclass
class Unread:
    """What stood in a table where an answer was expected and could not be read."""

    rows: int = 0
    """Rows with at least one such cell."""
    _words: dict[str, _Word] = field(default_factory=dict)

    def add(self, cells: Iterable[tuple[int, str]]) -> None:
        """Note a row's cells that could not be read, each with its column."""
        self.rows += 1
        met: set[str] = set()
        for place, cell in cells:
            shown = " ".join(cell.split())
            key = shown[:_EXCERPT].casefold()
            if key not in self._words and len(self._words) >= _MOST_WORDS:
                continue
            word = self._words.setdefault(key, _Word(shown))
            word.places.add(place)
            word.rows += key not in met
            met.add(key)

    def says_another_scale(self, rows: int) -> bool:
        """Whether so much of all *rows* could not be read, or one word so often, that there is no figure."""
        often = any(word.rows >= _FEWEST for word in self._words.values())
        return often or (self.rows >= _FEWEST and self.rows * 3 >= rows)

    def problem(self, where: str, rows: int, scale: Scale, *, unplaced: bool) -> Problem:
        """Say which words they were, how often and where, and what to do."""
        hint = words.UNPLACED if unplaced else self._hint(scale)
        return Problem(where, words.no_figure(self.rows, rows, self._named()), hint)

    def notice(self, where: str, *, unplaced: bool) -> Problem:
        """Say which words the rows that were left out have; some may be labels that are *unplaced*."""
        return Problem(where, words.not_read(self._named()), words.UNPLACED if unplaced else "")

    def _named(self) -> Text:
        """The most frequent words, each with how often and where it stands."""
        said = []
        for word in sorted(self._words.values(), key=lambda word: -word.rows)[:_MOST_NAMED]:
            places = [letter(place) for place in sorted(word.places)]
            shown = terminal(word.shown)
            excerpt = shown if len(shown) <= _EXCERPT else shown[: _EXCERPT - 1] + "…"
            said.append(words.stands(excerpt, word.rows, places[:_MOST_NAMED], len(places[_MOST_NAMED:])))
        return Text({each: words.SEMICOLON.in_(each).join(text.in_(each) for text in said) for each in Language})

    def _hint(self, scale: Scale) -> Said:
        """What the form may have had for a scale, and what to do."""
        shown = [word.shown for word in self._words.values()]
        if numbers := [number for each in shown if (number := plain_number(each)) is not None]:
            lowest, highest = min([scale.lowest, *numbers]), max([scale.highest, *numbers])
            moved = lowest < scale.lowest and highest == scale.highest
            return words.another_range(lowest, highest - moved)
        code = next(filter(_CODE.fullmatch, shown), None)
        return words.codes(terminal(code)) if code else words.OTHER_WORDS
