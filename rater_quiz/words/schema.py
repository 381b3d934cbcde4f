"""Words that explain the parts and keys of a questionnaire's file, as an editor shows them to whoever writes one."""

from rater_quiz.language import said

TITLE = said(en="rater-quiz questionnaire", ar="استبيان rater-quiz")
TEXT = said(
    en="A string in a file of one language; with more, a mapping that has them all.",
    ar="نص واحد في ملف بلغة واحدة؛ وإن كانت لغتان فنص لكل لغة، بمفتاحها.",
)
"""What a text is."""

PART = {
    "Questionnaire": said(
        en="A questionnaire for rater-quiz. What a schema cannot say, `rater-quiz questions check FILE` finds.",
        ar="استبيان لبرنامج rater-quiz. وما لا يكشفه هذا المخطط يكشفه الأمر `rater-quiz questions check FILE`.",
    ),
    "Scale": said(
        en="The answers that every statement offers, a Likert scale.",
        ar="الإجابات المتاحة لكل عبارة، على مقياس ليكرت.",
    ),
    "Advice": said(en="What to do about one dimension.", ar="ما يمكن فعله حيال أحد الأبعاد."),
    "Dimension": said(
        en="One of the qualities that the questionnaire looks at.", ar="أحد الجوانب التي ينظر فيها الاستبيان."
    ),
    "Statement": said(
        en="One item of the questionnaire, to agree or disagree with.",
        ar="بند من بنود الاستبيان، تكون الإجابة عنه بالموافقة أو عدمها.",
    ),
    "Band": said(
        en="A range of totals with one meaning; scaled, it is a level of a dimension.",
        ar="مجاميع متتالية لها معنى واحد؛ وبعد تحويلها تكون مستوى من مستويات الأبعاد.",
    ),
    "Tension": said(en="Two statements that are seldom both agreed with.", ar="عبارتان قلّما تجتمع الموافقة عليهما."),
    "Metric": said(en="A measure of service, for the glossary.", ar="مؤشر للخدمة، وشرحه في المسرد."),
}
"""What each part is, by its name in the schema."""

_NAME = said(en="Its name for people.", ar="اسمه كما يراه الناس.")
_KEY = said(en="Its name in files and in JSON, whatever the language.", ar="اسمه في الملفات وفي JSON، بأي لغة كانت.")

