"""Two versions of a plan in a terminal: what became weaker first."""

from rich.text import Text

from ehcp_audit.model import Answer, ChangeKind, Direction, PlanChanges

from . import phrases as p
from .changes_view import ChangesView, ChangeView, changes_view
from .page import Page
from .shown import Piece, cut, shown
from .word_diff import GONE

__all__ = ["changes_text"]

QUOTED = 420
"""Characters of each version that are shown; the page that `--report` writes has them whole."""
_COLOURS = {Direction.WEAKER: "red", Direction.STRONGER: "green", Direction.CANNOT_TELL: "cyan"}
_BRIEFLY = {ChangeKind.REWORDED, ChangeKind.ADDED, ChangeKind.STRENGTHENED}


def changes_text(
    changes: PlanChanges, *, width: int = 80, colour: bool = False, report: str | None = None
) -> str:
    """Return what `changes` prints."""
    view = changes_view(changes)
    page = Page(width=width, colour=colour)
    page.line(p.CHANGES_TITLE, style="bold")
    page.line(f"{p.BEFORE}: {view.old_name}")
    page.line(f"{p.NOW}: {view.new_name}")
    page.gap()
    if changes.old.sha256 == changes.new.sha256:
        page.line(p.SAME_FILE)
    _versions(page, changes)
    page.gap()
    page.line(p.counts_sentence(changes.counts()), style="bold")
    for kind, found in view.groups:
        page.heading(p.change_heading(kind, len(found)))
        page.line(p.CHANGE_KINDS[kind][1])
        for change in found:
            _change(page, change, briefly=kind in _BRIEFLY)
    _rest(page, view)
    _answers(page, view)
    page.gap()
    page.line(p.CHANGES_LEFT_ASIDE)
    page.line(p.CHANGES_NOT_ADVICE)
    page.line(p.STAYS_HERE)
    page.line(f"{p.REPORT_IS_AT} {shown(report)}" if report else p.CHANGES_HINT)
    return page.text()


def _versions(page: Page, changes: PlanChanges) -> None:
    if changes.are_versions is not True:
        page.line(p.NOT_SURE_VERSIONS if changes.are_versions is None else p.ARE_NOT_VERSIONS, style="bold")
    for sentence in changes.how_we_know:
        page.line(sentence)


def _change(page: Page, change: ChangeView, *, briefly: bool) -> None:
    page.gap()
    page.line(f"{change.ids} \u00b7 {change.section}", style="bold")
    for label, pieces, place in (
        (p.BEFORE, change.before, change.before_at),
        (p.NOW, change.now, change.now_at),
    ):
        if pieces:
            at = f" ({place})" if place else ""
            page.line(_quote(label, pieces, at, most=QUOTED // 2 if briefly else QUOTED), indent=2, hang=8)
    for reason in change.reasons:
        way = p.WAYS[reason.direction]
        page.line(
            f"{way}: {reason.says}",
            bullet=f"{p.WAY_SIGNS[reason.direction]} ",
            indent=2,
            style=_COLOURS[reason.direction],
        )


def _quote(label: str, pieces: tuple[Piece, ...], at: str, *, most: int) -> Text:
    """Quote a version; words that the other has not stand in brackets, to be seen without colour."""
    whole = "".join(piece.text for piece in pieces)
    text = Text(f"{label + ':':<8}")
    if len(whole) > most:
        return text.append(f"“{cut(whole, most)}”{at}")
    text.append("“")
    for piece in pieces:
        words = piece.text.rstrip()
        if piece.mark:
            opening, closing = ("[-", "-]") if piece.mark == GONE else ("[+", "+]")
            text.append(f"{opening}{words}{closing}", style="bold")
        else:
            text.append(words)
        text.append(" " * (len(piece.text) - len(words)))
    text.rstrip()
    return text.append(f"”{at}")


def _rest(page: Page, view: ChangesView) -> None:
    if view.passages:
        page.heading(p.H_PASSAGES)
        for passage in view.passages:
            name = p.CHANGE_KINDS[passage.kind][0]
            page.line(f"{passage.section} \u00b7 {name}", style="bold")
            for label, pieces in ((p.BEFORE, passage.before), (p.NOW, passage.now)):
                if pieces:
                    page.line(_quote(label, pieces, "", most=QUOTED // 2), indent=2, hang=8)
    if view.changes.details:
        page.heading(p.H_DETAILS)
        for detail in view.changes.details:
            page.line(
                f"{p.DETAIL_NAMES[detail.name]}: {shown(p.detail_value(detail.old))} before, "
                f"{shown(p.detail_value(detail.new))} now",
                bullet="- ",
            )


def _answers(page: Page, view: ChangesView) -> None:
    page.heading(p.H_ANSWERS)
    if view.changes.answers is None:
        page.line(p.NOT_JUDGED)
        return
    page.line(p.ANSWERS_INTRO)
    if not view.answers:
        return
    page.line(p.answers_sentence([one.answer for one in view.answers]))
    for point in view.answers:
        counts = [
            f"{number} {p.ANSWERS[one].lower()}"
            for one in Answer
            if (number := sum(1 for s in point.statements if s.answer is one))
        ]
        said = f" ({', '.join(counts)})" if counts else ""
        section = f"{point.section}: " if point.section else ""
        page.line(
            f"{p.ANSWERS[point.answer]}: {section}{shown(point.asks)}{said}",
            bullet=f"{p.ANSWER_SIGNS[point.answer]} ",
        )
