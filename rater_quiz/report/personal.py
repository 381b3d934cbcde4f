"""The report of one person: the saved result, the advice that follows from it, and a plan to fill in."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from rater_quiz.foreign_text import markdown
from rater_quiz.language import Language, Text
from rater_quiz.questionnaire import Statement
from rater_quiz.record import Record, front_matter
from rater_quiz.report.advice import advice_on
from rater_quiz.report.markdown import bar, bold, bullets, heading, numbered, page, percent, table
from rater_quiz.report.plan import plan
from rater_quiz.report.texts import named, said
from rater_quiz.scoring import Caution, Scores
from rater_quiz.wording.report import ReportWords, report_words
from rater_quiz.wording.result import ResultWords, result_words

RATER = "rater"
"""The id of the questionnaire about which we know where it comes from."""


def personal_report(record: Record, scores: Scores, language: Language) -> str:
    """Write the whole file, front matter first.

    Args:
        record: What was answered; its front matter stays as it is, whatever the language of the report.
        scores: What follows from its answers.
        language: Of the program's words; the questionnaire's are in it too, or else in their first language.
    """
    return page(front_matter(record), _Report(record, scores, language).parts(), language)


@dataclass(frozen=True)
class _Report:
    record: Record
    scores: Scores
    language: Language

    @property
    def words(self) -> ReportWords:
        return report_words(self.language)

    @property
    def result_words(self) -> ResultWords:
        return result_words(self.language)

    def said(self, text: Text | None) -> str:
        """A text of the questionnaire as Markdown; "" where it has none."""
        return said(text, self.language)

    def parts(self) -> Iterator[str]:
        yield heading(1, self.said(self.scores.questionnaire.title))
        yield self.about()
        yield from self.result()
        yield from self.dimensions()
        yield from self.start()
        yield from self.advice()
        yield from self.statements()
        yield from plan(
            self.scores.questionnaire, self.scores.to_start_with, self.scores.dimension_priorities, self.language
        )
        yield from self.method()
        if closing := self.said(self.scores.questionnaire.closing):
            yield heading(2, self.words.closing)
            yield closing

    def about(self) -> str:
        """Whose result it is; in cells of their own, a name cannot reorder the date beside it."""
        given = [(self.words.team, self.record.team), (self.words.name, self.record.name)]
        cells = [(word, markdown(text)) for word, text in given if text]
        cells.append((self.words.date, self.record.day.isoformat()))
        return table([word for word, _ in cells], [[text for _, text in cells]])

    def result(self) -> Iterator[str]:
        scores, words = self.scores, self.result_words
        lowest, highest = scores.questionnaire.lowest, scores.questionnaire.highest
        yield heading(2, self.words.result)
        total = bold(f"{words.total}: {scores.total}")
        yield f"{total} ({words.span(lowest, highest)}) · {bold(self.said(scores.band.name))}"
        yield f"{bar(scores.share)} {words.percent(percent(scores.share))}"
        yield self.said(scores.band.comment)
        if scores.cautions:
            yield self.words.second_look
            yield bullets(self.caution(caution) for caution in scores.cautions)

    def caution(self, caution: Caution) -> str:
        text = self.result_words.cautions[caution]
        if caution is not Caution.ANSWERS_IN_TENSION:
            return text
        pairs = []
        for tension in self.scores.tensions:
            pair, note = self.result_words.pair(*tension.statements), self.said(tension.note)
            pairs.append(f"{pair}: {note}" if note else pair)
        return f"{text}\n{bullets(pairs)}"

    def dimensions(self) -> Iterator[str]:
        words, scores = self.result_words, self.scores
        rows = []
        for dimension in scores.dimensions:
            name = named(scores.questionnaire.dimension(dimension.key), self.language)
            if dimension == scores.lagging:
                name = f"{bold(name)} ({words.weakest})"
            rows.append(
                (
                    name,
                    str(dimension.score),
                    words.span(dimension.lowest, dimension.highest),
                    words.percent(percent(dimension.share)),
                    self.said(dimension.level.name),
                    bar(dimension.share),
                )
            )
        yield heading(2, words.dimensions)
        yield table(self.words.dimension_columns, rows)
        yield self.words.share_explained

    def start(self) -> Iterator[str]:
        words = self.result_words
        yield heading(2, words.start)
        if not self.scores.to_start_with:
            yield words.full
            return
        yield self.words.start_introduction
        yield numbered(map(self.to_start_with, self.scores.to_start_with))

    def to_start_with(self, statement: Statement) -> str:
        points = self.result_words.points(
            self.scores.points[statement.number - 1], self.scores.questionnaire.scale.highest
        )
        label = bold(f"{self.words.statement(statement.number)} ({points})")
        tip = self.said(statement.tip)
        parts = [f"{label}: {self.said(statement.text)}", f"{self.words.tip} {tip}" if tip else ""]
        return "\n\n".join(part for part in parts if part)

    def advice(self) -> Iterator[str]:
        scores = self.scores
        parts = [
            part
            for dimension in scores.questionnaire.dimensions
            for part in advice_on(scores.questionnaire, dimension, scores.dimension(dimension.key).level, self.language)
        ]
        if parts:
            yield heading(2, self.result_words.advice)
            yield from parts

    def statements(self) -> Iterator[str]:
        words, questionnaire = self.words, self.scores.questionnaire
        explained = any(statement.rationale for statement in questionnaire.statements)
        rows = []
        for statement, answer, points in zip(
            questionnaire.statements, self.scores.answers, self.scores.points, strict=True
        ):
            scored = words.scored_reversed if statement.reversed else words.scored
            row = [scored(statement.number, answer, points), self.said(statement.text)]
            rows.append([*row, self.said(statement.rationale)] if explained else row)
        yield heading(2, words.scored_heading)
        yield table(words.scored_columns if explained else words.scored_columns[:2], rows)
        if self.record.notes:
            yield heading(3, words.notes)
            yield bullets(
                f"{bold(words.statement(number))}: {markdown(note)}" for number, note in self.record.notes.items()
            )

    def method(self) -> Iterator[str]:
        questionnaire, words, span = self.scores.questionnaire, self.words.method, self.result_words.span
        scale, count = questionnaire.scale, len(questionnaire.statements)
        backwards = sum(statement.reversed for statement in questionnaire.statements)
        yield heading(2, words.heading)
        yield (
            words.some_reversed(scale.lowest, scale.highest, backwards)
            if backwards
            else words.all_plain(scale.lowest, scale.highest)
        )
        yield f"{words.total(count, span(questionnaire.lowest, questionnaire.highest))} {words.bands}"
        yield bullets(words.band(self.said(band.name), span(band.lowest, band.highest)) for band in questionnaire.bands)
        shared = sum(len(statement.dimensions) > 1 for statement in questionnaire.statements)
        sentences = [words.dimension, words.share, words.overlap(shared) if shared else ""]
        yield " ".join(sentence for sentence in sentences if sentence)
        yield words.limits
        limits = [words.one_view, words.no_norms, words.one_answer(scale.highest - scale.lowest), self.agreeing()]
        yield bullets(limit for limit in limits if limit)
        if questionnaire.id == RATER:
            yield words.servqual

    def agreeing(self) -> str:
        """What agreeing with everything does to the dimensions; "" where it does the same to all."""
        questionnaire = self.scores.questionnaire
        found = []
        for dimension in questionnaire.dimensions:
            members = [questionnaire.statement(number) for number in questionnaire.members(dimension.key)]
            backwards = sum(statement.reversed for statement in members)
            found.append((Fraction(backwards, len(members)), self.said(dimension.name), backwards, len(members)))
        least, most = (choose(found, key=lambda entry: entry[0]) for choose in (min, max))
        return self.words.method.agreeing(*least[1:], *most[1:]) if least[0] < most[0] else ""
