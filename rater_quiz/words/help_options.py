"""Words of the help on each option and argument."""

from rater_quiz.language import left_to_right, said

OPTION = {
    "questionnaire": said(
        en="A questionnaire of your own, or one that is shipped.", ar="ملف استبيان خاص، أو اسم استبيان مرفق."
    ),
    "lang": said(
        en="The language, English or Arabic. Without it: that of a saved result, else that of your settings,"
        " else the "
        "system's.",
        ar="اللغة: العربية ar أو الإنجليزية en. ومن دونه لغة النتيجة المحفوظة، ثم لغة الإعدادات، ثم لغة النظام.",
    ),
    "output": said(
        en="Save it in this file: NAME.html is a page for the browser, which prints it or makes a PDF of it; NAME.md, "
        "NAME.txt or NAME alone is Markdown. It can be given again for a second file; - is standard output.",
        ar=f"الحفظ في هذا الملف: الاسم المنتهي بالحروف {left_to_right('.html')} صفحة للمتصفح تصلح للطباعة أو الحفظ"
        f" بصيغة PDF؛ والمنتهي بالحروف {left_to_right('.md')} أو {left_to_right('.txt')} أو بلا لاحقة نص Markdown."
        " ويمكن تكراره لملف آخر، والرمز - للإخراج القياسي.",
    ),
    "sheet.output": said(
        en="Save it in this file, in that format; without --format, the name says it.",
        ar="الحفظ في هذا الملف بتلك الصيغة؛ ومن دون --format فالصيغة بحسب الاسم.",
    ),
    "shown": said(en="What goes to standard output; without it, text.", ar="صيغة العرض؛ ومن دونه نص."),
    "sheet.written_as": said(
        en="A sheet to print (md, html), the texts to paste into a web form (form), a page to send, for phones (page), "
        "or the words to invite with (invitation). Without it, as the name of the file says, else md.",
        ar="ورقة للطباعة (md أو html)، أو نصوص نموذج على الويب (form)، أو صفحة للهواتف تصلح للإرسال (page)، أو نص"
        " للدعوة (invitation). ومن دونه بحسب اسم الملف، وإلا md.",
    ),
    "no_pager": said(
        en="Show all of a long result at once, and not on a screen that scrolls.",
        ar="عرض النتيجة الطويلة كلها دفعة واحدة، لا على شاشة يجري تمريرها.",
    ),
    "force": said(
        en="Replace a file that is there; the old one is kept beside it, with .bak after its name.",
        ar=f"استبدال ملف موجود؛ ويبقى القديم بجانبه وفي آخر اسمه {left_to_right('.bak')}",
    ),
    "min_group": said(
        en="The least number of people of whom a result is shown: 5, or another from 4 up.",
        ar="أصغر عدد من المشاركين يمكن عرض نتيجته: 5، أو عدد آخر لا يقل عن 4.",
    ),
    "team": said(en="The team, for the report.", ar="اسم الفريق، للتقرير."),
    "workshop.team": said(en="The team, for the records.", ar="اسم الفريق، للسجلات."),
    "enter.team": said(en="The team, for the records.", ar="اسم الفريق، للسجلات."),
    "name": said(en="Your name, for the report.", ar="اسم المجيب، للتقرير."),
    "answers": said(
        en='All answers at once, "4 3 …", in the order of the statements; - reads them from standard input.',
        ar="الإجابات كلها دفعة واحدة، مثل "
        + left_to_right('"4 3 …"')
        + "، بترتيب العبارات؛ والرمز - للقراءة من الإدخال القياسي.",
    ),
    "from_": said(
        en="Start from the answers of a saved report, to change some.", ar="البدء بإجابات تقرير محفوظ، لتغيير بعضها."
    ),
    "resume": said(
        en="Go on with an unfinished sitting, or begin afresh; without it, you are asked.",
        ar="استئناف جلسة غير مكتملة، أو البدء من جديد؛ ومن دونه يأتي سؤال عن ذلك.",
    ),
    "plain": said(
        en="One line after the other, never redrawn: for screen readers.",
        ar="سطرًا بعد سطر بلا إعادة رسم: لقارئات الشاشة.",
    ),
    "lead": said(
        en="The lead's own report, to stand beside the team's.", ar="تقرير قائد الفريق، ليظهر إلى جانب نتيجته."
    ),
    "guide": said(
        en="Save a guide for whoever leads the session on the result.", ar="حفظ دليل لمن يدير اللقاء حول النتيجة."
    ),
    "minutes": said(en="How long that session is; without it, 60.", ar="مدة اللقاء بالدقائق؛ ومن دونه 60."),
    "people": said(
        en="How many people were asked: the report then says how many of them answered.",
        ar="عدد المدعوين إلى الإجابة، ليبيّن التقرير كم أجاب منهم.",
    ),
    "sheet.mail": said(
        en="The address to which replies to the page are to be e-mailed.", ar="عنوان البريد الذي تصل إليه ردود الصفحة."
    ),
    "live.people": said(
        en="How many people are expected: it closes when they are in.",
        ar="عدد المشاركين المتوقع: وعند اكتماله تنتهي الجولة.",
    ),
    "live.team": said(en="The team, for the records.", ar="اسم الفريق، للسجلات."),
    "comments": said(en="Ask one open question at the end.", ar="سؤال مفتوح واحد في النهاية."),
    "address": said(en="This computer's address in the network of the room.", ar="عنوان هذا الحاسوب في شبكة القاعة."),
    "port": said(en="The port; without it, 8017 and up.", ar="رقم المنفذ؛ ومن دونه 8017 فما بعده."),
    "no_browser": said(en="Do not open the projector's page in the browser.", ar="عدم فتح صفحة جهاز العرض في المتصفح."),
    "delete": said(
        en="Delete them all, but for those that are being answered.", ar="حذفها كلها، إلا ما تجري الإجابة عنه الآن."
    ),
    "yes": said(en="Delete without asking.", ar="الحذف بلا سؤال."),
    "version": said(en="Show the version.", ar="عرض رقم الإصدار."),
    "help": said(en="Show help; after a command, help on it.", ar="عرض المساعدة؛ وبعد أمر، مساعدة ذلك الأمر."),
    "install_completion": said(
        en="Let the shell complete commands and options with the Tab key, from the next window on.",
        ar="تمكين إكمال الأوامر والخيارات بالمفتاح Tab، ابتداءً من النافذة التالية.",
    ),
    "show_completion": said(
        en="Print what does so, for a shell that is set up by hand.", ar="طباعة نص ذلك الإعداد، لمن يضيفه بنفسه."
    ),
}
"""By the parameter's name; before a full stop, the one command for which it means something else."""

