"""Words of the help on each command: what it does, what one should know of it, and examples."""

from typing import NamedTuple

from rater_quiz.language import Said, said


class CommandWords(NamedTuple):
    """What the help says of a command."""

    summary: Said
    """In one line."""
    text: tuple[Said, ...] = ()
    """Paragraphs of more."""
    examples: tuple[tuple[str, Said], ...] = ()
    """What is typed after the name of the program, and what for."""


COMMAND = {
    "": CommandWords(
        said(en="Answer the statements, or what a command says.", ar="الإجابة عن العبارات، أو ما يطلبه الأمر."),
        (),
        (
            ("-o spring.md", said(en="Take the quiz and keep the report.", ar="الإجابة عن الاستبيان وحفظ التقرير.")),
            ("--resume", said(en="Go on where you stopped.", ar="استئناف جلسة سابقة.")),
            (
                "workshop answers",
                said(en="Pass one computer round in a team.", ar="حاسوب واحد يمر على أعضاء الفريق."),
            ),
            ("team answers", said(en="The result of that team.", ar="نتيجة ذلك الفريق.")),
        ),
    ),
    "take": CommandWords(
        said(
            en="Answer the statements, see the result, save the report.",
            ar="الإجابة عن العبارات، ثم عرض النتيجة وحفظ التقرير.",
        ),
        (
            said(
                en="This is what happens without a command. A digit answers and goes on; b goes back, n writes a"
                " note,"
                " ? shows all keys. Every answer is kept at once: stop with q or Ctrl-C, and go on later with"
                " --resume.",
                ar="هذا ما يجري من دون ذكر أمر. رقم الإجابة يسجّلها وينقل إلى العبارة التالية، والمفتاح b للرجوع، و n"
                " لكتابة ملاحظة، و ? لعرض المفاتيح. وتبقى كل إجابة محفوظة: للخروج q أو Ctrl-C، وللاستئناف لاحقًا"
                " --resume.",
            ),
            said(
                en="Where there is no terminal, answers are read from standard input, one a line.",
                ar="وحين لا توجد نافذة طرفية فمصدر الإجابات هو الإدخال القياسي، إجابة في كل سطر.",
            ),
        ),
        (
            ("-o spring.md", said(en="Keep the report.", ar="حفظ التقرير.")),
            ("--resume", said(en="Go on where you stopped.", ar="استئناف جلسة سابقة.")),
            (
                "--from spring.md -o spring.md --force",
                said(en="Mend a slip in a saved report.", ar="تصحيح إجابة في تقرير محفوظ."),
            ),
            (
                '--answers "4 3 5 2 1 4 3 2 5 4 3 2 1 4 5 3 2" --format json',
                said(en="All at once, for scripts.", ar="الإجابات كلها دفعة واحدة، للبرامج النصية."),
            ),
        ),
    ),
    "show": CommandWords(
        said(en="Show a saved result again, in either language.", ar="عرض نتيجة محفوظة مرة أخرى، بأي من اللغتين."),
        (
            said(
                en="A report is the saved result: it is read for its answers, and all else is worked out anew. The"
                " report of a team, a comparison or a guide is shown as it was saved.",
                ar="التقرير هو نفسه النتيجة المحفوظة: منه الإجابات، وكل ما عداها محسوب من جديد. أما تقرير الفريق أو"
                " المقارنة أو دليل الميسّر فيظهر كما هو.",
            ),
        ),
        (
            ("show spring.md", said(en="On the screen.", ar="على الشاشة.")),
            ("show spring.md --lang ar", said(en="In Arabic.", ar="بالعربية.")),
            (
                "show spring.md -o spring.html",
                said(en="As a page for the browser, to send or to print.", ar="صفحة للمتصفح، للإرسال أو الطباعة."),
            ),
        ),
    ),
    "compare": CommandWords(
        said(en="Compare results: what has changed since.", ar="مقارنة نتائج: ما الذي تغيّر بينها."),
        (
            said(
                en="Results of one person, or of a team. For a team it says which changes are clear and which may be "
                "chance. More than two are shown round by round, and the last is compared with the first.",
                ar="نتائج شخص واحد، أو نتائج فريق. وفي الفريق يتبيّن أي التغيّرات واضح وأيها قد يكون مصادفة. وإذا"
                " زادت على اثنتين فالعرض جولة بعد جولة، مع مقارنة الأخيرة بالأولى.",
            ),
        ),
        (
            ("compare spring.md summer.md", said(en="One person.", ar="شخص واحد.")),
            (
                "compare answers answers-in-autumn -o change.html",
                said(en="A team, from two folders.", ar="فريق، من مجلدين."),
            ),
        ),
    ),
    "team": CommandWords(
        said(en="Show the result of a team.", ar="عرض نتيجة الفريق."),
        (
            said(
                en="Reports, folders of reports and exports of web forms count together. Nobody is named, and below"
                " "
                "the smallest group nothing is shown.",
                ar="التقارير ومجلداتها وملفات ردود نماذج الويب محسوبة معًا. ولا يظهر اسم أحد، ولا تظهر نتيجة قبل أن"
                " يكتمل أصغر عدد مسموح به.",
            ),
        ),
        (
            ("team answers", said(en="From a folder.", ar="من مجلد.")),
            (
                "team answers form.csv -o team-report.md -o team-report.html",
                said(en="With the export of a form, and saved.", ar="مع ملف ردود نموذج، ثم الحفظ."),
            ),
            (
                "team answers --lead spring.md",
                said(en="With the lead's own answers beside it.", ar="وإلى جانبها إجابات قائد الفريق."),
            ),
        ),
    ),
    "live": CommandWords(
        said(
            en="Let everybody in the room answer on a phone, up to the team's result.",
            ar="إجابة كل من في القاعة من هاتفه، وصولًا إلى نتيجة الفريق.",
        ),
        (
            said(
                en="This computer shows a code; phones on the same Wi-Fi scan it and answer, without the internet. "
                "Answers are saved in the folder without names. Stop at any time, and go on with the same command.",
                ar="يظهر على هذا الحاسوب رمز تمسحه الهواتف التي على شبكة Wi-Fi نفسها، ثم يجيب أصحابها، من دون إنترنت."
                " والإجابات في المجلد بلا أسماء. ويمكن التوقف في أي وقت، ثم الاستئناف بالأمر نفسه.",
            ),
        ),
        (
            ("live answers", said(en="Begin, or go on.", ar="للبدء أو الاستئناف.")),
            (
                "live answers --address 127.0.0.1",
                said(en="Try it on this computer alone.", ar="تجربة على هذا الحاسوب وحده."),
            ),
            (
                "live answers --people 12 --comments",
                said(
                    en="Close when twelve are in, and ask an open question.",
                    ar="الإغلاق عند اكتمال 12 مشاركًا، مع سؤال مفتوح.",
                ),
            ),
        ),
    ),
    "workshop": CommandWords(
        said(
            en="Pass one computer round, up to the team's result.",
            ar="حاسوب واحد يمر على المشاركين، وصولًا إلى نتيجة الفريق.",
        ),
        (
            said(
                en="Everybody answers alone, one person after the other, in the language they pick. Answers are saved"
                " "
                "in the folder without names. Stop at any time, and go on with the same command.",
                ar="يجيب كل مشارك بمفرده، واحدًا بعد الآخر، باللغة التي يختارها. والإجابات في المجلد بلا أسماء. ويمكن"
                " التوقف في أي وقت، ثم الاستئناف بالأمر نفسه.",
            ),
        ),
        (
            ("workshop answers", said(en="Begin, or go on.", ar="للبدء أو الاستئناف.")),
            (
                "workshop answers --lang ar --team Support",
                said(en="In Arabic, with the team's name.", ar="مع اسم الفريق."),
            ),
        ),
    ),
    "enter": CommandWords(
        said(en="Type in sheets of paper.", ar="إدخال إجابات الأوراق."),
        (
            said(
                en="The answers of a sheet are typed in the order of its statements, with or without spaces. From a "
                "pipe, each line is a sheet.",
                ar="إجابات كل ورقة بترتيب عباراتها، بمسافات أو بدونها. ومن الأنبوب كل سطر ورقة.",
            ),
        ),
        (("enter answers", said(en="Into the folder of the team.", ar="إلى مجلد الفريق.")),),
    ),
    "sheet": CommandWords(
        said(
            en="Make a sheet to print, texts for a web form, or a page to send.",
            ar="إعداد ورقة للطباعة، أو نصوص نموذج على الويب، أو صفحة للإرسال.",
        ),
        (),
        (
            ("sheet --format html -o sheet.html", said(en="To print from the browser.", ar="للطباعة من المتصفح.")),
            (
                "sheet --format form -o form.txt",
                said(
                    en="To paste into Google Forms or Microsoft Forms.",
                    ar="للصق في Google Forms أو Microsoft Forms.",
                ),
            ),
        ),
    ),
    "questions": CommandWords(
        said(en="List, show, check and begin questionnaires.", ar="سرد الاستبيانات وعرضها وفحصها وإنشاؤها."),
        (),
        (
            ("questions new mine.yaml", said(en="Begin one of your own.", ar="إنشاء استبيان جديد.")),
            ("questions check mine.yaml", said(en="See what is wrong with it.", ar="معرفة ما فيه من أخطاء.")),
            ("--questionnaire mine.yaml", said(en="Take it.", ar="الإجابة عنه.")),
        ),
    ),
    "questions list": CommandWords(
        said(en="List the questionnaires that come with the program.", ar="سرد الاستبيانات المرفقة بالبرنامج.")
    ),
    "questions show": CommandWords(
        said(en="Show a questionnaire with its key.", ar="عرض استبيان مع مفتاح احتساب نقاطه."),
        (
            said(
                en="The key says how each statement is scored, and why.",
                ar="المفتاح يبيّن طريقة احتساب كل عبارة وسببها.",
            ),
        ),
        (("questions show rater", said(en="The one that is shipped.", ar="الاستبيان المرفق.")),),
    ),
    "questions check": CommandWords(
        said(
            en="Say everything that is wrong with a questionnaire, with its line.",
            ar="بيان كل خطأ في استبيان، مع رقم سطره.",
        ),
        (
            said(
                en="What is allowed but weak in its design is a warning: part of the result, and no failure.",
                ar="وما كان مسموحًا به لكنه ضعيف في تصميمه فهو تنبيه: جزء من النتيجة، وليس خطأ.",
            ),
        ),
        (("questions check mine.yaml", said(en="Before it is used.", ar="قبل استخدامه.")),),
    ),
    "questions new": CommandWords(
        said(en="Begin a questionnaire of your own.", ar="إنشاء استبيان جديد."),
        (
            said(
                en="It writes a small one that works, with every key explained.",
                ar="ملف صغير صالح للاستخدام، مع شرح كل مفتاح فيه.",
            ),
        ),
        (("questions new mine.yaml", said(en="Then change it, and check it.", ar="ثم تعديله وفحصه.")),),
    ),
    "questions schema": CommandWords(
        said(en="Print the JSON Schema of questionnaires.", ar="طباعة مخطط JSON Schema للاستبيانات."),
        (
            said(
                en="Editors complete the keys with it, and explain them.",
                ar="تستخدمه برامج التحرير لإكمال المفاتيح وشرحها.",
            ),
        ),
        (("questions schema > questionnaire.schema.json", said(en="Into a file.", ar="إلى ملف.")),),
    ),
    "drafts": CommandWords(
        said(en="List unfinished sittings, or delete them.", ar="سرد الجلسات غير المكتملة أو حذفها."),
        (
            said(
                en="An unfinished sitting is kept until its report is saved, or you decline to save it.",
                ar="تبقى الجلسة غير المكتملة إلى حين حفظ تقريرها، أو اختيار عدم الحفظ.",
            ),
        ),
        (
            ("drafts", said(en="Where they lie, and how far they have come.", ar="مكانها ومقدار ما اكتمل منها.")),
            ("drafts --delete", said(en="Delete them; it asks first.", ar="حذفها، بعد سؤال.")),
        ),
    ),
    "help": CommandWords(
        said(en="Show this, or the help on one command.", ar="عرض هذه المساعدة، أو مساعدة أمر بعينه."),
    ),
}
"""By the words that call a command; the program itself has none."""
