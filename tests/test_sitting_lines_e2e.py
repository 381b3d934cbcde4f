"""Whole sittings in line mode, behind a pseudo-terminal: what is typed and seen, from the first line to the report."""

import os
import shlex

import pytest
from support.line_sittings import Sit, report_in, to_review
from support.run_program import ANSWERS, PROGRAM, SPACED, Home, command_in

from rater_quiz.record import read_record
from rater_quiz.terminal.bidi import width

MINE = """\
id: mine
languages: [en]
title: Mine
introduction: Welcome.
scale: {lowest: 1, labels: [Never, Sometimes, Always]}
dimensions: [{key: speed, name: Speed}, {key: care, name: Care}]
statements:
  - {number: 1, text: We answer at once., dimensions: [speed]}
  - {number: 2, text: We forget., reversed: true, dimensions: [care], note: "Mishaps count, too."}
bands: [{key: low, lowest: 2, highest: 4, name: Low}, {key: high, lowest: 5, highest: 6, name: High}]
"""
WHOLE = """\
Mine
Welcome.
Nothing leaves this computer. You can stop at any time with q: your answers are
saved, and you can go on later.

A number, then Enter. Also: b back, f forward, n note, r review, ? help, q save
and quit.

1 of 2
We answer at once.
1 Never
2 Sometimes
3 Always
> 4
Please type a number from 1 to 3, or ? for help.
> 3

2 of 2
We forget.
Mishaps count, too.
1 Never
2 Sometimes
3 Always
> b

1 of 2
We answer at once.
1 Never
2 Sometimes
3 Always (your answer so far)
> 2

2 of 2
We forget.
Mishaps count, too.
1 Never
2 Sometimes
3 Always
> n
Your note on this statement (Enter alone leaves it as it is, - takes it away): On Mondays.
Your note is kept.
> 1

Your answers
1. We answer at once. [2 Sometimes]
2. We forget. [1 Never]
   Your note: On Mondays.

Enter finishes. A number goes to that statement. b back, ? help, q save and
quit.
> 
"""  # noqa: W291 - the prompt's space, where Enter was pressed


def test_a_whole_sitting_reads_so(home: Home, sit: Sit) -> None:
    (home.path / "mine.yaml").write_text(MINE, encoding="utf-8")
    seat = sit("--questionnaire", "mine.yaml")
    for typed in ("4", "3", "b", "2", "n"):
        seat.see("> ").type(f"{typed}\n")
    seat.see("takes it away): ").type("On Mondays.\n")
    for typed in ("1", ""):
        seat.see("> ").type(f"{typed}\n")
    for question, typed in (("none): ", "Support"), ("none): ", ""), ("not at all): ", "")):
        seat.see(question).type(f"{typed}\n")
    assert seat.leave() == 0
    assert seat.seen.startswith(WHOLE)
    assert seat.seen.removeprefix(WHOLE).startswith("Mine\n\nTotal: 5 (2–6)")
    (path,) = home.path.glob("mine-20*.md")
    assert seat.seen.replace("Saved:\n/", "Saved: /").endswith(  # a path that would be broken has its own line
        "\nTeam, for the report (Enter: none): Support\n"
        "Your name, for the report (Enter: none): \n"
        f"Save the report as (Enter: {path.name}; a path; - for not at all): \n"
        f"Saved: {path}\n"
        "To see it again:\n"
        f"  rater-quiz show {path.name} --questionnaire mine.yaml\n"
    )
    saved = report_in(home.path)
    assert (saved.answers, dict(saved.notes), saved.team, saved.name) == ((2, 1), {2: "On Mondays."}, "Support", None)
    assert not list(home.draft.parent.glob("*.yaml"))


def test_seventeen_digits_and_enter_typed_ahead_are_a_whole_sitting(home: Home, sit: Sit) -> None:
    seat = sit("-o", "mine.md").type("".join(f"{answer}\n" for answer in (*ANSWERS, "")))
    assert seat.leave() == 0
    assert report_in(home.path).answers == ANSWERS
    assert "Team, for the report" not in seat.seen, "with -o nothing more is asked"


def test_the_installed_program_conducts_a_sitting_in_arabic(home: Home) -> None:
    pexpect = pytest.importorskip("pexpect")
    options = ["--lang", "ar", "-o", "mine.md", "--plain"]
    seat = pexpect.spawn(
        str(PROGRAM), options, cwd=home.path, env=home.environment, encoding="utf-8", dimensions=(24, 200)
    )
    for number, answer in enumerate(ANSWERS, 1):
        seat.expect_exact(f"{number} من 17")
        seat.expect_exact("> ")
        seat.sendline("٠١٢٣٤٥"[answer] if number % 2 else str(answer))
    seat.expect_exact("Enter للإنهاء")
    seat.sendline("")
    seat.expect_exact(f"تم حفظ التقرير: {home.path}/mine.md")
    seat.expect(pexpect.EOF)
    seat.close()
    assert seat.exitstatus == 0
    saved = report_in(home.path)
    assert (saved.answers, saved.language) == (ANSWERS, "ar")


