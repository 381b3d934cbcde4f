"""The formats that a page is written in; a new one is a file of its own, and a line here."""

import json
from collections.abc import Callable, Mapping

from rater_quiz.files.names import PAGE
from rater_quiz.foreign_text import escaped_in_json
from rater_quiz.pages import html, markdown
from rater_quiz.pages.blocks import Document


def _json(document: Document) -> str:
    """Text stands as itself, and what could act on a terminal is escaped."""
    return escaped_in_json(json.dumps(document.data(), ensure_ascii=False, indent=2)) + "\n"


def _csv(document: Document) -> str:
    assert document.sheet is not None, "only pages with a sheet of figures are asked for one"
    return document.sheet()


WRITERS: Mapping[str, Callable[[Document], str]] = {
    "md": markdown.render,
    "html": html.render,
    "json": _json,
    "csv": _csv,
}
"""How a page becomes a text, by the name of the format on the command line; on the screen it is `screen`'s lines."""


def written_for(name: str, document: Document) -> str:
    """Write a page as a file of that *name* has it: for the browser where its ending says so, else as Markdown."""
    return WRITERS["html" if name.lower().endswith(PAGE) else "md"](document)
