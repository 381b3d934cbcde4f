"""The questionnaire's own texts as Markdown, in the language of a report."""

from rater_quiz.foreign_text import markdown
from rater_quiz.language import Language, Text
from rater_quiz.questionnaire import Dimension


def said(text: Text | None, language: Language) -> str:
    """A text of the questionnaire as one line of Markdown; "" where it has none."""
    return markdown(text.in_(language)) if text else ""


def named(dimension: Dimension, language: Language) -> str:
    """A dimension's name, with its letter where it has one."""
    name = said(dimension.name, language)
    return f"{name} ({markdown(dimension.letter)})" if dimension.letter else name
