"""The page of a team: its figures and where it differs, a session to run from it, and a plan to fill in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from rater_quiz.language import Language
from rater_quiz.pages.advice import advice_on
from rater_quiz.pages.blocks import (
    Bar,
    Block,
    Cell,
    Column,
    Counts,
    Distribution,
    Document,
    Entry,
    Facts,
    Form,
    Heading,
    Paragraph,
    Row,
    Score,
    Statements,
    Strong,
    Summary,
    Table,
    Toned,
    Words,
    only,
    table,
)
from rater_quiz.pages.data import team_data, team_sheet
from rater_quiz.pages.figures import decimal, decimals_as_needed
from rater_quiz.pages.front_matter import made_from
from rater_quiz.pages.guide import ADVISED, session
from rater_quiz.pages.lead import LeadView
from rater_quiz.pages.method import team_explained
from rater_quiz.pages.plan import plan
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.topics import disputed, little_disputed, sides, to_start_with, weak_dimensions
from rater_quiz.questionnaire import Band
from rater_quiz.scoring import Scores
from rater_quiz.team import LeadBesideTeam, TeamDimension, TeamResult, TeamStatement, lead_beside_team
from rater_quiz.words import guide, person, reading, responses, result
from rater_quiz.words import team as words

VERSION = 1
"""The version of the format of a team report's front matter."""
DISPUTED = 3
"""Statements that are shown as the most disputed."""
SHORT_LIST = 3
"""Statements of each kind that the short form has."""


