import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from support.builders import (
    a_questionnaire,
    built,
    changed,
    full_questionnaire,
    plain_questionnaire,
    questionnaires,
    rater,
    rater_values,
)

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.questionnaire.examination import examine

# The scale.


@pytest.mark.parametrize(
    ("lowest", "labels", "highest"),
    [(1, 5, 5), (0, 2, 1), (0, 10, 9), (-2, 5, 2), (1, 10, 10), (1000, 2, 1001)],
)
def test_the_scale_goes_up_by_one_for_each_label(lowest: int, labels: int, highest: int) -> None:
    scale = a_questionnaire(lowest=lowest, labels=labels).scale
    assert scale.highest == highest
    assert list(scale.values) == list(range(lowest, highest + 1))
    assert [scale.label(value).in_(Language.ENGLISH) for value in scale.values] == [
        f"Label {place}" for place in range(1, labels + 1)
    ]


@given(questionnaires())
def test_mirroring_twice_is_the_identity_and_mirroring_once_turns_the_scale_round(questionnaire: Questionnaire) -> None:
    scale = questionnaire.scale
    mirrored = [scale.mirror(value) for value in scale.values]
    assert mirrored == list(scale.values)[::-1]
    assert [scale.mirror(value) for value in mirrored] == list(scale.values)


# Parts by their names.


def test_each_part_is_found_by_its_name() -> None:
    questionnaire = a_questionnaire(tensions=[(1, 2)])
    assert questionnaire.statement(3) is questionnaire.statements[2]
    assert questionnaire.dimension("care") is questionnaire.dimensions[1]
    assert questionnaire.band("band-2") is questionnaire.bands[1]
    found = examine(full_questionnaire())
    assert isinstance(found, Questionnaire)
    assert found.metric("complaints") is found.metrics[1]


def test_the_members_of_a_dimension_are_the_statements_that_count_in_it() -> None:
    questionnaire = rater()
    assert {dimension.key: questionnaire.members(dimension.key) for dimension in questionnaire.dimensions} == {
        "reliability": (6, 7, 12, 13, 14),
        "assurance": (8, 9, 10, 15, 16, 17),
        "tangibles": (4, 7, 8, 9, 17),
        "empathy": (2, 3, 11, 14, 16),
        "responsiveness": (1, 4, 5, 7, 13),
    }


def test_totals_go_from_the_lowest_to_the_highest_answer_everywhere() -> None:
    assert (rater().lowest, rater().highest) == (17, 85)
    questionnaire = a_questionnaire(statements=3, lowest=-1, labels=4)
    assert (questionnaire.lowest, questionnaire.highest) == (-3, 6)


def test_what_is_optional_is_none_or_empty_when_a_file_leaves_it_out() -> None:
    questionnaire = a_questionnaire()
    advice = questionnaire.dimensions[0].advice
    assert (questionnaire.introduction, questionnaire.closing, questionnaire.dimensions[0].letter) == (None,) * 3
    assert (questionnaire.tensions, questionnaire.metrics, advice.actions, advice.metrics) == ((),) * 4
    assert (advice.meaning, advice.levels, advice.questions) == (None, {}, ())
    assert (questionnaire.statements[0].mirrored, questionnaire.statements[0].metrics) == (None, ())


def test_actions_are_the_same_for_all_levels_or_those_of_the_level() -> None:
    speed, care = (built(full_questionnaire()).dimension(key).advice for key in ("speed", "care"))
    assert [[text.in_(Language.ENGLISH) for text in speed.actions_for(f"band-{place}")] for place in (1, 2)] == [
        ["Do this. (en)", "Do that. (en)"]
    ] * 2
    assert [[text.in_(Language.ENGLISH) for text in care.actions_for(f"band-{place}")] for place in (1, 2)] == [
        ["Act at band-1. (en)"],
        ["Act at band-2. (en)"],
    ]


@pytest.mark.parametrize("actions", [[], {}, {f"band-{place}": [] for place in (1, 2, 3)}])
def test_a_level_may_have_no_actions(actions: Any) -> None:
    values = changed(full_questionnaire(), {"dimensions[0].advice.actions": actions})
    assert built(values).dimension("speed").advice.actions_for("band-1") == ()


def test_a_questionnaire_is_frozen() -> None:
    with pytest.raises(ValidationError, match="Instance is frozen"):
        a_questionnaire().scale.lowest = 3  # type: ignore[misc] # the very mistake


# Bands and levels.


@given(questionnaires())
def test_every_total_that_answers_can_give_is_in_the_one_band_that_has_it(questionnaire: Questionnaire) -> None:
    for total in range(questionnaire.lowest, questionnaire.highest + 1):
        band = questionnaire.band_at(total)
        assert band.lowest <= total <= band.highest


@pytest.mark.parametrize(
    ("mean", "key"),
    [
        (Fraction(17), "low"),
        (Fraction(39), "low"),
        (Fraction(3949, 100), "low"),
        (Fraction(79, 2), "middle"),
        (Fraction(62), "middle"),
        (Fraction(124999, 2000), "middle"),
        (Fraction(125, 2), "high"),
        (Fraction(85), "high"),
    ],
)
def test_a_mean_exactly_halfway_between_two_bands_belongs_to_the_upper_one(mean: Fraction, key: str) -> None:
    assert rater().band_at(mean).key == key


