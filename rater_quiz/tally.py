"""What is counted over many results: all that a team's figures need, and nothing that tells who answered what.

A tally keeps how often each number of points was given to each statement, how often each total came up and each score
of a dimension, and how many sheets call for a second look. Means, spread, median and agreement all follow from these,
exactly. Which answers came together in one sheet does not, and its size does not depend on how many it has seen.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from rater_quiz.questionnaire import Questionnaire, Scale, keying
from rater_quiz.scoring import Caution, fewest_agreed, fewest_alike

DECIMALS = 4
"""Decimals of a figure in JSON and CSV, at most."""
BYTE = 256
"""How many values a byte can have."""


@dataclass(frozen=True)
class Distribution:
    """How often each value of one figure came up, in at least one result."""

    first: int
    """The value that `counts` begins with: the lowest that is possible."""
    counts: tuple[int, ...]
    """How often `first`, `first` + 1, … came up."""

    def __post_init__(self) -> None:
        if not any(self.counts):
            raise ValueError("nothing has been counted yet")

    @property
    def size(self) -> int:
        """How many results it counts, at least 1."""
        return sum(self.counts)

    @property
    def lowest(self) -> int:
        """The lowest value that came up."""
        return self.first + next(place for place, count in enumerate(self.counts) if count)

    @property
    def highest(self) -> int:
        """The highest value that came up."""
        return self.first + max(place for place, count in enumerate(self.counts) if count)

    @property
    def mean(self) -> Fraction:
        """The arithmetic mean."""
        return self.first + Fraction(sum(place * count for place, count in enumerate(self.counts)), self.size)

    @property
    def variance(self) -> Fraction | None:
        """The sample variance (n - 1), in squared points; None with a single result."""
        size = self.size
        if size == 1:
            return None
        # Counted from `first`, which moves no variance and keeps the numbers small.
        once = sum(place * count for place, count in enumerate(self.counts))
        squared = sum(place * place * count for place, count in enumerate(self.counts))
        return Fraction(size * squared - once * once, size * (size - 1))

    @property
    def sd(self) -> float | None:
        """The sample standard deviation (n - 1); None with a single result."""
        return root(self.variance)

    @property
    def median(self) -> Fraction:
        """The value in the middle; the mean of the two middle ones where their number is even."""
        size = self.size
        return Fraction(self._ranked((size - 1) // 2) + self._ranked(size // 2), 2)

    def _ranked(self, rank: int) -> int:
        """The value at *rank*, counted from 0, with all of them in order of size."""
        passed = 0
        for place, count in enumerate(self.counts):
            passed += count
            if passed > rank:
                return self.first + place
        raise AssertionError("a rank below the size")


def first_byte(scale: Scale) -> int:
    """The answer that becomes byte 0; most scales fit as they are, which is quicker."""
    return scale.lowest if scale.lowest < 0 or scale.highest >= BYTE else 0


class _Looks:
    """Finds which sheets call for a second look, many at a time; `scoring` has the same for one, and what it means.

    A column of answers becomes one long number with some bytes, a lane, for each sheet. Where an answer is a wanted one
    its lane is 1, and so adding up columns counts in all sheets at once.
    """

    def __init__(self, questionnaire: Questionnaire) -> None:
        scale, size = questionnaire.scale, len(questionnaire.statements)
        self._first = first_byte(scale)
        self._alike = [self._wanted({answer}) for answer in scale.values]
        self._agreed = self._wanted({answer for answer in scale.values if answer > scale.middle})
        self._every = range(size)
        self._keyed = [
            [place for place in self._every if questionnaire.statements[place].reversed is keyed]
            for keyed in (True, False)
        ]
        self._width = size.bit_length() // 8 + 1
        """Bytes of a lane: so many that no count reaches its topmost bit."""

    def _wanted(self, answers: Iterable[int]) -> bytes:
        """What translates the bytes of these *answers* to 1, and all others to 0."""
        table = bytearray(BYTE)
        for answer in answers:
            table[answer - self._first] = 1
        return bytes(table)

    def over(self, texts: Sequence[bytes]) -> dict[Caution, int]:
        """How many sheets each of the cautions about the answers applies to.

        Args:
            texts: For each statement the answers of all sheets, a byte each.
        """
        straight, agreed = 0, -1
        for wanted in self._alike:
            straight |= self._reached(texts, self._every, wanted, fewest_alike(len(texts)))
        for keyed in self._keyed:
            agreed &= self._reached(texts, keyed, self._agreed, fewest_agreed(len(keyed)))
        return {Caution.STRAIGHTLINING: straight.bit_count(), Caution.ACQUIESCENCE: (agreed & ~straight).bit_count()}

    def _reached(self, texts: Sequence[bytes], places: Iterable[int], wanted: bytes, least: int) -> int:
        """A bit for each sheet that has at *least* so many *wanted* answers at these *places*: its lane's topmost."""
        ones, top = self._lanes(b"\1" * len(texts[0])), 1 << 8 * self._width - 1
        counts = sum(self._lanes(texts[place].translate(wanted)) for place in places)
        return (counts + (top - least) * ones) & top * ones

    def _lanes(self, text: bytes) -> int:
        lanes = bytearray(self._width * len(text))
        lanes[:: self._width] = text
        return int.from_bytes(lanes, "little")