@dataclass(frozen=True)
class TeamView:
    """A team's result with what stands beside it; nothing in it tells who answered."""

    team: TeamResult
    made: date
    minimum: int
    """How many people there had to be for a result to be shown."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """How many responses were left out, by the reason as the JSON names it, or "" where it was not kept."""
    lead: Scores | None = None
    """The lead's own result, which is no part of the team's."""

    @property
    def lead_beside_team(self) -> LeadBesideTeam | None:
        """Where lead and team differ; None without a lead."""
        return lead_beside_team(self.lead, self.team) if self.lead else None


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
        sheet=lambda: team_sheet(view.team, language),
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
        say, team = self.speaker.say, self.team
        yield Heading(say(words.title(self.speaker.quote(team.questionnaire.title))), level=1)
        participants = (say(words.PARTICIPANTS), str(team.participants))
        yield Facts((participants, (say(person.DATE), self.view.made.isoformat())), form=Form.WHOLE)
        yield Facts((participants,), form=Form.SHORT)
        yield Paragraph(say(words.NO_NAMES), form=Form.WHOLE)
        yield from self.in_short()
        yield Heading(say(person.RESULT), form=Form.WHOLE)
        yield from self.total()
        yield Heading(say(result.DIMENSIONS))
        yield self.dimensions()
        yield Paragraph(say(person.SHARE_EXPLAINED), form=Form.WHOLE)
        yield Paragraph(say(words.AGREEMENT_SHORTLY), form=Form.WHOLE)
        yield from self.statements()
        yield from self.ends()
        yield from self.disputes()
        yield from self.disputes_in_short()
        if self.view.lead and (beside := self.view.lead_beside_team):
            yield from LeadView(self.speaker, self.view.lead, team, beside, self.entry).blocks()
        yield from self.help()
        yield from session(team, self.speaker, self.view.lead_beside_team)
        yield from plan(self.speaker, to_start_with(team), team.dimension_priorities)
        yield from team_explained(self.speaker, team.participants, self.view.minimum)
        yield from self.left_out()
        yield Paragraph(say(reading.points(team.questionnaire.scale.highest)), form=Form.SHORT)
        more = say(words.SCREEN_MORE)
        told = more if self.saved else f"{more} {say(words.SCREEN_SAVE)}"
        yield Paragraph(told, faint=True, form=Form.SHORT)

    def in_short(self) -> Iterator[Block]:
        say, team = self.speaker.say, self.team
        total = f"{say(result.TOTAL)}: {say(words.average(decimal(team.total.figures.mean)))}"
        span = self.speaker.span(team.questionnaire.lowest, team.questionnaire.highest)
        lines: list[Words] = [(Strong(total), f" ({span}) · ", Strong(self.speaker.quote(team.total.band.name)))]
        weakest, strongest = (team.dimension(team.dimension_priorities[place]) for place in (0, -1))
        if weakest.share < strongest.share:
            for word, dimension in ((words.STRONGEST, strongest), (words.WEAKEST, weakest)):
                share = self.speaker.percent(dimension.share)
                lines.append((f"{say(word)}: ", Strong(self.named(dimension)), f" ({share})"))
        most = disputed(team, 1)
        for one in most:
            label = Strong(say(person.statement(one.number)))
            lines.append((f"{say(words.DISPUTED)}: ", label, f" · {self.speaker.statement(one.number)}"))
        if not most:
            lines.append(say(words.ALL_ALIKE))
        yield Heading(say(words.IN_SHORT), form=Form.WHOLE)
        yield Summary(tuple(lines), form=Form.WHOLE)

    def named(self, dimension: TeamDimension) -> str:
        named = self.speaker.named(dimension.key)
        return f"{named.name} ({named.letter})" if named.letter else named.name

    def total(self) -> Iterator[Block]:
        say, team, figures = self.speaker.say, self.team, self.team.total.figures
        reach = self.speaker.span(figures.lowest, figures.highest)
        spread, median = decimal(figures.sd), decimals_as_needed(figures.median)
        yield Score(
            total=f"{say(result.TOTAL)}: {say(words.average(decimal(figures.mean)))}",
            span=self.speaker.span(team.questionnaire.lowest, team.questionnaire.highest),
            level=self.speaker.quote(team.total.band.name),
            tone=self.speaker.tone(team.total.band),
            share=team.share,
            percent=self.speaker.percent(team.share),
            ends=(team.questionnaire.lowest, team.questionnaire.highest),
            remark=say(words.screen_facts(spread, median, reach)),
        )
        if comment := self.speaker.quote(team.total.band.comment):
            yield Paragraph(comment)
        yield table(map(say, words.TOTAL_COLUMNS), [[decimal(figures.mean), spread, median, reach]])
        yield Paragraph(say(words.BANDS), form=Form.WHOLE)
        yield Heading(say(words.BANDS), form=Form.SHORT)
        name, totals, people, drawn = map(say, words.BAND_COLUMNS)
        columns = (Column(name), Column(totals), Column(people, number=True), Column(drawn))
        rows = tuple(Row(tuple(self.band(band))) for band in team.questionnaire.bands)
        yield Table(columns, rows, form=Form.WHOLE)
        yield Table(columns, rows[::-1], inset=True, widest=30, form=Form.SHORT)

    def band(self, band: Band) -> tuple[Toned, str, str, Bar]:
        """How many people's own totals lie in a band."""
        questionnaire, people = self.team.questionnaire, self.team.total.bands[band.key]
        span = self.speaker.span(max(band.lowest, questionnaire.lowest), min(band.highest, questionnaire.highest))
        name = Toned(self.speaker.quote(band.name), self.speaker.tone(band))
        return name, span, str(people), Bar(Fraction(people, self.team.participants))

    def dimensions(self) -> Block:
        name, mean, span, share, level, drawn, spread, agreement = map(self.speaker.say, words.DIMENSION_COLUMNS)
        return Table(
            (
                Column(name, Form.WHOLE),
                Column("", Form.SHORT),
                Column(mean, Form.WHOLE),
                Column(span, Form.WHOLE),
                Column("", Form.SHORT, below=True),
                Column(share, number=True, below=True),
                Column("", Form.SHORT, below=True),
                Column(level),
                Column(drawn, Form.WHOLE),
                Column(spread, Form.WHOLE),
                Column(agreement, Form.WHOLE),
                Column("", Form.SHORT),
            ),
            tuple(map(self.dimension, self.team.dimensions)),
            stacked=True,
        )

    def dimension(self, dimension: TeamDimension) -> Row:
        say, speaker, figures = self.speaker.say, self.speaker, dimension.figures
        tone = speaker.tone(dimension.level)
        agreed = say(words.AGREEMENT[dimension.consensus]) if dimension.consensus else ""
        mean, span = decimal(figures.mean), speaker.span(dimension.lowest, dimension.highest)
        drawn = Bar(dimension.share, tone)
        cells = (
            speaker.named(dimension.key),
            speaker.named(dimension.key).name,
            mean,
            span,
            drawn,
            speaker.percent(dimension.share),
            f"{mean} ({span})",
            Toned(speaker.quote(dimension.level.name), tone),
            drawn,
            decimal(figures.sd),
            f"{decimal(dimension.agreement, 2)} ({agreed})" if agreed else decimal(None),
            say(words.agreed(agreed)) if agreed else "",
        )
        return Row(cells, say(result.WEAKEST) if dimension == self.team.lagging else "")

    def statements(self) -> Iterator[Block]:
        say, scale = self.speaker.say, self.team.questionnaire.scale
        rows: list[list[Cell]] = []
        for number in self.team.strongest:
            figures = self.team.statement(number).figures
            backwards = self.team.questionnaire.statement(number).reversed
            rows.append(
                [
                    say(words.reversed_statement(number)) if backwards else str(number),
                    decimal(figures.mean),
                    decimal(figures.sd),
                    Counts(tuple(figures.counts)),
                    self.speaker.statement(number),
                ]
            )
        yield Heading(say(words.STATEMENTS), form=Form.WHOLE)
        yield Paragraph(say(words.statements_introduction(scale.lowest, scale.highest)), form=Form.WHOLE)
        yield table(map(say, words.statement_columns(scale.lowest, scale.highest)), rows)

    def ends(self) -> Iterator[Block]:
        """The strongest and the weakest statements, in the short form."""
        weakest = [statement.number for statement in to_start_with(self.team)]
        strongest = [number for number in self.team.strongest[:SHORT_LIST] if number not in weakest]
        for heading, numbers in ((words.STRONGEST_STATEMENTS, strongest), (words.WEAKEST_STATEMENTS, weakest)):
            if numbers:
                yield Heading(self.speaker.say(heading), form=Form.SHORT)
                means = [decimal(self.team.statement(number).figures.mean) for number in numbers]
                averages = [self.speaker.say(words.average(mean)) for mean in means]
                yield Statements(tuple(map(self.entry, numbers, averages)), form=Form.SHORT)

    def entry(self, number: int, remark: str) -> Entry:
        say = self.speaker.say
        backwards = self.team.questionnaire.statement(number).reversed
        told = say(words.also_reversed(remark)) if backwards else remark
        return Entry(number, Strong(say(person.statement(number))), self.speaker.statement(number), told)

    def disputes(self) -> Iterator[Block]:
        yield from only(Form.WHOLE, self._disputes())

    def _disputes(self) -> Iterator[Block]:
        say, found = self.speaker.say, disputed(self.team, DISPUTED)
        yield Heading(say(words.DISPUTES))
        if not found:
            yield Paragraph(say(words.ALL_ALIKE))
            return
        introduction = say(words.DISPUTES_INTRODUCTION)
        close = little_disputed(found[0])
        yield Paragraph(f"{introduction} {say(words.LITTLE_DISPUTED)}" if close else introduction)
        for statement in found:
            yield from self.dispute(statement)

    def dispute(self, statement: TeamStatement) -> Iterator[Block]:
        say, figures = self.speaker.say, statement.figures
        backwards = self.team.questionnaire.statement(statement.number).reversed
        text = self.speaker.statement(statement.number)
        yield Heading(f"{say(person.statement(statement.number))}: {text}", level=3)
        facts = say(words.mean_and_spread(decimal(figures.mean), decimal(figures.sd)))
        yield Paragraph(f"{facts} {say(words.WAS_REVERSED)}" if backwards else facts)
        yield self.distribution(statement)
        ends = sides(figures)
        pattern = say(words.patterns(ends.few, ends.between, ends.many)[ends.pattern])
        yield Paragraph(f"{pattern} {say(words.to_ask(say(guide.ASKS[ends.pattern])))}")

    def distribution(self, statement: TeamStatement) -> Distribution:
        points, people, drawn = map(self.speaker.say, words.DISTRIBUTION_COLUMNS)
        figures = statement.figures
        short = self.speaker.say(words.PEOPLE_ROW)
        return Distribution(figures.first, tuple(figures.counts), points, people, drawn, short)

    def disputes_in_short(self) -> Iterator[Block]:
        yield from only(Form.SHORT, self._disputes_in_short())

    def _disputes_in_short(self) -> Iterator[Block]:
        say, found = self.speaker.say, disputed(self.team, SHORT_LIST)
        yield Heading(say(words.DISPUTED))
        if not found:
            yield Paragraph(say(words.ALL_ALIKE))
        for statement in found:
            average = say(words.average(decimal(statement.figures.mean)))
            yield Statements((self.entry(statement.number, average),))
            yield self.distribution(statement)

    def help(self) -> Iterator[Block]:
        found = [
            block
            for dimension in weak_dimensions(self.team, ADVISED)
            for block in advice_on(self.speaker, dimension, self.team.dimension(dimension.key).level, questions=False)
        ]
        if found:
            yield Heading(self.speaker.say(words.HELP), form=Form.WHOLE)
            yield from found

    def left_out(self) -> Iterator[Block]:
        """Counts by reason only: names of files may be names of people."""
        if self.view.left_out:
            say = self.speaker.say
            yield Heading(say(words.LEFT_OUT), form=Form.WHOLE)
            yield Paragraph(say(words.LEFT_OUT_INTRODUCTION), form=Form.WHOLE)
            rows = [[say(responses.REASONS[reason]), str(count)] for reason, count in self.view.left_out.items()]
            yield table(map(say, words.LEFT_OUT_COLUMNS), rows)
