"""Words about saved results that cannot be read back, or not be saved as they are: a finding, or one and its hint."""

from rater_quiz.language import Language, Said, left_to_right, said

TEAM = said(en="the team", ar="اسم الفريق")
"""What a text in a record is, as the next two are."""
NAME = said(en="the name", ar="الاسم")


def note_on(statement: str) -> Said:
    return said(en=f"the note on statement {statement}", ar=f"الملاحظة على العبارة {statement}")


def key(name: str) -> Said:
    """Name a text by its key in the front matter, which every language has in common."""
    return said(en=name, ar=name)


def too_long(text: Said, length: int, longest: int) -> tuple[Said, Said]:
    """Say that a text has more characters than it may."""
    return (
        said(
            en=f"{text.in_(Language.ENGLISH)}: expected at most {longest:,} characters, found {length:,}",
            ar=f"{text.in_(Language.ARABIC)}: الحد الأقصى للطول {longest:,}، والطول الحالي {length:,}",
        ),
        said(en="shorten it", ar="يلزم اختصار النص"),
    )


TOO_LONG_TOGETHER = (
    said(en="the notes are too long, all together", ar="مجموع أطوال الملاحظات أكبر من الحد المقبول"),
    said(en="shorten them", ar="يلزم اختصارها"),
)


def no_text(text: Said, found: str) -> Said:
    """Say that something else was found where a text should be."""
    return said(
        en=f"{text.in_(Language.ENGLISH)}: expected a text, found {found}",
        ar=f"{text.in_(Language.ARABIC)}: المتوقع نص، والموجود {left_to_right(found)}",
    )


def expected(subject: str, example: str, found: str) -> Said:
    """Say that something has another form than it should."""
    return said(
        en=f"{subject}: expected something like {example}, found {found}",
        ar=f"{subject}: المتوقع ما يشبه {left_to_right(example)}، والموجود {left_to_right(found)}",
    )


def no_such_time(found: str) -> Said:
    return said(
        en=f"taken: there is no such day or time: {found}",
        ar=f"taken: لا وجود لهذا التاريخ أو الوقت: {left_to_right(found)}",
    )


def not_a_number(statement: int, found: str) -> Said:
    """Say that the answer to a statement is no whole number."""
    return said(
        en=f"statement {statement}: expected a whole number, found {found}",
        ar=f"العبارة {statement}: المتوقع عدد صحيح، والموجود {left_to_right(found)}",
    )


QUOTED = said(en="write it without quotes", ar="المطلوب كتابته بلا علامات اقتباس")
"""Hint where the number stands in quotes."""


def off_the_scale(statement: int, lowest: int, highest: int, found: int) -> Said:
    """Say that the answer to a statement is none of the scale's."""
    return said(
        en=f"statement {statement}: expected {lowest} to {highest}, found {found}",
        ar=f"العبارة {statement}: المتوقع من {lowest} إلى {highest}، والموجود {found}",
    )


def answer_missing(statement: int) -> Said:
    return said(en=f"statement {statement}: the answer is missing", ar=f"العبارة {statement}: الإجابة مفقودة")


def too_many_answers(expected: int, found: int) -> Said:
    """Say that there are more answers than statements."""
    return said(
        en=f"statement {expected + 1}: there is none; expected {expected} answers, found {found}",
        ar=f"العبارة {expected + 1}: لا وجود لها؛ عدد الإجابات {found} لا {expected}",
    )


def no_statement(found: str) -> Said:
    """Say that a note is on something that is no statement."""
    return said(
        en=f"notes: expected the number of a statement, found {found}",
        ar=f"notes: المتوقع رقم عبارة، والموجود {left_to_right(found)}",
    )


