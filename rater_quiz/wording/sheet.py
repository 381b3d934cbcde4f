"""Words of the sheet to print, and of the texts for a web form."""

from dataclasses import dataclass

from rater_quiz.language import Language


@dataclass(frozen=True)
class SheetWords:
    """What frames the questionnaire on paper. It is Markdown and HTML at once: nothing in it needs an escape."""

    team: str
    date: str
    number: str
    """Heading of the numbers of the statements."""
    statement: str
    answers: str
    """Introduces the answers of the scale."""
    how_to_answer: str
    anonymous: str
    check: str
    """The last line: a sheet with a gap cannot be counted."""
    form: "FormWords"


@dataclass(frozen=True)
class FormWords:
    """What frames the texts that are pasted into a web form."""

    heading: str
    introduction: str
    title: str
    """Heading of a text to paste, as the next four are."""
    description: str
    question: str
    statements: str
    answers: str
    anonymous: str
    """Text to paste: the end of the description."""
    grid: str
    """Text to paste: the question that has the statements for its rows."""
    google: tuple[str, ...]
    """The steps in Google Forms."""
    microsoft: tuple[str, ...]
    """The steps in Microsoft Forms."""
    result: str
    """Heading of the last step, the same for both."""
    result_explained: str


ENGLISH = SheetWords(
    team="Team",
    date="Date",
    number="No.",
    statement="Statement",
    answers="The answers:",
    how_to_answer="Tick one box in each row; there are no right or wrong answers.",
    anonymous="Anonymous: please leave your name off.",
    check="Please check that each row has one tick. Thank you!",
    form=FormWords(
        heading="Texts for a web form",
        introduction=(
            "Paste these texts as they are: their words are what the program recognizes when it reads the answers.\n"
            "The lines with dashes are not part of them. The steps for Google Forms and Microsoft Forms come after."
        ),
        title="Title of the form",
        description="Description of the form",
        question="Question",
        statements="Statements: the rows, one a line",
        answers="Answers: the columns, one a line",
        anonymous="The answers are anonymous: the form does not ask who you are.",
        grid="Please choose one answer for each statement",
        google=(
            "At forms.google.com, begin a blank form. Paste the title and the description.",
            "Make the first question a “Multiple choice grid”, and paste the question.",
            (
                "Paste all statements into “Row 1” and all answers into “Column 1”: each line becomes one of its "
                "own. Where that does not work, paste them line by line."
            ),
            "Turn on “Require a response in each row”: a response with a gap cannot be counted.",
            (
                "In “Settings”, under “Responses”, set “Collect email addresses” to “Do not collect”, and leave "
                "“Limit to 1 response” off, for it makes people sign in."
            ),
            "Publish the form for anyone with the link, and send the link.",
            (
                "When all have answered: “Responses”, the three dots, “Download responses (.csv)”. What comes is a "
                "ZIP file with the CSV file in it: unpack it."
            ),
        ),
        microsoft=(
            "At forms.office.com, begin a new form (not a quiz). Paste the title and the description.",
            (
                "Add a question of the type “Likert”, and paste the question. Make each line of the statements a "
                "statement, and each line of the answers an option."
            ),
            (
                "Or, easier to fill in on a phone: a question of the type “Choice” for each statement, with the "
                "answers as its options. It is read as well."
            ),
            "Turn on “Required”: a response with a gap cannot be counted.",
            (
                "In “Settings”, choose “Anyone can respond”; or “Only people in my organization can respond” with "
                "“Record name” off. E-mail addresses are then no longer recorded."
            ),
            "Send the link.",
            (
                "When all have answered: “Responses”, “Open in Excel”. In Excel, save the file as “CSV UTF-8 (Comma "
                "delimited)”."
            ),
        ),
        result="The result",
        result_explained="With five responses or more, this shows the team's result (FILE.csv is the file with them):",
    ),
)

