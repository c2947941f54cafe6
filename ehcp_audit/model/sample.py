"""Many plans: how they were drawn, and which could not be read."""

from typing import Literal

from pydantic import ConfigDict, Field

from .base import Frozen

__all__ = ["DrawnPlan", "Sample", "ShareOfFrame", "Stratum", "Unreadable"]

Method = Literal["every plan", "simple random", "stratified random", "risk-based only"]


class Unreadable(Frozen):
    """A file of the sample that did not become a plan. It is a result, and is shown."""

    name: str
    """File name without its folder."""
    sha256: str | None = None
    """Hash of its bytes; `None` where they could not be read at all."""
    kind: str
    """The error's class name: PictureOfPages, NeedsPassword, …"""
    why: str
    """The one sentence that a person is told."""


class Stratum(Frozen):
    """One of the parts that a frame was divided into before drawing."""

    name: str
    """The values of the columns it was divided by, joined by " / "."""
    frame_size: int = Field(ge=1)
    """How many plans of the frame are in it."""
    drawn: int = Field(ge=0)
    """How many of them were drawn by chance."""

    @property
    def weight(self) -> float | None:
        """How many plans of the frame each of its drawn plans stands for; `None` where none was drawn."""
        return self.frame_size / self.drawn if self.drawn else None


class DrawnPlan(Frozen):
    """One plan of a sample."""

    plan: str
    """Its id in the frame."""
    file: str = ""
    """Its file, as the frame names it; empty where it names none."""
    drawn: Literal["random", "risk"]
    """By chance, or picked for a reason: no estimate may count the second."""
    stratum: str = ""
    """Empty where the frame was not divided."""
    weight: float | None = None
    """How many plans of the frame it stands for; `None` for one picked for a reason."""
    columns: dict[str, str] = Field(default_factory=dict)
    """What else the frame says of it."""


class ShareOfFrame(Frozen):
    """How often one value of a column is met in the frame, and in what was drawn by chance."""

    column: str
    value: str
    """Empty where the frame says nothing."""
    frame: int
    """Plans of the frame that have it."""
    frame_share: float
    """Their share of the frame, 0 to 1."""
    drawn: int
    """Plans drawn by chance that have it."""
    share: float
    """Their share of the sample, 0 to 1, weighted where strata were drawn unequally."""
    low: float
    """Lower limit of the 95% interval of `share`."""
    high: float
    """Upper limit."""

    @property
    def apart(self) -> bool:
        """True where the frame's own share lies outside the interval: one value in twenty does by chance."""
        return not self.low - 1e-9 <= self.frame_share <= self.high + 1e-9


class Sample(Frozen):
    """The plans of a round and how they came to be chosen."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/sample/1"] = Field(default="ehcp-audit/sample/1", alias="schema")
    how_drawn: str
    """In words: "every plan of the folder", or the draw with its seed."""
    method: Method = "every plan"
    seed: int | None = None
    """The draw is the same for the same seed and frame; `None` where nothing was drawn by chance."""
    size: int
    """How many plans were drawn by chance."""
    frame_size: int | None = None
    """How many plans it was drawn from; `None` where that is not known."""
    by: tuple[str, ...] = ()
    """The columns that the frame was divided by."""
    allocation: Literal["proportional", "equal"] | None = None
    """How the strata share the sample; `None` without strata."""
    precision: float | None = None
    """Half the width of the 95% interval of a share near one half, 0 to 1, if every plan can be read; `None`
    where nothing was drawn by chance."""
    strata: tuple[Stratum, ...] = ()
    plans: tuple[DrawnPlan, ...] = ()
    """By id; those picked for a reason after the others."""
    shares: tuple[ShareOfFrame, ...] = ()
    """How the sample stands for the frame, value by value of its columns."""
    says: tuple[str, ...] = ()
    """What to know before using it, in plain words."""

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the sample as JSON text of schema `ehcp-audit/sample/1`."""
        return self.model_dump_json(indent=indent)
