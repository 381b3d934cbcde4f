"""The values that a questionnaire is made of, read from plain text: texts, numbers, true and false, names.

A document's scalars are all text. Each value has a reader here that refuses what does not fit in our own words, and a
type, for the fields of the models, that carries its reader and its part of the JSON Schema.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from rater_quiz.language import Language, Said, Text
from rater_quiz.late import Late
from rater_quiz.questionnaire.names import shortened, spell

if TYPE_CHECKING:
    from rater_quiz.words import examination as words
else:
    words = Late("rater_quiz.words.examination")

_LONGEST_ID = 60
_ID = rf"[a-z][a-z0-9-]{{0,{_LONGEST_ID - 1}}}"
_MOST_DIGITS = 60
"""Longer numbers are not even read: no limit of a field is nearly as high."""
_LONGEST_KEY = 80
"""A key is a name, not a text."""
_MOST_NAMED = 3
"""Languages that a message names, of whatever a file calls one."""


def refusal(finding: Said, hint: Said) -> PydanticCustomError:
    """Build the error of a field: its finding and hint survive pydantic's collecting of errors."""
    return PydanticCustomError("refused", "refused", {"finding": finding, "hint": hint})


def collapsed(text: str) -> str:
    """Make every stretch of white space in *text* one space, and drop it at both ends."""
    return " ".join(text.split())


def _text(value: object, info: ValidationInfo) -> Text:
    """Accept one text: a string in a file of one language, a mapping of all its languages otherwise.

    The context names the languages of the file. Where it has none, because the file does not say them clearly, any
    text will do: that one mistake is not to be repeated at each text.
    """
    if isinstance(value, Text):
        return value
    languages: Sequence[Language] = (info.context or {}).get("languages", tuple(Language))
    if isinstance(value, Mapping):
        return _translations(value, languages)
    if not _is_words(value):
        raise refusal(words.expected(words.A_TEXT, spell(value)), _how_to_write(value, languages))
    if len(languages) > 1:
        wanted = words.text_in_each(_named(languages))
        raise refusal(words.expected(wanted, words.ONE_TEXT), _how_to_write(value, languages))
    return Text({languages[0] if languages else Language.ENGLISH: collapsed(str(value))})


def _translations(value: Mapping[str, object], languages: Sequence[Language]) -> Text:
    strange = [key for key in value if languages and key not in languages]
    if strange:
        raise refusal(*words.strange_language(spell(strange[0]), _named(languages)))
    missing = [key for key in languages or value or Language if not _is_words(value.get(key))]
    if missing:
        raise refusal(*words.no_text_in(_named(missing), _named(languages or missing)))
    if not languages:  # The file is refused anyway.
        return Text({Language.ENGLISH: str(next(iter(value.values())))})
    return Text({language: collapsed(str(value[language])) for language in languages})


def _how_to_write(value: object, languages: Sequence[Language]) -> Said:
    """How to write a text in place of *value*: in each language, where it is clear that there are several."""
    if len(languages) > 1:
        return words.write(f"{{{', '.join(f'{language}: …' for language in languages)}}}")
    return words.IN_QUOTES if isinstance(value, list) else words.AFTER_COLON


def _named(languages: Sequence[str]) -> Said:
    return words.languages([*map(shortened, languages[:_MOST_NAMED])], max(0, len(languages) - _MOST_NAMED))


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def read_number(value: object) -> int:
    """Read a whole number, in the digits of any script.

    Raises:
        PydanticCustomError: It is none, or has more digits than any number here needs.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = value if isinstance(value, str) else ""
    digits = text.removeprefix("-")
    if not digits.isdecimal():
        raise refusal(words.expected(words.A_NUMBER, spell(value)), words.DIGITS)
    if len(digits) > _MOST_DIGITS:
        raise refusal(words.expected(words.short_number(_MOST_DIGITS), spell(value)), words.FEWER_DIGITS)
    return int(text)


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise refusal(words.expected(words.A_TRUTH, spell(value)), words.TRUE_OR_FALSE)
    return value == "true"


def read_key(value: object) -> str:
    """Read a name by which one part refers to another, white space collapsed.

    Raises:
        PydanticCustomError: It is none, or too long for a name.
    """
    if not _is_words(value):
        raise refusal(words.expected(words.A_NAME, spell(value)), words.ONE_NAME)
    if len(str(value)) > _LONGEST_KEY:
        raise refusal(words.expected(words.A_NAME, spell(value)), words.letters_at_most(_LONGEST_KEY))
    return collapsed(str(value))


def _id(value: object) -> str:
    written = value if isinstance(value, str) else ""
    if not re.fullmatch(_ID, written):
        raise refusal(words.expected(words.AN_ID, spell(value)), _better_id(written))
    return written


def _better_id(written: str) -> Said:
    if len(written) > _LONGEST_ID:
        return words.letters_at_most(_LONGEST_ID)
    better = re.sub(r"[^a-z0-9]+", "-", written.casefold()).strip("-")
    return words.write(better) if re.fullmatch(_ID, better) else words.ONE_ID


def _language(value: object) -> Language:
    try:
        return Language(value)  # type: ignore[arg-type] # whatever it is, Language refuses what it does not know
    except ValueError:
        raise refusal(words.expected(words.a_language(tuple(Language)), spell(value)), words.LANGUAGES) from None


_TEXT_SCHEMA = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {language: {"type": "string", "minLength": 1} for language in Language},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ],
    "title": "Text",  # without any, pydantic takes it apart where a text is optional
}
TextField = Annotated[Text, PlainValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
Number = Annotated[int, BeforeValidator(read_number)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Key = Annotated[str, BeforeValidator(read_key), Field(min_length=1, max_length=_LONGEST_KEY)]
Letter = Annotated[str, BeforeValidator(read_key)]
Id = Annotated[str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{_ID}$"})]
LanguageField = Annotated[
    Language, PlainValidator(_language), WithJsonSchema({"type": "string", "enum": list(Language)})
]
