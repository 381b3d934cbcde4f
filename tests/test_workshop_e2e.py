"""A whole workshop, and then a search of everything that it left for what it gives away."""

import os
import re
import shutil
import signal
import stat
import subprocess
import time
from datetime import datetime
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from support.key_window import PATIENCE, Person, Window, person_with
from support.run_program import ANSWERS, ON_PATH, PROGRAM, Home

from rater_quiz.language import Language
from rater_quiz.record import read_record
from rater_quiz.responses.group import participants_in

FILES = ("team-report.md", "team-report.html", "facilitator-guide.md")
HANDED_OVER = "The next person's turn"
DROPPED = (2, 2, 2, 1, 1, 2, 2, 1)
"""What somebody answered who then ran away."""
SIX = [(*ANSWERS[:-1], last) for last in (1, 2, 3, 4, 5, 5)]
IN_ARABIC = tuple(reversed(ANSWERS))


def workshop(person: Person, *arguments: str, **options: Any) -> Window:
    """Begin a workshop in the folder ``room``; Arabic is sent as it is, so that the screen can be read."""
    window = person.sit("workshop", "room", *arguments, **{"RATER_QUIZ_BIDI": "plain"} | options)
    return window.see("A workshop on this computer").type("\r").see(HANDED_OVER)


def digits(answers: tuple[int, ...]) -> str:
    return "".join(map(str, answers))


def sits(window: Window, answers: tuple[int, ...], language: str = "1") -> Window:
    """Somebody sits down, answers and passes the computer on."""
    thanks = "شكرًا" if language == "2" else "Thank you"
    window.type(language + digits(answers) + "\r").see(thanks)
    assert digits(answers) not in window.text
    return window.type("\r").see(HANDED_OVER)


def ends(window: Window) -> Window:
    window.type("e").see("Show the team's result?").type("\r").see("q close").type("q")
    assert window.leave() == 0, window.output[-2000:]
    return window


