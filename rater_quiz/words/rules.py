"""Words about what does not hold between the parts of a questionnaire, and what is weak in its design: with a hint."""

from collections.abc import Sequence

from rater_quiz.language import Said, in_quotes, left_to_right, said
from rater_quiz.words.nouns import STATEMENT

NO_GAP = said(en="number the statements from 1 without a gap", ar="يلزم ترقيم العبارات من 1 على التوالي")
"""Hint for the next two."""


def number_taken(number: int, place: str) -> Said:
    return said(
        en=f"{number} is taken by {place} already", ar=f"الرقم {number} مستعمل من قبل في {left_to_right(place)}"
    )


def number_out_of_order(number: int, missing: int) -> Said:
    return said(
        en=f"{number} is out of order: {missing} is missing", ar=f"الرقم {number} خارج التسلسل: ينقص الرقم {missing}"
    )


def key_taken(name: str, place: str) -> tuple[Said, Said]:
    return (
        said(
            en=f"{name} is taken by {place} already",
            ar=f"المفتاح {left_to_right(name)} مستعمل من قبل في {left_to_right(place)}",
        ),
        said(en="give each a key of its own", ar="يلزم لكل منها مفتاح خاص به"),
    )


def twice(name: str) -> Said:
    return said(en=f"{name} stands here twice", ar=f"{left_to_right(name)} مذكور هنا مرتين")


ONCE = {
    "language": said(en="name each language once", ar="يكفي ذكر اللغة مرة واحدة"),
    "dimension": said(en="name each dimension once", ar="يكفي ذكر البُعد مرة واحدة"),
    "metric": said(en="name each metric once", ar="يكفي ذكر المؤشر مرة واحدة"),
}
"""Hints for it, by what is named."""


def no_dimension(name: str) -> Said:
    return said(en=f"there is no dimension {name}", ar=f"لا وجود للبُعد {left_to_right(name)}")


def no_metric(name: str) -> Said:
    return said(en=f"there is no metric {name}", ar=f"لا يوجد مؤشر باسم {left_to_right(name)}")


UNKNOWN = {"dimension": no_dimension, "metric": no_metric}


def no_band(name: str) -> Said:
    return said(en=f"there is no band {name}", ar=f"لا توجد فئة باسم {left_to_right(name)}")


def no_statement(number: int, count: int) -> tuple[Said, Said]:
    shown = left_to_right(str(number))
    return (
        said(en=f"there is no statement {number}", ar=f"لا توجد عبارة رقمها {shown}"),
        said(en=f"they go from 1 to {count}", ar=f"أرقام العبارات من 1 إلى {count}"),
    )


def paired_with_itself(number: int) -> tuple[Said, Said]:
    return (
        said(en=f"{number} is paired with itself", ar=f"العبارة {number} مقرونة بنفسها"),
        said(en="name two different statements", ar="المطلوب عبارتان مختلفتان"),
    )


def dimension_unused(name: str) -> tuple[Said, Said]:
    return (
        said(en=f"no statement counts in {name}", ar=f"لا توجد عبارة تدخل في حساب البُعد {left_to_right(name)}"),
        said(en="name it in a statement, or drop it", ar="المطلوب ذكره في عبارة، أو حذفه"),
    )


# Bands.


def turned_round(lowest: int, highest: int) -> tuple[Said, Said]:
    first, last = left_to_right(str(lowest)), left_to_right(str(highest))
    return (
        said(
            en=f"it ends at {highest}, before it begins at {lowest}",
            ar=f"تنتهي الفئة عند {last} قبل بدايتها عند {first}",
        ),
        said(en="swap the two", ar="المطلوب تبديل موضعي الرقمين"),
    )


def in_no_band(lowest: int, highest: int) -> Said:
    """Say it of all totals from the lowest to the highest."""
    english, arabic = _totals(lowest, highest)
    return said(en=f"{english} in no band", ar=f"لا فئة تشمل {arabic}")


def in_two_bands(lowest: int, highest: int) -> Said:
    english, arabic = _totals(lowest, highest)
    return said(en=f"{english} in two bands", ar=f"فئتان تشملان {arabic}")


def _totals(lowest: int, highest: int) -> tuple[str, str]:
    """One total or several, in English with the verb."""
    first, last = left_to_right(str(lowest)), left_to_right(str(highest))
    if lowest == highest:
        return f"{lowest} is", f"المجموع {first}"
    return f"{lowest} to {highest} are", f"المجاميع من {first} إلى {last}"


def bands_cover(lowest: int, highest: int) -> Said:
    """Hint for both: all totals that answers can give."""
    first, last = left_to_right(str(lowest)), left_to_right(str(highest))
    english = f"{lowest}" if lowest == highest else f"{lowest} to {highest}"
    arabic = f"المجموع {first}" if lowest == highest else f"المجاميع من {first} إلى {last}"
    return said(
        en=f"the bands must cover {english} without a gap or an overlap",
        ar=f"يجب أن تغطي الفئات {arabic} بلا فجوة ولا تداخل",
    )


