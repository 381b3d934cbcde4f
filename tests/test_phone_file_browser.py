"""The page that is sent as a file, in a real browser: by tap, by keyboard, without JavaScript, with any text."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.browser import barriers
from support.builders import rater
from support.phones import SMALL, TARGETS, Complaints, fill_in, phone, tap_through
from support.run_program import ANSWERS, Home

from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.record import fit, parse_record, read_record
from rater_quiz.web.phone import Phone
from rater_quiz.words import phone as words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
DIGITS = "43521 43254 32145 32 - 72"
"""The usual answers, with their check digits."""
FILLED = """([team, note]) => {
  form.elements.team.value = team;
  form.elements.n3.value = note;
  return record();
}"""
"""Fills the fields in, and returns the record."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("sent") / "quiz.html"
    path.write_text(Phone(rater(), Language.ENGLISH).file("lead@example.org"), "utf-8")
    return path.as_uri()


@pytest.mark.parametrize("language", list(Language))
def test_by_tap_alone_to_a_record_that_team_and_show_read(
    browser: "Browser", file: str, home: Home, language: Language
) -> None:
    page = phone(browser, file, SMALL)
    complaints = Complaints(page)
    page.tap(f"label[for=l-{language}]")
    tap_through(page, ANSWERS)
    page.get_by_text(words.REVIEW.in_(language)).wait_for()
    page.tap("#next")
    assert page.inner_text(".screen:not([hidden]) .digits") == DIGITS
    for number in range(5):
        with page.expect_download() as download:
            page.tap("#save")
        download.value.save_as(home.path / "room" / f"{number}.md")
        page.evaluate("sitting = ''")  # as if five people had saved theirs
    page.tap("#copy")
    page.get_by_text(words.COPIED.in_(language)).wait_for()
    page.evaluate("document.getElementById('mail').addEventListener('click', (event) => event.preventDefault())")
    page.tap("#mail")
    assert page.get_attribute("#mail", "href") == f"mailto:lead@example.org?body={DIGITS.replace(' ', '%20')}"
    assert (complaints, complaints.requests) == ([], [])
    record = read_record(home.path / "room" / "0.md")
    assert (record.answers, record.language, fit(record, rater(), "")) == (ANSWERS, language, ())
    assert "57" in home.run("show", "room/0.md").out
    assert home.run("team", "room").status == 0


@pytest.mark.parametrize(("locale", "greeted"), [("ar-EG", "ar"), ("en-GB", "en"), ("de-DE", "en")])
def test_it_greets_in_the_phones_language(browser: "Browser", file: str, locale: str, greeted: str) -> None:
    page = phone(browser, file, locale=locale)
    assert page.evaluate("[root.lang, form.elements.l.value]") == [greeted, greeted]
    without = phone(browser, file, locale=locale, java_script_enabled=False)
    assert without.locator("[name=l]:checked").get_attribute("value") == "en"  # nobody tells CSS what is spoken


def test_every_screen_can_be_read_and_heard_by_everybody(browser: "Browser", file: str) -> None:
    page = phone(browser, file, SMALL, bypass_csp=True)  # for what looks for barriers
    found = []
    for place in (0, 1, 18, 19):
        page.evaluate(f"show({place})")
        found += barriers(page)
    assert found == []


def test_by_keyboard_alone(browser: "Browser", file: str) -> None:
    page = phone(browser, file)
    press = page.keyboard.press
    press("Tab")
    assert page.evaluate("document.activeElement.id") == "begin"
    press("Enter")
    press("Enter")  # nothing is chosen: it is said, and one stays
    assert page.is_visible("#choose")
    press("Tab")
    press("Space")
    press("ArrowDown")  # passes on to 2, and answers nothing by itself
    press("Enter")
    for answer in ANSWERS[1:]:
        press(str(answer))
        press("Enter")
    page.get_by_text(words.REVIEW.in_(Language.ENGLISH)).wait_for()
    page.keyboard.press("Tab")
    press("Enter")  # the first answer is changed, and one is back at the review
    press("4")
    press("Enter")
    page.get_by_text(words.REVIEW.in_(Language.ENGLISH)).wait_for()
    assert page.evaluate("digits()") == DIGITS


