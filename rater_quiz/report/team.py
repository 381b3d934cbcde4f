"""The report of a team: its figures and where it differs, a session to run from it, and a plan to fill in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from rater_quiz.language import Language
from rater_quiz.report.advice import advice_on
from rater_quiz.report.agenda import ADVISED, session
from rater_quiz.report.figures import decimal, decimals_as_needed, side_by_side, small_bars
from rater_quiz.report.markdown import bar, bold, bullets, heading, made_from, page, percent, table
from rater_quiz.report.personal import RATER
from rater_quiz.report.plan import plan
from rater_quiz.report.texts import named, said
from rater_quiz.report.topics import disputed, far_apart, little_disputed, sides, to_start_with, weak_dimensions
from rater_quiz.scoring import Scores
from rater_quiz.team import Difference, LeadBesideTeam, TeamDimension, TeamResult, TeamStatement, lead_beside_team
from rater_quiz.wording.agenda import agenda_words
from rater_quiz.wording.collecting import collecting_words
from rater_quiz.wording.reading import reading_words
from rater_quiz.wording.report import ReportWords, report_words
from rater_quiz.wording.result import ResultWords, result_words
from rater_quiz.wording.team import TeamWords, team_words

VERSION = 1
"""The version of the format of a team report's front matter."""
DISPUTED = 3
"""Statements that are shown as the most disputed."""
LEAD_STATEMENTS = 5
"""Statements that are shown where lead and team differ, at most."""


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


def team_report(view: TeamView, language: Language) -> str:
    """Write the whole file, front matter first, in *language*."""
    kind = f"rater-quiz-team: {VERSION}", f"participants: {view.team.participants}"
    front_matter = made_from(kind, view.team.questionnaire, view.made, language)
    return page(front_matter, _Report(view, language).parts(), language)


