"""What a workshop or a pile of paper leaves on the disk: the rules of privacy that concern records, by their names."""

import errno
import os
import re
import stat
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from builders import rater
from run_program import ANSWERS

from rater_quiz.cli.collecting import Collection
from rater_quiz.cli.command_line import as_typed, on_folder
from rater_quiz.errors import InputRefusedError, WriteFailedError
from rater_quiz.language import Language
from rater_quiz.record import read_record
from rater_quiz.scoring import Scores, score

ONES = (1,) * 17
NOW = datetime(2026, 11, 22, 14, 35, 7, 123456, tzinfo=timezone(timedelta(hours=3)))


def collection(folder: Path, language: Language = Language.ENGLISH, team: str | None = None) -> Collection:
    return Collection(folder, rater(), language, team, now=lambda: NOW)


def scores(answers: tuple[int, ...] = ANSWERS) -> Scores:
    return score(rater(), answers)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "room"


@pytest.fixture
def saved(folder: Path) -> Path:
    collection(folder).open()
    return collection(folder, Language.ARABIC, "Support").save(scores())


class TestARecord:
    def test_it_has_the_answers_and_no_name_and_no_notes(self, saved: Path) -> None:
        record = read_record(saved)
        assert record.answers == ANSWERS
        assert (record.name, dict(record.notes), record.team) == (None, {}, "Support")

    def test_it_has_the_date_alone(self, saved: Path) -> None:
        assert read_record(saved).taken == date(2026, 11, 22)
        assert type(read_record(saved).taken) is date
        assert not re.search(r"14:35|11:35", saved.read_text("utf-8"))

    def test_it_has_the_workshops_language_whatever_was_taken(self, saved: Path) -> None:
        assert read_record(saved).language is Language.ARABIC
        assert '<div dir="rtl">' in saved.read_text("utf-8")

    def test_its_file_has_a_random_name(self, folder: Path) -> None:
        collection(folder).open()
        names = {collection(folder).save(scores()).name for _ in range(8)}
        assert len(names) == 8
        assert all(re.fullmatch(r"answers-[0-9a-f]{16}\.md", name) for name in names)

    def test_its_sitting_is_random(self, folder: Path) -> None:
        collection(folder).open()
        assert len({read_record(collection(folder).save(scores())).sitting for _ in range(8)}) == 8

    def test_its_modification_time_is_midnight(self, saved: Path) -> None:
        found = datetime.fromtimestamp(saved.stat().st_mtime).astimezone()
        assert found.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001 - midnight by the room's clock
        assert saved.stat().st_atime == saved.stat().st_mtime

    def test_two_people_with_equal_answers_differ_in_nothing_but_the_sitting(self, folder: Path) -> None:
        collection(folder).open()
        one, other = (collection(folder).save(scores()).read_text("utf-8").split("\n") for _ in range(2))
        assert [line for line, there in zip(one, other, strict=True) if line != there] == [one[2]]
        assert one[2].startswith("sitting: ")

    def test_nothing_else_lies_in_the_folder(self, saved: Path) -> None:
        assert list(saved.parent.iterdir()) == [saved]


class TestTheFolder:
    def test_a_new_folder_is_private(self, folder: Path) -> None:
        assert collection(folder / "deep").open() == 0
        assert [stat.S_IMODE(made.stat().st_mode) for made in (folder, folder / "deep")] == [0o700, 0o700]

    def test_a_folder_that_is_there_keeps_its_mode_and_who_is_in_counts(self, folder: Path) -> None:
        folder.mkdir(mode=0o755)
        for answers in (ANSWERS, ONES):
            collection(folder).save(scores(answers))
        (folder / "notes.txt").write_text("nobody's")
        assert collection(folder).open() == 2
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755

    def test_a_file_in_its_place_is_refused_and_stays(self, folder: Path) -> None:
        folder.write_text("mine")
        with pytest.raises(WriteFailedError) as refused:
            collection(folder).open()
        assert str(refused.value).startswith(f"{folder}: ")
        assert folder.read_text() == "mine"

    def test_one_that_cannot_be_made_is_refused(self) -> None:
        with pytest.raises(WriteFailedError):
            collection(Path("/proc/nowhere/room")).open()


class TestTrouble:
    def test_a_full_disk_is_told_and_leaves_nothing(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        collection(folder).open()

        def full(*_: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as disk:
            disk.setattr(os, "write", full)
            with pytest.raises(WriteFailedError):
                collection(folder).save(scores())
        assert list(folder.iterdir()) == []

    def test_a_disk_that_keeps_no_times_counts_nobody_twice(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The record is saved: an error would have somebody try again."""
        collection(folder).open()

        def refuse(*_: object) -> None:
            raise PermissionError(errno.EPERM, "no times here")

        monkeypatch.setattr(os, "utime", refuse)
        assert collection(folder).save(scores()).exists()

    def test_several_are_saved_all_or_none(self, folder: Path) -> None:
        collection(folder).open()

        def sheets() -> list[Scores]:
            return [scores(), scores(ONES)]

        collection(folder).save_all(sheets())
        assert collection(folder).open() == 2

        def broken_off() -> object:
            yield scores()
            yield scores()
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            collection(folder).save_all(broken_off())  # type: ignore[arg-type] # a generator of them
        assert collection(folder).open() == 2

    def test_a_team_that_is_too_long_is_refused_before_anybody_answers(self, folder: Path) -> None:
        with pytest.raises(InputRefusedError) as refused:
            collection(folder, team="x" * 1001).checked()
        assert str(refused.value) == (
            "--team: the team: expected at most 1,000 characters, found 1,001\n  hint: shorten it"
        )

    @pytest.mark.parametrize(("given", "kept"), [("Su\u202epport\n", "Support"), (" ", None), (None, None)])
    def test_the_team_is_cleaned(self, folder: Path, given: str | None, kept: str | None) -> None:
        assert collection(folder, team=given).checked().team == kept


class TestTheCommandThatGoesOn:
    def test_it_has_the_options_that_were_given(self) -> None:
        command = on_folder(
            "workshop", Path("our room"), lang=Language.ARABIC, team="A & B", questionnaire="q.yaml", minimum=4
        )
        assert command == (
            "rater-quiz workshop 'our room' --lang ar --team 'A & B' --questionnaire q.yaml --min-group 4"
        )
        assert on_folder("team", Path("room")) == "rater-quiz team room"

    def test_a_folder_with_a_dash_is_no_option(self) -> None:
        assert on_folder("team", Path("-x")) == "rater-quiz team ./-x"

    def test_it_does_nothing_to_the_terminal_that_shows_it(self) -> None:
        assert "\x1b" not in as_typed(["rater-quiz", "team", "\x1b]52;c;ZXZpbA==\x07"])


def test_the_clock_of_the_room_is_taken(folder: Path) -> None:
    collection(folder).open()
    before = datetime.now(UTC).astimezone().date()
    record = read_record(Collection(folder, rater(), Language.ENGLISH, None).save(scores()))
    assert before <= record.day <= datetime.now(UTC).astimezone().date()
