"""A lead's own result beside the team's: what an outsider's view of the same work shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rater_quiz.pages.blocks import Block, Entry, Form, Heading, Paragraph, Statements, Summary, only, table
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.topics import far_apart
from rater_quiz.scoring import Scores
from rater_quiz.team import Difference, LeadBesideTeam, TeamResult
from rater_quiz.words import team as words

MOST = 5
"""Statements that are shown where lead and team differ, at most."""
MOST_IN_SHORT = 3
"""Of these, how many the short form has."""


@dataclass(frozen=True)
class LeadView:
    """The part of a team's page that is about its lead."""

    speaker: Speaker
    lead: Scores
    team: TeamResult
    beside: LeadBesideTeam
    entry: Callable[[int, str], Entry]
    """Names a statement, with a remark."""

    def blocks(self) -> Iterator[Block]:
        """Say where the two differ, and what to make of it."""
        say = self.speaker.say
        total = say(words.lead_total(str(self.lead.total), decimal(self.team.total.figures.mean)))
        yield Heading(say(words.LEAD))
        yield Paragraph(say(words.LEAD_INTRODUCTION), form=Form.WHOLE)
        yield Paragraph(total, form=Form.WHOLE)
        yield table(
            map(say, words.LEAD_COLUMNS),
            [(self.speaker.named(str(one.subject)), *self._row(one)) for one in self.beside.dimensions],
        )
        found = far_apart(self.beside.statements, MOST)
        if found:
            yield Paragraph(say(words.LEAD_STATEMENTS), form=Form.WHOLE)
            rows = [(str(one.subject), *self._row(one), self.speaker.statement(int(one.subject))) for one in found]
            yield table(map(say, (words.NUMBER, *words.LEAD_COLUMNS[1:], words.STATEMENT)), rows)
        else:
            yield Paragraph(say(words.LEAD_ALIKE), form=Form.WHOLE)
        yield Paragraph(say(words.LEAD_ADVICE), form=Form.WHOLE)
        yield from only(Form.SHORT, self._in_short(total))

    def _in_short(self, total: str) -> Iterator[Block]:
        found = far_apart(self.beside.statements, MOST_IN_SHORT)
        if not found:
            yield Summary((total, self.speaker.say(words.LEAD_ALIKE)))
            return
        remarks = [self.speaker.say(words.lead_and_team(str(one.lead), decimal(one.team))) for one in found]
        yield Summary((total,))
        yield Statements(tuple(self.entry(int(one.subject), told) for one, told in zip(found, remarks, strict=True)))

    def _row(self, one: Difference) -> list[str]:
        difference = one.lead - one.team
        shown = decimal(abs(difference))
        told = (words.higher if difference > 0 else words.lower)(shown) if float(shown) else words.EQUAL
        return [str(one.lead), decimal(one.team), self.speaker.say(told)]
