"""The questionnaire on paper, and its texts for a web form.

Nothing here tells how a statement is scored: who answers must not see the key.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from rater_quiz.foreign_text import clean, html, terminal
from rater_quiz.language import Language, Said, Text
from rater_quiz.pages.blocks import Block, Document, Fields, Heading, Paragraph, table
from rater_quiz.pages.cells import Aside, Box, Cell
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.words import invitation as invitation_words
from rater_quiz.words import sheet as words
from rater_quiz.words.nouns import minutes_for

_MOST_HEADED = 5
"""Answers whose labels still fit above their columns; of longer scales, the labels stand above the table."""


def sheet_page(questionnaire: Questionnaire, language: Language) -> Document:
    """The sheet as a page; its texts are in the questionnaire's first language where it lacks *language*."""
    return Document(language=language, blocks=tuple(_blocks(Speaker(questionnaire, language))))


def _blocks(speaker: Speaker) -> Iterator[Block]:
    say, questionnaire, scale = speaker.say, speaker.questionnaire, speaker.questionnaire.scale
    yield Heading(speaker.quote(questionnaire.title), level=1)
    if questionnaire.introduction:
        yield Paragraph(speaker.quote(questionnaire.introduction))
    yield Paragraph(f"{say(words.HOW_TO_ANSWER)} {say(words.ANONYMOUS)}")
    yield Fields((say(words.TEAM), say(words.DATE)))
    answers = " · ".join(f"{answer} {speaker.quote(scale.label(answer))}" for answer in scale.values)
    yield Paragraph(f"{say(words.ANSWERS)} {answers}")
    # Statements of all lengths come last, or else the boxes would not stand below each other in plain text.
    yield table([say(words.NUMBER), *map(str, scale.values), say(words.STATEMENT)], _rows(speaker))
    yield Paragraph(say(words.CHECK))


def _rows(speaker: Speaker) -> Iterator[list[Cell]]:
    values = speaker.questionnaire.scale.values
    for statement in speaker.questionnaire.statements:
        yield [str(statement.number), *(Box() for _ in values), speaker.quote(statement.text)]
        if statement.note:
            yield ["", *("" for _ in values), Aside(speaker.quote(statement.note))]


def html_sheet(questionnaire: Questionnaire, language: Language) -> str:
    """The sheet as one HTML file that needs nothing else, to print on A4: seventeen statements fit on one page."""
    return _Html(questionnaire, language).document()


def form_texts(questionnaire: Questionnaire, language: Language, *, name: str | None = None) -> str:
    """The texts to paste into a web form, so that its export can be read, and how to set it up.

    Args:
        questionnaire: What is asked.
        language: Of our words, and of the questionnaire's texts if it has it; else they are in its first.
        name: What names the questionnaire on the command line; None for the one that is used without a name.
    """
    speaker, scale = Speaker(questionnaire, language), questionnaire.scale
    say = speaker.say

    def quote(text: Text | None) -> str:
        return clean(speaker.quote(text))

    title = quote(questionnaire.title)
    statements = [
        f"{statement.number}. {quote(statement.text)}" + (f" ({quote(statement.note)})" if statement.note else "")
        for statement in questionnaire.statements
    ]
    # ASCII between number and label: it survives a spreadsheet that saves in an encoding of old.
    answers = [f"{answer} - {quote(scale.label(answer))}" for answer in scale.values]
    description = [text for text in (quote(questionnaire.introduction), say(words.FORM_ANONYMOUS)) if text]
    parts = (
        f"{say(words.FORM_HEADING)}: {title}",
        say(words.FORM_INTRODUCTION),
        _to_paste(say(words.FORM_TITLE), [title]),
        _to_paste(say(words.FORM_DESCRIPTION), description),
        _to_paste(say(words.FORM_QUESTION), [say(words.FORM_GRID)]),
        _to_paste(say(words.FORM_STATEMENTS), statements),
        _to_paste(say(words.FORM_ANSWERS), answers),
        _steps("Google Forms", map(say, words.GOOGLE_FORMS)),
        _steps("Microsoft Forms", map(say, words.MICROSOFT_FORMS)),
        f"{say(words.FORM_RESULT)}\n\n{say(words.FORM_RESULT_EXPLAINED)}\n\n    {_team_command(name)}",
    )
    return "\n\n".join(parts) + "\n"


