"""Words of the help that belong to no command: its headings, and what holds for all of the program."""

from rater_quiz.language import Said, left_to_right, said

ABOUT = said(
    en="Statements about how your team serves its customers, answered in the terminal in about four"
    " minutes. You see a "
    "total, five dimensions and where to start. For one person or a whole team; nothing leaves this computer.",
    ar="عبارات تصف خدمة الفريق للعملاء، والإجابة عنها في النافذة الطرفية تستغرق نحو أربع دقائق. ثم يظهر المجموع"
    " ودرجات الأبعاد الخمسة وما يحسن البدء به. وهو لشخص واحد أو لفريق كامل، ولا يخرج أي شيء من هذا الحاسوب.",
)
CAPITALS = said(
    en="What stands in capitals is for you to fill in: FILE is a file's name, FOLDER a folder's,"
    " REPORT a saved result's, N a number. What stands in square brackets can be left out.",
    ar="الكلمات المكتوبة بأحرف لاتينية كبيرة موضع لما يناسبها: FILE لاسم ملف، و FOLDER لاسم مجلد، و REPORT لاسم"
    " نتيجة محفوظة، و N لعدد. وما بين القوسين المعقوفين يمكن تركه.",
)
"""How to read what is typed, as the help writes it."""
NAME = said(en="a RATER self-assessment for teams that serve customers", ar="تقييم ذاتي لخدمة العملاء وفق أبعاد RATER")
"""What the program is, after its name, in a manual."""
PAGE_NAME = said(en="Name", ar="الاسم")
"""Headings of a manual, as the next one is."""
ABOUT_IT = said(en="Description", ar="الوصف")

USAGE = said(en="Usage", ar="الاستخدام")
"""Headings, as the next ones are."""
ARGUMENTS = said(en="What to name", ar="ما يأتي بعد الأمر")
OPTIONS = said(en="Options", ar="الخيارات")
EXAMPLES = said(en="Examples", ar="أمثلة")
COMMANDS = said(en="Commands", ar="الأوامر")
QUIZ_OPTIONS = said(en="Options of the quiz, the usual ones", ar="أكثر خيارات الاستبيان استخدامًا")
OTHER_OPTIONS = said(en="Other options", ar="خيارات أخرى")
ENVIRONMENT = said(en="Environment variables", ar="متغيرات البيئة")
SETTINGS = said(en="Settings of your own", ar="الإعدادات")
STATUSES = said(en="Exit statuses", ar="رموز الخروج")
MORE = said(en="More", ar="للمزيد")

GROUPS = (
    (said(en="For yourself", ar="لشخص واحد"), ("take", "show", "compare", "drafts")),
    (said(en="For a team", ar="للفريق"), ("live", "workshop", "sheet", "enter", "team")),
    (said(en="Files and questionnaires", ar="الملفات والاستبيانات"), ("questions", "help")),
)
"""Headings of the commands, and which stand under each."""
USUAL = ("output", "resume", "from_", "lang", "name", "team", "plain", "answers", "shown", "force", "questionnaire")
"""The options of `take` that the help of the program itself shows, in this order."""


def more(one_command: str, every_option: str) -> Said:
    """Say how help on one command is had, and all options of the quiz."""
    return said(
        en=f"Everything about one command: {one_command}. All options of the quiz: {every_option}.",
        ar=f"شرح أمر بعينه: {left_to_right(one_command)}؛ وكل خيارات الاستبيان: {left_to_right(every_option)}",
    )


def statuses_are_in(command: str) -> Said:
    """Say where exit statuses, environment variables and settings are explained."""
    return said(
        en=f"Settings, environment variables and exit statuses: {command}",
        ar=f"الإعدادات ومتغيرات البيئة ورموز الخروج: {left_to_right(command)}",
    )


STATUS = {
    "0": said(en="Done, or left with the answers saved.", ar="اكتمل العمل، أو جرى الخروج والإجابات محفوظة."),
    "1": said(en="A bug, or a closed pipe.", ar="خلل في البرنامج، أو أنبوب مغلق."),
    "2": said(
        en="A wrong command line, a file that is not there, or no terminal to ask on.",
        ar="خطأ في الأمر المكتوب، أو ملف غير موجود، أو عدم وجود نافذة طرفية لطرح الأسئلة.",
    ),
    "3": said(
        en="A questionnaire, record, table or answer that cannot be used.",
        ar="استبيان أو نتيجة محفوظة أو جدول أو إجابة لا يمكن استخدامها.",
    ),
    "4": said(en="Something could not be written.", ar="تعذّرت الكتابة."),
    "5": said(
        en="Refused, to protect data: a file exists, a draft is in use, a group is too small.",
        ar="امتناع لحماية البيانات: ملف موجود من قبل، أو جلسة مفتوحة في نافذة أخرى، أو عدد لا يكفي.",
    ),
    "129, 130, 131, 143": said(
        en="Ended by a hang-up, Ctrl-C, SIGQUIT or SIGTERM; the answers are kept.",
        ar="انتهى بإغلاق النافذة أو Ctrl-C أو SIGQUIT أو SIGTERM، والإجابات محفوظة.",
    ),
}
"""What each exit status means."""

VARIABLE = {
    "LC_ALL, LC_MESSAGES, LANG": said(
        en="The language, where neither --lang nor the settings name one: the first of them that is set.",
        ar="اللغة حين لا يحددها الخيار --lang ولا الإعدادات، والمعتبر أول متغير له قيمة.",
    ),
    "RATER_QUIZ_BIDI": said(
        en="How Arabic is sent to the terminal: visual, words, kitty or plain. The key m chooses too.",
        ar="طريقة إرسال العربية إلى النافذة الطرفية: visual (المرئي) أو words (بالكلمات) أو kitty (كيتي) أو plain"
        " (كما هو). والمفتاح m يغيّرها أيضًا.",
    ),
    "NO_COLOR": said(en="Set to anything: no colour.", ar="أي قيمة له تمنع الألوان."),
    "COLUMNS, LINES": said(en="The size to lay out for where there is no window.", ar="مقاس العرض حين لا توجد نافذة."),
    "TERM": said(en="dumb: line mode, as with --plain.", ar="القيمة dumb: العرض سطرًا بعد سطر كما مع --plain."),
}
"""What each environment variable does."""


def settings(path: str) -> Said:
    """Say where settings are read from, and what they can be; *path* is empty where there is no home."""
    place_en, place_ar = (f" {path}", f" {path}") if path else (" (none: there is no home folder)", " (غير متاح)")
    return said(
        en="What you would type each time can stand in a file, one to a line. An option on the command line goes"
        f" before it. The file:{place_en}",
        ar="يمكن أن يكون ما يتكرر كل مرة في ملف، كل إعداد في سطر. والخيار المكتوب في الأمر يتقدم عليه. مكان"
        f" الملف:{place_ar}",
    )


SETTING = {
    "language: ar": said(en="As --lang.", ar="مثل --lang"),
    "team: Support": said(en="As --team.", ar="مثل --team"),
    "min-group: 6": said(en="As --min-group.", ar="مثل --min-group"),
    "questionnaire: mine.yaml": said(
        en="As --questionnaire; a path begins at the file's folder.",
        ar="مثل --questionnaire، ويبدأ المسار من مجلد ملف الإعدادات.",
    ),
}
"""What can be set, as a line of the file, and what it means."""
