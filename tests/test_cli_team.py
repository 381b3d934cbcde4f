"""`rater-quiz team` as a stranger runs it: what is shown, what is protected, and what is told."""

import errno
import io
import json
import os
import sys
from pathlib import Path

import pytest
from support.forms import SHEETS
from support.groups import FIVE, form, records, save
from support.run_program import ANSWERS, Done, Home

from rater_quiz.cli.progress import progress_bar
from rater_quiz.files import read_capped
from rater_quiz.responses.group import participants_in

CASES = json.loads((Path(__file__).parent / "cases" / "team.json").read_text("utf-8"))
RESULT = CASES[0]["result"]
FORMATS = ("text", "md", "json", "csv")


def alike(done: Done, expected: dict[str, object]) -> bool:
    shown = json.loads(done.out)
    return {key: shown[key] for key in expected} == expected


# What is shown


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{len(case['responses'])} people")
def test_the_figures_are_those_of_the_cases(home: Home, case: dict[str, list[list[int]]]) -> None:
    done = home.run("team", form(home, case["responses"]), "--format", "json")
    assert (done.status, done.err) == (0, "")
    shown = json.loads(done.out)
    assert shown.pop("excluded") == []
    assert shown.pop("excluded_count") == 0
    assert shown == case["result"]


def test_records_and_forms_give_the_same_result(home: Home) -> None:
    folder, sheet = records(home, FIVE[:2]), form(home, FIVE[2:])
    done = home.run("team", folder, sheet, "--format", "json")
    assert alike(done, {"participants": 5, "total": RESULT["total"]})


def test_no_form_of_the_result_has_a_name_in_it(home: Home) -> None:
    folder = records(home, FIVE)
    (home.path / folder / "Sami's notes.txt").write_text("hello", "utf-8")
    for shown in ("text", "md", "csv"):
        done = home.run("team", folder, "--format", shown)
        assert done.status == 0
        assert "Dana" not in done.out
        assert "Sami" not in done.out


def test_a_report_is_saved_while_the_text_is_shown(home: Home) -> None:
    sheet = form(home, FIVE)
    done = home.run("team", sheet, "-o", "report.md")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("RATER self-assessment of customer service: the team's result\nParticipants: 5\n")
    assert (home.path / "report.md").read_text("utf-8") == home.run("team", sheet, "-o", "-").out
    assert home.run("team", sheet, "--format", "md").out == home.run("team", sheet, "-o", "-").out


def test_the_language_is_that_of_the_majority_unless_another_is_asked_for(home: Home) -> None:
    folder = records(home, FIVE[:3], "records", "--lang", "ar")
    save(home, FIVE[3], f"{folder}/d.md")
    save(home, FIVE[4], f"{folder}/e.md")
    assert "نتيجة الفريق" in home.run("team", folder).out
    assert "the team's result" in home.run("team", folder, "--lang", "en").out
    assert "نتيجة الفريق" in home.run("team", form(home, FIVE), LANG="ar_EG.UTF-8").out


@pytest.mark.parametrize("shown", ["text", "json", "csv"])
def test_o_dash_is_markdown_and_nothing_else(home: Home, shown: str) -> None:
    done = home.run("team", form(home, FIVE), "-o", "-", "--format", shown)
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        f"-o - writes Markdown, not {shown}\n  hint: leave one of the two out: --format {shown} or -o -\n"
    )


def test_a_whole_csv_begins_with_its_columns(home: Home) -> None:
    done = home.run("team", form(home, FIVE), "--format", "csv", "-o", "report.md")
    lines = done.out.splitlines()
    assert lines[0] == "number,statement,mean,sd,points_1,points_2,points_3,points_4,points_5"
    assert lines[1].endswith(",3.4,0.8944,0,1,1,3,0")
    assert len(lines) == 18
    assert (home.path / "report.md").is_file()


