"""Words about responses that were collected: what was left out, and why a result is not shown yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rater_quiz.language import Language


@dataclass(frozen=True)
class CollectingWords:
    """What is told on standard error."""

    left_out: Callable[[int], str]
    """How many responses were left out; their list follows."""
    entry: Callable[[str], str]
    """Where one stands, and the reason."""
    row: Callable[[str, int], str]
    """A file and a row of it."""
    reasons: Mapping[str, str]
    """For each reason to leave a row out, by its name in the data."""
    more: Callable[[int], str]
    """How many are left out that the list does not show."""
    too_few: Callable[[int, int], str]
    """How many people are in, and how many there must be."""
    too_few_hint: str
    difference: Callable[[int, int], str]
    """How many people another report holds, and how many the new one."""
    difference_hint: str
    reworded: Callable[[str], str]
    """The statements that moved, as numbers."""
    reworded_none: str
    """Where none did."""
    comma: str


ENGLISH = CollectingWords(
    left_out=lambda count: f"Left out: {count}",
    entry=lambda told: f"  {told}",
    row=lambda path, row: f"{path}, row {row}",
    reasons={
        "missing-answer": "an answer is missing",
        "unreadable-answer": "an answer cannot be read",
        "duplicate": "a copy of something that is counted already",
        "not-a-record": "a file that holds no result",
        "broken-record": "a saved result that is broken",
        "newer-version": "a result saved by a newer version of the program",
        "other-questionnaire": "answers to another questionnaire",
        "other-fingerprint": "answers to a version of the questionnaire that is scored differently",
        "lead": "the lead's own result",
    },
    more=lambda count: f"  and {count} more",
    too_few=lambda people, minimum: f"{people} of {minimum} are in",
    too_few_hint="nothing is shown before, so that nobody's answers can be worked out",
    difference=lambda there, new: (
        f"holds the result of {there} people; beside that of {new}, the answers of those between could be worked out"
    ),
    difference_hint="keep only one of the two, or insist with --force",
    reworded=lambda numbers: (
        "The wording of some statements changed between the two. These moved, perhaps for that reason: "
        f"statements {numbers}."
    ),
    reworded_none="The wording of some statements changed between the two. No statement moved.",
    comma=", ",
)

ARABIC = CollectingWords(
    left_out=lambda count: f"عدد ما استُبعد: {count}",
    entry=lambda told: f"  {told}",
    row=lambda path, row: f"{path}، الصف {row}",
    reasons={
        "missing-answer": "إجابة مفقودة",
        "unreadable-answer": "إجابة تتعذّر قراءتها",
        "duplicate": "نسخة مما سبق احتسابه",
        "not-a-record": "ملف ليس فيه نتيجة محفوظة",
        "broken-record": "نتيجة محفوظة تالفة",
        "newer-version": "نتيجة حُفظت بإصدار أحدث من البرنامج",
        "other-questionnaire": "إجابات عن استبيان آخر",
        "other-fingerprint": "إجابات عن نسخة من الاستبيان تُصحَّح على نحو آخر",
        "lead": "نتيجة قائد الفريق نفسه",
    },
    more=lambda count: f"  وعدد غير المذكور: {count}",
    too_few=lambda people, minimum: f"عدد المشاركين {people}، والحد الأدنى {minimum}",
    too_few_hint="لا يُعرض شيء قبل ذلك، كي لا تُستنتج إجابات أحد",
    difference=lambda there, new: (
        f"فيه نتيجة عدد المشاركين فيها {there}؛ وبمقارنتها بنتيجة عدد المشاركين فيها {new} يمكن استنتاج إجابات من"
        " انضم بينهما أو غاب"
    ),
    difference_hint="يُحتفظ بأحد التقريرين وحده، أو يُستعمل الخيار --force عند الإصرار",
    reworded=lambda numbers: (
        f"تغيّرت صياغة بعض العبارات بين المرتين. ولعل ذلك سبب التغيّر في العبارات التالية: {numbers}."
    ),
    reworded_none="تغيّرت صياغة بعض العبارات بين المرتين. ولم تتغير نقاط أي عبارة.",
    comma="، ",
)


def collecting_words(language: Language) -> CollectingWords:
    """The words about collected responses in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
