"""Hostile text twice as long takes at most some twice as long to read: the ratio for each reader and each kind of it.

    python tests/benchmarks/doubling.py [WORD…]

Whatever is read from outside gets, in a size and in twice that size, what makes careless readers slow: brackets, digits
and signs in turn, letters that become eighteen when they are composed, piles of marks, thousands of columns, keys or
problems. What is refused for its length takes no time at all, which passes. It ends with 1 where a ratio is above the
bound. With words, only the lines that have one of them.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from rater_quiz.cli.answers import parse_answers, read_answer_lines
from rater_quiz.cli.description import describe, fold
from rater_quiz.draft import load_draft
from rater_quiz.errors import RaterQuizError
from rater_quiz.foreign_text import clean, csv_cell, html, markdown, terminal
from rater_quiz.language import Language
from rater_quiz.questionnaire.names import meant
from rater_quiz.questionnaire_file import check, find_questionnaire, shipped_folder
from rater_quiz.record import parse_record
from rater_quiz.responses import collect
from rater_quiz.settings import remembered_modes
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.layout import Page, cut

BOUND = 2.5
SIZE = 20_000
"""Characters, more or less, of the smaller text."""
AT_ONCE = 0.003
"""Seconds that count as none: so short a time has no ratio that means anything."""
ROUNDS = 5

RATER = find_questionnaire(None)
HEADER = ",".join(str(statement.number) for statement in RATER.statements)
QUESTIONNAIRE = (shipped_folder() / "rater.yaml").read_text("utf-8")
RECORD = """\
---
rater-quiz: 1
sitting: s7f3ac09e51d2
questionnaire: rater
fingerprint: {fingerprint}
language: en
taken: 2026-11-21
{more}
answers: [4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2]
---
"""
DRAFT = """\
rater-quiz-draft: 1
sitting: s7f3ac09e51d2
questionnaire: rater
fingerprint: {fingerprint}
language: en
day: 2026-11-21
answers: "4, 3, -"
notes:
  1: "{text}"
