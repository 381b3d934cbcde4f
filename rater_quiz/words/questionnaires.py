"""Words about the questionnaire that was named, or that results name: where it is not to be found."""

from rater_quiz.language import Said, left_to_right, said


def unknown(name: str) -> Said:
    return said(en=f"there is no questionnaire '{name}'", ar=f"لا يوجد استبيان باسم «{left_to_right(name)}»")


def known(names: str, close: str) -> Said:
    """Say which there are, and which may have been meant; "" where none is close."""
    return said(
        en=(f"did you mean {close!r}? " if close else "")
        + f"there are: {names}; for a file, give its path, such as ./mine.yaml",
        ar=(f"هل المقصود «{left_to_right(close)}»؟ " if close else "")
        + f"المتوفر: {left_to_right(names)}؛ ولاستخدام ملف يلزم مساره، مثل ./mine.yaml",
    )


def record_not_shipped(questionnaire: str) -> Said:
    """Say of one result that its questionnaire is not among those that are shipped."""
    return said(
        en=f"belongs to the questionnaire {questionnaire!r}, which is not shipped",
        ar=f"يخص الاستبيان «{questionnaire}»، وليس من الاستبيانات المرفقة",
    )


def results_not_shipped(questionnaire: str) -> Said:
    """Say the same of the results of a group."""
    return said(
        en=f"the results belong to the questionnaire {questionnaire!r}, which is not shipped",
        ar=f"تخص النتائج الاستبيان «{questionnaire}»، وليس من الاستبيانات المرفقة",
    )


NAME_ITS_FILE = said(en="name its file with --questionnaire", ar="يلزم ذكر ملفه مع --questionnaire")
"""Hint for both."""

# What was named in place of a questionnaire.

A_REPORT = said(en="the report of one person, expected a questionnaire", ar="تقرير شخص واحد، والمتوقع استبيان")
"""What a file is, as the next three say."""
A_MADE_REPORT = said(
    en="a report made from several results, expected a questionnaire",
    ar="تقرير مبني على عدة نتائج، والمتوقع استبيان",
)
A_TABLE = said(en="a table, expected a questionnaire", ar="جدول، والمتوقع استبيان")
A_PAGE = said(en="a web page (HTML), expected a questionnaire", ar="صفحة ويب (HTML)، والمتوقع استبيان")


def to_see_it(command: str) -> Said:
    return said(en=f"to see it, type: {command}", ar=f"لعرضه: {left_to_right(command)}")


def answers_in_it(command: str) -> Said:
    """The command for a folder or a table in which a group's answers are."""
    return said(
        en=f"for the result of the answers in it, type: {command}",
        ar=f"لنتيجة ما فيه من إجابات: {left_to_right(command)}",
    )


OPEN_PAGE = said(en="open it in a browser", ar="يمكن فتحها في متصفح")
