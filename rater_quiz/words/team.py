"""Words of a team's result, on the screen and in the report; the session has its own in `words.guide`."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import PERSON


def title(questionnaire: str) -> Said:
    """Head the page with the questionnaire's title."""
    return said(en=f"{questionnaire}: the team's result", ar=f"{questionnaire}: نتيجة الفريق")


PARTICIPANTS = said(en="Participants", ar="عدد المشاركين")
NO_NAMES = said(
    en=(
        "This report holds no names. Please keep it that way in the room: ask what an answer may mean, and never "
        "whose it was."
    ),
    ar="لا أسماء في هذا التقرير. فليبقَ الأمر كذلك في أثناء اللقاء: يُسأل عمّا قد تعنيه الإجابة، ولا يُسأل أبدًا عن صاحبها.",
)
"""What the report does not hold, and how to treat it."""

IN_SHORT = said(en="In short", ar="الخلاصة")
STRONGEST = said(en="Strongest", ar="الأقوى")
WEAKEST = said(en="Weakest", ar="الأضعف")
DISPUTED = said(en="Most disputed", ar="الأكثر تفاوتًا")
ALL_ALIKE = said(en="Everybody answered every statement alike.", ar="تطابقت إجابات الجميع عن كل العبارات.")
"""In place of the most disputed, where all answered alike."""

NUMBER = said(en="No.", ar="الرقم")
"""Head of a column that several tables have, as the next six are."""
DIMENSION = said(en="Dimension", ar="البُعد")
STATEMENT = said(en="Statement", ar="العبارة")
MEAN = said(en="Mean", ar="المتوسط الحسابي")
SPREAD = said(en="Spread", ar="تفاوت الإجابات")
PEOPLE = said(en="People", ar="عدد المشاركين")
BAR = said(en="Bar", ar="الرسم البياني")


def average(mean: str) -> Said:
    """Say the mean of the totals."""
    return said(en=f"{mean} on average", ar=f"{mean} في المتوسط")


TOTAL_COLUMNS = (
    MEAN,
    SPREAD,
    said(en="Median", ar="الوسيط"),
    said(en="Lowest and highest", ar="الأدنى والأعلى"),
)
BANDS = said(en="Where people's own totals lie:", ar="توزّع مجاميع المشاركين على الفئات:")
"""Introduces how many people lie in each band."""
BAND_COLUMNS = (
    said(en="Band", ar="الفئة"),
    said(en="Totals", ar="المجموع"),
    PEOPLE,
    BAR,
)

DIMENSION_COLUMNS = (
    DIMENSION,
    MEAN,
    said(en="Range", ar="المدى"),
    said(en="Share", ar="النسبة"),
    said(en="Level", ar="المستوى"),
    BAR,
    SPREAD,
    said(en="Agreement", ar="التوافق"),
)
AGREEMENT = {
    "none": said(en="none", ar="غائب"),
    "weak": said(en="weak", ar="ضعيف"),
    "moderate": said(en="moderate", ar="معتدل"),
    "strong": said(en="strong", ar="قوي"),
    "very strong": said(en="very strong", ar="قوي جدًا"),
}
"""The words for each of `team.Consensus`."""
AGREEMENT_SHORTLY = said(
    en=(
        "The agreement tells how far people see a dimension alike, from 0 to 1. Where it is weak, the mean may hide "
        "two views or more: talk about those before anything is decided."
    ),
    ar=(
        "يبيّن التوافق، من 0 إلى 1، إلى أي حدّ يرى المشاركون البُعد على نحو واحد. وحيث يضعف التوافق قد يُخفي المتوسط رأيين"
        " أو أكثر، فيحسن الحديث عنها قبل اتخاذ أي قرار."
    ),
)
"""How to read the agreement in one sentence."""

STATEMENTS = said(en="The statements, from strongest to weakest", ar="العبارات من الأقوى إلى الأضعف")


def statements_introduction(lowest: int, highest: int) -> Said:
    """Explain the figures, from the fewest points to full points."""
    return said(
        en=(
            f"The figures are points, and {highest} is always the good end: where a statement is reversed, the answer "
            f"has been mirrored already. The bars and the numbers beside them tell how many people gave {lowest}, "
            f"{lowest + 1}, … {highest} points."
        ),
        ar=(
            f"الأرقام هنا نقاط، والقيمة {highest} هي الطرف الأفضل دائمًا: فالعبارة المعكوسة التصحيح عُكست إجاباتها"
            f" مسبقًا. أما الأعمدة الصغيرة والأرقام التي تليها فتبيّن عدد من جاءت إجاباتهم بالنقاط {lowest}، ثم"
            f" {lowest + 1}، وهكذا إلى {highest}."
        ),
    )


