"""Words round what went wrong, whatever it is; what it is, the words of each part say."""

from rater_quiz.language import Said, said

HINT = said(en="hint", ar="تلميح")
"""Stands before how something can be mended, and a colon between."""


def and_more(count: int) -> Said:
    """How many problems a message leaves out, after those that it tells."""
    return said(en=f"and {count} more", ar=f"وعدد غير المذكور: {count}")
