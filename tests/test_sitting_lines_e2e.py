"""Whole sittings in line mode, behind a pseudo-terminal: what is typed, seen, kept on disk, and left as a status."""

import os
import random
import re
import shlex
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.run_program import ANSWERS, PROGRAM, SPACED, Home, Seat, command_in

from rater_quiz.files import try_lock
from rater_quiz.files.writing import _temporary_name
from rater_quiz.record import Record, read_record
from rater_quiz.terminal.bidi import width

pytest.importorskip("pty", reason="the terminals of POSIX")

Sit = Callable[..., Seat]

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
Welcome.

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


def report_in(folder: Path) -> Record:
    """The one report in *folder*."""
    (path,) = folder.glob("*.md")
    return read_record(path)


def to_review(seat: Seat) -> Seat:
    return seat.answer(*ANSWERS).see("Enter finishes")


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
    assert seat.seen.endswith(
        "\nTeam, for the report (Enter: none): Support\n"
        "Your name, for the report (Enter: none): \n"
        f"Save the report as (Enter: {path.name}; a path; - for not at all): \n"
        f"Saved: {path}\n"
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
    seat = pexpect.spawn(str(PROGRAM), options, cwd=home.path, env=home.environment, encoding="utf-8")
    for number, answer in enumerate(ANSWERS, 1):
        seat.expect_exact(f"{number} من 17")
        seat.expect_exact("> ")
        seat.sendline("٠١٢٣٤٥"[answer] if number % 2 else str(answer))
    seat.expect_exact("Enter للإنهاء")
    seat.sendline("")
    seat.expect_exact(f"حُفظ التقرير: {home.path}/mine.md")
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


@pytest.mark.parametrize("leave", ["q\n", "Q\n", "ض\n", "\x04"], ids=["q", "Q", "arabic-keyboard", "ctrl-d"])
def test_quitting_keeps_the_answers_and_says_how_to_go_on(home: Home, sit: Sit, leave: str) -> None:
    seat = sit("--team", "It's «us»", "-o", "my report.md", "--lang", "en").answer(4, 3)
    seat.see("3 of 17").see("> ").type(leave).see("2 answers kept. Go on with:")
    assert seat.leave() == 0
    resumed = sit(*shlex.split(command_in(seat.seen))[1:])
    resumed.answer(*ANSWERS[2:], first=3).see("Enter finishes").type("\n")
    assert resumed.leave() == 0
    saved = read_record(home.path / "my report.md")
    assert (saved.answers, saved.team) == (ANSWERS, "It's «us»")
    assert not home.draft.exists()


@pytest.mark.parametrize(
    ("signum", "status"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGQUIT, 131), (signal.SIGINT, 130)],
    ids=["term", "hup", "quit", "int"],
)
def test_a_signal_loses_no_answer(home: Home, sit: Sit, signum: int, status: int) -> None:
    seat = sit().answer(4, 3, 5)
    seat.see("4 of 17").see("> ").signal(signum)
    assert seat.leave() == status
    assert seat.seen.endswith("> \n3 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().answers == (4, 3, 5, *[None] * 14)


def test_ctrl_c_says_what_is_kept_also_before_the_first_answer(sit: Sit) -> None:
    seat = sit()
    seat.see("> ").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("0 answers kept. Go on with:\n  rater-quiz\n")


def test_ctrl_c_in_arabic_tells_the_same(sit: Sit) -> None:
    seat = sit(LANG="ar_EG.UTF-8")
    seat.see("1 من 17").see("> ").type("4\n").see("2 من 17").see("> ").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("حُفظت إجابة واحدة. للإكمال:\n  rater-quiz --resume\n")


@pytest.mark.parametrize("leave", ["\x03", "\x04", "q\n"], ids=["ctrl-c", "ctrl-d", "q"])
def test_leaving_at_the_choice_of_a_draft_keeps_it(home: Home, sit: Sit, leave: str) -> None:
    sit().answer(4, 3).see("> ").type("q\n").leave()
    seat = sit()
    seat.see("2 of 17 answered").see("f starts afresh:").type(leave)
    assert seat.leave() == (130 if leave == "\x03" else 0)
    assert seat.seen.endswith("2 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().kept == 2


def test_a_closed_window_keeps_the_answers(home: Home, sit: Sit) -> None:
    seat = sit().answer(4, 3)
    seat.see("3 of 17").see("> ")
    seat.close()
    assert seat.leave() == 129
    assert home.load_draft().answers[:3] == (4, 3, None)


def test_enter_goes_on_with_a_draft(home: Home, sit: Sit) -> None:
    sit().answer(4, 3).see("> ").type("q\n").leave()
    kept = home.load_draft()
    seat = sit("-o", "mine.md")
    seat.see(f"There is an unfinished sitting from {kept.day}: 2 of 17 answered.\n".replace("\n", "\r\n"))
    seat.see("Enter goes on with it, f starts afresh: ").type("x\n").see("f starts afresh: ").type("\n")
    seat.answer(*ANSWERS[2:], first=3).see("Enter finishes").type("\n")
    assert seat.leave() == 0
    assert report_in(home.path).sitting == kept.sitting, "it is one sitting"
    assert report_in(home.path).answers == ANSWERS


@pytest.mark.parametrize("fresh", [True, False], ids=["option", "key"])
def test_a_fresh_sitting_sets_the_draft_aside(home: Home, sit: Sit, *, fresh: bool) -> None:
    sit().answer(4, 3).see("> ").type("q\n").leave()
    before = home.draft.read_bytes()
    seat = sit("--fresh") if fresh else sit()
    if not fresh:
        seat.see("f starts afresh:").type("f\n")
    aside = home.draft.with_name("rater.1.yaml")
    seat.see("kept as").see("1 of 17").see("> ").type("q\n")
    assert seat.leave() == 0
    assert aside.read_bytes() == before
    assert "rater.1.yaml" in seat.seen


def test_without_a_draft_there_is_nothing_to_resume(sit: Sit) -> None:
    seat = sit("--resume")
    assert seat.leave() == 2
    assert seat.seen == ("There is no unfinished sitting to go on with.\n  hint: leave --resume out to begin one\n")


def test_a_draft_that_cannot_be_gone_on_with_is_told_of_where_that_was_asked_for(home: Home, sit: Sit) -> None:
    home.draft.parent.mkdir(parents=True)
    home.draft.write_text("rater-quiz-draft: 1\nanswers: [4,")
    seat = sit("--resume")
    assert seat.leave() == 2
    aside = home.draft.with_name("rater.1.yaml")
    assert seat.seen.startswith("The unfinished sitting cannot be read.")
    assert str(aside) in seat.seen
    assert "There is no unfinished sitting to go on with." in seat.seen
    assert aside.read_text() == "rater-quiz-draft: 1\nanswers: [4,"


def test_a_time_zone_that_cannot_be_costs_no_answer(home: Home, sit: Sit) -> None:
    for zone in ("XXX-25", "XXX+30", "nonsense/zone", ":"):
        assert home.run("--answers", SPACED, "-o", "mine.md", "--force", TZ=zone).status == 0
    seat = to_review(sit("-o", "other.md", TZ="XXX-25")).type("\n")
    assert seat.leave() == 0
    assert read_record(home.path / "other.md").answers == ANSWERS


def test_what_a_killed_sitting_left_goes_with_the_next_one(home: Home, sit: Sit) -> None:
    home.draft.parent.mkdir(parents=True)
    left = _temporary_name(home.draft)
    left.write_text("4 3 5")
    seat = sit().answer(4)
    seat.see("2 of 17").type("q\n")
    assert seat.leave() == 0
    assert not left.exists()


def test_a_second_sitting_on_one_draft_is_refused(home: Home, sit: Sit) -> None:
    first = sit().answer(4)
    first.see("2 of 17")
    second = sit()
    assert second.leave() == 5
    assert second.seen == (
        "This questionnaire is being answered in another window.\n  hint: finish or quit there first\n"
    )
    first.see("> ").type("3\n").see("3 of 17").see("> ").type("q\n")
    assert first.leave() == 0
    assert home.load_draft().kept == 2


def test_the_lock_goes_with_a_killed_sitting(home: Home, sit: Sit) -> None:
    first = sit().answer(4)
    first.see("2 of 17").signal(signal.SIGKILL).leave()
    lock = try_lock(home.draft.with_name("rater.lock"))
    assert lock is not None
    lock.release()
    sit().see("1 of 17 answered")


@pytest.mark.parametrize(
    ("change", "notice"),
    [
        (lambda text: re.sub("fingerprint: k.{8}", "fingerprint: k00000000", text), "the questionnaire has changed"),
        (lambda text: re.sub('answers: "4', 'answers: "7', text), "the questionnaire has changed"),
        (lambda text: text[: len(text) // 2], "cannot be read"),
        (lambda text: text.replace("sitting: s", "sitting: x"), "cannot be read"),
        (lambda _: "", "cannot be read"),
    ],
    ids=["other-keying", "off-the-scale", "cut-off", "other-id", "empty"],
)
def test_a_draft_that_does_not_fit_is_set_aside(
    home: Home, sit: Sit, change: Callable[[str], str], notice: str
) -> None:
    sit().answer(4, 3).see("> ").type("q\n").leave()
    changed = change(home.draft.read_text("utf-8"))
    home.draft.write_text(changed, "utf-8")
    seat = sit().answer(5)
    seat.see("2 of 17").see("> ").type("q\n")
    assert seat.leave() == 0
    assert notice in seat.seen.replace("\n", " ")
    assert home.draft.with_name("rater.1.yaml").read_text("utf-8") == changed
    assert home.load_draft().answers == (5, *[None] * 16)


def test_a_link_that_leads_nowhere_is_no_draft(home: Home, sit: Sit) -> None:
    home.draft.parent.mkdir(parents=True)
    home.draft.symlink_to("nowhere")
    seat = sit().answer(5)
    seat.see("2 of 17").see("> ").type("q\n")
    assert seat.leave() == 0
    assert home.load_draft().kept == 1


NO_HOMES = {
    "unset": {"HOME": None},
    "unwritable": {"HOME": "/proc/nonexistent"},
    "no-folder": {"HOME": os.devnull},
}


@pytest.mark.parametrize("environment", NO_HOMES.values(), ids=NO_HOMES)
def test_without_a_home_the_sitting_goes_on(home: Home, sit: Sit, environment: dict[str, str | None]) -> None:
    seat = to_review(sit("-o", "mine.md", **environment)).type("\n")
    assert seat.leave() == 0
    assert seat.seen.count("cannot be saved as you go") == 1
    assert report_in(home.path).answers == ANSWERS


def test_answers_that_could_not_be_kept_are_told_as_far_as_they_go(sit: Sit) -> None:
    seat = sit(HOME=None).answer(4)
    seat.see("2 of 17").see("> ").type("f\n").see("3 of 17").see("> ").type("5\n").see("4 of 17").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("\nYour answers could not be saved. They were, by statement:\n  1: 4, 3: 5\n")


def test_all_answers_that_could_not_be_kept_are_told_as_a_command(home: Home, sit: Sit) -> None:
    seat = to_review(sit("-o", "mine.md", HOME=None))
    seat.see("> ").type("q\n")
    assert seat.leave() == 4
    assert seat.seen.endswith(
        "Your answers could not be saved. To go on from them, keep this command:\n"
        f'  rater-quiz --output mine.md --answers "{SPACED}"\n'
    )
    assert home.run(*shlex.split(command_in(seat.seen))[1:]).status == 0
    assert report_in(home.path).answers == ANSWERS


def test_a_folder_that_goes_in_mid_sitting_is_told_once_and_costs_nothing(home: Home, sit: Sit) -> None:
    seat = sit("-o", "mine.md").answer(*ANSWERS[:2])
    seat.see("3 of 17").see("> ")
    moved = home.draft.parent.rename(home.path / "moved")
    seat.type(f"{ANSWERS[2]}\n").see("cannot be saved as you go").answer(*ANSWERS[3:-2], first=4).see("16 of 17")
    moved.rename(home.draft.parent)
    seat.type(f"{ANSWERS[-2]}\n").see("17 of 17")
    assert home.load_draft().answers == (*ANSWERS[:-1], None), "it is tried again"
    seat.type(f"{ANSWERS[-1]}\n").see("Enter finishes").type("\n")
    assert seat.leave() == 0
    assert seat.seen.count("cannot be saved as you go") == 1
    assert not home.draft.exists()


def test_a_report_that_cannot_be_written_is_asked_for_again(home: Home, sit: Sit) -> None:
    folder = home.path / "reports"
    folder.mkdir()
    seat = to_review(sit("-o", "reports/mine.md", "--team", "Service desk"))
    folder.rmdir()
    seat.type("\n").see("reports/mine.md: could not be written: the folder is not there")
    seat.see(f"  rater-quiz --team 'Service desk' --answers \"{SPACED}\"")
    seat.see("Save the report as")
    seat.type("/dev/full\n").see("/dev/full: not a regular file but a device").see("Save the report as")
    seat.type("~nobody-of-that-name/x.md\n").see("could not be written").see("Save the report as")
    assert home.load_draft().kept == 17, "until it is saved, the draft stays"
    seat.type("~/other.md\n").see("Saved: ")
    assert seat.leave() == 0
    assert report_in(home.path).answers == ANSWERS
    assert not home.draft.exists()


@pytest.mark.parametrize("questions", [0, 1, 2], ids=["team", "name", "where"])
def test_ctrl_d_at_the_end_keeps_the_draft(home: Home, sit: Sit, questions: int) -> None:
    seat = to_review(sit()).type("\n")
    for asked in ("Team, for", "Your name", "Save the report")[:questions]:
        seat.see(asked).see(": ").type("\n")
    seat.see(("none): ", "none): ", "not at all): ")[questions]).type("\x04")
    assert seat.leave() == 0
    assert seat.seen.endswith("17 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().answers == ANSWERS
    assert not list(home.path.glob("*.md"))


def test_ctrl_c_at_the_end_keeps_the_draft(home: Home, sit: Sit) -> None:
    seat = to_review(sit()).type("\n")
    seat.see("Team, for").see(": ").type("\x03")
    assert seat.leave() == 130
    assert seat.seen.endswith("17 answers kept. Go on with:\n  rater-quiz --resume\n")
    assert home.load_draft().answers == ANSWERS


def test_declining_to_save_lets_the_draft_go(home: Home, sit: Sit) -> None:
    seat = (
        to_review(sit("--team", "T", "--name", "N"))
        .type("\n")
        .see("Save the report as")
        .type("-\n")
        .see("Really")
        .type("y\n")
    )
    assert seat.leave() == 0
    assert seat.seen.endswith("\nNot saved.\n")
    assert not home.draft.exists()
    assert not list(home.path.glob("*.md"))


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
    resumed.see("[5 أوافق بشدة]").see("> ").type("\n").see("حفظ التقرير باسم").type("new.md\n").see("حُفظ التقرير")
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
    seat.see("Team, for").type("\n").see("Your name").type("\n").see("Save the report").type("mine.md\n").see("Saved: ")
    assert seat.leave() == 0
    assert '"total": 57' in seat.seen.split("/mine.md\n")[1]


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
    seat = pexpect.spawn("bash", ["-c", line], cwd=home.path, env=home.environment | {"PATH": os.environ["PATH"]})
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
    assert seat.leave() == 0
    assert "Total: 57 (17–85)" in seat.seen
    assert "how each statement was scored, and a plan" in seat.seen


def at_some_instant(seat: Seat, chance: random.Random, reached: int) -> Seat:
    """Let a sitting that is typed ahead run on to statement *reached*, and a little further."""
    seat.see("1 of 17").type("".join(f"{answer}\n" for answer in ANSWERS))
    if reached > 1:
        seat.see(f"{reached} of 17")
    time.sleep(chance.uniform(0, 0.004))
    return seat


def test_no_answer_that_was_kept_is_lost_to_kill_9(home: Home, sit: Sit) -> None:
    """At random instants: what was asked beyond was on the disk, as typed, and the draft can always be read."""
    chance = random.Random(17)  # noqa: S311 - the instants are to be the same in each run, as far as they can be
    for reached in (*range(1, 18), *range(1, 18)):
        seat = at_some_instant(sit(), chance, reached)
        seat.signal(signal.SIGKILL).leave()
        shown = 18 if "Your answers" in seat.seen else int(re.findall(r"^(\d+) of 17$", seat.seen, re.MULTILINE)[-1])
        kept = home.load_draft().answers if home.draft.exists() else ()
        assert kept[: shown - 1] == ANSWERS[: shown - 1]
        assert all(one in (None, other) for one, other in zip(kept, ANSWERS, strict=False))
        home.draft.unlink(missing_ok=True)


def test_no_answer_is_lost_to_a_signal_at_any_instant(home: Home, sit: Sit) -> None:
    chance = random.Random(18)  # noqa: S311 - likewise
    for signum, reached in zip((signal.SIGTERM, signal.SIGINT, signal.SIGHUP) * 6, range(1, 18), strict=False):
        seat = at_some_instant(sit(), chance, reached)
        assert seat.signal(signum).leave() == 128 + signum
        kept = home.load_draft().kept if home.draft.exists() else 0
        assert re.search(rf"^{kept} answers? kept\.", seat.seen, re.MULTILINE)
        home.draft.unlink(missing_ok=True)
