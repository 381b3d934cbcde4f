"""Sittings by keys in Arabic, in each terminal as it answers."""

import re
import signal
from typing import Any

import pytest
from support.key_window import DIGITS, Person, order_shown, record_answers
from support.run_program import ANSWERS

XTERM = "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c"


@pytest.mark.parametrize(
    ("replies", "environment", "mode"),
    [
        pytest.param("\x1b[8;1$y\x1bP>|VTE(7006)\x1b\\\x1b[>65;7006;1c\x1b[?65;1;9c", {}, "visual", id="VTE"),
        pytest.param(XTERM, {}, "visual", id="xterm"),
        pytest.param("\x1b[8;0$y\x1b[>0;2602;1c\x1b[?6c", {"TERM": "alacritty"}, "visual", id="alacritty"),
        pytest.param("\x1bP>|foot(1.16)\x1b\\\x1b[>1;11600;0c\x1b[?62;4c", {"TERM": "foot"}, "visual", id="foot"),
        pytest.param("\x1b[>85;95;0c\x1b[?1;2c", {"TERM": "rxvt-unicode-256color"}, "visual", id="urxvt"),
        pytest.param(
            "\x1bP>|kitty(0.32.2)\x1b\\\x1b[>1;4000;32c\x1b[?62;c", {"TERM": "xterm-kitty"}, "kitty", id="kitty"
        ),
        pytest.param("\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c", {}, "words", id="Konsole"),
        pytest.param("\x1b[>24;279;0c\x1b[?63;1;2c", {"TERM": "mlterm"}, "plain", id="mlterm"),
        pytest.param("\x1b[>0;136;0c\x1b[?6c", {}, "plain", id="PuTTY"),
        pytest.param("\x1b[>0;115;0c\x1b[?1;2c", {}, "plain", id="qterminal"),
        pytest.param("\x1b[>0;276;0c\x1b[?1;2c", {"TERM_PROGRAM": "vscode"}, "visual", id="VS-Code"),
        pytest.param("\x1bP>|WezTerm 2024\x1b\\\x1b[?65;4;6c", {}, "visual", id="WezTerm"),
        pytest.param("", {"TERM_PROGRAM": "Apple_Terminal"}, "words", id="Apple-Terminal"),
        pytest.param("\x1b[?1;2c", {"TERM_PROGRAM": "iTerm.app"}, "words", id="iTerm2"),
        pytest.param("", {}, "visual", id="silent"),
        pytest.param(XTERM, {"RATER_QUIZ_BIDI": "plain"}, "plain", id="chosen"),
    ],
)
def test_arabic_is_sent_as_each_terminal_needs_it(
    person: Person, replies: str, environment: dict[str, Any], mode: str
) -> None:
    window = person.sit("--lang", "ar", replies=replies, **environment).see(order_shown(mode))
    explicit = "\x1b[8l" in window.output
    assert explicit == (mode == "visual")
    window.type("٤").wait_for(person.home.draft.exists, "draft")
    window.type("q")
    assert window.leave() == 0
    assert person.given(1) == [4]
    assert window.sane()


def test_keys_typed_while_the_terminal_is_asked_keep_their_order(person: Person) -> None:
    window = person.sit("--lang", "ar", "-o", "report.md", replies=XTERM, typed_ahead=DIGITS + "\rq")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)


def test_m_goes_through_the_text_orders_and_the_choice_is_remembered(person: Person) -> None:
    window = person.sit("--lang", "ar", replies=XTERM).see(order_shown("visual"))
    for mode in ("words", "kitty", "plain", "visual", "words"):
        window.type("m").see(order_shown(mode))
    window.type("q")
    assert window.leave() == 0
    assert window.sane()
    person.sit("--lang", "ar", replies=XTERM).see(order_shown("words"))


def test_the_questions_of_the_end_are_in_explicit_direction_as_the_result_is(person: Person) -> None:
    """VTE would turn them round again: the result, printed by itself, takes the direction back when it is there."""
    window = person.sit("--lang", "ar", replies=XTERM, typed_ahead=DIGITS + "\rq")
    window.wait_for(lambda: not window.alternate and " <" in window.printed, "question").quiet()
    assert window.output.rfind("\x1b[8l") > window.output.rfind("\x1b[8h")
    window.type("\r\r-\ry\r")
    assert window.leave() == 0
    assert window.sane()


def test_the_last_words_are_in_the_order_of_the_screen_and_the_command_stands_as_it_is(person: Person) -> None:
    window = (
        person.sit("--lang", "ar", "--team", "الدعم", replies=XTERM)
        .see(order_shown("visual"))
        .type("43")
        .see("17 ﻦﻣ 3")
        .type("q")
    )
    assert window.leave() == 0
    last_words = "\r\x1b[8l" + ":ﻑﺎﻨﺌﺘﺳﻼﻟ .ﻥﺎﺘﻇﻮﻔﺤﻣ ﻥﺎﺘﺑﺎﺟﺇ".rjust(80) + "\n\r\x1b[8h"
    assert last_words in window.printed
    assert window.printed.endswith("\x1b[8h  rater-quiz --lang ar --team 'الدعم' --resume\n")
    assert window.sane()


def test_in_arabic_the_arrows_are_mirrored(person: Person) -> None:
    window = person.sit("--lang", "ar", replies=XTERM).see(order_shown("visual")).type("43").see("17 ﻦﻣ 3")
    window.type("\x1b[C").see("17 ﻦﻣ 2").type("\x1b[D").see("17 ﻦﻣ 3")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (200, 60)], ids=str)
def test_an_arabic_screen_is_right_aligned_and_never_wraps(person: Person, size: tuple[int, int]) -> None:
    window = person.sit("--lang", "ar", replies=XTERM, columns=size[0], rows=size[1]).see(order_shown("visual")).quiet()
    edge = (size[0] + min(size[0], 100)) // 2
    lengths = {len(row) for row in window.rows if row and not re.search(r"[1-5] *$", row)}
    assert lengths == {edge}


def test_the_line_is_the_same_before_and_after_in_arabic(person: Person) -> None:
    window = (
        person.sit("--lang", "ar", replies=XTERM).see(order_shown("visual")).type("4").quiet().signal(signal.SIGTERM)
    )
    assert window.leave() == 143
    assert window.sane()
    assert "\x1b[8h" in window.output
