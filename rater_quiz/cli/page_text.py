"""What a page of ours for the browser says, as the lines of Markdown that its report would have."""

from html.parser import HTMLParser

from rater_quiz.foreign_text import markdown

_HIDDEN = ("head", "svg")
_ONLY_DRAWN = ("legend", "fields")
"""Classes of what is only to be seen in colours, or to be written into."""
_HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### "}
_APART = (*_HEADINGS, "p", "dl", "ul", "ol", "table", "section")
"""What stands apart from what is above and below it."""
_BELOW = ("div", "br")
"""What begins on a line of its own."""


def said_on(page: str) -> str:
    """The text of a *page*, whoever has changed it since: headings, paragraphs, lists, and tables row by row."""
    reader = _Reader()
    reader.feed(page.replace("<![", "<?["))  # both are passed over in HTML, but this parser gives up at the first
    reader.close()
    return "\n".join(reader.lines)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._said, self._mark = "", ""
        self._hidden, self._depth = "", 0
        self._lists: list[int | None] = []  # of a numbered one, the number of its last item
        self._cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            self._depth += tag == self._hidden
            return
        if tag in _HIDDEN or any(name == "class" and value in _ONLY_DRAWN for name, value in attrs):
            self._hidden, self._depth = tag, 1
        elif tag == "li":
            self._end()
            if self._lists and self._lists[-1] is not None:
                self._lists[-1] += 1
            self._mark = f"{self._lists[-1]}. " if self._lists and self._lists[-1] else "- "
        elif tag in _APART:
            self._end(apart=not self._lists)
            self._mark = _HEADINGS.get(tag, self._mark)
            if tag in ("ul", "ol"):
                self._lists.append(0 if tag == "ol" else None)
        elif tag in _BELOW:
            self._end()

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._depth -= tag == self._hidden
            self._hidden = self._hidden if self._depth else ""
        elif tag in ("td", "th"):
            self._cells.append(markdown(self._said))
            self._said = ""
        elif tag == "tr":
            self.lines += [f"| {' | '.join(filter(None, self._cells))} |"] if any(self._cells) else []
            self._cells = []
        elif tag == "dt":
            self._said += ": "
        elif tag in (*_APART, "div", "li"):
            self._end(apart=tag != "div" and not self._lists)
            if tag in ("ul", "ol"):
                self._lists = self._lists[:-1]
                self._end(apart=not self._lists)

    def handle_data(self, data: str) -> None:
        self._said += "" if self._hidden else data

    def _end(self, *, apart: bool = False) -> None:
        """A line ends here; *apart*, the next one does not follow at once."""
        if said := markdown(self._said):
            self.lines.append(self._mark + said)
            self._mark = ""
        self._said = ""
        if apart:
            self.lines.append("")
