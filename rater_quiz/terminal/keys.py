"""What a terminal sends → keys: a splitter of UTF-8 and ECMA-48 control sequences that never takes a part for a key.

Sources: ECMA-48 (fifth edition, 5.3 to 5.6) for the shape of sequences; ctlseqs of xterm for bracketed paste, mouse
reports and replies; the Linux console for ``ESC [ [ A``.
"""

import codecs
from collections.abc import Callable

from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.numbered_keys import numbered

LONGEST_SEQUENCE = 4096
"""Characters of one sequence that are kept; what is longer is still swallowed to its end, but is no reply."""
LONGEST_PASTE = 65536
"""Characters of one paste that are kept; the rest is dropped."""


_CONTROLS = {
    "\x03": Kind.INTERRUPT,
    "\x04": Kind.END_OF_INPUT,
    "\x08": Kind.BACKSPACE,
    "\x09": Kind.TAB,
    "\x0a": Kind.ENTER,
    "\x0c": Kind.REDRAW,
    "\x0d": Kind.ENTER,
    "\x1a": Kind.SUSPEND,
    "\x1c": Kind.QUIT,
    "\x7f": Kind.BACKSPACE,
}

# By what stands between CSI and the end, and the final character. Modifier 1 means none.
_CURSOR_KEYS = {"A": Kind.UP, "B": Kind.DOWN, "C": Kind.RIGHT, "D": Kind.LEFT, "H": Kind.HOME, "F": Kind.END}
_TILDE_KEYS = {
    "1": Kind.HOME,
    "3": Kind.DELETE,
    "4": Kind.END,
    "5": Kind.PAGE_UP,
    "6": Kind.PAGE_DOWN,
    "7": Kind.HOME,
    "8": Kind.END,
}
_UNMODIFIED = ("", "1", "1;1")
# Device attributes, cursor position, mode reports (also `$y`), status, window, and all that begins with `?`.
_REPLY_FINALS = "cRynt"

_ESC, _STRING_TERMINATOR = "\x1b", "\x9c"
_RAW_STRING_TERMINATOR = "\udc9c"  # a byte 9C that is no UTF-8, as the decoder hands it over
_PASTE_ENDS = ("\x1b[201~", "\x9b201~")
_SINGLE_SHIFTS, _STRINGS = "NO", "P]^_X"
_INTRODUCERS = "[" + _SINGLE_SHIFTS + _STRINGS
_LATE_INTRODUCERS = "[O]P^_"
"""What may go on with an ESC that was taken for the key already: no command, and what terminals really send."""

KEY_PAUSE = 0.05
"""Seconds without a byte after which an ESC is told as the key Escape."""
SEQUENCE_PAUSE = 2.0
"""Seconds without a byte after which a sequence will not go on: slow lines tear them apart for longer than a moment."""
_C1_TO_ESCAPED = 0x40  # U+009B stands for ESC [, and so for all of its kind
_RAW = 0xDC00  # the decoder makes U+DC9B of a byte 9B that is no UTF-8


_State = Callable[[str], None]
"""What takes the next character."""


