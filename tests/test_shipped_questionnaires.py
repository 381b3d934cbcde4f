"""Shipped content is tested like code: with the same check that users run, and against the instrument it carries."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from support.arabic import STRAY_SIGN, misread

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.questionnaire_file import check, find_questionnaire, read_questionnaire, shipped, shipped_folder
from rater_quiz.strict_yaml import Route, read_document, spell_route

FILES = sorted(shipped_folder().glob("*.yaml"))
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)

MEMBERS = {
    "reliability": (6, 7, 12, 13, 14),
    "assurance": (8, 9, 10, 15, 16, 17),
    "tangibles": (4, 7, 8, 9, 17),
    "empathy": (2, 3, 11, 14, 16),
    "responsiveness": (1, 4, 5, 7, 13),
}
REVERSED = [1, 5, 7, 8, 10, 12, 16]
SUITABLE_METRICS = {
    "csat": {"assurance", "empathy"},
    "nps": {"empathy"},
    "ces": {"responsiveness", "tangibles"},
    "fcr": {"reliability"},
    "frt": {"responsiveness"},
    "art": {"responsiveness"},
    "resolution": {"reliability"},
    "wait": {"tangibles", "responsiveness"},
    "aht": {"responsiveness"},
    "churn": {"reliability", "empathy"},
    "turnover": {"tangibles", "assurance"},
    "requests": {"tangibles", "responsiveness"},
    "complaints": {"empathy", "reliability"},
}
ENGLISH_END = r"[.!?][”’\")]*\.?(?=\s+[“\"(]?[A-Z]|\s*$)"
ARABIC_END = r"[.!؟][»”\")]*\.?(?=\s|$)"
TATWEEL = "\u0640"


@pytest.fixture(scope="module")
def rater() -> Questionnaire:
    return read_questionnaire(shipped_folder() / "rater.yaml")


def texts_in(value: Any, route: Route = ()) -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of a document in two languages as it is written, with its route."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_in(item, (*route, index))
    elif isinstance(value, dict) and set(value) <= set(Language):
        yield spell_route(route), value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, (*route, key))


def written(path: Path) -> list[tuple[str, dict[str, str]]]:
    return list(texts_in(read_document(path.read_bytes(), name=path.name).value))


def test_rater_is_shipped() -> None:
    assert shipped() == ["rater"]


@each_file
def test_check_finds_no_problem_and_no_warning(path: Path) -> None:
    assert check(path)[1] == []


@each_file
def test_the_fast_way_reads_what_the_strict_way_reads(path: Path) -> None:
    assert find_questionnaire(path.stem) == read_questionnaire(path)


@each_file
def test_a_file_is_named_by_its_id(path: Path) -> None:
    assert read_questionnaire(path).id == path.stem


@each_file
def test_every_text_is_in_both_languages(path: Path) -> None:
    assert read_questionnaire(path).languages == (Language.ENGLISH, Language.ARABIC)
    assert [route for route, text in written(path) if list(text) != ["en", "ar"] or not all(text.values())] == []


@each_file
def test_english_is_in_english_letters(path: Path) -> None:
    assert [route for route, text in written(path) if re.search("[\u0600-\u06ff\u0750-\u077f]", text["en"])] == []


@each_file
@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param("[,;?]", id="latin punctuation"),
        pytest.param(TATWEEL, id="tatweel"),
        pytest.param("[٠-٩۰-۹]", id="digits other than western ones"),
        pytest.param("[\u06a9\u06cc\u06be]", id="persian letters"),
        pytest.param("[\"'“”]", id="quotation marks other than guillemets"),
        pytest.param(r"\s[،؛؟:.!»)]", id="space before a sign"),
        pytest.param(STRAY_SIGN, id="vowel signs, which terminals drop"),
        pytest.param(r"[«(]\s", id="space after an opening sign"),
        pytest.param(r"[،؛](?=\S)", id="no space after a sign"),
    ],
)
def test_arabic_typography(path: Path, wrong: str) -> None:
    assert [route for route, text in written(path) if re.search(wrong, text["ar"])] == []


@each_file
def test_no_arabic_is_misread_without_its_vowel_signs(path: Path) -> None:
    """Terminals do not draw them."""
    assert [(route, found) for route, text in written(path) if (found := misread(text["ar"]))] == []


@each_file
def test_arabic_is_in_arabic_letters(path: Path) -> None:
    assert [route for route, text in written(path) if not re.search("[\u0620-\u064a]{2}", text["ar"])] == []


@each_file
def test_no_text_has_double_spaces_or_line_breaks(path: Path) -> None:
    assert [route for route, text in written(path) if re.search(r"\s\s|\n|^\s|\s$", "|".join(text.values()))] == []


def test_the_keying_is_the_instruments(rater: Questionnaire) -> None:
    assert [statement.number for statement in rater.statements] == list(range(1, 18))
    assert [statement.number for statement in rater.statements if statement.reversed] == REVERSED
    assert {dimension.key: rater.members(dimension.key) for dimension in rater.dimensions} == MEMBERS


def test_the_dimensions_spell_rater(rater: Questionnaire) -> None:
    assert [(d.key, d.letter) for d in rater.dimensions] == list(zip(MEMBERS, "RATER", strict=True))


def test_the_scale_has_five_answers_from_1(rater: Questionnaire) -> None:
    assert list(rater.scale.values) == [1, 2, 3, 4, 5]
    assert [label.in_(Language.ENGLISH) for label in rater.scale.labels] == [
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
    ]
    assert [label.in_(Language.ARABIC) for label in rater.scale.labels] == [
        "لا أوافق إطلاقًا",
        "لا أوافق",
        "لا أوافق ولا أعارض",
        "أوافق",
        "أوافق بشدة",
    ]


def test_the_bands(rater: Questionnaire) -> None:
    assert [(band.key, band.lowest, band.highest) for band in rater.bands] == [
        ("low", 17, 39),
        ("middle", 40, 62),
        ("high", 63, 85),
    ]
    assert [band.name.in_(Language.ARABIC) for band in rater.bands] == ["منخفضة", "متوسطة", "مرتفعة"]
    levels = [band.level.in_(Language.ARABIC) for band in rater.bands if band.level]
    assert levels == ["منخفض", "متوسط", "مرتفع"]
    assert all(band.comment for band in rater.bands)


def test_the_pairs_in_tension(rater: Questionnaire) -> None:
    assert [tension.statements for tension in rater.tensions] == [(4, 5), (14, 16), (3, 8), (7, 17), (6, 12)]
    assert all(tension.note for tension in rater.tensions)


def test_only_statements_5_and_16_need_a_note(rater: Questionnaire) -> None:
    assert [statement.number for statement in rater.statements if statement.note] == [5, 16]


def test_the_key_is_that_of_all_results_so_far(rater: Questionnaire) -> None:
    assert keying(rater.fingerprint) == "k92fd6928"


def test_each_reversed_statement_has_a_mirrored_wording_of_its_own(rater: Questionnaire) -> None:
    assert [statement.number for statement in rater.statements if statement.mirrored] == REVERSED
    assert [s.number for s in rater.statements if s.mirrored and s.mirrored == s.text] == []


def test_what_shows_whether_a_tip_helped_is_in_the_glossary(rater: Questionnaire) -> None:
    glossary = [metric.key for metric in rater.metrics]
    assert {s.number: [key for key in s.metrics if key not in glossary] for s in rater.statements if s.metrics} == {
        number: [] for number in range(1, 18)
    }


def test_every_statement_says_why_it_is_keyed_so(rater: Questionnaire) -> None:
    assert [statement.number for statement in rater.statements if not statement.rationale] == []


@pytest.mark.parametrize(("language", "end"), [(Language.ENGLISH, ENGLISH_END), (Language.ARABIC, ARABIC_END)])
def test_every_tip_is_one_or_two_sentences(rater: Questionnaire, language: Language, end: str) -> None:
    lengths = {s.number: len(re.findall(end, s.tip.in_(language))) if s.tip else 0 for s in rater.statements}

    assert {number: length for number, length in lengths.items() if length not in (1, 2)} == {}


@pytest.mark.parametrize("key", MEMBERS)
def test_the_advice_of_a_dimension_is_complete(rater: Questionnaire, key: str) -> None:
    advice = rater.dimension(key).advice

    assert advice.meaning
    assert list(advice.levels) == ["low", "middle", "high"]
    assert {level: len(advice.actions_for(level)) for level in advice.levels} == {"low": 5, "middle": 3, "high": 2}
    assert len(advice.metrics) in (1, 2)
    assert len(advice.questions) == 2
    assert [metric for metric in advice.metrics if key not in SUITABLE_METRICS[metric]] == []


@pytest.mark.parametrize("key", MEMBERS)
@pytest.mark.parametrize("language", Language)
def test_no_action_stands_in_two_levels_of_a_dimension(rater: Questionnaire, key: str, language: Language) -> None:
    advice = rater.dimension(key).advice
    actions = [text.in_(language) for level in advice.levels for text in advice.actions_for(level)]
    assert sorted(set(actions)) == sorted(actions)


def test_the_metrics(rater: Questionnaire) -> None:
    assert [metric.key for metric in rater.metrics] == list(SUITABLE_METRICS)
    assert all(metric.meaning and metric.formula for metric in rater.metrics)


def test_no_text_is_there_twice() -> None:
    """A copied text is a forgotten one, except where a name and a letter may well agree."""
    for path in FILES:
        for language in Language:
            long = sorted(text[language] for _, text in written(path) if len(text[language]) > 30)
            assert [one for one, other in pairwise(long) if one == other] == []


def test_the_introduction_and_the_closing_are_there(rater: Questionnaire) -> None:
    assert rater.introduction
    assert rater.closing
    assert "how things are now" in rater.introduction.in_(Language.ENGLISH)
    assert "four minutes" in rater.introduction.in_(Language.ENGLISH)
    assert "(أو الزبائن)" in rater.introduction.in_(Language.ARABIC)
    assert "أربع دقائق" in rater.introduction.in_(Language.ARABIC)
