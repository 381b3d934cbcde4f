"""The page that a room serves, in a real browser: from the code to the thank-you, also where something is missing."""

from typing import TYPE_CHECKING

import pytest
from support.browser import barriers
from support.phones import RETRY, SMALL, TARGETS, Complaints, fill_in, phone, served, tap_through
from support.rooms import Disk, post
from support.run_program import ANSWERS

from rater_quiz.language import Language
from rater_quiz.words import phone as words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser
DIGITS = "43521 43254 32145 32 - 72"
ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC

LOOK = """document.dispatchEvent(new Event("visibilitychange"))"""


def sees(page: "Page", name: str) -> "Page":
    page.locator(f"#{name}").wait_for(state="visible")
    return page


@pytest.mark.parametrize("language", list(Language))
def test_from_the_code_to_the_thank_you(browser: "Browser", language: Language) -> None:
    disk = Disk()
    room = served(disk)
    page = phone(browser, "about:blank", SMALL)
    complaints = Complaints(page)
    page.goto(room.url)
    page.tap(f"label[for=l-{language}]")
    assert page.get_by_text(words.CAN_BE_READ.in_(language)).is_visible()
    assert not page.evaluate("isSecureContext")
    tap_through(page, ANSWERS)
    page.get_by_text(words.REVIEW.in_(language)).wait_for()
    page.tap("#send")
    assert sees(page, "sent").get_by_text(words.SENT.in_(language)).is_visible()
    assert [sheet.answers for sheet in disk.sheets.values()] == [ANSWERS]
    assert complaints == []
    assert set(complaints.requests) == {room.url, f"{room.url}/thanks"}
    assert complaints.requests[0] == room.url
    assert page.evaluate("localStorage.getItem(localStorage.key(0))").count("a1") == 0


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(("locale", "greeted"), [("ar-EG", ARABIC), ("en-GB", ENGLISH), ("de-DE", ARABIC)])
def test_it_greets_in_the_phones_language(browser: "Browser", locale: str, greeted: Language, *, script: bool) -> None:
    """In the facilitator's, which is Arabic here, where the phone speaks another one."""
    room = served(language=ARABIC)
    page = phone(browser, room.url, locale=locale, java_script_enabled=script)
    assert page.get_by_text(words.CAN_BE_READ.in_(greeted)).is_visible()
    other = ENGLISH if greeted is ARABIC else ARABIC
    page.tap(f"label[for=l-{other}]")
    assert page.get_by_text(words.CAN_BE_READ.in_(other)).is_visible()
    assert not page.get_by_text(words.CAN_BE_READ.in_(greeted)).is_visible()
    if script:
        page.tap("#begin")
        page.reload()  # what was chosen is the phone's from now on
        assert page.get_by_text(words.progress(1, 17).in_(other), exact=True).is_visible()


@pytest.mark.parametrize("locale", ["en-GB", "ar-EG"])
def test_every_screen_can_be_read_and_heard_by_everybody(browser: "Browser", locale: str) -> None:
    room = served(comments=True)
    page = phone(browser, room.url, SMALL, locale=locale, bypass_csp=True)  # for what looks for barriers
    found = {"intro": barriers(page)}
    for place in (1, 18, 19):
        page.evaluate(f"show({place})")
        found[str(place)] = barriers(page)
    page.evaluate("sent()")
    found["sent"] = barriers(page)
    for path in (f"{room.code}/thanks", "", "?code=XYZ234"):
        page.goto(room.url.replace(room.code, path))
        found[path] = barriers(page)
    assert {where: barrier for where, barrier in found.items() if barrier} == {}


def test_nothing_is_lost_while_the_network_is_away(browser: "Browser") -> None:
    disk = Disk()
    page = phone(browser, served(disk).url, SMALL)
    fill_in(page)
    page.context.set_offline(True)
    page.tap("#send")
    assert sees(page, "waiting").inner_text("#waiting .digits") == DIGITS
    page.evaluate("dispatchEvent = () => {}")  # some phones do not tell that the network is back
    page.context.set_offline(False)
    page.clock.fast_forward(RETRY)
    sees(page, "sent")
    assert [sheet.answers for sheet in disk.sheets.values()] == [ANSWERS]


