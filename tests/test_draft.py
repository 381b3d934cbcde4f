"""An unfinished sitting on disk: what is saved is read back, whoever has damaged the file; nothing is lost."""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.draft import (
    About,
    Draft,
    NoFolderError,
    all_drafts,
    draft_path,
    drafts_folder,
    load_draft,
    lock_draft,
    remove_all_leftovers,
    remove_draft,
    save_draft,
    set_aside,
)
from rater_quiz.errors import InputRefusedError, WriteFailedError
from rater_quiz.files.writing import _temporary_name
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language

NOTES = st.text(max_size=60).map(clean).filter(bool)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Drafts of any shape."""
    answers = draw(st.lists(st.none() | st.integers(-5, 12), min_size=1, max_size=20))
    return Draft(
        sitting=f"s{draw(st.binary(min_size=6, max_size=6)).hex()}",
        questionnaire="mine",
        fingerprint="k01234567-w89abcdef",
        language=draw(st.sampled_from(Language)),
        day=draw(st.dates()),
        answers=tuple(answers),
        notes=draw(st.dictionaries(st.integers(1, len(answers)), NOTES, max_size=4)),
        about=About(
            draw(st.none() | st.just("") | NOTES), draw(st.none() | NOTES), tuple(draw(st.lists(NOTES, max_size=2)))
        ),
    )


A_DRAFT = Draft(
    "s0123456789ab",
    "rater",
    "k01234567-w89abcdef",
    Language.ARABIC,
    date(2026, 11, 21),
    (4, None, 2),
    {2: 'قال: "لا" \\ #1: x'},
)
AS_FILE = """\
rater-quiz-draft: 1
sitting: s0123456789ab
questionnaire: rater
fingerprint: k01234567-w89abcdef
language: ar
day: 2026-11-21
answers: "4, -, 2"
notes:
  2: "قال: \\"لا\\" \\\\ #1: x"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return draft_path(tmp_path, "rater")


def test_it_is_a_file_that_people_can_read(path: Path) -> None:
    save_draft(path, A_DRAFT)
    assert path.name == "rater.yaml"
    assert path.read_text("utf-8") == AS_FILE
    assert load_draft(path) == A_DRAFT
    assert A_DRAFT.kept == 2


@given(drafts())
def test_saving_then_reading_back_gives_the_same_draft(tmp_path_factory: pytest.TempPathFactory, draft: Draft) -> None:
    path = tmp_path_factory.getbasetemp() / "same.yaml"
    save_draft(path, draft)
    assert load_draft(path) == draft


def test_long_notes_on_every_statement_fit(path: Path) -> None:
    draft = Draft("s0123456789ab", "rater", "k", Language.ENGLISH, date.min, (1,) * 200)
    draft = Draft(**{**vars(draft), "notes": dict.fromkeys(range(1, 201), "😀" * 2000)})
    save_draft(path, draft)
    assert load_draft(path) == draft


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_it_is_its_owner_s_alone(path: Path) -> None:
    path.touch(0o644)
    save_draft(path, A_DRAFT)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [other.name for other in path.parent.iterdir()] == ["rater.yaml"], "no backup of a draft"


def test_there_may_be_none(path: Path) -> None:
    assert load_draft(path) is None


def test_cut_off_anywhere_it_is_refused_or_the_same(path: Path) -> None:
    whole = AS_FILE.encode()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        try:
            found = load_draft(path)
        except InputRefusedError:
            continue
        assert found is not None
        assert found.answers == A_DRAFT.answers, length


@given(st.data())
def test_damaged_in_any_way_it_is_refused_or_a_draft(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.yaml"
    content = bytearray(AS_FILE.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path.write_bytes(content)
    with suppress(InputRefusedError):
        assert isinstance(load_draft(path), Draft)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("draft: 1", "draft: 2"),
        ("sitting: s0123456789ab", "sitting: s0"),
        ("sitting: s0123456789ab", "sitting: [x]"),
        ("language: ar", "language: fr"),
        ("2026-11-21", "2026-02-30"),
        ('"4, -, 2"', '"4, x, 2"'),
        ('"4, -, 2"', "[4, 2]"),
        ('answers: "4, -, 2"\n', ""),
        ("  2: ", "  two: "),
        ("notes:\n  2: ", "notes: "),
    ],
)
def test_what_is_no_draft_of_ours_is_refused(path: Path, old: str, new: str) -> None:
    path.write_text(AS_FILE.replace(old, new), "utf-8")
    with pytest.raises(InputRefusedError):
        load_draft(path)


def test_a_link_that_leads_nowhere_is_refused(path: Path) -> None:
    path.symlink_to("nowhere")
    with pytest.raises(InputRefusedError, match="there is no such file"):
        load_draft(path)


