"""Words about the rows of a table: what in them could not be read, and what that says of the form."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, Text, left_to_right, said
from rater_quiz.words.nouns import ROW

OTHER_ORDER = (
    said(en="the headings come again here, in another order", ar="تتكرر العناوين هنا بترتيب آخر"),
    said(
        en="give the two tables as files of their own",
        ar="يلزم استعمال كل من الجدولين في ملف مستقل",
    ),
)
"""A finding and its hint."""


def no_figure(unread: int, rows: int, words: Text) -> Said:
    """Say that too much could not be read for a result, and what stood there."""
    return said(
        en=f"no result, for answers in {unread} of {rows} rows cannot be read: {words.in_(Language.ENGLISH)}",
        ar=f"لا نتيجة، إذ تتعذّر قراءة إجابات في {unread} من أصل {ROW.ar.oblique(rows)}: {words.in_(Language.ARABIC)}",
    )


def not_read(words: Text) -> Said:
    """Say which words of the rows that were left out are no answers."""
    return said(
        en=f"could not be read as an answer: {words.in_(Language.ENGLISH)}",
        ar=f"تتعذّر قراءته بوصفه إجابة: {words.in_(Language.ARABIC)}",
    )


SEMICOLON = said(en="; ", ar="؛ ")
"""Between several words."""


def stands(word: str, rows: int, letters: Sequence[str], more: int) -> Said:
    """Say in how many rows a word stands, and in which columns, by their letters; of many the first, and how many more.

    A sentence of its own has it, or a list.
    """
    several = len(letters) + more > 1
    rest, further = (f" and {more} more", f" و {more} غيرها") if more else ("", "")
    return said(
        en=f"“{word}”: {ROW.en(rows)}, column{'s' if several else ''} {', '.join(letters)}{rest}",
        ar=f"«{word}»: {ROW.ar(rows)}، {'الأعمدة' if several else 'العمود'} {'، '.join(letters)}{further}",
    )


def another_range(lowest: int, highest: int) -> Said:
    """Say from which number to which the scale of the form may have gone; a hint, as the two below are."""
    return said(
        en=f"perhaps the scale was {lowest} to {highest}: its answers mean something else, so ask again with this one",
        ar=f"لعل المقياس كان من {lowest} إلى {highest}: ولإجاباته معنى آخر، فيلزم السؤال من جديد بهذا المقياس",
    )


def codes(example: str) -> Said:
    """Say that the answers are codes, such as this one."""
    return said(
        en=f"answers such as {example} are codes: export again with the full texts of the answers",
        ar=f"إجابات مثل {left_to_right(example)} رموز: يعاد التصدير بالنصوص الكاملة للإجابات",
    )


OTHER_WORDS = said(
    en="if the form had the same answers in other words, replace them by their numbers; else ask again",
    ar="إن كانت للنموذج الإجابات نفسها بألفاظ أخرى فيلزم وضع أرقامها مكانها، وإلا فيلزم السؤال من جديد",
)
UNPLACED = said(
    en="some of these could be either of two answers among the labels of this form: replace them by numbers, or by the "
    "questionnaire's own labels",
    ar="بعضها يحتمل موضعين بين إجابات هذا النموذج: يلزم أن تحلّ محلها أرقام، أو نصوص الاستبيان كما هي",
)
