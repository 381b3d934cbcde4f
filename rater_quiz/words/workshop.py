"""Words of a workshop on one computer: what the group, each person and the facilitator read."""

from collections.abc import Sequence

from rater_quiz.language import Said, left_to_right, said
from rater_quiz.words.nouns import MINUTE, PERSON, STATEMENT, minutes_for

WELCOME_TITLE = said(en="A workshop on this computer", ar="ورشة عمل على هذا الحاسوب")


def welcome(statements: int, minimum: int, folder: str) -> tuple[Said, ...]:
    """How it goes: the number of statements, and of people from which on there is a result; where answers are kept."""
    minutes = minutes_for(statements)
    return (
        said(
            en=f"Everybody answers {STATEMENT.en(statements)} alone, one person after the other: about "
            f"{MINUTE.en(minutes)} each, {MINUTE.en(5 * minutes)} for 5 people, {MINUTE.en(10 * minutes)} for 10.",
            ar=f"يجيب كل مشارك وحده عن {STATEMENT.ar.oblique(statements)}، واحدًا بعد الآخر: نحو"
            f" {MINUTE.ar.oblique(minutes)} لكل مشارك، و {MINUTE.ar.oblique(5 * minutes)} لخمسة مشاركين، و"
            f" {MINUTE.ar.oblique(10 * minutes)} لعشرة.",
        ),
        said(
            en="Quicker, for all at once: on phones in the room (rater-quiz live), on paper (rater-quiz sheet, then "
            "enter), with a web form (rater-quiz sheet --format form).",
            ar=f"وأسرع من ذلك أن يجيب الجميع معًا: بالهواتف في القاعة ({left_to_right('rater-quiz live')})، أو على"
            f" الورق ({left_to_right('rater-quiz sheet')} ثم {left_to_right('rater-quiz enter')})، أو بنموذج على"
            f" الويب ({left_to_right('rater-quiz sheet --format form')}).",
        ),
        said(
            en=f"The answers are kept in the folder {folder}.", ar=f"الإجابات محفوظة في المجلد {left_to_right(folder)}."
        ),
        said(
            en="They are saved without names and in no order: nobody sees who answered what.",
            ar="وهي بلا أسماء وبلا ترتيب، فلا يعرف أحد صاحب أي إجابة.",
        ),
        said(
            en=f"From {minimum} people on, the team's result can be shown.",
            ar=f"يمكن عرض نتيجة الفريق ابتداءً من {PERSON.ar.oblique(minimum)}.",
        ),
        said(
            en="Whoever has finished is in: you can stop at any time, and go on later. ? shows your keys between two "
            "people.",
            ar="تبقى إجابات من أكمل محفوظة، ويمكن التوقف في أي وقت والاستئناف لاحقًا. والمفتاح ? يعرض مفاتيح الميسّر"
            " بين مشارك وآخر.",
        ),
    )


WELCOME_FOOT = (
    said(en="Enter begin", ar="Enter للبدء"),
    said(en="q leave", ar="q خروج"),
)
NEXT_TITLE = said(en="The next person's turn", ar="دور المشارك التالي")
ALONE = said(
    en="Please answer alone, while nobody else looks at the screen.",
    ar="تكون الإجابة على انفراد، دون أن ينظر أحد آخر إلى الشاشة.",
)
"""How the next person is to answer."""
ALL_IN_TITLE = said(en="Everybody is in", ar="اكتملت الإجابات")
ALL_IN = said(
    en="Now the computer is the facilitator's: e shows the team's result.",
    ar="والآن يعود الحاسوب إلى الميسّر: المفتاح e لعرض نتيجة الفريق.",
)
ANYBODY_ELSE = said(en="Is somebody else to answer?", ar="هل بقي من يريد الإجابة؟")
"""Stands above the keys that begin a sitting where as many are in as were asked."""


def people_in(count: int) -> Said:
    return said(en=f"{PERSON.en.are(count)} in.", ar=f"عدد المشاركين حتى الآن: {count}.")


def people_in_of(count: int, expected: int) -> Said:
    """The same where it is known how many are expected."""
    return said(en=f"{count} of {expected} are in.", ar=f"عدد المشاركين حتى الآن: {count} من {expected}.")


def missing(count: int, minimum: int) -> Said:
    """How many are in, of how many there must be."""
    return said(
        en=f"{count} of {minimum} are in. The team's result needs {minimum}.",
        ar=f"عدد المشاركين حتى الآن {count}، وتحتاج نتيجة الفريق إلى {minimum}.",
    )


def missing_of(count: int, minimum: int, expected: int) -> Said:
    """The same where it is known how many are expected."""
    return said(
        en=f"{count} of {expected} are in. The team's result needs {minimum}.",
        ar=f"عدد المشاركين حتى الآن {count} من {expected}، وتحتاج نتيجة الفريق إلى {minimum}.",
    )


def begin(keys: Sequence[str]) -> Said:
    """The keys that begin a sitting in this language."""
    return said(en=f"{' or '.join(keys)}: answer in English", ar=f"{' أو '.join(keys)}: الإجابة بالعربية")


FOR_THE_FACILITATOR = said(en="? for the facilitator", ar="? للميسّر")
"""The one key of the facilitator's that participants see."""
FACILITATOR_TITLE = said(en="For the facilitator", ar="للميسّر")
FACILITATOR = (
    said(
        en="When everybody has answered, e shows the team's result and saves its report.",
        ar="بعد أن يجيب الجميع: المفتاح e لعرض نتيجة الفريق وحفظ تقريرها.",
    ),
    said(
        en="q stops for now: the answers stay, and the same command goes on.",
        ar="المفتاح q للتوقف الآن: تبقى الإجابات، ويكون الاستئناف بالأمر نفسه.",
    ),
    said(en="Any other key: back to the next person.", ar="أي مفتاح آخر للعودة إلى دور المشارك التالي."),
)
ALL_LANGUAGES = said(en="a offer all languages", ar="a لعرض كل اللغات")
NEXT_FOOT = (
    said(en="e end: show the team's result", ar="e للإنهاء وعرض نتيجة الفريق"),
    said(en="q stop for now", ar="q للتوقف الآن"),
)
"""The facilitator's keys."""


