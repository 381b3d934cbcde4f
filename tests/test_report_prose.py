"""How long the documents about a result of the shipped questionnaire are, and that none says a sentence twice."""

from collections.abc import Sequence

import pytest
from support.builders import rater
from support.drawn import guide, personal_report, record_of, team_report
from support.profiles import PEOPLE, TEAMS
from support.prose import own_sentences, said_twice, sentences_in, words_in
from support.teams import view_of

from rater_quiz.language import Language
from rater_quiz.pages.guide import LENGTHS
from rater_quiz.scoring import score

NOTES = {5: "The law asks for it.", 9: "Ask Sam."}
MOST_FOR_A_PERSON, MOST_FOR_A_TEAM, MOST_BESIDE_A_LEAD = 2200, 1800, 2000
"""Words that somebody reads of their own result, and that a team reads of its own, without and with a lead."""

languages = pytest.mark.parametrize("language", list(Language))
people = pytest.mark.parametrize("answers", PEOPLE.values(), ids=PEOPLE)
teams = pytest.mark.parametrize("sheets", TEAMS.values(), ids=TEAMS)


def of_person(answers: Sequence[int], language: Language) -> str:
    scores = score(rater(), answers)
    return personal_report(record_of(scores, language, team="Support", name="Dana", notes=NOTES), scores, language)


@languages
@people
def test_the_report_of_a_person_is_as_long_as_is_read(answers: Sequence[int], language: Language) -> None:
    assert words_in(of_person(answers, language)) <= MOST_FOR_A_PERSON


@languages
@teams
def test_the_handout_is_as_long_as_is_read(sheets: Sequence[Sequence[int]], language: Language) -> None:
    left_out = {"missing-answer": 2, "duplicate": 1}
    for lead, most in ((None, MOST_FOR_A_TEAM), (PEOPLE["mixed"], MOST_BESIDE_A_LEAD)):
        assert words_in(team_report(view_of(rater(), sheets, lead=lead, left_out=left_out), language)) <= most


@languages
@people
def test_no_report_of_a_person_says_a_sentence_twice(answers: Sequence[int], language: Language) -> None:
    assert said_twice(of_person(answers, language)) == []


@languages
@teams
def test_no_document_of_a_team_says_a_sentence_twice(sheets: Sequence[Sequence[int]], language: Language) -> None:
    """A statement is quoted wherever it is talked about; all else stands once."""
    for lead in (None, PEOPLE["mixed"]):
        view = view_of(rater(), sheets, lead=lead, left_out={"missing-answer": 2})
        written = [team_report(view, language), *(guide(view, language, minutes) for minutes in LENGTHS)]
        quoted = own_sentences(rater(), language)
        assert [[twice for twice in said_twice(text) if twice not in quoted] for text in written] == [[], [], []]


def test_a_sentence_that_stands_twice_is_found() -> None:
    """So that the laws above can fail."""
    twice = "---\nx\n---\n# Title\n\nSix words are a label, seven not. Or so.\n\n- Six words are a label, seven not!\n"
    assert said_twice(twice) == ["Six words are a label, seven not"]
    assert words_in(twice + "\n| a | ███░ |\n| --- | --- |\n| 3 → 5 | ☐ |\n") == 1 + 9 + 7 + 1 + 2
    assert len(sentences_in(twice)) == 2