def test_a_page_that_was_closed_while_it_was_sending_goes_on(browser: "Browser") -> None:
    disk = Disk(full=True)
    page = phone(browser, served(disk).url)
    fill_in(page)
    page.tap("#send")
    sees(page, "waiting")
    disk.full = False
    page.reload()
    sees(page, "sent")
    assert len(disk.sheets) == 1


def test_answers_that_were_lost_on_the_way_back_are_one_record(browser: "Browser") -> None:
    disk = Disk()
    room = served(disk)
    page = phone(browser, room.url)
    fill_in(page)

    def lost(route: "Route") -> None:
        post(room, str(route.request.post_data).encode(), host=room.hosts[0], origin=None)
        route.abort()

    page.route("**", lost)
    page.tap("#send")
    sees(page, "waiting")
    assert len(disk.sheets) == 1
    page.unroute("**")
    page.clock.fast_forward(RETRY)
    sees(page, "sent")
    assert len(disk.sheets) == 1


def test_a_second_opening_asks_before_a_second_sheet(browser: "Browser") -> None:
    disk = Disk()
    page = phone(browser, served(disk).url)
    for people in (1, 2):
        fill_in(page)
        page.tap("#send")
        sees(page, "sent")
        page.reload()
        assert not sees(page, "sent").is_visible("#begin")
        assert len(disk.sheets) == people
        page.tap("#another")
        page.locator("#begin").wait_for()


def test_what_was_tapped_survives_a_reload_with_its_ballot(browser: "Browser") -> None:
    disk = Disk()
    page = phone(browser, served(disk).url)
    tap_through(page, ANSWERS[:7])
    ballot = page.input_value("[name=ballot]")
    page.reload()
    assert page.get_by_text(words.progress(8, 17).in_(ENGLISH), exact=True).is_visible()
    assert page.input_value("[name=ballot]") == ballot
    page.go_back()
    page.goto("about:blank")


def test_the_phones_own_back_goes_one_statement_back(browser: "Browser") -> None:
    page = phone(browser, served().url)
    tap_through(page, ANSWERS[:3])
    page.go_back()
    page.get_by_text(words.progress(3, 17).in_(ENGLISH), exact=True).wait_for()
    page.tap("#back")
    page.get_by_text(words.progress(2, 17).in_(ENGLISH), exact=True).wait_for()


def test_a_round_that_is_over_says_so_and_what_that_means(browser: "Browser") -> None:
    room = served()
    page = phone(browser, room.url)
    fill_in(page)
    room.close()
    page.tap("#send")
    assert sees(page, "over").get_by_text(words.CLOSED.in_(ENGLISH)).is_visible()
    assert page.inner_text("#over .digits") == DIGITS


@pytest.mark.parametrize("language", list(Language))
def test_whoever_looks_at_the_phone_again_after_the_end_learns_where_the_result_is(
    browser: "Browser", language: Language
) -> None:
    room = served(language=language)
    page = phone(browser, room.url, locale=language)
    fill_in(page)
    page.tap("#send")
    sees(page, "sent")
    complaints = Complaints(page)
    page.clock.fast_forward(60_000)
    assert complaints.requests == [], "it asks for nothing by itself"
    with page.expect_response(room.url) as asked:
        page.evaluate(LOOK)
    assert asked.value.status == 200
    assert not page.locator("#ended").is_visible()
    room.close()
    page.evaluate(LOOK)
    assert sees(page, "ended").inner_text("#ended") == words.RESULT_SHOWN.in_(language)
    assert not page.locator("#another").is_visible()
    assert (complaints.requests, room.opened) == ([room.url] * 2, 1)


