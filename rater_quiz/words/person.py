"""Words of one person's result, on the screen and in the report."""

from rater_quiz.language import Said, said

TEAM = said(en="Team", ar="الفريق")
NAME = said(en="Name", ar="الاسم")
DATE = said(en="Date", ar="التاريخ")
RESULT = said(en="The result", ar="النتيجة")
SECOND_LOOK = said(en="Worth a second look:", ar="ما يستحق نظرة ثانية:")
"""Introduces the cautions."""
DIMENSION_COLUMNS = (
    said(en="Dimension", ar="البُعد"),
    said(en="Score", ar="الدرجة"),
    said(en="Range", ar="المدى"),
    said(en="Share", ar="النسبة"),
    said(en="Level", ar="المستوى"),
    said(en="Bar", ar="الرسم البياني"),
)
"""Dimension, score, range, share, level, bar."""
SHARE_EXPLAINED = said(
    en="The share tells how far a score has come from the lowest to the highest it can be, so that dimensions can be "
    "compared.",
    ar="تبيّن النسبة موقع الدرجة بين أدنى درجة ممكنة وأعلى درجة ممكنة، فتسهل المقارنة بين الأبعاد.",
)
START_INTRODUCTION = said(en="These statements have the fewest points.", ar="العبارات التالية هي الأقل نقاطًا.")


def statement(number: int) -> Said:
    return said(en=f"Statement {number}", ar=f"العبارة {number}")


TIP = said(en="This week:", ar="هذا الأسبوع:")
"""Introduces the tip for a statement."""
ACTIONS = said(en="What the team can do:", ar="ما يمكن للفريق فعله:")
METRICS = said(en="What to measure:", ar="ما يمكن قياسه:")
FORMULA = said(en="Formula:", ar="طريقة الحساب:")
QUESTIONS = said(en="To talk about in the team:", ar="للنقاش في الفريق:")
SCORED_HEADING = said(en="How each statement was scored", ar="كيف صُحّحت كل عبارة")
SCORED_COLUMNS = (
    said(en="Number: answer → points", ar="الرقم: الإجابة ← النقاط"),
    said(en="Statement", ar="العبارة"),
    said(en="Why it is scored so", ar="سبب تصحيحها على هذا النحو"),
)
"""Number with answer and points, statement, rationale."""


def scored(number: int, answer: int, points: int) -> Said:
    """A statement's number, answer and points."""
    return said(en=f"{number}: {answer} → {points}", ar=f"{number}: {answer} ← {points}")


def scored_reversed(number: int, answer: int, points: int) -> Said:
    """Likewise, where it is reverse-scored."""
    return said(en=f"{number} (reversed): {answer} → {points}", ar=f"{number} (معكوسة): {answer} ← {points}")


NOTES = said(en="Notes", ar="الملاحظات")
CLOSING = said(en="In closing", ar="وختامًا")


def short_span(lowest: int, highest: int) -> Said:
    """The ends of a range, where room is scarce."""
    return said(en=f"{lowest}–{highest}", ar=f"من {lowest} إلى {highest}")


def first_actions(name: str) -> Said:
    """Heading of the actions for the weakest dimension, named."""
    return said(en=f"First steps for {name}", ar=f"الخطوات الأولى في {name}")


MORE = said(
    en="The report has the actions, measures and questions for every dimension, how each statement was scored, "
    "and a plan to fill in.",
    ar="في التقرير إجراءات كل بُعد ومؤشراته وأسئلته، وطريقة احتساب كل عبارة، وخطة تُستكمل.",
)
"""What the report has besides."""
MORE_WITHOUT_ADVICE = said(
    en="The report has how each statement was scored, and a plan to fill in.",
    ar="في التقرير طريقة احتساب كل عبارة، وخطة تُستكمل.",
)
"""The same, for a questionnaire that comes without advice."""
