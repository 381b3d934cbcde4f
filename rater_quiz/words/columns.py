"""Words about the columns of a table: which statements have none, and what speaks against what heads them."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, Text, left_to_right, said
from rater_quiz.words.nouns import COLUMN

HINT = said(
    en=(
        "each statement needs one column, headed by its text in either language; export the form with its full "
        "texts (`rater-quiz sheet --format form` gives them), or head the columns 1, 2, 3, …"
    ),
    ar=(
        "يلزم لكل عبارة عمود واحد عنوانه نصها بإحدى اللغتين؛ ويكون ذلك بتصدير النموذج بنصوصه الكاملة (والأمر"
        f" {left_to_right('rater-quiz sheet --format form')} يعطيها)، أو بترقيم عناوين الأعمدة: 1، 2، 3، …"
    ),
)
"""Hint for most of what is wrong with columns."""
_MOST_NUMBERS = 6


def no_columns(questionnaire: str) -> Said:
    """Say that no column answers any statement of the questionnaire of that id."""
    return said(
        en=f"no column holds a statement of '{questionnaire}'",
        ar=f"لا يوجد عمود لأي عبارة من عبارات الاستبيان «{questionnaire}»",
    )


NO_HEADINGS = said(en="the first row holds answers, expected headings", ar="في الصف الأول إجابات، والمتوقع فيه عناوين")


def no_column(statements: Sequence[int], excerpt: Text) -> Said:
    """Say that no column answers some statements, the first of which begins so."""
    shown = [str(number) for number in statements[:_MOST_NUMBERS]]
    more = len(statements) - len(shown)
    english, arabic = excerpt.in_(Language.ENGLISH), excerpt.in_(Language.ARABIC)
    if len(statements) == 1:
        return said(
            en=f"statement {shown[0]} has no column (“{english}”)", ar=f"لا يوجد عمود للعبارة {shown[0]} («{arabic}»)"
        )
    others, ghayruha = (f" and {more} more", f" و {more} غيرها") if more else ("", "")
    return said(
        en=f"statements {', '.join(shown)}{others} have no column ({shown[0]}: “{english}”)",
        ar=f"لا توجد أعمدة للعبارات {'، '.join(shown)}{ghayruha} ({shown[0]}: «{arabic}»)",
    )


def several_columns(statement: int, columns: int, letters: Sequence[str], others: int, excerpt: Text) -> Said:
    """Say that so many columns answer one statement, which begins so; the first few are named by their letters.

    Args:
        statement: Its number.
        columns: How many it has.
        letters: The first of them.
        others: How many other statements have several columns, too.
        excerpt: How the statement begins.
    """
    rest = columns - len(letters)
    more, further = ([f"{rest} more"], [f"{rest} غيرها"]) if rest > 0 else ([], [])
    too, ayda = (f"; so have {others} others", f"؛ ومثلها {others} غيرها") if others else ("", "")
    return said(
        en=(
            f"statement {statement} has {COLUMN.en(columns)}, {' and '.join([*letters, *more])}, expected one"
            f" (“{excerpt.in_(Language.ENGLISH)}”){too}"
        ),
        ar=(
            f"العبارة {statement} موجودة في {COLUMN.ar.oblique(columns)} ({' و '.join([*letters, *further])})،"
            f" والمتوقع عمود واحد («{excerpt.in_(Language.ARABIC)}»){ayda}"
        ),
    )


def beyond(heading: str, letter: str, last: int) -> Said:
    """Say that the number of a heading is higher than that of the last statement."""
    return said(
        en=f"{heading} (column {letter}) goes past statement {last}, so the numbers may be those of other questions",
        ar=f"{heading} (العمود {letter}) يتجاوز العبارة {last}، فقد تكون الأرقام أرقام أسئلة أخرى",
    )


def before(heading: str, letter: str) -> Said:
    """Say that the number of a heading is 0."""
    return said(
        en=f"{heading} (column {letter}) comes before statement 1, so the numbers may be those of other questions",
        ar=f"{heading} (العمود {letter}) يسبق العبارة 1، فقد تكون الأرقام أرقام أسئلة أخرى",
    )


def text_elsewhere(statement: int, letter: str) -> Said:
    """Say that the text of a statement stands in a column although the headings are numbers."""
    return said(
        en=f"the headings are numbers, and yet column {letter} has the text of statement {statement}",
        ar=f"العناوين أرقام، ومع ذلك ففي العمود {letter} نص العبارة {statement}",
    )


def codes(heading: str, letter: str) -> Said:
    """Say that columns are headed by codes, as the first is."""
    return said(
        en=f"the headings are codes, such as {heading} (column {letter}), expected the statements",
        ar=f"العناوين رموز، مثل {heading} (العمود {letter})، والمتوقع نصوص العبارات",
    )


def order_taken(first: str, first_text: Text, last: str, last_text: Text) -> tuple[Said, Said]:
    """Say which headings without a text were taken for the first and the last statement, with a hint."""
    english, arabic = (
        [text.in_(language) for text in (first_text, last_text)] for language in (Language.ENGLISH, Language.ARABIC)
    )
    return (
        said(
            en="the columns are headed by numbers and not by texts, and were taken in the order of the questionnaire: "
            f"{first} for “{english[0]}”, up to {last} for “{english[1]}”",
            ar="عناوين الأعمدة أرقام لا نصوص، فالمعتمد فيها ترتيب الاستبيان: "
            f"{first} للعبارة «{arabic[0]}»، وهكذا إلى {last} للعبارة «{arabic[1]}»",
        ),
        said(
            en="if the form asked in another order, export it again with its full texts",
            ar="إن كان ترتيب النموذج مختلفًا فتلزم إعادة تصديره بنصوصه الكاملة",
        ),
    )


CODES_HINT = said(
    en=(
        "export again with full texts instead of codes, for questions and answers "
        "(LimeSurvey: “Full question text”, “Full answers”; Qualtrics: “Use choice text”)"
    ),
    ar=(
        "يعاد التصدير بالنصوص الكاملة بدل الرموز، للأسئلة والإجابات معًا (في LimeSurvey: «Full question text» و «Full"
        " answers»؛ وفي Qualtrics: «Use choice text»)"
    ),
)


def statements_in_column(letter: str, *, once: bool) -> tuple[Said, Said]:
    """Say that the statements stand below each other, each once or again for each person, with a hint."""
    return (
        said(
            en=f"column {letter} holds the statements, expected a column for each statement and a row for each person",
            ar=f"في العمود {letter} العبارات نفسها، والمتوقع عمود لكل عبارة وصف لكل مشارك",
        ),
        said(
            en="swap rows and columns (in a spreadsheet: paste special, transpose), or export the single responses",
            ar="تبديل الصفوف والأعمدة (في برنامج الجداول: لصق خاص، ثم تبديل)، أو تصدير الإجابات المفردة",
        )
        if once
        else said(
            en="export one row for each response (often called “wide” or “individual responses”)",
            ar="تصدير صف واحد لكل مشارك (والاسم الشائع لذلك «wide» أو «individual responses»)",
        ),
    )


def counts(letter: str) -> tuple[Said, Said]:
    """Say that a table has a row for each answer and counts in it, with a hint."""
    return (
        said(
            en=f"a table of counts: column {letter} holds the answers that could be given",
            ar=f"جدول أعداد: في العمود {letter} الإجابات الممكنة",
        ),
        said(
            en="export the single responses, a row for each person, rather than the summary",
            ar="تصدير الإجابات المفردة، صف لكل مشارك، لا الملخص",
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
        ar=f"العمود {letter}{further}: العنوان أطول من الحد المقبول: طوله {length}، والحد الأقصى {longest}",
    )
