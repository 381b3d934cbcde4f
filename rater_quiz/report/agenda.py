"""A session made from a team's result: timed steps for 60 or 90 minutes, with what to ask in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rater_quiz.language import Language
from rater_quiz.report.figures import decimal
from rater_quiz.report.markdown import bold, bullets, heading, numbered, percent, table
from rater_quiz.report.texts import said
from rater_quiz.report.topics import disputed, far_apart, sides, to_start_with, weak_dimensions
from rater_quiz.team import LeadBesideTeam, TeamResult
from rater_quiz.wording.agenda import AgendaWords, StepWords, agenda_words
from rater_quiz.wording.result import result_words

LENGTHS = (60, 90)
"""Minutes of the sessions that there is an agenda for."""
ROUND = 12
"""People at most who can say one sentence each within the time for reading."""
STRENGTHS = 2
"""Statements shown as what carries the team."""
ADVISED = 2
"""Dimensions that a report gives advice on, the weakest first: as many as a session can take up."""
LEAD_STATEMENTS = 2
"""Statements shown where the lead sees it otherwise, at most."""


@dataclass(frozen=True)
class Step:
    """One step of a session."""

    minutes: int
    title: str
    doing: str
    """What the facilitator does, as Markdown."""
    material: tuple[str, ...] = ()
    """What it is done with, statements and questions, as Markdown; each may have lines of its own."""


def agenda(team: TeamResult, minutes: int, language: Language, lead: LeadBesideTeam | None = None) -> tuple[Step, ...]:
    """Plan a session; the steps take *minutes* together, to the minute.

    Args:
        team: The result that is talked about.
        minutes: One of `LENGTHS`.
        language: Of the session.
        lead: Where the lead's view stands beside the team's; None without a lead.
    """
    return tuple(_Session(team, minutes, language, lead).steps())


def session(team: TeamResult, language: Language, lead: LeadBesideTeam | None = None) -> Iterator[str]:
    """The parts of a report that a session is run from, heading first."""
    words = agenda_words(language)
    yield heading(2, words.session)
    yield words.introduction
    yield heading(3, words.preparation)
    yield bullets([*words.to_prepare, *([words.to_prepare_lead] if lead else [])])
    for minutes in LENGTHS:
        steps = agenda(team, minutes, language, lead)
        yield heading(3, words.agenda(minutes))
        yield from _timetable(steps, words)


def _timetable(steps: Sequence[Step], words: AgendaWords) -> Iterator[str]:
    ends = [*accumulate(step.minutes for step in steps)]
    spans = [words.span(end - step.minutes, end) for step, end in zip(steps, ends, strict=True)]
    rows = [(span, words.lasting(step.minutes), step.title) for span, step in zip(spans, steps, strict=True)]
    yield table(words.columns, rows)
    yield numbered(
        "\n\n".join(
            part
            for part in (
                bold(words.item(span, step.title)),
                step.doing,
                bullets(step.material) if step.material else "",
            )
            if part
        )
        for span, step in zip(spans, steps, strict=True)
    )


@dataclass(frozen=True)
class _Session:
    team: TeamResult
    minutes: int
    language: Language
    lead: LeadBesideTeam | None

    @property
    def words(self) -> AgendaWords:
        return agenda_words(self.language)

    def steps(self) -> Iterator[Step]:
        """The steps; the minutes of one that is not needed go to another that gains by them."""
        words, long = self.words, self.minutes > LENGTHS[0]
        views, weak = self.differences(2 if long else 1), self.dimensions(2 if long else 1)
        reading, strengths, lead, differences, dimensions = (5, 5, 10, 20, 20) if long else (5, 5, 5, 10, 15)
        choosing, planning = (10, 10) if long else (0, 10)
        if self.lead is None:
            planning, lead = planning + 5, lead - 5
            reading, lead = reading + lead, 0
        if not views:
            dimensions, differences = dimensions + differences, 0
        if not weak:
            strengths, dimensions = strengths + dimensions, 0
        yield _step(5, words.welcome)
        yield _step(reading, words.reading_alone if self.team.participants <= ROUND else words.reading_in_groups)
        yield _step(strengths, words.strengths, self.strengths())
        if lead:
            yield _step(lead, words.lead, self.lead_and_team())
        if views:
            yield _step(differences, words.differences, views)
        if weak:
            yield _step(dimensions, words.dimensions if len(weak) > 1 else words.dimension, weak)
        if choosing:
            yield _step(choosing, words.choosing if self.advised else words.choosing_own)
            yield _step(planning, words.planning)
        else:
            yield _step(planning, words.choosing_and_planning if self.tipped else words.choosing_and_planning_own)
        yield _step(5, words.closing)

    @property
    def tipped(self) -> bool:
        """Whether the plan has tips in it."""
        return any(statement.tip for statement in to_start_with(self.team))

    @property
    def advised(self) -> bool:
        """Whether the report proposes actions, and tips too."""
        return self.tipped and any(dimension.advice.actions for dimension in weak_dimensions(self.team, ADVISED))

    def strengths(self) -> list[str]:
        return [self.statement(number) for number in self.team.strongest[:STRENGTHS]]

    def lead_and_team(self) -> list[str]:
        """The statements that the lead sees most differently; where none is far off, that is worth a word too."""
        found = far_apart(self.lead.statements, LEAD_STATEMENTS) if self.lead else ()
        shown = [self.words.beside(self.statement(int(one.subject)), str(one.lead), decimal(one.team)) for one in found]
        return shown or [self.words.lead_alike]

    def differences(self, most: int) -> list[str]:
        return [
            f"{self.statement(statement.number)}\n{bullets([self.words.asks[sides(statement.figures).pattern]])}"
            for statement in disputed(self.team, most)
        ]

    def dimensions(self, most: int) -> list[str]:
        """The weakest dimensions, each with its weakest statement, if no other has it already, and its questions."""
        shown: set[int] = set()
        items = []
        for dimension in weak_dimensions(self.team, most):
            members = set(self.team.questionnaire.members(dimension.key)) - shown
            weakest = [number for number in self.team.statement_priorities if number in members][:1]
            shown.update(weakest)
            questions = [said(question, self.language) for question in dimension.advice.questions]
            share = result_words(self.language).percent(percent(self.team.dimension(dimension.key).share))
            name = bold(self.words.named(said(dimension.name, self.language), share))
            items.append(f"{name}\n{bullets([*map(self.statement, weakest), *(questions or self.words.questions)])}")
        return items

    def statement(self, number: int) -> str:
        statement = self.team.questionnaire.statement(number)
        quoted = self.words.reversed_statement if statement.reversed else self.words.statement
        return quoted(number, said(statement.text, self.language))


def _step(minutes: int, words: StepWords, material: Sequence[str] = ()) -> Step:
    return Step(minutes, words.title, words.doing, tuple(material))
