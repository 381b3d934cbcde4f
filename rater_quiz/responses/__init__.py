"""Where a team's answers come from: records, folders of them, and the tables that web forms export."""

from rater_quiz.responses.collected import Collected, Exclusion, Progress, Reason
from rater_quiz.responses.sources import ANONYMOUS, COMMENTS, SHEETS_TOGETHER, collect, first_record

__all__ = [
    "ANONYMOUS",
    "COMMENTS",
    "SHEETS_TOGETHER",
    "Collected",
    "Exclusion",
    "Progress",
    "Reason",
    "collect",
    "first_record",
]
