"""Words of key mode: what the keys do, in each of its panels."""

from rater_quiz.language import Language, Said, said
from rater_quiz.words.nouns import ANSWER

NOTE = said(en="n note", ar="n ملاحظة")
"""The key for notes at the foot, which is missing where nothing is kept."""
SAVE_AND_LEAVE = said(en="q save and quit", ar="q حفظ وخروج")
"""The last key at the foot of a sitting that is kept."""
LEAVE = said(en="q leave", ar="q خروج")
"""In its place where nothing is kept."""
_BACK = said(en="b back", ar="b رجوع")
_HELP = said(en="? help", ar="? مساعدة")


def answering(first: str, last: str) -> Said:
    """The digits that answer, from the first to the last."""
    return said(en=f"{first}–{last} answer", ar=f"من {first} إلى {last} للإجابة")


STATEMENT_FOOT = (
    said(en="↑↓ Enter choose", ar="↑↓ ثم Enter للاختيار"),
    _BACK,
    NOTE,
    _HELP,
    SAVE_AND_LEAVE,
)
"""The keys at a statement after the digits, the most important first."""
SHORT_FOOT = (_HELP, SAVE_AND_LEAVE)
"""The same for a window in which the statement needs the room."""
REVIEW_FOOT = (
    said(en="Enter finish", ar="Enter للإنهاء"),
    said(en="↑↓ choose, → change", ar="↑↓ للاختيار ثم ← للتغيير"),
    _BACK,
    _HELP,
    SAVE_AND_LEAVE,
)
OPEN_FOOT = (
    said(en="Enter open ones", ar="Enter للإجابة عن الباقي"),
    said(en="↑↓ choose, → answer", ar="↑↓ للاختيار ثم ← للإجابة"),
    _BACK,
    _HELP,
    SAVE_AND_LEAVE,
)
"""The keys of a review in which statements are still open."""
NOTE_FOOT = (
    said(en="Enter keep", ar="Enter للحفظ"),
    said(en="Esc Esc leave as it was", ar="Esc مرتين لتركها كما كانت"),
)
LEAVE_NOTE = said(
    en="Esc once more leaves the note as it was; any other key goes on.",
    ar="الضغط على Esc مرة أخرى يترك الملاحظة كما كانت، وأي مفتاح آخر يواصل الكتابة.",
)
"""After Escape in a note: once more leaves it."""
HELP_FOOT = (said(en="any key: back to the sitting", ar="أي مفتاح للعودة إلى الجلسة"),)
LONG_HELP_FOOT = (said(en="any other key: back to the sitting", ar="أي مفتاح آخر للعودة إلى الجلسة"),)
"""The same, where other keys scroll."""
DRAFT_FOOT = (
    said(en="Enter go on with it", ar="Enter للاستئناف"),
    said(en="f start afresh", ar="f للبدء من جديد"),
    said(en="q quit", ar="q خروج"),
)


ORDERS = {
    "visual": said(en="visual", ar="المرئي"),
    "words": said(en="words", ar="بالكلمات"),
    "kitty": said(en="kitty", ar="كيتي"),
    "plain": said(en="plain", ar="كما هو"),
}
"""The ways in which Arabic is sent, by `BidiMode`; in English as the environment names them."""


def mode_foot(order: Said) -> Said:
    """The key that sends Arabic another way, and the way it is sent now."""
    english, arabic = order.in_(Language.ENGLISH), order.in_(Language.ARABIC)
    return said(en=f"m text order: {english}", ar=f"m ترتيب النص: {arabic}")


def card_order(order: Said) -> Said:
    """The same for a card that several people see, whatever language each of them reads."""
    english, arabic = order.in_(Language.ENGLISH), order.in_(Language.ARABIC)
    return said(en=f"m if the Arabic looks wrong: {english}", ar=f"m إذا ظهر النص مقلوبًا أو متقطّعًا: {arabic}")


