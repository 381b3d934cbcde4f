"""Words of a result that are the same on the screen and in the report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rater_quiz.language import Language


@dataclass(frozen=True)
class ResultWords:
    """What is said of any result; bands, levels and dimensions have their names in the questionnaire."""

    total: str
    dimensions: str
    """Heading of the dimensions' scores."""
    weakest: str
    """The mark on the weakest dimension."""
    start: str
    """Heading of the statements to start with."""
    full: str
    """In their place, where all statements have full points."""
    advice: str
    """Heading of the advice."""
    level: Callable[[str, str], str]
    """A dimension's name and its level's."""
    span: Callable[[int, int], str]
    """The ends of a range."""
    points: Callable[[int, int], str]
    """The points of a statement, and full points."""
    pair: Callable[[int, int], str]
    """The numbers of two statements in tension."""
    percent: Callable[[int], str]
    cautions: Mapping[str, str]
    """The gentle note for each of `scoring.Caution`; the pairs follow the one on tensions."""


ENGLISH = ResultWords(
    total="Total",
    dimensions="The dimensions",
    weakest="weakest",
    start="Where to start",
    full="Every statement has full points: keep what works, and check it against what customers say.",
    advice="Advice",
    level=lambda name, level: f"{name}: {level}",
    span=lambda lowest, highest: f"{lowest} to {highest}",
    points=lambda points, full: f"{points} of {full} points",
    pair=lambda one, other: f"Statements {one} and {other}",
    percent=lambda percent: f"{percent}%",
    cautions={
        "identical-answers": (
            "All answers are alike. That can be right; perhaps some statements deserve another thought before the "
            "result is used."
        ),
        "answers-in-tension": (
            "Some statements that seldom go together were both agreed with. Both can be true; a second look may be "
            "worth it."
        ),
        "near-band-edge": (
            "The total is within two points of another band, so a single answer could have changed the band. Read the "
            "result as lying between the two."
        ),
    },
)

ARABIC = ResultWords(
    total="المجموع",
    dimensions="الأبعاد",
    weakest="الأضعف",
    start="من أين نبدأ",
    full="نالت العبارات كلها أعلى النقاط: ليبقَ ما ينجح على حاله، مع مقارنته بما يقوله العملاء.",
    advice="التوصيات",
    level=lambda name, level: f"{name}: {level}",
    span=lambda lowest, highest: f"من {lowest} إلى {highest}",
    points=lambda points, full: f"النقاط: {points} من {full}",
    pair=lambda one, other: f"العبارتان {one} و {other}",
    percent=lambda percent: f"{percent}%",
    cautions={
        "identical-answers": (
            "الإجابات كلها متطابقة. قد يكون ذلك صحيحًا، وربما تستحق بعض العبارات تفكيرًا آخر قبل الاستناد إلى النتيجة."
        ),
        "answers-in-tension": ("في الإجابات موافقة على عبارات قلّما تجتمع. وقد تصحّ معًا، ولعلها تستحق نظرة ثانية."),
        "near-band-edge": (
            "لا يفصل المجموع عن فئة أخرى أكثر من نقطتين، وكان يمكن لإجابة واحدة أن تغيّر الفئة؛ فالأنسب أن تُقرأ النتيجة"
            " على أنها بين الفئتين."
        ),
    },
)


def result_words(language: Language) -> ResultWords:
    """The words of a result in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
