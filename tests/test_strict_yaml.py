"""Foreign YAML: what is read, with which lines, and how everything else is refused."""

from functools import partial
from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.errors import InputRefusedError
from rater_quiz.strict_yaml import Document, Route, Value, read_document, spell_route

QUOTES = "if it is meant as text, put quotes around it"
KEY_FIRST = "a key, a colon and a space come first, as in 'id: rater'"
PAIRS = "expected lines such as 'key: value'"
APOSTROPHE = "an apostrophe inside single quotes is written twice: ''"
WHOLE = f"put quotes around it, the whole text; {APOSTROPHE}"
TAB = "found a tab where spaces are expected\n  hint: put spaces in place of the tab"
ALIAS = "'*' at the start of a text makes it an alias, and aliases are not allowed"
ANCHOR = "'&' at the start of a text makes it an anchor, and anchors are not allowed"
TAG = "'!' at the start of a text makes it a tag, and tags are not allowed"
DIRECTIVE = "'%' at the start of a line makes it a directive, and directives are not allowed"
SMALLER = "split it, or leave out what is not needed"

QUESTIONNAIRE = dedent("""\
    # A small one, in most of the ways that YAML can be written.
    id: small
    languages: [en, ar]
    title: {en: "Small", ar: 'صغير'}
    scale:
      lowest: 1
      labels:
        - {en: No, ar: لا}
        - en: Yes
          ar: نعم
    dimensions:
    - key: empathy
      advice:
        levels: {low: "Ask: \\"why?\\"", high: ''}
        actions:
          - |
            Listen first.

            Then speak.
          - >-
            One folded
            text.
    statements:
      - number: 1
        text: We listen to what people say,
          and we act on it.   # a comment
        reversed: no
        dimensions: [empathy]
    bands: []
    """)


def refusal(data: bytes | str, first_line: int = 1) -> str:
    """Return the whole message with which *data* is refused."""
    raw = data.encode() if isinstance(data, str) else data
    with pytest.raises(InputRefusedError) as refused:
        read_document(raw, name="q.yaml", first_line=first_line)
    return str(refused.value)


def bomb() -> str:
    """Aliases of aliases, 30 levels of ten: 10^30 values for whoever follows them."""
    levels = [f"l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * 10)}]" for level in range(1, 31)]
    return "\n".join(["l0: &l0 lol", *levels])


