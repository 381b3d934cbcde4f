"""What a questionnaire consists of, as frozen models that check each value where it stands.

They are made from the plain values of a document, in which every scalar is text. What holds between values (numbers
without a gap, bands without a gap, names that exist) is in `rules`, and `examination` brings the two together.
"""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from rater_quiz.foreign_text import composed
from rater_quiz.language import Said, Text
from rater_quiz.questionnaire.values import Id, Key, LanguageField, Letter, Number, TextField, Truth, collapsed

Route = tuple[str | int, ...]
"""The way to a value: keys and 0-based indexes, ``("statements", 4, "dimensions", 0)``."""

MOST_LABELS = 10
"""Answers on a scale at most: one key each."""
FAR = 1000
"""Numbers on a scale, and of statements, stay within this distance of 0, so that nothing overflows a screen."""

MOST_ISSUES = 500
"""After so many of one kind the search ends: guessing what thousands of names were meant to be would take minutes."""


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong, or weak, in a questionnaire."""

    route: Route
    """Where; the empty route is the whole file."""
    finding: Said
    """What was found, and what was expected."""
    hint: Said
    """How to mend it, never empty."""


class Part(BaseModel):
    """A part of a questionnaire: frozen, and without keys that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Scale(Part):
    """The answers that every statement offers, a Likert scale."""

    lowest: Number = Field(ge=-FAR, le=FAR)
    """The number of the first answer, 1 as a rule."""
    labels: tuple[TextField, ...] = Field(min_length=2, max_length=MOST_LABELS)
    """What each answer says, from the lowest up."""

    @property
    def highest(self) -> int:
        """The number of the last answer."""
        return self.lowest + len(self.labels) - 1

    @property
    def values(self) -> range:
        """The numbers of the answers, from the lowest up."""
        return range(self.lowest, self.highest + 1)

    @property
    def middle(self) -> Fraction:
        """Halfway from the lowest answer to the highest; between two answers where their number is even."""
        return Fraction(self.lowest + self.highest, 2)

    def mirror(self, answer: int) -> int:
        """Reflect *answer* about the middle of the scale: on 1–5, 1 becomes 5 and 2 becomes 4."""
        return self.lowest + self.highest - answer

    def label(self, answer: int) -> Text:
        """What *answer*, a number on the scale, says."""
        return self.labels[answer - self.lowest]


ONE_LIST, BY_LEVEL = "[list]", "[levels]"
"""The steps by which pydantic tells, in a route, which of its two forms a part's actions have."""


def _form_of_actions(actions: object) -> str:
    return BY_LEVEL if isinstance(actions, Mapping) else ONE_LIST


class Advice(Part):
    """What to do about one dimension."""

    meaning: TextField | None = None
    """What the dimension is about, one paragraph."""
    evidence: TextField | None = None
    """What is known of it from elsewhere, with its source; it stands only where all of the advice does."""
    levels: dict[Key, TextField] = Field(default_factory=dict)
    """A paragraph for each level, by the keys of the bands; all of them or none."""
    actions: Annotated[
        Annotated[tuple[TextField, ...], Tag(ONE_LIST)] | Annotated[dict[Key, tuple[TextField, ...]], Tag(BY_LEVEL)],
        Discriminator(_form_of_actions),
    ] = ()
    """What a team can do, most useful first: one list, or one for each level, by the keys of all bands."""
    metrics: tuple[Key, ...] = ()
    """Keys of the metrics that suit the dimension."""
    questions: tuple[TextField, ...] = ()
    """Questions for a discussion in the team."""

    def actions_for(self, level: str) -> tuple[Text, ...]:
        """What a team at that *level*, the key of a band, can do, most useful first; empty where nothing is said."""
        return self.actions.get(level, ()) if isinstance(self.actions, dict) else self.actions


class Dimension(Part):
    """One of the qualities that the questionnaire looks at."""

    key: Key
    """Its name in files and in JSON, whatever the language."""
    letter: Letter | None = Field(default=None, max_length=3)
    """Its letter in a name like RATER; None where it has none."""
    name: TextField
    """Its name for people."""
    advice: Advice = Field(default_factory=Advice)
    """What to do about it; empty where the file has none."""


class Statement(Part):
    """One item of the questionnaire, to agree or disagree with."""

    number: Number = Field(ge=1, le=FAR)
    """Its number, from 1 without a gap."""
    text: TextField
    """What it states."""
    note: TextField | None = None
    """A remark for its screen, where one is needed."""
    reversed: Truth = False
    """Whether it is keyed negatively: agreeing is bad, and the answer is mirrored."""
    mirrored: TextField | None = None
    """How a reversed statement reads when all is well, for where its points are shown; None for all others."""
    dimensions: tuple[Key, ...] = Field(min_length=1)
    """Keys of the dimensions that it counts in."""
    rationale: TextField | None = None
    """Why it is keyed as it is."""
    tip: TextField | None = None
    """One thing to do this week if it scores low."""
    metrics: tuple[Key, ...] = ()
    """Keys of the metrics that show whether its tip helped; without any, those of its dimensions serve."""


