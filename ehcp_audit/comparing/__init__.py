"""Two versions of one plan are set side by side: what was added, dropped, weakened, answered."""

from .answered import answer_points
from .compare import compare_plans

__all__ = ["answer_points", "compare_plans"]
