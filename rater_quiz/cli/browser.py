"""Opening a page in the browser of this machine, without a word of it on our terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def opened(url: str) -> bool:
    """Open *url* in a browser with windows; return whether there is one."""
    if sys.platform not in ("win32", "darwin") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        return False  # what there is then draws on this very terminal
    import webbrowser

    with _silence():
        return webbrowser.open(url)


@contextmanager
def _silence() -> Iterator[None]:
    """Let what is started from here write nowhere: browsers have much to say on standard error."""
    streams = (1, 2)
    kept = [os.dup(stream) for stream in streams]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        for stream in streams:
            os.dup2(nowhere, stream)
        yield
    finally:
        for stream, before in zip(streams, kept, strict=True):
            with suppress(OSError):
                os.dup2(before, stream)
                os.close(before)
        os.close(nowhere)
