"""Foreign YAML as it is read: text for text, each value with its line."""

from functools import partial

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.yaml_texts import QUESTIONNAIRE

from rater_quiz.errors import InputRefusedError
from rater_quiz.strict_yaml import Route, Value, read_document, spell_route


def test_reads_a_questionnaire_as_text_lists_and_mappings() -> None:
    document = read_document(QUESTIONNAIRE.encode(), name="q.yaml")
    assert document.value == {
        "id": "small",
        "languages": ["en", "ar"],
        "title": {"en": "Small", "ar": "صغير"},
        "scale": {"lowest": "1", "labels": [{"en": "No", "ar": "لا"}, {"en": "Yes", "ar": "نعم"}]},
        "dimensions": [
            {
                "key": "empathy",
                "advice": {
                    "levels": {"low": 'Ask: "why?"', "high": ""},
                    "actions": ["Listen first.\n\nThen speak.\n", "One folded text."],
                },
            }
        ],
        "statements": [
            {
                "number": "1",
                "text": "We listen to what people say, and we act on it.",
                "reversed": "no",
                "dimensions": ["empathy"],
            }
        ],
        "bands": [],
    }
    assert document.quoted == {
        ("title", "en"),
        ("title", "ar"),
        ("dimensions", 0, "advice", "levels", "low"),
        ("dimensions", 0, "advice", "levels", "high"),
        ("dimensions", 0, "advice", "actions", 0),
        ("dimensions", 0, "advice", "actions", 1),
    }


def test_each_value_has_the_line_of_its_key_or_of_its_start() -> None:
    document = read_document(QUESTIONNAIRE.encode(), name="q.yaml", first_line=11)
    assert {spell_route(route): line - 10 for route, line in document.lines.items()} == {
        "": 2,
        "id": 2,
        "languages": 3,
        "languages[0]": 3,
        "languages[1]": 3,
        "title": 4,
        "title.en": 4,
        "title.ar": 4,
        "scale": 5,
        "scale.lowest": 6,
        "scale.labels": 7,
        "scale.labels[0]": 8,
        "scale.labels[0].en": 8,
        "scale.labels[0].ar": 8,
        "scale.labels[1]": 9,
        "scale.labels[1].en": 9,
        "scale.labels[1].ar": 10,
        "dimensions": 11,
        "dimensions[0]": 12,
        "dimensions[0].key": 12,
        "dimensions[0].advice": 13,
        "dimensions[0].advice.levels": 14,
        "dimensions[0].advice.levels.low": 14,
        "dimensions[0].advice.levels.high": 14,
        "dimensions[0].advice.actions": 15,
        "dimensions[0].advice.actions[0]": 16,
        "dimensions[0].advice.actions[1]": 20,
        "statements": 23,
        "statements[0]": 24,
        "statements[0].number": 24,
        "statements[0].text": 25,
        "statements[0].reversed": 27,
        "statements[0].dimensions": 28,
        "statements[0].dimensions[0]": 28,
        "bands": 29,
    }


def test_a_route_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    document = read_document(b"a: 1\nb:\n  - c: 2\n", name="q.yaml")
    assert [document.line(route) for route in ((), ("x",), ("a", "y"), ("b", 0, "z"), ("b", 7))] == [1, 1, 1, 3, 2]


def test_scalars_are_text_as_written() -> None:
    text = (
        "a: 2024-02-31\nb: no\nc: 012\nd: 1:30\ne: ~\nf: null\ng:\nh: .nan\ni: 0x1F\nj: 1e3\nk: <<\nl: ' x '\nm:   y "
    )
    document = read_document(text.encode(), name="q.yaml")
    assert list(document.value.values()) == (
        ["2024-02-31", "no", "012", "1:30", "~", "null", "", ".nan", "0x1F", "1e3", "<<", " x ", "y"]
    )
    assert document.quoted == {("l",)}


def test_accepts_what_notepad_saves() -> None:
    document = read_document(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\nc: 'z'\r\n", name="q.yaml")
    assert document.value == {"a": "1", "b": "x\ny\n", "c": "z"}
    assert document.lines == {(): 1, ("a",): 1, ("b",): 2, ("c",): 5}


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "a: 1\n... # c\n\n# d\n...\n", "? a\n: 1\n", "{a: 1}"])
def test_accepts_other_spellings_of_one_document(text: str) -> None:
    assert read_document(text.encode(), name="q.yaml").value == {"a": "1"}


def test_the_caps_themselves_are_accepted() -> None:
    def nested(levels: int) -> Value:
        return [nested(levels - 1)] if levels else []

    deep, many = b"a: " + b"[" * 19 + b"]" * 19, b"a: [" + b"x, " * 7 + b"]"
    assert read_document(deep, name="q.yaml", most_bytes=len(deep)).value == {"a": nested(18)}
    assert read_document(many, name="q.yaml", most_nodes=10).value == {"a": ["x"] * 7}
    assert read_document(many, name="q.yaml", most_depth=2).value == {"a": ["x"] * 7}
    read = partial(read_document, many, name="q.yaml")
    for too_much in (partial(read, most_nodes=9), partial(read, most_depth=1), partial(read, most_bytes=len(many) - 1)):
        with pytest.raises(InputRefusedError):
            too_much()


@pytest.mark.parametrize(
    ("route", "spelled"),
    [
        ((), ""),
        (("statements", 4, "dimensions", 0), "statements[4].dimensions[0]"),
        (("rater-quiz",), "rater-quiz"),
        (("عنوان", "en"), "عنوان.en"),
        (("a", "b.c", "", "d\n e"), "a['b.c']['']['d e']"),
        (("k" * 50,), f"['{'k' * 39}…']"),
    ],
)
def test_routes_are_spelled_as_people_write_them(route: Route, spelled: str) -> None:
    assert spell_route(route) == spelled


CLEAN = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from("\n\t"), max_size=20
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    CLEAN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(CLEAN, inner, max_size=3), max_leaves=8
)
ROOTS = st.dictionaries(CLEAN, VALUES, min_size=1, max_size=4)


def flattened(value: Value, route: Route = ()) -> list[Route]:
    """Return the routes of *value* and of all that is in it, in the order of writing."""
    inner: list[tuple[str | int, Value]] = []
    if isinstance(value, dict):
        inner = [*value.items()]
    elif isinstance(value, list):
        inner = [*enumerate(value)]
    return [route, *(below for step, part in inner for below in flattened(part, (*route, step)))]


@given(ROOTS, st.booleans(), st.booleans())
def test_reading_what_was_dumped_gives_the_same_text(root: dict[str, Value], flow: bool, readable: bool) -> None:  # noqa: FBT001 - drawn
    dumped = yaml.safe_dump(root, default_flow_style=flow, allow_unicode=readable, sort_keys=False)
    document = read_document(dumped.encode(), name="q.yaml")
    assert document.value == root
    assert set(document.lines) == set(flattened(root))


@given(st.lists(st.tuples(st.integers(0, 3), CLEAN), min_size=1, max_size=8), st.integers(1, 100))
def test_the_line_of_an_entry_is_the_line_of_its_key(entries: list[tuple[int, str]], first_line: int) -> None:
    """Keys stand at known lines: blank lines before them, values of several lines between them."""
    text, expected = "", {}
    for number, (blank, value) in enumerate(entries):
        text += "\n" * blank
        expected[f"k{number}",] = first_line + text.count("\n")
        text += yaml.safe_dump({f"k{number}": value}, width=8)
    document = read_document(text.encode(), name="q.yaml", first_line=first_line)
    del (lines := dict(document.lines))[()]
    assert lines == expected