@given(questionnaires(), st.fractions(0, 1), st.fractions(0, 1))
def test_a_larger_share_is_never_at_a_lower_level(questionnaire: Questionnaire, one: Fraction, other: Fraction) -> None:
    lower, upper = sorted((one, other))
    bands = questionnaire.bands
    assert bands.index(questionnaire.level_at(lower)) <= bands.index(questionnaire.level_at(upper))


@given(questionnaires(), st.fractions(0, 1))
def test_a_share_of_the_whole_range_is_at_the_level_of_the_total_that_it_is(
    questionnaire: Questionnaire, share: Fraction
) -> None:
    total = questionnaire.lowest + share * (questionnaire.highest - questionnaire.lowest)
    assert questionnaire.level_at(share) == questionnaire.band_at(total)


def test_a_single_band_has_everything() -> None:
    questionnaire = a_questionnaire(bands=[("all", 4, 20)])
    assert {questionnaire.band_at(total).key for total in range(4, 21)} == {"all"}


# The fingerprint.

PLAIN = plain_questionnaire(languages=["en", "ar"], tensions=[(1, 2)])
SMALL = plain_questionnaire()


def fingerprint(values: Any) -> tuple[str, str]:
    found = examine(values)
    assert isinstance(found, Questionnaire), found
    key, _, words = found.fingerprint.partition("-")
    assert keying(found.fingerprint) == key
    return key, words


def test_the_fingerprint_is_what_it_was_when_records_were_made_with_it() -> None:
    """Hashed from JSON written by hand: the keying, and the texts of the statements."""
    assert a_questionnaire(statements=2, reversed_=[2], bands=1).fingerprint == "k2b1ffee0-wc9e18ffa"


def test_the_words_are_hashed_composed_with_single_spaces_and_in_all_languages() -> None:
    values = plain_questionnaire(statements=1, labels=2, lowest=0, reversed_=[], bands=1, languages=["en", "ar"])
    values["statements"][0]["text"] = {"en": " Cafe\u0301\n at 9.", "ar": "مقهى"}
    assert fingerprint(values) == ("k634e9e58", "w51a54a7c")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"title.en": "Another title"}, id="title"),
        pytest.param({"scale.labels[0].en": "Another label"}, id="label"),
        pytest.param({"dimensions[0].name.en": "Another name"}, id="name"),
        pytest.param({"bands[0].name.en": "Another name"}, id="band"),
        pytest.param({"bands[0].highest": "9", "bands[1].lowest": "10"}, id="totals of the bands"),
        pytest.param({"statements[0].note": {"en": "x", "ar": "x"}}, id="note"),
        pytest.param({"statements[1].mirrored": {"en": "x", "ar": "x"}}, id="mirrored wording"),
        pytest.param({"tensions": []}, id="tensions"),
        pytest.param({"statements[1].dimensions": ["care", "speed"]}, id="order of the dimensions of a statement"),
        pytest.param({"statements[1].text.en": "  Statement\n2.  (en) "}, id="white space"),
        pytest.param({"languages": ["ar", "en"]}, id="order of the languages"),
    ],
)
def test_what_does_not_change_the_answers_meaning_leaves_the_fingerprint(changes: dict[str, Any]) -> None:
    assert fingerprint(changed(PLAIN, changes)) == fingerprint(PLAIN)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"id": "another"}, id="id"),
        pytest.param({"statements[0].reversed": "true"}, id="reversed"),
        pytest.param({"statements[0].dimensions": ["care"]}, id="dimensions"),
    ],
)
def test_another_key_changes_the_first_half_alone(changes: dict[str, Any]) -> None:
    (key, words), (key_before, words_before) = fingerprint(changed(PLAIN, changes)), fingerprint(PLAIN)
    assert key != key_before
    assert words == words_before


@pytest.mark.parametrize("change", [{"lowest": 0}, {"labels": 6}])
def test_another_scale_changes_the_first_half_alone(change: Any) -> None:
    (key, words), (key_before, words_before) = fingerprint(plain_questionnaire(**change)), fingerprint(SMALL)
    assert key != key_before
    assert words == words_before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_another_wording_in_either_language_changes_the_second_half_alone(language: str) -> None:
    changed_values = changed(PLAIN, {f"statements[3].text.{language}": "Another wording."})
    (key, words), (key_before, words_before) = fingerprint(changed_values), fingerprint(PLAIN)
    assert key == key_before
    assert words != words_before


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    one, other = (changed(PLAIN, {"statements[0].text.en": text}) for text in ("caf\u00e9", "cafe\u0301"))
    assert fingerprint(one) == fingerprint(other)


@settings(max_examples=25)
@given(questionnaires())
def test_a_fingerprint_is_eight_hex_digits_twice(questionnaire: Questionnaire) -> None:
    assert re.fullmatch(r"k[0-9a-f]{8}-w[0-9a-f]{8}", questionnaire.fingerprint)


def test_the_shipped_questionnaire_is_complete_in_both_languages() -> None:
    assert rater().languages == (Language.ENGLISH, Language.ARABIC)
    assert len(rater().statements) == len(rater_values()["statements"]) == 17
