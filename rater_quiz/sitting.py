"""One person's way through the statements: an immutable cursor with answers and notes, moved by commands.

Key mode and line mode are two views of it: both feed it, both draw it, and neither knows more than it does.
A place is the number of a statement, or the review, which comes after the last one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Self

LONGEST_NOTE = 2_000
"""Characters of one note, at most."""
_ID_BYTES = 6


@dataclass(frozen=True)
class Sitting:
    """Answers and notes so far, and where the person is."""

    lowest: int
    """The number of the scale's first answer."""
    highest: int
    """The number of the scale's last answer."""
    answers: tuple[int | None, ...]
    """One for each statement, in order; None where there is none yet."""
    notes: Mapping[int, str] = field(default_factory=dict)
    """By statement number; never an empty one."""
    place: int = 1
    """A statement's number, or one more than there are: the review."""
    from_review: bool = False
    """Whether the person jumped here from the review, so that an answer leads back to it."""
    through_open: bool = False
    """Whether they go from there through all that is open: an answer leads to the next one without, and then back."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "notes", MappingProxyType(dict(sorted(self.notes.items()))))
        if not self.answers or not 1 <= self.place <= self.review:
            raise ValueError("a sitting needs statements, and a place among them")
        if any(answer is not None and not self.lowest <= answer <= self.highest for answer in self.answers):
            raise ValueError(f"answers go from {self.lowest} to {self.highest}")

    @classmethod
    def begin(cls, count: int, lowest: int, highest: int) -> Self:
        """Begin at the first of *count* statements, on a scale from *lowest* to *highest*."""
        return cls(lowest, highest, (None,) * count)

    @classmethod
    def resume(cls, answers: Sequence[int | None], notes: Mapping[int, str], *, lowest: int, highest: int) -> Self:
        """Go on with earlier answers: at the first statement without one, else at the review."""
        place = next((number for number, answer in enumerate(answers, 1) if answer is None), len(answers) + 1)
        return cls(lowest, highest, tuple(answers), notes, place)

    @property
    def count(self) -> int:
        """How many statements there are."""
        return len(self.answers)

    @property
    def review(self) -> int:
        """The place of the review."""
        return len(self.answers) + 1

    @property
    def at_review(self) -> bool:
        """Whether the person is at the review."""
        return self.place == self.review

    @property
    def kept(self) -> int:
        """How many statements are answered."""
        return sum(answer is not None for answer in self.answers)

    @property
    def complete(self) -> bool:
        """Whether every statement is answered."""
        return None not in self.answers

    @property
    def first_unanswered(self) -> int | None:
        """The number of the first statement without an answer; None when all have one."""
        return next((number for number, answer in enumerate(self.answers, 1) if answer is None), None)

    @property
    def answer_here(self) -> int | None:
        """The answer to the statement at this place; None at the review, or without one yet."""
        return None if self.at_review else self.answers[self.place - 1]

    def answer(self, value: int) -> Self:
        """Answer the statement here and go on: to the next one, or to the review one came from.

        Raises:
            ValueError: *value* is off the scale, or this is the review: the view should have asked `accepts`.
        """
        if not self.accepts(value):
            raise ValueError(f"{value} does not answer place {self.place}")
        answers = (*self.answers[: self.place - 1], value, *self.answers[self.place :])
        return replace(self, answers=answers).forward()

    def accepts(self, value: int) -> bool:
        """Whether *value* would answer the statement here."""
        return not self.at_review and self.lowest <= value <= self.highest

    def back(self) -> Self:
        """Go one statement back; from the first one, and to the review one came from, there is none."""
        if self.from_review:
            return self.go_to(self.review)
        return replace(self, place=max(1, self.place - 1))

    def forward(self) -> Self:
        """Go one statement on, answered or not; after the last one comes the review, or the one that one came from."""
        if self.through_open:
            later = (number for number, answer in enumerate(self.answers, 1) if answer is None and number > self.place)
            following = next(later, self.review)
            return replace(self.go_to(following), through_open=following != self.review)
        if self.from_review:
            return self.go_to(self.review)
        return replace(self, place=min(self.review, self.place + 1))

    def go_through_open(self) -> Self:
        """Go from the review to the first statement without an answer, and from there to all others without one.

        Raises:
            ValueError: All have an answer.
        """
        if self.first_unanswered is None:
            raise ValueError("every statement has an answer")
        return replace(self.go_to(self.first_unanswered), through_open=True)

    def go_to(self, place: int) -> Self:
        """Jump to a statement or to the review; a jump from the review, or on from there, leads back to it.

        Raises:
            ValueError: There is no such place.
        """
        if not 1 <= place <= self.review:
            raise ValueError(f"there is no place {place}")
        from_review = (self.at_review or self.from_review) and place != self.review
        return replace(self, place=place, from_review=from_review, through_open=False)

    def note(self, text: str) -> Self:
        """Keep *text* as the note on the statement here; an empty one takes the note away."""
        if self.at_review:
            raise ValueError("the review has no note")
        notes = {number: words for number, words in self.notes.items() if number != self.place}
        return replace(self, notes=notes | {self.place: text} if text else notes)

    @property
    def note_here(self) -> str:
        """The note on the statement here, or an empty text."""
        return self.notes.get(self.place, "")


def new_sitting_id(random_bytes: bytes) -> str:
    """The id of a sitting, from six *random_bytes*."""
    if len(random_bytes) != _ID_BYTES:
        raise ValueError(f"the id of a sitting is made of {_ID_BYTES} bytes")
    return f"s{random_bytes.hex()}"
