"""Reading files that may be anything."""

# System calls go by their own names and through one name, ``os``, so that a test can make each of them fail:
# ruff: noqa: PTH112, PTH116

import os
from pathlib import Path

from rater_quiz.errors import InputRefusedError
from rater_quiz.files.refusals import must_be_regular, reading
from rater_quiz.foreign_text import terminal
from rater_quiz.words import files as words

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_KIB = 1024


def read_capped(path: Path, most_bytes: int) -> bytes:
    """Read a whole regular file of at most *most_bytes* bytes, without ever waiting for a pipe or a device.

    Raises:
        UsageError: there is no such file.
        InputRefusedError: it is not a regular file, it is too large, or it cannot be read.
    """
    with reading(path):
        content = content_of(path, most_bytes + 1)
    if len(content) > most_bytes:
        most = f"{most_bytes // _KIB} KiB" if most_bytes >= _KIB else f"{most_bytes} B"
        raise InputRefusedError.saying(words.too_large(most), where=terminal(os.fspath(path)))
    return content


def is_folder(path: Path) -> bool:
    """Whether *path* is a folder; what cannot be looked at is none (`Path.is_dir` raises for a name too long)."""
    return os.path.isdir(path)


def content_of(path: Path, most_bytes: int) -> bytes:
    """Return the first *most_bytes* bytes of a regular file, without waiting for anything else.

    Raises:
        NotRegularError: it is something else.
        OSError: it cannot be read.
        ValueError: no file can have such a name.
    """
    must_be_regular(os.stat(path))  # before it is opened: some devices do something when they are
    descriptor = os.open(path, _READ)
    try:
        must_be_regular(os.fstat(descriptor))
        content = bytearray()
        while piece := os.read(descriptor, min(most_bytes - len(content), 64 * _KIB)):
            content += piece
    finally:
        os.close(descriptor)
    return bytes(content)
