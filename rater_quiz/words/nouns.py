"""What is counted: each noun with its forms in every language, declined in one place."""

from dataclasses import dataclass

_PAUCAL, _HUNDRED = 10, 100
"""Up to ten of a thing Arabic takes the plural, from eleven to ninety-nine the accusative singular; then anew."""


@dataclass(frozen=True)
class EnglishNoun:
    """A noun with its plural."""

    one: str
    more: str = ""
    """The plural; empty where an s does."""

    def __call__(self, count: int) -> str:
        """Count: 1 answer, 2 answers."""
        return f"{count} {self.one if count == 1 else self.more or self.one + 's'}"

    def are(self, count: int) -> str:
        """Count with its verb: 1 answer is, 2 answers are."""
        return f"{self(count)} {'is' if count == 1 else 'are'}"


@dataclass(frozen=True)
class ArabicNoun:
    """A noun with the forms that numbers ask for; one and two are said without a digit."""

    one: str
    """The whole phrase for one, ``إجابة واحدة``."""
    two: str
    """The whole phrase for two as a subject, ``إجابتان``."""
    two_oblique: str
    """The same after a preposition or as an object, ``إجابتين``."""
    few: str
    """The plural that follows 3 to 10, ``إجابات``."""
    many: str
    """The accusative singular that follows 11 to 99, ``مشاركًا``."""
    hundred: str = ""
    """The singular after 0 and whole hundreds, ``مشارك``; empty where it is written as *many* is."""

    def __call__(self, count: int) -> str:
        """Count, as the subject of a sentence."""
        return self._counted(count, self.two)

    def oblique(self, count: int) -> str:
        """Count, after a preposition or as an object."""
        return self._counted(count, self.two_oblique)

    def having(self, count: int, participle: str) -> str:
        """Count with what has become of it, in the feminine: ``إجابتان محفوظتان``, ``3 إجابات محفوظة``."""
        return f"{self(count)} {participle.removesuffix('ة') + 'تان' if count == 2 else participle}"  # noqa: PLR2004 - the dual

    def _counted(self, count: int, two: str) -> str:
        if count in (1, 2):
            return self.one if count == 1 else two
        rest = count % _HUNDRED
        if rest > _PAUCAL:
            return f"{count} {self.many}"
        return f"{count} {self.few if rest > 2 else self.hundred or self.many}"  # noqa: PLR2004 - 1 and 2 have no plural


@dataclass(frozen=True, kw_only=True)
class Noun:
    """A noun in every language; each is called with the count."""

    en: EnglishNoun
    ar: ArabicNoun


ANSWER = Noun(en=EnglishNoun("answer"), ar=ArabicNoun("إجابة واحدة", "إجابتان", "إجابتين", "إجابات", "إجابة"))
MINUTE = Noun(en=EnglishNoun("min", "min"), ar=ArabicNoun("دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة"))
FIGURE = Noun(en=EnglishNoun("figure"), ar=ArabicNoun("رقم واحد", "رقمان", "رقمين", "أرقام", "رقمًا", "رقم"))
PERSON = Noun(
    en=EnglishNoun("person", "people"),
    ar=ArabicNoun("مشارك واحد", "مشاركان اثنان", "مشاركين اثنين", "مشاركين", "مشاركًا", "مشارك"),
)
GROUP = Noun(en=EnglishNoun("group"), ar=ArabicNoun("مجموعة واحدة", "مجموعتان", "مجموعتين", "مجموعات", "مجموعة"))
RESPONSE = Noun(
    en=EnglishNoun("response"),
    ar=ArabicNoun("استبيان واحد", "استبيانان", "استبيانين", "استبيانات", "استبيانًا", "استبيان"),
)
POINT = Noun(en=EnglishNoun("point"), ar=ArabicNoun("نقطة واحدة", "نقطتان", "نقطتين", "نقاط", "نقطة"))
STATEMENT = Noun(en=EnglishNoun("statement"), ar=ArabicNoun("عبارة واحدة", "عبارتان", "عبارتين", "عبارات", "عبارة"))
BAND = Noun(en=EnglishNoun("band"), ar=ArabicNoun("فئة واحدة", "فئتان", "فئتين", "فئات", "فئة"))
WARNING = Noun(
    en=EnglishNoun("warning"), ar=ArabicNoun("تنبيه واحد", "تنبيهان", "تنبيهين", "تنبيهات", "تنبيهًا", "تنبيه")
)
DRAFT = Noun(
    en=EnglishNoun("unfinished sitting"),
    ar=ArabicNoun(
        "جلسة واحدة غير مكتملة", "جلستان غير مكتملتين", "جلستين غير مكتملتين", "جلسات غير مكتملة", "جلسة غير مكتملة"
    ),
)
COLUMN = Noun(en=EnglishNoun("column"), ar=ArabicNoun("عمود واحد", "عمودان", "عمودين", "أعمدة", "عمودًا", "عمود"))
ROW = Noun(en=EnglishNoun("row"), ar=ArabicNoun("صف واحد", "صفان", "صفين", "صفوف", "صفًا", "صف"))
ITEM = Noun(en=EnglishNoun("item"), ar=ArabicNoun("عنصر واحد", "عنصران", "عنصرين", "عناصر", "عنصرًا", "عنصر"))
LETTER = Noun(en=EnglishNoun("letter"), ar=ArabicNoun("حرف واحد", "حرفان", "حرفين", "أحرف", "حرفًا", "حرف"))


def minutes_for(statements: int) -> int:
    """About how many minutes one person takes for so many statements: four for seventeen."""
    return max(1, round(statements * 4 / 17))
