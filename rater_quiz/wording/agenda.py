"""Words of the session that a team's result is made for: what the facilitator prepares, does and asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rater_quiz.language import Language


@dataclass(frozen=True)
class StepWords:
    """One step of a session."""

    title: str
    doing: str
    """What the facilitator does, and has others do."""


@dataclass(frozen=True)
class AgendaWords:
    """What a session consists of. It is Markdown: nothing in it needs an escape."""

    session: str
    introduction: str
    preparation: str
    to_prepare: tuple[str, ...]
    to_prepare_lead: str
    """Added where the lead's view stands beside the team's."""
    agenda: Callable[[int], str]
    """The length in minutes."""
    columns: tuple[str, str, str]
    """Minutes from and to, how long, step."""
    span: Callable[[int, int], str]
    """The minutes at which a step begins and ends."""
    lasting: Callable[[int], str]
    """How many minutes, 5 to 90 in steps of 5."""
    item: Callable[[str, str], str]
    """The head of a step: its minutes, its title."""
    welcome: StepWords
    reading_alone: StepWords
    """For a group that can go round once."""
    reading_in_groups: StepWords
    """For one that cannot."""
    strengths: StepWords
    lead: StepWords
    differences: StepWords
    dimension: StepWords
    """For the weakest dimension alone."""
    dimensions: StepWords
    """For several."""
    choosing: StepWords
    choosing_own: StepWords
    """Where the questionnaire has no advice to choose from."""
    planning: StepWords
    choosing_and_planning: StepWords
    choosing_and_planning_own: StepWords
    """Where it has no tips."""
    closing: StepWords
    statement: Callable[[int, str], str]
    """A statement's number and text."""
    reversed_statement: Callable[[int, str], str]
    """Likewise, where it is reverse-scored."""
    beside: Callable[[str, str, str], str]
    """A statement, the lead's points, the team's mean."""
    lead_alike: str
    """In their place, where none differs by much."""
    named: Callable[[str, str], str]
    """A dimension's name and its share in percent."""
    questions: tuple[str, str]
    """For a dimension that has none of its own."""
    asks: Mapping[str, str]
    """A question for each of `report.topics.Pattern`."""


ENGLISH = AgendaWords(
    session="The session",
    introduction="Two agendas made from this result. Choose the one that fits the time there is.",
    preparation="Before the session",
    to_prepare=(
        "Read this report once yourself, and send it to all or print it: everybody sees the same, at the same time.",
        "Have sheets, pens, and a wall or board with the table of the plan drawn large.",
        "Say beforehand what it is for: two or three actions that customers will notice, and no verdict on anybody.",
        "If things get heated, go back to an example: “When did we last see that with a customer?”",
    ),
    to_prepare_lead="Agree with the lead to speak last and to ask rather than explain.",
    agenda=lambda minutes: f"Agenda for {minutes} minutes",
    columns=("Minutes", "How long", "Step"),
    span=lambda start, end: f"{start} to {end}",
    lasting=lambda minutes: f"{minutes} min",
    item=lambda span, title: f"Minutes {span}: {title}",
    welcome=StepWords(
        "Welcome and rules",
        "Say what the time is for, and agree on three rules: nobody has to say what they answered; nobody guesses who "
        "answered what; we talk about the work and not about persons.",
    ),
    reading_alone=StepWords(
        "Reading in silence",
        "Everybody reads “In short”, the dimensions and the statements, and marks one figure that pleases and one that "
        "surprises. Then one sentence each, without discussion.",
    ),
    reading_in_groups=StepWords(
        "Reading in silence",
        "Everybody reads “In short”, the dimensions and the statements, and marks one figure that pleases and one that "
        "surprises. Then groups of three or four compare, and each group says one sentence, without discussion.",
    ),
    strengths=StepWords(
        "What carries us",
        "These statements have the most points. Ask: what do we do that brings this about, and what would make us lose "
        "it? Write down one thing to keep.",
    ),
    lead=StepWords(
        "The lead beside the team",
        "Show the largest differences. The team speaks first: what might explain them? Then the lead says what was "
        "new, and asks one question.",
    ),
    differences=StepWords(
        "Where we see it differently",
        "Show the distribution. Two minutes in pairs, then all together. Collect what is true in each view; nobody has "
        "to defend an answer, and no view has to win.",
    ),
    dimension=StepWords(
        "Where we are weakest",
        "Groups of three talk about the statement and the questions, and each group notes one cause that the team "
        "itself can change. In the last five minutes the groups read out their causes.",
    ),
    dimensions=StepWords(
        "Where we are weakest",
        "Half of the time for each dimension. Groups of three talk about the statement and the questions, and each "
        "group notes one cause that the team itself can change. At the end the groups read out their causes.",
    ),
    choosing=StepWords(
        "Choosing",
        "Lay out the actions of “What could help”, the tips in the plan, and the group's own ideas. Everybody has "
        "three votes. Keep the two or three with most; the others can wait.",
    ),
    choosing_own=StepWords(
        "Choosing",
        "The groups turn their causes into actions that can begin this month, and pin them up. Everybody has three "
        "votes. Keep the two or three with most; the others can wait.",
    ),
    planning=StepWords(
        "Filling in the plan",
        "One row for each action: who does it, who answers for it, which measure should move from where to where, by "
        "when. An action without a name and a date is not chosen yet.",
    ),
    choosing_and_planning=StepWords(
        "Choosing and planning",
        "Read out the tips in the plan and ask for one idea of the group's own. Everybody has two votes. Fill in a row "
        "for the two actions with most: who does it, who answers for it, which measure should move, by when.",
    ),
    choosing_and_planning_own=StepWords(
        "Choosing and planning",
        "The groups turn their causes into actions that can begin this month. Everybody has two votes. Fill in a row "
        "for the two actions with most: who does it, who answers for it, which measure should move, by when.",
    ),
    closing=StepWords(
        "Closing",
        "Everybody says in one sentence what they will do differently this week. Fix the day of the review, in about "
        "three months, with the same questionnaire, and write it into the plan.",
    ),
    statement=lambda number, text: f"Statement {number}: “{text}”",
    reversed_statement=lambda number, text: f"Statement {number}: “{text}” (reversed: disagreeing is the good sign)",
    beside=lambda statement, lead, team: f"{statement}: the lead {lead}, the team {team}",
    lead_alike="The lead and the team are close on every statement: what do both perhaps not see?",
    named=lambda name, share: f"{name} ({share})",
    questions=(
        "What did a customer last notice of this, for better or for worse?",
        "What one thing, within our own power, would change it most?",
    ),
    asks={
        "camps": "What would one have to see every day to give many points here, and what to give few?",
        "few-below": "In which situation would one give few points here, and would the rest of us notice?",
        "few-above": "Where does this already go well enough for many points, and what can we learn from it?",
        "middle": "On what does it depend: on the customer, the channel, the time of day? One example for each side.",
        "scattered": "What was everybody thinking of when they answered? One example for each reading.",
        "degrees": "What would have to change for us all to give one point more?",
    },
)

