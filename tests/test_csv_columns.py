"""Headers of forms: the ways to name a statement, and what is wrong with a header."""

from pathlib import Path

import pytest
from support.builders import a_questionnaire, built, plain_questionnaire, rater
from support.forms import ARABIC, ENGLISH, SHEETS, SMALL, counted, read, table, texts

from rater_quiz.errors import InputRefusedError
from rater_quiz.responses import columns
from rater_quiz.responses.columns import StatementTexts
from rater_quiz.responses.spelling import spelled

HEADER_HINT = (
    "\n  hint: each statement needs one column, headed by its text in either language; export the form with its full "
    "texts (`rater-quiz sheet --format form` gives them), or head the columns 1, 2, 3, …"
)


@pytest.mark.parametrize(
    "header",
    [
        "1,2",
        "1.,2.",
        "Q1,Q2",
        "q1:,q2:",
        "S1,S2",
        "#1,#2",
        "Question 1,Question 2",
        "Statement 1,Statement 2",
        "١,٢",
        "السؤال 1,السؤال ٢",
        "1) Statement 1.,2) Statement 2.",
        "Q7. statement 1,Q8. STATEMENT 2",
        "  Statement\u00a0 1 *,Statement\u200b 2 *",
        "How far? [Statement 1.],How far? [Statement 2.]",
        "How [far]? [1],How [far]? [2.]",
        "How far? [1. Statement 1.],How far? [2. Statement 2.]",
    ],
)
def test_ways_to_head_a_column(header: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"{header}\n4,5\n", SMALL).tally == counted([(4, 5)], SMALL)


def test_arabic_headers_as_people_type_them(tmp_path: Path) -> None:
    """Without hamza and vowel signs, with a stretched word, a direction mark, composed otherwise."""
    header = [text.replace("أ", "ا").replace("ة", "ه").replace("ً", "").replace("ل", "لـ") for text in texts(ARABIC)]
    assert read(tmp_path, table([["\u200f" + text for text in header], *SHEETS])).tally == counted(SHEETS)


def test_a_statement_with_its_note_is_that_statement(tmp_path: Path) -> None:
    header = [
        f"{statement.text.in_(ENGLISH)} ({statement.note.in_(ENGLISH)})"
        if statement.note
        else statement.text.in_(ENGLISH)
        for statement in rater().statements
    ]
    assert header != texts()
    assert read(tmp_path, table([header, *SHEETS])).tally == counted(SHEETS)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    header = texts()
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, table([[*header[:12], *header[13:16]], [3] * 15]))
    where = f"{tmp_path / 'form.csv'}, row 1"
    assert str(refused.value) == (f"{where}: statements 13, 17 have no column (13: “{header[12][:59]}…”){HEADER_HINT}")
    assert "لا توجد أعمدة للعبارات 13، 17" in refused.value.in_(ARABIC)


@pytest.mark.parametrize("second", ["Statement 2.", "2. Statement 2.", "x [Statement 2.]"])
def test_a_doubled_column_is_named(second: str, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, f"Statement 1.,Statement 2.,Name,{second}\n4,5,Dana,5\n", SMALL)
    assert str(refused.value) == (
        f"{tmp_path / 'form.csv'}, row 1: statement 2 has 2 columns, B and D, expected one (“Statement 2.”)"
        f"{HEADER_HINT}"
    )


@pytest.mark.parametrize("about", ["Points - ", "Feedback – ", "النقاط – ", "الملاحظات - "])
def test_points_and_remarks_on_a_grid_are_left_alone(about: str, tmp_path: Path) -> None:
    header = ["How far? [Statement 1.]", "How far? [Statement 2.]"]
    both = [column for name in header for column in (name, about + name)]
    assert read(tmp_path, table([both, [4, 1, 5, 2]]), SMALL).tally == counted([(4, 5)], SMALL)


def test_two_grids_with_one_statement_are_a_doubled_column(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="statement 1 has 2 columns, A and B, expected one"):
        read(tmp_path, "How far? [Statement 1.],Once more: how far? [Statement 1.],Statement 2.\n4,5,5\n", SMALL)


def test_columns_far_to_the_right_have_two_letters(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="statement 1 has 2 columns, A and AB, expected one"):
        read(tmp_path, "1," + "," * 26 + "1,2\n", SMALL)


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, "Date;Customer\n2026-11-21;Dana\n")
    assert str(refused.value) == f"{tmp_path / 'form.csv'}: no column holds a statement of 'rater'{HEADER_HINT}"


