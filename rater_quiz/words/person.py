"""Words of one person's result, on the screen and in the report."""

from rater_quiz.language import Said, said

TEAM = said(en="Team", ar="الفريق")
NAME = said(en="Name", ar="الاسم")
DATE = said(en="Date", ar="التاريخ")
SECOND_LOOK = said(en="Worth a second look:", ar="ما يستحق نظرة ثانية:")
"""Introduces the cautions."""
DIMENSION_COLUMNS = (
    said(en="Dimension", ar="البُعد"),
    said(en="Score", ar="الدرجة"),
    said(en="Share", ar="النسبة"),
    said(en="Level", ar="المستوى"),
    said(en="Bar", ar="الرسم البياني"),
)
"""Dimension, score, share, level, bar."""


def score_of(score: int, lowest: int, highest: int) -> Said:
    """A score, and from where to where it can be: its share is of that way, so that "of 25" would mislead."""
    return said(en=f"{score} ({lowest}–{highest})", ar=f"{score} (من {lowest} إلى {highest})")


COME_BACK = said(en="Look at it again on", ar="موعد العودة إلى هذه النتيجة")
"""Introduces a line for a date."""


def statement(number: int) -> Said:
    return said(en=f"Statement {number}", ar=f"العبارة {number}")


TIP = said(en="This week:", ar="هذا الأسبوع:")
"""Introduces the tip for a statement."""
REASONS = said(en="What made it so:", ar="ما أدّى إلى هذه النتيجة:")
"""Introduces the statements of a dimension that have few points."""


def reason(number: int, answered: str) -> Said:
    """A statement's number, and what was answered."""
    return said(en=f"{number}: {answered}", ar=f"{number}: {answered}")


def note(note: str) -> Said:
    """What the person noted on a statement."""
    return said(en=f"Your note: {note}", ar=f"الملاحظة: {note}")


ACTIONS = said(en="What the team can do:", ar="ما يمكن للفريق فعله:")
METRICS = said(en="What to measure:", ar="ما يمكن قياسه:")
QUESTIONS = said(en="To talk about in the team:", ar="للنقاش في الفريق:")
SCORED_HEADING = said(en="How each statement was scored", ar="احتساب نقاط كل عبارة")
SCORED_COLUMNS = (
    said(en="Statement", ar="العبارة"),
    said(en="Answer", ar="الإجابة"),
    said(en="Points", ar="النقاط"),
)
"""Number of the statement, answer, points."""
SCORED_INTRODUCTION = said(
    en="Why so: rater-quiz questions show.",
    ar="سبب احتساب نقاط كل عبارة على هذا النحو: rater-quiz questions show",
)


def reversed_number(number: int) -> Said:
    """The number of a statement that is reverse-scored."""
    return said(en=f"{number} (reversed)", ar=f"{number} (معكوسة)")


NOTES = said(en="Notes", ar="الملاحظات")
CLOSING = said(en="In closing", ar="وختامًا")


def short_span(lowest: int, highest: int) -> Said:
    """The ends of a range, where room is scarce."""
    return said(en=f"{lowest}–{highest}", ar=f"من {lowest} إلى {highest}")


MORE = said(
    en="The report has what to do, a plan to fill in, and how each statement was scored.",
    ar="في التقرير ما يمكن فعله، وخطة جاهزة للملء، وطريقة احتساب كل عبارة.",
)
"""What the report has besides."""
