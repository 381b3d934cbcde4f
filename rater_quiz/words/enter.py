"""Words of typing in sheets of paper."""

from collections.abc import Sequence

from rater_quiz.language import Said, left_to_right, said
from rater_quiz.words.nouns import ANSWER, PERSON


def title(count: int) -> Said:
    return said(
        en=f"Sheets of paper. {PERSON.en.are(count)} in already.", ar=f"إدخال الأوراق. عدد المشاركين حتى الآن: {count}."
    )


KEYS = said(
    en="Type the answers of a sheet in the order of the statements: 4 3 5 … or 435…, with - for a row "
    "that was left blank. A sheet with a blank row that nobody can ask about is not counted. An empty line ends, and ? "
    "shows more keys.",
    ar=f"المطلوب إجابات كل ورقة بترتيب العبارات: {left_to_right('4 3 5 …')} أو {left_to_right('435…')}، و - للصف"
    " المتروك بلا إجابة. والورقة التي فيها صف بلا إجابة لا تدخل في الحساب إن تعذّر السؤال عنها. والسطر الفارغ ينهي"
    " الإدخال، و ? لعرض مفاتيح أخرى.",
)
MORE_KEYS = said(
    en="x or b takes back the sheet that was saved last. q ends, at any question: what was not saved then is on paper "
    "only.",
    ar="المفتاح x أو b للتراجع عن آخر ورقة محفوظة. و q للإنهاء عند أي سؤال: وما بقي بلا حفظ حينها باق على الورق وحده.",
)
NONE_TO_TAKE_BACK = said(
    en="There is no sheet to take back: only the one that was saved last can be, and only once.",
    ar="لا ورقة للتراجع عنها: فالتراجع عن آخر ورقة محفوظة وحدها، ومرة واحدة.",
)
TWICE = said(
    en="Type each sheet twice, to find slips? (y, or Enter for once):",
    ar="كتابة كل ورقة مرتين لكشف الأخطاء؟ (نعم: ن أو y، مرة واحدة: Enter):",
)
"""The question whether each sheet is typed twice."""


def sheet(number: int, count: int) -> Said:
    """Asks for a sheet: its number, and how many answers it has."""
    return said(en=f"Sheet {number}, {ANSWER.en(count)}:", ar=f"الورقة {number}، وعدد إجاباتها {count}:")


FIRST_ALREADY = said(en="Taken as the first sheet.", ar="المكتوب الآن هو الورقة الأولى.")
"""A sheet came in answer to the question before."""


def again(number: int) -> Said:
    """Asks for the same sheet once more."""
    return said(en=f"Sheet {number} once more:", ar=f"الورقة {number} مرة أخرى:")


def differs(number: int, one: int, other: int) -> Said:
    """A statement whose two typings differ: its number, and both answers."""
    return said(
        en=f"Statement {number}: {one} the first time, {other} the second.",
        ar=f"العبارة {number}: {one} في المرة الأولى و {other} في الثانية.",
    )


WHICH = said(en="What does the sheet say? (x: drop this sheet)", ar="ما المكتوب في الورقة؟ (x: ترك هذه الورقة)")


def not_twice(number: int) -> Said:
    """A sheet that was not typed a second time."""
    return said(
        en=f"Sheet {number} was not typed a second time, and is not saved.",
        ar=f"لم تكتمل كتابة الورقة {number} مرة ثانية، ولذلك لم يتم حفظها.",
    )


def total(total: int, band: str) -> Said:
    """A sheet's total and its band's name."""
    return said(en=f"Total {total}, {band}.", ar=f"المجموع {total}، الفئة: {band}.")


KEEP = said(
    en="Enter or the next sheet saves it, 7=4 corrects statement 7 to 4, x drops it:",
    ar=f"Enter أو الورقة التالية للحفظ، و {left_to_right('7=4')} لتصحيح إجابة العبارة 7 إلى 4، و x لعدم حفظها:",
)
"""Asks whether the sheet is right."""


def corrected(number: int, answer: int) -> Said:
    """A statement and its answer after a correction."""
    return said(en=f"Statement {number} is {answer} now.", ar=f"إجابة العبارة {number} الآن {answer}.")


