"""Words about the files with tables that people hand over: what they are, and why one cannot be read."""

from collections.abc import Sequence

from rater_quiz.language import Said, said

SAVE_AS_CSV = said(
    en="save it as “CSV UTF-8 (comma delimited)” and give that file",
    ar="يلزم حفظه بصيغة «CSV UTF-8 (comma delimited)» ثم استعمال ذلك الملف",
)
"""Hint for each of the next three."""
BROKEN_UTF_16 = said(en="begins as UTF-16 and does not go on so", ar="يبدأ بترميز UTF-16 ولا يستمر به")
NOT_UTF_8 = said(en="not UTF-8", ar="ليس بترميز UTF-8")
NUL = said(en="there is a NUL character, so this is no text", ar="فيه الرمز NUL، فليس نصًا")

EMPTY = (
    said(en="empty, expected a header and a row for each response", ar="فارغ، والمتوقع صف عناوين وصف لكل إجابة"),
    said(en="export the form's responses as CSV or as a workbook", ar="يلزم تصدير إجابات النموذج بصيغة CSV أو مصنفًا"),
)
"""A finding and its hint."""
ONLY_A_HEADER = said(en="no responses: only a header", ar="لا إجابات: صف العناوين وحده")
NOBODY_YET = said(en="export it again when people have answered", ar="يلزم تصديره مرة أخرى بعد وصول الردود")
"""Hint for it."""


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
    ar="تحيط علامتا الاقتباس بالخلية كلها وتتكرران داخلها؛ ويلزم تصدير الملف من جديد",
)
"""Hint for both."""


# What is no table, or no single one.

EXPORT_HINT = said(
    en="export the responses as CSV or as a workbook (.xlsx, .ods, .xls) and give that file",
    ar="يلزم تصدير الإجابات بصيغة CSV أو مصنفًا (.xlsx أو .ods أو .xls) ثم استعمال ذلك الملف",
)
"""Hint for what is no table; the findings follow."""
PDF = said(en="a PDF document, expected a table", ar="مستند PDF، والمتوقع جدول")
HTML = said(en="a web page (HTML), expected a table", ar="صفحة ويب (HTML)، والمتوقع جدول")
XML = said(en="an XML file, expected a table", ar="ملف XML، والمتوقع جدول")
XML_WORKBOOK = said(en="a workbook in the old XML format of Excel", ar="مصنف بصيغة XML القديمة لبرنامج Excel")
JSON = said(en="a JSON file, expected a table", ar="ملف JSON، والمتوقع جدول")
DOCUMENT = said(en="a document or presentation, expected a table", ar="مستند أو عرض تقديمي، والمتوقع جدول")
PICTURE = said(en="a picture, expected a table", ar="صورة، والمتوقع جدول")
SPSS = said(en="a file of SPSS or its kind, expected a table", ar="ملف SPSS أو ما يشبهه، والمتوقع جدول")
NUMBERS = said(en="a document of Apple Numbers, expected a table", ar="مستند Apple Numbers، والمتوقع جدول")
PACKED = said(en="a packed archive, expected a table", ar="أرشيف مضغوط، والمتوقع جدول")
SHORTCUT = said(
    en="a shortcut to where the responses are, not the responses themselves",
    ar="اختصار إلى موضع الإجابات، لا الإجابات نفسها",
)

PASSWORD = (
    said(en="a workbook with a password, or another file of Office", ar="مصنف محمي بكلمة مرور، أو ملف آخر من Office"),
    said(en="save it as a workbook without a password, or as CSV", ar="يلزم حفظه مصنفًا بلا كلمة مرور، أو بصيغة CSV"),
)
"""A finding and its hint, as the next three are."""
BROKEN_WORKBOOK = (
    said(en="a workbook that cannot be read", ar="مصنف تتعذّر قراءته"),
    said(
        en="open it in a spreadsheet program, save it anew or as CSV, and give that file",
        ar="يلزم فتحه في برنامج جداول، وحفظه من جديد أو بصيغة CSV، ثم استعمال ذلك الملف",
    ),
)
FAR_OUT = (
    said(
        en="a workbook with cells so far out that its sheet would fill the memory",
        ar="مصنف فيه خلايا بعيدة إلى حدّ أن ورقته تملأ الذاكرة",
    ),
    said(
        en="copy the responses to a new sheet, or save the sheet as CSV",
        ar="يلزم نسخ الإجابات إلى ورقة جديدة، أو حفظ الورقة بصيغة CSV",
    ),
)
BROKEN_ARCHIVE = (
    said(en="a ZIP archive or workbook that cannot be read", ar="أرشيف ZIP أو مصنف تتعذّر قراءته"),
    said(en="download or export it again, without a password", ar="يلزم تنزيله أو تصديره من جديد، بلا كلمة مرور"),
)


def bomb(mebibytes: int) -> tuple[Said, Said]:
    """Say how much an archive would unpack to, with a hint."""
    return (
        said(
            en=f"would unpack to {mebibytes:,} MiB, more than any table needs",
            ar=f"يبلغ حجمه بعد فك الضغط {mebibytes:,} ميبيبايت، وهو أكثر مما يحتاج إليه أي جدول",
        ),
        EXPORT_HINT,
    )


def tables_in_archive(shown: Sequence[str], count: int) -> tuple[Said, Said]:
    """Say that an archive holds no table or several, the first of which are named, with a hint."""
    if not count:
        return said(en="a ZIP archive without a table in it", ar="أرشيف ZIP ليس فيه جدول"), EXPORT_HINT
    named = [*shown, "…"] if count > len(shown) else shown
    return (
        said(
            en=f"a ZIP archive with {count} tables, expected one: {', '.join(named)}",
            ar=f"عدد الجداول في أرشيف ZIP هذا {count}، والمتوقع جدول واحد: {'، '.join(named)}",
        ),
        said(
            en="unpack it and name the tables that belong together",
            ar="يلزم فك ضغطه وذكر الجداول التي ينتمي بعضها إلى بعض",
        ),
    )


def several_sheets(shown: Sequence[str], count: int) -> tuple[Said, Said]:
    """Say that several sheets of a workbook hold the statements, the first of which are named, with a hint."""
    named = [*shown, "…"] if count > len(shown) else shown
    return (
        said(
            en=f"{count} sheets hold the statements, expected one: {'; '.join(named)}",
            ar=f"عدد الأوراق التي فيها العبارات {count}، والمتوقع ورقة واحدة: {'؛ '.join(named)}",
        ),
        said(
            en="save the sheet that counts as a file of its own, or hide the others",
            ar="يلزم حفظ الورقة المقصودة في ملف مستقل، أو إخفاء الأوراق الأخرى",
        ),
    )
