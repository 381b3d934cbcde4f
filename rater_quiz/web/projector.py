"""What stands on the projector while people join: the code, the address, and how many are in."""

from rater_quiz.foreign_text import html
from rater_quiz.language import Language
from rater_quiz.web.code import picture
from rater_quiz.web.markup import WebPage, asset, framed
from rater_quiz.words import projector as words

_REFRESH = '<noscript><meta http-equiv="refresh" content="4"></noscript>'


def joining_page(url: str, path: str, people: int, limit: int | None, *, over: bool = False) -> WebPage:
    """The page while answers come in, in every language at once.

    Args:
        url: Where the phones go.
        path: Where this page lies, and below it its count.
        people: How many are in.
        limit: How many are expected; None where that is not known.
        over: Whether no more answers are taken, and the result is on its way.
    """
    said = (words.OVER,) if over else (words.JOIN, words.SAME_NETWORK)
    body = [
        f'<main data-count="{html(path)}/count" data-state="{"closed" if over else "open"}">',
        picture(url),
        '<div class="told">',
    ]
    for language in Language:
        title, *more = (html(each.in_(language)) for each in said)
        body.append(f'<section lang="{language}" dir="{language.direction}"><h1>{title}</h1>')
        body += [f"<p>{each}</p>" for each in more]
        body.append("</section>")
    body += [
        f'<p class="count" dir="ltr"><b id="in">{people}</b>{f" / {limit}" if limit else ""}</p>',
        f'<p class="in">{" · ".join(_in_language(language) for language in Language)}</p>',
        "</div>",
        f'<p class="address" dir="ltr">{html(url)}</p>',
        "</main>",
    ]
    first = next(iter(Language))
    return framed(
        first,
        words.TITLE.in_(first),
        body,
        style=asset("projector.css"),
        script=asset("projector.js"),
        head=[_REFRESH],
        allowed=["connect-src 'self'"],
    )


def _in_language(language: Language) -> str:
    return f'<span lang="{language}" dir="{language.direction}">{html(words.PEOPLE_IN.in_(language))}</span>'
