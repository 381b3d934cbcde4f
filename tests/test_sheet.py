"""The sheet on paper, and the texts for a web form, whose export is read back to the same answers."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from support.builders import a_questionnaire, built, changed, plain_questionnaire, questionnaires_with_answers, rater
from support.drawn import markdown_sheet
from support.forms import ARABIC, ENGLISH, SHEETS, counted, read, table

from rater_quiz.language import Language
from rater_quiz.pages.sheet import form_texts, html_sheet
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.words import sheet as words

LANGUAGES = pytest.mark.parametrize("language", list(Language))
NOTED = built(changed(plain_questionnaire(statements=2, labels=2), {"statements[1]": {
    "number": "2", "text": "We <b>shout</b> | *loudly*.", "note": "At & each other.", "reversed": "true",
    "dimensions": ["speed", "care"],
}}))  # fmt: skip
"""Two statements, of which the second has a note, and signs that Markdown and HTML would act on."""


class Cells(HTMLParser):
    """The tags of a document with their attributes, and the text of each row of its table."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._in_cell = False
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._in_cell &= tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += data


class TestMarkdown:
    def test_the_whole_sheet(self) -> None:
        assert markdown_sheet(NOTED, ENGLISH) == (
            "# Mine\n\n"
            "Tick one box in each row; there are no right or wrong answers. Anonymous: please leave your name off. "
            "Only the result of the whole team is shown.\n\n"
            "Team: ________________________ Date: ________________________\n\n"
            "The answers: 1 Label 1 · 2 Label 2\n\n"
            "| No. | 1   | 2   | Statement |\n"
            "| --- | --- | --- | --- |\n"
            "| 1   | ☐   | ☐   | Statement 1. |\n"
            r"| 2   | ☐   | ☐   | We \<b>shout\</b> \| \*loudly\*. |" "\n"
            "|     |     |     | *At & each other.* |\n\n"
            "Please check that each row has one tick. Thank you!\n"
        )  # fmt: skip

    def test_an_arabic_sheet_runs_from_right_to_left(self) -> None:
        sheet = markdown_sheet(rater(), ARABIC)
        assert sheet.startswith('<div dir="rtl">\n\n# التقييم الذاتي لخدمة العملاء (RATER)\n\nسبع عشرة عبارة')
        assert sheet.endswith(f"\n\n{words.CHECK.in_(ARABIC)}\n\n</div>\n")

    @LANGUAGES
    def test_markdown_shows_every_statement_and_its_boxes(self, language: Language) -> None:
        rows = Cells(MarkdownIt("commonmark").enable("table").render(markdown_sheet(rater(), language))).rows
        numbered = [row for row in rows[1:] if row[0]]
        assert numbered == [[str(s.number), *"☐☐☐☐☐", s.text.in_(language)] for s in rater().statements]
        assert [row[-1] for row in rows if not row[0]] == [s.note.in_(language) for s in rater().statements if s.note]


