"""A team's result with what stands beside it, as the handout and the guide show it, and how both begin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from rater_quiz.pages.blocks import Block, Facts, Form
from rater_quiz.pages.shared import Speaker
from rater_quiz.scoring import Scores
from rater_quiz.team import LeadBesideTeam, TeamResult, lead_beside_team
from rater_quiz.words import person
from rater_quiz.words import team as words

_NO_RESPONSES = {"not-a-record", "not-a-person", "lead"}
"""Reasons for leaving out what is no response of somebody in the team."""
VERSION = 1
"""The version of the format of a team report's front matter."""


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
    name: str = ""
    """What the team is called, where all results say the same; empty where they do not."""
    people: int | None = None
    """How many people were asked; None where nobody said."""

    @property
    def lead_beside_team(self) -> LeadBesideTeam | None:
        """Where lead and team differ; None without a lead."""
        return lead_beside_team(self.lead, self.team) if self.lead else None


def about_team(view: TeamView, speaker: Speaker) -> Iterator[Block]:
    """Who a result is of, when it was made, and that there are no names in it."""
    say = speaker.say
    facts = [(say(person.TEAM), view.name)] if view.name else []
    in_all = say(words.of_people(view.team.participants, view.people)) if view.people else str(view.team.participants)
    left_out = sum(count for reason, count in view.left_out.items() if reason not in _NO_RESPONSES)
    participants = (say(words.PARTICIPANTS), say(words.and_left_out(in_all, left_out)) if left_out else in_all)
    yield Facts((*facts, participants, (say(person.DATE), view.made.isoformat())), form=Form.REPORT)
    yield Facts((*facts, participants), form=Form.SHORT)