ARABIC = SheetWords(
    team="الفريق",
    date="التاريخ",
    number="الرقم",
    statement="العبارة",
    answers="الإجابات:",
    how_to_answer="توضع علامة في مربع واحد من كل صف، ولا توجد إجابات صحيحة وأخرى خاطئة.",
    anonymous="بلا أسماء: يُرجى عدم كتابة الاسم.",
    check="يُرجى التأكد من أن في كل صف علامة واحدة. وشكرًا!",
    form=FormWords(
        heading="نصوص لنموذج على الويب",
        introduction=(
            "تُلصق هذه النصوص كما هي: فمن كلماتها يتعرّف البرنامج إلى الإجابات حين يقرؤها.\n"
            "أما السطور التي فيها شرطات فليست منها. وبعدها الخطوات في Google Forms وفي Microsoft Forms."
        ),
        title="عنوان النموذج",
        description="وصف النموذج",
        question="السؤال",
        statements="العبارات: هي الصفوف، في كل سطر عبارة",
        answers="الإجابات: هي الأعمدة، في كل سطر إجابة",
        anonymous="الإجابات بلا أسماء: لا يسأل النموذج عمّن يجيب.",
        grid="يُرجى اختيار إجابة واحدة لكل عبارة",
        google=(
            "بدء نموذج فارغ في forms.google.com، ولصق العنوان والوصف.",
            "جعل السؤال الأول من نوع شبكة الاختيار من متعدد (Multiple choice grid)، ولصق السؤال.",
            (
                "لصق العبارات كلها في الصف الأول (Row 1)، والإجابات كلها في العمود الأول (Column 1): فيصبح كل سطر "
                "صفًّا أو عمودًا. وإن تعذّر ذلك تُلصق سطرًا سطرًا."
            ),
            "تفعيل طلب الإجابة في كل صف (Require a response in each row): فما نقصت منه إجابة لا يُحتسب.",
            (
                "في الإعدادات (Settings)، تحت الردود (Responses): إيقاف جمع عناوين البريد الإلكتروني (Collect email "
                "addresses: Do not collect)، وترك الحصر على ردّ واحد (Limit to 1 response) غير مفعّل، لأنه يفرض "
                "تسجيل الدخول."
            ),
            "نشر النموذج لكل من لديه الرابط، ثم إرسال الرابط.",
            (
                "بعد أن يجيب الجميع: الردود (Responses)، ثم النقاط الثلاث، ثم تنزيل الردود (Download responses "
                ".csv). والناتج ملف ZIP يُفكّ ضغطه، وفيه ملف CSV."
            ),
        ),
        microsoft=(
            "بدء نموذج جديد (لا اختبار) في forms.office.com، ولصق العنوان والوصف.",
            (
                "إضافة سؤال من نوع ليكرت (Likert)، ولصق السؤال. ويصبح كل سطر من العبارات عبارة (Statement)، وكل سطر "
                "من الإجابات خيارًا (Option)."
            ),
            "أو، وهو أيسر على الهاتف: سؤال من نوع اختيار (Choice) لكل عبارة، خياراته هي الإجابات. ويُقرأ كذلك.",
            "جعل السؤال إلزاميًا (Required): فما نقصت منه إجابة لا يُحتسب.",
            (
                "في الإعدادات (Settings): السماح للجميع بالرد (Anyone can respond)؛ أو لأعضاء المؤسسة وحدهم (Only "
                "people in my organization can respond) مع إيقاف تسجيل الاسم (Record name). وعندئذ لا تُسجَّل عناوين "
                "البريد."
            ),
            "إرسال الرابط.",
            (
                "بعد أن يجيب الجميع: الردود (Responses)، ثم الفتح في Excel (Open in Excel)، وهناك حفظ الملف بصيغة "
                "“CSV UTF-8 (Comma delimited)”."
            ),
        ),
        result="النتيجة",
        result_explained="من خمسة ردود فأكثر يعرض هذا الأمر نتيجة الفريق (و FILE.csv هو الملف الذي فيه الردود):",
    ),
)


def sheet_words(language: Language) -> SheetWords:
    """The words of the sheet and of the form in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
