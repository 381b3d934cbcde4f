import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.wording.counts import arabic, english

WORDS = ("إجابة واحدة", "إجابتان", "إجابات", "إجابة")


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0 answers"), (1, "1 answer"), (2, "2 answers"), (101, "101 answers")]
)
def test_english_has_a_singular_for_one_alone(count: int, shown: str) -> None:
    assert english(count, "answer") == shown


@pytest.mark.parametrize(("count", "shown"), [(0, "0 people"), (1, "1 person"), (5, "5 people")])
def test_english_takes_a_plural_of_its_own(count: int, shown: str) -> None:
    assert english(count, "person", "people") == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 إجابة"),
        (1, "إجابة واحدة"),
        (2, "إجابتان"),
        (3, "3 إجابات"),
        (10, "10 إجابات"),
        (11, "11 إجابة"),
        (17, "17 إجابة"),
        (99, "99 إجابة"),
        (100, "100 إجابة"),
        (101, "101 إجابة"),
        (102, "102 إجابة"),
        (103, "103 إجابات"),
        (110, "110 إجابات"),
        (111, "111 إجابة"),
        (1000, "1000 إجابة"),
    ],
)
def test_arabic_has_a_dual_and_counts_the_last_two_digits(count: int, shown: str) -> None:
    assert arabic(count, *WORDS) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 مشارك"),
        (2, "مشاركان"),
        (3, "3 مشاركين"),
        (11, "11 مشاركًا"),
        (99, "99 مشاركًا"),
        (100, "100 مشارك"),
        (102, "102 مشارك"),
        (103, "103 مشاركين"),
        (111, "111 مشاركًا"),
    ],
)
def test_arabic_writes_the_accusative_after_11_to_99_alone(count: int, shown: str) -> None:
    assert arabic(count, "مشارك واحد", "مشاركان", "مشاركين", "مشاركًا", hundred="مشارك") == shown


@given(st.integers(3, 100_000))
def test_arabic_from_three_on_repeats_with_each_hundred(count: int) -> None:
    noun = arabic(count, *WORDS).removeprefix(f"{count} ")
    assert arabic(count + 100, *WORDS) == f"{count + 100} {noun}"
