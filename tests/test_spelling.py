import pytest

from rater_quiz.language import Language
from rater_quiz.responses.spelling import language_of, spelled


@pytest.mark.parametrize("language", Language)
def test_a_language_is_told_by_its_script(language: Language) -> None:
    """Whoever adds a language in the script of another one is told here that this does not do any more."""
    assert language_of(spelled(language.own_name)) is language
