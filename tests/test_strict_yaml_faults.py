"""Foreign YAML that is no sound document: each fault with its line, and with what mends it."""

import re
import unicodedata
from pathlib import Path

from support.offenders import naming
from support.yaml_texts import ANCHOR, QUOTES, refusal

from rater_quiz.language import Language, without_isolates

IN_ARABIC = Path(__file__).parent / "cases" / "yaml-faults-ar.txt"
"""Renewed on purpose: written, read from top to bottom, kept."""
KEY_FIRST = "a key, a colon and a space come first, as in 'id: rater'"
PAIRS = "expected lines such as 'key: value'"
APOSTROPHE = "an apostrophe inside single quotes is written twice: ''"
WHOLE = f"put quotes around it, the whole text; {APOSTROPHE}"
TAB = "found a tab where spaces are expected\n  hint: put spaces in place of the tab"
ALIAS = "'*' at the start of a text makes it an alias, and aliases are not allowed"
TAG = "'!' at the start of a text makes it a tag, and tags are not allowed"
DIRECTIVE = "'%' at the start of a line makes it a directive, and directives are not allowed"
SMALLER = "split it, or leave out what is not needed"

REFUSED: dict[str, tuple[bytes | str, str]] = {
    "empty-nothing": ("", f"1: empty\n  hint: {PAIRS}"),
    "empty-comment": ("# only\n", f"1: empty\n  hint: {PAIRS}"),
    "empty-blank": ("\ufeff \n\n", f"1: empty\n  hint: {PAIRS}"),
    "empty-marker": ("---\n", f"1: empty\n  hint: {PAIRS}"),
    "root-text": ("hello", f"1: expected a mapping, found a text\n  hint: {KEY_FIRST}"),
    "root-no-space": ("id:rater\nb: 1", f"1: expected a mapping, found a text\n  hint: {KEY_FIRST}"),
    "root-list": ("\n- a\n- b", f"2: expected a mapping, found a list\n  hint: {KEY_FIRST}"),
    "root-alias": ("*x", f"1: {ALIAS}\n  hint: {QUOTES}"),
    "document-second": ("a: 1\n---\nx: 1", "2: a second document starts here\n  hint: keep one document in a file"),
    "document-second-after-end": (
        "---\na: 1\n...\n# c\n---\n",
        "5: a second document starts here\n  hint: keep one document in a file",
    ),
    "document-more-after-end": (
        "a: 1\n...\nb: 2",
        "3: found more after the end of the document\n  hint: take it out or indent it",
    ),
    "document-more": ("{a: 1} b", "1: found more after the end of the document\n  hint: take it out or indent it"),
    "twice": ("a: 1\na: 2", "2: 'a' given twice (first on line 1)\n  hint: keep one of the two"),
    "twice-quoted": ('1: x\n"1": x', "2: '1' given twice (first on line 1)\n  hint: keep one of the two"),
    "twice-every-one": (
        "x:\n  a: 1\n  y: {b: 1, c: 2,\n  b: 3}\n  a: 4",
        (
            "4: 'b' given twice (first on line 3)\n  hint: keep one of the two\n"
            "q.yaml:5: 'a' given twice (first on line 2)\n  hint: keep one of the two"
        ),
    ),
    "twice-long": (
        f"? {'k' * 2000}\n: 1\n? {'k' * 2000}\n: 2",
        f"3: '{'k' * 39}…' given twice (first on line 1)\n  hint: keep one of the two",
    ),
    "anchor-itself": ("a: &x [*x]", f"1: {ANCHOR}\n  hint: {QUOTES}"),
    "anchor-both": ("a: &x 1\nb: *x", f"1: {ANCHOR}\n  hint: {QUOTES}\nq.yaml:2: {ALIAS}\n  hint: {QUOTES}"),
    "anchor-key": ("&x a: 1", f"1: {ANCHOR}\n  hint: {QUOTES}"),
    "anchor-alias-as-key": ("*x : 1", f"1: {ALIAS}\n  hint: {QUOTES}"),
    "depth": ("[" * 100_000, "1: nested too deep: more than 20 levels\n  hint: use fewer levels"),
    "depth-value": ("a: " + "[" * 30, "1: nested too deep: more than 20 levels\n  hint: use fewer levels"),
    "depth-lines": (
        "".join(" " * depth + "a:\n" for depth in range(25)),
        "21: nested too deep: more than 20 levels\n  hint: use fewer levels",
    ),
    "tag-python": ("a: !!python/object/apply:os.system [id]", f"1: {TAG}\n  hint: {QUOTES}"),
    "tag-bool": ("a: !!bool foo", f"1: {TAG}\n  hint: {QUOTES}"),
    "tag-bare": ("a: ! x", f"1: {TAG}\n  hint: {QUOTES}"),
    "tag-broken": ("a: !!! x", f"1: {TAG}\n  hint: {QUOTES}"),
    "tag-undefined": ("a: !undefined!x y", f"1: {TAG}\n  hint: {QUOTES}"),
    "tag-root": ("!!map\na: 1", f"1: {TAG}\n  hint: {QUOTES}"),
    "directive-yaml": ("%YAML 1.1\n---\na: 1", f"1: {DIRECTIVE}\n  hint: {QUOTES}"),
    "directive-tag": ("# c\n\n%TAG ! x\n---\na: 1", f"3: {DIRECTIVE}\n  hint: {QUOTES}"),
    "directive-number": ("%YAML 1." + "9" * 5000, f"1: {DIRECTIVE}\n  hint: {QUOTES}"),
    "directive-later": ("a: 1\n%x: 2", f"2: {DIRECTIVE}\n  hint: {QUOTES}"),
    "character-beyond": (
        'a: "\\U00110000"',
        "1: there is no such character: U+110000\n  hint: write the character itself",
    ),
    "character-overflow": (
        'a: 1\nb: "\\Uffffffff"',
        "2: there is no such character: U+ffffffff\n  hint: write the character itself",
    ),
    "character-surrogate": (
        'a: "\\ud800"',
        "1: there is no such character: U+D800\n  hint: write the character itself",
    ),
    "tag-character": (
        "a: 1\nb: x\U000e0061",
        "2: found the character U+E0061 tag latin small letter a\n  hint: take it out",
    ),
    "tag-character-escaped": (
        'a: "x\\U000E0061"',
        "1: found the character U+E0061 tag latin small letter a\n  hint: take it out",
    ),
    "pile-of-marks": (
        "a: 1\nb: x" + "\u0301" * 31,
        "2: found more marks on one letter than any language has\n  hint: take them out",
    ),
    "character-none": ("a: \uffff", "1: there is no such character: U+FFFF\n  hint: write the character itself"),
    "tab": ("a:\n\tb: 1", f"2: {TAB}"),
    "tab-blank-line": ("a: 1\n \t\n\tb: 1", f"2: {TAB}"),
    "tab-after-colon": ("a:\tb", f"1: {TAB}"),
    "tab-at-the-end": ("a: b\t", f"1: {TAB}"),
    "control-escape": (
        'a: "\\e]52;c;ZXZpbA==\\a"',
        "1: found the control character U+001B escape\n  hint: take it out",
    ),
    "control-escape-in-key": ('"a\\x1b": 1', "1: found the control character U+001B escape\n  hint: take it out"),
    "control-null-written": ('a: "\\0"', "1: found the control character U+0000 null\n  hint: take it out"),
    "control-null": ("a: x\0", "1: found the control character U+0000 null\n  hint: take it out"),
    "control-delete": ("a: \x7f", "1: found the control character U+007F delete\n  hint: take it out"),
    "control-unnamed": ("a: \x01", "1: found the control character U+0001\n  hint: take it out"),
    "control-next-line": ("a: \x85", "1: found the control character U+0085 next line\n  hint: take it out"),
    "control-line-separator": ('a: "\\L"', "1: found the character U+2028 line separator\n  hint: take it out"),
    "control-direction": (
        "a: 1\nb: x\u202ey # \u2066\nc: \u200f",
        (
            "2: found the direction character U+202E right-to-left override\n  hint: take it out\n"
            "q.yaml:3: found the direction character U+200F right-to-left mark\n  hint: take it out"
        ),
    ),
    "control-mark": ('a: "\\u061c"', "1: found the direction character U+061C arabic letter mark\n  hint: take it out"),
    "control-second-bom": ("a: x\ufeff", "1: found the character U+FEFF byte order mark\n  hint: take it out"),
    "control-old-line-ends": (
        "a: 1\rb: 2",
        "1: found the control character U+000D carriage return\n  hint: save it with the line ends LF or CRLF",
    ),
    "encoding-latin-1": (b"a: 1\nb: caf\xe9", "2: not UTF-8: found the byte 0xe9\n  hint: save it as UTF-8"),
    "encoding-raw-surrogate": (b"a: \xed\xa0\x80", "1: not UTF-8: found the byte 0xed\n  hint: save it as UTF-8"),
    "encoding-utf-16": ("a: 1".encode("utf-16"), "1: not UTF-8 (it looks like UTF-16)\n  hint: save it as UTF-8"),
    "encoding-no-bom": ("a: 1".encode("utf-16-be"), "1: not UTF-8 (it looks like UTF-16)\n  hint: save it as UTF-8"),
    "text-bold": ("text: *bold* move", f"1: {ALIAS}\n  hint: {QUOTES}"),
    "text-bullet": ("x: 1\ntext: * point", f"2: {ALIAS}\n  hint: {QUOTES}"),
    "text-and": ("text: & more", f"1: {ANCHOR}\n  hint: {QUOTES}"),
    "text-colon": (
        "text: I ask: why?",
        f"1: found ': ' inside a value\n  hint: {QUOTES}; or mend the indentation of this line",
    ),
    "text-colon-by-indentation": (
        "a: 1\n  b: 2",
        f"2: found ': ' inside a value\n  hint: {QUOTES}; or mend the indentation of this line",
    ),
    "text-percent": ("text: % of it", f"1: a text cannot start with '%'\n  hint: {QUOTES}"),
    "text-at": ("text: @home", f"1: a text cannot start with '@'\n  hint: {QUOTES}"),
    "text-backtick": ("text: `x`", f"1: a text cannot start with '`'\n  hint: {QUOTES}"),
    "text-bar": ("text: [|x]", f"1: a text cannot start with '|'\n  hint: {QUOTES}"),
    "text-greater": ("text: > x", f"1: after '|' or '>' the text starts on the next line\n  hint: {QUOTES}"),
    "text-dash": ("text: - x", f"1: found '- ' inside a line\n  hint: start a list on a line of its own; {QUOTES}"),
    "text-question-mark": ("text: ? x", f"1: found '? ' inside a value\n  hint: {QUOTES}"),
    "text-comma": ("text: , x", f"1: a value cannot start with ','\n  hint: {QUOTES}"),
    "text-dots": ("...\na: 1", f"1: a value cannot start with '...'\n  hint: {QUOTES}"),
    "text-braces": ("text: {{name}}", f"1: a mapping cannot be a key\n  hint: {QUOTES}"),
    "key-list": ("? [a]\n: b", f"1: a list cannot be a key\n  hint: {QUOTES}"),
    "key-none": (": x", f"1: a key is missing before ':'\n  hint: {QUOTES}"),
    "key-none-in-braces": ("a: {? : x}", f"1: a key is missing before ':'\n  hint: {QUOTES}"),
    "key-alone": ("a: 1\nb\nc: 2", "2: expected a colon and a space after a key\n  hint: write 'key: value'"),
    "more-brackets": ("text: [draft] rate us", f"1: found more text after the end of a value\n  hint: {WHOLE}"),
    "more-apostrophe": ("text: 'It's'", f"1: found more text after the end of a value\n  hint: {WHOLE}"),
    "more-after-a-late-quotation-mark": (
        'text: "x\nb: "y"',
        (
            "2: found more text after the end of a value\n"
            "  hint: a quotation mark that opens on line 1 is closed on this one"
        ),
    ),
    "unclosed-quote": (
        'a: 1\ntext: "x\nb: y\n',
        f"2: a quotation mark is opened here and not closed\n  hint: close it; {APOSTROPHE}",
    ),
    "unknown-escape": (
        'a: "\\d"',
        "1: unknown escape after '\\' in double quotes\n  hint: write '\\\\', or use single quotes",
    ),
    "short-escape": (
        'a: "\\x4"',
        "1: unknown escape after '\\' in double quotes\n  hint: write '\\\\', or use single quotes",
    ),
    "unclosed-bracket": ("a: 1\nb: [1,\n  2\n", f"2: the '[' here is not closed\n  hint: close it; {QUOTES}"),
    "unclosed-bracket-inside": ("a: {b: [1", f"1: the '[' here is not closed\n  hint: close it; {QUOTES}"),
    "unclosed-brace-of-an-anchor": ("a: &x {b", f"1: {ANCHOR}\n  hint: {QUOTES}"),
    "unclosed-bracket-then-key": (
        "a: [1, 2\nb: 3",
        (
            "2: expected ',' or ']' after the '[' of line 1, found ':'\n"
            "  hint: close it; if one of its texts contains such a sign, put quotes around it"
        ),
    ),
    "question-mark-in-braces": (
        "a: {en: Ready? Go, ar: x}",
        (
            "1: expected ',' or '}' after the '{' of line 1, found '?'\n"
            "  hint: close it; if one of its texts contains such a sign, put quotes around it"
        ),
    ),
    "missing-comma": (
        'a: ["x" "y"]',
        (
            "1: expected ',' or ']' after the '[' of line 1, found a text\n"
            "  hint: close it; if one of its texts contains such a sign, put quotes around it"
        ),
    ),
    "indentation": (
        "a:\n    b: 1\n  c: 2",
        (
            "3: the indentation of this line does not fit the lines above it\n"
            "  hint: indent the entries of one list or mapping alike"
        ),
    ),
    "list-then-key": (
        "a:\n  - x\n  b: 1",
        (
            "3: the indentation of this line does not fit the lines above it\n"
            "  hint: indent the entries of one list or mapping alike"
        ),
    ),
    "size-bytes": (
        b"a: " + b"x" * 300_000,
        f"1: too large: 300,003 bytes, expected at most 262,144\n  hint: {SMALLER}",
    ),
    "size-entries": (
        "a:\n" + "- x\n" * 25_000,
        f"19999: too large: more than 20,000 keys and values\n  hint: {SMALLER}",
    ),
}


def test_refuses_with_line_finding_and_hint() -> None:
    offenders: list[str] = []
    for case, (data, message) in REFUSED.items():
        with naming(case, offenders):
            assert refusal(data) == f"q.yaml:{message}"
    assert offenders == []


def test_refuses_in_arabic_too() -> None:
    """All of it in one file: a line for what is given, and what is said of it."""
    said = [
        f"{case}\n{without_isolates(refusal(data, language=Language.ARABIC))}\n" for case, (data, _) in REFUSED.items()
    ]
    assert "\n".join(said) == IN_ARABIC.read_text("utf-8")


def test_direction_characters_are_called_by_their_names_in_unicode_or_in_arabic() -> None:
    for sign in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029":
        assert unicodedata.name(sign).lower() in refusal(f"a: x{sign}")
        assert re.search(r"\([\u0600-\u06ff ]+\)", refusal(f"a: x{sign}", language=Language.ARABIC))


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
