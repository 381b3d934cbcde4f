"""The rules between the parts of a questionnaire, and what is weak in its design."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from rater_quiz.questionnaire.model import Issue, Questionnaire, Route
from rater_quiz.questionnaire.names import closest, meant, quoted
from rater_quiz.questionnaire.outline import Outline

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
    hint = "number the statements from 1 without a gap"
    first: dict[int, int] = {}
    for index, number in enumerate(numbers):
        if number in first:
            place = ("statements", index, "number")
            yield Issue(place, f"{number} is taken by statements[{first[number]}] already", hint)
        elif number is not None:
            first[number] = index
    if len(first) < len(numbers):
        return  # The missing numbers may be those that are doubled, or that could not be read.
    missing = next((number for number in range(1, len(numbers) + 1) if number not in first), None)
    for number, index in first.items():
        if number > len(numbers):
            yield Issue(("statements", index, "number"), f"{number} is out of order: {missing} is missing", hint)


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
            finding = f"no statement counts in {quoted(key)}"
            yield Issue(("dimensions", index), finding, "name it in a statement, or drop it")


def _bands(outline: Outline) -> Iterator[Issue]:
    yield from _taken("bands", [key for key, _, _ in outline.bands or ()])
    ranges: list[tuple[int, int, int]] = []
    for index, (_, lowest, highest) in enumerate(outline.bands or ()):
        if lowest is None or highest is None:
            return
        if lowest > highest:
            yield Issue(("bands", index), f"it ends at {highest}, before it begins at {lowest}", "swap the two")
            return
        ranges.append((lowest, highest, index))
    if not ranges:
        return
    totals = _totals(outline)
    cover = f"the bands must cover {'all totals' if totals is None else _span(*totals)} without a gap or an overlap"
    ranges.sort()
    expected = None if totals is None else totals[0]
    for lowest, highest, index in ranges:
        if expected is None or (lowest < expected and index == ranges[0][2]):
            expected = lowest  # Totals that cannot be reached may have bands.
        if lowest > expected:
            yield Issue(("bands", index), f"{_are(expected, lowest - 1)} in no band", cover)
        elif lowest < expected:
            yield Issue(("bands", index), f"{_are(lowest, min(expected - 1, highest))} in two bands", cover)
        expected = max(expected, highest + 1)
    if totals is not None and expected is not None and expected <= totals[1]:
        yield Issue(("bands",), f"{_are(expected, totals[1])} in no band", cover)


def _totals(outline: Outline) -> tuple[int, int] | None:
    """The lowest and the highest total that answers can give; None while it is not clear what will be asked."""
    numbers = {number for number, _ in outline.statements or ()} - {None}
    count = len(outline.statements or ())
    if outline.scale is None or not count or any(number > count for number in numbers if number is not None):
        return None
    return count * outline.scale[0], count * outline.scale[1]


def _span(lowest: int, highest: int) -> str:
    return f"{lowest}" if lowest == highest else f"{lowest} to {highest}"


def _are(lowest: int, highest: int) -> str:
    return f"{_span(lowest, highest)} {'is' if lowest == highest else 'are'}"


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
                yield Issue((*place, name), f"there is no band {quoted(name)}", meant(name, levels_known))
        written = _or_meant(levels, levels_known)
        for name in levels_known:
            if name not in written:
                yield Issue(place, *_missing_level(place, name))


def _missing_level(place: Route, name: str) -> tuple[str, str]:
    if place[-1] == "actions":
        return (
            f"there are no actions for level {quoted(name)}",
            "write a list for each band, or one for all",
        )
    return f"there is no text for level {quoted(name)}", "write one for each band, or none at all"


def _mirrored(outline: Outline) -> Iterator[Issue]:
    for index in outline.mirrored:
        finding = "a mirrored wording is for reversed statements, and this one is not reversed"
        yield Issue(("statements", index, "mirrored"), finding, "take it out, or add 'reversed: true'")


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
                yield Issue(route, f"there is no statement {number}", f"they go from 1 to {count}")
            elif number is not None and number in numbers[:place]:
                yield Issue(route, f"{number} is paired with itself", "name two different statements")


def _taken(section: str, keys: Sequence[str | None]) -> Iterator[Issue]:
    """Report the keys of parts that an earlier part of the same *section* has."""
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        if key is not None and first.setdefault(key, index) != index:
            finding = f"{quoted(key)} is taken by {section}[{first[key]}] already"
            yield Issue((section, index, "key"), finding, "give each a key of its own")


def _twice(place: Route, names: Sequence[str | None], kind: str) -> Iterator[Issue]:
    """Report the names that a list repeats."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name is not None and name in seen:
            yield Issue((*place, index), f"{quoted(name)} stands here twice", f"name each {kind} once")
        elif name is not None:
            seen.add(name)


def _unknown(place: Route, names: Sequence[str | None], known: Collection[str], kind: str) -> Iterator[Issue]:
    """Report, once, the names of what is not there; while a key cannot be read, each may be the one that is meant."""
    said: set[str] = set()
    for index, name in enumerate(names):
        if name is not None and name not in known and name not in said:
            said.add(name)
            yield Issue((*place, index), f"there is no {kind} {quoted(name)}", meant(name, known))


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
            found.append(
                Issue(
                    ("dimensions", index),
                    f"{quoted(dimension.key)} has {count} statement{'s' * (count != 1)}",
                    f"with fewer than {FEWEST_STATEMENTS}, a single answer moves the whole dimension",
                )
            )
    reverse = [statement for statement in questionnaire.statements if statement.reversed]
    shared = set.intersection(*(set(statement.dimensions) for statement in reverse)) if reverse else set()
    if len(questionnaire.dimensions) > 1 and len(reverse) > 1 and shared:
        key = next(d.key for d in questionnaire.dimensions if d.key in shared)
        found.append(
            Issue(
                ("statements",),
                f"all reverse-scored statements count in {quoted(key)}",
                "spread them, or somebody who agrees with everything looks weak in that dimension alone",
            )
        )
    if not reverse:
        found.append(
            Issue(
                ("statements",),
                "no statement is reverse-scored",
                "word a few so that agreeing is bad (reversed: true); it shows who agrees with everything",
            )
        )
    for index, statement in enumerate(questionnaire.statements):
        if statement.reversed and statement.mirrored is None:
            found.append(
                Issue(
                    ("statements", index),
                    "it is reverse-scored and has no mirrored wording",
                    "add 'mirrored: …', how it reads when all is well; a group's points are shown beside it",
                )
            )
    for index, band in enumerate(questionnaire.bands):
        if band.lowest > questionnaire.highest or band.highest < questionnaire.lowest:
            found.append(
                Issue(
                    ("bands", index),
                    f"no answers can reach band {quoted(band.key)}",
                    f"totals go from {questionnaire.lowest} to {questionnaire.highest}",
                )
            )
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
            levels = f"level {' or '.join(missed)}" if len(missed) <= _MOST_NAMED else f"{len(missed)} of the levels"
            yield Issue(
                ("dimensions", index),
                f"no answers put {quoted(dimension.key)} at {levels}",
                "it has too few statements for so narrow a band",
            )
