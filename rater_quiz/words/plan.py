"""Words of the plan that people fill in."""

from rater_quiz.language import Said, said

PLAN = said(en="The plan", ar="الخطة")
INTRODUCTION = said(
    en="To fill in together: five questions first, then a row of the table for each action. A good target is "
    "specific, measurable, achievable and relevant, and has a date. A few things done are worth more than many "
    "planned.",
    ar="تُستكمل مع الفريق: خمسة أسئلة أولًا، ثم جدول فيه صفّ لكل إجراء. والمستهدف الجيد محدد، وقابل للقياس، وممكن"
    " التحقيق، ووثيق الصلة، ومرتبط بتاريخ. وقليل يُنجَز خير من كثير يُخطَّط له.",
)
STEPS = (
    (
        said(en="Vision", ar="الرؤية"),
        said(
            en="what service do we want to be known for, so that everyone who meets customers shares it?",
            ar="بأي خدمة نريد أن نُعرف، رؤيةً يتبناها كل من يتعامل مع العملاء؟",
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
            en="which measures should move, from where to where, and by when?",
            ar="أي مؤشرات نريد تغييرها، ومن أي قيمة إلى أي قيمة، ومتى؟",
        ),
    ),
    (
        said(en="Work flow", ar="سير العمل"),
        said(
            en="which steps lead from a request to its solution, and do tools and staffing allow what we want?",
            ar="ما الخطوات من الطلب إلى حله، وهل تكفي الأدوات وعدد الموظفين لما نريده؟",
        ),
    ),
    (
        said(en="Feedback loop", ar="حلقة التغذية الراجعة"),
        said(
            en="how do we hear whether it works, and when do we look at it together?",
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


def step(place: int) -> Said:
    """Refer to a step that stands further up already."""
    return said(en=f"Step {place} of “Where to start”", ar=f"الخطوة {place} من «من أين نبدأ»")


CONSULTED = said(
    en="For each action: who is to be asked before, and who is to be told after?",
    ar="ولكل إجراء: من يُستشار قبله، ومن يُبلَّغ بعده؟",
)
"""A line below the table."""