READING_FOOT = (
    said(en="space next page", ar="المسافة للصفحة التالية"),
    said(en="q close", ar="q للإغلاق"),
)
"""Keys of a result that is longer than the window."""
WELCOME_FOOT = (said(en="Enter begin", ar="Enter للبدء"), LEAVE)
SCROLL = said(en="↑↓ scroll", ar="↑↓ للتمرير")
"""The keys that scroll, where a text is longer than the window."""
HELP_TITLE = said(en="Keys", ar="المفاتيح")
HELP = (
    said(
        en="A digit answers and goes on. Or move with ↑ and ↓, and take the marked answer with Enter.",
        ar="رقم الإجابة يسجّلها وينقل إلى العبارة التالية. ويمكن أيضًا التحرك بالسهمين ↑ و ↓ ثم الاختيار بمفتاح Enter.",
    ),
    said(
        en="b, ← or Backspace goes back; → or f goes on without answering.",
        ar="للرجوع: b أو → أو Backspace، وللتقدّم دون إجابة: ← أو f.",
    ),
    said(
        en="r shows all your answers. After the last statement they are shown anyway.",
        ar="المفتاح r لعرض الإجابات كلها، وهي تظهر على كل حال بعد آخر عبارة.",
    ),
)
"""What the keys do in every sitting."""
REVIEW_HELP = (
    said(
        en="These are all your answers. While some are missing (·), Enter goes through what is open and comes back "
        "here.",
        ar="هذه كل الإجابات. وإن نقص بعضها (·) ينقل Enter إلى العبارات الباقية واحدة بعد أخرى ثم يعود إلى هنا.",
    ),
    said(
        en="↑ and ↓, or a statement's number, mark a statement and show it in full; → opens it to change the answer. "
        "Then you come back here.",
        ar="السهمان ↑ و ↓، أو رقم العبارة، لتحديد عبارة وعرضها كاملة؛ والسهم ← يفتحها لتغيير إجابتها، ثم تكون العودة"
        " إلى هنا.",
    ),
    said(en="b goes back to the last statement.", ar="المفتاح b للرجوع إلى العبارة الأخيرة."),
)
"""What the keys do at the review."""
REVIEW_HELP_MARK = said(
    en="! marks what may deserve a second look: it is a question, not a mistake.",
    ar="العلامة ! تدل على ما قد يستحق نظرة ثانية: وهي تساؤل وليست تنبيهًا إلى خطأ.",
)
"""What a sign of the review means, where it stands there."""
REVIEW_HELP_FINISH = said(
    en="Once none is missing, Enter shows the result.", ar="إذا اكتملت الإجابات فمفتاح Enter لعرض النتيجة."
)
REVIEW_HELP_HAND_IN = said(
    en="Once none is missing, Enter hands them in.", ar="إذا اكتملت الإجابات فمفتاح Enter لتسليمها."
)
"""The same in a workshop."""
REVIEW_HELP_TITLE = said(en="Your answers: the keys", ar="الإجابات: المفاتيح")
HELP_ORDER = said(
    en="",
    ar="المفتاح m لتغيير طريقة عرض النص العربي إذا ظهر مقلوبًا أو متقطّعًا، ويبقى الاختيار محفوظًا لهذه النافذة الطرفية.",
)
"""What the key does that sends text another way; empty where text runs from left to right, which has but one way."""


def hint(first: str, last: str) -> Said:
    """After a key that does nothing at a statement; given the digits that answer."""
    return said(
        en=f"That key does nothing here: {first}–{last} answers, ? shows all keys.",
        ar=f"لا وظيفة لهذا المفتاح هنا: الأرقام من {first} إلى {last} للإجابة، و ? لعرض المفاتيح.",
    )


NO_USE = said(en="That key does nothing here.", ar="لا وظيفة لهذا المفتاح هنا.")
"""The same on a card, whose keys stand below."""
HINT = said(en="That key does nothing here: ? shows all keys.", ar="لا وظيفة لهذا المفتاح هنا: ? لعرض المفاتيح.")
"""The same where no digit answers."""


def first_hint(first: str, last: str) -> Said:
    """After going back from the first statement; given the digits that answer."""
    return said(
        en=f"This is the first statement: {first}–{last} answers it, f goes on without an answer.",
        ar=f"هذه أول عبارة: الأرقام من {first} إلى {last} للإجابة، و f للتقدّم دون إجابة.",
    )


