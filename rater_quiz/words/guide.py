"""Words of the facilitator's guide: what to prepare, do and ask when a team talks about its result."""

from typing import NamedTuple

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import GROUP, MINUTE, PERSON


class StepWords(NamedTuple):
    """One step of a session."""

    title: Said
    doing: Said
    """What the facilitator does, and has others do."""


def title(questionnaire: str) -> Said:
    """Head the guide with the questionnaire's title."""
    return said(en=f"{questionnaire}: the facilitator's guide", ar=f"{questionnaire}: دليل الميسّر")


FOR_YOU = said(
    en="This is for whoever leads the session, and for nobody else: the handout is what the team gets.",
    ar="هذا الدليل للميسّر وحده، أما الفريق فله ورقة النتيجة.",
)
PREPARATION = said(en="Preparation", ar="الإعداد")
WEEK_BEFORE = said(en="A week before", ar="قبل اللقاء بأسبوع")
A_WEEK_BEFORE = (
    said(
        en="Invite everybody who meets customers, with words like these: “A few statements about how we serve our "
        "customers, four minutes, no names. Then we look at the result together and choose two or three things to do.”",
        ar="دعوة كل من يتعامل مع العملاء، بكلمات كهذه: «عبارات قليلة عن خدمتنا لعملائنا، أربع دقائق، بلا أسماء. ثم ننظر"
        " في النتيجة معًا ونختار أمرين أو ثلاثة نعمل عليها.»",
    ),
    said(
        en="Say what it is for: actions that customers will notice, and no verdict on anybody.",
        ar="بيان الغاية: إجراءات يلمسها العملاء، لا حكم على أحد.",
    ),
    said(
        en="In a second round, find out what became of the actions of the last one.",
        ar="وفي الجولة الثانية: معرفة ما آلت إليه إجراءات الجولة السابقة.",
    ),
)