class Tally:
    """What is counted over the results of one questionnaire.

    `add` and `add_all` change a tally in place, for a million rows want it quick; `merge` makes a new one.
    """

    __hash__ = None  # type: ignore[assignment] # it changes as results are added

    def __init__(self, questionnaire: Questionnaire) -> None:
        """Begin with no results."""
        scale = questionnaire.scale
        self.questionnaire = questionnaire
        self.participants = 0
        self._members = [
            tuple(number - 1 for number in questionnaire.members(dimension.key))
            for dimension in questionnaire.dimensions
        ]
        self._first = first_byte(scale)
        self._answers = bytes(answer - self._first for answer in scale.values)
        self._points, self._mirrored = (
            bytes.maketrans(self._answers, bytes(answer - scale.lowest for answer in answers))
            for answers in (scale.values, map(scale.mirror, scale.values))
        )
        """What turns the bytes of answers into those of points, of which 0 is the fewest."""
        self._statements = [Counter[int]() for _ in questionnaire.statements]
        self._dimensions = [Counter[int]() for _ in questionnaire.dimensions]
        self._totals = Counter[int]()
        self._sheets = Counter[Caution]()
        self._looks = _Looks(questionnaire)

    def add(self, answers: Sequence[int]) -> None:
        """Count one result; `add_all` says the rest."""
        self.add_all([answers])

    def add_all(self, sheets: Sequence[Sequence[int]]) -> None:
        """Count several results; with hundreds at a time, each takes the least time.

        Args:
            sheets: Answers, one for each statement, each a number on the scale; whoever reads them has checked it.

        Raises:
            ValueError: The number of answers or one of them does not fit: a mistake of the caller. Nothing is counted.
        """
        if not sheets:
            return
        texts = self._texts(sheets)
        points = [
            text.translate(self._mirrored if statement.reversed else self._points)
            for statement, text in zip(self.questionnaire.statements, texts, strict=True)
        ]
        # Column by column, so that what happens for each result happens inside numbers and bytes.
        for counts, column in zip(self._statements, points, strict=True):
            self._count(counts, [column])
        for counts, members in zip(self._dimensions, self._members, strict=True):
            self._count(counts, [points[place] for place in members])
        self._count(self._totals, points)
        self._sheets.update(self._looks.over(texts))
        self.participants += len(sheets)

    def _texts(self, sheets: Sequence[Sequence[int]]) -> list[bytes]:
        """The answers to each statement, a byte for each sheet.

        Raises:
            ValueError: They do not fit.
        """
        first = self._first
        try:
            columns = [*zip(*sheets, strict=True)]
            texts = [bytes([answer - first for answer in column] if first else column) for column in columns]
        except (TypeError, ValueError):
            texts = []
        if len(texts) != len(self._statements) or any(text.translate(None, self._answers) for text in texts):
            raise ValueError(f"these answers do not fit {self.questionnaire.id}: {sheets}")
        return texts

    def _count(self, counts: Counter[int], columns: Sequence[bytes]) -> None:
        """Count the sums of points over some *columns*, each sheet's for itself."""
        scale = self.questionnaire.scale
        sums: Iterable[int]
        if len(columns) * (scale.highest - scale.lowest) < BYTE:  # no sum of a sheet reaches the byte of the next
            size = len(columns[0])
            sums = sum(int.from_bytes(column, "little") for column in columns).to_bytes(size, "little")
        else:
            sums = map(sum, zip(*columns, strict=True))
        least = len(columns) * scale.lowest
        for value, count in Counter(sums).items():
            counts[least + value] += count

    @property
    def statements(self) -> tuple[Distribution, ...]:
        """The points of each statement, in the order of their numbers; with no results, a ValueError."""
        return tuple(self._distribution(counts, 1) for counts in self._statements)

    @property
    def dimensions(self) -> Mapping[str, Distribution]:
        """The scores of each dimension, by key, in the questionnaire's order; with no results, a ValueError."""
        return {
            dimension.key: self._distribution(counts, len(members))
            for dimension, counts, members in zip(
                self.questionnaire.dimensions, self._dimensions, self._members, strict=True
            )
        }

    @property
    def total(self) -> Distribution:
        """The totals; with no results, a ValueError."""
        return self._distribution(self._totals, len(self._statements))

    def sheets(self, caution: Caution) -> int:
        """How many sheets one of the cautions about the answers as a whole applies to: in one line, or all agreed."""
        return self._sheets[caution]

    def _distribution(self, counts: Mapping[int, int], statements: int) -> Distribution:
        """The counts of all values that the sum of so many statements can have."""
        scale = self.questionnaire.scale
        values = range(statements * scale.lowest, statements * scale.highest + 1)
        return Distribution(values[0], tuple(counts[value] for value in values))

    def _counters(self) -> list[Counter[int] | Counter[Caution]]:
        return [self._totals, *self._dimensions, *self._statements, self._sheets]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Tally):
            return NotImplemented
        alike = keying(self.questionnaire.fingerprint) == keying(other.questionnaire.fingerprint)
        return alike and self._counters() == other._counters()

    def merge(self, other: Self) -> Self:
        """Return what both have counted, as a new tally; in which order and grouping does not matter.

        Raises:
            ValueError: Their questionnaires are keyed differently: a mistake of the caller.
        """
        if keying(self.questionnaire.fingerprint) != keying(other.questionnaire.fingerprint):
            raise ValueError("results of differently keyed questionnaires cannot be merged")
        merged = type(self)(self.questionnaire)
        merged.participants = self.participants + other.participants
        counters = (tally._counters() for tally in (merged, self, other))  # noqa: SLF001 - of this very class
        for into, *both in zip(*counters, strict=True):
            for counts in both:
                into.update(counts)
        return merged

    def __repr__(self) -> str:
        return f"<Tally of {self.participants} for {self.questionnaire.id}>"


def root(square: Fraction | None) -> float | None:
    """The square root of an exact value, taken as the very last step; None stays None."""
    return None if square is None else math.sqrt(square)


def rounded(value: Fraction | float | None) -> float | None:
    """Round a figure for JSON or CSV; whole numbers that are integers by nature do not need it."""
    return None if value is None else float(round(Fraction(value), DECIMALS))
