"""How a summary and a comparison show themselves in a notebook: sentences first, then one plain table."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .compare import Comparison
    from .figures import RoundSummary

__all__ = ["comparison_html", "summary_html", "table_html"]

_DASH = "\u2013"


def table_html(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; nothing in it is read as markup."""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def summary_html(summary: "RoundSummary") -> str:
    """Return what was counted: what to know first, then the criteria."""
    sentences = [*summary.says]
    if summary.drawn is not None:
        sentences.append(summary.drawn.says)
    if summary.disclosure is not None:
        sentences.append(summary.disclosure.says)
    rows = [
        (
            one.criterion,
            one.asks,
            *(_count(getattr(one, name)) for name in ("met", "partly_met", "not_met", "needs_a_person")),
            _share(one.share_met),
            _both(one.interval_met),
        )
        for one in summary.criteria
    ]
    heads = ("", "question", "met", "partly", "not met", "needs a person", "share met", "range")
    return _list(sentences) + table_html(heads, rows)


def comparison_html(comparison: "Comparison") -> str:
    """Return what moved: what to know first, then each difference in a word."""
    rows = [
        (
            one.kind,
            one.name,
            _share(one.first),
            _share(one.second),
            _share(one.difference),
            _both(one.interval),
            one.word,
        )
        for one in comparison.differences
    ]
    heads = ("", "", comparison.first, comparison.second, "change", "range", "in a word")
    return _list(comparison.says) + table_html(heads, rows)


def _list(sentences: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(said)}</li>" for said in sentences) + "</ul>"


def _count(count: int | None) -> str:
    return _DASH if count is None else str(count)


def _share(share: float | None) -> str:
    return _DASH if share is None else f"{share:.0%}"


def _both(interval: tuple[float, float] | None) -> str:
    return _DASH if interval is None else f"{interval[0]:.0%} to {interval[1]:.0%}"
