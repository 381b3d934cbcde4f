"""Reading never hangs: a regular file of a bearable size is read, and nothing else."""

import os
import socket
from pathlib import Path

import pytest
from support.disk import System, not_for_root, posix, refusal

from rater_quiz.errors import InputRefusedError, UsageError
from rater_quiz.files import read_capped
from rater_quiz.language import Language, without_isolates


@pytest.mark.parametrize(
    "content", [b"", b"a\r\n\xff\x00", b"x" * 1000], ids=["empty", "any bytes", "just not too large"]
)
def test_a_regular_file_is_read_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(content)
    assert read_capped(path, 1000) == content


@pytest.mark.parametrize(("most", "said"), [(1000, "1000 B"), (2048, "2 KiB"), (256 * 1024, "256 KiB")])
def test_a_file_of_one_byte_too_many_is_refused(tmp_path: Path, most: int, said: str) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"x" * (most + 1))
    assert refusal(lambda: read_capped(path, most), InputRefusedError) == f"{path}: too large: more than {said}"


def test_a_link_to_a_regular_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to("real")
    assert read_capped(tmp_path / "link", 10) == b"x"


@pytest.mark.parametrize("name", ["missing", "file/below", "n" * 300, "a\0b", "\ud800"], ids=ascii)
def test_a_file_that_is_not_there_is_a_wrong_command_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    shown = name.replace("\0", "�").replace("\ud800", "�")
    message = refusal(lambda: read_capped(tmp_path / name, 10), UsageError)
    assert message == f"{tmp_path / shown}: there is no such file"


def test_a_link_that_leads_to_nothing_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("missing")
    assert refusal(lambda: read_capped(tmp_path / "link", 10), UsageError) == f"{tmp_path}/link: there is no such file"


@posix
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "socket"])
def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
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
def test_a_refusal_is_said_in_arabic_too() -> None:
    with pytest.raises(InputRefusedError) as caught:
        read_capped(Path("/dev/zero"), 10)
    assert without_isolates(caught.value.in_(Language.ARABIC)) == "/dev/zero: ليس ملفًا عاديًا بل جهاز"


@not_for_root
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"x")
    path.chmod(0)
    assert refusal(lambda: read_capped(path, 10), InputRefusedError) == f"{path}: could not be read: permission denied"


def test_a_name_that_acts_is_shown_harmlessly(tmp_path: Path) -> None:
    message = refusal(lambda: read_capped(tmp_path / "a\x1b[31m\udcff", 10), UsageError)
    assert message == f"{tmp_path}/a�[31m�: there is no such file"


@posix
def test_a_pipe_that_takes_a_file_s_place_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("1")

    def intervene(_number: int, name: str) -> None:
        if name == "open":
            path.unlink()
            os.mkfifo(path)

    monkeypatch.setattr("rater_quiz.files.reading.os", System(intervene))
    assert refusal(lambda: read_capped(path, 10), InputRefusedError) == f"{path}: not a regular file but a pipe"
