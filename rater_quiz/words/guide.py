"""Words of the session that a team's result is made for: what the facilitator prepares, does and asks."""

from typing import NamedTuple

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import MINUTE


class StepWords(NamedTuple):
    """One step of a session."""

    title: Said
    doing: Said
    """What the facilitator does, and has others do."""


SESSION = said(en="The session", ar="اللقاء")
INTRODUCTION = said(
    en="Two agendas made from this result. Choose the one that fits the time there is.",
    ar="برنامجان مُعدّان من هذه النتيجة، ويُختار منهما ما يناسب الوقت المتاح.",
)

PREPARATION = said(en="Before the session", ar="قبل اللقاء")
TO_PREPARE = (
    said(
        en="Read this report once yourself, and send it to all or print it: everybody sees the same, at the same time.",
        ar="قراءة الميسّر هذا التقرير مرة، ثم إرساله إلى الجميع أو طباعته: فيرى الجميع الشيء نفسه في الوقت نفسه.",
    ),
    said(
        en="Have sheets, pens, and a wall or board with the table of the plan drawn large.",
        ar="تجهيز أوراق وأقلام، ولوح أو جدار يُرسم عليه جدول الخطة بحجم كبير.",
    ),
    said(
        en="Say beforehand what it is for: two or three actions that customers will notice, and no verdict on anybody.",
        ar="إخبار الجميع مسبقًا بالغاية: إجراءان أو ثلاثة يلمسها العملاء، لا حكم على أحد.",
    ),
    said(
        en="If things get heated, go back to an example: “When did we last see that with a customer?”",
        ar="إذا احتدّ النقاش فالعودة إلى مثال: «متى رأينا ذلك آخر مرة مع أحد العملاء؟»",
    ),
)
TO_PREPARE_LEAD = said(
    en="Agree with the lead to speak last and to ask rather than explain.",
    ar="الاتفاق مع قائد الفريق على أن يكون آخر من يتكلم، وأن يسأل بدلًا من أن يشرح.",
)
"""Added where the lead's view stands beside the team's."""


def agenda(minutes: int) -> Said:
    """Head the agenda of a session of so many minutes, 60 or 90."""
    return said(en=f"Agenda for {minutes} minutes", ar=f"برنامج لقاء مدته {minutes} دقيقة")


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


