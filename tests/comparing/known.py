"""Made-up plans with known edits, written, read and compared: which edits were called what they are."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from documents import plan_file
from edits import Edited, edited_plan
from made_up import EXAMPLE_LAYOUTS, Layout, load_content

from ehcp_audit import compare_plans, read_plan
from ehcp_audit.comparing.names import naming_of
from ehcp_audit.comparing.wording import tokens_of
from ehcp_audit.model import Change, ChangeKind, OldOrNew, Plan

__all__ = ["Outcome", "compared", "edited_pair"]

HARMLESS = {ChangeKind.UNCHANGED, ChangeKind.REWORDED}
_TURNED = {"weakened": "strengthened", "harmless": "harmless"}


@dataclass(frozen=True)
class Outcome:
    """One known edit, or one change that nobody made, and what the comparison called it."""

    edit: str
    """Empty for a change that nobody made."""
    wanted: str
    """weakened, strengthened, harmless; `unchanged` where nobody changed it."""
    said: str
    """`not found` where the statement was not found again."""
    old: str = ""
    new: str = ""

    @property
    def is_right(self) -> bool:
        return self.said in HARMLESS if self.wanted == "harmless" else self.said == self.wanted


def edited_pair(
    identifier: str, seed: int, folder: Path, *, forms: tuple[str, ...], most: int = 10
) -> tuple[Plan, Plan, list[Edited], str]:
    """Write a plan as it is and with edits, each in a layout and a format of its own, and read both."""
    random = Random(f"{identifier} {seed}")
    content = load_content(identifier)
    new, made = edited_plan(content, random, most=most)
    plans = []
    names = []
    for version, what in ((content, "old"), (new, "new")):
        layout: Layout = random.choice(EXAMPLE_LAYOUTS)
        form = random.choice(forms)
        path = folder / f"{identifier}-{seed}-{what}.{'docx' if form == 'docx' else 'pdf'}"
        plans.append(read_plan(plan_file(version, layout, form, path)))
        names.append(f"{layout.name} {form}")
    return plans[0], plans[1], made, " to ".join(names)


def compared(old: Plan, new: Plan, made: list[Edited], *, backwards: bool = False) -> Iterator[Outcome]:
    """Say of each edit, and of each change that nobody made, what the comparison called it."""
    left = list(made)
    first, second = (new, old) if backwards else (old, new)
    namings = (naming_of(first), naming_of(second))

    def bag(text: str) -> Counter[str]:
        text = re.sub(r"\bNn\b", "[Name]", text)
        for naming in namings:
            text = naming(text)
        return Counter(tokens_of(text, amounts=False))

    def bag_of(side: tuple[OldOrNew, ...]) -> Counter[str]:
        return Counter(w for one in side for text in (one.text, *one.beside) for w in bag(text).elements())

    for change in compare_plans(first, second, anyway=True).changes:
        sides = bag_of(change.old), bag_of(change.new)
        hit = next((one for one in left if _is_of(one, change, sides, bag, backwards=backwards)), None)
        if hit:
            left.remove(hit)
            wanted = _TURNED.get(hit.makes, hit.makes) if backwards else hit.makes
            yield Outcome(hit.edit, wanted, change.kind, hit.old, hit.new)
        elif change.kind is not ChangeKind.UNCHANGED:
            words = [" / ".join(one.text for one in side) for side in (change.old, change.new)]
            yield Outcome("", "unchanged", change.kind, *words)
    for one in left:
        yield Outcome(one.edit, one.makes, "not found", one.old, one.new)


def _is_of(edited: Edited, change: Change, sides, bag, *, backwards: bool) -> bool:
    before, after = (edited.new, edited.old) if backwards else (edited.old, edited.new)
    return (bool(change.old) and sides[0] == bag(before)) or (bool(change.new) and sides[1] == bag(after))
