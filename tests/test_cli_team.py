"""`rater-quiz team` as a stranger runs it: what is shown, and what is told."""

import errno
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from support.forms import SHEETS
from support.groups import FIVE, RESULT, TEAMS, alike, form, records, save
from support.run_program import Done, Home

from rater_quiz.files import read_capped

# What is shown


@pytest.mark.parametrize("case", TEAMS, ids=lambda case: f"{len(case['responses'])} people")
def test_the_figures_are_those_of_the_cases(home: Home, case: dict[str, Any]) -> None:
    done = home.run("team", form(home, case["responses"]), "--format", "json")
    assert (done.status, done.err) == (0, "")
    shown = json.loads(done.out)
    assert shown.pop("excluded") == []
    assert shown.pop("excluded_count") == 0
    assert {key: shown[key] for key in case["result"]} == case["result"]


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
    columns = "kind,number,text,reversed,mean,sd,below,at,above,points_1,points_2,points_3,points_4,points_5"
    assert lines[0] == columns
    assert lines[1].startswith("statement,1,We aim to ")
    assert lines[1].endswith(" (positive form),yes,3.6,0.8944,1,0,4,,,,,")
    assert [line.partition(",")[0] for line in lines[1:]] == ["statement"] * 17 + ["dimension"] * 5
    assert (home.path / "report.md").is_file()
    beside = home.run("team", "form.csv", "--format", "csv", "--lead", save(home, FIVE[0], "lead.md")).out.splitlines()
    assert beside[0] == f"{columns},lead"


def test_a_guide_is_saved_beside_the_handout_for_the_minutes_and_people_asked_for(home: Home) -> None:
    sheet = form(home, FIVE)
    done = home.run("team", sheet, "-o", "team.md", "--guide", "guide.md", "--minutes", "90", "--people", "9")
    assert (done.status, done.err) == (0, "")
    assert "Participants: 5 of 9\n" in done.out
    handout, guide = ((home.path / name).read_text("utf-8") for name in ("team.md", "guide.md"))
    assert guide.startswith("---\nrater-quiz-guide: 1\nparticipants: 5\n")
    assert "## Agenda for 90 minutes\n" in guide
    assert "For 9 people: about " in guide
    assert "| 5 of 9       |" in handout
    assert "Agenda" not in handout
    home.run("team", sheet, "--guide", "short.md")
    assert "## Agenda for 60 minutes\n" in (home.path / "short.md").read_text("utf-8")
    for name in ("team.md", "guide.md"):
        again = home.run("team", sheet, "-o" if name == "team.md" else "--guide", name)
        assert (again.status, again.out) == (5, "")
        assert again.err.startswith(name)


@pytest.mark.parametrize("options", [("--minutes", "75"), ("--people", "0")])
def test_a_session_that_there_is_no_agenda_for_and_a_team_of_nobody_are_refused(
    home: Home, options: tuple[str, str]
) -> None:
    done = home.run("team", form(home, FIVE), *options)
    assert (done.status, done.out) == (2, "")
    assert options[0] in done.err


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
    assert done.err == "عدد المستبعد: 1\n  form.csv، الصف 7: إجابة مفقودة\n"
    few = home.run("team", form(home, SHEETS), "--lang", "ar")
    assert few.err == "عدد المشاركين 3، والحد الأدنى 5\n  تلميح: لا يظهر شيء قبل ذلك، حتى لا يمكن استنتاج إجابات أحد\n"


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


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("made", ["team-report.md", "team-report.html", "guide.md", "change.md", "change.html"])
def test_what_was_made_from_several_results_is_told_for_what_it_is(home: Home, made: str, lang: str) -> None:
    folder = records(home, FIVE)
    home.run("team", folder, "-o", "team-report.md", "-o", "team-report.html", "--guide", "guide.md")
    home.run("compare", *(f"{folder}/Dana-{number}.md" for number in (1, 2)), "-o", "change.md", "-o", "change.html")
    kind = {"en": ("a comparison", "the report of a team"), "ar": ("تقرير مقارنة", "تقرير فريق")}[lang]
    person = f"{folder}/Dana-1.md"
    for arguments in (("team", made), ("team", person, "--lead", made), ("compare", made, person), ("--from", made)):
        done = home.run(*arguments, "--lang", lang)
        assert (done.status, done.out) == (3, "")
        finding, hint = done.err.splitlines()
        assert finding.startswith(f"{made}: {kind[not made.startswith('change')]}")
        assert ("made from" if lang == "en" else "مبني عليها") in hint
