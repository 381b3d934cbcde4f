"""What is wrong with a YAML text, in words for people: PyYAML's own name what its parser was doing."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from rater_quiz.language import Language, Said
from rater_quiz.words import strict_yaml as words


@dataclass(frozen=True)
class Fault:
    """What PyYAML says, ``context | problem``, as a pattern, and what we say instead."""

    said: str
    finding: Said | tuple[Said, Said] | Callable[..., Said | tuple[Said, Said]]
    """With its hint, or alone where quotes mend it; or what makes that of what *holes* name."""
    holes: tuple[str, ...] = ()
    """Groups of the pattern, ``bracket`` and ``line``: the innermost bracket that is open, and where it is."""
    hint: Said = words.QUOTES
    """Where the finding is alone."""
    at: Literal["stop", "start", "bracket"] = "stop"
    """Which place to name: where PyYAML gave up, where the thing began, or the innermost bracket that is open."""
    after_quotes: bool = False
    """Whether a quotation mark on an earlier line may be to blame."""

    def about(self, known: Mapping[str, Any]) -> tuple[Said, Said]:
        """The finding and its hint, made of what is *known* of this one."""
        made = self.finding(*(known[name] for name in self.holes)) if callable(self.finding) else self.finding
        return made if isinstance(made, tuple) else (made, self.hint)


_FAULTS = (
    Fault("scanning an alias", words.ALIAS, at="start"),
    Fault("scanning an anchor", words.ANCHOR, at="start"),
    Fault("ing a tag|tag handle", words.TAG),
    Fault("directive", words.DIRECTIVE, at="start"),
    Fault(r"found character '\\t'", words.TAB),
    Fault("found character '(?P<found>.)' that", words.text_starts_with, ("found",)),
    Fault("a simple key", words.NO_COLON, at="start"),
    Fault("sequence entries", words.DASH_INSIDE),
    Fault("mapping keys", words.QUESTION_INSIDE),
    Fault("mapping values", words.COLON_INSIDE),
    Fault("quoted scalar.*unexpected", words.QUOTE_OPEN, at="start"),
    Fault("double-quoted", words.UNKNOWN_ESCAPE),
    Fault("block scalar", words.BLOCK_ON_ITS_LINE),
    Fault("flow.*<stream end>", words.not_closed, ("bracket",), hint=words.CLOSE, at="bracket"),
    Fault(
        r"expected ',' or '(?P<close>.)', but got '(?P<found>.+)'",
        words.not_closed_before,
        ("close", "bracket", "line", "found"),
    ),
    Fault("node content, but found '(?P<found>.+)'", words.value_starts_with, ("found",)),
    Fault("<block end>, but found ':'", words.KEY_MISSING),
    Fault(r"<block end>, but found '(?:<block|[?-])", words.INDENTATION),
    Fault("<block end>", words.MORE_AFTER_VALUE, after_quotes=True),
    Fault("", words.UNREADABLE),
)
"""The first one whose pattern is found says it; the last one fits everything."""


def known(fault: Exception) -> tuple[Fault, dict[str, Said]]:
    """What we say of something that PyYAML could not read, and what is found in its groups."""
    said = f"{getattr(fault, 'context', None)} | {getattr(fault, 'problem', None)}"
    fitting, found = next((each, found) for each in _FAULTS if (found := re.search(each.said, said)))
    return fitting, {group: _token(token) for group, token in found.groupdict().items()}


def _token(token: str) -> Said:
    return words.TOKENS.get(token) or (words.SOMETHING_ELSE if token.startswith("<") else words.sign(token))


def about_character(character: str) -> tuple[Said, Said]:
    """Say which character it is that is not allowed, and how to mend it."""
    code, category = f"U+{ord(character):04X}", unicodedata.category(character)
    if category in {"Cs", "Cn"}:
        return words.no_character(code)
    name = words.NAMES.get(character) or words.name_in_unicode(unicodedata.name(character, "").lower())
    say = {"Cc": words.control_character, "Cf": words.direction_character}.get(category, words.character)
    if character == "\ufeff" or name.in_(Language.ENGLISH).startswith("tag "):
        say = words.character
    return say(code, name), words.LINE_ENDS if character == "\r" else words.TAKE_OUT
