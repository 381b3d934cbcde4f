"""Writing keeps what was there, and gives files and folders the modes that they are to have."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.disk import System, mode_of, names_in, posix, refusal

from rater_quiz.errors import ProtectedError, WriteFailedError
from rater_quiz.files import private_folder, write_safely, writing


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_safely(tmp_path / "report.md", "ا\nb\n\n")
    assert (tmp_path / "report.md").read_bytes() == "ا\nb\n\n".encode()
    assert names_in(tmp_path) == ["report.md"]


def test_a_name_without_a_folder_is_one_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_safely(Path("report.md"), "new")
    write_safely(Path("report.md"), "newer", force=True)
    assert (tmp_path / "report.md").read_text() == "newer"
    assert (tmp_path / "report.md.bak").read_text() == "new"


def test_a_lone_surrogate_costs_one_character_and_not_the_report(tmp_path: Path) -> None:
    write_safely(tmp_path / "report.md", "a\ud800b")
    assert (tmp_path / "report.md").read_text() == "a?b"


def test_a_replaced_file_is_kept_and_nobodys_copy_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    (tmp_path / "report.md.bak").write_text("somebody's")
    for text in ["first", "second", "third"]:
        write_safely(path, text, force=True)
    kept = {name: (tmp_path / name).read_text() for name in names_in(tmp_path)}
    assert kept == {
        "report.md": "third",
        "report.md.bak": "somebody's",
        "report.md.bak2": "first",
        "report.md.bak3": "second",
    }


def test_what_is_kept_already_is_not_kept_again(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    for text in ["first", "second", "first", "second"]:
        write_safely(path, text, force=True)
    assert names_in(tmp_path) == ["report.md", "report.md.bak", "report.md.bak2"]


def test_where_no_name_is_left_for_a_copy_nothing_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_MOST_BACKUPS", 2)
    path = tmp_path / "report.md"
    for name in ["report.md.bak", "report.md.bak2"]:
        (tmp_path / name).write_text(name)
    path.write_text("old")
    message = refusal(lambda: write_safely(path, "new", force=True), ProtectedError)
    assert message == (
        f"{path}: there are too many copies of it already\n"
        "  hint: move those that end in .bak and a number to another folder"
    )
    assert path.read_text() == "old"
    assert len(names_in(tmp_path)) == 3


def test_two_that_replace_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    texts = [f"new {number}" for number in range(8)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda text: write_safely(path, text, force=True), texts))
    assert "old" in {(tmp_path / name).read_text() for name in names_in(tmp_path)}


def test_a_file_has_its_time_from_the_first_moment_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = System(lambda _number, _name: None)
    monkeypatch.setattr(writing, "os", system)
    write_safely(tmp_path / "answers.md", "x", modified=1_000_000.0)
    assert (tmp_path / "answers.md").stat().st_mtime == 1_000_000
    assert system.calls.index("utime") < system.calls.index("fsync") < system.calls.index("link")


def test_what_killed_processes_left_is_removed_for_one_file_or_by_its_age(tmp_path: Path) -> None:
    left = writing._temporary_name(tmp_path / "a.yaml")
    left.write_text("x")
    other = tmp_path / writing._temporary_name(tmp_path / "b.yaml").name
    other.write_text("x")
    (tmp_path / "mine.tmp").write_text("x")
    writing.remove_leftovers(tmp_path / "a.yaml")
    assert names_in(tmp_path) == [other.name, "mine.tmp"]
    writing.remove_old_leftovers(tmp_path, other.stat().st_ctime + 60)
    assert names_in(tmp_path) == [other.name, "mine.tmp"]
    writing.remove_old_leftovers(tmp_path, other.stat().st_ctime + 61)
    assert names_in(tmp_path) == ["mine.tmp"]


def test_no_backup_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    for text in ["first", "second"]:
        write_safely(path, text, force=True, keep_backup=False)
    assert path.read_text() == "second"
    assert names_in(tmp_path) == ["draft.yaml"]


def test_a_backup_that_is_the_same_file_leaves_nothing_behind(tmp_path: Path) -> None:
    """So it is after a kill between backup and replacement."""
    path = tmp_path / "report.md"
    path.write_text("old")
    (tmp_path / "report.md.bak").hardlink_to(path)
    write_safely(path, "new", force=True)
    assert (path.read_text(), (tmp_path / "report.md.bak").read_text()) == ("new", "old")
    assert names_in(tmp_path) == ["report.md", "report.md.bak"]


def test_a_backup_never_replaces_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    (tmp_path / "report.md.bak").mkdir()
    write_safely(path, "new", force=True)
    assert (path.read_text(), (tmp_path / "report.md.bak2").read_text()) == ("new", "old")
    assert names_in(tmp_path) == ["report.md", "report.md.bak", "report.md.bak2"]


def test_a_link_stays_and_the_file_that_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "synchronized").mkdir()
    real = tmp_path / "synchronized" / "r.md"
    real.write_text("old")
    link = tmp_path / "report.md"
    link.symlink_to("synchronized/r.md")
    write_safely(link, "new", force=True)
    assert link.is_symlink()
    assert (real.read_text(), real.with_name("r.md.bak").read_text()) == ("new", "old")
    assert names_in(tmp_path) == ["report.md", "synchronized"]


@posix
@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
@pytest.mark.usefixtures("usual_umask")
def test_a_new_report_has_the_mode_of_any_new_file(tmp_path: Path, umask: int, expected: int) -> None:
    os.umask(umask)
    write_safely(tmp_path / "report.md", "new")
    assert mode_of(tmp_path / "report.md") == expected
    assert os.umask(0o022) == umask


@posix
@pytest.mark.usefixtures("usual_umask")
def test_a_replaced_report_passes_its_mode_on(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o4640)
    write_safely(path, "new", force=True)
    assert mode_of(path) == 0o640


@posix
@pytest.mark.parametrize("old", [None, "old"])
@pytest.mark.usefixtures("usual_umask")
def test_a_private_file_is_for_its_owner_alone(tmp_path: Path, old: str | None) -> None:
    path = tmp_path / "draft.yaml"
    if old:
        path.write_text(old)
    write_safely(path, "new", force=True, private=True)
    assert mode_of(path) == 0o600


def test_of_many_that_write_one_new_file_one_succeeds(tmp_path: Path) -> None:
    path = tmp_path / "report.md"

    def attempt(text: str) -> str | None:
        try:
            write_safely(path, text)
        except ProtectedError:
            return None
        return text

    with ThreadPoolExecutor(8) as pool:
        [winner] = [text for text in pool.map(attempt, map(str, range(16))) if text is not None]
    assert path.read_text() == winner
    assert names_in(tmp_path) == ["report.md"]


@posix
@pytest.mark.usefixtures("usual_umask")
def test_it_is_made_with_those_above_it(tmp_path: Path) -> None:
    private_folder(tmp_path / "state" / "rater-quiz" / "drafts")
    made = ["state", "state/rater-quiz", "state/rater-quiz/drafts"]
    assert [mode_of(tmp_path / name) for name in made] == [0o700] * 3


@posix
def test_one_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    private_folder(tmp_path)
    assert mode_of(tmp_path) == 0o755


def test_a_file_in_its_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    for path in [tmp_path / "state", tmp_path / "state" / "drafts"]:
        message = refusal(lambda path=path: private_folder(path), WriteFailedError)  # type: ignore[misc]
        assert message == f"{path}: could not be written: a part of the path is not a folder"


def test_a_link_that_leads_to_nothing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "state").symlink_to("missing")
    message = refusal(lambda: private_folder(tmp_path / "state"), WriteFailedError)
    assert message == f"{tmp_path}/state: could not be written: something else has that name"