ARABIC = AgendaWords(
    session="اللقاء",
    introduction="برنامجان مُعدّان من هذه النتيجة، ويُختار منهما ما يناسب الوقت المتاح.",
    preparation="قبل اللقاء",
    to_prepare=(
        "قراءة الميسّر هذا التقرير مرة، ثم إرساله إلى الجميع أو طباعته: فيرى الجميع الشيء نفسه في الوقت نفسه.",
        "تجهيز أوراق وأقلام، ولوح أو جدار يُرسم عليه جدول الخطة بحجم كبير.",
        "إخبار الجميع مسبقًا بالغاية: إجراءان أو ثلاثة يلمسها العملاء، لا حكم على أحد.",
        "إذا احتدّ النقاش فالعودة إلى مثال: «متى رأينا ذلك آخر مرة مع أحد العملاء؟»",
    ),
    to_prepare_lead="الاتفاق مع قائد الفريق على أن يكون آخر من يتكلم، وأن يسأل بدلًا من أن يشرح.",
    agenda=lambda minutes: f"برنامج لقاء مدته {minutes} دقيقة",
    columns=("الدقائق", "المدة", "الخطوة"),
    span=lambda start, end: f"من {start} إلى {end}",
    lasting=lambda minutes: f"{minutes} {'دقائق' if minutes <= 10 else 'دقيقة'}",  # noqa: PLR2004 - the grammar's own bound
    item=lambda span, title: f"الدقائق {span}: {title}",
    welcome=StepWords(
        "الترحيب والقواعد",
        "بيان الغاية من اللقاء، والاتفاق على ثلاث قواعد: لا أحد مطالب بأن يقول ما أجاب به، ولا أحد يخمّن صاحب إجابة،"
        " والحديث عن العمل لا عن الأشخاص.",
    ),
    reading_alone=StepWords(
        "قراءة صامتة",
        "يقرأ كل مشارك «الخلاصة» والأبعاد والعبارات، ويضع علامة على رقم يسرّه وآخر يفاجئه. ثم جملة واحدة من كل مشارك،"
        " دون نقاش.",
    ),
    reading_in_groups=StepWords(
        "قراءة صامتة",
        "يقرأ كل مشارك «الخلاصة» والأبعاد والعبارات، ويضع علامة على رقم يسرّه وآخر يفاجئه. ثم مقارنة في مجموعات من"
        " ثلاثة أو أربعة، وجملة واحدة من كل مجموعة، دون نقاش.",
    ),
    strengths=StepWords(
        "ما نستند إليه",
        "نالت هذه العبارات أكثر النقاط. والسؤال: ما الذي نفعله فيثمر هذا، وما الذي قد يُفقدنا إياه؟ ويُدوَّن أمر واحد"
        " يُحافَظ عليه.",
    ),
    lead=StepWords(
        "قائد الفريق إلى جانب الفريق",
        "عرض أكبر الفروق. ويتكلم الفريق أولًا: ما الذي قد يفسّرها؟ ثم يقول القائد ما كان جديدًا عليه، ويطرح سؤالًا واحدًا.",
    ),
    differences=StepWords(
        "حيث تختلف آراؤنا",
        "عرض توزّع الإجابات. دقيقتان في ثنائيات، ثم الجميع معًا. ويُجمع ما يصحّ في كل رأي؛ فلا أحد مطالب بالدفاع عن"
        " إجابة، وليس لزامًا أن يغلب رأي.",
    ),
    dimension=StepWords(
        "حيث نحن أضعف",
        "مجموعات من ثلاثة تناقش العبارة والأسئلة، وتدوّن كل مجموعة سببًا واحدًا يستطيع الفريق نفسه تغييره. وفي الدقائق"
        " الخمس الأخيرة تقرأ المجموعات ما دوّنته.",
    ),
    dimensions=StepWords(
        "حيث نحن أضعف",
        "نصف الوقت لكل بُعد. مجموعات من ثلاثة تناقش العبارة والأسئلة، وتدوّن كل مجموعة سببًا واحدًا يستطيع الفريق نفسه"
        " تغييره. وفي الختام تقرأ المجموعات ما دوّنته.",
    ),
    choosing=StepWords(
        "الاختيار",
        "عرض الإجراءات الواردة في «ما يمكن أن يساعد»، والنصائح العملية الواردة في الخطة، وأفكار المجموعة. ولكل مشارك"
        " ثلاثة أصوات. ويبقى الإجراءان أو الثلاثة الأكثر أصواتًا، ولغيرها وقت لاحق.",
    ),
    choosing_own=StepWords(
        "الاختيار",
        "تحوّل المجموعات ما دوّنته من أسباب إلى إجراءات يمكن أن تبدأ هذا الشهر، وتعلّقها أمام الجميع. ولكل مشارك ثلاثة"
        " أصوات. ويبقى الإجراءان أو الثلاثة الأكثر أصواتًا، ولغيرها وقت لاحق.",
    ),
    planning=StepWords(
        "ملء الخطة",
        "صفّ لكل إجراء: من ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير ومن أي قيمة إلى أي قيمة، ومتى. والإجراء الذي"
        " لا اسم له ولا موعد لم يُختر بعد.",
    ),
    choosing_and_planning=StepWords(
        "الاختيار والتخطيط",
        "قراءة النصائح العملية الواردة في الخطة، وطلب فكرة واحدة من المجموعة نفسها. ولكل مشارك صوتان. ثم ملء صفّ لكل من"
        " الإجراءين الأكثر أصواتًا: من ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير، ومتى.",
    ),
    choosing_and_planning_own=StepWords(
        "الاختيار والتخطيط",
        "تحوّل المجموعات ما دوّنته من أسباب إلى إجراءات يمكن أن تبدأ هذا الشهر. ولكل مشارك صوتان. ثم ملء صفّ لكل من"
        " الإجراءين الأكثر أصواتًا: من ينفّذه، ومن المسؤول النهائي عنه، وأي مؤشر يتغير، ومتى.",
    ),
    closing=StepWords(
        "الختام",
        "يقول كل مشارك في جملة واحدة ما سيفعله هذا الأسبوع على نحو مختلف. ويُحدَّد يوم المراجعة، بعد ثلاثة أشهر تقريبًا"
        " وبالاستبيان نفسه، ويُكتب في الخطة.",
    ),
    statement=lambda number, text: f"العبارة {number}: «{text}»",
    reversed_statement=lambda number, text: f"العبارة {number}: «{text}» (معكوسة: عدم الموافقة هو العلامة الأفضل)",
    beside=lambda statement, lead, team: f"{statement}، القائد: {lead}، والفريق: {team}",
    lead_alike="القائد والفريق متقاربان في كل العبارات: فما الذي قد لا يراه كلاهما؟",
    named=lambda name, share: f"{name} ({share})",
    questions=(
        "ما آخر ما لاحظه أحد العملاء في هذا الجانب، خيرًا كان أم غير ذلك؟",
        "ما الأمر الواحد الذي نستطيعه نحن ويغيّر هذا الجانب أكثر من غيره؟",
    ),
    asks={
        "camps": "ما الذي يراه المرء كل يوم فيعطي هنا نقاطًا كثيرة، وما الذي يراه فيعطي نقاطًا قليلة؟",
        "few-below": "في أي موقف قد يعطي المرء هنا نقاطًا قليلة، وهل كان الآخرون سينتبهون إليه؟",
        "few-above": "أين يسير هذا الأمر جيدًا بما يستحق نقاطًا كثيرة، وما الذي نتعلمه من ذلك؟",
        "middle": "علام يتوقف الأمر: على العميل، أم القناة، أم وقت اليوم؟ مثال واحد لكل جانب.",
        "scattered": "ما الذي خطر في بال كل منا حين أجاب؟ مثال واحد لكل معنى.",
        "degrees": "ما الذي يجب أن يتغير كي نزيد جميعًا نقطة واحدة؟",
    },
)


def agenda_words(language: Language) -> AgendaWords:
    """The words of the session in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
