"""Words of the page on which somebody answers on a phone, served in a room or sent as a file."""

from rater_quiz.language import Said, said

HOW = said(
    en="Choose one answer for each statement; there are no right or wrong answers.",
    ar="المطلوب إجابة واحدة لكل عبارة، ولا توجد إجابات صحيحة وأخرى خاطئة.",
)
NO_NAME = said(en="No name is asked for.", ar="الإجابة بلا اسم.")
CAN_BE_READ = said(
    en="Your answers go to the computer in this room. Whoever listens on this Wi-Fi could read along.",
    ar="تصل الإجابات إلى الحاسوب الموجود في القاعة. ومن يتنصّت على شبكة Wi-Fi هذه يستطيع قراءتها.",
)
"""What the room's network means for whoever answers."""
SENDS_NOTHING = said(
    en="This page sends nothing by itself. Whoever receives your answers knows from whom they came.",
    ar="لا ترسل هذه الصفحة شيئًا من تلقاء نفسها. ومن يتلقى الإجابات يعرف مصدرها.",
)
"""What a page that came as a file means for whoever answers."""
BEGIN = said(en="Begin", ar="بدء")
BACK = said(en="Back", ar="السابق")
NEXT = said(en="Next", ar="التالي")
SEND = said(en="Send", ar="إرسال")


def progress(number: int, count: int) -> Said:
    """Where somebody is among the statements."""
    return said(en=f"{number} of {count}", ar=f"{number} من {count}")


CHOOSE = said(en="Please choose an answer.", ar="يرجى اختيار إجابة.")
REVIEW = said(en="Are these your answers?", ar="هل الإجابات صحيحة؟")
REVIEW_HOW = said(en="Tap one to change it.", ar="يمكن تعديل أي إجابة بلمسها.")
SENDING = said(en="Sending…", ar="يجري الإرسال…")
NOT_SENT = said(en="Not sent yet", ar="لم تصل الإجابات بعد")
TRIES_AGAIN = said(
    en="The computer in the room cannot be reached. Leave this page open: it tries again by itself.",
    ar="تعذّر الوصول إلى الحاسوب الموجود في القاعة. وتعاد المحاولة تلقائيًا ما دامت هذه الصفحة مفتوحة.",
)
OR_DIGITS = said(
    en="Your answers are kept here. As digits, which can be typed in for you:",
    ar="الإجابات محفوظة هنا. وهذه أرقامها، ويمكن إدخالها على الحاسوب:",
)
"""Introduces the digits where sending fails."""
REFUSED = said(en="Your answers were not taken", ar="تعذّر قبول الإجابات")
REFUSED_WHY = said(
    en="The round may be over, or may have moved to another address. Please tell whoever leads the session.",
    ar="ربما انتهت الجولة، أو تغيّر عنوانها. يرجى إبلاغ من يدير الجلسة.",
)
SENT = said(en="Your answers are in. Look up.", ar="وصلت الإجابات. ولا حاجة إلى الهاتف بعد الآن.")
SOMEBODY_ELSE = said(en="Somebody else answers on this phone", ar="شخص آخر يجيب على هذا الهاتف")
COMMENT = said(en="Is there anything to add?", ar="هل من إضافة؟")
COMMENT_HOW = said(
    en="It may be read out in the room; write no names. It can stay empty.",
    ar="قد يقرؤها الميسّر أمام الجميع، فلا مكان فيها لأي اسم. ويمكن تركها فارغة.",
)

# The file that is sent.

HAND_OVER = said(en="Hand your answers over", ar="تسليم الإجابات")
HAND_OVER_HOW = said(
    en="Save them as a file and send that, or copy these digits into a reply.",
    ar="المطلوب حفظ الإجابات في ملف وإرساله، أو نسخ هذه الأرقام في الرد.",
)
BY_HAND = said(
    en="These digits are your answers. Copy them into a reply:",
    ar="هذه الأرقام هي الإجابات، والمطلوب نسخها كما هي في الرد:",
)
"""Introduces the digits where the page cannot do more than show them."""
NO_DIGITS = said(
    en="This browser cannot show them: write down the numbers of your answers, in order.",
    ar="لا يستطيع هذا المتصفح عرضها: المطلوب تدوين أرقام الإجابات بالترتيب.",
)
SAVE = said(en="Save as a file", ar="حفظ في ملف")
COPY = said(en="Copy the digits", ar="نسخ الأرقام")
COPIED = said(en="The digits are copied.", ar="تم نسخ الأرقام.")
MAIL = said(en="Reply by e-mail", ar="الرد بالبريد الإلكتروني")
TEAM = said(en="Team (if you like)", ar="اسم الفريق (اختياري)")
NOTE = said(en="A note on it (if you like)", ar="ملاحظة على العبارة (اختياري)")
RECORD = said(
    en="Answers given on a page. The commands show and team of rater-quiz read this file.",
    ar="إجابات مسجّلة في صفحة. ويقرأ الأمران show و team في rater-quiz هذا الملف.",
)
"""What stands in a saved file, for people who open it."""

# Small pages of the room.

CODE = said(en="The code", ar="الرمز")
CODE_HOW = said(
    en="Type the six letters and digits that are shown in the room.",
    ar="المطلوب كتابة الحروف والأرقام الستة المعروضة في القاعة.",
)
GO_ON = said(en="Go on", ar="متابعة")
NOTHING_HERE = said(en="There is nothing here. Is the code right?", ar="لا شيء هنا. يرجى التحقق من الرمز.")
CLOSED = said(
    en="The round is over. Answers that were sent before are in.",
    ar="انتهت الجولة. وقد وصلت الإجابات المرسلة قبل ذلك.",
)
RESULT_SHOWN = said(
    en="The result of the round is on the screen in the room now.",
    ar="نتيجة الجولة معروضة الآن على الشاشة في القاعة.",
)
"""Where to look once the round is over, for whoever has answered and for whoever comes too late."""
PAUSED = said(en="The round stops for now. Please try again later.", ar="توقفت الجولة مؤقتًا. يرجى المحاولة لاحقًا.")
OVER = said(en="The round is over", ar="انتهت الجولة")
MISSING = said(
    en="Not sent yet: the statements that are marked have no answer.",
    ar="لم تصل الإجابات بعد: لا إجابة عن العبارات التي عليها علامة.",
)
FORGED = said(
    en="This page does not belong to the round in the room. Open its address anew.",
    ar="لا تعود هذه الصفحة إلى الجولة في القاعة. يرجى فتح العنوان من جديد.",
)
NO_FORM = said(en="This cannot be read as answers.", ar="لا يمكن قراءة هذا بوصفه إجابات.")
NOT_SAVED = said(
    en="The answers could not be saved on the computer. Please send them again.",
    ar="تعذّر حفظ الإجابات على الحاسوب. يرجى إرسالها مرة أخرى.",
)
