"""What is counted, in the grammar of each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.words.nouns import ANSWER, PERSON, STATEMENT


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0 answers"), (1, "1 answer"), (2, "2 answers"), (101, "101 answers")]
)
def test_english_has_a_singular_for_one_alone(count: int, shown: str) -> None:
    assert ANSWER.en(count) == shown


@pytest.mark.parametrize(("count", "shown"), [(0, "0 people"), (1, "1 person"), (5, "5 people")])
def test_english_takes_a_plural_of_its_own(count: int, shown: str) -> None:
    assert PERSON.en(count) == shown


@pytest.mark.parametrize(("count", "shown"), [(0, "0 people are"), (1, "1 person is"), (2, "2 people are")])
def test_english_counts_with_the_verb(count: int, shown: str) -> None:
    assert PERSON.en.are(count) == shown


def test_arabic_has_a_dual_and_counts_the_last_two_digits() -> None:
    shown = {
        0: "0 إجابة",
        1: "إجابة واحدة",
        2: "إجابتان",
        3: "3 إجابات",
        10: "10 إجابات",
        11: "11 إجابة",
        99: "99 إجابة",
        100: "100 إجابة",
        102: "102 إجابة",
        103: "103 إجابات",
        111: "111 إجابة",
        1000: "1000 إجابة",
    }
    assert {count: ANSWER.ar(count) for count in shown} == shown


@pytest.mark.parametrize(("count", "shown"), [(1, "عبارة واحدة"), (2, "عبارتين"), (3, "3 عبارات")])
def test_the_arabic_dual_has_a_form_after_a_preposition(count: int, shown: str) -> None:
    assert STATEMENT.ar.oblique(count) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 إجابة محفوظة"),
        (1, "إجابة واحدة محفوظة"),
        (2, "إجابتان محفوظتان"),
        (3, "3 إجابات محفوظة"),
        (101, "101 إجابة محفوظة"),
    ],
)
def test_an_arabic_participle_after_a_count_has_its_number(count: int, shown: str) -> None:
    assert ANSWER.ar.having(count, "محفوظة") == shown


def test_arabic_writes_the_accusative_after_11_to_99_alone() -> None:
    shown = {
        0: "0 مشارك",
        3: "3 مشاركين",
        11: "11 مشاركًا",
        99: "99 مشاركًا",
        100: "100 مشارك",
        102: "102 مشارك",
        103: "103 مشاركين",
        111: "111 مشاركًا",
    }
    assert {count: PERSON.ar(count) for count in shown} == shown


@given(st.integers(3, 100_000))
def test_arabic_from_three_on_repeats_with_each_hundred(count: int) -> None:
    noun = ANSWER.ar(count).removeprefix(f"{count} ")
    assert ANSWER.ar(count + 100) == f"{count + 100} {noun}"
