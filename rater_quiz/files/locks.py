"""Locks between processes, which the kernel gives back when a process ends, however it ends."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rater_quiz.files.refusals import must_be_regular, writing


def _system_module(name: str) -> Any:
    try:
        return __import__(name)
    except ImportError:
        return None


fcntl = _system_module("fcntl")  # POSIX
msvcrt = _system_module("msvcrt")  # Windows; some systems have neither

# os.open makes every descriptor one that programs started from here do not inherit (O_CLOEXEC, PEP 446).
_LOCK = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_TAKEN = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


class Lock:
    """A lock that is held until it is released, or its process ends.

    It lies on a file of its own, which is never replaced or removed: a lock on a file that is replaced holds nothing.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give the lock back; a second time does nothing."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with suppress(OSError):
                _unlock(descriptor)
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def try_lock(path: Path) -> Lock | None:
    """Take the lock on *path*, a file made for it (0600), or return None if somebody holds it.

    Where the system or the disk knows no locks, it is granted: a sitting is worth more than this protection.

    Raises:
        WriteFailedError: the lock's file cannot be made.
    """
    with writing(path):
        descriptor = os.open(path, _LOCK, 0o600)
        try:
            must_be_regular(os.fstat(descriptor))
            taken = _lock(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
    if taken:
        return Lock(descriptor)
    os.close(descriptor)
    return None


def _lock(descriptor: int) -> bool:
    """Take the kernel's lock on an open file, or return False if somebody holds it."""
    try:
        if fcntl:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        elif msvcrt:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        if error.errno not in _NO_LOCKS:
            raise
    return True


def _unlock(descriptor: int) -> None:
    """Give the lock back, also where a child of this process has inherited the descriptor."""
    if fcntl:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
    elif msvcrt:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
