"""The words that invite a team to answer."""

from rater_quiz.language import Said, said
from rater_quiz.words.nouns import MINUTE, STATEMENT


def invitation(title: str, statements: int, minutes: int) -> tuple[Said, ...]:
    """An invitation to answer, paragraph by paragraph: the questionnaire, its statements, the minutes they take."""
    return (
        said(en=f"Subject: {title}", ar=f"الموضوع: {title}"),
        said(en="Hello everybody,", ar="تحية طيبة للجميع،"),
        said(
            en="I would like to know how we ourselves see the way we work: what goes well, and what makes it hard. "
            "This is about all of us together, and not about what any one of us does.",
            ar="أودّ أن أعرف كيف نرى عملنا بأنفسنا: ما يسير فيه على ما يرام، وما يصعّبه علينا. والأسئلة عن عملنا كفريق،"
            " لا عن أداء أي فرد منا.",
        ),
        said(
            en=f"Please answer {STATEMENT.en(statements)}; it takes about {_minutes_in_english(minutes)}. There are no "
            "right answers: go by how things are now.",
            ar=f"والمطلوب الإجابة عن {STATEMENT.ar.oblique(statements)}، وتستغرق نحو {MINUTE.ar.oblique(minutes)}. ولا"
            " توجد إجابات صحيحة وأخرى خاطئة: تكون الإجابة وفق واقع الحال الآن.",
        ),
        said(
            en="No names are asked for. What is shown is the result of all of us together, and none at all where fewer "
            "than five have answered.",
            ar="والإجابة بلا أسماء. ولا تظهر إلا النتيجة الإجمالية لنا جميعًا، ولا تظهر أي نتيجة إن أجاب أقل من خمسة.",
        ),
        said(
            en="Until when: please answer by [day]. How: [link, page, sheet of paper or room].",
            ar="الموعد: نرجو الإجابة حتى [التاريخ]. والطريقة: [رابط أو صفحة أو ورقة أو قاعة].",
        ),
        said(
            en="What happens with it: on [day] we look at the result together, everybody for the first time, and "
            "choose two or three things that we will do differently.",
            ar="ما يحدث بعد ذلك: ننظر في النتيجة معًا في [التاريخ]، ويراها الجميع أول مرة في الوقت نفسه، ثم نختار أمرين"
            " أو ثلاثة نغيّرها.",
        ),
        said(en="Thank you!", ar="وشكرًا لكم!"),
    )


def _minutes_in_english(minutes: int) -> str:
    return "a minute" if minutes == 1 else f"{minutes} minutes"
