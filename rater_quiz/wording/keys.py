"""Words of the key screen: what the keys do, in each of its panels."""

from collections.abc import Callable
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import arabic, english


@dataclass(frozen=True)
class KeyWords:
    """What stands at the foot of each panel, and what is said of keys."""

    statement_foot: Callable[[str], tuple[str, ...]]
    """The keys at a statement, the most important first; given the digits that answer, empty where none does."""
    short_foot: Callable[[str], tuple[str, ...]]
    """The same for a window in which the statement needs the room."""
    review_foot: tuple[str, ...]
    open_foot: tuple[str, ...]
    """The keys of a review in which statements are still open."""
    note_foot: tuple[str, ...]
    leave_note: str
    """After Escape in a note: once more leaves it."""
    help_foot: tuple[str, ...]
    long_help_foot: tuple[str, ...]
    """The same, where the help is longer than the window."""
    draft_foot: tuple[str, ...]
    mode_foot: Callable[[str], str]
    """The key that sends Arabic another way, and the way it is sent now."""
    digits: Callable[[str, str], str]
    """A range of digits."""
    help_title: str
    help: tuple[str, ...]
    hint: Callable[[str], str]
    """After a key that does nothing here; given the range of digits, empty where none answers."""
    hint_review: str
    hint_draft: str
    note_title: str
    note_empty: str
    """In place of a note that has no text yet."""
    kept: Callable[[int], str]
    """How many answers are on disk."""
    not_saved: Callable[[int], str]
    """How many answers there are, where they should be on disk and could not be put there."""
    given: Callable[[int], str]
    """How many answers there are, where they are on no disk."""
    note_key: str
    """The key for notes at the foot, which is missing where nothing is kept."""
    help_note: str
    save_and_leave: str
    """The last key at the foot of a sitting that is kept."""
    leave: str
    """In its place where nothing is kept."""
    help_kept: str
    """What happens to the answers of somebody who leaves."""
    help_dropped: str
    """The same, where nothing is kept."""
    finish: str
    """At the review, when every statement is answered."""
    hand_in: str
    """The same in a workshop, where the result comes later, if at all."""


_NOTE, _SAVE_AND_LEAVE = "n note", "q save and quit"

ENGLISH = KeyWords(
    statement_foot=lambda digits: (
        digits and f"{digits} answer",
        "↑↓ Enter choose",
        "b back",
        _NOTE,
        "? help",
        _SAVE_AND_LEAVE,
    ),
    short_foot=lambda digits: (digits and f"{digits} answer", "? help", _SAVE_AND_LEAVE),
    review_foot=("Enter finish", "↑↓ choose, → change", "b back", "? help", _SAVE_AND_LEAVE),
    open_foot=("Enter first open one", "↑↓ choose, → answer", "b back", "? help", _SAVE_AND_LEAVE),
    note_foot=("Enter keep", "Esc Esc leave as it was"),
    leave_note="Esc once more leaves the note as it was; any other key goes on.",
    help_foot=("any key: back to the sitting",),
    long_help_foot=("↑↓ scroll", "any other key: back to the sitting"),
    draft_foot=("Enter go on with it", "f start afresh", "q quit"),
    mode_foot=lambda mode: f"m text order: {mode}",
    digits=lambda first, last: f"{first}–{last}",
    help_title="Keys",
    help=(
        "A digit answers and goes on. Or move with ↑ and ↓, and take the marked answer with Enter.",
        "b, ← or Backspace goes back; → or f goes on without answering.",
        "r shows all your answers. After the last statement they are shown anyway.",
        "There are no right answers: the first thought that fits your team as it is now is the best one.",
    ),
    hint=lambda digits: f"That key does nothing here: {digits and f'{digits} answers, '}? shows all keys.",
    hint_review="That key does nothing here: ? shows all keys.",
    hint_draft="That key does nothing here: Enter or f, please.",
    note_title="Your note on this statement",
    note_empty="type it, then press Enter",
    kept=lambda count: f"{english(count, 'answer')} saved",
    given=lambda count: english(count, "answer"),
    not_saved=lambda count: f"{english(count, 'answer')}, not saved",
    note_key=_NOTE,
    help_note="n writes a note on this statement; it is kept with your answers and stands in your report.",
    save_and_leave=_SAVE_AND_LEAVE,
    leave="q leave",
    help_kept="q saves and quits, and so does Ctrl-C: every answer is kept, and you can go on later.",
    help_dropped="q leaves, and so does Ctrl-C: your answers are then dropped, and nobody sees them.",
    finish="All answered. Look them over, or press Enter to see the result.",
    hand_in="All answered. Look them over, or press Enter to hand them in.",
)

