"""The judgements of a round by kind: plans that are alike in all that a judgement hangs on get the same one.

What the counts mean is so asked of the rubric once for each way they fell, not once for each plan.
"""

from typing import TYPE_CHECKING, NamedTuple

from ehcp_audit.model import Criterion, Rubric, Verdict
from ehcp_audit.scoring.audit import unread
from ehcp_audit.scoring.judge import Case, Tally, ask_for, by_a_person, decide, settle

if TYPE_CHECKING:
    from .layout import Row

__all__ = ["SAID", "Kinds"]

SAID = {
    "kind": "INTEGER",
    "criterion": "VARCHAR",
    "section": "VARCHAR",
    "status": "VARCHAR",
    "verdict": "VARCHAR",
    "share": "DOUBLE",
    "things": "INTEGER",
    "says": "VARCHAR",
    "ask": "VARCHAR",
}
"""What is noted of each kind, with the type that DuckDB keeps it in."""


class _Kind(NamedTuple):
    """All that a judgement hangs on: plans that are alike in it get the same one."""

    criterion: int
    """Its place in the rubric, from 0."""
    answers: tuple[bool | None, ...] | None = None
    """Whether each of the conditions holds that it applies under; `None`: too little of the plan was read."""
    section: tuple[bool, bool, bool] | None = None
    """Whether its section is blank, taken out, or read unsurely; `None`: it has none, or it was not found."""
    tally: Tally = Tally()


class Kinds:
    """The kinds that were met so far, by number."""

    def __init__(self, rubric: Rubric) -> None:
        self._rubric = rubric
        self._numbers: dict[_Kind, int] = {}
        self.said: list[Row] = []
        """What is said of each, by number; `counted` where it rests on what checks saw."""

    def unread(self, place: int) -> int:
        """Return the number of the judgement of a plan that was not read well enough."""
        key = _Kind(place)
        if key not in self._numbers:
            judged = unread(self._rubric.criteria[place])
            self._numbers[key] = self._say(place, judged.verdict, judged.says, ask=judged.ask)
        return self._numbers[key]

    def of(self, place: int, criterion: Criterion, case: Case, tally: Tally) -> int:
        """Return the number of the judgement that all plans get which are alike in what it hangs on."""
        section = case.section(criterion.section)
        key = _Kind(
            place,
            tuple(case.seen.holds(condition) for condition in criterion.applies_when),
            section and (section.blank, section.redacted, case.unsure(criterion.section)),
            tally,
        )
        if key not in self._numbers:
            settled, met_when = settle(criterion, case), criterion.met_when
            if settled is not None or met_when is None:
                verdict, says = settled or by_a_person(criterion)
                self._numbers[key] = self._say(place, verdict, says)
            else:
                verdict, says = decide(criterion, met_when, case, tally)
                self._numbers[key] = self._say(place, verdict, says, tally)
        return self._numbers[key]

    def _say(
        self, place: int, verdict: Verdict, says: str, tally: Tally | None = None, ask: str | None = None
    ) -> int:
        criterion = self._rubric.criteria[place]
        self.said.append(
            {
                "kind": len(self.said),
                "criterion": criterion.id,
                "section": criterion.section,
                "status": criterion.status,
                "verdict": verdict,
                "share": tally.share if tally else None,
                "things": tally.things if tally else 0,
                "says": says,
                "ask": ask_for(criterion, verdict) if ask is None else ask,
                "counted": tally is not None,
            }
        )
        return len(self.said) - 1
