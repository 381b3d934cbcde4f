"""Words of a comparison of before and after, on the screen and in the report."""

from collections.abc import Callable
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import english


@dataclass(frozen=True)
class ComparisonWords:
    """What frames the figures of a comparison. It is Markdown: nothing in it needs an escape."""

    title: Callable[[str], str]
    """The title of the questionnaire."""
    before: str
    after: str
    date: str
    participants: str
    in_short: str
    total: Callable[[str, str, str], str]
    """The total before and after, and its change."""
    band_kept: Callable[[str], str]
    """The band that the total is in, before and after."""
    band_changed: Callable[[str, str], str]
    """The bands before and after."""
    up: Callable[[str], str]
    down: Callable[[str], str]
    same: str
    clear: str
    noise: str
    unknown: str
    """In place of clear or noise, where too few people leave it open."""
    moved: Callable[[int, int], str]
    """How many statements improved and declined, for a person."""
    moved_clearly: Callable[[int, int], str]
    """Likewise for a team."""
    figures: str
    """Heading of the total and the dimensions."""
    columns: tuple[str, str, str, str, str, str]
    """Figure, before, after, change, its standard error, clear or noise."""
    improved: str
    declined: str
    kept: str
    kept_introduction: str
    none_improved: str
    none_declined: str
    none_improved_clearly: str
    """Likewise of a team, whose means may have moved within noise."""
    none_declined_clearly: str
    none_kept: str
    from_to: Callable[[str, str], str]
    statements: str
    statement_columns: tuple[str, str]
    """Number, statement: the first and the last column."""
    reading: str
    looked_at: Callable[[int], str]
    """How many figures were compared."""
    chance: str
    """Why a change has to be large."""
    not_clear: str
    independent: str
    screen_save: str
    """How the report is saved; said only where it is not."""
    screen_more: str
    """What the report has besides."""
    points: str
    one_person: str
    """Limits of a comparison of one person's answers."""
    no_cause: str


ENGLISH = ComparisonWords(
    title=lambda title: f"{title}: before and after",
    before="Before",
    after="After",
    date="Date",
    participants="Participants",
    in_short="In short",
    total=lambda before, after, change: f"Total: from {before} to {after} ({change})",
    band_kept=lambda band: f"Band: still {band}",
    band_changed=lambda before, after: f"Band: {before} before, {after} now",
    up=lambda points: f"+{points}",
    down=lambda points: f"−{points}",
    same="no change",
    clear="clear",
    noise="within noise",
    unknown="cannot be told",
    moved=lambda improved, declined: (
        f"{english(improved, 'statement')} improved and {english(declined, 'statement')} declined."
    ),
    moved_clearly=lambda improved, declined: (
        f"{english(improved, 'statement')} improved clearly and {english(declined, 'statement')} declined clearly."
    ),
    figures="The total and the dimensions",
    columns=("Figure", "Before", "After", "Change", "Standard error", "Clear or noise"),
    improved="What improved",
    declined="What declined",
    kept="What to keep",
    kept_introduction="High before and after: these carry the rest, so let them not be forgotten over what is new.",
    none_improved="No statement did.",
    none_declined="No statement did.",
    none_improved_clearly="No statement did clearly.",
    none_declined_clearly="No statement did clearly.",
    none_kept="No statement was high before and still is, unchanged.",
    from_to=lambda before, after: f"from {before} to {after}",
    statements="All statements",
    statement_columns=("No.", "Statement"),
    reading="How to read it",
    looked_at=lambda count: f"{english(count, 'figure was', 'figures were')} compared.",
    chance=(
        "Where different people answer, or the same ones on another day, figures move without any reason. The standard "
        "error tells how far. A change is called clear when it is at least 2 standard errors for the total, and 3 for "
        "each dimension and statement: among so many figures a few would pass 2 by chance alone."
    ),
    not_clear=(
        "“Within noise” does not mean that nothing has changed. With few people only a large change stands out; ask "
        "the team whether it notices one."
    ),
    independent=(
        "The two groups are taken as independent, because answers without names cannot be paired. For the same team at "
        "two times this is cautious."
    ),
    screen_more="The report has every statement, and how to read the figures.",
    screen_save="-o FILE saves it.",
    points="All figures are points, and more points are always better.",
    one_person=(
        "It is one person's view on two days. A statement that moved by one point may only tell of another mood; one "
        "that moved by two or more is worth a thought: what is different now?"
    ),
    no_cause="A change says nothing of its cause: compare it with what was done since, and with what customers say.",
)

