"""What is remembered between runs: read back as it was kept, and never a reason to stop."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.errors import WriteFailedError
from rater_quiz.foreign_text import clean
from rater_quiz.settings import remember_modes, remembered_modes, settings_path
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
