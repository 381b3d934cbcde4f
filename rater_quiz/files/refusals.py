"""What a user is told when the system refuses something."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rater_quiz.errors import InputRefusedError, UsageError, WriteFailedError
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, Said
from rater_quiz.words import files as words

_NO_SUCH_FILE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL}  # the last for "a?b" on Windows
_OTHER_NAME = _NO_SUCH_FILE | {errno.EISDIR, errno.ELOOP, errno.EEXIST}
_KINDS = {
    stat.S_IFDIR: words.FOLDER,
    stat.S_IFCHR: words.DEVICE,
    stat.S_IFBLK: words.DEVICE,
    stat.S_IFIFO: words.PIPE,
    stat.S_IFSOCK: words.SOCKET,
    stat.S_IFLNK: words.LINK,
}


class NotRegularError(Exception):
    """Something else than a regular file was found where one is needed."""

    def __init__(self, mode: int) -> None:
        self.finding = words.not_regular(_KINDS.get(stat.S_IFMT(mode), words.SOMETHING_ELSE))
        super().__init__(self.finding.in_(Language.ENGLISH))


def must_be_regular(found: os.stat_result) -> None:
    """Refuse what is no regular file.

    Raises:
        NotRegularError: *found* is a folder, a device, a pipe, a socket or a link.
    """
    if not stat.S_ISREG(found.st_mode):
        raise NotRegularError(found.st_mode)


def reason(error: OSError) -> Said:
    """Say why the system refused something; rare reasons in the system's own words."""
    known = words.REASONS.get(errno.errorcode.get(error.errno or 0, ""))
    return known or words.rare_reason(os.strerror(error.errno) if error.errno else str(error))


def cannot_write(path: Path, why: Said) -> WriteFailedError:
    """Build the error that says why *path* could not be written."""
    return WriteFailedError.saying(words.not_written(why), where=terminal(os.fspath(path)))


def is_about_the_name(error: WriteFailedError) -> bool:
    """Whether the disk may be all right, and only that name is one that cannot be written to."""
    cause = error.__cause__
    return isinstance(cause, NotRegularError | ValueError) or (
        isinstance(cause, OSError) and cause.errno in _OTHER_NAME
    )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system reports into what a user is told about *path*.

    Raises:
        WriteFailedError: for every OSError, and for what is no regular file.
    """
    try:
        yield
    except NotRegularError as error:
        raise WriteFailedError.saying(error.finding, where=terminal(os.fspath(path))) from error
    except OSError as error:
        raise cannot_write(path, reason(error)) from error


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
            raise UsageError.saying(words.NOT_THERE, where=where) from error
        raise InputRefusedError.saying(words.not_read(reason(error)), where=where) from error
