"""Words that explain how the figures of a team are to be read."""

from rater_quiz.language import Said, said

HEADING = said(en="How to read the figures", ar="طريقة قراءة الأرقام")


def points(highest: int) -> Said:
    """Full points."""
    return said(
        en=f"More points are always better. {highest} is the good end of every statement, whether agreeing is the "
        "good sign or the bad one.",
        ar=f"كلما زادت النقاط كان ذلك أفضل. والقيمة {highest} هي الطرف الأفضل في كل عبارة، سواء أكانت الموافقة عليها"
        " علامة حسنة أم سيئة.",
    )


SPREAD = said(
    en="The spread (the standard deviation, with n − 1) tells how far people lie from the mean, in points; it is "
    "0 where all are equal. Two teams with the same mean can be very different: in one all are fairly content, "
    "in the other half are delighted and half are not.",
    ar="يبيّن التشتّت (الانحراف المعياري، بقسمة مجموع المربعات على n − 1) مدى ابتعاد المشاركين عن المتوسط الحسابي"
    " بالنقاط، وهو 0 حين يتساوى الجميع. وقد يتساوى فريقان في المتوسط الحسابي ويختلفان كثيرًا: في أحدهما رضا معقول لدى"
    " الجميع، وفي الآخر نصف متحمّس ونصف مستاء.",
)
AGREEMENT = said(
    en="The agreement, r*_wg(j), compares how far the answers in a dimension differ with how far they would if "
    "every answer were equally likely. It is 1 where all answer alike, and 0 where they differ as much as by "
    "chance, or more. Up to 0.30 we call it none, up to 0.50 weak, up to 0.70 moderate, up to 0.90 strong, and "
    "above that very strong. The measure is from Lindell, Brandt and Whitney (Applied Psychological Measurement, "
    "1999), the words from LeBreton and Senter (Organizational Research Methods, 2008).",
    ar="يقارن التوافق، ورمزه r*_wg(j)، بين تباعد الإجابات في البُعد وتباعدها لو كانت كل الإجابات متساوية الاحتمال."
    " فهو 1 حين تتطابق الإجابات كلها، و 0 حين تتباعد كما لو كانت بالمصادفة أو أكثر. ونسمّيه غائبًا حتى 0.30،"
    " وضعيفًا حتى 0.50، ومعتدلًا حتى 0.70، وقويًا حتى 0.90، وقويًا جدًا فوق ذلك. والمقياس من ليندل وبرانت وويتني"
    " (Applied Psychological Measurement، 1999)، والتسميات من ليبريتون وسنتر (Organizational Research Methods،"
    " 2008).",
)
AGREEMENT_LIMITS = said(
    en="The agreement has limits. People seldom answer by chance and tend to be kind, which makes it look better "
    "than it is; and in a small team one person moves it a lot. Nor "
    "does agreement make anything true: a team can be wrong together.",
    ar="وللتوافق حدود: فالناس قلّما يجيبون بالمصادفة، ويميلون إلى المجاملة، فيبدو أفضل مما هو عليه."
    " ويكفي شخص واحد في فريق صغير كي يغيّره كثيرًا. ثم إن التوافق لا يجعل الرأي صحيحًا: فقد"
    " يخطئ فريق بأكمله.",
)


def minimum(minimum: int) -> Said:
    """How many people there must be."""
    return said(
        en=f"Below {minimum} people nothing is shown: everybody knows their own answers, and the rest is soon worked "
        "out. For the same reason earlier reports with a person more or fewer should not be passed on.",
        ar=f"لا تظهر أي نتيجة إذا كان عدد المشاركين أقل من {minimum}: فكل مشارك يعرف إجاباته، ويسهل استنتاج الباقي."
        " ولهذا السبب أيضًا لا ينبغي تداول تقارير سابقة يزيد فيها عدد المشاركين أو ينقص قليلًا.",
    )


def one_person(points: str) -> Said:
    """By how many points one person can move a statement's mean."""
    return said(
        en=f"One person can move the mean of a statement by up to {points} points, so small differences mean little.",
        ar=f"أقصى ما يغيّره شخص واحد في المتوسط الحسابي لعبارة هو {points} نقطة، ولذلك لا تعني الفروق الصغيرة الكثير.",
    )


OWN_VIEW = said(
    en="It is how the team sees itself at this time. Use it to start a conversation: what customers say counts "
    "for more.",
    ar="النتيجة صورة الفريق عن نفسه في هذا الوقت. فلتكن بداية للحوار: فما يقوله العملاء أنفسهم أهم.",
)
