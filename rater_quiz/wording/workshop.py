"""Words of a workshop on one computer, and of typing in sheets of paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import arabic, english


@dataclass(frozen=True)
class WorkshopWords:
    """What the group, each person and the facilitator read."""

    welcome_title: str
    welcome: Callable[[int, int], tuple[str, ...]]
    """How it goes: the number of statements, and of people from which on there is a result."""
    welcome_foot: tuple[str, ...]
    next_title: str
    alone: str
    """How the next person is to answer."""
    people_in: Callable[[int], str]
    missing: Callable[[int, int], str]
    """How many are in, of how many there must be."""
    begin: Callable[[Sequence[str]], str]
    """The keys that begin a sitting in this language."""
    next_foot: tuple[str, ...]
    """The facilitator's keys."""
    order: Callable[[str], str]
    """The key that sends Arabic another way, and the way it is sent now."""
    too_few: str
    end_title: str
    end: str
    """What it means to show the team's result now."""
    end_foot: tuple[str, ...]
    drop_title: str
    drop: str
    drop_foot: tuple[str, ...]
    dropped_title: str
    dropped: str
    thanks_title: str
    thanks: tuple[str, ...]
    thanks_foot: tuple[str, ...]
    """The first key is for the next person's sake."""
    scroll: str
    """The keys that scroll."""
    not_saved_title: str
    not_saved: Callable[[str], str]
    not_saved_foot: tuple[str, ...]
    stopped: Callable[[int, str], str]
    """How many are in, and the command that goes on."""
    not_shuffled: Callable[[str], str]
    """The records could not all be written again in another order, and why."""
    report: Callable[[str], str]
    """Where the team's report is."""
    earlier_copies: str
    other_file: str
    """There is a file in the place of the team's report that is none."""
    other_file_hint: str
    small_window: str
    small_window_hint: str
    enter_title: Callable[[int], str]
    enter_keys: str
    twice: str
    """The question whether each sheet is typed twice."""
    sheet: Callable[[int, int], str]
    """Asks for a sheet: its number, and how many answers it has."""
    first_already: str
    """A sheet came in answer to the question before."""
    again: Callable[[int], str]
    """Asks for the same sheet once more."""
    differs: Callable[[int, int, int], str]
    """A statement whose two typings differ: its number, and both answers."""
    which: str
    not_twice: Callable[[int], str]
    """A sheet that was not typed a second time."""
    total: Callable[[int, str], str]
    """A sheet's total and its band's name."""
    keep: str
    """Asks whether the sheet is right."""
    corrected: Callable[[int, int], str]
    """A statement and its answer after a correction."""
    no_correction: Callable[[int, int, int], str]
    """What a correction looks like: the number of statements, the lowest and the highest answer."""
    kept: Callable[[int], str]
    dropped_sheet: str
    left: Callable[[int], str]
    """How many are in, when the typing was stopped."""
    nothing_piped: str
    nothing_piped_hint: str
    team_command: Callable[[str], str]
    """What shows the team's result."""
    sheet_line: Callable[[int], str]
    """Where in standard input a sheet stands."""


