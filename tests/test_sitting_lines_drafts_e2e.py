"""Drafts in line mode: gone on with, set aside, locked, or of no use."""

import re
import signal
from collections.abc import Callable

import pytest
from support.line_sittings import Sit, report_in, to_review
from support.run_program import ANSWERS, SPACED, Home

from rater_quiz.files import try_lock
from rater_quiz.files.writing import _temporary_name
from rater_quiz.record import read_record


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


def test_a_draft_remembers_team_name_and_file(home: Home, sit: Sit) -> None:
    (home.path / "room").mkdir()
    sit("--team", "Support", "--name", "Dana", "-o", "room/mine.md").answer(4, 3).see("> ").type("q\n").leave()
    seat = sit("--resume", "--name", "Dana M.").answer(*ANSWERS[2:], first=3).see("Enter finishes").type("\n")
    assert seat.leave() == 0
    assert "Save the report" not in seat.seen
    record = read_record(home.path / "room" / "mine.md")
    assert (record.team, record.name, record.answers) == ("Support", "Dana M.", ANSWERS)


def test_a_file_that_is_there_by_now_is_not_replaced(home: Home, sit: Sit) -> None:
    sit("-o", "mine.md").answer(4, 3).see("> ").type("q\n").leave()
    (home.path / "mine.md").write_text("something else")
    seat = sit("--resume").answer(*ANSWERS[2:], first=3).see("Enter finishes").type("\n")
    seat.see("the file exists already").see("Save the report").type("other.md\n").see("Saved:")
    assert seat.leave() == 0
    assert (home.path / "mine.md").read_text() == "something else"
    assert read_record(home.path / "other.md").answers == ANSWERS


def test_whose_answers_a_sitting_starts_from_is_said(home: Home, sit: Sit) -> None:
    home.run("--answers", SPACED, "--team", "Support", "--name", "Dana", "-o", "mine.md")
    day = read_record(home.path / "mine.md").day
    seat = sit("--from", "mine.md")
    seat.see(f"Answers from mine.md, {day}, Dana, Support: change what is to be").see("> ").type("q\n")
    assert seat.leave() == 0
    seat = sit("--from", "mine.md", "--lang", "ar")
    seat.see(f"الإجابات من الملف mine.md بتاريخ {day}، Dana، Support").see("> ").type("q\n")
    assert seat.leave() == 0


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
