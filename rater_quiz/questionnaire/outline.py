"""The outline of a questionnaire: what could be understood of its plain values, however broken they are."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Self

from rater_quiz.questionnaire.model import Route
from rater_quiz.questionnaire.values import read_key, read_number

KEY = "[key]"
"""The step after a key, in the route at which pydantic refuses the key itself rather than what it leads to."""


@dataclass(frozen=True)
class Outline:
    """What the rules look at; None stands for what is not there, or was refused and is reported already."""

    languages: Sequence[str | None]
    scale: tuple[int, int] | None
    """The lowest and the highest number on it."""
    dimensions: Sequence[str | None] | None
    statements: Sequence[tuple[int | None, Sequence[str | None] | None]] | None
    """The number of each, and the dimensions that it counts in."""
    bands: Sequence[tuple[str | None, int | None, int | None]] | None
    """The key of each, its lowest and its highest total."""
    tensions: Sequence[Sequence[int | None]]
    metrics: Sequence[str | None] | None
    measured: Sequence[tuple[Route, Sequence[str | None]]]
    """The place of each list of metrics, in advice and in statements, and the metrics that it names."""
    levelled: Sequence[tuple[Route, Sequence[str]]]
    """The place of each mapping of levels, in advice, and the levels that it has."""
    mirrored: Sequence[int]
    """The indexes of the statements that have a mirrored wording and are plainly not reversed."""

    @classmethod
    def of(cls, value: Any, refused: AbstractSet[Route]) -> Self:
        """Read the plain values of a file, as far as they were not *refused*."""
        root = _Place(value, (), refused)
        lowest, labels = root.to("scale").to("lowest").number(), root.to("scale").to("labels").items()
        dimensions = root.to("dimensions").items()
        statements, bands = root.to("statements").items(), root.to("bands").items()
        advice = [dimension.to("advice") for dimension in dimensions or ()]
        measured = [place.to("metrics") for place in (*advice, *(statements or ()))]
        levelled = [place.to(key) for place in advice for key in ("levels", "actions")]
        metrics = root.to("metrics").items()
        return cls(
            languages=[language.key() for language in root.to("languages").items() or ()],
            scale=None if lowest is None or labels is None else (lowest, lowest + len(labels) - 1),
            dimensions=None if dimensions is None else [place.to("key").key() for place in dimensions],
            statements=None if statements is None else [_statement(place) for place in statements],
            bands=None
            if bands is None
            else [(b.to("key").key(), b.to("lowest").number(), b.to("highest").number()) for b in bands],
            tensions=[
                [number.number() for number in tension.to("statements").items() or ()]
                for tension in root.to("tensions").items() or ()
            ],
            # A file without metrics has none; one whose metrics cannot be read may have any.
            metrics=None if metrics is None and root.has("metrics") else [m.to("key").key() for m in metrics or ()],
            measured=[(place.route, [metric.key() for metric in place.items() or ()]) for place in measured],
            levelled=[(place.route, place.keys() or ()) for place in levelled],
            mirrored=[index for index, place in enumerate(statements or ()) if _needlessly_mirrored(place)],
        )


@dataclass(frozen=True)
class _Place:
    """A place in the plain values of a file, whether there is anything or not."""

    value: Any
    route: Route
    refused: AbstractSet[Route]

    @property
    def understood(self) -> Any:
        """What stands here; None where it was refused."""
        return None if self.route in self.refused else self.value

    def has(self, key: str) -> bool:
        return isinstance(self.understood, Mapping) and key in self.understood

    def to(self, key: str) -> "_Place":
        return _Place(self.understood[key] if self.has(key) else None, (*self.route, key), self.refused)

    def items(self) -> list["_Place"] | None:
        if not isinstance(self.understood, list):
            return None
        return [_Place(item, (*self.route, index), self.refused) for index, item in enumerate(self.understood)]

    def keys(self) -> list[str] | None:
        if not isinstance(self.understood, Mapping):
            return None
        return [key for key in self.understood if (*self.route, key, KEY) not in self.refused]

    def number(self) -> int | None:
        return None if self.understood is None else read_number(self.understood)

    def key(self) -> str | None:
        return None if self.understood is None else read_key(self.understood)


def _needlessly_mirrored(place: _Place) -> bool:
    mirrored, reverse = place.to("mirrored"), place.to("reversed")
    if not mirrored.understood:
        return False
    return not place.has("reversed") or (reverse.understood is not None and reverse.understood not in (True, "true"))


def _statement(place: _Place) -> tuple[int | None, list[str | None] | None]:
    dimensions = place.to("dimensions")
    names = dimensions.items()
    if place.understood is not None and dimensions.value in (None, "", []):
        names = []  # That it counts in none is wrong, but clear.
    return place.to("number").number(), None if names is None else [name.key() for name in names]
