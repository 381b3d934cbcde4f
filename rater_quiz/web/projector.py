"""What stands on the projector while people join: the code, the address, and how many are in."""

from rater_quiz.foreign_text import html
from rater_quiz.language import Language
from rater_quiz.web.code import picture
from rater_quiz.web.markup import WebPage, asset, first_of, framed
from rater_quiz.words import projector as words

_REFRESH = '<noscript><meta http-equiv="refresh" content="4"></noscript>'


def joining_page(
    language: Language, url: str, path: str, people: int, limit: int | None, *, over: bool = False
) -> WebPage:
    """The page while answers come in, in every language at once.

    Args:
        language: The one that stands first.
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
    for each in first_of(Language, language):
        title, *more = (html(text.in_(each)) for text in said)
        body.append(f'<section lang="{each}" dir="{each.direction}"><h1>{title}</h1>')
        body += [f"<p>{text}</p>" for text in more]
        body += [f'<p class="count">{_counted(each, people, limit)}</p>', "</section>"]
    body += [
        "</div>",
        f'<p class="address" dir="ltr">{html(url)}</p>',
        "</main>",
    ]
    return framed(
        language,
        words.TITLE.in_(language),
        body,
        style=asset("projector.css"),
        script=asset("projector.js"),
        head=[_REFRESH],
        allowed=["connect-src 'self'"],
    )


def _counted(language: Language, people: int, limit: int | None) -> str:
    said = words.PEOPLE_IN if limit is None else words.PEOPLE_IN_OF
    return html(said.in_(language)).format(people=f'<b class="in">{people}</b>', expected=limit)
