"""The plan that a report ends with: five questions, and a table with proposed actions for people to fill in."""

from collections.abc import Iterator, Sequence

from rater_quiz.pages.blocks import Block, Form, Heading, Paragraph, Strong, listing, table
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Statement
from rater_quiz.words import plan as words


def plan(speaker: Speaker, statements: Sequence[Statement], dimensions: Sequence[str]) -> Iterator[Block]:
    """The blocks of the plan, heading first.

    Args:
        speaker: Says it.
        statements: Those to start with, the weakest first; their tips are the proposed actions.
        dimensions: The keys of all dimensions, the weakest first; its measures are what the plan shall move.
    """
    yield Heading(speaker.say(words.PLAN), form=Form.WHOLE)
    yield Paragraph(speaker.say(words.INTRODUCTION), form=Form.WHOLE)
    steps = [(Strong(speaker.say(step)), f": {speaker.say(question)}") for step, question in words.STEPS]
    yield listing(steps, numbered=True, form=Form.WHOLE)
    proposals = _proposals(speaker, statements, dimensions)
    yield table(map(speaker.say, words.COLUMNS), [(action, "", "", measures, "", "") for action, measures in proposals])


def _proposals(
    speaker: Speaker, statements: Sequence[Statement], dimensions: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Actions with their measures: the tips for the weakest statements, and room for an action of the team's own.

    A tip gets the measures of the weakest dimension that its statement counts in: of the weakest of all, every
    one of them, for this is what the plan shall move; of another, the first.
    """
    weakest, measured = dimensions[0], set()
    for statement in statements:
        if statement.tip:
            key = next(key for key in dimensions if key in statement.dimensions)
            measured.add(key)
            yield speaker.quote(statement.tip), _measures(speaker, key, None if key == weakest else 1)
    yield "", "" if weakest in measured else _measures(speaker, weakest)


def _measures(speaker: Speaker, key: str, most: int | None = None) -> str:
    metrics = speaker.questionnaire.dimension(key).advice.metrics[:most]
    targets = [words.target(speaker.quote(speaker.questionnaire.metric(metric).name)) for metric in metrics]
    return speaker.say(words.SEMICOLON).join(map(speaker.say, targets))
