"""Words of the plan that people fill in."""

from rater_quiz.language import Said, said

PLAN = said(en="The plan", ar="الخطة")
INTRODUCTION = said(
    en="A good target is specific, measurable, achievable and relevant, and has a date.",
    ar="المستهدف الجيد محدد، وقابل للقياس، وممكن التحقيق، ووثيق الصلة، ومرتبط بتاريخ.",
)
STEPS = (
    (
        said(en="Vision", ar="الرؤية"),
        said(
            en="what service do we want to be known for, shared by all who meet customers?",
            ar="ما الخدمة التي نريد أن يعرفنا الناس بها، ويتبناها كل من يتعامل مع العملاء؟",
        ),
    ),
    (
        said(en="Channels", ar="القنوات"),
        said(
            en="where do customers reach us, and who owns each channel?",
            ar="من أين يصل العملاء إلينا، ومن المسؤول عن كل قناة؟",
        ),
    ),
    (
        said(en="Goals", ar="الأهداف"),
        said(
            en="which measures should move, from where to where, by when?",
            ar="أي مؤشرات نريد تغييرها، ومن أي قيمة إلى أي قيمة، ومتى؟",
        ),
    ),
    (
        said(en="Work flow", ar="سير العمل"),
        said(
            en="which steps lead there, and do tools and staffing allow it?",
            ar="ما الخطوات التي تؤدي إلى ذلك، وهل تسمح به الأدوات وعدد الموظفين؟",
        ),
    ),
    (
        said(en="Feedback loop", ar="حلقة التغذية الراجعة"),
        said(
            en="how do we hear whether it works, and when do we look at it?",
            ar="كيف نعرف أن ما نفعله ينجح، ومتى ننظر فيه معًا؟",
        ),
    ),
)
"""Each step's name, and the question it answers."""
COLUMNS = (
    said(en="Action", ar="الإجراء"),
    said(en="Responsible (does it)", ar="المنفّذ"),
    said(en="Accountable (answers for it)", ar="المسؤول النهائي"),
    said(en="Measure and target", ar="المؤشر والمستهدف"),
    said(en="By when", ar="الموعد النهائي"),
    said(en="Review date", ar="تاريخ المراجعة"),
)
"""Action, responsible, accountable, measure and target, by when, review date."""


def target(measure: str) -> Said:
    """A measure, with room for where it stands and where it shall go."""
    return said(en=f"{measure}: from … to …", ar=f"{measure}: من … إلى …")


def step(place: int, number: int) -> Said:
    """Refer to a step that stands further up already, for the statement with that number."""
    return said(
        en=f"Step {place} of “Where to start” (statement {number})",
        ar=f"الخطوة {place} من «من أين نبدأ» (العبارة {number})",
    )


CONSULTED = said(
    en="For each action: who is asked before, and who is told after?",
    ar="ولكل إجراء: من نستشيره قبله، ومن نبلغه بعده؟",
)
"""A line below the table."""
