"""Words of a team's result, on the screen and in the report; the session has its own in `wording.agenda`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.wording.counts import arabic, english


@dataclass(frozen=True)
class TeamWords:
    """What frames a team's figures. It is Markdown: nothing in it needs an escape."""

    title: Callable[[str], str]
    """The title of the questionnaire."""
    participants: str
    no_names: str
    """What the report does not hold, and how to treat it."""
    in_short: str
    strongest: str
    weakest: str
    disputed: str
    all_alike: str
    """In place of the most disputed, where all answered alike."""
    average: Callable[[str], str]
    """The mean of the totals."""
    total_columns: tuple[str, str, str, str]
    """Mean, spread, median, lowest and highest."""
    bands: str
    """Introduces how many people lie in each band."""
    band_columns: tuple[str, str, str, str]
    """Band, totals, people, bar."""
    dimension_columns: tuple[str, str, str, str, str, str, str, str]
    """Dimension, mean, range, share, level, bar, spread, agreement."""
    agreement: Mapping[str, str]
    """The words for each of `team.Consensus`."""
    agreement_shortly: str
    """How to read the agreement in one sentence."""
    statements: str
    statements_introduction: Callable[[int, int], str]
    """The fewest points and full points."""
    statement_columns: Callable[[int, int], tuple[str, str, str, str, str]]
    """Number, mean, spread, distribution, statement; the fewest points and full points."""
    reversed_statement: Callable[[int], str]
    """The number of a reverse-scored statement."""
    disputes: str
    disputes_introduction: str
    little_disputed: str
    """Added where even the most disputed statement divides nobody much."""
    mean_and_spread: Callable[[str, str], str]
    was_reversed: str
    """Said of a reverse-scored statement whose points are shown."""
    distribution_columns: tuple[str, str, str]
    """Points, people, bar."""
    patterns: Mapping[str, Callable[[int, int, int], str]]
    """What each of `report.topics.Pattern` means: how many gave few points, some between, and many."""
    to_ask: Callable[[str], str]
    """Introduces a question."""
    lead: str
    lead_introduction: str
    lead_total: Callable[[str, str], str]
    """The lead's total and the team's mean."""
    lead_columns: tuple[str, str, str, str]
    """Dimension or statement, the lead's, the team's mean, difference."""
    lead_statements: str
    lead_alike: str
    """In place of the statements, where none differs by much."""
    lead_advice: str
    higher: Callable[[str], str]
    """By how much the lead's figure is above the team's."""
    lower: Callable[[str], str]
    equal: str
    help: str
    """Heading of the advice on the weakest dimensions."""
    left_out: str
    left_out_introduction: str
    left_out_columns: tuple[str, str]
    """Reason, how many."""
    screen_facts: Callable[[str, str, str], str]
    """The spread of the totals, their median, their range."""
    agreed: Callable[[str], str]
    """How far people agree on a dimension, in a word."""
    strongest_statements: str
    weakest_statements: str
    points_row: str
    people_row: str
    """The heads of the two rows of a distribution."""
    also_reversed: Callable[[str], str]
    """Added to what is said of a reverse-scored statement."""
    lead_and_team: Callable[[str, str], str]
    screen_save: str
    """How the report is saved; said only where it is not."""
    screen_more: str
    """What the report has besides."""


def _people(count: int) -> str:
    return english(count, "person", "people")


def _some(count: int) -> str:
    """So many people, in the genitive."""
    return arabic(count, "مشارك واحد", "مشاركين اثنين", "مشاركين", "مشاركًا", hundred="مشارك")


