"""From a request to a response: what each address gives in each state, and what becomes of answers."""

import json
import re
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire, answers_for, rater
from support.rooms import CODE, HERE, SECRET, Disk, a_room, form, get, post
from support.run_program import ANSWERS

from rater_quiz.language import Language
from rater_quiz.live.requests import MOST_BODY, PAUSE, Request, respond
from rater_quiz.live.room import State
from rater_quiz.web.markup import WebPage
from rater_quiz.words import phone as words

ENGLISH = Language.ENGLISH


class TestAddresses:
    @pytest.mark.parametrize("path", [f"/{CODE}", f"/{CODE.lower()}", f"/{CODE}/"])
    def test_the_code_leads_to_the_page_in_either_case(self, path: str) -> None:
        response = get(a_room(), path)
        assert (response.status, response.pause) == (200, 0)
        assert words.CAN_BE_READ.in_(ENGLISH) in response.body

    @pytest.mark.parametrize("path", ["/XYZ234", "/abc", f"/{CODE}X"])
    def test_a_wrong_code_is_answered_late(self, path: str) -> None:
        for response in (get(a_room(), path), post(a_room(), b"", path)):
            assert (response.status, response.pause) == (404, PAUSE)

    @pytest.mark.parametrize("path", ["/favicon.ico", "/../etc/passwd", "/ABC234/x", "//ABC234", "/screen/", "/ü", ""])
    def test_all_else_is_not_there(self, path: str) -> None:
        response = get(a_room(), path)
        assert (response.status, response.pause) == (404, 0)
        assert words.NOTHING_HERE.in_(Language.ARABIC) in response.body

    def test_the_root_asks_for_the_code_and_leads_on(self) -> None:
        room = a_room()
        assert '<input class="text" name="code"' in get(room, "/").body
        on = get(room, "/", query=f"code=+{CODE.lower()}")
        assert (on.status, on.headers["Location"]) == (303, f"/{CODE}")
        wrong = get(room, "/", query="code=XYZ234")
        assert (wrong.status, wrong.pause) == (404, PAUSE)
        assert words.NOTHING_HERE.in_(ENGLISH) in wrong.body
        assert get(room, "/", query="code").status == 404

    def test_a_head_request_opens_nothing(self) -> None:
        room = a_room()
        assert get(room, method="HEAD").status == 200
        assert room.opened == 0

    @pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW"])
    def test_other_methods_are_refused(self, method: str) -> None:
        response = get(a_room(), method=method)
        assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD, POST")

    def test_at_the_usual_port_it_is_left_out_as_browsers_do(self) -> None:
        room = a_room(port=80)
        assert room.url == "http://192.168.178.20/ABC234"
        assert get(room, host="192.168.178.20").status == 200
        assert get(room, host="192.168.178.20", origin="http://192.168.178.20").status == 200
        assert get(room, f"/screen/{SECRET}", host="127.0.0.1", peer="127.0.0.1").status == 200


class TestLanguages:
    """The facilitator's is English; the room offers both."""

    @pytest.mark.parametrize(
        ("wanted", "first"),
        [
            pytest.param("", "en", id="nothing"),
            pytest.param("ar", "ar", id="one"),
            pytest.param("AR-eg, en;q=0.8", "ar", id="a country, in any case"),
            pytest.param("ar;q=0.5, en-GB; Q=0.75", "en", id="by weight"),
            pytest.param("fr-FR, fr;q=0.9, ar;q=0.3", "ar", id="others that there are none of"),
            pytest.param("en;q=0, ar;q=0.001", "ar", id="one that is not wanted"),
            pytest.param("ar, en", "ar", id="the first of two"),
            pytest.param("de, *;q=0.5", "en", id="any"),
            pytest.param("arc, ara, \x00, ar;q=7, ;, ar;q=", "en", id="what is no language of ours"),
        ],
    )
    def test_every_page_begins_in_the_one_that_the_phone_asks_for(self, wanted: str, first: str) -> None:
        for path in (f"/{CODE}", "/", f"/{CODE}/thanks", "/x"):
            assert f'<html lang="{first}"' in get(a_room(), path, accept_language=wanted).body
        over = a_room(people=5, limit=5)
        assert f'<html lang="{first}"' in get(over, accept_language=wanted).body

    def test_a_questionnaire_of_one_language_begins_in_that(self) -> None:
        room = a_room(questionnaire=a_questionnaire(languages=["en"]))
        assert '<html lang="en"' in get(room, accept_language="ar").body

    @pytest.mark.parametrize(("chosen", "first"), [("en", "en"), ("ar", "ar"), ("fr", "ar"), ("", "ar")])
    def test_a_form_comes_back_in_the_one_that_was_chosen_on_it(self, chosen: str, first: str) -> None:
        room = a_room()
        response = post(room, form(room, l=chosen) | {"a5": ""}, accept_language="ar")
        assert (response.status, f'<html lang="{first}"' in response.body) == (400, True)


