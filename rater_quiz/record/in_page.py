"""A front matter within a page for browsers: how it is put there, and how it is found again.

A result of one person is a block of data; what is not read again as a result is a line about the page.
"""

import re

from rater_quiz.foreign_text import html, yaml_in_html

_ID = "rater-quiz-record"
_ABOUT = "rater-quiz-report"
_MARKUP = re.compile(rb"\s*<")
# Whoever saves a page from a browser may get its attributes in another order, and in other quotes.
_RECORD = re.compile(
    rb"""<script\b[^<>]{0,200}\bid=["']?rater-quiz-record(?=["'\s>])[^<>]{0,200}>\r?\n?""", re.IGNORECASE
)
_END = re.compile(rb"</script", re.IGNORECASE)
_REPORT = re.compile(rb"""<meta\b[^<>]{0,200}\bname=["']?rater-quiz-report(?=["'\s>])[^<>]{0,4000}>""", re.IGNORECASE)


def element(front_matter: str) -> str:
    """The element that carries a *front_matter*, which has its marks; "" where there is none."""
    lines = front_matter.rstrip("\n").split("\n")[1:-1]  # no other break: a text in them may hold those
    if not lines:
        return ""
    if lines[0].startswith("rater-quiz:"):
        inside = yaml_in_html("\n".join(lines))
        return f'<script type="application/yaml" id="{_ID}">\n{inside}\n</script>'
    inside = "\n".join(map(html, lines))
    return f'<meta name="{_ABOUT}" content="\n{inside}\n">'


def is_page(data: bytes) -> bool:
    """Whether a file, without a byte order mark, is a page; a report in Markdown begins with its marks."""
    return _MARKUP.match(data) is not None


def is_ours(data: bytes) -> bool:
    """Whether a file, without a byte order mark, is a page that carries a result, or says what it is of."""
    return is_page(data) and bool(_RECORD.search(data) or _REPORT.search(data))


def record_in(page: bytes) -> tuple[bytes, int] | None:
    """The front matter of a result within a *page*, without marks, and the line that it begins on; None without one.

    Nothing else of the page is read.

    Raises:
        EOFError: The page ends within it.
    """
    start = _RECORD.search(page)
    if not start:
        return None
    end = _END.search(page, start.end())
    if not end:
        raise EOFError
    return page[start.end() : end.start()], 1 + page.count(b"\n", 0, start.end())


def about(page: bytes) -> bytes:
    """What a *page* that is no result of one person says of itself, in lines; b"" where it says nothing."""
    found = _REPORT.search(page)
    return found[0] if found else b""
