"""Sheets of paper typed in, and what is done about slips: shown in fives, corrected, taken back, left blank."""

import pytest
from support.key_window import Person
from support.run_program import ANSWERS, SPACED, Home
from support.sheets import SAVES, SIT, TOGETHER, answered, begin, changed, entered


def test_the_answers_are_shown_in_fives(sit: SIT) -> None:
    seat = begin(sit("enter", "room"))
    answered(seat, "Sheet 1", SPACED)
    answered(seat.see("43521 43254 32145 32\r\nTotal 57, Middle."), SAVES, "7=4")
    answered(seat.see("43521 44254 32145 32\r\nTotal 5"), SAVES, "x")
    answered(seat, "Sheet 1", "")
    assert seat.leave() == 0


def test_the_next_sheet_may_follow_at_once(home: Home, sit: SIT) -> None:
    seat = begin(sit("enter", "room"))
    answered(seat, "Sheet 1", TOGETHER)
    answered(seat, SAVES, "1" * 17)
    answered(seat.see("Saved. 1 person is in.").see("11111 11111 11111 11"), SAVES, "22222 22222")
    answered(seat.see("Saved. 2 people are in.").see("expected 17 answers, found 10"), "Sheet 3", "")
    assert seat.leave() == 0
    assert entered(home) == [(1,) * 17, ANSWERS]


def test_the_last_sheet_can_be_taken_back_once_and_corrected(home: Home, sit: SIT) -> None:
    seat = begin(sit("enter", "room"))
    answered(seat, "Sheet 1", "1" * 17)
    answered(seat, SAVES, TOGETHER)
    answered(seat, SAVES, "")
    answered(seat.see("2 people are in. x takes it back."), "Sheet 3", "x")
    answered(seat.see("Taken back").see("43521 43254 32145 32"), SAVES, "7=5")
    answered(seat, SAVES, "x")
    answered(seat.see("Dropped."), "Sheet 2", "x")
    answered(seat.see("There is no sheet to take back"), "Sheet 2", TOGETHER)
    answered(seat, SAVES, "")
    answered(seat, "Sheet 3", "ء")
    answered(seat.see("Taken back"), SAVES, "")
    answered(seat.see("2 people are in."), "Sheet 3", "")
    assert seat.leave() == 0
    assert entered(home) == [(1,) * 17, ANSWERS]


def test_a_sheet_that_somebody_else_has_moved_cannot_be_taken_back(home: Home, sit: SIT) -> None:
    seat = begin(sit("enter", "room"))
    answered(seat, "Sheet 1", TOGETHER)
    answered(seat, SAVES, "")
    seat.see("Sheet 2")
    for path in (home.path / "room").glob("answers-*.md"):
        path.rename(path.with_name("answers-0123456789abcdef.md"))
    answered(seat.type("x\n").see("the sheet is not there any more"), "Sheet 2", "")
    assert seat.leave() == 0
    assert entered(home) == [ANSWERS]


@pytest.mark.parametrize("sheet", [TOGETHER[:6] + "-" + TOGETHER[7:], SPACED[:12] + "–" + SPACED[13:]])
def test_a_row_left_blank_is_asked_for_or_the_sheet_left_out(home: Home, sit: SIT, sheet: str) -> None:
    seat = begin(sit("enter", "room"))
    answered(seat, "Sheet 1", sheet)
    answered(seat, "Statement 7 was left blank.", "9")
    answered(seat.see("Expected one answer from 1 to 5, found '9'."), "Statement 7 was left blank.", SPACED)
    answered(seat.see(f"Expected one answer from 1 to 5, found '{SPACED}'."), "Statement 7 was left blank.", "3")
    answered(seat.see("43521 43254 32145 32"), SAVES, sheet)
    answered(seat.see("Saved."), "Statement 7 was left blank.", "")
    answered(seat.see("A sheet with a blank row cannot be counted."), "Sheet 2", "")
    assert seat.leave() == 0
    assert entered(home) == [changed(7, 3)]


