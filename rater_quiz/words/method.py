"""Words that explain how the scoring works, and what it cannot tell."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import STATEMENT

HEADING = said(en="How the scoring works, and what it cannot tell", ar="طريقة حساب النتيجة وحدودها")


def all_plain(lowest: int, highest: int) -> Said:
    """Points where no statement is reverse-scored: the ends of the scale."""
    return said(
        en=f"Each answer is a number from {lowest} to {highest}, and it is the statement's points: more is better.",
        ar=f"كل إجابة رقم من {lowest} إلى {highest}، وهذا الرقم هو نقاط العبارة: وكلما زادت كان ذلك أفضل.",
    )


def some_reversed(lowest: int, highest: int, count: int) -> Said:
    """Points where some are: the ends of the scale, and how many statements are reverse-scored."""
    return said(
        en=f"Each answer is a number from {lowest} to {highest}, and as a rule it is the statement's points: more is "
        f"better. {STATEMENT.en(count)} {'is' if count == 1 else 'are'} reverse-scored, because agreeing is the worse "
        f"sign there: {lowest} becomes {highest}, and {highest} becomes {lowest}.",
        ar=f"كل إجابة رقم من {lowest} إلى {highest}، وهذا الرقم هو نقاط العبارة في الأصل: وكلما زادت كان ذلك أفضل. أما"
        f" العبارات المعكوسة ({STATEMENT.ar(count)}) فالموافقة عليها هي العلامة الأسوأ: فالإجابة {lowest} تصبح"
        f" {highest}، والإجابة {highest} تصبح {lowest}.",
    )


SUMS = said(
    en="The total is the sum of all points, and a dimension's score that of its statements. The share tells how far a "
    "score is from the lowest to the highest it can be; the level comes from the bands of the total, scaled.",
    ar="المجموع هو حاصل جمع النقاط كلها، ودرجة البُعد حاصل جمع نقاط عباراته. وتبيّن النسبة موقع الدرجة بين أدنى درجة "
    "ممكنة وأعلى درجة ممكنة، أما المستوى فمن فئات المجموع بعد تحويلها إلى مدى البُعد.",
)


def overlap(count: int) -> Said:
    """How many statements count in several dimensions."""
    return said(
        en=f"{STATEMENT.en(count)} {'counts' if count == 1 else 'count'} in more than one dimension, so the scores are "
        "related by construction and do not add up to the total.",
        ar=f"وتدخل {STATEMENT.ar(count)} في حساب أكثر من واحد من الأبعاد: فبين الدرجات ارتباط ناشئ عن طريقة بنائها،"
        " وحاصل جمعها لا يساوي المجموع.",
    )


def agreeing(flattered: str, few: str, wronged: str, many: str) -> Said:
    """What agreeing with everything does to two dimensions, each with how many of its statements are reversed."""
    return said(
        en=f"Agreeing with everything flatters “{flattered}” ({few} reversed) and wrongs “{wronged}” ({many}).",
        ar=f"ومن يوافق على كل شيء ترتفع نتيجته في «{flattered}» (المعكوسة فيه {few}) وتنخفض في «{wronged}» ({many}).",
    )


def of(part: int, whole: int) -> Said:
    """How many there are, of how many."""
    return said(en=f"{part} of {whole}", ar=f"{part} من {whole}")


ONE_VIEW = said(
    en="It is how one person saw the team on one day, and a start for a conversation: others may see it differently, "
    "and what customers say counts for more.",
    ar="النتيجة صورة الفريق كما رآها شخص واحد في يوم واحد، وبداية للحوار: فقد يراها غيره على نحو آخر، وما يقوله"
    " العملاء أنفسهم أهم.",
)
NO_NORMS = said(
    en="It is not a comparison with other teams: bands and levels divide the possible scores, and are no norms.",
    ar="النتيجة ليست مقارنة بفرق أخرى: فالفئات والمستويات تقسّم الدرجات الممكنة، وليست معايير مرجعية.",
)


NOT_ASKED = said(
    en="The statements touch only part of each dimension: none asks how quickly you answer, whether promises are "
    "kept, whether payment details are safe, or what your pages and premises look like. Where the advice speaks of "
    "these, it names what may go with such answers; check it against your own figures.",
    ar="لا تتناول العبارات إلا جانبًا من كل واحد من الأبعاد: فليس بينها ما يسأل عن سرعة الرد، ولا عن الوفاء بالوعود، "
    "ولا عن أمان بيانات الدفع، ولا عن مظهر الصفحات والمقرّ. وما تقوله التوصيات في هذه الأمور احتمال لا نتيجة، ويحسن "
    "التحقق منه بأرقام الفريق نفسه.",
)
"""What the RATER questionnaire does not ask, as the next two are what is known about it; they hold for no other."""
KIND_TO_ONESELF = said(
    en="Staff tend to see their service as better than customers do (Peiró, Martínez-Tur and Ramos, The Service "
    "Industries Journal, 2005: 71 hotels and restaurants).",
    ar="يميل الموظفون إلى رؤية خدمتهم أفضل مما يراها العملاء: هكذا كان في 71 فندقًا ومطعمًا (Peiró, Martínez-Tur and "
    "Ramos, The Service Industries Journal, 2005).",
)
SERVQUAL = said(
    en="The five dimensions come from SERVQUAL (Parasuraman, Zeithaml and Berry, 1988), which asks customers. "
    "This questionnaire asks the team. It is not SERVQUAL, it has not been validated and it has no norms; its "
    "key is our own reading. Most open to debate are the keys of statements 12, 5, 10, 1 and 16.",
    ar="الأبعاد الخمسة مأخوذة من مقياس SERVQUAL (باراسورامان وزيثامل وبيري، 1988)، وهو يسأل العملاء. أما هذا"
    " الاستبيان فيسأل الفريق، وهو غير SERVQUAL، ولم يسبق التحقق من صدقه علميًا، وليست له معايير مرجعية، ومفتاح احتساب"
    " نقاطه اجتهاد منا. وأكثر ما يحتمل النقاش فيه احتساب العبارات 12 و 5 و 10 و 1 و 16.",
)