ENGLISH = WorkshopWords(
    welcome_title="A workshop on this computer",
    welcome=lambda statements, minimum: (
        f"Everybody answers {english(statements, 'statement')} alone, one person after the other.",
        "Answers are saved without names and in no order: nobody sees who answered what.",
        f"From {minimum} people on, the team's result can be shown.",
        "Whoever has finished is in: you can stop at any time, and go on later.",
    ),
    welcome_foot=("Enter begin", "q leave"),
    next_title="The next person's turn",
    alone="Please answer alone, while nobody else looks at the screen.",
    people_in=lambda count: f"{english(count, 'person is', 'people are')} in.",
    missing=lambda count, minimum: f"{count} of {minimum} are in. The team's result needs {minimum}.",
    begin=lambda keys: f"{' or '.join(keys)}: answer in English",
    next_foot=("e end: show the team's result", "q stop for now"),
    order=lambda mode: f"m if the Arabic looks wrong: {mode}",
    too_few="There are too few yet: their result would tell somebody's answers.",
    end_title="Show the team's result?",
    end="Is everybody in? If somebody answers after the result was seen, what changes in it tells their answers.",
    end_foot=("Enter show it now", "any other key: not yet"),
    drop_title="Leave this sitting?",
    drop="The answers are not saved. Whoever leaves now drops them.",
    drop_foot=("Ctrl-C or q drop them", "any other key: keep them"),
    dropped_title="Dropped",
    dropped="Nothing is left of those answers.",
    thanks_title="Thank you",
    thanks=(
        "Your answers are in, without your name.",
        "You can look at your own result before you pass the computer on; it is on this screen only.",
    ),
    thanks_foot=("Enter clear for the next person", "s show my result"),
    scroll="↑↓ scroll",
    not_saved_title="Not saved yet",
    not_saved=lambda why: f"The answers could not be saved: {why}",
    not_saved_foot=("r try again", "d drop them"),
    stopped=lambda count, command: f"{english(count, 'person is', 'people are')} in. Go on with:\n  {command}",
    not_shuffled=lambda why: (
        f"{why}\nNot all records could be put into another order: the times of their files may tell who came when."
    ),
    report=lambda where: f"The team's report: {where}",
    earlier_copies=(
        "Earlier copies of it should not circulate: two reports that differ by one person show that person's answers."
    ),
    other_file="the team's report will be written here, but this file is none",
    other_file_hint="give it another name, or choose another folder",
    small_window="a workshop needs a terminal that can be cleared, of at least 40 columns and 12 rows",
    small_window_hint="make the window larger; or let everybody run rater-quiz, and collect the reports in a folder",
    enter_title=lambda count: f"Sheets of paper. {english(count, 'person is', 'people are')} in already.",
    enter_keys="Type the answers of a sheet in the order of the statements: 4 3 5 … or 435… An empty line ends.",
    twice="Type each sheet twice, to find slips? (y, or Enter for once): ",
    sheet=lambda number, count: f"Sheet {number}, {english(count, 'answer')}: ",
    first_already="Taken as the first sheet.",
    again=lambda number: f"Sheet {number} once more: ",
    differs=lambda number, one, other: f"Statement {number}: {one} the first time, {other} the second.",
    which="What does the sheet say? ",
    not_twice=lambda number: f"Sheet {number} was not typed a second time, and is not saved.",
    total=lambda total, band: f"Total {total}, {band}.",
    keep="Enter saves it, 7=4 corrects statement 7 to 4, x drops it: ",
    corrected=lambda number, answer: f"Statement {number} is {answer} now.",
    no_correction=lambda count, lowest, highest: (
        f"A correction is a statement from 1 to {count}, =, and its answer from {lowest} to {highest}."
    ),
    kept=lambda count: f"Saved. {english(count, 'person is', 'people are')} in.",
    dropped_sheet="Dropped.",
    left=lambda count: f"{english(count, 'person is', 'people are')} in. A sheet that was not saved is on paper only.",
    nothing_piped="standard input is no terminal, and there is no sheet in it",
    nothing_piped_hint="run it on a terminal, or give the answers of one sheet on each line: 4 3 5 …",
    team_command=lambda command: f"The team's result:\n  {command}",
    sheet_line=lambda number: f"line {number}",
)


def _people(count: int) -> str:
    """So many people, in the genitive."""
    return arabic(count, "مشارك واحد", "مشاركين اثنين", "مشاركين", "مشاركًا", hundred="مشارك")


