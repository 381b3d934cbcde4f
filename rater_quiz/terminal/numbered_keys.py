"""Keys that a terminal tells by their numbers: kitty's way and xterm's."""

from rater_quiz.terminal.key import Kind

# Keys that another program left to be told by their numbers (kitty's ``CSI 99;5u``, xterm's ``CSI 27;5;99~``): those
# that get somebody out, and no character, for whatever has digits in it is not to answer.
_NUMBERED_KEYS = {9: Kind.TAB, 13: Kind.ENTER, 27: Kind.ESCAPE, 127: Kind.BACKSPACE}
_NUMBERED_CONTROLS = {
    92: Kind.QUIT,
    99: Kind.INTERRUPT,
    100: Kind.END_OF_INPUT,
    108: Kind.REDRAW,
    122: Kind.SUSPEND,
}
_CTRL, _LOCKS, _RELEASED = 4, 64 + 128, "3"


def numbered(body: str, final: str) -> Kind | None:
    """The key that a sequence tells by its number, with Ctrl or without a modifier; None where it is none of ours."""
    fields = body.split(";")
    if final == "~" and len(fields) == 3 and fields[0] == "27":  # noqa: PLR2004 - 27, modifiers, key
        fields = [fields[2], fields[1]]
    elif final != "u":
        return None
    # kitty tells the key as it is labelled, then with Shift, then where it would be on a Latin keyboard.
    key = [part for part in fields[0].split(":") if part][-1:]
    modifiers, _, event = (fields[1] if len(fields) > 1 else "1").partition(":")
    if not key or not key[0].isdecimal() or not modifiers.isdecimal() or len(body) > 40 or event == _RELEASED:  # noqa: PLR2004 - no key is told at such length
        return None
    pressed = int(modifiers) - 1
    if pressed & ~_LOCKS not in (0, _CTRL):
        return None
    return (_NUMBERED_CONTROLS if pressed & _CTRL else _NUMBERED_KEYS).get(int(key[0]))
