"""Words about files that cannot be read or written: why not, as the system says it, and what to do about it."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, left_to_right, said

REASONS = {
    "ENOENT": said(en="the folder is not there", ar="المجلد غير موجود"),
    "ENOTDIR": said(en="a part of the path is not a folder", ar="جزء من المسار ليس مجلدًا"),
    "EISDIR": said(en="it is a folder", ar="إنه مجلد"),
    "EACCES": said(en="permission denied", ar="لا توجد صلاحية لذلك"),
    "EPERM": said(en="permission denied", ar="لا توجد صلاحية لذلك"),
    "EROFS": said(en="the disk is read-only", ar="القرص للقراءة فقط"),
    "ENOSPC": said(en="the disk is full", ar="القرص ممتلئ"),
    "EDQUOT": said(en="your share of the disk is used up", ar="نفدت الحصة المتاحة من القرص"),
    "EFBIG": said(en="the file would be too large for the disk", ar="الملف أكبر مما يسمح به القرص"),
    "EIO": said(en="the disk reports an error", ar="ظهر خطأ في القرص"),
    "ENAMETOOLONG": said(en="the name is too long", ar="الاسم طويل جدًا"),
    "EEXIST": said(en="something else has that name", ar="الاسم مستخدم لشيء آخر"),
    "ELOOP": said(en="the link leads in a circle", ar="الرابط يدور في حلقة"),
}
"""Why the system refused something, by its name for the error."""


def rare_reason(message: str) -> Said:
    """Give a reason that we have no words for in the system's own, in whatever language it has them."""
    return said(en=message, ar=message)


IMPOSSIBLE_NAME = said(en="there can be no file of this name", ar="لا يمكن أن يوجد ملف بهذا الاسم")
"""A reason of our own why something could not be written, as the next two are."""
LINK_TO_NOTHING = said(en="it is a link that leads to nothing", ar="إنه رابط لا يؤدي إلى شيء")
CLOSED_FOLDER = said(en="its folder cannot be written to", ar="تتعذّر الكتابة في مجلده")

FOLDER = said(en="a folder", ar="مجلد")
"""What was found in place of a regular file, as the next five are."""
DEVICE = said(en="a device", ar="جهاز")
PIPE = said(en="a pipe", ar="أنبوب")
SOCKET = said(en="a socket", ar="مقبس")
LINK = said(en="a link", ar="رابط")
SOMETHING_ELSE = said(en="something else", ar="شيء آخر")


def not_regular(found: Said) -> Said:
    """Say what was found in place of a regular file."""
    return said(
        en=f"not a regular file but {found.in_(Language.ENGLISH)}",
        ar=f"ليس ملفًا عاديًا بل {found.in_(Language.ARABIC)}",
    )


def not_written(reason: Said) -> Said:
    """Say why a file could not be written."""
    return said(
        en=f"could not be written: {reason.in_(Language.ENGLISH)}",
        ar=f"تعذّرت الكتابة: {reason.in_(Language.ARABIC)}",
    )


def output_not_written(reason: Said) -> Said:
    """Say why standard output could not be written."""
    return said(
        en=f"standard output could not be written: {reason.in_(Language.ENGLISH)}",
        ar=f"تعذّرت الكتابة إلى الإخراج القياسي: {reason.in_(Language.ARABIC)}",
    )


def input_not_read(reason: Said) -> Said:
    """Say why standard input could not be read."""
    return said(
        en=f"standard input could not be read: {reason.in_(Language.ENGLISH)}",
        ar=f"تعذّرت قراءة الإدخال القياسي: {reason.in_(Language.ARABIC)}",
    )


def not_read(reason: Said) -> Said:
    """Say why a file could not be read."""
    return said(
        en=f"could not be read: {reason.in_(Language.ENGLISH)}",
        ar=f"تعذّرت قراءته: {reason.in_(Language.ARABIC)}",
    )


NOT_THERE = said(en="there is no such file", ar="لا يوجد ملف بهذا الاسم")


def too_large(most: str) -> Said:
    """Say that a file has more than so many bytes, ``256 KiB``."""
    return said(en=f"too large: more than {most}", ar=f"كبير جدًا: أكثر من {most}")


MAKE_FOLDER = said(en="make the folder first, or name one that is there", ar="إنشاء المجلد أولًا، أو ذكر مجلد موجود")
"""Hint where a file is to go into a folder that is not there."""


def wrong_ending(found: str, expected: Sequence[str]) -> Said:
    """Say that a name ends in something else than a file with such a content."""
    *first, last = expected
    return said(
        en=f"the name ends in {found}, expected {', '.join(first)}{' or ' if first else ''}{last}",
        ar=f"الاسم ينتهي بالحروف {left_to_right(found)}، والمتوقع {' أو '.join(map(left_to_right, expected))}",
    )


PRINT_A_PAGE = said(
    en="a page (.html) can be printed from the browser, or saved as PDF there; .md and .txt are text",
    ar=f"الصفحة ({left_to_right('.html')}) يمكن طباعتها من المتصفح أو حفظها منه بصيغة PDF؛ أما {left_to_right('.md')}"
    f" و {left_to_right('.txt')} فهما نص عادي",
)
"""Hint for a report."""
SEND_DATA = said(
    en="for data, send the output into a file: … --format json > NAME.json",
    ar=f"للبيانات: تحويل الخرج إلى ملف: {left_to_right('… --format json > NAME.json')}",
)
"""Hint where a report was to be saved as data."""

EXISTS = (
    said(en="the file exists already", ar="الملف موجود من قبل"),
    said(
        en="choose another name, or replace it with --force (the old one is kept, with .bak after its name)",
        ar=f"اختيار اسم آخر، أو استبدال الملف بالخيار --force (ويبقى القديم وفي آخر اسمه {left_to_right('.bak')})",
    ),
)
"""A finding and its hint, as the next is."""
TOO_MANY_COPIES = (
    said(en="there are too many copies of it already", ar="توجد نسخ كثيرة منه من قبل"),
    said(
        en="move those that end in .bak and a number to another folder",
        ar=f"نقل النسخ المنتهية أسماؤها بالحروف {left_to_right('.bak')} ورقم إلى مجلد آخر",
    ),
)