ENGLISH = TeamWords(
    title=lambda title: f"{title}: the team's result",
    participants="Participants",
    no_names=(
        "This report holds no names. Please keep it that way in the room: ask what an answer may mean, and never whose "
        "it was."
    ),
    in_short="In short",
    strongest="Strongest",
    weakest="Weakest",
    disputed="Most disputed",
    all_alike="Everybody answered every statement alike.",
    average=lambda mean: f"{mean} on average",
    total_columns=("Mean", "Spread", "Median", "Lowest and highest"),
    bands="Where people's own totals lie:",
    band_columns=("Band", "Totals", "People", "Bar"),
    dimension_columns=("Dimension", "Mean", "Range", "Share", "Level", "Bar", "Spread", "Agreement"),
    agreement={
        "none": "none",
        "weak": "weak",
        "moderate": "moderate",
        "strong": "strong",
        "very strong": "very strong",
    },
    agreement_shortly=(
        "The agreement tells how far people see a dimension alike, from 0 to 1. Where it is weak, the mean may hide "
        "two views or more: talk about those before anything is decided."
    ),
    statements="The statements, from strongest to weakest",
    statements_introduction=lambda lowest, highest: (
        f"The figures are points, and {highest} is always the good end: where a statement is reversed, the answer has "
        f"been mirrored already. The bars and the numbers beside them tell how many people gave {lowest}, "
        f"{lowest + 1}, … {highest} points."
    ),
    statement_columns=lambda lowest, highest: (
        "No.",
        "Mean",
        "Spread",
        f"People with {lowest} to {highest} points",
        "Statement",
    ),
    reversed_statement=lambda number: f"{number} (reversed)",
    disputes="Where people see it differently",
    disputes_introduction=(
        "These are the statements on which answers differ most. They are the best material of a session: somebody "
        "knows something that others do not."
    ),
    little_disputed="Even here the answers lie close together; a short question may be enough.",
    mean_and_spread=lambda mean, spread: f"Mean {mean}, spread {spread}.",
    was_reversed="Reversed: whoever agrees with it gives few points.",
    distribution_columns=("Points", "People", "Bar"),
    patterns={
        "camps": lambda few, _, many: (
            f"Two views stand side by side: {_people(few)} with few points, {many} with many, and hardly anybody "
            "between. Let both be heard before anybody argues. Often both are right, about different customers, shifts "
            "or channels."
        ),
        "few-below": lambda few, _, __: (
            f"Most are content here; {_people(few)} gave few points. Do not look for who it was: behind it may "
            "be something that others have not met."
        ),
        "few-above": lambda _, __, many: (
            f"Most see trouble here; {_people(many)} gave many points. Do not look for who it was: behind it may "
            "be a way of working that others could use."
        ),
        "middle": lambda few, _, many: (
            f"Most are in the middle, with {few} below and {many} above. Perhaps it depends on the case."
        ),
        "scattered": lambda few, between, many: (
            f"The answers lie all over the scale: {_people(few)} with few points, {between} in the middle, {many} with "
            "many. Perhaps the statement is read in different ways."
        ),
        "degrees": lambda _, __, ___: "People lean the same way here and differ in how far.",
    },
    to_ask=lambda question: f"To ask: {question}",
    lead="The lead beside the team",
    lead_introduction=(
        "The lead's answers stand beside the team's and are no part of its figures. The largest differences come first."
    ),
    lead_total=lambda lead, team: f"Total: the lead {lead}, the team {team} on average.",
    lead_columns=("Dimension", "Lead", "Team", "Difference"),
    lead_statements="The statements that differ most, in points:",
    lead_alike="On no single statement is the lead far from the team's mean.",
    lead_advice=(
        "Where the lead sees it better, the team may know of trouble that does not reach the lead. Where the lead sees "
        "it worse, the lead may be measuring against something that the team does not see. Neither has to be wrong: "
        "let the team speak first, and let the lead ask before explaining."
    ),
    higher=lambda points: f"the lead {points} higher",
    lower=lambda points: f"the lead {points} lower",
    equal="none",
    help="What could help",
    left_out="What was left out",
    left_out_introduction="These are not in the figures. Nothing was guessed or filled in.",
    left_out_columns=("Why", "How many"),
    screen_facts=lambda spread, median, span: f"Spread {spread}, median {median}, all totals {span}",
    agreed=lambda word: f"agreement: {word}",
    strongest_statements="The strongest statements",
    weakest_statements="The weakest statements",
    points_row="Points",
    people_row="People",
    also_reversed=lambda said: f"reversed; {said}",
    lead_and_team=lambda lead, team: f"lead {lead}, team {team}",
    screen_more=(
        "The report has every statement with its distribution, how to talk about the disputed ones, an agenda for 60 "
        "and for 90 minutes, and a plan to fill in."
    ),
    screen_save="-o FILE saves it.",
)

