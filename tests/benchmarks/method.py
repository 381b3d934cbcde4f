"""What chance alone would show: how often the method's words are wrong about people of whom everything is known.

    python tests/benchmarks/method.py [ROUNDS]

Nothing here is timed. People are simulated, the same in every run, and it is counted how often

- a comparison shows a clear change although nothing changed: both sides are drawn alike, as few as five on each. Most
  would be found if all figures stood for themselves: with one that passes by chance in 4.55 % and 22 in 0.27 % each, in
  10.1 %. Answers at random come near that; those of honest people go together, and have the bound that counts;
- answers that have nothing to do with each other come out as strong agreement, or stronger, in a dimension;
- an honest sheet gets one of the cautions against sheets that were not read.

An honest person has a level of their own, which most people's lie a little above the middle, and in each dimension one
that is near it. The points of a statement are the mean of the levels of its dimensions, with noise, rounded to the
scale; where the statement is reversed, the answer is the mirror image of the points, as if it had been read.

It ends with 1 where a share is above its bound. With fewer rounds it is quicker, and less is certain.
"""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rater_quiz.comparison import compare_teams
from rater_quiz.questionnaire_file import find_questionnaire
from rater_quiz.scoring import acquiescence, points_of, straightlining
from rater_quiz.tally import Tally
from rater_quiz.team import Consensus, team_result

RATER = find_questionnaire(None)
ROUNDS = 4_000
SIZES = (5, 8, 12, 30)
"""People in a team, or on each side of a comparison."""
STRONG = (Consensus.STRONG, Consensus.VERY_STRONG)

USUAL, BETWEEN_PEOPLE, BETWEEN_DIMENSIONS, NOISE = 3.4, 0.6, 0.4, 0.8
"""Of honest people, in points: the mean of their levels, and standard deviations around it, around one's own level, and
around that of a dimension."""
UNIFORM = (20, 20, 20, 20, 20)
SKEWED = (10, 15, 25, 30, 20)
"""How many people of a hundred give 1, 2, … points, whatever they give elsewhere."""

Sheet = tuple[int, ...]
"""The answers of one person."""
Person = Callable[[random.Random], Sheet]
"""Draws the answers of one person."""


def honest(chance: random.Random) -> Sheet:
    """Someone who answers as they see it."""
    own = chance.gauss(USUAL, BETWEEN_PEOPLE)
    levels = {dimension.key: chance.gauss(own, BETWEEN_DIMENSIONS) for dimension in RATER.dimensions}
    points = []
    for statement in RATER.statements:
        level = sum(levels[key] for key in statement.dimensions) / len(statement.dimensions)
        points.append(min(max(round(chance.gauss(level, NOISE)), RATER.scale.lowest), RATER.scale.highest))
    return points_of(RATER, points)  # mirroring the points gives the answers


def at_random(weights: Sequence[int]) -> Person:
    """People whose points have nothing to do with each other, or with anybody else's."""

    def draw(chance: random.Random) -> Sheet:
        return points_of(RATER, chance.choices(RATER.scale.values, weights, k=len(RATER.statements)))

    return draw


class Finding(NamedTuple):
    """How often something was found."""

    name: str
    found: int
    of: int
    bound: float
    """The most that is to be found, as a share."""


def tally_of(size: int, person: Person, chance: random.Random) -> Tally:
    """A team of that *size*."""
    tally = Tally(RATER)
    tally.add_all([person(chance) for _ in range(size)])
    return tally


def changes(rounds: int) -> Iterator[Finding]:
    """Comparisons of two sides that are alike."""
    for name, person, bound in (("honest people", honest, 0.09), ("uniform answers", at_random(UNIFORM), 0.1)):
        for size in SIZES:
            chance, total, anything = random.Random(size), 0, 0  # noqa: S311 - nothing secret
            for _ in range(rounds):
                found = compare_teams(tally_of(size, person, chance), tally_of(size, person, chance))
                total += bool(found.total.clear)
                anything += any(part.clear for part in (found.total, *found.dimensions.values(), *found.statements))
            about = f"nothing changed, {size} and {size}, {name}"
            yield Finding(f"{about}: anything is clear", anything, rounds, bound)
            yield Finding(f"{about}: the total is", total, rounds, 0.05)


def agreements(rounds: int) -> Iterator[Finding]:
    """Dimensions of teams that agree on nothing."""
    for name, weights in (("uniform", UNIFORM), ("skewed", SKEWED)):
        for size in SIZES:
            chance, strong = random.Random(size), 0  # noqa: S311 - likewise
            for _ in range(rounds):
                dimensions = team_result(tally_of(size, at_random(weights), chance)).dimensions
                strong += sum(dimension.consensus in STRONG for dimension in dimensions)
            about = f"{size} people, {name} answers: strong in a dimension"
            yield Finding(about, strong, rounds * len(RATER.dimensions), 0.02)


def second_looks(rounds: int) -> Iterator[Finding]:
    """Sheets that were read."""
    chance = random.Random(17)  # noqa: S311 - likewise
    sheets = [honest(chance) for _ in range(10 * rounds)]
    yield Finding("an honest sheet: straightlining", sum(map(straightlining, sheets)), len(sheets), 0.005)
    agreeing = sum(acquiescence(RATER, sheet) for sheet in sheets)
    yield Finding("an honest sheet: acquiescence", agreeing, len(sheets), 0.005)


def main() -> None:
    """Simulate, and print all of it."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    too_many = 0
    for each in (finding for part in (changes, agreements, second_looks) for finding in part(rounds)):
        broken = each.found > each.bound * each.of
        too_many += broken
        verdict = "  ABOVE IT" if broken else ""
        print(f"{each.found / each.of:7.2%} (bound {each.bound:.1%})  {each.name}{verdict}", flush=True)
    print(f"{too_many} above their bounds")
    sys.exit(bool(too_many))


if __name__ == "__main__":
    main()
