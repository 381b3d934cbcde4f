"""The page of one person: the result, the advice that follows from it, and a plan to fill in."""

from collections.abc import Iterator
from dataclasses import dataclass

from rater_quiz.language import Language
from rater_quiz.pages.advice import advice_on
from rater_quiz.pages.blocks import (
    Bar,
    Block,
    Column,
    Document,
    Entry,
    Facts,
    Form,
    Heading,
    Item,
    Notices,
    Paragraph,
    Row,
    Score,
    Statements,
    Strong,
    Table,
    Toned,
    listing,
    only,
    table,
)
from rater_quiz.pages.data import person_data
from rater_quiz.pages.method import limits_of, scoring_explained
from rater_quiz.pages.plan import plan
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Advice, Statement
from rater_quiz.record import Record, front_matter
from rater_quiz.scoring import Caution, DimensionScore, Scores
from rater_quiz.words import person as words
from rater_quiz.words import result

FIRST_ACTIONS = 3
"""Actions for the weakest dimension that the short form has; the report has all of them, for every dimension."""


def person_page(record: Record, scores: Scores, language: Language) -> Document:
    """Say what somebody's answers amount to.

    Args:
        record: What was answered; its front matter stays as it is, whatever the language of the page.
        scores: What follows from its answers.
        language: Of the program's words; the questionnaire's are in it too, or else in their first language.
    """
    return Document(
        language=language,
        blocks=result_blocks(scores, language, record),
        front_matter=front_matter(record),
        data=lambda: person_data(record, scores),
    )


def result_blocks(scores: Scores, language: Language, record: Record | None = None) -> tuple[Block, ...]:
    """The blocks of a result, also of one that is not kept: without a record, nothing is said of who and when."""
    return tuple(_Page(scores, record, Speaker(scores.questionnaire, language)).blocks())