def test_that_a_sheet_with_a_blank_row_may_not_count_is_said_before_the_first(sit: SIT) -> None:
    seat = sit("enter", "room").see("Type each sheet twice")
    assert "A sheet with a blank row that nobody can ask about is not counted." in " ".join(seat.seen.split())
    assert answered(seat, "", "q").leave() == 0


@pytest.mark.parametrize("drop", ["x", "X", "ء"])
def test_a_sheet_with_a_blank_row_can_be_dropped_for_the_next(home: Home, sit: SIT, drop: str) -> None:
    seat = begin(sit("enter", "room"))
    answered(seat, "Sheet 1", "--" + TOGETHER[2:])
    answered(seat, "Statement 1 was left blank.", "4")
    answered(seat.see("x: drop this"), "Statement 2 was left blank.", drop)
    answered(seat.see("Dropped."), "Sheet 1, 17 answers:", TOGETHER)
    answered(seat, SAVES, "-" + TOGETHER[1:])
    answered(seat, "Statement 1 was left blank.", "x")
    answered(seat.see("Dropped."), "Sheet 2", "-" + TOGETHER[1:])
    answered(seat, "Statement 1 was left blank.", "q")
    seat.see("1 person is in. A sheet that was not saved is on paper only.")
    assert seat.leave() == 0
    assert entered(home) == [ANSWERS]


def test_a_sheet_typed_twice_is_dropped_as_a_whole(home: Home, sit: SIT) -> None:
    seat = begin(sit("enter", "room"), twice=True)
    blank = TOGETHER[:6] + "-" + TOGETHER[7:]
    for second, question, line, told in [
        ("1" * 17, "What does the sheet say? (x: drop this sheet)", "x", "Dropped."),
        (blank, "Statement 7 was left blank.", "x", "Dropped."),
        (blank, "Statement 7 was left blank.", "", "It is left out: keep it apart."),
    ]:
        answered(seat, "Sheet 1, 17 answers:", TOGETHER)
        answered(seat, "Sheet 1 once more:", second)
        answered(seat, question, line).see(told)
    answered(seat, "Sheet 1, 17 answers:", "")
    assert seat.leave() == 0
    assert entered(home) == []


BLANK_ROW = "left blank, and a sheet with a blank row cannot be counted here"
TAKE_OUT = "  hint: take the line out; or type this sheet on a terminal, where the answer is asked for"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("43521 4-254 32145 32", "statement 7", id="run together"),
        pytest.param(SPACED[:-1] + "—", "statement 17", id="separated, with another dash"),
        pytest.param("-----" + TOGETHER[5:], "statements 1, 2, 3, 4, 5", id="several"),
        pytest.param("4 3 - 2", "statement 3", id="too short besides"),
        pytest.param("4352143254 3214 - 32", "statement 15", id="before two that look like check digits"),
        pytest.param("43521 4-254 32145 32 - 72", "statement 7", id="with check digits"),
    ],
)
def test_a_line_with_a_blank_row_is_to_be_taken_out(home: Home, line: str, told: str) -> None:
    done = home.run("enter", "room", stdin=f"{TOGETHER}\n{line}\n")
    assert (done.status, done.out) == (3, "")
    assert done.err.splitlines() == [
        "nothing was saved, because of the lines with these numbers: 2",
        "  hint: correct them, and give all lines again, those that are right too",
        f"line 2: {told}: {BLANK_ROW}",
        TAKE_OUT,
    ]
    assert entered(home) == []


def test_a_line_with_a_blank_row_is_to_be_taken_out_in_arabic_too(home: Home) -> None:
    done = home.run("enter", "room", "--lang", "ar", stdin=f"--{TOGETHER[2:]}\n")
    assert done.err.splitlines()[2:] == [
        "السطر 1: العبارتان 1، 2: بلا إجابة، والورقة التي فيها صف بلا إجابة لا تدخل في الحساب هنا",
        "  تلميح: حذف السطر؛ أو كتابة هذه الورقة في نافذة طرفية، وفيها سؤال عن الإجابة الناقصة",
    ]


