"""Charts as inline SVG. Lengths are percentages of whatever room there is, so that nothing is ever cut.

Each is hidden from screen readers and from copying: its figures stand beside it as text, which is `html`'s business.
Nothing has a colour here: classes say how good a thing is, and the style sheet how that looks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rater_quiz.pages.blocks import Score
from rater_quiz.pages.cells import Bar, Course, Dots, Strip, Tone

MOST_DOTS = 30
"""People that are drawn one by one; of more, a bar tells more."""
NARROW, BROAD = 112, 288
"""The fewest pixels that a chart has: beside other columns, and on a line of its own in the narrowest window."""
_APART = Fraction(1, 12)
"""How near two numbers on a scale may not come, as a share of its length."""
_POINTER = '<path d="M-8 0H8L0 11Z" class="pointer"/>'


Share = Fraction | int


@dataclass(frozen=True)
class Charts:
    """Draws for one direction of reading."""

    mirrored: bool
    """Whether what is lowest is at the right."""

    def bar(self, bar: Bar) -> str:
        """How full a track is, and where other levels begin."""
        full = [self._rect(0, bar.share, 0, 18, f"fill {bar.tone.value}")] if bar.share else []
        cuts = (self._line(cut, 0, 18, "cut") for cut in bar.cuts if 0 < cut < 1)
        return _svg("bar", 18, self._rect(0, 1, 0, 18, "track"), *full, *cuts)

    def dots(self, dots: Dots) -> str:
        """A dot for each of a few people; a bar for the share of many."""
        if dots.people > MOST_DOTS:
            return self.bar(Bar(Fraction(dots.count, dots.people), dots.tone))
        return f'<span class="dots {dots.tone.value}" aria-hidden="true">{"<i></i>" * dots.count}</span>'

    def gauge(self, score: Score) -> str:
        """Where a total lies between the least and the most, and where the bands begin."""
        lowest, highest = score.ends
        starts = [Fraction(zone.lowest - lowest, highest - lowest) for zone in score.zones]
        zones = (
            self._rect(start, end - start, 14, 22, f"zone {zone.tone.value}")
            for zone, start, end in zip(score.zones, starts, [*starts[1:], Fraction(1)], strict=True)
        )
        reached = self._rect(0, score.share, 20, 10, f"fill {score.tone.value}")
        cuts = (self._line(start, 12, 38, "edge") for start in starts[1:])
        pointer = f'<svg x="{_percent(self._at(score.share))}" overflow="visible">{_POINTER}</svg>'
        numbers = dict(zip((zone.lowest for zone in score.zones), starts, strict=True))
        scale = self._scale({lowest: Fraction(0), highest: Fraction(1)} | numbers)
        return _svg("gauge", 56, *zones, reached, *cuts, pointer, *scale)

    def strip(self, strip: Strip) -> str:
        """How many are in each group, of all."""
        people = sum(count for _, count, _ in strip.groups)
        parts = [(count, tone.value) for _, count, tone in strip.groups if count]
        if not people:
            return ""
        return _svg("parts", 24, *self._parts(parts, Fraction(0), Fraction(1, people), 24, NARROW))

    def course(self, course: Course) -> str:
        """How a share moved: hollow where it was, full where it is, and the way between."""
        places = [_percent(self._inset(share)) for share in course.shares]
        low, high = (_percent(self._inset(end(course.shares))) for end in (min, max))
        way = f'<line x1="{low}" x2="{high}" y1="10" y2="10" class="way"/>'
        dots = [f'<circle cx="{place}" cy="10" r="5" class="was"/>' for place in places[:-1]]
        is_ = f'<circle cx="{places[-1]}" cy="10" r="6.5" class="is"/>'
        return _svg(f"course {course.tone.value}", 20, self._rect(0, 1, 8, 4, "track"), way, *dots, is_)

    def diverging(self, counts: Sequence[int], reach: Fraction) -> str:
        """People on both sides of the middle.

        Args:
            counts: How many people gave each number of points, from the fewest; at least one person.
            reach: The share of people that fills a side.
        """
        unit = 1 / (2 * reach * sum(counts))
        start = Fraction(1, 2) - sides(counts)[0] * unit
        parts = [(count, shade(place, len(counts))) for place, count in enumerate(counts) if count]
        middle = self._line(Fraction(1, 2), -4, 32, "middle")
        return _svg("parts", 28, middle, *self._parts(parts, start, unit, 28, BROAD))

    def _parts(
        self, parts: Iterable[tuple[int, str]], start: Fraction, unit: Fraction, height: int, width: int
    ) -> Iterator[str]:
        """Stretches side by side, each with its number where there is room for it."""
        for count, style in parts:
            length = count * unit
            yield self._rect(start, length, 2, height - 4, style)
            if legible(count, length, width):
                middle = _percent(self._at(start + length / 2))
                yield f'<text x="{middle}" y="{height // 2}" class="{style}">{count}</text>'
            start += length

    def _scale(self, places: Mapping[int, Fraction]) -> Iterator[str]:
        """Numbers under a scale, its ends first: one for which there is no room is left out."""
        taken: list[Fraction] = []
        for number, place in places.items():
            if all(abs(place - other) > _APART for other in taken):
                taken.append(place)
                at = self._at(place)
                anchor = "start" if at == 0 else "end" if at == 1 else "middle"
                yield f'<text x="{_percent(at)}" y="52" text-anchor="{anchor}">{number}</text>'

    def _rect(self, start: Share, length: Share, top: int, height: int, style: str) -> str:
        left = 1 - start - length if self.mirrored else start
        place = f'x="{_percent(left)}" y="{top}" width="{_percent(length)}" height="{height}"'
        return f'<rect {place} rx="2" class="{style}"/>'

    def _line(self, place: Share, top: int, bottom: int, style: str) -> str:
        x = _percent(self._at(place))
        return f'<line x1="{x}" x2="{x}" y1="{top}" y2="{bottom}" class="{style}"/>'

    def _inset(self, share: Share) -> Share:
        """Where a dot stands, so that it is whole at the ends too."""
        return self._at(Fraction(3, 100) + share * Fraction(94, 100))

    def _at(self, place: Share) -> Share:
        return 1 - place if self.mirrored else place


def sides(counts: Sequence[int]) -> tuple[Fraction, Fraction]:
    """How many people are below and above the middle; who stands in it counts half on either side."""
    half = len(counts) // 2
    between = Fraction(sum(counts[half : len(counts) - half]), 2)
    return sum(counts[:half]) + between, sum(counts[len(counts) - half :]) + between


def shade(place: int, places: int) -> str:
    """The classes of one of several *places* from the worst to the best: the farther from the middle, the stronger."""
    distance = 2 * place + 1 - places
    tone = Tone.LOW if distance < 0 else Tone.HIGH if distance else Tone.PLAIN
    return tone.value if 2 * abs(distance) > places else f"{tone.value} pale"


def legible(count: int, length: Fraction, width: int = BROAD) -> bool:
    """Whether a stretch of that *length*, a share of a chart of that *width* in pixels, has room for its number."""
    return length * width >= 4 + 8 * len(str(count))


def _svg(style: str, height: int, *parts: str) -> str:
    return f'<svg class="{style}" width="100%" height="{height}" aria-hidden="true">{"".join(parts)}</svg>'


def _percent(share: Share) -> str:
    return f"{float(share * 100):.2f}".rstrip("0").rstrip(".") + "%"
