"""The page of a team, to hand out: who is where, what to talk about, a plan, all statements, what could help."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from rater_quiz.language import Language
from rater_quiz.pages.advice import ADVISED, Adviser, low_statements
from rater_quiz.pages.blocks import (
    Block,
    Column,
    Distribution,
    Diverging,
    Document,
    Entry,
    Form,
    Heading,
    Item,
    Notices,
    Paragraph,
    Row,
    Score,
    Spread,
    Statements,
    Table,
    only,
    table,
)
from rater_quiz.pages.cells import Bar, Dots, Strip, Strong, Toned, Words
from rater_quiz.pages.data import team_data, team_sheet
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.front_matter import made_from
from rater_quiz.pages.lead import LeadView
from rater_quiz.pages.method import team_explained
from rater_quiz.pages.plan import plan
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.team_view import VERSION, TeamView, about_team
from rater_quiz.pages.topics import (
    Pattern,
    Topic,
    TopicKind,
    camps,
    ends,
    little_disputed,
    pattern,
    topics,
    weak_dimensions,
)
from rater_quiz.questionnaire import Band
from rater_quiz.scoring import Caution
from rater_quiz.team import TeamCaution, TeamDimension, TeamResult, TeamStatement
from rater_quiz.words import patterns, person, responses, result
from rater_quiz.words import team as words


def team_page(
    view: TeamView,
    language: Language,
    *,
    data: Callable[[], dict[str, Any]] | None = None,
    saved: bool = False,
) -> Document:
    """Say what a team's answers amount to.

    Args:
        view: The result.
        language: Of the page.
        data: The same as plain data, with what was left out one by one; without it, nothing is said to be left out.
        saved: Whether it has been saved already, so that the short form need not tell how.
    """
    kind = f"rater-quiz-team: {VERSION}", f"participants: {view.team.participants}"
    speaker = Speaker(view.team.questionnaire, language)
    return Document(
        language=language,
        blocks=tuple(_Page(view, speaker, saved=saved).blocks()),
        front_matter=made_from(kind, view.team.questionnaire, view.made, language),
        data=data or (lambda: team_data(view.team)),
        sheet=lambda: team_sheet(view.team, speaker, view.lead),
    )


@dataclass(frozen=True)
class _Page:
    view: TeamView
    speaker: Speaker
    saved: bool

    @property
    def team(self) -> TeamResult:
        return self.view.team

    def blocks(self) -> Iterator[Block]:
        say = self.speaker.say
        yield Heading(say(words.title(self.speaker.quote(self.team.questionnaire.title))), level=1)
        yield from about_team(self.view, self.speaker)
        yield Paragraph(say(words.NO_NAMES), form=Form.REPORT)
        yield from self.total()
        yield Heading(say(result.DIMENSIONS), form=Form.REPORT)
        yield self.dimensions()
        yield from only(Form.REPORT, self.report())
        yield from self.in_short()

    def report(self) -> Iterator[Block]:
        """What follows the picture of the whole in a report."""
        say, team = self.speaker.say, self.team
        if any(dimension.consensus in words.LITTLE_AGREEMENT for dimension in team.dimensions):
            yield Paragraph(say(words.AGREEMENT_SHORTLY))
        if lead := self.lead():
            yield from lead.blocks()
        found = topics(team)
        yield Heading(say(words.TOPICS[len(found)]))
        if team.all_equal and team.to_start_with:
            yield Paragraph(say(words.ALL_EQUAL))
        elif not found:
            yield Paragraph(say(result.NOTHING_STANDS_OUT))
        for topic in found:
            yield from self.topic(topic)
        yield from plan(self.speaker, self.actions(found), guided=False)
        yield Heading(say(words.STATEMENTS))
        yield self.statements()
        yield from self.help()
        yield from team_explained(self.speaker, team.participants, self.view.minimum)
        yield from self.left_out()

    def lead(self) -> LeadView | None:
        """The part about the lead; None without one."""
        beside = self.view.lead_beside_team
        return LeadView(self.speaker, self.view.lead, self.team, beside) if self.view.lead and beside else None

    def total(self) -> Iterator[Block]:
        say, team, speaker = self.speaker.say, self.team, self.speaker
        yield Score(
            total=f"{say(result.TOTAL)}: {say(words.average(decimal(team.total.figures.mean)))}",
            span=speaker.span(team.questionnaire.lowest, team.questionnaire.highest),
            level=speaker.in_band(team.total.band),
            tone=speaker.tone(team.total.band),
            share=team.share,
            percent=speaker.percent(team.share),
            ends=(team.questionnaire.lowest, team.questionnaire.highest),
            zones=speaker.zones(),
        )
        few = TeamCaution.FEW_IN_BAND in team.cautions
        if not few and (comment := speaker.quote(team.total.band.comment)):
            yield Paragraph(comment, form=Form.REPORT)
        look, others = say(person.SECOND_LOOK), [each for each in team.cautions if each is not TeamCaution.FEW_IN_BAND]
        if others:
            yield Notices(look, tuple(Item(self.caution(each)) for each in others), form=Form.REPORT)
        if team.cautions:
            yield Notices(look, tuple(Item(self.caution_in_short(each)) for each in team.cautions), form=Form.SHORT)
        yield Paragraph(say(words.FEW_IN_BAND if few else words.BANDS), form=Form.REPORT)
        name, totals, people, drawn = map(say, words.BAND_COLUMNS)
        columns = (Column(name), Column(totals), Column(people, number=True), Column(drawn))
        rows = tuple(Row(tuple(self.band(band))) for band in team.questionnaire.bands)
        yield Table(columns, rows, inset=True, widest=30, form=Form.REPORT)

    def caution(self, caution: TeamCaution) -> str:
        if caution is TeamCaution.NEAR_BAND_EDGE:
            return self.speaker.say(words.NEAR_BAND_EDGE)
        shown = self.speaker.caution(caution)
        if caution in (TeamCaution.STRAIGHTLINING, TeamCaution.ACQUIESCENCE):
            sheets = words.sheets(self.team.sheets[Caution(caution)], self.team.participants)
            return f"{self.speaker.say(sheets)} {shown}"
        return shown

    def caution_in_short(self, caution: TeamCaution) -> str:
        """The same in one line; in place of the bands' table, the counts."""
        say, bands = self.speaker.say, self.team.questionnaire.bands
        if caution is TeamCaution.FEW_IN_BAND:
            counts = (say(words.people_in(self.speaker.band(band), self.team.total.bands[band.key])) for band in bands)
            return say(words.few_in_band(say(result.SEPARATOR).join(counts)))
        if caution in (TeamCaution.STRAIGHTLINING, TeamCaution.ACQUIESCENCE):
            return say(words.shortly(self.team.sheets[Caution(caution)], self.team.participants)[caution])
        return say(result.shortly("")[caution])

    def band(self, band: Band) -> tuple[Toned, str, str, Dots | Bar]:
        """How many people's own totals lie in a band: each a dot where they are too many to be known by it."""
        questionnaire, people = self.team.questionnaire, self.team.total.bands[band.key]
        span = self.speaker.span(max(band.lowest, questionnaire.lowest), min(band.highest, questionnaire.highest))
        tone = self.speaker.tone(band)
        in_all = self.team.participants
        drawn = Dots(people, in_all, tone) if self.team.whole else Bar(Fraction(people, in_all), tone)
        return Toned(self.speaker.band(band), tone), span, str(people), drawn

    def dimensions(self) -> Block:
        name, mean, share, level, drawn, levels, agreement = map(self.speaker.say, words.DIMENSION_COLUMNS)
        names = self.speaker.say(result.SEPARATOR).join(map(self.speaker.level, self.team.questionnaire.bands))
        return Table(
            (
                Column(name),
                Column("", Form.SHORT, below=True),
                Column(mean, Form.REPORT),
                Column(share, number=True, below=True),
                Column(level),
                Column(drawn, Form.REPORT),
                Column(f"{levels}: {names}", Form.REPORT),
                Column(agreement, Form.REPORT, under=True),
                Column("", Form.SHORT),
            ),
            tuple(map(self.dimension, self.team.dimensions)),
        )

    def dimension(self, dimension: TeamDimension) -> Row:
        say, speaker = self.speaker.say, self.speaker
        tone, level = speaker.tone(dimension.level), speaker.level(dimension.level)
        agreed = say(words.AGREEMENT[dimension.consensus]) if dimension.consensus else decimal(None)
        little = words.LITTLE_AGREEMENT.get(dimension.consensus or "")
        if split := camps(self.team, dimension.key):
            little = words.TWO_CAMPS
            agreed = say(words.two_camps(agreed, speaker.numbers(split)))
        drawn = Bar(dimension.share, tone, speaker.cuts())
        levels = tuple(
            (speaker.level(band), dimension.levels[band.key], speaker.tone(band))
            for band in self.team.questionnaire.bands
        )
        cells = (
            speaker.named(dimension.key),
            drawn,
            decimal(dimension.figures.mean),
            speaker.percent(dimension.share),
            Toned(level, tone, say(result.at_level(level))),
            drawn,
            Strip(levels),
            agreed,
            say(little) if little else "",
        )
        if dimension.key not in self.team.weakest:
            return Row(cells)
        content = speaker.is_highest(dimension.level) or not self.team.to_start_with
        return Row(cells, say(result.NEXT if content else result.WEAKEST))

    def topic(self, topic: Topic) -> Iterator[Block]:
        say, statement = self.speaker.say, self.team.statement(topic.number)
        degrees = topic.disputed and pattern(self.team, topic.number) is Pattern.DEGREES
        yield Heading(say(words.TOPIC_OF_DEGREES if degrees else words.TOPIC[topic.kind]), level=3)
        yield Statements((self.entry(topic.number),))
        yield self.distribution(statement)
        if topic.kind is TopicKind.BEGINS and self.team.as_low:
            yield Paragraph(say(result.as_low(self.speaker.numbers(self.team.as_low))))
        asked = say(words.ASKED[topic.kind])
        if topic.disputed:
            found = pattern(self.team, topic.number)
            yield Paragraph(" ".join(map(say, patterns.patterns(*ends(self.team, topic.number))[found])))
            asked = say(patterns.ASKS[found])
        yield Paragraph(say(patterns.to_ask(asked)))

    def entry(self, number: int) -> Entry:
        """A statement with the mean of its points."""
        say, (text, mark) = self.speaker.say, self.speaker.positively(number)
        average = say(words.average(decimal(self.team.statement(number).figures.mean)))
        remark = f"{mark}{say(result.SEMICOLON)}{average}" if mark else average
        return Entry(number, Strong(say(result.marked(say(person.statement(number)), remark))), text, remark)

    def distribution(self, statement: TeamStatement) -> Distribution:
        """How many people gave each number of points; of a small group, on each side of the middle."""
        points, people, drawn = map(self.speaker.say, words.DISTRIBUTION_COLUMNS)
        counts = tuple(statement.figures.counts) if self.team.whole else statement.sides
        short = self.speaker.say(words.PEOPLE_ROW)
        return Distribution(self.labels(), counts, points, people, drawn, short)

    def labels(self) -> tuple[str, ...]:
        if self.team.whole:
            return tuple(map(str, self.speaker.scale.values))
        return tuple(map(self.speaker.say, words.sides(self.speaker.scale.lowest, self.speaker.scale.highest)))

    def actions(self, found: Sequence[Topic]) -> dict[int, str]:
        """What to do about each topic: keep what carries, and the tip for what does not."""
        speaker = self.speaker
        return {
            topic.number: speaker.say(words.keep(topic.number))
            if topic.kind in (TopicKind.CARRIES, TopicKind.BEST)
            else speaker.quote(self.team.questionnaire.statement(topic.number).tip)
            or speaker.say(words.to_settle(topic.number))
            for topic in found
        }

    def statements(self) -> Block:
        say, scale = self.speaker.say, self.speaker.scale
        people = words.people_by_points(scale.lowest, scale.highest) if self.team.whole else words.PEOPLE_BY_SIDES
        spreads = []
        for number in self.team.strongest:
            statement = self.team.statement(number)
            counts = tuple(statement.figures.counts) if self.team.whole else statement.sides
            mean = decimal(statement.figures.mean)
            spreads.append(Spread(number, self.speaker.positive(number), mean, counts))
        number_word, mean_word, text_word = map(say, (words.NUMBER, words.MEAN, words.STATEMENT))
        return Diverging(self.labels(), tuple(spreads), number_word, mean_word, text_word, say(people))

    def in_short(self) -> Iterator[Block]:
        """Where to begin, and what else there is: what stays on the screen."""
        say, numbers = self.speaker.say, self.team.to_start_with
        disputed = [topic.number for topic in topics(self.team) if topic.disputed]
        divided = not numbers and disputed and not little_disputed(self.team.statement(disputed[0]).figures)
        yield Heading(say(words.TOPIC["differs"] if divided else words.BEGIN), form=Form.SHORT)
        if numbers and self.team.all_equal:
            yield Paragraph(say(words.ALL_EQUAL), form=Form.SHORT)
        elif numbers:
            yield Statements(tuple(map(self.entry, numbers)), form=Form.SHORT)
            if self.team.as_low:
                yield Paragraph(say(result.as_low(self.speaker.numbers(self.team.as_low))), form=Form.SHORT)
        elif divided:
            yield Statements((self.entry(disputed[0]),), form=Form.SHORT)
        else:
            yield Paragraph(say(result.NOTHING_STANDS_OUT), form=Form.SHORT)
        if lead := self.lead():
            yield lead.in_short()
        if not self.saved:
            yield Paragraph(say(words.SCREEN_SAVE), faint=True, form=Form.SHORT)

    def help(self) -> Iterator[Block]:
        found: list[Block] = []
        adviser = Adviser(self.speaker, questions=False)  # they are the session's, and the guide has them
        for dimension in weak_dimensions(self.team, ADVISED):
            level = self.team.dimension(dimension.key).level
            found += adviser.on(dimension, level, reasons=self.reasons(dimension.key))
        if found:
            yield Heading(self.speaker.say(words.HELP))
            yield from found

    def reasons(self, key: str) -> list[Words | Item]:
        """The statements that made a dimension what it is, the weakest first, the first few of them."""
        means = {statement.number: statement.figures.mean for statement in self.team.statements}
        low = low_statements(self.team.questionnaire, key, self.team.statement_priorities, [*means.values()])
        say = self.speaker.say
        named = [say(result.marked(str(number), decimal(means[number]))) for number in low]
        return [say(words.reasons(say(result.COMMA).join(named)))] if named else []

    def left_out(self) -> Iterator[Block]:
        """Counts by reason only: names of files may be names of people."""
        if self.view.left_out:
            say = self.speaker.say
            yield Heading(say(words.LEFT_OUT))
            yield Paragraph(say(words.LEFT_OUT_INTRODUCTION))
            rows = [[say(responses.REASONS[reason]), str(count)] for reason, count in self.view.left_out.items()]
            yield table(map(say, words.LEFT_OUT_COLUMNS), rows)