def records(home: Home) -> list[Path]:
    return sorted((home.path / "room").glob("answers-*.md"))


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A workshop of seven, held in two parts: one answered in Arabic, one ran away, one asked for the own result."""
    path = tmp_path_factory.mktemp("past")
    home = Home(path, {"HOME": str(path), "LANG": "C.UTF-8", "TERM": "dumb"})
    people = person_with(home)
    person = next(people)
    first = workshop(person, installed=True, TMPDIR=str(path))
    for answers in SIX[:2]:
        sits(first, answers)
    sits(first, IN_ARABIC, "2")
    first.type("1" + digits(DROPPED)).at(9).type("\x03").see("Leave this sitting?").type("\x03").see("Dropped")
    first.type("\r").see("3 of 5 are in.").type("q")
    assert first.leave() == 0
    assert first.sane()
    assert first.printed == "3 people are in. Go on with:\n  rater-quiz workshop room\n"

    second = workshop(person, TMPDIR=str(path))
    assert "3 of 5 are in." in second.text
    for answers in SIX[2:5]:
        sits(second, answers)
    second.type("\r" + digits(SIX[5]) + "\rs").see("Total: 60 (17–85)").type("\r").see("7 people are in.")
    ends(second)
    assert second.sane()
    assert "Where to begin" in second.printed
    saved = "".join(f"Saved: {path / 'room' / name}\n" for name in FILES)
    after = (
        "After the next round, with its answers in room-2, to see what has changed:\n  rater-quiz compare room room-2\n"
    )
    assert second.printed.replace("Saved:\n", "Saved: ").endswith(saved + after)
    assert next(people, None) is None
    return home


@pytest.fixture
def held(past: Home, home: Home) -> Home:
    """The same in a home of its own, to go on with."""
    copytree(past.path / "room", home.path / "room")
    return home


class TestWhatIsLeft:
    """The rules of privacy, one by one, held against all that lies on the disk after a workshop."""

    def test_a_workshop_ends_in_the_teams_result_and_its_report(self, past: Home) -> None:
        for name in FILES:
            assert participants_in((past.path / "room" / name).read_bytes()) == 7
        assert sorted(read_record(path).answers for path in records(past)) == sorted([*SIX, IN_ARABIC])

    def test_nothing_of_a_dropped_sitting_is_on_the_disk(self, past: Home) -> None:
        """Nothing else is there at all: no draft, no temporary file, no copy."""
        found = {path.relative_to(past.path) for path in past.path.rglob("*") if path.is_file()}
        assert found == {path.relative_to(past.path) for path in records(past)} | {Path("room", name) for name in FILES}
        for path in records(past):
            text = path.read_text("utf-8")
            assert digits(DROPPED) not in re.sub(r"\D", "", text.split("answers: ")[1].split("\n")[0])

    def test_the_names_of_the_files_tell_nothing(self, past: Home) -> None:
        names = [path.name for path in records(past)]
        assert len(names) == 7
        assert all(re.fullmatch(r"answers-[0-9a-f]{16}\.md", name) for name in names)

    def test_their_times_tell_the_day_alone(self, past: Home) -> None:
        times = {datetime.fromtimestamp(path.stat().st_mtime).astimezone() for path in records(past)}
        assert {(time.hour, time.minute, time.second, time.microsecond) for time in times} == {(0, 0, 0, 0)}

    def test_a_record_holds_the_answers_and_nothing_else_of_the_person(self, past: Home) -> None:
        """No name, no notes, the date alone; and the workshop's own language, whatever language was taken."""
        for path in records(past):
            lines = path.read_text("utf-8").split("---\n")[1].split("\n")
            assert [line.partition(":")[0] for line in lines[:-1]] == [
                "rater-quiz", "sitting", "questionnaire", "fingerprint", "language", "taken", "answers",
            ]  # fmt: skip
            assert lines[4] == "language: en"
            assert re.fullmatch(r"taken: \d{4}-\d\d-\d\d", lines[5])

    def test_no_word_of_arabic_tells_who_answered_in_arabic(self, past: Home) -> None:
        for path in records(past):
            assert not re.search(r"[\u0600-\u06ff]", path.read_text("utf-8"))

    def test_the_folder_is_private(self, past: Home) -> None:
        assert (past.path / "room").stat().st_mode & 0o077 == 0

    def test_the_report_names_nobody_and_no_sitting(self, past: Home) -> None:
        for report in ((past.path / "room" / name).read_text("utf-8") for name in FILES):
            for path in records(past):
                assert path.stem not in report
                assert read_record(path).sitting not in report

    def test_one_more_person_replaces_the_report_without_a_copy_and_earlier_ones_should_not_circulate(
        self, held: Home, person: Person
    ) -> None:
        window = ends(sits(workshop(person), ANSWERS))
        assert "no copy is kept: take out first what was written into them" in " ".join(
            window.output.replace("\x1b[K", "").split()
        )
        assert "The earlier report and guide were replaced, and no copy of them is kept.\n" in window.printed
        assert "Earlier copies of the report should not circulate" in window.printed
        assert "left out" not in window.printed.lower(), "the team's own report is not worth a remark"
        reports = [path for path in (held.path / "room").iterdir() if path not in records(held)]
        assert {path.name for path in reports} == set(FILES)
        assert participants_in(reports[0].read_bytes()) == 8


class TestTheOrderOfThePeople:
    def test_at_the_end_no_name_and_no_inode_is_as_it_was(self, home: Home, person: Person) -> None:
        window = workshop(person)
        for _ in range(3):
            sits(window, ANSWERS)
        before = {path.name for path in records(home)}
        window.type("q").leave()
        after = records(home)
        assert len(after) == 3
        assert not before & {path.name for path in after}
        assert {stat.S_IMODE(path.stat().st_mode) for path in after} == {0o600}


