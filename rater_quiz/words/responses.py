"""Words about responses that were collected: what was left out and why, and what protects the people in a group."""

from rater_quiz.language import Said, left_to_right, said
from rater_quiz.words.nouns import PERSON

REASONS = {
    "missing-answer": said(en="an answer is missing", ar="إجابة مفقودة"),
    "unreadable-answer": said(en="an answer cannot be read", ar="إجابة تتعذّر قراءتها"),
    "differing-answers": said(en="two different answers to one statement", ar="إجابتان مختلفتان عن عبارة واحدة"),
    "in-before": said(en="counted on the other side, before", ar="محسوبة في الجانب الآخر، أي قبل"),
    "not-a-person": said(
        en="no person but an average, a total or a preview of the form",
        ar="ليس مشاركًا، بل متوسط حسابي أو مجموع أو معاينة للنموذج",
    ),
    "duplicate": said(en="a copy of something that is counted already", ar="نسخة مما سبق احتسابه"),
    "not-a-record": said(en="a file that holds no result", ar="ملف ليس فيه نتيجة محفوظة"),
    "broken-record": said(en="a saved result that is broken", ar="نتيجة محفوظة تالفة"),
    "newer-version": said(
        en="a result saved by a newer version of the program", ar="نتيجة محفوظة بإصدار أحدث من البرنامج"
    ),
    "other-questionnaire": said(en="answers to another questionnaire", ar="إجابات عن استبيان آخر"),
    "other-fingerprint": said(
        en="answers to a version of the questionnaire that is scored differently",
        ar="إجابات عن نسخة من الاستبيان لها طريقة أخرى في احتساب النقاط",
    ),
    "lead": said(en="the lead's own result", ar="نتيجة قائد الفريق نفسه"),
}
"""Why a response is no part of the figures, by the reason as data names it."""


def left_out(count: int) -> Said:
    """How many responses were left out; their list follows."""
    return said(en=f"Left out: {count}", ar=f"عدد المستبعد: {count}")


def row(path: str, row: int) -> Said:
    """A file and a row of it."""
    return said(en=f"{path}, row {row}", ar=f"{left_to_right(path)}، الصف {row}")


def more(count: int) -> Said:
    """How many are left out that the list does not show."""
    return said(en=f"and {count} more", ar=f"وعدد غير المذكور: {count}")


def taken_out(count: int) -> Said:
    """Say how many responses of a round were taken out, for an earlier one has them too."""
    return said(
        en=f"responses that are in an earlier round too, and were taken out here: {count}",
        ar=f"عدد الإجابات المستبعدة من هنا لأنها في جولة سابقة أيضًا: {count}",
    )


ONE_ROUND = said(
    en="to compare two rounds, export only the responses since the first (by their dates), or use a new form each time",
    ar="لمقارنة جولتين يلزم تصدير الإجابات التي تلت الأولى وحدها (بحسب تواريخها)، أو استعمال نموذج جديد في كل مرة",
)
"""Hint where too few remain, or where the very same answers come again."""


def too_few(people: int, minimum: int) -> Said:
    """How many people are in, and how many there must be."""
    return said(en=f"{people} of {minimum} are in", ar=f"عدد المشاركين {people}، والحد الأدنى {minimum}")


def repeated(same: int) -> Said:
    """How many people gave the very same answers on both sides, where hardly anybody else is there."""
    return said(
        en=f"{same} people gave the very same answers before: those of the few others could be worked out",
        ar=f"إجابات {PERSON.ar.oblique(same)} متطابقة قبل وبعد: ويمكن استنتاج إجابات القلة الباقية",
    )


TOO_FEW_HINT = said(
    en="nothing is shown before, so that nobody's answers can be worked out",
    ar="لا يظهر شيء قبل ذلك، حتى لا يمكن استنتاج إجابات أحد",
)


def difference(there: int, new: int) -> Said:
    """How many people another report holds, and how many the new one."""
    return said(
        en=f"holds a report of {there} people. Beside this one, of {new}, it could give away the answers of those "
        "between",
        ar=f"هذا تقرير سابق عن {PERSON.ar.oblique(there)}. ومقارنته بالتقرير الجديد، عن {PERSON.ar.oblique(new)}، قد"
        " تكشف إجابات من انضم بينهما أو غاب",
    )


DIFFERENCE_HINT = said(
    en="the same group: delete the old report first. Another group: save this one in another folder. Sure that nobody "
    "sees both: --force",
    ar="للمجموعة نفسها: حذف التقرير السابق أولًا. لمجموعة أخرى: الحفظ في مجلد آخر. وإن كان من المؤكد أن لا أحد سيرى"
    " الاثنين: الخيار --force",
)
DIFFERENCE_IN_FOLDER_HINT = said(
    en="the same group: delete the old report first. Another group: move its report to another folder",
    ar="للمجموعة نفسها: حذف التقرير السابق أولًا. لمجموعة أخرى: نقل تقريرها إلى مجلد آخر",
)
"""In its place, where the new one belongs into the folder of the answers."""


def reworded(numbers: str) -> Said:
    """The statements that moved, as numbers."""
    return said(
        en="The wording of some statements has changed in between. These moved, perhaps for that reason: "
        f"statements {numbers}.",
        ar=f"تغيّرت صياغة بعض العبارات في أثناء ذلك. ولعل هذا سبب التغيّر في العبارات التالية: {numbers}.",
    )


REWORDED_NONE = said(
    en="The wording of some statements has changed in between. No statement moved.",
    ar="تغيّرت صياغة بعض العبارات في أثناء ذلك. ولم تتغير نقاط أي عبارة.",
)
"""Where none did."""
COMMA = said(en=", ", ar="، ")