BANDS_COVER_ALL = said(
    en="the bands must cover all totals without a gap or an overlap",
    ar="يجب أن تغطي الفئات كل المجاميع بلا فجوة ولا تداخل",
)
"""The same while it is not clear which totals there are."""


# Advice and wordings.


def no_actions(level: str) -> tuple[Said, Said]:
    return (
        said(en=f"there are no actions for level {level}", ar=f"لا إجراءات للمستوى {left_to_right(level)}"),
        said(en="write a list for each band, or one for all", ar="المطلوب قائمة لكل فئة، أو قائمة واحدة لها جميعًا"),
    )


def no_text_for(level: str) -> tuple[Said, Said]:
    return (
        said(en=f"there is no text for level {level}", ar=f"لا نص للمستوى {left_to_right(level)}"),
        said(en="write one for each band, or none at all", ar="المطلوب نص لكل فئة، أو ترك النصوص كلها"),
    )


MIRRORED_FOR_NOTHING = (
    said(
        en="a mirrored wording is for reversed statements, and this one is not reversed",
        ar="الصيغة الإيجابية (mirrored) خاصة بالعبارات المعكوسة، وهذه العبارة ليست معكوسة",
    ),
    said(en="take it out, or add 'reversed: true'", ar=f"المطلوب حذفها، أو إضافة {in_quotes('reversed: true')}"),
)


# What is allowed and weak.


def few_statements(dimension: str, count: int, least: int) -> tuple[Said, Said]:
    """A dimension with so few statements; from how many on it would be sound."""
    return (
        said(
            en=f"{dimension} has {STATEMENT.en(count)}", ar=f"في البُعد {left_to_right(dimension)} {STATEMENT.ar(count)}"
        ),
        said(
            en=f"with fewer than {least}, a single answer moves the whole dimension",
            ar=f"إن قلّت العبارات عن {least} غيّرت إجابة واحدة البُعد كله",
        ),
    )


def reversed_in_one(dimension: str) -> tuple[Said, Said]:
    return (
        said(
            en=f"all reverse-scored statements count in {dimension}",
            ar=f"كل العبارات المعكوسة تدخل في حساب البُعد {left_to_right(dimension)}",
        ),
        said(
            en="spread them, or somebody who agrees with everything looks weak in that dimension alone",
            ar="الأفضل توزيعها على الأبعاد، وإلا بدا من يوافق على كل شيء ضعيفًا في ذلك البُعد وحده",
        ),
    )


NONE_REVERSED = (
    said(en="no statement is reverse-scored", ar="لا توجد عبارة معكوسة"),
    said(
        en="word a few so that agreeing is bad (reversed: true); it shows who agrees with everything",
        ar=f"الأفضل صياغة بضع عبارات تكون الموافقة عليها علامة سيئة ({left_to_right('reversed: true')})؛ فهي تكشف من"
        " يوافق على كل شيء",
    ),
)
NOT_MIRRORED = (
    said(en="it is reverse-scored and has no mirrored wording", ar="العبارة معكوسة وليست لها صيغة إيجابية (mirrored)"),
    said(
        en="add 'mirrored: …', how it reads when all is well; a group's points are shown beside it",
        ar=f"الأفضل إضافة {in_quotes('mirrored: …')}، أي نصها حين يكون كل شيء على ما يرام؛ وبجانبه تظهر نقاط المجموعة",
    ),
)


def band_out_of_reach(band: str, lowest: int, highest: int) -> tuple[Said, Said]:
    """A band that no answers lead to; the lowest and the highest total that there can be."""
    first, last = left_to_right(str(lowest)), left_to_right(str(highest))
    return (
        said(
            en=f"no answers can reach band {band}", ar=f"لا يبلغ المجموع الفئة {left_to_right(band)} مهما كانت الإجابات"
        ),
        said(en=f"totals go from {lowest} to {highest}", ar=f"المجاميع الممكنة من {first} إلى {last}"),
    )


def levels_out_of_reach(dimension: str, levels: Sequence[str]) -> tuple[Said, Said]:
    """A few levels, by name, that a dimension never has."""
    return (
        said(
            en=f"no answers put {dimension} at level {' or '.join(levels)}",
            ar=f"لا يبلغ البُعد {left_to_right(dimension)} المستوى {' أو '.join(map(left_to_right, levels))} "
            "مهما كانت الإجابات",
        ),
        _NARROW,
    )


def many_levels_out_of_reach(dimension: str, count: int) -> tuple[Said, Said]:
    return (
        said(
            en=f"no answers put {dimension} at {count} of the levels",
            ar=f"لا يبلغ البُعد {left_to_right(dimension)} بعض المستويات، وعددها {count}، مهما كانت الإجابات",
        ),
        _NARROW,
    )


_NARROW = said(
    en="it has too few statements for so narrow a band", ar="عبارات هذا البُعد أقل مما تحتاج إليه فئة ضيقة كهذه"
)
