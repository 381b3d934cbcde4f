"""The questionnaire on paper, and its texts for a web form.

Nothing here tells how a statement is scored: who answers must not see the key.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rater_quiz.foreign_text import clean, html, markdown, terminal
from rater_quiz.language import Language, Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.report.markdown import heading, page, table
from rater_quiz.wording.sheet import FormWords, sheet_words

_LINE = "_" * 24
_BOX = "☐"
_MOST_HEADED = 5
"""Answers whose labels still fit above their columns; of longer scales, the labels stand above the table."""


def markdown_sheet(questionnaire: Questionnaire, language: Language) -> str:
    """The sheet as Markdown; its texts are in the questionnaire's first language where it lacks *language*."""
    words, scale = sheet_words(language), questionnaire.scale

    def said(text: Text | None) -> str:
        return markdown(text.in_(language)) if text else ""

    def rows() -> Iterator[list[str]]:
        for statement in questionnaire.statements:
            yield [str(statement.number), *(_BOX for _ in scale.values), said(statement.text)]
            if statement.note:
                yield ["", *("" for _ in scale.values), f"*{said(statement.note)}*"]

    parts = (
        heading(1, said(questionnaire.title)),
        said(questionnaire.introduction),
        f"{words.how_to_answer} {words.anonymous}",
        f"{words.team}: {_LINE} {words.date}: {_LINE}",
        f"{words.answers} " + " · ".join(f"{answer} {said(scale.label(answer))}" for answer in scale.values),
        # Statements of all lengths come last, or else the boxes would not stand below each other in plain text.
        table([words.number, *map(str, scale.values), words.statement], rows()),
        words.check,
    )
    return page("", parts, language).lstrip("\n")  # a sheet has no front matter


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
    words, scale = sheet_words(language).form, questionnaire.scale

    def said(text: Text | None) -> str:
        return clean(text.in_(language)) if text else ""

    title = said(questionnaire.title)
    statements = [
        f"{statement.number}. {said(statement.text)}" + (f" ({said(statement.note)})" if statement.note else "")
        for statement in questionnaire.statements
    ]
    # ASCII between number and label: it survives a spreadsheet that saves in an encoding of old.
    answers = [f"{answer} - {said(scale.label(answer))}" for answer in scale.values]
    parts = (
        f"{words.heading}: {title}",
        words.introduction,
        _to_paste(words.title, [title]),
        _to_paste(words.description, [text for text in (said(questionnaire.introduction), words.anonymous) if text]),
        _to_paste(words.question, [words.grid]),
        _to_paste(words.statements, statements),
        _to_paste(words.answers, answers),
        *_steps(words),
        f"{words.result}\n\n{words.result_explained}\n\n    {_team_command(name)}",
    )
    return "\n\n".join(parts) + "\n"


def _to_paste(name: str, lines: Iterable[str]) -> str:
    return "\n".join([f"--- {name} ---", "", *lines])


def _steps(words: FormWords) -> Iterator[str]:
    for service, steps in (("Google Forms", words.google), ("Microsoft Forms", words.microsoft)):
        yield "\n".join([service, "", *(f"{number}. {step}" for number, step in enumerate(steps, 1))])


def _team_command(name: str | None) -> str:
    if name is None:
        return "rater-quiz team FILE.csv"
    shown = terminal(name)
    typed = f'"{shown}"' if " " in shown else shown
    return f"rater-quiz team FILE.csv --questionnaire {typed}"


@dataclass(frozen=True)
class _Html:
    questionnaire: Questionnaire
    language: Language

    def document(self) -> str:
        words, title = sheet_words(self.language), html(self.questionnaire.title.in_(self.language))
        return "\n".join(
            [
                "<!DOCTYPE html>",
                f'<html lang="{self.language}" dir="{_direction(self.language)}">',
                "<head>",
                '<meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{title}</title>",
                f"<style>\n{_STYLE}</style>",
                "</head>",
                "<body>",
                f"<h1{self.foreign}>{title}</h1>",
                *self.introduction(),
                f"<p>{words.how_to_answer} <b>{words.anonymous}</b></p>",
                f'<div class="lines"><span>{words.team}:</span><span>{words.date}:</span></div>',
                *self.legend(),
                "<table>",
                *self.columns(),
                "<tbody>",
                *self.rows(),
                "</tbody>",
                "</table>",
                f'<p class="check">{words.check}</p>',
                "</body>",
                "</html>\n",
            ]
        )

    @property
    def foreign(self) -> str:
        """The attributes of the questionnaire's texts where they are in another language than the sheet."""
        languages = self.questionnaire.languages
        if self.language in languages:
            return ""
        return f' lang="{languages[0]}" dir="{_direction(languages[0])}"'

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
        words = sheet_words(self.language)
        width = "wide" if self.headed else "narrow"
        yield f'<colgroup><col class="number"><col><col class="{width}" span="{len(self.labels)}"></colgroup>'
        yield "<thead>"
        yield f'<tr><th class="number">{words.number}</th><th class="statement">{words.statement}</th>'
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


def _direction(language: Language) -> str:
    return "rtl" if language.right_to_left else "ltr"


# Sizes in millimetres are those of the paper. The digit in each box is what its answer is typed in as later. Arabic
# letters are smaller than Latin ones of the same size.
_STYLE = """\
@page { size: A4; margin: 10mm 13mm; }
* { box-sizing: border-box; }
html { color: #1b2326; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 184mm; line-height: 1.3; font-family: "Segoe UI", "Noto Sans", "Noto Sans Arabic",
  "Helvetica Neue", "Geeza Pro", Arial, "DejaVu Sans", sans-serif; }
body, td.statement:lang(en) { font-size: 10.2pt; }
body:lang(ar), td.statement:lang(ar) { font-size: 11.5pt; }
h1 { margin: 0 0 1.5mm; color: #17505c; font-size: 1.5em; line-height: 1.2; }
p { margin: 0 0 .8mm; }
.lines { display: flex; gap: 8mm; margin: 3.5mm 0 2.5mm; }
.lines span { flex: 2; border-bottom: .25mm solid #7d8b90; }
.lines span + span { flex: 1; }
.legend { display: flex; flex-wrap: wrap; gap: 0 5mm; margin: 0 0 2mm; font-size: .92em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
thead th { padding: 0 .3mm 1mm; border-bottom: .4mm solid #17505c; font-size: .7em; line-height: 1.15; }
thead th { color: #17505c; vertical-align: bottom; overflow-wrap: break-word; }
tbody tr:nth-child(even) { background: #f1f5f6; }
tbody th, tbody td { padding: .95mm 0; border-bottom: .15mm solid #cfd8da; text-align: center; vertical-align: middle; }
tbody th { color: #17505c; }
.statement, tbody .statement { padding-inline: 1mm 3mm; text-align: start; overflow-wrap: break-word; }
.statement small { display: block; color: #4d5a5f; font-size: .86em; }
col.number { width: 9mm; }
col.wide { width: 13.6mm; }
col.narrow { width: 8.8mm; }
i { display: inline-block; width: 6.3mm; height: 6.3mm; border: .3mm solid #4d5a5f; border-radius: 1.2mm; }
i { background: #fff; color: #7a878c; font: 8pt/5.8mm Arial, sans-serif; vertical-align: middle; }
.check { margin: 3mm 0 0; font-weight: 600; text-align: center; }
@media screen { body { padding: 11mm 0; width: calc(100% - 10mm); } }
"""
