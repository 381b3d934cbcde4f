"""What a workshop or a pile of paper leaves on the disk: the rules of privacy that concern records, by their names."""

import errno
import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from support.builders import rater
from support.run_program import ANSWERS

from rater_quiz.cli.anonymous_records import AnonymousRecords
from rater_quiz.cli.command_line import as_typed, on_folder
from rater_quiz.errors import InputRefusedError, WriteFailedError
from rater_quiz.language import Language
from rater_quiz.record import read_record
from rater_quiz.scoring import Scores, score

ONES = (1,) * 17
NOW = datetime(2026, 11, 22, 14, 35, 7, 123456, tzinfo=timezone(timedelta(hours=3)))


def anonymous(folder: Path, language: Language = Language.ENGLISH, team: str | None = None) -> AnonymousRecords:
    return AnonymousRecords(folder, rater(), language, team, now=lambda: NOW)


def scores(answers: tuple[int, ...] = ANSWERS) -> Scores:
    return score(rater(), answers)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "room"


@pytest.fixture
def saved(folder: Path) -> Path:
    anonymous(folder).open()
    return anonymous(folder, Language.ARABIC, "Support").save(scores())


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
        anonymous(folder).open()
        names = {anonymous(folder).save(scores()).name for _ in range(8)}
        assert len(names) == 8
        assert all(re.fullmatch(r"answers-[0-9a-f]{16}\.md", name) for name in names)

    def test_its_sitting_is_random(self, folder: Path) -> None:
        anonymous(folder).open()
        assert len({read_record(anonymous(folder).save(scores())).sitting for _ in range(8)}) == 8

    def test_its_modification_time_is_midnight(self, saved: Path) -> None:
        found = datetime.fromtimestamp(saved.stat().st_mtime).astimezone()
        assert found.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001 - midnight by the room's clock
        assert saved.stat().st_atime == saved.stat().st_mtime

    def test_two_people_with_equal_answers_differ_in_nothing_but_the_sitting(self, folder: Path) -> None:
        anonymous(folder).open()
        one, other = (anonymous(folder).save(scores()).read_text("utf-8").split("\n") for _ in range(2))
        assert [line for line, there in zip(one, other, strict=True) if line != there] == [one[2]]
        assert one[2].startswith("sitting: ")

    def test_nothing_else_lies_in_the_folder(self, saved: Path) -> None:
        assert list(saved.parent.iterdir()) == [saved]