def too_few(count: int, minimum: int) -> Said:
    """There is no result yet: how many are in, how many there must be, and why."""
    return said(
        en=f"There are too few yet, {count} of {minimum}: their result would tell somebody's answers.",
        ar=f"العدد لا يكفي بعد: أجاب {count}، والمطلوب {minimum} على الأقل. فعرض النتيجة الآن قد يكشف إجابات بعض"
        " المشاركين.",
    )


END_TITLE = said(en="Show the team's result?", ar="عرض نتيجة الفريق؟")
END = said(
    en="Is everybody in? If somebody answers after the result was seen, what changes in it tells their answers.",
    ar="هل أجاب الجميع؟ إن أجاب أحد بعد الاطلاع على النتيجة فما يتغيّر فيها يكشف إجاباته.",
)
"""What it means to show the team's result now."""
END_FOOT = (
    said(en="Enter show it now", ar="Enter لعرض النتيجة الآن"),
    said(en="any other key: not yet", ar="أي مفتاح آخر: ليس بعد"),
)
DROP_TITLE = said(en="Leave this sitting?", ar="الخروج من هذه الجلسة؟")
DROP = said(
    en="The answers are not saved. Whoever leaves now drops them.", ar="لم يتم حفظ الإجابات بعد، والخروج الآن يحذفها."
)
DROP_FOOT = (
    said(en="Ctrl-C or q drop them", ar="Ctrl-C أو q لحذف الإجابات"),
    said(en="any other key: keep them", ar="أي مفتاح آخر للإبقاء على الإجابات"),
)
DROPPED_TITLE = said(en="Dropped", ar="تم حذف الإجابات")
DROPPED = said(en="Nothing is left of those answers.", ar="لم يبق شيء من تلك الإجابات.")
THANKS_TITLE = said(en="Thank you", ar="شكرًا")
THANKS = (
    said(en="Your answers are in, without your name.", ar="تم تسجيل الإجابات بلا اسم."),
    said(
        en="You can look at your own result before you pass the computer on; it is on this screen only.",
        ar="يمكن الاطلاع على النتيجة الشخصية قبل تسليم الحاسوب، وهي على هذه الشاشة وحدها.",
    ),
)
THANKS_FOOT = (
    said(en="Enter clear for the next person", ar="Enter لمسح الشاشة للمشارك التالي"),
    said(en="s show my result", ar="s لعرض نتيجتي"),
)
"""The first key is for the next person's sake."""
NOT_SAVED_TITLE = said(en="Not saved yet", ar="الإجابات غير محفوظة بعد")


def not_saved(why: str) -> Said:
    return said(en=f"The answers could not be saved: {why}", ar=f"تعذّر حفظ الإجابات: {why}")


NOT_SAVED_FOOT = (
    said(en="r try again", ar="r محاولة أخرى"),
    said(en="d drop them", ar="d لحذف الإجابات"),
)


def stopped(count: int, command: str) -> Said:
    """How many are in, and the command that goes on."""
    return said(
        en=f"{PERSON.en.are(count)} in. Go on with:\n  {command}",
        ar=f"عدد المشاركين حتى الآن: {count}. للاستئناف:\n  {command}",
    )


def not_shuffled(why: str) -> Said:
    """The records could not all be written again in another order, and why."""
    return said(
        en=f"{why}\nNot all records could be put into another order: the times of their files may tell who came when.",
        ar=f"{why}\nتعذّر تغيير ترتيب كل السجلات: فقد تدل أوقات ملفاتها على ترتيب المشاركين.",
    )


REPLACES = said(
    en="The report and the guide that lie in the folder are replaced, and no copy is kept: take out first what was "
    "written into them.",
    ar="يحل التقرير والدليل الجديدان محل ما في المجلد بلا نسخة احتياطية، فيحسن أولًا نقل أي إضافات كتبها أحد فيه.",
)
"""What becomes of the files of an earlier end."""
REPLACED = said(
    en="The earlier report and guide were replaced, and no copy of them is kept.",
    ar="تم استبدال التقرير والدليل السابقين، بلا نسخة احتياطية.",
)
EARLIER_COPIES = said(
    en="Earlier copies of the report should not circulate: two that differ by one person show that person's answers.",
    ar="لا ينبغي تداول نسخ التقرير السابقة: فنسختان تختلفان بشخص واحد تكشفان إجاباته.",
)
OTHER_FILE = said(
    en="the team's result will be written here, but this file is none",
    ar="هنا مكان نتيجة الفريق، لكن هذا الملف ليس نتيجة فريق",
)
"""There is a file in the place of the team's report or guide that is none."""
OTHER_FILE_HINT = said(
    en="give it another name, or choose another folder", ar="يلزم إعطاؤه اسمًا آخر، أو اختيار مجلد آخر"
)
SMALL_WINDOW = said(
    en="a workshop needs a terminal that can be cleared, of at least 40 columns and 12 rows",
    ar="تحتاج الورشة إلى نافذة طرفية يمكن مسحها، لا تقل عن 40 عمودًا و 12 سطرًا",
)
SMALL_WINDOW_HINT = said(
    en="make the window larger; or let everybody run rater-quiz, and collect the reports in a folder",
    ar="تكبير النافذة؛ أو تشغيل كل مشارك rater-quiz ثم جمع التقارير في مجلد",
)
