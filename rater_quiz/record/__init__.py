"""A result as it is saved: the YAML front matter of a report carries what was answered, and nothing derived."""

from rater_quiz.record.model import (
    LONGEST_NAME,
    VERSION,
    Record,
    front_matter,
    new_record,
)
from rater_quiz.record.reading import MOST_BYTES, fit, parse_record, read_record
from rater_quiz.record.refusals import (
    BrokenRecordError,
    NewerVersionError,
    NotARecordError,
    OtherFingerprintError,
    OtherQuestionnaireError,
    RecordRefusedError,
)

__all__ = [
    "LONGEST_NAME",
    "MOST_BYTES",
    "VERSION",
    "BrokenRecordError",
    "NewerVersionError",
    "NotARecordError",
    "OtherFingerprintError",
    "OtherQuestionnaireError",
    "Record",
    "RecordRefusedError",
    "fit",
    "front_matter",
    "new_record",
    "parse_record",
    "read_record",
]
