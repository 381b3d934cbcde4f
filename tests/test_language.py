import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import Language, Text, said

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


def test_a_language_is_its_code_and_knows_its_direction_and_name() -> None:
    assert [(str(each), each.direction, each.right_to_left, each.own_name) for each in Language] == [
        ("en", "ltr", False, "English"),
        ("ar", "rtl", True, "العربية"),
    ]


def test_a_text_speaks_each_language_that_it_has() -> None:
    text = said(en="Agree", ar="أوافق")
    assert (text.in_(ENGLISH), text.in_(ARABIC)) == ("Agree", "أوافق")


@pytest.mark.parametrize("language", Language)
def test_the_first_language_stands_in_for_one_that_a_text_does_not_have(language: Language) -> None:
    assert Text({language: "words"}).in_(ENGLISH) == "words"
    assert Text({language: "words"}).in_(ARABIC) == "words"


def test_an_empty_translation_is_a_translation() -> None:
    assert said(en="Agree", ar="").in_(ARABIC) == ""


def test_a_text_without_any_language_is_a_mistake() -> None:
    with pytest.raises(ValueError, match=r"^a text needs at least one language$"):
        Text({})


@given(st.dictionaries(st.sampled_from(Language), st.sampled_from(["a", "b"]), min_size=1))
def test_equal_texts_have_equal_hashes_in_whatever_order_their_languages_stand(words: dict[Language, str]) -> None:
    turned = dict(reversed(words.items()))
    assert Text(words) == Text(turned)
    assert hash(Text(words)) == hash(Text(turned))
    assert len({Text(words), Text(turned), Text({ENGLISH: "other"})}) == 2
