"""A letter that asks for changes, as a Word file to edit and send."""

from typing import TYPE_CHECKING

from ehcp_audit.checks import Facts, draft_dates
from ehcp_audit.model import Plan, PlanAudit, PlanStatus, Rubric
from ehcp_audit.model.time_to_answer import last_day_to_answer
from ehcp_audit.reporting import phrases as p

from .requests import Letter, Request, SectionOfLetter, make_requests
from .words import from_plan, joined, ours

if TYPE_CHECKING:
    from .page import LetterPage

__all__ = ["write_letter"]


def write_letter(plan: Plan, audit: PlanAudit, *, rubric: Rubric, facts: Facts | None = None) -> bytes:
    """Return a letter to the council as a DOCX: what is missing, and words that could be used, with gaps.

    The same plan, audit and rubric give the same bytes. No amount is made up: what the plan does not say is
    a gap, highlighted, for the parent to fill. A draft is answered; for a final plan the letter asks for an
    early review.

    Args:
        plan: The plan that was judged; its status says which of the two letters it is.
        audit: What came of it.
        rubric: The rubric it was judged by.
        facts: What only the case file knows; of it the letter says by when a draft must be answered.

    Raises:
        ValueError: the audit is of another file, or by another rubric.
    """
    if audit.source.sha256 != plan.source.sha256:
        raise ValueError("the audit is of another file than the plan")
    if audit.rubric.sha256 != rubric.sha256:
        raise ValueError(f"the plan was judged by another rubric than {rubric.id} {rubric.version}")
    # Only now: loading what writes Word files takes a third of a second, and most reports want no letter.
    from .page import LetterPage  # noqa: PLC0415

    letter = make_requests(plan, audit, rubric)
    status = plan.details.status
    page = LetterPage(p.LETTER_TITLES[status])
    _box(page, plan, letter, facts or Facts(), scored=audit.reading.scored)
    _head(page, plan)
    page.title(p.LETTER_TITLES[status])
    page.words(ours(p.LETTER_DEAR))
    for sentence in p.LETTER_OPENING[status]:
        page.words(ours(sentence.replace("{dated}", p.plan_day(plan.details))))
    if letter.requests:
        page.words(p.LETTER_HOW)
        _matters(page, letter)
        for section in letter.sections:
            _section(page, section)
    else:
        page.words(ours(p.LETTER_OWN_POINTS))
    page.rule()
    for sentence in p.LETTER_CLOSING[status]:
        page.words(ours(sentence))
    page.words(p.LETTER_SINCERELY, keep=True)
    for gap in p.LETTER_SIGNED:
        page.words(ours(gap), keep=gap != p.LETTER_SIGNED[-1])
    return page.to_bytes()


def _box(page: "LetterPage", plan: Plan, letter: Letter, facts: Facts, *, scored: bool) -> None:
    status, issued = plan.details.status, plan.details.issued_on
    lines = list(p.LETTER_BOX)
    if not scored:
        lines.insert(0, p.LETTER_BOX_UNREAD)
    elif not letter.requests:
        lines.insert(0, p.LETTER_BOX_NOTHING)
    else:
        questions = sum(1 for request in letter.requests if request.question)
        said = p.box_size(len(letter.requests), questions)
        if letter.left_out:
            said = f"{said} {p.box_left_out(letter.left_out)}"
        lines.insert(1, said)
    dates = draft_dates(plan, facts)
    if status is PlanStatus.DRAFT and (dates.sent or dates.due):
        lines.append(" ".join(p.draft_sentences(status, dates.sent, dates.due, None)))
    elif status is PlanStatus.DRAFT:
        by = p.last_day_sentence(last_day_to_answer(issued)) if issued else ""
        lines.append(f"{p.LETTER_BOX_DRAFT} {by}".rstrip())
    elif status is PlanStatus.UNKNOWN:
        lines += [p.LETTER_BOX_UNKNOWN, p.LETTER_BOX_DRAFT, p.LETTER_BOX_FINAL]
    else:
        lines.append(p.LETTER_BOX_FINAL)
    page.box(p.LETTER_BOX_TITLE, lines)


def _head(page: "LetterPage", plan: Plan) -> None:
    page.block([ours(line) for line in p.LETTER_FROM])
    page.words(ours(p.LETTER_DATE))
    authority = plan.details.local_authority
    council = from_plan(authority) if authority else ours(p.LETTER_TO_COUNCIL)
    page.block([p.LETTER_TO_TEAM, council, ours(p.LETTER_TO_ADDRESS)])
    page.block([label + ours(gap) for label, gap in p.LETTER_REFERENCE])


def _matters(page: "LetterPage", letter: Letter) -> None:
    if not letter.matters:
        return
    page.heading(p.LETTER_MATTERS)
    for matter in letter.matters:
        page.bullet(p.matter_sentence(matter.section, matter.ask, list(matter.numbers)))


def _section(page: "LetterPage", section: SectionOfLetter) -> None:
    page.heading(p.section_heading(section.letter))
    for request in section.requests:
        _request(page, request)
    if section.left_out:
        page.words(p.left_out_sentence(section.left_out))
    numbers: dict[str, list[int]] = {}
    for request in section.requests:
        for source, _ in request.sources:
            numbers.setdefault(source, []).append(request.number)
    checked = {source for request in section.requests for source, sure in request.sources if sure}
    from_ = [p.rests_on(source, at, confirmed=source in checked) for source, at in numbers.items()]
    page.small(f"{p.LETTER_RESTS_ON}{'; '.join(from_)}.")


def _request(page: "LetterPage", request: Request) -> None:
    page.point(p.point_heading(request.number, question=bool(request.question)))
    if request.question:
        page.words(request.question, keep=True)
    if request.quotes:
        page.words(p.LETTER_NOT_SURE if request.question else p.LETTER_SAYS, keep=True)
    for quoted in request.quotes:
        page.quote(quoted.words, quoted.where)
    if request.more:
        page.words(p.more_places(request.more), keep=True)
    if request.lacks:
        page.words(p.lacks_sentences(request.lacks), keep=True)
    elif request.says:
        page.words(request.says, keep=True)
    for ask in request.asks:
        page.words(p.if_no(ask) if request.question else ask)
    _proposal(page, request)


def _proposal(page: "LetterPage", request: Request) -> None:
    proposal = request.proposal
    if len(request.quotes) + request.more > 1 and proposal.addition:
        page.proposed(p.LETTER_PLEASE_ADD_EACH, proposal.addition)
    elif proposal.whole:
        page.proposed(p.LETTER_PLEASE_WRITE, proposal.whole)
    for words, suggestion in proposal.instead:
        page.proposed("", joined([p.instead(words, suggestion)]))