def collecting(people: int) -> Said:
    """How long each way of collecting takes for so many people, at least 1."""
    passed, typing = 4 * people, max(5, people + people // 2)
    return said(
        en=f"Plan for the collecting. For {PERSON.en(people)}: about 10 min on phones in the room, all at once; about "
        f"{MINUTE.en(passed)} where one laptop goes round; on paper 10 min for all at once, and then about "
        f"{MINUTE.en(typing)} to type the sheets in; with a form or a page that is sent, everybody in their own time.",
        ar=f"تخصيص وقت لجمع الإجابات ({PERSON.ar(people)}): نحو 10 دقائق بالهواتف في القاعة للجميع معًا؛ ونحو"
        f" {MINUTE.ar.oblique(passed)} إذا تناوبوا على حاسوب واحد؛ وعلى الورق 10 دقائق للجميع معًا ثم نحو"
        f" {MINUTE.ar.oblique(typing)} لإدخال الأوراق؛ أما النموذج الإلكتروني أو الصفحة المرسلة فالإجابة عنهما لكل"
        " مشارك في وقته.",
    )


DAY_BEFORE = said(en="The day before", ar="قبل اللقاء بيوم")
THE_DAY_BEFORE = (
    said(
        en="Read the handout once, and print one for each: everybody sees the same, at the same time.",
        ar="قراءة ورقة النتيجة مرة، وطباعة نسخة لكل مشارك: فيرى الجميع الشيء نفسه في الوقت نفسه.",
    ),
    said(
        en="Choose the example that you will tell yourself if nobody begins.",
        ar="اختيار مثال يرويه الميسّر بنفسه إن لم يبدأ أحد.",
    ),
)
TO_PREPARE_LEAD = said(
    en="Agree with the lead to speak last and to ask rather than explain.",
    ar="الاتفاق مع قائد الفريق على أن يكون آخر من يتكلم، وأن يسأل بدلًا من أن يشرح.",
)
"""Added where the lead's view stands beside the team's."""
IN_THE_ROOM = said(en="In the room", ar="في المكان")


def to_bring(people: int, *, three: bool) -> Said:
    """What to bring for so many people, who have three votes each, or two."""
    votes = "ثلاثة ملصقات صغيرة" if three else "ملصقان صغيران"
    return said(
        en=f"Bring: {people} handouts, pens, {'three' if three else 'two'} stickers for each, large sheets, tape.",
        ar=f"ما ينبغي إحضاره: ورقة النتيجة لكل مشارك ({PERSON.ar(people)})، وأقلام، و{votes} لكل منهم، وأوراق كبيرة،"
        " وشريط لاصق.",
    )


THERE = (
    said(
        en="Draw the table of the plan large, where all can see it from the beginning.",
        ar="رسم جدول الخطة بحجم كبير، حيث يراه الجميع من البداية.",
    ),
    said(
        en="Put chairs in a circle or at small tables, not in rows.",
        ar="ترتيب الكراسي في دائرة أو حول طاولات صغيرة، لا في صفوف.",
    ),
)


def agenda(minutes: int) -> Said:
    """Head the agenda of a session of so many minutes, 60 or 90."""
    return said(en=f"Agenda for {minutes} minutes", ar=f"جدول أعمال لقاء مدته {minutes} دقيقة")


COLUMNS = (
    said(en="Minutes", ar="الدقائق"),
    said(en="How long", ar="المدة"),
    said(en="Step", ar="الخطوة"),
)
"""Minutes from and to, how long, step."""


def span(start: int, end: int) -> Said:
    """Say the minutes at which a step begins and ends."""
    return said(en=f"{start} to {end}", ar=f"من {start} إلى {end}")


def lasting(minutes: int) -> Said:
    """Say how many minutes, 5 to 90 in steps of 5."""
    return said(en=MINUTE.en(minutes), ar=MINUTE.ar(minutes))


def item(span: str, title: str) -> Said:
    """Head a step with its minutes and its title."""
    return said(en=f"Minutes {span}: {title}", ar=f"الدقائق {span}: {title}")


IF_LATE = said(
    en="If you run late: leave out “What carries us” first, then have only every second group read out. Never shorten "
    "the plan.",
    ar="إذا ضاق الوقت: الاستغناء أولًا عن «نقاط قوتنا»، ثم قراءة مجموعة واحدة من كل مجموعتين. أما وقت الخطة فلا"
    " اختصار فيه.",
)
WELCOME = StepWords(
    said(en="Welcome and rules", ar="الترحيب والقواعد"),
    said(
        en="Say what the time is for; in a second round, begin with what became of the last plan. Agree on three "
        "rules: nobody has to say what they answered; nobody guesses who answered what; we talk about the work and "
        "not about persons.",
        ar="بيان الغاية من اللقاء؛ وفي الجولة الثانية تكون البداية بما آلت إليه الخطة السابقة. ثم الاتفاق على ثلاث "
        "قواعد: لا أحد مطالب بأن يقول ما أجاب به، ولا أحد يخمّن صاحب إجابة، والحديث عن العمل لا عن الأشخاص.",
    ),
)
_READING = said(en="Reading in silence", ar="قراءة صامتة")
READING_ALONE = StepWords(
    _READING,
    said(
        en="Everybody reads the first page and the statements, and marks one figure that pleases and one that "
        "surprises. Then one sentence each, without discussion.",
        ar="يقرأ كل مشارك الصفحة الأولى والعبارات، ويضع علامة على رقم يسرّه وآخر يفاجئه. ثم جملة واحدة من كل مشارك، دون"
        " نقاش.",
    ),
)
"""For a group that can go round once."""


def reading_in(groups: int) -> StepWords:
    """For one that cannot: so many groups of three or four, at least 4."""
    return StepWords(
        _READING,
        said(
            en="Everybody reads the first page and the statements, and marks one figure that pleases and one that "
            f"surprises. Then {GROUP.en(groups)} of three or four compare, and each says one sentence, without "
            "discussion.",
            ar="يقرأ كل مشارك الصفحة الأولى والعبارات، ويضع علامة على رقم يسرّه وآخر يفاجئه. ثم مقارنة في"
            f" {GROUP.ar.oblique(groups)} من ثلاثة أو أربعة، وجملة واحدة من كل مجموعة، دون نقاش.",
        ),
    )


STRENGTHS = StepWords(
    said(en="What carries us", ar="نقاط قوتنا"),
    said(
        en="Ask: what do we do that brings this about, and what would make us lose it? Write down one thing to keep.",
        ar="السؤال: ما الذي نفعله فيثمر هذا، وما الذي قد يحرمنا منه؟ ثم تدوين أمر واحد نحافظ عليه.",
    ),
)
LEAD = StepWords(
    said(en="The lead beside the team", ar="قائد الفريق إلى جانب الفريق"),
    said(
        en="Show the largest differences. The team speaks first: what might explain them? Then the lead says what was "
        "new, and asks one question.",
        ar="عرض أكبر الفروق. ويتكلم الفريق أولًا: ما الذي قد يفسّرها؟ ثم يقول القائد ما كان جديدًا عليه، ويطرح سؤالًا"
        " واحدًا.",
    ),
)
DIFFERENCES = StepWords(
    said(en="Where we see it differently", ar="مواضع اختلافنا"),
    said(
        en="Two minutes in pairs, then all together. Collect what is true in each view; nobody has to defend an "
        "answer, and no view has to win.",
        ar="دقيقتان للنقاش الثنائي، ثم الجميع معًا. والمطلوب جمع ما يصحّ في كل رأي؛ فلا أحد مطالب بالدفاع عن إجابة،"
        " وليس لزامًا أن يغلب رأي.",
    ),
)
PAUSE = StepWords(
    said(en="Break", ar="استراحة"),
    said(en="Windows open, everybody on their feet.", ar="النوافذ مفتوحة، والجميع واقفون."),
)


def weakest(groups: int, *, several: bool) -> StepWords:
    """Talk about the weakest dimension, or about two, in so many groups, or all together where it is 1."""
    half_en, half_ar = ("Half of the time for each dimension. ", "نصف الوقت لكل من البُعدين. ") if several else ("", "")
    together = said(
        en=f"{half_en}All together: talk about the statement and the questions, and note one cause that the team "
        "itself can change.",
        ar=f"{half_ar}معًا: نقاش العبارة والأسئلة، وتدوين سبب واحد يستطيع الفريق نفسه تغييره.",
    )
    apart = said(
        en=f"{half_en}In {GROUP.en(groups)} of three or four: talk about the statement and the questions, and note "
        "one cause that the team itself can change. In the last five minutes each group reads out its cause.",
        ar=f"{half_ar}في {GROUP.ar.oblique(groups)} من ثلاثة أو أربعة: نقاش العبارة والأسئلة، وتدوين سبب واحد يستطيع"
        " الفريق نفسه تغييره. وفي الدقائق الخمس الأخيرة تقرأ كل مجموعة ما دوّنته.",
    )
    return StepWords(said(en="Where to begin", ar="من أين نبدأ"), apart if groups > 1 else together)


CHOOSING = StepWords(
    said(en="Choosing", ar="الاختيار"),
    said(
        en="Lay out what the handout proposes and the groups' own ideas. Everybody has three votes. Keep the two or "
        "three with most; with equal votes, take the trouble that hits more customers more often.",
        ar="عرض ما تقترحه ورقة النتيجة مع أفكار المجموعات. ولكل مشارك ثلاثة أصوات. ويبقى الاثنان أو الثلاثة الأكثر"
        " أصواتًا؛ فإن تساوت الأصوات فالأولوية لما يصيب عملاء أكثر ويتكرر أكثر.",
    ),
)
PLANNING = StepWords(
    said(en="Filling in the plan", ar="ملء الخطة"),
    said(
        en="One row for each action: who does it, who answers for it, which measure should move from where to where, "
        "by when. An action without a name and a date is not chosen yet.",
        ar="صف لكل إجراء: من الذي ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير ومن أي قيمة إلى أي قيمة، ومتى."
        " والإجراء الذي لا اسم له ولا موعد لم يقع عليه الاختيار بعد.",
    ),
)
CHOOSING_AND_PLANNING = StepWords(
    said(en="Choosing and planning", ar="الاختيار والتخطيط"),
    said(
        en="Read out what the handout proposes, and ask for the groups' own ideas. Everybody has two votes; with "
        "equal votes, take the trouble that hits more customers more often. Fill in a row for the two with most: who "
        "does it, who answers for it, which measure should move, by when.",
        ar="قراءة ما تقترحه ورقة النتيجة، وطلب أفكار المجموعات. ولكل مشارك صوتان؛ فإن تساوت الأصوات فالأولوية لما"
        " يصيب عملاء أكثر ويتكرر أكثر. ثم ملء صف لكل من الاثنين الأكثر أصواتًا: من الذي ينفّذه، ومن المسؤول النهائي"
        " عنه، وأي مؤشر يتغير، ومتى.",
    ),
)
_CLOSING = said(en="Closing", ar="الختام")
CLOSING = StepWords(
    _CLOSING,
    said(
        en="Everybody says in one sentence what they will do differently this week. Fix the day of the review, in "
        "about three months, with the same questionnaire, and write it into the plan.",
        ar="يقول كل مشارك في جملة واحدة ما سيفعله هذا الأسبوع على نحو مختلف. ثم تحديد يوم المراجعة، بعد ثلاثة أشهر"
        " تقريبًا وبالاستبيان نفسه، وكتابته في الخطة.",
    ),
)


def closing_in(groups: int) -> StepWords:
    """The same for more people than can speak one by one: so many groups, at least 4."""
    return StepWords(
        _CLOSING,
        said(
            en=f"Each of the {GROUP.en(groups)} says in one sentence what it will do differently this week. Fix the "
            "day of the review, in about three months, with the same questionnaire, and write it into the plan.",
            ar=f"تقول كل مجموعة ({GROUP.ar(groups)}) في جملة واحدة ما ستفعله هذا الأسبوع على نحو مختلف. ثم تحديد يوم"
            " المراجعة، بعد ثلاثة أشهر تقريبًا وبالاستبيان نفسه، وكتابته في الخطة.",
        ),
    )


HEATED = said(en="When it gets heated", ar="إذا احتدّ النقاش")
WHEN_HEATED = (
    said(
        en="Go back to an example: “When did we last see that with a customer?”",
        ar="العودة إلى مثال: «متى رأينا ذلك آخر مرة مع أحد العملاء؟»",
    ),
    said(
        en="Somebody guesses who answered what: stop it kindly and at once, with the rules of the beginning.",
        ar="إذا خمّن أحدهم صاحب إجابة: إيقاف ذلك بلطف وعلى الفور، استنادًا إلى قواعد البداية.",
    ),
    said(
        en="Two people argue: write both sentences on the wall, and ask the others what would make each true.",
        ar="إذا تجادل اثنان: كتابة الجملتين على اللوح، وسؤال الآخرين متى تصحّ كل منهما.",
    ),
    said(
        en="Blame falls on another department: ask what we can change ourselves before Friday.",
        ar="إذا وقع اللوم على قسم آخر: السؤال عمّا نستطيع تغييره نحن قبل نهاية الأسبوع.",
    ),
    said(
        en="Nobody speaks: two minutes in pairs, then one sentence from each pair.",
        ar="إذا صمت الجميع: دقيقتان للنقاش الثنائي، ثم جملة من كل اثنين.",
    ),
)
FIGURES = said(en="The figures in full", ar="الأرقام كاملة")
TOTAL_COLUMNS = (
    said(en="Total: mean", ar="المجموع: المتوسط الحسابي"),
    said(en="Spread", ar="التشتّت"),
    said(en="Median", ar="الوسيط"),
    said(en="Lowest and highest", ar="الأدنى والأعلى"),
)
DIMENSION_COLUMNS = (
    said(en="Dimension", ar="البُعد"),
    said(en="Mean", ar="المتوسط الحسابي"),
    said(en="Spread", ar="التشتّت"),
    said(en="Agreement", ar="التوافق"),
)


def statement(number: int, text: str, remark: str) -> Said:
    """Quote a statement with what is said of its points."""
    return said(en=f"Statement {number} ({remark}): “{text}”", ar=f"العبارة {number} ({remark}): «{text}»")


def of_lead(points: str) -> Said:
    """Say what points the lead's answer has."""
    return said(en=f"the lead {points}", ar=f"ولدى القائد {points}")


LEAD_ALIKE = said(
    en="The lead and the team are close on every statement: what do both perhaps not see?",
    ar="القائد والفريق متقاربان في كل العبارات: فما الذي قد لا يراه كلاهما؟",
)
"""In place of such statements, where none differs by much."""


def named(name: str, share: str) -> Said:
    """Name a dimension, with its share in percent."""
    return said(en=f"{name} ({share})", ar=f"{name} ({share})")


QUESTIONS = (
    said(
        en="What did a customer last notice of this, for better or for worse?",
        ar="ما آخر ما لاحظه أحد العملاء في هذا الجانب، خيرًا كان أم غير ذلك؟",
    ),
    said(
        en="What one thing, within our own power, would change it most?",
        ar="ما الأمر الواحد الذي نستطيعه نحن ويغيّر هذا الجانب أكثر من غيره؟",
    ),
)
"""For a dimension that has none of its own."""
