"""Words about a YAML text that cannot be read, or says more than a plain text may: findings, and hints after them."""

from rater_quiz.language import Language, Said, in_quotes, left_to_right, said
from rater_quiz.words.records import UTF_16

QUOTES = said(en="if it is meant as text, put quotes around it", ar="إن كان المقصود نصًا فيلزم وضعه بين علامتي اقتباس")
"""Hint for many of these; a finding that stands in no pair with its hint has this one."""
CLOSE = said(en=f"close it; {QUOTES.in_(Language.ENGLISH)}", ar=f"يلزم إغلاقه؛ و{QUOTES.in_(Language.ARABIC)}")

# The whole file.

NOT_UTF_8_BUT_16 = UTF_16


def not_utf_8(byte: str) -> tuple[Said, Said]:
    return (
        said(en=f"not UTF-8: found the byte {byte}", ar=f"الترميز ليس UTF-8: في الملف البايت {left_to_right(byte)}"),
        UTF_16[1],
    )


SMALLER = said(en="split it, or leave out what is not needed", ar="المطلوب تقسيم الملف، أو حذف ما لا حاجة إليه")
"""Hint for the next two."""


def too_many_bytes(found: int, most: int) -> Said:
    return said(
        en=f"too large: {found:,} bytes, expected at most {most:,}",
        ar=f"كبير جدًا: عدد البايتات {found:,}، والحد الأقصى {most:,}",
    )


def too_many_nodes(most: int) -> Said:
    return said(
        en=f"too large: more than {most:,} keys and values", ar=f"كبير جدًا: عدد المفاتيح والقيم أكثر من {most:,}"
    )


def too_deep(most: int) -> tuple[Said, Said]:
    return (
        said(en=f"nested too deep: more than {most} levels", ar=f"تداخل عميق جدًا: عدد المستويات أكثر من {most}"),
        said(en="use fewer levels", ar="يلزم تقليل المستويات"),
    )


EMPTY = (
    said(en="empty", ar="فارغ"),
    said(en="expected lines such as 'key: value'", ar=f"المتوقع أسطر مثل {in_quotes('key: value')}"),
)
SECOND_DOCUMENT = (
    said(en="a second document starts here", ar="يبدأ هنا مستند آخر"),
    said(en="keep one document in a file", ar="يكفي مستند واحد في الملف"),
)
MORE_AFTER_END = (
    said(en="found more after the end of the document", ar="يوجد المزيد بعد نهاية المستند"),
    said(en="take it out or indent it", ar="يلزم حذفه أو زيادة إزاحته"),
)
A_TEXT_IS_ALL = said(en="expected a mapping, found a text", ar="المتوقع مجموعة مفاتيح، والموجود نص")
A_LIST_IS_ALL = said(en="expected a mapping, found a list", ar="المتوقع مجموعة مفاتيح، والموجود قائمة")
KEY_FIRST = said(
    en="a key, a colon and a space come first, as in 'id: rater'",
    ar=f"يأتي أولًا مفتاح ونقطتان ومسافة، كما في {in_quotes('id: rater')}",
)
"""Hint for both."""

# Characters.

TAKE_OUT = said(en="take it out", ar="يلزم حذفه")
"""Hint for the next three."""
LINE_ENDS = said(en="save it with the line ends LF or CRLF", ar="يلزم حفظ الملف بنهايات أسطر LF أو CRLF")
"""Hint where the character is one of those that end lines."""


def control_character(code: str, name: Said) -> Said:
    return said(
        en=f"found the control character {code} {name.in_(Language.ENGLISH)}".rstrip(),
        ar=f"يوجد هنا رمز التحكم {_coded(code, name)}",
    )


def direction_character(code: str, name: Said) -> Said:
    return said(
        en=f"found the direction character {code} {name.in_(Language.ENGLISH)}".rstrip(),
        ar=f"يوجد هنا رمز الاتجاه {_coded(code, name)}",
    )


def character(code: str, name: Said) -> Said:
    return said(
        en=f"found the character {code} {name.in_(Language.ENGLISH)}".rstrip(),
        ar=f"يوجد هنا الرمز {_coded(code, name)}",
    )


def _coded(code: str, name: Said) -> str:
    arabic = name.in_(Language.ARABIC)
    return f"{left_to_right(code)} ({arabic})" if arabic else left_to_right(code)