NO_FRONT_MATTER = (
    said(
        en="not a saved result: expected the line --- at the start, and 'rater-quiz: 1' under it",
        ar=f"ليس نتيجة محفوظة: المتوقع أن يبدأ بسطر فيه --- وتحته «{left_to_right('rater-quiz: 1')}»",
    ),
    said(
        en="give a report that rater-quiz has saved; the lines between --- and --- belong to it",
        ar="يلزم تقرير حفظه rater-quiz؛ والأسطر بين --- و --- جزء منه",
    ),
)
NO_RECORD_IN_PAGE = (
    said(
        en="not a saved result: this page carries no answers",
        ar="ليس نتيجة محفوظة: لا تحمل هذه الصفحة أي إجابات",
    ),
    said(
        en="give the page, or the report, that rater-quiz has saved for one person",
        ar="يلزم صفحة أو تقرير حفظه rater-quiz لشخص واحد",
    ),
)
PAGE_CUT_OFF = (
    said(
        en="the answers that this page carries are cut off: the file ends among them",
        ar="الإجابات التي تحملها هذه الصفحة مبتورة: ينتهي الملف في وسطها",
    ),
    said(
        en="the rest of the file may be lost: look for another copy",
        ar="لعل بقية الملف مفقودة: من المفيد البحث عن نسخة أخرى منه",
    ),
)
TEAM_REPORT = (
    said(
        en="the report of a team, expected the result of one person: it holds no single answers",
        ar="تقرير فريق، والمتوقع نتيجة شخص واحد: فليست فيه إجابات الأفراد",
    ),
    said(
        en="give the folder or the files that it was made from, or the report of one person",
        ar="المطلوب المجلد أو الملفات التي هو مبني عليها، أو تقرير شخص واحد",
    ),
)
COMPARISON_REPORT = (
    said(
        en="a comparison, expected the result of one person: it holds no answers",
        ar="تقرير مقارنة، والمتوقع نتيجة شخص واحد: فليست فيه إجابات",
    ),
    said(en="give the results that it was made from", ar="المطلوب النتائج التي هو مبني عليها"),
)
UTF_16 = (
    said(en="not UTF-8 (it looks like UTF-16)", ar="الترميز ليس UTF-8 (يبدو أنه UTF-16)"),
    said(en="save it as UTF-8", ar="يلزم حفظ الملف بترميز UTF-8"),
)
NOT_CLOSED = (
    said(
        en="the front matter that begins on line 1 is not closed: expected a line ---, found the end of the file",
        ar="البيانات التي تبدأ في السطر 1 غير مغلقة: المتوقع سطر فيه ---، والموجود نهاية الملف",
    ),
    said(
        en="the rest of the file may be lost: look for another copy",
        ar="لعل بقية الملف مفقودة: من المفيد البحث عن نسخة أخرى منه",
    ),
)


def newer(found: str, known: int) -> tuple[Said, Said]:
    """Say that the format is newer than the one that is known."""
    return (
        said(
            en=f"made by a newer version of rater-quiz: found format {found}, expected {known}",
            ar=f"ملف من إصدار أحدث من rater-quiz: الصيغة الموجودة {found}، والمتوقعة {known}",
        ),
        said(en="update rater-quiz; the file is unchanged", ar="يلزم تحديث rater-quiz؛ والملف لم يتغير"),
    )


def missing(key: str) -> Said:
    return said(en=f"'{key}' is missing", ar=f"المفتاح «{key}» مفقود")


def misspelt(key: str, instead: str) -> Said:
    """Ask whether a key that is missing was written as another one."""
    return said(en=f"did you mean '{key}' by '{instead}'?", ar=f"هل «{instead}» هو المفتاح «{key}»؟")


def other_questionnaire(found: str, wanted: str) -> tuple[Said, Said]:
    """Say that the answers belong to another questionnaire."""
    return (
        said(
            en=f"taken with the questionnaire '{found}', expected '{wanted}'",
            ar=f"إجابات عن الاستبيان «{found}»، والمتوقع «{wanted}»",
        ),
        said(en="name its questionnaire with --questionnaire", ar="يلزم ذكر الاستبيان الخاص به مع --questionnaire"),
    )


def other_fingerprint(questionnaire: str, found: str, wanted: str) -> tuple[Said, Said]:
    """Say that the answers belong to a questionnaire that is scored otherwise."""
    return (
        said(
            en=f"taken with a '{questionnaire}' that is scored differently: found {found}, expected {wanted}",
            ar=f"إجابات عن نسخة من «{questionnaire}» لها طريقة أخرى في احتساب النقاط: الموجود {found}،"
            f" والمتوقع {wanted}",
        ),
        said(
            en="name the questionnaire as it was then with --questionnaire",
            ar="يلزم ذكر الاستبيان كما كان حينها مع --questionnaire",
        ),
    )


REWORDED = said(
    en="the wording of some statements has changed since; how they are scored has not",
    ar="تغيّرت صياغة بعض العبارات منذ ذلك الحين، ولم تتغير طريقة احتساب نقاطها",
)
