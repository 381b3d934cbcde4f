"""Why a file is refused as a record: a kind for each reason, and the sentences, in both languages."""

from typing import ClassVar

from rater_quiz.errors import InputRefusedError
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Text, both
from rater_quiz.strict_yaml import Value

Said = tuple[Text, Text | str]
"""A finding and its hint."""


class RecordRefusedError(InputRefusedError):
    """A file that cannot be used as a record."""

    reason: ClassVar[str]
    """Why, as the JSON of a team's result names it."""


class NotARecordError(RecordRefusedError):
    """There is no front matter of ours in it: some other file."""

    reason = "not-a-record"


class BrokenRecordError(RecordRefusedError):
    """It is a record, but part of it is missing or cannot be read."""

    reason = "broken-record"


class NewerVersionError(RecordRefusedError):
    """It was made by a version of the program that knows more than this one."""

    reason = "newer-version"


class OtherQuestionnaireError(RecordRefusedError):
    """Its answers belong to another questionnaire."""

    reason = "other-questionnaire"


class OtherFingerprintError(RecordRefusedError):
    """Its answers belong to a questionnaire of that id that is scored otherwise."""

    reason = "other-fingerprint"


def spelled(value: Value) -> str:
    """Name what was found, for a message in any language: short, on one line, harmless."""
    if isinstance(value, str):
        return terminal(value if len(value) <= 40 else f"{value[:39]}…") or '""'  # noqa: PLR2004 - as much as one takes in
    return "[…]" if isinstance(value, list) else "{…}"


def expected(subject: str, example: str, found: str) -> Text:
    """Say that something has another form than it should."""
    return both(
        f"{subject}: expected something like {example}, found {found}",
        f"{subject}: المتوقع ما يشبه {example}، ووُجد {found}",
    )


def about_statement(number: int, english: str, arabic: str) -> Text:
    """Say something about the answer to one statement."""
    return both(f"statement {number}: {english}", f"العبارة {number}: {arabic}")


def too_long(english: str, arabic: str, length: int, longest: int) -> Said:
    """Say that the text which the two languages name so is too long."""
    return (
        both(
            f"{english}: expected at most {longest:,} characters, found {length:,}",
            f"{arabic}: الحد الأقصى للطول {longest:,}، والطول الحالي {length:,}",
        ),
        both("shorten it", "يلزم اختصار النص"),
    )


TOO_LONG_TOGETHER: Said = (
    both("the notes are too long, all together", "الملاحظات أطول مما يُقبل في مجموعها"),
    both("shorten them", "يلزم اختصارها"),
)
NO_FRONT_MATTER: Said = (
    both(
        "not a saved result: expected the line --- at the start, and 'rater-quiz: 1' under it",
        "ليس نتيجة محفوظة: المتوقع أن يبدأ بسطر فيه --- وتحته 'rater-quiz: 1'",
    ),
    both(
        "give a report that rater-quiz has saved; the lines between --- and --- belong to it",
        "يلزم تقرير حفظه rater-quiz؛ والأسطر بين --- و --- جزء منه",
    ),
)
TEAM_REPORT: Said = (
    both("the report of a team, expected the result of one person", "تقرير فريق، والمتوقع نتيجة شخص واحد"),
    "",
)
UTF_16: Said = (
    both("not UTF-8 (it looks like UTF-16)", "الترميز ليس UTF-8 (يبدو أنه UTF-16)"),
    both("save it as UTF-8", "يُحفظ الملف بترميز UTF-8"),
)
NOT_CLOSED: Said = (
    both(
        "the front matter that begins on line 1 is not closed: expected a line ---, found the end of the file",
        "البيانات التي تبدأ في السطر 1 غير مغلقة: المتوقع سطر فيه ---، ووُجدت نهاية الملف",
    ),
    both("the rest of the file may be lost: look for another copy", "لعل بقية الملف فُقدت: يُبحث عن نسخة أخرى منه"),
)
QUOTED: Text = both("write it without quotes", "يُكتب بلا علامات اقتباس")


def newer(found: str, known: int) -> Said:
    """Say that the format is newer than the one that is known."""
    return (
        both(
            f"made by a newer version of rater-quiz: found format {found}, expected {known}",
            f"أُنشئ بإصدار أحدث من rater-quiz: وُجدت الصيغة {found}، والمتوقعة {known}",
        ),
        both("update rater-quiz; the file is unchanged", "يلزم تحديث rater-quiz؛ والملف لم يتغير"),
    )


def missing(key: str, instead: str) -> Said:
    """Say that a key is missing, perhaps written as *instead*."""
    return (
        both(f"'{key}' is missing", f"المفتاح '{key}' مفقود"),
        both(f"did you mean '{key}' by '{instead}'?", f"هل '{instead}' هو المفتاح '{key}'؟") if instead else "",
    )


def other_questionnaire(found: str, wanted: str) -> Said:
    """Say that the answers belong to another questionnaire."""
    return (
        both(
            f"taken with the questionnaire '{found}', expected '{wanted}'",
            f"إجابات عن الاستبيان '{found}'، والمتوقع '{wanted}'",
        ),
        both("name its questionnaire: --questionnaire FILE", "يُذكر الاستبيان الخاص به: --questionnaire FILE"),
    )


def other_fingerprint(questionnaire: str, found: str, wanted: str) -> Said:
    """Say that the answers belong to a questionnaire that is scored otherwise."""
    return (
        both(
            f"taken with a '{questionnaire}' that is scored differently: found {found}, expected {wanted}",
            f"إجابات عن نسخة من '{questionnaire}' تُصحَّح على نحو آخر: وُجد {found}، والمتوقع {wanted}",
        ),
        both(
            "name the questionnaire as it was then: --questionnaire FILE",
            "يُذكر الاستبيان كما كان حينها: --questionnaire FILE",
        ),
    )


REWORDED: Text = both(
    "the wording of some statements has changed since; how they are scored has not",
    "تغيّرت صياغة بعض العبارات منذ ذلك الحين، ولم يتغير تصحيحها",
)
