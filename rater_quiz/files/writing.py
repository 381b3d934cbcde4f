"""Writing files so that they are whole at every moment.

A file is written under a temporary name in its own folder, brought to the disk, and only then given its name, in one
step. Whatever happens (a full disk, a pulled plug, ``kill -9``), the name leads to the old content or the new, whole.

Links: what a path leads to is what counts. A link to a regular file stays a link, and the file it leads to is replaced
(reports kept in a synchronized folder are often linked to); a link to a device, or to nothing, is refused.
"""

# System calls go by their own names and through one name, ``os``, so that a test can make each of them fail:
# ruff: noqa: PTH102, PTH104, PTH105, PTH108, PTH116

import errno
import os
import stat
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rater_quiz.errors import ProtectedError
from rater_quiz.files.reading import content_of
from rater_quiz.files.refusals import cannot_write, must_be_regular, writing
from rater_quiz.foreign_text import terminal
from rater_quiz.words import files as words

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PRIVATE = 0o600
_TEMPORARY = ".rater-quiz-"
_LONG_AGO = 60.0
"""Seconds after which what was being written is not being written any more."""
_MOST_BACKUPS = 1000
# A scanner for viruses looks at each new file on Windows, and nobody can replace it meanwhile; seconds.
_WAITS = (0.01, 0.02, 0.04, 0.08) if os.name == "nt" else ()