ARGUMENT = {
    "show.record": said(en="A report that was saved.", ar="تقرير محفوظ."),
    "compare.sources": said(
        en="Saved reports of a person, or a team's folders or exports: from 2 to 12, the earliest first.",
        ar="تقارير محفوظة لشخص واحد، أو مجلدات فريق أو ملفات ردود نماذج: من 2 إلى 12، والأقدم أولًا.",
    ),
    "sources": said(
        en="Saved reports, folders of them, exports of forms; one or more.",
        ar="تقارير محفوظة، أو مجلداتها، أو ملفات ردود نماذج؛ واحد أو أكثر.",
    ),
    "folder": said(
        en="Where the answers are kept; made if it is missing.", ar="المجلد الذي فيه الإجابات؛ ويجري إنشاؤه إن لم يوجد."
    ),
    "workshop.folder": said(
        en="Where the answers are kept; made if it is missing. Without it, one named by today's date.",
        ar="المجلد الذي فيه الإجابات؛ ويجري إنشاؤه إن لم يوجد. ومن دونه مجلد اسمه بتاريخ اليوم.",
    ),
    "command": said(en="The command, such as show.", ar="الأمر، مثل show"),
    "questions show.questionnaire": said(
        en="A file, or one of the list; rater if left out.", ar="ملف، أو أحد الاستبيانات المرفقة؛ ومن دونه rater"
    ),
    "questions check.file": said(en="A questionnaire of your own.", ar="ملف الاستبيان."),
    "questions new.file": said(
        en="The file to write, such as mine.yaml; - for standard output.",
        ar="الملف الجديد، مثل mine.yaml؛ والرمز - للإخراج القياسي.",
    ),
}
"""Likewise."""