def no_correction(count: int, lowest: int, highest: int) -> Said:
    """What a correction looks like: the number of statements, the lowest and the highest answer."""
    return said(
        en=f"A correction is a statement from 1 to {count}, =, and its answer from {lowest} to {highest}.",
        ar=f"التصحيح رقم عبارة من 1 إلى {count} ثم = ثم إجابتها من {lowest} إلى {highest}.",
    )


def kept(count: int) -> Said:
    """How many are in after a sheet was saved, and the key that takes it back."""
    return said(
        en=f"Saved. {PERSON.en.are(count)} in. x takes it back.",
        ar=f"تم الحفظ. عدد المشاركين حتى الآن: {count}. و x للتراجع عنه.",
    )


TAKEN_BACK = said(
    en="Taken back: it is not in any more, and can be corrected.",
    ar="تم التراجع عن حفظها: لم تعد محسوبة، ويمكن تصحيحها.",
)
GONE = said(
    en="the sheet is not there any more: somebody else has worked in this folder meanwhile",
    ar="لم تعد الورقة هناك: فقد عمل شخص آخر في هذا المجلد في هذه الأثناء",
)
"""The record of the sheet that is to be taken back has another name or is gone."""


def blank(number: int) -> Said:
    """Asks for the answer to a statement whose row was left blank."""
    return said(
        en=f"Statement {number} was left blank. Its answer, if you can ask for it (Enter: there is none, x: drop this "
        "sheet):",
        ar=f"العبارة {number} متروكة بلا إجابة. إجابتها إن أمكن السؤال عنها (Enter: لا إجابة، x: ترك هذه الورقة):",
    )


def not_one_answer(found: str, lowest: int, highest: int) -> Said:
    """What was typed in place of one answer, which may be nothing, and the ends of the scale."""
    english, arabic = (f"'{found}'", f"«{left_to_right(found)}»") if found else ("nothing", "لا شيء")
    return said(
        en=f"Expected one answer from {lowest} to {highest}, found {english}.",
        ar=f"المتوقع إجابة واحدة من {lowest} إلى {highest}، والموجود {arabic}.",
    )


NOT_COUNTED = said(
    en="A sheet with a blank row cannot be counted. It is left out: keep it apart.",
    ar="الورقة التي فيها صف بلا إجابة لا تدخل في الحساب، ولذلك لم يتم حفظها. والأفضل وضعها جانبًا.",
)


DROPPED_SHEET = said(en="Dropped.", ar="لم يتم الحفظ.")


def left(count: int) -> Said:
    """How many are in, when the typing was stopped."""
    return said(
        en=f"{PERSON.en.are(count)} in. A sheet that was not saved is on paper only.",
        ar=f"عدد المشاركين حتى الآن: {count}. أما الأوراق التي لم يتم حفظها فهي على الورق وحده.",
    )


_MOST_LINES = 10
"""Lines that a message names."""


def none_saved(lines: Sequence[int]) -> tuple[Said, Said]:
    """Say that no sheet at all was saved, for these lines cannot be used; with what to do."""
    shown = [*map(str, lines[:_MOST_LINES]), *(["…"] if len(lines) > _MOST_LINES else [])]
    return (
        said(
            en=f"nothing was saved, because of the lines with these numbers: {', '.join(shown)}",
            ar=f"لم يتم حفظ شيء، بسبب الأسطر التي أرقامها: {'، '.join(shown)}",
        ),
        said(
            en="correct them, and give all lines again, those that are right too",
            ar="المطلوب تصحيح هذه الأسطر، ثم إدخال الأسطر كلها من جديد، الصحيح منها أيضًا",
        ),
    )


NOTHING_PIPED = said(
    en="standard input is no terminal, and there is no sheet in it", ar="الإدخال القياسي ليس نافذة طرفية، ولا ورقة فيه"
)
NOTHING_PIPED_HINT = said(
    en="run it on a terminal, or give the answers of one sheet on each line: 4 3 5 …",
    ar=f"تشغيل الأمر في نافذة طرفية، أو إعطاء إجابات كل ورقة في سطر: {left_to_right('4 3 5 …')}",
)


def sheet_line(number: int) -> Said:
    """Where in standard input a sheet stands."""
    return said(en=f"line {number}", ar=f"السطر {number}")


def team_command(command: str) -> Said:
    """What shows the team's result."""
    return said(en=f"The team's result:\n  {command}", ar=f"نتيجة الفريق:\n  {command}")