@dataclass(frozen=True)
class _Page:
    scores: Scores
    record: Record | None
    speaker: Speaker

    def blocks(self) -> Iterator[Block]:
        say, scores = self.speaker.say, self.scores
        yield Heading(self.speaker.quote(scores.questionnaire.title), level=1)
        yield from self.about()
        yield Heading(say(words.RESULT), form=Form.WHOLE)
        yield from self.result()
        yield Heading(say(result.DIMENSIONS))
        yield self.dimensions()
        yield Paragraph(say(words.SHARE_EXPLAINED), form=Form.WHOLE)
        yield Heading(say(result.START))
        yield from self.start()
        yield from self.advice()
        yield from self.advice_in_short()
        yield from self.statements()
        yield from plan(self.speaker, scores.to_start_with, scores.dimension_priorities)
        yield from scoring_explained(self.speaker)
        yield from limits_of(self.speaker)
        if closing := self.speaker.quote(scores.questionnaire.closing):
            yield Heading(say(words.CLOSING), form=Form.WHOLE)
            yield Paragraph(closing, form=Form.WHOLE)
        advised = any(dimension.advice != Advice() for dimension in scores.questionnaire.dimensions)
        more = words.MORE if advised else words.MORE_WITHOUT_ADVICE
        yield Paragraph(say(more), faint=True, form=Form.SHORT)

    def about(self) -> Iterator[Block]:
        if self.record is None:
            return
        given = ((words.TEAM, self.record.team), (words.NAME, self.record.name))
        facts = tuple((self.speaker.say(word), text) for word, text in given if text)
        yield Facts((*facts, (self.speaker.say(words.DATE), self.record.day.isoformat())), form=Form.WHOLE)
        if facts:
            yield Facts(facts, form=Form.SHORT)

    def result(self) -> Iterator[Block]:
        scores, speaker = self.scores, self.speaker
        lowest, highest = scores.questionnaire.lowest, scores.questionnaire.highest
        yield Score(
            total=f"{speaker.say(result.TOTAL)}: {scores.total}",
            span=speaker.span(lowest, highest),
            short_span=speaker.say(words.short_span(lowest, highest)),
            level=speaker.quote(scores.band.name),
            tone=speaker.tone(scores.band),
            share=scores.share,
            percent=speaker.percent(scores.share),
            ends=(lowest, highest),
            cuts=tuple(max(band.lowest, lowest) for band in scores.questionnaire.bands),
        )
        if comment := speaker.quote(scores.band.comment):
            yield Paragraph(comment)
        if scores.cautions:
            yield Notices(speaker.say(words.SECOND_LOOK), tuple(map(self.caution, scores.cautions)))

    def caution(self, caution: Caution) -> Item:
        text = self.speaker.say(result.CAUTIONS[caution])
        if caution is not Caution.ANSWERS_IN_TENSION:
            return Item(text)
        pairs = []
        for tension in self.scores.tensions:
            pair, note = self.speaker.say(result.pair(*tension.statements)), self.speaker.quote(tension.note)
            pairs.append(f"{pair}: {note}" if note else pair)
        return Item(text, parts=(listing(pairs),))

    def dimensions(self) -> Block:
        """The order of the columns is that of the report; where a row is a line, the bar comes first."""
        columns = map(self.speaker.say, words.DIMENSION_COLUMNS)
        name, score, span, share, level, drawn = columns
        return Table(
            (
                Column(name),
                Column("", Form.SHORT, below=True),
                Column(score, Form.WHOLE),
                Column(span, Form.WHOLE),
                Column(share, number=True, below=True),
                Column("", Form.SHORT, below=True),
                Column(level),
                Column(drawn, Form.WHOLE),
            ),
            tuple(map(self.dimension, self.scores.dimensions)),
        )

    def dimension(self, dimension: DimensionScore) -> Row:
        speaker, tone = self.speaker, self.speaker.tone(dimension.level)
        lowest, highest = dimension.lowest, dimension.highest
        drawn = Bar(dimension.share, tone)
        cells = (
            speaker.named(dimension.key),
            drawn,
            str(dimension.score),
            speaker.span(lowest, highest),
            speaker.percent(dimension.share),
            f"{dimension.score} ({speaker.say(words.short_span(lowest, highest))})",
            Toned(speaker.quote(dimension.level.name), tone),
            drawn,
        )
        return Row(cells, speaker.say(result.WEAKEST) if dimension == self.scores.lagging else "")

    def start(self) -> Iterator[Block]:
        if not self.scores.to_start_with:
            yield Paragraph(self.speaker.say(result.FULL))
            return
        yield Paragraph(self.speaker.say(words.START_INTRODUCTION), form=Form.WHOLE)
        yield Statements(tuple(map(self.to_start_with, self.scores.to_start_with)), numbered=True)

    def to_start_with(self, statement: Statement) -> Entry:
        speaker, full = self.speaker, self.scores.questionnaire.scale.highest
        points = speaker.say(result.points(self.scores.points[statement.number - 1], full))
        label = Strong(f"{speaker.say(words.statement(statement.number))} ({points})")
        step = (speaker.say(words.TIP), speaker.quote(statement.tip)) if statement.tip else None
        return Entry(statement.number, label, speaker.quote(statement.text), points, step)

    def advice(self) -> Iterator[Block]:
        scores = self.scores
        found = [
            block
            for dimension in scores.questionnaire.dimensions
            for block in advice_on(self.speaker, dimension, scores.dimension(dimension.key).level)
        ]
        if found:
            yield Heading(self.speaker.say(result.ADVICE), form=Form.WHOLE)
            yield from found

    def advice_in_short(self) -> Iterator[Block]:
        """What is said at each dimension's level, and the first actions for the weakest."""
        yield from only(Form.SHORT, self._advice_in_short())

    def _advice_in_short(self) -> Iterator[Block]:
        scores, speaker = self.scores, self.speaker
        advised = [
            (dimension, level, text)
            for dimension in scores.questionnaire.dimensions
            if (text := dimension.advice.levels.get((level := scores.dimension(dimension.key).level).key))
        ]
        if advised:
            yield Heading(speaker.say(result.ADVICE))
        for dimension, level, text in advised:
            yield Heading(speaker.titled(dimension, level), level=3)
            yield Paragraph(speaker.quote(text))
        weakest = scores.questionnaire.dimension(scores.weakest.key)
        actions = weakest.advice.actions_for(scores.weakest.level.key)
        if actions and scores.weakest.share < 1:
            yield Heading(speaker.say(words.first_actions(speaker.quote(weakest.name))), level=3)
            yield listing(map(speaker.quote, actions[:FIRST_ACTIONS]))

    def statements(self) -> Iterator[Block]:
        speaker, questionnaire = self.speaker, self.scores.questionnaire
        explained = any(statement.rationale for statement in questionnaire.statements)
        rows = []
        for statement, answer, points in zip(
            questionnaire.statements, self.scores.answers, self.scores.points, strict=True
        ):
            scored = words.scored_reversed if statement.reversed else words.scored
            row = [speaker.say(scored(statement.number, answer, points)), speaker.quote(statement.text)]
            rows.append([*row, speaker.quote(statement.rationale)] if explained else row)
        columns = words.SCORED_COLUMNS if explained else words.SCORED_COLUMNS[:2]
        yield Heading(speaker.say(words.SCORED_HEADING), form=Form.WHOLE)
        yield table(map(speaker.say, columns), rows)
        if self.record and self.record.notes:
            yield Heading(speaker.say(words.NOTES), level=3, form=Form.WHOLE)
            notes = self.record.notes.items()
            yield listing(
                [(Strong(speaker.say(words.statement(number))), f": {note}") for number, note in notes], form=Form.WHOLE
            )
