"""Bytes become keys, and nothing that a terminal says by itself becomes an answer."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.key_presses import chars

from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.keys import KEY_PAUSE, LONGEST_PASTE, LONGEST_SEQUENCE, SEQUENCE_PAUSE, KeyReader


def keys_of(*pieces: bytes) -> list[Key]:
    """Feed the pieces without a pause, then pause."""
    reader = KeyReader()
    return [key for piece in pieces for key in reader.feed(piece)] + reader.flush()


KNOWN = {
    b"\r": Kind.ENTER,
    b"\n": Kind.ENTER,
    b"\r\n": Kind.ENTER,
    b"\x1bOM": Kind.ENTER,
    b"\x7f": Kind.BACKSPACE,
    b"\x08": Kind.BACKSPACE,
    b"\t": Kind.TAB,
    b"\x1b": Kind.ESCAPE,
    b"\x1b[A": Kind.UP,
    b"\x1b[B": Kind.DOWN,
    b"\x1b[C": Kind.RIGHT,
    b"\x1b[D": Kind.LEFT,
    b"\x1bOA": Kind.UP,
    b"\x1bOB": Kind.DOWN,
    b"\x1bOC": Kind.RIGHT,
    b"\x1bOD": Kind.LEFT,
    b"\x1b[1;1D": Kind.LEFT,
    b"\xc2\x9bA": Kind.UP,
    b"\x9bA": Kind.UP,
    b"\x1b[H": Kind.HOME,
    b"\x1b[1~": Kind.HOME,
    b"\x1b[7~": Kind.HOME,
    b"\x1bOF": Kind.END,
    b"\x1b[4~": Kind.END,
    b"\x1b[8~": Kind.END,
    b"\x1b[3~": Kind.DELETE,
    b"\x1b[5~": Kind.PAGE_UP,
    b"\x1b[6~": Kind.PAGE_DOWN,
    b"\x03": Kind.INTERRUPT,
    b"\x04": Kind.END_OF_INPUT,
    b"\x0c": Kind.REDRAW,
    b"\x1a": Kind.SUSPEND,
    b"\x1c": Kind.QUIT,
}
"""What a terminal sends for each key; several, where terminals differ."""


def test_known_keys() -> None:
    assert {sent: keys_of(sent) for sent in KNOWN} == {sent: [Key(kind)] for sent, kind in KNOWN.items()}


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"\x1b[1;5C", id="Ctrl-Right"),
        pytest.param(b"\x1bO5C", id="Ctrl-Right of older terminals"),
        pytest.param(b"\x1b\x1b[C", id="Alt-Right as Esc twice"),
        pytest.param(b"\x1b[1;2A", id="Shift-Up"),
        pytest.param(b"\x1b[3;5~", id="Ctrl-Delete"),
        pytest.param(b"\x1b[15~", id="F5"),
        pytest.param(b"\x1bOP", id="F1"),
        pytest.param(b"\x1b[[A", id="F1 of the Linux console"),
        pytest.param(b"\x1bOq", id="1 on a keypad in application mode"),
        pytest.param(b"\x1b[Z", id="Shift-Tab"),
        pytest.param(b"\x1b4", id="Alt-4"),
        pytest.param(b"\x1b\x1b4", id="Esc, Alt-4"),
        pytest.param("\x1bé".encode(), id="Alt-é"),
        pytest.param(b"\x1b\r", id="Alt-Enter"),
        pytest.param(b"\x1b[49;5u", id="Ctrl-1 by kitty's protocol"),
        pytest.param(b"\x1b[27;5;49~", id="Ctrl-1 by xterm's modifyOtherKeys"),
        pytest.param(b"\x1b[I\x1b[O", id="focus in and out"),
        pytest.param(b"\x1b[<0;12;5M\x1b[<0;12;5m", id="mouse, SGR"),
        pytest.param(b"\x1b[32;12;5M", id="mouse, urxvt"),
        pytest.param(b"\x1b[M 12", id="mouse, X10"),
        pytest.param(b"\x1b[M \xe25", id="mouse, X10, far to the right"),
        pytest.param(b"\x1b(0", id="a change of character set"),
        pytest.param(b"\x1b[4\x1b[5z", id="a sequence cut short by another"),
        pytest.param(b"\x9b49;5u", id="CSI in eight bits, not UTF-8"),
        pytest.param(b"\xc2\x9b49;5u", id="CSI in eight bits, UTF-8"),
        pytest.param(b"\xc2\x85", id="NEL"),
        pytest.param(b"\0\x01\x02\x1f", id="controls without a meaning"),
        pytest.param(b"\x1b\\", id="a terminator without a string"),
        pytest.param(b"\x1b]0;1\x182\x07", id="a control character amid a string"),
        pytest.param(b"\x1bP1\xc3(4\x1b\\", id="broken UTF-8 amid a string"),
    ],
)
def test_what_is_no_key_is_dropped_whole(sent: bytes) -> None:
    assert keys_of(sent, b"7") == chars("7")


@pytest.mark.parametrize(
    ("sent", "reply"),
    [
        (b"\x1b[?62;1;4c", "\x1b[?62;1;4c"),
        (b"\x1b[>0;136;0c", "\x1b[>0;136;0c"),
        (b"\x1b[8;1$y", "\x1b[8;1$y"),
        (b"\x1b[?2026;2$y", "\x1b[?2026;2$y"),
        (b"\x1b[12;40R", "\x1b[12;40R"),
        (b"\x1b[?1u", "\x1b[?1u"),
        (b"\x1bP>|XTerm(379)\x1b\\", "\x1bP>|XTerm(379)\x1b\\"),
        (b"\x1b]11;rgb:1111/2222/3333\x07", "\x1b]11;rgb:1111/2222/3333\x1b\\"),
        (b"\x1b]10;rgb:1/2/3\x1b\\", "\x1b]10;rgb:1/2/3\x1b\\"),
        (b"\xc2\x9d11;?\xc2\x9c", "\x1b]11;?\x1b\\"),
        (b"\x9d11;?\x9c", "\x1b]11;?\x1b\\"),
        (b"\x1b_G4\x1b\\", "\x1b_G4\x1b\\"),
    ],
)
def test_replies_are_kept_apart_from_keys(sent: bytes, reply: str) -> None:
    assert keys_of(b"3" + sent + b"4") == [*chars("3"), Key(Kind.REPLY, reply), *chars("4")]


def test_enter_twice_is_two_enters_and_a_line_feed_after_a_pause_is_its_own() -> None:
    assert keys_of(b"\r\r\r\n") == [Key(Kind.ENTER)] * 3
    assert keys_of(b"\r", b"\n", b"\n\r") == [Key(Kind.ENTER)] * 3
    reader = KeyReader()
    assert reader.feed(b"\r") == [Key(Kind.ENTER)]
    assert reader.patience == KEY_PAUSE
    assert reader.flush() == []
    assert reader.feed(b"\n") == [Key(Kind.ENTER)]


@pytest.mark.parametrize("broken", [b"\xff", b"\xc3", b"\xe2\x9b", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\xb1"])
def test_broken_utf_8_does_not_eat_the_digit_after_it(broken: bytes) -> None:
    assert keys_of(broken + b"4") == chars("4")


def test_characters_beyond_ascii_may_come_in_pieces() -> None:
    reader = KeyReader()
    assert reader.feed("é".encode()[:1]) == []
    assert reader.flush() == []
    assert reader.feed("é".encode()[1:]) == chars("é")
    assert keys_of("٣😀".encode()) == chars("٣😀")


def test_a_paste_is_one_key_and_never_an_answer() -> None:
    pasted = "4\r\n5\r\x1b[31m\x03٣".encode()
    assert keys_of(b"1\x1b[200~" + pasted + b"\x1b[201~2") == [
        *chars("1"),
        Key(Kind.PASTE, "4\n5\n[31m٣"),
        *chars("2"),
    ]


def test_an_unfinished_paste_stays_a_paste_and_ctrl_c_gets_out_of_the_program() -> None:
    reader = KeyReader()
    assert reader.feed(b"\x1b[200~12") == []
    for _ in range(3):
        assert reader.flush() == []
        assert reader.feed(b"4\r") == []
    assert reader.flush() == []
    assert reader.feed(b"\x03") == [Key(Kind.INTERRUPT)]
    assert reader.feed(b"5\x1b[201~6") == [Key(Kind.PASTE, "124\n4\n4\n5"), *chars("6")]


def test_escape_is_a_key_only_after_a_pause() -> None:
    reader = KeyReader()
    assert reader.feed(b"\x1b") == []
    assert reader.patience == KEY_PAUSE
    assert reader.flush() == [Key(Kind.ESCAPE)]
    assert reader.feed(b"4") == chars("4")
    assert keys_of(b"\x1b\x1b") == [Key(Kind.ESCAPE)]  # so begins Alt with an arrow, too
    assert keys_of(b"\x1b\x1b\x1b") == [Key(Kind.ESCAPE)] * 2


def paused(reader: KeyReader) -> list[Key]:
    """What a pause of a tenth of a second tells."""
    return reader.flush() if reader.patience == KEY_PAUSE else []


TORN = [
    *(b"\x1b[5~", b"\x1b[3~", b"\x1b[1;2A", b"\x1b[<0;12;5M", b"\x1b[24;1R", b"\x1b[?62;1;4c", b"\x1b[52u"),
    *(b"\x1b]11;rgb:1e1e/2323/4545\x07", b"\x1b]11;rgb:1e1e/2323/4545\x1b\\", b"\x1bP>|XTerm(379)\x1b\\", b"\x1b[M 12"),
    *(b"\x1bOP", b"\x1bOq", b"\x1b[27;5;49~", b"\x1b[200~4 5\x1b[201~", b"\x1b[[A", b"\x1b_G4\x1b\\"),
]


def test_no_part_of_a_torn_sequence_is_typed() -> None:
    """Over ssh and in tmux, the bytes of one key may come with pauses of up to a second and more between them."""
    offenders = []
    for sent in TORN:
        for pieces in ([sent[:1], sent[1:]], [sent[:2], sent[2:]], [sent[:3], sent[3:]], [bytes([b]) for b in sent]):
            reader = KeyReader()
            found = [key for piece in pieces for key in (*reader.feed(piece), *paused(reader))]
            typed = [key for key in found if key.kind is Kind.CHAR]
            after = reader.feed(b"4")
            if typed or after != chars("4"):
                offenders.append((pieces, typed, after))
    assert offenders == []


def test_alt_with_a_key_that_comes_late_escapes_once_and_takes_it_back() -> None:
    """A second Escape would give a note up."""
    reader = KeyReader()
    assert [*reader.feed(b"\x1b\x1b"), *paused(reader)] == [Key(Kind.ESCAPE)]
    assert reader.feed(b"[5~") == [Key(Kind.TAKEN_BACK), Key(Kind.PAGE_UP)]


def test_the_last_letter_of_a_report_that_comes_late_is_no_text() -> None:
    reader = KeyReader()
    found = [*reader.feed(b"\x1b[?2026;2$"), *paused(reader), *reader.feed(b"y")]
    assert found == [Key(Kind.REPLY, "\x1b[?2026;2$y")]
    assert reader.feed(b"4") == chars("4")


def test_escape_is_taken_back_where_the_rest_of_its_sequence_comes_late() -> None:
    reader = KeyReader()
    assert [*reader.feed(b"\x1b"), *paused(reader)] == [Key(Kind.ESCAPE)]
    assert reader.feed(b"[5~") == [Key(Kind.TAKEN_BACK), Key(Kind.PAGE_UP)]


@pytest.mark.parametrize("typed", ["Peter", "x[", "4", "é", "\r"])
def test_what_somebody_types_after_escape_is_typed(typed: str) -> None:
    reader = KeyReader()
    assert [*reader.feed(b"\x1b"), *paused(reader)] == [Key(Kind.ESCAPE)]
    found = [key for char in typed for key in (*reader.feed(char.encode()), *paused(reader))]
    assert [key for key in found if key.kind is not Kind.TAKEN_BACK] == keys_of(typed.encode())


@pytest.mark.parametrize("opening", [b"\x1b[", b"\x1b]", b"\x1bO"])
def test_after_a_long_pause_a_sequence_does_not_go_on(opening: bytes) -> None:
    reader = KeyReader()
    assert reader.feed(opening) == []
    assert reader.patience == KEY_PAUSE
    assert reader.flush() == []
    assert reader.patience == SEQUENCE_PAUSE
    assert reader.flush() == []
    assert reader.patience is None
    assert reader.feed(b"4") == chars("4")


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"\x1b[99;5u", [Key(Kind.INTERRUPT)]),
        (b"\x1b[1089::99;5u", [Key(Kind.INTERRUPT)]),
        (b"\x1b[99;197:1u", [Key(Kind.INTERRUPT)]),
        (b"\x1b[99;5:3u", []),
        (b"\x1b[27;5;99~", [Key(Kind.INTERRUPT)]),
        (b"\x1b[100;5u", [Key(Kind.END_OF_INPUT)]),
        (b"\x1b[122;5u", [Key(Kind.SUSPEND)]),
        (b"\x1b[92;5u", [Key(Kind.QUIT)]),
        (b"\x1b[27u", [Key(Kind.ESCAPE)]),
        (b"\x1b[27;1;27~", [Key(Kind.ESCAPE)]),
        (b"\x1b[13u\x1b[127;1u", [Key(Kind.ENTER), Key(Kind.BACKSPACE)]),
        (b"\x1b[99;6u\x1b[49;5u\x1b[52u\x1b[52;1u\x1b[u\x1b[;u\x1b[9999999999;5u", []),
    ],
)
def test_keys_told_by_their_numbers_get_somebody_out_and_answer_nothing(sent: bytes, expected: list[Key]) -> None:
    assert keys_of(sent) == expected


@pytest.mark.parametrize("opening", [b"\x1b[", b"\x1b]", b"\x1bP", b"\x1bO", b"\x1b_"])
def test_alt_with_a_bracket_does_not_make_the_keyboard_dead(opening: bytes) -> None:
    """It looks like the start of a sequence; after a long pause, the next digit answers."""
    reader = KeyReader()
    answered: list[Key] = []
    for piece in (opening, b"4", b"5"):
        answered += reader.feed(piece) + reader.flush() + reader.flush()
    assert answered == chars("45")


@pytest.mark.parametrize("opening", [b"\x1b[", b"\x1b]", b"\x1bP", b"\x1b(", b"\x1b[3$", b"\x1b[M"])
def test_a_control_key_after_a_pause_is_obeyed(opening: bytes) -> None:
    reader = KeyReader()
    assert reader.feed(opening) + reader.flush() == []
    assert reader.feed(b"\r4") == [Key(Kind.ENTER), *chars("4")]


@pytest.mark.parametrize("opening", [b"\x1b", b"\x1b[4", b"\x1bO", b"\x1b(", b"\x1b[M "])
def test_ctrl_c_is_obeyed_amid_a_sequence(opening: bytes) -> None:
    assert keys_of(opening + b"\x03") == [Key(Kind.INTERRUPT)]


def test_what_is_endless_is_not_kept() -> None:
    assert keys_of(b"\x1b]" + b"1" * (LONGEST_SEQUENCE + 1) + b"\x07" + b"4") == chars("4")
    assert keys_of(b"\x1b[" + b"1" * (LONGEST_SEQUENCE + 1) + b"A" + b"4") == chars("4")
    assert keys_of(b"\x1b[200~" + b"1" * LONGEST_PASTE + b"23\x1b[201~4") == [
        Key(Kind.PASTE, "1" * LONGEST_PASTE),
        *chars("4"),
    ]
    assert keys_of(b"\x1b[200~" + b"1" * LONGEST_PASTE + b"\x1b[201~")[0].text == "1" * LONGEST_PASTE


CSI = st.tuples(
    st.sampled_from(["\x1b[", "\x9b"]),
    st.text("0123456789:;<=>?", max_size=8).filter(lambda parameters: parameters != "200"),
    st.text(" !\"#$%&'()*+,-./", max_size=2),
    st.characters(min_codepoint=0x40, max_codepoint=0x7E),
).filter(lambda parts: bool(parts[1] or parts[2]) or parts[3] not in "M[")
SHIFTED = st.tuples(st.sampled_from(["\x1bO", "\x8f"]), st.sampled_from("ABCDFHMPQRSabcqrst"))
STRINGS = st.tuples(
    st.sampled_from(["\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x90", "\x9f", "\x1b]"]),
    st.text(st.characters(exclude_characters="\x07\x1b\x9c", exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(["\x1b\\", "\x9c"]),
)
PASTES = st.tuples(
    st.just("\x1b[200~"),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(lambda text: "201~" not in text),
    st.just("\x1b[201~"),
)
SEQUENCES = st.one_of(CSI, SHIFTED, STRINGS, PASTES).map("".join)


@given(st.lists(st.tuples(SEQUENCES, st.sampled_from("12345٣x")), max_size=6))
def test_no_character_inside_a_sequence_or_a_paste_is_ever_a_key(told: list[tuple[str, str]]) -> None:
    sent = "".join(sequence + typed for sequence, typed in told)
    received = [key.text for key in keys_of(sent.encode()) if key.kind is Kind.CHAR]
    assert received == [typed for _, typed in told]


NOISE = st.one_of(SEQUENCES.map(str.encode), st.binary(max_size=6), st.sampled_from([b"\x1b", b"[", b"M", b"\r\n"]))


@given(st.lists(NOISE, max_size=8).map(b"".join), st.lists(st.integers(0, 80), max_size=6))
def test_where_the_stream_is_cut_does_not_matter(sent: bytes, cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(sent)]
    pieces = [sent[start:end] for start, end in pairwise(edges)]
    assert keys_of(*pieces) == keys_of(sent)


@given(st.lists(NOISE, max_size=8), st.lists(st.booleans(), min_size=8, max_size=8))
def test_no_bytes_and_no_pauses_raise_and_text_is_always_encodable(pieces: list[bytes], pauses: list[bool]) -> None:
    reader = KeyReader()
    for piece, pause in zip(pieces, pauses, strict=False):
        for key in reader.feed(piece) + (reader.flush() if pause else []):
            key.text.encode()
            assert key.kind is not Kind.CHAR or len(key.text) == 1


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_typed_text_arrives_as_typed(text: str) -> None:
    assert keys_of(text.encode()) == chars(text)