ARABIC = WorkshopWords(
    welcome_title="ورشة عمل على هذا الحاسوب",
    welcome=lambda statements, minimum: (
        f"يجيب كل مشارك وحده عن {arabic(statements, 'عبارة واحدة', 'عبارتين', 'عبارات', 'عبارة')}، واحدًا بعد الآخر.",
        "تُحفظ الإجابات بلا أسماء وبلا ترتيب، فلا يُعرف صاحب أي إجابة.",
        f"يمكن عرض نتيجة الفريق ابتداءً من {_people(minimum)}.",
        "تُحفظ إجابات من أكمل، ويمكن التوقف في أي وقت والإكمال لاحقًا.",
    ),
    welcome_foot=("Enter للبدء", "q خروج"),
    next_title="دور المشارك التالي",
    alone="تكون الإجابة على انفراد، دون أن ينظر أحد آخر إلى الشاشة.",
    people_in=lambda count: f"عدد المشاركين حتى الآن: {count}.",
    missing=lambda count, minimum: f"عدد المشاركين حتى الآن {count}، وتحتاج نتيجة الفريق إلى {minimum}.",
    begin=lambda keys: f"{' أو '.join(keys)}: الإجابة بالعربية",
    next_foot=("e للإنهاء وعرض نتيجة الفريق", "q للتوقف الآن"),
    order=lambda mode: f"m إذا ظهر النص مقلوبًا أو متقطّعًا: {mode}",
    too_few="العدد لا يكفي بعد: فنتيجته تكشف إجابات بعض المشاركين.",
    end_title="عرض نتيجة الفريق؟",
    end="هل أجاب الجميع؟ إن أجاب أحد بعد الاطلاع على النتيجة فما يتغيّر فيها يكشف إجاباته.",
    end_foot=("Enter لعرضها الآن", "أي مفتاح آخر: ليس بعد"),
    drop_title="الخروج من هذه الجلسة؟",
    drop="لم تُحفظ الإجابات بعد، والخروج الآن يحذفها.",
    drop_foot=("Ctrl-C أو q لحذفها", "أي مفتاح آخر للإبقاء عليها"),
    dropped_title="حُذفت",
    dropped="لم يبق شيء من تلك الإجابات.",
    thanks_title="شكرًا",
    thanks=(
        "سُجّلت الإجابات بلا اسم.",
        "يمكن الاطلاع على النتيجة الشخصية قبل تسليم الحاسوب، وهي على هذه الشاشة وحدها.",
    ),
    thanks_foot=("Enter لمسح الشاشة للمشارك التالي", "s لعرض نتيجتي"),
    scroll="↑↓ لبقية النص",
    not_saved_title="لم تُحفظ بعد",
    not_saved=lambda why: f"تعذّر حفظ الإجابات: {why}",
    not_saved_foot=("r محاولة أخرى", "d لحذفها"),
    stopped=lambda count, command: f"عدد المشاركين حتى الآن: {count}. للإكمال:\n  {command}",
    not_shuffled=lambda why: f"{why}\nتعذّر تغيير ترتيب كل السجلات: فقد تدل أوقات ملفاتها على ترتيب المشاركين.",
    report=lambda where: f"تقرير الفريق: {where}",
    earlier_copies="ينبغي ألا تُتداول نسخه السابقة: فتقريران يختلفان بشخص واحد يكشفان إجاباته.",
    other_file="هنا يُكتب تقرير الفريق، لكن هذا الملف ليس تقرير فريق",
    other_file_hint="يُعطى اسمًا آخر، أو يُختار مجلد آخر",
    small_window="تحتاج الورشة إلى نافذة طرفية يمكن مسحها، لا تقل عن 40 عمودًا و 12 سطرًا",
    small_window_hint="تكبير النافذة، أو يشغّل كل مشارك rater-quiz وتُجمع التقارير في مجلد",
    enter_title=lambda count: f"إدخال الأوراق. عدد المشاركين حتى الآن: {count}.",
    enter_keys="تُكتب إجابات كل ورقة بترتيب العبارات: 4 3 5 … أو 435… والسطر الفارغ ينهي الإدخال.",
    twice="كتابة كل ورقة مرتين لكشف الأخطاء؟ (y أو ن، و Enter لمرة واحدة): ",
    sheet=lambda number, count: f"الورقة {number}، وعدد إجاباتها {count}: ",
    first_already="عُدّ ما كُتب الورقة الأولى.",
    again=lambda number: f"الورقة {number} مرة أخرى: ",
    differs=lambda number, one, other: f"العبارة {number}: {one} في المرة الأولى و {other} في الثانية.",
    which="ما المكتوب في الورقة؟ ",
    not_twice=lambda number: f"لم تُكتب الورقة {number} مرة ثانية، فلم تُحفظ.",
    total=lambda total, band: f"المجموع {total}، {band}.",
    keep="Enter للحفظ، و 7=4 لتصحيح إجابة العبارة 7 إلى 4، و x لعدم حفظها: ",
    corrected=lambda number, answer: f"إجابة العبارة {number} الآن {answer}.",
    no_correction=lambda count, lowest, highest: (
        f"التصحيح رقم عبارة من 1 إلى {count} ثم = ثم إجابتها من {lowest} إلى {highest}."
    ),
    kept=lambda count: f"حُفظت. عدد المشاركين حتى الآن: {count}.",
    dropped_sheet="لم تُحفظ.",
    left=lambda count: f"عدد المشاركين حتى الآن: {count}. وما لم يُحفظ من الأوراق باقٍ على الورق وحده.",
    nothing_piped="الإدخال القياسي ليس نافذة طرفية، ولا ورقة فيه",
    nothing_piped_hint="يُشغَّل في نافذة طرفية، أو تُعطى إجابات كل ورقة في سطر: 4 3 5 …",
    team_command=lambda command: f"نتيجة الفريق:\n  {command}",
    sheet_line=lambda number: f"السطر {number}",
)


def workshop_words(language: Language) -> WorkshopWords:
    """The words of a workshop in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
