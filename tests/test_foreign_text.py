"""Text from outside is shown literally and does nothing, wherever it is shown."""

import html as standard_html
import json
import re
import unicodedata
from itertools import groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rater_quiz.foreign_text import clean, csv_cell, escaped_in_json, html, markdown, piled, terminal

# Any code points at all (lone surrogates too), thick with those that mean something somewhere.
_ACTIVE = "\t\n\x0b\r\x1b\x7f\x85\x9b\u2028\u061c\u200d\u200e\u202e\u2066\ufeff\ufffe\ud800\U000e0041\U0001f3f4"
_ODD = " \xa0\u1fef\u0338a=`"  # a space that is not one, a backquote in disguise, a stroke that joins what precedes it
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
foreign_texts = st.one_of(
    st.text(st.characters(), max_size=12),
    st.text(st.sampled_from(_PUNCTUATION + "  ab1wé"), max_size=12),
    st.text(st.sampled_from(_ACTIVE + _ODD), max_size=12),
)

SECRET = "".join(chr(0xE0000 + ord(sign)) for sign in "sendthis")
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def _acts(character: str) -> bool:
    """Whether *character* may not reach a terminal, said another way than the module says it."""
    number = ord(character)
    return (
        unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
        or number in {0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF}
        or 0x2060 <= number <= 0x206F
        or 0xFFF9 <= number <= 0xFFFB
        or 0xFDD0 <= number <= 0xFDEF
        or number & 0xFFFE == 0xFFFE
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dana", "Dana", id="plain"),
        pytest.param("", "", id="empty"),
        pytest.param(
            "  a \t b\r\nc\u2028d\x85e\xa0f\u3000g  ", "a b c d e f g", id="white space of every kind is one space"
        ),
        pytest.param("a\x1b]52;c;ZXZpbA==\x07b", "a]52;c;ZXZpbA==b", id="controls vanish"),
        pytest.param("a\x9b31mb\x7f\x00", "a31mb", id="C1, DEL and NUL vanish"),
        pytest.param("a\u202eb\u2066c\u200ed\u061ce", "abcde", id="direction characters vanish"),
        pytest.param("\ufeffa\u200bb\u2060c\xadd", "abcd", id="invisible characters vanish"),
        pytest.param("a\ud800b\udcffc\ufffed\U0010ffffe\ufdd0", "abcde", id="surrogates and noncharacters vanish"),
        pytest.param("e\u0301", "\u00e9", id="composed"),
        pytest.param("👩‍👧 ❤️ می‌خواهم", "👩‍👧 ❤️ می‌خواهم", id="joiners and variation selectors stay"),
        pytest.param(ENGLAND, ENGLAND, id="the flag of England stays"),
        pytest.param(
            "\U0001f3f4" + "\U000e0061" * 7 + "\U000e007f", "\U0001f3f4", id="no region has a code of seven letters"
        ),
        pytest.param("\U0001f3f4\U000e0020\U000e0041\U000e0021\U000e007f", "\U0001f3f4", id="nor one of signs"),
        pytest.param("e" + "\u0323" * 40, "\u1eb9" + "\u0323" * 29, id="a pile of marks is cut"),
        pytest.param("a\U000e0068\U000e0069b \U0001f3f4\U000e0067", "ab \U0001f3f4", id="other tag characters vanish"),
        pytest.param("\U0001f3f4" + SECRET + "\U000e007f", "\U0001f3f4", id="a flag with a message is no region's"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4", id="a flag of a country has no tags"),
        pytest.param("\U0001f3f4\U000e0067\U000e002d\U000e0062\U000e007f", "\U0001f3f4", id="nor signs among them"),
        pytest.param("مريم  العلي", "مريم العلي", id="Arabic stays"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text(st.sampled_from("a漢é\u0301\u0327\u0344\u200d\ufe0f\u1160\u0645\u064b"), min_size=40, max_size=400))
def test_no_letter_has_more_marks_than_a_language_piles_up(text: str) -> None:
    """Normalizing and drawing take the square of such a pile."""
    cleaned = clean(text)
    heights = [
        len(list(run))
        for unseen, run in groupby(cleaned, lambda sign: unicodedata.category(sign) in {"Mn", "Cf"})
        if unseen
    ]
    assert max(heights, default=0) <= 30
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean(cleaned) == cleaned
    if not piled(unicodedata.normalize("NFD", text)):
        assert cleaned == unicodedata.normalize("NFC", text)


def test_a_pile_is_cut_before_it_is_normalized() -> None:
    assert clean("a" + "\u0301" * 1_000_000 + "b") == "á" + "\u0301" * 29 + "b"


@given(foreign_texts)
def test_what_is_clean_is_one_safe_composed_line(text: str) -> None:
    cleaned = clean(text)
    assert not [character for character in cleaned if _acts(character)]
    assert cleaned.split() == ([] if not cleaned else cleaned.split(" "))
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()


@given(foreign_texts)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_every_acting_character_is_taken_out_and_no_other() -> None:
    """Over all of Unicode, with tag characters as the one kind that depends on its neighbours.

    Of planes in which nothing is assigned, or all is private, some characters stand for the others.
    """
    offenders = []
    for character in map(
        chr, (*range(0x40000), *range(0x40000, 0xE0000, 89), *range(0xE0000, 0xF0000), *range(0xF0000, 0x110000, 89))
    ):
        shown, cleaned = terminal(f"a{character}b"), clean(f"a{character}b")
        tag = 0xE0000 <= ord(character) <= 0xE007F
        if character == "\t":
            right = shown == "a b"
        elif tag or _acts(character):
            right = shown == "a�b" and cleaned in {"ab", "a b"}
        else:
            right = shown == f"a{character}b"
        if not right:
            offenders.append((hex(ord(character)), shown, cleaned))
    assert offenders == []


@pytest.mark.parametrize(
    ("text", "expected", "expected_of_lines"),
    [
        pytest.param("notes  2.md", "notes  2.md", "notes  2.md", id="white space is kept"),
        pytest.param("e\u0301", "e\u0301", "e\u0301", id="the spelling is kept"),
        pytest.param("a\x1b[31m.md", "a�[31m.md", "a�[31m.md", id="ESC"),
        pytest.param("caf\udce9.md", "caf�.md", "caf�.md", id="a byte that is no UTF-8"),
        pytest.param("a\u202egpj.md", "a�gpj.md", "a�gpj.md", id="a direction character"),
        pytest.param("a\tb\nc\r\nd\re", "a b�c��d�e", "a b\nc\nd�e", id="tabs and line breaks"),
        pytest.param("a\u2028b\x85c", "a�b�c", "a�b�c", id="line breaks that few know"),
    ],
)
def test_terminal(text: str, expected: str, expected_of_lines: str) -> None:
    assert terminal(text) == expected
    assert terminal(text, multiline=True) == expected_of_lines


@given(foreign_texts)
def test_nothing_that_acts_reaches_the_terminal(text: str) -> None:
    assert not [character for character in terminal(text) if _acts(character)]
    assert not [character for character in terminal(text, multiline=True) if _acts(character) and character != "\n"]
    assert terminal(terminal(text)) == terminal(text)
    terminal(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        "We answer within one day, don't we? (Mostly.)",
        "R&D, AT&T, 5–10 people: “yes” - 'no' \"maybe\" – 100% at 10:30:15",
        "snake_case_name, C#, issue #12, 3 < 4 > 2, a = b, -5 + 3, a/b, x^2, e.g. 2026.",
        "C:\\temp\\new",
        "@ home and A @ B",
        "well-known {braces} and so on …",
        "نجيب خلال يوم واحد، أليس كذلك؟",
    ],
)
def test_prose_stays_as_it_is_in_markdown(text: str) -> None:
    assert markdown(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~d\~\~"),
        ("[x](http://e.vil)", r"\[x\](http:/\/e.vil)"),
        ("![x][y] [^1] [[z]]", r"!\[x\]\[y\] \[^1\] \[\[z\]\]"),
        ("<script>alert(1)</script> <!-- -->", r"\<script>alert(1)\</script> \<!-- -->"),
        ("a|b", r"a\|b"),
        ("&lt; &#60; &#x3c;", r"\&lt; \&#60; \&\#x3c;"),
        ("# a #", r"\# a \#"),
        ("> a", r"\> a"),
        ("- a", r"\- a"),
        ("- [ ] a", r"\- \[ \] a"),
        ("+ a", r"\+ a"),
        ("12. a", r"12\. a"),
        ("1) a", r"1\) a"),
        ("---", r"\---"),
        ("===", r"\=\=\="),
        ("=", r"\="),
        (":-:", r"\:-:"),
        ("~~~", r"\~\~\~"),
        ("a\\", "a\\\\"),
        (r"a\*b", r"a\\\*b"),
        (r"a\|b", r"a\\\|b"),
        ("$x$ costs $5", r"\$x\$ costs \$5"),
        ("==a== %%b%% c ^d #e", r"\=\=a\=\= \%\%b\%\% c \^d \#e"),
        ("@a b@c.de www.f.gh //i.jk", r"\@a b\@c.de www\.f.gh /\/i.jk"),
        (":smile: :+1: mailto:a@b.c", r"\:smile: \:+1: mailto:a\@b.c"),
        ("[/]\n[bold]x", r"\[/\] \[bold\]x"),
        ("\u200b- a\n\n# b", r"\- a \# b"),
    ],
)
def test_markdown_escapes_what_would_act(text: str, expected: str) -> None:
    assert markdown(text) == expected


