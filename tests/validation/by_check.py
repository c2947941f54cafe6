"""How far each check and each criterion can be trusted: on statements, and on good plans that were harmed.

A check is *right* here when what it faults is at fault. On statements that is known by what their labels say
is there or is lacking; in a harmed plan, by the criteria that the harm was said beforehand to concern.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from harmed import Harm, base, harmed, harms
from labelled import LABELS

from ehcp_audit.checks.trust import ENOUGH, PRECISION_WANTED
from ehcp_audit.model import Judgement, Verdict
from ehcp_audit.scoring import load_rubric

__all__ = ["ASKED_OF_STATEMENTS", "by_check", "by_criterion", "lines"]

ASKED_OF_STATEMENTS = {
    "what": "provision-says-what",
    "frequency": "provision-says-how-often",
    "duration": "provision-says-how-long",
    "who": "provision-says-who",
    "qualification": "provision-says-expertise",
    "group": "provision-says-group-size",
    "where": "provision-says-where",
    "review": "provision-says-review",
    "obligation": "provision-promised",
    "specific": "outcome-specific",
    "measurable": "outcome-measurable",
    "time_bound": "outcome-dated",
}
"""By slot or quality of a label: the check that asks for it."""
_BY_VERDICT = {"need": "need-describes-effect", "outcome": "outcome-about-the-child"}

Share = Callable[[Iterable[bool]], dict[str, Any]]
Faults = list[tuple[bool, bool]]
"""For each thing whose truth is known: is it at fault, and does the check fault it."""


def _statement_faults(reads: Iterable[Any]) -> dict[str, Faults]:
    """Return, by check, what is known and what was said of labelled statements."""
    faults: dict[str, Faults] = defaultdict(list)
    for read in reads:
        missing = read.said.get("missing") or ()
        for slot, check in ASKED_OF_STATEMENTS.items():
            if slot in read.of.lacks:
                faults[check].append((True, slot in missing))
            elif slot in read.of.has:
                faults[check].append((False, slot in missing))
        kind = read.of.kind
        if kind == "outcome" and (read.of.service or read.of.label == LABELS[kind][1]):
            faults[_BY_VERDICT[kind]].append((read.of.service, bool(read.said["is_provision"])))
        elif kind == "need" and read.of.label in LABELS[kind]:
            faults[_BY_VERDICT[kind]].append((read.is_weak, "effect" in missing))
        elif kind == "provision" and read.of.vague:
            faults["provision-free-of-vague-wording"].append((True, bool(read.unrescued)))
        elif kind == "provision" and read.of.label == LABELS[kind][1] and not read.of.debatable:
            faults["provision-free-of-vague-wording"].append((False, bool(read.unrescued)))
    return faults


def _bad(judgement: Judgement) -> dict[str, set[str]]:
    """Return, by check, the things that it faults."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in judgement.findings:
        if finding.holds is False:
            found[finding.check].add(finding.thing)
    return found


def _asking() -> dict[str, set[str]]:
    """Return, by check, the criteria of `quality` that use it."""
    asking: dict[str, set[str]] = defaultdict(set)
    for criterion in load_rubric("quality").criteria:
        for ref in criterion.met_when.checks() if criterion.met_when else ():
            asking[ref.check].add(criterion.id)
    return asking


def _newly_faulted(harm: Harm) -> dict[str, bool]:
    """Return, by check, whether it faults more things in the harmed plan than in the good one."""
    before = {one.criterion: _bad(one) for one in base(harm.plan).judgements}
    after = {one.criterion: _bad(one) for one in harmed(harm).judgements}
    return {
        check: len(after[criterion].get(check, ())) > len(before[criterion].get(check, ()))
        for check, criteria in _asking().items()
        for criterion in sorted(criteria)[:1]
    }


