r"""Text from outside, made harmless for the place where it is shown.

Names, teams, notes, questionnaires, cells of a form's export and names of files were typed by somebody else, or by
somebody who means harm. Such a text must be shown as it is and must not do anything. What could act differs by place:

- **A terminal** obeys control characters (ESC and the C1 range move the cursor, set the clipboard, name the window),
  and direction characters reorder what stands around them. ``clean`` takes both out; ``terminal`` shows them as "�".
- **Markdown** turns punctuation into emphasis, links, elements, further table cells. ``markdown`` puts a backslash
  before just those characters that would; prose keeps its look, because reports are read as plain text too.
- **HTML**: ``html`` escapes for pages and the sheet to print, ``yaml_in_html`` what a page carries for programs.
- **JSON** is shown on terminals too. ``escaped_in_json`` escapes there what could act, as JSON can.
- **A spreadsheet** takes a cell with ``=`` and its like in front for a formula. ``csv_cell`` puts an apostrophe there,
  which spreadsheets do not show.

Two things are beyond any escape, because some viewers look for them in the finished text: GitHub links a bare e-mail
address to itself, and turns ``:smile:`` into a picture; in conversations, though not in files, it also links ``@name``,
``#1`` and ``GH-1``. None of these says anything else than the text does.
"""

import re
from typing import Literal
from unicodedata import category, normalize

# White space that breaks a line, or moves to a column of its own: one space means the same to a reader.
_BREAKS = r"\t\n\x0b\x0c\r\x85\u2028\u2029"

# The other controls (C0, DEL, C1); soft hyphen; direction characters; what is invisible and joins or separates nothing
# that a reader could see; the byte order mark; annotations; lone surrogates; code points that are no characters.
# Joiners (U+200C, U+200D) and variation selectors stay: Persian, Indian scripts and emoji are written with them.
_ACTING = (
    r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\ufdd0-\ufdef" + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
)

# Tag characters are invisible and can smuggle a whole message, except where they make a black flag that of a region:
# its two letters or three digits, one to three letters or digits of a part of it, and the tag that ends them (UTS #51).
_UNSEEN = (
    r"(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)"
    rf"|[{_ACTING}\U000e0000-\U000e007f]"
)

_TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))

_HIGHEST_PILE = 30
"""Marks and joiners in a row, at most: no language has more on a letter (Unicode's stream-safe text, UAX #15)."""
_MAY_PILE = re.compile(rf"[^\w\s\x00-\x7f]{{{_HIGHEST_PILE + 1},}}")

# The characters that Markdown (CommonMark and GitHub's, as GitHub, VS Code and Obsidian read them) would act on, each
# as far as it would: letters on both sides make an underscore harmless, a space after it a "<", and so on. The end of
# the text counts as dangerous, because a caller may put anything after it.
_ACTING_IN_MARKDOWN = r"""(?x)
    [`*\[\]|~$]                                     # code, emphasis, links, cells, strike-through, mathematics
  | \\ (?= [!-/:-@\[-`{-~] | $ )                    # a backslash that would escape something
  | (?<! [^\W_] ) _  |  _ (?! [^\W_] )              # emphasis, but not snake_case
  | < (?= [A-Za-z/!?] | $ )                         # an element, a comment, a link; not "a < b"
  | & (?= \#? [0-9A-Za-z]+ ; )                      # an entity; not "R&D"
  | (?<! [^\W_] ) \# (?! [0-9]+ (?: [\s.,;:!?)] | $ ) )   # a heading, its end, a tag; not "C#", not "#1"
  | = (?= = )  |  (?<= = ) =                        # a highlight
  | % (?= % )  |  (?<= % ) %                        # a comment in Obsidian
  | (?<! \S ) \^                                    # a block's name in Obsidian
  | @ (?! \s )                                      # an e-mail address, a mention
  | (?<= / ) / (?! \s )                             # http://, file:///, //host
  | (?<= [Ww][Ww][Ww] ) \.                          # a web address without its scheme
  | : (?= [A-Za-z+-] [\w+-]* : )                    # an emoji's name; not "10:30:00"
  | ^ [-+] (?= \s | $ )                             # a list item
  | ^ [-=:] (?= [-=:\s]* $ )                        # a rule, an underline of a heading, of a table's head
  | ^ >                                             # a quotation
"""
_ITEM_NUMBER = r"^([0-9]{1,9})([.)])(?=\s|$)"

_HTML = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;", ord("'"): "&#x27;"}

_HTML_IN_YAML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}

