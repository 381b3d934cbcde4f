"""The page on which somebody answers on a phone: served in a room, or sent as one file that can send nothing.

It holds the questionnaire in each of its languages, and works without JavaScript: in a room as one plain form, in a
file by CSS alone, which shows the answers as digits. With JavaScript it shows a statement a screen. Nothing here tells
how a statement is scored.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from rater_quiz.foreign_text import html, markdown
from rater_quiz.language import Language, Said, Text
from rater_quiz.questionnaire import Questionnaire, Statement, digit_of, written_together
from rater_quiz.record import LONGEST_NAME
from rater_quiz.sitting import LONGEST_NOTE
from rater_quiz.web.markup import WebPage, asset, first_of, framed, in_each
from rater_quiz.words import phone as words

LONGEST_COMMENT = 500
"""Characters of a comment, at most."""
_MOST_NOTES = 200_000
"""Bytes of all notes together, with room to spare in the record."""
_BYTES = 4
"""Of one character, at most."""
_MORE = '<div class="more"></div>'
"""A sign at the window's lower edge while a statement goes on below it; the style sheet draws it."""
_GROUP = 5
"""Digits that stand together."""


@dataclass(frozen=True)
class Phone:
    """The page for one questionnaire."""

    questionnaire: Questionnaire
    language: Language
    """In which it begins, where the questionnaire has it."""

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Those of the page, the first as it begins."""
        return first_of(self.questionnaire.languages, self.language)

    def served(
        self,
        action: str,
        hidden: Mapping[str, str],
        *,
        comments: bool = False,
        chosen: Mapping[int, int] = {},
        gaps: Collection[int] = (),
    ) -> WebPage:
        """The page as a room serves it.

        Args:
            action: The path that takes the answers.
            hidden: What the form sends besides them.
            comments: Whether it asks an open question at the end.
            chosen: The answers by statement, where a form has come back incomplete.
            gaps: The statements that had no answer then.
        """
        body = [
            *self._head(),
            f'<form id="f" method="post" action="{html(action)}" autocomplete="off" {self._data(action)}>',
            *(f'<input type="hidden" name="{name}" value="{html(value)}">' for name, value in hidden.items()),
            *self._trouble(),
            *self._intro(words.NO_NAME, words.CAN_BE_READ, gaps=bool(gaps)),
            *(line for each in self.questionnaire.statements for line in self._statement(each, chosen, gaps)),
            *(self._comment() if comments else ()),
            *self._review(),
            _MORE,
            '<div class="foot">',
            *self._moves(),
            f'<button type="submit" class="main" id="send">{self._say(words.SEND)}</button>',
            "</div>",
            "</form>",
            *self._sent(),
            "</div></main>",
        ]
        return framed(
            self.languages[0],
            self.questionnaire.title.in_(self.languages[0]),
            body,
            style=asset("phone.css") + self._one_language(),
            script=asset("phone.js") + asset("served.js"),
            allowed=("connect-src 'self'", "form-action 'self'"),
        )

    def file(self, mail: str | None = None) -> str:
        """The page as one file that is sent to people: it cannot send anything anywhere.

        Args:
            mail: The address for replies, if there is one.
        """
        body = [
            *self._head(),
            f'<form id="f" autocomplete="off" {self._data("file")} {self._record_data()}>',
            *self._intro(words.NO_NAME, words.SENDS_NOTHING),
            *(line for each in self.questionnaire.statements for line in self._statement(each, {}, (), notes=True)),
            *self._review(),
            *self._hand_over(mail),
            _MORE,
            f'<div class="foot app">{"".join(self._moves())}</div>',
            "</form>",
            *self._digits_by_hand(mail),
            "</div></main>",
        ]
        page = framed(
            self.languages[0],
            self.questionnaire.title.in_(self.languages[0]),
            body,
            style=asset("phone.css") + self._one_language() + self._digits_as_tapped(),
            script=asset("phone.js") + asset("file.js"),
            allowed=("connect-src 'none'", "form-action 'none'"),
            policy_inside=True,
        )
        return page.document

    def _say(self, text: Text) -> str:
        return in_each(text, self.languages)

    def _data(self, kept_for: str) -> str:
        scale = self.questionnaire.scale
        facts = {
            "keep": f"rater-quiz {kept_for} {self.questionnaire.fingerprint}",
            "together": "1" if written_together(scale) else "",
            "lowest": str(scale.lowest),
        }
        return _attributes(facts)

    @property
    def _longest_note(self) -> int:
        return min(LONGEST_NOTE, _MOST_NOTES // _BYTES // len(self.questionnaire.statements))

    def _record_data(self) -> str:
        """What the record that the file saves says of the questionnaire."""
        facts = {
            "questionnaire": self.questionnaire.id,
            "fingerprint": self.questionnaire.fingerprint,
            "longest-note": str(self._longest_note),
            "longest-name": str(LONGEST_NAME),
            **{f"title-{language}": markdown(self.questionnaire.title.in_(language)) for language in self.languages},
            **{f"record-{language}": words.RECORD.in_(language) for language in self.languages},
        }
        return _attributes(facts)

    def _head(self) -> Iterator[str]:
        """The choice of a language, which needs no JavaScript: the chosen one shows its texts by CSS; and the title."""
        yield "<main>"
        for place, language in enumerate(self.languages):
            checked = " checked" if place == 0 else ""
            yield (
                f'<input class="away" type="radio" name="l" form="f" id="l-{language}" value="{language}" '
                f'aria-label="{language.own_name}"{checked}>'
            )
        if len(self.languages) > 1:
            yield "<header>"
            for language in self.languages:
                spoken = f'lang="{language}" dir="{language.direction}"'
                yield f'<label for="l-{language}" {spoken}>{language.own_name}</label>'
            yield "</header>"
        yield f'<div class="all"><h1 tabindex="-1" id="title">{self._say(self.questionnaire.title)}</h1>'

    def _one_language(self) -> str:
        rules = []
        for language in self.languages:
            rules.append(f"#l-{language}:checked~.all [lang]:not([lang={language}])")
            rules.append(f"#l-{language}:checked~header [for=l-{language}]")
        hidden, chosen = ",".join(rules[::2]), ",".join(rules[1::2])
        focused = ",".join(rule.replace(":checked", ":focus-visible") for rule in rules[1::2])
        directions = "".join(
            f"#l-{language}:checked~.all,#l-{language}:checked~header{{direction:{language.direction}}}"
            for language in self.languages
        )
        return (
            f"{hidden}{{display:none}}{chosen}{{background:#17505c;color:#fff}}"
            f"{focused}{{outline:3px solid #e0a526}}{directions}\n"
        )

    def _intro(self, *told: Said, gaps: bool = False) -> Iterator[str]:
        yield '<section class="screen">'
        if gaps:
            yield f'<p class="alert" role="alert">{self._say(words.MISSING)}</p>'
        if self.questionnaire.introduction:
            yield f"<p>{self._say(self.questionnaire.introduction)}</p>"
        yield f"<p>{self._say(words.HOW)}</p>"
        yield f'<p class="aside">{"<br>".join(map(self._say, told))}</p>'
        yield f'<p class="app"><button type="button" class="main" id="begin">{self._say(words.BEGIN)}</button></p>'
        yield "</section>"

    def _statement(
        self, statement: Statement, chosen: Mapping[int, int], gaps: Collection[int], *, notes: bool = False
    ) -> Iterator[str]:
        number, scale = statement.number, self.questionnaire.scale
        yield f'<fieldset class="screen{" gap" if number in gaps else ""}">'
        yield f'<legend tabindex="-1">{self._say(statement.text)}</legend>'
        yield f'<p class="count">{self._say(words.progress(number, len(self.questionnaire.statements)))}</p>'
        if statement.note:
            yield f'<p class="aside">{self._say(statement.note)}</p>'
        for answer in scale.values:
            checked = " checked" if chosen.get(number) == answer else ""
            yield (
                f'<label class="row"><input type="radio" name="a{number}" value="{answer}" required{checked}>'
                f"<b>{answer}</b>{self._say(scale.label(answer))}</label>"
            )
        if notes:
            yield f'<details class="app"><summary>{self._say(words.NOTE)}</summary>'
            label, longest = _plain(words.NOTE, self.languages), self._longest_note
            yield f'<textarea name="n{number}" maxlength="{longest}" aria-label="{label}"></textarea></details>'
        yield "</fieldset>"

    def _comment(self) -> Iterator[str]:
        yield f'<section class="screen"><h2 tabindex="-1">{self._say(words.COMMENT)}</h2>'
        yield f'<p class="aside">{self._say(words.COMMENT_HOW)}</p>'
        label = _plain(words.COMMENT, self.languages)
        yield f'<textarea name="comment" maxlength="{LONGEST_COMMENT}" aria-label="{label}"></textarea></section>'

    def _review(self) -> Iterator[str]:
        yield f'<section class="screen review app"><h2 tabindex="-1">{self._say(words.REVIEW)}</h2>'
        yield f'<p class="aside">{self._say(words.REVIEW_HOW)}</p><ol id="answers"></ol></section>'

    def _moves(self) -> Iterator[str]:
        yield f'<p class="alert app" id="choose" role="alert" hidden>{self._say(words.CHOOSE)}</p>'
        yield f'<button type="button" class="app" id="back">{self._say(words.BACK)}</button>'
        yield f'<button type="button" class="main app" id="next">{self._say(words.NEXT)}</button>'

    def _trouble(self) -> Iterator[str]:
        """What is said while answers are on their way, and where they do not arrive."""
        yield f'<p class="app" id="sending" role="status" hidden>{self._say(words.SENDING)}</p>'
        for name, title, why in (
            ("waiting", words.NOT_SENT, words.TRIES_AGAIN),
            ("refused", words.REFUSED, words.REFUSED_WHY),
            ("over", words.OVER, words.CLOSED),
        ):
            yield f'<section class="app" id="{name}" role="alert" hidden><h2>{self._say(title)}</h2>'
            yield f"<p>{self._say(why)}</p><p>{self._say(words.OR_DIGITS)}</p>"
            yield '<p class="digits" dir="ltr"></p></section>'

    def _sent(self) -> Iterator[str]:
        yield f'<section class="app" id="sent" hidden><h2 tabindex="-1">{self._say(words.SENT)}</h2>'
        yield f'<p id="ended" role="status" hidden>{self._say(words.RESULT_SHOWN)}</p>'
        yield f'<p><button type="button" id="another">{self._say(words.SOMEBODY_ELSE)}</button></p></section>'

    def _hand_over(self, mail: str | None) -> Iterator[str]:
        yield f'<section class="screen app"><h2 tabindex="-1">{self._say(words.HAND_OVER)}</h2>'
        yield f'<p>{self._say(words.HAND_OVER_HOW)}</p><p class="digits" dir="ltr"></p>'
        yield f"<p><label>{self._say(words.TEAM)}"
        yield f'<input class="text" name="team" maxlength="{LONGEST_NAME}"></label></p>'
        yield f'<div class="stack"><button type="button" class="main" id="save">{self._say(words.SAVE)}</button>'
        yield f'<button type="button" id="copy">{self._say(words.COPY)}</button>'
        if mail:
            yield f'<a class="button" id="mail" href="{_mail_to(mail)}">{self._say(words.MAIL)}</a>'
        yield f'</div><p id="copied" role="status" hidden>{self._say(words.COPIED)}</p>'
        yield f'<p class="aside">{self._say(words.SENDS_NOTHING)}</p></section>'

    def _digits_by_hand(self, mail: str | None) -> Iterator[str]:
        """The answers as digits where there is no JavaScript; the rules of `_digits_as_tapped` fill them in."""
        apart = not written_together(self.questionnaire.scale)
        digits = "".join(
            f'<i class="d{each.number}"></i>{" " if apart or each.number % _GROUP == 0 else ""}'
            for each in self.questionnaire.statements
        )
        yield f'<div class="plain"><p>{self._say(words.BY_HAND)}</p>'
        yield f'<p class="no-digits">{self._say(words.NO_DIGITS)}</p>'
        if mail:
            yield f'<p><a class="button" href="{_mail_to(mail)}">{self._say(words.MAIL)}</a></p>'
        yield f'</div><p class="plain foot digits" dir="ltr">{digits}</p>'

    def _digits_as_tapped(self) -> str:
        scale = self.questionnaire.scale
        rules = [
            f'form:has([name=a{each.number}][value="{answer}"]:checked)~.digits .d{each.number}::before'
            f'{{content:"{digit_of(answer, scale) if written_together(scale) else answer}"}}'
            for each in self.questionnaire.statements
            for answer in scale.values
        ]
        dots = '.digits i{font-style:normal}.digits i::before{content:"·"}'
        return f"{dots}@supports selector(:has(a)){{.no-digits{{display:none}}}}\n" + "\n".join(rules)


def _attributes(facts: Mapping[str, str]) -> str:
    return " ".join(f'data-{name}="{html(value)}"' for name, value in facts.items())


def _plain(text: Text, languages: tuple[Language, ...]) -> str:
    return html(" / ".join(text.in_(language) for language in languages))


def _mail_to(address: str) -> str:
    return f"mailto:{quote(address, safe='@')}"
