"""The rules between the parts of a questionnaire, and what is weak in its design."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from rater_quiz.language import Said
from rater_quiz.late import Late
from rater_quiz.questionnaire.model import Issue, Questionnaire, Route
from rater_quiz.questionnaire.names import closest, meant, quoted
from rater_quiz.questionnaire.outline import Outline

if TYPE_CHECKING:
    from rater_quiz.words import rules as words
else:
    words = Late("rater_quiz.words.rules")

FEWEST_STATEMENTS = 3
"""A dimension with fewer statements than this says little: one answer moves it too far."""
_MOST_NAMED = 3
"""Levels that a warning names; of more it says the number."""


def rules(outline: Outline) -> Iterator[Issue]:
    """Check what holds between the parts of a questionnaire."""
    yield from _twice(("languages",), outline.languages, "language")
    yield from _numbering(outline)
    yield from _dimensions(outline)
    yield from _bands(outline)
    yield from _advice(outline)
    yield from _mirrored(outline)
    yield from _tensions(outline)
    yield from _taken("metrics", outline.metrics or ())


def _numbering(outline: Outline) -> Iterator[Issue]:
    numbers = [number for number, _ in outline.statements or ()]
    first: dict[int, int] = {}
    for index, number in enumerate(numbers):
        if number in first:
            taken = words.number_taken(number, f"statements[{first[number]}]")
            yield Issue(("statements", index, "number"), taken, words.NO_GAP)
        elif number is not None:
            first[number] = index
    if len(first) < len(numbers):
        return  # The missing numbers may be those that are doubled, or that could not be read.
    missing = next((number for number in range(1, len(numbers) + 1) if number not in first), None)
    for number, index in first.items():
        if number > len(numbers) and missing is not None:
            out_of_order = words.number_out_of_order(number, missing)
            yield Issue(("statements", index, "number"), out_of_order, words.NO_GAP)


def _dimensions(outline: Outline) -> Iterator[Issue]:
    if outline.dimensions is None:
        return
    yield from _taken("dimensions", outline.dimensions)
    used: set[str] = set()
    known, all_known = _known(outline.dimensions), None not in outline.dimensions
    # Only if every name could be read is it clear what is not among them.
    all_read = outline.statements is not None
    for index, (_, names) in enumerate(outline.statements or ()):
        place = ("statements", index, "dimensions")
        yield from _twice(place, names or (), "dimension")
        if all_known:
            yield from _unknown(place, names or (), known, "dimension")
        all_read = all_read and names is not None and None not in names
        used.update(_or_meant(names or (), known))
    for index, key in enumerate(outline.dimensions):
        if all_read and key is not None and key not in used:
            yield Issue(("dimensions", index), *words.dimension_unused(quoted(key)))


def _bands(outline: Outline) -> Iterator[Issue]:
    yield from _taken("bands", [key for key, _, _ in outline.bands or ()])
    ranges: list[tuple[int, int, int]] = []
    for index, (_, lowest, highest) in enumerate(outline.bands or ()):
        if lowest is None or highest is None:
            return
        if lowest > highest:
            yield Issue(("bands", index), *words.turned_round(lowest, highest))
            return
        ranges.append((lowest, highest, index))
    if not ranges:
        return
    totals = _totals(outline)
    ranges.sort()
    expected = None if totals is None else totals[0]
    for lowest, highest, index in ranges:
        if expected is None or (lowest < expected and index == ranges[0][2]):
            expected = lowest  # Totals that cannot be reached may have bands.
        if lowest > expected:
            yield Issue(("bands", index), words.in_no_band(expected, lowest - 1), _cover(totals))
        elif lowest < expected:
            yield Issue(("bands", index), words.in_two_bands(lowest, min(expected - 1, highest)), _cover(totals))
        expected = max(expected, highest + 1)
    if totals is not None and expected is not None and expected <= totals[1]:
        yield Issue(("bands",), words.in_no_band(expected, totals[1]), _cover(totals))


def _totals(outline: Outline) -> tuple[int, int] | None:
    """The lowest and the highest total that answers can give; None while it is not clear what will be asked."""
    numbers = {number for number, _ in outline.statements or ()} - {None}
    count = len(outline.statements or ())
    if outline.scale is None or not count or any(number > count for number in numbers if number is not None):
        return None
    return count * outline.scale[0], count * outline.scale[1]


def _cover(totals: tuple[int, int] | None) -> Said:
    return words.BANDS_COVER_ALL if totals is None else words.bands_cover(*totals)


def _advice(outline: Outline) -> Iterator[Issue]:
    bands = [key for key, _, _ in outline.bands or ()]
    levels_known, metrics_known = _known(bands), _known(outline.metrics or ())
    sure_of_levels = outline.bands is not None and None not in bands
    sure_of_metrics = outline.metrics is not None and None not in outline.metrics
    for place, metrics in outline.measured:
        yield from _twice(place, metrics, "metric")
        if sure_of_metrics:
            yield from _unknown(place, metrics, metrics_known, "metric")
    for place, levels in outline.levelled:
        if not levels or not sure_of_levels:
            continue
        for name in levels:
            if name not in levels_known:
                yield Issue((*place, name), words.no_band(quoted(name)), meant(name, levels_known))
        written = _or_meant(levels, levels_known)
        for name in levels_known:
            if name not in written:
                missing = words.no_actions if place[-1] == "actions" else words.no_text_for
                yield Issue(place, *missing(quoted(name)))


def _mirrored(outline: Outline) -> Iterator[Issue]:
    for index in outline.mirrored:
        yield Issue(("statements", index, "mirrored"), *words.MIRRORED_FOR_NOTHING)


def _tensions(outline: Outline) -> Iterator[Issue]:
    if outline.statements is None:
        return
    count = len(outline.statements)
    # A number that is doubled or left out is reported where the statements stand.
    known = {*range(1, count + 1), *(number for number, _ in outline.statements)}
    for index, numbers in enumerate(outline.tensions):
        for place, number in enumerate(numbers):
            route = ("tensions", index, "statements", place)
            if number is not None and number not in known:
                yield Issue(route, *words.no_statement(number, count))
            elif number is not None and number in numbers[:place]:
                yield Issue(route, *words.paired_with_itself(number))


def _taken(section: str, keys: Sequence[str | None]) -> Iterator[Issue]:
    """Report the keys of parts that an earlier part of the same *section* has."""
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        if key is not None and first.setdefault(key, index) != index:
            yield Issue((section, index, "key"), *words.key_taken(quoted(key), f"{section}[{first[key]}]"))


def _twice(place: Route, names: Sequence[str | None], kind: str) -> Iterator[Issue]:
    """Report the names that a list repeats."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name is not None and name in seen:
            yield Issue((*place, index), words.twice(quoted(name)), words.ONCE[kind])
        elif name is not None:
            seen.add(name)


