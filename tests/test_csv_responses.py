"""CSV exports of web forms, as the services write them and as people mend them; and the laws of reading them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.builders import answers_for
from support.forms import ARABIC, ENGLISH, SHEETS, SMALL, counted, labels, read, reasons, table, texts

from rater_quiz.errors import InputRefusedError
from rater_quiz.language import Language, without_isolates
from rater_quiz.responses import Exclusion, Reason, collect


def google_form(language: Language) -> str:
    """Google Forms, one multiple-choice question for each statement, numbered by whoever made the form."""
    time, name = ("Timestamp", "Your name") if language is ENGLISH else ("طابع زمني", "الاسم")
    header = [time, *(f"{number}. {text}" for number, text in enumerate(texts(language), 1)), name]
    return table([header, *(["2026/11/21 10:32:05 AM GMT+3", *labels(sheet, language), "Dana"] for sheet in SHEETS)])


def google_grid(language: Language) -> str:
    """Google Forms, a multiple-choice grid."""
    title = "How far do you agree?" if language is ENGLISH else "إلى أي مدى توافق؟"
    header = ["Timestamp", *(f"{title} [{text}]" for text in texts(language))]
    return table([header, *(["21/11/2026 10:32:05", *labels(sheet, language)] for sheet in SHEETS)])


def google_quiz(language: Language) -> str:
    """Google Forms with points: each question is followed by two columns in its own name."""
    header = [name for text in texts(language) for name in (text, f"{text} [Score]", f"{text} [Feedback]")]
    rows = ([cell for label in labels(sheet, language) for cell in (label, "1.00 / 1", "")] for sheet in SHEETS)
    return table([["Timestamp", "Total score", *header], *(["t", "17.00 / 17", *row] for row in rows)])


def microsoft_form(language: Language) -> str:
    """Microsoft Forms as a quiz, saved from Excel where the list separator is a semicolon, with its BOM."""
    points, feedback = ("Points", "Feedback") if language is ENGLISH else ("النقاط", "الملاحظات")
    header = ["ID", "Start time", "Completion time", "Email", "Name", "Total points", "Quiz feedback"]
    for text in texts(language):
        header += [text + "\xa0", f"{points} - {text}", f"{feedback} - {text}"]
    rows = []
    for number, sheet in enumerate(SHEETS, 1):
        row = [str(number), "11/21/26 10:30:01", "11/21/26 10:32:05", "anonymous", "", "0", ""]
        rows.append([*row, *(cell for label in labels(sheet, language) for cell in (label, "5", ""))])
    return "\ufeff" + table([header, *rows], delimiter=";")


def microsoft_likert(language: Language) -> str:
    """Microsoft Forms, statements numbered behind two questions of another kind."""
    header = ["ID", "Email", "1. Which team?", "2. Since when?"]
    header += [f"{number}. {text}" for number, text in enumerate(texts(language), 3)]
    return table([header, *(["7", "anonymous", "Support", "3", *labels(sheet, language)] for sheet in SHEETS)])


def pasted(language: Language) -> str:
    """Copied from a spreadsheet and pasted into a text file: tabs, numbers."""
    return table([texts(language), *SHEETS], delimiter="\t", line_end="\n")


def both_at_once(language: Language) -> str:
    """A form with labels that begin with their number, and line breaks in its headers."""
    dash = "–" if language is ARABIC else "-"
    header = [text.replace(" ", "\n", 1) for text in texts(language)]
    rows = [[f"{answer} {dash} {label}" for answer, label in zip(s, labels(s, language), strict=True)] for s in SHEETS]
    return table([header, *rows])


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "export", [google_form, google_grid, google_quiz, microsoft_form, microsoft_likert, pasted, both_at_once]
)
def test_exports_are_read_as_they_are(export: Callable[[Language], str], language: Language, tmp_path: Path) -> None:
    found = read(tmp_path, export(language))
    assert found.tally == counted(SHEETS)
    assert (found.excluded_count, found.language, found.notices) == (0, language, ())
    assert found.languages == {language: 3}


@pytest.mark.parametrize("language", list(Language))
def test_excels_unicode_text_is_read(language: Language, tmp_path: Path) -> None:
    found = read(tmp_path, table([texts(language), *SHEETS], delimiter="\t").encode("utf-16"))
    assert found.tally == counted(SHEETS)


def test_a_form_in_two_languages_at_once(tmp_path: Path) -> None:
    header = [f"{english} / {arabic}" for english, arabic in zip(texts(ENGLISH), texts(ARABIC), strict=True)]
    rows = [[f"{a} ({b})" for a, b in zip(labels(s, ARABIC), labels(s), strict=True)] for s in SHEETS]
    assert read(tmp_path, table([header, *rows])).tally == counted(SHEETS)


def test_headers_may_be_in_one_language_and_answers_in_another(tmp_path: Path) -> None:
    found = read(tmp_path, table([texts(ARABIC), *(labels(sheet, ENGLISH) for sheet in SHEETS)]))
    assert (found.tally, found.language) == (counted(SHEETS), ARABIC)


def test_with_numbers_for_headers_the_labels_tell_the_language(tmp_path: Path) -> None:
    found = read(tmp_path, table([range(1, 18), *(labels(sheet, ARABIC) for sheet in SHEETS)]))
    assert (found.tally, found.language) == (counted(SHEETS), ARABIC)


def test_with_nothing_but_numbers_the_language_does_not_show(tmp_path: Path) -> None:
    found = read(tmp_path, table([range(1, 18), *SHEETS]))
    assert (found.tally, found.language, found.languages) == (counted(SHEETS), None, {})


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff", "sep={}\r\n", '\ufeff"sep={}"\n'], ids=["bare", "bom", "sep", "both"])
def test_delimiters(delimiter: str, start: str, tmp_path: Path) -> None:
    found = read(tmp_path, start.format(delimiter) + table([texts(), *SHEETS, ["x"] * 17], delimiter))
    assert found.tally == counted(SHEETS)
    assert reasons(found) == [(5, "unreadable-answer")], "the header is row 1, whatever stands above it"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends(line_end: str, tmp_path: Path) -> None:
    assert read(tmp_path, table([texts(), *SHEETS], line_end=line_end)).tally == counted(SHEETS)


def test_blank_rows_are_nothing_and_yet_have_a_number(tmp_path: Path) -> None:
    content = "\n,\n1,2\n\n4,5\n,\n ,x\n\n , \n\n,,,\n"
    found = read(tmp_path, content, SMALL)
    assert found.tally == counted([(4, 5)], SMALL)
    assert reasons(found) == [(5, "missing-answer")]


def test_rows_are_numbered_as_a_spreadsheet_does_it(tmp_path: Path) -> None:
    """A header or a comment with line breaks is one row."""
    content = 'Comment,"Statement\n1.","Statement\n2."\n"a\nb\nc",1,2\n"d\ne",1,\n'
    assert reasons(read(tmp_path, content, SMALL)) == [(3, "missing-answer")]


def test_spaces_after_delimiters(tmp_path: Path) -> None:
    assert read(tmp_path, '"Statement 1.", "Statement 2."\n4, "5"\n', SMALL).tally == counted([(4, 5)], SMALL)


def test_other_columns_are_not_looked_at(tmp_path: Path) -> None:
    """Whatever they hold: nothing, numbers, a formula, a text with line breaks, quotes."""
    header = ["ID", "1", "in 2024", "18 months?", "2", "Points – 1", "Comment 3", "x0", ""]
    rows = [["9", 4, "=1+1", "a\nb", 5, "", 'say "no"', "\x1b[2J", ""], ["", 1, "", "", 2, "7", "", "", "x" * 32_767]]
    assert read(tmp_path, table([header, *rows]), SMALL).tally == counted([(4, 5), (1, 2)], SMALL)


def test_only_the_first_hundred_exclusions_are_listed(tmp_path: Path) -> None:
    found = read(tmp_path, "1,2\n" + "4,\n" * 250 + "4,5\n", SMALL)
    assert found.excluded_count == 250
    source = str(tmp_path / "form.csv")
    assert found.excluded == tuple(Exclusion(source, row, Reason.MISSING_ANSWER) for row in range(2, 102))
    assert found.excluded[0].as_json() == {"source": source, "row": 2, "reason": "missing-answer"}


def test_nothing_that_was_written_beside_the_answers_is_kept(tmp_path: Path) -> None:
    found = read(tmp_path, "Name,1,2\nDana,4,5\nDana,4,maybe\nDana,4,5\n", SMALL)
    assert "Dana" not in repr(found)


@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_columns_and_rows_does_not_matter(data: st.DataObject, tmp_path: Path) -> None:
    sheets = data.draw(st.lists(answers_for(SMALL), min_size=1, max_size=6), label="sheets")
    columns = data.draw(st.permutations([("Statement 1.", 0), ("Statement 2.", 1), ("Name", None)]), label="columns")
    shuffled = data.draw(st.permutations(sheets), label="rows")
    path = tmp_path / "form.csv"
    rows = [
        [f"Dana {row}" if place is None else sheet[place] for _, place in columns] for row, sheet in enumerate(shuffled)
    ]
    path.write_text(table([[name for name, _ in columns], *rows]), "utf-8")
    assert collect([path], SMALL).tally == counted(sheets, SMALL)


@given(sheets=st.lists(answers_for(SMALL), min_size=2, max_size=8), data=st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_two_files_count_as_one_with_the_rows_of_both(
    sheets: list[tuple[int, ...]], data: st.DataObject, tmp_path: Path
) -> None:
    cut = data.draw(st.integers(1, len(sheets) - 1), label="cut")
    paths = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for path, part, end in zip(paths, (sheets[:cut], sheets[cut:]), ("\n", "\r\n"), strict=True):  # not equal bytes
        path.write_text(table([["2", "1"], *(sheet[::-1] for sheet in part)], line_end=end), "utf-8")
    assert collect(paths, SMALL).tally == counted(sheets, SMALL)


CELLS = st.one_of(
    st.sampled_from(
        ["1", "2", "Statement 1.", "Statement 2.", "4", "٤", "Label 5", "", "6", '"', '""', "\0", "\r", "sep=;"]
    ),
    st.text(max_size=5),
)
TABLES = st.lists(st.lists(CELLS, max_size=4), max_size=6).map(
    lambda rows: "\n".join(",".join(row) for row in rows).encode("utf-8", "surrogatepass")
)


def outcome(path: Path) -> list[str]:
    """What is said about a file in both languages, or nothing where its responses were counted."""
    try:
        found = collect([path], SMALL)
    except InputRefusedError as refused:
        return [without_isolates(refused.in_(language)) for language in Language]
    assert found.tally.participants + found.excluded_count > 0
    return []


@given(content=st.one_of(st.binary(max_size=60), TABLES, TABLES.map(lambda content: b"1,2\n4,5\n" + content)))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_counted_or_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_bytes(content)
    for said in outcome(path):
        assert said.startswith(str(path))


def test_progress_goes_on_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_text("1,2\n" + "4,5\n" * 3_000, "utf-8")
    told: list[tuple[int, int]] = []
    collect([path], SMALL, progress=lambda done, total: told.append((done, total)))
    size = path.stat().st_size
    assert len(told) >= 4
    assert told == sorted(told)
    assert told[-1] == (size, size)
