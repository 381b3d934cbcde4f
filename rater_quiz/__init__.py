"""A RATER self-assessment for the terminal: questionnaire, scoring, advice and reports."""

__version__ = "1.0.0"
