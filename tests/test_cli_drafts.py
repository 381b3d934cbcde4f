"""`rater-quiz drafts`: where unfinished sittings lie, and deleting them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.run_program import ANSWERS, Done, Home, Seat

from rater_quiz.draft import Draft, lock_draft, save_draft
from rater_quiz.language import Language

DRAFT = Draft(
    "s0123456789ab", "rater", "k00000000-w00000000", Language.ENGLISH, date(2026, 11, 21), (*ANSWERS[:3], *[None] * 14)
)


@pytest.fixture
def folder(home: Home) -> Path:
    """The folder of drafts, with one, one that was set aside, and a damaged one."""
    folder = home.draft.parent
    folder.mkdir(parents=True)
    save_draft(folder / "rater.yaml", DRAFT)
    save_draft(folder / "rater.1.yaml", replace(DRAFT, answers=ANSWERS))
    (folder / "mine.yaml").write_text("no draft")
    (folder / "rater.lock").touch()
    return folder


def test_there_may_be_none(home: Home) -> None:
    assert home.run("drafts") == Done(0, f"No unfinished sittings. They would lie in {home.draft.parent}\n", "")
    assert home.run("drafts", "--delete").status == 0
    assert not list(home.path.iterdir())


def test_each_is_told_with_how_far_it_has_come(home: Home, folder: Path) -> None:
    assert home.run("drafts") == Done(
        0,
        f"{folder}/mine.yaml: cannot be read\n"
        f"{folder}/rater.1.yaml: 17 of 17 answered, 2026-11-21\n"
        f"{folder}/rater.yaml: 3 of 17 answered, 2026-11-21\n",
        "",
    )
    assert home.run("drafts", LANG="ar").out.endswith(f"{folder}/rater.yaml: الإجابات 3 من 17، بتاريخ 2026-11-21\n")


def test_deleting_takes_all_drafts_and_nothing_else(home: Home, folder: Path) -> None:
    (folder / "notes.txt").touch()
    done = home.run("drafts", "--delete")
    assert done == Done(0, "".join(f"Deleted: {folder}/{name}.yaml\n" for name in ("mine", "rater.1", "rater")), "")
    assert sorted(path.name for path in folder.iterdir()) == ["mine.lock", "notes.txt", "rater.lock"]


def test_a_draft_that_is_being_answered_stays(home: Home, folder: Path) -> None:
    lock = lock_draft(folder, "rater")
    assert lock is not None
    with lock:
        done = home.run("drafts", "--delete")
    assert done == Done(
        5,
        f"Deleted: {folder}/mine.yaml\nDeleted: {folder}/rater.1.yaml\n",
        f"{folder}/rater.yaml: being answered in another window\n",
    )
    assert home.load_draft() == DRAFT


def test_a_link_that_leads_nowhere_is_told_and_deleted(home: Home, folder: Path) -> None:
    (folder / "rater.yaml").unlink()
    (folder / "rater.yaml").symlink_to("nowhere")
    assert f"{folder}/rater.yaml: cannot be read\n" in home.run("drafts").out
    assert home.run("drafts", "--delete").status == 0
    assert not (folder / "rater.yaml").is_symlink()


def test_what_cannot_be_deleted_is_said(home: Home, folder: Path) -> None:
    (folder / "rater.yaml").unlink()
    (folder / "rater.yaml").mkdir()
    done = home.run("drafts", "--delete")
    assert done.status == 4
    assert done.err.startswith(f"{folder}/rater.yaml: could not be written: ")


@pytest.mark.parametrize("folder", [None, "/proc/nonexistent", "/dev/null"], ids=str)
def test_without_a_home_there_are_none(home: Home, folder: str | None) -> None:
    done = home.run("drafts", HOME=folder)
    assert (done.status, done.err, done.out.count("\n")) == (0, "", 1)


def test_somebody_at_a_terminal_is_asked_before_they_go(home: Home, sit: Callable[..., Seat], folder: Path) -> None:
    question = "Delete 3 unfinished sittings? The answers are then gone (y: yes; Enter: no): "
    for typed in ("\n", "\x04", "n\n", "maybe\n"):
        seat = sit("drafts", "--delete").see(question).type(typed).see("Nothing is deleted.")
        assert seat.leave() == 0
    assert home.load_draft() == DRAFT
    assert sit("drafts", "--delete", "--lang", "ar").see("حذف 3 جلسات غير مكتملة؟").type("ن\n").leave() == 0
    assert list(folder.glob("*.yaml")) == []
    assert sit("drafts", "--delete").leave() == 0, "nothing to ask about"


def test_whoever_has_decided_is_not_asked(home: Home, sit: Callable[..., Seat], folder: Path) -> None:
    seat = sit("drafts", "--delete", "--yes")
    assert seat.leave() == 0
    assert "?" not in seat.seen
    assert not home.draft.exists()
    assert list(folder.glob("*.yaml")) == []
