"""What tests build on: builders, stand-ins and readers; no test module imports another."""

from pathlib import Path
from pkgutil import iter_modules

import pytest

CASES = Path(__file__).parents[1] / "cases"
"""Whole outputs, and inputs that several tests share."""

# A check in here that fails is to tell its values, as one in a test module does.
pytest.register_assert_rewrite(*(f"{__name__}.{module.name}" for module in iter_modules(__path__)))
