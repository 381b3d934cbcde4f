"""Words of the personal report."""

from collections.abc import Callable
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import arabic, english


@dataclass(frozen=True)
class ReportWords:
    """What frames the texts of the questionnaire in a report. It is Markdown: nothing in it needs an escape."""

    team: str
    name: str
    date: str
    result: str
    second_look: str
    """Introduces the cautions."""
    dimension_columns: tuple[str, str, str, str, str, str]
    """Dimension, score, range, share, level, bar."""
    share_explained: str
    start_introduction: str
    statement: Callable[[int], str]
    tip: str
    """Introduces the tip for a statement."""
    actions: str
    metrics: str
    formula: str
    questions: str
    scored_heading: str
    scored_columns: tuple[str, str, str]
    """Number with answer and points, statement, rationale."""
    scored: Callable[[int, int, int], str]
    """A statement's number, answer and points."""
    scored_reversed: Callable[[int, int, int], str]
    """Likewise, where it is reverse-scored."""
    notes: str
    plan: str
    plan_introduction: str
    plan_steps: tuple[tuple[str, str], ...]
    """Each step's name, and the question it answers."""
    plan_columns: tuple[str, str, str, str, str, str]
    """Action, responsible, accountable, measure and target, by when, review date."""
    target: Callable[[str], str]
    """A measure, with room for where it stands and where it shall go."""
    semicolon: str
    """Between the entries of a list in one cell."""
    closing: str
    method: "MethodWords"


@dataclass(frozen=True)
class MethodWords:
    """How the scoring works, and what it cannot tell."""

    heading: str
    all_plain: Callable[[int, int], str]
    """Points where no statement is reverse-scored: the ends of the scale."""
    some_reversed: Callable[[int, int, int], str]
    """Points where some are: the ends of the scale, and how many statements are reverse-scored."""
    total: Callable[[int, str], str]
    """How many statements there are, and the range of the total."""
    bands: str
    """Introduces the bands."""
    band: Callable[[str, str], str]
    """A band's name and range."""
    dimension: str
    overlap: Callable[[int], str]
    """How many statements count in several dimensions."""
    share: str
    limits: str
    """Heading of what the result cannot tell."""
    one_view: str
    no_norms: str
    one_answer: Callable[[int], str]
    """By how many points one answer can move a score."""
    agreeing: Callable[[str, int, int, str, int, int], str]
    """The dimension with the smallest share of reverse-scored statements, their number, that of its statements; and the
    same for the one with the largest share."""
    servqual: str
    """What is known about the RATER questionnaire, and holds for no other."""


