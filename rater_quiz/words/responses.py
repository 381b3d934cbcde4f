"""Words about responses that were collected: what was left out and why, and what protects the people in a group."""

from rater_quiz.language import said

REASONS = {
    "missing-answer": said(en="an answer is missing", ar="إجابة مفقودة"),
    "unreadable-answer": said(en="an answer cannot be read", ar="إجابة تتعذّر قراءتها"),
    "duplicate": said(en="a copy of something that is counted already", ar="نسخة مما سبق احتسابه"),
    "not-a-record": said(en="a file that holds no result", ar="ملف ليس فيه نتيجة محفوظة"),
    "broken-record": said(en="a saved result that is broken", ar="نتيجة محفوظة تالفة"),
    "newer-version": said(
        en="a result saved by a newer version of the program", ar="نتيجة حُفظت بإصدار أحدث من البرنامج"
    ),
    "other-questionnaire": said(en="answers to another questionnaire", ar="إجابات عن استبيان آخر"),
    "other-fingerprint": said(
        en="answers to a version of the questionnaire that is scored differently",
        ar="إجابات عن نسخة من الاستبيان تُصحَّح على نحو آخر",
    ),
    "lead": said(en="the lead's own result", ar="نتيجة قائد الفريق نفسه"),
}
"""Why a response is no part of the figures, by the reason as data names it."""