_AS_GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PLACES = {
    "paragraph": "{}",
    "after other text": "Name: {}",
    "before other text": "{} and so on",
    "between letters": "a{}b",
    "second line": "Team\n{}",
    "third line of a table": "| a |\n{}",
    "list item": "- {}",
    "numbered item": "3. {}",
    "heading": "## {}",
    "quotation": "> {}",
    "table cell": "| a | b |\n| --- | --- |\n| {} | x |",
    "table head": "| {} | x |\n| --- | --- |\n| a | b |",
    "inside an Arabic block": '<div dir="rtl">\n\n{}\n\n</div>',
}


def _flat(tokens: list[Token]) -> list[tuple[str, str, str]]:
    """Return type, tag and content of every token and of its children."""
    return [
        (token.type, token.tag, "" if token.type == "inline" else token.content)
        for outer in tokens
        for token in [outer, *(outer.children or [])]
    ]


@pytest.mark.parametrize("place", _PLACES.values(), ids=_PLACES)
@given(text=foreign_texts)
def test_markdown_shows_the_clean_text_and_no_other_element(place: str, text: str) -> None:
    """What is rendered is what a harmless word in the same place gives, with the clean text instead of the word."""
    cleaned = clean(text)
    assume(cleaned)
    word = "xXx"
    around = _flat(_AS_GITHUB.parse(place.format(word)))
    expected = [(kind, tag, content.replace(word, cleaned)) for kind, tag, content in around]
    assert _flat(_AS_GITHUB.parse(place.format(markdown(text)))) == expected


