"""Words of a sitting: its questions, hints and notices, in line mode and in key mode."""

from collections.abc import Sequence

from rater_quiz.language import Said, left_to_right, said
from rater_quiz.words.nouns import ANSWER, STATEMENT


def progress(number: int, count: int) -> Said:
    """Which statement of how many."""
    return said(en=f"{number} of {count}", ar=f"{number} من {count}")


NOTHING_LEAVES = said(en="Nothing leaves this computer.", ar="لا يخرج من هذا الجهاز أي شيء.")
"""Below the questionnaire's introduction: what happens to the answers."""
STOP_AND_KEEP = said(
    en="You can stop at any time with q: your answers are saved, and you can go on later.",
    ar="ويمكن التوقف في أي وقت بالمفتاح q: تبقى الإجابات محفوظة ويمكن الاستئناف لاحقًا.",
)
"""After that: what happens to the answers of somebody who stops."""
STOP_AND_DROP = said(
    en="You can stop at any time with q: your answers are then dropped, and nobody sees them.",
    ar="ويمكن التوقف في أي وقت بالمفتاح q: لا تبقى الإجابات عندئذ ولا يراها أحد.",
)
"""The same, where nothing is kept."""
ANSWERED = said(en="your answer so far", ar="الإجابة حتى الآن")
"""The mark beside the answer given before."""


def note_here(note: str) -> Said:
    """The note on this statement, as it stands."""
    return said(en=f"Your note: {note}", ar=f"الملاحظة: {note}")


LINE_KEYS = said(
    en="A number, then Enter. Also: b back, f forward, n note, r review, ? help, q save and quit.",
    ar="رقم الإجابة ثم Enter. وكذلك: b رجوع، f تقدّم، n ملاحظة، r مراجعة، ? مساعدة، q حفظ وخروج.",
)
"""The commands of line mode, one line."""
LINE_HELP = (
    said(
        en="A number from the list answers, and the next statement comes.",
        ar="رقم من القائمة يسجّل الإجابة وينقل إلى العبارة التالية.",
    ),
    said(
        en="b goes back to the statement before; f goes on, and so does Enter alone where there is an answer.",
        ar="b للرجوع إلى العبارة السابقة، و f للتقدّم، وكذلك Enter وحده إذا كانت للعبارة إجابة.",
    ),
    said(
        en="n writes a note on this statement; it is kept with your answers.",
        ar="n لكتابة ملاحظة على هذه العبارة، وتبقى مع الإجابات.",
    ),
    said(
        en="r shows all your answers. There, a number goes to that statement.",
        ar="r لعرض الإجابات كلها، وهناك ينقل الرقم إلى عبارته.",
    ),
    said(
        en="q saves your answers and quits; you can go on later.", ar="q لحفظ الإجابات والخروج، ويمكن الاستئناف لاحقًا."
    ),
)
"""What each command of line mode does."""
LINE_REVIEW_HELP = (
    said(
        en="These are all your answers. While some are missing, Enter goes through what is open and comes back here; "
        "when none is missing, it finishes.",
        ar="هذه كل الإجابات. وإن نقص بعضها ينقل Enter إلى العبارات الباقية واحدة بعد أخرى ثم يعود إلى هنا، وإن اكتملت"
        " فهو للإنهاء.",
    ),
    said(
        en="A number goes to that statement, to change its answer; then you come back here.",
        ar="رقم العبارة ينقل إليها لتغيير إجابتها، ثم تكون العودة إلى هنا.",
    ),
    said(en="b goes back to the last statement.", ar="b للرجوع إلى العبارة الأخيرة."),
    said(
        en="q saves your answers and quits; you can go on later.", ar="q لحفظ الإجابات والخروج، ويمكن الاستئناف لاحقًا."
    ),
)
"""What each command does at the review, in line mode."""
LINE_SECOND_LOOK = said(
    en="A second look is a question, not a mistake: nothing has to be changed.",
    ar="النظرة الثانية تساؤل وليست تنبيهًا إلى خطأ: لا يلزم تغيير شيء.",
)
"""Added where something there is worth one."""
OTHER_KEYBOARD = said(en="", ar="تعمل المفاتيح نفسها أيضًا حين تكون لوحة المفاتيح عربية.")
"""Help of line mode and of key mode, empty where the language's own keyboard has the letters of the commands."""
NO_RIGHT_ANSWERS = said(
    en="There are no right answers: the first thought that fits your team as it is now is the best one.",
    ar="لا توجد إجابات صحيحة وأخرى خاطئة: أول ما يخطر بالبال مما يصف واقع الفريق الآن هو الأنسب.",
)
"""The last of the help, in line mode and in key mode."""


