"""Words of a team's result, on the screen and in the report; the session has its own in `words.guide`."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import RESPONSE


def title(questionnaire: str) -> Said:
    """Head the page with the questionnaire's title."""
    return said(en=f"{questionnaire}: the team's result", ar=f"{questionnaire}: نتيجة الفريق")


PARTICIPANTS = said(en="Participants", ar="عدد المشاركين")
NO_NAMES = said(
    en=(
        "This report holds no names. Please keep it that way in the room: ask what an answer may mean, and never "
        "whose it was."
    ),
    ar="لا أسماء في هذا التقرير. وليبق الأمر كذلك في أثناء اللقاء: فالسؤال عمّا قد تعنيه الإجابة، لا عن صاحبها أبدًا.",
)
"""What the report does not hold, and how to treat it."""

NUMBER = said(en="No.", ar="الرقم")
"""Head of a column that several tables have, as the next six are."""
DIMENSION = said(en="Dimension", ar="البُعد")
STATEMENT = said(en="Statement", ar="العبارة")
MEAN = said(en="Mean", ar="المتوسط الحسابي")
SPREAD = said(en="Spread", ar="التشتّت")
PEOPLE = said(en="People", ar="عدد المشاركين")
BAR = said(en="Bar", ar="الرسم البياني")


def average(mean: str) -> Said:
    """Say the mean of the totals."""
    return said(en=f"{mean} on average", ar=f"المتوسط الحسابي {mean}")


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
    said(en="Share", ar="النسبة"),
    said(en="Level", ar="المستوى"),
    BAR,
    said(en="People", ar="المشاركون"),
    said(en="Agreement", ar="التوافق"),
)
"""The last but one is of how many people's own scores lie in each level."""
AGREEMENT = {
    "none": said(en="none", ar="غائب"),
    "weak": said(en="weak", ar="ضعيف"),
    "moderate": said(en="moderate", ar="معتدل"),
    "strong": said(en="strong", ar="قوي"),
    "very strong": said(en="very strong", ar="قوي جدًا"),
}
"""The words for each of `team.Consensus`."""
AGREEMENT_SHORTLY = said(
    en="Where the agreement is weak, the mean may hide two views or more: talk about those first.",
    ar="حين يضعف التوافق قد يكون وراء المتوسط الحسابي رأيان أو أكثر، فيحسن البدء بالحديث عنها.",
)
"""How to read the agreement in one sentence."""


def of_people(participants: int, asked: int) -> Said:
    """How many of the people that were asked have answered."""
    return said(en=f"{participants} of {asked}", ar=f"{participants} من {asked}")


def and_left_out(participants: str, left_out: int) -> Said:
    """Add to how many people there are how many responses could not be used."""
    return said(
        en=f"{participants} ({RESPONSE.en(left_out)} could not be used)",
        ar=f"{participants} (تعذّر استخدام {RESPONSE.ar.oblique(left_out)})",
    )


def two_camps(agreement: str, statements: str) -> Said:
    """Add to the agreement on a dimension the numbers of the statements on which there are two camps."""
    return said(en=f"{agreement}; two camps on {statements}", ar=f"{agreement}؛ رأيان متقابلان في {statements}")


LITTLE_AGREEMENT = {
    "none": said(en="no agreement", ar="بلا توافق"),
    "weak": said(en="little agreement", ar="توافق قليل"),
}
"""What the screen says of a dimension on which people do not agree, by `team.Consensus`."""
TWO_CAMPS = said(en="two camps", ar="رأيان متقابلان")
"""In its place, where a statement of it splits the team in two."""


def sheets(count: int, people: int) -> Said:
    """Introduce a caution about some people's answers."""
    return said(en=f"In {count} of {people} sheets:", ar=f"لدى {count} من المشاركين وعددهم {people}:")


NEAR_BAND_EDGE = said(
    en="The mean is less than two points away from another band. Read the result as lying between the two.",
    ar="لا يفصل المتوسط الحسابي عن فئة أخرى إلا أقل من نقطتين؛ فالأنسب قراءة النتيجة على أنها بين الفئتين.",
)
FEW_IN_BAND = said(
    en="Fewer than half of the people have a total in the band of the mean:",
    ar="أقل من نصف المشاركين يقع مجموعهم في فئة المتوسط الحسابي:",
)
"""In place of `BANDS`, and of what the band means."""


