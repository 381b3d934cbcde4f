"""What all pages for browsers share: their frame, texts in several languages, and what they may do."""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rater_quiz.foreign_text import html
from rater_quiz.language import Language, Text


@dataclass(frozen=True)
class WebPage:
    """A page, whole, with what a browser may do there."""

    document: str
    policy: str
    """Its Content-Security-Policy; who serves the page adds what concerns serving."""


def asset(name: str) -> str:
    """The text of a file that lies beside this one."""
    return _read(name)


@cache
def _read(name: str) -> str:
    return files("rater_quiz.web").joinpath(name).read_text("utf-8")


def first_of(languages: Iterable[Language], language: Language) -> tuple[Language, ...]:
    """The *languages* with that one first, where it is among them."""
    return tuple(sorted(languages, key=lambda each: each is not language))


def in_each(text: Text, languages: Iterable[Language]) -> str:
    """A text in each language, of which the page shows one."""
    return "".join(
        f'<span lang="{language}" dir="{language.direction}">{html(text.in_(language))}</span>'
        for language in languages
    )


def framed(
    language: Language,
    title: str,
    body: Iterable[str],
    *,
    style: str,
    script: str = "",
    head: Iterable[str] = (),
    allowed: Iterable[str] = (),
    policy_inside: bool = False,
) -> WebPage:
    """Put a page together. Nothing is loaded, and only what is written here is obeyed.

    Args:
        language: Of the page, at first.
        title: Plain text.
        body: Markup.
        style: All of its CSS.
        script: All of its JavaScript.
        head: Markup that the head has besides.
        allowed: What the policy allows besides: directives.
        policy_inside: Whether the page itself states its policy, as one has to that is not served.
    """
    hashes = [f"style-src {_hash(style)}"] + ([f"script-src {_hash(script)}"] if script else [])
    policy = "; ".join(["default-src 'none'", *hashes, "img-src data:", "base-uri 'none'", *allowed])
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{language}" dir="{language.direction}">',
        "<head>",
        '<meta charset="utf-8">',
        *([f'<meta http-equiv="Content-Security-Policy" content="{policy}">'] if policy_inside else []),
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="format-detection" content="telephone=no">',
        '<link rel="icon" href="data:,">',
        f"<title>{html(title)}</title>",
        *head,
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        *body,
        *([f"<script>{script}</script>"] if script else []),
        "</body>",
        "</html>\n",
    ]
    return WebPage("\n".join(lines), policy)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