def test_a_questionnaire_of_ones_own(home: Home) -> None:
    small = Path(__file__).parent / "cases" / "small-questionnaire.yaml"
    (home.path / "own.csv").write_text("1,2,3\n" + "4,5,3\n1,4,3\n5,2,4\n" * 2, "utf-8")
    done = home.run("team", "own.csv", "--questionnaire", str(small), "--format", "json")
    assert alike(done, {"participants": 6})
    folder = "folder"
    (home.path / folder).mkdir()
    save(home, (4, 5, 3), f"{folder}/a.md", "--questionnaire", str(small))
    refused = home.run("team", folder)
    assert refused.status == 3
    assert refused.err == (
        "the results belong to the questionnaire 'small', which is not shipped\n"
        "  hint: name its file with --questionnaire\n"
    )


# Who is protected


@pytest.mark.parametrize("shown", FORMATS)
def test_below_the_smallest_group_nothing_is_shown(home: Home, shown: str) -> None:
    done = home.run("team", form(home, FIVE[:3]), "--format", shown)
    assert (done.status, done.out) == (5, "")
    assert done.err == ("3 of 5 are in\n  hint: nothing is shown before, so that nobody's answers can be worked out\n")


def test_nothing_is_saved_below_it_either(home: Home) -> None:
    assert home.run("team", form(home, FIVE[:4]), "-o", "report.md").status == 5
    assert not (home.path / "report.md").exists()


def test_another_smallest_group(home: Home) -> None:
    sheet = form(home, FIVE[:4])
    assert home.run("team", sheet, "--min-group", "4").status == 0
    assert home.run("team", form(home, FIVE), "--min-group", "6").err.startswith("5 of 6 are in\n")
    refused = home.run("team", sheet, "--min-group", "3")
    assert (refused.status, refused.out) == (2, "")


def test_a_name_too_long_is_that_of_no_file(home: Home) -> None:
    done = home.run("team", form(home, FIVE), "x" * 300)
    assert (done.status, done.out, done.err) == (2, "", f"{'x' * 300}: there is no such file or folder\n")


def test_no_response_at_all(home: Home) -> None:
    (home.path / "empty").mkdir()
    done = home.run("team", "empty")
    assert (done.status, done.out, done.err) == (3, "", "no responses\n")


@pytest.mark.parametrize(
    ("there", "status"),
    [(5, 0), (6, 5), (9, 5), (10, 0), (4, 5), (1, 5)],
    ids=str,
)
def test_a_report_beside_one_of_a_few_people_more_or_fewer_is_refused(home: Home, there: int, status: int) -> None:
    """Five people are in; with a minimum of five, a difference of one to four tells something about somebody."""
    other = home.path / "earlier.md"
    other.write_bytes(b"---\r\nrater-quiz-team: 1\r\nparticipants: %d\r\n---\r\n" % there)
    done = home.run("team", form(home, FIVE), "-o", "report.md")
    assert done.status == status
    if status:
        assert (done.out, (home.path / "report.md").exists()) == ("", False)
        assert done.err == (
            f"earlier.md: holds the result of {there} people; beside that of 5, the answers of those between could be "
            "worked out\n  hint: keep only one of the two, or insist with --force\n"
        )
        assert home.run("team", "form.csv", "-o", "report.md", "--force").status == 0


@pytest.mark.skipif(not hasattr(os, "symlink") or sys.platform == "win32", reason="links need a right there")
def test_a_link_to_a_report_elsewhere_does_not_lead_round_it(home: Home) -> None:
    (home.path / "shared").mkdir()
    (home.path / "shared" / "earlier.md").write_text("---\nrater-quiz-team: 1\nparticipants: 6\n---\n", "utf-8")
    (home.path / "link").symlink_to(home.path / "shared", target_is_directory=True)
    assert home.run("team", form(home, FIVE), "-o", "link/report.md").status == 5


