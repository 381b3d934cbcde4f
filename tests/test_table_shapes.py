"""Tables as services, spreadsheets and people make them: each comes to the figures that it must, in any container."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.forms import ARABIC, ENGLISH, SHEETS, counted, labels, read, table, texts, workbook, zipped

from rater_quiz.language import Language

Rows = list[list[Any]]
SHAPES: dict[str, Callable[[Language], Rows]] = {}


def shape(make: Callable[[Language], Rows]) -> Callable[[Language], Rows]:
    """A table of the three people's answers, and of nobody else's."""
    SHAPES[make.__name__] = make
    return make


def form(language: Language, head: str = "{}", lead: str = "Timestamp") -> Rows:
    """A form's export: a time, and a label for each statement."""
    heads: list[object] = [head.format(text, number=number) for number, text in enumerate(texts(language), 1)]
    people: Rows = [[f"2026/11/2{day} 10:32:05", *labels(sheet, language)] for day, sheet in enumerate(SHEETS)]
    return [[lead, *heads], *people]


def with_names(language: Language, *below: list[object]) -> Rows:
    """Names and numbers, and what stands below them."""
    return [["Name", *texts(language)], *([f"Person {n}", *sheet] for n, sheet in enumerate(SHEETS)), *below]


for name, head in {
    "numbered from four": "{number}4. {}",
    "behind a stem": "Q5 How far do you agree? - {}",
    "behind a stem in Arabic": "إلى أي مدى توافق؟ – {}",
    "in brackets": "How far? [{number}. {}]",
    "in a group": "survey/part 1/{}",
    "in markup": "<p dir='rtl'><strong>{}</strong>&nbsp;</p>",
    "in entities": "&quot;{}&quot; &amp;",
    "required": "{} (required) *",
    "explained": "{} (1 = strongly disagree, 5 = strongly agree)",
    "on a line below": "How far do you agree\n{}",
}.items():
    SHAPES[name] = lambda language, head=head: form(language, head)  # type: ignore[misc] # head is bound here


@shape
def below_a_title(language: Language) -> Rows:
    return [["Team pulse, November"], [], ["", "exported today"], *form(language)]


@shape
def in_three_rows(language: Language) -> Rows:
    head, *rest = form(language)
    return [[*head[:6], *[""] * 12], [*[""] * 6, *head[6:12], *[""] * 6], [*[""] * 12, *head[12:]], *rest]


@shape
def qualtrics(language: Language) -> Rows:
    """Tags, texts, import ids; three questions about the person stand before the statements."""
    tags: list[object] = ["StartDate", "Status", *(f"Q{n}" for n in range(1, 4)), *(f"Q4_{n}" for n in range(1, 18))]
    heads: list[object] = ["Start Date", "Response Type", "Years", "Shift", "Site", *texts(language)]
    ids: list[object] = [f'{{"ImportId":"QID{n}"}}' for n in range(22)]
    tried: list[object] = ["2026-11-20", "Survey Preview", 1, 2, 3, *[3] * 17]
    people: Rows = [[f"2026-11-2{n}", "IP Address", 1, 2, 3, *sheet] for n, sheet in enumerate(SHEETS)]
    return [tags, heads, ids, tried, *people]


@shape
def qualtrics_in_codes(language: Language) -> Rows:
    heads: list[object] = ["Status", "RecordedDate", *texts(language)]
    return [heads, ["1", "d", *[3] * 17], ["8", "d", *[1] * 17], *(["0", n, *sheet] for n, sheet in enumerate(SHEETS))]


@shape
def surveymonkey(language: Language) -> Rows:
    people: Rows = [[f"118{n}", *labels(sheet, language)] for n, sheet in enumerate(SHEETS)]
    return [["Respondent ID", *texts(language)], ["", *["Response"] * 17], *people]


@shape
def microsoft_quiz(language: Language) -> Rows:
    heads: list[object] = ["ID", "Email", *(cell for text in texts(language) for cell in (text, f"Points - {text}"))]
    people: Rows = [
        [n, "anonymous", *(cell for label in labels(sheet, language) for cell in (label, 5))]
        for n, sheet in enumerate(SHEETS, 1)
    ]
    return [heads, *people]


@shape
def headed_by_numbers_in_a_group(language: Language) -> Rows:
    return [["start", *(f"survey/q_{n:02}" for n in range(1, 18))], *form(language)[1:]]


@shape
def empty_cells_at_the_end(language: Language) -> Rows:
    head, *people = form(language)
    return [[*head, "Comments", "More"], [*people[0], "fine"], [*people[1], "", "", "", ""], people[2]]


@shape
def headings_again(language: Language) -> Rows:
    rows = form(language)
    return [*rows[:2], ["Site B"], rows[0], *rows[2:]]


@shape
def numbers_again(language: Language) -> Rows:
    head: list[object] = ["Timestamp", *range(1, 18)]
    rows = form(language)
    return [head, *rows[1:3], head, *rows[3:]]


