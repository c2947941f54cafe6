"""Section A: how long the child's history is."""

import re
from collections.abc import Iterator

from pydantic import Field

from ehcp_audit.model import Excerpt, Frozen, Plan, SectionLetter

from .passages import headed
from .register import Seen, check

_CODE = "SEND Code of Practice 2015, paragraph 9.69 (section A)"


class BriefOptions(Frozen):
    """How long a history may be."""

    words: int = Field(default=450, gt=0)
    """More words than this under a heading on history are too many."""


_HISTORY = re.compile(r"\bhistory\b|\bbackground\b|\bmy story\b|\bso far\b", re.IGNORECASE)


@check("history-brief", asks="Is the child's history short and to the point?", source=_CODE)
def history_brief(plan: Plan, options: BriefOptions) -> Iterator[Seen]:
    """Count the words under a sub-heading on history or background in section A."""
    told = [line for heading, line in headed(plan.section(SectionLetter.A)) if _HISTORY.search(heading)]
    if told:
        first = Excerpt(text=told[0].text, place=told[0].place)
        count = sum(len(line.text.split()) for line in told)
        holds = count <= options.words
        says = f"begins a history of {count} words" + ("" if holds else ", which is long")
        yield Seen(holds, says, first, "section A")
