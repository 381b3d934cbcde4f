"""Words about the tables that forms export: why one cannot be read, and which columns it lacks."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, Text, said

SAVE_AS_CSV = said(
    en="save it as “CSV UTF-8 (comma delimited)” and give that file",
    ar="يُحفظ بصيغة “CSV UTF-8 (comma delimited)” ثم يُستعمل ذلك الملف",
)
"""Hint for each of the next four."""
WORKBOOK = said(en="a workbook, expected CSV", ar="مصنف، والمتوقع CSV")
BROKEN_UTF_16 = said(en="begins as UTF-16 and does not go on so", ar="يبدأ بترميز UTF-16 ولا يستمر به")
NOT_UTF_8 = said(en="not UTF-8", ar="ليس بترميز UTF-8")
NUL = said(en="there is a NUL character, so this is no text", ar="فيه الرمز NUL، فليس نصًا")

EMPTY = (
    said(en="empty, expected a header and a row for each response", ar="فارغ، والمتوقع صف عناوين وصف لكل إجابة"),
    said(en="export the form's responses as CSV", ar="يلزم تصدير إجابات النموذج بصيغة CSV"),
)
"""A finding and its hint."""
ONLY_A_HEADER = said(en="no responses: only a header", ar="لا إجابات: صف العناوين وحده")


def ragged(found: int, expected: int) -> tuple[Said, Said]:
    """Say that a row has more or fewer cells than the header."""
    return (
        said(
            en=f"found {found} cells, expected {expected} as in the header",
            ar=f"عدد الخلايا {found}، والمتوقع {expected} كما في صف العناوين",
        ),
        said(en="export the file again, or mend the row", ar="يلزم تصدير الملف من جديد أو إصلاح الصف"),
    )


QUOTES = said(en="a quote is not closed, or closed in mid-cell", ar="علامة اقتباس غير مغلقة، أو مغلقة في وسط خلية")


def too_long(longest: int) -> Said:
    """Say that a line has more characters than one may have."""
    return said(
        en=f"a quote is not closed, or a cell has more than {longest:,} characters",
        ar=f"علامة اقتباس غير مغلقة، أو خلية فيها أكثر من {longest:,} حرف",
    )


QUOTES_HINT = said(
    en="quotes stand round a whole cell and are doubled inside it; export the file again",
    ar="تحيط علامتا الاقتباس بالخلية كلها وتُكرَّران داخلها؛ ويلزم تصدير الملف من جديد",
)
"""Hint for both."""
UNPLACED = (
    said(
        en="some labels could be either of two answers among the labels of this form, so their rows were left out",
        ar="بعض الإجابات النصية يحتمل موضعين بين إجابات هذا النموذج، فاستُبعدت صفوفها",
    ),
    said(
        en="replace them by numbers, or by the questionnaire's own labels",
        ar="يلزم إبدالها أرقامًا أو نصوص الاستبيان نفسه",
    ),
)


# The columns.


def no_columns(questionnaire: str) -> Said:
    """Say that no column answers any statement of the questionnaire of that id."""
    return said(
        en=f"no column holds a statement of '{questionnaire}'",
        ar=f"لا عمود فيه عبارة من الاستبيان '{questionnaire}'",
    )


def no_column(statement: int, excerpt: Text) -> Said:
    """Say that no column answers a statement, which begins so."""
    return said(
        en=f"statement {statement} has no column (“{excerpt.in_(Language.ENGLISH)}”)",
        ar=f"العبارة {statement} لا عمود لها («{excerpt.in_(Language.ARABIC)}»)",
    )


def several_columns(statement: int, columns: int, letters: Sequence[str], excerpt: Text) -> Said:
    """Say that so many columns answer one statement, which begins so; the first few are named by their letters."""
    others = columns - len(letters)
    more, further = ([f"{others} more"], [f"{others} غيرها"]) if others > 0 else ([], [])
    return said(
        en=(
            f"statement {statement} has {columns} columns, {' and '.join([*letters, *more])}, expected one"
            f" (“{excerpt.in_(Language.ENGLISH)}”)"
        ),
        ar=(
            f"للعبارة {statement} أعمدة عددها {columns}، {' و '.join([*letters, *further])}، والمتوقع عمود واحد"
            f" («{excerpt.in_(Language.ARABIC)}»)"
        ),
    )


def long_heading(letter: str, others: int, length: str, longest: str) -> Said:
    """Say that a column's heading was not looked at, nor those of some others; lengths in characters."""
    more, further = (f", and {others} more", f"، ومثله {others}") if others else ("", "")
    return said(
        en=(
            f"column {letter}{more}: the heading is too long to be looked at: found {length} characters, "
            f"expected at most {longest}"
        ),
        ar=f"العمود {letter}{further}: العنوان أطول من أن يُنظر فيه: طوله {length}، والحد الأقصى {longest}",
    )


HEADER_HINT = said(
    en=(
        "the first row must have one column for each statement, headed by its text in either language or by its "
        "number; `rater-quiz sheet --format form` gives the texts for a form"
    ),
    ar=(
        "يلزم في الصف الأول عمود واحد لكل عبارة، عنوانه نصها بإحدى اللغتين أو رقمها؛ "
        "والأمر `rater-quiz sheet --format form` يعطي نصوص النموذج"
    ),
)
"""Hint for all three."""
