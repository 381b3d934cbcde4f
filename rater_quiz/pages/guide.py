"""A session made from a team's result: timed steps for 60 or 90 minutes, with what to ask in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rater_quiz.pages.blocks import Block, Form, Heading, Item, Paragraph, Strong, listing, only, table
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.topics import disputed, far_apart, sides, to_start_with, weak_dimensions
from rater_quiz.team import LeadBesideTeam, TeamResult
from rater_quiz.words import guide as words

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
    """What the facilitator does."""
    material: tuple[Item, ...] = ()
    """What it is done with, statements and questions."""


def agenda(team: TeamResult, minutes: int, speaker: Speaker, lead: LeadBesideTeam | None = None) -> tuple[Step, ...]:
    """Plan a session; the steps take *minutes* together, to the minute.

    Args:
        team: The result that is talked about.
        minutes: One of `LENGTHS`.
        speaker: Says it.
        lead: Where the lead's view stands beside the team's; None without a lead.
    """
    return tuple(_Session(team, minutes, speaker, lead).steps())


def session(team: TeamResult, speaker: Speaker, lead: LeadBesideTeam | None = None) -> Iterator[Block]:
    """What a session is run from, heading first."""
    yield from only(Form.GUIDE, _session(team, speaker, lead))


def _session(team: TeamResult, speaker: Speaker, lead: LeadBesideTeam | None) -> Iterator[Block]:
    say = speaker.say
    yield Heading(say(words.SESSION))
    yield Paragraph(say(words.INTRODUCTION))
    yield Heading(say(words.PREPARATION), level=3)
    yield listing(map(say, [*words.TO_PREPARE, *([words.TO_PREPARE_LEAD] if lead else [])]))
    for minutes in LENGTHS:
        yield Heading(say(words.agenda(minutes)), level=3)
        yield from _timetable(agenda(team, minutes, speaker, lead), speaker)


def _timetable(steps: Sequence[Step], speaker: Speaker) -> Iterator[Block]:
    say = speaker.say
    ends = [*accumulate(step.minutes for step in steps)]
    spans = [say(words.span(end - step.minutes, end)) for step, end in zip(steps, ends, strict=True)]
    rows = [(span, say(words.lasting(step.minutes)), step.title) for span, step in zip(spans, steps, strict=True)]
    yield table(map(say, words.COLUMNS), rows)
    yield listing(
        (
            Item(
                Strong(say(words.item(span, step.title))),
                parts=(Paragraph(step.doing), *([listing(step.material)] if step.material else [])),
            )
            for span, step in zip(spans, steps, strict=True)
        ),
        numbered=True,
    )


@dataclass(frozen=True)
class _Session:
    team: TeamResult
    minutes: int
    speaker: Speaker
    lead: LeadBesideTeam | None

    def steps(self) -> Iterator[Step]:
        """The steps; the minutes of one that is not needed go to another that gains by them."""
        long = self.minutes > LENGTHS[0]
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
        yield self.step(5, words.WELCOME)
        alone = self.team.participants <= ROUND
        yield self.step(reading, words.READING_ALONE if alone else words.READING_IN_GROUPS)
        yield self.step(strengths, words.STRENGTHS, self.strengths())
        if lead:
            yield self.step(lead, words.LEAD, self.lead_and_team())
        if views:
            yield self.step(differences, words.DIFFERENCES, views)
        if weak:
            yield self.step(dimensions, words.DIMENSIONS if len(weak) > 1 else words.DIMENSION, weak)
        if choosing:
            yield self.step(choosing, words.CHOOSING if self.advised else words.CHOOSING_OWN)
            yield self.step(planning, words.PLANNING)
        else:
            yield self.step(planning, words.CHOOSING_AND_PLANNING if self.tipped else words.CHOOSING_AND_PLANNING_OWN)
        yield self.step(5, words.CLOSING)

    def step(self, minutes: int, said: words.StepWords, material: Sequence[Item] = ()) -> Step:
        return Step(minutes, self.speaker.say(said.title), self.speaker.say(said.doing), tuple(material))

    @property
    def tipped(self) -> bool:
        """Whether the plan has tips in it."""
        return any(statement.tip for statement in to_start_with(self.team))

    @property
    def advised(self) -> bool:
        """Whether the report proposes actions, and tips too."""
        weak = weak_dimensions(self.team, ADVISED)
        return self.tipped and any(d.advice.actions_for(self.team.dimension(d.key).level.key) for d in weak)

    def strengths(self) -> list[Item]:
        return [Item(self.statement(number)) for number in self.team.strongest[:STRENGTHS]]

    def lead_and_team(self) -> list[Item]:
        """The statements that the lead sees most differently; where none is far off, that is worth a word too."""
        say = self.speaker.say
        found = far_apart(self.lead.statements, LEAD_STATEMENTS) if self.lead else ()
        shown = [say(words.beside(self.statement(int(one.subject)), str(one.lead), decimal(one.team))) for one in found]
        return [*map(Item, shown or [say(words.LEAD_ALIKE)])]

    def differences(self, most: int) -> list[Item]:
        return [
            Item(
                self.statement(statement.number),
                parts=(listing([self.speaker.say(words.ASKS[sides(statement.figures).pattern])]),),
            )
            for statement in disputed(self.team, most)
        ]

    def dimensions(self, most: int) -> list[Item]:
        """The weakest dimensions, each with its weakest statement, if no other has it already, and its questions."""
        speaker = self.speaker
        shown: set[int] = set()
        items = []
        for dimension in weak_dimensions(self.team, most):
            members = set(self.team.questionnaire.members(dimension.key)) - shown
            weakest = [number for number in self.team.statement_priorities if number in members][:1]
            shown.update(weakest)
            questions = [*map(speaker.quote, dimension.advice.questions)] or [*map(speaker.say, words.QUESTIONS)]
            share = speaker.percent(self.team.dimension(dimension.key).share)
            name = Strong(speaker.say(words.named(speaker.quote(dimension.name), share)))
            items.append(Item(name, parts=(listing([*map(self.statement, weakest), *questions]),)))
        return items

    def statement(self, number: int) -> str:
        statement = self.team.questionnaire.statement(number)
        quoted = words.reversed_statement if statement.reversed else words.statement
        return self.speaker.say(quoted(number, self.speaker.quote(statement.text)))
