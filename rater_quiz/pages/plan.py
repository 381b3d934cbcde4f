"""The plan that people fill in: questions that lead to it, and a table with proposed actions."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rater_quiz.pages.blocks import Block, Heading, Paragraph, listing, table
from rater_quiz.pages.cells import Blank, Cell, Strong
from rater_quiz.pages.shared import Speaker
from rater_quiz.words import plan as words
from rater_quiz.words import result


def plan(speaker: Speaker, actions: Mapping[int, str], *, guided: bool = True) -> Iterator[Block]:
    """The blocks of the plan, heading first.

    Args:
        speaker: Says it.
        actions: What is proposed, by the number of the statement that it is for, the first to begin with first.
        guided: Whether the questions that lead to the plan are in it.
    """
    yield Heading(speaker.say(words.PLAN))
    if guided:
        yield Paragraph(speaker.say(words.INTRODUCTION))
        yield listing(
            [(Strong(speaker.say(step)), f": {speaker.say(question)}") for step, question in words.STEPS], numbered=True
        )
    rows = [(action, "", "", _measures(speaker, number), "", "") for number, action in actions.items()]
    yield replace(table(map(speaker.say, words.COLUMNS), [*rows, ("",) * len(words.COLUMNS)]), to_fill=True)
    yield Paragraph(speaker.say(words.CONSULTED))


def _measures(speaker: Speaker, number: int) -> Cell:
    """What tells whether the action for a statement helped: its own measures, or else the first of its dimension's."""
    statement = speaker.questionnaire.statement(number)
    dimension = speaker.questionnaire.dimension(statement.dimensions[0])
    metrics = statement.metrics or dimension.advice.metrics[:1]
    names = [speaker.quote(speaker.questionnaire.metric(metric).name) for metric in metrics]
    targets = [speaker.say(words.target(name)) for name in names]
    semicolon = speaker.say(result.SEMICOLON)
    return Blank(semicolon.join(names), semicolon.join(targets)) if names else ""
