"""What holds the newest state of a sitting: on disk before anything else, in memory where there is no disk."""

import errno
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire

from rater_quiz import keeping
from rater_quiz.draft import load_draft, save_draft
from rater_quiz.errors import ProtectedError, WriteFailedError
from rater_quiz.keeping import Keeper
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.sitting import Sitting
from rater_quiz.words.sitting import no_draft

ASKED = a_questionnaire(statements=3)
GO_ON = "rater-quiz --team x"


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    return os.environ


def a_keeper(
    environment: Mapping[str, str],
    questionnaire: Questionnaire = ASKED,
    *,
    language: Language = Language.ENGLISH,
    day: date = date(2026, 11, 21),
) -> Keeper:
    return Keeper.open(questionnaire, language, "s0123456789ab", today=lambda: day, environment=environment)


def answered(keeper: Keeper, *answers: int) -> Sitting:
    sitting = keeper.begin()
    for answer in answers:
        sitting = sitting.answer(answer)
        keeper.keep(sitting)
    return sitting


def on_disk(keeper: Keeper) -> tuple[int | None, ...]:
    assert keeper.path is not None
    draft = load_draft(keeper.path)
    return draft.answers if draft else ()


def test_every_state_is_on_disk_when_it_is_kept(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    assert (keeper.found, keeper.take_notices()) == (None, [])
    sitting = keeper.begin()
    keeper.keep(sitting)
    assert on_disk(keeper) == (), "nothing is worth no draft"
    for answers in ((4, None, None), (4, 2, None), (4, 2, 5)):
        sitting = sitting.answer(answers[sitting.place - 1] or 0)
        keeper.keep(sitting)
        assert on_disk(keeper) == answers
    keeper.keep(sitting.go_to(1).answer(1))
    assert on_disk(keeper) == (1, 2, 5)
    keeper.close()


def test_moving_about_writes_nothing(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    sitting = answered(keeper, 4)
    assert keeper.path is not None
    keeper.path.unlink()
    keeper.keep(sitting.back())
    assert not keeper.path.exists()


def test_a_sitting_goes_on_where_it_was_left(environment: Mapping[str, str]) -> None:
    first = a_keeper(environment)
    first.keep(answered(first, 4).note("law"))
    first.close()
    again = Keeper.open(
        ASKED, Language.ARABIC, "sffffffffffff", today=lambda: date(2027, 1, 1), environment=environment
    )
    assert again.found is not None
    assert (again.found.kept, again.found.day) == (1, date(2026, 11, 21))
    sitting = again.resume()
    assert (sitting.answers, sitting.place, dict(sitting.notes)) == ((4, None, None), 2, {2: "law"})
    assert again.sitting_id == "s0123456789ab"
    again.close()


def test_a_note_that_is_taken_away_is_gone_from_the_disk_too(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    sitting = keeper.begin().note("law")
    keeper.keep(sitting)
    keeper.keep(sitting.note(""))
    keeper.close()
    assert a_keeper(environment).found is None


def test_beginning_afresh_deletes_nothing(environment: Mapping[str, str]) -> None:
    first = a_keeper(environment)
    answered(first, 4)
    first.close()
    again = a_keeper(environment)
    answered(again, 5)
    assert again.path is not None
    aside = again.path.with_name("mine.1.yaml")
    assert again.take_notices() == [f"The earlier unfinished sitting is kept as {aside}."]
    assert again.take_notices() == [], "each is told once"
    assert [draft.answers[0] for path in (aside, again.path) if (draft := load_draft(path))] == [4, 5]


@pytest.mark.parametrize(
    "other",
    [a_questionnaire(statements=3, reversed_=()), a_questionnaire(statements=3, labels=4), a_questionnaire()],
    ids=["reversed", "scale", "statements"],
)
def test_a_draft_of_another_keying_is_set_aside(environment: Mapping[str, str], other: Questionnaire) -> None:
    first = a_keeper(environment)
    answered(first, 4)
    first.close()
    again = a_keeper(environment, other)
    assert again.found is None
    assert again.path is not None
    assert again.take_notices() == [
        "There is an unfinished sitting, but the questionnaire has changed; this one starts afresh.",
        f"The earlier unfinished sitting is kept as {again.path.with_name('mine.1.yaml')}.",
    ]


def test_a_notice_shows_a_path_that_does_nothing_to_the_terminal(
    environment: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "a\x1b[2Jb"))
    first = a_keeper(environment)
    answered(first, 4)
    first.close()
    again = a_keeper(environment)
    again.begin()
    kept = tmp_path / "a�[2Jb/.local/state/rater-quiz/drafts/mine.1.yaml"
    assert again.take_notices() == [f"The earlier unfinished sitting is kept as {kept}."]


def test_a_draft_that_cannot_be_set_aside_is_told_in_the_language_of_the_sitting(
    environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = a_keeper(environment)
    answered(first, 4)
    first.close()

    def full(_: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(keeping, "set_aside", full)
    again = a_keeper(environment, language=Language.ARABIC)
    again.begin()
    assert again.take_notices() == [no_draft("القرص ممتلئ").in_(Language.ARABIC)]


def test_a_draft_with_other_wording_goes_on(environment: Mapping[str, str]) -> None:
    first = a_keeper(environment)
    answered(first, 4)
    assert first.path is not None
    draft = load_draft(first.path)
    assert draft is not None
    save_draft(first.path, replace(draft, fingerprint=draft.fingerprint[:-8] + "00000000"))
    first.close()
    assert a_keeper(environment).found is not None


@pytest.mark.parametrize(
    ("answers", "notes"),
    [((6, None, None), {}), ((1, None), {}), ((1, None, None), {4: "x"})],
    ids=["off-the-scale", "too-few", "note-on-nothing"],
)
def test_what_does_not_fit_is_never_resumed(
    environment: Mapping[str, str], answers: tuple[int | None, ...], notes: dict[int, str]
) -> None:
    first = a_keeper(environment)
    answered(first, 4)
    assert first.path is not None
    draft = load_draft(first.path)
    assert draft is not None
    save_draft(first.path, replace(draft, answers=answers, notes=notes))
    first.close()
    assert a_keeper(environment).found is None


def test_only_one_sitting_has_the_draft(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    with pytest.raises(ProtectedError, match="is being answered in another window"):
        a_keeper(environment)
    a_keeper(environment, a_questionnaire(name="other")).close()
    keeper.close()
    keeper.close()
    a_keeper(environment).close()


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        (
            Language.ENGLISH,
            "Your answers cannot be saved as you go (there is no home folder). The sitting goes on without that.",
        ),
        (
            Language.ARABIC,
            "لا يمكن حفظ الإجابات أولًا بأول (المجلد الرئيسي للمستخدم غير موجود)، وتستمر الجلسة من دون ذلك.",
        ),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="there is always a home there")
def test_without_a_home_it_is_told_and_kept_in_memory(language: Language, notice: str) -> None:
    keeper = a_keeper({}, language=language)
    assert keeper.take_notices() == [notice]
    sitting = answered(keeper, 4)
    assert (keeper.sitting, keeper.saved, keeper.path) == (sitting, False, None)
    keeper.done()
    keeper.close()


def test_a_disk_that_fails_is_told_once_and_tried_again(
    environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = a_keeper(environment)
    sitting = keeper.begin().answer(4)
    keeper.keep(sitting)

    def full(*_: object) -> None:
        raise WriteFailedError.saying("the disk is full")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("rater_quiz.keeping.save_draft", full)
        sitting = sitting.answer(2)
        keeper.keep(sitting)
        assert keeper.take_notices() == [
            "Your answers cannot be saved as you go (the disk is full). The sitting goes on without that."
        ]
        keeper.keep(sitting.back())
        assert keeper.take_notices() == []
        assert not keeper.saved
        assert on_disk(keeper) == (4, None, None)
    keeper.keep(sitting)
    assert keeper.saved
    assert on_disk(keeper) == (4, 2, None)


def test_the_last_words_tell_how_to_go_on(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    assert keeper.last_words(GO_ON) == "0 answers kept. Go on with:\n  rater-quiz --team x"
    answered(keeper, 4)
    assert keeper.last_words(GO_ON) == "1 answer kept. Go on with:\n  rater-quiz --team x --resume"
    keeper.close()
    again = a_keeper(environment, language=Language.ARABIC)
    assert again.last_words(GO_ON) == "إجابة واحدة محفوظة. للاستئناف:\n  rater-quiz --team x --resume", "not begun yet"


def test_the_last_words_repeat_what_no_disk_has() -> None:
    if os.name == "nt":
        pytest.skip("there is always a home there")
    keeper = a_keeper({})
    sitting = keeper.begin().answer(4).forward().answer(2)
    keeper.keep(sitting)
    assert keeper.last_words(GO_ON) == "Your answers could not be saved. They were, by statement:\n  1: 4, 3: 2"
    keeper.keep(sitting.go_to(2).answer(5))
    assert keeper.last_words(GO_ON) == (
        "Your answers could not be saved. To go on from them, keep this command:\n"
        '  rater-quiz --team x --answers "4 5 2"'
    )


def test_a_draft_goes_when_it_is_done_with_also_an_older_one(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    answered(keeper, 4, 2, 5)
    keeper.saved = False  # the last state did not get through
    keeper.done()
    assert on_disk(keeper) == ()
    keeper.done()


def test_a_draft_that_cannot_go_is_no_reason_to_fail(environment: Mapping[str, str]) -> None:
    keeper = a_keeper(environment)
    assert keeper.path is not None
    keeper.path.mkdir()
    keeper.done()


@given(st.lists(st.sampled_from(["1", "3", "5", "back", "on", "note", "no note", "fail", "work"]), max_size=12))
def test_what_is_called_saved_is_on_the_disk(tmp_path_factory: pytest.TempPathFactory, steps: list[str]) -> None:
    """Whatever a person does, whenever the disk fails: the newest state is in memory, and on disk if so it is said."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("HOME", str(home))
        changed.delenv("XDG_STATE_HOME", raising=False)
        keeper = a_keeper(os.environ)
        assert keeper.path is not None
        sitting = keeper.begin()
        for step in steps:
            if step == "fail" and keeper.path.parent.exists():
                keeper.path.parent.rename(home / "away")
            elif step == "work" and (home / "away").exists():
                (home / "away").rename(keeper.path.parent)
            elif step == "back":
                sitting = sitting.back()
            elif step == "on":
                sitting = sitting.forward()
            elif step in ("note", "no note") and not sitting.at_review:
                sitting = sitting.note("x" if step == "note" else "")
            elif step.isdigit() and sitting.accepts(int(step)):
                sitting = sitting.answer(int(step))
            keeper.keep(sitting)
            assert keeper.sitting == sitting
            if keeper.saved and keeper.path.parent.exists():
                draft = load_draft(keeper.path)
                assert draft is not None
                assert (draft.answers, dict(draft.notes)) == (sitting.answers, dict(sitting.notes))
            elif sitting.kept and keeper.path.parent.exists():
                pytest.fail("the disk works, and it was not saved")
        keeper.close()