def not_an_answer(lowest: int, highest: int) -> Said:
    """After a line that is neither an answer on the scale nor a command."""
    return said(
        en=f"Please type a number from {lowest} to {highest}, or ? for help.",
        ar=f"المطلوب رقم من {lowest} إلى {highest}، أو ? للمساعدة.",
    )


AT_THE_FIRST = said(
    en="This is the first statement: a number answers it, f goes on without an answer.",
    ar="هذه أول عبارة: رقم الإجابة لتسجيلها، و f للتقدّم دون إجابة.",
)
"""After going back from the first statement."""
ASK_NOTE = said(
    en="Your note on this statement (Enter alone leaves it as it is, - takes it away):",
    ar="ملاحظة على هذه العبارة (Enter وحده يتركها كما هي، و - يحذفها):",
)
NOTE_KEPT = said(en="Your note is kept.", ar="تم حفظ الملاحظة.")
NOTE_TAKEN_AWAY = said(en="The note is gone.", ar="تم حذف الملاحظة.")
REVIEW_TITLE = said(en="Your answers", ar="الإجابات")
REVIEW_UNANSWERED = said(en="no answer yet", ar="لا إجابة بعد")
"""In place of an answer that is missing."""
REVIEW_KEYS = said(
    en="Enter finishes. A number goes to that statement. b back, ? help, q save and quit.",
    ar="Enter للإنهاء، ورقم العبارة للانتقال إليها. b رجوع، ? مساعدة، q حفظ وخروج.",
)


def review_incomplete(count: int) -> Said:
    """How many statements are still open; then what Enter does."""
    one, two = count == 1, count == 2  # noqa: PLR2004 - the dual
    goes = f"{'إليهما' if two else 'إليها'}{'' if one else ' واحدة بعد أخرى'}"
    return said(
        en=f"{STATEMENT.en.are(count)} still open. Enter goes {'to it' if one else 'through them one by one'}.",
        ar=f"{STATEMENT.ar.having(count, 'باقية')} بلا إجابة. Enter ينقل {goes}.",
    )


def answer_is(label: str) -> Said:
    """The word of an answer, or that there is none."""
    return said(en=f"Your answer: {label}", ar=f"الإجابة: {label}")


SECOND_LOOK = said(en="Worth a second look", ar="تستحق نظرة ثانية")
"""Heading of the second looks."""
SECOND_LOOKS = {
    "straightlining": said(
        en="Nearly all your answers are alike, although some statements run the other way. That can be right; perhaps "
        "some deserve another thought.",
        ar="تكاد الإجابات تكون متطابقة، مع أن بعض العبارات صيغت في الاتجاه المعاكس. قد يكون ذلك صحيحًا، وربما تستحق بعض"
        " العبارات تفكيرًا آخر.",
    ),
    "acquiescence": said(
        en="You agreed with most statements, even with those that describe trouble. That can be right; perhaps some "
        "deserve another thought.",
        ar="جاءت معظم الإجابات بالموافقة، حتى في العبارات التي تصف متاعب. قد يكون ذلك صحيحًا، وربما تستحق بعض العبارات"
        " تفكيرًا آخر.",
    ),
}
"""The second look at the answers as a whole, by `scoring.Caution`."""
SECOND_LOOKS_ONE_WAY = SECOND_LOOKS | {
    "straightlining": said(
        en="Nearly all your answers are alike. That can be right; perhaps some deserve another thought.",
        ar="تكاد الإجابات تكون متطابقة. قد يكون ذلك صحيحًا، وربما تستحق بعض العبارات تفكيرًا آخر.",
    ),
}
"""The same, where all statements run the same way."""


def pair(one: int, other: int) -> Said:
    """The two statements of a pair in tension."""
    return said(en=f"Statements {one} and {other}:", ar=f"العبارتان {one} و {other}:")


def draft_found(kept: int, count: int, day: str) -> Said:
    """Answers, statements and the date of an unfinished sitting."""
    return said(
        en=f"There is an unfinished sitting from {day}: {kept} of {count} answered.",
        ar=f"توجد جلسة لم تكتمل بتاريخ {day}: الإجابات {kept} من {count}.",
    )