@pytest.mark.parametrize("line", ["4-3-5-2-1-4-3-2-5-4-3-2-1-4-5-3-2", SPACED + " -", "4 3 5 - 72"])
def test_a_dash_that_is_no_row_is_not_taken_for_one(home: Home, line: str) -> None:
    done = home.run("enter", "room", stdin=f"{line}\n")
    assert done.status == 3
    assert "expected 17 answers, found" in done.err
    assert "blank" not in done.err


def test_a_sheet_is_dropped_in_arabic_too(home: Home, person: Person) -> None:
    window = person.sit("enter", "room", "--lang", "ar", RATER_QUIZ_BIDI="plain", columns=200)
    window.see("لا تدخل في الحساب إن تعذّر السؤال عنها").type("\r").see("17").type("-" + TOGETHER[1:] + "\r")
    window.see("(Enter: لا إجابة، x: ترك هذه الورقة):").type("x\r").see("لم يتم الحفظ.")
    assert window.type("\r").leave() == 0
    assert entered(home) == []


@pytest.mark.parametrize("mode", ["visual", "kitty", "plain"])
def test_digits_run_one_way_in_arabic_too(person: Person, mode: str) -> None:
    window = person.sit("enter", "room", "--lang", "ar", RATER_QUIZ_BIDI=mode).see("Enter").type("\r").see("17")
    window.type("43521 43254 321\x1b[D\x1b[C45 32").see("> 43521 43254 32145 32")
    assert window.type("\r").see("57").text.splitlines().count("43521 43254 32145 32") == 1
    assert window.type("\r\x04").leave() == 0


@pytest.mark.parametrize(("help_", "back", "leave"), [("?", "b", "q"), ("؟", "لا", "ض"), ("?", "B", "Q")])
def test_the_keys_of_a_sitting_are_understood_on_either_keyboard(
    home: Home, sit: SIT, help_: str, back: str, leave: str
) -> None:
    seat = sit("enter", "room")
    answered(seat, "to find slips?", help_)
    answered(seat.see("An empty line ends").see("q ends, at any question"), "to find slips?", "")
    answered(seat, "Sheet 1", back)
    answered(seat.see("There is no sheet to take back"), "Sheet 1", TOGETHER)
    answered(seat, SAVES, help_)
    answered(seat.see("q ends, at any question"), SAVES, "")
    answered(seat, "Sheet 2", back)
    answered(seat.see("Taken back"), SAVES, "")
    answered(seat, "Sheet 2", "1" * 17)
    answered(seat, SAVES, leave)
    seat.see("1 person is in. A sheet that was not saved is on paper only.")
    assert seat.leave() == 0
    assert entered(home) == [ANSWERS]


def test_going_back_from_the_second_typing_leads_to_the_first(home: Home, sit: SIT) -> None:
    seat = begin(sit("enter", "room"), twice=True)
    answered(seat, "Sheet 1, 17", "1" * 17)
    answered(seat, "Sheet 1 once more", "b")
    answered(seat.see("Sheet 1 was not typed a second time"), "Sheet 1, 17", "q")
    assert seat.leave() == 0
    assert entered(home) == []


@pytest.mark.parametrize(
    ("line", "number", "found"),
    [("43521 .3254 32145 32", 6, "."), ("43521x3254 32145 32", 6, "x"), ("43521 43254 32145 3~", 17, "~")],
)
def test_a_wrong_sign_among_digits_is_one_wrong_answer(home: Home, line: str, number: int, found: str) -> None:
    done = home.run("enter", "answers", stdin=f"{line}\n")
    assert (done.status, done.err.splitlines()[2:]) == (
        3,
        [f"line 1: statement {number}: expected a number from 1 to 5, found '{found}'"],
    )
