"""Words of a round of answering on phones: what the facilitator reads on the terminal."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, left_to_right, said
from rater_quiz.words.nouns import PERSON
from rater_quiz.words.workshop import REPLACES

WELCOME_TITLE = said(en="Everybody answers on a phone", ar="يجيب الجميع بهواتفهم")


def welcome(minimum: int) -> tuple[Said, ...]:
    """How it goes: how many people there have to be for a result."""
    return (
        said(
            en="The phones and this computer have to be on the same Wi-Fi. No internet is needed.",
            ar="يجب أن تكون الهواتف وهذا الحاسوب على شبكة Wi-Fi واحدة. ولا حاجة إلى الإنترنت.",
        ),
        said(
            en="Answers are saved without names, in no order. Whoever listens on this Wi-Fi could read along.",
            ar="الإجابات محفوظة بلا أسماء وبلا ترتيب. ومن يتنصّت على شبكة Wi-Fi هذه يستطيع قراءتها في طريقها.",
        ),
        said(
            en="Whoever uses this computer can read the files in the folder: keep it to yourself.",
            ar="من يستخدم هذا الحاسوب يستطيع قراءة الملفات في المجلد، فلا ينبغي أن يصل إلى المجلد أحد غير الميسّر.",
        ),
        said(
            en=f"From {minimum} people on, the team's result can be shown.",
            ar=f"يمكن عرض نتيجة الفريق ابتداءً من {PERSON.ar.oblique(minimum)}.",
        ),
    )


def listens(address: str) -> Said:
    """The address at which phones will find the page, once Enter is pressed."""
    return said(
        en=f"Address of this computer on the Wi-Fi: {address}. It listens there from Enter on, and nowhere else.",
        ar=f"عنوان هذا الحاسوب على شبكة Wi-Fi: {left_to_right(address)}. ويستقبل الإجابات عليه وحده بعد ضغط Enter.",
    )


OVER_TITLE = said(en="The round in this folder is over", ar="انتهت الجولة في هذا المجلد")


def over(people: int, when: str) -> tuple[Said, ...]:
    """A result is in the folder: of how many people, when it was saved, and what happens where the room opens again."""
    return (
        said(
            en=f"The result of {PERSON.en(people)} was saved here: {when}.",
            ar=f"نتيجة {PERSON.ar.oblique(people)} محفوظة هنا: {when}.",
        ),
        said(
            en="For another group or a later round: q leaves, and shows the command for a new folder.",
            ar="لمجموعة أخرى أو لجولة لاحقة: q للخروج، ويظهر بعده أمر يبدأ في مجلد جديد.",
        ),
        said(
            en="Enter opens this one again: whoever answers is added to the people who are in.",
            ar="المفتاح Enter لفتح هذه الجولة من جديد: ومن يجيب ينضم إلى من أجابوا.",
        ),
        REPLACES,
    )


REOPEN = said(en="Enter open it again", ar="Enter لفتح الجولة من جديد")


def anew(command: str) -> Said:
    """The command that begins a round in another folder."""
    return said(en=f"A new round, in a new folder:\n  {command}", ar=f"لجولة جديدة في مجلد جديد:\n  {command}")


SEVERAL = said(
    en="This computer has several addresses. Which one is on the phones' Wi-Fi? It listens there and nowhere else.",
    ar="لهذا الحاسوب عدة عناوين. أيها على شبكة Wi-Fi التي عليها الهواتف؟ لا تصل الإجابات إلا إليه.",
)


def choice(number: int, address: str, adapter: str) -> Said:
    """One of several addresses, and what the system calls the way to it."""
    return said(
        en=f"{number}: {address} ({adapter})", ar=f"{number}: {left_to_right(address)} ({left_to_right(adapter)})"
    )


BEGIN = said(en="Enter open the room", ar="Enter لفتح القاعة")
FIRST = said(en="Enter the first one", ar="Enter للعنوان الأول")
NUMBERS = said(en="or its number", ar="أو رقم العنوان")
LEAVE = said(en="q leave", ar="q خروج")
BACK = said(en="any other key: back", ar="أي مفتاح آخر للرجوع")


def counts(people: int, opened: int) -> Said:
    """How many are in, and how often the page was opened: in words that nobody takes for people or answers."""
    return said(
        en=f"{PERSON.en.are(people)} in · pages opened: {opened} (repeats count)",
        ar=f"عدد من أجابوا: {people} · عدد مرات فتح الصفحة: {opened} (وقد يتكرر من هاتف واحد)",
    )


def counts_of(people: int, expected: int, opened: int) -> Said:
    """The same where it is known how many are expected."""
    return said(
        en=f"{people} of {PERSON.en(expected)} are in · pages opened: {opened} (repeats count)",
        ar=f"عدد من أجابوا: {people} من {expected} · عدد مرات فتح الصفحة: {opened} (وقد يتكرر من هاتف واحد)",
    )


KEYS = (
    said(en="e end: show the result", ar="e للإنهاء وعرض النتيجة"),
    said(en="p projector page", ar="p لصفحة العرض"),
    said(en="a another address", ar="a لعنوان آخر"),
    said(en="? not reachable?", ar="? إن تعذّر الوصول"),
    said(en="q stop", ar="q للتوقف"),
)
"""The facilitator's keys while the round is open."""
LARGER = said(
    en="In a larger window the code to scan is shown here; p shows it in a browser.",
    ar="يظهر الرمز هنا في نافذة أكبر، ويعرضه المفتاح p في المتصفح.",
)
"""The window is too small for the code."""
END_TITLE = said(en="Is everybody in?", ar="هل أجاب الجميع؟")
END = said(
    en="The round closes, and everybody sees the result. Nobody can answer afterwards.",
    ar="تنتهي الجولة ويرى الجميع النتيجة. ولا يمكن لأحد أن يجيب بعدها.",
)
END_FOOT = (
    said(en="Enter close and show it", ar="Enter لإنهاء الجولة وعرض النتيجة"),
    said(en="any other key: not yet", ar="أي مفتاح آخر: ليس بعد"),
)