class TestHtml:
    def test_the_rows_of_the_table(self) -> None:
        assert Cells(html_sheet(NOTED, ENGLISH)).rows == [
            ["No.", "Statement", "Label 1", "Label 2"],
            ["1", "Statement 1.", "1", "2"],
            ["2", "We <b>shout</b> | *loudly*.At & each other.", "1", "2"],
        ]

    @LANGUAGES
    def test_a_row_for_each_statement_headed_by_the_labels(self, language: Language) -> None:
        head, *rows = Cells(html_sheet(rater(), language)).rows
        assert head[2:] == [label.in_(language) for label in rater().scale.labels]
        notes = [statement.note.in_(language) if statement.note else "" for statement in rater().statements]
        assert rows == [
            [str(s.number), s.text.in_(language) + note, *"12345"]
            for s, note in zip(rater().statements, notes, strict=True)
        ]

    @pytest.mark.parametrize("labels", [2, 5, 6, 10])
    def test_long_scales_have_their_labels_above_the_table(self, labels: int) -> None:
        questionnaire = a_questionnaire(labels=labels, lowest=0)
        document = html_sheet(questionnaire, ENGLISH)
        head, *rows = Cells(document).rows
        numbers = [str(number) for number in range(labels)]
        names = [f"Label {place}" for place in range(1, labels + 1)]
        assert [row[2:] for row in rows] == [numbers] * 4
        if labels <= 5:
            assert head[2:] == names
            assert '<p class="legend">' not in document
        else:
            assert head[2:] == numbers
            legend = document.split('<p class="legend">')[1].split("</p>")[0]
            assert re.sub("<[^>]*>", "", legend).split("\n")[1:-1] == [
                f"{number} {name}" for number, name in zip(numbers, names, strict=True)
            ]

    @pytest.mark.parametrize(("language", "direction"), [(ENGLISH, "ltr"), (ARABIC, "rtl")])
    def test_the_language_is_that_of_the_page(self, language: Language, direction: str) -> None:
        tags = Cells(html_sheet(rater(), language)).tags
        assert [attributes for _, attributes in tags if "lang" in attributes] == [
            {"lang": language.value, "dir": direction}
        ]

    def test_texts_in_another_language_than_the_sheet_say_so(self) -> None:
        foreign = [
            tag for tag, attributes in Cells(html_sheet(NOTED, ARABIC)).tags if attributes.get("lang") == ENGLISH
        ]
        assert foreign == ["h1", "th", "th", "td", "td"]

    @LANGUAGES
    def test_the_file_stands_alone(self, language: Language) -> None:
        """No script, nothing to load; A4."""
        document = html_sheet(rater(), language)
        tags = Cells(document).tags
        assert {tag for tag, _ in tags} <= {
            *("html", "head", "meta", "title", "style", "body", "h1", "p", "b", "div", "span"),
            *("table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "i", "small"),
        }
        assert {name for _, attributes in tags for name in attributes} <= {
            *("lang", "dir", "charset", "name", "content", "class", "span"),
        }
        assert not re.search(r"url\(|@import|//", document)
        assert "@page { size: A4;" in document


class TestForm:
    def test_the_whole_text(self) -> None:
        text = form_texts(NOTED, ENGLISH, name="our own.yaml")
        texts, steps = text.split("Google Forms\n\n")
        assert texts == (
            "Texts for a web form: Mine\n\n"
            "Paste these texts as they are: their words are what the program recognizes when it reads the answers.\n"
            "The lines with dashes are not part of them. The steps for Google Forms and Microsoft Forms come after.\n\n"
            "--- Title of the form ---\n\nMine\n\n"
            f"--- Description of the form ---\n\n{words.FORM_ANONYMOUS.in_(ENGLISH)}\n\n"
            "--- Question ---\n\nPlease choose one answer for each statement\n\n"
            "--- Statements: the rows, one a line ---\n\n"
            "1. Statement 1.\n2. We <b>shout</b> | *loudly*. (At & each other.)\n\n"
            "--- Answers: the columns, one a line ---\n\n1 - Label 1\n2 - Label 2\n\n"
        )
        assert re.findall(r"^\d+", steps, re.MULTILINE) == [*"1234567", *"1234567"]
        assert text.endswith(':\n\n    rater-quiz team form.csv --questionnaire "our own.yaml"\n')

    def test_the_command_names_a_questionnaire_only_where_one_was_named(self) -> None:
        assert form_texts(rater(), ENGLISH).endswith("\n    rater-quiz team form.csv\n")
        assert form_texts(NOTED, ENGLISH, name="a.yaml").endswith(
            "    rater-quiz team form.csv --questionnaire a.yaml\n"
        )

    @LANGUAGES
    @pytest.mark.parametrize("service", ["Google", "Microsoft"])
    def test_the_export_of_the_form_is_read(self, language: Language, service: str, tmp_path: Path) -> None:
        export = exported(rater(), language, service, SHEETS)
        found = read(tmp_path, export)
        assert (found.tally, found.excluded_count) == (counted(SHEETS), 0)
        assert found.languages == {language: len(SHEETS)}

    @given(questionnaires_with_answers())
    @settings(max_examples=50)
    def test_the_export_of_any_form_is_read(self, given_: tuple[Questionnaire, tuple[int, ...]]) -> None:
        questionnaire, answers = given_
        for service in ("Google", "Microsoft"):
            with TemporaryDirectory() as folder:
                found = read(Path(folder), exported(questionnaire, ENGLISH, service, [answers]), questionnaire)
            assert (found.tally, found.excluded_count) == (counted([answers], questionnaire), 0)


@LANGUAGES
def test_no_sheet_shows_the_key(language: Language) -> None:
    """Turning every key about, and giving every dimension another name, changes nothing on paper or in a form."""
    other = rater().model_copy(
        update={
            "statements": tuple(
                s.model_copy(update={"reversed": not s.reversed, "dimensions": ("empathy",)})
                for s in rater().statements
            ),
            "dimensions": rater().dimensions[::-1],
        }
    )
    for make in (markdown_sheet, html_sheet, form_texts):
        assert make(other, language) == make(rater(), language)


def exported(questionnaire: Questionnaire, language: Language, service: str, sheets: Sequence[tuple[int, ...]]) -> str:
    """What a service exports from a form that was set up from our texts."""
    texts = form_texts(questionnaire, language)
    question, statements, answers = [part.split("\n") for part in _pasted(texts)[2:]]
    head = [f"{question[0]} [{statement}]" for statement in statements] if service == "Google" else statements
    lowest = questionnaire.scale.lowest
    rows = [["2026/11/21 10:32:05 AM GMT+3", *(answers[answer - lowest] for answer in sheet)] for sheet in sheets]
    return table([["Timestamp", *head], *rows])


def _pasted(texts: str) -> list[str]:
    """The texts to paste, in the order in which they come."""
    return re.findall(r"^--- [^\n]* ---\n\n(.*?)\n\n", texts, re.MULTILINE | re.DOTALL)


def test_the_html_has_no_remarks_for_whoever_writes_it() -> None:
    document = html_sheet(rater(), ENGLISH)
    assert "/*" not in document
    assert "<!--" not in document