class TestAnswers:
    def test_a_form_becomes_a_sheet_and_leads_to_the_thank_you(self) -> None:
        disk = Disk()
        room = a_room(disk)
        response = post(room, form(room))
        assert (response.status, response.headers["Location"], response.body) == (303, f"/{CODE}/thanks", "")
        assert [sheet.answers for sheet in disk.sheets.values()] == [ANSWERS]
        assert (room.people, room.opened) == (1, 1)
        thanks = get(room, f"/{CODE}/thanks").body
        assert words.SENT.in_(ENGLISH) in thanks
        assert words.SENT.in_(Language.ARABIC) in thanks

    @given(answers=answers_for(rater()))
    def test_every_sheet_that_can_be_answered_is_taken_as_it_is(self, answers: tuple[int, ...]) -> None:
        disk = Disk()
        room = a_room(disk)
        assert post(room, form(room, answers)).status == 303
        assert [sheet.answers for sheet in disk.sheets.values()] == [answers]

    def test_an_incomplete_form_comes_back_with_its_ballot_and_its_answers(self) -> None:
        disk = Disk()
        room = a_room(disk)
        fields = form(room)
        del fields["a5"]
        response = post(room, fields)
        assert response.status == 400
        assert response.body.count("screen gap") == 1
        assert f'value="{fields["ballot"]}"' in response.body
        assert response.body.count(" checked") == 16 + 1
        assert disk.sheets == {}

    @pytest.mark.parametrize("value", ["0", "6", "", "3.0", "+3", "٣", " 3", "3 "])
    def test_what_is_on_no_scale_is_no_answer(self, value: str) -> None:
        room = a_room()
        assert post(room, form(room) | {"a1": value}).status == 400
        assert room.people == 0

    @pytest.mark.parametrize(
        "body", [b"", b"a1", b"%", b"\xff\xfe", b"a1=1&a1=2", b"&".join(b"x%d=1" % n for n in range(65)), b"a=%ff"]
    )
    def test_what_is_no_form_is_refused(self, body: bytes) -> None:
        assert post(a_room(), body).status in (400, 403)

    def test_a_body_that_is_too_large_is_refused(self) -> None:
        room = a_room()
        assert post(room, b"x=" + b"a" * MOST_BODY).status == 413

    def test_a_questionnaire_with_many_statements_may_have_as_many_fields(self) -> None:
        room = a_room(questionnaire=a_questionnaire(statements=100))
        assert post(room, form(room, (1,) * 100)).status == 303

    def test_a_full_disk_is_told_and_the_next_try_is_taken(self) -> None:
        disk = Disk(full=True)
        room = a_room(disk)
        fields = form(room)
        assert post(room, fields).status == 503
        assert (room.people, str(room.failure)) == (0, "the disk is full")
        disk.full = False
        assert post(room, fields).status == 303
        assert (room.people, room.failure) == (1, None)

    def test_a_comment_goes_with_its_sheet_only_where_one_is_asked_for(self) -> None:
        disk = Disk()
        room = a_room(disk)
        post(room, form(room, comment="none"))
        room.comments = True
        post(room, form(room, comment=" \x1b[31mred \u202e " + "x" * 600))
        assert sorted(sheet.comment for sheet in disk.sheets.values()) == ["", "[31mred " + "x" * 492]