NAMES = {
    "\0": said(en="null", ar="الرمز الصفري"),
    "\a": said(en="bell", ar="الجرس"),
    "\b": said(en="backspace", ar="المسح إلى الخلف"),
    "\r": said(en="carriage return", ar="العودة إلى أول السطر"),
    "\x1b": said(en="escape", ar="الهروب"),
    "\x7f": said(en="delete", ar="الحذف"),
    "\x85": said(en="next line", ar="السطر التالي"),
    "\u061c": said(en="arabic letter mark", ar="علامة الحرف العربي"),
    "\u200e": said(en="left-to-right mark", ar="علامة من اليسار إلى اليمين"),
    "\u200f": said(en="right-to-left mark", ar="علامة من اليمين إلى اليسار"),
    "\u2028": said(en="line separator", ar="فاصل أسطر"),
    "\u2029": said(en="paragraph separator", ar="فاصل فقرات"),
    "\u202a": said(en="left-to-right embedding", ar="تضمين من اليسار إلى اليمين"),
    "\u202b": said(en="right-to-left embedding", ar="تضمين من اليمين إلى اليسار"),
    "\u202c": said(en="pop directional formatting", ar="نهاية التضمين أو التجاوز"),
    "\u202d": said(en="left-to-right override", ar="تجاوز من اليسار إلى اليمين"),
    "\u202e": said(en="right-to-left override", ar="تجاوز من اليمين إلى اليسار"),
    "\u2066": said(en="left-to-right isolate", ar="عزل من اليسار إلى اليمين"),
    "\u2067": said(en="right-to-left isolate", ar="عزل من اليمين إلى اليسار"),
    "\u2068": said(en="first strong isolate", ar="عزل باتجاه أول حرف فيه"),
    "\u2069": said(en="pop directional isolate", ar="نهاية العزل"),
    "\ufeff": said(en="byte order mark", ar="علامة ترتيب البايتات"),
}
"""Characters that a text may not have, by the names under which people know them, in Unicode as a rule."""


def name_in_unicode(name: str) -> Said:
    """The name of any other, of a tag that is, as it can be looked up; empty where there is none."""
    return said(en=name, ar=left_to_right(name) if name else "")


def no_character(code: str) -> tuple[Said, Said]:
    return (
        said(en=f"there is no such character: {code}", ar=f"لا يوجد رمز كهذا: {left_to_right(code)}"),
        said(en="write the character itself", ar="تلزم كتابة الرمز نفسه"),
    )


PILED = (
    said(
        en="found more marks on one letter than any language has",
        ar="توجد على حرف واحد علامات أكثر مما في أي لغة",
    ),
    said(en="take them out", ar="يلزم حذفها"),
)
TAB = (
    said(en="found a tab where spaces are expected", ar="يوجد رمز الجدولة (Tab) في موضع المسافات"),
    said(en="put spaces in place of the tab", ar="توضع مسافات مكانه"),
)

# Signs that mean something to YAML.

ALIAS = said(
    en="'*' at the start of a text makes it an alias, and aliases are not allowed",
    ar="العلامة '*' في أول النص تجعله إحالة (alias)، والإحالات غير مقبولة",
)
ANCHOR = said(
    en="'&' at the start of a text makes it an anchor, and anchors are not allowed",
    ar="العلامة '&' في أول النص تجعله مرساة (anchor)، والمراسي غير مقبولة",
)
TAG = said(
    en="'!' at the start of a text makes it a tag, and tags are not allowed",
    ar="العلامة '!' في أول النص تجعله وسمًا (tag)، والوسوم غير مقبولة",
)
DIRECTIVE = said(
    en="'%' at the start of a line makes it a directive, and directives are not allowed",
    ar="العلامة '%' في أول السطر تجعله توجيهًا (directive)، والتوجيهات غير مقبولة",
)


def text_starts_with(found: Said) -> Said:
    return said(
        en=f"a text cannot start with {found.in_(Language.ENGLISH)}",
        ar=f"لا يصح أن يبدأ نص بما يلي: {found.in_(Language.ARABIC)}",
    )


def value_starts_with(found: Said) -> Said:
    return said(
        en=f"a value cannot start with {found.in_(Language.ENGLISH)}",
        ar=f"لا يصح أن تبدأ قيمة بما يلي: {found.in_(Language.ARABIC)}",
    )


DASH_INSIDE = (
    said(en="found '- ' inside a line", ar=f"توجد {in_quotes('- ')} داخل سطر"),
    said(
        en=f"start a list on a line of its own; {QUOTES.in_(Language.ENGLISH)}",
        ar=f"تبدأ القائمة في سطر مستقل؛ و{QUOTES.in_(Language.ARABIC)}",
    ),
)
QUESTION_INSIDE = said(en="found '? ' inside a value", ar=f"توجد {in_quotes('? ')} داخل قيمة")
COLON_INSIDE = (
    said(en="found ': ' inside a value", ar=f"توجد {in_quotes(': ')} داخل قيمة"),
    said(
        en=f"{QUOTES.in_(Language.ENGLISH)}; or mend the indentation of this line",
        ar=f"{QUOTES.in_(Language.ARABIC)}؛ وإلا فالمطلوب تصحيح إزاحة هذا السطر",
    ),
)
BLOCK_ON_ITS_LINE = said(
    en="after '|' or '>' the text starts on the next line",
    ar=f"بعد '|' أو {in_quotes('>')} يبدأ النص في السطر التالي",
)
QUOTE_OPEN = (
    said(en="a quotation mark is opened here and not closed", ar="توجد هنا علامة اقتباس مفتوحة بلا إغلاق"),
    said(
        en="close it; an apostrophe inside single quotes is written twice: ''",
        ar="يلزم إغلاقها؛ وداخل علامتي اقتباس مفردتين تكون الفاصلة العليا (') مكررة: ''",
    ),
)
MORE_AFTER_VALUE = (
    said(en="found more text after the end of a value", ar="يوجد نص آخر بعد نهاية القيمة"),
    said(
        en="put quotes around it, the whole text; an apostrophe inside single quotes is written twice: ''",
        ar="يلزم وضع النص كله بين علامتي اقتباس؛ وداخل علامتي اقتباس مفردتين تكون الفاصلة العليا (') مكررة: ''",
    ),
)


