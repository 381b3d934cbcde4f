"""Writing leaves the old or the new, whole, whatever fails."""

import errno
import os
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from support.disk import EXISTS, System, mode_of, names_in, posix, refusal
from support.offenders import naming

from rater_quiz.errors import ProtectedError, WriteFailedError
from rater_quiz.files import write_safely, writing

pytestmark = posix


def fails(number: int, code: int, *, onwards: bool = False) -> Callable[[int, str], None]:
    """Make call *number* fail with *code*, or each from there on."""

    def intervene(current: int, _name: str) -> None:
        if current == number or (onwards and current > number):
            raise OSError(code, os.strerror(code))

    return intervene


def without_hard_links(intervene: Callable[[int, str], None]) -> Callable[[int, str], None]:
    def both(number: int, name: str) -> None:
        if name == "link":
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        intervene(number, name)

    return both


ERRORS = {
    errno.ENOSPC: "the disk is full",
    errno.EIO: "the disk reports an error",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EDQUOT: "your share of the disk is used up",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EBUSY: os.strerror(errno.EBUSY),
}
DISKS = ("usual", "dies", "without hard links")
CASES: dict[str, tuple[str | None, dict[str, bool]]] = {
    "new report": (None, {}),
    "new draft": (None, {"force": True, "keep_backup": False, "private": True}),
    "replaced report": ("old", {"force": True}),
    "saved draft": ("old", {"force": True, "keep_backup": False, "private": True}),
}


def test_whichever_call_fails_the_file_is_the_old_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offenders: list[str] = []
    for number, (case, disk, code) in enumerate(product(CASES, DISKS, ERRORS)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with naming((case, disk, errno.errorcode[code]), offenders):
            fail_at_each_call(folder, monkeypatch, case, disk, code)
    assert offenders == []


def fail_at_each_call(folder: Path, monkeypatch: pytest.MonkeyPatch, case: str, disk: str, code: int) -> None:
    """Write once for each call that writing takes, and let that one fail."""
    old, options = CASES[case]
    path, backup, second = folder / "file", folder / "file.bak", folder / "file.bak2"
    number, failed = 0, 0
    while True:
        for name in names_in(folder):
            (folder / name).unlink()
        if old:
            path.write_text(old)
            backup.write_text("older")
        intervene = fails(number, code, onwards=disk == "dies")
        system = System(without_hard_links(intervene) if disk == "without hard links" else intervene)
        monkeypatch.setattr(writing, "os", system)
        monkeypatch.setattr("rater_quiz.files.reading.os", system)
        said = None
        try:
            write_safely(path, "the new text", **options)
        except WriteFailedError as error:
            said = str(error)
        failed += said is not None
        assert said in {
            None,
            *(f"{place}: could not be written: {ERRORS[code]}" for place in (path, backup, second)),
        }
        found = path.read_text() if path.exists() else None
        assert found in ({old, "the new text"} if said else {"the new text"}), system.calls
        assert not old or backup.read_text() == "older", system.calls
        assert not second.exists() or second.read_text() in {"", "old"}, system.calls
        assert said or not options.get("keep_backup", True) or not old or second.read_text() == "old"
        left = set(names_in(folder)) - {"file", "file.bak", "file.bak2"}
        assert not left or disk == "dies" or system.calls[number] == "unlink", system.calls
        if len(system.calls) <= number:
            break
        number += 1
    assert failed > number / 2
    kept = ["file.bak2"] if old and options.get("keep_backup", True) else []
    assert names_in(folder) == (["file", "file.bak", *kept] if old else ["file"])


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_cannot_be_told_to_sync_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def intervene(_number: int, name: str) -> None:
        if name == "fsync":
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr(writing, "os", System(intervene))
    write_safely(tmp_path / "file", "new")
    assert (tmp_path / "file").read_text() == "new"


def test_file_and_folder_are_synced_before_it_counts_as_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = System()
    monkeypatch.setattr(writing, "os", system)
    write_safely(tmp_path / "file", "one", force=True, keep_backup=False, private=True)
    write_safely(tmp_path / "file", "two", force=True, keep_backup=False, private=True)
    made = ["lstat", "stat", "open", "write", "fsync", "close", "link", "unlink", "open", "fsync", "close"]
    replaced = [*made[:6], "lstat", "replace", *made[7:]]
    assert system.calls == [*made, *replaced]


@pytest.mark.usefixtures("usual_umask")
def test_the_temporary_file_is_private_and_hidden_until_it_is_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, int]] = []

    def intervene(_number: int, name: str) -> None:
        if name == "write":
            seen.extend((entry.name[0], mode_of(entry)) for entry in tmp_path.iterdir())

    monkeypatch.setattr(writing, "os", System(intervene))
    write_safely(tmp_path / "report.md", "new")
    assert seen == [(".", 0o600)]


@pytest.mark.parametrize("hard_links", [True, False])
@pytest.mark.parametrize("force", [False, True])
def test_a_file_that_appears_at_the_last_moment_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, force: bool, hard_links: bool
) -> None:
    path = tmp_path / "report.md"

    def intervene(_number: int, name: str) -> None:
        if name == "link" and not path.exists():
            path.write_text("somebody else's")

    monkeypatch.setattr(writing, "os", System(intervene if hard_links else _then(intervene, without_hard_links)))
    if force:
        write_safely(path, "new", force=True)
        assert path.read_text() == "new"
        assert (tmp_path / "report.md.bak").read_text() == "somebody else's"
    else:
        assert refusal(lambda: write_safely(path, "new"), ProtectedError) == f"{path}: {EXISTS}"
        assert path.read_text() == "somebody else's"
    assert names_in(tmp_path) == (["report.md", "report.md.bak"] if force else ["report.md"])


def test_a_device_that_takes_the_file_s_place_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")

    def intervene(_number: int, name: str) -> None:
        if name == "write":
            path.unlink(missing_ok=True)
            path.symlink_to("/dev/null")

    monkeypatch.setattr(writing, "os", System(intervene))
    action = lambda: write_safely(path, "new", force=True, keep_backup=False)  # noqa: E731 -- read once, just below
    assert refusal(action, WriteFailedError) == f"{path}: not a regular file but a link"
    assert names_in(tmp_path) == ["report.md"]


def test_a_file_that_goes_at_the_last_moment_needs_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")

    def intervene(_number: int, name: str) -> None:
        if name == "link":
            path.unlink()

    monkeypatch.setattr(writing, "os", System(intervene))
    write_safely(path, "new", force=True)
    assert path.read_text() == "new"
    assert names_in(tmp_path) == ["report.md"]


def test_a_file_that_is_held_for_a_moment_is_replaced_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As scanners for viruses hold it on Windows."""
    path = tmp_path / "draft.yaml"
    path.write_text("old")
    held = iter([True, True, False])

    def intervene(_number: int, name: str) -> None:
        if name == "replace" and next(held):
            raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(writing, "os", System(intervene))
    monkeypatch.setattr(writing, "_WAITS", (0, 0, 0))
    write_safely(path, "new", force=True, keep_backup=False)
    assert path.read_text() == "new"


def test_where_renaming_never_replaces_a_new_file_is_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = System()
    monkeypatch.setattr(system, "name", "nt", raising=False)
    monkeypatch.setattr(writing, "os", system)
    write_safely(tmp_path / "report.md", "new")
    assert "link" not in system.calls
    assert names_in(tmp_path) == ["report.md"]


def _then(first: Callable[[int, str], None], rest: Any) -> Callable[[int, str], None]:
    def intervene(number: int, name: str) -> None:
        first(number, name)
        rest(lambda _number, _name: None)(number, name)

    return intervene
