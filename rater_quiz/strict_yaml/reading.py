"""YAML from anybody → plain values with the line of each: text, lists and mappings, and nothing else that YAML can do.

Only the events of PyYAML's pure parser are used. Its constructor guesses types (``no`` becomes False, ``012`` ten) and
can be made to run code; its C parser dies of deep nesting. Without anchors nothing can grow, and the events come one by
one, so that the caps on depth and number end a hostile file early.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import piled, shortened, stray_tag, terminal
from rater_quiz.language import Said
from rater_quiz.late import Late

if TYPE_CHECKING:
    from rater_quiz.strict_yaml import faults
    from rater_quiz.words import strict_yaml as words
else:
    faults, words = Late("rater_quiz.strict_yaml.faults"), Late("rater_quiz.words.strict_yaml")

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
        place.refuse(0, words.too_many_bytes(len(data), most_bytes), words.SMALLER)
    text = _decoded(data, place).replace("\r\n", "\n")
    forbidden = _FORBIDDEN_BUT_DIRECTION if allows_direction else _FORBIDDEN
    if forbidden.search(text):
        for row, line in enumerate(text.split("\n")):
            if found := forbidden.search(line):
                place.note(row, *faults.about_character(found.group()))
        place.refuse_any()
    if directives := _DIRECTIVES_FIRST.match(text):
        place.refuse(text.count("\n", 0, directives.end()), words.DIRECTIVE, words.QUOTES)
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

    def note(self, row: int, finding: Said, hint: Said) -> None:
        """Keep a problem on *row*, counted from 0, and give up once there are enough of them."""
        self.problems.setdefault(row, Problem(f"{self.name}:{self.first_line + row}", finding, hint))
        if len(self.problems) == _MOST_PROBLEMS:
            self.refuse_any()

    def refuse(self, row: int, finding: Said, hint: Said) -> NoReturn:
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
            self.place.refuse(self.rows[()], words.A_LIST_IS_ALL, words.KEY_FIRST)
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
                self.place.note(event.start_mark.line, words.ALIAS, words.QUOTES)
                self.place_scalar(f"*{event.anchor}", event.start_mark.line)
            case yaml.SequenceStartEvent():
                self.begin([], event)
            case yaml.MappingStartEvent():
                self.begin({}, event)
            case yaml.CollectionEndEvent():
                self.open.pop()
            case yaml.StreamEndEvent():
                self.place.refuse(0, *words.EMPTY)
            case yaml.DocumentEndEvent():
                self.refuse_more(event.end_mark)
                return True
        return False

    def take_scalar(self, event: Any) -> None:
        row = event.start_mark.line
        self.last_quotes = (row, event.end_mark.line) if event.style in ("'", '"') else None
        self.refuse_properties(event)
        if found := (_FORBIDDEN if self.awaits_key else self.forbidden).search(event.value):
            self.place.note(row, *faults.about_character(found.group()))
        elif self.forbidden is _FORBIDDEN:  # nobody cleans the text afterwards
            if tag := stray_tag(event.value):
                self.place.note(row, *faults.about_character(tag))
            elif piled(event.value):
                self.place.note(row, *words.PILED)
        if not self.open and not event.value.strip():
            self.place.refuse(0, *words.EMPTY)
        if self.awaits_key and not event.value and event.style is None:
            self.place.note(row, words.KEY_MISSING, words.QUOTES)
        route = self.place_scalar(event.value, row)
        if route and event.style is not None:
            self.quoted.add(route)

    def place_scalar(self, text: str, row: int) -> Route:
        """Put *text* where it belongs, and return its route; none for a key, which has no value yet."""
        self.count(row)
        if not self.open:
            self.place.refuse(row, words.A_TEXT_IS_ALL, words.KEY_FIRST)
        if not self.awaits_key:
            return self.attach(text, row)
        inside = self.open[-1]
        if text in inside.key_rows:
            first = self.place.first_line + inside.key_rows[text]
            self.place.note(row, *words.key_twice(_shown(text), first))
        inside.key = text
        inside.key_rows.setdefault(text, row)
        return ()

    def begin(self, node: list[Value] | dict[str, Value], event: Any) -> None:
        row, character = event.start_mark.line, self.text[event.start_mark.index]
        self.refuse_properties(event)
        if self.awaits_key:
            finding = words.LIST_AS_KEY if isinstance(node, list) else words.MAPPING_AS_KEY
            self.place.refuse(row, finding, words.QUOTES)
        self.count(row)
        if len(self.open) == self.most_depth:
            self.place.refuse(row, *words.too_deep(self.most_depth))
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
            self.place.refuse(row, words.too_many_nodes(self.most_nodes), words.SMALLER)

    def refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.place.note(event.start_mark.line, words.ANCHOR, words.QUOTES)
        if getattr(event, "tag", None) is not None:
            self.place.note(event.start_mark.line, words.TAG, words.QUOTES)

    def refuse_more(self, end: Any) -> None:
        """Refuse what follows the document, unless it is blank, a comment or another ``...``."""
        for more, line in enumerate(self.text[end.index :].split("\n")):
            if line.startswith("---"):
                self.place.refuse(end.line + more, *words.SECOND_DOCUMENT)
            if line.strip() not in {"", "..."} and not line.lstrip().startswith("#"):
                self.place.refuse(end.line + more, *words.MORE_AFTER_END)

    def refuse_fault(self, fault: Exception, loader: Any) -> NoReturn:
        """Say in our words what PyYAML could not read."""
        row = loader.line
        if isinstance(fault, ValueError | OverflowError) and self.text[: loader.pointer].endswith("\\U"):
            self.place.refuse(row, *words.no_character(f"U+{loader.prefix(8).lstrip('0')}"))
        known, found = faults.known(fault)
        if mark := getattr(fault, "context_mark" if known.at == "start" else "problem_mark", None):
            row = mark.line
        bracket = next((one for one in reversed(self.open) if one.bracket), None)
        if bracket and known.at == "bracket":
            row = bracket.row
        opened = words.bracket(bracket.bracket) if bracket else words.A_BRACKET
        line = self.place.first_line + (bracket.row if bracket else row)
        finding, hint = known.about({**found, "bracket": opened, "line": line})
        quotes = self.last_quotes
        if known.after_quotes and quotes and quotes[0] < quotes[1] == row:
            hint = words.quote_closed_here(self.place.first_line + quotes[0])
        self.place.refuse(row, finding, hint)


def _decoded(data: bytes, place: _Place) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:
        place.refuse(0, *words.NOT_UTF_8_BUT_16)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        place.refuse(data.count(b"\n", 0, fault.start), *words.not_utf_8(f"{data[fault.start]:#04x}"))


def _shown(text: str) -> str:
    """Return *text* short, harmless and on one line."""
    return terminal(shortened(" ".join(text.split()), _MOST_SHOWN))