def shortly(count: int, people: int) -> dict[str, Said]:
    """A caution about some people's answers in one line."""
    return {
        "straightlining": said(
            en=f"In {count} of {people} sheets nearly all answers are alike.",
            ar=f"تكاد الإجابات تكون متطابقة في بعض أوراق الإجابة ({count} من {people}).",
        ),
        "acquiescence": said(
            en=f"In {count} of {people} sheets most statements were agreed with, for better or for worse.",
            ar=f"جاءت معظم الإجابات بالموافقة أيًّا كانت العبارة في بعض أوراق الإجابة ({count} من {people}).",
        ),
    }


def few_in_band(counts: str) -> Said:
    """The same in one line, with how many people are in each band."""
    return said(
        en=f"Fewer than half are in the band of the mean: {counts}.",
        ar=f"أقل من نصف المشاركين في فئة المتوسط الحسابي: {counts}.",
    )


def people_in(band: str, people: int) -> Said:
    """How many people's own totals lie in a band."""
    return said(en=f"{band} {people}", ar=f"{band} {people}")


TOPICS = (
    said(en="What to talk about", ar="ما الذي نناقشه"),
    said(en="One thing to talk about", ar="أمر واحد للنقاش"),
    said(en="Two things to talk about", ar="أمران للنقاش"),
    said(en="Three things to talk about", ar="ثلاثة أمور للنقاش"),
)
"""A heading for as many topics as there are, from none on."""
TOPIC = {
    "carries": said(en="What carries us", ar="نقاط قوتنا"),
    "best": said(en="What works best so far", ar="أفضل ما لدينا حتى الآن"),
    "differs": said(en="Where we see it differently", ar="مواضع اختلافنا"),
    "begins": said(en="Where to begin", ar="من أين نبدأ"),
    "next": said(en="What could be better still", ar="ما يمكن أن يزداد جودة"),
}
"""A heading for each of `pages.topics.TopicKind`."""
TOPIC_OF_DEGREES = said(en="Where we differ in degree", ar="مواضع اختلافنا في الدرجة")
"""That of what people differ on most, where they all lean the same way."""
ASKED = {
    "carries": said(
        en="What do we do that brings this about, and what would make us lose it?",
        ar="ما الذي نفعله فيثمر هذا، وما الذي قد يحرمنا منه؟",
    ),
    "best": said(
        en="What makes this better than the rest, and how can we build on it?",
        ar="ما الذي يجعل هذا أفضل من غيره، وكيف نبني عليه؟",
    ),
    "differs": said(en="What does each of us think of here?", ar="ما الذي يخطر في بال كل منا هنا؟"),
    "begins": said(
        en="What one thing, within our own power, would change this most?",
        ar="ما الأمر الواحد الذي نستطيعه نحن ويغيّر هذا أكثر من غيره؟",
    ),
    "next": said(
        en="What would customers notice if this were better still?", ar="ما الذي سيلحظه العملاء لو ازداد هذا جودة؟"
    ),
}
"""A question for each; of what people see differently, `words.patterns` has better ones."""


def keep(number: int) -> Said:
    """Propose to keep what a strong statement rests on."""
    return said(en=f"Keep what statement {number} rests on", ar=f"المحافظة على ما تستند إليه العبارة {number}")


def to_settle(number: int) -> Said:
    """In place of a tip for a statement that has none."""
    return said(en=f"What we do about statement {number}", ar=f"ما نفعله بشأن العبارة {number}")


ALL_EQUAL = said(
    en="All statements are equally low. Begin where it matters most to your customers.",
    ar="العبارات كلها متساوية في انخفاضها. والأفضل البدء بما يهم العملاء أكثر من غيره.",
)
"""In place of the statements to begin with, where no one is lower than another."""
BEGIN = said(en="Where to begin", ar="من أين نبدأ")
DISTRIBUTION_COLUMNS = (said(en="Points", ar="النقاط"), PEOPLE, BAR)
PEOPLE_ROW = said(en="People", ar="المشاركون")
"""Head of the people's row of a distribution, where room is scarce."""


def sides(lowest: int, highest: int) -> tuple[Said, ...]:
    """What is below the middle of a scale, at it and above it."""
    below, above = (lowest + highest - 1) // 2, (lowest + highest) // 2 + 1
    if below == lowest:
        few, many = (
            said(en=f"few ({lowest})", ar=f"قليلة ({lowest})"),
            said(en=f"many ({highest})", ar=f"كثيرة ({highest})"),
        )
    else:
        few = said(en=f"few ({lowest} to {below})", ar=f"قليلة (من {lowest} إلى {below})")
        many = said(en=f"many ({above} to {highest})", ar=f"كثيرة (من {above} إلى {highest})")
    return few, said(en="middling", ar="في الوسط"), many


