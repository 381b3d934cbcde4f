"""The page for whoever leads a session on a team's result: what to prepare, the agenda, and the figures in full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rater_quiz.language import Language, Said
from rater_quiz.pages.blocks import Block, Document, Heading, Item, Paragraph, listing, table
from rater_quiz.pages.cells import Strong
from rater_quiz.pages.figures import decimal, decimals_as_needed, side_by_side
from rater_quiz.pages.front_matter import made_from
from rater_quiz.pages.method import figures_explained
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.team_view import VERSION, TeamView, about_team
from rater_quiz.pages.topics import (
    TopicKind,
    ends,
    far_apart,
    little_disputed,
    most_disputed,
    pattern,
    topics,
    weak_dimensions,
)
from rater_quiz.team import TeamResult
from rater_quiz.words import guide as words
from rater_quiz.words import patterns, result
from rater_quiz.words import team as team_words

LENGTHS = (60, 90)
"""Minutes of the sessions that there is an agenda for."""
ROUND = 12
"""People at most who can say one sentence each within the time for reading."""
GROUP = 4
"""People at most who talk about something in a group."""
TOGETHER = 5
"""People at most who stay together, for of so few there are no two groups of three."""
STRENGTHS = 2
"""Statements shown as what carries the team."""
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


def guide_page(view: TeamView, language: Language, minutes: int = LENGTHS[0]) -> Document:
    """Say how a session on a team's result is prepared and led.

    Args:
        view: The result.
        language: Of the page.
        minutes: How long the session is, one of `LENGTHS`.
    """
    speaker = Speaker(view.team.questionnaire, language)
    kind = f"rater-quiz-guide: {VERSION}", f"participants: {view.team.participants}"
    return Document(
        language=language,
        blocks=tuple(_Page(view, speaker, minutes).blocks()),
        front_matter=made_from(kind, view.team.questionnaire, view.made, language),
    )


def agenda(view: TeamView, minutes: int, speaker: Speaker) -> tuple[Step, ...]:
    """Plan a session; the steps take *minutes*, one of `LENGTHS`, together, to the minute."""
    return tuple(_Session(view, minutes, speaker).steps())


@dataclass(frozen=True)
class _Page:
    view: TeamView
    speaker: Speaker
    minutes: int

    @property
    def team(self) -> TeamResult:
        return self.view.team

    def blocks(self) -> Iterator[Block]:
        say = self.speaker.say
        yield Heading(say(words.title(self.speaker.quote(self.team.questionnaire.title))), level=1)
        yield from about_team(self.view, self.speaker)
        yield Paragraph(say(words.FOR_YOU))
        yield Heading(say(words.PREPARATION))
        for heading, lines in self.preparation():
            yield Heading(say(heading), level=3)
            yield listing(map(say, lines))
        yield Heading(say(words.agenda(self.minutes)))
        yield from self.timetable()
        yield Paragraph(say(words.IF_LATE))
        yield Heading(say(words.HEATED))
        yield listing(map(say, words.WHEN_HEATED))
        yield Heading(say(words.FIGURES))
        yield from self.figures()
        yield from figures_explained(self.speaker)

    def preparation(self) -> Iterator[tuple[Said, Sequence[Said]]]:
        people = self.view.people or self.team.participants
        yield words.WEEK_BEFORE, (*words.A_WEEK_BEFORE, words.collecting(people))
        lead = (words.TO_PREPARE_LEAD,) if self.view.lead else ()
        yield words.DAY_BEFORE, (*words.THE_DAY_BEFORE, *lead)
        bring = words.to_bring(self.team.participants, three=self.minutes > LENGTHS[0])
        yield words.IN_THE_ROOM, (bring, *words.THERE)

    def timetable(self) -> Iterator[Block]:
        say, steps = self.speaker.say, agenda(self.view, self.minutes, self.speaker)
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

    def figures(self) -> Iterator[Block]:
        say, team, speaker = self.speaker.say, self.team, self.speaker
        figures = team.total.figures
        total = [decimal(figures.mean), decimal(figures.sd)]
        if team.whole:
            total += [decimals_as_needed(figures.median), speaker.span(figures.lowest, figures.highest)]
        yield table(map(say, words.TOTAL_COLUMNS[: len(total)]), [total])
        rows = []
        for dimension in team.dimensions:
            agreed = say(team_words.AGREEMENT[dimension.consensus]) if dimension.consensus else ""
            shown = f"{decimal(dimension.agreement, 2)} ({agreed})" if agreed else decimal(None)
            figures = dimension.figures
            rows.append((speaker.named(dimension.key), decimal(figures.mean, 2), decimal(figures.sd, 2), shown))
        yield table(map(say, words.DIMENSION_COLUMNS), rows)
        # Of a small team, the mean with the spread and the sides would tell how often each number of points was given.
        places = 2 if team.whole else 1
        given = [
            (
                str(statement.number),
                decimal(statement.figures.mean, places),
                *([decimal(statement.figures.sd, places)] if team.whole else []),
                side_by_side(statement.figures.counts if team.whole else statement.sides),
            )
            for statement in team.statements
        ]
        scale = speaker.scale
        people = team_words.people_by_points(scale.lowest, scale.highest) if team.whole else team_words.PEOPLE_BY_SIDES
        spread = [team_words.SPREAD] if team.whole else []
        yield table(map(say, (team_words.NUMBER, team_words.MEAN, *spread, people)), given)


@dataclass(frozen=True)
class _Session:
    view: TeamView
    minutes: int
    speaker: Speaker

    @property
    def team(self) -> TeamResult:
        return self.view.team

    def steps(self) -> Iterator[Step]:
        """The steps; the minutes of one that is not needed go to another that gains by them."""
        long = self.minutes > LENGTHS[0]
        views, weak = self.differences(2 if long else 1), self.dimensions(2 if long else 1)
        reading, strengths, lead, differences, dimensions = (5, 5, 10, 15, 20) if long else (5, 5, 5, 10, 15)
        pause, choosing, planning = (5, 10, 10) if long else (0, 0, 10)
        if self.view.lead is None:
            planning, lead = planning + 5, lead - 5
            reading, lead = reading + lead, 0
        if not views:
            dimensions, differences = dimensions + differences, 0
        if not weak:
            strengths, dimensions = strengths + dimensions, 0
        people = self.team.participants
        groups = -(-people // GROUP) if people > TOGETHER else 1
        yield self.step(5, words.WELCOME)
        yield self.step(reading, words.READING_ALONE if people <= ROUND else words.reading_in(groups))
        yield self.step(strengths, words.STRENGTHS, self.strengths())
        if lead:
            yield self.step(lead, words.LEAD, self.lead_and_team())
        if views:
            yield self.step(differences, words.DIFFERENCES, views)
        if pause:
            yield self.step(pause, words.PAUSE)
        if weak:
            yield self.step(
                dimensions, words.weakest(groups, several=long and len(weak_dimensions(self.team, 2)) > 1), weak
            )
        if choosing:
            yield self.step(choosing, words.CHOOSING)
            yield self.step(planning, words.PLANNING)
        else:
            yield self.step(planning, words.CHOOSING_AND_PLANNING)
        yield self.step(5, words.CLOSING if people <= ROUND else words.closing_in(groups))

    def step(self, minutes: int, said: words.StepWords, material: Sequence[Item] = ()) -> Step:
        return Step(minutes, self.speaker.say(said.title), self.speaker.say(said.doing), tuple(material))

    def strengths(self) -> list[Item]:
        told = [topic.number for topic in topics(self.team) if topic.disputed]
        strong = [number for number in self.team.strongest_statements if number not in told]
        return [Item(self.statement(number)) for number in strong[:STRENGTHS]]

    def lead_and_team(self) -> list[Item]:
        """The statements that the lead sees most differently; where none is far off, that is worth a word too."""
        say, beside = self.speaker.say, self.view.lead_beside_team
        found = far_apart(beside.statements, LEAD_STATEMENTS) if beside else ()
        shown = [self.statement(int(one.subject), say(words.of_lead(str(one.lead)))) for one in found]
        return [*map(Item, [*shown, say(team_words.LEAD_ADVICE)] if shown else [say(words.LEAD_ALIKE)])]

    def differences(self, most: int) -> list[Item]:
        """The most disputed statements, each with what its distribution tells and asks; nothing is said twice.

        The first is that of the handout, and none is one that the handout has for something else.
        """
        say = self.speaker.say
        items: list[Item] = []
        told: set[str] = set()
        others = {topic.number for topic in topics(self.team) if not topic.disputed}
        disputed = [statement for statement in most_disputed(self.team) if statement.number not in others]
        for statement in disputed[:most]:
            found = pattern(self.team, statement.number)
            sentences = [*map(say, patterns.patterns(*ends(self.team, statement.number))[found])]
            if little_disputed(statement.figures):
                sentences.append(say(patterns.LITTLE_DISPUTED))
            question = say(patterns.to_ask(say(patterns.ASKS[found])))
            new = " ".join(sentence for sentence in sentences if sentence not in told)
            lines = [new or say(patterns.LIKEWISE), *([question] if question not in told else [])]
            told.update(sentences, [question])
            items.append(Item(self.statement(statement.number), parts=(listing(lines),)))
        return items

    def dimensions(self, most: int) -> list[Item]:
        """The statement to begin with, and the weakest dimensions with their questions.

        Each dimension has its weakest statement with it, unless that stands elsewhere already.
        """
        speaker, found = self.speaker, topics(self.team)
        shown = {topic.number for topic in found}
        items = [Item(self.statement(topic.number)) for topic in found if topic.kind is TopicKind.BEGINS]
        for place, dimension in enumerate(weak_dimensions(self.team, most)):
            members = self.team.questionnaire.members(dimension.key)
            weakest = [number for number in self.team.statement_priorities if number in members][:1]
            weakest = [number for number in weakest if number not in shown]
            shown.update(weakest)
            own = [*map(speaker.quote, dimension.advice.questions)]
            questions = own or ([] if place else [*map(speaker.say, words.QUESTIONS)])
            share = speaker.percent(self.team.dimension(dimension.key).share)
            name = Strong(speaker.say(words.named(speaker.quote(dimension.name), share)))
            items.append(Item(name, parts=(listing([*map(self.statement, weakest), *questions]),)))
        return items

    def statement(self, number: int, lead: str = "") -> str:
        """A statement with the mean of its points, and what the lead gave."""
        say, (text, mark) = self.speaker.say, self.speaker.positively(number)
        average = say(team_words.average(decimal(self.team.statement(number).figures.mean)))
        remark = say(result.SEMICOLON).join(filter(None, (mark, average, lead)))
        return say(words.statement(number, text, remark))
