"""What holds for Arabic wherever it stands: in the program's words, and in questionnaires."""

import re

STRAY_SIGN = r"[\u064c-\u0650\u0652](?!عد)|(?<!ب)[\u064c-\u0650\u0652]"
"""Any vowel sign but fathatan, which is spelling, shadda, which doubles a consonant, and the damma of بُعد."""
_VOWEL_SIGNS = re.compile("[\u064b-\u0652]")
_MISREAD = re.compile(
    r"""
    # At the beginning, where no subject tells that a verb is a passive.
    (?:^|[.:؛؟(،]\s*) (?:و|ف)? (?:
      [يت] (?:كتب|حفظ|حذف|ذكر|ترك|نقل|فصل|نسخ|لصق|صدر|ستعمل|شغل|بحث|فتح|غلق|عنون|ستبدل|بدل|حتفظ|حدد|نهى) \b
      | (?:أجيب|حذفت|حفظت|أبلغ|استبعد|احتسبت) \b
    )
    | \b (?:كل|لكل|أي|عن) \s بعد \b          # بُعد is read “after”
    | (?:^|\s) بعد \s واحد \b (?!\s منها)
    | \b جار \s ال | \b وعد \s ما \b         # “the neighbour of”, “a promise”
    """,
    re.VERBOSE | re.MULTILINE,
)


def misread(text: str) -> list[str]:
    """What in *text* is read as something else on a screen, where vowel signs are not drawn."""
    return [found[0] for found in _MISREAD.finditer(_VOWEL_SIGNS.sub("", text))]
