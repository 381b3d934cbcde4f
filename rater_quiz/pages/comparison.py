"""The page of a comparison: what improved, what declined, what to keep, and how far that can be trusted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rater_quiz.comparison import Kind
from rater_quiz.language import Language, Said
from rater_quiz.pages.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Entry,
    Facts,
    Form,
    Heading,
    Named,
    Paragraph,
    Row,
    Statements,
    Strong,
    Summary,
    Table,
    Tone,
    Toned,
    Words,
    listing,
    only,
    table,
)
from rater_quiz.pages.changes import Changes, Moved
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.front_matter import made_from
from rater_quiz.words import comparison as words
from rater_quiz.words import person, result

VERSION = 1
"""The version of the format of a comparison's front matter."""
KEPT = 3
"""Statements to keep that the short form has; the report has all of them."""


def comparison_page(
    changes: Changes,
    made: date,
    language: Language,
    *,
    data: Callable[[], dict[str, Any]] = dict,
    saved: bool = False,
) -> Document:
    """Say what changed.

    Args:
        changes: What changed.
        made: When the comparison was made.
        language: Of the page.
        data: The same as plain data.
        saved: Whether it has been saved already, so that the short form need not tell how.
    """
    kind = f"rater-quiz-comparison: {VERSION}", f"kind: {changes.comparison.kind}"
    return Document(
        language=language,
        blocks=tuple(_Page(changes, language, saved=saved).blocks()),
        front_matter=made_from(kind, changes.comparison.questionnaire, made, language),
        data=data,
    )