@shape
def a_column_for_each_language(language: Language) -> Rows:
    """Filled in the other language by one of them, and by one, alike, in both."""
    none = [""] * 17
    first, second, third = ([labels(sheet, each) for each in (ENGLISH, ARABIC)] for sheet in SHEETS)
    both = texts(ENGLISH), texts(ARABIC)
    one, other = both if language is ENGLISH else both[::-1]
    order = slice(None) if language is ENGLISH else slice(None, None, -1)
    rows = ["a", first[0], none], ["b", none, second[1]], ["c", third[0], third[1]]
    return [
        ["Id", *one, *other],
        *([name, *(cell for half in halves[order] for cell in half)] for name, *halves in rows),
    ]


@shape
def rows_that_come_twice(language: Language) -> Rows:
    rows = form(language)
    return [*rows, rows[1], rows[3]]


@shape
def letters_that_were_lost(language: Language) -> Rows:
    """Saved in an encoding without Arabic; the numbers are still there."""
    del language
    heads: list[object] = ["Timestamp", *(f"{n}. ????? ???" for n in range(1, 18))]
    return [heads, *([f"2026/11/2{n}", *(f"{a} - ??? ??" for a in sheet)] for n, sheet in enumerate(SHEETS))]


@shape
def ids_like_answers(language: Language) -> Rows:
    """Numbers from 1 are no counts where nothing says so."""
    return [["ID", *texts(language)], *([n, *sheet] for n, sheet in enumerate(SHEETS, 1))]


SUMMARIES = {
    "Average": 3, "MEDIAN": 3, "Mean (n=3)": 3, "Minimum": 1, "Maximum": 5, "Max": 5, "min.": 1, "Total": 4, "Sum": 4,
    "Grand total": 4, "Average score": 3, "Team average": 3, "Std dev": 1, "المتوسط": 3, "المتوسط الحسابي": 3,
    "الوسيط": 3, "الحد الأدنى": 1, "الحد الأقصى": 5, "المجموع": 4, "الإجمالي": 4, "متوسط الفريق": 3, "Mean": 3.25,
}  # fmt: skip

CONTAINERS: dict[str, Callable[[Rows], str | bytes]] = {
    "comma": table,
    "semicolon": lambda rows: ("\ufeff" + table(rows, ";")).encode(),
    "utf16": lambda rows: table(rows, "\t").encode("utf-16"),
    "xlsx": lambda rows: workbook([["Cover"]], rows, [["Row Labels", "Count"], ["x", 3]]),
    "zip": lambda rows: zipped({"Pulse/form.csv": table(rows), "__MACOSX/Pulse/._form.csv": "x", ".DS_Store": "x"}),
}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_comes_to_its_people(name: str, language: Language, container: str, tmp_path: Path) -> None:
    found = read(tmp_path, CONTAINERS[container](SHAPES[name](language)))
    assert found.tally == counted(SHEETS)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("word", SUMMARIES)
def test_a_summary_is_nobody(word: str, language: Language, tmp_path: Path) -> None:
    rows = with_names(language, [], [word, *[SUMMARIES[word]] * 17])
    for content in (table(rows), workbook(rows)):
        found = read(tmp_path, content)
        assert found.tally == counted(SHEETS)
        assert found.reasons == {"not-a-person": 1}


def test_a_summary_is_known_behind_a_number_and_before_an_empty_column(tmp_path: Path) -> None:
    behind: Rows = [
        ["ID", "Name", *texts()],
        *([n, f"P{n}", *sheet] for n, sheet in enumerate(SHEETS)),
        [3, "Mean", *[3] * 17],
    ]
    before: Rows = [
        ["Email", "Name", *texts()],
        *(["", f"P{n}", *s] for n, s in enumerate(SHEETS)),
        ["Mean", "", *[3] * 17],
    ]
    assert read(tmp_path, table(behind)).tally == read(tmp_path, table(before)).tally == counted(SHEETS)


def test_a_person_may_be_called_max(tmp_path: Path) -> None:
    assert read(tmp_path, table(with_names(ENGLISH, ["Max", *SHEETS[0]]))).tally.participants == 4


def test_two_languages_that_differ_leave_the_row_out(tmp_path: Path) -> None:
    people: Rows = [[*labels(sheet), *labels(sheet, ARABIC)] for sheet in SHEETS]
    people[0][0] = "Disagree"
    found = read(tmp_path, table([[*texts(), *texts(ARABIC)], *people]))
    assert found.tally == counted(SHEETS[1:])
    assert found.reasons == {"differing-answers": 1}


def test_what_is_no_answer_by_its_own_word_is_missing(tmp_path: Path) -> None:
    rows = form(ENGLISH)
    for word in ("N/A", "Prefer not to say", "لا ينطبق"):
        rows.append([word, word, *rows[1][2:]])
    found = read(tmp_path, table(rows))
    assert (found.tally, found.reasons, found.notices) == (counted(SHEETS), {"missing-answer": 3}, ())
