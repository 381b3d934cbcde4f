"""Misspelt keys read as what they were meant to be, so that one of them does not hide what is wrong elsewhere."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from rater_quiz.late import Late
from rater_quiz.questionnaire.model import MOST_ISSUES, Issue, Part, Questionnaire, Route
from rater_quiz.questionnaire.names import closest, meant, quoted

if TYPE_CHECKING:
    from rater_quiz.words import examination as words
else:
    words = Late("rater_quiz.words.examination")


@dataclass
class Mended:
    """The plain values of a file with nothing but known keys in the parts of a questionnaire."""

    value: Any = None
    issues: list[Issue] = field(default_factory=list)
    """Every unknown key, at the route at which it was written."""
    written: dict[Route, str] = field(default_factory=dict)
    """For the route of each mended key, how the key was written."""

    @classmethod
    def of(cls, value: Any) -> "Mended":
        """Mend the plain values of a file; what is no mapping where one belongs stays what it is."""
        mended = cls()
        mended.value = mended._part(value, Questionnaire, ())
        return mended

    def as_written(self, route: Route) -> Route:
        """Return a *route* through the mended values as one through the file."""
        return tuple(self.written.get(route[: depth + 1], step) for depth, step in enumerate(route))

    def _part(self, value: Any, model: type[Part], route: Route) -> Any:
        if not isinstance(value, Mapping):
            return value
        known, mended = model.model_fields, {}
        taken = known.keys() & value.keys()
        for written in value:
            key = written if written in known else self._meant(written, known, route)
            if key is None or (key != written and key in taken):
                continue
            if key != written:
                taken.add(key)
                self.written[*route, key] = written
            mended[key] = self._field(value[written], known[key].annotation, (*route, key))
        return mended

    def _meant(self, written: str, known: Collection[str], route: Route) -> str | None:
        """Report an unknown key, and guess which one it was meant to be."""
        if len(self.issues) >= MOST_ISSUES:
            return None
        place = self.as_written((*route, written))
        self.issues.append(Issue(place, words.no_key(quoted(written)), meant(written, known)))
        return closest(written, known)

    def _field(self, value: Any, annotation: Any, route: Route) -> Any:
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self._part(value, annotation, route)
        parts = [kind for kind in get_args(annotation) if isinstance(kind, type) and issubclass(kind, Part)]
        if parts and isinstance(value, list):
            return [self._part(item, parts[0], (*route, place)) for place, item in enumerate(value)]
        return value
