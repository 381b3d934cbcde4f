"""Plain values → a `Questionnaire`, or everything that is wrong with them, in one run.

The models find what is wrong with a value, the rules what is wrong between values. So that one mistake is reported once
and hides nothing, misspelt keys are read as what they were meant to be (`mending`), and the rules draw no conclusions
from what the models refused (`outline`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from rater_quiz.language import Language, Said
from rater_quiz.late import Late
from rater_quiz.questionnaire.mending import Mended
from rater_quiz.questionnaire.model import BY_LEVEL, MOST_ISSUES, ONE_LIST, Issue, Part, Questionnaire, Route
from rater_quiz.questionnaire.names import spell
from rater_quiz.questionnaire.outline import KEY, Outline
from rater_quiz.questionnaire.rules import rules

if TYPE_CHECKING:
    from rater_quiz.words import examination as words
else:
    words = Late("rater_quiz.words.examination")

_PLAIN_NAME = re.compile(r"[a-z][a-z0-9-]*")
_LISTS_OF_PARTS: tuple[Route, ...] = (("dimensions",), ("statements",), ("bands",))
_LISTS = ("languages", "labels", "dimensions", "statements")


def examine(value: Any) -> Questionnaire | list[Issue]:
    """Build a questionnaire from the plain values of a file, or list all that is wrong, in the order of the file.

    Args:
        value: The root mapping; scalars are strings (numbers and true/false are made here).
    """
    mended = Mended.of(value)
    questionnaire: Questionnaire | None = None
    refused: dict[Route, Issue] = {}
    try:
        questionnaire = Questionnaire.model_validate(mended.value, context={"languages": _languages(mended.value)})
    except ValidationError as error:
        refused = dict(_refused(error))
    broken = islice(rules(Outline.of(mended.value, refused.keys())), MOST_ISSUES)
    found = [*islice(refused.values(), MOST_ISSUES), *broken]
    issues = mended.issues + [replace(issue, route=mended.as_written(issue.route)) for issue in found]
    if issues or questionnaire is None:
        return sorted(issues, key=lambda issue: _position(value, issue.route))
    return questionnaire.model_copy(
        update={
            "statements": tuple(sorted(questionnaire.statements, key=lambda statement: statement.number)),
            "bands": tuple(sorted(questionnaire.bands, key=lambda band: band.lowest)),
        }
    )


def _languages(value: Any) -> tuple[Language, ...]:
    """The languages that a file says it has; none where it does not say so clearly."""
    said = value.get("languages") if isinstance(value, Mapping) else None
    if not isinstance(said, list) or any(language not in list(Language) for language in said):
        return ()
    return tuple(dict.fromkeys(Language(language) for language in said))


def _refused(error: ValidationError) -> Iterator[tuple[Route, Issue]]:
    """Say what pydantic found in our words, each with the route of what it refused."""
    for detail in error.errors(include_url=False):
        route = tuple(step for step in detail["loc"] if step not in (ONE_LIST, BY_LEVEL))
        kind, found = detail["type"], detail["input"]
        context = detail.get("ctx", {})
        if kind == "too_short" and len(found) >= context["min_length"]:
            continue  # pydantic counts the sound ones only; what is wrong with the others is reported anyway
        if kind == "missing":
            yield route, Issue(route[:-1], words.missing(str(route[-1])), _addition(route))
        elif kind == "refused":
            # A key of a mapping is refused at its own route and one step more.
            yield route, Issue(route[:-1] if route[-1] == KEY else route, context["finding"], context["hint"])
        else:
            yield route, Issue(route, *_finding_and_hint(kind, context, found))


def _addition(route: Route) -> Said:
    """How to write what is missing at *route*."""
    key = str(route[-1])
    if route in _LISTS_OF_PARTS:
        return words.add_parts(key)
    if route == ("scale",):
        return words.ADD_SCALE
    return words.add(f"{key}: […]" if key in _LISTS else f"{key}: …")


def _finding_and_hint(kind: str, context: Mapping[str, Any], found: Any) -> tuple[Said, Said]:
    """Say in our words what pydantic found wrong with a value."""
    if isinstance(found, list) and context.keys() & {"min_length", "max_length"}:
        return _wrong_length(found, context)
    if "max_length" in context:
        most = context["max_length"]
        return words.expected(words.at_most(words.letters(most)), spell(found)), words.no_more_than(most)
    if "ge" in context:
        return words.expected(words.at_least(spell(context["ge"])), spell(found)), words.number_from(context["ge"])
    if "le" in context:
        return words.expected(words.at_most(spell(context["le"])), spell(found)), words.number_to(context["le"])
    if kind in ("list_type", "tuple_type"):
        alone = isinstance(found, str) and _PLAIN_NAME.fullmatch(found)
        return words.expected(words.A_LIST, spell(found)), words.write(f"[{found}]") if alone else words.EACH_ITEM
    firsts = {part.__name__: next(iter(part.model_fields)) for part in Part.__subclasses__()}
    key = firsts.get(context.get("class_name", ""))
    return words.expected(words.A_MAPPING, spell(found)), words.first_key(key) if key else words.KEY_BEFORE_TEXT


def _wrong_length(found: Sequence[Any], context: Mapping[str, Any]) -> tuple[Said, Said]:
    count = spell(len(found))
    if "min_length" in context:
        least = context["min_length"]
        hint = words.add_items(least - len(found)) if found else words.EACH_ITEM
        return words.expected(words.at_least(words.items(least)), count), hint
    most = context["max_length"]
    return words.expected(words.at_most(words.items(most)), count), words.take_items_out(len(found) - most)


def _position(value: Any, route: Route) -> tuple[int, ...]:
    """Where in the file a route leads, to sort by; what is missing stands where the mapping that lacks it begins."""
    position = []
    for step in route:
        if isinstance(value, Mapping) and step in value:
            position.append(list(value).index(step))
            value = value[step]
        elif isinstance(value, list) and isinstance(step, int):
            position.append(step)
            value = value[step]
    return tuple(position)
