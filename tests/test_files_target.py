"""What is in the way of a file: `check_target` and `write_safely` refuse the same, in the same words."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.disk import EXISTS, names_in, not_for_root, posix, refusal

from rater_quiz.errors import ProtectedError, RaterQuizError, WriteFailedError
from rater_quiz.files import check_target, write_safely
from rater_quiz.language import Language, without_isolates


@pytest.fixture(params=["check", "write"])
def refused(request: pytest.FixtureRequest) -> Callable[..., str]:
    def refused(path: Path, kind: type[RaterQuizError], *, force: bool = False) -> str:
        if request.param == "check":
            return refusal(lambda: check_target(path, force=force), kind)
        return refusal(lambda: write_safely(path, "new", force=force), kind)

    return refused


def test_a_file_that_exists_needs_force(tmp_path: Path, refused: Callable[..., str]) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    assert refused(path, ProtectedError) == f"{path}: {EXISTS}"
    assert path.read_text() == "old"
    check_target(path, force=True)


def test_a_link_to_a_file_that_exists_needs_force(tmp_path: Path, refused: Callable[..., str]) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    assert refused(tmp_path / "link", ProtectedError) == f"{tmp_path}/link: {EXISTS}"
    assert (tmp_path / "real").read_text() == "old"


@posix
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_what_is_no_regular_file_is_never_replaced(
    tmp_path: Path, refused: Callable[..., str], kind: str, *, linked: bool, force: bool
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
    tmp_path: Path, refused: Callable[..., str], *, force: bool
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
def test_a_place_that_cannot_be_written_to(tmp_path: Path, refused: Callable[..., str], name: str, why: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "circle").symlink_to("circle")
    path = tmp_path / name
    shown = str(path).replace("\0", "�").replace("\ud800", "�")
    assert refused(path, WriteFailedError) == f"{shown}: could not be written: {why}"


@not_for_root
def test_a_folder_that_may_not_be_written_to(tmp_path: Path, refused: Callable[..., str]) -> None:
    tmp_path.chmod(0o500)
    message = refused(tmp_path / "report.md", WriteFailedError)
    tmp_path.chmod(0o700)
    assert message == f"{tmp_path}/report.md: could not be written: its folder cannot be written to"


def test_checking_makes_nothing(tmp_path: Path) -> None:
    check_target(tmp_path / "report.md", force=False)
    assert names_in(tmp_path) == []


def test_a_refusal_is_said_in_arabic_too(tmp_path: Path) -> None:
    with pytest.raises(WriteFailedError) as caught:
        check_target(tmp_path / "missing" / "x", force=False)
    assert (
        without_isolates(caught.value.in_(Language.ARABIC)) == f"{tmp_path}/missing/x: تعذّرت الكتابة: المجلد غير موجود"
    )