def quote_closed_here(line: int) -> Said:
    """Hint where a quotation mark that opens on an earlier line may be to blame."""
    return said(
        en=f"a quotation mark that opens on line {line} is closed on this one",
        ar=f"لعل السبب علامة اقتباس مفتوحة في السطر {line} ومغلقة في هذا السطر",
    )


UNKNOWN_ESCAPE = (
    said(
        en="unknown escape after '\\' in double quotes",
        ar="رمز غير معروف بعد '\\' بين علامتي اقتباس مزدوجتين",
    ),
    said(
        en="write '\\\\', or use single quotes",
        ar="تلزم كتابة '\\\\'، أو استعمال علامتي اقتباس مفردتين",
    ),
)

# Keys, lists and mappings.


def key_twice(key: str, line: int) -> tuple[Said, Said]:
    """A key that is given twice, and the line on which it stands first."""
    return (
        said(
            en=f"'{key}' given twice (first on line {line})",
            ar=f"المفتاح {in_quotes(key)} مكتوب مرتين (أولاهما في السطر {line})",
        ),
        said(en="keep one of the two", ar="تكفي إحداهما"),
    )


KEY_MISSING = said(en="a key is missing before ':'", ar="ينقص مفتاح قبل ':'")
LIST_AS_KEY = said(en="a list cannot be a key", ar="لا تصلح القائمة مفتاحًا")
MAPPING_AS_KEY = said(en="a mapping cannot be a key", ar="لا تصلح مجموعة المفاتيح مفتاحًا")
NO_COLON = (
    said(en="expected a colon and a space after a key", ar="المتوقع نقطتان ومسافة بعد المفتاح"),
    said(en="write 'key: value'", ar=f"الصيغة المطلوبة: {in_quotes('key: value')}"),
)
INDENTATION = (
    said(
        en="the indentation of this line does not fit the lines above it",
        ar="إزاحة هذا السطر لا توافق الأسطر التي فوقه",
    ),
    said(
        en="indent the entries of one list or mapping alike",
        ar="يلزم توحيد إزاحة عناصر القائمة الواحدة أو مجموعة المفاتيح الواحدة",
    ),
)


def sign(sign: str) -> Said:
    """A sign, as a part of what follows."""
    return said(en=f"'{sign}'", ar=in_quotes(sign))


def bracket(sign: str) -> Said:
    return said(en=f"'{sign}'", ar=f"القوس {in_quotes(sign)}")


A_BRACKET = said(en="bracket", ar="القوس")


def not_closed(bracket: Said) -> Said:
    return said(
        en=f"the {bracket.in_(Language.ENGLISH)} here is not closed", ar=f"{bracket.in_(Language.ARABIC)} هنا غير مغلق"
    )


def not_closed_before(close: Said, bracket: Said, line: int, found: Said) -> tuple[Said, Said]:
    """Say what is expected after a bracket of a line, and what was found; what closes it may be wanting."""
    return (
        said(
            en=f"expected ',' or {close.in_(Language.ENGLISH)} after the {bracket.in_(Language.ENGLISH)} "
            f"of line {line}, found {found.in_(Language.ENGLISH)}",
            ar=f"المتوقع ',' أو {close.in_(Language.ARABIC)} بعد {bracket.in_(Language.ARABIC)} في السطر {line}، "
            f"والموجود {found.in_(Language.ARABIC)}",
        ),
        said(
            en="close it; if one of its texts contains such a sign, put quotes around it",
            ar="يلزم إغلاق القوس؛ وإن كان في أحد نصوصه مثل هذه العلامة فيلزم وضع ذلك النص بين علامتي اقتباس",
        ),
    )


TOKENS = {
    "<scalar>": said(en="a text", ar="نص"),
    "<alias>": said(en="'*'", ar="'*'"),
    "<anchor>": said(en="'&'", ar="'&'"),
    "<tag>": said(en="'!'", ar="'!'"),
    "<stream end>": said(en="the end of the text", ar="نهاية النص"),
    "<document start>": said(en="'---'", ar="'---'"),
    "<document end>": said(en="'...'", ar=in_quotes("...")),
}
"""Parts of a document by what the parser calls them."""
SOMETHING_ELSE = said(en="something else", ar="شيء آخر")
UNREADABLE = (
    said(en="this cannot be read", ar="تتعذّر قراءة هذا"),
    said(
        en="look at the quotation marks, brackets and indentation of this line",
        ar="تلزم مراجعة علامات الاقتباس والأقواس والإزاحة في هذا السطر",
    ),
)