"""

TEXTS: Mapping[str, str] = {
    "brackets": "[",
    "brackets and letters": "x[y ",
    "numbers and brackets": "1)",
    "digits": "1",
    "words": "word ",
    "one word": "x",
    "capitals": "İ",
    "ligatures": "\ufdfa",
    "marks": "\u0301\u0327",
    "joiners": "\u200d",
    "vowels without a width": "\u1160",
    "Arabic": "ش",
    "Arabic words": "قلم 12% ",
    "signs of Markdown": "_*`:a",
    "tags": "\U000e0061",
    "flags": "\U0001f3f4\U000e0061",
}
"""What a text is made of, over and over."""


def long(piece: str, size: int) -> str:
    """A text of that *size* that is nothing but *piece*, over and over."""
    return piece * (size // len(piece))


class Trial(NamedTuple):
    """One reader, and one kind of what it gets."""

    name: str
    build: Callable[[int], str]
    """Build it in a size."""
    read: Callable[[str], object]


def trials(folder: Path) -> Iterator[Trial]:
    """All of them; what is to be read from a file is put into *folder*."""
    yield from _texts(folder)
    yield from _tables(folder)
    yield from _questionnaires(folder)
    yield from _records(folder)


def _texts(folder: Path) -> Iterator[Trial]:
    """A text wherever one may stand."""
    fingerprint = RATER.fingerprint
    known = [f"key-{number}" for number in range(40)]
    readers: Mapping[str, Callable[[str], object]] = {
        "clean": clean,
        "terminal": terminal,
        "markdown": markdown,
        "html": html,
        "csv_cell": csv_cell,
        "--answers": lambda text: parse_answers(text, RATER),
        "a line of standard input": lambda text: read_answer_lines([text.encode()], RATER),
        "did you mean": lambda text: meant(text, [*known, text.swapcase()]),
        "a cell": lambda text: _table(folder, f"{HEADER}\n" + ",".join([text] * 17)),
        "a heading": lambda text: _table(folder, text),
        "a heading in a grid": lambda text: _table(folder, f"{text}]"),
        "a heading beside others": lambda text: _table(folder, f"{HEADER},Title [{text}]\n{HEADER}"),
        "a key": lambda text: _questionnaire(folder, QUESTIONNAIRE + f'"{text}": 1\n'),
        "an id": lambda text: _questionnaire(folder, QUESTIONNAIRE.replace("id: rater", f'id: "{text}"')),
        "a title": lambda text: _questionnaire(
            folder, QUESTIONNAIRE.replace("title:\n  en: ", f'title:\n  en: "{text}" #')
        ),
        "a text without quotes": lambda text: _questionnaire(folder, f"id: {text}"),
        "a name": lambda text: _record(RECORD.format(fingerprint=fingerprint, more=f'name: "{text}"')),
        "a note": lambda text: _record(RECORD.format(fingerprint=fingerprint, more=f'notes: {{1: "{text}"}}')),
        "front matter": lambda text: _record(f"---\nrater-quiz: {text}\n---\n"),
        "a draft": lambda text: load_draft(_put(folder, DRAFT.format(fingerprint=fingerprint, text=text))),
        "settings": lambda text: remembered_modes(_put(folder, f'modes:\n  "{text}": plain\n')),
        "a paragraph": lambda text: Page(80, Language.ENGLISH).paragraph(text),
        "an Arabic paragraph": lambda text: Page(80, Language.ARABIC, BidiMode.VISUAL).paragraph(text),
        "an Arabic paragraph in logical order": lambda text: Page(80, Language.ARABIC).paragraph(text),
        "a text that is cut": lambda text: cut(text, 80),
    }
    for reader, read in readers.items():
        for kind, piece in TEXTS.items():
            yield Trial(f"{reader}: {kind}", lambda size, piece=piece: long(piece, size), read)  # type: ignore[misc] # bound at once


def _tables(folder: Path) -> Iterator[Trial]:
    """The shapes of a CSV file."""

    def shape(name: str, build: Callable[[int], str]) -> Trial:
        return Trial(f"a table: {name}", build, lambda text: _table(folder, text))

    yield shape("columns", lambda size: "a," * (size // 2))
    yield shape("columns for one statement", lambda size: "1," * (size // 2))
    yield shape("columns in brackets", lambda size: "[1]," * (size // 4))
    yield shape("columns beside those of the statements", lambda size: HEADER + ",x" * (size // 2) + "\n")
    yield shape("cells in one row", lambda size: f"{HEADER}\n" + "1," * (size // 2))
    yield shape("lines in one cell", lambda size: '"' + "a\n" * (size // 2) + '"')
    yield shape("rows", lambda size: f"{HEADER}\n" + f"{HEADER}\n" * (size // 40))
    yield shape(
        "other labels", lambda size: f"{HEADER}\n" + "".join(f"{row}{',Yes' * 16}\n" for row in range(size // 70))
    )
    yield shape("empty rows", lambda size: "\n" * size + HEADER)
    yield shape("empty cells", lambda size: f"{HEADER}\n" + ",,,,\n" * (size // 5))
    yield shape("quotes", lambda size: '""' * (size // 2))


def _questionnaires(folder: Path) -> Iterator[Trial]:
    """The shapes of a questionnaire, sound and broken."""

    def shape(name: str, build: Callable[[int], str]) -> Trial:
        return Trial(f"a questionnaire: {name}", build, lambda text: _questionnaire(folder, text))

    def listed(item: str, each: int) -> Callable[[int], str]:
        return lambda size: "\n".join(item.format(n=number) for number in range(1, size * 3 // each)) + "\n"

    def whole(size: int, statement: str, dimension: str, band: str) -> str:
        count = size // 200
        numbers = range(1, count + 1)
        return (
            "id: big\nlanguages: [en]\ntitle: Big\nscale: {lowest: 1, labels: [a, b, c, d, e]}\n"
            "statements:\n"
            + "".join(statement.format(n=n) for n in numbers)
            + "dimensions:\n"
            + "".join(dimension.format(n=n) for n in numbers)
            + "bands:\n"
            + "".join(
                band.format(n=n, low=count + n - 1, high=count + n - 1 if n < count else 5 * count) for n in numbers
            )
        )

    statement = "  - {{number: {n}, text: Text {n}, dimensions: [d{n}]}}\n"
    dimension, band = "  - {{key: d{n}, name: D}}\n", "  - {{key: b{n}, lowest: {low}, highest: {high}, name: B}}\n"
    yield shape("many of everything", lambda size: whole(size, statement, dimension, band))
    yield shape("misspelt dimensions", lambda size: whole(size, statement.replace("[d{n}]", "[e{n}]"), dimension, band))
    yield shape("doubled numbers", lambda size: whole(size, statement.replace("{n},", "1,", 1), dimension, band))
    yield shape("numbers too high", lambda size: whole(size, statement.replace("{n},", "9{n},", 1), dimension, band))
    yield shape("bands that overlap", lambda size: whole(size, statement, dimension, band.replace("{low}", "1")))
    yield shape(
        "levels without bands",
        lambda size: whole(size, statement, dimension.replace("D}}", "D, advice: {{levels: {{x{n}: y}}}}}}"), band),
    )
    yield shape(
        "metrics without a meaning",
        lambda size: whole(size, statement, dimension.replace("D}}", "D, advice: {{metrics: [m{n}]}}}}"), band),
    )
    yield shape("unknown keys", lambda size: QUESTIONNAIRE + listed("key{n}: 1", 10)(size))
    yield shape("doubled keys", lambda size: QUESTIONNAIRE + "title: x\n" * (size // 9))
    yield shape("keys misspelt alike", lambda size: QUESTIONNAIRE + listed("titl{n}: x", 10)(size))
    yield shape("statements that are texts", lambda size: "id: a\nstatements:\n" + "- a\n" * (size // 4))
    yield shape("statements that are empty", lambda size: "id: a\nstatements:\n" + "- {}\n" * (size // 5))
    yield shape(
        "levels that are refused",
        lambda size: "id: a\ndimensions:\n- advice:\n    levels:\n" + listed("      k{n}: []", 14)(size),
    )
    yield shape("languages", lambda size: f"languages: [{'x, ' * (size // 3)}]")
    yield shape("languages that are the same", lambda size: f"languages: [{'en, ' * (size // 4)}]")
    yield shape("texts in many languages", lambda size: "languages: [en]\ntitle:\n" + listed("  l{n}: x", 9)(size))
    yield shape("labels", lambda size: f"scale: {{lowest: 1, labels: [{'x, ' * (size // 3)}]}}")
    yield shape("tensions", lambda size: QUESTIONNAIRE + "tensions:\n" + "- {statements: [1, 1]}\n" * (size // 23))
    yield shape("a long tension", lambda size: f"id: a\ntensions:\n- statements: [{'1, ' * (size // 3)}]\n")
    yield shape("colons", lambda size: "a: " * (size // 3))
    yield shape("lists in lists", lambda size: "- " * (size // 2))
    yield shape("comments", lambda size: "#\n" * (size // 2))
    yield shape("empty lines and a directive", lambda size: "\n" * size + "%")
    yield shape("documents", lambda size: "id: a\n" + "...\n" * (size // 4))
    yield shape("escapes", lambda size: 'id: "' + "\\x41" * (size // 4) + '"')
    yield shape("lines of one text", lambda size: "id: a\n" + " b\n" * (size // 3))
    yield shape("aliases", lambda size: "".join(f"k{n}: *a\n" for n in range(size // 10)))
    yield shape("direction characters", lambda size: "a: \u202e\n" * (size // 5))
    yield shape("indents", lambda size: "\n".join(" " * n + f"k{n}:" for n in range(int((size * 2) ** 0.5))))


def _records(folder: Path) -> Iterator[Trial]:
    """The shapes of a record, and of a folder of them."""

    def shape(name: str, build: Callable[[int], str]) -> Trial:
        return Trial(f"a record: {name}", build, _record)

    def with_more(more: str) -> str:
        return RECORD.format(fingerprint=RATER.fingerprint, more=more)

    yield shape("unknown keys", lambda size: with_more("".join(f"k{n}: x\n" for n in range(size // 9))))
    yield shape(
        "no known key",
        lambda size: "---\nrater-quiz: 1\n" + "".join(f"answer{n}: x\n" for n in range(size // 13)) + "---\n",
    )
    yield shape("notes", lambda size: with_more("notes: {" + ", ".join(f"{n}: x" for n in range(size // 9)) + "}"))
    yield shape(
        "notes on no statement",
        lambda size: with_more("notes: {" + ", ".join(f"a{n}: x" for n in range(size // 9)) + "}"),
    )
    yield shape("answers", lambda size: with_more("").replace("[4,", f"[{'4, ' * (size // 3)}"))
    yield shape("answers that are texts", lambda size: with_more("").replace("[4,", f"[{'x, ' * (size // 3)}"))
    yield shape("front matter that is not closed", lambda size: "---\n" + "rater-quiz: 1\n" * (size // 14))
    yield shape("fences", lambda size: "--- \n" * (size // 5))
    yield shape("spaces before the colon", lambda size: "---\nrater-quiz" + " " * size)

    def files(size: int) -> str:
        inside = Path(tempfile.mkdtemp(dir=folder))
        for number in range(size // 200):
            (inside / f"{number}.md").write_text("---\nrater-quiz: 1\n---\n", "utf-8")
        return str(inside)

    yield Trial("a folder: broken records", files, lambda name: collect([Path(name)], RATER))


def _put(folder: Path, text: str) -> Path:
    path = folder / "file.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _table(folder: Path, text: str) -> None:
    path = folder / "form.csv"
    path.write_text(text, encoding="utf-8", newline="")
    for notice in collect([path], RATER).notices:
        _say(notice.in_)


def _questionnaire(folder: Path, text: str) -> None:
    found, weak = check(_put(folder, text))
    for problem in weak:
        _say(problem.in_)
    for language in Language:
        for _ in fold(describe(found, language), 80):
            pass


def _record(text: str) -> None:
    markdown(parse_record(text.encode(), "record.md").name or "")


def _say(told: Callable[[Language], str]) -> None:
    for language in Language:
        told(language)


def _read(trial: Trial, text: str) -> None:
    try:
        trial.read(text)
    except RaterQuizError as refused:
        _say(refused.in_)


def seconds(trial: Trial) -> tuple[float, float]:
    """How long the processor has to work on a text, and on twice as much: each the best of some runs, taken in turn."""
    best = [float("inf"), float("inf")]
    texts = [trial.build(SIZE), trial.build(2 * SIZE)]
    for _ in range(ROUNDS):
        for which, text in enumerate(texts):
            begun = time.process_time()  # other programs' work does not count
            _read(trial, text)
            best[which] = min(best[which], time.process_time() - begun)
        if best[1] < AT_ONCE:
            break
    return max(best[0], AT_ONCE), max(best[1], AT_ONCE)


def main() -> None:
    """Measure and print all of it."""
    words, too_slow = sys.argv[1:], 0
    with tempfile.TemporaryDirectory() as home:
        for trial in trials(Path(home)):
            if words and not any(word in trial.name for word in words):
                continue
            once, twice = seconds(trial)
            ratio = twice / once
            too_slow += ratio > BOUND
            verdict = f"  MORE THAN {BOUND:g}" if ratio > BOUND else ""
            print(f"{ratio:4.2f}  {trial.name} ({twice * 1000:.3g} ms){verdict}", flush=True)
    print(f"{too_slow} above the bound of {BOUND:g}")
    sys.exit(bool(too_slow))


if __name__ == "__main__":
    main()