@dataclass(frozen=True)
class _Page:
    changes: Changes
    language: Language
    saved: bool

    def say(self, text: Said) -> str:
        return text.in_(self.language)

    def blocks(self) -> Iterator[Block]:
        changes, questionnaire = self.changes, self.changes.comparison.questionnaire
        yield Heading(self.say(words.title(questionnaire.title.in_(self.language))), level=1)
        yield from self.about()
        yield Heading(self.say(words.IN_SHORT), form=Form.REPORT)
        yield from self.in_short()
        yield from self.figures()
        none_improved, none_declined = (
            (words.NONE_IMPROVED_CLEARLY, words.NONE_DECLINED_CLEARLY)
            if changes.of_team
            else (words.NONE_IMPROVED, words.NONE_DECLINED)
        )
        yield Heading(self.say(words.IMPROVED))
        yield self.listed(changes.improved, none_improved)
        yield Heading(self.say(words.DECLINED))
        yield self.listed(changes.declined, none_declined)
        yield from self.kept()
        yield Heading(self.say(words.STATEMENTS), form=Form.REPORT)
        yield self.statements()
        yield from self.reading()

    def about(self) -> Iterator[Block]:
        sides = (self.changes.before, self.changes.after)
        word = self.say(words.PARTICIPANTS if self.changes.of_team else words.DATE)
        facts = [side.day.isoformat() if side.day else str(side.participants) for side in sides]
        labels = [self.say(words.BEFORE), self.say(words.AFTER)]
        yield table(["", *labels], [[word, *facts]])
        told = tuple((f"{label} · {word}", fact) for label, fact in zip(labels, facts, strict=True))
        yield Facts(told, form=Form.SHORT)

    def in_short(self) -> Iterator[Block]:
        changes, total = self.changes, self.changes.total
        line = self.say(words.total(changes.shown(total.before), changes.shown(total.after), self.change(total)))
        head: Words = (Strong(line), f" · {self.verdict(total)}") if changes.of_team else Strong(line)
        before, after = (side.band.name.in_(self.language) for side in (changes.before, changes.after))
        same = changes.before.band == changes.after.band
        band = self.say(words.band_kept(after) if same else words.band_changed(before, after))
        moved = words.moved_clearly if changes.of_team else words.moved
        counted = self.say(moved(len(changes.improved), len(changes.declined)))
        yield Summary((head, band), form=Form.SHORT)
        yield Summary((head, band, counted), form=Form.REPORT)

    def figures(self) -> Iterator[Block]:
        """The change stands before what it came from where room is scarce, for that is what one looks for."""
        changes, questionnaire = self.changes, self.changes.comparison.questionnaire
        rows: list[list[Cell]] = [[Strong(self.say(result.TOTAL)), *self.columns(changes.total)]]
        named = [questionnaire.dimension(str(moved.subject)) for moved in changes.dimensions]
        rows += [
            [Named(dimension.name.in_(self.language), dimension.letter or ""), *self.columns(moved)]
            for dimension, moved in zip(named, changes.dimensions, strict=True)
        ]
        yield Heading(self.say(words.FIGURES), form=Form.REPORT)
        yield table(self.titles, rows)
        yield Heading(self.say(result.DIMENSIONS), form=Form.SHORT)
        yield Table(
            tuple(map(Column, [""] * 4)),
            tuple(
                Row(
                    (
                        dimension.name.in_(self.language),
                        Toned(self.change(moved), self.tone(moved)),
                        self.way(moved),
                        self.verdict(moved) if changes.of_team else "",
                    )
                )
                for dimension, moved in zip(named, changes.dimensions, strict=True)
            ),
            form=Form.SHORT,
        )

    @property
    def titles(self) -> list[str]:
        columns = words.COLUMNS if self.changes.of_team else words.COLUMNS[:-2]
        return [*map(self.say, columns)]

    def columns(self, moved: Moved) -> list[str]:
        """A figure's cells from before to the verdict; a person's changes need none."""
        changes = self.changes
        cells = [changes.shown(moved.before), changes.shown(moved.after), self.change(moved)]
        return [*cells, decimal(moved.change.se, 2), self.verdict(moved)] if changes.of_team else cells

    def change(self, moved: Moved) -> str:
        """By how much a figure changed, with its direction."""
        change = moved.change.change
        size = self.changes.shown(abs(change))
        if not float(size):
            return self.say(words.SAME)
        return self.say(words.up(size) if change > 0 else words.down(size))

    def way(self, moved: Moved) -> str:
        """Where a figure came from and went; where it stayed, once."""
        before, after = self.changes.shown(moved.before), self.changes.shown(moved.after)
        return after if before == after else self.say(words.from_to(before, after))

    def verdict(self, moved: Moved) -> str:
        """Whether a team's change is more than noise."""
        return self.say({True: words.CLEAR, False: words.NOISE, None: words.UNKNOWN}[moved.change.clear])

    def tone(self, moved: Moved) -> Tone:
        """How good a change that counts is."""
        change = moved.change.change
        if not change or (self.changes.comparison.kind is Kind.TEAM and not moved.change.clear):
            return Tone.PLAIN
        return Tone.HIGH if change > 0 else Tone.LOW

    def text(self, moved: Moved) -> str:
        return self.changes.comparison.questionnaire.statement(int(moved.subject)).text.in_(self.language)

    def listed(self, statements: Sequence[Moved], otherwise: Said) -> Block:
        """Statements with their change, or what is said where there are none."""
        if not statements:
            return Paragraph(self.say(otherwise))
        entries = []
        for moved in statements:
            number, way = int(moved.subject), self.way(moved)
            label = (Strong(self.say(person.statement(number))), f" ({way})")
            entries.append(Entry(number, label, self.text(moved), way))
        return Statements(tuple(entries))

    def kept(self) -> Iterator[Block]:
        kept = self.changes.kept
        yield Heading(self.say(words.KEPT))
        if kept:
            yield Paragraph(self.say(words.KEPT_INTRODUCTION), form=Form.REPORT)
        yield from only(Form.REPORT, [self.listed(kept, words.NONE_KEPT)])
        yield from only(Form.SHORT, [self.listed(kept[:KEPT], words.NONE_KEPT)])

    def statements(self) -> Block:
        first, last = map(self.say, words.STATEMENT_COLUMNS)
        rows = [[str(moved.subject), *self.columns(moved), self.text(moved)] for moved in self.changes.statements]
        return table([first, *self.titles[1:], last], rows)

    def reading(self) -> Iterator[Block]:
        looked_at = self.say(words.looked_at(self.changes.comparison.looked_at))
        chance, not_clear, one_person = map(self.say, (words.CHANCE, words.NOT_CLEAR, words.ONE_PERSON))
        points, no_cause = map(self.say, (words.POINTS, words.NO_CAUSE))
        if self.changes.of_team:
            told = [points, f"{looked_at} {chance}", not_clear, self.say(words.INDEPENDENT), no_cause]
            in_short = f"{looked_at} {chance} {not_clear}"
        else:
            told = [f"{points} {looked_at}", one_person, no_cause]
            in_short = f"{looked_at} {one_person}"
        yield Heading(self.say(words.READING), form=Form.REPORT)
        yield listing(told, form=Form.REPORT)
        yield Paragraph(in_short, form=Form.SHORT)
        more = self.say(words.SCREEN_MORE)
        yield Paragraph(more if self.saved else f"{more} {self.say(words.SCREEN_SAVE)}", faint=True, form=Form.SHORT)
