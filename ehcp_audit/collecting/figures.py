"""What a round says in numbers: the values that a summary is made of. No plan can be seen in them."""

from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field

from ehcp_audit.model import Frozen, RubricRef, SectionLetter

from .in_a_notebook import summary_html

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "BandCount",
    "CopiedText",
    "CriterionSummary",
    "Disclosure",
    "Drawn",
    "GroupSummary",
    "Interval",
    "KindCount",
    "PartSummary",
    "RoundSummary",
    "Scores",
    "VerdictCounts",
    "WordingCount",
]

Interval = tuple[float, float]
"""How far chance alone could have moved a share, 0 to 1: of a hundred such ranges, 95 hold the truth."""


class VerdictCounts(Frozen):
    """How many judgements came to each verdict; a count is `None` where it is withheld."""

    n: int | None = None
    """All judgements: decided or not."""
    met: int | None
    partly_met: int | None
    not_met: int | None
    not_applicable: int | None
    needs_a_person: int | None
    not_assessable: int | None
    decided: int | None
    """Met, partly met and not met together: what the shares are shares of."""
    share_met: float | None
    """0 to 1, weighted where the draw was unequal; `None` where nothing was decided, or it is withheld."""
    share_partly_met: float | None
    share_not_met: float | None
    interval_met: Interval | None = None
    """`None` where there is no share, or the plans were picked for a reason and stand for no others."""
    interval_partly_met: Interval | None = None
    interval_not_met: Interval | None = None
    effective: float | None = None
    """How many plans, drawn simply, would tell as much: the effective sample size. `None`: not known, or
    every plan there is was looked at."""
    coarse: tuple[str, ...] = ()
    """Which counts are rounded to the nearest 10 instead of 5, so that they give no small count away."""
    withheld: str | None = None
    """Why counts are withheld; `None` where they are not."""


class CriterionSummary(VerdictCounts):
    """One criterion over the plans; each plan counts once."""

    criterion: str
    section: SectionLetter | None
    asks: str
    """The question it puts."""
    status: str
    weight: float
    """Its part of the score."""


class PartSummary(VerdictCounts):
    """All criteria of one section or one theme; each plan counts once for each criterion.

    Answers of one plan are alike, so the intervals count plans, not answers.
    """

    part: str
    """The section's letter ("plan" for criteria on the plan as a whole), or the theme."""
    criteria: int = 0
    """How many questions are counted together."""


class BandCount(Frozen):
    """How many plans came into one band."""

    band: str
    plans: int | None
    """`None` where it is withheld."""
    share: float | None
    """Share of the plans with a band, 0 to 1, weighted where the draw was unequal."""
    interval: Interval | None = None
    coarse: bool = False
    """Whether the count is rounded to the nearest 10 instead of 5."""
    withheld: str | None = None
    """Why it is withheld; `None` where it is not."""


class KindCount(Frozen):
    """How many plans have no result, for one reason."""

    kind: str
    """The error's name, or the sentence that says why a plan was not scored."""
    plans: int | None
    """`None` where it is withheld."""


class Scores(Frozen):
    """The quality scores of the plans that have one."""

    plans: int | None
    """How many have one; `None` where it is withheld."""
    mean: float | None
    """0 to 1, weighted where the draw was unequal; `None` where no plan has a score, or it is withheld."""
    median: float | None
    interval: Interval | None = None
    """How far chance alone could have moved the mean."""


class WordingCount(Frozen):
    """Wording of the word lists that leaves a statement open, over the plans."""

    wording: str
    """The phrase, as the word list writes it; "an amount left open" where it is no phrase of a list."""
    family: str
    """What kind of vagueness."""
    tier: str
    """The weight of its authority."""
    plans: int | None
    """In how many plans it leaves something open; `None` where it is withheld."""
    share: float | None
    """Of all plans that were looked through, 0 to 1."""
    interval: Interval | None = None
    times: int | None
    """How often, over all plans."""
    mended: int | None
    """How often the same statement says what the wording leaves open; not counted in `times`."""
    sections: tuple[str, ...]
    """Where it stands, most often first."""
    withheld: str | None = None


