"""Where a team's answers come from: records, folders of them, and the CSV exports of web forms."""

from rater_quiz.responses.collection import ANONYMOUS, SHEETS_TOGETHER, collect, first_record
from rater_quiz.responses.gathering import Collected, Exclusion, Progress, Reason

__all__ = ["ANONYMOUS", "SHEETS_TOGETHER", "Collected", "Exclusion", "Progress", "Reason", "collect", "first_record"]
