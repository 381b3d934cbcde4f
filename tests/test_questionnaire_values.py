"""Each kind of value that a questionnaire is made of: what is taken, and what is said of all else."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError
from support.builders import GONE, changed, plain_questionnaire, shown

from rater_quiz.language import Language
from rater_quiz.questionnaire.examination import examine
from rater_quiz.questionnaire.values import read_number

AFTER_COLON = "\n  hint: write it after the colon or the dash"
DIGITS = "\n  hint: write digits, as in 3"
ITEMS = "\n  hint: begin each item on a line of its own with '- '"
KEYS = "\n  hint: write a key and a colon before each text"
LANGUAGES = "\n  hint: write en for English or ar for Arabic"
NAME = "\n  hint: write one name, such as speed"
ONE_TEXT = "\n  hint: write one text, in quotes if it begins with ["
SHORTER = "\n  hint: use at most 80 letters"
TRUTH = "\n  hint: write true or false, or leave the key out"

LIKE_RATER = "expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too)"

ONE_LANGUAGE: list[tuple[str, Any, str]] = [
    ("id", "Mine", f"id: {LIKE_RATER}, found 'Mine'\n  hint: write mine"),
    ("id", "2nd Team", f"id: {LIKE_RATER}, found '2nd Team'\n  hint: write one name, such as my-team"),
    ("id", " My team, 2", f"id: {LIKE_RATER}, found ' My team, 2'\n  hint: write my-team-2"),
    ("id", "", f"id: {LIKE_RATER}, found nothing\n  hint: write one name, such as my-team"),
    ("id", "a" * 61, f"id: {LIKE_RATER}, found '{'a' * 59}…'\n  hint: use at most 60 letters"),
    ("id", ["mine"], f"id: {LIKE_RATER}, found a list\n  hint: write one name, such as my-team"),
    ("title", "", f"title: expected a text, found nothing{AFTER_COLON}"),
    ("title", " \t", f"title: expected a text, found ' \\t'{AFTER_COLON}"),
    ("title", ["Mine"], f"title: expected a text, found a list{ONE_TEXT}"),
    ("title", {"ar": "x"}, "title: 'ar' is not a language of this file\n  hint: it has en"),
    ("title", {}, "title: there is no text in en\n  hint: write the text in en"),
    ("title", {"en": ["x"]}, "title: there is no text in en\n  hint: write the text in en"),
    ("scale", "5", "scale: expected a mapping, found '5'\n  hint: write its keys, 'lowest: …' first"),
    ("scale", ["1", "5"], "scale: expected a mapping, found a list\n  hint: write its keys, 'lowest: …' first"),
    ("scale.lowest", "one", f"scale.lowest: expected a whole number, found 'one'{DIGITS}"),
    ("scale.lowest", "1.0", f"scale.lowest: expected a whole number, found '1.0'{DIGITS}"),
    ("scale.lowest", "--1", f"scale.lowest: expected a whole number, found '--1'{DIGITS}"),
    ("scale.lowest", "²", f"scale.lowest: expected a whole number, found '²'{DIGITS}"),
    (
        "scale.lowest",
        "9" * 5000,
        f"scale.lowest: expected a whole number of at most 60 digits, found '{'9' * 59}…'\n  hint: use fewer digits",
    ),
    ("scale.lowest", {}, f"scale.lowest: expected a whole number, found a mapping{DIGITS}"),
    ("scale.lowest", "9" * 20, f"scale.lowest: expected at most 1000, found {'9' * 20}\n  hint: write 1000 or less"),
    (
        "scale.lowest",
        "-" + "9" * 60,
        f"scale.lowest: expected at least -1000, found -{'9' * 60}\n  hint: write -1000 or more",
    ),
    ("scale.lowest", "-1001", "scale.lowest: expected at least -1000, found -1001\n  hint: write -1000 or more"),
    ("scale.lowest", "1001", "scale.lowest: expected at most 1000, found 1001\n  hint: write 1000 or less"),
    ("scale.labels", "Yes", f"scale.labels: expected a list, found 'Yes'{ITEMS}"),
    ("scale.labels", ["Yes"], "scale.labels: expected at least 2 items, found 1\n  hint: add 1 more"),
    ("scale.labels", ["Yes"] * 11, "scale.labels: expected at most 10 items, found 11\n  hint: take 1 out"),
    ("scale.labels[2]", "", f"scale.labels[2]: expected a text, found nothing{AFTER_COLON}"),
    ("dimensions", {"key": "x"}, f"dimensions: expected a list, found a mapping{ITEMS}"),
    ("dimensions", [], f"dimensions: expected at least 1 item, found 0{ITEMS}"),
    (
        "dimensions[0]",
        "speed",
        "dimensions[0]: expected a mapping, found 'speed'\n  hint: write its keys, 'key: …' first",
    ),
    ("dimensions[0].key", "", f"dimensions[0].key: expected a short name, found nothing{NAME}"),
    ("dimensions[0].key", "x" * 100, f"dimensions[0].key: expected a short name, found '{'x' * 59}…'{SHORTER}"),
    (
        "dimensions[0].letter",
        "RATE",
        "dimensions[0].letter: expected at most 3 letters, found 'RATE'\n  hint: use at most 3",
    ),
    (
        "dimensions[0].advice",
        "Smile.",
        "dimensions[0].advice: expected a mapping, found 'Smile.'\n  hint: write its keys, 'meaning: …' first",
    ),
    (
        "dimensions[0].advice",
        {"levels": ["x"]},
        f"dimensions[0].advice.levels: expected a mapping, found a list{KEYS}",
    ),
    (
        "dimensions[0].advice",
        {"actions": "Smile."},
        f"dimensions[0].advice.actions: expected a list, found 'Smile.'{ITEMS}",
    ),
    (
        "dimensions[0].advice",
        {"actions": ["", []]},
        (
            f"dimensions[0].advice.actions[0]: expected a text, found nothing{AFTER_COLON}\n"
            f"dimensions[0].advice.actions[1]: expected a text, found a list{ONE_TEXT}"
        ),
    ),
    (
        "dimensions[0].advice",
        {"actions": {"band-1": "Smile.", "band-2": [""], "band-3": []}},
        (
            f"dimensions[0].advice.actions.band-1: expected a list, found 'Smile.'{ITEMS}\n"
            f"dimensions[0].advice.actions.band-2[0]: expected a text, found nothing{AFTER_COLON}"
        ),
    ),
    (
        "dimensions[0].advice",
        {"metrics": [[]]},
        f"dimensions[0].advice.metrics[0]: expected a short name, found a list{NAME}",
    ),
    ("statements", "", f"statements: expected a list, found nothing{ITEMS}"),
    ("statements", [], f"statements: expected at least 1 item, found 0{ITEMS}"),
    (
        "statements[1]",
        ["x"],
        "statements[1]: expected a mapping, found a list\n  hint: write its keys, 'number: …' first",
    ),
    ("statements[1].number", "0", "statements[1].number: expected at least 1, found 0\n  hint: write 1 or more"),
    (
        "statements[1].number",
        "1001",
        "statements[1].number: expected at most 1000, found 1001\n  hint: write 1000 or less",
    ),
    ("statements[1].reversed", "yes", f"statements[1].reversed: expected true or false, found 'yes'{TRUTH}"),
    ("statements[1].reversed", "1", f"statements[1].reversed: expected true or false, found '1'{TRUTH}"),
    ("statements[1].reversed", "", f"statements[1].reversed: expected true or false, found nothing{TRUTH}"),
    ("statements[1].reversed", ["true"], f"statements[1].reversed: expected true or false, found a list{TRUTH}"),
    (
        "statements[1].dimensions",
        "speed",
        "statements[1].dimensions: expected a list, found 'speed'\n  hint: write [speed]",
    ),
    ("statements[1].dimensions", [], f"statements[1].dimensions: expected at least 1 item, found 0{ITEMS}"),
    ("statements[1].dimensions[0]", {}, f"statements[1].dimensions[0]: expected a short name, found a mapping{NAME}"),
    (
        "bands[1].highest",
        "9999999",
        "bands[1].highest: expected at most 1000000, found 9999999\n  hint: write 1000000 or less",
    ),
    ("bands", [], f"bands: expected at least 1 item, found 0{ITEMS}"),
    (
        "tensions",
        [{"statements": ["1"]}],
        "tensions[0].statements: expected at least 2 items, found 1\n  hint: add 1 more",
    ),
    (
        "tensions",
        [{"statements": ["1", "2", "3"]}],
        "tensions[0].statements: expected at most 2 items, found 3\n  hint: take 1 out",
    ),
    (
        "tensions",
        [{"statements": ["1", "b"]}],
        f"tensions[0].statements[1]: expected a whole number, found 'b'{DIGITS}",
    ),
    ("metrics", [{"key": "fcr", "name": []}], f"metrics[0].name: expected a text, found a list{ONE_TEXT}"),
    ("languages", "en", "languages: expected a list, found 'en'\n  hint: write [en]"),
    ("languages", [], f"languages: expected at least 1 item, found 0{ITEMS}"),
    ("languages[0]", "de", f"languages[0]: expected en or ar, found 'de'{LANGUAGES}"),
    ("languages[0]", [], f"languages[0]: expected en or ar, found a list{LANGUAGES}"),
    ("languages", ["en", "en"], "languages[1]: 'en' stands here twice\n  hint: name each language once"),
]
TWO_LANGUAGES: list[tuple[str, Any, str]] = [
    ("title", "Mine", "title: expected a text in each of en and ar, found one text\n  hint: write {en: …, ar: …}"),
    ("title.ar", GONE, "title: there is no text in ar\n  hint: write the text in en and ar"),
    ("title.ar", "", "title: there is no text in ar\n  hint: write the text in en and ar"),
    ("title", {}, "title: there is no text in en and ar\n  hint: write the text in en and ar"),
    ("title.de", "x", "title: 'de' is not a language of this file\n  hint: it has en and ar"),
    ("title", [], "title: expected a text, found a list\n  hint: write {en: …, ar: …}"),
    ("languages[1]", "arr", f"languages[1]: expected en or ar, found 'arr'{LANGUAGES}"),
    ("languages", GONE, "'languages' is missing\n  hint: add 'languages: […]'"),
    ("languages", ["en", "ar", "de"], f"languages[2]: expected en or ar, found 'de'{LANGUAGES}"),
    ("languages", ["ar", "en", "ar"], "languages[2]: 'ar' stands here twice\n  hint: name each language once"),
]


def row(place: str, new: object) -> str:
    return f"{place}={'gone' if new is GONE else new}"[:60]


@pytest.mark.parametrize(
    ("place", "new", "expected"), [pytest.param(*case, id=row(*case[:2])) for case in ONE_LANGUAGE]
)
def test_a_value_that_does_not_fit_is_all_that_is_reported(place: str, new: Any, expected: str) -> None:
    assert shown(examine(changed(plain_questionnaire(), {place: new}))) == expected


@pytest.mark.parametrize(
    ("place", "new", "expected"), [pytest.param(*case, id=row(*case[:2])) for case in TWO_LANGUAGES]
)
def test_every_text_has_all_the_languages_of_the_file_and_no_other(place: str, new: Any, expected: str) -> None:
    """A mistake in the list of languages is one mistake, not one more for each text."""
    values = plain_questionnaire(languages=["en", "ar"])
    assert shown(examine(changed(values, {place: new}))) == expected


@pytest.mark.parametrize(
    ("place", "written"),
    [
        ("scale.lowest", "١"),
        ("statements[2].number", "٣"),
        ("statements[1].reversed", "true"),
        ("statements[2].reversed", "false"),
        ("title", "  Mine\n"),
        ("title", {"en": "Mine"}),
        ("dimensions[0].key", " speed "),
    ],
)
def test_what_means_the_same_may_be_written_otherwise(place: str, written: Any) -> None:
    """Digits of any script, white space around, and the only language named or not."""
    values = plain_questionnaire()
    assert examine(changed(values, {place: written})) == examine(values)


@given(st.integers(-(10**59), 10**59))
def test_a_number_reads_as_what_was_written(number: int) -> None:
    assert read_number(str(number)) == number


@given(
    st.text().filter(lambda text: not text.removeprefix("-").isdecimal())
    | st.from_regex(r"-?\d{61,}", fullmatch=True)
    | st.sampled_from([True, False, None, 1.0])
)
def test_nothing_but_a_whole_number_reads_as_one(value: object) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_number(value)
    assert refused.value.context is not None
    finding = refused.value.context["finding"].in_(Language.ENGLISH)
    assert re.match(r"expected a whole number( of at most 60 digits)?, found ", finding)


def test_of_very_many_languages_three_are_named() -> None:
    values = plain_questionnaire() | {"languages": "x", "title": {f"l{number}": "" for number in range(1_000)}}
    assert "title: there is no text in l0 and l1 and l2 and 997 more\n" in shown(examine(values))
