"""YAML from anybody → plain values with the line of each: text, lists and mappings, and nothing else that YAML can do.

Only the events of PyYAML's pure parser are used. Its constructor guesses types (``no`` becomes False, ``012`` ten) and
can be made to run code; its C parser dies of deep nesting. Without anchors nothing can grow, and the events come one by
one, so that the caps on depth and number end a hostile file early.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, NoReturn, TypeAlias

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import piled, shortened, stray_tag
from rater_quiz.strict_yaml.faults import FAULTS, INDICATORS, PILED, QUOTES, TOKENS, about_character

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]
Route: TypeAlias = tuple[str | int, ...]

_MOST_PROBLEMS = 20
_MOST_SHOWN = 40

# Control, line-separator and direction characters, a byte order mark that is not at the start, lone surrogates, and the
# two noncharacters that YAML leaves out. It holds all that PyYAML's reader would refuse without telling the line.
_NO_TEXT = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_FORBIDDEN, _FORBIDDEN_BUT_DIRECTION = re.compile(f"[{_NO_TEXT}{_DIRECTION}]"), re.compile(f"[{_NO_TEXT}]")
_DIRECTIVES_FIRST = re.compile(r"(?: *(?:#[^\n]*)?\n)*+%")

_EMPTY = "empty", "expected lines such as 'key: value'"
_SMALLER = "split it, or leave out what is not needed"


@dataclass(frozen=True)
class Document:
    """What one YAML document says, and where it says it."""

    value: dict[str, Value]
    """The root. Every scalar is its text, as written: ``no``, ``012`` and ``null`` too; nothing at all is ``""``."""
    lines: Mapping[Route, int]
    """The line of each value, from 1; for an entry of a mapping the line of its key. ``()`` is the root."""
    quoted: frozenset[Route]
    """The scalars that stood in quotes or in a block, so that ``"4"`` can be told from ``4``."""

    def line(self, route: Route) -> int:
        """Return the line of *route*, or of the nearest value around it that the document has."""
        while route and route not in self.lines:
            route = route[:-1]
        return self.lines[route]


def read_document(
    data: bytes,
    *,
    name: str,
    first_line: int = 1,
    most_bytes: int = 2**18,
    most_nodes: int = 20_000,
    most_depth: int = 20,
    allows_direction: bool = False,
) -> Document:
    """Read one YAML document with a mapping at its root.

    Args:
        data: UTF-8, with or without a byte order mark; lines end in LF or CRLF.
        name: What messages call the file.
        first_line: The number of the first line of *data* in that file.
        most_bytes: The largest size accepted.
        most_nodes: The largest number of keys, scalars, lists and mappings accepted.
        most_depth: The deepest nesting of lists and mappings accepted; the root is 1.
        allows_direction: Whether direction characters may stand anywhere but in keys, because the caller cleans each
            text before anybody sees it.

    Raises:
        InputRefusedError: with file, line, what was found and how to mend it, whatever the bytes are.
    """
    place = _Place(name, first_line)
    if len(data) > most_bytes:
        place.refuse(0, f"too large: {len(data):,} bytes, expected at most {most_bytes:,}", _SMALLER)
    text = _decoded(data, place).replace("\r\n", "\n")
    forbidden = _FORBIDDEN_BUT_DIRECTION if allows_direction else _FORBIDDEN
    if forbidden.search(text):
        for row, line in enumerate(text.split("\n")):
            if found := forbidden.search(line):
                place.note(row, *about_character(found.group()))
        place.refuse_any()
    if directives := _DIRECTIVES_FIRST.match(text):
        place.refuse(text.count("\n", 0, directives.end()), *INDICATORS["%"])
    return _Reading(place, text, most_nodes, most_depth, forbidden).document()


def spell_route(route: Route) -> str:
    """Spell *route* as it stands in messages, such as ``statements[4].dimensions[0]``."""
    spelled = ""
    for step in route:
        if isinstance(step, int):
            spelled += f"[{step}]"
        elif re.fullmatch(rf"[\w-]{{1,{_MOST_SHOWN}}}", step):
            spelled += f".{step}" if spelled else step
        else:
            spelled += f"['{_shown(step)}']"
    return spelled


@dataclass
class _Place:
    """Where the text comes from, and what was found wrong with it: one problem a line, so that none is a mere echo."""

    name: str
    first_line: int
    problems: dict[int, Problem] = field(default_factory=dict)

    def note(self, row: int, finding: str, hint: str = "") -> None:
        """Keep a problem on *row*, counted from 0, and give up once there are enough of them."""
        self.problems.setdefault(row, Problem(f"{self.name}:{self.first_line + row}", finding, hint))
        if len(self.problems) == _MOST_PROBLEMS:
            self.refuse_any()

    def refuse(self, row: int, finding: str, hint: str = "") -> NoReturn:
        self.note(row, finding, hint)
        raise InputRefusedError(*self.problems.values())

    def refuse_any(self) -> None:
        InputRefusedError.raise_any([*self.problems.values()])


@dataclass
class _Open:
    """A list or mapping that has begun and not ended."""

    node: list[Value] | dict[str, Value]
    route: Route
    row: int
    bracket: str
    """``[`` or ``{`` as it stands in the text; empty for one that is written in lines."""
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    key_rows: dict[str, int] = field(default_factory=dict)


class _Reading:
    """The way through the parser's events; a list of open collections stands in for recursion."""

    def __init__(self, place: _Place, text: str, most_nodes: int, most_depth: int, forbidden: re.Pattern[str]) -> None:
        self.place = place
        self.forbidden = forbidden
        self.text = text
        self.most_nodes = most_nodes
        self.most_depth = most_depth
        self.nodes = 0
        self.root: Value = ""
        self.open: list[_Open] = []
        self.rows: dict[Route, int] = {}
        self.quoted: set[Route] = set()
        self.last_quotes: tuple[int, int] | None = None
        """First and last row of the scalar read last, if it stood in quotes."""

    def document(self) -> Document:
        import yaml  # some 9 ms, which a start that reads no YAML need not pay

        loader = yaml.SafeLoader(self.text)
        try:
            while not self.take(yaml, self.next_event(loader)):
                pass
        finally:
            loader.dispose()
        if not isinstance(self.root, dict):
            # Only now, so that a list that is nested too deep is called that.
            self.refuse_root("a list", self.rows[()])
        self.place.refuse_any()
        lines = {route: self.place.first_line + row for route, row in self.rows.items()}
        return Document(self.root, lines, frozenset(self.quoted))

    def next_event(self, loader: Any) -> Any:
        try:
            return loader.get_event()
        except Exception as fault:  # noqa: BLE001 - ValueError, IndexError and more come through, and no list is sure
            self.refuse_fault(fault, loader)

    def take(self, yaml: ModuleType, event: Any) -> bool:
        """Take in one event, and return whether it was the last one that matters."""
        match event:
            case yaml.ScalarEvent():
                self.take_scalar(event)
            case yaml.AliasEvent():
                self.place.note(event.start_mark.line, *INDICATORS["*"])
                self.place_scalar(f"*{event.anchor}", event.start_mark.line)
            case yaml.SequenceStartEvent():
                self.begin([], event)
            case yaml.MappingStartEvent():
                self.begin({}, event)
            case yaml.CollectionEndEvent():
                self.open.pop()
            case yaml.StreamEndEvent():
                self.place.refuse(0, *_EMPTY)
            case yaml.DocumentEndEvent():
                self.refuse_more(event.end_mark)
                return True
        return False

    def take_scalar(self, event: Any) -> None:
        row = event.start_mark.line
        self.last_quotes = (row, event.end_mark.line) if event.style in ("'", '"') else None
        self.refuse_properties(event)
        if found := (_FORBIDDEN if self.awaits_key else self.forbidden).search(event.value):
            self.place.note(row, *about_character(found.group()))
        elif self.forbidden is _FORBIDDEN:  # nobody cleans the text afterwards
            if tag := stray_tag(event.value):
                self.place.note(row, *about_character(tag))
            elif piled(event.value):
                self.place.note(row, *PILED)
        if not self.open and not event.value.strip():
            self.place.refuse(0, *_EMPTY)
        if self.awaits_key and not event.value and event.style is None:
            self.place.note(row, "a key is missing before ':'", QUOTES)
        route = self.place_scalar(event.value, row)
        if route and event.style is not None:
            self.quoted.add(route)

    def place_scalar(self, text: str, row: int) -> Route:
        """Put *text* where it belongs, and return its route; none for a key, which has no value yet."""
        self.count(row)
        if not self.open:
            self.refuse_root("a text", row)
        if not self.awaits_key:
            return self.attach(text, row)
        inside = self.open[-1]
        if text in inside.key_rows:
            first = self.place.first_line + inside.key_rows[text]
            self.place.note(row, f"'{_shown(text)}' given twice (first on line {first})", "keep one of the two")
        inside.key = text
        inside.key_rows.setdefault(text, row)
        return ()

    def begin(self, node: list[Value] | dict[str, Value], event: Any) -> None:
        row, character = event.start_mark.line, self.text[event.start_mark.index]
        self.refuse_properties(event)
        if self.awaits_key:
            kind = "list" if isinstance(node, list) else "mapping"
            self.place.refuse(row, f"a {kind} cannot be a key", QUOTES)
        self.count(row)
        if len(self.open) == self.most_depth:
            self.place.refuse(row, f"nested too deep: more than {self.most_depth} levels", "use fewer levels")
        route = self.attach(node, row)
        self.open.append(_Open(node, route, row, character if event.flow_style and character in "[{" else ""))

    def attach(self, node: Value, row: int) -> Route:
        route: Route = ()
        if not self.open:
            self.root = node
        elif isinstance((inside := self.open[-1]).node, list):
            route = (*inside.route, len(inside.node))
            inside.node.append(node)
        else:
            assert inside.key is not None
            route = (*inside.route, inside.key)
            inside.node[inside.key], row, inside.key = node, inside.key_rows[inside.key], None
        self.rows[route] = row
        return route

    @property
    def awaits_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].node, dict) and self.open[-1].key is None

    def count(self, row: int) -> None:
        self.nodes += 1
        if self.nodes > self.most_nodes:
            self.place.refuse(row, f"too large: more than {self.most_nodes:,} keys and values", _SMALLER)

    def refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.place.note(event.start_mark.line, *INDICATORS["&"])
        if getattr(event, "tag", None) is not None:
            self.place.note(event.start_mark.line, *INDICATORS["!"])

    def refuse_root(self, found: str, row: int) -> NoReturn:
        hint = "a key, a colon and a space come first, as in 'id: rater'"
        self.place.refuse(row, f"expected a mapping, found {found}", hint)

    def refuse_more(self, end: Any) -> None:
        """Refuse what follows the document, unless it is blank, a comment or another ``...``."""
        for more, line in enumerate(self.text[end.index :].split("\n")):
            if line.startswith("---"):
                self.place.refuse(end.line + more, "a second document starts here", "keep one document in a file")
            if line.strip() not in {"", "..."} and not line.lstrip().startswith("#"):
                self.place.refuse(
                    end.line + more, "found more after the end of the document", "take it out or indent it"
                )

    def refuse_fault(self, fault: Exception, loader: Any) -> NoReturn:
        """Say in our words what PyYAML could not read."""
        row = loader.line
        if isinstance(fault, ValueError | OverflowError) and self.text[: loader.pointer].endswith("\\U"):
            code = f"U+{loader.prefix(8).lstrip('0')}"
            self.place.refuse(row, f"there is no such character: {code}", "write the character itself")
        said = f"{getattr(fault, 'context', None)} | {getattr(fault, 'problem', None)}"
        known, found = next((known, found) for known in FAULTS if (found := re.search(known.said, said)))
        if mark := getattr(fault, "context_mark" if known.at == "start" else "problem_mark", None):
            row = mark.line
        words = {key: TOKENS.get(value, f"'{value}'") for key, value in found.groupdict().items()}
        bracket = next((one for one in reversed(self.open) if one.bracket), None)
        if bracket and known.at == "bracket":
            row = bracket.row
        words["bracket"] = f"'{bracket.bracket}'" if bracket else "bracket"
        words["line"] = str(self.place.first_line + (bracket.row if bracket else row))
        quotes, hint = self.last_quotes, known.hint
        if known.after_quotes and quotes and quotes[0] < quotes[1] == row:
            hint = f"a quotation mark that opens on line {self.place.first_line + quotes[0]} is closed on this one"
        self.place.refuse(row, known.finding.format_map(words), hint)


def _decoded(data: bytes, place: _Place) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:
        place.refuse(0, "not UTF-8 (it looks like UTF-16)", "save it as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        finding = f"not UTF-8: found the byte {data[fault.start]:#04x}"
        place.refuse(data.count(b"\n", 0, fault.start), finding, "save it as UTF-8")


def _shown(text: str) -> str:
    """Return *text* short and on one line."""
    return shortened(" ".join(text.split()), _MOST_SHOWN)