class CopiedText(Frozen):
    """Sentences that stand in more than one plan. A sentence is known by a number, not by its words."""

    plans: int | None
    """Plans that were looked through."""
    plans_sharing: int | None
    """Plans that share at least one sentence with another."""
    share_of_plans: float | None
    sentences: int | None
    """Sentences of six words or more in needs, outcomes and provisions."""
    shared_sentences: int | None
    """Those of them that stand in another plan too."""
    share_of_sentences: float | None
    sections: tuple[str, ...]
    """Where shared sentences stand, most often first."""
    withheld: str | None = None


class Drawn(Frozen):
    """How the plans were chosen, and so what the figures may be said of."""

    how: str
    """In words."""
    by_chance: bool
    """Whether plans were drawn by chance from a frame, so that they can stand for it."""
    frame_size: int | None
    """How many plans there were to draw from; `None` where that is not known."""
    weighted: bool
    """Whether some plans stand for more others than others do, and shares are weighted."""
    strata: int
    """How many parts the frame was divided into; 0 where it was not."""
    picked: int
    """Plans picked for a reason; they are in no figure."""
    says: str
    """What that means for the figures, in a sentence or two."""


class Disclosure(Frozen):
    """What was done so that no child can be recognised by a small count."""

    applied: bool
    minimum: int
    """Counts below this are withheld."""
    rounded_to: int
    """Every other count is rounded to a multiple of this."""
    says: str
    """The same in words; to be shown with the figures."""


class GroupSummary(Frozen):
    """The plans of one group, or all of them."""

    group: str | None
    """The group's name; `None` for all plans together, and for plans whose group is not known."""
    plans: int | None
    """Plans in the sample: read and unreadable. For all plans together this is a fact about files, not about
    children, and is never withheld; nor are the next three."""
    read: int | None
    unreadable: int | None
    scored: int | None
    weight: float | None = None
    """The share of the plans to draw from that the group stands for, 0 to 1; `None` where it is withheld."""
    scores: Scores
    bands: tuple[BandCount, ...]
    """Every band of the rubric, best first, those without a plan included."""
    criteria: tuple[CriterionSummary, ...]
    """In the rubric's order."""
    sections: tuple[PartSummary, ...] = ()
    themes: tuple[PartSummary, ...] = ()
    says: tuple[str, ...]
    """What to know before using these numbers, in plain words."""
    withheld: str | None = None
    """Why nothing is shown of this group; `None` where it is."""


class RoundSummary(GroupSummary):
    """A round in numbers."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/summary/1"] = Field(default="ehcp-audit/summary/1", alias="schema")
    rubric: RubricRef
    ehcp_audit: str
    """Version of the package that judged."""
    how_drawn: str
    copies: int
    """Files that were copies of a plan already counted."""
    pending: int
    """Plans of the sample without an answer: a run was cut off, or is going on."""
    unreadable_kinds: tuple[KindCount, ...]
    """Why plans could not be read."""
    unscored_kinds: tuple[KindCount, ...]
    """Why plans were read but not scored."""
    by: str | None = None
    """The column of the groups; `None` without groups."""
    groups: tuple[GroupSummary, ...] = ()
    drawn: Drawn | None = None
    disclosure: Disclosure | None = None
    wording: tuple[WordingCount, ...] = ()
    """The wording that leaves most plans open, worst first; empty where the round does not hold it."""
    copied: CopiedText | None = None
    """`None` where the round does not hold it."""

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the summary as JSON text of schema `ehcp-audit/summary/1`."""
        return self.model_dump_json(indent=indent)

    def to_frame(
        self, table: Literal["criteria", "parts", "bands", "groups", "wording", "notes"] = "criteria"
    ) -> "pd.DataFrame":
        """Return one of its tables as a frame; needs `pip install "ehcp-audit[notebook]"`.

        All plans together come first, then each group. A count that is withheld is missing (`<NA>`), never 0;
        counts are whole numbers, shares and ranges 0 to 1.

        Args:
            table: criteria, parts (sections and themes), bands, groups, wording, or notes.

        Raises:
            KeyError: there is no such table.
        """
        import pandas as pd  # noqa: PLC0415 - an optional and slow dependency

        from .figure_tables import COUNTED, WORDS, figure_tables  # noqa: PLC0415 - it is made of what stands here

        found = {one.name: one for one in figure_tables(self)}[table]
        words = {*WORDS, self.by or "group"}
        kinds = {head: "Int64" if head in COUNTED else "float64" for head in found.heads if head not in words}
        return pd.DataFrame(list(found.rows), columns=list(found.heads)).astype(kinds)

    def _repr_html_(self) -> str:
        return summary_html(self)