class Band(Part):
    """A range of totals with one meaning; scaled, it is a level of a dimension."""

    key: Key
    """Its name in files and in JSON, whatever the language."""
    lowest: Number = Field(ge=-FAR * FAR, le=FAR * FAR)
    """The lowest total in it."""
    highest: Number = Field(ge=-FAR * FAR, le=FAR * FAR)
    """The highest total in it."""
    name: TextField
    """Its name for people."""
    level: TextField | None = None
    """What a dimension at that level is called, where a language words it otherwise; None: as the band is."""
    comment: TextField | None = None
    """What a total in it means."""


class Tension(Part):
    """Two statements that are seldom both agreed with."""

    statements: tuple[Number, ...] = Field(min_length=2, max_length=2)
    """Their two numbers."""
    note: TextField | None = None
    """Why a second look is worth it."""


class Metric(Part):
    """A measure of service, for the glossary."""

    key: Key
    """Its name in the advice."""
    name: TextField
    """Its name for people."""
    meaning: TextField | None = None
    """What it measures, one sentence."""
    formula: TextField | None = None
    """How it is worked out."""


class Questionnaire(Part):
    """A whole questionnaire, consistent in itself: build it with `examination.examine`."""

    id: Id
    """Its name in records and for drafts."""
    languages: tuple[LanguageField, ...] = Field(min_length=1)
    """The languages of all its texts; the first stands in for one that it does not have."""
    title: TextField
    introduction: TextField | None = None
    """What stands above the first statement."""
    scale: Scale
    dimensions: tuple[Dimension, ...] = Field(min_length=1)
    """In the order in which they are shown."""
    statements: tuple[Statement, ...] = Field(min_length=1)
    """In the order of their numbers."""
    bands: tuple[Band, ...] = Field(min_length=1)
    """From the lowest total up."""
    tensions: tuple[Tension, ...] = ()
    metrics: tuple[Metric, ...] = ()
    closing: TextField | None = None
    """The last paragraph of a report."""

    @property
    def lowest(self) -> int:
        """The lowest total that answers can give."""
        return len(self.statements) * self.scale.lowest

    @property
    def highest(self) -> int:
        """The highest total that answers can give."""
        return len(self.statements) * self.scale.highest

    def statement(self, number: int) -> Statement:
        """The statement with that *number*, from 1 to how many there are."""
        return self.statements[number - 1]

    def dimension(self, key: str) -> Dimension:
        """The dimension with that *key*."""
        return next(dimension for dimension in self.dimensions if dimension.key == key)

    def band(self, key: str) -> Band:
        """The band with that *key*."""
        return next(band for band in self.bands if band.key == key)

    def metric(self, key: str) -> Metric:
        """The metric with that *key*."""
        return next(metric for metric in self.metrics if metric.key == key)

    @property
    def runs_both_ways(self) -> bool:
        """Whether agreeing is the better sign for some statements, and the worse for others."""
        return len({statement.reversed for statement in self.statements}) > 1

    @cached_property
    def _members(self) -> dict[str, tuple[int, ...]]:
        members: dict[str, list[int]] = {dimension.key: [] for dimension in self.dimensions}
        for statement in self.statements:
            for key in statement.dimensions:
                members[key].append(statement.number)
        return {key: tuple(numbers) for key, numbers in members.items()}

    def members(self, dimension: str) -> tuple[int, ...]:
        """The numbers of the statements that count in the dimension with that key."""
        return self._members[dimension]

    @cached_property
    def cuts(self) -> tuple[Fraction, ...]:
        """The totals at which each band but the first begins, halfway from the band below."""
        return tuple(Fraction(below.highest + above.lowest, 2) for below, above in pairwise(self.bands))

    def band_at(self, total: Fraction | int) -> Band:
        """The band of a *total* or of a mean: the cut lies halfway between two bands and belongs to the upper one."""
        return self.bands[bisect_right(self.cuts, total)]

    def level_at(self, share: Fraction) -> Band:
        """The band that a *share* (0 to 1) of a dimension's range falls into: the total's bands, scaled."""
        return self.band_at(self.lowest + share * (self.highest - self.lowest))

    @cached_property
    def fingerprint(self) -> str:
        """What tells whether answers mean the same: ``k`` and a hash of the keying, ``-w`` and one of the wording."""
        keying = {
            "id": self.id,
            "scale": [self.scale.lowest, self.scale.highest],
            "statements": [[s.number, s.reversed, sorted(s.dimensions)] for s in self.statements],
        }
        wording = [
            {language.value: _canonical(words) for language, words in s.text.translations.items()}
            for s in self.statements
        ]
        return f"k{_digest(keying)}-w{_digest(wording)}"


def _canonical(text: str) -> str:
    return collapsed(composed(text))


def _digest(value: object) -> str:
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:8]


def keying(fingerprint: str) -> str:
    """The part of a *fingerprint* that must be equal for two results to be comparable."""
    return fingerprint.partition("-")[0]
