"""Words of a result that are the same on the screen and in the report."""

from rater_quiz.language import Said, said

TOTAL = said(en="Total", ar="المجموع")
DIMENSIONS = said(en="The dimensions", ar="الأبعاد")
"""Heading of the dimensions' scores."""
WEAKEST = said(en="weakest", ar="الأضعف")
"""The mark on the weakest dimension, as the next is where it is good all the same."""
NEXT = said(en="next", ar="التالي")
START = said(en="Where to start", ar="من أين نبدأ")
"""Heading of the statements to start with."""
NOTHING_STANDS_OUT = said(
    en="Nothing stands out. Choose what to keep, and check it against what customers say.",
    ar="لا توجد عبارة تستدعي البدء بها. ويبقى اختيار ما ينبغي الحفاظ عليه، والتحقق منه بما يقوله العملاء.",
)
"""In their place, where no statement has few points."""


def as_low(numbers: str) -> Said:
    """Name the other statements that have as few points as the last one to start with."""
    return said(en=f"As low as the last one: {numbers}.", ar=f"وتساوي آخرها في النقاط العبارات: {numbers}.")


def answered_shortly(answer: int, points: int, full: int) -> Said:
    """The same as `answered`, where room is scarce: without what a person answered, points tell nothing."""
    return said(
        en=f"you answered {answer}: {points} of {full} points", ar=f"الإجابة {answer}: النقاط {points} من {full}"
    )


def answered(answer: int, label: str, points: int, full: int) -> Said:
    """What a person answered, and the points for it."""
    return said(
        en=f"you answered {answer}, {label}: {points} of {full} points",
        ar=f"الإجابة {answer}، {label}: النقاط {points} من {full}",
    )


COMMA = said(en=", ", ar="، ")
"""Between the entries of a short list, as the next is where they have commas of their own."""
SEPARATOR = said(en=" · ", ar=" · ")
SEMICOLON = said(en="; ", ar="؛ ")
ADVICE = said(en="Advice", ar="التوصيات")
"""Heading of the advice."""


def level(name: str, level: str) -> Said:
    """A dimension's name and its level's."""
    return said(en=f"{name}: {level}", ar=f"{name} (المستوى: {level})")


def at_level(level: str) -> Said:
    """A level's name, where nothing above it tells what it is."""
    return said(en=level, ar=f"المستوى: {level}")


def in_band(band: str) -> Said:
    """A band's name beside a total: of a mean too, for which Arabic has the same word as for the middle band."""
    return said(en=band, ar=f"الفئة: {band}")


def span(lowest: int, highest: int) -> Said:
    """The ends of a range."""
    return said(en=f"{lowest} to {highest}", ar=f"من {lowest} إلى {highest}")


def zone(name: str, lowest: int, highest: int) -> Said:
    """A band with the totals that lie in it."""
    return said(en=f"{name} {lowest}–{highest}", ar=f"{name}: من {lowest} إلى {highest}")


def pair(one: int, other: int) -> Said:
    """The numbers of two statements in tension."""
    return said(en=f"Statements {one} and {other}", ar=f"العبارتان {one} و {other}")


def percent(percent: int) -> Said:
    return said(en=f"{percent}%", ar=f"{percent}%")


