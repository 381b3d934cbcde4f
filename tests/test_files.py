"""Reading never hangs; writing leaves the old or the new, whole, whatever fails and whenever it is killed."""

import errno
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from support.offenders import naming

import rater_quiz
from rater_quiz.errors import InputRefusedError, ProtectedError, RaterQuizError, UsageError, WriteFailedError
from rater_quiz.files import (
    Lock,
    check_target,
    locks,
    private_folder,
    read_capped,
    try_lock,
    write_safely,
    writing,
)
from rater_quiz.language import Language

posix = pytest.mark.skipif(os.name != "posix", reason="needs pipes, devices or modes")
not_for_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may do everything")

EXISTS = (
    "the file exists already\n  hint: choose another name, or replace it with --force (the old one is kept as FILE.bak)"
)


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def held(path: Path) -> Lock:
    """The lock on *path*, taken."""
    lock = try_lock(path)
    assert lock is not None
    return lock


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refusal(action: Callable[[], Any], kind: type[RaterQuizError]) -> str:
    """Return what *action* is refused with, which must be of this very *kind*."""
    with pytest.raises(RaterQuizError) as caught:
        action()
    assert type(caught.value) is kind, caught.value
    return str(caught.value)


class TestReading:
    @pytest.mark.parametrize(
        "content", [b"", b"a\r\n\xff\x00", b"x" * 1000], ids=["empty", "any bytes", "just not too large"]
    )
    def test_a_regular_file_is_read_as_it_is(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "answers.csv"
        path.write_bytes(content)
        assert read_capped(path, 1000) == content

    @pytest.mark.parametrize(("most", "said"), [(1000, "1000 B"), (2048, "2 KiB"), (256 * 1024, "256 KiB")])
    def test_a_file_of_one_byte_too_many_is_refused(self, tmp_path: Path, most: int, said: str) -> None:
        path = tmp_path / "large.yaml"
        path.write_bytes(b"x" * (most + 1))
        assert refusal(lambda: read_capped(path, most), InputRefusedError) == f"{path}: too large: more than {said}"

    def test_a_link_to_a_regular_file_is_read(self, tmp_path: Path) -> None:
        (tmp_path / "real").write_bytes(b"x")
        (tmp_path / "link").symlink_to("real")
        assert read_capped(tmp_path / "link", 10) == b"x"

    @pytest.mark.parametrize("name", ["missing", "file/below", "n" * 300, "a\0b", "\ud800"], ids=ascii)
    def test_a_file_that_is_not_there_is_a_wrong_command_line(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "file").write_bytes(b"")
        shown = name.replace("\0", "�").replace("\ud800", "�")
        message = refusal(lambda: read_capped(tmp_path / name, 10), UsageError)
        assert message == f"{tmp_path / shown}: there is no such file"

    def test_a_link_that_leads_to_nothing_is_no_file(self, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to("missing")
        assert (
            refusal(lambda: read_capped(tmp_path / "link", 10), UsageError) == f"{tmp_path}/link: there is no such file"
        )

    @posix
    @pytest.mark.parametrize("kind", ["folder", "pipe", "device", "socket"])
    def test_what_is_no_regular_file_is_refused_at_once(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
    ) -> None:
        monkeypatch.chdir(tmp_path)  # a socket's path must be short
        path = Path("/dev/zero") if kind == "device" else Path("input")
        if kind == "folder":
            path.mkdir()
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            with socket.socket(socket.AF_UNIX) as listening:
                listening.bind(str(path))
        assert refusal(lambda: read_capped(path, 10), InputRefusedError) == f"{path}: not a regular file but a {kind}"

    @posix
    def test_a_refusal_is_said_in_arabic_too(self) -> None:
        with pytest.raises(InputRefusedError) as caught:
            read_capped(Path("/dev/zero"), 10)
        assert caught.value.in_(Language.ARABIC) == "/dev/zero: ليس ملفًا عاديًا بل جهاز"

    @not_for_root
    def test_a_file_that_may_not_be_read_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "secret"
        path.write_bytes(b"x")
        path.chmod(0)
        assert (
            refusal(lambda: read_capped(path, 10), InputRefusedError) == f"{path}: could not be read: permission denied"
        )

    def test_a_name_that_acts_is_shown_harmlessly(self, tmp_path: Path) -> None:
        message = refusal(lambda: read_capped(tmp_path / "a\x1b[31m\udcff", 10), UsageError)
        assert message == f"{tmp_path}/a�[31m�: there is no such file"


class TestTarget:
    """``check_target`` and ``write_safely`` refuse the same, in the same words, and change nothing."""

    @pytest.fixture(params=["check", "write"])
    def refused(self, request: pytest.FixtureRequest) -> Callable[..., str]:
        def refused(path: Path, kind: type[RaterQuizError], *, force: bool = False) -> str:
            if request.param == "check":
                return refusal(lambda: check_target(path, force=force), kind)
            return refusal(lambda: write_safely(path, "new", force=force), kind)

        return refused

    def test_a_file_that_exists_needs_force(self, tmp_path: Path, refused: Callable[..., str]) -> None:
        path = tmp_path / "report.md"
        path.write_text("old")
        assert refused(path, ProtectedError) == f"{path}: {EXISTS}"
        assert path.read_text() == "old"
        check_target(path, force=True)

    def test_a_link_to_a_file_that_exists_needs_force(self, tmp_path: Path, refused: Callable[..., str]) -> None:
        (tmp_path / "real").write_text("old")
        (tmp_path / "link").symlink_to("real")
        assert refused(tmp_path / "link", ProtectedError) == f"{tmp_path}/link: {EXISTS}"
        assert (tmp_path / "real").read_text() == "old"

    @posix
    @pytest.mark.parametrize("force", [False, True])
    @pytest.mark.parametrize("linked", [False, True])
    @pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
    def test_what_is_no_regular_file_is_never_replaced(
        self, tmp_path: Path, refused: Callable[..., str], kind: str, *, linked: bool, force: bool
    ) -> None:
        path = Path("/dev/full") if kind == "device" else tmp_path / "target"
        if kind == "folder":
            path.mkdir()
        elif kind == "pipe":
            os.mkfifo(path)
        before = path.stat()
        if linked:
            (tmp_path / "link").symlink_to(path)
            path = tmp_path / "link"
        assert refused(path, WriteFailedError, force=force) == f"{path}: not a regular file but a {kind}"
        assert (path.stat().st_ino, path.stat().st_mode) == (before.st_ino, before.st_mode)
        assert path.is_symlink() == linked

    @pytest.mark.parametrize("force", [False, True])
    def test_a_link_that_leads_to_nothing_is_not_followed(
        self, tmp_path: Path, refused: Callable[..., str], *, force: bool
    ) -> None:
        (tmp_path / "link").symlink_to("elsewhere")
        message = refused(tmp_path / "link", WriteFailedError, force=force)
        assert message == f"{tmp_path}/link: could not be written: it is a link that leads to nothing"
        assert names_in(tmp_path) == ["link"]

    @pytest.mark.parametrize(
        ("name", "why"),
        [
            pytest.param("missing/report.md", "the folder is not there", id="no folder"),
            pytest.param("file/report.md", "a part of the path is not a folder", id="a file as folder"),
            pytest.param("missing/..", "the folder is not there", id="a way through nothing"),
            pytest.param("n" * 300, "the name is too long", id="a long name"),
            pytest.param("circle", "the link leads in a circle", id="a circle of links"),
            pytest.param("a\0b", "there can be no file of this name", id="NUL"),
            pytest.param("\ud800", "there can be no file of this name", id="a lone surrogate"),
        ],
    )
    def test_a_place_that_cannot_be_written_to(
        self, tmp_path: Path, refused: Callable[..., str], name: str, why: str
    ) -> None:
        (tmp_path / "file").write_text("x")
        (tmp_path / "circle").symlink_to("circle")
        path = tmp_path / name
        shown = str(path).replace("\0", "�").replace("\ud800", "�")
        assert refused(path, WriteFailedError) == f"{shown}: could not be written: {why}"

    @not_for_root
    def test_a_folder_that_may_not_be_written_to(self, tmp_path: Path, refused: Callable[..., str]) -> None:
        tmp_path.chmod(0o500)
        message = refused(tmp_path / "report.md", WriteFailedError)
        tmp_path.chmod(0o700)
        assert message == f"{tmp_path}/report.md: could not be written: its folder cannot be written to"

    def test_checking_makes_nothing(self, tmp_path: Path) -> None:
        check_target(tmp_path / "report.md", force=False)
        assert names_in(tmp_path) == []

    def test_a_refusal_is_said_in_arabic_too(self, tmp_path: Path) -> None:
        with pytest.raises(WriteFailedError) as caught:
            check_target(tmp_path / "missing" / "x", force=False)
        assert caught.value.in_(Language.ARABIC) == f"{tmp_path}/missing/x: تعذّرت الكتابة: المجلد غير موجود"


class TestWriting:
    def test_a_text_is_written_as_it_is(self, tmp_path: Path) -> None:
        write_safely(tmp_path / "report.md", "ا\nb\n\n")
        assert (tmp_path / "report.md").read_bytes() == "ا\nb\n\n".encode()
        assert names_in(tmp_path) == ["report.md"]

    def test_a_name_without_a_folder_is_one_in_this_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        write_safely(Path("report.md"), "new")
        write_safely(Path("report.md"), "newer", force=True)
        assert (tmp_path / "report.md").read_text() == "newer"
        assert (tmp_path / "report.md.bak").read_text() == "new"

    def test_a_lone_surrogate_costs_one_character_and_not_the_report(self, tmp_path: Path) -> None:
        write_safely(tmp_path / "report.md", "a\ud800b")
        assert (tmp_path / "report.md").read_text() == "a?b"

    def test_a_replaced_file_is_kept_and_nobodys_copy_is_lost(self, tmp_path: Path) -> None:
        path = tmp_path / "report.md"
        (tmp_path / "report.md.bak").write_text("somebody's")
        for text in ["first", "second", "third"]:
            write_safely(path, text, force=True)
        kept = {name: (tmp_path / name).read_text() for name in names_in(tmp_path)}
        assert kept == {
            "report.md": "third",
            "report.md.bak": "somebody's",
            "report.md.bak2": "first",
            "report.md.bak3": "second",
        }

    def test_what_is_kept_already_is_not_kept_again(self, tmp_path: Path) -> None:
        path = tmp_path / "report.md"
        for text in ["first", "second", "first", "second"]:
            write_safely(path, text, force=True)
        assert names_in(tmp_path) == ["report.md", "report.md.bak", "report.md.bak2"]

    def test_where_no_name_is_left_for_a_copy_nothing_is_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(writing, "_MOST_BACKUPS", 2)
        path = tmp_path / "report.md"
        for name in ["report.md.bak", "report.md.bak2"]:
            (tmp_path / name).write_text(name)
        path.write_text("old")
        message = refusal(lambda: write_safely(path, "new", force=True), ProtectedError)
        assert message == (
            f"{path}: there are too many copies of it already\n  hint: move the files named FILE.bak… away"
        )
        assert path.read_text() == "old"
        assert len(names_in(tmp_path)) == 3

    def test_two_that_replace_at_once_lose_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "report.md"
        path.write_text("old")
        texts = [f"new {number}" for number in range(8)]
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda text: write_safely(path, text, force=True), texts))
        assert "old" in {(tmp_path / name).read_text() for name in names_in(tmp_path)}

    def test_a_file_has_its_time_from_the_first_moment_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        system = System(lambda _number, _name: None)
        monkeypatch.setattr(writing, "os", system)
        write_safely(tmp_path / "answers.md", "x", modified=1_000_000.0)
        assert (tmp_path / "answers.md").stat().st_mtime == 1_000_000
        assert system.calls.index("utime") < system.calls.index("fsync") < system.calls.index("link")

    def test_what_killed_processes_left_is_removed_for_one_file_or_by_its_age(self, tmp_path: Path) -> None:
        left = writing._temporary_name(tmp_path / "a.yaml")
        left.write_text("x")
        other = tmp_path / writing._temporary_name(tmp_path / "b.yaml").name
        other.write_text("x")
        (tmp_path / "mine.tmp").write_text("x")
        writing.remove_leftovers(tmp_path / "a.yaml")
        assert names_in(tmp_path) == [other.name, "mine.tmp"]
        writing.remove_old_leftovers(tmp_path, other.stat().st_ctime + 60)
        assert names_in(tmp_path) == [other.name, "mine.tmp"]
        writing.remove_old_leftovers(tmp_path, other.stat().st_ctime + 61)
        assert names_in(tmp_path) == ["mine.tmp"]

    def test_no_backup_is_made_where_none_is_wanted(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.yaml"
        for text in ["first", "second"]:
            write_safely(path, text, force=True, keep_backup=False)
        assert path.read_text() == "second"
        assert names_in(tmp_path) == ["draft.yaml"]

    def test_a_backup_that_is_the_same_file_leaves_nothing_behind(self, tmp_path: Path) -> None:
        """So it is after a kill between backup and replacement."""
        path = tmp_path / "report.md"
        path.write_text("old")
        (tmp_path / "report.md.bak").hardlink_to(path)
        write_safely(path, "new", force=True)
        assert (path.read_text(), (tmp_path / "report.md.bak").read_text()) == ("new", "old")
        assert names_in(tmp_path) == ["report.md", "report.md.bak"]

    def test_a_backup_never_replaces_a_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "report.md"
        path.write_text("old")
        (tmp_path / "report.md.bak").mkdir()
        write_safely(path, "new", force=True)
        assert (path.read_text(), (tmp_path / "report.md.bak2").read_text()) == ("new", "old")
        assert names_in(tmp_path) == ["report.md", "report.md.bak", "report.md.bak2"]

    def test_a_link_stays_and_the_file_that_it_leads_to_is_replaced(self, tmp_path: Path) -> None:
        (tmp_path / "synchronized").mkdir()
        real = tmp_path / "synchronized" / "r.md"
        real.write_text("old")
        link = tmp_path / "report.md"
        link.symlink_to("synchronized/r.md")
        write_safely(link, "new", force=True)
        assert link.is_symlink()
        assert (real.read_text(), real.with_name("r.md.bak").read_text()) == ("new", "old")
        assert names_in(tmp_path) == ["report.md", "synchronized"]

    @posix
    @pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
    @pytest.mark.usefixtures("usual_umask")
    def test_a_new_report_has_the_mode_of_any_new_file(self, tmp_path: Path, umask: int, expected: int) -> None:
        os.umask(umask)
        write_safely(tmp_path / "report.md", "new")
        assert mode_of(tmp_path / "report.md") == expected
        assert os.umask(0o022) == umask

    @posix
    @pytest.mark.usefixtures("usual_umask")
    def test_a_replaced_report_passes_its_mode_on(self, tmp_path: Path) -> None:
        path = tmp_path / "report.md"
        path.write_text("old")
        path.chmod(0o4640)
        write_safely(path, "new", force=True)
        assert mode_of(path) == 0o640

    @posix
    @pytest.mark.parametrize("old", [None, "old"])
    @pytest.mark.usefixtures("usual_umask")
    def test_a_private_file_is_for_its_owner_alone(self, tmp_path: Path, old: str | None) -> None:
        path = tmp_path / "draft.yaml"
        if old:
            path.write_text(old)
        write_safely(path, "new", force=True, private=True)
        assert mode_of(path) == 0o600

    def test_of_many_that_write_one_new_file_one_succeeds(self, tmp_path: Path) -> None:
        path = tmp_path / "report.md"

        def attempt(text: str) -> str | None:
            try:
                write_safely(path, text)
            except ProtectedError:
                return None
            return text

        with ThreadPoolExecutor(8) as pool:
            [winner] = [text for text in pool.map(attempt, map(str, range(16))) if text is not None]
        assert path.read_text() == winner
        assert names_in(tmp_path) == ["report.md"]


_CALLS = frozenset(
    (
        "stat",
        "lstat",
        "fstat",
        "open",
        "read",
        "write",
        "fsync",
        "fchmod",
        "utime",
        "close",
        "link",
        "replace",
        "unlink",
    )
)


class System:
    """The system as ``writing`` sees it: real, but for the calls that are made to fail; syncing is only counted.

    ``intervene`` sees each call's number, counted from 0, and its name, and may raise.
    """

    def __init__(self, intervene: Callable[[int, str], None] = lambda _number, _name: None) -> None:
        self.intervene = intervene
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in _CALLS:
            return real

        def call(*arguments: Any) -> Any:
            self.calls.append(name)
            if name == "close":
                real(*arguments)  # a close that fails has closed
            self.intervene(len(self.calls) - 1, name)
            if name == "write":
                descriptor, content = arguments
                return real(descriptor, content[:3])  # short writes are allowed at any time
            return None if name in {"close", "fsync"} else real(*arguments)

        return call


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


@posix
class TestFaults:
    def test_whichever_call_fails_the_file_is_the_old_or_the_new_one(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        offenders: list[str] = []
        for number, (case, disk, code) in enumerate(product(CASES, DISKS, ERRORS)):
            folder = tmp_path / str(number)
            folder.mkdir()
            with naming((case, disk, errno.errorcode[code]), offenders):
                self.fail_at_each_call(folder, monkeypatch, case, disk, code)
        assert offenders == []

    @staticmethod
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
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
    ) -> None:
        def intervene(_number: int, name: str) -> None:
            if name == "fsync":
                raise OSError(code, os.strerror(code))

        monkeypatch.setattr(writing, "os", System(intervene))
        write_safely(tmp_path / "file", "new")
        assert (tmp_path / "file").read_text() == "new"

    def test_file_and_folder_are_synced_before_it_counts_as_saved(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        system = System()
        monkeypatch.setattr(writing, "os", system)
        write_safely(tmp_path / "file", "one", force=True, keep_backup=False, private=True)
        write_safely(tmp_path / "file", "two", force=True, keep_backup=False, private=True)
        assert system.calls == [
            *["lstat", "stat", "open", "write", "fsync", "close", "link", "unlink", "open", "fsync", "close"],
            *[
                "lstat",
                "stat",
                "open",
                "write",
                "fsync",
                "close",
                "lstat",
                "replace",
                "unlink",
                "open",
                "fsync",
                "close",
            ],
        ]

    @pytest.mark.usefixtures("usual_umask")
    def test_the_temporary_file_is_private_and_hidden_until_it_is_complete(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, force: bool, hard_links: bool
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

    def test_a_device_that_takes_the_file_s_place_is_not_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
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

    def test_a_file_that_goes_at_the_last_moment_needs_no_backup(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "report.md"
        path.write_text("old")

        def intervene(_number: int, name: str) -> None:
            if name == "link":
                path.unlink()

        monkeypatch.setattr(writing, "os", System(intervene))
        write_safely(path, "new", force=True)
        assert path.read_text() == "new"
        assert names_in(tmp_path) == ["report.md"]

    def test_a_pipe_that_takes_a_file_s_place_is_not_waited_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "answers.csv"
        path.write_text("1")

        def intervene(_number: int, name: str) -> None:
            if name == "open":
                path.unlink()
                os.mkfifo(path)

        monkeypatch.setattr("rater_quiz.files.reading.os", System(intervene))
        assert refusal(lambda: read_capped(path, 10), InputRefusedError) == f"{path}: not a regular file but a pipe"

    def test_a_file_that_is_held_for_a_moment_is_replaced_a_moment_later(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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

    def test_where_renaming_never_replaces_a_new_file_is_renamed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
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


# Forking needs a process of its own, without the threads of a test runner.
_KILLED = """
import os, random, signal, sys, time
from pathlib import Path
from rater_quiz.files import reading, write_safely, writing

folder = Path(sys.argv[1])
path, backup = folder / "file", folder / "file.bak"
whole = [letter * 5000 for letter in "abc"]

class Deadly:
    def __init__(self, number):
        self.left = number
    def __getattr__(self, name):
        real = getattr(os, name)
        if not callable(real) or name in ("fspath", "strerror"):
            return real
        def call(*arguments):
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            if name == "write":
                return real(arguments[0], arguments[1][:1700])
            return real(*arguments)
        return call

def killed(action, pause=None):
    child = os.fork()
    if not child:
        try:
            action()
        finally:
            os._exit(0)
    if pause is not None:
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL

def check(*allowed):
    found = path.read_text() if path.exists() else None
    assert found in allowed, (allowed and found and found[:9], len(found or ""))
    assert not backup.exists() or backup.read_text() in whole
    for name in os.listdir(folder):
        assert name.rstrip("234") in ("file", "file.bak") or name.startswith(".rater-quiz-"), name

def at_call(number, old, **options):
    for entry in folder.iterdir():
        entry.unlink()
    if old:
        path.write_text(old)
    def action():
        writing.os = reading.os = Deadly(number)
        write_safely(path, whole[1], **options)
    died = killed(action)
    check(old, whole[1])
    return died

for old, options in [(None, {}), (whole[0], {"force": True}), (whole[0], {"force": True, "keep_backup": False})]:
    number = 0
    while at_call(number, old, **options):
        number += 1
    assert number > 10 and path.read_text() == whole[1], number

def forever():
    while True:
        for text in whole:
            write_safely(path, text, force=True)

randomly = random.Random(17)
path.write_text(whole[0])
for _ in range(40):
    assert killed(forever, randomly.uniform(0, 0.02))
    check(*whole)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_process_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """Killed at each system call of a write, and at random instants of many writes."""
    root = str(Path(rater_quiz.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


class TestPrivateFolder:
    @posix
    @pytest.mark.usefixtures("usual_umask")
    def test_it_is_made_with_those_above_it(self, tmp_path: Path) -> None:
        private_folder(tmp_path / "state" / "rater-quiz" / "drafts")
        made = ["state", "state/rater-quiz", "state/rater-quiz/drafts"]
        assert [mode_of(tmp_path / name) for name in made] == [0o700] * 3

    @posix
    def test_one_that_is_there_is_left_as_it_is(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o755)
        private_folder(tmp_path)
        assert mode_of(tmp_path) == 0o755

    def test_a_file_in_its_way_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "state").write_text("")
        for path in [tmp_path / "state", tmp_path / "state" / "drafts"]:
            message = refusal(lambda path=path: private_folder(path), WriteFailedError)  # type: ignore[misc]
            assert message == f"{path}: could not be written: a part of the path is not a folder"

    def test_a_link_that_leads_to_nothing_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "state").symlink_to("missing")
        message = refusal(lambda: private_folder(tmp_path / "state"), WriteFailedError)
        assert message == f"{tmp_path}/state: could not be written: something else has that name"


class FakeLocking:
    """Windows' locking of bytes, as far as one process can show it."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        self.held: set[int] = set()

    def locking(self, descriptor: int, mode: int, _count: int) -> None:
        number = os.fstat(descriptor).st_ino
        if mode == self.LK_UNLCK:
            self.held.remove(number)
        elif number in self.held:
            raise OSError(errno.EACCES, "Permission denied")
        else:
            self.held.add(number)


class TestLock:
    @pytest.fixture(params=["kernel", "windows"])
    def _kind(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
        if request.param == "windows":
            monkeypatch.setattr(locks, "fcntl", None)
            monkeypatch.setattr(locks, "msvcrt", FakeLocking())

    @pytest.mark.usefixtures("_kind")
    def test_a_lock_is_held_by_one_until_it_is_released(self, tmp_path: Path) -> None:
        first = try_lock(tmp_path / "lock")
        assert isinstance(first, Lock)
        assert try_lock(tmp_path / "lock") is None
        first.release()
        first.release()
        with held(tmp_path / "lock"):
            assert try_lock(tmp_path / "lock") is None
        with held(tmp_path / "lock"):
            pass
        assert names_in(tmp_path) == ["lock"]

    @posix
    @pytest.mark.usefixtures("usual_umask")
    def test_its_file_is_private_and_its_descriptor_is_not_passed_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[int] = []

        def lock(descriptor: int) -> bool:
            opened.append(descriptor)
            return True

        monkeypatch.setattr(locks, "_lock", lock)
        with held(tmp_path / "lock"):
            assert mode_of(tmp_path / "lock") == 0o600
            assert [os.get_inheritable(descriptor) for descriptor in opened] == [False]

    @posix
    def test_the_kernel_releases_the_lock_of_a_killed_process(self, tmp_path: Path) -> None:
        script = (
            "import sys, pathlib; from rater_quiz.files import try_lock;"
            "lock = try_lock(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
        )
        with subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path / "lock")],
            env={**os.environ, "PYTHONPATH": str(Path(rater_quiz.__file__).parents[1])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == b"held\n"
            assert try_lock(tmp_path / "lock") is None
            other.kill()
            other.wait()
            with held(tmp_path / "lock"):
                pass

    def test_where_there_are_no_locks_it_is_granted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(locks, "fcntl", None)
        monkeypatch.setattr(locks, "msvcrt", None)
        with held(tmp_path / "lock"), held(tmp_path / "lock"):
            pass

    @posix
    @pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP])
    def test_where_the_disk_knows_no_locks_it_is_granted(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
    ) -> None:
        self.fail_locking(monkeypatch, code)
        with held(tmp_path / "lock"):
            pass

    @posix
    def test_a_disk_that_fails_is_an_error(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.fail_locking(monkeypatch, errno.EIO)
        message = refusal(lambda: try_lock(tmp_path / "lock"), WriteFailedError)
        assert message == f"{tmp_path}/lock: could not be written: the disk reports an error"

    @staticmethod
    def fail_locking(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
        def flock(_descriptor: int, _operation: int) -> None:
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(locks.fcntl, "flock", flock)

    @posix
    @pytest.mark.parametrize("kind", ["link", "pipe", "folder", "missing folder"])
    def test_a_lock_lies_on_nothing_but_a_regular_file(self, tmp_path: Path, kind: str) -> None:
        path = tmp_path / "lock"
        if kind == "link":
            path.symlink_to("elsewhere")
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        else:
            path = tmp_path / "missing" / "lock"
        expected = {
            "link": "could not be written: the link leads in a circle",
            "pipe": "not a regular file but a pipe",
            "folder": "could not be written: it is a folder",
            "missing folder": "could not be written: the folder is not there",
        }
        assert refusal(lambda: try_lock(path), WriteFailedError) == f"{path}: {expected[kind]}"
