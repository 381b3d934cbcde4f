"""Words of a sitting: its questions, hints and notices, in line mode and on the key screen."""

from collections.abc import Callable
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import arabic, english


@dataclass(frozen=True)
class SittingWords:
    """What a person reads while answering."""

    progress: Callable[[int, int], str]
    """Which statement of how many."""
    answered: str
    """The mark beside the answer given before."""
    note_here: Callable[[str], str]
    """The note on this statement, as it stands."""
    line_keys: str
    """The commands of line mode, one line."""
    line_help: tuple[str, ...]
    """What each command of line mode does."""
    not_an_answer: Callable[[int, int], str]
    """After a line that is neither an answer on the scale nor a command."""
    at_the_first: str
    """After going back from the first statement."""
    ask_note: str
    note_kept: str
    note_taken_away: str
    review_title: str
    review_unanswered: str
    """In place of an answer that is missing."""
    review_keys: str
    review_incomplete: Callable[[int], str]
    """How many statements are still open; then what Enter does."""
    second_look: str
    """Heading of the second looks."""
    identical: str
    """The second look when all answers are alike."""
    pair: Callable[[int, int], str]
    """The two statements of a pair in tension."""
    draft_found: Callable[[int, int, str], str]
    """Answers, statements and the date of an unfinished sitting."""
    draft_choice: str
    draft_other_keying: str
    """The draft cannot go on: the questionnaire has changed in meaning."""
    draft_broken: Callable[[str], str]
    """The draft could not be read; where it was put."""
    draft_set_aside: Callable[[str], str]
    """Where an earlier draft was put when a fresh sitting began."""
    draft_in_use: str
    draft_in_use_hint: str
    no_draft: Callable[[str], str]
    """Why this sitting is not being saved as it goes."""
    no_draft_to_resume: str
    no_draft_to_resume_hint: str
    kept: Callable[[int, str], str]
    """How many answers are kept, and the command that goes on."""
    kept_nowhere: Callable[[str], str]
    """The command that takes all the answers up again, when no draft could be kept."""
    kept_in_mind: Callable[[str], str]
    """The answers by statement, when not all were given and no draft could be kept."""
    no_home: str
    """Why there is no place for a draft."""
    rescue: Callable[[str], str]
    """The command that holds all the answers, when the report could not be written."""
    ask_team: str
    ask_name: str
    ask_where: Callable[[str], str]
    """The proposed file name, which Enter takes."""
    saved: Callable[[str], str]
    not_saved: str
    really_not: str
    """Asks once more before the answers are gone."""
    no_folder: str
    """A folder was named where a file is needed."""
    waiting: str
    """Nothing has come from a standard input that is no terminal."""
    too_few: Callable[[int, int], str]
    """Standard input ended: how many answers came, how many statements there are."""
    too_few_hint: str
    too_many: Callable[[int, int], str]
    """The number of a line of standard input beyond the answers, and how many statements there are."""
    bad_line: Callable[[int, str, int, int], str]
    """A line of standard input: its number, what it says, and the ends of the scale."""
    nothing: str
    """What a blank line says."""
    no_terminal: str
    no_terminal_hint: str
    other_language: Callable[[str, str], str]
    """The questionnaire lacks a language: which, and which one stands in."""


def _first_of(count: int) -> str:
    return "it" if count == 1 else "the first of them"


