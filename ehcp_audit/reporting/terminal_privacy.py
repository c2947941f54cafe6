"""What may still name the child, in a terminal: hidden things, what can be seen, what to do."""

from collections.abc import Sequence

from ehcp_audit.model import Certainty, Leak, PrivacyReport

from . import phrases as p
from .page import Page
from .shown import cut, shown

__all__ = ["privacy_text"]

WORDS = 12
"""Words of one leak that are shown to those who ask for them."""
QUOTED = 100
_SIGNS = {Certainty.CERTAIN: "!", Certainty.LIKELY: "!", Certainty.POSSIBLE: "?"}


def privacy_text(report: PrivacyReport, *, width: int = 80, colour: bool = False, show: bool = False) -> str:
    """Return what `privacy` prints: the same for the same report and width.

    Args:
        report: what was found.
        width: columns to fill.
        colour: whether to add terminal colours; no meaning hangs on them.
        show: True prints the words themselves: personal data.
    """
    page = Page(width=width, colour=colour)
    page.line(p.H_PRIVACY, style="bold")
    page.line(p.privacy_sentence(report))
    page.line(p.ONLY_TELLS)
    if report.hidden:
        page.heading(p.H_PRIVACY_HIDDEN)
        page.line(p.HIDDEN_INTRO)
        _leaks(page, report.hidden, show=show)
    if report.visible:
        page.heading(p.H_PRIVACY_SHOWN)
        _leaks(page, report.visible, show=show)
    if advice := p.what_to_do(report):
        page.heading(p.H_PRIVACY_TO_DO)
        for line in advice:
            page.line(line, bullet="- ")
    if report.not_looked_at:
        page.heading(p.H_PRIVACY_NOT_LOOKED_AT)
        for one in report.not_looked_at:
            page.line(p.NOT_LOOKED[one], bullet="- ")
    page.gap()
    page.line(p.NO_PROMISE)
    if report.leaks:
        page.line(p.SHOWN_WARNING if show else p.SHOW_HINT)
    page.line(p.STAYS_HERE)
    return page.text()


def _leaks(page: Page, leaks: Sequence[Leak], *, show: bool) -> None:
    for leak in leaks:
        page.gap()
        page.line(p.leak_sentence(leak), bullet=f"{_SIGNS[leak.certainty]} ", style="bold")
        page.line(p.sure_sentence(leak), indent=2)
        if show and leak.words:
            words = [f"“{cut(shown(word), QUOTED)}”" for word in leak.revealed()]
            more = f" and {len(words) - WORDS} more" if len(words) > WORDS else ""
            page.line(f"{', '.join(words[:WORDS])}{more}", indent=2)
