"""Words round what went wrong, whatever it is; what it is, the words of each part say."""

from rater_quiz.language import said

HINT = said(en="hint", ar="تلميح")
"""Stands before how something can be mended, and a colon between."""
