"""A lock is held by one at a time, and goes with its process."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.disk import mode_of, names_in, posix, refusal

import rater_quiz
from rater_quiz.errors import WriteFailedError
from rater_quiz.files import Lock, locks, try_lock


def held(path: Path) -> Lock:
    """The lock on *path*, taken."""
    lock = try_lock(path)
    assert lock is not None
    return lock


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


@pytest.fixture(params=["kernel", "windows"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "windows":
        monkeypatch.setattr(locks, "fcntl", None)
        monkeypatch.setattr(locks, "msvcrt", FakeLocking())


@pytest.mark.usefixtures("_kind")
def test_a_lock_is_held_by_one_until_it_is_released(tmp_path: Path) -> None:
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
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
def test_the_kernel_releases_the_lock_of_a_killed_process(tmp_path: Path) -> None:
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


def test_where_there_are_no_locks_it_is_granted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "fcntl", None)
    monkeypatch.setattr(locks, "msvcrt", None)
    with held(tmp_path / "lock"), held(tmp_path / "lock"):
        pass


@posix
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_where_the_disk_knows_no_locks_it_is_granted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    fail_locking(monkeypatch, code)
    with held(tmp_path / "lock"):
        pass


@posix
def test_a_disk_that_fails_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_locking(monkeypatch, errno.EIO)
    message = refusal(lambda: try_lock(tmp_path / "lock"), WriteFailedError)
    assert message == f"{tmp_path}/lock: could not be written: the disk reports an error"


def fail_locking(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def flock(_descriptor: int, _operation: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(locks.fcntl, "flock", flock)


@posix
@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "missing folder"])
def test_a_lock_lies_on_nothing_but_a_regular_file(tmp_path: Path, kind: str) -> None:
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
