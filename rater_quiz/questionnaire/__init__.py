"""What a questionnaire consists of, as frozen models, and the rules between their parts."""

from rater_quiz.questionnaire.digits import check_digits, digit_of, written_together
from rater_quiz.questionnaire.model import (
    Advice,
    Band,
    Dimension,
    Issue,
    Metric,
    Questionnaire,
    Route,
    Scale,
    Statement,
    Tension,
    keying,
)

__all__ = [
    "Advice",
    "Band",
    "Dimension",
    "Issue",
    "Metric",
    "Questionnaire",
    "Route",
    "Scale",
    "Statement",
    "Tension",
    "check_digits",
    "digit_of",
    "keying",
    "written_together",
]