FIRST_HINT = said(
    en="This is the first statement: choose with ↑ and ↓, then Enter; f goes on without an answer.",
    ar="هذه أول عبارة: يكون الاختيار بالسهمين ↑ و ↓ ثم Enter، و f للتقدّم دون إجابة.",
)
"""The same where no digit answers."""


def choose_hint(first: str, last: str) -> Said:
    """After Enter where no answer is marked; given the digits that answer."""
    return said(
        en=f"No answer is chosen yet: press {first}–{last}, or choose with ↑ and ↓, then Enter.",
        ar=f"لا إجابة محددة بعد: رقم من {first} إلى {last}، أو الاختيار بالسهمين ↑ و ↓ ثم Enter.",
    )


CHOOSE_HINT = said(
    en="No answer is chosen yet: choose with ↑ and ↓, then Enter.",
    ar="لا إجابة محددة بعد: يكون الاختيار بالسهمين ↑ و ↓ ثم Enter.",
)
"""The same where no digit answers."""
MARK_HINT = said(
    en="Choose a statement first, with ↑ and ↓ or by its number; then → opens it.",
    ar="يلزم أولًا تحديد عبارة، بالسهمين ↑ و ↓ أو برقمها، ثم يفتحها السهم ←.",
)
"""After the arrow where no statement of the review is marked."""
WELCOME_HINT = said(en="That key does nothing here: Enter begins.", ar="لا وظيفة لهذا المفتاح هنا: Enter للبدء.")
HINT_DRAFT = said(
    en="That key does nothing here: Enter or f, please.", ar="لا وظيفة لهذا المفتاح هنا: المطلوب Enter أو f."
)
NOTE_TITLE = said(en="Your note on this statement", ar="ملاحظة على هذه العبارة")
NOTE_EMPTY = said(en="type it, then press Enter", ar="كتابة الملاحظة، ثم ضغط Enter")
"""In place of a note that has no text yet."""


def kept(count: int) -> Said:
    """How many answers are on disk."""
    return said(en=f"{ANSWER.en(count)} saved", ar=ANSWER.ar.having(count, "محفوظة"))


def not_saved(count: int) -> Said:
    """How many answers there are, where they should be on disk and could not be put there."""
    saved = "محفوظتين" if count == 2 else "محفوظة"  # noqa: PLR2004 - the dual
    return said(en=f"{ANSWER.en(count)}, not saved", ar=f"{ANSWER.ar(count)} غير {saved}")


def given(count: int) -> Said:
    """How many answers there are, where they are on no disk."""
    return said(en=ANSWER.en(count), ar=ANSWER.ar(count))


HELP_NOTE = said(
    en="n writes a note on this statement; it is kept with your answers and stands in your report.",
    ar="المفتاح n لكتابة ملاحظة على هذه العبارة، وتبقى مع الإجابات وتظهر في التقرير.",
)
HELP_KEPT = said(
    en="q saves and quits, and so does Ctrl-C: every answer is kept, and you can go on later.",
    ar="المفتاح q للحفظ والخروج، ومثله Ctrl-C: تبقى كل إجابة محفوظة، ويمكن الاستئناف لاحقًا.",
)
"""What happens to the answers of somebody who leaves."""
HELP_DROPPED = said(
    en="q leaves, and so does Ctrl-C: your answers are then dropped, and nobody sees them.",
    ar="المفتاح q للخروج، ومثله Ctrl-C: لا تبقى الإجابات عندئذ ولا يراها أحد.",
)
"""The same, where nothing is kept."""
FINISH = said(
    en="All answered. Look them over, or press Enter to see the result.",
    ar="اكتملت الإجابات. يمكن مراجعتها، أو الضغط على Enter لعرض النتيجة.",
)
"""At the review, when every statement is answered."""
HAND_IN = said(
    en="All answered. Look them over, or press Enter to hand them in.",
    ar="اكتملت الإجابات. يمكن مراجعتها، أو الضغط على Enter لتسليمها.",
)
"""The same in a workshop, where the result comes later, if at all."""
