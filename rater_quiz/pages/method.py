"""How the scoring works, how a team's figures are to be read, and what neither can tell."""

from collections.abc import Iterator
from fractions import Fraction

from rater_quiz.language import Said
from rater_quiz.pages.blocks import Block, Heading, Paragraph, listing
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.shared import RATER, Speaker
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import favoured_by_agreeing
from rater_quiz.words import method as words
from rater_quiz.words import reading


def scoring_explained(speaker: Speaker) -> Iterator[Block]:
    """How answers become points, a total, levels and dimensions."""
    scale = speaker.scale
    backwards = sum(statement.reversed for statement in speaker.questionnaire.statements)
    points = (
        words.some_reversed(scale.lowest, scale.highest, backwards)
        if backwards
        else words.all_plain(scale.lowest, scale.highest)
    )
    overlapping = _overlapping(speaker.questionnaire)
    told = [points, words.SUMS, *([words.overlap(overlapping)] if overlapping else []), *_agreeing(speaker)]
    yield Heading(speaker.say(words.HEADING))
    yield Paragraph(" ".join(map(speaker.say, told)))


def _agreeing(speaker: Speaker) -> Iterator[Said]:
    """What agreeing with everything does; nothing where it does the same to all dimensions."""
    said = []
    for key in favoured_by_agreeing(speaker.questionnaire) or ():
        members = speaker.questionnaire.members(key)
        backwards = sum(speaker.questionnaire.statement(number).reversed for number in members)
        said += [speaker.named(key).name, speaker.say(words.of(backwards, len(members)))]
    if said:
        yield words.agreeing(*said)


def limits_of(speaker: Speaker) -> Iterator[Block]:
    """What the result of one person cannot tell."""
    norms = "" if speaker.questionnaire.id == RATER else f" {speaker.say(words.NO_NORMS)}"
    yield Paragraph(f"{speaker.say(words.ONE_VIEW)}{norms}")
    yield from _origin(speaker, words.NOT_ASKED, words.KIND_TO_ONESELF)


def team_explained(speaker: Speaker, participants: int, minimum: int) -> Iterator[Block]:
    """How the figures of a team are to be read by the team itself.

    Args:
        speaker: Says it.
        participants: How many people the team has.
        minimum: How many people there had to be for a result to be shown.
    """
    one_person = Fraction(len(speaker.scale.labels) - 1, participants)
    norms = [] if speaker.questionnaire.id == RATER else [words.NO_NORMS]
    told = [reading.OWN_VIEW, reading.one_person(decimal(one_person)), *norms, reading.minimum(minimum)]
    yield Heading(speaker.say(reading.HEADING))
    yield listing(map(speaker.say, told))
    yield from _origin(speaker, words.NOT_ASKED)


def figures_explained(speaker: Speaker) -> Iterator[Block]:
    """What the figures are that only the facilitator sees, and where they come from."""
    overlapping = _overlapping(speaker.questionnaire)
    points = speaker.say(reading.points(speaker.scale.highest))
    told = (reading.SPREAD, reading.AGREEMENT, reading.AGREEMENT_LIMITS)
    yield listing(
        [
            f"{points} {speaker.say(words.overlap(overlapping))}" if overlapping else points,
            *map(speaker.say, told),
            *([speaker.say(words.KIND_TO_ONESELF)] if speaker.questionnaire.id == RATER else []),
        ]
    )


def _origin(speaker: Speaker, *limits: Said) -> Iterator[Block]:
    """What the shipped questionnaire does not ask, and where it comes from."""
    if speaker.questionnaire.id == RATER:
        yield Paragraph(" ".join(map(speaker.say, limits)))
        yield Paragraph(speaker.say(words.SERVQUAL))


def _overlapping(questionnaire: Questionnaire) -> int:
    return sum(len(statement.dimensions) > 1 for statement in questionnaire.statements)
