"""Words of a result that are the same on the screen and in the report."""

from rater_quiz.language import Said, said

TOTAL = said(en="Total", ar="المجموع")
DIMENSIONS = said(en="The dimensions", ar="الأبعاد")
"""Heading of the dimensions' scores."""
WEAKEST = said(en="weakest", ar="الأضعف")
"""The mark on the weakest dimension."""
START = said(en="Where to start", ar="من أين نبدأ")
"""Heading of the statements to start with."""
FULL = said(
    en="Every statement has full points: keep what works, and check it against what customers say.",
    ar="نالت العبارات كلها أعلى النقاط: ليبقَ ما ينجح على حاله، مع مقارنته بما يقوله العملاء.",
)
"""In their place, where all statements have full points."""
ADVICE = said(en="Advice", ar="التوصيات")
"""Heading of the advice."""


def level(name: str, level: str) -> Said:
    """A dimension's name and its level's."""
    return said(en=f"{name}: {level}", ar=f"{name}: {level}")


def span(lowest: int, highest: int) -> Said:
    """The ends of a range."""
    return said(en=f"{lowest} to {highest}", ar=f"من {lowest} إلى {highest}")


def points(points: int, full: int) -> Said:
    """The points of a statement, and full points."""
    return said(en=f"{points} of {full} points", ar=f"النقاط: {points} من {full}")


def pair(one: int, other: int) -> Said:
    """The numbers of two statements in tension."""
    return said(en=f"Statements {one} and {other}", ar=f"العبارتان {one} و {other}")


def percent(percent: int) -> Said:
    return said(en=f"{percent}%", ar=f"{percent}%")


CAUTIONS = {
    "identical-answers": said(
        en="All answers are alike. That can be right; perhaps some statements deserve another thought before the "
        "result is used.",
        ar="الإجابات كلها متطابقة. قد يكون ذلك صحيحًا، وربما تستحق بعض العبارات تفكيرًا آخر قبل الاستناد إلى النتيجة.",
    ),
    "answers-in-tension": said(
        en="Some statements that seldom go together were both agreed with. Both can be true; a second look may be "
        "worth it.",
        ar="في الإجابات موافقة على عبارات قلّما تجتمع. وقد تصحّ معًا، ولعلها تستحق نظرة ثانية.",
    ),
    "near-band-edge": said(
        en="The total is within two points of another band, so a single answer could have changed the band. Read the "
        "result as lying between the two.",
        ar="لا يفصل المجموع عن فئة أخرى أكثر من نقطتين، وكان يمكن لإجابة واحدة أن تغيّر الفئة؛ فالأنسب أن تُقرأ النتيجة"
        " على أنها بين الفئتين.",
    ),
}
"""The gentle note for each of `scoring.Caution`; the pairs follow the one on tensions."""


def positive_form(text: str) -> Said:
    """Mark a reversed statement that is worded as it reads when all is well."""
    return said(en=f"{text} (positive form)", ar=f"{text} (بالصيغة الإيجابية)")


def reversed_form(text: str) -> Said:
    """Mark a reversed statement that is not: many points mean that few agree with it."""
    return said(en=f"{text} (reversed)", ar=f"{text} (معكوسة التصحيح)")
