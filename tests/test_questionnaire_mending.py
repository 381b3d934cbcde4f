"""Misspelt and unknown keys: one issue each, and nothing else seems wrong for their sake."""

from typing import Any

import pytest
from support.builders import changed, full_questionnaire, places_in, plain_questionnaire, renamed, route_of, shown

from rater_quiz.language import Language
from rater_quiz.questionnaire import Issue
from rater_quiz.questionnaire.examination import examine
from rater_quiz.words import examination as words

KEYS_OF_PARTS = {
    tuple(step for step in route if isinstance(step, str)): route
    for route in places_in(full_questionnaire())
    if isinstance(route[-1], str) and route[-1] not in tuple(Language) and not str(route[-1]).startswith("band-")
}
"""For each key that any part of a questionnaire may have, the route of one such key."""
ALL = "id, languages, title, introduction, scale, dimensions, statements, bands, tensions, metrics, closing"


def slips(key: str) -> list[str]:
    """What a slip of the finger makes of a key: a letter left out, doubled, wrong, or two swapped."""
    dropped = {key[:place] + key[place + 1 :] for place in range(len(key))}
    doubled = {key[:place] + key[place] + key[place:] for place in range(len(key))}
    wrong = {key[:place] + "x" + key[place + 1 :] for place in range(len(key))}
    swapped = {key[:place] + key[place + 1] + key[place] + key[place + 2 :] for place in range(len(key) - 1)}
    made = dropped | doubled | wrong | swapped | {key.upper(), key.capitalize()}
    return sorted(slip for slip in made - {key} if len(slip) > 1)


def test_a_slip_in_a_key_is_one_issue_that_names_the_key_that_was_meant() -> None:
    """Neither is the key reported as missing too, nor does anything that depends on it seem wrong."""
    values = full_questionnaire()
    offenders = []
    for route in KEYS_OF_PARTS.values():
        key = str(route[-1])
        for slip in slips(key):
            issue = Issue((*route[:-1], slip), words.no_key(repr(slip)), words.did_you_mean(repr(key)))
            found = examine(renamed(values, route, slip))
            if found != [issue]:
                offenders.append((route, slip, found))
    assert offenders == []


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param("zzz", f"zzz: there is no key 'zzz' here\n  hint: there are {ALL}", id="like none"),
        pytest.param("titel", "titel: there is no key 'titel' here\n  hint: did you mean 'title'?", id="like one"),
        pytest.param("['']", f"['']: there is no key '' here\n  hint: there are {ALL}", id="empty"),
        pytest.param(
            "scale['{finding}']",
            "scale['{finding}']: there is no key '{finding}' here\n  hint: there are lowest, labels",
            id="braces",
        ),
        pytest.param(
            "scale['" + "x" * 100 + "']",
            f"scale['{'x' * 39}…']: there is no key '{'x' * 59}…' here\n  hint: there are lowest, labels",
            id="long",
        ),
        pytest.param(
            "statements[0].Tips",
            "statements[0].Tips: there is no key 'Tips' here\n  hint: did you mean 'tip'?",
            id="in a statement",
        ),
    ],
)
def test_an_unknown_key_is_one_issue(place: str, expected: str) -> None:
    assert shown(examine(changed(plain_questionnaire(), {place: "x"}))) == expected


@pytest.mark.parametrize("value", ["", [], {}, [{"key": []}], {"key": {"en": "x"}}])
def test_what_stands_under_an_unknown_key_is_not_looked_at(value: Any) -> None:
    found = examine(plain_questionnaire() | {"zzz": value})
    assert shown(found) == f"zzz: there is no key 'zzz' here\n  hint: there are {ALL}"


def test_what_stands_under_a_misspelt_key_is_examined_at_the_place_where_it_was_written() -> None:
    values = changed(plain_questionnaire(), {"statements[2].reversed": "no", "statements[3].number": "7"})
    values = renamed(renamed(values, route_of("statements[3].number"), "nummer"), ("statements",), "statments")
    assert (
        shown(examine(values))
        == """\
statments: there is no key 'statments' here
  hint: did you mean 'statements'?
statments[2].reversed: expected true or false, found 'no'
  hint: write true or false, or leave the key out
statments[3].nummer: there is no key 'nummer' here
  hint: did you mean 'number'?
statments[3].nummer: 7 is out of order: 4 is missing
  hint: number the statements from 1 without a gap"""
    )


def test_of_two_keys_meant_to_be_the_same_the_first_counts() -> None:
    values = renamed(plain_questionnaire(), ("title",), "titel") | {"titl": []}
    assert (
        shown(examine(values))
        == """\
titel: there is no key 'titel' here
  hint: did you mean 'title'?
titl: there is no key 'titl' here
  hint: did you mean 'title'?"""
    )


def test_a_slip_in_a_level_is_one_issue() -> None:
    levels = route_of("dimensions[0].advice.levels")
    assert (
        shown(examine(renamed(full_questionnaire(), (*levels, "band-2"), "bnad-2")))
        == """\
dimensions[0].advice.levels.bnad-2: there is no band 'bnad-2'
  hint: did you mean 'band-2'?"""
    )


def test_a_slip_in_a_language_is_one_issue() -> None:
    assert (
        shown(examine(renamed(full_questionnaire(), ("title", "ar"), "arr")))
        == """\
title: 'arr' is not a language of this file
  hint: it has en and ar"""
    )
