"""A round of answering on phones: the program in a window, and phones over real sockets."""

import re
import socket
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.key_window import Person, person_with
from support.live_rounds import Held, begun, free_port, trickling, under_way
from support.run_program import ANSWERS, PROGRAM, Home, command_in

from rater_quiz.cli import session
from rater_quiz.record import read_record
from rater_quiz.responses.group import participants_in

SIX = [(*ANSWERS[:-1], last) for last in (1, 2, 3, 4, 5, 5)]


@pytest.fixture
def person(home: Home) -> Iterator[Person]:
    yield from person_with(home)


def records(home: Home) -> list[Path]:
    return sorted((home.path / "room").glob("answers-*.md"))


def answers(home: Home) -> list[tuple[int, ...]]:
    return sorted(read_record(path).answers for path in records(home))


class TestAWholeRound:
    def test_from_the_code_to_the_report(self, home: Home, person: Person) -> None:
        round_ = begun(person, "--team", "Support", "--comments", installed=True)
        for number, each in enumerate(SIX):
            assert round_.answer(each, comment=f"Remark {number}") == 303
        round_.window.see("6 people are in · pages opened: 6 (repeats count)")
        kept = home.path / "room" / ".rater-quiz-live"
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        round_.end()
        room = home.path / "room"
        assert answers(home) == sorted(SIX)
        assert {path.name for path in room.iterdir()} - {path.name for path in records(home)} == {
            "team-report.md",
            "team-report.html",
            "facilitator-guide.md",
            "comments.md",
        }
        assert participants_in((room / "facilitator-guide.md").read_bytes()) == 6
        assert participants_in((room / "team-report.md").read_bytes()) == 6
        assert "Remark" not in (room / "team-report.md").read_text("utf-8")
        assert (room / "comments.md").read_text("utf-8").count("- Remark") == 6
        for path in records(home):
            record = read_record(path)
            assert (record.team, record.name, dict(record.notes)) == ("Support", None, {})
            assert type(record.taken).__name__ == "date"
            assert path.stat().st_mode & 0o777 == 0o600
        assert "Participants: 6" in round_.window.printed
        assert "What people added is in room/comments.md, and not in the result" in round_.window.printed
        assert round_.window.printed.endswith("\n  rater-quiz compare room room-2\n")
        assert round_.window.sane()

    def test_from_eight_on_comments_are_quoted(self, home: Home, person: Person) -> None:
        round_ = begun(person, "--comments", "--people", "8")
        for number in range(8):
            round_.answer(comment=f"Remark {number}")
        round_.window.see("Enter end").type("\r")
        assert round_.window.leave() == 0
        report = (home.path / "room" / "team-report.md").read_text("utf-8")
        assert report.count("- Remark") == 8
        assert home.run("team", "room", "--format", "md").out.count("- Remark") == 8

    def test_the_records_have_other_names_and_another_order_at_the_end(self, home: Home, person: Person) -> None:
        round_ = begun(person)
        many = [(1 + number % 5, 1 + number // 5, *ANSWERS[2:]) for number in range(12)]
        for each in many:
            round_.answer(each)
        before = {path.name for path in records(home)}
        round_.end()
        assert not before & {path.name for path in records(home)}
        by_inode = [read_record(path).answers for path in sorted(records(home), key=lambda path: path.stat().st_ino)]
        assert sorted(by_inode) == sorted(many)

    def test_nothing_is_written_beside_the_result(self, home: Home, person: Person) -> None:
        """Neither on standard error nor, before the result, on standard output."""
        script = '"$0" live room --address 127.0.0.1 --no-browser 2> err'
        window = person.sit(command=("/bin/sh", "-c", script, str(PROGRAM)))
        round_ = under_way(window.see("Enter open the room").type("\r"))
        for each in SIX:
            round_.answer(each)
        round_.send(path="/nothing")
        round_.end()
        assert (home.path / "err").read_text("utf-8") == ""
        assert window.output.index("\x1b[?1049h") < window.output.index("RATER self-assessment")
        assert "rater-quiz compare" not in window.printed

    def test_in_arabic(self, home: Home, person: Person) -> None:
        window = person.sit(
            "live", "room", "--lang", "ar", "--address", "127.0.0.1", "--no-browser", RATER_QUIZ_BIDI="plain"
        )
        round_ = under_way(window.see("Enter لفتح القاعة").type("\r"))
        page = round_.send().body
        assert page.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
        for each in SIX:
            round_.answer(each)
        window.see("عدد من أجابوا: 6").type("e").see("هل أجاب الجميع؟").type("\r").see("Enter للإنهاء").type("\r")
        assert window.leave() == 0
        assert {read_record(path).language for path in records(home)} == {"ar"}
        assert "/room/team-report.html\n" in window.printed


class TestGoingOn:
    def test_q_keeps_the_round_with_its_code_and_its_port(self, home: Home, person: Person) -> None:
        first = begun(person, "--people", "9")
        form = first.form()
        assert first.send("POST", body=form).status == 303
        first.window.type("q")
        assert first.window.leave() == 0
        assert "1 person is in. The round is kept, with its code. Go on with:" in first.window.printed
        went_on = command_in(first.window.printed)
        assert went_on.startswith("rater-quiz live room --people 9 --address 127.0.0.1 --port ")
        assert went_on.endswith(" --no-browser")
        window = person.sit("live", "room", "--address", "127.0.0.1", "--no-browser").see("1 person is in.").type("\r")
        again = under_way(window)
        assert (again.code, again.port) == (first.code, first.port)
        assert again.send("POST", body=form).status == 303
        again.answer()
        again.window.see("2 people are in").type("q")
        again.window.leave()
        assert len(records(home)) == 2

    def test_a_killed_program_loses_nothing_and_counts_nobody_twice(self, home: Home, person: Person) -> None:
        first = begun(person)
        forms = [first.form(each) for each in SIX]
        for form in forms[:4]:
            assert first.send("POST", body=form).status == 303
        first.window.signal(9)
        first.window.leave()
        again = begun(person, "--port", str(first.port))
        assert again.code == first.code
        assert [again.send("POST", body=form).status for form in forms] == [303] * 6
        again.window.see("6 people are in")
        again.end()
        assert answers(home) == sorted(SIX)

    def test_ctrl_c_and_a_closed_window_keep_the_round(self, home: Home, person: Person) -> None:
        first = begun(person)
        first.answer()
        first.window.type("\x03")
        assert first.window.leave() == 130
        again = begun(person, "--port", str(first.port))
        assert again.code == first.code
        again.window.close()
        assert again.window.leave() == 129
        assert answers(home) == [ANSWERS]

    def test_sheets_that_are_typed_in_beside_it_count(
        self, home: Home, person: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(session, "_LOOK_AGAIN", 0.1)
        round_ = begun(person)
        round_.answer()
        round_.window.see("1 person is in").type("e").see("too few")
        home.run("enter", "room", stdin="43521 43254 32145 32 - 72\n" * 4)
        round_.window.wait_for(lambda: "5 people are in" in round_.window.text, "recount")
        round_.end()

    @pytest.mark.parametrize("ended", ["live", "enter"])
    def test_what_is_over_says_so_and_leads_to_another_folder_or_adds(
        self, home: Home, person: Person, ended: str
    ) -> None:
        home.run("enter", "room", stdin="43521 43254 32145 32 - 72\n" * 5)
        if ended == "live":
            begun(person).end()
        before = {path.name: path.read_bytes() for path in (home.path / "room").iterdir()}
        (home.path / "room-2").mkdir()
        window = person.sit("live", "room", "--people", "9", "--address", "127.0.0.1", "--no-browser")
        assert "The result of 5 people was saved here: 20" in window.see("The round in this folder is over").text
        assert window.type("q").leave() == 0
        assert {path.name: path.read_bytes() for path in (home.path / "room").iterdir()} == before
        expected = "rater-quiz live room-3 --people 9 --address 127.0.0.1 --no-browser"
        assert command_in(window.printed) == expected
        again = begun(person)
        again.answer()
        again.window.see("6 people are in")
        again.end()
        assert participants_in((home.path / "room" / "team-report.md").read_bytes()) == 6


class TestManyAtOnce:
    def test_thirty_phones_at_once_are_thirty_records(self, home: Home, person: Person) -> None:
        round_ = begun(person)
        with ThreadPoolExecutor(30) as phones:
            assert list(phones.map(lambda _: round_.answer(), range(30))) == [303] * 30
        round_.end()
        assert answers(home) == [ANSWERS] * 30

    def test_one_ballot_fifty_times_is_one_record(self, home: Home, person: Person) -> None:
        round_ = begun(person)
        form = round_.form()
        with ThreadPoolExecutor(50) as phones:
            sent = list(phones.map(lambda _: round_.send("POST", body=form).status, range(50)))
        assert (sent, answers(home)) == ([303] * 50, [ANSWERS])

    def test_beside_clients_that_never_end_everybody_is_served(self, person: Person) -> None:
        round_ = begun(person)
        with trickling(round_.address, round_.port, 250):
            assert round_.answer() == 303


class TestRudeClients:
    @pytest.fixture
    def round_(self, person: Person) -> Held:
        return begun(person)

    @pytest.mark.parametrize(
        ("sent", "status"),
        [
            pytest.param(
                b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n" + b"x" * 20000, 413, id="large body"
            ),
            pytest.param(b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"x" * 9000 + b"\r\n\r\n", 431, id="large header"),
            pytest.param(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400, id="bad length"),
            pytest.param(b"nonsense\r\n\r\n", 400, id="no request"),
            pytest.param(b"GET / HTTP/1.1\r\n\r\n", 403, id="no host"),
        ],
    )
    def test_each_is_told_so_and_nothing_is_written(self, round_: Held, sent: bytes, status: int) -> None:
        before = round_.window.output
        with socket.create_connection((round_.address, round_.port), timeout=20) as client:
            client.sendall(sent)
            said = client.makefile("rb").readline()
        assert int(said.split()[1]) == status
        round_.window.type("q")
        assert round_.window.leave() == 0
        assert round_.window.printed.startswith("0 people are in.")
        assert "Traceback" not in round_.window.output[len(before) :]

    def test_no_answer_names_the_server(self, round_: Held) -> None:
        for path in ("/", f"/{round_.code}", "/nothing", "/screen/x"):
            assert "Server" not in round_.send(path=path).headers

    def test_it_listens_on_its_address_alone(self, round_: Held) -> None:
        listening = Path("/proc/net/tcp").read_text("utf-8") if Path("/proc/net/tcp").exists() else ""
        assert not re.search(rf" 00000000:{round_.port:04X} ", listening)


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("arguments", "status", "told"),
        [
            pytest.param(["--address", "here"], 2, "expected an IPv4 address", id="no address"),
            pytest.param(["--address", "0.0.0.0"], 2, "expected an IPv4 address", id="all addresses"),  # noqa: S104 - refused
            pytest.param(["--address", "::1"], 2, "expected an IPv4 address", id="IPv6"),
            pytest.param(["--people", "4"], 2, "a group of 4 people would show nothing: a result needs 5", id="fewer"),
            pytest.param(["--port", "0"], 2, "", id="no port"),
        ],
    )
    def test_a_wrong_command_line(self, person: Person, arguments: list[str], status: int, told: str) -> None:
        window = person.sit("live", "room", *arguments)
        assert window.leave() == status
        assert told in " ".join(window.output.split())

    def test_an_address_that_this_machine_does_not_have(self, home: Home, person: Person) -> None:
        window = person.sit("live", "room", "--address", "203.0.113.7").see("Enter").type("\r")
        assert window.leave() == 4
        assert "cannot listen on 203.0.113.7:8017: this computer does not have that address" in window.output
        assert "--port" not in window.output
        assert records(home) == []

    def test_a_port_that_is_taken(self, person: Person) -> None:
        port = free_port()
        with socket.create_server(("127.0.0.1", port)):
            window = person.sit("live", "room", "--address", "127.0.0.1", "--port", str(port)).see("Enter").type("\r")
            assert window.leave() == 4
        assert "choose another port: --port N" in window.output

    def test_another_one_on_the_same_folder(self, person: Person) -> None:
        begun(person)
        window = person.sit("live", "room", "--address", "127.0.0.1")
        assert window.leave() == 5
        assert "a round is under way on this folder already" in window.output

    def test_another_questionnaire_in_a_round_that_is_not_over(self, home: Home, person: Person) -> None:
        begun(person).window.type("q").leave()
        home.run("questions", "new", "mine.yaml")
        window = person.sit("live", "room", "--address", "127.0.0.1", "--questionnaire", "mine.yaml")
        assert window.leave() == 5
        assert "another questionnaire" in window.output

    def test_no_terminal(self, home: Home) -> None:
        done = home.run("live", "room", "--address", "127.0.0.1")
        assert (done.status, done.out) == (2, "")
        assert not (home.path / "room").exists()

    def test_a_folder_that_is_a_file(self, home: Home, person: Person) -> None:
        (home.path / "room").write_text("mine")
        assert person.sit("live", "room", "--address", "127.0.0.1").leave() == 4

    def test_another_file_in_the_place_of_the_report(self, home: Home, person: Person) -> None:
        (home.path / "room").mkdir()
        (home.path / "room" / "team-report.md").write_text("mine")
        assert person.sit("live", "room", "--address", "127.0.0.1").leave() == 5


def test_leaving_before_it_is_open_listens_on_nothing_and_keeps_nothing(home: Home, person: Person) -> None:
    window = person.sit("live", "room", "--address", "127.0.0.1").see("Enter open the room").type("q")
    assert window.leave() == 0
    assert list((home.path / "room").iterdir()) == []
    assert window.printed == ""