def test_it_shows_its_digits_without_javascript(browser: "Browser", file: str) -> None:
    page = phone(browser, file, SMALL, java_script_enabled=False)
    shown = "[...document.querySelectorAll('p.digits i')].map((each) => getComputedStyle(each, '::before').content)"
    for number, answer in enumerate(ANSWERS[:9], 1):
        page.tap(f"label:has([name=a{number}][value='{answer}'])")
    digits = [each.strip('"') for each in page.evaluate(shown)]
    assert digits == [*map(str, ANSWERS[:9]), *"········"]
    assert page.locator("p.digits.foot").is_visible()
    assert not page.locator(".no-digits").is_visible()
    assert not page.locator("#save").is_visible()
    page.tap("label[for=l-ar]")
    assert page.get_by_text(words.BY_HAND.in_(Language.ARABIC)).is_visible()
    assert not page.get_by_text(words.BY_HAND.in_(Language.ENGLISH)).is_visible()


def test_what_was_tapped_is_there_again(browser: "Browser", file: str) -> None:
    page = phone(browser, file)
    page.tap("label[for=l-ar]")
    tap_through(page, ANSWERS[:5])
    page.reload()
    assert page.get_by_text(words.progress(6, 17).in_(Language.ARABIC), exact=True).is_visible()
    assert page.evaluate("[1, 2, 3, 4, 5, 6].map(chosen).join('')") == "43521"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("larger", [1, 2])
def test_nothing_is_cut_and_all_can_be_hit_on_a_small_phone(
    browser: "Browser", file: str, language: Language, larger: int
) -> None:
    page = phone(browser, file, SMALL)
    page.evaluate(f"document.documentElement.style.fontSize = '{16 * larger}px'")
    page.tap(f"label[for=l-{language}]")
    for place in range(page.evaluate("screens.length")):
        page.evaluate(f"show({place})")
        assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
        assert page.evaluate(f"({TARGETS}).filter(({{ height, width }}) => height < 44 || width < 44)") == []


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@pytest.fixture(scope="module")
def answered(chromium: "Browser", file: str) -> "Page":
    page = phone(chromium, file)
    fill_in(page)
    return page


@given(team=TEXTS, note=TEXTS)
@settings(max_examples=60)
@example(team="---", note="...\n---\n# : {}[]&*!|>'\"%@`\\")
@example(team="\x00\x1b[31m\x7f\x85\u2028\ufeff\u202e", note="ﬁ" * 30)
@example(team="\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", note="e\u0301" * 2000)
@example(team="null", note="\U0001f1f8\U0001f1e6 \U000e0041 \ufffe\U0001ffff")
def test_a_record_is_read_whatever_was_written_into_it(answered: "Page", team: str, note: str) -> None:
    written = answered.evaluate(FILLED, [team, note])
    record = parse_record(written.encode(), "it")
    # A field of one line has no line breaks, and one of several has them all alike.
    assert record.team == (clean(team.replace("\r", "").replace("\n", "")) or None)
    assert record.notes == ({3: clean(note)} if clean(note) else {})
    assert record.answers == ANSWERS


def test_the_longest_texts_everywhere_still_make_a_record(answered: "Page") -> None:
    """Of characters that take most room, and grow when they are composed."""
    written = answered.evaluate(
        "() => { form.elements.team.value = '\\ufb2c'.repeat(3000);"
        " for (let n = 1; n < 18; n += 1) form.elements['n' + n].value = '\\u200fא'.repeat(4000); return record(); }"
    )
    record = parse_record(written.encode(), "it")
    assert len(record.notes) == 17
    assert record.team is not None
    assert len(record.team) == 1000
