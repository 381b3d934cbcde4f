"""Saving pages for the browser: by the ending of the name, beside the report or in its place, and reading them."""

import json

import pytest
from support.line_sittings import Sit
from support.run_program import ANSWERS, SPACED, Home

from rater_quiz.record import read_record

KINDS = {"a.md": "---\n", "a.html": "<!DOCTYPE html>", "a.HTM": "<!DOCTYPE html>", "a.txt": "---\n"}


@pytest.mark.parametrize(("name", "start"), KINDS.items())
def test_the_ending_decides_what_is_written(home: Home, name: str, start: str) -> None:
    done = home.run("--answers", SPACED, "-o", name)
    assert (done.status, done.err) == (0, "")
    assert (home.path / name).read_text("utf-8").startswith(start)


def test_a_report_and_a_page_are_saved_at_once_and_are_one_record(home: Home) -> None:
    done = home.run("--answers", SPACED, "-o", "a.md", "-o", "a.html", "--name", "<b>Dana</b>", "-o", "a.md")
    assert (done.status, done.err) == (0, "")
    assert read_record(home.path / "a.html") == read_record(home.path / "a.md")


@pytest.mark.parametrize("shown", ["text", "md", "json", "html"])
def test_a_page_is_shown_as_its_report_is(home: Home, shown: str) -> None:
    home.run("--answers", SPACED, "-o", "a.md", "-o", "a.html", "--name", "Dana")
    done = home.run("show", "a.html", "--format", shown)
    assert done.status == 0
    assert done == home.run("show", "a.md", "--format", shown)


def test_a_page_goes_to_standard_output_as_it_is_saved(home: Home) -> None:
    home.run("--answers", SPACED, "-o", "a.md")
    done = home.run("show", "a.md", "--format", "html", "-o", "a.html")
    assert (done.status, done.err) == (0, "")
    assert done.out == (home.path / "a.html").read_text("utf-8")


def test_one_of_several_may_be_standard_output(home: Home) -> None:
    done = home.run("--answers", SPACED, "-o", "-", "-o", "a.html")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("---\n")
    assert (home.path / "a.html").exists()


def test_standard_output_cannot_be_two_things(home: Home) -> None:
    done = home.run("--answers", SPACED, "-o", "-", "--format", "html")
    assert (done.status, done.out) == (2, "")
    assert "-o - writes Markdown, not html" in done.err


def test_nothing_is_written_where_one_of_several_cannot_be(home: Home) -> None:
    (home.path / "b.html").write_text("mine", "utf-8")
    done = home.run("--answers", SPACED, "-o", "a.md", "-o", "b.html")
    assert done.status == 5
    assert "b.html" in done.err
    assert not (home.path / "a.md").exists()


@pytest.fixture
def group(home: Home) -> Home:
    """A home with the reports of six people."""
    (home.path / "answers").mkdir()
    for person in range(6):
        answers = " ".join(str(1 + (person + statement) % 5) for statement in range(17))
        home.run("--answers", answers, "-o", f"answers/{person}.md")
    return home


def test_a_team_has_its_handout_and_its_guide_as_pages(group: Home) -> None:
    done = group.run("team", "answers", "-o", "team.md", "-o", "team.html", "--guide", "guide.html")
    assert (done.status, done.err) == (0, "")
    for name in ("team.html", "guide.html"):
        assert (group.path / name).read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("before", "after"), [("a.md", "b.html"), ("a.html", "b.md"), ("a.html", "b.html")])
def test_two_reports_of_nearly_the_same_group_are_refused_in_either_form(group: Home, before: str, after: str) -> None:
    assert group.run("team", "answers", "-o", before).status == 0
    group.run("--answers", SPACED, "-o", "answers/one-more.md")
    done = group.run("team", "answers", "-o", after)
    assert (done.status, done.out) == (5, "")
    assert before in done.err
    assert not (group.path / after).exists()


def test_the_lead_may_hand_in_a_page(group: Home) -> None:
    group.run("--answers", SPACED, "-o", "lead.md", "-o", "lead.html")
    done = group.run("team", "answers", "--lead", "lead.html")
    assert done.status == 0
    assert done == group.run("team", "answers", "--lead", "lead.md")


def test_a_page_of_a_team_is_no_result_of_a_person(group: Home) -> None:
    group.run("team", "answers", "-o", "team.html")
    done = group.run("team", "answers", "--lead", "team.html")
    assert (done.status, done.out) == (3, "")
    assert "the report of a team" in done.err


def test_somebody_at_a_terminal_is_told_where_it_is_and_what_to_type_next(home: Home, sit: Sit) -> None:
    seat = sit("--answers", SPACED, "-o", "a.md", "-o", "a.html", columns=200)
    assert seat.leave() == 0
    assert seat.seen.endswith(
        f"Saved: {home.path / 'a.md'}\nSaved: {home.path / 'a.html'}\nTo see it again:\n  rater-quiz show a.md\n"
    )


def test_a_result_that_lies_there_in_both_forms_counts_once_and_silently(home: Home) -> None:
    for last in range(1, 6):
        given = " ".join(map(str, (*ANSWERS[:-1], last)))
        home.run("--answers", given, "-o", f"r{last}.md", "-o", f"r{last}.html")
    done = home.run("team", ".", "--format", "json")
    assert (done.status, done.err, json.loads(done.out)["participants"]) == (0, "", 5)
    named = home.run("team", *(f"r{last}.html" for last in range(1, 6)), "--format", "json")
    assert (named.status, named.err, named.out) == (0, "", done.out)
    copied = home.path / "again.html"
    copied.write_bytes((home.path / "r1.html").read_bytes())
    counted = json.loads(home.run("team", ".", "--format", "json").out)
    assert (counted["participants"], counted["excluded_count"]) == (5, 1)


def test_a_page_of_somebody_else_is_no_record(home: Home) -> None:
    (home.path / "export.html").write_text("<table><tr><td>1</td></tr></table>", "utf-8")
    done = home.run("team", "export.html")
    assert (done.status, done.out) == (3, "")
    assert "HTML" in done.err
