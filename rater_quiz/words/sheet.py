"""Words of the sheet to print, and of the texts for a web form."""

from rater_quiz.language import Said, left_to_right, said

HOW_TO_ANSWER = said(
    en="Tick one box in each row; there are no right or wrong answers.",
    ar="توضع علامة في مربع واحد من كل صف، ولا توجد إجابات صحيحة وأخرى خاطئة.",
)
ANONYMOUS = said(
    en="Anonymous: please leave your name off. Only the result of the whole team is shown.",
    ar="بلا أسماء: يرجى عدم كتابة الاسم. ولا تظهر إلا نتيجة الفريق كله.",
)
TEAM = said(en="Team", ar="الفريق")
DATE = said(en="Date", ar="التاريخ")
ANSWERS = said(en="The answers:", ar="الإجابات:")
"""Introduces the answers of the scale."""
NUMBER = said(en="No.", ar="الرقم")
"""Heading of the numbers of the statements."""
STATEMENT = said(en="Statement", ar="العبارة")
CHECK = said(
    en="Please check that each row has one tick. Thank you!",
    ar="يرجى التأكد من أن في كل صف علامة واحدة. وشكرًا!",
)
"""The last line: a sheet with a gap cannot be counted."""

# What frames the texts that are pasted into a web form.

FORM_HEADING = said(en="Texts for a web form", ar="نصوص لنموذج على الويب")
FORM_INTRODUCTION = said(
    en=(
        "Paste these texts as they are: their words are what the program recognizes when it reads the answers.\n"
        "The lines with dashes are not part of them. The steps for Google Forms and Microsoft Forms come after."
    ),
    ar=(
        "المطلوب لصق هذه النصوص كما هي: فمن كلماتها يتعرّف البرنامج إلى الإجابات حين يقرؤها.\nأما أسطر العناوين بين"
        " الشرطات فليست منها. وبعدها الخطوات في Google Forms وفي Microsoft Forms."
    ),
)
FORM_TITLE = said(en="Title of the form", ar="عنوان النموذج")
"""Heading of a text to paste, as the next four are."""
FORM_DESCRIPTION = said(en="Description of the form", ar="وصف النموذج")
FORM_QUESTION = said(en="Question", ar="السؤال")
FORM_STATEMENTS = said(en="Statements: the rows, one a line", ar="العبارات (وهي الصفوف)، في كل سطر عبارة")
FORM_ANSWERS = said(en="Answers: the columns, one a line", ar="الإجابات (وهي الأعمدة)، في كل سطر إجابة")
FORM_ANONYMOUS = said(
    en=(
        "The answers are anonymous: the form does not ask who you are. They lie with the service that runs it, where "
        "whoever set it up can read them; the team sees only the result of all together."
    ),
    ar=(
        "الإجابات بلا أسماء: لا يسأل النموذج عمّن يجيب. وهي محفوظة لدى الخدمة التي تستضيفه، ويستطيع صاحب النموذج أن"
        " يقرأها هناك؛ أما الفريق فلا يرى إلا النتيجة الإجمالية."
    ),
)
"""Text to paste: the end of the description."""
FORM_GRID = said(en="Please choose one answer for each statement", ar="يرجى اختيار إجابة واحدة لكل عبارة")
"""Text to paste: the question that has the statements for its rows."""
GOOGLE_FORMS = (
    said(
        en="At forms.google.com, begin a blank form. Paste the title and the description.",
        ar="بدء نموذج فارغ في forms.google.com، ولصق العنوان والوصف.",
    ),
    said(
        en="Make the first question a “Multiple choice grid”, and paste the question.",
        ar="جعل السؤال الأول من نوع شبكة الاختيار من متعدد (Multiple choice grid)، ولصق السؤال.",
    ),
    said(
        en=(
            "Paste all statements into “Row 1” and all answers into “Column 1”: each line becomes one of its own. "
            "Where that does not work, paste them line by line."
        ),
        ar=(
            "لصق العبارات كلها في الصف الأول (Row 1)، والإجابات كلها في العمود الأول (Column 1): فيصبح كل سطر صفًا أو"
            " عمودًا. وإن تعذّر ذلك فاللصق سطرًا سطرًا."
        ),
    ),
    said(
        en="Turn on “Require a response in each row”: a response with a gap cannot be counted.",
        ar="تفعيل طلب الإجابة في كل صف (Require a response in each row): فما نقصت منه إجابة لا يدخل في الحساب.",
    ),
    said(
        en=(
            "In “Settings”, under “Responses”, set “Collect email addresses” to “Do not collect”, and leave “Limit to "
            "1 response” off, for it makes people sign in."
        ),
        ar=(
            "في الإعدادات (Settings)، تحت الردود (Responses): إيقاف جمع عناوين البريد الإلكتروني (Collect email"
            " addresses: Do not collect)، وترك الحصر على ردّ واحد (Limit to 1 response) غير مفعّل، لأنه يفرض تسجيل"
            " الدخول."
        ),
    ),
    said(
        en="Publish the form for anyone with the link, and send the link.",
        ar="نشر النموذج لكل من لديه الرابط، ثم إرسال الرابط.",
    ),
    said(
        en=(
            "When all have answered: “Responses”, the three dots, “Download responses (.csv)”. What comes is a ZIP "
            "file with the CSV file in it: there is no need to unpack it."
        ),
        ar=(
            "بعد أن يجيب الجميع: الردود (Responses)، ثم النقاط الثلاث، ثم تنزيل الردود (Download responses .csv)."
            " والناتج ملف ZIP فيه ملف CSV، ولا حاجة إلى فك ضغطه."
        ),
    ),
)
"""The steps in Google Forms."""
MICROSOFT_FORMS = (
    said(
        en="At forms.office.com, begin a new form (not a quiz). Paste the title and the description.",
        ar="بدء نموذج جديد (لا اختبار) في forms.office.com، ولصق العنوان والوصف.",
    ),
    said(
        en=(
            "Add a question of the type “Likert”, and paste the question. Make each line of the statements a "
            "statement, and each line of the answers an option."
        ),
        ar=(
            "إضافة سؤال من نوع ليكرت (Likert)، ولصق السؤال. ويصبح كل سطر من العبارات عبارة (Statement)، وكل سطر من"
            " الإجابات خيارًا (Option)."
        ),
    ),
    said(
        en=(
            "Or, easier to fill in on a phone: a question of the type “Choice” for each statement, with the answers "
            "as its options. It is read as well."
        ),
        ar="أو، وهو أيسر على الهاتف: سؤال من نوع اختيار (Choice) لكل عبارة، خياراته هي الإجابات. وقراءة ردوده ممكنة"
        " كذلك.",
    ),
    said(
        en="Turn on “Required”: a response with a gap cannot be counted.",
        ar="جعل السؤال إلزاميًا (Required): فما نقصت منه إجابة لا يدخل في الحساب.",
    ),
    said(
        en=(
            "In “Settings”, choose “Anyone can respond”; or “Only people in my organization can respond” with “Record "
            "name” off. E-mail addresses are then no longer recorded."
        ),
        ar=(
            "في الإعدادات (Settings): السماح للجميع بالرد (Anyone can respond)؛ أو لأعضاء المؤسسة وحدهم (Only people"
            " in my organization can respond) مع إيقاف تسجيل الاسم (Record name). وعندئذ لا يجري تسجيل عناوين البريد."
        ),
    ),
    said(en="Send the link.", ar="إرسال الرابط."),
    said(
        en=(
            "When all have answered: “Responses”, “Open in Excel”. What comes is a workbook (.xlsx), and is read as it "
            "is."
        ),
        ar=(
            "بعد أن يجيب الجميع: الردود (Responses)، ثم الفتح في Excel (Open in Excel). والناتج مصنف (.xlsx) مقروء كما"
            " هو."
        ),
    ),
)
"""The steps in Microsoft Forms."""
FORM_RESULT = said(en="The result", ar="النتيجة")
"""Heading of the last step, the same for both."""
FORM_RESULT_EXPLAINED = said(
    en="With five responses or more, this shows the team's result (form.csv stands for the file that came):",
    ar="من خمسة ردود فأكثر يعرض هذا الأمر نتيجة الفريق (مع كتابة اسم الملف الناتج بدل form.csv):",
)


OTHER_ENDING = said(
    en="give the file a name that fits the format, or ask for another with --format",
    ar="المطلوب اسم للملف يلائم الصيغة، أو طلب صيغة أخرى مع --format",
)
"""Hint where a file's name ends in something else than its format."""

# The page that is sent.

MAIL_WITHOUT_PAGE = said(en="only a page has a place for an address", ar="لا مكان لعنوان بريد إلا في الصفحة")
MAIL_WITHOUT_PAGE_HINT = said(en="add --format page", ar="يلزم معه --format page")


def no_address(found: str) -> Said:
    return said(
        en=f"expected an e-mail address like lead@example.org, found '{found}'",
        ar=f"المتوقع عنوان بريد إلكتروني مثل {left_to_right('lead@example.org')}، والموجود «{left_to_right(found)}»",
    )