def test_help_and_review_lead_back_to_where_one_was(home: Home, sit: Sit) -> None:
    seat = sit("-o", "mine.md").answer(4, 3)
    seat.see("3 of 17").see("> ").type("?\n").see("goes back to the statement before").see("> ").type("r\n")
    seat.see("15 statements are still open").see("> ").type("1\n").see("1 of 17").see("Agree (your answer so far)")
    seat.see("> ").type("5\n").see("15 statements are still open").see("> ").type("\n").see("3 of 17")
    seat.see("> ").type("q\n").see("2 answers kept")
    assert seat.leave() == 0
    assert home.load_draft().answers == (5, 3, *[None] * 15)


def test_starting_from_a_record_keeps_what_it_is(home: Home, sit: Sit) -> None:
    home.run("--answers", SPACED, "--team", "Support", "--name", "Dana", "-o", "mine.md", "--lang", "ar")
    path = home.path / "mine.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("\nanswers:", '\nnotes: {5: "law"}\nanswers:'), "utf-8")
    before = read_record(path)
    seat = sit("--from", "mine.md")
    seat.see("مراجعة").see("[4 أوافق]").see("الملاحظة: law").see("> ").type("1\n").see("1 من 17").see("> ").type("5\n")
    seat.see("[5 أوافق بشدة]").see("> ").type("q\n").see("إجابة محفوظة")
    assert seat.leave() == 0
    resumed = sit(*shlex.split(command_in(seat.seen))[1:])
    resumed.see("[5 أوافق بشدة]").see("> ").type("\n").see("حفظ التقرير باسم").type("new.md\n").see("تم حفظ التقرير")
    assert resumed.leave() == 0
    after = read_record(home.path / "new.md")
    assert after.answers == (5, *before.answers[1:])
    assert (after.sitting, after.team, after.name, after.language, dict(after.notes)) == (
        before.sitting,
        "Support",
        "Dana",
        "ar",
        {5: "law"},
    )
    assert read_record(path) == before


def test_a_draft_is_set_aside_where_a_sitting_starts_from_a_record(home: Home, sit: Sit) -> None:
    home.run("--answers", SPACED, "-o", "mine.md")
    sit().answer(1, 1).see("> ").type("q\n").leave()
    seat = sit("--from", "mine.md")
    seat.see("rater.1.yaml").see("Enter finishes").see("> ").type("q\n")
    assert seat.leave() == 0
    assert home.load_draft().answers == ANSWERS


def test_json_comes_after_the_questions_of_the_end(sit: Sit) -> None:
    seat = to_review(sit("--format", "json")).type("\n")
    seat.see("Team, for").type("\n").see("Your name").type("\n").see("Save the report").type("mine.md\n")
    assert seat.leave() == 0
    assert '"total": 57' in seat.seen.split("Save the report")[1].split("Saved:")[0]


def test_nothing_is_asked_where_the_report_goes_to_standard_output(home: Home, sit: Sit) -> None:
    seat = to_review(sit("-o", "-")).type("\n")
    assert seat.leave() == 0
    assert "rater-quiz: 1\n" in seat.seen
    assert "Save the report" not in seat.seen
    assert not home.draft.exists()


def test_a_result_that_goes_elsewhere_leaves_the_questions_on_the_terminal(home: Home) -> None:
    """Standard output is a pipe that closes early: the report is saved all the same, and the draft is gone."""
    pexpect = pytest.importorskip("pexpect")
    line = f"set -o pipefail; {shlex.quote(str(PROGRAM))} --format md -o mine.md | true"
    seat = pexpect.spawn(
        "bash", ["-c", line], cwd=home.path, env=home.environment | {"PATH": os.environ["PATH"]}, dimensions=(24, 200)
    )
    for number, answer in enumerate(ANSWERS, 1):
        seat.expect_exact(f"{number} of 17")
        seat.expect_exact("> ")
        seat.sendline(str(answer))
    seat.expect_exact("Enter finishes")
    seat.sendline("")
    seat.expect_exact(f"Saved: {home.path}/mine.md\r\n")
    assert seat.expect([pexpect.EOF, "Traceback"]) == 0
    seat.close()
    assert seat.exitstatus == 1
    assert report_in(home.path).answers == ANSWERS
    assert not home.draft.exists()


def test_the_smallest_window_shows_every_statement_whole(sit: Sit) -> None:
    pyte = pytest.importorskip("pyte")
    seat = sit("-o", "mine.md", columns=12, rows=10, TERM="xterm").answer(*ANSWERS).see("finishes").type("\n")
    assert seat.leave() == 0
    assert "\x1b[?1049h" not in seat.seen
    asked = seat.seen.split("Your answers\n")[0]
    screen = pyte.Screen(12, 10_000)
    pyte.Stream(screen).feed(asked.replace("\n", "\r\n"))
    rows = [row.rstrip() for row in screen.display]
    assert " ".join(" ".join(rows).split()) == " ".join(asked.split()), "nothing is cut, no word is broken"
    assert max(width(line) for line in asked.split("\n")) <= 12


@pytest.mark.parametrize("columns", ["0", "20", "x"])
def test_the_result_is_shown_whatever_columns_says(home: Home, sit: Sit, columns: str) -> None:
    home.run("--answers", SPACED, "-o", "mine.md")
    seat = sit("show", "mine.md", columns=60, TERM="xterm", COLUMNS=columns)
    assert seat.see("q close").type("q").leave() == 0
    assert "Total: 57 (17–85)" in seat.seen
    assert "The report has what to do, a plan to fill in, and how each" in seat.seen
