"""What is wrong with a YAML text, in words for people: PyYAML's own name what its parser was doing."""

from dataclasses import dataclass
from typing import Literal

_CONTROL_NAMES = {
    "\0": "null",
    "\a": "bell",
    "\b": "backspace",
    "\r": "carriage return",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
    "\ufeff": "byte order mark",
}
QUOTES = "if it is meant as text, put quotes around it"
_UNPAIRED = "close it; an apostrophe inside single quotes is written twice: ''"
PILED = "found more marks on one letter than any language has", "take them out"


@dataclass(frozen=True)
class Fault:
    """What PyYAML says, ``context | problem``, as a pattern, and what we say instead."""

    said: str
    finding: str
    hint: str = QUOTES
    at: Literal["stop", "start", "bracket"] = "stop"
    """Which place to name: where PyYAML gave up, where the thing began, or the innermost bracket that is open."""
    after_quotes: bool = False
    """Whether a quotation mark on an earlier line may be to blame."""


INDICATORS = {
    "*": ("'*' at the start of a text makes it an alias, and aliases are not allowed", QUOTES),
    "&": ("'&' at the start of a text makes it an anchor, and anchors are not allowed", QUOTES),
    "!": ("'!' at the start of a text makes it a tag, and tags are not allowed", QUOTES),
    "%": ("'%' at the start of a line makes it a directive, and directives are not allowed", QUOTES),
}
"""Signs that begin something which is not allowed: the finding and the hint."""
TOKENS = {"<scalar>": "a text", "<alias>": "'*'", "<anchor>": "'&'", "<tag>": "'!'"}
TOKENS |= {"<stream end>": "the end of the text", "<document start>": "'---'", "<document end>": "'...'"}
"""What PyYAML calls the parts of a document, and what they are called for people."""
FAULTS = (
    Fault("scanning an alias", *INDICATORS["*"], at="start"),
    Fault("scanning an anchor", *INDICATORS["&"], at="start"),
    Fault("ing a tag|tag handle", *INDICATORS["!"]),
    Fault("directive", *INDICATORS["%"], at="start"),
    Fault(r"found character '\\t'", "found a tab where spaces are expected", "put spaces in place of the tab"),
    Fault("found character '(?P<found>.)' that", "a text cannot start with {found}"),
    Fault("a simple key", "expected a colon and a space after a key", "write 'key: value'", at="start"),
    Fault("sequence entries", "found '- ' inside a line", f"start a list on a line of its own; {QUOTES}"),
    Fault("mapping keys", "found '? ' inside a value"),
    Fault("mapping values", "found ': ' inside a value", f"{QUOTES}; or mend the indentation of this line"),
    Fault("quoted scalar.*unexpected", "a quotation mark is opened here and not closed", _UNPAIRED, at="start"),
    Fault("double-quoted", "unknown escape after '\\' in double quotes", "write '\\\\', or use single quotes"),
    Fault("block scalar", "after '|' or '>' the text starts on the next line"),
    Fault("flow.*<stream end>", "the {bracket} here is not closed", f"close it; {QUOTES}", at="bracket"),
    Fault(
        r"expected ',' or '(?P<close>.)', but got '(?P<found>.+)'",
        "expected ',' or {close} after the {bracket} of line {line}, found {found}",
        "close it; if one of its texts contains such a sign, put quotes around it",
    ),
    Fault("node content, but found '(?P<found>.+)'", "a value cannot start with {found}"),
    Fault("<block end>, but found ':'", "a key is missing before ':'"),
    Fault(
        r"<block end>, but found '(?:<block|[?-])",
        "the indentation of this line does not fit the lines above it",
        "indent the entries of one list or mapping alike",
    ),
    Fault(
        "<block end>",
        "found more text after the end of a value",
        "put quotes around it, the whole text; an apostrophe inside single quotes is written twice: ''",
        after_quotes=True,
    ),
    Fault("", "this cannot be read", "look at the quotation marks, brackets and indentation of this line"),
)
"""The first one whose pattern is found says it; the last one fits everything."""


def about_character(character: str) -> tuple[str, str]:
    """Say which character it is that is not allowed, and how to mend it."""
    import unicodedata  # a file of its own on the disk, needed only for a refusal

    code, category = f"U+{ord(character):04X}", unicodedata.category(character)
    if category in {"Cs", "Cn"}:
        return f"there is no such character: {code}", "write the character itself"
    named = _CONTROL_NAMES.get(character) or unicodedata.name(character, "").lower()
    kind = {"Cc": "control ", "Cf": "direction "}.get(category, "")
    if character == "\ufeff" or named.startswith("tag "):
        kind = ""
    hint = "save it with the line ends LF or CRLF" if character == "\r" else "take it out"
    return f"found the {kind}character {code} {named}".rstrip(), hint
