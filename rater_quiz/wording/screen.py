"""Words of a result on the screen, beyond those that the report has too."""

from collections.abc import Callable
from dataclasses import dataclass

from rater_quiz.language import Language


@dataclass(frozen=True)
class ScreenWords:
    """What frames a result on the screen; all that is said of the result itself is in the questionnaire."""

    out_of: Callable[[int, int, int], str]
    """A score, and the ends of its range."""
    first_actions: Callable[[str], str]
    """Heading of the actions for the weakest dimension, named."""
    more: str
    """What the report has besides."""
    more_without_advice: str
    """The same, for a questionnaire that comes without advice."""
    team: Callable[[str], str]
    name: Callable[[str], str]


ENGLISH = ScreenWords(
    out_of=lambda score, lowest, highest: f"{score} ({lowest}–{highest})",
    first_actions=lambda name: f"First steps for {name}",
    more=(
        "The report has the actions, measures and questions for every dimension, how each statement was scored, "
        "and a plan to fill in."
    ),
    more_without_advice="The report has how each statement was scored, and a plan to fill in.",
    team=lambda team: f"Team: {team}",
    name=lambda name: f"Name: {name}",
)

ARABIC = ScreenWords(
    out_of=lambda score, lowest, highest: f"{score} (من {lowest} إلى {highest})",
    first_actions=lambda name: f"الخطوات الأولى في {name}",
    more="في التقرير إجراءات كل بُعد ومؤشراته وأسئلته، وطريقة احتساب كل عبارة، وخطة تُستكمل.",
    more_without_advice="في التقرير طريقة احتساب كل عبارة، وخطة تُستكمل.",
    team=lambda team: f"الفريق: {team}",
    name=lambda name: f"الاسم: {name}",
)


def screen_words(language: Language) -> ScreenWords:
    """The words of a result on the screen in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
