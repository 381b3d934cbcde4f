"""What somebody in the room, or on a page elsewhere, might try: the rule for each."""

import re
import threading
from urllib.parse import urlencode

import pytest
from support.builders import rater
from support.rooms import ADDRESS, CODE, HERE, HOST, KEY, PORT, SECRET, Disk, a_room, form, get, post

from rater_quiz.language import Language
from rater_quiz.live.ballots import Ballots
from rater_quiz.live.requests import Response
from rater_quiz.live.room import Room
from rater_quiz.web.phone import Phone
from rater_quiz.words import live as told
from rater_quiz.words import phone as words


def everything(room: Room, **more: str) -> list[Response]:
    """What all addresses give, on the room's side and on this machine."""
    phone = [get(room, path, **more) for path in ("/", f"/{CODE}", f"/{CODE}/thanks", "/nothing", "/?code=X")]
    here = {"host": HERE, "peer": "127.0.0.1"}
    return [*phone, *(get(room, f"/screen/{SECRET}{part}", **here) for part in ("", "/count"))]


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        ADDRESS,
        f"{ADDRESS}:80",
        f"{HOST}.evil.example",
        f"evil@{HOST}",
        "localhost:8017",
        f"{HOST}, {HOST}",
    ],
)
def test_another_name_for_us_is_refused(host: str) -> None:
    """A name of somebody else's that leads here would make their page ours (DNS rebinding)."""
    room = a_room()
    assert get(room, host=host).status == 403
    assert post(room, form(room), host=host).status == 403


class TestForgery:
    @pytest.mark.parametrize(
        "origin",
        ["null", "http://evil.example", f"https://{HOST}", f"http://{ADDRESS}", f"http://{HOST}.evil.example", ""],
    )
    def test_another_pages_form_is_refused(self, origin: str) -> None:
        room = a_room()
        assert post(room, form(room), origin=origin).status == 403
        assert room.people == 0

    def test_a_browser_that_says_no_origin_is_let_through(self) -> None:
        room = a_room()
        assert post(room, form(room), origin=None).status == 303

    @pytest.mark.parametrize("content_type", ["", "text/plain", "multipart/form-data; boundary=x", "application/json"])
    def test_only_what_our_form_sends_is_read(self, content_type: str) -> None:
        room = a_room()
        assert post(room, form(room), content_type=content_type).status == 415

    def test_no_other_page_may_read_ours_and_there_are_no_cookies(self) -> None:
        for response in everything(a_room(), origin=f"http://{HOST}"):
            names = {name.lower() for name in response.headers}
            assert not any(name.startswith("access-control") or name == "set-cookie" for name in names)


def test_that_one_person_can_answer_twice_is_met_by_what_can_be_seen() -> None:
    """It cannot be prevented without asking who somebody is: so openings and answers are counted where all see them."""
    room = a_room(limit=3)
    for _ in range(5):
        post(room, form(room))
    assert (room.people, room.opened) == (3, 3)


class TestBallots:
    def test_the_same_ballot_is_one_record_and_the_same_thank_you(self) -> None:
        disk = Disk()
        room = a_room(disk)
        fields = form(room)
        responses = [post(room, fields) for _ in range(3)]
        assert len({(response.status, response.headers["Location"]) for response in responses}) == 1
        assert (len(disk.sheets), room.people) == (1, 1)

    def test_fifty_times_in_parallel_too(self) -> None:
        disk = Disk()
        room = a_room(disk)
        fields, ready, statuses = form(room), threading.Barrier(50), list[int]()

        def send() -> None:
            ready.wait(20)
            statuses.append(post(room, fields).status)

        phones = [threading.Thread(target=send) for _ in range(50)]
        for phone in phones:
            phone.start()
        for phone in phones:
            phone.join(20)
        assert (statuses, len(disk.sheets), room.people) == ([303] * 50, 1, 1)

    def test_it_is_the_same_record_after_the_program_was_started_again(self) -> None:
        disk = Disk()
        fields = form(first := a_room(disk))
        post(first, fields)
        again = a_room(disk, ballots=Ballots(KEY), people=1)
        assert (post(again, fields).status, again.people, len(disk.sheets)) == (303, 1, 1)

    @pytest.mark.parametrize(
        "change",
        [
            {"seal": "0" * 64}, {"seal": ""}, {"ballot": "0" * 32}, {"ballot": ""}, {"seal": "é" * 64},
            {"ballot": "../../../etc/passwd"},
        ],
    )  # fmt: skip
    def test_a_forged_one_is_refused(self, change: dict[str, str]) -> None:
        room = a_room()
        assert post(room, form(room) | change).status == 403
        assert room.people == 0

    def test_one_of_another_round_is_refused(self) -> None:
        assert post(a_room(), form(a_room(ballots=Ballots(b"o" * 32)))).status == 403

    def test_nothing_is_kept_for_an_opening(self) -> None:
        disk = Disk()
        room = a_room(disk)
        before = {name: value for name, value in vars(room).items() if name != "opened"}
        for _ in range(20):
            get(room)
        assert {name: value for name, value in vars(room).items() if name != "opened"} == before
        assert disk.sheets == {}


