"""Texts of forms, compared as a reader would: by their letters and digits alone.

Whoever sets up a form types, pastes and translates; the services number, quote and wrap. What remains the same is the
letters, and in Arabic not even all of their marks.
"""

from rater_quiz.foreign_text import composed
from rater_quiz.language import Language

# Arabic as it is typed: hamza left out, final ya and ta marbuta simplified, Persian keyboards, words stretched.
_AS_TYPED = {
    **str.maketrans("أإآٱىیةک", "ااااييهك"),
    ord("ـ"): None,
}


def spelled(text: str) -> str:
    """Return the letters and digits of *text*, in one case and without marks; "" if there are none."""
    plain = composed(text, "NFKC").casefold().translate(_AS_TYPED)
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in plain if sign.isalnum())


def language_of(text: str) -> Language:
    """The language that *text* is written in, told by its script; two languages of one script need more."""
    return Language.ARABIC if any("\u0600" <= sign <= "\u06ff" for sign in text) else Language.ENGLISH
