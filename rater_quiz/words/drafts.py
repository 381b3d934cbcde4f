"""Words of the list of unfinished sittings, as `rater-quiz drafts` says it."""

from rater_quiz.language import Said, left_to_right, said
from rater_quiz.words.nouns import DRAFT


def none(folder: str) -> Said:
    """There are none; the folder where they would lie."""
    return said(
        en=f"No unfinished sittings. They would lie in {folder}",
        ar=f"لا توجد جلسات غير مكتملة. ومكانها: {left_to_right(folder)}",
    )


def draft(path: str, kept: int, count: int, day: str) -> Said:
    """One of them: its file, answers, statements, the day."""
    return said(
        en=f"{path}: {kept} of {count} answered, {day}",
        ar=f"{left_to_right(path)}: الإجابات {kept} من {count}، بتاريخ {day}",
    )


def unreadable(path: str) -> Said:
    return said(en=f"{path}: cannot be read", ar=f"{left_to_right(path)}: تعذّرت قراءته")


NO_DRAFT = said(
    en="not an unfinished sitting that this version can read", ar="ليس جلسة غير مكتملة يستطيع هذا الإصدار قراءتها"
)
"""What is wrong with a file where one should be."""
IN_USE = said(en="being answered in another window", ar="تجري الإجابة عنه في نافذة أخرى")
"""Why one is not deleted."""


def deleted(path: str) -> Said:
    return said(en=f"Deleted: {path}", ar=f"تم حذف الملف: {left_to_right(path)}")


NO_FOLDER = said(
    en="Without a home folder no drafts are kept.",
    ar="لا يمكن حفظ الجلسات غير المكتملة حين لا يوجد المجلد الرئيسي للمستخدم.",
)


def really(count: int) -> Said:
    """Ask before so many are deleted."""
    return said(
        en=f"Delete {DRAFT.en(count)}? The answers are then gone (y: yes; Enter: no):",
        ar=f"حذف {DRAFT.ar.oblique(count)}؟ عندئذ تضيع الإجابات (نعم: ن أو y، لا: Enter):",
    )


LEFT_ALONE = said(en="Nothing is deleted.", ar="لم يتم حذف شيء.")