def test_that_the_wifi_can_be_listened_to_is_said_to_everybody() -> None:
    page = get(a_room()).body
    for language in Language:
        assert words.CAN_BE_READ.in_(language) in page
        assert any("Wi-Fi" in text.in_(language) for text in told.welcome(5)[1:2])


class TestWhatIsSaidToBrowsers:
    def test_every_page_is_as_closed_as_it_can_be(self) -> None:
        for response in everything(a_room()):
            headers = response.headers
            assert headers["Cache-Control"] == "no-store"
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Referrer-Policy"] == "same-origin"
            assert "Server" not in headers
            if headers["Content-Type"].startswith("text/html"):
                policy = headers["Content-Security-Policy"].split("; ")
                assert policy[0] == "default-src 'none'"
                assert {"frame-ancestors 'none'", "base-uri 'none'"} <= set(policy)
                assert "unsafe" not in headers["Content-Security-Policy"]

    @pytest.mark.parametrize("part", ["ballot", "seal", "a1", "comment", "nothing"])
    def test_nothing_that_was_sent_becomes_markup(self, part: str) -> None:
        room = a_room(comments=True)
        hostile = '"><script>alert(1)</script>\r\nSet-Cookie: a=b'
        for fields in ({part: hostile}, form(room) | {part: hostile, "a17": ""}):
            response = post(room, fields)
            assert "alert(1)" not in response.body
            assert "alert(1)" not in repr(response.headers)
        for path in (f"/{hostile}", f"/{CODE}/{hostile}", f"/screen/{hostile}"):
            assert "alert(1)" not in repr(get(room, path))
        assert "alert(1)" not in repr(get(room, "/", query=urlencode({"code": hostile})))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"peer": "192.168.178.31"}, id="from a phone that says our name"),
        pytest.param({"host": HOST}, id="by the room's address"),
        pytest.param({"path": f"/screen/{SECRET[:-1]}y"}, id="with another secret"),
        pytest.param({"path": "/screen/"}, id="without one"),
        pytest.param({"path": f"/screen/{SECRET}/x"}, id="something below it"),
        pytest.param({"peer": "::1"}, id="by another way"),
    ],
)
def test_the_projector_page_is_for_this_machine_alone(change: dict[str, str]) -> None:
    asked = {"path": f"/screen/{SECRET}", "host": HERE, "peer": "127.0.0.1"}
    assert get(a_room(), **asked).status == 200
    assert get(a_room(), **asked | change).status == 404


def test_below_the_smallest_group_and_above_no_address_shows_a_figure() -> None:
    """Of what was answered, that is: how many are in is said, and nothing else."""
    room = a_room()
    post(room, form(room))
    empty = set(re.findall(r"\d+", "".join(each.body for each in everything(a_room()))))
    for response in everything(room):
        shown = re.sub(r'value="[0-9a-f]{32,64}"', "", response.body)
        assert set(re.findall(r"\d+", shown)) - empty <= {"1"}
    page = get(room).body
    assert re.sub(r'value="[0-9a-f]{32,64}"', "", page) == re.sub(
        r'value="[0-9a-f]{32,64}"',
        "",
        Phone(rater(), Language.ENGLISH).served(f"/{CODE}", {"ballot": "0" * 32, "seal": "0" * 64}).document,
    )


def test_of_whoever_sends_nothing_is_kept_but_the_sheet() -> None:
    disk = Disk()
    room = a_room(disk)
    before = vars(room).copy()
    fields = form(room)
    post(room, fields)
    (sheet,) = disk.sheets.values()
    assert fields["ballot"] not in repr(sheet)
    assert fields["seal"] not in repr(sheet)
    changed = {name for name, value in vars(room).items() if value != before[name]}
    assert changed == {"people", "opened"}
    assert room.port == PORT
