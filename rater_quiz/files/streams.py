"""The standard streams, so that all of an output arrives, or its failure is known, whoever is at the other end."""

import io
import select
import sys
import time
from collections.abc import Callable
from typing import Any, TextIO, TypeVar

_PAUSE = 0.02
"""Seconds between two tries on a system that cannot say when a stream is ready."""
_AT_ONCE = 1 << 16
_Value = TypeVar("_Value")


class OutputFailedError(OSError):
    """Standard output, or standard error, could not take what was written to it."""


class InputFailedError(OSError):
    """Standard input could not be read."""


class Patient(io.FileIO):
    """A descriptor that takes every byte, and gives one before it says that there is none.

    A pipe or a terminal that another program made non-blocking says "not now"; Python takes that for an error, or for
    the end. A write may be cut short; without a buffer (``PYTHONUNBUFFERED``), Python drops the rest.
    """

    def write(self, data: Any, /) -> int:
        """Write all of *data*.

        Raises:
            OutputFailedError: It cannot be written, for whatever reason but a reader that has left.
            BrokenPipeError: The reader has left.
        """
        rest = memoryview(data).cast("B")
        whole = len(rest)
        while rest:
            try:
                rest = rest[self._retried(super().write, rest, reading=False) :]
            except BrokenPipeError:
                raise
            except OSError as error:
                raise OutputFailedError(error.errno, error.strerror) from error
        return whole

    def readinto(self, buffer: Any, /) -> int:
        """Read as `io.FileIO` does, and wait for what is not there yet.

        Raises:
            InputFailedError: It cannot be read.
        """
        try:
            count: int = self._retried(super().readinto, buffer, reading=True)
        except OSError as error:
            raise InputFailedError(error.errno, error.strerror) from error
        return count

    def readall(self) -> bytes:
        """Read until the end."""
        content, piece = bytearray(), bytearray(_AT_ONCE)
        while count := self.readinto(piece):
            content += piece[:count]
        return bytes(content)

    def _retried(self, call: Callable[[Any], _Value | None], data: Any, *, reading: bool) -> _Value:
        while (done := call(data)) is None:
            try:
                select.select([self] if reading else [], [] if reading else [self], [])
            except (OSError, ValueError):  # Windows asks so of sockets alone
                time.sleep(_PAUSE)
        return done


def patient_input(stream: TextIO) -> TextIO:
    """The same input as *stream*, nothing of which has been read yet, with patience; a terminal as it is."""
    descriptor = _descriptor(stream)
    if descriptor is None or stream.isatty():
        return stream
    return io.TextIOWrapper(io.BufferedReader(Patient(descriptor, "r", closefd=False)), "utf-8", "replace")


def patient_output(stream: TextIO, errors: str, *, line_buffering: bool = False) -> TextIO:
    """The same output as *stream*, with patience.

    Args:
        stream: To which nothing has been written yet.
        errors: How characters are handled that its encoding lacks.
        line_buffering: Whether each line is written at once, as it is to a terminal.
    """
    descriptor = _descriptor(stream)
    if descriptor is None or (stream.isatty() and sys.platform == "win32"):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)
        return stream  # in memory; or a console of Windows, to which Python writes by other means
    raw = Patient(descriptor, "w", closefd=False)
    line_buffering |= stream.isatty()
    return io.TextIOWrapper(io.BufferedWriter(raw), stream.encoding, errors, line_buffering=line_buffering)


def _descriptor(stream: TextIO) -> int | None:
    try:
        return stream.fileno()
    except (OSError, ValueError):
        return None