REFUSED = [
    pytest.param("", f"1: empty\n  hint: {PAIRS}", id="empty-nothing"),
    pytest.param("# only\n", f"1: empty\n  hint: {PAIRS}", id="empty-comment"),
    pytest.param("\ufeff \n\n", f"1: empty\n  hint: {PAIRS}", id="empty-blank"),
    pytest.param("---\n", f"1: empty\n  hint: {PAIRS}", id="empty-marker"),
    pytest.param("hello", f"1: expected a mapping, found a text\n  hint: {KEY_FIRST}", id="root-text"),
    pytest.param("id:rater\nb: 1", f"1: expected a mapping, found a text\n  hint: {KEY_FIRST}", id="root-no-space"),
    pytest.param("\n- a\n- b", f"2: expected a mapping, found a list\n  hint: {KEY_FIRST}", id="root-list"),
    pytest.param("*x", f"1: {ALIAS}\n  hint: {QUOTES}", id="root-alias"),
    pytest.param(
        "a: 1\n---\nx: 1", "2: a second document starts here\n  hint: keep one document in a file", id="document-second"
    ),
    pytest.param(
        "---\na: 1\n...\n# c\n---\n",
        "5: a second document starts here\n  hint: keep one document in a file",
        id="document-second-after-end",
    ),
    pytest.param(
        "a: 1\n...\nb: 2",
        "3: found more after the end of the document\n  hint: take it out or indent it",
        id="document-more-after-end",
    ),
    pytest.param(
        "{a: 1} b", "1: found more after the end of the document\n  hint: take it out or indent it", id="document-more"
    ),
    pytest.param("a: 1\na: 2", "2: 'a' given twice (first on line 1)\n  hint: keep one of the two", id="twice"),
    pytest.param(
        '1: x\n"1": x', "2: '1' given twice (first on line 1)\n  hint: keep one of the two", id="twice-quoted"
    ),
    pytest.param(
        "x:\n  a: 1\n  y: {b: 1, c: 2,\n  b: 3}\n  a: 4",
        "4: 'b' given twice (first on line 3)\n  hint: keep one of the two\n"
        "q.yaml:5: 'a' given twice (first on line 2)\n  hint: keep one of the two",
        id="twice-every-one",
    ),
    pytest.param(
        f"? {'k' * 2000}\n: 1\n? {'k' * 2000}\n: 2",
        f"3: '{'k' * 39}…' given twice (first on line 1)\n  hint: keep one of the two",
        id="twice-long",
    ),
    pytest.param("a: &x [*x]", f"1: {ANCHOR}\n  hint: {QUOTES}", id="anchor-itself"),
    pytest.param(
        "a: &x 1\nb: *x", f"1: {ANCHOR}\n  hint: {QUOTES}\nq.yaml:2: {ALIAS}\n  hint: {QUOTES}", id="anchor-both"
    ),
    pytest.param("&x a: 1", f"1: {ANCHOR}\n  hint: {QUOTES}", id="anchor-key"),
    pytest.param("*x : 1", f"1: {ALIAS}\n  hint: {QUOTES}", id="anchor-alias-as-key"),
    pytest.param("[" * 100_000, "1: nested too deep: more than 20 levels\n  hint: use fewer levels", id="depth"),
    pytest.param(
        "a: " + "[" * 30, "1: nested too deep: more than 20 levels\n  hint: use fewer levels", id="depth-value"
    ),
    pytest.param(
        "".join(" " * depth + "a:\n" for depth in range(25)),
        "21: nested too deep: more than 20 levels\n  hint: use fewer levels",
        id="depth-lines",
    ),
    pytest.param("a: !!python/object/apply:os.system [id]", f"1: {TAG}\n  hint: {QUOTES}", id="tag-python"),
    pytest.param("a: !!bool foo", f"1: {TAG}\n  hint: {QUOTES}", id="tag-bool"),
    pytest.param("a: ! x", f"1: {TAG}\n  hint: {QUOTES}", id="tag-bare"),
    pytest.param("a: !!! x", f"1: {TAG}\n  hint: {QUOTES}", id="tag-broken"),
    pytest.param("a: !undefined!x y", f"1: {TAG}\n  hint: {QUOTES}", id="tag-undefined"),
    pytest.param("!!map\na: 1", f"1: {TAG}\n  hint: {QUOTES}", id="tag-root"),
    pytest.param("%YAML 1.1\n---\na: 1", f"1: {DIRECTIVE}\n  hint: {QUOTES}", id="directive-yaml"),
    pytest.param("# c\n\n%TAG ! x\n---\na: 1", f"3: {DIRECTIVE}\n  hint: {QUOTES}", id="directive-tag"),
    pytest.param("%YAML 1." + "9" * 5000, f"1: {DIRECTIVE}\n  hint: {QUOTES}", id="directive-number"),
    pytest.param("a: 1\n%x: 2", f"2: {DIRECTIVE}\n  hint: {QUOTES}", id="directive-later"),
    pytest.param(
        'a: "\\U00110000"',
        "1: there is no such character: U+110000\n  hint: write the character itself",
        id="character-beyond",
    ),
    pytest.param(
        'a: 1\nb: "\\Uffffffff"',
        "2: there is no such character: U+ffffffff\n  hint: write the character itself",
        id="character-overflow",
    ),
    pytest.param(
        'a: "\\ud800"',
        "1: there is no such character: U+D800\n  hint: write the character itself",
        id="character-surrogate",
    ),
    pytest.param(
        "a: 1\nb: x\U000e0061",
        "2: found the character U+E0061 tag latin small letter a\n  hint: take it out",
        id="tag-character",
    ),
    pytest.param(
        'a: "x\\U000E0061"',
        "1: found the character U+E0061 tag latin small letter a\n  hint: take it out",
        id="tag-character-escaped",
    ),
    pytest.param(
        "a: 1\nb: x" + "\u0301" * 31,
        "2: found more marks on one letter than any language has\n  hint: take them out",
        id="pile-of-marks",
    ),
    pytest.param(
        "a: \uffff", "1: there is no such character: U+FFFF\n  hint: write the character itself", id="character-none"
    ),
    pytest.param("a:\n\tb: 1", f"2: {TAB}", id="tab"),
    pytest.param("a: 1\n \t\n\tb: 1", f"2: {TAB}", id="tab-blank-line"),
    pytest.param("a:\tb", f"1: {TAB}", id="tab-after-colon"),
    pytest.param("a: b\t", f"1: {TAB}", id="tab-at-the-end"),
    pytest.param(
        'a: "\\e]52;c;ZXZpbA==\\a"',
        "1: found the control character U+001B escape\n  hint: take it out",
        id="control-escape",
    ),
    pytest.param(
        '"a\\x1b": 1', "1: found the control character U+001B escape\n  hint: take it out", id="control-escape-in-key"
    ),
    pytest.param(
        'a: "\\0"', "1: found the control character U+0000 null\n  hint: take it out", id="control-null-written"
    ),
    pytest.param("a: x\0", "1: found the control character U+0000 null\n  hint: take it out", id="control-null"),
    pytest.param("a: \x7f", "1: found the control character U+007F delete\n  hint: take it out", id="control-delete"),
    pytest.param("a: \x01", "1: found the control character U+0001\n  hint: take it out", id="control-unnamed"),
    pytest.param(
        "a: \x85", "1: found the control character U+0085 next line\n  hint: take it out", id="control-next-line"
    ),
    pytest.param(
        'a: "\\L"', "1: found the character U+2028 line separator\n  hint: take it out", id="control-line-separator"
    ),
    pytest.param(
        "a: 1\nb: x\u202ey # \u2066\nc: \u200f",
        "2: found the direction character U+202E right-to-left override\n  hint: take it out\n"
        "q.yaml:3: found the direction character U+200F right-to-left mark\n  hint: take it out",
        id="control-direction",
    ),
    pytest.param(
        'a: "\\u061c"',
        "1: found the direction character U+061C arabic letter mark\n  hint: take it out",
        id="control-mark",
    ),
    pytest.param(
        "a: x\ufeff", "1: found the character U+FEFF byte order mark\n  hint: take it out", id="control-second-bom"
    ),
    pytest.param(
        "a: 1\rb: 2",
        "1: found the control character U+000D carriage return\n  hint: save it with the line ends LF or CRLF",
        id="control-old-line-ends",
    ),
    pytest.param(
        b"a: 1\nb: caf\xe9", "2: not UTF-8: found the byte 0xe9\n  hint: save it as UTF-8", id="encoding-latin-1"
    ),
    pytest.param(
        b"a: \xed\xa0\x80", "1: not UTF-8: found the byte 0xed\n  hint: save it as UTF-8", id="encoding-raw-surrogate"
    ),
    pytest.param(
        "a: 1".encode("utf-16"), "1: not UTF-8 (it looks like UTF-16)\n  hint: save it as UTF-8", id="encoding-utf-16"
    ),
    pytest.param(
        "a: 1".encode("utf-16-be"),
        "1: not UTF-8 (it looks like UTF-16)\n  hint: save it as UTF-8",
        id="encoding-no-bom",
    ),
    pytest.param("text: *bold* move", f"1: {ALIAS}\n  hint: {QUOTES}", id="text-bold"),
    pytest.param("x: 1\ntext: * point", f"2: {ALIAS}\n  hint: {QUOTES}", id="text-bullet"),
    pytest.param("text: & more", f"1: {ANCHOR}\n  hint: {QUOTES}", id="text-and"),
    pytest.param(
        "text: I ask: why?",
        f"1: found ': ' inside a value\n  hint: {QUOTES}; or mend the indentation of this line",
        id="text-colon",
    ),
    pytest.param(
        "a: 1\n  b: 2",
        f"2: found ': ' inside a value\n  hint: {QUOTES}; or mend the indentation of this line",
        id="text-colon-by-indentation",
    ),
    pytest.param("text: % of it", f"1: a text cannot start with '%'\n  hint: {QUOTES}", id="text-percent"),
    pytest.param("text: @home", f"1: a text cannot start with '@'\n  hint: {QUOTES}", id="text-at"),
    pytest.param("text: `x`", f"1: a text cannot start with '`'\n  hint: {QUOTES}", id="text-backtick"),
    pytest.param("text: [|x]", f"1: a text cannot start with '|'\n  hint: {QUOTES}", id="text-bar"),
    pytest.param(
        "text: > x", f"1: after '|' or '>' the text starts on the next line\n  hint: {QUOTES}", id="text-greater"
    ),
    pytest.param(
        "text: - x",
        f"1: found '- ' inside a line\n  hint: start a list on a line of its own; {QUOTES}",
        id="text-dash",
    ),
    pytest.param("text: ? x", f"1: found '? ' inside a value\n  hint: {QUOTES}", id="text-question-mark"),
    pytest.param("text: , x", f"1: a value cannot start with ','\n  hint: {QUOTES}", id="text-comma"),
    pytest.param("...\na: 1", f"1: a value cannot start with '...'\n  hint: {QUOTES}", id="text-dots"),
    pytest.param("text: {{name}}", f"1: a mapping cannot be a key\n  hint: {QUOTES}", id="text-braces"),
    pytest.param("? [a]\n: b", f"1: a list cannot be a key\n  hint: {QUOTES}", id="key-list"),
    pytest.param(": x", f"1: a key is missing before ':'\n  hint: {QUOTES}", id="key-none"),
    pytest.param("a: {? : x}", f"1: a key is missing before ':'\n  hint: {QUOTES}", id="key-none-in-braces"),
    pytest.param(
        "a: 1\nb\nc: 2", "2: expected a colon and a space after a key\n  hint: write 'key: value'", id="key-alone"
    ),
    pytest.param(
        "text: [draft] rate us", f"1: found more text after the end of a value\n  hint: {WHOLE}", id="more-brackets"
    ),
    pytest.param("text: 'It's'", f"1: found more text after the end of a value\n  hint: {WHOLE}", id="more-apostrophe"),
    pytest.param(
        'text: "x\nb: "y"',
        "2: found more text after the end of a value\n"
        "  hint: a quotation mark that opens on line 1 is closed on this one",
        id="more-after-a-late-quotation-mark",
    ),
    pytest.param(
        'a: 1\ntext: "x\nb: y\n',
        f"2: a quotation mark is opened here and not closed\n  hint: close it; {APOSTROPHE}",
        id="unclosed-quote",
    ),
    pytest.param(
        'a: "\\d"',
        "1: unknown escape after '\\' in double quotes\n  hint: write '\\\\', or use single quotes",
        id="unknown-escape",
    ),
    pytest.param(
        'a: "\\x4"',
        "1: unknown escape after '\\' in double quotes\n  hint: write '\\\\', or use single quotes",
        id="short-escape",
    ),
    pytest.param(
        "a: 1\nb: [1,\n  2\n", f"2: the '[' here is not closed\n  hint: close it; {QUOTES}", id="unclosed-bracket"
    ),
    pytest.param(
        "a: {b: [1", f"1: the '[' here is not closed\n  hint: close it; {QUOTES}", id="unclosed-bracket-inside"
    ),
    pytest.param("a: &x {b", f"1: {ANCHOR}\n  hint: {QUOTES}", id="unclosed-brace-of-an-anchor"),
    pytest.param(
        "a: [1, 2\nb: 3",
        "2: expected ',' or ']' after the '[' of line 1, found ':'\n"
        "  hint: close it; if one of its texts contains such a sign, put quotes around it",
        id="unclosed-bracket-then-key",
    ),
    pytest.param(
        "a: {en: Ready? Go, ar: x}",
        "1: expected ',' or '}' after the '{' of line 1, found '?'\n"
        "  hint: close it; if one of its texts contains such a sign, put quotes around it",
        id="question-mark-in-braces",
    ),
    pytest.param(
        'a: ["x" "y"]',
        "1: expected ',' or ']' after the '[' of line 1, found a text\n"
        "  hint: close it; if one of its texts contains such a sign, put quotes around it",
        id="missing-comma",
    ),
    pytest.param(
        "a:\n    b: 1\n  c: 2",
        "3: the indentation of this line does not fit the lines above it\n"
        "  hint: indent the entries of one list or mapping alike",
        id="indentation",
    ),
    pytest.param(
        "a:\n  - x\n  b: 1",
        "3: the indentation of this line does not fit the lines above it\n"
        "  hint: indent the entries of one list or mapping alike",
        id="list-then-key",
    ),
    pytest.param(
        b"a: " + b"x" * 300_000,
        f"1: too large: 300,003 bytes, expected at most 262,144\n  hint: {SMALLER}",
        id="size-bytes",
    ),
    pytest.param(
        "a:\n" + "- x\n" * 25_000,
        f"19999: too large: more than 20,000 keys and values\n  hint: {SMALLER}",
        id="size-entries",
    ),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_refuses_with_line_finding_and_hint(data: bytes | str, message: str) -> None:
    assert refusal(data) == f"q.yaml:{message}"


@pytest.mark.parametrize("fault", [AttributeError, IndexError, KeyError, RecursionError, ValueError, yaml.YAMLError])
def test_whatever_the_parser_raises_is_a_refusal(monkeypatch: pytest.MonkeyPatch, fault: type[Exception]) -> None:
    """No text is known that gets this far; a release of PyYAML may bring one."""
    read_event = yaml.SafeLoader.get_event

    def failing(loader: yaml.SafeLoader) -> yaml.Event:
        event: yaml.Event = read_event(loader)  # type: ignore[no-untyped-call] # PyYAML's stubs leave it so
        if isinstance(event, yaml.ScalarEvent) and event.value == "two":
            raise fault
        return event

    monkeypatch.setattr(yaml.SafeLoader, "get_event", failing)
    assert refusal("a: one\nb: two\nc: three") == (
        "q.yaml:3: this cannot be read\n  hint: look at the quotation marks, brackets and indentation of this line"
    )


def test_refuses_an_alias_bomb_after_its_first_lines() -> None:
    assert refusal(bomb()).splitlines() == [
        line for number in range(1, 21) for line in (f"q.yaml:{number}: {ANCHOR}", f"  hint: {QUOTES}")
    ]


def test_lines_of_refusals_start_where_the_front_matter_does() -> None:
    assert refusal("a: 1\na: 2", first_line=2) == (
        "q.yaml:3: 'a' given twice (first on line 2)\n  hint: keep one of the two"
    )
    assert refusal("a: [1\nb: 2", first_line=2) == (
        "q.yaml:3: expected ',' or ']' after the '[' of line 2, found ':'\n"
        "  hint: close it; if one of its texts contains such a sign, put quotes around it"
    )
    assert refusal(b"a: 1\n\xff", first_line=2) == (
        "q.yaml:3: not UTF-8: found the byte 0xff\n  hint: save it as UTF-8"
    )


def test_reads_a_questionnaire_as_text_lists_and_mappings() -> None:
    document = read_document(QUESTIONNAIRE.encode(), name="q.yaml")
    assert document.value == {
        "id": "small",
        "languages": ["en", "ar"],
        "title": {"en": "Small", "ar": "صغير"},
        "scale": {"lowest": "1", "labels": [{"en": "No", "ar": "لا"}, {"en": "Yes", "ar": "نعم"}]},
        "dimensions": [
            {
                "key": "empathy",
                "advice": {
                    "levels": {"low": 'Ask: "why?"', "high": ""},
                    "actions": ["Listen first.\n\nThen speak.\n", "One folded text."],
                },
            }
        ],
        "statements": [
            {
                "number": "1",
                "text": "We listen to what people say, and we act on it.",
                "reversed": "no",
                "dimensions": ["empathy"],
            }
        ],
        "bands": [],
    }
    assert document.quoted == {
        ("title", "en"),
        ("title", "ar"),
        ("dimensions", 0, "advice", "levels", "low"),
        ("dimensions", 0, "advice", "levels", "high"),
        ("dimensions", 0, "advice", "actions", 0),
        ("dimensions", 0, "advice", "actions", 1),
    }


def test_each_value_has_the_line_of_its_key_or_of_its_start() -> None:
    document = read_document(QUESTIONNAIRE.encode(), name="q.yaml", first_line=11)
    assert {spell_route(route): line - 10 for route, line in document.lines.items()} == {
        "": 2,
        "id": 2,
        "languages": 3,
        "languages[0]": 3,
        "languages[1]": 3,
        "title": 4,
        "title.en": 4,
        "title.ar": 4,
        "scale": 5,
        "scale.lowest": 6,
        "scale.labels": 7,
        "scale.labels[0]": 8,
        "scale.labels[0].en": 8,
        "scale.labels[0].ar": 8,
        "scale.labels[1]": 9,
        "scale.labels[1].en": 9,
        "scale.labels[1].ar": 10,
        "dimensions": 11,
        "dimensions[0]": 12,
        "dimensions[0].key": 12,
        "dimensions[0].advice": 13,
        "dimensions[0].advice.levels": 14,
        "dimensions[0].advice.levels.low": 14,
        "dimensions[0].advice.levels.high": 14,
        "dimensions[0].advice.actions": 15,
        "dimensions[0].advice.actions[0]": 16,
        "dimensions[0].advice.actions[1]": 20,
        "statements": 23,
        "statements[0]": 24,
        "statements[0].number": 24,
        "statements[0].text": 25,
        "statements[0].reversed": 27,
        "statements[0].dimensions": 28,
        "statements[0].dimensions[0]": 28,
        "bands": 29,
    }


def test_a_route_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    document = read_document(b"a: 1\nb:\n  - c: 2\n", name="q.yaml")
    assert [document.line(route) for route in ((), ("x",), ("a", "y"), ("b", 0, "z"), ("b", 7))] == [1, 1, 1, 3, 2]


def test_scalars_are_text_as_written() -> None:
    text = (
        "a: 2024-02-31\nb: no\nc: 012\nd: 1:30\ne: ~\nf: null\ng:\nh: .nan\ni: 0x1F\nj: 1e3\nk: <<\nl: ' x '\nm:   y "
    )
    document = read_document(text.encode(), name="q.yaml")
    assert list(document.value.values()) == (
        ["2024-02-31", "no", "012", "1:30", "~", "null", "", ".nan", "0x1F", "1e3", "<<", " x ", "y"]
    )
    assert document.quoted == {("l",)}


def test_accepts_what_notepad_saves() -> None:
    document = read_document(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\nc: 'z'\r\n", name="q.yaml")
    assert document.value == {"a": "1", "b": "x\ny\n", "c": "z"}
    assert document.lines == {(): 1, ("a",): 1, ("b",): 2, ("c",): 5}


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "a: 1\n... # c\n\n# d\n...\n", "? a\n: 1\n", "{a: 1}"])
def test_accepts_other_spellings_of_one_document(text: str) -> None:
    assert read_document(text.encode(), name="q.yaml").value == {"a": "1"}


