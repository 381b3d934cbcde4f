"""Who was met already: rows of tables by all their cells, records by their sitting, in a few bytes for each."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

_PARTS = 256
_REST = 0xFFFFFFFF
"""Of a hash the lowest byte chooses the part, and the next four are kept: two of a million things are alike by chance
about once in two times, and so whoever must not err looks again at those that seem to come twice."""
_MOST_WHOLE = 1 << 17
"""Hashes that wait as a whole to be put into the parts, for most tables have fewer rows."""


class Fingerprints:
    """The hashes of very many things, five bytes of each, of which four are kept."""

    def __init__(self) -> None:
        """Begin with none."""
        self._whole = array("q")
        self._parts = [array("I") for _ in range(_PARTS)]
        self._ordered = False

    def add_all(self, things: Iterable[Hashable]) -> None:
        """Keep the fingerprint of each of *things*."""
        self._whole.extend(map(hash, things))
        self._ordered = False
        if len(self._whole) > _MOST_WHOLE:
            self._settle()

    def _settle(self) -> None:
        parts = self._parts
        for number in self._whole:
            parts[number & 255].append(number >> 8 & _REST)
        self._whole = array("q")

    def extend(self, other: "Fingerprints") -> None:
        """Keep those of *other*, too."""
        self._ordered = False
        self._whole.extend(other._whole)  # noqa: SLF001 - of this very class
        for mine, theirs in zip(self._parts, other._parts, strict=True):  # noqa: SLF001 - so too
            mine.extend(theirs)

    def __len__(self) -> int:
        return len(self._whole) + sum(map(len, self._parts))

    def repeated(self) -> frozenset[int]:
        """The fingerprints that came more than once."""
        if not any(self._parts) and len(set(self._whole)) == len(self._whole):
            return frozenset()
        found: set[int] = set()
        self._settle()
        for low, part in enumerate(self._parts):
            if len(set(part)) != len(part):
                found.update(high << 8 | low for high, count in Counter(part).items() if count > 1)
        return frozenset(found)

    def shared(self, other: "Fingerprints") -> int:
        """How many different fingerprints came in both."""
        self._settle()
        other._settle()  # noqa: SLF001 - of this very class
        both = zip(self._parts, other._parts, strict=True)  # noqa: SLF001 - of this very class
        return sum(len(set(mine) & set(theirs)) for mine, theirs in both if mine and theirs)

    def __contains__(self, fingerprint: int) -> bool:
        if not self._ordered:
            self._settle()
            self._parts = [array("I", sorted(part)) for part in self._parts]
            self._ordered = True
        part, rest = self._parts[fingerprint & 255], fingerprint >> 8
        place = bisect_left(part, rest)
        return place < len(part) and part[place] == rest


def fingerprint(thing: Hashable) -> int:
    """What `Fingerprints` keep of a thing."""
    return hash(thing) & (_REST << 8 | 255)


@dataclass
class Met:
    """Who has been met in one pass through all sources, so that nobody counts twice."""

    earlier: "Met | None" = None
    """Who was met in the round before: they count there, and not here; so do those of the rounds before that."""
    tracks_answers: bool = False
    """Whether equal answers from two sources are looked for."""
    repeated: Collection[int] = frozenset()
    """The fingerprints of rows that come more than once, where an earlier pass has found them."""
    rows: Fingerprints = field(default_factory=Fingerprints)
    """Rows that have cells besides the answers, by all their cells, also those that count earlier."""
    sittings: dict[str, int] = field(default_factory=dict)
    """A hash of the answers of each sitting, also of an earlier one; enough to tell a copy from a corrected copy."""
    marks: Fingerprints = field(default_factory=Fingerprints)
    """Addresses and ids of those who answered, as far as a table has them."""
    answers: dict[str, Fingerprints] = field(default_factory=dict)
    """All answers of each person together, by source, if they are tracked; those of all records under ""."""
    _again: set[int] = field(default_factory=set)

    def child(self) -> "Met":
        """Who is met in one source: what its reading adds is `absorbed` once it is final."""
        return replace(
            self, rows=Fingerprints(), sittings={}, marks=Fingerprints(), answers={}, _again=set(self._again)
        )

    def absorb(self, child: "Met") -> None:
        """Add who was met in one source."""
        self.rows.extend(child.rows)
        self.marks.extend(child.marks)
        self.answers.update(child.answers)
        self._again |= child._again  # noqa: SLF001 - of this very class

    def again(self) -> "Met":
        """What to begin another pass with, which knows what comes more than once."""
        return Met(self.earlier, self.tracks_answers, self.rows.repeated())

    @property
    def before(self) -> Iterator["Met"]:
        """Who was met in each of the earlier rounds, the latest first."""
        met = self.earlier
        while met is not None:
            yield met
            met = met.earlier

    def sat_earlier(self, sitting: str) -> bool:
        """Whether a sitting was met in an earlier round."""
        return any(sitting in met.sittings for met in self.before)

    def track(self, source: str, sheets: Iterable[Sequence[int]]) -> None:
        """Remember whole sheets of answers; not those with one answer throughout, which many people give."""
        if self.tracks_answers:
            kept = self.answers.setdefault(source, Fingerprints())
            kept.add_all(tuple(sheet) for sheet in sheets if len(set(sheet)) > 1)

    def needs_a_look(self, row: Hashable) -> bool:
        """Whether a row may be one that was met already, here or in an earlier round."""
        mark = fingerprint(row)
        return mark in self.repeated or any(mark in met.rows for met in self.before)

    def is_earlier(self, row: Hashable) -> bool:
        """Whether a row was met in an earlier round."""
        mark = fingerprint(row)
        return any(mark in met.rows for met in self.before)

    def is_copy(self, row: Hashable) -> bool:
        """Whether a row was met in this pass already, which is known where an earlier pass has found it."""
        if fingerprint(row) not in self.repeated:
            return False
        copy = hash(row) in self._again
        self._again.add(hash(row))
        return copy

    def in_common(self, other: "Met") -> int:
        """How many responses are in both, of those that can be told from any other."""
        return self.rows.shared(other.rows) + len(self.sittings.items() & other.sittings.items())

    def shared_answers(self) -> int:
        """How many sheets of answers came from more than one source, or from the round before too."""
        sources = [*self.answers.values()]
        within = sum(one.shared(other) for place, one in enumerate(sources) for other in sources[:place])
        return within + (self.shared_with(self.earlier) if self.earlier else 0)

    def shared_with(self, other: "Met") -> int:
        """How many sheets of answers came in both."""
        return sum(mine.shared(theirs) for mine in self.answers.values() for theirs in other.answers.values())