class TestTheScreen:
    @pytest.mark.skipif(not (shutil.which("screen") and shutil.which("tmux")), reason="needs GNU screen and tmux")
    @pytest.mark.parametrize("multiplexer", ["screen", "tmux"])
    def test_the_scrollback_of_a_multiplexer_holds_no_answer(
        self, home: Home, tmp_path: Path, multiplexer: str
    ) -> None:
        """GNU screen has no other screen unless it is asked for, and keeps what a command clears."""
        name, kept = f"rq{os.getpid()}", tmp_path / "scrollback"
        environment = home.shell({"PATH": ON_PATH, "TERM": "xterm-256color", "SCREENDIR": str(tmp_path)})
        (tmp_path / "rc").write_text("defscrollback 1000\n")
        command = f"{PROGRAM} workshop room"
        if multiplexer == "screen":
            tmp_path.chmod(0o700)
            start = ["screen", "-c", str(tmp_path / "rc"), "-dmS", name, "sh", "-c", f"{command}; read line"]
            send = ["screen", "-S", name, "-p", "0", "-X", "stuff"]
            dump = ["screen", "-S", name, "-p", "0", "-X", "hardcopy", "-h", str(kept)]
            end = ["screen", "-S", name, "-X", "quit"]
        else:
            tmux = ["tmux", "-L", name, "-f", "/dev/null"]
            start = [*tmux, "new-session", "-d", "-x", "80", "-y", "24", f"{command}; read line"]
            send, end = [*tmux, "send-keys", "-l"], [*tmux, "kill-server"]
            dump = [*tmux, "capture-pane", "-S", "-", "-E", "-", "-p"]

        def ran(*arguments: str) -> str:
            return subprocess.run(arguments, env=environment, cwd=home.path, capture_output=True, text=True).stdout  # noqa: PLW1510 - what fails says nothing, and is seen

        def scrollback() -> str:
            shown = ran(*dump)
            return kept.read_text("utf-8", "replace") if multiplexer == "screen" and kept.exists() else shown

        def see(text: str) -> None:
            deadline = time.monotonic() + PATIENCE
            while text not in (shown := scrollback()):
                assert time.monotonic() < deadline, shown
                time.sleep(0.05)

        ran(*start)
        try:
            see("A workshop on this computer")
            ran(*send, "\r")
            see("next person")
            ran(*send, "1" + digits(ANSWERS))
            see("Enter finish")
            ran(*send, "\r")
            see("Thank you")
            ran(*send, "\r")
            see("1 of 5 are in")
            assert not re.search(r"Strongly|Neither|\b17\.|not ask whether", scrollback())
        finally:
            ran(*end)

    def test_screen_and_scrollback_are_cleared_after_each_sitting(self, person: Person) -> None:
        window = workshop(person)
        for people in (1, 2):
            before = window.output.count("\x1b[3J")
            sits(window, ANSWERS)
            assert window.output.count("\x1b[3J") == before + 1
            assert f"{people} of 5 are in." in window.text
            assert not re.search(r"Total|Middle|Strongly|\b17\.", window.text)
            last = window.output.rpartition("\x1b[3J")[2]
            assert "Strongly" not in last
        window.type("q").leave()
        assert window.printed == "2 people are in. Go on with:\n  rater-quiz workshop room\n"

    @pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
    def test_a_signal_in_a_sitting_drops_it_and_leaves_nothing_to_see(
        self, home: Home, person: Person, signum: int
    ) -> None:
        window = workshop(person).type("1435").at(4).signal(signum)
        assert window.leave() == 128 + signum
        assert window.sane()
        assert "\x1b[3J" in window.output
        assert records(home) == []
        assert "Strongly" not in window.output.rpartition("\x1b[3J")[2]

    def test_the_facilitator_goes_on_with_the_same_options(self, person: Person) -> None:
        window = workshop(person, "--team", "A & B", "--min-group", "4").type("\x03")
        assert window.leave() == 130
        assert "rater-quiz workshop room --team 'A & B' --min-group 4" in window.printed

    def test_without_a_folder_one_of_today_is_proposed_and_gone_again_where_nobody_answers(
        self, person: Person, home: Home
    ) -> None:
        window = person.sit("workshop", "--lang", "en").see("The answers are kept in the folder workshop-2")
        assert window.type("q").leave() == 0
        assert not list(home.path.glob("workshop-*"))
        window = person.sit("workshop", "--lang", "en").see("Enter begin").type("\r").see("next person")
        assert "العربية" not in window.text
        window.type("\r").at(1).type(digits(ANSWERS) + "\r").see("Thank you").type("\rq")
        assert window.leave() == 0
        (folder,) = home.path.glob("workshop-*")
        assert f"rater-quiz workshop {folder.name} --lang en" in window.printed
        assert len(list(folder.glob("answers-*.md"))) == 1

    def test_in_the_smallest_window_and_in_arabic(self, person: Person, home: Home) -> None:
        window = person.sit("workshop", "room", "--lang", "ar", RATER_QUIZ_BIDI="plain", columns=40, rows=12)
        window.see("ورشة عمل على هذا الحاسوب").type("\r").see("دور المشارك التالي")
        window.type("\r").see("Enter للبدء")
        window.type("\r" + digits(ANSWERS) + "\r").see("شكرًا").type("\r").see("عدد المشاركين حتى الآن 1")
        assert window.type("ض").leave() == 0
        assert [read_record(path).language for path in records(home)] == [Language.ARABIC]


