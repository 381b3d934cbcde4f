"""`rater-quiz team` protects the few, the lead's team, and files that are there."""

import json
import os
import sys

import pytest
from support.groups import FIVE, RESULT, alike, form, records, save
from support.run_program import ANSWERS, Home

from rater_quiz.responses.group import participants_in

NAME_THEM = "  hint: name the folder in which the reports lie, or the file that the form exports\n"

FORMATS = ("text", "md", "json", "csv")


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
    assert (done.status, done.out, done.err) == (
        3,
        "",
        "no responses\n" + NAME_THEM,
    )


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
            f"earlier.md: holds a report of {there} people. Beside this one, of 5, it could give away the answers of "
            "those between\n"
            "  hint: the same group: delete the old report first. Another group: save this one in another folder. "
            "Sure that nobody sees both: --force\n"
        )
        assert home.run("team", "form.csv", "-o", "report.md", "--force").status == 0


def test_another_team_s_name_does_not_tell_that_the_people_are_others(home: Home) -> None:
    """The same five under a name that was mistyped the first time, and somebody who has joined."""
    assert home.run("team", records(home, FIVE, "1", "--team", "Suport"), "-o", "first.md").status == 0
    folder = records(home, [*FIVE, FIVE[0]], "2", "--team", "Support")
    done = home.run("team", folder, "-o", "second.md")
    assert (done.status, done.out) == (5, "")
    assert "save this one in another folder" in done.err
    (home.path / "elsewhere").mkdir()
    assert home.run("team", folder, "-o", "elsewhere/second.md").status == 0


def test_in_the_folder_of_the_answers_the_other_one_is_to_be_moved(home: Home) -> None:
    sheet = " ".join(map(str, FIVE[0]))
    home.run("enter", "room", stdin=f"{sheet}\n" * 5)
    (home.path / "room" / "team-report.md").rename(home.path / "room" / "other.md")
    done = home.run("enter", "room", stdin=f"{sheet}\n")
    assert done.status == 5
    assert done.err.endswith("Another group: move its report to another folder\n")


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
    report = home.run("team", sheet, "--lead", lead, "--guide", "guide.md", "-o", "-").out
    assert "## The lead beside the team\n" in report
    assert f"Total: the lead 57, the team {RESULT['total']['mean']:.1f} on average." in report
    assert "Agree with the lead to speak last" in (home.path / "guide.md").read_text("utf-8")
    assert "\nThe lead beside the team\n" in home.run("team", sheet, "--lead", lead).out


def test_the_lead_in_json_has_everything_but_the_name(home: Home) -> None:
    lead = save(home, ANSWERS, "lead.md", "--name", "Dana")
    own = json.loads(home.run("show", lead, "--format", "json").out)
    assert own.pop("name") == "Dana"
    done = home.run("team", form(home, FIVE), "--lead", lead, "--format", "json")
    assert json.loads(done.out)["lead"] == own
    assert "Dana" not in done.out


@pytest.mark.parametrize(("content", "status"), [(None, 2), ("hello", 3)])
def test_a_lead_that_cannot_be_read(home: Home, content: str | None, status: int) -> None:
    if content is not None:
        (home.path / "lead.md").write_text(content, "utf-8")
    done = home.run("team", form(home, FIVE), "--lead", "lead.md")
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith("lead.md: ")
