"""Questionnaires to test with: builders with a default for everything, and strategies for hypothesis."""

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from rater_quiz.errors import Problem
from rater_quiz.language import Language
from rater_quiz.questionnaire import Issue, Questionnaire, Route
from rater_quiz.questionnaire.examination import examine
from rater_quiz.strict_yaml import spell_route

RATER_FILE = Path(__file__).parents[2] / "questions" / "rater.yaml"


@cache
def rater() -> Questionnaire:
    """The shipped questionnaire."""
    return built(rater_values())


def rater_values() -> dict[str, Any]:
    """The plain values of the shipped questionnaire, afresh for each test that changes them."""
    values: dict[str, Any] = yaml.load(RATER_FILE.read_bytes(), getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - it builds text, lists and mappings only
    return values


def built(values: Mapping[str, Any]) -> Questionnaire:
    """Build a questionnaire from plain values that are valid."""
    found = examine(values)
    assert isinstance(found, Questionnaire), found
    return found


def a_questionnaire(**changes: Any) -> Questionnaire:
    """Build a valid questionnaire; the arguments are those of `plain_questionnaire`."""
    return built(plain_questionnaire(**changes))


def plain_questionnaire(
    *,
    name: str = "mine",
    statements: int = 4,
    labels: int = 5,
    lowest: int = 1,
    reversed_: Sequence[int] = (2,),
    dimensions: Mapping[str, Sequence[int]] | None = None,
    bands: int | Sequence[tuple[str, int, int]] = 3,
    tensions: Sequence[tuple[int, int]] = (),
    languages: Sequence[str] = ("en",),
) -> dict[str, Any]:
    """Build the plain values of a questionnaire file, every scalar a text.

    Args:
        name: Its id.
        statements: How many there are.
        labels: How many answers the scale has.
        lowest: The number of the scale's first answer.
        reversed_: Numbers of the statements that are reverse-scored.
        dimensions: The numbers of the statements in each; all of them in speed, from the second on in care.
        bands: Each with key, lowest and highest total; or into how many to divide the totals, named by numbers.
        tensions: Pairs of statements that seldom go together.
        languages: Of all its texts.
    """
    if dimensions is None:
        numbers = range(1, statements + 1)
        dimensions = {"speed": numbers, "care": numbers[1:]} if statements > 1 else {"speed": numbers}
    if isinstance(bands, int):
        bands = divided(statements * lowest, statements * (lowest + labels - 1), bands)

    text = partial(_text, languages)
    values: dict[str, Any] = {
        "id": name,
        "languages": list(languages),
        "title": text("Mine"),
        "scale": {"lowest": str(lowest), "labels": [text(f"Label {place}") for place in range(1, labels + 1)]},
        "dimensions": [{"key": key, "name": text(key.capitalize())} for key in dimensions],
        "statements": [
            {
                "number": str(number),
                "text": text(f"Statement {number}."),
                "dimensions": [key for key, members in dimensions.items() if number in members],
            }
            | ({"reversed": "true", "mirrored": text(f"Mirror of {number}.")} if number in reversed_ else {})
            for number in range(1, statements + 1)
        ],
        "bands": [
            {"key": key, "lowest": str(first), "highest": str(last), "name": text(key.capitalize())}
            for key, first, last in bands
        ],
    }
    if tensions:
        values["tensions"] = [{"statements": [str(one), str(other)], "note": text("Both?")} for one, other in tensions]
    return values


def full_questionnaire(languages: Sequence[str] = ("en", "ar")) -> dict[str, Any]:
    """Build plain values that use every key there is."""
    text = partial(_text, languages)
    values = plain_questionnaire(tensions=[(1, 2), (3, 4)], languages=languages)
    values |= {"introduction": text("Welcome."), "closing": text("Thanks.")}
    values["metrics"] = [
        {"key": key, "name": text(key.capitalize()), "meaning": text("How many."), "formula": text("All of them.")}
        for key in ("waiting-time", "complaints")
    ]
    for dimension, letter in zip(values["dimensions"], "SC", strict=True):
        dimension["letter"] = letter
        advice: dict[str, Any] = {
            "meaning": text("About it."),
            "levels": {band["key"]: text(f"At {band['key']}.") for band in values["bands"]},
            "actions": [text("Do this."), text("Do that.")],
            "metrics": ["complaints", "waiting-time"],
            "questions": [text("Why?")],
        }
        dimension["advice"] = advice
    advice["actions"] = {band["key"]: [text(f"Act at {band['key']}.")] for band in values["bands"]}
    for statement in values["statements"]:
        statement |= {"note": text("By the way."), "rationale": text("Because."), "tip": text("Try.")}
        statement |= {"metrics": ["waiting-time"]}
        statement.setdefault("reversed", "false")
    for band in values["bands"]:
        band["comment"] = text("So it is.")
    return values


def _text(languages: Sequence[str], words: str) -> str | dict[str, str]:
    return words if len(languages) == 1 else {language: f"{words} ({language})" for language in languages}


def divided(lowest: int, highest: int, count: int) -> list[tuple[str, int, int]]:
    """Divide the totals from *lowest* to *highest* into at most *count* bands: band-1, band-2, …, from below."""
    totals = range(lowest, highest + 1)
    edges = [lowest + place * len(totals) // count for place in range(count + 1)]
    ranges = [(first, after - 1) for first, after in pairwise(edges) if first < after]
    return [(f"band-{place}", first, last) for place, (first, last) in enumerate(ranges, 1)]


def answers_for(questionnaire: Questionnaire) -> st.SearchStrategy[tuple[int, ...]]:
    """Complete sets of answers."""
    return st.tuples(*(st.sampled_from(questionnaire.scale.values) for _ in questionnaire.statements))


@st.composite
def leaning_answers_for(draw: st.DrawFn, questionnaire: Questionnaire) -> tuple[int, ...]:
    """Complete sets of answers of which most are one and the same, or most agree: what calls for a second look."""
    values = questionnaire.scale.values
    agreeing = [value for value in values if value > questionnaire.scale.middle]
    favourites = st.sampled_from(draw(st.sampled_from([agreeing, *([value] for value in values)]), label="favourites"))
    others = draw(st.sets(st.integers(0, len(questionnaire.statements) - 1), max_size=6), label="others")
    return tuple(
        draw(st.sampled_from(values) if place in others else favourites)
        for place in range(len(questionnaire.statements))
    )


@st.composite
def questionnaires(
    draw: st.DrawFn, *, labels: st.SearchStrategy[int] | None = None, statements: st.SearchStrategy[int] | None = None
) -> Questionnaire:
    """Valid questionnaires of all shapes: scales, keys, dimensions that overlap, one band or several."""
    count = draw(st.integers(1, 7) if statements is None else statements, label="statements")
    numbers = st.integers(1, count)
    members = draw(st.lists(st.sets(numbers, min_size=1), min_size=1, max_size=3), label="dimensions")
    members[0] |= set(range(1, count + 1)).difference(*members)
    pairs = st.tuples(numbers, numbers).filter(lambda pair: pair[0] != pair[1])
    return a_questionnaire(
        statements=count,
        labels=draw(st.integers(2, 10) if labels is None else labels, label="labels"),
        lowest=draw(st.sampled_from([1, 0, -2, 3]), label="lowest"),
        reversed_=sorted(draw(st.sets(numbers), label="reversed")),
        dimensions={f"d{place}": sorted(each) for place, each in enumerate(members, 1)},
        bands=draw(st.integers(1, 4), label="bands"),
        tensions=draw(st.lists(pairs, max_size=3), label="tensions") if count > 1 else (),
    )


@st.composite
def questionnaires_with_answers(draw: st.DrawFn) -> tuple[Questionnaire, tuple[int, ...]]:
    """A valid questionnaire, and a complete set of answers to it."""
    questionnaire = draw(questionnaires())
    return questionnaire, draw(answers_for(questionnaire))


# Plain values with mistakes in them.

GONE = object()
"""In place of a new value: take the key or the item out."""


def changed(values: Any, changes: Mapping[str, Any]) -> Any:
    """Copy plain values with something else at each place, spelled as in messages: ``statements[4].number``."""
    values = copy.deepcopy(values)
    for spelled, new in changes.items():
        *way, last = route_of(spelled)
        place = at(values, way)
        if new is GONE:
            del place[last]
        else:
            place[last] = new
    return values


def renamed(values: Any, route: Route, key: str) -> Any:
    """Copy plain values with another name for the key at the end of *route*, in the same place among the others."""
    values = copy.deepcopy(values)
    place = at(values, route[:-1])
    items = [(key if old == route[-1] else old, value) for old, value in place.items()]
    place.clear()
    place.update(items)
    return values


def at(values: Any, route: Sequence[str | int]) -> Any:
    """What stands at *route*."""
    for step in route:
        values = values[step]
    return values


def places_in(values: Any, route: Route = ()) -> Iterator[Route]:
    """The routes of all values in *values*, but for the root."""
    for step in values if isinstance(values, dict) else range(len(values)) if isinstance(values, list) else ():
        yield (*route, step)
        yield from places_in(values[step], (*route, step))


def route_of(spelled: str) -> Route:
    """Read a route as messages spell it."""
    steps = re.findall(r"\[(\d+)\]|\['(.*?)'\]|([\w-]+)", spelled)
    return tuple(int(index) if index else quoted or name for index, quoted, name in steps)


def shown(found: Questionnaire | Sequence[Issue]) -> str:
    """What is wrong, as a person reads it; nothing where all is well."""
    issues = () if isinstance(found, Questionnaire) else found
    problems = [Problem(spell_route(issue.route), issue.finding, issue.hint) for issue in issues]
    return "\n".join(problem.in_(Language.ENGLISH) for problem in problems)