FIELD = {
    "Questionnaire.id": said(
        en="Its name in records and for drafts.", ar="اسمه في النتائج المحفوظة وفي الجلسات غير المكتملة."
    ),
    "Questionnaire.languages": said(
        en="The languages of all its texts; the first stands in for one that it does not have.",
        ar="لغات نصوصه كلها؛ وتحل أولاها محل لغة ليست فيه.",
    ),
    "Questionnaire.title": said(en="What it is called.", ar="عنوانه."),
    "Questionnaire.introduction": said(en="What stands above the first statement.", ar="ما يظهر فوق العبارة الأولى."),
    "Questionnaire.scale": said(en="The answers that can be given.", ar="الإجابات المتاحة."),
    "Questionnaire.dimensions": said(en="In the order in which they are shown.", ar="الأبعاد، بترتيب عرضها."),
    "Questionnaire.statements": said(en="In the order of their numbers.", ar="العبارات، بترتيب أرقامها."),
    "Questionnaire.bands": said(en="From the lowest total up.", ar="الفئات، من أدنى مجموع إلى أعلاه."),
    "Questionnaire.tensions": said(
        en="Pairs of statements with which few people agree both.", ar="أزواج من العبارات قلّما يوافق أحد على كلتيهما."
    ),
    "Questionnaire.metrics": said(
        en="Measures that the advice and the statements name.", ar="المؤشرات التي تذكرها التوصيات والعبارات."
    ),
    "Questionnaire.closing": said(en="The last paragraph of a report.", ar="آخر فقرة في التقرير."),
    "Scale.lowest": said(en="The number of the first answer, 1 as a rule.", ar="رقم الإجابة الأولى، وهو 1 في الغالب."),
    "Scale.labels": said(en="What each answer says, from the lowest up.", ar="نص كل إجابة، من أدناها إلى أعلاها."),
    "Dimension.key": _KEY,
    "Dimension.letter": said(
        en="Its letter in a name like RATER; left out where it has none.",
        ar="حرفه في اسم مثل RATER؛ ولا يلزم حيث لا حرف له.",
    ),
    "Dimension.name": _NAME,
    "Dimension.advice": said(en="What to do about it.", ar="ما يمكن فعله حياله."),
    "Advice.meaning": said(en="What the dimension is about, one paragraph.", ar="موضوع البُعد، في فقرة واحدة."),
    "Advice.evidence": said(
        en="What is known of it from elsewhere, with its source; it stands only where all of the advice does.",
        ar="المعروف عنه من مصادر أخرى، مع المصدر؛ ولا يظهر إلا حيث تظهر التوصيات كلها.",
    ),
    "Advice.levels": said(
        en="A paragraph for each level, by the keys of the bands; all of them or none.",
        ar="فقرة لكل مستوى، بمفاتيح الفئات؛ إما كلها أو لا شيء منها.",
    ),
    "Advice.actions": said(
        en="What a team can do, most useful first: one list, or one for each level, by the keys of all bands.",
        ar="ما يستطيع الفريق فعله، الأنفع أولًا: قائمة واحدة، أو قائمة لكل مستوى، بمفاتيح الفئات كلها.",
    ),
    "Advice.metrics": said(en="Keys of the metrics that suit the dimension.", ar="مفاتيح المؤشرات المناسبة للبُعد."),
    "Advice.questions": said(en="Questions for a discussion in the team.", ar="أسئلة للحوار في الفريق."),
    "Statement.number": said(en="Its number, from 1 without a gap.", ar="رقم العبارة، من 1 على التوالي."),
    "Statement.text": said(en="What it states.", ar="نص العبارة."),
    "Statement.note": said(en="A remark for its screen, where one is needed.", ar="ملاحظة تظهر مع العبارة، حيث تلزم."),
    "Statement.reversed": said(
        en="Whether it is keyed negatively: agreeing is bad, and the answer is mirrored.",
        ar="هل العبارة معكوسة: أي أن الموافقة عليها علامة سيئة، فتنعكس إجابتها عند الحساب.",
    ),
    "Statement.mirrored": said(
        en="How a reversed statement reads when all is well, for where its points are shown; left out for all others.",
        ar="نص العبارة المعكوسة حين يكون كل شيء على ما يرام، ويظهر حيث تظهر نقاطها؛ ولا يلزم لغيرها.",
    ),
    "Statement.dimensions": said(
        en="Keys of the dimensions that it counts in.", ar="مفاتيح الأبعاد التي تدخل العبارة في حسابها."
    ),
    "Statement.rationale": said(en="Why it is keyed as it is.", ar="سبب احتساب نقاط العبارة على هذا النحو."),
    "Statement.tip": said(
        en="One thing to do this week if it scores low.", ar="إجراء واحد لهذا الأسبوع إن كانت نقاط العبارة قليلة."
    ),
    "Statement.metrics": said(
        en="Keys of the metrics that show whether its tip helped; without any, those of its dimensions serve.",
        ar="مفاتيح المؤشرات التي تبيّن هل نفع ذلك؛ ومن دونها تكفي مؤشرات أبعاد العبارة.",
    ),
    "Band.key": _KEY,
    "Band.lowest": said(en="The lowest total in it.", ar="أدنى مجموع في الفئة."),
    "Band.highest": said(en="The highest total in it.", ar="أعلى مجموع في الفئة."),
    "Band.name": _NAME,
    "Band.level": said(
        en="What a dimension at that level is called; without it, as the band.",
        ar="اسم المستوى الذي يوصف به البُعد، مثل «مرتفع»؛ ومن دونه فاسم الفئة.",
    ),
    "Band.comment": said(en="What a total in it means.", ar="معنى المجموع الذي يقع في الفئة."),
    "Tension.statements": said(en="Their two numbers.", ar="رقما العبارتين."),
    "Tension.note": said(en="Why a second look is worth it.", ar="لماذا تستحق العبارتان نظرة ثانية."),
    "Metric.key": said(en="Its name in the advice.", ar="اسم المؤشر في التوصيات."),
    "Metric.name": _NAME,
    "Metric.meaning": said(en="What it measures, one sentence.", ar="ما يقيسه المؤشر، في جملة واحدة."),
    "Metric.formula": said(en="How it is worked out.", ar="طريقة حساب المؤشر."),
}
"""What each key says, by the part and the key."""
