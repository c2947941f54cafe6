"""`ehcp-audit check`."""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import typer

from ehcp_audit.checks import draft_dates
from ehcp_audit.errors import ReadingError
from ehcp_audit.model import (
    Authority,
    Judgement,
    Plan,
    PlanAudit,
    PlanStatus,
    PrivacyCounts,
    PrivacyReport,
    Rubric,
    SectionLetter,
    Verdict,
)
from ehcp_audit.privacy import look_for_personal_data
from ehcp_audit.reporting import render, write_letter
from ehcp_audit.reporting.phrases import and_list, draft_sentences, out_of_100
from ehcp_audit.reporting.terminal import audit_text, opening_text
from ehcp_audit.reporting.view import make_view
from ehcp_audit.scoring import Facts, audit_plan, how_read, load_facts, load_rubric

from .output import Screen, refuse_place, refuse_same, say_error, screen, write_file, write_json, write_text
from .plan_file import open_plan, password_in
from .waiting import Waiting
from .wrong_use import WrongUse

__all__ = ["run"]


def run(
    file: Path,
    *,
    rubric: str,
    facts: Path | None,
    report: Path | None,
    letter: Path | None,
    as_of: date | None,
    status: str | None,
    fail_under: str | None,
    fail_on: Sequence[str],
    password_file: Path | None,
    profile: Path | None,
    without_excerpts: bool,
    json: bool,
    waiting: Waiting,
) -> None:
    """Audit one plan and show what came of it; exits with 1 where a threshold is missed.

    Everything that can be wrong with the call itself is looked at before the plan is read.
    """
    for target in (report, letter):
        refuse_place(target)
        refuse_same(target, file, facts, password_file, profile, Path(rubric))
    _refuse_name(letter, report)
    if without_excerpts and report is None:
        raise WrongUse("--without-excerpts leaves words out of the report; add --report OUT.html")
    if without_excerpts and letter is not None:
        raise WrongUse("a letter quotes the plan; write it by itself, without --without-excerpts")
    held = load_rubric(rubric)
    known = load_facts(facts) if facts is not None else None
    threshold = _score(fail_under)
    wanted = tuple(name for given in fail_on for name in _names(given, held))
    as_status = _status(status)
    shows = screen()
    plan = open_plan(file, password_file, profile, waiting.pages)
    if as_status is not None:
        plan = plan.model_copy(update={"details": plan.details.model_copy(update={"status": as_status})})
    if not json:
        # What is known is said at once: judging takes longer than reading.
        waiting.clear()
        write_text(_opening(plan, held, known, as_of, shows))
    waiting.judging()
    audit = audit_plan(plan, held, as_of=as_of, facts=known, status=as_status)
    privacy = _privacy(file, plan, password_file)
    counts = PrivacyCounts(looked=False) if privacy is None else privacy.counts()
    audit = audit.model_copy(update={"privacy": counts})
    if report is not None:
        shared = render(
            plan,
            audit,
            rubric=held,
            excerpts=not without_excerpts,
            facts=known,
            as_of=as_of,
            privacy=privacy,
            privacy_failed=privacy is None,
        )
        write_file(report, shared)
    if letter is not None:
        write_file(letter, write_letter(plan, audit, rubric=held, facts=known))
    waiting.clear()
    if json:
        write_json(audit.to_json())
    else:
        rest = audit_text(
            make_view(plan, audit, held, privacy=privacy, privacy_failed=privacy is None),
            width=shows.width,
            colour=shows.colour,
            report=str(report) if report else None,
            letter=str(letter) if letter else None,
            opening=False,
        )
        write_text(f"\n{rest}")
    missed = [*_under(audit, threshold), *_failed(audit, wanted)]
    if missed:
        say_error(f"a threshold was missed: {and_list(missed)}.")
        raise typer.Exit(1)


def _opening(plan: Plan, rubric: Rubric, facts: Facts | None, as_of: date | None, shows: Screen) -> str:
    reading = how_read(plan, rubric)
    dates = draft_dates(plan, facts)
    draft = draft_sentences(plan.details.status, dates.sent, dates.due, as_of)
    return opening_text(plan, reading, rubric, draft=draft, width=shows.width, colour=shows.colour)


def _privacy(file: Path, plan: Plan, password_file: Path | None) -> PrivacyReport | None:
    """Look for personal data; a file that could be read but not looked through is audited all the same."""
    try:
        return look_for_personal_data(file, plan=plan, password=password_in(password_file))
    except (ReadingError, ValueError):
        return None


def _refuse_name(letter: Path | None, report: Path | None) -> None:
    if letter is None:
        return
    if letter.suffix.lower() != ".docx":
        raise WrongUse(f"--letter writes a Word file; give a name that ends in .docx, not '{letter.name}'")
    if report is not None and letter.resolve() == report.resolve():
        raise WrongUse("--letter and --report name the same file; give each a name of its own")


def _status(given: str | None) -> PlanStatus | None:
    if given is None:
        return None
    if given not in {"draft", "final"}:
        raise WrongUse(f"--status is draft or final, not '{given}'")
    return PlanStatus(given)


def _score(given: str | None) -> float | None:
    """Return a share from 0 to 1, from 0.6, 60 or 60%."""
    if given is None:
        return None
    try:
        number = float(given.removesuffix("%"))
    except ValueError:
        number = -1.0
    share = number / 100 if given.endswith("%") or number > 1 else number
    if not 0 <= share <= 1:  # NaN is not either
        raise WrongUse(f"--fail-under is a score like 0.6 or 60%, not '{given}'")
    return share


def _names(given: str, rubric: Rubric) -> tuple[str, ...]:
    kinds = [authority.replace(" ", "-") for authority in Authority]
    known = [*(c.id for c in rubric.criteria), *SectionLetter, *kinds, "any"]
    names = [name.strip() for name in given.split(",") if name.strip()]
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"; did you mean '{close[0]}'?" if close else "; rubric show lists the criteria"
            raise WrongUse(f"--fail-on knows no '{name}'{hint}")
    return tuple(names)


def _under(audit: PlanAudit, threshold: float | None) -> list[str]:
    if threshold is None:
        return []
    if audit.quality.score is None:
        return ["there is no score"]
    if audit.quality.score < threshold:
        return [f"the score is {out_of_100(audit.quality.score)} out of 100, below {threshold * 100:g}"]
    return []


def _failed(audit: PlanAudit, wanted: Sequence[str]) -> list[str]:
    return [
        f"{judgement.criterion} is not met"
        for judgement in audit.judgements
        if judgement.verdict is Verdict.NOT_MET and any(_is_meant(judgement, name) for name in wanted)
    ]


def _is_meant(judgement: Judgement, name: str) -> bool:
    return name in {"any", judgement.criterion, judgement.section, judgement.status.replace(" ", "-")}
