"""What people read of a report: its words and its sentences, as they stand on the page."""

import re
from collections import Counter
from collections.abc import Iterator

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from support.reports import said_in, tokens_of

LONG = 6
"""Words up to which a sentence may well occur twice: a label, a measure, a heading that another place names."""


def lines_of(text: str) -> Iterator[str]:
    """All lines, headings and cells of a report, without its front matter."""
    return (said_in(token) for token in tokens_of(text) if token.type == "inline")


def words_in(text: str) -> int:
    """How many words a report has: what has a letter or a digit in it, so neither bars nor rules, dots nor arrows."""
    return sum(any(map(str.isalnum, word)) for line in lines_of(text) for word in line.split())


def sentences_in(text: str) -> list[str]:
    """The sentences of a report that are longer than a label, without the marks around them."""
    return [sentence for line in lines_of(text) for sentence in _sentences(line)]


def _sentences(line: str) -> list[str]:
    found = [part.strip(" “”«»()-") for part in re.split(r"[.!?؟…]+[”»)]*(?:\s|$)|: ", line)]
    return [part for part in found if sum(any(map(str.isalpha, word)) for word in part.split()) > LONG]


def said_twice(text: str) -> list[str]:
    """The sentences that a report has more than once."""
    return [sentence for sentence, times in Counter(sentences_in(text)).items() if times > 1]


def own_sentences(questionnaire: Questionnaire, language: Language) -> set[str]:
    """The sentences of a questionnaire's statements, however they are worded."""
    texts = [text for each in questionnaire.statements for text in (each.text, each.mirrored) if text]
    return {sentence for text in texts for sentence in _sentences(text.in_(language))}