ENGLISH = ReportWords(
    team="Team",
    name="Name",
    date="Date",
    result="The result",
    second_look="Worth a second look:",
    dimension_columns=("Dimension", "Score", "Range", "Share", "Level", "Bar"),
    share_explained=(
        "The share tells how far a score has come from the lowest to the highest it can be, so that dimensions can be "
        "compared."
    ),
    start_introduction="These statements have the fewest points.",
    statement=lambda number: f"Statement {number}",
    tip="This week:",
    actions="What the team can do:",
    metrics="What to measure:",
    formula="Formula:",
    questions="To talk about in the team:",
    scored_heading="How each statement was scored",
    scored_columns=("Number: answer → points", "Statement", "Why it is scored so"),
    scored=lambda number, answer, points: f"{number}: {answer} → {points}",
    scored_reversed=lambda number, answer, points: f"{number} (reversed): {answer} → {points}",
    notes="Notes",
    plan="The plan",
    plan_introduction=(
        "To fill in together: five questions first, then a row of the table for each action. A good target is "
        "specific, measurable, achievable and relevant, and has a date. A few things done are worth more than many "
        "planned."
    ),
    plan_steps=(
        ("Vision", "what service do we want to be known for, so that everyone who meets customers shares it?"),
        ("Channels", "where do customers reach us, and who owns each channel?"),
        ("Goals", "which measures should move, from where to where, and by when?"),
        ("Work flow", "which steps lead from a request to its solution, and who takes each?"),
        ("Feedback loop", "how do we hear whether it works, and when do we look at it together?"),
    ),
    plan_columns=(
        "Action",
        "Responsible (does it)",
        "Accountable (answers for it)",
        "Measure and target",
        "By when",
        "Review date",
    ),
    target=lambda measure: f"{measure}: from … to …",
    semicolon="; ",
    closing="In closing",
    method=MethodWords(
        heading="How the scoring works, and what it cannot tell",
        all_plain=lambda lowest, highest: (
            f"Each answer is a number from {lowest} to {highest}, and it is the statement's points. More points are "
            "always better."
        ),
        some_reversed=lambda lowest, highest, count: (
            f"Each answer is a number from {lowest} to {highest}, and as a rule it is the statement's points. "
            f"{english(count, 'statement is', 'statements are')} reverse-scored, because agreeing is the worse sign "
            f"there: the answer is mirrored, so that {lowest} becomes {highest} and {highest} becomes {lowest}. More "
            "points are always better."
        ),
        total=lambda count, span: (
            f"The total is the sum of the points of {english(count, 'statement')}, anything from {span}."
        ),
        bands="Its bands:",
        band=lambda name, span: f"{name}: {span}",
        dimension="The score of a dimension is the sum of the points of its statements.",
        overlap=lambda count: (
            f"{english(count, 'statement counts', 'statements count')} in more than one dimension: the scores of the "
            "dimensions do not add up to the total, and they are related by construction."
        ),
        share=(
            "Its share is (score − lowest) ÷ (highest − lowest). Its level comes from the bands of the total, scaled "
            "to the range of the dimension, with the cut halfway between two bands."
        ),
        limits="What the result cannot tell:",
        one_view=(
            "It is how one person saw the team on one day. Use it to start a conversation: others in the team may see "
            "it differently, and what customers say counts for more."
        ),
        no_norms=(
            "It is not a comparison with other teams: bands and levels divide the possible scores, and are no norms."
        ),
        one_answer=lambda points: (
            f"It is not exact. One answer alone can move a score by up to {english(points, 'point')}, so small "
            "differences mean little."
        ),
        agreeing=lambda least, few, of_few, most, many, of_many: (
            "Somebody who tends to agree with everything looks "
            f"stronger in “{least}” ({few} of {english(of_few, 'statement')} reverse-scored) and weaker in “{most}” "
            f"({many} of {of_many})."
        ),
        servqual=(
            "The five dimensions come from SERVQUAL (Parasuraman, Zeithaml and Berry, 1988), which asks customers. "
            "This questionnaire asks the team. It is not SERVQUAL, it has not been validated and it has no norms; its "
            "key is our own reading. Most open to debate are the keys of statements 12, 5, 10, 1 and 16."
        ),
    ),
)

