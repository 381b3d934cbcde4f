"""What a user is told when the system refuses something."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rater_quiz.errors import InputRefusedError, UsageError, WriteFailedError
from rater_quiz.foreign_text import terminal
from rater_quiz.language import both

_REASONS = {
    "ENOENT": ("the folder is not there", "المجلد غير موجود"),
    "ENOTDIR": ("a part of the path is not a folder", "جزء من المسار ليس مجلدًا"),
    "EISDIR": ("it is a folder", "إنه مجلد"),
    "EACCES": ("permission denied", "لا توجد صلاحية لذلك"),
    "EPERM": ("permission denied", "لا توجد صلاحية لذلك"),
    "EROFS": ("the disk is read-only", "القرص للقراءة فقط"),
    "ENOSPC": ("the disk is full", "القرص ممتلئ"),
    "EDQUOT": ("your share of the disk is used up", "استُنفدت الحصة المتاحة من القرص"),
    "EFBIG": ("the file would be too large for the disk", "الملف أكبر مما يسمح به القرص"),
    "EIO": ("the disk reports an error", "أبلغ القرص عن خطأ"),
    "ENAMETOOLONG": ("the name is too long", "الاسم طويل جدًا"),
    "EEXIST": ("something else has that name", "الاسم مستخدم لشيء آخر"),
    "ELOOP": ("the link leads in a circle", "الرابط يدور في حلقة"),
}
_NO_SUCH_FILE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL}  # the last for "a?b" on Windows
_KINDS = {
    stat.S_IFDIR: ("a folder", "مجلد"),
    stat.S_IFCHR: ("a device", "جهاز"),
    stat.S_IFBLK: ("a device", "جهاز"),
    stat.S_IFIFO: ("a pipe", "أنبوب"),
    stat.S_IFSOCK: ("a socket", "مقبس"),
    stat.S_IFLNK: ("a link", "رابط"),
}


class NotRegularError(Exception):
    """Something else than a regular file was found where one is needed."""

    def __init__(self, mode: int) -> None:
        english, arabic = _KINDS.get(stat.S_IFMT(mode), ("something else", "شيء آخر"))
        self.finding = both(f"not a regular file but {english}", f"ليس ملفًا عاديًا بل {arabic}")
        super().__init__(english)


def must_be_regular(found: os.stat_result) -> None:
    """Refuse what is no regular file.

    Raises:
        NotRegularError: *found* is a folder, a device, a pipe, a socket or a link.
    """
    if not stat.S_ISREG(found.st_mode):
        raise NotRegularError(found.st_mode)


def reason(error: OSError) -> tuple[str, str]:
    """Say why the system refused something, in English and in Arabic; rare reasons in the system's own words."""
    said = os.strerror(error.errno) if error.errno else str(error)
    return _REASONS.get(errno.errorcode.get(error.errno or 0, ""), (said, said))


def cannot_write(path: Path, english: str, arabic: str) -> WriteFailedError:
    """Build the error that says why *path* could not be written."""
    finding = both(f"could not be written: {english}", f"تعذّرت الكتابة: {arabic}")
    return WriteFailedError.saying(finding, where=terminal(os.fspath(path)))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system reports into what a user is told about *path*.

    Raises:
        WriteFailedError: for every OSError, and for what is no regular file.
    """
    try:
        yield
    except NotRegularError as error:
        raise WriteFailedError.saying(error.finding, where=terminal(os.fspath(path))) from None
    except OSError as error:
        raise cannot_write(path, *reason(error)) from error


@contextmanager
def reading(path: Path, *, was_there: bool = False) -> Iterator[None]:
    """Turn what the system reports while *path* is read into what a user is told.

    Args:
        path: What is read.
        was_there: Whether it was seen before, so that it is no mistyped name where it is not there now.

    Raises:
        UsageError: there is nothing of that name.
        InputRefusedError: for every other OSError, and for what is no regular file where one is needed.
    """
    where = terminal(os.fspath(path))
    try:
        yield
    except NotRegularError as error:
        raise InputRefusedError.saying(error.finding, where=where) from None
    except (OSError, ValueError) as error:  # ValueError: no file can have such a name
        if not isinstance(error, OSError) or (error.errno in _NO_SUCH_FILE and not was_there):
            raise UsageError.saying(both("there is no such file", "لا يوجد ملف بهذا الاسم"), where=where) from error
        english, arabic = reason(error)
        finding = both(f"could not be read: {english}", f"تعذّرت قراءته: {arabic}")
        raise InputRefusedError.saying(finding, where=where) from error
