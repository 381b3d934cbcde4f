"""Words around a questionnaire that is shown with its key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import arabic, english


@dataclass(frozen=True)
class QuestionsWords:
    """What frames the texts of a questionnaire when it is listed or shown."""

    statement_count: Callable[[int], str]
    answers: str
    """Heading of the scale."""
    statements: str
    """Heading of the statements."""
    counts_in: Callable[[bool, Sequence[str]], str]
    """Whether a statement is reverse-scored, and the names of the dimensions that it counts in."""
    why: Callable[[str], str]
    """The reason for its key."""
    tip: Callable[[str], str]
    dimensions: str
    """Heading of the dimensions."""
    members: Callable[[str, Sequence[int]], str]
    """A dimension's name, and the numbers of its statements."""
    bands: str
    """Heading of the bands."""
    band: Callable[[str, int, int], str]
    """A band's name, its lowest and its highest total."""
    pairs: str
    """Heading of the pairs in tension."""
    pair: Callable[[int, int], str]
    """The numbers of two statements."""


ENGLISH = QuestionsWords(
    statement_count=lambda count: english(count, "statement"),
    answers="Answers",
    statements="Statements",
    counts_in=lambda mirrored, names: f"{'Reverse-scored; counts' if mirrored else 'Counts'} in: {', '.join(names)}",
    why=lambda reason: f"Why: {reason}",
    tip=lambda tip: f"If it scores low: {tip}",
    dimensions="Dimensions",
    members=lambda name, numbers: (
        f"{name}: {'statements' if len(numbers) > 1 else 'statement'} {_listed(numbers, ', ')}"
    ),
    bands="Bands of the total",
    band=lambda name, lowest, highest: f"{name}: {lowest} to {highest}",
    pairs="Pairs that seldom go together",
    pair=lambda first, second: f"{first} and {second}",
)


def _arabic_count(count: int) -> str:
    return arabic(count, one="عبارة واحدة", two="عبارتان", few="عبارات", many="عبارة")


def _arabic_members(name: str, numbers: Sequence[int]) -> str:
    statements = {1: "العبارة", 2: "العبارتان"}.get(len(numbers), "العبارات")
    return f"{name}: {statements} {_listed(numbers, '، ')}"


ARABIC = QuestionsWords(
    statement_count=_arabic_count,
    answers="الإجابات",
    statements="العبارات",
    counts_in=lambda mirrored, names: f"{'معكوسة التصحيح؛ ' if mirrored else ''}تُحتسب في: {'، '.join(names)}",
    why=lambda reason: f"السبب: {reason}",
    tip=lambda tip: f"إن كانت نقاطها قليلة: {tip}",
    dimensions="الأبعاد",
    members=_arabic_members,
    bands="فئات المجموع",
    band=lambda name, lowest, highest: f"{name}: من {lowest} إلى {highest}",
    pairs="عبارات قلّما تجتمع",
    pair=lambda first, second: f"{first} و {second}",
)


def _listed(numbers: Sequence[int], comma: str) -> str:
    return comma.join(map(str, numbers))


def questions_words(language: Language) -> QuestionsWords:
    """The words in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
