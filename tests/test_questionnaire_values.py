"""Each kind of value that a questionnaire is made of: what is taken, and what is said of all else."""

from typing import Any

import pytest
from builders import GONE, changed, plain_questionnaire, shown
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from rater_quiz.questionnaire.examination import examine
from rater_quiz.questionnaire.values import read_number

ONE_LANGUAGE: list[tuple[str, Any, str]] = [
    ("id", "Mine", "id: expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too), found 'Mine'"),
    ("id", "", "id: expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too), found nothing"),
    (
        "id",
        "a" * 61,
        f"id: expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too), found '{'a' * 59}…'",
    ),
    ("id", ["mine"], "id: expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too), found a list"),
    ("title", "", "title: expected a text, found nothing"),
    ("title", " \t", "title: expected a text, found ' \\t'"),
    ("title", ["Mine"], "title: expected a text, found a list"),
    ("title", {"ar": "x"}, "title: 'ar' is not a language of this file\n  hint: it has en"),
    ("title", {}, "title: there is no text in en\n  hint: write the text in en"),
    ("title", {"en": ["x"]}, "title: there is no text in en\n  hint: write the text in en"),
    ("scale", "5", "scale: expected a mapping, found '5'"),
    ("scale", ["1", "5"], "scale: expected a mapping, found a list"),
    ("scale.lowest", "one", "scale.lowest: expected a whole number, found 'one'"),
    ("scale.lowest", "1.0", "scale.lowest: expected a whole number, found '1.0'"),
    ("scale.lowest", "--1", "scale.lowest: expected a whole number, found '--1'"),
    ("scale.lowest", "²", "scale.lowest: expected a whole number, found '²'"),
    ("scale.lowest", "9" * 5000, f"scale.lowest: expected a whole number, found '{'9' * 59}…'"),
    ("scale.lowest", {}, "scale.lowest: expected a whole number, found a mapping"),
    ("scale.lowest", "-1001", "scale.lowest: expected at least -1000, found -1001"),
    ("scale.lowest", "1001", "scale.lowest: expected at most 1000, found 1001"),
    ("scale.labels", "Yes", "scale.labels: expected a list, found 'Yes'"),
    ("scale.labels", ["Yes"], "scale.labels: expected at least 2 items, found 1"),
    ("scale.labels", ["Yes"] * 11, "scale.labels: expected at most 10 items, found 11"),
    ("scale.labels[2]", "", "scale.labels[2]: expected a text, found nothing"),
    ("dimensions", {"key": "x"}, "dimensions: expected a list, found a mapping"),
    ("dimensions", [], "dimensions: expected at least 1 item, found 0"),
    ("dimensions[0]", "speed", "dimensions[0]: expected a mapping, found 'speed'"),
    ("dimensions[0].key", "", "dimensions[0].key: expected a short name, found nothing"),
    ("dimensions[0].key", "x" * 100, f"dimensions[0].key: expected a short name, found '{'x' * 59}…'"),
    ("dimensions[0].letter", "RATE", "dimensions[0].letter: expected at most 3 letters, found 'RATE'"),
    ("dimensions[0].advice", "Smile.", "dimensions[0].advice: expected a mapping, found 'Smile.'"),
    ("dimensions[0].advice", {"levels": ["x"]}, "dimensions[0].advice.levels: expected a mapping, found a list"),
    ("dimensions[0].advice", {"actions": "Smile."}, "dimensions[0].advice.actions: expected a list, found 'Smile.'"),
    (
        "dimensions[0].advice",
        {"actions": ["", []]},
        (
            "dimensions[0].advice.actions[0]: expected a text, found nothing\n"
            "dimensions[0].advice.actions[1]: expected a text, found a list"
        ),
    ),
    ("dimensions[0].advice", {"metrics": [[]]}, "dimensions[0].advice.metrics[0]: expected a short name, found a list"),
    ("statements", "", "statements: expected a list, found nothing"),
    ("statements", [], "statements: expected at least 1 item, found 0"),
    ("statements[1]", ["x"], "statements[1]: expected a mapping, found a list"),
    ("statements[1].number", "0", "statements[1].number: expected at least 1, found 0"),
    ("statements[1].number", "1001", "statements[1].number: expected at most 1000, found 1001"),
    ("statements[1].reversed", "yes", "statements[1].reversed: expected true or false, found 'yes'"),
    ("statements[1].reversed", "1", "statements[1].reversed: expected true or false, found '1'"),
    ("statements[1].reversed", "", "statements[1].reversed: expected true or false, found nothing"),
    ("statements[1].reversed", ["true"], "statements[1].reversed: expected true or false, found a list"),
    (
        "statements[1].dimensions",
        "speed",
        "statements[1].dimensions: expected a list, found 'speed'\n  hint: write [speed]",
    ),
    ("statements[1].dimensions", [], "statements[1].dimensions: expected at least 1 item, found 0"),
    ("statements[1].dimensions[0]", {}, "statements[1].dimensions[0]: expected a short name, found a mapping"),
    ("bands[1].highest", "9999999", "bands[1].highest: expected at most 1000000, found 9999999"),
    ("bands", [], "bands: expected at least 1 item, found 0"),
    ("tensions", [{"statements": ["1"]}], "tensions[0].statements: expected at least 2 items, found 1"),
    ("tensions", [{"statements": ["1", "2", "3"]}], "tensions[0].statements: expected at most 2 items, found 3"),
    ("tensions", [{"statements": ["1", "b"]}], "tensions[0].statements[1]: expected a whole number, found 'b'"),
    ("metrics", [{"key": "fcr", "name": []}], "metrics[0].name: expected a text, found a list"),
    ("languages", "en", "languages: expected a list, found 'en'\n  hint: write [en]"),
    ("languages", [], "languages: expected at least 1 item, found 0"),
    ("languages[0]", "de", "languages[0]: expected en or ar, found 'de'"),
    ("languages[0]", [], "languages[0]: expected en or ar, found a list"),
    ("languages", ["en", "en"], "languages[1]: 'en' stands here twice\n  hint: name each language once"),
]
TWO_LANGUAGES: list[tuple[str, Any, str]] = [
    ("title", "Mine", "title: expected a text in each of en and ar, found one text\n  hint: write {en: …, ar: …}"),
    ("title.ar", GONE, "title: there is no text in ar\n  hint: write the text in en and ar"),
    ("title.ar", "", "title: there is no text in ar\n  hint: write the text in en and ar"),
    ("title", {}, "title: there is no text in en and ar\n  hint: write the text in en and ar"),
    ("title.de", "x", "title: 'de' is not a language of this file\n  hint: it has en and ar"),
    ("title", [], "title: expected a text, found a list"),
    ("languages[1]", "arr", "languages[1]: expected en or ar, found 'arr'"),
    ("languages", GONE, "'languages' is missing"),
    ("languages", ["en", "ar", "de"], "languages[2]: expected en or ar, found 'de'"),
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


@given(st.integers(-(10**17), 10**17))
def test_a_number_reads_as_what_was_written(number: int) -> None:
    assert read_number(str(number)) == number


@given(
    st.text().filter(lambda text: not text.removeprefix("-").isdecimal())
    | st.from_regex(r"-?\d{19,}", fullmatch=True)
    | st.sampled_from([True, False, None, 1.0])
)
def test_nothing_but_a_whole_number_reads_as_one(value: object) -> None:
    with pytest.raises(PydanticCustomError, match=r"^expected a whole number, found "):
        read_number(value)
