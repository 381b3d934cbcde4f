"""The values that a questionnaire is made of, read from plain text: texts, numbers, true and false, names.

A document's scalars are all text. Each value has a reader here that refuses what does not fit in our own words, and a
type, for the fields of the models, that carries its reader and its part of the JSON Schema.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from rater_quiz.language import Language, Text
from rater_quiz.questionnaire.names import shortened, spell

_LONGEST_ID = 60
_ID = rf"[a-z][a-z0-9-]{{0,{_LONGEST_ID - 1}}}"
_MOST_DIGITS = 60
"""Longer numbers are not even read: no limit of a field is nearly as high."""
_LONGEST_KEY = 80
"""A key is a name, not a text."""
_MOST_NAMED = 3
"""Languages that a message names, of whatever a file calls one."""
_DIGITS = "write digits, as in 3"


def refusal(finding: str, hint: str) -> PydanticCustomError:
    """Build the error of a field: its finding and hint survive pydantic's collecting of errors."""
    # Given as context, braces in a user's text are never taken for a template.
    return PydanticCustomError("refused", "{finding}", {"finding": finding, "hint": hint})


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
        raise refusal(f"expected a text, found {spell(value)}", _in_each(languages) or _one_text(value))
    if len(languages) > 1:
        raise refusal(f"expected a text in each of {_and(languages)}, found one text", _in_each(languages))
    return Text({languages[0] if languages else Language.ENGLISH: collapsed(str(value))})


def _translations(value: Mapping[str, object], languages: Sequence[Language]) -> Text:
    strange = [key for key in value if languages and key not in languages]
    if strange:
        raise refusal(f"{spell(strange[0])} is not a language of this file", f"it has {_and(languages)}")
    missing = [key for key in languages or value or Language if not _is_words(value.get(key))]
    if missing:
        raise refusal(f"there is no text in {_and(missing)}", f"write the text in {_and(languages or missing)}")
    if not languages:  # The file is refused anyway.
        return Text({Language.ENGLISH: str(next(iter(value.values())))})
    return Text({language: collapsed(str(value[language])) for language in languages})


def _in_each(languages: Sequence[Language]) -> str:
    """How to write a text in several languages; nothing where there is one, or it is not clear which there are."""
    return f"write {{{', '.join(f'{language}: …' for language in languages)}}}" if len(languages) > 1 else ""


def _one_text(value: object) -> str:
    if isinstance(value, list):
        return "write one text, in quotes if it begins with ["
    return "write it after the colon or the dash"


def _and(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return " and ".join([*map(shortened, names[:_MOST_NAMED]), *([f"{more:,} more"] if more > 0 else [])])


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
        raise refusal(f"expected a whole number, found {spell(value)}", _DIGITS)
    if len(digits) > _MOST_DIGITS:
        raise refusal(
            f"expected a whole number of at most {_MOST_DIGITS} digits, found {spell(value)}", "use fewer digits"
        )
    return int(text)


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise refusal(f"expected true or false, found {spell(value)}", "write true or false, or leave the key out")
    return value == "true"


def read_key(value: object) -> str:
    """Read a name by which one part refers to another, white space collapsed.

    Raises:
        PydanticCustomError: It is none, or too long for a name.
    """
    if not _is_words(value):
        raise refusal(f"expected a short name, found {spell(value)}", "write one name, such as speed")
    if len(str(value)) > _LONGEST_KEY:
        raise refusal(f"expected a short name, found {spell(value)}", f"use at most {_LONGEST_KEY} letters")
    return collapsed(str(value))


def _id(value: object) -> str:
    words = value if isinstance(value, str) else ""
    if not re.fullmatch(_ID, words):
        raise refusal(
            f"expected a name like rater or my-team-2 (a to z first, then 0 to 9 and - too), found {spell(value)}",
            _better_id(words),
        )
    return words


def _better_id(words: str) -> str:
    if len(words) > _LONGEST_ID:
        return f"use at most {_LONGEST_ID} letters"
    better = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")
    return f"write {better}" if re.fullmatch(_ID, better) else "write one name, such as my-team"


def _language(value: object) -> Language:
    try:
        return Language(value)  # type: ignore[arg-type] # whatever it is, Language refuses what it does not know
    except ValueError:
        known = " or ".join(Language)
        raise refusal(f"expected {known}, found {spell(value)}", "write en for English or ar for Arabic") from None


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
    "description": "A string in a file of one language; with more, a mapping that has them all.",
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
