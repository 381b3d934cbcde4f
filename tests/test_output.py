"""Where lines go: terminals with colour and without, pipes, streams of any encoding, streams that are not there."""

import io
import os
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import Language, left_to_right
from rater_quiz.terminal import output
from rater_quiz.terminal.bidi import BidiMode, display
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.layout import BLANK, Line, Page, Style
from rater_quiz.terminal.output import prepare_streams, print_document, print_lines, say, tell
from rater_quiz.terminal.text_order import order_of_notices, settle_order

LINES: list[Line] = [(("Total", Style.TITLE), (": 57 [/] [bold]", Style.PLAIN), ("  ", Style.PLAIN)), BLANK]


class Screen(io.StringIO):
    """A terminal, as far as a stream can tell."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return -1


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_a_pipe_gets_the_text_alone() -> None:
    stream = io.StringIO()
    print_lines(LINES, stream)
    assert stream.getvalue() == "Total: 57 [/] [bold]\n\n"


def test_a_terminal_gets_styles_and_foreign_text_literally() -> None:
    stream = Screen()
    print_lines(LINES, stream)
    assert stream.getvalue() == "\x1b[1mTotal\x1b[0m: 57 [/] [bold]\n\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_without_colour_nothing_is_coloured(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    stream = Screen()
    print_lines([(("low", Style.LOW), (" level", Style.PLAIN))], stream)
    assert "31" not in stream.getvalue()
    assert stream.getvalue().endswith(" level\n")


@pytest.mark.parametrize("columns", ["0", "1", "20", "x"])
def test_lines_are_not_wrapped_again(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    stream = Screen()
    print_lines([(("word " * 40, Style.PLAIN),)], stream)
    assert stream.getvalue() == "word " * 39 + "word\n"


def test_visual_order_is_told_to_a_terminal_and_taken_back() -> None:
    stream, pipe = Screen(), io.StringIO()
    lines = Page(20, Language.ARABIC, BidiMode.VISUAL).paragraph("نعم")
    print_lines(lines, stream, mode=BidiMode.VISUAL)
    print_lines(lines, pipe, mode=BidiMode.VISUAL)
    assert stream.getvalue().startswith("\r\x1b[8l")
    assert stream.getvalue().endswith("\n\r\x1b[8h")
    assert "\x1b" not in pipe.getvalue()


def replaced(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    prepare_streams()
    return raw


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", '"3-5" ##. -> x 2 - ?'),
        ("cp1252", "“3–5” ##. -> × 2 — ?"),
        ("utf-8", "“3–5” ██░ → × 2 — م"),
    ],
)
def test_what_an_encoding_lacks_has_something_in_its_place(
    encoding: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = replaced(monkeypatch, encoding)
    print_lines([(("“3–5” ██░ → × 2 — م", Style.PLAIN),)])
    sys.stdout.flush()
    assert raw.getvalue().decode(encoding) == f"{shown}\n"


@given(st.text(), st.sampled_from(["ascii", "cp1252", "cp1256", "utf-8", "shift_jis"]))
def test_no_text_is_too_much_for_any_encoding(text: str, encoding: str) -> None:
    with pytest.MonkeyPatch.context() as changed:
        raw = replaced(changed, encoding)
        sys.stdout.write(text)
        sys.stdout.flush()
        raw.getvalue().decode(encoding)


def test_documents_are_utf_8_after_what_was_printed_before(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = replaced(monkeypatch, "ascii")
    sys.stdout.write("first\n")
    print_document("نعم\n")
    assert raw.getvalue() == "first\nنعم\n".encode()


def test_streams_that_are_closed_drop_what_they_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    print_lines(LINES)
    print_document("x")
    tell("x", Language.ENGLISH)
    for stream in (sys.stdout, sys.stderr):
        assert stream.name == os.devnull
        stream.close()


def test_a_message_that_nobody_can_read_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stderr", Gone())
    tell("x", Language.ENGLISH)


@pytest.mark.parametrize(("write", "name"), [(tell, "stderr"), (say, "stdout")])
def test_an_arabic_message_is_in_the_order_of_the_screen_and_its_command_can_be_copied(
    write: Callable[[str, Language], None], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, name, screen)
    settle_order(BidiMode.VISUAL)
    write("للإكمال:\n  تلميح: لا\n  rater-quiz --lang ar --resume", Language.ARABIC)
    sent = screen.getvalue().replace("\x1b[8l", "").replace("\x1b[8h", "").replace("\r", "")
    assert sent == (
        f"{' ' * 73}{display('للإكمال:', BidiMode.VISUAL)}\n"
        f"{' ' * 70}{display('تلميح: لا', BidiMode.VISUAL)}\n"
        "  rater-quiz --lang ar --resume\n"
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", BidiMode)
def test_a_pipe_and_a_screen_reader_get_a_message_as_it_is_written(
    language: Language, mode: BidiMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle_order(mode)
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    tell(f"تم حفظ التقرير: {left_to_right('/home/المستندات/a b.md')}", language)
    assert pipe.getvalue() == "تم حفظ التقرير: /home/المستندات/a b.md\n"
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    settle_order(BidiMode.PLAIN)
    tell(f"تم الحفظ: {left_to_right('/home/ا.md')}", Language.ARABIC)
    assert screen.getvalue() == "تم الحفظ: /home/ا.md\n"


def test_a_terminal_that_must_not_be_asked_is_known_by_its_name() -> None:
    settle_order(None)
    assert order_of_notices({"TERM": "xterm-kitty"}) is BidiMode.KITTY
    settle_order(BidiMode.WORDS)
    assert order_of_notices({"TERM": "xterm-kitty"}) is BidiMode.WORDS


@pytest.mark.parametrize(
    ("message", "folded"),
    [
        (
            (
                "/home/dana/reports/spring.md: the report of a team, expected the result of one person\n"
                "  hint: give the folder or the files that it was made from, or the report of one person"
            ),
            (
                "/home/dana/reports/spring.md: the report of a\nteam, expected the result of one person\n"
                "  hint: give the folder or the files that it\n  was made from, or the report of one person\n"
            ),
        ),
        (f"Saved: /home/{'x' * 36}.md", f"Saved:\n/home/{'x' * 36}.md\n"),
        (f"/home/{'x' * 40}/my own.md: and more", f"/home/{'x' * 40}/my own.md:\nand more\n"),
        (f"Saved: ./{'a b ' * 15}.md", None),
        ("  rater-quiz compare a-long-name.md another-long-name.md", None),
        ("a line  with  its  own gaps", None),
        ("", None),
    ],
    ids=["words", "a path that fits", "a path too long", "a path of words", "a command", "short", "empty"],
)
def test_an_english_message_is_broken_between_words_and_no_path_is(
    message: str, folded: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "window_size", lambda _: Size(45, 24))
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    tell(message, Language.ENGLISH)
    assert screen.getvalue() == (f"{message}\n" if folded is None else folded)