def answers_of(path: str, day: str, who: Sequence[str]) -> Said:
    """Whose answers are on the screen to begin with: the file, its day, and the name and the team as far as known."""
    return said(
        en=f"Answers from {path}, {day}{''.join(f', {text}' for text in who)}: change what is to be changed.",
        ar=f"الإجابات من الملف {left_to_right(path)} بتاريخ {day}{''.join(f'، {text}' for text in who)}، ويمكن تغيير"
        " ما يلزم منها.",
    )


DRAFT_CHOICE = said(en="Enter goes on with it, f starts afresh:", ar="Enter للاستئناف، و f للبدء من جديد:")
DRAFT_OTHER_KEYING = said(
    en="There is an unfinished sitting, but the questionnaire has changed; this one starts afresh.",
    ar="توجد جلسة لم تكتمل، لكن الاستبيان تغيّر بعدها؛ وهذه جلسة جديدة.",
)
"""The draft cannot go on: the questionnaire has changed in meaning."""


def draft_broken(where: str) -> Said:
    """The draft could not be read; where it was put."""
    return said(
        en=f"The unfinished sitting cannot be read. It is kept as {where}; this one starts afresh.",
        ar=f"تعذّرت قراءة الجلسة غير المكتملة، وهي محفوظة في {left_to_right(where)}؛ وهذه جلسة جديدة.",
    )


def draft_set_aside(where: str) -> Said:
    """Where an earlier draft was put when a fresh sitting began."""
    return said(
        en=f"The earlier unfinished sitting is kept as {where}.",
        ar=f"الجلسة السابقة غير المكتملة محفوظة في {left_to_right(where)}.",
    )


DRAFT_IN_USE = said(
    en="This questionnaire is being answered in another window.", ar="تجري الإجابة عن هذا الاستبيان في نافذة أخرى."
)
DRAFT_IN_USE_HINT = said(en="finish or quit there first", ar="الإنهاء أو الخروج هناك أولًا")


def no_draft(why: str) -> Said:
    """Why this sitting is not being saved as it goes."""
    return said(
        en=f"Your answers cannot be saved as you go ({why}). The sitting goes on without that.",
        ar=f"لا يمكن حفظ الإجابات أولًا بأول ({why})، وتستمر الجلسة من دون ذلك.",
    )


NO_DRAFT_TO_RESUME = said(en="There is no unfinished sitting to go on with.", ar="لا توجد جلسة غير مكتملة.")
NO_DRAFT_TO_RESUME_HINT = said(en="leave --resume out to begin one", ar="تبدأ جلسة جديدة بحذف --resume")


def kept(count: int, command: str) -> Said:
    """How many answers are kept, and the command that goes on."""
    return said(
        en=f"{ANSWER.en(count)} kept. Go on with:\n  {command}",
        ar=f"{ANSWER.ar.having(count, 'محفوظة')}. للاستئناف:\n  {command}",
    )


def kept_nowhere(command: str) -> Said:
    """The command that takes all the answers up again, when no draft could be kept."""
    return said(
        en=f"Your answers could not be saved. To go on from them, keep this command:\n  {command}",
        ar=f"تعذّر حفظ الإجابات. يمكن الاستئناف بها لاحقًا بهذا الأمر:\n  {command}",
    )


def kept_in_mind(answers: str) -> Said:
    """The answers by statement, when not all were given and no draft could be kept."""
    return said(
        en=f"Your answers could not be saved. They were, by statement:\n  {answers}",
        ar=f"تعذّر حفظ الإجابات، وهي بحسب رقم العبارة:\n  {left_to_right(answers)}",
    )


NO_HOME = said(en="there is no home folder", ar="المجلد الرئيسي للمستخدم غير موجود")
"""Why there is no place for a draft."""


def rescue(command: str) -> Said:
    """The command that holds all the answers, when the report could not be written."""
    return said(
        en=f"Should nothing else work, this command holds your answers:\n  {command}",
        ar=f"إن تعذّر كل ما سواه، ففي هذا الأمر الإجابات كلها:\n  {command}",
    )


