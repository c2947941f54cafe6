"""From need to outcome to provision, and back: what has no other end."""

from collections.abc import Iterator, Sequence

from ehcp_audit.model import LinkedBy, Plan, Statement

from .passages import blank_section, is_redacted
from .register import Seen, check
from .thread import Match, OtherSide, ThreadOptions, how_linked, side_of

_HOW = {
    LinkedBy.ROW: "in the same row",
    LinkedBy.REFERENCE: "by a reference",
    LinkedBy.AREA: "under the same area of need",
    LinkedBy.LIKENESS: "that looks to be about the same thing",
}
_DUTY = "Children and Families Act 2014, section 37(2)(c); R v SoS Education ex p E [1992] 1 FLR 377"


_SIDES = {"C": ("G", "F", "H1", "H2", "H"), "D": ("H1", "H2", "H", "G", "F")}


def _seen(plan: Plan, found: Match, one: Statement, what: str, where: str) -> Seen:
    if found.others:
        other = found.others[0]
        by, through = (found.by, None) if found.by else how_linked(plan, one.id, other)
        how = f"by way of {through}" if through else _HOW[by]
        says = f"has {what} {how}: {other}"
    elif found.bare:
        says = f"has no {what}: {where} holds none"
    elif found.holds is False:
        says = (
            f"has no {what} in its row or by reference, and nothing about the same thing was found in {where}"
        )
    else:
        says = f"has no {what} that was found for certain: look in {where}"
        if found.look_at or found.in_area:
            says += f", first {f'at {found.look_at}' if found.look_at else 'under the same area of need'}"
    return Seen(found.holds, says, one, one.id)


def _side_unread(plan: Plan, letters: Sequence[str]) -> bool:
    """Tell whether the other side holds words but no statements.

    Then nobody can say that there is nothing.
    """
    sections = [section for letter in letters if (section := plan.section(letter))]
    return not sections or any(not blank_section(section) for section in sections)


def _side_unsure(plan: Plan, letters: Sequence[str]) -> bool:
    """Tell whether a part of the other side was hardly read: it may hold what was not found."""
    return any(section.confidence < _SURE for letter in letters if (section := plan.section(letter)))


_SURE = 0.5
"""The confidence in a section from which what it does not say can be held against a plan,
as the rubrics have it."""


def _walk(
    plan: Plan, letter: str, to: tuple[str, ...], what: str, *, where: str, options: ThreadOptions
) -> Iterator[Seen]:
    ones = side_of(plan, letter).statements
    if not ones:
        return
    side = OtherSide(plan, ones, side_of(plan, *to))
    unsure, unread = _side_unsure(plan, to), _side_unread(plan, to)
    for one in ones:
        found = side.match(one, options.alike_from)
        if found.holds is False and (unsure or is_redacted(one.text) or (found.bare and unread)):
            found = Match(None)
        yield _seen(plan, found, one, what, where)


@check("need-has-provision", asks="Is there provision for each and every need?", source=_DUTY)
def need_has_provision(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for provision in F by the need's row, by reference, or about the same thing.

    "Does not hold" only where F is blank, or where the plan links nearly all other needs and nothing alike
    is found.
    """
    yield from _walk(plan, "B", ("F",), "provision", where="section F", options=options)


@check(
    "need-has-outcome",
    asks="Does each need lead to an outcome?",
    source="SEND Code of Practice 2015, paragraphs 9.64 to 9.69",
)
def need_has_outcome(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for an outcome in E by the need's row, by reference, or about the same thing."""
    yield from _walk(plan, "B", ("E",), "outcome", where="section E", options=options)


@check(
    "outcome-has-provision",
    asks="Does each outcome have provision that could bring it about?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def outcome_has_provision(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for provision in F, G or H by the outcome's row, by reference, or about the same thing."""
    to = ("F", "G", "H", "H1", "H2")
    yield from _walk(plan, "E", to, "provision", where="section F", options=options)


@check(
    "provision-has-outcome",
    asks="Does each provision serve an outcome?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def provision_has_outcome(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for an outcome in E by the provision's row, by reference, or about the same thing."""
    yield from _walk(plan, "F", ("E",), "outcome", where="section E", options=options)


@check(
    "provision-has-need",
    asks="Does each provision answer a need?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def provision_has_need(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for a need in B, C or D by the provision's row, by reference, or about the same thing."""
    yield from _walk(plan, "F", ("B", "C", "D"), "need", where="section B", options=options)


@check(
    "care-need-has-provision",
    asks="Is there provision for each health and social care need?",
    source="Children and Families Act 2014, section 37(2)(d) to (f)",
)
def care_need_has_provision(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for provision in G (for C) and H (for D), or elsewhere, by row, reference or likeness."""
    for letter in ("C", "D"):
        where = "section G" if letter == "C" else "sections H1 and H2"
        yield from _walk(plan, letter, _SIDES[letter], "provision", where=where, options=options)


@check(
    "outcomes-cover-care",
    asks="Are there outcomes for health and social care where there are such needs?",
    source="SEND Code of Practice 2015, paragraphs 9.64 and 9.69",
)
def outcomes_cover_care(plan: Plan, options: ThreadOptions) -> Iterator[Seen]:
    """Look for an outcome that belongs to any need of C, and to any of D; none found goes to a person."""
    outcomes = side_of(plan, "E")
    # A plan that ties its needs to outcomes ties all: one of C or D that it does not tie stands out.
    every_need = side_of(plan, "B", "C", "D").statements
    for letter in ("C", "D"):
        needs = side_of(plan, letter).statements
        if not needs or plan.section("E") is None:
            continue
        side = OtherSide(plan, every_need, outcomes)
        found = [(need, side.match(need, options.alike_from)) for need in needs]
        need, best = next(((n, m) for n, m in found if m.holds), found[0])
        thing = f"section {letter}"
        if best.holds:
            yield Seen(True, f"is taken up by outcome {best.others[0]}", need, thing)
        else:
            bare = best.bare and not (_side_unread(plan, ("E",)) or _side_unsure(plan, ("E",)))
            yield Seen(
                False if bare else None,
                "leads to no outcome that was found: look in section E",
                need,
                thing,
            )
