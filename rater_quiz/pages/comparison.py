"""The page of a comparison: what moved most, what of it is clear, what to keep, and how far that can be trusted."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rater_quiz.language import Language, Said
from rater_quiz.pages.blocks import (
    Block,
    Column,
    Document,
    Entry,
    Facts,
    Form,
    Heading,
    Paragraph,
    Row,
    Statements,
    Summary,
    Table,
    listing,
    only,
    table,
)
from rater_quiz.pages.cells import Cell, Course, Strong, Tone, Toned, Words
from rater_quiz.pages.changes import Changes, Moved, Side
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.front_matter import made_from
from rater_quiz.pages.shared import Speaker
from rater_quiz.words import comparison as words
from rater_quiz.words import person, result

VERSION = 1
"""The version of the format of a comparison's front matter."""
MOST = 3
"""Statements of a team that moved most, in each direction; of a person, all are shown that moved."""
FIRST = 1
"""Statements of a person that moved most, in each direction, where the form is short."""


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
    speaker = Speaker(changes.comparison.questionnaire, language)
    return Document(
        language=language,
        blocks=tuple(_Page(changes, speaker, saved=saved).blocks()),
        front_matter=made_from(kind, changes.comparison.questionnaire, made, language),
        data=data,
    )


@dataclass(frozen=True)
class _Page:
    changes: Changes
    speaker: Speaker
    saved: bool

    def say(self, text: Said) -> str:
        return self.speaker.say(text)

    def blocks(self) -> Iterator[Block]:
        changes = self.changes
        title = self.speaker.quote(changes.comparison.questionnaire.title)
        yield Heading(self.say(words.trend(title) if changes.between else words.title(title)), level=1)
        yield from self.about()
        yield from self.in_short()
        yield from self.figures()
        if changes.between:
            yield Paragraph(self.say(words.FIRST_AND_LAST))
        if changes.of_team:
            yield from only(Form.REPORT, self.moved_most())
            yield Heading(self.say(words.WHAT_IS_CLEAR))
            yield from self.clear()
        else:
            for heading, moved, otherwise in (
                (words.IMPROVED, changes.improved, words.NONE_IMPROVED),
                (words.DECLINED, changes.declined, words.NONE_DECLINED),
            ):
                yield Heading(self.say(heading))
                yield from only(Form.REPORT, [self.listed(moved, otherwise)])
                yield from only(Form.SHORT, [self.listed(moved[:FIRST], otherwise)])
        yield from self.kept()
        yield Heading(self.say(words.STATEMENTS), form=Form.REPORT)
        yield self.statements()
        yield from self.reading()

    def moved_most(self) -> Iterator[Block]:
        """The statements of a team that moved most, in each direction."""
        yield Heading(self.say(words.MOVED_MOST))
        yield Paragraph(self.say(words.MAY_BE_CHANCE))
        yield Heading(self.say(words.UPWARDS), level=3)
        yield self.listed(self.changes.improved[:MOST], words.NONE_MOVED)
        yield Heading(self.say(words.DOWNWARDS), level=3)
        yield self.listed(self.changes.declined[:MOST], words.NONE_MOVED)

    def about(self) -> Iterator[Block]:
        rows = [[word, *facts] for word, facts in self.facts(self.changes.rounds)]
        yield table(["", *self.labels()], rows)
        told = tuple((word, self.say(result.SEPARATOR).join(facts)) for word, *facts in rows)
        yield Facts(told, form=Form.SHORT)

    def labels(self) -> list[str]:
        """What the rounds are called: before and after, or by their numbers."""
        if not self.changes.between:
            return [self.say(words.BEFORE), self.say(words.AFTER)]
        return [self.say(words.round_of(number)) for number in range(1, len(self.changes.rounds) + 1)]

    def facts(self, rounds: Sequence[Side]) -> Iterator[tuple[str, list[str]]]:
        """What is known of the rounds: who, when, how many."""
        if any(side.name for side in rounds):
            yield self.say(person.TEAM), [side.name or decimal(None) for side in rounds]
        if any(side.day for side in rounds):
            yield self.say(words.DATE), [side.day.isoformat() if side.day else decimal(None) for side in rounds]
        if self.changes.of_team:
            yield self.say(words.PARTICIPANTS), [str(side.participants) for side in rounds]
        if self.changes.between:
            yield self.say(result.TOTAL), [self.changes.shown(side.total) for side in rounds]

    def in_short(self) -> Iterator[Block]:
        changes, total = self.changes, self.changes.total
        line = self.say(words.total(changes.shown(total.before), changes.shown(total.after), self.change(total)))
        head: Words = (Strong(line), f" · {self.verdict(total)}") if changes.of_team else Strong(line)
        before, after = (self.speaker.band(side.band) for side in (changes.before, changes.after))
        same = changes.before.band == changes.after.band
        band = self.say(words.band_kept(after) if same else words.band_changed(before, after))
        yield Summary((head, band))

    def figures(self) -> Iterator[Block]:
        """The change stands before what it came from where room is scarce, for that is what one looks for."""
        dimensions = self.changes.dimensions
        yield Heading(self.say(result.DIMENSIONS), form=Form.REPORT)
        rows = [
            [self.speaker.named(str(moved.subject)), *self.round_by_round(moved), self.way_of(moved)]
            for moved in dimensions
        ]
        yield table([self.say(words.DIMENSION), *self.labels(), *self.titles[2:], ""], rows)
        way = words.WAY_OF_ROUNDS if self.changes.between else words.WAY
        yield Paragraph(self.say(way), faint=True, form=Form.REPORT)
        yield Table(
            tuple(map(Column, [""] * 4)),
            tuple(
                Row(
                    (
                        self.speaker.named(str(moved.subject)).name,
                        Toned(self.change(moved), self.tone(moved)),
                        self.way(moved),
                        self.verdict(moved) if self.changes.of_team else "",
                    )
                )
                for moved in dimensions
            ),
            form=Form.SHORT,
        )

    def way_of(self, moved: Moved) -> Course:
        """Where a dimension was in its range, and where it is, with all rounds between."""
        shares = tuple(side.shares[str(moved.subject)] for side in self.changes.rounds)
        return Course(shares, self.tone(moved))

    def round_by_round(self, moved: Moved) -> list[Cell]:
        """A dimension's cells: its score in each round, then how it changed from the first to the last."""
        key, changes = str(moved.subject), self.changes
        return [*(changes.shown(side.dimensions[key]) for side in changes.rounds), *self.columns(moved)[2:]]

    @property
    def titles(self) -> list[str]:
        columns = words.COLUMNS if self.changes.of_team else words.COLUMNS[:-1]
        return [*map(self.say, columns)]

    def columns(self, moved: Moved) -> list[Cell]:
        """A figure's cells from before to the verdict; a person's changes need none."""
        changes = self.changes
        cells = [changes.shown(moved.before), changes.shown(moved.after), self.change(moved)]
        return [*cells, self.verdict(moved)] if changes.of_team else [*cells]

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
        if not change or (self.changes.of_team and not moved.change.clear):
            return Tone.PLAIN
        return Tone.HIGH if change > 0 else Tone.LOW

    def text(self, number: int) -> str:
        """A statement as figures of it are shown: of a person as it was answered, of a team in its positive form."""
        return self.speaker.positive(number) if self.changes.of_team else self.speaker.statement(number)

    def listed(self, statements: Sequence[Moved], otherwise: Said) -> Block:
        """Statements with their change, or what is said where there are none."""
        if not statements:
            return Paragraph(self.say(otherwise))
        entries = []
        for moved in statements:
            number, way = int(moved.subject), self.way(moved)
            if not self.changes.of_team:
                before, after = (side.answers[number - 1] for side in (self.changes.before, self.changes.after))
                way = self.say(words.answered(before, after, way))
            label = (Strong(self.say(person.statement(number))), f" ({way})")
            entries.append(Entry(number, label, self.text(number), way))
        return Statements(tuple(entries))

    def clear(self) -> Iterator[Block]:
        """What changed by more than chance may do, and how much that would have to be."""
        found = [
            (Strong(self.subject(moved)), f": {self.change(moved)} ({self.way(moved)})") for moved in self.changes.clear
        ]
        if found:
            yield from only(Form.REPORT, [listing(found)])
            yield from only(Form.SHORT, [listing(found[:MOST])])
        else:
            change = self.changes.total.change
            unknown = bool(change.change) and not change.squared_error  # nobody differs from anybody, and they are few
            yield Paragraph(self.say(words.TOO_ALIKE if unknown else words.NOTHING_CLEAR))
        least = self.changes.total.change.clear_from
        before, after = self.changes.before.participants, self.changes.after.participants
        if least is not None and before and after:
            yield Paragraph(self.say(words.can_be_told(before, after, math.ceil(least))))

    def subject(self, moved: Moved) -> str:
        """What a figure is of."""
        if isinstance(moved.subject, int):
            return self.say(person.statement(moved.subject))
        return self.speaker.named(moved.subject).name if moved.subject else self.say(result.TOTAL)

    def kept(self) -> Iterator[Block]:
        kept = self.changes.kept
        if self.changes.of_team:
            shown = (*self.changes.improved[:MOST], *self.changes.declined[:MOST])
            kept = tuple(moved for moved in kept if moved not in shown)
        yield Heading(self.say(words.KEPT), form=Form.REPORT)
        if kept:
            yield Paragraph(self.say(words.KEPT_INTRODUCTION), form=Form.REPORT)
        yield from only(Form.REPORT, [self.listed(kept, words.NONE_KEPT)])

    def statements(self) -> Block:
        first, last = map(self.say, words.STATEMENT_COLUMNS)
        rows = [
            [str(moved.subject), *self.columns(moved), self.text(int(moved.subject))]
            for moved in self.changes.statements
        ]
        return table([first, *self.titles, last], rows)

    def reading(self) -> Iterator[Block]:
        points, no_cause = map(self.say, (words.POINTS, words.NO_CAUSE))
        if self.changes.of_team:
            looked_at = self.say(words.looked_at(self.changes.comparison.looked_at))
            chance, not_clear, independent = map(self.say, (words.CHANCE, words.NOT_CLEAR, words.INDEPENDENT))
            told = [points, f"{looked_at} {chance}", not_clear, independent, no_cause]
        else:
            told = [points, self.say(words.ONE_PERSON), no_cause]
        yield Heading(self.say(words.READING), form=Form.REPORT)
        yield listing(told, form=Form.REPORT)
        more = self.say(words.SCREEN_MORE)
        yield Paragraph(more if self.saved else f"{more} {self.say(words.SCREEN_SAVE)}", faint=True, form=Form.SHORT)