ARABIC = ReportWords(
    team="الفريق",
    name="الاسم",
    date="التاريخ",
    result="النتيجة",
    second_look="ما يستحق نظرة ثانية:",
    dimension_columns=("البُعد", "الدرجة", "المدى", "النسبة", "المستوى", "الرسم البياني"),
    share_explained="تبيّن النسبة موقع الدرجة بين أدنى درجة ممكنة وأعلى درجة ممكنة، فتسهل المقارنة بين الأبعاد.",
    start_introduction="العبارات التالية هي الأقل نقاطًا.",
    statement=lambda number: f"العبارة {number}",
    tip="هذا الأسبوع:",
    actions="ما يمكن للفريق فعله:",
    metrics="ما يمكن قياسه:",
    formula="طريقة الحساب:",
    questions="للنقاش في الفريق:",
    scored_heading="كيف صُحّحت كل عبارة",
    # Read from right to left, the arrow must point to the left to lead from the answer to the points.
    scored_columns=("الرقم: الإجابة ← النقاط", "العبارة", "سبب تصحيحها على هذا النحو"),
    scored=lambda number, answer, points: f"{number}: {answer} ← {points}",
    scored_reversed=lambda number, answer, points: f"{number} (معكوسة): {answer} ← {points}",
    notes="الملاحظات",
    plan="الخطة",
    plan_introduction=(
        "تُستكمل مع الفريق: خمسة أسئلة أولًا، ثم جدول فيه صفّ لكل إجراء. والمستهدف الجيد محدد، وقابل للقياس، وممكن"
        " التحقيق، ووثيق الصلة، ومرتبط بتاريخ. وقليل يُنجَز خير من كثير يُخطَّط له."
    ),
    plan_steps=(
        ("الرؤية", "بأي خدمة نريد أن نُعرف، رؤيةً يتبناها كل من يتعامل مع العملاء؟"),
        ("القنوات", "من أين يصل العملاء إلينا، ومن المسؤول عن كل قناة؟"),
        ("الأهداف", "أي مؤشرات نريد تغييرها، ومن أي قيمة إلى أي قيمة، ومتى؟"),
        ("سير العمل", "ما الخطوات من الطلب إلى حله، ومن يتولى كل خطوة؟"),
        ("حلقة التغذية الراجعة", "كيف نعرف أن ما نفعله ينجح، ومتى ننظر فيه معًا؟"),
    ),
    plan_columns=(
        "الإجراء",
        "المنفّذ",
        "المسؤول النهائي",
        "المؤشر والمستهدف",
        "الموعد النهائي",
        "تاريخ المراجعة",
    ),
    target=lambda measure: f"{measure}: من … إلى …",
    semicolon="؛ ",
    closing="وختامًا",
    method=MethodWords(
        heading="كيف تُحسب النتيجة، وما الذي لا تقوله",
        all_plain=lambda lowest, highest: (
            f"كل إجابة رقم من {lowest} إلى {highest}، وهذا الرقم هو نقاط العبارة. وكلما زادت النقاط كان ذلك أفضل."
        ),
        some_reversed=lambda lowest, highest, count: (
            f"كل إجابة رقم من {lowest} إلى {highest}، وهذا الرقم هو نقاط العبارة في الأصل. أما العبارات المعكوسة "
            f"التصحيح ({arabic(count, 'عبارة واحدة', 'عبارتان', 'عبارات', 'عبارة')}) فالموافقة عليها هي العلامة الأسوأ،"
            f" ولذلك تُعكس إجابتها: فالإجابة {lowest} تصبح {highest}، والإجابة {highest} تصبح {lowest}. وكلما زادت"
            " النقاط كان ذلك أفضل."
        ),
        total=lambda count, span: (
            f"المجموع هو حاصل جمع نقاط العبارات كلها ({arabic(count, 'عبارة واحدة', 'عبارتان', 'عبارات', 'عبارة')})،"
            f" ويقع في المدى {span}."
        ),
        bands="وفئاته:",
        band=lambda name, span: f"{name}: {span}",
        dimension="درجة البُعد هي حاصل جمع نقاط عباراته.",
        overlap=lambda count: (
            f"وتُحتسب {arabic(count, 'عبارة واحدة', 'عبارتان', 'عبارات', 'عبارة')} في أكثر من بُعد: فلا يساوي حاصل جمع "
            "درجات الأبعاد المجموعَ، وبين هذه الدرجات ارتباط ناشئ عن طريقة بنائها."
        ),
        share=(
            "ونسبته هي (الدرجة − أدنى درجة) ÷ (أعلى درجة − أدنى درجة). أما مستواه فمن فئات المجموع بعد تحويلها إلى مدى "
            "البُعد، والحدّ الفاصل في منتصف ما بين كل فئتين."
        ),
        limits="ما الذي لا تقوله النتيجة:",
        one_view=(
            "هي صورة الفريق كما رآها شخص واحد في يوم واحد. فلتكن بداية للحوار: فقد يراها غيره في الفريق على نحو آخر،"
            " وما يقوله العملاء أنفسهم أهم."
        ),
        no_norms="ليست مقارنة بفرق أخرى: فالفئات والمستويات تقسّم الدرجات الممكنة، وليست معايير مرجعية.",
        one_answer=lambda points: (
            "ليست دقيقة تمامًا: فإجابة واحدة قد تغيّر الدرجة بما يصل إلى "
            f"{arabic(points, 'نقطة واحدة', 'نقطتين', 'نقاط', 'نقطة')}، ولذلك لا تعني الفروق الصغيرة الكثير."
        ),
        agreeing=lambda least, few, of_few, most, many, of_many: (
            "من يميل إلى الموافقة على كل شيء تبدو نتيجته "
            f"أقوى في «{least}» (المعكوسة فيه: {few} من {of_few})"
            f" وأضعف في «{most}» (المعكوسة فيه: {many} من {of_many})."
        ),
        servqual=(
            "الأبعاد الخمسة مأخوذة من مقياس SERVQUAL (باراسورامان وزيثامل وبيري، 1988)، وهو يسأل العملاء. أما هذا "
            "الاستبيان فيسأل الفريق، وهو غير SERVQUAL، ولم يُتحقق من صدقه علميًا، وليست له معايير مرجعية، ومفتاح تصحيحه "
            "اجتهاد منا. وأكثر ما يحتمل النقاش فيه تصحيح العبارات 12 و 5 و 10 و 1 و 16."
        ),
    ),
)


def report_words(language: Language) -> ReportWords:
    """The words of the personal report in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
