"""What stands at the top of a report that is made from several results, and is itself no result that is read again."""

from collections.abc import Sequence
from datetime import date

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire


def made_from(kind: Sequence[str], questionnaire: Questionnaire, made: date, language: Language) -> str:
    """The front matter, its marks included.

    Args:
        kind: Its first lines, which say what it is.
        questionnaire: What was answered.
        made: When the report was made.
        language: Of the report.
    """
    lines = [
        *kind,
        f"questionnaire: {questionnaire.id}",
        f"fingerprint: {questionnaire.fingerprint}",
        f"language: {language}",
        f"made: {made.isoformat()}",
    ]
    return "\n".join(["---", *lines, "---", ""])
