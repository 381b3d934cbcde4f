"""The questionnaire's advice on its dimensions, each at the level that it was found at."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from rater_quiz.pages.blocks import Block, Heading, Item, Paragraph, listing
from rater_quiz.pages.cells import Strong, Words
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Band, Dimension, Questionnaire
from rater_quiz.words import person as words

ADVISED = 2
"""Dimensions that there is all advice on, the weakest first: as many as a team can take up."""
REASONS = 3
"""Statements that are named as what made a dimension so, at most."""


def low_statements(
    questionnaire: Questionnaire, key: str, priorities: Sequence[int], points: Sequence[Fraction | int]
) -> list[int]:
    """The statements of a dimension whose points are not above the middle of the scale, the first few by priority.

    Args:
        questionnaire: What was asked.
        key: Of the dimension.
        priorities: The numbers of all statements, the weakest first.
        points: Of all statements, or their means, in the order of their numbers.
    """
    members = questionnaire.members(key)
    low = [number for number in priorities if points[number - 1] <= questionnaire.scale.middle]
    return [number for number in low if number in members][:REASONS]


class Adviser:
    """Advises on one dimension after the other, and explains a measure once."""

    def __init__(self, speaker: Speaker, *, questions: bool = True) -> None:
        """Begin, with nothing explained yet.

        Args:
            speaker: Says it.
            questions: Whether the questions for a discussion belong to it, or stand elsewhere.
        """
        self._speaker = speaker
        self._questions = questions
        self._explained = set[str]()

    def advises(self, dimension: Dimension, level: Band) -> bool:
        """Whether there is any advice on a dimension at its level."""
        advice = dimension.advice
        said = (advice.meaning, advice.evidence, advice.levels.get(level.key), advice.metrics)
        return any(said) or bool(advice.actions_for(level.key)) or (self._questions and bool(advice.questions))

    def on(
        self,
        dimension: Dimension,
        level: Band,
        *,
        reasons: Sequence[Words | Item] | None = None,
    ) -> Iterator[Block]:
        """What the questionnaire advises, under a heading of its own; nothing where it has no advice.

        Args:
            dimension: One of the questionnaire's dimensions.
            level: The level of the dimension.
            reasons: What made it so; None: only what the dimension means and where it stands is said.
        """
        speaker, advice = self._speaker, dimension.advice
        evidence = None if reasons is None else advice.evidence
        prose = [text for text in (advice.meaning, evidence, advice.levels.get(level.key)) if text]
        lists: list[tuple[str, Sequence[Words | Item]]] = []
        if reasons is not None:
            lists = [
                (speaker.say(words.ACTIONS), [*map(speaker.quote, advice.actions_for(level.key))]),
                (speaker.say(words.METRICS), [*map(self._metric, advice.metrics)]),
                (speaker.say(words.QUESTIONS), [*map(speaker.quote, advice.questions if self._questions else ())]),
            ]
        if not prose and not any(items for _, items in lists):
            return  # as `advises` says
        yield Heading(speaker.titled(dimension, level), level=3)
        if reasons:
            yield Paragraph(speaker.say(words.REASONS))
            yield listing(reasons)
        for text in prose:
            yield Paragraph(speaker.quote(text))
        for label, items in lists:
            if items:
                yield Paragraph(label)
                yield listing(items)

    def _metric(self, key: str) -> Item:
        metric = self._speaker.questionnaire.metric(key)
        name, meaning = self._speaker.quote(metric.name), self._speaker.quote(metric.meaning)
        explained = key in self._explained
        self._explained.add(key)
        return Item((Strong(name), f": {meaning}") if meaning and not explained else Strong(name))