@dataclass(frozen=True)
class _Report:
    view: TeamView
    language: Language

    @property
    def team(self) -> TeamResult:
        return self.view.team

    @property
    def words(self) -> TeamWords:
        return team_words(self.language)

    @property
    def shared_words(self) -> ReportWords:
        return report_words(self.language)

    @property
    def result_words(self) -> ResultWords:
        return result_words(self.language)

    def parts(self) -> Iterator[str]:
        yield heading(1, self.words.title(said(self.team.questionnaire.title, self.language)))
        yield table(
            [self.words.participants, self.shared_words.date],
            [[str(self.team.participants), self.view.made.isoformat()]],
        )
        yield self.words.no_names
        yield from self.in_short()
        yield from self.total()
        yield from self.dimensions()
        yield from self.statements()
        yield from self.disputes()
        yield from self.lead()
        yield from self.help()
        yield from session(self.team, self.language, self.view.lead_beside_team)
        yield from plan(
            self.team.questionnaire, to_start_with(self.team), self.team.dimension_priorities, self.language
        )
        yield from self.reading()
        yield from self.left_out()

    def in_short(self) -> Iterator[str]:
        words, team = self.words, self.team
        lines = [self.headline()]
        weakest, strongest = (team.dimension(team.dimension_priorities[place]) for place in (0, -1))
        if weakest.share < strongest.share:
            lines += [
                f"{word}: {bold(self.named(dimension))} ({self.percent(dimension.share)})"
                for word, dimension in ((words.strongest, strongest), (words.weakest, weakest))
            ]
        most = disputed(team, 1)
        lines += [f"{words.disputed}: {bold(self.statement(one.number))} · {self.text(one.number)}" for one in most]
        if not most:
            lines.append(words.all_alike)
        yield heading(2, words.in_short)
        yield bullets(lines)

    def headline(self) -> str:
        questionnaire, total = self.team.questionnaire, self.team.total
        span = self.result_words.span(questionnaire.lowest, questionnaire.highest)
        mean = bold(f"{self.result_words.total}: {self.words.average(decimal(total.figures.mean))}")
        return f"{mean} ({span}) · {bold(said(total.band.name, self.language))}"

    def total(self) -> Iterator[str]:
        words, questionnaire, figures = self.words, self.team.questionnaire, self.team.total.figures
        yield heading(2, self.shared_words.result)
        yield self.headline()
        yield f"{bar(self.team.share)} {self.percent(self.team.share)}"
        yield said(self.team.total.band.comment, self.language)
        span = self.result_words.span(figures.lowest, figures.highest)
        row = [decimal(figures.mean), decimal(figures.sd), decimals_as_needed(figures.median), span]
        yield table(words.total_columns, [row])
        yield words.bands
        rows = []
        for band in questionnaire.bands:
            people = self.team.total.bands[band.key]
            totals = self.result_words.span(
                max(band.lowest, questionnaire.lowest), min(band.highest, questionnaire.highest)
            )
            rows.append([said(band.name, self.language), totals, str(people), self.people(people)])
        yield table(words.band_columns, rows)

    def people(self, count: int) -> str:
        """A bar as long as the share of the people who are meant."""
        return bar(Fraction(count, self.team.participants))

    def percent(self, share: Fraction) -> str:
        return self.result_words.percent(percent(share))

    def named(self, dimension: TeamDimension) -> str:
        return named(self.team.questionnaire.dimension(dimension.key), self.language)

    def statement(self, number: int) -> str:
        return self.shared_words.statement(number)

    def text(self, number: int) -> str:
        return said(self.team.questionnaire.statement(number).text, self.language)

    def dimensions(self) -> Iterator[str]:
        words, team = self.words, self.team
        rows = []
        for dimension in team.dimensions:
            name, figures = self.named(dimension), dimension.figures
            if dimension == team.lagging:
                name = f"{bold(name)} ({self.result_words.weakest})"
            agreed = dimension.consensus
            agreement = f"{decimal(dimension.agreement, 2)} ({words.agreement[agreed]})" if agreed else decimal(None)
            rows.append(
                [
                    name,
                    decimal(figures.mean),
                    self.result_words.span(dimension.lowest, dimension.highest),
                    self.percent(dimension.share),
                    said(dimension.level.name, self.language),
                    bar(dimension.share),
                    decimal(figures.sd),
                    agreement,
                ]
            )
        yield heading(2, self.result_words.dimensions)
        yield table(words.dimension_columns, rows)
        yield self.shared_words.share_explained
        yield words.agreement_shortly

    def statements(self) -> Iterator[str]:
        words, scale = self.words, self.team.questionnaire.scale
        rows = []
        for number in self.team.strongest:
            figures = self.team.statement(number).figures
            backwards = self.team.questionnaire.statement(number).reversed
            rows.append(
                [
                    words.reversed_statement(number) if backwards else str(number),
                    decimal(figures.mean),
                    decimal(figures.sd),
                    f"{small_bars(figures.counts)} {side_by_side(figures.counts)}",
                    self.text(number),
                ]
            )
        yield heading(2, words.statements)
        yield words.statements_introduction(scale.lowest, scale.highest)
        yield table(words.statement_columns(scale.lowest, scale.highest), rows)

    def disputes(self) -> Iterator[str]:
        words = self.words
        found = disputed(self.team, DISPUTED)
        yield heading(2, words.disputes)
        if not found:
            yield words.all_alike
            return
        close = little_disputed(found[0])
        yield f"{words.disputes_introduction} {words.little_disputed}" if close else words.disputes_introduction
        for statement in found:
            yield from self.dispute(statement)

    def dispute(self, statement: TeamStatement) -> Iterator[str]:
        words, figures = self.words, statement.figures
        backwards = self.team.questionnaire.statement(statement.number).reversed
        yield heading(3, f"{self.statement(statement.number)}: {self.text(statement.number)}")
        facts = words.mean_and_spread(decimal(figures.mean), decimal(figures.sd))
        yield f"{facts} {words.was_reversed}" if backwards else facts
        given = list(enumerate(figures.counts, figures.first))
        yield table(
            words.distribution_columns,
            [[str(points), str(people), self.people(people)] for points, people in reversed(given)],
        )
        ends = sides(figures)
        ask = words.to_ask(agenda_words(self.language).asks[ends.pattern])
        yield f"{words.patterns[ends.pattern](ends.few, ends.between, ends.many)} {ask}"

    def lead(self) -> Iterator[str]:
        lead, beside = self.view.lead, self.view.lead_beside_team
        if lead is None or beside is None:
            return
        words = self.words
        yield heading(2, words.lead)
        yield words.lead_introduction
        yield words.lead_total(str(lead.total), decimal(self.team.total.figures.mean))
        yield table(
            words.lead_columns,
            [self.beside(self.named(self.team.dimension(str(one.subject))), one) for one in beside.dimensions],
        )
        found = far_apart(beside.statements, LEAD_STATEMENTS)
        if found:
            yield words.lead_statements
            rows = []
            for one in found:
                number = int(one.subject)
                *figures, difference = self.beside(str(number), one)
                rows.append([*figures, difference, self.text(number)])
            columns = words.statement_columns(0, 0)
            yield table([columns[0], *words.lead_columns[1:], columns[-1]], rows)
        else:
            yield words.lead_alike
        yield words.lead_advice

    def beside(self, subject: str, one: Difference) -> list[str]:
        words, difference = self.words, one.lead - one.team
        said_so = words.higher if difference > 0 else words.lower
        shown = decimal(abs(difference))
        return [subject, str(one.lead), decimal(one.team), said_so(shown) if float(shown) else words.equal]

    def help(self) -> Iterator[str]:
        questionnaire = self.team.questionnaire
        parts = [
            part
            for dimension in weak_dimensions(self.team, ADVISED)
            for part in advice_on(
                questionnaire, dimension, self.team.dimension(dimension.key).level, self.language, questions=False
            )
        ]
        if parts:
            yield heading(2, self.words.help)
            yield from parts

    def reading(self) -> Iterator[str]:
        words, shared, questionnaire = reading_words(self.language), self.shared_words.method, self.team.questionnaire
        one_person = Fraction(len(questionnaire.scale.labels) - 1, self.team.participants)
        overlapping = sum(len(statement.dimensions) > 1 for statement in questionnaire.statements)
        yield heading(2, words.heading)
        points = words.points(questionnaire.scale.highest)
        yield bullets(
            [
                f"{points} {shared.overlap(overlapping)}" if overlapping else points,
                words.spread,
                words.agreement,
                words.agreement_limits,
                words.one_person(decimal(one_person)),
                shared.no_norms,
                words.own_view,
                words.minimum(self.view.minimum),
            ]
        )
        if questionnaire.id == RATER:
            yield shared.servqual

    def left_out(self) -> Iterator[str]:
        """Counts by reason only: names of files may be names of people."""
        words, reasons = self.words, collecting_words(self.language).reasons
        if self.view.left_out:
            yield heading(2, words.left_out)
            yield words.left_out_introduction
            rows = [[reasons[reason], str(count)] for reason, count in self.view.left_out.items()]
            yield table(words.left_out_columns, rows)
