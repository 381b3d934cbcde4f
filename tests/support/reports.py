"""Reports as others read them: by CommonMark, with GitHub's tables."""

import re
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from rater_quiz.language import Language

HOSTILE = [
    *["[/]|<b>", "---", "| a |", "`", "<script>alert(1)</script>", "a\u202eb", "=1+1", "**bold**", "</div>", "# x"],
    *["1. x", "> x", "[a](b)", "![a](b)", "&lt;", "\\", "a\\|b", "http://x.y", "```", "~~a~~", "<!--", "$x$", "- x"],
    *["a_b_", "==x=="],
]
"""Names and texts that mean something in Markdown, HTML or a terminal."""


def hostile_values(values: Any, hostile: str, key: str = "") -> Any:
    """Put *hostile* in place of every text of a questionnaire."""
    if isinstance(values, dict):
        return {step: hostile_values(value, hostile, step) for step, value in values.items()}
    if isinstance(values, list):
        return [hostile_values(value, hostile, key) for value in values]
    texts = ("title", "text", "name", "comment", "note", "meaning", "formula", "rationale", "tip", "closing", "labels")
    return hostile if key in (*texts, "mirrored", "questions", "actions", "low") else values


def tokens_of(text: str) -> list[Token]:
    """The body as CommonMark with GitHub's tables and strike-through reads it."""
    body = text.split("---\n", 2)[2]
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)


def said_in(inline: Token) -> str:
    """What a reader sees of one line."""
    return "".join(" " if part.type == "softbreak" else part.content for part in inline.children or ())


def part(text: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    level = heading.count("#")
    return re.split(rf"\n#{{1,{level}}} ", text.split(f"\n{heading}\n", 1)[1])[0]


def kinds(text: str) -> list[str]:
    """The structure: each block, without its words."""
    return [token.type for token in tokens_of(text)]


def cells(text: str) -> list[str]:
    """What all cells of all tables say, those of their heads too."""
    tokens = tokens_of(text)
    return [said_in(inline) for opening, inline in pairwise(tokens) if opening.type in ("td_open", "th_open")]


def sound(text: str, language: Language) -> None:
    """Check what holds for every report."""
    tokens = tokens_of(text)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels[:1] == [1]
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels)), "headings skip a level"
    columns = 0
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            end = next(at for at in range(place, len(tokens)) if tokens[at].type == "tr_close")
            count = sum(cell.type in ("th_open", "td_open") for cell in tokens[place:end])
            columns = count if tokens[place + 1].type == "th_open" else columns
            assert count == columns, "a row has other cells than its head"
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == sum(token.type == "tr_open" for token in tokens) + sum(t.type == "thead_open" for t in tokens)
    elements = [token.content.strip() for token in tokens if token.type == "html_block"]
    assert elements == (['<div dir="rtl">', "</div>"] if language.right_to_left else [])
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "strong_open", "strong_close", "softbreak"}, "something acts"
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert blocks <= {
        "heading", "paragraph", "inline", "html_block", "bullet_list", "ordered_list", "list_item",
        "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search(r"\n{3}|[ \t]\n|\|\||\*\*\*\*", text)
