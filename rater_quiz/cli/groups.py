"""Collecting a group's responses for a result, and telling what was left out."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rater_quiz.cli.options import preferred, questionnaire_named
from rater_quiz.cli.progress import progress_bar
from rater_quiz.errors import InputRefusedError, Problem, UsageError
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import find_questionnaire, shipped
from rater_quiz.record import Record
from rater_quiz.responses import Collected, Reason, collect, first_record
from rater_quiz.terminal.output import tell
from rater_quiz.words import questionnaires
from rater_quiz.words import responses as words
from rater_quiz.words.command_line import (
    MORE_THAN_ASKED_HINT,
    NOT_SAID_HOW_MANY,
    OTHERS_HERE_HINT,
    fewer_than_minimum,
    more_than_asked,
)

_TOLD_OTHERWISE = frozenset({Reason.LEAD, Reason.IN_BEFORE})
"""Reasons that go without saying, or are told as a number."""
_LISTED = 5
"""Responses that are told one by one; the rest are counted."""


def questionnaire_of(sources: Sequence[Path], named: str | None, *, lead: Record | None = None) -> Questionnaire:
    """Find the questionnaire that some responses belong to: the one named, the first record's, or the default.

    Raises:
        UsageError: There is none of that name.
        InputRefusedError: The first record belongs to one that is not shipped.
    """
    if named is not None:
        return questionnaire_named(named)
    record = first_record(sources) or lead
    if record is None:
        return questionnaire_named(preferred().questionnaire)
    wanted = record.questionnaire
    if wanted not in shipped():
        raise InputRefusedError.saying(questionnaires.results_not_shipped(wanted), questionnaires.NAME_ITS_FILE)
    return find_questionnaire(wanted)


def collected_from(
    sources: Sequence[Path],
    questionnaire: Questionnaire,
    *,
    lead: str | None = None,
    earlier: Collected | None = None,
    compared: bool = False,
) -> Collected:
    """Count all responses in *sources*, with a progress bar where that takes long.

    Args:
        sources: Where they are.
        questionnaire: What was asked.
        lead: The sitting of the lead, which does not count.
        earlier: The round before: whoever is in it, or in one before that, does not count here again.
        compared: Whether this is a round of a comparison.

    Raises:
        UsageError: A source is not there.
        InputRefusedError: A source that was named itself is broken.
    """
    met = earlier.met if earlier else None
    with progress_bar() as progress:
        return collect(sources, questionnaire, lead=lead, progress=progress, earlier=met, compared=compared)


def refuse_people(people: int | None, answered: int, minimum: int = 1, *, over: bool = False) -> None:
    """Refuse a number of people who were asked that cannot be right, or that no result could be of.

    Args:
        people: The number; None where it was not given.
        answered: How many have answered already.
        minimum: How many people there must be for a result.
        over: Whether those who have answered have their result already: another round may be meant.

    Raises:
        UsageError: It is smaller than either.
    """
    if people is None:
        return
    if people < answered:
        hint = OTHERS_HERE_HINT if over else MORE_THAN_ASKED_HINT
        raise UsageError.saying(more_than_asked(people, answered), hint, where="--people")
    if people < minimum:
        raise UsageError.saying(fewer_than_minimum(people, minimum), where="--people")


def people_asked(people: int | None, answered: int, language: Language, *, reported: bool) -> int | None:
    """How many people were asked; None, which is told, where more have answered since than were expected.

    Args:
        people: The number; None where it was not given.
        answered: How many have answered.
        language: That of what is told.
        reported: Whether there is a result, which can then not say it; else it can still be given another time.
    """
    if people is None or people >= answered:
        return people
    hint = NOT_SAID_HOW_MANY if reported else MORE_THAN_ASKED_HINT
    tell(Problem("--people", more_than_asked(people, answered), hint).in_(language), language)
    return None


def tell_left_out(collected: Collected, language: Language) -> None:
    """Tell on standard error what was left out and what else is worth knowing; nothing where all is well."""
    told = [exclusion for exclusion in collected.excluded if exclusion.reason not in _TOLD_OTHERWISE]
    count = collected.excluded_count - sum(collected.reasons.get(reason, 0) for reason in _TOLD_OTHERWISE)
    if count:
        tell(words.left_out(count).in_(language), language)
    for exclusion in told[:_LISTED]:
        tell(f"  {exclusion.told(language)}", language)
    if count > _LISTED:
        tell(f"  {words.more(count - _LISTED).in_(language)}", language)
    for notice in collected.notices:
        tell(notice.in_(language), language)


def tell_taken_out(collected: Collected, where: str, language: Language) -> None:
    """Tell on standard error how many responses of a comparison's round count in an earlier one already."""
    if count := collected.reasons.get(Reason.IN_BEFORE, 0):
        tell(Problem(where, words.taken_out(count)).in_(language), language)


def left_out_by_reason(collected: Collected) -> dict[str, int]:
    """Count what was left out by reason, the most frequent first."""
    return {reason.value: count for reason, count in Counter(collected.reasons).most_common()}


def excluded_json(collected: Collected) -> list[dict[str, str | int | None]]:
    """What was left out, as other programs read it."""
    return [exclusion.as_json() for exclusion in collected.excluded]