# What viewers look for beyond CommonMark, in stretches of text that no escape interrupts.
_BEYOND = {
    "address": (r"(?i)\w//\S|://\S|^//\S", "see https://e.vil or //e.vil"),
    "web address": (r"(?i)www\.", "see www.e.vil"),
    "e-mail": (r"\S@\S", "mailto:a@b.c"),
    "mention": (r"@\S", "@name"),
    "emoji": (r":[a-z+-][\w+-]*:", ":smile:"),
    "mathematics": (r"\$", "$x$"),
    "highlight": (r"==", "==x=="),
    "comment": (r"%%", "%%x%%"),
    "tag": (r"(?:^|[^\w])#[^\W\d]", "a #tag"),
    "link": (r"[\[\]]", "[[x]]"),
    "block name": (r"\s\^\w", "text ^block"),
    "strike-through": (r"~", "~x~"),
}
_IN_PIECES = MarkdownIt("commonmark").disable("text_join")


def _stretches(source: str) -> list[str]:
    """Return the stretches of plain text of "x " and *source*, cut wherever a character is escaped."""
    [_, inline, _] = _IN_PIECES.parse(f"x {source}")
    # A backslash before a letter is itself, and interrupts nothing: it is content and markup alike.
    kept = [token.type == "text" or token.content == token.markup for token in inline.children or []]
    pieces = [token.content if keep else "\0" for token, keep in zip(inline.children or [], kept, strict=True)]
    return "".join(pieces).split("\0")


@pytest.mark.parametrize(("pattern", "sample"), _BEYOND.values(), ids=_BEYOND)
def test_markdown_interrupts_what_viewers_add_to_commonmark(pattern: str, sample: str) -> None:
    assert [stretch for stretch in _stretches(sample) if re.search(pattern, stretch)]
    assert not [stretch for stretch in _stretches(markdown(sample)) if re.search(pattern, stretch)]


@given(st.lists(st.sampled_from([*"#@:/$=%^[]~w. ab1_-+", "www.", "http://", ":a:", "==", "%%", "\\"]), max_size=10))
def test_markdown_interrupts_it_in_any_text(pieces: list[str]) -> None:
    stretches = _stretches(markdown("".join(pieces)))
    assert not [
        (stretch, name)
        for stretch in stretches
        for name, (pattern, _) in _BEYOND.items()
        if re.search(pattern, stretch)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠a", "'＠a"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        (" \u200b\ufeff =1", "'=1"),
        ("a=1", "a=1"),
        ("5 - Agree", "5 - Agree"),
        ("", ""),
        ("a\nb", "a b"),
    ],
)
def test_csv_cell(text: str, expected: str) -> None:
    assert csv_cell(text) == expected


@given(foreign_texts)
def test_html_is_the_clean_text_escaped(text: str) -> None:
    assert html(text) == standard_html.escape(clean(text), quote=True)


@given(st.lists(foreign_texts) | st.dictionaries(foreign_texts, foreign_texts))
def test_escaped_in_json_is_the_same_data_and_nothing_in_it_acts(value: object) -> None:
    shown = escaped_in_json(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(shown) == json.loads(json.dumps(value))  # two halves of a character become the character
    assert terminal(shown, multiline=True) == shown


def test_escaped_in_json_leaves_what_can_be_read() -> None:
    document = json.dumps({"team": "فريق الدعم — 漢字 😀"}, ensure_ascii=False, indent=2)
    assert escaped_in_json(document) == document