class KeyReader:
    """Splits a stream of bytes into keys, however the stream is cut into pieces.

    No byte raises. Unknown sequences, Alt with a key and bytes that are no UTF-8 are dropped whole. Ctrl-C is a key
    amid an unfinished sequence too; amid a paste or a string, only after a pause.

    A lone ESC is told as Escape after a short pause, for a person waits. Where the rest of a sequence follows all the
    same, it is still no text: Escape is taken back.
    """

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="surrogateescape").decode
        self._keys: list[Key] = []
        self._state: _State = self._ground
        self._body: list[str] = []
        self._too_long = False
        self._alt = False
        self._introducer = ""
        self._string_ends: tuple[str, ...] = ()
        self._to_swallow = 0
        self._tail = ""
        self._after_return = False
        self._after_invalid = False
        self._stalled = False

    @property
    def patience(self) -> float | None:
        """Seconds without a byte after which `flush` is to be called; None where a pause would tell nothing."""
        if self._state == self._ground:
            return KEY_PAUSE if self._after_return else None
        if self._state == self._late:
            return SEQUENCE_PAUSE
        if not self._stalled:
            return KEY_PAUSE
        return None if self._state == self._paste else SEQUENCE_PAUSE

    def feed(self, data: bytes) -> list[Key]:
        """Take the bytes that came, and return the keys that they complete, in order."""
        if not data:
            return []
        if self._stalled and data[0] < 0x20 and data[0] != 0x1B:  # noqa: PLR2004 - C0 controls but ESC
            # After a pause this was typed by hand: an unfinished sequence was none, and Ctrl-C must get out of a paste.
            if self._state != self._paste:
                self._reset()
            elif data[0] == 0x03:  # noqa: PLR2004 - Ctrl-C
                self._emit(Kind.INTERRUPT)
                data = data[1:]
        for char in self._decode(data):
            self._state(char)
            self._after_invalid = _is_raw(char)
        keys, self._keys = self._keys, []
        return keys

    def flush(self) -> list[Key]:
        """Say that nothing came for as long as `patience` says.

        A lone ESC is the key Escape then, and an unfinished sequence is given up after the longer pause. A paste goes
        on until it ends.
        """
        if self.patience is None:
            return []
        self._after_return = False
        if self._state == self._escape:
            keys = [Key(Kind.ESCAPE)]  # one for two: Alt with a key, torn, begins so, and must not undo anything
            self._reset()
            self._state = self._late
            return keys
        # Alt with space or punctuation looks like the start of `ESC ( B`, and rxvt ends shifted keys in `$`.
        # A terminal's reports end in `$y`, and have a question mark or a semicolon before it.
        shifted = self._state == self._csi and self._body[-1:] == ["$"] and not {"?", ";"} & {*self._body}
        typed = self._state == self._intermediate or shifted
        if typed or self._state == self._late or (self._stalled and self._state != self._paste):
            self._reset()
        self._stalled = self._state != self._ground
        return []

    # Each state takes one character, and sets the next state.

    def _ground(self, char: str) -> None:
        after_return, self._after_return = self._after_return, char == "\r"
        if char == "\n" and after_return:
            return  # CR LF is one Enter
        if char == _ESC:
            self._state = self._escape
        elif kind := _CONTROLS.get(char):
            self._emit(kind)
        elif _is_raw(char):
            # A lone 9B is CSI from a terminal without UTF-8; one amid a broken character is nothing.
            if not self._after_invalid:
                self._introduce(chr(ord(char) - _RAW - _C1_TO_ESCAPED), _RAW_STRING_TERMINATOR)
        elif "\x80" <= char <= "\x9f":
            self._introduce(chr(ord(char) - _C1_TO_ESCAPED))
        elif char >= " ":
            self._emit(Kind.CHAR, char)

    def _late(self, char: str) -> None:
        """After an ESC that was told as Escape: the rest of its sequence, if it is one."""
        self._reset()
        if char not in _LATE_INTRODUCERS:
            self._ground(char)
            return
        self._emit(Kind.TAKEN_BACK)
        self._introduce(char)
        if char == "P":
            self._state = self._late_string

    def _late_string(self, char: str) -> None:
        """A letter after P begins a word: what a terminal sends there begins otherwise."""
        if char.isalpha():
            self._reset()
            self._emit(Kind.CHAR, "P")
            self._ground(char)
        else:
            self._state = self._string
            self._string(char)

    def _escape(self, char: str) -> None:
        if char == _ESC:
            if self._alt:
                self._emit(Kind.ESCAPE)
            self._alt = True  # Esc twice, or the way in which some terminals say Alt with an arrow
        elif char == "\x03":
            self._reset()
            self._emit(Kind.INTERRUPT)
        elif " " <= char <= "/":
            self._state = self._intermediate
        elif char in _INTRODUCERS:
            self._introduce(char)
        elif "\x80" <= char <= "\x9f":
            self._reset()
            self._ground(char)
        else:
            self._reset()  # Alt with a key

    def _introduce(self, introducer: str, *more_ends: str) -> None:
        if introducer not in _INTRODUCERS:
            return
        self._introducer, self._body, self._too_long = introducer, [], False
        if introducer == "[":
            self._state = self._csi
        elif introducer in _SINGLE_SHIFTS:
            self._state = self._shifted
        else:
            self._string_ends = (_STRING_TERMINATOR, *more_ends, *("\a" if introducer == "]" else ""))
            self._state = self._string

    def _intermediate(self, char: str) -> None:
        if not self._goes_elsewhere(char) and "0" <= char <= "~":
            self._reset()

    def _csi(self, char: str) -> None:
        if self._goes_elsewhere(char):
            return
        if "@" <= char <= "~":
            self._finish_csi("".join(self._body), char)
        else:
            self._keep(char, allowed=" " <= char <= "?")

    def _shifted(self, char: str) -> None:
        if self._goes_elsewhere(char):
            return
        if "0" <= char <= ";":  # older terminals put modifiers here: ESC O 5 C
            self._keep(char)
            return
        kind = {**_CURSOR_KEYS, "M": Kind.ENTER}.get(char)
        if kind and self._introducer == "O" and not self._body and not self._alt:
            self._emit(kind)
        self._reset()

    def _swallow(self, char: str) -> None:
        if self._goes_elsewhere(char):
            return
        self._to_swallow -= 1
        if not self._to_swallow:
            self._reset()

    def _string(self, char: str) -> None:
        if char == _ESC:
            self._state = self._string_escape
        elif char in self._string_ends:
            self._finish_string()
        else:
            self._keep(char, allowed=char >= " " and not _is_raw(char))

    def _string_escape(self, char: str) -> None:
        if char == "\\":
            self._finish_string()
        else:
            self._reset()
            self._state = self._escape
            self._escape(char)

    def _paste(self, char: str) -> None:
        self._tail = (self._tail + char)[-6:]
        if len(self._body) < LONGEST_PASTE + len(_PASTE_ENDS[0]):
            self._body.append(char)
        else:
            self._too_long = True
        for end in _PASTE_ENDS:
            if self._tail.endswith(end):
                body = "".join(self._body)
                text = body[:LONGEST_PASTE] if self._too_long else body.removesuffix(end)
                self._reset()
                self._emit(Kind.PASTE, _readable(text))
                return

    # What the states share.

    def _goes_elsewhere(self, char: str) -> bool:
        """Whether *char* begins something new amid a sequence, or is Ctrl-C, which is obeyed at once."""
        if char == _ESC:
            self._reset()
            self._state = self._escape
        elif char == "\x03":
            self._emit(Kind.INTERRUPT)
        elif "\x80" <= char <= "\x9f" and chr(ord(char) - _C1_TO_ESCAPED) in _INTRODUCERS:
            self._reset()
            self._ground(char)
        else:
            return False
        return True

    def _keep(self, char: str, *, allowed: bool = True) -> None:
        if allowed and len(self._body) < LONGEST_SEQUENCE:
            self._body.append(char)
        else:
            self._too_long = True

    def _finish_csi(self, body: str, final: str) -> None:
        alt, broken = self._alt, self._too_long
        self._reset()
        kind = _TILDE_KEYS.get(body) if final == "~" else _CURSOR_KEYS.get(final) if body in _UNMODIFIED else None
        if broken:
            return
        if body == "200" and final == "~":
            self._tail = ""
            self._state = self._paste
        elif not body and final in "M[":
            self._to_swallow = 3 if final == "M" else 1  # a mouse report of X10; a function key of the Linux console
            self._state = self._swallow
        elif kind and not alt:
            self._emit(kind)
        elif by_number := numbered(body, final):
            self._emit(by_number)
        elif not kind and body and (final in _REPLY_FINALS or body[0] == "?"):
            self._emit(Kind.REPLY, f"{_ESC}[{body}{final}")

    def _finish_string(self) -> None:
        body, broken, introducer = "".join(self._body), self._too_long, self._introducer
        self._reset()
        if not broken:
            self._emit(Kind.REPLY, f"{_ESC}{introducer}{body}{_ESC}\\")

    def _emit(self, kind: Kind, text: str = "") -> None:
        self._keys.append(Key(kind, text))

    def _reset(self) -> None:
        self._state = self._ground
        self._body, self._too_long, self._alt, self._stalled = [], False, False, False


def _is_raw(char: str) -> bool:
    """Whether *char* stands for a byte that is no UTF-8."""
    return "\udc80" <= char <= "\udcff"


def _readable(pasted: str) -> str:
    """Return the pasted text with one kind of line break and without control characters and broken bytes."""
    lines = pasted.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        char for char in lines if char in "\n\t" or (char >= " " and not "\x7f" <= char <= "\x9f" and not _is_raw(char))
    )