def projector(url: str) -> Said:
    """Where the projector page is, where it could not be opened."""
    return said(
        en=f"The projector page: {url} — open it in a browser on this computer.",
        ar=f"صفحة العرض، لفتحها في متصفح على هذا الحاسوب: {left_to_right(url)}",
    )


PROJECTOR_OPENED = said(en="The projector page is open in the browser.", ar="صفحة العرض مفتوحة في المتصفح.")


def moved(address: str) -> Said:
    """The address has changed, and the code with it."""
    return said(
        en=f"THE ADDRESS HAS CHANGED to {address}: phones need the new code.",
        ar=f"تغيّر العنوان إلى {left_to_right(address)}: وتحتاج الهواتف إلى الرمز الجديد.",
    )


NETWORK_GONE = said(
    en="THIS COMPUTER IS NOT ON THE NETWORK any more: the phones do not reach it.",
    ar="انقطع هذا الحاسوب عن الشبكة: فلا تصل إليه الهواتف.",
)


def not_saved(why: str) -> Said:
    """Answers came and could not be saved; the phone goes on trying."""
    return said(
        en=f"ANSWERS COULD NOT BE SAVED; the phone tries again. {why}",
        ar=f"تعذّر حفظ إجابات وصلت، ويعيد الهاتف المحاولة. {why}",
    )


HELP_TITLE = said(en="When phones do not reach this computer", ar="إذا لم تصل الهواتف إلى هذا الحاسوب")
HELP = (
    said(
        en="Is the phone on the same Wi-Fi, with mobile data and any VPN switched off?",
        ar="هل الهاتف على شبكة Wi-Fi نفسها، مع إيقاف بيانات الهاتف وأي اتصال VPN؟",
    ),
    said(
        en="Type the whole address as it is shown, with http:// in front; https does not work.",
        ar="تلزم كتابة العنوان كاملًا كما هو معروض، وفي أوله http://، ولا يعمل https.",
    ),
    said(
        en="Guest networks often keep their clients apart. A phone's hotspot does not; it carries 5 to 10 phones.",
        ar="كثيرًا ما تفصل شبكات الضيوف بين الأجهزة. أما نقطة اتصال من هاتف فلا تفعل، وتكفي 5 إلى 10 هواتف.",
    ),
    said(
        en="The firewall of this computer may ask, or have to be told, to let Python in on private networks.",
        ar="قد يلزم السماح لبرنامج Python في جدار الحماية على هذا الحاسوب، للشبكات الخاصة.",
    ),
    said(
        en="The address may belong to Docker, a virtual machine or a VPN: a chooses another.",
        ar="قد يكون العنوان لبرنامج Docker أو لحاسوب افتراضي أو لاتصال VPN: ويختار المفتاح a غيره.",
    ),
    said(
        en="It can go on without phones: q stops here, and the commands workshop and enter add to the same folder.",
        ar="يمكن المتابعة بلا هواتف: q للتوقف هنا، ثم تضاف الإجابات إلى المجلد نفسه بالأمر workshop أو enter.",
    ),
)
RESULT_FOOT = (
    said(en="Enter end", ar="Enter للإنهاء"),
    said(en="p projector page", ar="p لصفحة العرض"),
)
"""The keys while the result is shown."""
REVEALING = said(en="The round is closed. Just a moment …", ar="تم إغلاق الجولة. لحظة من فضلكم …")