STATEMENTS = said(en="All statements, from strongest to weakest", ar="العبارات كلها من الأقوى إلى الأضعف")


def people_by_points(lowest: int, highest: int) -> Said:
    """What the counts of a statement are, from the fewest points to full points."""
    return said(
        en=f"People with {lowest} to {highest} points; {highest} is always the good end",
        ar=f"المشاركون بحسب النقاط من {lowest} إلى {highest}؛ والقيمة {highest} هي الطرف الأفضل دائمًا",
    )


PEOPLE_BY_SIDES = said(
    en="People with few, middling and many points; many is always the good end",
    ar="المشاركون بحسب النقاط: قليلة، ثم في الوسط، ثم كثيرة؛ والكثيرة هي الطرف الأفضل دائمًا",
)


def reasons(statements: str) -> Said:
    """Numbers of statements, each with the mean of its points."""
    return said(en=f"Statements (mean): {statements}", ar=f"العبارات (المتوسط الحسابي): {statements}")


LEAD = said(en="The lead beside the team", ar="قائد الفريق إلى جانب الفريق")
LEAD_INTRODUCTION = said(
    en="The lead's answers are no part of the team's figures. The largest differences come first.",
    ar="لا تدخل إجابات قائد الفريق في أرقام الفريق. والفروق مرتّبة من الأكبر إلى الأصغر.",
)


def lead_total(lead: str, team: str) -> Said:
    """Say the lead's total and the team's mean."""
    return said(
        en=f"Total: the lead {lead}, the team {team} on average.",
        ar=f"المجموع: {lead} لدى القائد، والمتوسط الحسابي للفريق {team}.",
    )


LEAD_COLUMNS = (
    DIMENSION,
    said(en="Lead", ar="القائد"),
    said(en="Team", ar="الفريق"),
    said(en="Difference", ar="الفرق"),
)
"""Of the dimensions; for the statements, `STATEMENT` stands first instead."""
LEAD_STATEMENTS = said(en="The statements that differ most, in points:", ar="العبارات الأكثر اختلافًا، بالنقاط:")
LEAD_ALIKE = said(
    en="On no single statement is the lead far from the team's mean.",
    ar="لا توجد عبارة يبتعد فيها القائد كثيرًا عن المتوسط الحسابي للفريق.",
)
"""In place of the statements, where none differs by much."""
LEAD_ALIKE_SHORTLY = said(
    en="On no single statement is the lead far from the team; the report has both side by side.",
    ar="لا توجد عبارة يبتعد فيها القائد كثيرًا عن الفريق؛ وفي التقرير المقارنة كاملة.",
)
"""The same on a screen, which whoever walks past may see: neither here nor in the next one is there a figure."""


def lead_shortly(statement: str) -> Said:
    """The statement on which lead and team differ most."""
    return said(
        en=f"Lead and team differ most on statement {statement}; the report has both side by side.",
        ar=f"أكبر اختلاف بين القائد والفريق في العبارة {statement}؛ وفي التقرير المقارنة كاملة.",
    )


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
    return said(en=f"higher by {points}", ar=f"أعلى بفارق {points}")


def lower(points: str) -> Said:
    """Say by how much it is below."""
    return said(en=f"lower by {points}", ar=f"أدنى بفارق {points}")


EQUAL = said(en="none", ar="لا فرق")

HELP = said(en="What could help", ar="ما يمكن أن يساعد")
"""Heading of the advice on the weakest dimensions."""

LEFT_OUT = said(en="What was left out", ar="ما لم يدخل في الحساب")
LEFT_OUT_INTRODUCTION = said(
    en="These are not in the figures. Nothing was guessed or filled in.",
    ar="ما يلي لا يدخل في الأرقام. وليس فيها أي تخمين أو استكمال.",
)
LEFT_OUT_COLUMNS = (
    said(en="Why", ar="السبب"),
    said(en="How many", ar="العدد"),
)
SCREEN_SAVE = said(
    en="-o FILE saves the handout, and --guide FILE the facilitator's guide.",
    ar="لحفظ ورقة النتيجة: -o واسم الملف، ولحفظ دليل الميسّر: --guide واسم الملف.",
)
"""How they are saved; said only where they are not."""
