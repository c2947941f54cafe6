"""Reads Education, Health and Care plans, judges them against an open rubric, and collects the results.

```python
import ehcp_audit as ea

plan = ea.read_plan("plan.docx")
audit = ea.audit_plan(plan, "quality")
```

Each name is imported when it is first used, so that `import ehcp_audit` and the commands' help are quick.
"""

from typing import TYPE_CHECKING

from .lazily import named_by

if TYPE_CHECKING:
    from .checks import thread_frame
    from .collecting import AuditRound, audit_sample, draw_sample, open_round
    from .collecting.compare import compare_rounds
    from .comparing import answer_points, compare_plans
    from .errors import (
        EhcpAuditError,
        FactsError,
        OutputError,
        ReadingError,
        RoundError,
        RubricError,
    )
    from .language import read_need, read_outcome, read_provision, read_voice
    from .model import Plan, PlanAudit, PlanChanges, PrivacyReport, Rubric
    from .privacy import look_for_personal_data
    from .reading import read_blocks, read_plan
    from .reporting import render, render_changes, render_round, write_letter
    from .scoring import Facts, audit_plan, load_facts, load_rubric

    __version__: str

__all__ = [
    "AuditRound",
    "EhcpAuditError",
    "Facts",
    "FactsError",
    "OutputError",
    "Plan",
    "PlanAudit",
    "PlanChanges",
    "PrivacyReport",
    "ReadingError",
    "RoundError",
    "Rubric",
    "RubricError",
    "__version__",
    "answer_points",
    "audit_plan",
    "audit_sample",
    "compare_plans",
    "compare_rounds",
    "draw_sample",
    "load_facts",
    "load_rubric",
    "look_for_personal_data",
    "open_round",
    "read_blocks",
    "read_need",
    "read_outcome",
    "read_plan",
    "read_provision",
    "read_voice",
    "render",
    "render_changes",
    "render_round",
    "thread_frame",
    "write_letter",
]

_HOME = {
    "AuditRound": "collecting",
    "EhcpAuditError": "errors",
    "Facts": "scoring",
    "FactsError": "errors",
    "OutputError": "errors",
    "Plan": "model",
    "PlanAudit": "model",
    "PlanChanges": "model",
    "PrivacyReport": "model",
    "ReadingError": "errors",
    "RoundError": "errors",
    "Rubric": "model",
    "RubricError": "errors",
    "answer_points": "comparing",
    "audit_plan": "scoring",
    "audit_sample": "collecting",
    "compare_plans": "comparing",
    "compare_rounds": "collecting.compare",
    "draw_sample": "collecting",
    "load_facts": "scoring",
    "load_rubric": "scoring",
    "look_for_personal_data": "privacy",
    "open_round": "collecting",
    "read_blocks": "reading",
    "read_need": "language",
    "read_outcome": "language",
    "read_plan": "reading",
    "read_provision": "language",
    "read_voice": "language",
    "render": "reporting",
    "render_changes": "reporting",
    "render_round": "reporting",
    "thread_frame": "checks",
    "write_letter": "reporting",
}
"""Which part of the package each public name lives in."""


_named = named_by(__name__, {name: f".{home}" for name, home in _HOME.items()})


def __getattr__(name: str) -> object:
    if name != "__version__":
        return _named(name)
    value = globals()[name] = _version()
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _version() -> str:
    # Asking for the version costs more than the rest of this module, so it waits until somebody does.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("ehcp-audit")
    except PackageNotFoundError:
        return "unknown"
