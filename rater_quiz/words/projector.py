"""Words of the projector page, in every language at once."""

from rater_quiz.language import said

TITLE = said(en="Answering on phones", ar="الإجابة بالهاتف")
JOIN = said(en="Answer on your phone", ar="الإجابة بالهاتف")
SAME_NETWORK = said(
    en="Join this room's Wi-Fi, then point the camera at the code.",
    ar="الاتصال بشبكة Wi-Fi في القاعة، ثم توجيه الكاميرا إلى الرمز.",
)
PEOPLE_IN = said(en="{people} in so far", ar="عدد من أجابوا: {people}")
"""How many have answered; the page puts the number in, and counts on."""
PEOPLE_IN_OF = said(en="{people} of {expected} in so far", ar="أجاب {people} من {expected}")
"""The same where it is known how many are expected."""
OVER = said(en="Everybody is in.", ar="اكتملت الإجابات.")
"""The round is closed, and the result is on its way."""
FURTHER = said(en="Further down", ar="المتابعة إلى الأسفل")
"""Names the button that shows the rest of a page that is longer than the screen."""