@pytest.mark.parametrize(
    ("report", "people"),
    [
        pytest.param(b"---\nrater-quiz-team: 1\nparticipants: 12\n---\n", 12, id="a report"),
        pytest.param(b'\xef\xbb\xbf---\n"rater-quiz-team": 1\n"participants": "7"\n---', 7, id="edited by hand"),
        pytest.param(b"---\nrater-quiz: 1\nparticipants: 12\n---\n", None, id="a record"),
        pytest.param(b"---\nrater-quiz-team: 1\n---\nparticipants: 12\n", None, id="no number"),
        pytest.param(b"# rater-quiz-team: 1\nparticipants: 12\n", None, id="another file"),
        pytest.param(b"", None, id="an empty file"),
    ],
)
def test_how_many_people_a_report_is_of(report: bytes, people: int | None) -> None:
    assert participants_in(report) == people


def test_an_existing_file_is_protected_before_anything_is_read(home: Home) -> None:
    (home.path / "report.md").write_text("mine", "utf-8")
    done = home.run("team", "nowhere", "-o", "report.md")
    assert (done.status, done.out) == (5, "")
    assert (home.path / "report.md").read_text("utf-8") == "mine"


# The lead


def test_the_lead_is_never_in_the_team(home: Home) -> None:
    folder = records(home, FIVE)
    lead = save(home, ANSWERS, f"{folder}/lead.md")
    counted = home.run("team", folder, "--format", "json")
    assert alike(counted, {"participants": 6})
    done = home.run("team", folder, "--lead", lead, "--format", "json")
    assert alike(done, {"participants": 5, "total": RESULT["total"], "excluded_count": 1})
    assert json.loads(done.out)["excluded"] == [{"source": f"{folder}{os.sep}lead.md", "row": None, "reason": "lead"}]
    assert done.err == ""


def test_the_smallest_group_applies_to_the_rest(home: Home) -> None:
    folder = records(home, FIVE[:4])
    lead = save(home, ANSWERS, f"{folder}/lead.md")
    done = home.run("team", folder, "--lead", lead)
    assert (done.status, done.out, done.err.splitlines()[0]) == (5, "", "4 of 5 are in")


def test_the_lead_stands_beside_the_team(home: Home) -> None:
    lead = save(home, ANSWERS, "lead.md")
    sheet = form(home, FIVE)
    assert "Total: the lead 57, the team 55.2 on average." in home.run("team", sheet, "--lead", lead).out
    report = home.run("team", sheet, "--lead", lead, "-o", "-").out
    assert "## The lead beside the team\n" in report
    assert "Agree with the lead to speak last" in report


@pytest.mark.parametrize(("content", "status"), [(None, 2), ("hello", 3)])
def test_a_lead_that_cannot_be_read(home: Home, content: str | None, status: int) -> None:
    if content is not None:
        (home.path / "lead.md").write_text(content, "utf-8")
    done = home.run("team", form(home, FIVE), "--lead", "lead.md")
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith("lead.md: ")


# What is told


def test_what_was_left_out_is_told_with_its_reason(home: Home) -> None:
    blank = ["", *FIVE[0][1:]]
    odd = ["maybe", *FIVE[0][1:]]
    done = home.run("team", form(home, [*FIVE, blank, odd]), "--format", "json")
    assert done.status == 0
    assert (
        done.err
        == "Left out: 2\n  form.csv, row 7: an answer is missing\n  form.csv, row 8: an answer cannot be read\n"
        "form.csv: could not be read as an answer: “maybe”: 1 row, column A\n"
    )
    assert json.loads(done.out)["excluded"] == [
        {"source": "form.csv", "row": 7, "reason": "missing-answer"},
        {"source": "form.csv", "row": 8, "reason": "unreadable-answer"},
    ]


def test_of_many_that_were_left_out_the_first_are_told_and_all_are_counted(home: Home) -> None:
    blank = [["", *FIVE[0][1:]]] * 150
    done = home.run("team", form(home, [*FIVE, *blank]), "--format", "json")
    lines = done.err.splitlines()
    assert (len(lines), lines[0], lines[-1]) == (7, "Left out: 150", "  and 145 more")
    shown = json.loads(done.out)
    assert (len(shown["excluded"]), shown["excluded_count"]) == (100, 150)
    report = home.run("team", "form.csv", "-o", "-").out
    assert "| an answer is missing | 150 |\n" in report


