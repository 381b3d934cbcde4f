"""Words for how the points of one statement lie: what it means, and what to ask about it."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import PERSON

LITTLE_DISPUTED = said(
    en="Even here the answers lie close together; a short question may be enough.",
    ar="والإجابات متقاربة حتى هنا، وقد يكفي سؤال قصير.",
)
"""Added where even the most disputed statement divides nobody much."""


LIKEWISE = said(en="It is the same here.", ar="والأمر نفسه هنا.")
"""In place of what was said of another statement already."""
_BOTH_RIGHT = said(
    en="Let both be heard before anybody argues. Often both are right, about different customers, shifts or channels.",
    ar="ومن الأفضل سماع الرأيين كليهما قبل أي جدال، فكثيرًا ما يصحّان معًا، ولكن بشأن عملاء أو مناوبات أو قنوات مختلفة.",
)


def patterns(few: int, between: int, many: int) -> dict[str, tuple[Said, ...]]:
    """Say what each of `pages.topics.Pattern` means: how many people gave few points, some between, and many.

    The first sentence has the counts, the second what may lie behind them.
    """
    return {
        "alike": (said(en="Everybody gave the same points.", ar="تطابقت نقاط الجميع."),),
        "divided": (
            said(
                en=f"Two views stand side by side: {PERSON.en(few)} with few points, {many} with many, and nobody "
                "between.",
                ar=f"رأيان متقابلان: النقاط قليلة لدى {PERSON.ar.oblique(few)}، وكثيرة لدى {PERSON.ar.oblique(many)}، "
                "ولا أحد بينهما.",
            ),
            _BOTH_RIGHT,
        ),
        "camps": (
            said(
                en=f"Two views stand side by side: {PERSON.en(few)} with few points, {many} with many, and hardly "
                "anybody between.",
                ar=f"رأيان متقابلان: النقاط قليلة لدى {PERSON.ar.oblique(few)}، وكثيرة لدى {PERSON.ar.oblique(many)}، "
                "ولا يكاد يقف بينهما أحد.",
            ),
            _BOTH_RIGHT,
        ),
        "few-below": (
            said(
                en=f"Most are content here; {PERSON.en(few)} gave few points.",
                ar=f"الأغلبية راضية هنا، والنقاط قليلة لدى {PERSON.ar.oblique(few)}.",
            ),
            said(
                en="Do not look for who it was: behind it may be something that others have not met.",
                ar="وليس المطلوب معرفة صاحب أي إجابة، فلعلّ وراءها ما لم يصادفه الآخرون.",
            ),
        ),
        "few-above": (
            said(
                en=f"Most see trouble here; {PERSON.en(many)} gave many points.",
                ar=f"الأغلبية ترى هنا مشكلة، والنقاط كثيرة لدى {PERSON.ar.oblique(many)}.",
            ),
            said(
                en="Do not look for who it was: behind it may be a way of working that others could use.",
                ar="وليس المطلوب معرفة صاحب أي إجابة، فلعلّ وراءها طريقة عمل يستفيد منها الآخرون.",
            ),
        ),
        "middle": (
            said(
                en=f"Most are in the middle, with {few} below and {many} above.",
                ar=f"الأغلبية في الوسط، وعدد من هم دونه {few}، ومن هم فوقه {many}.",
            ),
            said(en="Perhaps it depends on the case.", ar="ولعل الأمر يتوقف على الحالة."),
        ),
        "scattered": (
            said(
                en=f"The answers lie all over the scale: {PERSON.en(few)} with few points, {between} in the middle, "
                f"{many} with many.",
                ar=f"تتوزع الإجابات على المقياس كله: النقاط قليلة لدى {PERSON.ar.oblique(few)}، وفي الوسط لدى"
                f" {PERSON.ar.oblique(between)}، وكثيرة لدى {PERSON.ar.oblique(many)}.",
            ),
            said(en="Perhaps the statement is read in different ways.", ar="ولعل للعبارة أكثر من معنى."),
        ),
        "degrees": (
            said(
                en="People lean the same way here and differ in how far.",
                ar="تميل الإجابات هنا إلى جهة واحدة، وتختلف في الدرجة.",
            ),
        ),
    }


def to_ask(question: str) -> Said:
    """Introduce a question."""
    return said(en=f"To ask: {question}", ar=f"سؤال للنقاش: {question}")


ASKS = {
    "alike": said(
        en="Is it so clear, or did we answer as one does?",
        ar="أهو واضح إلى هذا الحد، أم أجبنا بما هو متوقع منا؟",
    ),
    "divided": said(
        en="What would one have to see every day to give many points here, and what to give few?",
        ar="ما الذي يراه المرء كل يوم فيعطي هنا نقاطًا كثيرة، وما الذي يراه فيعطي نقاطًا قليلة؟",
    ),
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
        ar="ما الذي يجب أن يتغير كي يزيد كل منا نقطة واحدة؟",
    ),
}
"""A question for each of `pages.topics.Pattern`."""