ARABIC = TeamWords(
    title=lambda title: f"{title}: نتيجة الفريق",
    participants="عدد المشاركين",
    no_names=(
        "لا أسماء في هذا التقرير. فليبقَ الأمر كذلك في أثناء اللقاء: يُسأل عمّا قد تعنيه الإجابة، ولا يُسأل أبدًا عن صاحبها."
    ),
    in_short="الخلاصة",
    strongest="الأقوى",
    weakest="الأضعف",
    disputed="الأكثر تفاوتًا",
    all_alike="تطابقت إجابات الجميع عن كل العبارات.",
    average=lambda mean: f"{mean} في المتوسط",
    total_columns=("المتوسط الحسابي", "تفاوت الإجابات", "الوسيط", "الأدنى والأعلى"),
    bands="توزّع مجاميع المشاركين على الفئات:",
    band_columns=("الفئة", "المجموع", "عدد المشاركين", "الرسم البياني"),
    dimension_columns=(
        "البُعد",
        "المتوسط الحسابي",
        "المدى",
        "النسبة",
        "المستوى",
        "الرسم البياني",
        "تفاوت الإجابات",
        "التوافق",
    ),
    agreement={
        "none": "غائب",
        "weak": "ضعيف",
        "moderate": "معتدل",
        "strong": "قوي",
        "very strong": "قوي جدًا",
    },
    agreement_shortly=(
        "يبيّن التوافق، من 0 إلى 1، إلى أي حدّ يرى المشاركون البُعد على نحو واحد. وحيث يضعف التوافق قد يُخفي المتوسط رأيين"
        " أو أكثر، فيحسن الحديث عنها قبل اتخاذ أي قرار."
    ),
    statements="العبارات من الأقوى إلى الأضعف",
    statements_introduction=lambda lowest, highest: (
        f"الأرقام هنا نقاط، والقيمة {highest} هي الطرف الأفضل دائمًا: فالعبارة المعكوسة التصحيح عُكست إجاباتها مسبقًا."
        f" أما الأعمدة الصغيرة والأرقام التي تليها فتبيّن عدد من جاءت إجاباتهم بالنقاط {lowest}، ثم {lowest + 1}،"
        f" وهكذا إلى {highest}."
    ),
    statement_columns=lambda lowest, highest: (
        "الرقم",
        "المتوسط الحسابي",
        "تفاوت الإجابات",
        f"المشاركون بحسب النقاط من {lowest} إلى {highest}",
        "العبارة",
    ),
    reversed_statement=lambda number: f"{number} (معكوسة)",
    disputes="حيث تختلف الآراء",
    disputes_introduction=(
        "في هذه العبارات تتباعد الإجابات أكثر من غيرها، وهي أثمن مادة للنقاش: فثمة من يعرف شيئًا لا يعرفه غيره."
    ),
    little_disputed="والإجابات متقاربة حتى هنا، وقد يكفي سؤال قصير.",
    mean_and_spread=lambda mean, spread: f"المتوسط الحسابي {mean}، وتفاوت الإجابات {spread}.",
    was_reversed="العبارة معكوسة التصحيح: من يوافق عليها تكون نقاطه قليلة.",
    distribution_columns=("النقاط", "عدد المشاركين", "الرسم البياني"),
    patterns={
        "camps": lambda few, _, many: (
            f"رأيان متقابلان: النقاط قليلة لدى {_some(few)}، وكثيرة لدى {_some(many)}، ولا يكاد يقف بينهما أحد. ومن"
            " الأفضل أن يُسمع الرأيان كلاهما قبل أي جدال، فكثيرًا ما يصحّان معًا، لكن عن عملاء مختلفين أو مناوبات أو"
            " قنوات مختلفة."
        ),
        "few-below": lambda few, _, __: (
            f"الأغلبية راضية هنا، والنقاط قليلة لدى {_some(few)}. وليس المطلوب معرفة صاحب أي إجابة، فلعلّ وراءها"
            " ما لم يصادفه الآخرون."
        ),
        "few-above": lambda _, __, many: (
            f"الأغلبية ترى هنا مشكلة، والنقاط كثيرة لدى {_some(many)}. وليس المطلوب معرفة صاحب أي إجابة، فلعلّ وراءها"
            " طريقة عمل يستفيد منها الآخرون."
        ),
        "middle": lambda few, _, many: (
            f"الأغلبية في الوسط، وعدد من هم دونه {few}، ومن هم فوقه {many}. ولعل الأمر يتوقف على الحالة."
        ),
        "scattered": lambda few, between, many: (
            f"تتوزع الإجابات على المقياس كله: النقاط قليلة لدى {_some(few)}، ومتوسطة لدى {_some(between)}، وكثيرة لدى"
            f" {_some(many)}. ولعل العبارة تُفهم بأكثر من معنى."
        ),
        "degrees": lambda _, __, ___: "تميل الإجابات هنا إلى جهة واحدة، وتختلف في الدرجة.",
    },
    to_ask=lambda question: f"سؤال للنقاش: {question}",
    lead="قائد الفريق إلى جانب الفريق",
    lead_introduction=(
        "تُعرض إجابات قائد الفريق إلى جانب إجابات الفريق، ولا تدخل في أرقامه. والفروق مرتّبة من الأكبر إلى الأصغر."
    ),
    lead_total=lambda lead, team: f"المجموع: {lead} لدى القائد، و {team} لدى الفريق في المتوسط.",
    lead_columns=("البُعد", "القائد", "الفريق", "الفرق"),
    lead_statements="العبارات الأكثر اختلافًا، بالنقاط:",
    lead_alike="لا توجد عبارة يبتعد فيها القائد كثيرًا عن متوسط الفريق.",
    lead_advice=(
        "حين يرى القائد الأمر أفضل مما يراه الفريق، فلعل الفريق يعرف متاعب لا تصل إليه. وحين يراه أسوأ، فلعله يقيس على"
        " شيء لا يراه الفريق. وليس أحدهما مخطئًا بالضرورة: فليتكلم الفريق أولًا، وليسأل القائد قبل أن يشرح."
    ),
    higher=lambda points: f"القائد أعلى: {points}",
    lower=lambda points: f"القائد أدنى: {points}",
    equal="لا فرق",
    help="ما يمكن أن يساعد",
    left_out="ما استُبعد",
    left_out_introduction="ما يلي لا يدخل في الأرقام. ولم يُخمَّن شيء ولم يُستكمل شيء.",
    left_out_columns=("السبب", "العدد"),
    screen_facts=lambda spread, median, span: f"تفاوت الإجابات {spread}، والوسيط {median}، والمجاميع كلها {span}",
    agreed=lambda word: f"التوافق: {word}",
    strongest_statements="أقوى العبارات",
    weakest_statements="أضعف العبارات",
    points_row="النقاط",
    people_row="المشاركون",
    also_reversed=lambda said: f"معكوسة؛ {said}",
    lead_and_team=lambda lead, team: f"القائد: {lead}، والفريق: {team}",
    screen_more=(
        "في التقرير كل عبارة مع توزّع إجاباتها، وطريقة الحديث عمّا تختلف فيه الآراء، وبرنامج لقاء مدته 60 أو 90 دقيقة،"
        " وخطة تُستكمل."
    ),
    screen_save="ويحفظه: rater-quiz team SOURCE -o FILE",
)


def team_words(language: Language) -> TeamWords:
    """The words of a team's result in *language*."""
    return ARABIC if language is Language.ARABIC else ENGLISH