_NOTE_ARABIC, _LEAVE_ARABIC = "n ملاحظة", "q حفظ وخروج"

ARABIC = KeyWords(
    statement_foot=lambda digits: (
        digits and f"{digits} للإجابة",
        "↑↓ ثم Enter للاختيار",
        "b رجوع",
        _NOTE_ARABIC,
        "? مساعدة",
        _LEAVE_ARABIC,
    ),
    short_foot=lambda digits: (digits and f"{digits} للإجابة", "? مساعدة", _LEAVE_ARABIC),
    review_foot=("Enter للإنهاء", "↑↓ للاختيار ثم ← للتغيير", "b رجوع", "? مساعدة", _LEAVE_ARABIC),
    open_foot=(
        "Enter إلى أول عبارة بلا إجابة",
        "↑↓ للاختيار ثم ← للإجابة",
        "b رجوع",
        "? مساعدة",
        _LEAVE_ARABIC,
    ),
    note_foot=("Enter للحفظ", "Esc مرتين لتركها كما كانت"),
    leave_note="الضغط على Esc مرة أخرى يترك الملاحظة كما كانت، وأي مفتاح آخر يواصل الكتابة.",
    help_foot=("أي مفتاح للعودة إلى الجلسة",),
    long_help_foot=("↑↓ لبقية النص", "أي مفتاح آخر للعودة إلى الجلسة"),
    draft_foot=("Enter للإكمال", "f للبدء من جديد", "q خروج"),
    mode_foot=lambda mode: f"m ترتيب النص: {mode}",
    digits=lambda first, last: f"من {first} إلى {last}",
    help_title="المفاتيح",
    help=(
        "رقم الإجابة يسجّلها وينقل إلى العبارة التالية. ويمكن أيضًا التحرك بالسهمين ↑ و ↓ ثم الاختيار بمفتاح Enter.",
        "للرجوع: b أو → أو Backspace، وللتقدّم دون إجابة: ← أو f.",
        "المفتاح r لعرض الإجابات كلها، وهي تُعرض على كل حال بعد آخر عبارة.",
        "المفتاح m لتغيير طريقة عرض النص العربي إذا ظهر مقلوبًا أو متقطّعًا، ويُحفظ الاختيار لهذه النافذة الطرفية.",
        "المفاتيح نفسها تعمل أيضًا ولوحة المفاتيح على العربية.",
        "لا توجد إجابات صحيحة وأخرى خاطئة: أول ما يخطر بالبال مما يصف واقع الفريق الآن هو الأنسب.",
    ),
    hint=lambda digits: f"لا عمل لهذا المفتاح هنا: {digits and f'الأرقام {digits} للإجابة، و '}? لعرض المفاتيح.",
    hint_review="لا عمل لهذا المفتاح هنا: ? لعرض المفاتيح.",
    hint_draft="لا عمل لهذا المفتاح هنا: المطلوب Enter أو f.",
    note_title="ملاحظة على هذه العبارة",
    note_empty="تُكتب الملاحظة ثم Enter",
    kept=lambda count: arabic(count, "حُفظت إجابة واحدة", "حُفظت إجابتان", "إجابات محفوظة", "إجابة محفوظة"),
    given=lambda count: arabic(count, "إجابة واحدة", "إجابتان", "إجابات", "إجابة"),
    not_saved=lambda count: arabic(count, "إجابة واحدة لم تُحفظ", "إجابتان لم تُحفظا", "إجابات لم تُحفظ", "إجابة لم تُحفظ"),
    note_key=_NOTE_ARABIC,
    help_note="المفتاح n لكتابة ملاحظة على هذه العبارة، وتُحفظ مع الإجابات وتظهر في التقرير.",
    save_and_leave=_LEAVE_ARABIC,
    leave="q خروج",
    help_kept="المفتاح q للحفظ والخروج، ومثله Ctrl-C: تُحفظ كل إجابة، ويمكن الإكمال لاحقًا.",
    help_dropped="المفتاح q للخروج، ومثله Ctrl-C: تُترك الإجابات عندئذ ولا يراها أحد.",
    finish="أُجيب عن العبارات كلها. يمكن مراجعتها، أو الضغط على Enter لعرض النتيجة.",
    hand_in="أُجيب عن العبارات كلها. يمكن مراجعتها، أو الضغط على Enter لتسليمها.",
)


def key_words(language: Language) -> KeyWords:
    """The words of the key screen in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
