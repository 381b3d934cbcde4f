"""`rater-quiz compare`: what changed between results of a person, or of a team."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from rater_quiz.cli.command_line import as_typed, word_for
from rater_quiz.cli.groups import collected_from, excluded_json, questionnaire_of, tell_left_out, tell_taken_out
from rater_quiz.cli.options import (
    ForceOption,
    Format,
    FormatOption,
    LanguageOption,
    MinimumOption,
    NoPagerOption,
    OutputOption,
    QuestionnaireOption,
    language_here,
    notice_of_language,
    outputs_and_format,
    smallest_group,
)
from rater_quiz.cli.outside import today
from rater_quiz.cli.results import scored, show, tell_saved
from rater_quiz.comparison import Comparison, compare_people, compare_teams
from rater_quiz.errors import Problem, UsageError
from rater_quiz.files import write_safely
from rater_quiz.files.names import RECORD
from rater_quiz.files.reading import is_folder
from rater_quiz.foreign_text import clean, terminal
from rater_quiz.language import Language
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.changes import Changes, Side, side_of_person, side_of_team
from rater_quiz.pages.comparison import comparison_page
from rater_quiz.pages.data import comparison_data, person_data, team_data, trend_data
from rater_quiz.pages.formats import written_for
from rater_quiz.questionnaire import keying
from rater_quiz.record import OtherQuestionnaireError, Record, read_record
from rater_quiz.responses import Collected, Reason, first_record
from rater_quiz.responses.group import refuse_repeated, require_group
from rater_quiz.team import team_result
from rater_quiz.terminal.output import tell
from rater_quiz.words import responses as words
from rater_quiz.words.command_line import (
    MINIMUM_OF_PERSON,
    RESULTS_TO_COMPARE_HINT,
    SEE_LATER,
    person_and_team,
    results_to_compare,
    same_result,
)
from rater_quiz.words.records import REWORDED, other_questionnaire

MOST_ROUNDS = 12
"""Rounds that a line has room for."""


@dataclass(frozen=True)
class _Compared:
    """What changed, with what goes round it."""

    changes: Changes
    rounds: tuple[dict[str, Any], ...]
    """Each in the shape of `show` or `team`."""
    language: Language
    """That of most of what was answered."""
    reworded: bool
    """Whether the wording of the statements was another one in one of the rounds."""


def compare(
    sources: Annotated[list[Path], typer.Argument(metavar="BEFORE AFTER", readable=False)],
    *,
    min_group: MinimumOption = None,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: OutputOption = None,
    shown: FormatOption = None,
    force: ForceOption = False,
    no_pager: NoPagerOption = False,
) -> None:
    """Compare results of a person, or of a team, from round to round."""
    if not 2 <= len(sources) <= MOST_ROUNDS:  # noqa: PLR2004 - before and after
        raise UsageError.saying(results_to_compare(len(sources), MOST_ROUNDS), RESULTS_TO_COMPARE_HINT)
    paths, format_ = outputs_and_format(output, shown, Format, force=force)
    found = [None if is_folder(source) else first_record([source]) for source in sources]
    _refuse_unlike(sources, found)
    records = [record for record in found if record]
    if records and min_group is not None:
        raise UsageError.saying(*MINIMUM_OF_PERSON)
    compared = (
        _people(records, [*map(str, sources)], questionnaire)
        if records
        else _teams(sources, questionnaire, smallest_group(min_group), lang)
    )
    language = lang or compared.language
    notice_of_language(compared.changes.comparison.questionnaire, language)
    if _tell_same(records, [*map(str, sources)], language) and format_ is Format.TEXT and not paths:
        return
    if compared.reworded:
        _tell_rewording(compared.changes, language)
    document = _page(compared, language, saved=bool(paths))
    for path in paths:
        write_safely(path, written_for(path.name, document), force=force)
    show(document, format_, scrolls=not no_pager)
    typed = ["show" if records else "team", word_for(sources[-1])]
    typed += ["--questionnaire", questionnaire] if questionnaire else []
    tell_saved(paths, language, SEE_LATER, as_typed(typed))


def _page(compared: _Compared, language: Language, *, saved: bool) -> Document:
    changes = compared.changes

    def data() -> dict[str, Any]:
        if changes.between:
            return trend_data(changes.comparison, compared.rounds)
        return comparison_data(changes.comparison, *compared.rounds)

    return comparison_page(changes, today(), language, data=data, saved=saved)


def _refuse_unlike(sources: Sequence[Path], records: Sequence[Record | None]) -> None:
    """Refuse a person against a team.

    Raises:
        UsageError: They are a person and a team, or one is not there.
        InputRefusedError: One is a broken record, and not a team.
    """
    if all(records) or not any(records):
        return
    other = next(source for source, record in zip(sources, records, strict=True) if record is None)
    there = os.path.exists(other)  # noqa: PTH110 - Path.exists raises an error for a name that is too long
    if not there or other.suffix.lower() in RECORD:
        read_record(other)  # says what is wrong with it
    person = next(source for source, record in zip(sources, records, strict=True) if record)
    typed = as_typed(["team", word_for(other), "--lead", word_for(person)])
    raise UsageError.saying(*person_and_team(typed))


def _people(records: Sequence[Record], names: Sequence[str], questionnaire: str | None) -> _Compared:
    scores = [scored(record, terminal(name), questionnaire) for record, name in zip(records, names, strict=True)]
    first = scores[0].questionnaire
    for found, record, name in zip(scores, records, names, strict=True):
        if keying(found.questionnaire.fingerprint) != keying(first.fingerprint):
            said = other_questionnaire(record.questionnaire, records[0].questionnaire)
            raise OtherQuestionnaireError.saying(*said, where=terminal(name))
    sides = [
        side_of_person(found, record.day, clean(record.team or ""))
        for found, record in zip(scores, records, strict=True)
    ]
    return _Compared(
        _changes(compare_people(scores[0], scores[-1]), sides),
        tuple(map(person_data, records, scores)),
        records[-1].language,
        len({record.fingerprint for record in records}) > 1,
    )


def _tell_same(records: Sequence[Record], names: Sequence[str], language: Language) -> bool:
    """Say of a result that is there twice, as a copy or as its page, that nothing can have changed in between.

    Returns:
        Whether there is no other result, so that there is nothing to show.
    """
    results = [(record.sitting, record.answers) for record in records]
    for place, (result, name) in enumerate(zip(results, names, strict=False)):
        if result in results[:place]:
            other = terminal(names[results.index(result)])
            tell(Problem(terminal(name), *same_result(other)).in_(language), language)
    return len(set(results)) == 1


def _changes(comparison: Comparison, sides: Sequence[Side]) -> Changes:
    before, *between, after = sides
    return Changes(comparison, before, after, tuple(between))


def _teams(sources: Sequence[Path], questionnaire: str | None, minimum: int, lang: Language | None) -> _Compared:
    found = questionnaire_of(sources, questionnaire)
    sides: list[Collected] = []
    for source in sources:
        before = sides[-1] if sides else None
        sides.append(collected_from([source], found, earlier=before, compared=True))
    languages = sum((Counter(side.languages) for side in sides), Counter[Language]())
    language = max(languages, key=lambda language: languages[language], default=language_here())
    for side in sides:
        tell_left_out(side, lang or language)
    for place, (source, side) in enumerate(zip(sources, sides, strict=True)):
        _refuse_same_people(sources[:place], sides[:place], source, side)
        tell_taken_out(side, terminal(str(source)), lang or language)
        require_group(side, minimum, where=terminal(str(source)))
    for place, (source, side) in enumerate(zip(sources, sides, strict=True)):
        for earlier in sides[:place]:
            refuse_repeated(earlier, side, minimum, where=terminal(str(source)))
    results = [team_result(side.tally) for side in sides]
    return _Compared(
        _changes(
            compare_teams(sides[0].tally, sides[-1].tally),
            [side_of_team(result, side.day, side.team) for result, side in zip(results, sides, strict=True)],
        ),
        tuple(
            team_data(result, excluded_json(side), side.excluded_count)
            for result, side in zip(results, sides, strict=True)
        ),
        language,
        any(notice.finding == REWORDED for side in sides for notice in side.notices),
    )


def _refuse_same_people(earlier: Sequence[Path], before: Sequence[Collected], source: Path, side: Collected) -> None:
    """Refuse a round that is an earlier one again: all of its responses are in that one, and it has no others.

    Raises:
        UsageError: It is.
    """
    again = side.reasons.get(Reason.IN_BEFORE, 0)
    if again and not side.tally.participants:
        for other, found in zip(earlier, before, strict=True):
            people = found.tally.participants + found.reasons.get(Reason.IN_BEFORE, 0)
            if side.met.in_common(found.met) == again == people:
                raise UsageError.saying(*same_result(terminal(str(other))), where=terminal(str(source)))


def _tell_rewording(changes: Changes, language: Language) -> None:
    """Warn that the wording differs, and name the statements that moved: perhaps it is for that reason."""
    moved = changes.comparison.changed_statements
    numbers = words.COMMA.in_(language).join(map(str, moved))
    tell((words.reworded(numbers) if moved else words.REWORDED_NONE).in_(language), language)