def statement_columns(lowest: int, highest: int) -> tuple[Said, ...]:
    """Head the columns: number, mean, spread, distribution from the fewest to full points, statement."""
    distribution = said(
        en=f"People with {lowest} to {highest} points",
        ar=f"المشاركون بحسب النقاط من {lowest} إلى {highest}",
    )
    return NUMBER, MEAN, SPREAD, distribution, STATEMENT


def reversed_statement(number: int) -> Said:
    """Mark the number of a reverse-scored statement."""
    return said(en=f"{number} (reversed)", ar=f"{number} (معكوسة)")


DISPUTES = said(en="Where people see it differently", ar="حيث تختلف الآراء")
DISPUTES_INTRODUCTION = said(
    en=(
        "These are the statements on which answers differ most. They are the best material of a session: somebody "
        "knows something that others do not."
    ),
    ar="في هذه العبارات تتباعد الإجابات أكثر من غيرها، وهي أثمن مادة للنقاش: فثمة من يعرف شيئًا لا يعرفه غيره.",
)
LITTLE_DISPUTED = said(
    en="Even here the answers lie close together; a short question may be enough.",
    ar="والإجابات متقاربة حتى هنا، وقد يكفي سؤال قصير.",
)
"""Added where even the most disputed statement divides nobody much."""


def mean_and_spread(mean: str, spread: str) -> Said:
    return said(en=f"Mean {mean}, spread {spread}.", ar=f"المتوسط الحسابي {mean}، وتفاوت الإجابات {spread}.")


WAS_REVERSED = said(
    en="Reversed: whoever agrees with it gives few points.",
    ar="العبارة معكوسة التصحيح: من يوافق عليها تكون نقاطه قليلة.",
)
"""Said of a reverse-scored statement whose points are shown."""
DISTRIBUTION_COLUMNS = (said(en="Points", ar="النقاط"), PEOPLE, BAR)


def patterns(few: int, between: int, many: int) -> dict[str, Said]:
    """Say what each of `report.topics.Pattern` means: how many people gave few points, some between, and many."""
    return {
        "camps": said(
            en=(
                f"Two views stand side by side: {PERSON.en(few)} with few points, {many} with many, and hardly "
                "anybody between. Let both be heard before anybody argues. Often both are right, about different "
                "customers, shifts or channels."
            ),
            ar=(
                f"رأيان متقابلان: النقاط قليلة لدى {PERSON.ar.oblique(few)}، وكثيرة لدى {PERSON.ar.oblique(many)}، ولا"
                " يكاد يقف بينهما أحد. ومن الأفضل أن يُسمع الرأيان كلاهما قبل أي جدال، فكثيرًا ما يصحّان معًا، لكن عن"
                " عملاء مختلفين أو مناوبات أو قنوات مختلفة."
            ),
        ),
        "few-below": said(
            en=(
                f"Most are content here; {PERSON.en(few)} gave few points. Do not look for who it was: behind it may "
                "be something that others have not met."
            ),
            ar=(
                f"الأغلبية راضية هنا، والنقاط قليلة لدى {PERSON.ar.oblique(few)}. وليس المطلوب معرفة صاحب أي إجابة،"
                " فلعلّ وراءها ما لم يصادفه الآخرون."
            ),
        ),
        "few-above": said(
            en=(
                f"Most see trouble here; {PERSON.en(many)} gave many points. Do not look for who it was: behind it "
                "may be a way of working that others could use."
            ),
            ar=(
                f"الأغلبية ترى هنا مشكلة، والنقاط كثيرة لدى {PERSON.ar.oblique(many)}. وليس المطلوب معرفة صاحب أي"
                " إجابة، فلعلّ وراءها طريقة عمل يستفيد منها الآخرون."
            ),
        ),
        "middle": said(
            en=f"Most are in the middle, with {few} below and {many} above. Perhaps it depends on the case.",
            ar=f"الأغلبية في الوسط، وعدد من هم دونه {few}، ومن هم فوقه {many}. ولعل الأمر يتوقف على الحالة.",
        ),
        "scattered": said(
            en=(
                f"The answers lie all over the scale: {PERSON.en(few)} with few points, {between} in the middle, "
                f"{many} with many. Perhaps the statement is read in different ways."
            ),
            ar=(
                f"تتوزع الإجابات على المقياس كله: النقاط قليلة لدى {PERSON.ar.oblique(few)}، ومتوسطة لدى"
                f" {PERSON.ar.oblique(between)}، وكثيرة لدى {PERSON.ar.oblique(many)}. ولعل العبارة تُفهم بأكثر من"
                " معنى."
            ),
        ),
        "degrees": said(
            en="People lean the same way here and differ in how far.",
            ar="تميل الإجابات هنا إلى جهة واحدة، وتختلف في الدرجة.",
        ),
    }


def to_ask(question: str) -> Said:
    """Introduce a question."""
    return said(en=f"To ask: {question}", ar=f"سؤال للنقاش: {question}")


