"""Rows of a table that are no people: averages, previews of the form, a table of counts.

Surveys and spreadsheets put them among the answers, and with whole numbers in them they look like somebody's.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from rater_quiz.questionnaire import Scale
from rater_quiz.responses.answers import AnswerCells
from rater_quiz.responses.spelling import spelled

_SUMMARIES = frozenset(
    map(
        spelled,
        (
            *("Average", "Averages", "Avg", "Mean", "Means", "Median", "Medians", "Mode", "Minimum", "Maximum"),
            *("Total", "Totals", "Grand total", "Subtotal", "Sum", "Sums", "Count", "Counts", "Variance", "Range"),
            *("Standard deviation", "Std deviation", "Std dev", "Std", "Stdev", "SD", "Lowest", "Highest"),
            *("Overall", "Percent", "Percentage"),
            *("المتوسط", "متوسط", "المتوسط الحسابي", "الوسط الحسابي", "المعدل", "معدل", "الوسيط", "المنوال"),
            *("الحد الأدنى", "الحد الأقصى", "الأدنى", "الأقصى", "أدنى قيمة", "أعلى قيمة", "أقل قيمة", "أكبر قيمة"),
            *("أصغر قيمة", "القيمة الدنيا", "القيمة القصوى", "المجموع", "مجموع", "الإجمالي", "إجمالي", "المجموع الكلي"),
            *("الإجمالي الكلي", "العدد", "عدد الإجابات", "الانحراف المعياري", "التباين", "المدى", "النسبة المئوية"),
        ),
    )
)
_TELLING_WORDS = frozenset(
    map(
        spelled,
        (
            *("Average", "Averages", "Avg", "Mean", "Median", "Minimum", "Maximum", "Stdev", "Total", "Totals"),
            *("المتوسط", "متوسط", "المعدل", "معدل", "الوسيط", "المجموع", "مجموع", "الإجمالي", "إجمالي"),
        ),
    )
)
"""Words that make a summary of a few words: Average score, Team average, Total responses."""
_MOST_WORDS = 4
_LOWEST, _HIGHEST = frozenset({"min"}), frozenset({"max"})
"""These are names of people, too."""
_LONGEST = 60
_PARTS = (
    *("average", "avg", "mean", "median", "mode", "imum", "total", "count", "variance", "range", "std", "standard"),
    *("lowest", "highest", "overall", "percent"),
)
_ARABIC_PARTS = (
    *("متوسط", "وسط", "معدل", "وسيط", "منوال", "دنى", "قصى", "قيمة", "مجموع", "جمالي", "عدد", "انحراف", "تباين", "مدى"),
    "نسبة",
)
"""One of these is in each of the above but the shortest, to find the rows that need a look."""
_SHORT_LINE = re.compile(r"\n\W*(?:sums?|sd|min|max)\b")

_NO_STATUS = frozenset(map(spelled, ("Survey Preview", "Preview", "Survey Test", "Test response", "Spam")))
_NO_STATUS_CODES = frozenset({"1", "2", "8", "9", "12", "17"})
"""The same in Qualtrics' codes."""
_STATUS_HEADINGS = frozenset({"status", "responsetype", "distributionchannel"})
_QUALTRICS = frozenset({"recordeddate", "responseid"})
_ANSWERS = frozenset(
    map(
        spelled,
        ("Answer", "Answers", "Response", "Rating", "Choice", "Option", "Label", "الإجابة", "الخيار", "التقييم"),
    )
)
_FEWEST_COUNTED = 3
_MOST_OTHERS = 3


def may_be_summaries(firsts: Iterable[str]) -> bool:
    """Whether one of the rows with these first texts may be a summary; to be quick where plainly none is."""
    lines = [*firsts]
    if "".join(map(itemgetter(slice(1)), lines)).isdigit():  # times, numbers
        return False
    text = "\n".join(("", *lines)).casefold()
    parts = _PARTS if text.isascii() else (*_PARTS, *_ARABIC_PARTS)
    return any(map(text.__contains__, parts)) or _SHORT_LINE.search(text) is not None


def is_summary(first: str, answers: Sequence[object], scale: Scale) -> bool:
    """Whether a row of these answers, whose first text is *first*, tells of the rows above it and of nobody."""
    if len(first) > _LONGEST:
        return False
    words = [word for word in map(spelled, first.split()) if word and not word.isdecimal()]
    whole = "".join(words)
    if whole in _SUMMARIES or (len(words) <= _MOST_WORDS and not _TELLING_WORDS.isdisjoint(words)):
        return True
    if whole not in _LOWEST | _HIGHEST:
        return False
    middle = (scale.lowest + scale.highest) / 2
    numbers = [answer for answer in answers if isinstance(answer, int)]
    return all(number <= middle if whole in _LOWEST else number >= middle for number in numbers)


def status_columns(names: Sequence[Iterable[str]]) -> dict[int, frozenset[str]]:
    """The columns that tell what kind of a response a row is, each with what says that it is nobody's.

    Args:
        names: For each column what it is headed, as it is `spelled`; several where there are several heading rows.
    """
    from_qualtrics = any(not _QUALTRICS.isdisjoint(heading) for heading in names)
    nobody = _NO_STATUS | (_NO_STATUS_CODES if from_qualtrics else frozenset())
    return {place: nobody for place, heading in enumerate(names) if not _STATUS_HEADINGS.isdisjoint(heading)}


def is_preview(row: Sequence[str], columns: Mapping[int, frozenset[str]]) -> bool:
    """Whether somebody only tried the form, going by its status columns."""
    return any(spelled(row[place][:_LONGEST]) in nobody for place, nobody in columns.items())


def are_counts(heading: Iterable[str], firsts: Sequence[str], cells: AnswerCells) -> bool:
    """Whether a column with that heading has the answers of a table of counts: each once, and hardly anything else.

    A bare number is one only below a heading that says so, for people are numbered, too.
    """
    numbers_too = not _ANSWERS.isdisjoint(heading)
    found = [
        answer
        for first in firsts
        if isinstance(answer := cells[first], int) and (numbers_too or any(map(str.isalpha, first)))
    ]
    return len(found) >= _FEWEST_COUNTED and len(set(found)) == len(found) and len(firsts) - len(found) <= _MOST_OTHERS