CAUTIONS = {
    "straightlining": said(
        en="Nearly all answers are alike, although some statements run the other way. A second look may be worth it.",
        ar="تكاد الإجابات تكون متطابقة، مع أن بعض العبارات صيغت في الاتجاه المعاكس. ولعلها تستحق نظرة ثانية.",
    ),
    "answers-in-tension": said(
        en="Some statements that seldom go together were both agreed with. Both can be true; a second look may be "
        "worth it.",
        ar="في الإجابات موافقة على عبارات قلّما تجتمع. وقد تصحّ معًا، ولعلها تستحق نظرة ثانية.",
    ),
    "near-band-edge": said(
        en="The total is within two points of another band, so a single answer could have changed the band. Read the "
        "result as lying between the two.",
        ar="لا يفصل المجموع عن فئة أخرى أكثر من نقطتين، وكان يمكن لإجابة واحدة أن تغيّر الفئة؛ فالأنسب قراءة النتيجة"
        " على أنها بين الفئتين.",
    ),
    "dimensions-close": said(
        en="The dimensions lie close together: one answer could change which is weakest. Choose by what matters most "
        "to your customers.",
        ar="الأبعاد متقاربة إلى حدّ أن إجابة واحدة قد تغيّر ترتيبها. والأفضل الاختيار بحسب ما يهم العملاء أكثر من غيره.",
    ),
}
"""The gentle note for each of `scoring.Caution` but acquiescence; the pairs follow the one on tensions."""


STRAIGHT_ONE_WAY = said(
    en="Nearly all answers are alike. That can be right; a second look may be worth it.",
    ar="تكاد الإجابات تكون متطابقة. قد يكون ذلك صحيحًا، ولعلها تستحق نظرة ثانية.",
)
"""The note on straightlining, where all statements run the same way."""


def short_pair(one: int, other: int) -> Said:
    """The numbers of two statements, where they are named as statements already."""
    return said(en=f"{one} and {other}", ar=f"{one} و {other}")


def shortly(pairs: str) -> dict[str, Said]:
    """Each of `scoring.Caution` in one line; *pairs* are the numbers of the statements in tension."""
    return {
        "straightlining": said(
            en="Nearly all answers are alike: a second look may be worth it.",
            ar="تكاد الإجابات تكون متطابقة: ولعلها تستحق نظرة ثانية.",
        ),
        "acquiescence": said(
            en="Most statements were agreed with, even those that describe trouble.",
            ar="جاءت معظم الإجابات بالموافقة، حتى في العبارات التي تصف متاعب.",
        ),
        "answers-in-tension": said(
            en=f"Statements that seldom go together, worth a second look: {pairs}.",
            ar=f"عبارات قلّما تجتمع، ولعلها تستحق نظرة ثانية: {pairs}.",
        ),
        "near-band-edge": said(
            en="Within two points of another band: read it as lying between the two.",
            ar="على بعد نقطتين أو أقل من فئة أخرى: فالنتيجة بين الفئتين.",
        ),
        "dimensions-close": said(
            en="The dimensions lie close together: their order means little.",
            ar="الأبعاد متقاربة: فترتيبها قليل الدلالة.",
        ),
    }


ACQUIESCENCE = said(
    en="Most statements were agreed with, even those that describe trouble. The dimensions are then hard to compare.",
    ar="جاءت معظم الإجابات بالموافقة، حتى في العبارات التي تصف متاعب. وعندئذ تصعب المقارنة بين الأبعاد.",
)
"""That one, where agreeing does the same to all dimensions."""


def acquiescence(stronger: str, weaker: str) -> Said:
    """The same, with the names of the dimensions that look stronger and weaker than they are."""
    return said(
        en="Most statements were agreed with, even those that describe trouble. The dimensions are then hard to "
        f"compare: “{stronger}” looks stronger than it is, and “{weaker}” weaker.",
        ar="جاءت معظم الإجابات بالموافقة، حتى في العبارات التي تصف متاعب. وعندئذ تصعب المقارنة بين الأبعاد: فتبدو نتيجة"
        f" «{stronger}» أعلى من حقيقتها، ونتيجة «{weaker}» أدنى.",
    )


POSITIVE_FORM = said(en="positive form", ar="بالصيغة الإيجابية")
"""Marks a reversed statement that is worded as it reads when all is well."""
REVERSED_FORM = said(en="reversed", ar="معكوسة")
"""Marks one that is not: many points mean that few agree with it."""


def marked(text: str, mark: str) -> Said:
    """A text with its mark."""
    return said(en=f"{text} ({mark})", ar=f"{text} ({mark})")
