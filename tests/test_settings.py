"""What is remembered between runs: read back as it was kept, and never a reason to stop."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.run_program import SPACED, Done, Home

from rater_quiz.errors import InputRefusedError, WriteFailedError
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language, without_isolates
from rater_quiz.settings import Preferences, read_preferences, remember_modes, remembered_modes, settings_path
from rater_quiz.terminal.bidi import BidiMode

MODES = st.sampled_from([mode.value for mode in BidiMode])


@given(st.dictionaries(st.text(min_size=1, max_size=40), MODES, max_size=4))
def test_what_is_kept_is_read_back_under_the_cleaned_name(
    tmp_path_factory: pytest.TempPathFactory, modes: dict[str, str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "settings" / "terminals.yaml"
    remember_modes(path, modes)
    assert remembered_modes(path) == {clean(name): mode for name, mode in modes.items()}


def test_it_is_a_file_that_people_can_read(tmp_path: Path) -> None:
    path = tmp_path / "rater-quiz" / "terminals.yaml"
    remember_modes(path, {"XTerm(379)": "visual", "a: #b\x1b": "words"})
    assert path.read_text("utf-8") == 'modes:\n  "XTerm(379)": visual\n  "a: #b": words\n'


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"modes:\n",
        b"modes: [a]\n",
        b"modes: x\n",
        b"other: {a: visual}\n",
        b"\xff",
        b"modes: {a: [x]}\n",
        b"modes: {" + b"a" * 100_000 + b": visual}\n",
    ],
    ids=["missing", "empty", "nothing", "list", "text", "other", "not-utf-8", "not-a-mode", "large"],
)
def test_a_damaged_file_is_an_empty_one(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "terminals.yaml"
    if content is not None:
        path.write_bytes(content)
    assert remembered_modes(path) == {}
    remember_modes(path, {"xterm": "visual"})
    assert remembered_modes(path) == {"xterm": "visual"}


def test_where_nothing_can_be_kept_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteFailedError):
        remember_modes(tmp_path / "file" / "terminals.yaml", {"xterm": "visual"})
    assert remembered_modes(tmp_path / "file" / "terminals.yaml") == {}


@pytest.mark.skipif(sys.platform in ("win32", "darwin") or os.name == "nt", reason="homes are elsewhere there")
def test_settings_lie_in_the_configuration_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_path() == tmp_path / "rater-quiz" / "terminals.yaml"


def preferring(folder: Path, text: str) -> Path:
    path = folder / "settings.yaml"
    path.write_text(text, "utf-8")
    return path


def test_nothing_is_preferred_where_there_is_no_file(tmp_path: Path) -> None:
    assert read_preferences(None) == read_preferences(tmp_path / "settings.yaml") == Preferences()


def test_what_is_preferred_is_read(tmp_path: Path) -> None:
    text = 'language: ar\nteam: "  Service\\tdesk "\nmin-group: 6\nquestionnaire: mine.yaml\n'
    assert read_preferences(preferring(tmp_path, text)) == Preferences(
        Language.ARABIC, "Service desk", 6, str(tmp_path / "mine.yaml")
    )
    assert read_preferences(preferring(tmp_path, "questionnaire: rater\n")) == Preferences(questionnaire="rater")


def test_everything_that_cannot_be_used_is_said_with_its_line(tmp_path: Path) -> None:
    text = "language: fr\nteam: ''\nmin-group: 2\nquestionnaire: [rater]\ncolour: red\n"
    path = preferring(tmp_path, text)
    with pytest.raises(InputRefusedError) as refused:
        read_preferences(path)
    hint = "\n  hint: change the line, or take it out\n"
    assert str(refused.value) == (
        f"{path}:1: language: expected ar | en, found fr{hint}"
        f'{path}:2: team: expected Support, found ""{hint}'
        f"{path}:3: min-group: expected 4, 5, 6, …, found 2{hint}"
        f"{path}:4: questionnaire: expected rater | mine.yaml, found […]{hint}"
        f"{path}:5: there is no setting colour\n  hint: there are language, team, min-group, questionnaire"
    )
    arabic = without_isolates(refused.value.in_(Language.ARABIC))
    assert "المتوقع ar | en، والموجود fr" in arabic


@pytest.mark.parametrize("text", ["min-group: ٦\n", "min-group: 6\n"])
def test_a_number_may_have_the_digits_of_any_script(tmp_path: Path, text: str) -> None:
    assert read_preferences(preferring(tmp_path, text)).min_group == 6


class TestInTheProgram:
    """What is preferred goes before the system's and after the command line's."""

    @pytest.fixture
    def prefer(self, home: Home) -> Callable[[str], None]:
        folder = home.path / ".config" / "rater-quiz"
        folder.mkdir(parents=True)

        def write(text: str) -> None:
            preferring(folder, text)

        return write

    def test_the_language(self, home: Home, prefer: Callable[[str], None]) -> None:
        assert home.run("--answers", SPACED, "-o", "english.md").status == 0
        prefer("language: ar\n")
        assert "المجموع: 57" in home.run("--answers", SPACED, LANG="en_GB.UTF-8").out
        assert "Total: 57" in home.run("--answers", SPACED, "--lang", "en").out
        assert "Total: 57" in home.run("show", "english.md").out, "a saved result has its own"
        assert home.run("--nonsense").err.startswith("لا يوجد خيار")
        assert home.run("--help") == home.run("help", "--lang", "ar")

    def test_the_team(self, home: Home, prefer: Callable[[str], None]) -> None:
        prefer("team: Support\n")
        for options, said in (((), "Support"), (("--team", "Sales"), "Sales"), (("--team", ""), None)):
            done = home.run("--answers", SPACED, "--format", "json", *options)
            assert json.loads(done.out)["team"] == said
        assert home.run("enter", "room", stdin=f"{SPACED}\n").status == 0
        record = next((home.path / "room").glob("*.md"))
        assert "team: Support\n" in record.read_text("utf-8")

    def test_the_smallest_group(self, home: Home, prefer: Callable[[str], None]) -> None:
        prefer("min-group: 4\n")
        assert home.run("enter", "room", stdin=f"{SPACED}\n" * 4).status == 0
        assert home.run("team", "room").status == 0
        assert home.run("team", "room", "--min-group", "5").status == 5

    def test_the_questionnaire(self, home: Home, prefer: Callable[[str], None]) -> None:
        assert home.run("questions", "new", ".config/rater-quiz/mine.yaml").status == 0
        prefer("questionnaire: mine.yaml\n")
        assert home.run("--answers", "1 2 3 4 5 4 3 2 1").status == 0
        assert home.run("--answers", SPACED, "--questionnaire", "rater").status == 0

    def test_a_file_that_cannot_be_used_is_said_and_never_keeps_from_help(
        self, home: Home, prefer: Callable[[str], None]
    ) -> None:
        prefer("language: fr\n")
        path = home.path / ".config/rater-quiz/settings.yaml"
        said = f"{path}:1: language: expected ar | en, found fr\n  hint: change the line, or take it out\n"
        assert home.run("--answers", SPACED) == Done(3, "", said)
        assert home.run("--answers", SPACED, "--lang", "en").status == 3, "a group may be too small for what it says"
        assert home.run("--help").status == home.run("--version").status == 0

    def test_what_is_wrong_is_said_in_the_language_that_the_file_names(
        self, home: Home, prefer: Callable[[str], None]
    ) -> None:
        prefer("language: ar\nmin-grup: 6\n")
        path = home.path / ".config/rater-quiz/settings.yaml"
        hint = "  تلميح: الإعدادات: language, team, min-group, questionnaire\n"
        assert home.run("team", "answers") == Done(3, "", f"{path}:2: لا يوجد إعداد باسم min-grup\n{hint}")
