"""A questionnaire as lines of text: with its key, in one line, or with what is weak in it."""

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from rater_quiz.errors import Problem, told
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, left_to_right
from rater_quiz.questionnaire import Questionnaire, Statement
from rater_quiz.words import questions as words

_INDENT = "  "
_DEEP = "     "
_NARROW = 40
"""In a window of fewer columns, indenting would take too much of them."""


def describe(questionnaire: Questionnaire, language: Language) -> list[str]:
    """Describe the whole key of a questionnaire, in logical order: each line a paragraph, not yet folded."""
    names = {dimension.key: dimension.name.in_(language) for dimension in questionnaire.dimensions}
    lines = [questionnaire.title.in_(language), f"{questionnaire.id} · {_facts(questionnaire, language)}"]
    if questionnaire.introduction:
        lines += ["", questionnaire.introduction.in_(language)]
    lines += ["", words.ANSWERS.in_(language)]
    for answer in questionnaire.scale.values:
        lines.append(f"{_INDENT}{answer}  {questionnaire.scale.label(answer).in_(language)}")
    lines += ["", words.STATEMENTS.in_(language)]
    for statement in questionnaire.statements:
        lines += _about_statement(statement, questionnaire, language)
    lines += ["", words.DIMENSIONS.in_(language)]
    for dimension in questionnaire.dimensions:
        name = f"{dimension.letter}  {names[dimension.key]}" if dimension.letter else names[dimension.key]
        lines.append(_INDENT + words.members(name, questionnaire.members(dimension.key)).in_(language))
    lines += ["", words.BANDS.in_(language)]
    for band in questionnaire.bands:
        lines.append(_INDENT + words.band(band.name.in_(language), band.lowest, band.highest).in_(language))
        if band.comment:
            lines.append(_DEEP + band.comment.in_(language))
    if questionnaire.tensions:
        lines += ["", words.PAIRS.in_(language)]
    for tension in questionnaire.tensions:
        lines.append(_INDENT + words.pair(*tension.statements).in_(language))
        if tension.note:
            lines.append(_DEEP + tension.note.in_(language))
    return [terminal(line) for line in lines]


def describe_shortly(questionnaire: Questionnaire, language: Language) -> str:
    """Describe a questionnaire in one line: its id, title, number of statements, languages."""
    facts = terminal(f"{_facts(questionnaire, language)} · {questionnaire.title.in_(language)}")
    # Held together, or the number that follows would be read as a part of it in Arabic.
    return f"{left_to_right(questionnaire.id)} · {facts}"


def describe_findings(
    path: Path, questionnaire: Questionnaire, warnings: Sequence[Problem], language: Language
) -> list[str]:
    """Say what a sound questionnaire consists of, and what is weak in its design."""
    parts = words.consists_of(
        len(questionnaire.statements),
        len(questionnaire.dimensions),
        len(questionnaire.bands),
        questionnaire.scale.lowest,
        questionnaire.scale.highest,
        questionnaire.languages,
    )
    found = words.warnings(len(warnings)) if warnings else words.NO_PROBLEMS
    first = Problem(terminal(str(path)), words.verdict(parts, found))
    return [first.in_(language), *told(warnings, language).splitlines()]


def fold(lines: Sequence[str], width: int) -> Iterator[str]:
    """Fold each line to *width* columns, the rest of it indented as its beginning is."""
    for line in lines:
        text = line.lstrip()
        indent = line[: len(line) - len(text)] if width >= _NARROW else ""
        # A scale's answer or a statement's text hangs behind its number.
        number = text.split(" ", 1)[0]
        hanging = indent + " " * 3 if indent == _INDENT and number.rstrip(".").isdecimal() else indent
        yield from textwrap.wrap(
            text, max(width, 1), initial_indent=indent, subsequent_indent=hanging, break_on_hyphens=False
        ) or [""]


def _facts(questionnaire: Questionnaire, language: Language) -> str:
    languages = ", ".join(language.own_name for language in questionnaire.languages)
    return f"{words.statement_count(len(questionnaire.statements)).in_(language)} · {languages}"


def _about_statement(statement: Statement, questionnaire: Questionnaire, language: Language) -> Iterator[str]:
    yield f"{_INDENT}{statement.number}. {statement.text.in_(language)}"
    if statement.note:
        yield f"{_DEEP}{statement.note.in_(language)}"
    counts_in = words.reversed_counts_in if statement.reversed else words.counts_in
    dimensions = [questionnaire.dimension(key).name.in_(language) for key in statement.dimensions]
    yield _DEEP + counts_in(dimensions).in_(language)
    if statement.mirrored:
        yield _DEEP + words.mirrored(statement.mirrored.in_(language)).in_(language)
    if statement.rationale:
        yield _DEEP + words.why(statement.rationale.in_(language)).in_(language)
    if statement.tip:
        yield _DEEP + words.tip(statement.tip.in_(language)).in_(language)
    if statement.metrics:
        names = [questionnaire.metric(key).name.in_(language) for key in statement.metrics]
        yield _DEEP + words.measures(names).in_(language)
