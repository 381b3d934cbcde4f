"""What several pages say alike, in one language: figures with their words, and the questionnaire's own texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from rater_quiz.language import Language, Said, Text
from rater_quiz.pages.blocks import Zone
from rater_quiz.pages.cells import Named, Tone
from rater_quiz.pages.figures import percent
from rater_quiz.questionnaire import Band, Dimension, Questionnaire, Scale
from rater_quiz.scoring import Caution, favoured_by_agreeing
from rater_quiz.words import result

RATER = "rater"
"""The id of the questionnaire about which we know where it comes from."""


@dataclass(frozen=True)
class Speaker:
    """Says things about results of one questionnaire, in one language."""

    questionnaire: Questionnaire
    language: Language

    def say(self, text: Said) -> str:
        """A text of ours."""
        return text.in_(self.language)

    def quote(self, text: Text | None) -> str:
        """A text of the questionnaire, in its first language where it lacks this one; "" where it has none."""
        return text.in_(self.language) if text else ""

    def statement(self, number: int) -> str:
        """The text of a statement."""
        return self.quote(self.questionnaire.statement(number).text)

    def positive(self, number: int) -> str:
        """The text of a statement beside points: where it is reversed, as it reads when all is well, and marked so."""
        text, mark = self.positively(number)
        return self.say(result.marked(text, mark)) if mark else text

    def positively(self, number: int) -> tuple[str, str]:
        """The same text, and apart from it the mark, which is empty where it is not reversed."""
        statement = self.questionnaire.statement(number)
        if not statement.reversed:
            return self.quote(statement.text), ""
        if statement.mirrored:
            return self.quote(statement.mirrored), self.say(result.POSITIVE_FORM)
        return self.quote(statement.text), self.say(result.REVERSED_FORM)

    def named(self, key: str) -> Named:
        """A dimension's name with its letter."""
        dimension = self.questionnaire.dimension(key)
        return Named(self.quote(dimension.name), dimension.letter or "")

    @property
    def scale(self) -> Scale:
        """The scale of the questionnaire."""
        return self.questionnaire.scale

    def numbers(self, numbers: Sequence[int]) -> str:
        """Numbers, one after the other."""
        return self.say(result.COMMA).join(map(str, numbers))

    def caution(self, caution: str) -> str:
        """How to read a result with a caution, one of `scoring.Caution` or `team.TeamCaution`."""
        if caution == Caution.STRAIGHTLINING and not self.questionnaire.runs_both_ways:
            return self.say(result.STRAIGHT_ONE_WAY)
        if caution != Caution.ACQUIESCENCE:
            return self.say(result.CAUTIONS[caution])
        favoured = favoured_by_agreeing(self.questionnaire)
        names = [self.quote(self.questionnaire.dimension(key).name) for key in favoured or ()]
        return self.say(result.acquiescence(*names) if names else result.ACQUIESCENCE)

    def zones(self) -> tuple[Zone, ...]:
        """The bands of the total, from the lowest up, as far as answers reach into them."""
        lowest, highest = self.questionnaire.lowest, self.questionnaire.highest
        return tuple(
            Zone(self.in_band(band), first, last, self.say(result.zone(self.band(band), first, last)), self.tone(band))
            for band in self.questionnaire.bands
            for first, last in [(max(band.lowest, lowest), min(band.highest, highest))]
            if first <= last
        )

    def cuts(self) -> tuple[Fraction, ...]:
        """Where the levels of a dimension begin but the first, as shares."""
        lowest, highest = self.questionnaire.lowest, self.questionnaire.highest
        return tuple((cut - lowest) / (highest - lowest) for cut in self.questionnaire.cuts if lowest < cut < highest)

    def is_highest(self, band: Band) -> bool:
        """Whether a band is the best of several."""
        return self.tone(band) is Tone.HIGH

    def percent(self, share: Fraction) -> str:
        """A share in whole percent."""
        return self.say(result.percent(percent(share)))

    def span(self, lowest: int, highest: int) -> str:
        """The least and the most that something can be."""
        return self.say(result.span(lowest, highest))

    def band(self, band: Band) -> str:
        """The name of a band."""
        return self.quote(band.name)

    def in_band(self, band: Band) -> str:
        """What a total in a band amounts to."""
        return self.say(result.in_band(self.band(band)))

    def level(self, band: Band) -> str:
        """The name of the level that a band is of a dimension."""
        return self.quote(band.level or band.name)

    def tone(self, band: Band) -> Tone:
        """How good a band is among the questionnaire's: the lowest, the highest, or one between."""
        bands = self.questionnaire.bands
        if len(bands) > 1 and band == bands[0]:
            return Tone.LOW
        return Tone.HIGH if len(bands) > 1 and band == bands[-1] else Tone.PLAIN

    def titled(self, dimension: Dimension, level: Band) -> str:
        """A dimension with its level, as a heading of what is advised on it."""
        return self.say(result.level(self.quote(dimension.name), self.level(level)))
