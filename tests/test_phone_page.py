"""The page on a phone as it is written: whole, small, and unable to send anything where it is a file."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from support.builders import a_questionnaire, built, full_questionnaire, questionnaires_with_answers, rater

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.web.markup import WebPage
from rater_quiz.web.phone import Phone
from rater_quiz.words import phone as words

LANGUAGES = pytest.mark.parametrize("language", list(Language))
VOID = {"meta", "link", "input", "br"}


class Tags(HTMLParser):
    """The tags of a document with their attributes, which of them were not closed in order, and all text in scripts."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.amiss: list[str] = []
        self.inside: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(document)
        self.amiss += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.amiss.append(tag)

    def handle_data(self, data: str) -> None:
        if self._open:
            self.inside[self._open[-1]] = self.inside.get(self._open[-1], "") + data

    def fields(self, kind: str) -> list[tuple[str | None, str | None]]:
        return [(its["name"], its["value"]) for tag, its in self.tags if tag == "input" and its.get("type") == kind]


def served(questionnaire: Questionnaire, language: Language = Language.ENGLISH) -> WebPage:
    return Phone(questionnaire, language).served("/ABC234", {"ballot": "ab", "seal": "cd"}, comments=True)


def policy_of(tags: Tags) -> str:
    return next(str(its["content"]) for _, its in tags.tags if its.get("http-equiv") == "Content-Security-Policy")


class TestBoth:
    @LANGUAGES
    def test_each_is_small_and_loads_nothing(self, language: Language) -> None:
        for document in (served(rater(), language).document, Phone(rater(), language).file("lead@example.org")):
            assert len(document.encode()) <= 60_000
            loaded = [its for _, its in Tags(document).tags if its.keys() & {"src", "srcset", "data", "background"}]
            assert loaded == []
            assert not re.search(r"url\(|@import|https?://", document)

    @given(questionnaires_with_answers())
    @settings(max_examples=20)
    def test_every_statement_offers_every_answer(self, drawn: tuple[Questionnaire, tuple[int, ...]]) -> None:
        questionnaire, _ = drawn
        expected = [
            (f"a{each.number}", str(answer))
            for each in questionnaire.statements
            for answer in questionnaire.scale.values
        ]
        for document in (served(questionnaire).document, Phone(questionnaire, Language.ARABIC).file()):
            tags = Tags(document)
            assert tags.amiss == []
            assert [field for field in tags.fields("radio") if field[0] != "l"] == expected

    def test_what_a_questionnaire_says_is_no_markup(self) -> None:
        hostile = '"><script>alert(1)</script>'
        values = full_questionnaire()
        for place in ("title", "introduction"):
            values[place] = {"en": hostile, "ar": hostile}
        values["statements"][0] |= {"text": {"en": hostile, "ar": hostile}, "note": {"en": hostile, "ar": hostile}}
        values["scale"]["labels"][0] = {"en": hostile, "ar": hostile}
        questionnaire = built(values)
        for document in (served(questionnaire).document, Phone(questionnaire, Language.ENGLISH).file()):
            assert Tags(document).amiss == []
            assert document.count("<script>") == 1
            assert "alert(1)" not in Tags(document).inside["script"]

    @LANGUAGES
    def test_it_begins_in_the_language_that_was_asked_for(self, language: Language) -> None:
        tags = Tags(served(rater(), language).document)
        assert tags.tags[0] == ("html", {"lang": language, "dir": language.direction})
        assert tags.fields("radio")[0] == ("l", language)

    def test_a_questionnaire_of_one_language_offers_no_other(self) -> None:
        tags = Tags(served(a_questionnaire(languages=["en"]), Language.ARABIC).document)
        assert tags.tags[0][1]["lang"] == "en"
        assert ("header", {}) not in tags.tags
        assert {its["lang"] for _, its in tags.tags if "lang" in its} == {"en"}

    def test_nothing_tells_how_a_statement_is_scored(self) -> None:
        for document in (served(rater()).document, Phone(rater(), Language.ENGLISH).file()):
            for each in rater().statements:
                assert each.rationale is None or each.rationale.in_(Language.ENGLISH) not in document
            assert "revers" not in document.lower()

    def test_the_policy_names_the_style_and_the_script_and_nothing_else(self) -> None:
        page = served(rater())
        for document, policy in ((page.document, page.policy), (Phone(rater(), Language.ENGLISH).file(), "")):
            tags = Tags(document)
            said = policy or policy_of(tags)
            for kind in ("style", "script"):
                digest = base64.b64encode(hashlib.sha256(tags.inside[kind].encode()).digest()).decode()
                assert f"{kind}-src 'sha256-{digest}'" in said
            assert said.startswith("default-src 'none'")
            assert not re.search(r"unsafe|\*", said)
            assert not [its for _, its in tags.tags if any(name == "style" or name.startswith("on") for name in its)]


class TestServed:
    def test_its_form_sends_the_ballot_and_says_what_can_be_read(self) -> None:
        page = served(rater())
        tags = Tags(page.document)
        assert tags.fields("hidden") == [("ballot", "ab"), ("seal", "cd")]
        assert "form-action 'self'" in page.policy
        for language in Language:
            assert words.CAN_BE_READ.in_(language) in page.document

    def test_an_incomplete_form_comes_back_with_its_answers_and_its_gaps(self) -> None:
        page = Phone(rater(), Language.ENGLISH).served("/", {}, chosen={1: 4, 3: 2}, gaps=[2])
        tags = Tags(page.document)
        checked = [(its["name"], its["value"]) for _, its in tags.tags if "checked" in its and its["name"] != "l"]
        assert checked == [("a1", "4"), ("a3", "2")]
        assert [its["class"] for tag, its in tags.tags if tag == "fieldset"][:3] == ["screen", "screen gap", "screen"]
        assert words.MISSING.in_(Language.ENGLISH) in page.document


class TestFile:
    def test_it_can_send_nothing(self) -> None:
        policy = policy_of(Tags(Phone(rater(), Language.ENGLISH).file()))
        assert {"default-src 'none'", "connect-src 'none'", "form-action 'none'"} <= set(policy.split("; "))

    def test_an_address_for_replies_is_no_more_than_that(self) -> None:
        document = Phone(rater(), Language.ENGLISH).file("a?cc=b&bcc=c@example.org")
        addresses = {its["href"] for tag, its in Tags(document).tags if tag == "a"}
        assert addresses == {"mailto:a%3Fcc%3Db%26bcc%3Dc@example.org"}
        assert "mailto:" not in Phone(rater(), Language.ENGLISH).file()

    def test_each_answer_has_its_rule_that_shows_its_digit(self) -> None:
        document = Phone(a_questionnaire(statements=2, labels=10), Language.ENGLISH).file()
        shown = re.findall(r'\[name=a2\]\[value="(\d+)"\]:checked\)~\.digits \.d2::before\{content:"(\d)"\}', document)
        assert shown == [(str(number), str(number % 10)) for number in range(1, 11)]