def stopped(count: int, command: str) -> Said:
    """How many are in, and the command that goes on with the same code."""
    return said(
        en=f"{PERSON.en.are(count)} in. The round is kept, with its code. Go on with:\n  {command}",
        ar=f"عدد من أجابوا: {count}. والجولة محفوظة برمزها. للاستئناف:\n  {command}",
    )


# What is refused.

NO_ADDRESS = said(
    en="this computer is on no network that phones could reach", ar="هذا الحاسوب ليس على شبكة يمكن أن تصل إليها الهواتف"
)
NO_ADDRESS_HINT = said(
    en="join a Wi-Fi or switch a hotspot on; or name an address: --address IP",
    ar="الاتصال بشبكة Wi-Fi أو تشغيل نقطة اتصال؛ أو ذكر عنوان مع --address",
)


def bad_address(found: str) -> Said:
    return said(
        en=f"expected an IPv4 address of this computer like 192.168.1.20, found '{found}'",
        ar=f"المتوقع عنوان IPv4 لهذا الحاسوب مثل 192.168.1.20، والموجود «{left_to_right(found)}»",
    )


def no_port(address: str, why: Said) -> Said:
    """The program cannot listen there, and why."""
    return said(
        en=f"cannot listen on {address}: {why.translations[Language.ENGLISH]}",
        ar=f"تعذّر الاستقبال على {left_to_right(address)}: {why.translations[Language.ARABIC]}",
    )


NOT_OURS = said(en="this computer does not have that address", ar="ليس هذا من عناوين هذا الحاسوب")


def ours(addresses: Sequence[str]) -> Said:
    """The addresses of this computer that would do instead."""
    return said(
        en=f"addresses of this computer: {', '.join(addresses)}; without --address it is chosen from these",
        ar=f"عناوين هذا الحاسوب: {'، '.join(map(left_to_right, addresses))}؛ ومن دون --address يجري اختيار أحدها",
    )


NO_PORT_HINT = said(en="choose another port: --port N", ar="اختيار منفذ آخر مع --port")
ANOTHER_RUNS = said(en="a round is under way on this folder already", ar="تجري جولة على هذا المجلد الآن")
ANOTHER_RUNS_HINT = said(
    en="go on in its window, or stop it there with q", ar="المتابعة في نافذتها، أو إيقافها هناك بالمفتاح q"
)
BROKEN_ROUND = said(en="what was kept of the round cannot be read", ar="تعذّرت قراءة الملف المحفوظ للجولة")
BROKEN_ROUND_HINT = said(
    en="delete the file to begin a new round; the answers that are in stay",
    ar="حذف الملف يتيح بدء جولة جديدة، وتبقى الإجابات التي وصلت",
)
OTHER_ROUND = said(
    en="a round with another questionnaire, or another wording of it, is not over here",
    ar="بدأت هنا جولة باستبيان آخر، أو بصياغة أخرى له، ولم تنته",
)
OTHER_ROUND_HINT = said(
    en="end it with the questionnaire that it began with, or choose another folder",
    ar="إنهاؤها بالاستبيان الذي بدأت به، أو اختيار مجلد آخر",
)


# Comments.

COMMENTS = said(en="What people added", ar="ما أضافه المشاركون")


def comments_apart(file: str, enough: int) -> Said:
    """What people added is kept out of a result of few people."""
    return said(
        en=f"What people added is in {file}, and not in the result: among fewer than {enough}, everybody knows "
        "everybody's way of writing.",
        ar=f"ما أضافه المشاركون في الملف {left_to_right(file)} وحده لا في النتيجة: فبين أقل من {enough} يعرف كل منهم"
        " أسلوب الآخر في الكتابة.",
    )


COMMENTS_HOW = said(
    en="In random order; who wrote what is not known.", ar="بترتيب عشوائي، ولا سبيل إلى معرفة كاتب أي منها."
)
