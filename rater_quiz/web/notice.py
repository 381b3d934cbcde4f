"""Small pages of a room: something said in each language, one below the other, and where to go on."""

from collections.abc import Callable, Iterable, Sequence

from rater_quiz.foreign_text import html
from rater_quiz.language import Language, Said
from rater_quiz.web.markup import WebPage, asset, framed
from rater_quiz.words import phone as words

_OF_CODES = 'required maxlength="12" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false"'


def notice_page(languages: Sequence[Language], *said: Said) -> WebPage:
    """Say one thing, and what there is to say below it."""
    title, *more = said
    return _page(languages, title, lambda language: [f"<p>{html(each.in_(language))}</p>" for each in more])


def thanks_page(languages: Sequence[Language], again: str | None) -> WebPage:
    """Say that the answers are in; *again* is the path for somebody else on the same phone, None after the end."""
    if again is None:
        return notice_page(languages, words.SENT, words.RESULT_SHOWN)

    def link(language: Language) -> list[str]:
        return [f'<p><a class="button" href="{html(again)}">{html(words.SOMEBODY_ELSE.in_(language))}</a></p>']

    return _page(languages, words.SENT, link)


def code_page(languages: Sequence[Language], *, wrong: bool = False) -> WebPage:
    """Ask for the code, for whoever has typed an address without one; *wrong* after one that leads nowhere."""

    def field(language: Language) -> list[str]:
        alert = [f'<p class="alert" role="alert">{html(words.NOTHING_HERE.in_(language))}</p>'] if wrong else []
        label, go_on = html(words.CODE_HOW.in_(language)), html(words.GO_ON.in_(language))
        return [
            *alert,
            '<form method="get" action="/">',
            f'<p><label>{label}<input class="text" name="code" {_OF_CODES}></label></p>',
            f'<p><button class="main">{go_on}</button></p>',
            "</form>",
        ]

    return _page(languages, words.CODE, field)


def _page(languages: Sequence[Language], title: Said, more: Callable[[Language], Iterable[str]]) -> WebPage:
    body = ["<main>"]
    for language in languages:
        body += [
            f'<section lang="{language}" dir="{language.direction}">',
            f"<h1>{html(title.in_(language))}</h1>",
            *more(language),
            "</section>",
        ]
    body.append("</main>")
    first = languages[0]
    return framed(first, title.in_(first), body, style=asset("phone.css"), allowed=["form-action 'self'"])