ENGLISH = SittingWords(
    progress=lambda number, count: f"{number} of {count}",
    answered="your answer so far",
    note_here=lambda note: f"Your note: {note}",
    line_keys="A number, then Enter. Also: b back, f forward, n note, r review, ? help, q save and quit.",
    line_help=(
        "A number from the list answers, and the next statement comes.",
        "b goes back to the statement before; Enter alone or f goes on.",
        "n writes a note on this statement; it is kept with your answers.",
        "r shows all your answers. There, a number goes to that statement.",
        "q saves your answers and quits; you can go on later.",
        "There are no right answers: the first thought that fits your team as it is now is the best one.",
    ),
    not_an_answer=lambda lowest, highest: f"Please type a number from {lowest} to {highest}, or ? for help.",
    at_the_first="This is the first statement.",
    ask_note="Your note on this statement (Enter alone leaves it as it is, - takes it away): ",
    note_kept="Your note is kept.",
    note_taken_away="The note is gone.",
    review_title="Your answers",
    review_unanswered="no answer yet",
    review_keys="Enter finishes. A number goes to that statement. b back, ? help, q save and quit.",
    review_incomplete=lambda count: (
        f"{english(count, 'statement is', 'statements are')} still open. Enter goes to {_first_of(count)}."
    ),
    second_look="Worth a second look",
    identical="All your answers are alike. That can be right; perhaps some statements deserve another thought.",
    pair=lambda one, other: f"Statements {one} and {other}:",
    draft_found=lambda kept, count, day: f"There is an unfinished sitting from {day}: {kept} of {count} answered.",
    draft_choice="Enter goes on with it, f starts afresh: ",
    draft_other_keying="There is an unfinished sitting, but the questionnaire has changed; this one starts afresh.",
    draft_broken=lambda where: f"The unfinished sitting cannot be read. It is kept as {where}; this one starts afresh.",
    draft_set_aside=lambda where: f"The earlier unfinished sitting is kept as {where}.",
    draft_in_use="This questionnaire is being answered in another window.",
    draft_in_use_hint="finish or quit there first",
    no_draft=lambda why: f"Your answers cannot be saved as you go ({why}). The sitting goes on without that.",
    no_draft_to_resume="There is no unfinished sitting to go on with.",
    no_draft_to_resume_hint="leave --resume out to begin one",
    kept=lambda count, command: f"{english(count, 'answer')} kept. Go on with:\n  {command}",
    kept_nowhere=lambda command: (
        f"Your answers could not be saved. To go on from them, keep this command:\n  {command}"
    ),
    kept_in_mind=lambda answers: f"Your answers could not be saved. They were, by statement:\n  {answers}",
    no_home="there is no home folder",
    rescue=lambda command: f"Should nothing else work, this command holds your answers:\n  {command}",
    ask_team="Team, for the report (Enter: none): ",
    ask_name="Your name, for the report (Enter: none): ",
    ask_where=lambda proposed: f"Save the report as (Enter: {proposed}; a path; - for not at all): ",
    saved=lambda where: f"Saved: {where}",
    not_saved="Not saved.",
    really_not="Really not keep them? The answers are then gone (y: yes; Enter: save): ",
    no_folder="That is a folder: give the name of a file in it too.",
    waiting=(
        "Waiting for answers on standard input, one a line. To answer in the window, run rater-quiz without a pipe "
        "(from afar: ssh -t; in a container: docker run -it)."
    ),
    too_few=lambda given, count: f"only {given} of {english(count, 'answer')} came in",
    too_few_hint="give one answer a line, or all with --answers, or run rater-quiz in a terminal",
    too_many=lambda number, count: (
        f"line {number}: expected the end after an answer to each of {english(count, 'statement')}"
    ),
    bad_line=lambda number, found, lowest, highest: (
        f"line {number}: expected a number from {lowest} to {highest}, found {found}"
    ),
    nothing="nothing",
    no_terminal="there is no terminal to ask on",
    no_terminal_hint="give the answers with --answers, or one a line on standard input",
    other_language=lambda wanted, instead: (
        f"This questionnaire is not available in {wanted}; it is shown in {instead}."
    ),
)

