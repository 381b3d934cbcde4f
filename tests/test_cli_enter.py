"""Sheets of paper typed in: piped, on a terminal that is read line by line, and on one that is read key by key."""

import errno
import os
import signal

import pytest
from support.key_window import Person, record_answers
from support.run_program import ANSWERS, PROGRAM, SPACED, Home
from support.sheets import ARABIC_DIGITS, SAVES, SIT, TOGETHER, answered, begin, changed, entered

from rater_quiz.record import read_record

TEAM = "The team's result:\n  rater-quiz team room\n"
REPLACED = (
    "The earlier report and guide were replaced, and no copy of them is kept.\n"
    "Earlier copies of the report should not circulate: two that differ by one person show that person's answers.\n"
)


class TestPiped:
    @pytest.mark.parametrize(
        "sheet",
        [
            pytest.param(SPACED, id="separated"),
            pytest.param(TOGETHER, id="run together"),
            pytest.param(TOGETHER[:9] + " " + TOGETHER[9:], id="run together, in groups"),
            pytest.param(SPACED.replace(" ", ", "), id="with commas"),
            pytest.param(ARABIC_DIGITS, id="Arabic digits"),
            pytest.param(" ".join(ARABIC_DIGITS).replace(" ", "، "), id="Arabic digits and commas"),
            pytest.param("\ufeff" + TOGETHER, id="a BOM"),
            pytest.param("43521 43254 32145 32 - 72", id="with check digits"),
            pytest.param(SPACED + " – 72", id="separated, with check digits after another dash"),
            pytest.param(ARABIC_DIGITS + " - ٧٢", id="Arabic digits with check digits"),
            pytest.param(TOGETHER + "\r", id="CRLF"),
        ],
    )
    def test_each_line_is_a_sheet(self, home: Home, sheet: str) -> None:
        done = home.run("enter", "room", stdin=f"{sheet}\n\n{'1' * 17}\n")
        assert (done.status, done.out) == (0, "Total 57, Middle.\nTotal 45, Middle.\n")
        assert done.err == "2 of 5 are in. The team's result needs 5.\n"
        assert entered(home) == [(1,) * 17, ANSWERS]

    def test_from_the_minimum_on_the_command_for_the_result_is_told(self, home: Home) -> None:
        home.run("enter", "room", stdin=f"{TOGETHER}\n" * 2)
        assert home.run("enter", "room", stdin=f"{TOGETHER}\n" * 3).err == TEAM
        four = home.run("enter", "room", "--min-group", "4", stdin=f"{TOGETHER}\n")
        assert four.err == REPLACED + TEAM.replace("room", "room --min-group 4")
        assert home.run("team", "room").status == 0

    def test_from_the_minimum_on_the_teams_files_lie_in_the_folder(self, home: Home) -> None:
        done = home.run("enter", "room", "--team", "Night\nshift", "--people", "9", stdin=f"{TOGETHER}\n" * 5)
        assert (done.status, done.err) == (0, TEAM.replace("room", "room --people 9"))
        for name in ("team-report.md", "team-report.html", "facilitator-guide.md"):
            text = (home.path / "room" / name).read_text("utf-8")
            assert "Night shift" in text
            assert "5 of 9" in text
        assert "5 of 9" in home.run("team", "room", "--people", "9").out
        assert "Team: Night shift\n" in home.run("team", "room").out

    def test_somebody_elses_file_in_the_place_of_the_teams_is_refused_before_a_sheet_is_saved(self, home: Home) -> None:
        (home.path / "room").mkdir()
        (home.path / "room" / "facilitator-guide.md").write_text("# Mine\n", "utf-8")
        done = home.run("enter", "room", stdin=f"{TOGETHER}\n" * 5)
        assert (done.status, done.out) == (5, "")
        assert done.err.startswith("room/facilitator-guide.md: the team's result will be written here")
        assert [path.name for path in (home.path / "room").iterdir()] == ["facilitator-guide.md"]

    def test_another_report_of_nearly_as_many_people_stops_the_files_and_not_the_sheets(self, home: Home) -> None:
        home.run("enter", "room", stdin=f"{TOGETHER}\n" * 5)
        (home.path / "room" / "facilitator-guide.md").rename(home.path / "room" / "guide.md")
        done = home.run("enter", "room", stdin=f"{TOGETHER}\n")
        assert done.status == 5
        assert done.err.startswith("room/guide.md: holds a report of 5 people")
        assert len(list((home.path / "room").glob("answers-*.md"))) == 6

    def test_all_or_none_are_saved_and_every_wrong_line_is_told(self, home: Home) -> None:
        done = home.run("enter", "room", stdin=f"{TOGETHER}\n4 3 9\n{TOGETHER}5\nx\n")
        assert (done.status, done.out) == (3, "")
        assert done.err.startswith(
            "nothing was saved, because of the lines with these numbers: 2, 3, 4\n"
            "  hint: correct them, and give all lines again, those that are right too\n"
        )
        assert [line for line in done.err.split("\n") if "hint" not in line][1:-1] == [
            "line 2: statement 3: expected a number from 1 to 5, found '9'",
            "line 2: expected 17 answers, found 3: statements 4 to 17 have none",
            "line 3: expected 17 answers, found 18: there is no statement 18",
            "line 4: statement 1: expected a number from 1 to 5, found 'x'",
            "line 4: expected 17 answers, found 1: statements 2 to 17 have none",
        ]
        assert not (home.path / "room").exists()

    def test_of_many_wrong_lines_the_first_are_named(self, home: Home) -> None:
        done = home.run("enter", "room", "--lang", "ar", stdin=f"{TOGETHER}\n" + "1\n" * 60)
        assert done.status == 3
        assert done.err.startswith(
            "لم يتم حفظ شيء، بسبب الأسطر التي أرقامها: 2، 3، 4، 5، 6، 7، 8، 9، 10، 11، …\n"
            "  تلميح: المطلوب تصحيح هذه الأسطر، ثم إدخال الأسطر كلها من جديد، الصحيح منها أيضًا\n"
        )
        assert not (home.path / "room").exists()

    @pytest.mark.parametrize(
        ("sheet", "told"),
        [
            (TOGETHER[:-2], ["expected 17 answers, found 15: statements 16 and 17 have none"]),
            (TOGETHER[:-1], ["expected 17 answers, found 16: statement 17 has none"]),
            (TOGETHER[:8] + " " + TOGETHER[8:-1], ["expected 17 answers, found 16: statement 17 has none"]),
            (
                TOGETHER[:7] + "6" + TOGETHER[8:-1],
                [
                    "statement 8: expected a number from 1 to 5, found '6'",
                    "expected 17 answers, found 16: statement 17 has none",
                ],
            ),
            (
                "44 3",
                [
                    "statement 1: expected a number from 1 to 5, found '44'",
                    "expected 17 answers, found 2: statements 3 to 17 have none",
                ],
            ),
        ],
        ids=["two too few", "one too few", "in groups", "one off the scale", "two digits by mistake"],
    )
    def test_digits_run_together_are_counted_one_by_one(self, home: Home, sheet: str, told: list[str]) -> None:
        done = home.run("enter", "room", stdin=f"{sheet}\n")
        lines = [line for line in done.err.splitlines() if "hint" not in line]
        assert (done.status, lines[1:]) == (3, [f"line 1: {line}" for line in told])

    def test_a_wrong_check_is_refused_with_its_line(self, home: Home) -> None:
        done = home.run("enter", "room", stdin=f"{TOGETHER} - 72\n43521 43254 32145 23 - 72\n")
        assert (done.status, done.out) == (3, "")
        assert done.err == (
            "nothing was saved, because of the lines with these numbers: 2\n"
            "  hint: correct them, and give all lines again, those that are right too\n"
            "line 2: the check digits at the end are 72, those of these answers 63\n"
            "  hint: a digit is another, or two have changed places: compare them with the page, or ask for it again\n"
        )
        assert not (home.path / "room").exists()

    def test_nothing_at_all_is_no_terminal_to_ask_on(self, home: Home) -> None:
        done = home.run("enter", "room", stdin="\n\n")
        assert (done.status, done.out) == (2, "")
        assert done.err == (
            "standard input is no terminal, and there is no sheet in it\n"
            "  hint: run it on a terminal, or give the answers of one sheet on each line: 4 3 5 …\n"
        )

    def test_an_endless_line_is_refused_at_once(self, home: Home) -> None:
        done = home.run("enter", "room", stdin=b"\0" * (1 << 23))
        assert done.status == 3
        assert len(done.err) < 50_000

    def test_a_full_disk_in_the_middle_leaves_no_sheet_that_would_count_twice(
        self, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home.run("enter", "room", stdin=f"{'1' * 17}\n")
        link, left = os.link, [2]

        def scarce(*paths: str) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            link(*paths)

        monkeypatch.setattr(os, "link", scarce)
        done = home.run("enter", "room", stdin=f"{TOGETHER}\n" * 4)
        assert (done.status, done.out) == (4, "")
        assert entered(home) == [(1,) * 17]

    def test_totals_come_in_arabic_too_and_records_are_arabic(self, home: Home) -> None:
        done = home.run("enter", "room", "--lang", "ar", stdin=f"{TOGETHER}\n")
        assert done.out == "المجموع 57، الفئة: متوسطة.\n"
        assert done.err == "عدد المشاركين حتى الآن 1، وتحتاج نتيجة الفريق إلى 5.\n"
        assert [read_record(path).language for path in (home.path / "room").glob("*")] == ["ar"]

    @pytest.mark.parametrize(
        ("arguments", "status"),
        [
            pytest.param(["file"], 4, id="FOLDER is a file"),
            pytest.param(["/proc/nowhere"], 4, id="FOLDER cannot be made"),
            pytest.param([], 2, id="no FOLDER"),
            pytest.param(["room", "more"], 2, id="two"),
            pytest.param(["room", "--min-group", "2"], 2, id="below the smallest minimum"),
            pytest.param(["room", "--questionnaire", "none"], 2, id="no such questionnaire"),
            pytest.param(["room", "--team", "x" * 1001], 3, id="a team that is too long"),
        ],
    )
    def test_what_cannot_be_done_is_refused(self, home: Home, arguments: list[str], status: int) -> None:
        (home.path / "file").write_text("mine")
        assert home.run("enter", *arguments, stdin=f"{TOGETHER}\n").status == status
        assert (home.path / "file").read_text() == "mine"
        assert not list(home.path.glob("room/*"))


class TestTyped:
    """On a dumb terminal, in lines."""

    def test_sheet_after_sheet_until_an_empty_line(self, home: Home, sit: SIT) -> None:
        seat = begin(sit("enter", "room"))
        answered(seat, "Sheet 1, 17 answers:", TOGETHER)
        answered(seat.see("Total 57, Middle."), SAVES, "")
        answered(seat.see("Saved. 1 person is in."), "Sheet 2, 17 answers:", SPACED)
        answered(seat, SAVES, "")
        answered(seat.see("Saved. 2 people are in."), "Sheet 3, 17 answers:", "")
        assert seat.leave() == 0
        assert entered(home) == [ANSWERS, ANSWERS]
        assert seat.seen.endswith("2 of 5 are in. The team's result needs 5.\n")

    def test_a_wrong_count_is_told_and_asked_again(self, home: Home, sit: SIT) -> None:
        seat = begin(sit("enter", "room"))
        answered(seat, "Sheet 1", "4 3 5")
        answered(seat.see("expected 17 answers, found 3: statements 4 to 17 have none"), "Sheet 1", ARABIC_DIGITS)
        answered(seat, SAVES, "")
        answered(seat, "Sheet 2", "")
        assert seat.leave() == 0
        assert entered(home) == [ANSWERS]

    def test_wrong_check_digits_are_told_and_asked_again(self, home: Home, sit: SIT) -> None:
        seat = sit("enter", "room").see("Enter for once").type("n\n").see("17 answers:")
        seat.type("43521 43254 32145 23 - 72\n").see("72, those of these answers 63").see("17 answers:")
        seat.type("43521 43254 32145 32 - 72\n").see("Total 57").type("\n").see("Sheet 2").type("\n")
        assert seat.leave() == 0
        assert entered(home) == [ANSWERS]

    def test_typed_twice_the_differences_are_named_and_decided(self, home: Home, sit: SIT) -> None:
        seat = begin(sit("enter", "room"), twice=True)
        answered(seat, "Sheet 1, 17 answers:", TOGETHER)
        answered(seat, "Sheet 1 once more:", "".join(map(str, changed(7, 5)[:16])) + "1")
        answered(seat.see("Statement 7: 3 the first time, 5 the second."), "What does the sheet say?", "9")
        answered(seat.see("Expected one answer from 1 to 5, found '9'."), "What does the sheet say?", "")
        answered(seat.see("Expected one answer from 1 to 5, found nothing."), "What does the sheet say?", "5")
        answered(seat.see("Statement 17: 2 the first time, 1 the second."), "What does the sheet say?", "2")
        answered(seat, SAVES, "")
        answered(seat, "Sheet 2", "")
        assert seat.leave() == 0
        assert entered(home) == [changed(7, 5)]

    def test_a_sheet_that_is_not_typed_a_second_time_is_not_saved_and_its_turn_comes_again(
        self, home: Home, sit: SIT
    ) -> None:
        seat = begin(sit("enter", "room"), twice=True)
        answered(seat, "Sheet 1, 17 answers:", TOGETHER)
        answered(seat, "Sheet 1 once more:", "")
        answered(seat.see("Sheet 1 was not typed a second time, and is not saved."), "Sheet 1, 17 answers:", "")
        assert seat.leave() == 0
        assert entered(home) == []

    def test_a_correction_changes_one_answer_and_the_total(self, home: Home, sit: SIT) -> None:
        seat = begin(sit("enter", "room"))
        answered(seat, "Sheet 1", TOGETHER)
        answered(seat, SAVES, "7=9")
        answered(seat.see("A correction is a statement from 1 to 17, =, and its answer from 1 to 5."), SAVES, "٧ = ٥")
        answered(seat.see("Statement 7 is 5 now.").see("Total 5"), SAVES, "")
        answered(seat, "Sheet 2", "")
        assert seat.leave() == 0
        assert entered(home) == [changed(7, 5)]

    def test_a_sheet_can_be_dropped(self, home: Home, sit: SIT) -> None:
        seat = begin(sit("enter", "room"))
        answered(seat, "Sheet 1", TOGETHER)
        answered(seat, SAVES, "x")
        answered(seat.see("Dropped."), "Sheet 1, 17", "")
        assert seat.leave() == 0
        assert entered(home) == []

    @pytest.mark.parametrize(
        ("last", "status"),
        [pytest.param("\x03", 130, id="Ctrl-C"), pytest.param("\x04", 0, id="Ctrl-D")],
    )
    def test_ctrl_c_and_ctrl_d_keep_the_sheets_that_were_saved(
        self, home: Home, sit: SIT, last: str, status: int
    ) -> None:
        seat = begin(sit("enter", "room"))
        answered(seat, "Sheet 1", TOGETHER)
        answered(seat, SAVES, "")
        answered(seat, "Sheet 2", TOGETHER)
        named = {path.name for path in (home.path / "room").iterdir()}
        seat.see(SAVES).type(last)
        assert seat.leave() == status
        assert entered(home) == [ANSWERS]
        assert named.isdisjoint(path.name for path in (home.path / "room").iterdir()), "nothing tells who came when"
        assert "1 person is in. A sheet that was not saved is on paper only." in seat.seen

    def test_a_closed_window_ends_it(self, home: Home, sit: SIT) -> None:
        seat = begin(sit("enter", "room")).see("Sheet 1")
        seat.close()
        assert seat.leave() == 128 + signal.SIGHUP
        assert entered(home) == []


class TestByKeys:
    """On a terminal with keys: the same questions."""

    def test_a_sheet_is_typed_and_pasted(self, home: Home, person: Person) -> None:
        window = person.sit("enter", "room", typed_ahead=f"\r{TOGETHER}\r\r")
        window.see("Saved. 1 person is in.")
        window.type(f"\x1b[200~{SPACED}\x1b[201~\r").see("Sheet 2").type("\r").see("2 people are in")
        window.type("\r")
        assert window.leave() == 0
        assert window.sane()
        assert entered(home) == [ANSWERS, ANSWERS]

    def test_ctrl_c_leaves_the_terminal_sane(self, home: Home, person: Person) -> None:
        window = person.sit("enter", "room", typed_ahead=f"\r{TOGETHER}\r\r").see("Saved. 1 person is in.")
        assert window.type("435\x03").leave() == 130
        assert window.sane()
        assert [record_answers(path) for path in (home.path / "room").iterdir()] == [list(ANSWERS)]

    def test_arabic_is_asked_and_answered_in_arabic(self, home: Home, person: Person) -> None:
        window = person.sit("enter", "room", "--lang", "ar", RATER_QUIZ_BIDI="plain")
        window.see("إدخال الأوراق. عدد المشاركين حتى الآن: 0.").see("كتابة كل ورقة مرتين").type("ن\r")
        window.see("الورقة 1، وعدد إجاباتها 17").type(ARABIC_DIGITS + "\r")
        window.see("الورقة 1 مرة أخرى").type(ARABIC_DIGITS + "\r")
        window.see("المجموع 57، الفئة: متوسطة.").type("\r").see("تم الحفظ. عدد المشاركين حتى الآن: 1.").type("\r")
        assert window.leave() == 0
        assert entered(home) == [ANSWERS]


def test_no_terminal_to_ask_on_is_told(home: Home, person: Person) -> None:
    """Somebody types, but nobody would see the questions."""
    command = ("/bin/sh", "-c", 'rater-quiz enter room >out 2>err; echo "status $?"')
    bin_folder = str(PROGRAM.parent)
    window = person.sit(command=command, PATH=f"{bin_folder}:{os.environ['PATH']}")
    window.see("status 2")
    assert window.leave() == 0
    assert (home.path / "out").read_text() == ""
    assert "terminal" in (home.path / "err").read_text()