def invitation(questionnaire: Questionnaire, language: Language) -> str:
    """The words that invite a team to answer: plain text to send, with the places to fill in between brackets."""
    speaker = Speaker(questionnaire, language)
    count = len(questionnaire.statements)
    told = invitation_words.invitation(clean(speaker.quote(questionnaire.title)), count, minutes_for(count))
    return "\n\n".join(map(speaker.say, told)) + "\n"


def _to_paste(name: str, lines: Iterable[str]) -> str:
    return "\n".join([f"--- {name} ---", "", *lines])


def _steps(service: str, steps: Iterable[str]) -> str:
    return "\n".join([service, "", *(f"{number}. {step}" for number, step in enumerate(steps, 1))])


def _team_command(name: str | None) -> str:
    if name is None:
        return "rater-quiz team form.csv"
    shown = terminal(name)
    typed = f'"{shown}"' if " " in shown else shown
    return f"rater-quiz team form.csv --questionnaire {typed}"


@dataclass(frozen=True)
class _Html:
    questionnaire: Questionnaire
    language: Language

    def document(self) -> str:
        title = html(self.questionnaire.title.in_(self.language))
        return "\n".join(
            [
                "<!DOCTYPE html>",
                f'<html lang="{self.language}" dir="{self.language.direction}">',
                "<head>",
                '<meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{title}</title>",
                f"<style>\n{_style()}</style>",
                "</head>",
                "<body>",
                f"<h1{self.foreign}>{title}</h1>",
                *self.introduction(),
                f"<p>{self.say(words.HOW_TO_ANSWER)} <b>{self.say(words.ANONYMOUS)}</b></p>",
                f'<div class="lines"><span>{self.say(words.TEAM)}:</span><span>{self.say(words.DATE)}:</span></div>',
                *self.legend(),
                "<table>",
                *self.columns(),
                "<tbody>",
                *self.rows(),
                "</tbody>",
                "</table>",
                f'<p class="check">{self.say(words.CHECK)}</p>',
                "</body>",
                "</html>\n",
            ]
        )

    def say(self, text: Said) -> str:
        return html(text.in_(self.language))

    @property
    def foreign(self) -> str:
        """The attributes of the questionnaire's texts where they are in another language than the sheet."""
        languages = self.questionnaire.languages
        if self.language in languages:
            return ""
        return f' lang="{languages[0]}" dir="{languages[0].direction}"'

    @property
    def labels(self) -> list[tuple[int, str]]:
        scale = self.questionnaire.scale
        return [(answer, html(scale.label(answer).in_(self.language))) for answer in scale.values]

    @property
    def headed(self) -> bool:
        """Whether each column of boxes is headed by its label."""
        return len(self.labels) <= _MOST_HEADED

    def introduction(self) -> Iterator[str]:
        if self.questionnaire.introduction:
            yield f"<p{self.foreign}>{html(self.questionnaire.introduction.in_(self.language))}</p>"

    def legend(self) -> Iterator[str]:
        if not self.headed:
            yield '<p class="legend">'
            for answer, label in self.labels:
                yield f"<span><b>{answer}</b> <bdi>{label}</bdi></span>"
            yield "</p>"

    def columns(self) -> Iterator[str]:
        width = "wide" if self.headed else "narrow"
        yield f'<colgroup><col class="number"><col><col class="{width}" span="{len(self.labels)}"></colgroup>'
        yield "<thead>"
        number, statement = self.say(words.NUMBER), self.say(words.STATEMENT)
        yield f'<tr><th class="number">{number}</th><th class="statement">{statement}</th>'
        for answer, label in self.labels:
            yield f"<th{self.foreign}>{label}</th>" if self.headed else f"<th>{answer}</th>"
        yield "</tr>"
        yield "</thead>"

    def rows(self) -> Iterator[str]:
        boxes = "".join(f"<td><i>{answer}</i></td>" for answer, _ in self.labels)
        for statement in self.questionnaire.statements:
            text = html(statement.text.in_(self.language))
            if statement.note:
                text += f"<small>{html(statement.note.in_(self.language))}</small>"
            cells = f'<th>{statement.number}</th><td class="statement"{self.foreign}>{text}</td>{boxes}'
            yield f"<tr>{cells}</tr>"


def _style() -> str:
    """The sheet on paper. Sizes in millimetres are those of the paper; Arabic letters are smaller than Latin ones.

    The digit in each box is what its answer is typed in as later.
    """
    return files("rater_quiz.pages").joinpath("sheet.css").read_text("utf-8")
