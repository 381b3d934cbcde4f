"""How the scoring works, how a team's figures are to be read, and what neither can tell."""

from collections.abc import Iterator
from fractions import Fraction

from rater_quiz.pages.blocks import Block, Heading, Paragraph, listing
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.shared import RATER, Speaker
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.words import method as words
from rater_quiz.words import reading


def scoring_explained(speaker: Speaker) -> Iterator[Block]:
    """How answers become points, a total, bands and dimensions."""
    questionnaire, scale = speaker.questionnaire, speaker.questionnaire.scale
    backwards = sum(statement.reversed for statement in questionnaire.statements)
    points = (
        words.some_reversed(scale.lowest, scale.highest, backwards)
        if backwards
        else words.all_plain(scale.lowest, scale.highest)
    )
    total = words.total(len(questionnaire.statements), speaker.span(questionnaire.lowest, questionnaire.highest))
    overlapping = _overlapping(questionnaire)
    sentences = [words.DIMENSION, words.SHARE, *([words.overlap(overlapping)] if overlapping else [])]
    bands = [
        speaker.say(words.band(speaker.quote(band.name), speaker.span(band.lowest, band.highest)))
        for band in questionnaire.bands
    ]
    yield Heading(speaker.say(words.HEADING))
    yield Paragraph(speaker.say(points))
    yield Paragraph(f"{speaker.say(total)} {speaker.say(words.BANDS)}")
    yield listing(bands)
    yield Paragraph(" ".join(map(speaker.say, sentences)))


def limits_of(speaker: Speaker) -> Iterator[Block]:
    """What the result of one person cannot tell."""
    scale = speaker.scale
    limits = [words.ONE_VIEW, words.NO_NORMS, words.one_answer(scale.highest - scale.lowest)]
    agreeing = _agreeing(speaker)
    yield Paragraph(speaker.say(words.LIMITS))
    yield listing([*map(speaker.say, limits), *([agreeing] if agreeing else [])])
    yield from _origin(speaker)


def team_explained(speaker: Speaker, participants: int, minimum: int) -> Iterator[Block]:
    """How the figures of a team are to be read by the team itself.

    Args:
        speaker: Says it.
        participants: How many people the team has.
        minimum: How many people there had to be for a result to be shown.
    """
    one_person = Fraction(len(speaker.scale.labels) - 1, participants)
    told = (
        reading.OWN_VIEW,
        reading.one_person(decimal(one_person)),
        words.NO_NORMS,
        reading.minimum(minimum),
    )
    yield Heading(speaker.say(reading.HEADING))
    yield listing(map(speaker.say, told))
    yield from _origin(speaker)


def figures_explained(speaker: Speaker) -> Iterator[Block]:
    """What the figures are that only the facilitator sees, and where they come from."""
    overlapping = _overlapping(speaker.questionnaire)
    points = speaker.say(reading.points(speaker.scale.highest))
    told = (reading.SPREAD, reading.AGREEMENT, reading.AGREEMENT_LIMITS)
    yield listing(
        [
            f"{points} {speaker.say(words.overlap(overlapping))}" if overlapping else points,
            *map(speaker.say, told),
        ]
    )


def _origin(speaker: Speaker) -> Iterator[Block]:
    if speaker.questionnaire.id == RATER:
        yield Paragraph(speaker.say(words.NOT_ASKED))
        yield Paragraph(speaker.say(words.SERVQUAL))


def _overlapping(questionnaire: Questionnaire) -> int:
    return sum(len(statement.dimensions) > 1 for statement in questionnaire.statements)


def _agreeing(speaker: Speaker) -> str:
    """What agreeing with everything does to the dimensions; "" where it does the same to all."""
    found = []
    for dimension in speaker.questionnaire.dimensions:
        members = [speaker.questionnaire.statement(number) for number in speaker.questionnaire.members(dimension.key)]
        backwards = sum(statement.reversed for statement in members)
        found.append((Fraction(backwards, len(members)), speaker.quote(dimension.name), backwards, len(members)))
    least, most = (choose(found, key=lambda entry: entry[0]) for choose in (min, max))
    if least[0] == most[0]:
        return ""
    (_, weak, few, of_few), (_, strong, many, of_many) = least, most
    said = words.agreeing(least=weak, few=few, of_few=of_few, most=strong, many=many, of_many=of_many)
    return speaker.say(said)
