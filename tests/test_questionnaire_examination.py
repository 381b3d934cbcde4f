"""What `examine` makes of plain values, and the laws that it holds whatever they are."""

import copy
import string
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from support.builders import (
    GONE,
    at,
    changed,
    full_questionnaire,
    places_in,
    plain_questionnaire,
    rater_values,
    shown,
)

from rater_quiz.language import Language
from rater_quiz.questionnaire import Issue, Questionnaire, Route
from rater_quiz.questionnaire.examination import examine

FULL = full_questionnaire()
PLACES = list(places_in(FULL))


def test_valid_values_become_the_questionnaire_that_they_describe() -> None:
    found = examine(FULL)
    assert isinstance(found, Questionnaire)
    assert found.languages == (Language.ENGLISH, Language.ARABIC)
    assert found.title.translations == {Language.ENGLISH: "Mine (en)", Language.ARABIC: "Mine (ar)"}
    assert [statement.number for statement in found.statements] == [1, 2, 3, 4]
    assert [statement.reversed for statement in found.statements] == [False, True, False, False]
    assert found.dimension("care").advice.metrics == ("complaints", "waiting-time")
    assert [tension.statements for tension in found.tensions] == [(1, 2), (3, 4)]
    assert (found.scale.lowest, found.scale.highest) == (1, 5)


def test_statements_and_bands_come_in_their_own_order_whatever_the_order_of_the_file() -> None:
    turned = FULL | {key: FULL[key][::-1] for key in ("statements", "bands")}
    assert examine(turned) == examine(FULL)


@pytest.mark.parametrize("root", ["", "hello", [], [{}], ["id"]])
def test_the_root_must_be_a_mapping(root: Any) -> None:
    found = {"": "nothing", "hello": "'hello'"}[root] if isinstance(root, str) else "a list"
    assert shown(examine(root)) == f"expected a mapping, found {found}\n  hint: write its keys, 'id: …' first"


MISSING: list[tuple[str, Any, str]] = [
    ("id", GONE, "'id' is missing\n  hint: add 'id: …'"),
    ("languages", GONE, "'languages' is missing\n  hint: add 'languages: […]'"),
    ("title", GONE, "'title' is missing\n  hint: add 'title: …'"),
    ("scale", GONE, "'scale' is missing\n  hint: add 'scale:' and below it 'lowest: …' and 'labels: […]'"),
    ("scale.lowest", GONE, "scale: 'lowest' is missing\n  hint: add 'lowest: …'"),
    ("scale.labels", GONE, "scale: 'labels' is missing\n  hint: add 'labels: […]'"),
    (
        "dimensions",
        GONE,
        "'dimensions' is missing\n  hint: add 'dimensions:' and below it a line that begins with '- ' for each",
    ),
    ("dimensions[1].key", GONE, "dimensions[1]: 'key' is missing\n  hint: add 'key: …'"),
    ("dimensions[1].name", GONE, "dimensions[1]: 'name' is missing\n  hint: add 'name: …'"),
    (
        "statements",
        GONE,
        "'statements' is missing\n  hint: add 'statements:' and below it a line that begins with '- ' for each",
    ),
    ("statements[3].number", GONE, "statements[3]: 'number' is missing\n  hint: add 'number: …'"),
    ("statements[3].text", GONE, "statements[3]: 'text' is missing\n  hint: add 'text: …'"),
    ("statements[0].dimensions", GONE, "statements[0]: 'dimensions' is missing\n  hint: add 'dimensions: […]'"),
    ("bands", GONE, "'bands' is missing\n  hint: add 'bands:' and below it a line that begins with '- ' for each"),
    ("bands[0].key", GONE, "bands[0]: 'key' is missing\n  hint: add 'key: …'"),
    ("bands[0].lowest", GONE, "bands[0]: 'lowest' is missing\n  hint: add 'lowest: …'"),
    ("bands[2].highest", GONE, "bands[2]: 'highest' is missing\n  hint: add 'highest: …'"),
    ("bands[2].name", GONE, "bands[2]: 'name' is missing\n  hint: add 'name: …'"),
    ("tensions", [{}], "tensions[0]: 'statements' is missing\n  hint: add 'statements: […]'"),
    (
        "metrics",
        [{}],
        "metrics[0]: 'key' is missing\n  hint: add 'key: …'\nmetrics[0]: 'name' is missing\n  hint: add 'name: …'",
    ),
]