# Full-width and small forms count: spreadsheets of East Asian systems take them for the plain ones.
_FORMULA_STARTS = frozenset("=+-@＝＋－＠﹦﹢﹣﹫−")


def clean(text: str) -> str:
    """Return *text* as one line that is safe to store and to show: composed (NFC), single spaces, nothing that acts.

    Tabs and line breaks become a space; control, direction and other invisible characters, lone surrogates and
    noncharacters vanish, and so do marks beyond any that a language piles up. Cleaning twice is cleaning once.
    """
    return " ".join(composed(typed(text)).split())


def typed(text: str) -> str:
    """Return *text* as it may be echoed while it is typed: as `clean` does, but with every space where it was put."""
    if text.isprintable():  # everything that would be taken out is unprintable to Python
        return text
    text = re.sub(f"[{_BREAKS}]", " ", text)
    return re.sub(_UNSEEN, lambda found: found[1] or "", text)


def composed(text: str, form: Literal["NFC", "NFKC"] = "NFC") -> str:
    """Return *text* with its letters and marks composed, in a time that grows with its length alone.

    Normalizing takes the square of the number of marks in a row, and so does drawing them. What is piled higher than
    any language does it is cut off.
    """
    if text.isascii():
        return text
    return _MAY_PILE.sub(_lowered, normalize(form, _MAY_PILE.sub(_lowered, text)))


def stray_tag(text: str) -> str:
    """The first tag character in *text* that is no part of a region's flag; "" without one."""
    unseen = (found[0] for found in re.finditer(_UNSEEN, text) if not found[1])
    return next((sign for sign in unseen if sign in _TAGS), "")


def piled(text: str) -> bool:
    """Whether there is a letter with more marks than any language has."""
    return any(_lowered(found) != found[0] for found in _MAY_PILE.finditer(text))


def _lowered(found: re.Match[str]) -> str:
    kept, height = "", 0
    for sign in found[0]:
        height = height + 1 if category(sign) in {"Mn", "Mc", "Me", "Cf"} else 0
        kept += sign * (height <= _HIGHEST_PILE)
    return kept


def terminal(text: str, *, multiline: bool = False) -> str:
    r"""Return *text* for a message, faithfully: each character that could act is shown as "�", none is left out.

    For names of files and excerpts, where ``clean`` would hide what is wrong with them. A tab becomes a space. Line
    breaks are kept, as "\n", only if *multiline*.
    """
    if text.isprintable():
        return text
    text = text.replace("\t", " ")
    if multiline:
        text = text.replace("\r\n", "\n")
    text = re.sub(_UNSEEN, lambda found: found[1] or "�", text)
    breaks = _BREAKS.replace(r"\n", "") if multiline else _BREAKS
    return re.sub(f"[{breaks}]", "�", text)


def shortened(text: str, most: int = 40) -> str:
    """Return *text* in at most so many characters, the last of them "…" where something is left out."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def markdown(text: str) -> str:
    """Return *text* cleaned and escaped, to stand anywhere in a line of Markdown and be shown literally.

    It may begin a paragraph, a heading, a list item or a table cell, or follow other text. A cell needs the usual
    space on each side. A text of nothing but what ``clean`` takes out gives "".
    """
    escaped = re.sub(_ACTING_IN_MARKDOWN, r"\\\g<0>", clean(text))
    return re.sub(_ITEM_NUMBER, r"\1\\\2", escaped)


def html(text: str) -> str:
    """Return *text* cleaned and escaped for HTML, between tags or in a quoted attribute."""
    return clean(text).translate(_HTML)  # the same as html.escape, whose module would load 2,000 names of entities


def yaml_in_html(document: str) -> str:
    r"""Return a YAML *document* that says the same, with nothing in it that ends an element or acts in a browser.

    Signs that could are escaped, as in ``\u003c``. In *document* they stand in double quotes alone.
    """
    return document.translate(_HTML_IN_YAML)


def escaped_in_json(document: str) -> str:
    r"""Return a JSON *document* that says the same harmlessly: with ``\u009b`` and the like for what could act."""

    def escaped(found: re.Match[str]) -> str:
        units = found[0].encode("utf-16-be", "surrogatepass")
        return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))

    return re.sub(rf"[{_ACTING}\x85\u2028\u2029\U000e0000-\U000e007f]", escaped, document)


def csv_cell(text: str) -> str:
    """Return *text* cleaned, with an apostrophe in front where a spreadsheet would take it for a formula.

    Quoting of commas and quotation marks is left to whoever writes the row.
    """
    cell = clean(text)
    return f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell
