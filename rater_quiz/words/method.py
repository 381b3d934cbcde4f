"""Words that explain how the scoring works, and what it cannot tell."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import POINT, STATEMENT

HEADING = said(en="How the scoring works, and what it cannot tell", ar="كيف تُحسب النتيجة، وما الذي لا تقوله")


def all_plain(lowest: int, highest: int) -> Said:
    """Points where no statement is reverse-scored: the ends of the scale."""
    return said(
        en=f"Each answer is a number from {lowest} to {highest}, and it is the statement's points. More points are "
        "always better.",
        ar=f"كل إجابة رقم من {lowest} إلى {highest}، وهذا الرقم هو نقاط العبارة. وكلما زادت النقاط كان ذلك أفضل.",
    )


def some_reversed(lowest: int, highest: int, count: int) -> Said:
    """Points where some are: the ends of the scale, and how many statements are reverse-scored."""
    return said(
        en=f"Each answer is a number from {lowest} to {highest}, and as a rule it is the statement's points. "
        f"{STATEMENT.en(count)} {'is' if count == 1 else 'are'} reverse-scored, because agreeing is the worse sign "
        f"there: the answer is mirrored, so that {lowest} becomes {highest} and {highest} becomes {lowest}. More "
        "points are always better.",
        ar=f"كل إجابة رقم من {lowest} إلى {highest}، وهذا الرقم هو نقاط العبارة في الأصل. أما العبارات المعكوسة "
        f"التصحيح ({STATEMENT.ar(count)}) فالموافقة عليها هي العلامة الأسوأ،"
        f" ولذلك تُعكس إجابتها: فالإجابة {lowest} تصبح {highest}، والإجابة {highest} تصبح {lowest}. وكلما زادت"
        " النقاط كان ذلك أفضل.",
    )


def total(count: int, span: str) -> Said:
    """How many statements there are, and the range of the total."""
    return said(
        en=f"The total is the sum of the points of {STATEMENT.en(count)}, anything from {span}.",
        ar=f"المجموع هو حاصل جمع نقاط العبارات كلها ({STATEMENT.ar(count)})، ويقع في المدى {span}.",
    )


BANDS = said(en="Its bands:", ar="وفئاته:")
"""Introduces the bands."""


def band(name: str, span: str) -> Said:
    """A band's name and range."""
    return said(en=f"{name}: {span}", ar=f"{name}: {span}")


DIMENSION = said(
    en="The score of a dimension is the sum of the points of its statements.", ar="درجة البُعد هي حاصل جمع نقاط عباراته."
)


def overlap(count: int) -> Said:
    """How many statements count in several dimensions."""
    return said(
        en=f"{STATEMENT.en(count)} {'counts' if count == 1 else 'count'} in more than one dimension: the scores of the "
        "dimensions do not add up to the total, and they are related by construction.",
        ar=f"وتُحتسب {STATEMENT.ar(count)} في أكثر من بُعد: فلا يساوي حاصل جمع "
        "درجات الأبعاد المجموعَ، وبين هذه الدرجات ارتباط ناشئ عن طريقة بنائها.",
    )


SHARE = said(
    en="Its share is (score − lowest) ÷ (highest − lowest). Its level comes from the bands of the total, scaled "
    "to the range of the dimension, with the cut halfway between two bands.",
    ar="ونسبته هي (الدرجة − أدنى درجة) ÷ (أعلى درجة − أدنى درجة). أما مستواه فمن فئات المجموع بعد تحويلها إلى مدى "
    "البُعد، والحدّ الفاصل في منتصف ما بين كل فئتين.",
)
LIMITS = said(en="What the result cannot tell:", ar="ما الذي لا تقوله النتيجة:")
"""Heading of what the result cannot tell."""
ONE_VIEW = said(
    en="It is how one person saw the team on one day. Use it to start a conversation: others in the team may see "
    "it differently, and what customers say counts for more.",
    ar="هي صورة الفريق كما رآها شخص واحد في يوم واحد. فلتكن بداية للحوار: فقد يراها غيره في الفريق على نحو آخر،"
    " وما يقوله العملاء أنفسهم أهم.",
)
NO_NORMS = said(
    en="It is not a comparison with other teams: bands and levels divide the possible scores, and are no norms.",
    ar="ليست مقارنة بفرق أخرى: فالفئات والمستويات تقسّم الدرجات الممكنة، وليست معايير مرجعية.",
)


