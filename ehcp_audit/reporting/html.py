"""A plan and its audit as one HTML file that needs nothing else: no script, no outside resource."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, select_autoescape

from ehcp_audit.model import Plan, PlanAudit, Rubric

from . import phrases
from .shown import cut, shown
from .view import make_view

if TYPE_CHECKING:
    from ehcp_audit.collecting import RoundSummary

__all__ = ["render", "render_round"]


def render(plan: Plan, audit: PlanAudit, *, rubric: Rubric, excerpts: bool = True) -> str:
    """Return the report as HTML text, the same for the same plan, audit and rubric.

    Args:
        plan: The plan that was judged.
        audit: What came of it.
        rubric: The rubric it was judged by: its questions, reasons and sources are shown.
        excerpts: False leaves out every word of the plan, and the file's name: for a panel's shared copy.

    Raises:
        ValueError: the audit is of another file, or by another rubric.
    """
    if audit.source.sha256 != plan.source.sha256:
        raise ValueError("the audit is of another file than the plan")
    if audit.rubric.sha256 != rubric.sha256:
        raise ValueError(f"the plan was judged by another rubric than {rubric.id} {rubric.version}")
    view = make_view(plan, audit, rubric, excerpts=excerpts)
    return _environment().get_template("report.html.j2").render(view=view)


def render_round(summary: "RoundSummary") -> str:
    """Return a round's sums as one HTML file: no plan can be seen in it."""
    return _environment().get_template("round.html.j2").render(summary=summary)


class _Packed(BaseLoader):
    """Templates from inside the package, whether it is a folder or a zip."""

    def get_source(self, _environment: Environment, template: str) -> tuple[str, None, None]:
        try:
            return (files("ehcp_audit.reporting") / "templates" / template).read_text("utf-8"), None, None
        except FileNotFoundError:
            raise TemplateNotFound(template) from None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=_Packed(),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(shown=shown, cut=cut, out_of_100=phrases.out_of_100, and_list=phrases.and_list)
    environment.globals.update(p=phrases)
    return environment