def test_in_arabic_it_is_told_in_arabic(home: Home) -> None:
    done = home.run("team", form(home, [*FIVE, ["", *FIVE[0][1:]]]), "--lang", "ar")
    assert done.err == "عدد ما استُبعد: 1\n  form.csv، الصف 7: إجابة مفقودة\n"
    few = home.run("team", form(home, SHEETS), "--lang", "ar")
    assert few.err == "عدد المشاركين 3، والحد الأدنى 5\n  تلميح: لا يُعرض شيء قبل ذلك، كي لا تُستنتج إجابات أحد\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there, names of files are always text")
def test_a_file_whose_name_is_no_text(home: Home) -> None:
    folder = records(home, FIVE)
    Path(os.fsdecode(os.fsencode(home.path / folder) + b"/x\xff\x1b[2J.txt")).write_text("hello", "utf-8")
    done = home.run("team", folder, "--format", "json")
    assert done.status == 0
    assert json.loads(done.out)["excluded"][0]["source"] == f"{folder}/x?\x1b[2J.txt"
    assert "\x1b" not in done.err


@pytest.mark.parametrize("hostile", ["\u009b2J", "\u202e", "\u2028", "\x7f", "\U000e0041", "\u200b"])
def test_a_name_that_could_act_is_escaped_in_json_and_exact(home: Home, hostile: str) -> None:
    folder = records(home, FIVE)
    (home.path / folder / f"ملف{hostile}.txt").write_text("hello", "utf-8")
    done = home.run("team", folder, "--format", "json")
    assert hostile not in done.out
    assert "ملف" in done.out
    assert json.loads(done.out)["excluded"][0]["source"] == f"{folder}{os.sep}ملف{hostile}.txt"


def test_a_table_that_fails_half_way_is_named(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    name = form(home, FIVE * 400)

    class Failing(io.FileIO):
        def readinto(self, buffer: object, /) -> int:
            if self.tell() > 8000:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return super().readinto(buffer)  # type: ignore[arg-type] # any buffer

    monkeypatch.setattr("rater_quiz.responses.kinds.opened_file", lambda path: io.BufferedReader(Failing(path)))
    done = home.run("team", name)
    assert done == Done(3, "", f"{name}: could not be read: the disk reports an error\n")


@pytest.mark.parametrize("command", [["team", "there"], ["compare", "there", "there"]])
def test_a_folder_that_is_renamed_while_it_is_read_is_named(
    home: Home, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    (home.path / records(home, FIVE)).rename(home.path / "there")
    real, left = read_capped, [3]

    def renaming(path: Path, most: int) -> bytes:
        left[0] -= 1
        if not left[0]:
            (home.path / "there").rename(home.path / "elsewhere")
        return real(path, most)

    monkeypatch.setattr("rater_quiz.responses.sources.read_capped", renaming)
    done = home.run(*command)
    assert (done.status, done.out) == (3, "")
    assert done.err.startswith("there: could not be read: the folder is not there")


def test_a_copy_of_a_result_is_counted_once(home: Home) -> None:
    folder = records(home, FIVE)
    copy = home.path / folder / "copy (1).md"
    copy.write_bytes((home.path / folder / "Dana-1.md").read_bytes())
    done = home.run("team", folder, "--format", "json")
    assert alike(done, {"participants": 5, "excluded_count": 1})
    assert done.err == f"Left out: 1\n  {folder}{os.sep}copy (1).md: a copy of something that is counted already\n"


# Progress


class _Screen:
    """Standard error as a terminal."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass


def test_what_takes_long_has_a_bar_that_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, clock = _Screen(), iter([0.0, 0.5, 1.5, 1.55, 1.7])
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar(clock.__next__) as report:
        assert report is not None
        report(10, 100)
        assert screen.written == ""
        report(40, 100)
        report(50, 100)
        report(60, 100)
    assert "40%" in screen.written
    assert "60%" in screen.written
    assert screen.written.endswith("\x1b[2K")


def test_without_a_terminal_there_is_no_bar() -> None:
    with progress_bar() as report:
        assert report is None