class TestRefusals:
    @pytest.mark.parametrize(
        ("folder", "options", "status", "said"),
        [
            pytest.param("room", {"columns": 39}, 2, "at least 40 columns and 12 rows", id="a narrow window"),
            pytest.param("room", {"rows": 11}, 2, "at least 40 columns and 12 rows", id="a low window"),
            pytest.param("room", {"TERM": "dumb"}, 2, "a terminal that can be cleared", id="a dumb terminal"),
            pytest.param("file", {}, 4, "file: ", id="FOLDER is a file"),
            pytest.param("/proc/nowhere", {}, 4, "/proc/nowhere", id="FOLDER cannot be made"),
            pytest.param("notes", {}, 5, "this file is none", id="team-report.md is somebody's own"),
            pytest.param("odd", {}, 4, "team-report.md", id="team-report.md is a folder"),
        ],
    )
    def test_what_cannot_be_done_is_refused_before_anybody_sits_down(
        self, person: Person, folder: str, options: dict[str, Any], status: int, said: str
    ) -> None:
        home = person.home
        (home.path / "file").write_text("mine")
        (home.path / "notes").mkdir()
        (home.path / "notes" / "team-report.md").write_text("# Our own notes\n")
        (home.path / "odd" / "team-report.md").mkdir(parents=True)
        window = person.sit("workshop", folder, **{"RATER_QUIZ_BIDI": "plain"} | options)
        assert window.leave() == status
        assert said in window.output.replace("\r\n", " ")
        assert "A workshop on this computer" not in window.output
        assert (home.path / "file").read_text() == "mine"
        assert (home.path / "notes" / "team-report.md").read_text() == "# Our own notes\n"

    def test_without_a_terminal_there_is_no_workshop(self, home: Home) -> None:
        done = home.run("workshop", "room", stdin="1")
        assert (done.status, done.out) == (2, "")
        assert not (home.path / "room").exists()

    def test_another_report_of_nearly_as_many_people_stops_the_result(self, held: Home, person: Person) -> None:
        room = held.path / "room"
        (room / "team-report.md").rename(room / "team-march.md")
        window = sits(workshop(person), ANSWERS).type("e").see("Show the team's result?").type("\r")
        assert window.leave() == 5
        assert "room/team-march.md: holds a report of 7 people" in window.printed
        assert "Most disputed" not in window.printed
        assert not (room / "team-report.md").exists()

    def test_records_that_went_missing_count_again_before_anything_is_shown(self, held: Home, person: Person) -> None:
        window = workshop(person)
        for path in records(held)[:4]:
            path.unlink()
        window.type("e").see("There are too few yet").see("3 of 5 are in")
        assert window.type("q").leave() == 0
        assert "Most disputed" not in window.output

    def test_a_report_that_cannot_be_written_is_shown_all_the_same(self, held: Home, person: Person) -> None:
        window = workshop(person)
        (held.path / "room" / "team-report.md").unlink()
        (held.path / "room" / "team-report.md").mkdir()
        window.type("e").see("Show the team's result?").type("\r").see("q close").type("q")
        assert window.leave() == 4
        assert "Where to begin" in window.printed
        assert "team-report.md" in window.printed


@pytest.mark.parametrize("command", ["workshop", "enter", "sheet"])
def test_the_line_of_help_is_whole_in_a_window_of_80_columns(home: Home, command: str) -> None:
    line = re.search(rf"^  {command} .*$", home.run("--help", COLUMNS="80").out, re.MULTILINE)
    assert line is not None
    assert line[0].endswith(".")
    assert not line[0].endswith("...")
