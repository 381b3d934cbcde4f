"""The page of one person: a first page to look at, advice on the two weakest dimensions, a plan, and the trace."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from rater_quiz.language import Language
from rater_quiz.pages.advice import ADVISED, Adviser, low_statements
from rater_quiz.pages.blocks import (
    Block,
    Column,
    Document,
    Entry,
    Facts,
    Fields,
    Form,
    Heading,
    Item,
    Notices,
    Paragraph,
    Row,
    Score,
    Statements,
    Table,
    listing,
    only,
    table,
)
from rater_quiz.pages.cells import Bar, Strong, Toned, Words
from rater_quiz.pages.data import person_data
from rater_quiz.pages.method import limits_of, scoring_explained
from rater_quiz.pages.plan import plan
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Statement
from rater_quiz.record import Record, front_matter
from rater_quiz.scoring import Caution, DimensionScore, Scores
from rater_quiz.words import person as words
from rater_quiz.words import plan as plan_words
from rater_quiz.words import result


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
    """The blocks of a result, also of one that is not kept: without a record, nothing of who and when."""
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
        yield from self.result()
        yield Heading(say(result.DIMENSIONS), form=Form.REPORT)
        yield self.dimensions()
        yield Heading(say(result.START))
        yield from self.start()
        yield from only(Form.REPORT, self.further())
        if self.record:
            yield Paragraph(say(words.MORE), faint=True, form=Form.SHORT)

    def further(self) -> Iterator[Block]:
        """What follows the first page of a report."""
        yield Fields((self.speaker.say(words.COME_BACK),))
        yield from self.advice()
        steps = {
            statement.number: self.speaker.say(plan_words.step(place, statement.number))
            for place, statement in enumerate(self.scores.to_start_with, 1)
        }
        yield from plan(self.speaker, steps)
        yield from self.trace()
        yield from scoring_explained(self.speaker)
        yield from limits_of(self.speaker)
        if closing := self.speaker.quote(self.scores.questionnaire.closing):
            yield Heading(self.speaker.say(words.CLOSING))
            yield Paragraph(closing)

    def about(self) -> Iterator[Block]:
        if self.record is None:
            return
        given = ((words.TEAM, self.record.team), (words.NAME, self.record.name))
        facts = tuple((self.speaker.say(word), text) for word, text in given if text)
        yield Facts((*facts, (self.speaker.say(words.DATE), self.record.day.isoformat())), form=Form.REPORT)
        if facts:
            yield Facts(facts, form=Form.SHORT)

    def result(self) -> Iterator[Block]:
        scores, speaker = self.scores, self.speaker
        lowest, highest = scores.questionnaire.lowest, scores.questionnaire.highest
        yield Score(
            total=f"{speaker.say(result.TOTAL)}: {scores.total}",
            span=speaker.span(lowest, highest),
            short_span=speaker.say(words.short_span(lowest, highest)),
            level=speaker.in_band(scores.band),
            tone=speaker.tone(scores.band),
            share=scores.share,
            percent=speaker.percent(scores.share),
            ends=(lowest, highest),
            zones=speaker.zones(),
        )
        if comment := speaker.quote(scores.band.comment):
            yield Paragraph(comment, form=Form.REPORT)
        perfect = all(dimension.share == 1 for dimension in scores.dimensions)  # then no order is missed
        cautions = [each for each in scores.cautions if not (perfect and each is Caution.DIMENSIONS_CLOSE)]
        if cautions:
            look = speaker.say(words.SECOND_LOOK)
            yield Notices(look, tuple(map(self.caution, cautions)), form=Form.REPORT)
            yield Notices(look, tuple(map(self.caution_in_short, cautions)), form=Form.SHORT)

    def caution_in_short(self, caution: Caution) -> Item:
        pairs = (self.speaker.say(result.short_pair(*tension.statements)) for tension in self.scores.tensions)
        return Item(self.speaker.say(result.shortly(self.speaker.say(result.SEMICOLON).join(pairs))[caution]))

    def caution(self, caution: Caution) -> Item:
        text = self.speaker.caution(caution)
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
        name, score, share, level, drawn = columns
        return Table(
            (
                Column(name),
                Column("", Form.SHORT, below=True),
                Column(score, Form.REPORT),
                Column(share, number=True, below=True),
                Column("", Form.SHORT, below=True),
                Column(level),
                Column(drawn, Form.REPORT),
            ),
            tuple(map(self.dimension, self.scores.dimensions)),
        )

    def dimension(self, dimension: DimensionScore) -> Row:
        speaker, tone, level = self.speaker, self.speaker.tone(dimension.level), self.speaker.level(dimension.level)
        score = speaker.say(words.score_of(dimension.score, dimension.lowest, dimension.highest))
        drawn = Bar(dimension.share, tone, speaker.cuts())
        cells = (
            speaker.named(dimension.key),
            drawn,
            score,
            speaker.percent(dimension.share),
            score,
            Toned(level, tone, speaker.say(result.at_level(level))),
            drawn,
        )
        if dimension.key not in self.scores.weakest:
            return Row(cells)
        content = speaker.is_highest(dimension.level) or not self.scores.to_start_with
        return Row(cells, speaker.say(result.NEXT if content else result.WEAKEST))

    def start(self) -> Iterator[Block]:
        say, scores = self.speaker.say, self.scores
        if not scores.to_start_with:
            yield Paragraph(say(result.NOTHING_STANDS_OUT))
            return
        entries = tuple(map(self.to_start_with, scores.to_start_with))
        yield Statements(entries, numbered=True, form=Form.REPORT)
        yield Statements(tuple(map(self.shortly, entries)), form=Form.SHORT)
        if scores.as_low:
            yield Paragraph(say(result.as_low(self.speaker.numbers(scores.as_low))))

    def shortly(self, entry: Entry) -> Entry:
        """The same entry, without the words of the answer and what to do: those are in the report."""
        answer, points = self.scores.answers[entry.number - 1], self.scores.points[entry.number - 1]
        remark = self.speaker.say(result.answered_shortly(answer, points, self.speaker.scale.highest))
        return replace(entry, remark=remark, step=None)

    def to_start_with(self, statement: Statement) -> Entry:
        speaker = self.speaker
        answered = self.answered(statement.number)
        label = Strong(f"{speaker.say(words.statement(statement.number))} ({answered})")
        step = (speaker.say(words.TIP), speaker.quote(statement.tip)) if statement.tip else None
        return Entry(statement.number, label, speaker.quote(statement.text), answered, step)

    def answered(self, number: int) -> str:
        """What was answered to a statement, in the words of the scale, and the points for it."""
        answer, points, scale = self.scores.answers[number - 1], self.scores.points[number - 1], self.speaker.scale
        return self.speaker.say(result.answered(answer, self.speaker.quote(scale.label(answer)), points, scale.highest))

    def advice(self) -> Iterator[Block]:
        """All of it on the weakest dimensions, and of the others what they mean and where they stand."""
        scores, adviser, noted = self.scores, Adviser(self.speaker), self.noted()
        first = self.first
        others = [dimension.key for dimension in scores.questionnaire.dimensions if dimension.key not in first]
        found = [
            block
            for key in (*first, *others)
            for block in adviser.on(
                scores.questionnaire.dimension(key),
                scores.dimension(key).level,
                reasons=self.reasons(key, noted.get(key, ())) if key in first else None,
            )
        ]
        if found:
            yield Heading(self.speaker.say(result.ADVICE))
            yield from found

    def noted(self) -> dict[str, list[int]]:
        """The statements whose notes stand beside the advice on a dimension, by its key: each note once."""
        adviser, scores = Adviser(self.speaker), self.scores
        left = set(self.record.notes if self.record else ())
        found: dict[str, list[int]] = {}
        for key in self.first:
            if adviser.advises(scores.questionnaire.dimension(key), scores.dimension(key).level):
                found[key] = [number for number in self.low(key) if number in left]
                left.difference_update(found[key])
        return found

    def reasons(self, key: str, noted: Collection[int]) -> list[Words | Item]:
        """The statements that made a dimension what it is, fewest points first, with the person's own notes."""
        notes = self.record.notes if self.record else {}
        return [
            Item(
                self.speaker.say(words.reason(number, self.answered(number))),
                lines=(self.speaker.say(words.note(notes[number])),) if number in noted else (),
            )
            for number in self.low(key)
        ]

    def low(self, key: str) -> list[int]:
        """The statements that made a dimension so."""
        return low_statements(self.scores.questionnaire, key, self.scores.statement_priorities, self.scores.points)

    @property
    def first(self) -> tuple[str, ...]:
        """The dimensions that there is all advice on: the weakest, but none with full points."""
        weak = [key for key in self.scores.dimension_priorities if self.scores.dimension(key).share < 1]
        return tuple(weak[:ADVISED])

    def trace(self) -> Iterator[Block]:
        """How each answer became points, and the notes that do not stand beside the advice."""
        speaker, scores = self.speaker, self.scores
        given = zip(scores.questionnaire.statements, scores.answers, scores.points, strict=True)
        rows = [
            (
                speaker.say(words.reversed_number(statement.number)) if statement.reversed else str(statement.number),
                str(answer),
                str(points),
            )
            for statement, answer, points in given
        ]
        yield Heading(speaker.say(words.SCORED_HEADING))
        yield Paragraph(speaker.say(words.SCORED_INTRODUCTION))
        yield table(map(speaker.say, words.SCORED_COLUMNS), rows)
        shown = {number for numbers in self.noted().values() for number in numbers}
        notes = [(number, note) for number, note in (self.record.notes if self.record else {}).items()]
        others = [
            (Strong(speaker.say(words.statement(number))), f": {note}") for number, note in notes if number not in shown
        ]
        if others:
            yield Heading(speaker.say(words.NOTES), level=3)
            yield listing(others)
