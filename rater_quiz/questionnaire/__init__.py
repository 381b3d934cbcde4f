"""What a questionnaire consists of, as frozen models, and the rules between their parts."""

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
    "keying",
]
