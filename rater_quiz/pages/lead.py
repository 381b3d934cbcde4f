"""A lead's own result beside the team's: what an outsider's view of the same work shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from rater_quiz.pages.blocks import Block, Form, Heading, Paragraph, table
from rater_quiz.pages.figures import decimal
from rater_quiz.pages.shared import Speaker
from rater_quiz.pages.topics import far_apart
from rater_quiz.scoring import Scores
from rater_quiz.team import Difference, LeadBesideTeam, TeamResult
from rater_quiz.words import team as words

MOST = 2
"""Statements that are shown where lead and team differ, at most."""


@dataclass(frozen=True)
class LeadView:
    """The part of a team's page that is about its lead."""

    speaker: Speaker
    lead: Scores
    team: TeamResult
    beside: LeadBesideTeam

    def blocks(self) -> Iterator[Block]:
        """Say where the two differ, and what to make of it."""
        say = self.speaker.say
        yield Heading(say(words.LEAD))
        yield Paragraph(say(words.LEAD_INTRODUCTION))
        yield Paragraph(say(words.lead_total(str(self.lead.total), decimal(self.team.total.figures.mean))))
        yield table(
            map(say, words.LEAD_COLUMNS),
            [(self.speaker.named(str(one.subject)), *self._row(one)) for one in self.beside.dimensions],
        )
        found = far_apart(self.beside.statements, MOST)
        if found:
            yield Paragraph(say(words.LEAD_STATEMENTS))
            rows = [(str(one.subject), *self._row(one)) for one in found]
            yield table(map(say, (words.STATEMENT, *words.LEAD_COLUMNS[1:])), rows)
        else:
            yield Paragraph(say(words.LEAD_ALIKE))

    def in_short(self) -> Paragraph:
        """Where the two differ most, in a sentence that says of nobody's answers what they are."""
        found = far_apart(self.beside.statements, 1)
        said = words.lead_shortly(str(found[0].subject)) if found else words.LEAD_ALIKE_SHORTLY
        return Paragraph(self.speaker.say(said), form=Form.SHORT)

    def _row(self, one: Difference) -> list[str]:
        difference = one.lead - one.team
        shown = decimal(abs(difference))
        told = (words.higher if difference > 0 else words.lower)(shown) if float(shown) else words.EQUAL
        return [str(one.lead), decimal(one.team), self.speaker.say(told)]
