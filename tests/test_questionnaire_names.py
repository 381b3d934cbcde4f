import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import Language
from rater_quiz.questionnaire.names import closest, meant, quoted, spell


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("", "nothing"),
        (None, "nothing"),
        ("low", "'low'"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 59}…'"),
        ("a\x1b\u202e", r"'a\x1b\u202e'"),
        ({}, "a mapping"),
        ({"a": "b"}, "a mapping"),
        ([], "a list"),
        ((), "a list"),
        (0, "0"),
        (-1001, "-1001"),
    ],
)
def test_what_was_found_is_named_briefly_and_harmlessly(value: object, shown: str) -> None:
    assert spell(value).in_(Language.ENGLISH) == shown


@given(st.text())
def test_a_quoted_name_stays_on_one_short_line_and_acts_on_no_terminal(name: str) -> None:
    assert quoted(name).isprintable()
    assert len(quoted(name)) <= 60 * len(r"\U00010000") + 2


KNOWN = ["id", "key", "reliability", "empathy", "note", "name"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("empaty", "empathy"),
        ("di", "id"),
        ("ID", "id"),
        ("ke", "key"),
        ("relaibiltiy", "reliability"),
        ("Reliability", "reliability"),
        ("nme", "name"),
        ("speed", None),
        ("x", None),
        ("", None),
        ("empathy" * 100, None),
    ],
)
def test_the_closest_name_is_a_likely_one_or_none(name: str, found: str | None) -> None:
    assert closest(name, KNOWN) == found


@given(st.lists(st.text("abcdef", min_size=2, max_size=8), min_size=1, max_size=50, unique=True), st.data())
def test_a_known_name_is_closest_to_itself_or_to_an_earlier_one_a_slip_apart(
    known: list[str], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(known))
    assert closest(name, [name]) == name
    assert closest(name, known) in known


def test_among_very_many_names_none_is_looked_for() -> None:
    """Thousands of unknown names among thousands of known ones would take minutes."""
    assert closest("name-1x", [f"name-{number}" for number in range(50)]) == "name-1"
    assert closest("name-1x", [f"name-{number}" for number in range(51)]) is None


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("empaty", ["empathy"], "did you mean 'empathy'?"),
        ("speed", ["empathy"], "there is empathy"),
        ("speed", ["empathy", "id"], "there are empathy, id"),
        ("speed", [], "there are none: add it, or take the name out"),
        ("zz", [str(number) for number in range(14)], "there are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …"),
    ],
)
def test_a_hint_says_what_was_meant_or_what_there_is(name: str, known: list[str], hint: str) -> None:
    assert meant(name, known).in_(Language.ENGLISH) == hint