def test_a_code_that_is_gone_is_told_with_the_digits(browser: "Browser") -> None:
    room = served()
    page = phone(browser, room.url)
    fill_in(page)
    room.move(room.address, "NEW234")
    page.tap("#send")
    assert sees(page, "refused").inner_text("#refused .digits") == DIGITS


def test_one_plain_form_without_javascript(browser: "Browser") -> None:
    disk = Disk()
    room = served(disk, comments=True)
    page = phone(browser, room.url, SMALL, java_script_enabled=False)
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
    assert page.evaluate(f"({TARGETS}).filter(({{ height, width }}) => height < 44 || width < 44)") == []
    for number, answer in enumerate(ANSWERS, 1):
        page.tap(f"label:has([name=a{number}][value='{answer}'])")
    page.fill("[name=comment]", "More phones")
    page.tap("#send")
    page.wait_for_url("**/thanks")
    assert page.get_by_text(words.SENT.in_(ARABIC)).is_visible()
    assert [(sheet.answers, sheet.comment) for sheet in disk.sheets.values()] == [(ANSWERS, "More phones")]
    page.go_back()  # nothing is kept by the browser: whoever sends again answers again
    assert page.locator(":checked").count() == 1


def test_by_keyboard_alone(browser: "Browser") -> None:
    disk = Disk()
    page = phone(browser, served(disk).url)
    page.keyboard.press("Enter")
    for answer in ANSWERS:
        page.keyboard.press(str(answer))
        page.keyboard.press("Enter")
    page.get_by_text(words.REVIEW.in_(ENGLISH)).wait_for()
    while page.evaluate("document.activeElement.id") != "send":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    sees(page, "sent")
    assert len(disk.sheets) == 1


@pytest.mark.parametrize("language", list(Language))
def test_with_text_twice_as_large_nothing_is_cut(browser: "Browser", language: Language) -> None:
    page = phone(browser, served(comments=True).url, SMALL)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    page.tap(f"label[for=l-{language}]")
    for place in range(page.evaluate("screens.length")):
        page.evaluate(f"show({place})")
        assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]


COVERED = """(each) => { const box = each.getBoundingClientRect(), left = box.left + 20;
  return [box.top + 4, box.bottom - 4].some((top) => !each.contains(document.elementFromPoint(left, top))); }"""
"""Whether something lies over the beginning or the end of an element, or the window does not show it."""


@pytest.mark.parametrize("language", list(Language))
def test_on_the_smallest_phone_every_answer_is_seen_at_once(browser: "Browser", language: Language) -> None:
    page = phone(browser, served().url, SMALL)
    page.tap(f"label[for=l-{language}]")
    for place in range(1, 18):
        page.evaluate(f"show({place})")
        rows = page.locator(".row:visible")
        assert [rows.nth(each).evaluate(COVERED) for each in range(5)] == [False] * 5, place


@pytest.mark.parametrize("size", ["16px", "32px"])
def test_by_keyboard_nothing_that_is_reached_lies_under_the_bar(browser: "Browser", size: str) -> None:
    room = served()
    page = phone(browser, room.url, {"width": 320, "height": 460})
    page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
    page.evaluate("show(5)")
    assert page.locator(".more").is_visible()  # the sign that it goes on
    for _ in range(5):
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.activeElement.type") != "radio":
            page.keyboard.press("Tab")
        row = page.locator(".row:has(:focus)")
        assert row.evaluate("(each) => each.offsetHeight > innerHeight / 2") or not row.evaluate(COVERED)
    page.evaluate("form.querySelectorAll('[value=\"3\"]').forEach((each) => { each.checked = true; }); show(reviewing)")
    for _ in range(17):
        page.keyboard.press("Tab")
        focused = page.locator("#answers button:focus")
        if focused.evaluate("(each) => each.offsetHeight < innerHeight - form.querySelector('.foot').offsetHeight"):
            assert not focused.evaluate(COVERED)
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
