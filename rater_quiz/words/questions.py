"""Words around a questionnaire that is listed, or shown with its key."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, left_to_right, said
from rater_quiz.words.nouns import BAND, STATEMENT, WARNING, EnglishNoun

_DIMENSION = EnglishNoun("dimension")


def statement_count(count: int) -> Said:
    return said(en=STATEMENT.en(count), ar=STATEMENT.ar(count))


ANSWERS = said(en="Answers", ar="الإجابات")
"""Heading of the scale."""
STATEMENTS = said(en="Statements", ar="العبارات")
"""Heading of the statements."""


def counts_in(names: Sequence[str]) -> Said:
    """Name the dimensions that a statement counts in."""
    return said(en=f"Counts in: {', '.join(names)}", ar=f"تدخل في حساب: {'، '.join(names)}")


def reversed_counts_in(names: Sequence[str]) -> Said:
    """Name them for a statement that is reverse-scored."""
    return said(
        en=f"Reverse-scored; counts in: {', '.join(names)}",
        ar=f"معكوسة؛ تدخل في حساب: {'، '.join(names)}",
    )


def mirrored(text: str) -> Said:
    """Give the wording of a reversed statement for when all is well."""
    return said(en=f"Positive form: {text}", ar=f"بالصيغة الإيجابية: {text}")


def why(reason: str) -> Said:
    """Give the reason for its key."""
    return said(en=f"Why: {reason}", ar=f"السبب: {reason}")


def tip(tip: str) -> Said:
    return said(en=f"If it scores low: {tip}", ar=f"إن كانت نقاطها قليلة: {tip}")


def measures(names: Sequence[str]) -> Said:
    """Name the measures that show whether the tip helped, one or more."""
    return said(en=f"Measured by: {', '.join(names)}", ar=f"يقاس بما يلي: {'، '.join(names)}")


DIMENSIONS = said(en="Dimensions", ar="الأبعاد")
"""Heading of the dimensions."""


def members(name: str, numbers: Sequence[int]) -> Said:
    """Say a dimension's name, and the numbers of its statements, one or more."""
    english = "statement" if len(numbers) == 1 else "statements"
    arabic = {1: "العبارة", 2: "العبارتان"}.get(len(numbers), "العبارات")
    return said(
        en=f"{name}: {english} {', '.join(map(str, numbers))}",
        ar=f"{name}: {arabic} {'، '.join(map(str, numbers))}",
    )


BANDS = said(en="Bands of the total", ar="فئات المجموع")
"""Heading of the bands."""


def band(name: str, lowest: int, highest: int) -> Said:
    """Say a band's name, its lowest and its highest total."""
    return said(en=f"{name}: {lowest} to {highest}", ar=f"{name}: من {lowest} إلى {highest}")


PAIRS = said(en="Pairs that seldom go together", ar="عبارات قلّما تجتمع")
"""Heading of the pairs in tension."""


def pair(first: int, second: int) -> Said:
    """Say the numbers of two statements."""
    return said(en=f"{first} and {second}", ar=f"{first} و {second}")


def written(path: str, command: str) -> Said:
    """A new questionnaire was written; the command that checks it."""
    return said(
        en=f"{path} is written. When you have changed it: {command}",
        ar=f"تم حفظ {left_to_right(path)}. وبعد تعديله يكون فحصه بالأمر: {left_to_right(command)}",
    )


def consists_of(  # noqa: PLR0917 - each hole is a parameter
    statements: int, dimensions: int, bands: int, lowest: int, highest: int, languages: Sequence[str]
) -> Said:
    """How many parts a questionnaire has, from which to which answer its scale goes, and its languages."""
    return said(
        en=f"{STATEMENT.en(statements)}, {_DIMENSION(dimensions)}, {BAND.en(bands)}, "
        f"answers {lowest} to {highest}, in {' and '.join(languages)}",
        ar=f"{STATEMENT.ar(statements)}، {BAND.ar(bands)}، الأبعاد: {dimensions}، "
        f"الإجابات من {left_to_right(str(lowest))} إلى {left_to_right(str(highest))}، اللغات ({'، '.join(languages)})",
    )


def verdict(parts: Said, found: Said) -> Said:
    """Say what a questionnaire consists of, and what was found in it."""
    return said(
        en=f"{parts.in_(Language.ENGLISH)}: {found.in_(Language.ENGLISH)}",
        ar=f"{parts.in_(Language.ARABIC)}. النتيجة: {found.in_(Language.ARABIC)}",
    )


NO_PROBLEMS = said(en="no problems", ar="لا أخطاء")
"""What was found in it, as the next is."""


def warnings(count: int) -> Said:
    return said(en=f"no problems, {WARNING.en(count)}", ar=f"لا أخطاء، {WARNING.ar(count)}")