@pytest.mark.parametrize(("place", "new", "expected"), [pytest.param(*case, id=f"{case[0]}") for case in MISSING])
def test_a_key_that_is_missing_is_all_that_is_reported(place: str, new: Any, expected: str) -> None:
    assert shown(examine(changed(plain_questionnaire(), {place: new}))) == expected


def test_an_empty_mapping_lacks_every_key_that_is_required() -> None:
    assert [line for line in shown(examine({})).splitlines() if "hint:" not in line] == [
        f"{key!r} is missing" for key in ("id", "languages", "title", "scale", "dimensions", "statements", "bands")
    ]


def test_everything_that_is_wrong_is_found_in_one_run_in_the_order_of_the_file() -> None:
    values = changed(
        full_questionnaire(["en"]),
        {
            "id": "No",
            "scale.labels[4]": "",
            "dimensions[0].letter": [],
            "dimensions[0].advice.levels": {"band-1": "x", "bnad-2": "x", "band-3": ""},
            "dimensions[1].advice.metrics": ["complaint", "complaints", "complaints"],
            "dimensions[1].advice.actoins": ["x"],
            "dimensions[1].name": GONE,
            "statements[0].reversed": "no",
            "statements[1].number": "1",
            "statements[2].dimensions": ["spede", "care", "care"],
            "statements[3].txet": "x",
            "bands[1].lowest": "8",
            "bands[2].lowest": "16",
            "bands[2].highest": "19",
            "tensions[0].statements": ["1", "1"],
            "tensions[1].statements": ["3", "9"],
            "metrics[1].key": "waiting-time",
            "clossing": "x",
        },
    )
    assert (
        shown(examine(values))
        == """\
id: expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too), found 'No'
  hint: write no
scale.labels[4]: expected a text, found nothing
  hint: write it after the colon or the dash
dimensions[0].letter: expected a short name, found a list
  hint: write one name, such as speed
dimensions[0].advice.levels.bnad-2: there is no band 'bnad-2'
  hint: did you mean 'band-2'?
dimensions[0].advice.levels.band-3: expected a text, found nothing
  hint: write it after the colon or the dash
dimensions[0].advice.metrics[0]: there is no metric 'complaints'
  hint: there is waiting-time
dimensions[1]: 'name' is missing
  hint: add 'name: …'
dimensions[1].advice.metrics[0]: there is no metric 'complaint'
  hint: there is waiting-time
dimensions[1].advice.metrics[1]: there is no metric 'complaints'
  hint: there is waiting-time
dimensions[1].advice.metrics[2]: 'complaints' stands here twice
  hint: name each metric once
dimensions[1].advice.actoins: there is no key 'actoins' here
  hint: did you mean 'actions'?
statements[0].reversed: expected true or false, found 'no'
  hint: write true or false, or leave the key out
statements[1].number: 1 is taken by statements[0] already
  hint: number the statements from 1 without a gap
statements[2].dimensions[0]: there is no dimension 'spede'
  hint: did you mean 'speed'?
statements[2].dimensions[2]: 'care' stands here twice
  hint: name each dimension once
statements[3].txet: there is no key 'txet' here
  hint: did you mean 'text'?
bands: 20 is in no band
  hint: the bands must cover 4 to 20 without a gap or an overlap
bands[1]: 8 is in two bands
  hint: the bands must cover 4 to 20 without a gap or an overlap
bands[2]: 15 is in no band
  hint: the bands must cover 4 to 20 without a gap or an overlap
tensions[0].statements[1]: 1 is paired with itself
  hint: name two different statements
tensions[1].statements[1]: there is no statement 9
  hint: they go from 1 to 4
metrics[1].key: 'waiting-time' is taken by metrics[0] already
  hint: give each a key of its own
clossing: there is no key 'clossing' here
  hint: did you mean 'closing'?"""
    )


# Laws: nothing that a file can say makes it fail.

