"""Which findings speak for a criterion, which against it, and which are left open."""

from collections.abc import Iterable

from ehcp_audit.model import Criterion, Finding

__all__ = ["sort_findings"]


def sort_findings(
    findings: Iterable[Finding], criterion: Criterion | None
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Sort findings into those against a criterion, those left open, and those for it.

    A check under `none` speaks against by holding; those under `any` speak against a thing only where none
    holds for it.
    """
    met_when = criterion.met_when if criterion else None
    turned = {ref.check for ref in met_when.none} if met_when else set()
    either = {ref.check for ref in met_when.any} if met_when else set()
    findings = tuple(findings)
    rescued = {f.thing for f in findings if f.check in either and f.holds is True}
    against: list[Finding] = []
    open_: list[Finding] = []
    supporting: list[Finding] = []
    for finding in findings:
        if finding.check in either and finding.thing in rescued and finding.holds is not True:
            continue
        good = finding.holds if finding.check not in turned else _opposite(finding.holds)
        (open_ if good is None else supporting if good else against).append(finding)
    return against, open_, supporting


def _opposite(holds: bool | None) -> bool | None:
    return None if holds is None else not holds