WELCOME = StepWords(
    said(en="Welcome and rules", ar="الترحيب والقواعد"),
    said(
        en=(
            "Say what the time is for, and agree on three rules: nobody has to say what they answered; nobody guesses "
            "who answered what; we talk about the work and not about persons."
        ),
        ar=(
            "بيان الغاية من اللقاء، والاتفاق على ثلاث قواعد: لا أحد مطالب بأن يقول ما أجاب به، ولا أحد يخمّن صاحب"
            " إجابة، والحديث عن العمل لا عن الأشخاص."
        ),
    ),
)
READING_ALONE = StepWords(
    said(en="Reading in silence", ar="قراءة صامتة"),
    said(
        en=(
            "Everybody reads “In short”, the dimensions and the statements, and marks one figure that pleases and one "
            "that surprises. Then one sentence each, without discussion."
        ),
        ar=(
            "يقرأ كل مشارك «الخلاصة» والأبعاد والعبارات، ويضع علامة على رقم يسرّه وآخر يفاجئه. ثم جملة واحدة من كل"
            " مشارك، دون نقاش."
        ),
    ),
)
"""For a group that can go round once."""
READING_IN_GROUPS = StepWords(
    said(en="Reading in silence", ar="قراءة صامتة"),
    said(
        en=(
            "Everybody reads “In short”, the dimensions and the statements, and marks one figure that pleases and one "
            "that surprises. Then groups of three or four compare, and each group says one sentence, without "
            "discussion."
        ),
        ar=(
            "يقرأ كل مشارك «الخلاصة» والأبعاد والعبارات، ويضع علامة على رقم يسرّه وآخر يفاجئه. ثم مقارنة في مجموعات من"
            " ثلاثة أو أربعة، وجملة واحدة من كل مجموعة، دون نقاش."
        ),
    ),
)
"""For one that cannot."""
STRENGTHS = StepWords(
    said(en="What carries us", ar="ما نستند إليه"),
    said(
        en=(
            "These statements have the most points. Ask: what do we do that brings this about, and what would make us "
            "lose it? Write down one thing to keep."
        ),
        ar=(
            "نالت هذه العبارات أكثر النقاط. والسؤال: ما الذي نفعله فيثمر هذا، وما الذي قد يُفقدنا إياه؟ ويُدوَّن أمر واحد"
            " يُحافَظ عليه."
        ),
    ),
)
LEAD = StepWords(
    said(en="The lead beside the team", ar="قائد الفريق إلى جانب الفريق"),
    said(
        en=(
            "Show the largest differences. The team speaks first: what might explain them? Then the lead says what "
            "was new, and asks one question."
        ),
        ar=(
            "عرض أكبر الفروق. ويتكلم الفريق أولًا: ما الذي قد يفسّرها؟ ثم يقول القائد ما كان جديدًا عليه، ويطرح سؤالًا"
            " واحدًا."
        ),
    ),
)
DIFFERENCES = StepWords(
    said(en="Where we see it differently", ar="حيث تختلف آراؤنا"),
    said(
        en=(
            "Show the distribution. Two minutes in pairs, then all together. Collect what is true in each view; "
            "nobody has to defend an answer, and no view has to win."
        ),
        ar=(
            "عرض توزّع الإجابات. دقيقتان في ثنائيات، ثم الجميع معًا. ويُجمع ما يصحّ في كل رأي؛ فلا أحد مطالب بالدفاع عن"
            " إجابة، وليس لزامًا أن يغلب رأي."
        ),
    ),
)
DIMENSION = StepWords(
    said(en="Where we are weakest", ar="حيث نحن أضعف"),
    said(
        en=(
            "Groups of three talk about the statement and the questions, and each group notes one cause that the team "
            "itself can change. In the last five minutes the groups read out their causes."
        ),
        ar=(
            "مجموعات من ثلاثة تناقش العبارة والأسئلة، وتدوّن كل مجموعة سببًا واحدًا يستطيع الفريق نفسه تغييره. وفي"
            " الدقائق الخمس الأخيرة تقرأ المجموعات ما دوّنته."
        ),
    ),
)
"""For the weakest dimension alone."""
DIMENSIONS = StepWords(
    said(en="Where we are weakest", ar="حيث نحن أضعف"),
    said(
        en=(
            "Half of the time for each dimension. Groups of three talk about the statement and the questions, and "
            "each group notes one cause that the team itself can change. At the end the groups read out their causes."
        ),
        ar=(
            "نصف الوقت لكل بُعد. مجموعات من ثلاثة تناقش العبارة والأسئلة، وتدوّن كل مجموعة سببًا واحدًا يستطيع الفريق نفسه"
            " تغييره. وفي الختام تقرأ المجموعات ما دوّنته."
        ),
    ),
)
"""For several."""
CHOOSING = StepWords(
    said(en="Choosing", ar="الاختيار"),
    said(
        en=(
            "Lay out the actions of “What could help”, the tips in the plan, and the group's own ideas. Everybody has "
            "three votes. Keep the two or three with most; the others can wait."
        ),
        ar=(
            "عرض الإجراءات الواردة في «ما يمكن أن يساعد»، والنصائح العملية الواردة في الخطة، وأفكار المجموعة. ولكل"
            " مشارك ثلاثة أصوات. ويبقى الإجراءان أو الثلاثة الأكثر أصواتًا، ولغيرها وقت لاحق."
        ),
    ),
)
CHOOSING_OWN = StepWords(
    said(en="Choosing", ar="الاختيار"),
    said(
        en=(
            "The groups turn their causes into actions that can begin this month, and pin them up. Everybody has "
            "three votes. Keep the two or three with most; the others can wait."
        ),
        ar=(
            "تحوّل المجموعات ما دوّنته من أسباب إلى إجراءات يمكن أن تبدأ هذا الشهر، وتعلّقها أمام الجميع. ولكل مشارك"
            " ثلاثة أصوات. ويبقى الإجراءان أو الثلاثة الأكثر أصواتًا، ولغيرها وقت لاحق."
        ),
    ),
)
"""Where the questionnaire has no advice to choose from."""
PLANNING = StepWords(
    said(en="Filling in the plan", ar="ملء الخطة"),
    said(
        en=(
            "One row for each action: who does it, who answers for it, which measure should move from where to where, "
            "by when. An action without a name and a date is not chosen yet."
        ),
        ar=(
            "صفّ لكل إجراء: من ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير ومن أي قيمة إلى أي قيمة، ومتى. والإجراء"
            " الذي لا اسم له ولا موعد لم يُختر بعد."
        ),
    ),
)
CHOOSING_AND_PLANNING = StepWords(
    said(en="Choosing and planning", ar="الاختيار والتخطيط"),
    said(
        en=(
            "Read out the tips in the plan and ask for one idea of the group's own. Everybody has two votes. Fill in "
            "a row for the two actions with most: who does it, who answers for it, which measure should move, by "
            "when."
        ),
        ar=(
            "قراءة النصائح العملية الواردة في الخطة، وطلب فكرة واحدة من المجموعة نفسها. ولكل مشارك صوتان. ثم ملء صفّ"
            " لكل من الإجراءين الأكثر أصواتًا: من ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير، ومتى."
        ),
    ),
)
CHOOSING_AND_PLANNING_OWN = StepWords(
    said(en="Choosing and planning", ar="الاختيار والتخطيط"),
    said(
        en=(
            "The groups turn their causes into actions that can begin this month. Everybody has two votes. Fill in a "
            "row for the two actions with most: who does it, who answers for it, which measure should move, by when."
        ),
        ar=(
            "تحوّل المجموعات ما دوّنته من أسباب إلى إجراءات يمكن أن تبدأ هذا الشهر. ولكل مشارك صوتان. ثم ملء صفّ لكل من"
            " الإجراءين الأكثر أصواتًا: من ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير، ومتى."
        ),
    ),
)
"""Where it has no tips."""
CLOSING = StepWords(
    said(en="Closing", ar="الختام"),
    said(
        en=(
            "Everybody says in one sentence what they will do differently this week. Fix the day of the review, in "
            "about three months, with the same questionnaire, and write it into the plan."
        ),
        ar=(
            "يقول كل مشارك في جملة واحدة ما سيفعله هذا الأسبوع على نحو مختلف. ويُحدَّد يوم المراجعة، بعد ثلاثة أشهر"
            " تقريبًا وبالاستبيان نفسه، ويُكتب في الخطة."
        ),
    ),
)