PLAIN = st.recursive(
    st.text(max_size=5) | st.sampled_from(["", "1", "-3", "true", "en", "speed", "٣", "9" * 30]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)
KEYED = st.recursive(
    st.sampled_from(["", "1", "2", "5", "low", "en", "text"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*{str(route[-1]) for route in PLACES}, "nmae"]), inner, max_size=8)
    ),
    max_leaves=25,
)


def sound(found: Questionnaire | list[Issue], values: Any) -> None:
    """Either a questionnaire, or issues that lead to places that are there, each said once, with a hint."""
    if isinstance(found, Questionnaire):
        return
    assert found
    assert len(set(found)) == len(found)
    for issue in found:
        at(values, issue.route)
        for said in (text.in_(language) for text in (issue.finding, issue.hint) for language in Language):
            assert said
            # Python's own word for nothing is nobody's, unless it is the text that was found.
            assert "None" not in said or "None" in "".join(strings_in(values))


def strings_in(values: Any) -> Iterator[str]:
    """Every text in plain values, keys included."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict):
        for key, value in values.items():
            yield from strings_in(key)
            yield from strings_in(value)
    elif isinstance(values, list):
        for value in values:
            yield from strings_in(value)


@given(PLAIN | KEYED)
@example("None")
@example({"id": "None"})
def test_no_values_at_all_make_it_fail(values: Any) -> None:
    sound(examine(values), values)


@st.composite
def mutants(draw: st.DrawFn, original: Any = FULL) -> Any:
    values: Any = copy.deepcopy(original)
    for _ in range(draw(st.integers(1, 4))):
        places = list(places_in(values))
        if not places:
            break
        *way, step = draw(st.sampled_from(places))
        place: Any = at(values, way)
        match draw(st.sampled_from(["drop", "replace", "rename or double"])):
            case "drop":
                del place[step]
            case "replace":
                place[step] = draw(PLAIN)
            case _ if isinstance(place, list):
                place.append(copy.deepcopy(place[int(step)]))
            case _:
                place[draw(st.text(string.ascii_lowercase, max_size=8))] = place.pop(step)
    return values


@given(mutants())
def test_no_mutant_of_a_full_questionnaire_makes_it_fail(values: Any) -> None:
    sound(examine(values), values)


@given(mutants(plain_questionnaire(tensions=[(1, 2)])))
def test_whatever_is_wrong_with_a_plain_questionnaire_comes_with_a_hint_of_how_to_mend_it(values: Any) -> None:
    found = examine(values)
    assert isinstance(found, Questionnaire) or [issue for issue in found if not issue.hint] == []


@given(st.sampled_from(PLACES), PLAIN.filter(lambda value: not isinstance(value, str)))
def test_a_value_of_the_wrong_kind_has_no_consequences_elsewhere(route: Route, value: Any) -> None:
    """What cannot be read says nothing about the rest: every issue is there, within, or at what it is part of."""
    values = copy.deepcopy(FULL)
    place: Any = at(values, route[:-1])
    assume(type(place[route[-1]]) is not type(value))
    assume(route[-1] != "actions" or not isinstance(value, list | dict))  # they may be either
    place[route[-1]] = value
    found = examine(values)
    assert isinstance(found, list)
    assert {issue.route[: len(route)] for issue in found} <= {route, route[:-1]}


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_no_mutant_of_the_shipped_questionnaire_makes_it_fail(data: st.DataObject) -> None:
    values = rater_values()
    route = data.draw(st.sampled_from(list(places_in(values))))
    at(values, route[:-1])[route[-1]] = ""
    sound(examine(values), values)
    del at(values, route[:-1])[route[-1]]
    sound(examine(values), values)


def test_the_search_ends_where_nobody_reads_on() -> None:
    """Guessing what thousands of names were meant to be would take minutes."""
    many = changed(plain_questionnaire(), {"statements[0].dimensions": [f"name-{number}" for number in range(20_000)]})
    assert shown(examine(many)).count("\n  hint: there are speed, care") == 500
    keys = plain_questionnaire() | {f"name-{number}": "" for number in range(1000)}
    assert shown(examine(keys)).count("there is no key") == 500
