"""The team's result on the projector: the finished page of its report, a topic a screen, large enough for a room."""

import re
from html import unescape

from rater_quiz.foreign_text import html
from rater_quiz.language import Language
from rater_quiz.web.markup import WebPage, asset, framed
from rater_quiz.words import phone as words
from rater_quiz.words.projector import FURTHER


def projected(report: str, language: Language) -> WebPage:
    """Show the page of a *report* a section at a time; without JavaScript, all of them one below the other.

    Args:
        report: A whole HTML document of ours, with a title, a style sheet, and sections in its main part.
        language: Of the report.

    Raises:
        ValueError: It is no such document: a fault of the program.
    """
    title, style, main = (_inside(report, tag) for tag in ("title", "style", "main"))
    earlier, later, further = (html(text.in_(language)) for text in (words.BACK, words.NEXT, FURTHER))
    body = [
        f'<header><h1 class="unseen" id="title" hidden>{title}</h1></header>',
        f'<main tabindex="0">{main}</main>',
        '<nav class="turn">',
        f'<button type="button" id="earlier" aria-label="{earlier}">‹</button>',
        '<b id="at" dir="ltr"></b>',
        f'<button type="button" id="later" aria-label="{later}">›</button>',
        f'<button type="button" class="further" id="further" aria-label="{further}">↓</button>',
        "</nav>",
    ]
    return framed(language, unescape(title), body, style=style + asset("reveal.css"), script=asset("reveal.js"))


def _inside(document: str, tag: str) -> str:
    found = re.search(rf"<{tag}>(.*)</{tag}>", document, re.DOTALL)
    if found is None:
        raise ValueError(f"a report needs its {tag}")
    return found[1]
