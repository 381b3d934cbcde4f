"""Words about the sources of a group's responses: what is not there, and what in them was not counted."""

from rater_quiz.language import Language, Said, Text, said

MISSING = said(en="there is no such file or folder", ar="لا يوجد ملف أو مجلد بهذا الاسم")
FOLDERS_INSIDE = (
    said(en="there are folders in it, which were not looked into", ar="فيه مجلدات لم ينظر البرنامج فيها"),
    said(en="to count what lies in them, name them too", ar="لاحتساب ما فيها يلزم ذكرها هي أيضًا"),
)
"""A finding and its hint, as the next two are."""
TABLE_INSIDE = (
    said(en="a table in a folder is not counted", ar="جدول داخل مجلد لا يدخل في الحساب"),
    said(en="to count its responses, name the file itself", ar="لاحتساب إجاباته يلزم ذكر الملف نفسه"),
)
OTHER_ANSWERS = (
    said(
        en="another copy of a record that was counted already, with other answers",
        ar="نسخة أخرى من نتيجة محسوبة، بإجابات مختلفة",
    ),
    said(en="keep only the right one in the folder", ar="يلزم إبقاء النسخة الصحيحة وحدها في المجلد"),
)

NO_RESPONSES = said(en="no responses", ar="لا توجد إجابات")
WHERE_RESPONSES_ARE = said(
    en="name the folder in which the reports lie, or the file that the form exports",
    ar="المطلوب المجلد الذي فيه التقارير، أو الملف الذي فيه ردود النموذج",
)
"""Hint where there is nothing at all."""


def all_left_out(count: int, first: Text) -> Said:
    """Say how many were left out where none was counted, and which the first is and why."""
    return said(
        en=f"all {count} were left out; the first is {first.in_(Language.ENGLISH)}",
        ar=f"لا نتيجة مما هناك، وعدد المستبعد {count}؛ وأوله {first.in_(Language.ARABIC)}",
    )


SAME_PEOPLE_HINT = said(
    en="they are counted; if these are the same people, leave one of the two out",
    ar="وهي محتسبة؛ فإن كان أصحابها أنفسهم فيلزم حذف إحدى الاثنتين",
)
"""Hint for the two below."""


def same_marks(count: int) -> Said:
    """Say that so many addresses or ids stand beside several different rows."""
    return said(
        en=f"addresses or ids that come more than once, with other answers: {count}",
        ar=f"عدد العناوين أو المعرّفات التي تتكرر بإجابات مختلفة: {count}",
    )


def same_on_both_sides(count: int) -> Said:
    """Say that so many whole sheets of answers are the same before and after; the hint is another."""
    return said(
        en=f"responses with the very same answers before and after: {count}",
        ar=f"عدد الإجابات المتطابقة كلها قبل وبعد: {count}",
    )


def same_answers(count: int) -> Said:
    """Say that so many whole sheets of answers come from two sources."""
    return said(
        en=f"responses with the very same answers from two sources: {count}",
        ar=f"عدد الإجابات المتطابقة كلها من مصدرين: {count}",
    )