def test_setting_aside_never_overwrites(path: Path) -> None:
    path.with_name("rater.1.yaml").symlink_to("nowhere")
    save_draft(path, A_DRAFT)
    assert set_aside(path).name == "rater.2.yaml"
    save_draft(path, A_DRAFT)
    assert set_aside(path).name == "rater.3.yaml"
    assert not path.exists()
    assert load_draft(path.with_name("rater.2.yaml")) == A_DRAFT


def test_removing_says_why_it_cannot(path: Path) -> None:
    remove_draft(path)
    path.mkdir()
    with pytest.raises(WriteFailedError, match="could not be written"):
        remove_draft(path)


def test_all_drafts_are_those_set_aside_too_and_nothing_half_written(path: Path) -> None:
    for name in ("rater.yaml", "rater.1.yaml", "rater.lock", ".rater-quiz-0.tmp", ".hidden.yaml"):
        path.with_name(name).touch()
    assert [found.name for found in all_drafts(path.parent)] == ["rater.1.yaml", "rater.yaml"]
    assert all_drafts(path.parent / "missing") == []
    with pytest.raises(InputRefusedError, match="could not be read: a part of the path is not a folder"):
        all_drafts(path)


def test_a_folder_that_may_not_be_read_is_not_an_empty_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> list[str]:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(InputRefusedError, match=f"^{path.parent}: could not be read: permission denied$"):
        all_drafts(path.parent)


def test_a_folder_that_lies_where_we_may_not_look_is_not_an_empty_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "lstat", refuse)
    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(InputRefusedError) as refused:
        all_drafts(path.parent)
    assert str(path.parent) in str(refused.value)


def test_what_killed_sittings_left_goes_but_for_what_is_being_written(path: Path) -> None:
    folder = path.parent
    names = [_temporary_name(folder / f"{name}.yaml").name for name in ("rater", "mine", "other")]
    for name in names:
        (folder / name).write_text("4 3 5")
    for name in ("rater", "mine"):
        (folder / f"{name}.lock").touch()
    with lock_draft(folder, "mine") or pytest.fail("it is free"):
        remove_all_leftovers(folder, time.time())
    assert sorted(path.name for path in folder.glob(".*.tmp")) == sorted(names[1:])
    remove_all_leftovers(folder, time.time() + 120)
    assert not list(folder.glob(".*.tmp"))


def test_one_sitting_at_a_time_has_the_draft(path: Path) -> None:
    folder = path.parent / "state" / "drafts"
    held = lock_draft(folder, "rater")
    assert held is not None
    assert lock_draft(folder, "rater") is None
    with lock_draft(folder, "mine") or pytest.fail("another questionnaire is free"):
        held.release()
    again = lock_draft(folder, "rater")
    assert again is not None
    again.release()
    assert sorted(found.name for found in folder.iterdir()) == ["mine.lock", "rater.lock"]


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_the_folder_is_its_owner_s_alone(tmp_path: Path) -> None:
    lock = lock_draft(tmp_path / "state" / "drafts", "rater")
    assert lock is not None
    lock.release()
    assert {stat.S_IMODE(made.stat().st_mode) for made in (tmp_path / "state", tmp_path / "state/drafts")} == {0o700}


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="homes are elsewhere there")
def test_drafts_lie_in_the_state_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    assert drafts_folder(os.environ) == tmp_path / ".local/state/rater-quiz/drafts"
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("HOME")
    assert drafts_folder(os.environ) == tmp_path / "state/rater-quiz/drafts"
    monkeypatch.delenv("XDG_STATE_HOME")
    with pytest.raises(NoFolderError):
        drafts_folder(os.environ)
    with pytest.raises(NoFolderError):
        drafts_folder({"HOME": ""})


def test_a_path_that_a_draft_cannot_hold_is_left_out_and_costs_no_answer(tmp_path: Path) -> None:
    draft = replace(A_DRAFT, about=About("Support", "", ("/home/a\x1bb.md", "/home/\u202ea.md", "/home/c.md")))
    save_draft(tmp_path / "rater.yaml", draft)
    assert load_draft(tmp_path / "rater.yaml") == replace(draft, about=About("Support", "", ("/home/c.md",)))


@pytest.mark.parametrize("damage", ["team: [a]", "name: {a: b}", "outputs: x", "outputs: [[a]]"])
def test_what_is_damaged_about_it_costs_no_answer(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "rater.yaml"
    save_draft(path, A_DRAFT)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{damage}\n")
    assert load_draft(path) == A_DRAFT


def test_what_is_said_goes_before_what_is_remembered() -> None:
    remembered = About("Support", "Dana", ("/a.md",))
    assert About().or_else(remembered) == remembered
    assert About("", None, ("/b.md",)).or_else(remembered) == About("", "Dana", ("/b.md",))
