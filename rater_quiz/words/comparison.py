"""Words of a comparison of before and after, on the screen and in the report."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import FIGURE, STATEMENT


def title(title: str) -> Said:
    """The title of the questionnaire."""
    return said(en=f"{title}: before and after", ar=f"{title}: مقارنة قبل وبعد")


BEFORE = said(en="Before", ar="قبل")
AFTER = said(en="After", ar="بعد")
DATE = said(en="Date", ar="التاريخ")
PARTICIPANTS = said(en="Participants", ar="عدد المشاركين")
IN_SHORT = said(en="In short", ar="الخلاصة")


def total(before: str, after: str, change: str) -> Said:
    """The total before and after, and its change."""
    return said(en=f"Total: from {before} to {after} ({change})", ar=f"المجموع: من {before} إلى {after} ({change})")


def band_kept(band: str) -> Said:
    """The band that the total is in, before and after."""
    return said(en=f"Band: still {band}", ar=f"الفئة كما كانت: {band}")


def band_changed(before: str, after: str) -> Said:
    """The bands before and after."""
    return said(en=f"Band: {before} before, {after} now", ar=f"الفئة قبل: {before}، والآن: {after}")


def up(points: str) -> Said:
    return said(en=f"+{points}", ar=f"زيادة {points}")


def down(points: str) -> Said:
    return said(en=f"−{points}", ar=f"نقص {points}")


SAME = said(en="no change", ar="بلا تغيير")
CLEAR = said(en="clear", ar="تغيّر واضح")
NOISE = said(en="within noise", ar="ضمن هامش المصادفة")
UNKNOWN = said(en="cannot be told", ar="لا يمكن الجزم")
"""In place of clear or noise, where too few people leave it open."""


def moved(improved: int, declined: int) -> Said:
    """How many statements improved and declined, for a person."""
    return said(
        en=f"{STATEMENT.en(improved)} improved and {STATEMENT.en(declined)} declined.",
        ar=f"عدد العبارات التي تحسّنت: {improved}، والتي تراجعت: {declined}.",
    )


def moved_clearly(improved: int, declined: int) -> Said:
    """Likewise for a team."""
    return said(
        en=f"{STATEMENT.en(improved)} improved clearly and {STATEMENT.en(declined)} declined clearly.",
        ar=f"عدد العبارات التي تحسّنت بوضوح: {improved}، والتي تراجعت بوضوح: {declined}.",
    )


FIGURES = said(en="The total and the dimensions", ar="المجموع والأبعاد")
"""Heading of the total and the dimensions."""
COLUMNS = (
    said(en="Figure", ar="البند"),
    said(en="Before", ar="قبل"),
    said(en="After", ar="بعد"),
    said(en="Change", ar="التغيّر"),
    said(en="Standard error", ar="الخطأ المعياري"),
    said(en="Clear or noise", ar="واضح أم مصادفة"),
)
"""Figure, before, after, change, its standard error, clear or noise."""
IMPROVED = said(en="What improved", ar="ما تحسّن")
DECLINED = said(en="What declined", ar="ما تراجع")
KEPT = said(en="What to keep", ar="ما يُحافَظ عليه")
KEPT_INTRODUCTION = said(
    en="High before and after: these carry the rest, so let them not be forgotten over what is new.",
    ar="مرتفع قبل وبعد: على هذه العبارات يستند ما عداها، فلا ينبغي أن تُنسى في غمرة الجديد.",
)
NONE_IMPROVED = said(en="No statement did.", ar="لم تتحسّن أي عبارة.")
NONE_DECLINED = said(en="No statement did.", ar="لم تتراجع أي عبارة.")
NONE_IMPROVED_CLEARLY = said(en="No statement did clearly.", ar="لم تتحسّن أي عبارة بوضوح.")
"""Likewise of a team, whose means may have moved within noise."""
NONE_DECLINED_CLEARLY = said(en="No statement did clearly.", ar="لم تتراجع أي عبارة بوضوح.")
NONE_KEPT = said(
    en="No statement was high before and still is, unchanged.", ar="لا توجد عبارة بقيت مرتفعة قبل وبعد دون تغيّر."
)


def from_to(before: str, after: str) -> Said:
    return said(en=f"from {before} to {after}", ar=f"من {before} إلى {after}")


STATEMENTS = said(en="All statements", ar="العبارات كلها")
STATEMENT_COLUMNS = (
    said(en="No.", ar="الرقم"),
    said(en="Statement", ar="العبارة"),
)
"""Number, statement: the first and the last column."""
READING = said(en="How to read it", ar="كيف تُقرأ هذه المقارنة")


def looked_at(count: int) -> Said:
    """How many figures were compared."""
    return said(
        en=f"{FIGURE.en(count)} {'was' if count == 1 else 'were'} compared.", ar=f"عدد الأرقام التي قورنت: {count}."
    )


CHANCE = said(
    en="Where different people answer, or the same ones on another day, figures move without any reason. The standard "
    "error tells how far. A change is called clear when it is at least 2 standard errors for the total, and 3 for "
    "each dimension and statement: among so many figures a few would pass 2 by chance alone.",
    ar="حين يجيب أشخاص آخرون، أو الأشخاص أنفسهم في يوم آخر، تتحرك الأرقام بلا سبب، ويبيّن الخطأ المعياري مقدار ذلك."
    " ويُعدّ التغيّر واضحًا إذا بلغ خطأين معياريين على الأقل في المجموع، وثلاثة في كل بُعد وكل عبارة: فبين أرقام بهذه"
    " الكثرة يتجاوز بعضها الخطأين بمحض المصادفة.",
)
"""Why a change has to be large."""
NOT_CLEAR = said(
    en="“Within noise” does not mean that nothing has changed. With few people only a large change stands out; ask "
    "the team whether it notices one.",
    ar="لا يعني «ضمن هامش المصادفة» أن شيئًا لم يتغير. فمع قلة المشاركين لا يظهر إلا التغيّر الكبير؛ ويُسأل الفريق هل"
    " يلحظ تغيّرًا.",
)
INDEPENDENT = said(
    en="The two groups are taken as independent, because answers without names cannot be paired. For the same team at "
    "two times this is cautious.",
    ar="تُعامَل المجموعتان على أنهما مستقلتان، لأن الإجابات التي بلا أسماء لا يمكن الربط بين أصحابها قبل وبعد. وهذا"
    " احتياط حين يكون الفريق واحدًا في المرتين.",
)
SCREEN_SAVE = said(en="-o FILE saves it.", ar="ويحفظه: rater-quiz compare BEFORE AFTER -o FILE")
"""How the report is saved; said only where it is not."""
SCREEN_MORE = said(
    en="The report has every statement, and how to read the figures.", ar="في التقرير كل عبارة، وطريقة قراءة الأرقام."
)
"""What the report has besides."""
POINTS = said(
    en="All figures are points, and more points are always better.",
    ar="الأرقام كلها نقاط، وكلما زادت النقاط كان ذلك أفضل.",
)
ONE_PERSON = said(
    en="It is one person's view on two days. A statement that moved by one point may only tell of another mood; one "
    "that moved by two or more is worth a thought: what is different now?",
    ar="هي نظرة شخص واحد في يومين. والعبارة التي تحركت نقطة واحدة قد لا تدل إلا على مزاج مختلف؛ أما التي تحركت نقطتين"
    " أو أكثر فتستحق التفكير: ما المختلف الآن؟",
)
"""Limits of a comparison of one person's answers."""
NO_CAUSE = said(
    en="A change says nothing of its cause: compare it with what was done since, and with what customers say.",
    ar="لا يدل التغيّر على سببه: فليُقارَن بما أُنجز بين المرتين، وبآراء العملاء.",
)