def _unknown(place: Route, names: Sequence[str | None], known: Collection[str], kind: str) -> Iterator[Issue]:
    """Report, once, the names of what is not there; while a key cannot be read, each may be the one that is meant."""
    said: set[str] = set()
    for index, name in enumerate(names):
        if name is not None and name not in known and name not in said:
            said.add(name)
            yield Issue((*place, index), words.UNKNOWN[kind](quoted(name)), meant(name, known))


def _or_meant(names: Sequence[str | None], known: Collection[str]) -> set[str]:
    """The names that are there, with the misspelt ones as what they were meant to be."""
    return {name if name in known else closest(name, known) or name for name in _known(names)}


def _known(keys: Sequence[str | None]) -> dict[str, None]:
    """The keys that could be read, each once: a dictionary, for they are looked up as often as there are names."""
    return dict.fromkeys(key for key in keys if key is not None)


def weaknesses(questionnaire: Questionnaire) -> list[Issue]:
    """List what is allowed but weak in a questionnaire: warnings."""
    found: list[Issue] = []
    for index, dimension in enumerate(questionnaire.dimensions):
        count = len(questionnaire.members(dimension.key))
        if count < FEWEST_STATEMENTS:
            few = words.few_statements(quoted(dimension.key), count, FEWEST_STATEMENTS)
            found.append(Issue(("dimensions", index), *few))
    reverse = [statement for statement in questionnaire.statements if statement.reversed]
    shared = set.intersection(*(set(statement.dimensions) for statement in reverse)) if reverse else set()
    if len(questionnaire.dimensions) > 1 and len(reverse) > 1 and shared:
        key = next(d.key for d in questionnaire.dimensions if d.key in shared)
        found.append(Issue(("statements",), *words.reversed_in_one(quoted(key))))
    if not reverse:
        found.append(Issue(("statements",), *words.NONE_REVERSED))
    for index, statement in enumerate(questionnaire.statements):
        if statement.reversed and statement.mirrored is None:
            found.append(Issue(("statements", index), *words.NOT_MIRRORED))
    for index, band in enumerate(questionnaire.bands):
        if band.lowest > questionnaire.highest or band.highest < questionnaire.lowest:
            beyond = words.band_out_of_reach(quoted(band.key), questionnaire.lowest, questionnaire.highest)
            found.append(Issue(("bands", index), *beyond))
    found += _unreached_levels(questionnaire)
    return found


def _unreached_levels(questionnaire: Questionnaire) -> Iterator[Issue]:
    reachable = [
        band
        for band in questionnaire.bands
        if band.lowest <= questionnaire.highest and band.highest >= questionnaire.lowest
    ]
    for index, dimension in enumerate(questionnaire.dimensions):
        steps = len(questionnaire.members(dimension.key)) * (questionnaire.scale.highest - questionnaire.scale.lowest)
        reached = {questionnaire.level_at(Fraction(step, steps)).key for step in range(steps + 1)}
        missed = [quoted(band.key) for band in reachable if band.key not in reached]
        if missed:
            name = quoted(dimension.key)
            many = len(missed) > _MOST_NAMED
            yield Issue(
                ("dimensions", index),
                *(
                    words.many_levels_out_of_reach(name, len(missed))
                    if many
                    else words.levels_out_of_reach(name, missed)
                ),
            )