LEAD = said(en="The lead beside the team", ar="قائد الفريق إلى جانب الفريق")
LEAD_INTRODUCTION = said(
    en="The lead's answers stand beside the team's and are no part of its figures. The largest differences come first.",
    ar="تُعرض إجابات قائد الفريق إلى جانب إجابات الفريق، ولا تدخل في أرقامه. والفروق مرتّبة من الأكبر إلى الأصغر.",
)


def lead_total(lead: str, team: str) -> Said:
    """Say the lead's total and the team's mean."""
    return said(
        en=f"Total: the lead {lead}, the team {team} on average.",
        ar=f"المجموع: {lead} لدى القائد، و {team} لدى الفريق في المتوسط.",
    )


LEAD_COLUMNS = (
    DIMENSION,
    said(en="Lead", ar="القائد"),
    said(en="Team", ar="الفريق"),
    said(en="Difference", ar="الفرق"),
)
"""Of the dimensions; for the statements, `NUMBER` stands first instead, and `STATEMENT` last."""
LEAD_STATEMENTS = said(en="The statements that differ most, in points:", ar="العبارات الأكثر اختلافًا، بالنقاط:")
LEAD_ALIKE = said(
    en="On no single statement is the lead far from the team's mean.",
    ar="لا توجد عبارة يبتعد فيها القائد كثيرًا عن متوسط الفريق.",
)
"""In place of the statements, where none differs by much."""
LEAD_ADVICE = said(
    en=(
        "Where the lead sees it better, the team may know of trouble that does not reach the lead. Where the lead "
        "sees it worse, the lead may be measuring against something that the team does not see. Neither has to be "
        "wrong: let the team speak first, and let the lead ask before explaining."
    ),
    ar=(
        "حين يرى القائد الأمر أفضل مما يراه الفريق، فلعل الفريق يعرف متاعب لا تصل إليه. وحين يراه أسوأ، فلعله يقيس على"
        " شيء لا يراه الفريق. وليس أحدهما مخطئًا بالضرورة: فليتكلم الفريق أولًا، وليسأل القائد قبل أن يشرح."
    ),
)


def higher(points: str) -> Said:
    """Say by how much the lead's figure is above the team's."""
    return said(en=f"the lead {points} higher", ar=f"القائد أعلى: {points}")


def lower(points: str) -> Said:
    """Say by how much it is below."""
    return said(en=f"the lead {points} lower", ar=f"القائد أدنى: {points}")


EQUAL = said(en="none", ar="لا فرق")

HELP = said(en="What could help", ar="ما يمكن أن يساعد")
"""Heading of the advice on the weakest dimensions."""

LEFT_OUT = said(en="What was left out", ar="ما استُبعد")
LEFT_OUT_INTRODUCTION = said(
    en="These are not in the figures. Nothing was guessed or filled in.",
    ar="ما يلي لا يدخل في الأرقام. ولم يُخمَّن شيء ولم يُستكمل شيء.",
)
LEFT_OUT_COLUMNS = (
    said(en="Why", ar="السبب"),
    said(en="How many", ar="العدد"),
)


# What only the screen says.


def screen_facts(spread: str, median: str, span: str) -> Said:
    """Say the spread of the totals, their median, their range."""
    return said(
        en=f"Spread {spread}, median {median}, all totals {span}",
        ar=f"تفاوت الإجابات {spread}، والوسيط {median}، والمجاميع كلها {span}",
    )


def agreed(word: str) -> Said:
    """Say how far people agree on a dimension, with a word of `AGREEMENT`."""
    return said(en=f"agreement: {word}", ar=f"التوافق: {word}")


STRONGEST_STATEMENTS = said(en="The strongest statements", ar="أقوى العبارات")
WEAKEST_STATEMENTS = said(en="The weakest statements", ar="أضعف العبارات")
POINTS_ROW = said(en="Points", ar="النقاط")
"""Head of a row of a distribution, as the next is."""
PEOPLE_ROW = said(en="People", ar="المشاركون")


def also_reversed(fact: str) -> Said:
    """Add to what is said of a reverse-scored statement that it is one."""
    return said(en=f"reversed; {fact}", ar=f"معكوسة؛ {fact}")


def lead_and_team(lead: str, team: str) -> Said:
    return said(en=f"lead {lead}, team {team}", ar=f"القائد: {lead}، والفريق: {team}")


SCREEN_MORE = said(
    en=(
        "The report has every statement with its distribution, how to talk about the disputed ones, an agenda for 60 "
        "and for 90 minutes, and a plan to fill in."
    ),
    ar=(
        "في التقرير كل عبارة مع توزّع إجاباتها، وطريقة الحديث عمّا تختلف فيه الآراء، وبرنامج لقاء مدته 60 أو 90 دقيقة،"
        " وخطة تُستكمل."
    ),
)
"""What the report has besides."""
SCREEN_SAVE = said(en="-o FILE saves it.", ar="ويحفظه: rater-quiz team SOURCE -o FILE")
"""How the report is saved; said only where it is not."""
