"""What the answers of a form are called: the questionnaire's own labels, and the usual names of an agreement scale."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

from rater_quiz.language import Language
from rater_quiz.questionnaire import Scale
from rater_quiz.responses.spelling import spelled

_AGREEMENT = tuple(
    frozenset(map(spelled, names))
    for names in (
        (
            *("Strongly disagree", "Disagree strongly", "Completely disagree", "Disagree completely"),
            *("Totally disagree", "Disagree totally", "Fully disagree", "Definitely disagree"),
            *("Do not agree at all", "Don't agree at all", "I strongly disagree", "I completely disagree"),
            *("لا أوافق بشدة", "لا أوافق إطلاقًا", "لا أوافق أبدًا", "لا أوافق مطلقًا", "لا أوافق نهائيًا"),
            *("لا أوافق على الإطلاق", "لا أوافق البتة", "أعارض بشدة", "معارض بشدة", "معارضة بشدة", "أرفض بشدة"),
            *(
                f"{word} {how}"
                for word in ("غير موافق", "غير موافقة")
                for how in ("بشدة", "إطلاقًا", "أبدًا", "مطلقًا", "نهائيًا", "على الإطلاق", "البتة")
            ),
        ),
        (
            *("Disagree", "I disagree", "Do not agree", "Don't agree"),
            *("لا أوافق", "غير موافق", "غير موافقة", "أعارض", "معارض", "معارضة"),
        ),
        (
            *("Neither agree nor disagree", "Neither disagree nor agree", "Neither agree or disagree", "Neutral"),
            *("Neither", "I neither agree nor disagree"),
            *("محايد", "محايدة", "لا أوافق ولا أعارض", "لا أعارض ولا أوافق", "لا أوافق ولا أرفض"),
            *("لا موافق ولا معارض", "لا موافق ولا غير موافق", "غير موافق ولا معارض"),
        ),
        ("Agree", "I agree", "أوافق", "موافق", "موافقة"),
        (
            *("Strongly agree", "Agree strongly", "Completely agree", "Agree completely", "Totally agree"),
            *("Agree totally", "Fully agree", "Definitely agree", "I strongly agree", "I completely agree"),
            *(
                f"{word} {how}"
                for word in ("أوافق", "موافق", "موافقة")
                for how in ("بشدة", "تمامًا", "كليًا", "جدًا", "بقوة", "كل الموافقة")
            ),
        ),
    )
)
"""What forms call the five answers, from the lowest up. لا أوافق تمامًا is not among them: it may mean "not at all" and
"not quite"; nor is "Undecided", which is no place between agreeing and disagreeing."""
_STRONGLY, _PLAINLY = frozenset({0, 4}), frozenset({1, 3})
_NEUTRAL = 2

_HALVES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            "Somewhat disagree",
            "Disagree somewhat",
            *(f"{no} إلى حد ما" for no in ("لا أوافق", "غير موافق", "غير موافقة")),
        ),
        ("Somewhat agree", "Agree somewhat", *(f"{yes} إلى حد ما" for yes in ("أوافق", "موافق", "موافقة"))),
    ),
    (("Tend to disagree",), ("Tend to agree",)),
    (("Rather disagree",), ("Rather agree",)),
    (("Mostly disagree", "Disagree mostly"), ("Mostly agree", "Agree mostly")),
    (("Slightly disagree", "Disagree slightly"), ("Slightly agree", "Agree slightly")),
    (("Partly disagree", "Partially disagree"), ("Partly agree", "Partially agree")),
)
"""Ways to say somewhat, below and above the middle; a scale of five has one of them, a longer one may have two."""
_SOMEWHAT = {
    spelled(label): place for lower, upper in _HALVES for place, names in ((1, lower), (3, upper)) for label in names
}
"""The place that these labels have on a scale of five that has them."""
_WAYS = {spelled(label): way for way, sides in enumerate(_HALVES) for names in sides for label in names}


@dataclass(frozen=True)
class Labels:
    """Which label means which answer, as far as that is plain."""

    places: Mapping[str, int]
    """The place on the scale, from 0, of each label as it is `spelled`."""
    unplaced: Mapping[str, int]
    """Labels that are known and yet could be either of two answers, with the place where a number may put them."""

    @classmethod
    def of(cls, scale: Scale) -> Self:
        """The labels of a scale, before anything is known about a form."""
        found: dict[str, set[int]] = {}
        for place, label in enumerate(scale.labels):
            texts = [spelled(text) for text in label.translations.values()]
            for key in (*texts, "".join(texts), "".join(reversed(texts))):  # a form for two languages may show both
                found.setdefault(key, set()).add(place)
        found.pop("", None)
        own = {key: places.pop() for key, places in found.items() if len(places) == 1}
        if not _is_agreement(scale):
            return cls(own, {})
        usual = {key: place for place, keys in enumerate(_AGREEMENT) for key in keys if key not in found}
        return cls(own | usual, _SOMEWHAT)

    def among(self, met: Collection[str]) -> Self:
        """What they mean among the labels *met* in all of a form: "somewhat agree" has a place beside the others only.

        It has one where the form's five labels are plainly strongly, somewhat, neutral, somewhat, strongly; or where
        they are disagree, somewhat disagree, neutral, somewhat agree, agree, and "agree" is the top answer.
        """
        somewhat = [label for label in met if label in self.unplaced]
        halves = {_SOMEWHAT[label] for label in somewhat}
        places = {self.places[label] for label in met if label in self.places}
        kind = type(self)
        if not halves or len({_WAYS[label] for label in somewhat}) > 1:
            return self
        if halves == _PLAINLY and places == {*_STRONGLY, _NEUTRAL}:
            return kind({**self.places, **_SOMEWHAT}, {})
        if halves == _PLAINLY and places == {*_PLAINLY, _NEUTRAL}:
            moved = {label: {1: 0, 3: 4}.get(place, place) for label, place in self.places.items()}
            return kind({**moved, **_SOMEWHAT}, {})
        if places & _STRONGLY:
            return self
        # It may be the second kind, with an answer that nobody chose: then "agree" could be either of two answers.
        plainly = {label: place for label, place in self.places.items() if place in _PLAINLY}
        others = {label: place for label, place in self.places.items() if place not in _PLAINLY}
        return kind(others, {**self.unplaced, **plainly})


def _is_agreement(scale: Scale) -> bool:
    """Whether a scale, in one of its languages, is the agreement scale of five that forms have names for."""
    return len(scale.labels) == len(_AGREEMENT) and any(
        all(spelled(label.in_(language)) in names for label, names in zip(scale.labels, _AGREEMENT, strict=True))
        for language in Language
    )
