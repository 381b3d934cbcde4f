"""The report of a comparison: what improved, what declined, what to keep, and how far that can be trusted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rater_quiz.language import Language
from rater_quiz.report.changes import Changes, Moved, none_declined, none_improved, verdict
from rater_quiz.report.figures import decimal
from rater_quiz.report.markdown import bold, bullets, heading, made_from, page, table
from rater_quiz.report.texts import named, said
from rater_quiz.wording.comparison import ComparisonWords, comparison_words
from rater_quiz.wording.report import report_words
from rater_quiz.wording.result import result_words

VERSION = 1
"""The version of the format of a comparison's front matter."""


def comparison_report(changes: Changes, made: date, language: Language) -> str:
    """Write the whole file, front matter first, in *language*.

    Args:
        changes: What changed.
        made: When the comparison was made.
        language: Of the report.
    """
    kind = f"rater-quiz-comparison: {VERSION}", f"kind: {changes.comparison.kind}"
    front_matter = made_from(kind, changes.comparison.questionnaire, made, language)
    return page(front_matter, _Report(changes, language).parts(), language)


@dataclass(frozen=True)
class _Report:
    changes: Changes
    language: Language

    @property
    def words(self) -> ComparisonWords:
        return comparison_words(self.language)

    def parts(self) -> Iterator[str]:
        words, questionnaire = self.words, self.changes.comparison.questionnaire
        yield heading(1, words.title(said(questionnaire.title, self.language)))
        yield self.about()
        yield heading(2, words.in_short)
        yield bullets(self.in_short())
        yield heading(2, words.figures)
        yield self.figures()
        yield heading(2, words.improved)
        yield self.listed(self.changes.improved, none_improved(self.changes, words))
        yield heading(2, words.declined)
        yield self.listed(self.changes.declined, none_declined(self.changes, words))
        yield heading(2, words.kept)
        if self.changes.kept:
            yield words.kept_introduction
        yield self.listed(self.changes.kept, words.none_kept)
        yield heading(2, words.statements)
        yield self.statements()
        yield heading(2, words.reading)
        yield bullets(self.reading())

    def about(self) -> str:
        words, sides = self.words, (self.changes.before, self.changes.after)
        facts = (
            [words.participants, *(str(side.participants) for side in sides)]
            if self.changes.of_team
            else [words.date, *(side.day.isoformat() if side.day else "" for side in sides)]
        )
        return table(["", words.before, words.after], [facts])

    def in_short(self) -> list[str]:
        words, changes = self.words, self.changes
        total = changes.total
        line = bold(words.total(changes.shown(total.before), changes.shown(total.after), self.change(total)))
        if changes.of_team:
            line += f" · {verdict(total, words)}"
        before, after = (said(side.band.name, self.language) for side in (changes.before, changes.after))
        moved = words.moved_clearly if changes.of_team else words.moved
        return [
            line,
            words.band_kept(after) if changes.before.band == changes.after.band else words.band_changed(before, after),
            moved(len(changes.improved), len(changes.declined)),
        ]

    def change(self, moved: Moved) -> str:
        return self.changes.shown_change(moved, self.words)

    def columns(self, moved: Moved) -> list[str]:
        """A figure's cells from before to the verdict; a person's changes need none."""
        changes = self.changes
        cells = [changes.shown(moved.before), changes.shown(moved.after), self.change(moved)]
        return [*cells, decimal(moved.change.se, 2), verdict(moved, self.words)] if changes.of_team else cells

    @property
    def headers(self) -> tuple[str, ...]:
        return self.words.columns if self.changes.of_team else self.words.columns[:-2]

    def figures(self) -> str:
        questionnaire = self.changes.comparison.questionnaire
        rows = [[bold(result_words(self.language).total), *self.columns(self.changes.total)]]
        rows += [
            [named(questionnaire.dimension(str(moved.subject)), self.language), *self.columns(moved)]
            for moved in self.changes.dimensions
        ]
        return table(self.headers, rows)

    def text(self, moved: Moved) -> str:
        return said(self.changes.comparison.questionnaire.statement(int(moved.subject)).text, self.language)

    def listed(self, statements: Sequence[Moved], otherwise: str) -> str:
        """Statements with their change, or what is said where there are none."""
        changes, label = self.changes, report_words(self.language).statement
        items = []
        for moved in statements:
            way = changes.shown_way(moved, self.words)
            items.append(f"{bold(label(int(moved.subject)))} ({way}): {self.text(moved)}")
        return bullets(items) if items else otherwise

    def statements(self) -> str:
        first, last = self.words.statement_columns
        rows = [[str(moved.subject), *self.columns(moved), self.text(moved)] for moved in self.changes.statements]
        return table([first, *self.headers[1:], last], rows)

    def reading(self) -> list[str]:
        words, comparison = self.words, self.changes.comparison
        if not self.changes.of_team:
            return [f"{words.points} {words.looked_at(comparison.looked_at)}", words.one_person, words.no_cause]
        return [
            words.points,
            f"{words.looked_at(comparison.looked_at)} {words.chance}",
            words.not_clear,
            words.independent,
            words.no_cause,
        ]
