"""Words of the list of unfinished sittings."""

from collections.abc import Callable
from dataclasses import dataclass

from rater_quiz.language import Language


@dataclass(frozen=True)
class DraftsWords:
    """What `rater-quiz drafts` says."""

    none: Callable[[str], str]
    """There are none; the folder where they would lie."""
    draft: Callable[[str, int, int, str], str]
    """One of them: its file, answers, statements, the day."""
    unreadable: Callable[[str], str]
    in_use: str
    """Why one is not deleted."""
    deleted: Callable[[str], str]
    no_folder: str


ENGLISH = DraftsWords(
    none=lambda folder: f"No unfinished sittings. They would lie in {folder}",
    draft=lambda path, kept, count, day: f"{path}: {kept} of {count} answered, {day}",
    unreadable=lambda path: f"{path}: cannot be read",
    in_use="being answered in another window",
    deleted=lambda path: f"Deleted: {path}",
    no_folder="Without a home folder no drafts are kept.",
)

ARABIC = DraftsWords(
    none=lambda folder: f"لا توجد جلسات غير مكتملة. ومكانها: {folder}",
    draft=lambda path, kept, count, day: f"{path}: أُجيب عن {kept} من {count}، بتاريخ {day}",
    unreadable=lambda path: f"{path}: تعذّرت قراءته",
    in_use="تجري الإجابة عنه في نافذة أخرى",
    deleted=lambda path: f"حُذف: {path}",
    no_folder="لا تُحفظ جلسات غير مكتملة حين لا يوجد المجلد الرئيسي للمستخدم.",
)


def drafts_words(language: Language) -> DraftsWords:
    """The words of the list in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