def by_check(reads: Iterable[Any], share: Share) -> dict[str, Any]:
    """Return for each check: n, precision, recall and share decided, of statements and harmed plans together.

    Args:
        reads: statements of the test part, with what the program said of them.
        share: makes a share with its interval.
    """
    asking, faults = _asking(), _statement_faults(reads)
    answers: dict[str, list[bool]] = defaultdict(list)
    for plan in sorted({harm.plan for harm in harms()}):
        for judgement in base(plan).judgements:
            for finding in judgement.findings:
                answers[finding.check].append(finding.holds is not None)
    rightly: dict[str, list[bool]] = defaultdict(list)
    for harm in harms():
        for check, faulted in _newly_faulted(harm).items():
            if faulted:
                rightly[check].append(bool(asking[check] & (harm.must | harm.may)))
    card = {}
    for check in sorted(asking):
        known = faults.get(check, [])
        said = [at_fault for at_fault, faulted in known if faulted] + rightly[check]
        card[check] = {
            "statements": len(known),
            "precision": share(said),
            "recall": share(faulted for at_fault, faulted in known if at_fault),
            "decided": share(answers[check]),
        }
    return card


def by_criterion(share: Share) -> dict[str, Any]:
    """Return for each criterion how often harms are noticed, how often rightly, and how often it decides."""
    noticed: dict[str, list[bool]] = defaultdict(list)
    rightly: dict[str, list[bool]] = defaultdict(list)
    decided: dict[str, list[bool]] = defaultdict(list)
    for harm in harms():
        pairs = zip(base(harm.plan).judgements, harmed(harm).judgements, strict=True)
        for before, after in pairs:
            name = after.criterion
            bad = [sum(map(len, _bad(one).values())) for one in (before, after)]
            worse = bad[1] > bad[0] or (
                before.verdict is not after.verdict and after.verdict is not Verdict.MET
            )
            if name in harm.must:
                noticed[name].append(worse)
            if worse:
                rightly[name].append(name in harm.must | harm.may)
            if after.verdict not in {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}:
                decided[name].append(after.verdict is not Verdict.NEEDS_A_PERSON)
    return {
        criterion.id: {
            "recall": share(noticed[criterion.id]),
            "precision": share(rightly[criterion.id]),
            "decided": share(decided[criterion.id]),
        }
        for criterion in load_rubric("quality").criteria
    }


def _held_back(figures: Mapping[str, Any]) -> list[str]:
    return [
        name
        for name, one in figures["checks"].items()
        if one["precision"]["n"] >= ENOUGH and one["precision"]["share"] < PRECISION_WANTED
    ]


def lines(figures: Mapping[str, Any], shown: Callable[[dict[str, Any]], str]) -> list[str]:
    """Return the two tables of the card."""
    table = [
        "## By check",
        "",
        "Of what a check faults, in statements of the test part and in harmed plans, the share that is at",
        "fault; of what is at fault in statements, the share that it faults; and of all that it sees in the",
        "good plans, the share on which it decides.",
        "",
        f"A check that faulted {ENOUGH} things or more here, and under {PRECISION_WANTED:.0%} of them",
        "rightly, answers 'cannot tell' in place of 'does not hold': the program reads these figures itself",
        "(`ehcp_audit/checks/measured.json`, written with this page). Fewer prove nothing. Such checks now: "
        + (", ".join(_held_back(figures)) or "none")
        + ".",
        "",
        "| check | rightly faulted | faults found | decided |",
        "|---|---|---|---|",
    ]
    table += [
        f"| {name} | {shown(one['precision'])} | {shown(one['recall'])} | {shown(one['decided'])} |"
        for name, one in figures["checks"].items()
    ]
    table += [
        "",
        "## By criterion",
        "",
        "Of the harms that a criterion must notice, the share noticed; of the harms at which it came out",
        "worse, the share that concerns it; and of the harmed plans it was asked of, the share on which it",
        "decided.",
        "",
        "| criterion | noticed | rightly worse | decided |",
        "|---|---|---|---|",
    ]
    table += [
        f"| {name} | {shown(one['recall'])} | {shown(one['precision'])} | {shown(one['decided'])} |"
        for name, one in figures["criteria"].items()
    ]
    return [*table, ""]