class TestTheOrder:
    def test_all_records_are_written_again_in_the_order_of_chance(self, folder: Path) -> None:
        room = anonymous(folder)
        room.open()
        for first in (1, 2, 3, 4):
            room.save(scores((first, *ANSWERS[1:])))
        (folder / "dana.md").write_bytes(next(folder.glob("answers-*")).read_bytes())
        (folder / "notes.txt").write_text("nobody's")
        before = {path.name: read_record(path) for path in folder.glob("answers-*.md")}
        written: list[str] = []

        def backwards(paths: list[Path]) -> None:
            paths.reverse()
            written.extend(path.name for path in paths)

        room.shuffle(backwards)
        after = {path.name: read_record(path) for path in folder.glob("answers-*.md")}
        assert not set(before) & set(after)
        assert sorted(map(repr, before.values())) == sorted(map(repr, after.values()))
        assert written == sorted(before, reverse=True)
        assert {path.name for path in folder.iterdir()} == {*after, "dana.md", "notes.txt"}
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.glob("answers-*.md")} == {0o600}
        assert len({path.stat().st_mtime for path in folder.glob("answers-*.md")}) == 1

    def test_whenever_it_is_killed_everybody_counts_once(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        room = anonymous(folder)
        room.open()
        for _ in range(3):
            room.save(scores())
        real = {name: getattr(os, name) for name in ("link", "unlink", "write", "fsync")}
        for number in range(40):
            left = number

            def deadly(name: str) -> Callable[..., object]:
                def call(*arguments: object, **named: object) -> object:
                    nonlocal left
                    left -= 1
                    if left < 0:
                        raise KeyboardInterrupt
                    return real[name](*arguments, **named)

                return call

            with monkeypatch.context() as killed:
                for name in real:
                    killed.setattr(os, name, deadly(name))
                with suppress(KeyboardInterrupt):
                    room.shuffle()
            assert room.count() == 3, number
        room.shuffle()
        assert len(list(folder.glob("answers-*.md"))) == 3

    def test_what_cannot_be_taken_up_is_told(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        together = folder / ".rater-quiz-sheets-0"
        together.mkdir(parents=True)
        (together / "answers-0123456789abcdef.md").write_text("", "utf-8")

        def refuse(*_: object) -> None:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

        monkeypatch.setattr(Path, "rename", refuse)
        with pytest.raises(WriteFailedError) as refused:
            anonymous(folder).tidy()
        assert str(folder) in str(refused.value)

    def test_a_disk_that_is_full_loses_nobody(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        room = anonymous(folder)
        room.open()
        room.save(scores())

        def full(*_: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "write", full)
        with pytest.raises(WriteFailedError):
            room.shuffle()
        assert room.count() == 1


class TestSheetsInOneStep:
    def test_none_counts_before_the_step_and_all_do_from_it_on(self, folder: Path) -> None:
        """Killed at any call, and given the same sheets again: everybody is in, and nobody twice."""
        sheets = [scores(), scores(), scores(ONES)]
        calls = ("link", "unlink", "write", "fsync", "rename", "mkdir")
        real = {name: getattr(os, name) for name in calls}
        for number in range(60):
            for path in sorted(folder.rglob("*"), reverse=True) if folder.exists() else ():
                path.rmdir() if path.is_dir() else path.unlink()
            room, left = anonymous(folder), number
            room.open()

            def deadly(name: str) -> Callable[..., object]:
                def call(*arguments: object, **named: object) -> object:
                    nonlocal left
                    left -= 1
                    if left < 0:
                        os._exit(9)
                    return real[name](*arguments, **named)

                return call

            if not (child := os.fork()):
                for name in calls:
                    setattr(os, name, deadly(name))
                room.tidy(sheets)
                room.save_all(sheets)
                os._exit(0)
            done = os.waitpid(child, 0)[1] == 0
            assert room.count() in ({3} if done else {0, 3}), number
            room.tidy(sheets)
            room.save_all(sheets)
            assert room.count() == 3, number
            room.sheets_are_told(sheets)
            if done:
                break
        else:
            raise AssertionError("it makes more calls than that")
        assert number > 15

    def test_the_same_answers_given_again_later_are_other_people(self, folder: Path) -> None:
        room, sheets = anonymous(folder), [scores()]
        room.open()
        for _ in range(2):
            room.tidy(sheets)
            room.save_all(sheets)
            room.sheets_are_told(sheets)
        assert room.count() == 2
        assert all(path.name.startswith("answers-") for path in folder.iterdir())

    def test_what_a_killed_run_left_is_taken_up_by_the_next_program(self, folder: Path) -> None:
        room = anonymous(folder)
        room.open()
        room.save_all([scores(), scores(ONES)])
        staging = folder / ".rater-quiz-new-0"
        staging.mkdir()
        (staging / "answers-0.md").write_text("x")
        os.utime(staging, (0, 0))  # says nothing: what counts is when something was last done with it
        now = datetime.fromtimestamp(staging.stat().st_ctime, UTC)
        replace(room, now=lambda: now + timedelta(seconds=5)).tidy()
        assert {path.name[:8] for path in folder.iterdir()} == {"answers-", ".rater-q"}
        replace(room, now=lambda: now + timedelta(seconds=90)).tidy()
        assert {path.name[:8] for path in folder.iterdir()} == {"answers-"}
        assert room.count() == 2


class TestTheFolder:
    def test_in_a_folder_that_others_can_enter_records_are_private_all_the_same(self, folder: Path) -> None:
        folder.mkdir(mode=0o755)
        anonymous(folder).open()
        assert stat.S_IMODE(anonymous(folder).save(scores()).stat().st_mode) == 0o600

    def test_what_a_killed_process_left_long_ago_goes(self, folder: Path) -> None:
        folder.mkdir()
        left = folder / ".rater-quiz-1-0.tmp"
        left.write_text("4 3 5")
        os.utime(left, (0, 0))  # a record's own time is midnight, while it is being written too
        now = datetime.fromtimestamp(left.stat().st_ctime, UTC)
        replace(anonymous(folder), now=lambda: now + timedelta(seconds=5)).open()
        assert left.exists()
        replace(anonymous(folder), now=lambda: now + timedelta(seconds=90)).open()
        assert not left.exists()

    def test_a_new_folder_is_private(self, folder: Path) -> None:
        assert anonymous(folder / "deep").open() == 0
        assert [stat.S_IMODE(made.stat().st_mode) for made in (folder, folder / "deep")] == [0o700, 0o700]

    def test_a_folder_that_is_there_keeps_its_mode_and_who_is_in_counts(self, folder: Path) -> None:
        folder.mkdir(mode=0o755)
        for answers in (ANSWERS, ONES):
            anonymous(folder).save(scores(answers))
        (folder / "notes.txt").write_text("nobody's")
        assert anonymous(folder).open() == 2
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755

    def test_a_file_in_its_place_is_refused_and_stays(self, folder: Path) -> None:
        folder.write_text("mine")
        with pytest.raises(WriteFailedError) as refused:
            anonymous(folder).open()
        assert str(refused.value).startswith(f"{folder}: ")
        assert folder.read_text() == "mine"

    def test_one_that_cannot_be_made_is_refused(self) -> None:
        with pytest.raises(WriteFailedError):
            anonymous(Path("/proc/nowhere/room")).open()


class TestTrouble:
    def test_a_full_disk_is_told_and_leaves_nothing(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        anonymous(folder).open()

        def full(*_: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as disk:
            disk.setattr(os, "write", full)
            with pytest.raises(WriteFailedError):
                anonymous(folder).save(scores())
        assert list(folder.iterdir()) == []

    def test_a_disk_that_keeps_no_times_counts_nobody_twice(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The record is saved: an error would have somebody try again."""
        anonymous(folder).open()

        def refuse(*_: object) -> None:
            raise PermissionError(errno.EPERM, "no times here")

        monkeypatch.setattr(os, "utime", refuse)
        assert anonymous(folder).save(scores()).exists()

    def test_several_are_saved_all_or_none(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        anonymous(folder).open()

        anonymous(folder).save_all([scores(), scores(ONES)])
        assert anonymous(folder).open() == 2

        def full(*_: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as disk:
            disk.setattr(os, "write", full)
            with pytest.raises(WriteFailedError):
                anonymous(folder).save_all([scores(), scores()])
        assert anonymous(folder).open() == 2

    def test_a_team_that_is_too_long_is_refused_before_anybody_answers(self, folder: Path) -> None:
        with pytest.raises(InputRefusedError) as refused:
            anonymous(folder, team="x" * 1001).checked()
        assert str(refused.value) == (
            "--team: the team: expected at most 1,000 characters, found 1,001\n  hint: shorten it"
        )

    @pytest.mark.parametrize(("given", "kept"), [("Su\u202epport\n", "Support"), (" ", None), (None, None)])
    def test_the_team_is_cleaned(self, folder: Path, given: str | None, kept: str | None) -> None:
        assert anonymous(folder, team=given).checked().team == kept


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
    anonymous(folder).open()
    before = datetime.now(UTC).astimezone().date()
    record = read_record(AnonymousRecords(folder, rater(), Language.ENGLISH, None).save(scores()))
    assert before <= record.day <= datetime.now(UTC).astimezone().date()