def test_statements_with_one_text_are_told_by_number_only(tmp_path: Path) -> None:
    """A text that two statements share is no name for either."""
    questionnaire = SMALL.model_copy(
        update={"statements": tuple(s.model_copy(update={"text": SMALL.statements[0].text}) for s in SMALL.statements)}
    )
    with pytest.raises(InputRefusedError, match="no column holds a statement"):
        read(tmp_path, "Same,Same\n1,2\n", questionnaire)
    assert read(tmp_path, "1,2\n4,5\n", questionnaire).tally == counted([(4, 5)], questionnaire)


def test_of_very_many_columns_three_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, "1," * 30_000 + "2\n", SMALL)
    assert str(refused.value) == (
        f"{tmp_path / 'form.csv'}, row 1: statement 1 has 30000 columns, A and B and C and 29997 more, expected one "
        f"(“Statement 1.”){HEADER_HINT}"
    )
    assert "العبارة 1 موجودة في 30000 عمود (A و B و C و 29997 غيرها)، والمتوقع عمود واحد" in refused.value.in_(ARABIC)


def test_of_a_long_questionnaire_not_every_statement_without_a_column_is_told(tmp_path: Path) -> None:
    heads = [f"Statement {number}." for number in range(7, 13)]
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, table([heads, [4] * 6]), a_questionnaire(statements=200, bands=1))
    assert "statements 1, 2, 3, 4, 5, 6 and 188 more have no column" in str(refused.value)


@pytest.mark.parametrize("piece", ["[", "x[y ", "1)", "[1] ", "\ufdfa"])
def test_a_heading_twice_as_long_takes_twice_as_many_steps_at_most(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step is a character that is compared: whatever is in a heading, each is looked at a few times."""
    steps = 0

    def counting(text: str) -> str:
        nonlocal steps
        steps += len(text)
        return spelled(text)

    monkeypatch.setattr(columns, "spelled", counting)
    texts = StatementTexts(SMALL)
    for size in (10, 100, 1000, 10_000, 100_000):
        steps = 0
        texts.text_in(piece * (size // len(piece)) + "]")
        assert steps <= 20 * size


def test_a_heading_that_is_too_long_is_left_alone_or_named(tmp_path: Path) -> None:
    """It holds no statement; only where one is missing may it matter."""
    long = "[" * 2_000 + "]" * 4_000
    assert read(tmp_path, f"1,{long},2\n4,x,5\n", SMALL).tally == counted([(4, 5)], SMALL)
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, f"Name,{long},Statement 2.,{long}\nDana,x,5,x\n", SMALL)
    assert str(refused.value) == (
        f"{tmp_path / 'form.csv'}, row 1: statement 1 has no column (“Statement 1.”){HEADER_HINT}\n"
        f"{tmp_path / 'form.csv'}, row 1: column B, and 1 more: the heading is too long to be looked at: "
        f"found 6,000 characters, expected at most 4,010"
    )
    told = "العمود B، ومثله 1: العنوان أطول من الحد المقبول: طوله 6,000، والحد الأقصى 4,010"
    assert told in refused.value.in_(ARABIC)


def test_the_limit_grows_with_the_statements(tmp_path: Path) -> None:
    values = plain_questionnaire(statements=2)
    values["statements"][0]["text"] = "word " * 2_000
    assert read(tmp_path, table([["word " * 2_000, "Statement 2."], [4, 5]]), built(values)).tally.participants == 1


@pytest.mark.parametrize("first", ["Q1", "س1", "السؤال 1", "How far? [1]"])
def test_numbers_after_a_word_are_taken_in_the_order_of_the_questionnaire_which_is_told(
    first: str, tmp_path: Path
) -> None:
    header = ["When", *(first.replace("1", str(number)) for number in range(17, 0, -1))]
    found = read(tmp_path, table([["Export"], header, *(["now", *reversed(sheet)] for sheet in SHEETS)]))
    assert found.tally == counted(SHEETS)
    (notice,) = found.notices
    last, (one, *_, seventeen) = first.replace("1", "17"), texts()
    assert notice.in_(ENGLISH) == (
        f"{tmp_path / 'form.csv'}, row 2: the columns are headed by numbers and not by texts, and were taken in the "
        f"order of the questionnaire: {first} for “{one[:59]}…”, up to {last} for “{seventeen[:59]}…”\n"
        "  hint: if the form asked in another order, export it again with its full texts"
    )
    assert f"{first} للعبارة «{texts(ARABIC)[0][:59]}" in notice.in_(ARABIC)


@pytest.mark.parametrize("header", ["1,2", "1.,2.", "#1,#2", "١,٢", "Q1. Statement 1.,Q2. Statement 2."])
def test_numbers_alone_and_texts_are_those_of_the_statements(header: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"{header}\n4,5\n", SMALL).notices == ()