def one_answer(points: int) -> Said:
    """By how many points one answer can move a score."""
    return said(
        en=f"It is not exact. One answer alone can move a score by up to {POINT.en(points)}, so small "
        "differences mean little.",
        ar="ليست دقيقة تمامًا: فإجابة واحدة قد تغيّر الدرجة بما يصل إلى "
        f"{POINT.ar.oblique(points)}، ولذلك لا تعني الفروق الصغيرة الكثير.",
    )


def agreeing(*, least: str, few: int, of_few: int, most: str, many: int, of_many: int) -> Said:
    """What agreeing with everything does.

    Args:
        least: The dimension with the smallest share of reverse-scored statements.
        few: How many of its statements are reverse-scored.
        of_few: How many statements it has.
        most: The dimension with the largest share of them.
        many: How many of its statements are reverse-scored.
        of_many: How many statements it has.
    """
    return said(
        en="Somebody who tends to agree with everything looks "
        f"stronger in “{least}” ({few} of {STATEMENT.en(of_few)} reverse-scored) and weaker in “{most}” "
        f"({many} of {of_many}).",
        ar="من يميل إلى الموافقة على كل شيء تبدو نتيجته "
        f"أقوى في «{least}» (المعكوسة فيه: {few} من {of_few})"
        f" وأضعف في «{most}» (المعكوسة فيه: {many} من {of_many}).",
    )


NOT_ASKED = said(
    en="The statements touch only part of each dimension: none asks how quickly you answer, whether promises are "
    "kept, whether payment details are safe, or what your pages and premises look like. Where the advice speaks of "
    "these, it names what may go with such answers; check it against your own figures. People who serve customers "
    "also tend to see their service as better than the customers do (Peiró, Martínez-Tur and Ramos, Service "
    "Industries Journal, 2005: 71 hotels and restaurants).",
    ar="لا تتناول العبارات إلا جانبًا من كل واحد من الأبعاد: فليس بينها ما يسأل عن سرعة الرد، ولا عن الوفاء بالوعود، "
    "ولا عن أمان بيانات الدفع، ولا عن مظهر الصفحات والمقرّ. وما تقوله التوصيات في هذه الأمور احتمال لا نتيجة، ويحسن "
    "التحقق منه بأرقام الفريق نفسه. ثم إن من يخدم العملاء يميل إلى أن يرى خدمته أفضل مما يرونها هم (بيرو "
    "ومارتينيث-تور وراموس، Service Industries Journal، 2005: 71 فندقًا ومطعمًا).",
)
"""What the RATER questionnaire does not ask, as the next is what is known about it; both hold for no other."""
SERVQUAL = said(
    en="The five dimensions come from SERVQUAL (Parasuraman, Zeithaml and Berry, 1988), which asks customers. "
    "This questionnaire asks the team. It is not SERVQUAL, it has not been validated and it has no norms; its "
    "key is our own reading. Most open to debate are the keys of statements 12, 5, 10, 1 and 16.",
    ar="الأبعاد الخمسة مأخوذة من مقياس SERVQUAL (باراسورامان وزيثامل وبيري، 1988)، وهو يسأل العملاء. أما هذا "
    "الاستبيان فيسأل الفريق، وهو غير SERVQUAL، ولم يُتحقق من صدقه علميًا، وليست له معايير مرجعية، ومفتاح تصحيحه "
    "اجتهاد منا. وأكثر ما يحتمل النقاش فيه تصحيح العبارات 12 و 5 و 10 و 1 و 16.",
)