ARABIC = SittingWords(
    progress=lambda number, count: f"{number} من {count}",
    answered="الإجابة حتى الآن",
    note_here=lambda note: f"الملاحظة: {note}",
    line_keys="رقم الإجابة ثم Enter. وكذلك: b رجوع، f تقدّم، n ملاحظة، r مراجعة، ? مساعدة، q حفظ وخروج.",
    line_help=(
        "رقم من القائمة يسجّل الإجابة وينقل إلى العبارة التالية.",
        "b للرجوع إلى العبارة السابقة، و Enter وحده أو f للتقدّم.",
        "n لكتابة ملاحظة على هذه العبارة، وتُحفظ مع الإجابات.",
        "r لعرض الإجابات كلها، وهناك ينقل الرقم إلى عبارته.",
        "q لحفظ الإجابات والخروج، ويمكن الإكمال لاحقًا.",
        "المفاتيح نفسها تعمل أيضًا ولوحة المفاتيح على العربية.",
        "لا توجد إجابات صحيحة وأخرى خاطئة: أول ما يخطر بالبال مما يصف واقع الفريق الآن هو الأنسب.",
    ),
    not_an_answer=lambda lowest, highest: f"المطلوب رقم من {lowest} إلى {highest}، أو ? للمساعدة.",
    at_the_first="هذه أول عبارة.",
    ask_note="ملاحظة على هذه العبارة (Enter وحده يتركها كما هي، و - يحذفها): ",
    note_kept="حُفظت الملاحظة.",
    note_taken_away="حُذفت الملاحظة.",
    review_title="الإجابات",
    review_unanswered="لا إجابة بعد",
    review_keys="Enter للإنهاء، ورقم العبارة للانتقال إليها. b رجوع، ? مساعدة، q حفظ وخروج.",
    review_incomplete=lambda count: (
        f"{arabic(count, 'بقيت عبارة واحدة', 'بقيت عبارتان', 'عبارات باقية', 'عبارة باقية')} بلا إجابة."
        f" {'Enter ينقل إليها' if count == 1 else 'Enter ينقل إلى أولاها'}."
    ),
    second_look="تستحق نظرة ثانية",
    identical="الإجابات كلها متطابقة. قد يكون ذلك صحيحًا، وربما تستحق بعض العبارات تفكيرًا آخر.",
    pair=lambda one, other: f"العبارتان {one} و {other}:",
    draft_found=lambda kept, count, day: f"توجد جلسة لم تكتمل بتاريخ {day}: أُجيب عن {kept} من {count}.",
    draft_choice="Enter للإكمال، و f للبدء من جديد: ",
    draft_other_keying="توجد جلسة لم تكتمل، لكن الاستبيان تغيّر بعدها؛ وهذه جلسة جديدة.",
    draft_broken=lambda where: f"تعذّرت قراءة الجلسة غير المكتملة، وهي محفوظة في {where}؛ وهذه جلسة جديدة.",
    draft_set_aside=lambda where: f"الجلسة السابقة غير المكتملة محفوظة في {where}.",
    draft_in_use="تجري الإجابة عن هذا الاستبيان في نافذة أخرى.",
    draft_in_use_hint="الإنهاء أو الخروج هناك أولًا",
    no_draft=lambda why: f"لا يمكن حفظ الإجابات أولًا بأول ({why})، وتستمر الجلسة من دون ذلك.",
    no_draft_to_resume="لا توجد جلسة غير مكتملة.",
    no_draft_to_resume_hint="تبدأ جلسة جديدة بحذف --resume",
    kept=lambda count, command: (
        f"{arabic(count, 'حُفظت إجابة واحدة', 'حُفظت إجابتان', 'إجابات محفوظة', 'إجابة محفوظة')}. للإكمال:\n  {command}"
    ),
    kept_nowhere=lambda command: f"تعذّر حفظ الإجابات. يمكن الإكمال منها لاحقًا بهذا الأمر:\n  {command}",
    kept_in_mind=lambda answers: f"تعذّر حفظ الإجابات، وهي بحسب رقم العبارة:\n  {answers}",
    no_home="المجلد الرئيسي للمستخدم غير موجود",
    rescue=lambda command: f"إن تعذّر كل ما سواه، ففي هذا الأمر الإجابات كلها:\n  {command}",
    ask_team="اسم الفريق في التقرير (Enter لتركه فارغًا): ",
    ask_name="الاسم في التقرير (Enter لتركه فارغًا): ",
    ask_where=lambda proposed: f"حفظ التقرير باسم (Enter: {proposed}، أو مسار آخر، أو - لعدم الحفظ): ",
    saved=lambda where: f"حُفظ التقرير: {where}",
    not_saved="لم يُحفظ التقرير.",
    really_not="ألا تُحفظ الإجابات حقًا؟ عندئذ تضيع كلها (y: لا تُحفظ، و Enter: للحفظ): ",
    no_folder="هذا مجلد: يلزم أيضًا اسم ملف فيه.",
    waiting=(
        "البرنامج ينتظر إجابات من الإدخال القياسي، إجابة في كل سطر. وللإجابة في النافذة يُشغَّل rater-quiz بلا أنبوب"
        " (عن بُعد: ssh -t، وفي حاوية: docker run -it)."
    ),
    too_few=lambda given, count: f"عدد الإجابات {given} فقط، والمتوقع {count}",
    too_few_hint="إجابة واحدة في كل سطر، أو كلها مع --answers، أو تشغيل rater-quiz في نافذة طرفية",
    too_many=lambda number, count: f"السطر {number}: زائد على عدد عبارات الاستبيان ({count})",
    bad_line=lambda number, found, lowest, highest: (
        f"السطر {number}: المتوقع رقم من {lowest} إلى {highest}، والموجود {found}"
    ),
    nothing="لا شيء",
    no_terminal="لا توجد نافذة طرفية لطرح الأسئلة",
    no_terminal_hint="تُعطى الإجابات مع --answers أو سطرًا سطرًا في الإدخال القياسي",
    other_language=lambda wanted, instead: (
        f"هذا الاستبيان غير متاح باللغة المطلوبة ({wanted})، ويُعرض بلغة أخرى ({instead})."
    ),
)


def sitting_words(language: Language) -> SittingWords:
    """The words of a sitting in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
