"""Words about what lies where a file was looked for, as hints."""

from collections.abc import Sequence

from rater_quiz.language import Said, left_to_right, said


def reports(names: Sequence[str], more: int) -> Said:
    """The saved results that lie there, and how many more."""
    listed_en, listed_ar = ", ".join(names), "، ".join(map(left_to_right, names))
    if more:
        listed_en, listed_ar = f"{listed_en} and {more} more", f"{listed_ar} (وعدد غير المذكور: {more})"
    return said(en=f"saved results there: {listed_en}", ar=f"النتائج المحفوظة هناك: {listed_ar}")


NO_REPORTS = said(
    en="no saved result lies there; look in the folder in which you saved it",
    ar="لا توجد نتيجة محفوظة هناك؛ ومن المفيد البحث في المجلد الذي تم الحفظ فيه",
)


def no_folder(folder: str) -> Said:
    return said(en=f"there is no folder {folder} either", ar=f"والمجلد {left_to_right(folder)} غير موجود أيضًا")


def a_folder(command: str) -> Said:
    """What can be done with a folder where one saved result is asked for."""
    return said(
        en=f"name one report in it; for the result of all together, type: {command}",
        ar=f"المطلوب تقرير واحد فيه؛ ولنتيجة ما فيه كله: {left_to_right(command)}",
    )
