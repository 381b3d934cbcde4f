"""Modules that are imported when something of them is first asked for: words for what is wrong, as a rule.

Whoever starts the program waits for the first statement, and so for each module that is imported before it.
"""

from importlib import import_module
from typing import Any


class Late:
    """Stands for a module that nobody may ever need; the type checker is shown the module itself."""

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._module), name)