def test_the_caps_themselves_are_accepted() -> None:
    def nested(levels: int) -> Value:
        return [nested(levels - 1)] if levels else []

    deep, many = b"a: " + b"[" * 19 + b"]" * 19, b"a: [" + b"x, " * 7 + b"]"
    assert read_document(deep, name="q.yaml", most_bytes=len(deep)).value == {"a": nested(18)}
    assert read_document(many, name="q.yaml", most_nodes=10).value == {"a": ["x"] * 7}
    assert read_document(many, name="q.yaml", most_depth=2).value == {"a": ["x"] * 7}
    read = partial(read_document, many, name="q.yaml")
    for too_much in (partial(read, most_nodes=9), partial(read, most_depth=1), partial(read, most_bytes=len(many) - 1)):
        with pytest.raises(InputRefusedError):
            too_much()


@pytest.mark.parametrize(
    ("route", "spelled"),
    [
        ((), ""),
        (("statements", 4, "dimensions", 0), "statements[4].dimensions[0]"),
        (("rater-quiz",), "rater-quiz"),
        (("عنوان", "en"), "عنوان.en"),
        (("a", "b.c", "", "d\n e"), "a['b.c']['']['d e']"),
        (("k" * 50,), f"['{'k' * 39}…']"),
    ],
)
def test_routes_are_spelled_as_people_write_them(route: Route, spelled: str) -> None:
    assert spell_route(route) == spelled


