"""Words about the sources of a group's responses: what is not there, and what in them was not counted."""

from rater_quiz.language import Language, Said, Text, said

MISSING = said(en="there is no such file or folder", ar="لا يوجد ملف أو مجلد بهذا الاسم")
FOLDERS_INSIDE = (
    said(en="there are folders in it, which were not looked into", ar="فيه مجلدات لم يُنظر فيها"),
    said(en="to count what lies in them, name them too", ar="لاحتساب ما فيها تُذكر هي أيضًا"),
)
"""A finding and its hint, as the next two are."""
CSV_INSIDE = (
    said(en="a CSV file in a folder is not counted", ar="ملف CSV داخل مجلد لا يُحتسب"),
    said(en="to count its responses, name the file itself", ar="لاحتساب إجاباته يُذكر الملف نفسه"),
)
OTHER_ANSWERS = (
    said(
        en="another copy of a record that was counted already, with other answers",
        ar="نسخة أخرى من نتيجة احتُسبت، بإجابات مختلفة",
    ),
    said(en="keep only the right one in the folder", ar="تُترك النسخة الصحيحة وحدها في المجلد"),
)

NO_RESPONSES = said(en="no responses", ar="لا توجد إجابات")


def all_left_out(count: int, first: Text) -> Said:
    """Say how many were left out where none was counted, and which the first is and why."""
    return said(
        en=f"all {count} were left out; the first is {first.in_(Language.ENGLISH)}",
        ar=f"استُبعد كل ما وُجد، وعدده {count}؛ وأوله {first.in_(Language.ARABIC)}",
    )