class TestStates:
    def test_when_it_is_closed_the_page_says_so(self) -> None:
        room = a_room()
        fields = form(room)
        room.close()
        for response in (get(room), post(room, fields)):
            assert (response.status, words.CLOSED.in_(ENGLISH) in response.body) == (410, True)
            assert words.RESULT_SHOWN.in_(ENGLISH) in response.body
        assert room.people == 0

    @pytest.mark.parametrize(
        ("state", "ended"), [("OPEN", False), ("PAUSED", False), ("CLOSED", True), ("REVEALED", True)]
    )
    def test_from_the_end_on_the_thank_you_says_where_the_result_is(self, state: str, *, ended: bool) -> None:
        thanks = get(a_room(state=State[state]), f"/{CODE}/thanks")
        assert (thanks.status, words.SENT.in_(ENGLISH) in thanks.body) == (200, True)
        assert (words.RESULT_SHOWN.in_(ENGLISH) in thanks.body) == ended
        assert (words.SOMEBODY_ELSE.in_(ENGLISH) in thanks.body) == (not ended)

    def test_while_it_is_stopped_phones_are_to_try_again(self) -> None:
        room = a_room()
        fields = form(room)
        room.pause()
        assert (get(room).status, post(room, fields).status) == (503, 503)

    def test_it_closes_when_all_are_in_that_are_expected(self) -> None:
        disk = Disk()
        room = a_room(disk, limit=2)
        late = form(room)
        assert [post(room, form(room)).status for _ in range(2)] == [303, 303]
        assert (room.over, post(room, late).status, len(disk.sheets)) == (True, 410, 2)

    def test_closing_waits_for_what_is_under_way_and_then_the_key_is_gone(self) -> None:
        saving, go_on = threading.Event(), threading.Event()
        disk = Disk()

        def slowly(sheet: object) -> bool:
            saving.set()
            assert go_on.wait(20)
            return disk.save(sheet)  # type: ignore[arg-type] # a sheet

        room = a_room(save=slowly)
        fields = form(room)
        statuses: list[int] = []
        phone = threading.Thread(target=lambda: statuses.append(post(room, fields).status))
        phone.start()
        assert saving.wait(20)
        closing = threading.Thread(target=room.close)
        closing.start()
        while room.state is State.OPEN:
            pass
        assert post(room, form(a_room())).status == 410
        go_on.set()
        phone.join(20)
        closing.join(20)
        assert (statuses, len(disk.sheets), room.ballots.key) == ([303], 1, b"")

    def test_nobody_is_let_in_beyond_what_a_room_holds(self) -> None:
        room = a_room(people=9_999)
        first, second = form(room), form(room)
        assert [post(room, first).status, post(room, second).status] == [303, 410]


class TestProjector:
    def test_it_shows_where_to_go_and_how_many_are_in(self) -> None:
        response = get(a_room(people=7), f"/screen/{SECRET}", host=HERE, peer="127.0.0.1")
        assert response.status == 200
        assert "http://192.168.178.20:8017/ABC234" in response.body
        assert '<p class="count"><b class="in">7</b> in so far</p>' in response.body
        assert '<p class="count">عدد من أجابوا: <b class="in">7</b></p>' in response.body

    @pytest.mark.parametrize("first", list(Language))
    def test_each_language_counts_in_its_own_line_the_facilitators_first(self, first: Language) -> None:
        room = a_room(people=7, limit=12, language=first)
        shown = get(room, f"/screen/{SECRET}", host=HERE, peer="127.0.0.1").body
        assert f'<html lang="{first}" dir="{first.direction}">' in shown
        sections = dict(re.findall(r'<section lang="(\w+)".*?>(.*?)</section>', shown, re.DOTALL))
        assert next(iter(sections)) == first
        assert '<b class="in">7</b> of 12 in so far</p>' in sections["en"]
        assert 'أجاب <b class="in">7</b> من 12</p>' in sections["ar"]

    def test_its_count_is_counts_alone(self) -> None:
        room = a_room()
        post(room, form(room))
        response = get(room, f"/screen/{SECRET}/count", host=HERE, peer="127.0.0.1")
        assert json.loads(response.body) == {"in": 1, "opened": 1, "state": "open"}

    def test_after_the_reveal_it_shows_the_result_and_nobody_else_does(self) -> None:
        room = a_room(people=5)
        room.close()
        room.reveal(WebPage("<p>57 on average</p>", "default-src 'none'"))
        assert "57 on average" in get(room, f"/screen/{SECRET}", host=HERE, peer="127.0.0.1").body
        for path in ("/", f"/{CODE}", f"/{CODE}/thanks", f"/screen/{SECRET}"):
            assert "57 on average" not in get(room, path).body


@given(
    method=st.sampled_from(["GET", "POST", "HEAD"]),
    path=st.one_of(st.text(), st.just(f"/{CODE}"), st.text().map("/{}".format)),
    query=st.text(),
    body=st.binary(max_size=200),
    content_type=st.sampled_from(["", "application/x-www-form-urlencoded", "text/plain"]),
    wanted=st.one_of(st.text(), st.text("ar-;q=., 019*").map("ar{}".format)),
)
def test_whatever_comes_is_answered_and_nothing_of_it_goes_into_a_header(
    *, method: str, path: str, query: str, body: bytes, content_type: str, wanted: str
) -> None:
    room = a_room()
    known = {value for response in (get(room), get(room, "/x")) for value in response.headers.values()}
    request = Request(method, path, query, f"{room.address}:{room.port}", "10.0.0.1", None, content_type, body, wanted)
    response = respond(room, request)
    assert 200 <= response.status < 500
    allowed = known | {f"/{CODE}", "GET, HEAD, POST", *(get(room, "/").headers.values())}
    assert set(response.headers.values()) <= allowed | {
        v for v in response.headers.values() if v.startswith("default-src")
    }
    assert room.people == 0