def read_or_refuse(data: bytes) -> Document | None:
    """Read *data*; the law under test is that nothing but a refusal with a line comes out of it."""
    try:
        return read_document(data, name="q.yaml")
    except InputRefusedError as refused:
        for problem in refused.problems:
            name, _, line = problem.where.partition(":")
            assert name == "q.yaml"
            assert 1 <= int(line) <= data.count(b"\n") + 1
            assert problem.finding
            assert problem.hint
        return None


SIGNS = st.sampled_from(
    [*list("-?:,[]{}#&*!|>'\"%@`\\ \n\tab1~=<."), "\r\n", "---", "...", ": ", "- ", "\\U", "é", "\u202e"]
)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.lists(SIGNS).map("".join).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes) -> None:
    read_or_refuse(data)


@st.composite
def mutants(draw: st.DrawFn) -> bytes:
    """Return the questionnaire with a few bytes taken out, put in or changed."""
    data = bytearray(QUESTIONNAIRE.encode())
    for _ in range(draw(st.integers(1, 4))):
        at, length = draw(st.integers(0, len(data))), draw(st.integers(0, 3))
        data[at : at + length] = draw(st.binary(max_size=2) | SIGNS.map(str.encode))
    return bytes(data)


@given(mutants())
def test_mutants_of_a_questionnaire_are_read_or_refused_with_a_line(data: bytes) -> None:
    read_or_refuse(data)