def statement(number: int, text: str) -> Said:
    return said(en=f"Statement {number}: “{text}”", ar=f"العبارة {number}: «{text}»")


def reversed_statement(number: int, text: str) -> Said:
    """Quote a statement that is reverse-scored."""
    return said(
        en=f"Statement {number}: “{text}” (reversed: disagreeing is the good sign)",
        ar=f"العبارة {number}: «{text}» (معكوسة: عدم الموافقة هو العلامة الأفضل)",
    )


def beside(statement: str, lead: str, team: str) -> Said:
    """Say a statement, the lead's points, the team's mean."""
    return said(en=f"{statement}: the lead {lead}, the team {team}", ar=f"{statement}، القائد: {lead}، والفريق: {team}")


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
ASKS = {
    "camps": said(
        en="What would one have to see every day to give many points here, and what to give few?",
        ar="ما الذي يراه المرء كل يوم فيعطي هنا نقاطًا كثيرة، وما الذي يراه فيعطي نقاطًا قليلة؟",
    ),
    "few-below": said(
        en="In which situation would one give few points here, and would the rest of us notice?",
        ar="في أي موقف قد يعطي المرء هنا نقاطًا قليلة، وهل كان الآخرون سينتبهون إليه؟",
    ),
    "few-above": said(
        en="Where does this already go well enough for many points, and what can we learn from it?",
        ar="أين يسير هذا الأمر جيدًا بما يستحق نقاطًا كثيرة، وما الذي نتعلمه من ذلك؟",
    ),
    "middle": said(
        en="On what does it depend: on the customer, the channel, the time of day? One example for each side.",
        ar="علام يتوقف الأمر: على العميل، أم القناة، أم وقت اليوم؟ مثال واحد لكل جانب.",
    ),
    "scattered": said(
        en="What was everybody thinking of when they answered? One example for each reading.",
        ar="ما الذي خطر في بال كل منا حين أجاب؟ مثال واحد لكل معنى.",
    ),
    "degrees": said(
        en="What would have to change for us all to give one point more?",
        ar="ما الذي يجب أن يتغير كي نزيد جميعًا نقطة واحدة؟",
    ),
}
"""A question for each of `report.topics.Pattern`."""