_NO_HARD_LINKS = {errno.EPERM, errno.EACCES, errno.EINVAL, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_NO_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


def check_target(path: Path, *, force: bool) -> None:
    """Refuse a path that ``write_safely`` would refuse, before a user has put work into what shall be written there.

    Raises:
        ProtectedError: the file exists, and *force* is not given.
        WriteFailedError: it is no regular file, or its folder is missing or cannot be written to.
    """
    with writing(path):
        _target(path, force=force)


def write_safely(
    path: Path,
    text: str,
    *,
    force: bool = False,
    keep_backup: bool = True,
    private: bool = False,
    modified: float | None = None,
) -> None:
    """Write *text* as UTF-8, whole or not at all; after that it is on the disk.

    Without *force* a file is never replaced, not even one that appears at the last moment. With it, the replaced file
    is kept beside it if *keep_backup*, as FILE.bak, or FILE.bak2 and so on where that name is taken. The file can be
    read by its owner alone if *private*; else it gets the mode of the file that it replaces, or that of any new file
    (0666 less the umask). It is from now on, or of the time *modified*, in seconds since 1970; at no moment there is
    a file of that name and another time.

    Raises:
        ProtectedError: the file exists, and *force* is not given.
        WriteFailedError: anything else; the old file, if there was one, is still there, or the new one is already.
    """
    content = text.encode("utf-8", "replace")  # a lone surrogate is not worth the loss of a result
    with writing(path):
        target, old = _target(path, force=force)
        mode = _PRIVATE if private else _mode(old) if old else 0o666 & ~_umask()
        with _temporary_beside(target, content, mode, modified) as temporary:
            appeared = old is None and not _published(temporary, target)
            if appeared and not force:
                raise _exists(path)
            if appeared or old is not None:
                if keep_backup:
                    _back_up(target)
                _replace(temporary, target)
        _sync_folder(target.parent)


def private_folder(path: Path) -> None:
    """Make a folder that only its owner can enter, and those above it that are missing likewise.

    A folder that is there already is left as it is.

    Raises:
        WriteFailedError: it cannot be made.
    """
    with writing(path):
        missing = []
        for folder in (path, *path.parents):
            if _is_folder(folder):
                break
            missing.append(folder)
        for folder in reversed(missing):
            with suppress(FileExistsError):  # somebody else was faster
                os.mkdir(folder, 0o700)
        if not _is_folder(path):  # a link that leads to nothing is in its way
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _target(path: Path, *, force: bool) -> tuple[Path, os.stat_result | None]:
    """Return the path that will really be written, all links followed, and the file there is, if any."""
    target, old = path, None
    try:
        old = os.lstat(path)
    except FileNotFoundError:
        pass
    except ValueError as error:  # a NUL, a lone surrogate
        raise cannot_write(path, words.IMPOSSIBLE_NAME) from error
    if old and stat.S_ISLNK(old.st_mode):
        try:
            old = os.stat(path)
            must_be_regular(old)  # here already: what /dev/stdout leads to may have no path
            target = path.resolve(strict=True)
        except FileNotFoundError as error:
            raise cannot_write(path, words.LINK_TO_NOTHING) from error
    if old:
        must_be_regular(old)
        if not force:
            raise _exists(path)
    if not _is_folder(target.parent):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise cannot_write(path, words.CLOSED_FOLDER)
    return target, old


def _exists(path: Path) -> ProtectedError:
    return ProtectedError.saying(*words.EXISTS, where=terminal(os.fspath(path)))


def _mode(found: os.stat_result) -> int:
    return stat.S_IMODE(found.st_mode) & 0o777  # who may read and write; a report needs no other bit


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it.

    For that instant it is the strictest useful one: what another thread makes meanwhile is too private, never too open.
    """
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def remove_leftovers(target: Path) -> None:
    """Remove what killed processes left of writing *target*; whoever calls knows that nobody is writing it now."""
    _remove_temporaries(target.parent, _temporary_prefix(target))


def remove_old_leftovers(folder: Path, now: float) -> None:
    """Remove what killed processes left in *folder*, as far as it is `left_behind` at the moment *now*."""
    _remove_temporaries(folder, _TEMPORARY, now)


def left_behind(path: Path, now: float) -> bool:
    """Whether what was being written at *path* is not being written any more *now*, in seconds since 1970.

    Raises:
        OSError: It cannot be told.
    """
    # Not the time of its content, which is set back for what is to tell no time.
    return os.lstat(path).st_ctime < now - _LONG_AGO


def _remove_temporaries(folder: Path, prefix: str, now: float = float("inf")) -> None:
    with suppress(OSError):  # they harm nobody but by being there
        for name in os.listdir(folder):  # noqa: PTH208 - see the head of this file
            if name.startswith(prefix) and name.endswith(".tmp"):
                with suppress(OSError):
                    if left_behind(folder / name, now):
                        os.unlink(folder / name)


def _temporary_prefix(target: Path) -> str:
    """How the names of temporary files for *target* begin, so that what is left of it can be told from the rest.

    They begin with a dot, so that whoever reads folders of records passes over them.
    """
    return f"{_TEMPORARY}{zlib.crc32(os.fsencode(target.name)):08x}-"


def _temporary_name(target: Path) -> Path:
    """Return a new name in the folder of *target*."""
    return target.with_name(f"{_temporary_prefix(target)}{os.urandom(8).hex()}.tmp")


@contextmanager
def _temporary_beside(target: Path, content: bytes, mode: int, modified: float | None = None) -> Iterator[Path]:
    """Bring a file with *content* to the disk, in the folder of *target*; without another name at the end, it goes."""
    temporary = _temporary_name(target)
    descriptor = os.open(temporary, _CREATE, _PRIVATE)
    try:
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if mode != _PRIVATE and hasattr(os, "fchmod"):
                with suppress(PermissionError):  # a disk without modes
                    os.fchmod(descriptor, mode)
            if modified is not None:
                with suppress(PermissionError):
                    os.utime(descriptor if os.utime in os.supports_fd else temporary, (modified, modified))
            _sync(descriptor)
        finally:
            os.close(descriptor)
        yield temporary
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _sync_folder(folder: Path) -> None:
    """Bring the names in *folder* to the disk, where a system can do so."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:  # a folder that may be written to but not listed
        return
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _published(temporary: Path, target: Path) -> bool:
    """Give *temporary* the name *target*, in one step; or return False if something has that name."""
    try:
        if os.name == "nt":
            os.rename(temporary, target)  # there, this never replaces
        else:
            os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return _claimed(temporary, target)
    return True


def _claimed(temporary: Path, target: Path) -> bool:
    """Do as ``_published`` where there are no hard links: an empty file claims the name, and is replaced at once.

    In the instant between, somebody could see the empty file; nobody's content can be lost.
    """
    try:
        descriptor = os.open(target, _CREATE, _PRIVATE)
    except FileExistsError:
        return False
    try:
        os.close(descriptor)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            if not os.lstat(target).st_size:  # still the claim
                os.unlink(target)
        raise
    return True


def _replace(temporary: Path, target: Path) -> None:
    """Put *temporary* in the place of *target*, which must be a regular file or nothing."""
    with suppress(FileNotFoundError):
        must_be_regular(os.lstat(target))
    for pause in _WAITS:
        try:
            os.replace(temporary, target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(temporary, target)


def _back_up(target: Path) -> None:
    """Keep the file *target* as FILE.bak too, or under the first such name with a number that is free.

    Raises:
        ProtectedError: None is free.
    """
    for number in range(1, _MOST_BACKUPS + 1):
        backup = target.with_name(f"{target.name}.bak{number if number > 1 else ''}")
        with writing(backup):
            try:
                if _backed_up(target, backup):
                    return
            except FileNotFoundError:  # it has gone just now
                return
    raise ProtectedError.saying(*words.TOO_MANY_COPIES, where=terminal(os.fspath(target)))


def _backed_up(target: Path, backup: Path) -> bool:
    """Give *target* the second name *backup*, in one step, or put a copy there; or return False if it is taken.

    A backup that holds the same already, as one that a killed process has left, serves.
    """
    try:
        os.link(target, backup)
    except FileExistsError:
        return _alike(target, backup)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
    else:
        return True
    old = os.stat(target)
    with _temporary_beside(target, content_of(target, old.st_size), _mode(old)) as copy:
        return _published(copy, backup) or _alike(target, backup)


def _alike(target: Path, other: Path) -> bool:
    """Whether *other* is a regular file that holds what *target* holds."""
    size = os.stat(target).st_size
    there = os.lstat(other)
    if not stat.S_ISREG(there.st_mode) or there.st_size != size:
        return False
    return content_of(target, size) == content_of(other, size)


def _is_folder(path: Path) -> bool:
    """Return whether *path* is a folder, or False if nothing is there.

    Raises:
        NotADirectoryError: something else is there.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    return True
