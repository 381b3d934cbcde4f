"""What a page for the browser says, as lines of Markdown: all that its report says, whatever became of its elements."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import rater
from support.run_program import ANSWERS
from support.teams import view_of

from rater_quiz.cli.page_text import said_on
from rater_quiz.language import Language
from rater_quiz.pages import html
from rater_quiz.pages.blocks import Form
from rater_quiz.pages.guide import guide_page
from rater_quiz.pages.team import team_page


def test_headings_lists_and_rows_are_lines() -> None:
    page = """<!DOCTYPE html><html><head><title>T</title><style>p { margin: 0 }</style></head><body>
    <h1>One</h1><dl class="facts"><div><dt>Team</dt><dd><bdi>A &amp; B</bdi></dd></div>
    <div><dt>Date</dt><dd>2</dd></div></dl>
    <ul class="legend"><li><i></i>seen</li></ul><svg><g><text>40</text></g></svg>
    <h2>Two</h2><p><strong>Total:</strong> 57<br>of 85</p>
    <ol><li>first<ul><li>inner</li></ul></li><li><p>second</p><p>more</p></li></ol>
    <table><thead><tr><th>Name</th><td></td></tr></thead>
    <tbody><tr><th>R|S</th><td>5 * 5</td></tr><tr><td></td></tr></tbody></table>
    <p class="fields"><span>On:</span></p>"""
    lines = re.sub(r"\n{2,}", "\n\n", said_on(page)).strip().split("\n")
    assert lines == [
        "# One",
        "",
        "Team: A & B",
        "Date: 2",
        "",
        "## Two",
        "",
        "Total: 57",
        "of 85",
        "",
        "1. first",
        "- inner",
        "2. second",
        "more",
        "",
        "| Name |",
        r"| R\|S | 5 \* 5 |",
    ]


@pytest.mark.parametrize("language", Language)
def test_every_heading_and_sentence_of_a_result_is_there(language: Language) -> None:
    view = view_of(rater(), [ANSWERS] * 5)
    for document in (team_page(view, language), guide_page(view, language)):
        said = said_on(html.render(document))
        for block in document.blocks:
            words = getattr(block, "words", None)
            if isinstance(words, str) and block.form & Form.REPORT:
                assert unescaped(words) in unescaped(said)


def unescaped(text: str) -> str:
    return text.replace("\\", "")


@given(
    st.text()
    | st.lists(
        st.sampled_from(["<li>", "</ol>", "<ul>", "</td>", "<tr>", "<svg>", "</svg>", "a", "<p", "<![", "<!"])
    ).map("".join)
)
def test_nothing_that_somebody_made_of_it_ends_the_program(page: str) -> None:
    assert "<" not in re.sub(r"\\<", "", said_on(page))
