"""Puts the builders of test documents and the made-up plans on the path, and hurries no property."""

import sys
from pathlib import Path

from hypothesis import settings

_ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_ROOT / "tests"), str(_ROOT / "examples")]

# How long an example takes depends on what else the machine does: speed is measured in benchmarks/ alone.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
