"""A plan and its audit as one HTML file that needs nothing else: no script, no outside resource."""

from collections.abc import Collection
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, select_autoescape

from ehcp_audit.checks import Facts
from ehcp_audit.model import Plan, PlanAudit, PlanChanges, PrivacyReport, Rubric

from . import phrases
from .changes_view import changes_view
from .round_charts import comparison_drawing, summary_drawings
from .shown import cut, shown
from .svg import can_draw
from .view import View, make_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ehcp_audit.collecting import RoundSummary
    from ehcp_audit.collecting.compare import Comparison

__all__ = [
    "render",
    "render_changes",
    "render_comparison",
    "render_round",
    "render_screen",
    "report_of",
]


def render(
    plan: Plan,
    audit: PlanAudit,
    *,
    rubric: Rubric,
    excerpts: bool = True,
    facts: Facts | None = None,
    as_of: date | None = None,
    privacy: PrivacyReport | None = None,
    privacy_failed: bool = False,
) -> str:
    """Return the report as HTML text, the same for the same plan, audit and rubric.

    Args:
        plan: The plan that was judged.
        audit: What came of it.
        rubric: The rubric it was judged by: its questions, reasons and sources are shown.
        excerpts: False leaves out every word of the plan, and the file's name: for a panel's shared copy.
        facts: What only the case file knows; of it the report shows by when a draft must be answered.
        as_of: The day to count the days left for a draft from; `None`: only the last day is named.
        privacy: What in the file may still name the child, by kind and place; `None`: nobody looked.
        privacy_failed: True where somebody tried to look, and could not: the report then says so.

    Raises:
        ValueError: the audit is of another file, or by another rubric.
    """
    if audit.source.sha256 != plan.source.sha256:
        raise ValueError("the audit is of another file than the plan")
    if privacy is not None and privacy.sha256 != plan.source.sha256:
        raise ValueError("the privacy report is of another file than the plan")
    if audit.rubric.sha256 != rubric.sha256:
        raise ValueError(f"the plan was judged by another rubric than {rubric.id} {rubric.version}")
    view = make_view(
        plan,
        audit,
        rubric,
        excerpts=excerpts,
        facts=facts,
        as_of=as_of,
        privacy=privacy,
        privacy_failed=privacy_failed,
    )
    return report_of(view)


def report_of(view: View, *, bar: Collection[str] = ()) -> str:
    """Return the report of what was gathered; with `bar`, as `open` shows it: these downloads, and an end."""
    return _environment().get_template("report.html.j2").render(view=view, bar=bar)


def render_screen(name: str, **values: object) -> str:
    """Return one of the screens of the page that `open` shows, around the reports."""
    return _environment().get_template(f"open/{name}.html.j2").render(**values)


def render_round(summary: "RoundSummary") -> str:
    """Return a round's figures as one HTML file: no plan can be seen in it.

    Charts stand in it as static SVG where the notebook extra is installed; every figure stands in a table.
    """
    drawings = {"able": can_draw(), "of": summary_drawings(summary)}
    return _environment().get_template("round.html.j2").render(summary=summary, drawings=drawings)


def render_comparison(comparisons: "Sequence[Comparison]") -> str:
    """Return what moved between two rounds, or sets groups apart, as one HTML file."""
    drawings = [comparison_drawing(one, f"chart-{number}") for number, one in enumerate(comparisons, start=1)]
    template = _environment().get_template("compared.html.j2")
    return template.render(comparisons=comparisons, drawings=drawings, able=can_draw())


def render_changes(changes: PlanChanges) -> str:
    """Return two versions of a plan set side by side as one HTML file, what became weaker first."""
    view = changes_view(changes)
    return _environment().get_template("changes.html.j2").render(view=view, counts=changes.counts())


class _Packed(BaseLoader):
    """Templates from inside the package, whether it is a folder or a zip."""

    def get_source(self, _environment: Environment, template: str) -> tuple[str, None, None]:
        try:
            return (
                files("ehcp_audit.reporting").joinpath("templates", *template.split("/")).read_text("utf-8"),
                None,
                None,
            )
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