ARABIC = ComparisonWords(
    title=lambda title: f"{title}: مقارنة قبل وبعد",
    before="قبل",
    after="بعد",
    date="التاريخ",
    participants="عدد المشاركين",
    in_short="الخلاصة",
    total=lambda before, after, change: f"المجموع: من {before} إلى {after} ({change})",
    band_kept=lambda band: f"الفئة كما كانت: {band}",
    band_changed=lambda before, after: f"الفئة قبل: {before}، والآن: {after}",
    # A sign before a number would come to stand behind it in a text that runs from right to left.
    up=lambda points: f"زيادة {points}",
    down=lambda points: f"نقص {points}",
    same="بلا تغيير",
    clear="تغيّر واضح",
    noise="ضمن هامش المصادفة",
    unknown="لا يمكن الجزم",
    moved=lambda improved, declined: f"عدد العبارات التي تحسّنت: {improved}، والتي تراجعت: {declined}.",
    moved_clearly=lambda improved, declined: (
        f"عدد العبارات التي تحسّنت بوضوح: {improved}، والتي تراجعت بوضوح: {declined}."
    ),
    figures="المجموع والأبعاد",
    columns=("البند", "قبل", "بعد", "التغيّر", "الخطأ المعياري", "واضح أم مصادفة"),
    improved="ما تحسّن",
    declined="ما تراجع",
    kept="ما يُحافَظ عليه",
    kept_introduction="مرتفع قبل وبعد: على هذه العبارات يستند ما عداها، فلا ينبغي أن تُنسى في غمرة الجديد.",
    none_improved="لم تتحسّن أي عبارة.",
    none_declined="لم تتراجع أي عبارة.",
    none_improved_clearly="لم تتحسّن أي عبارة بوضوح.",
    none_declined_clearly="لم تتراجع أي عبارة بوضوح.",
    none_kept="لا توجد عبارة بقيت مرتفعة قبل وبعد دون تغيّر.",
    from_to=lambda before, after: f"من {before} إلى {after}",
    statements="العبارات كلها",
    statement_columns=("الرقم", "العبارة"),
    reading="كيف تُقرأ هذه المقارنة",
    looked_at=lambda count: f"عدد الأرقام التي قورنت: {count}.",
    chance=(
        "حين يجيب أشخاص آخرون، أو الأشخاص أنفسهم في يوم آخر، تتحرك الأرقام بلا سبب، ويبيّن الخطأ المعياري مقدار ذلك."
        " ويُعدّ التغيّر واضحًا إذا بلغ خطأين معياريين على الأقل في المجموع، وثلاثة في كل بُعد وكل عبارة: فبين أرقام بهذه"
        " الكثرة يتجاوز بعضها الخطأين بمحض المصادفة."
    ),
    not_clear=(
        "لا يعني «ضمن هامش المصادفة» أن شيئًا لم يتغير. فمع قلة المشاركين لا يظهر إلا التغيّر الكبير؛ ويُسأل الفريق هل"
        " يلحظ تغيّرًا."
    ),
    independent=(
        "تُعامَل المجموعتان على أنهما مستقلتان، لأن الإجابات التي بلا أسماء لا يمكن الربط بين أصحابها قبل وبعد. وهذا"
        " احتياط حين يكون الفريق واحدًا في المرتين."
    ),
    screen_more="في التقرير كل عبارة، وطريقة قراءة الأرقام.",
    screen_save="ويحفظه: rater-quiz compare BEFORE AFTER -o FILE",
    points="الأرقام كلها نقاط، وكلما زادت النقاط كان ذلك أفضل.",
    one_person=(
        "هي نظرة شخص واحد في يومين. والعبارة التي تحركت نقطة واحدة قد لا تدل إلا على مزاج مختلف؛ أما التي تحركت نقطتين"
        " أو أكثر فتستحق التفكير: ما المختلف الآن؟"
    ),
    no_cause="لا يدل التغيّر على سببه: فليُقارَن بما أُنجز بين المرتين، وبآراء العملاء.",
)


def comparison_words(language: Language) -> ComparisonWords:
    """The words of a comparison in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
