"""Commands that messages tell somebody to type: the names in them."""

from pathlib import Path

import pytest

from rater_quiz.cli.command_line import of_next_round


@pytest.mark.parametrize(
    ("folders", "source", "later"),
    [
        pytest.param(["answers"], "answers", "answers-2", id="a folder"),
        pytest.param(["answers", "answers-2"], "answers", "answers-3", id="taken"),
        pytest.param(["answers", "answers-2"], "answers-2", "answers-3", id="of the second round"),
        pytest.param(["answers-9"], "answers-9", "answers-9-2", id="a number of its own"),
        pytest.param(["workshop-2026-11-25"], "workshop-2026-11-25", "workshop-2026-11-25-2", id="a date"),
        pytest.param(["a.b"], "a.b", "a.b-2", id="a folder with a dot"),
        pytest.param(["-2"], "-2", "-2-2", id="nothing but a number"),
        pytest.param(["room/answers"], "room/answers", "room/answers-2", id="elsewhere"),
    ],
)
def test_the_next_round_s_folder_has_a_name_that_can_be_typed_and_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folders: list[str], source: str, later: str
) -> None:
    for name in folders:
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert of_next_round(Path(source)) == Path(later)


def test_that_of_a_file_keeps_its_ending(tmp_path: Path) -> None:
    (tmp_path / "form.csv").touch()
    assert of_next_round(tmp_path / "form.csv") == tmp_path / "form-2.csv"
    (tmp_path / "form-2.csv").touch()
    assert of_next_round(tmp_path / "form-2.csv") == tmp_path / "form-3.csv"


def test_that_of_the_folder_that_one_is_in_lies_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "room" / "in").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "room")
    assert of_next_round(Path()) == tmp_path / "room-2"
    assert of_next_round(Path("in/..")) == tmp_path / "room-2"


def test_the_root_has_one_too() -> None:
    assert of_next_round(Path("/")).name == "answers-2"
