"""Why a file is refused as a record: a kind for each reason. What is said then stands in `words.records`."""

from typing import ClassVar

from rater_quiz.errors import InputRefusedError
from rater_quiz.foreign_text import shortened, terminal
from rater_quiz.strict_yaml import Value


class RecordRefusedError(InputRefusedError):
    """A file that cannot be used as a record."""

    reason: ClassVar[str]
    """Why, as the JSON of a team's result names it."""


class NotARecordError(RecordRefusedError):
    """There is no front matter of ours in it: some other file."""

    reason = "not-a-record"


class BrokenRecordError(RecordRefusedError):
    """It is a record, but part of it is missing or cannot be read."""

    reason = "broken-record"


class NewerVersionError(RecordRefusedError):
    """It was made by a version of the program that knows more than this one."""

    reason = "newer-version"


class OtherQuestionnaireError(RecordRefusedError):
    """Its answers belong to another questionnaire."""

    reason = "other-questionnaire"


class OtherFingerprintError(RecordRefusedError):
    """Its answers belong to a questionnaire of that id that is scored otherwise."""

    reason = "other-fingerprint"


def spelled(value: Value) -> str:
    """Name what was found, for a message in any language: short, on one line, harmless."""
    if isinstance(value, str):
        return terminal(shortened(value)) or '""'
    return "[…]" if isinstance(value, list) else "{…}"
