"""Standard streams with patience: every byte arrives, or its failure is known; nothing yet is no end."""

import errno
import io
import os
import threading
from collections.abc import Callable, Iterator

import pytest

from rater_quiz.files.streams import OutputFailedError, Patient, patient_input, patient_output


class Pipe:
    """A pipe that says "not now" on both ends, and is slow."""

    def __init__(self) -> None:
        self.reader, self.writer = os.pipe()
        for end in (self.reader, self.writer):
            os.set_blocking(end, False)

    def close(self) -> None:
        for end in (self.reader, self.writer):
            os.close(end)


@pytest.fixture(params=["select", "no select"])
def pipe(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pipe]:
    """Also on a system that cannot ask when a pipe is ready, as Windows."""
    if request.param == "no select":

        def refuse(*_: object) -> None:
            raise OSError(errno.ENOTSOCK, "not a socket")

        monkeypatch.setattr("select.select", refuse)
    made = Pipe()
    yield made
    made.close()


def test_all_of_a_long_output_arrives_at_a_slow_reader(pipe: Pipe) -> None:
    whole = os.urandom(1 << 20)
    arrived = bytearray()

    def read_slowly() -> None:
        while len(arrived) < len(whole):
            try:
                arrived.extend(os.read(pipe.reader, 5000))
            except BlockingIOError:
                threading.Event().wait(0.001)

    reader = threading.Thread(target=read_slowly)
    reader.start()
    with io.BufferedWriter(Patient(pipe.writer, "w", closefd=False)) as output:
        output.write(whole)
    reader.join()
    assert arrived == whole


def test_an_input_that_has_nothing_yet_is_waited_for(pipe: Pipe) -> None:
    def write_late() -> None:
        for piece in (b"4\n3", b"\n5\n"):
            threading.Event().wait(0.05)
            os.write(pipe.writer, piece)
        os.close(pipe.writer)
        pipe.writer = os.open(os.devnull, os.O_RDONLY)

    writer = threading.Thread(target=write_late)
    writer.start()
    source = patient_input(os.fdopen(pipe.reader, "r", closefd=False))
    assert source.read() == "4\n3\n5\n"
    writer.join()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")  # noqa: PTH110 - a device
def test_what_cannot_be_written_is_told_from_other_errors() -> None:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    output = patient_output(os.fdopen(descriptor, "w", closefd=False), "strict")
    output.write("x")
    with pytest.raises(OutputFailedError, match="No space left"):
        output.flush()
    os.close(descriptor)


def test_a_reader_that_has_left_is_no_failure_of_the_disk(pipe: Pipe) -> None:
    os.close(pipe.reader)
    with pytest.raises(BrokenPipeError):
        Patient(pipe.writer, "w", closefd=False).write(b"x")
    pipe.reader = os.open(os.devnull, os.O_RDONLY)


@pytest.mark.parametrize("make", [patient_input, lambda stream: patient_output(stream, "replace")])
def test_streams_in_memory_stay_as_they_are(make: Callable[[io.TextIOWrapper], object]) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"4"), encoding="ascii")
    assert make(stream) is stream
