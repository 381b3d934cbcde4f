"""Words of a comparison of before and after, on the screen and in the report."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import FIGURE, PERSON, POINT


def title(title: str) -> Said:
    """The title of the questionnaire."""
    return said(en=f"{title}: before and after", ar=f"{title}: مقارنة قبل وبعد")


def trend(title: str) -> Said:
    """The title of the questionnaire, for more than two rounds."""
    return said(en=f"{title}: round by round", ar=f"{title}: جولة بعد جولة")


def round_of(number: int) -> Said:
    """One of several rounds."""
    return said(en=f"Round {number}", ar=f"الجولة {number}")


FIRST_AND_LAST = said(
    en="What follows compares the last round with the first.", ar="فيما يلي مقارنة الجولة الأخيرة بالأولى."
)
BEFORE = said(en="Before", ar="قبل")
AFTER = said(en="After", ar="بعد")
DATE = said(en="Date", ar="التاريخ")
PARTICIPANTS = said(en="Participants", ar="عدد المشاركين")


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
NOISE = said(en="may be chance", ar="قد يكون مصادفة")
UNKNOWN = said(en="cannot be told", ar="لا يمكن الجزم")
"""In place of clear or noise, where too few people leave it open."""


DIMENSION = said(en="Dimension", ar="البُعد")
"""Head of the column before `COLUMNS`."""
COLUMNS = (
    said(en="Before", ar="قبل"),
    said(en="After", ar="بعد"),
    said(en="Change", ar="التغيّر"),
    said(en="Clear or chance", ar="واضح أم مصادفة"),
)
"""Before, after, change, clear or chance."""
WAY = said(en="○ before, ● after", ar="○ قبل، ● بعد")
"""What the marks on a track stand for, as the next one is for more than two rounds."""
WAY_OF_ROUNDS = said(en="○ earlier rounds, ● the last one", ar="○ الجولات السابقة، ● الأخيرة")
MOVED_MOST = said(en="What moved most", ar="أكثر ما تغيّر")
MAY_BE_CHANCE = said(
    en="Unless it stands below as clear, this may be chance: ask the team what it notices.",
    ar="قد يكون هذا مصادفة ما لم يرد أدناه بوصفه تغيّرًا واضحًا؛ ومن المفيد سؤال الفريق عمّا يلحظه.",
)
UPWARDS = said(en="Upwards", ar="صعودًا")
DOWNWARDS = said(en="Downwards", ar="هبوطًا")
NONE_MOVED = said(en="Nothing.", ar="لا شيء.")
WHAT_IS_CLEAR = said(en="What is clear", ar="التغيّر الواضح")
NOTHING_CLEAR = said(
    en="No change is so large that it stands out from chance.", ar="لا تغيّر كبير بما يكفي ليتميّز عن المصادفة."
)

TOO_ALIKE = said(
    en="So few people, who all answered alike, leave no way to tell a change from chance.",
    ar="لا سبيل إلى تمييز التغيّر من المصادفة مع هذا العدد القليل من المشاركين الذين تطابقت إجاباتهم.",
)
"""In its place, where there is no spread to judge a change by."""


def can_be_told(before: int, after: int, points: int) -> Said:
    """How large a change of the total has to be, with so many people, at least 2 points."""
    return said(
        en=f"With {before} and {after} people, only a change of about {POINT.en(points)} or more in the total can be "
        "told apart from chance.",
        ar=f"مع {PERSON.ar.oblique(before)} قبل و {PERSON.ar.oblique(after)} بعد، لا يتميّز عن المصادفة إلا تغيّر في "
        f"المجموع يبلغ نحو {POINT.ar.oblique(points)} أو أكثر.",
    )


def answered(before: int, after: int, points: str) -> Said:
    """What a person answered before and after, and the points for it."""
    if before == after:
        return said(
            en=f"answered {after} both times: {points} points", ar=f"الإجابة {after} في المرتين: النقاط {points}"
        )
    return said(
        en=f"answered {before}, then {after}: {points} points", ar=f"الإجابة {before} ثم {after}: النقاط {points}"
    )


IMPROVED = said(en="What improved", ar="ما تحسّن")
DECLINED = said(en="What declined", ar="ما تراجع")
KEPT = said(en="What to keep", ar="ما ينبغي الحفاظ عليه")
KEPT_INTRODUCTION = said(
    en="High before and after: these carry the rest, so let them not be forgotten over what is new.",
    ar="عبارات نقاطها مرتفعة قبل وبعد: عليها يستند ما عداها، فلا ينبغي نسيانها في غمرة الجديد.",
)
NONE_IMPROVED = said(en="No statement did.", ar="لم تتحسّن أي عبارة.")
NONE_DECLINED = said(en="No statement did.", ar="لم تتراجع أي عبارة.")
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
READING = said(en="How to read it", ar="طريقة قراءة المقارنة")


def looked_at(count: int) -> Said:
    """How many figures were compared."""
    return said(
        en=f"{FIGURE.en(count)} {'was' if count == 1 else 'were'} compared.", ar=f"عدد الأرقام التي قورنت: {count}."
    )


CHANCE = said(
    en="Where different people answer, or the same ones on another day, figures move without any reason: the fewer "
    "people, the more. A change is called clear when it is larger than chance alone would bring about, in the total "
    "once in some twenty comparisons, and in a dimension or a statement once in some four hundred, because there are "
    "so many of them (Welch's test). In the total it has to be 2 points at least.",
    ar="حين يجيب أشخاص آخرون، أو الأشخاص أنفسهم في يوم آخر، تتحرك الأرقام بلا سبب، ويزداد ذلك كلما قلّ عددهم. ويوصف"
    " التغيّر بأنه واضح إذا زاد على ما تأتي به المصادفة وحدها مرة في نحو عشرين مقارنة في المجموع، ومرة في نحو أربعمئة"
    " في الأبعاد والعبارات، لكثرتها (اختبار ويلش). ولا بد أن يبلغ في المجموع نقطتين على الأقل.",
)
"""Why a change has to be large."""
NOT_CLEAR = said(
    en="“May be chance” does not mean that nothing has changed. With few people only a large change stands out; ask "
    "the team whether it notices one.",
    ar="لا يعني «قد يكون مصادفة» أن شيئًا لم يتغير. فمع قلة المشاركين لا يظهر إلا التغيّر الكبير؛ ومن المفيد سؤال"
    " الفريق: هل يلحظ تغيّرًا؟",
)
INDEPENDENT = said(
    en="The two groups are taken as independent, because answers without names cannot be paired. For the same team at "
    "two times this is cautious.",
    ar="يفترض الحساب أن المجموعتين مستقلتان، لأن الإجابات التي بلا أسماء لا يمكن الربط بين أصحابها قبل وبعد. وهذا"
    " تقدير متحفّظ حين يكون الفريق واحدًا في المرتين.",
)
SCREEN_SAVE = said(en="-o FILE saves it.", ar="ولحفظه: -o واسم الملف")
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
    ar="هذه المقارنة نظرة شخص واحد في يومين. والعبارة التي تحركت نقطة واحدة قد لا تدل إلا على مزاج مختلف؛ أما التي"
    " تحركت نقطتين أو أكثر فتستحق التفكير: ما المختلف الآن؟",
)
"""Limits of a comparison of one person's answers."""
NO_CAUSE = said(
    en="A change says nothing of its cause: compare it with what was done since, and with what customers say.",
    ar="لا يدل التغيّر على سببه، وتحسن مقارنته بما تحقق بين المرتين، وبآراء العملاء.",
)