CLEAN = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from("\n\t"), max_size=20
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    CLEAN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(CLEAN, inner, max_size=3), max_leaves=8
)
ROOTS = st.dictionaries(CLEAN, VALUES, min_size=1, max_size=4)


def flattened(value: Value, route: Route = ()) -> list[Route]:
    """Return the routes of *value* and of all that is in it, in the order of writing."""
    inner: list[tuple[str | int, Value]] = []
    if isinstance(value, dict):
        inner = [*value.items()]
    elif isinstance(value, list):
        inner = [*enumerate(value)]
    return [route, *(below for step, part in inner for below in flattened(part, (*route, step)))]


@given(ROOTS, st.booleans(), st.booleans())
def test_reading_what_was_dumped_gives_the_same_text(root: dict[str, Value], flow: bool, readable: bool) -> None:  # noqa: FBT001 - drawn
    dumped = yaml.safe_dump(root, default_flow_style=flow, allow_unicode=readable, sort_keys=False)
    document = read_document(dumped.encode(), name="q.yaml")
    assert document.value == root
    assert set(document.lines) == set(flattened(root))


@given(st.lists(st.tuples(st.integers(0, 3), CLEAN), min_size=1, max_size=8), st.integers(1, 100))
def test_the_line_of_an_entry_is_the_line_of_its_key(entries: list[tuple[int, str]], first_line: int) -> None:
    """Keys stand at known lines: blank lines before them, values of several lines between them."""
    text, expected = "", {}
    for number, (blank, value) in enumerate(entries):
        text += "\n" * blank
        expected[f"k{number}",] = first_line + text.count("\n")
        text += yaml.safe_dump({f"k{number}": value}, width=8)
    document = read_document(text.encode(), name="q.yaml", first_line=first_line)
    del (lines := dict(document.lines))[()]
    assert lines == expected
