"""Cells of a form's export → answers: numbers, labels in either language, or both; never a guess.

A cell is understood only if it can mean one answer and no other. A number and a label that contradict each other mean
none, and neither does a label that this questionnaire does not have.
"""

import re
import unicodedata

from rater_quiz.language import Language
from rater_quiz.questionnaire import Scale
from rater_quiz.responses.collected import Reason
from rater_quiz.responses.labels import Labels
from rater_quiz.responses.spelling import language_of, spelled

_NUMBER = r"([-+−]?\d{1,5}(?:[.,٫][0٠۰]{1,2})?)"
_NUMBER_FIRST = re.compile(rf"[(\[]?{_NUMBER}(?!\d|[.,٫]\d)(.*)", re.DOTALL)
_NUMBER_LAST = re.compile(rf"(.*?[^\d.,٫+−-]){_NUMBER}[).\]]*", re.DOTALL)
_NOTHING_MORE = re.compile(r"[\s.):;\]–—-]*(?:\?{2}[\s?]*)?")
"""No label, or one whose letters were lost in an encoding that lacks them."""

_NO_ANSWER = frozenset(
    map(
        spelled,
        (
            *("N/A", "NA", "Not applicable", "Does not apply", "Not available", "None", "Null", "NaN"),
            *("Prefer not to say", "I prefer not to say", "I'd rather not say", "Rather not say"),
            *("Prefer not to answer", "I prefer not to answer", "Rather not answer", "No answer", "No response"),
            *("Not answered", "Unanswered", "Skipped", "Declined", "Don't know", "Do not know", "I don't know"),
            *("لا ينطبق", "لا ينطبق علي", "غير منطبق", "غير متاح", "غير متوفر", "أفضل عدم الإجابة", "أفضل ألا أجيب"),
            *("أفضل عدم الإفصاح", "أفضل عدم القول", "لا أرغب في الإجابة", "لا أود الإجابة", "بدون إجابة", "بلا إجابة"),
            *("لا إجابة", "لا توجد إجابة", "لم يجب", "لم تتم الإجابة", "لا أعرف", "لا أعلم", "لا أدري"),
        ),
    )
)
"""What forms offer, or write, where there is no answer; that is no answer in the middle either."""
_DASHES = frozenset("-–—−_./")

_LONGEST = 400
"""Characters of a cell that may still be an answer; what is longer is a text of somebody's own."""
_MOST_KEPT = 4096
"""Cells that are remembered with what they mean: forms repeat a handful, and nobody shall fill the memory."""


class AnswerCells(dict[str, int | Reason]):
    """What each cell means: an answer, or why there is none. Look cells up, and they are read as they are met."""

    def __init__(self, scale: Scale, labels: Labels) -> None:
        """Begin with no cells."""
        super().__init__()
        self.met: set[str] = set()
        """The labels met, as they are `spelled`."""
        self.unplaced = False
        """Whether a cell could not be read because its label could be either of two answers."""
        self._scale, self._labels = scale, labels

    def __missing__(self, cell: str) -> int | Reason:
        """Read a cell that was not met before."""
        meaning = self._read(cell)
        if len(self) < _MOST_KEPT and len(cell) <= _LONGEST:
            self[cell] = meaning
        return meaning

    @property
    def language(self) -> Language | None:
        """The language of the labels met; None without any, and with labels in several."""
        languages = {language_of(label) for label in self.met}
        return languages.pop() if len(languages) == 1 else None

    def _read(self, cell: str) -> int | Reason:
        if len(cell) > _LONGEST:
            return Reason.UNREADABLE_ANSWER
        text = "".join(sign for sign in unicodedata.normalize("NFKC", cell) if unicodedata.category(sign) != "Cf")
        text = text.strip()
        if _DASHES.issuperset(text):
            return Reason.MISSING_ANSWER
        label = spelled(text)
        if label in _NO_ANSWER and label not in self._labels.places:
            return Reason.MISSING_ANSWER
        meant = {answer for answer in (self._labelled(text), *self._numbered(text)) if answer is not None}
        self.unplaced |= not meant and label in self._labels.unplaced
        return meant.pop() if len(meant) == 1 else Reason.UNREADABLE_ANSWER

    def _labelled(self, text: str) -> int | None:
        label = spelled(text)
        place = self._labels.places.get(label)
        if place is not None or label in self._labels.unplaced:
            self.met.add(label)
        return None if place is None else self._scale.lowest + place

    def _numbered(self, text: str) -> tuple[int, ...]:
        """The answers that a number and the label beside it name; two different ones contradict each other."""
        if found := _NUMBER_FIRST.fullmatch(text):
            number, label = _whole(found[1]), found[2]
            alone = _NOTHING_MORE.fullmatch(label) is not None
        elif found := _NUMBER_LAST.fullmatch(text):
            number, label, alone = _whole(found[2]), found[1], False
        else:
            return ()
        if number not in self._scale.values:
            return ()
        if alone:
            return (number,)
        answer = self._labelled(label)
        if answer is None:  # beside a label without a plain place, the number tells it, if it is that label's half
            return (number,) if self._labels.unplaced.get(spelled(label)) == number - self._scale.lowest else ()
        return (number, answer)


def plain_number(text: str) -> int | None:
    """The whole number that *text* is, on whatever scale; None where it is anything else."""
    found = _NUMBER_FIRST.fullmatch(text)
    return _whole(found[1]) if found and _NOTHING_MORE.fullmatch(found[2]) else None


def _whole(number: str) -> int:
    return int(re.split("[.,٫]", number.replace("−", "-"))[0])
