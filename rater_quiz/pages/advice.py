"""The questionnaire's advice on one dimension, at the level that it was found at."""

from collections.abc import Iterator, Sequence

from rater_quiz.pages.blocks import Block, Heading, Item, Paragraph, Strong, Words, listing
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Band, Dimension
from rater_quiz.words import person as words


def advice_on(
    speaker: Speaker,
    dimension: Dimension,
    level: Band,
    *,
    reasons: Sequence[Words | Item] | None = None,
    questions: bool = True,
) -> Iterator[Block]:
    """What the questionnaire advises, under a heading of its own; nothing where it has no advice.

    Args:
        speaker: Says it.
        dimension: One of the questionnaire's dimensions.
        level: The level of the dimension.
        reasons: What made it so; None: only what the dimension means and where it stands is said.
        questions: Whether the questions for a discussion belong to it, or stand elsewhere.
    """
    advice = dimension.advice
    prose = [text for text in (advice.meaning, advice.levels.get(level.key)) if text]
    lists: list[tuple[str, list[Words | Item]]] = [
        (speaker.say(words.ACTIONS), [*map(speaker.quote, advice.actions_for(level.key))]),
        (speaker.say(words.METRICS), [_metric(speaker, key) for key in advice.metrics]),
        (speaker.say(words.QUESTIONS), [*map(speaker.quote, advice.questions)] if questions else []),
    ]
    whole = reasons is not None
    if not prose and not (whole and any(items for _, items in lists)):
        return
    yield Heading(speaker.titled(dimension, level), level=3)
    if reasons:
        yield Paragraph(speaker.say(words.REASONS))
        yield listing(reasons)
    for text in prose:
        yield Paragraph(speaker.quote(text))
    for label, items in lists if whole else ():
        if items:
            yield Paragraph(label)
            yield listing(items)


def _metric(speaker: Speaker, key: str) -> Item:
    metric = speaker.questionnaire.metric(key)
    name, meaning, formula = map(speaker.quote, (metric.name, metric.meaning, metric.formula))
    described: Words = (Strong(name), f": {meaning}") if meaning else Strong(name)
    return Item(described, (f"{speaker.say(words.FORMULA)} {formula}",) if formula else ())