ASK_TEAM = said(en="Team, for the report (Enter: none):", ar="اسم الفريق في التقرير (Enter لتركه فارغًا):")
ASK_NAME = said(en="Your name, for the report (Enter: none):", ar="اسم المجيب في التقرير (Enter لتركه فارغًا):")
NAME_KEYS = said(
    en="Type it, or press Enter for none. q alone leaves without a report.",
    ar="المطلوب كتابته، أو Enter لتركه فارغًا. والحرف q وحده للخروج بلا تقرير.",
)
"""After a key in place of a team or a name."""


def ask_where(proposed: str) -> Said:
    """The proposed file name, which Enter takes."""
    return said(
        en=f"Save the report as (Enter: {proposed}; a path; - for not at all):",
        ar=f"حفظ التقرير باسم (Enter: {left_to_right(proposed)}، أو مسار آخر، أو - لعدم الحفظ):",
    )


def saved(where: str) -> Said:
    return said(en=f"Saved: {where}", ar=f"تم حفظ التقرير: {left_to_right(where)}")


def file_saved(where: str) -> Said:
    """The same of a file of any kind."""
    return said(en=f"Saved: {where}", ar=f"تم حفظ الملف: {left_to_right(where)}")


NOT_SAVED = said(en="Not saved.", ar="لم يتم حفظ التقرير.")
REALLY_NOT = said(
    en="Really not keep them? The answers are then gone (y: yes; Enter: save):",
    ar="الخروج بلا حفظ؟ عندئذ تضيع الإجابات كلها (بلا حفظ: ن أو y، للحفظ: Enter):",
)
"""Asks once more before the answers are gone."""
NO_FOLDER = said(en="That is a folder: give the name of a file in it too.", ar="هذا مجلد: يلزم أيضًا اسم ملف فيه.")
"""A folder was named where a file is needed."""
WAITING = said(
    en="Waiting for answers on standard input, one a line. To answer in the window, run rater-quiz without a pipe "
    "(from afar: ssh -t; in a container: docker run -it).",
    ar="البرنامج ينتظر إجابات من الإدخال القياسي، إجابة في كل سطر. وللإجابة في النافذة يلزم تشغيل rater-quiz بلا"
    f" أنبوب (من حاسوب آخر: {left_to_right('ssh -t')}، وفي حاوية: {left_to_right('docker run -it')}).",
)
"""Nothing has come from a standard input that is no terminal."""


def too_few(given: int, count: int) -> Said:
    """Standard input ended: how many answers came, how many statements there are."""
    return said(en=f"only {given} of {ANSWER.en(count)} came in", ar=f"عدد الإجابات {given} فقط، والمتوقع {count}")


TOO_FEW_HINT = said(
    en="give one answer a line, or all with --answers, or run rater-quiz in a terminal",
    ar="إجابة واحدة في كل سطر، أو كلها مع --answers، أو تشغيل rater-quiz في نافذة طرفية",
)


def too_many(number: int, count: int) -> Said:
    """The number of a line of standard input beyond the answers, and how many statements there are."""
    return said(
        en=f"line {number}: expected the end after an answer to each of {STATEMENT.en(count)}",
        ar=f"السطر {number}: زائد على عدد عبارات الاستبيان ({count})",
    )


def bad_line(number: int, found: str, lowest: int, highest: int) -> Said:
    """A line of standard input: its number, what it says, which may be nothing, and the ends of the scale."""
    english, arabic = (repr(found), f"«{left_to_right(found)}»") if found else ("nothing", "لا شيء")
    return said(
        en=f"line {number}: expected a number from {lowest} to {highest}, found {english}",
        ar=f"السطر {number}: المتوقع رقم من {lowest} إلى {highest}، والموجود {arabic}",
    )


NO_TERMINAL = said(en="there is no terminal to ask on", ar="لا توجد نافذة طرفية لطرح الأسئلة")
NO_TERMINAL_HINT = said(
    en="give the answers with --answers, or one a line on standard input",
    ar="إعطاء الإجابات مع --answers أو سطرًا سطرًا في الإدخال القياسي",
)


def other_language(wanted: str, instead: str) -> Said:
    """The questionnaire lacks a language: which, and which one stands in."""
    return said(
        en=f"This questionnaire is not available in {wanted}; it is shown in {instead}.",
        ar=f"هذا الاستبيان غير متاح باللغة المطلوبة ({wanted})، ويظهر بلغة أخرى ({instead}).",
    )
