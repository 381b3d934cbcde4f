"""The languages of the program, and texts that exist in one or more of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that the program speaks, by its ISO 639-1 code; a member's name is the language's in English."""

    ENGLISH = "en"
    ARABIC = "ar"

    @property
    def own_name(self) -> str:
        """The language's name in the language itself."""
        return {Language.ENGLISH: "English", Language.ARABIC: "العربية"}[self]

    @property
    def direction(self) -> str:
        """From which side the language is written, in the words of HTML: ``ltr`` or ``rtl``."""
        return {Language.ENGLISH: "ltr", Language.ARABIC: "rtl"}[self]

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.direction == "rtl"


@dataclass(frozen=True)
class Text:
    """One text in one or more languages."""

    translations: Mapping[Language, str]
    """The text in each language that it has, at least one; the first is what stands in for the others."""

    def __post_init__(self) -> None:
        if not self.translations:
            raise ValueError("a text needs at least one language")

    def __hash__(self) -> int:
        return hash(frozenset(self.translations.items()))

    def in_(self, language: Language) -> str:
        """Return the text in *language*, or in its first language where it does not have that one."""
        found = self.translations.get(language)
        return next(iter(self.translations.values())) if found is None else found


class Said(Text):
    """One of the program's own texts: it stands in every language, and nothing stands in for one that is missing."""

    def in_(self, language: Language) -> str:
        """Return the text in *language*.

        Raises:
            KeyError: The program lacks it there; the tests find each such text before anybody meets it.
        """
        return self.translations[language]


ISOLATES = ("\u2066", "\u2069")
"""Characters round a stretch that reads from left to right whatever stands around it (UAX #9): LRI and PDI."""
ISOLATED = re.compile("{0}([^{0}{1}]*){1}".format(*ISOLATES))


def left_to_right(text: str) -> str:
    """Mark *text* in an Arabic text as a whole that reads from left to right: a path, or digits to be typed.

    Screens put it in order and send no mark; for files and pipes `without_isolates` takes the marks away.
    """
    return text.join(ISOLATES)


def in_quotes(text: str) -> str:
    """The same for what stands in a file, or is to stand there, and the quotes round it."""
    return left_to_right(f"'{text}'")


def without_isolates(text: str) -> str:
    """*text* without the marks of `left_to_right`."""
    return ISOLATED.sub(lambda found: found[1], text)


def said(*, en: str, ar: str) -> Said:
    """Say something of the program's own in all languages, side by side: a language more is a parameter more."""
    return Said({Language.ENGLISH: en, Language.ARABIC: ar})
