"""A table as its readers hand it on: rows of texts, some hundred at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Batches = Iterator[list[list[str]]]
"""Rows in the order of the table, a few first and then many at a time, which is quicker; the first row is not blank."""
FIRST_BATCH, BATCH = 64, 1_000


@dataclass(frozen=True)
class Sheet:
    """A table whose rows can be gone through from the beginning, as often as needed."""

    where: str
    """What names it in messages: the file, and the sheet where a file has several."""
    batches: Callable[[], Batches]

    def first_rows(self) -> list[list[str]]:
        """The rows before any is counted; none where there is none."""
        return next(self.batches(), [])


def is_blank(row: Sequence[str]) -> bool:
    """Whether there is nothing in a row."""
    return not any(map(str.strip, row))
