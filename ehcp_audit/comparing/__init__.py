"""Two versions of one plan are set side by side: what was added, dropped, weakened, answered."""

from .compare import compare_plans

__all__ = ["compare_plans"]
