"""The provision table: what each provision says and leaves unsaid, and which of its words are unclear."""

from collections.abc import Iterable
from dataclasses import dataclass

from ehcp_audit.language import VagueWording, read_need, read_outcome, read_provision
from ehcp_audit.model import Need, Outcome, Provision, Statement

from .phrases import PROVISION_COLUMNS
from .shown import shown

__all__ = ["ProvisionRow", "Said", "provision_rows", "vague_marks"]


@dataclass(frozen=True, slots=True)
class Said:
    """One slot of a provision."""

    label: str
    words: str
    """The plan's words; empty where it does not say."""
    state: str
    """`said`, `missing` (this kind of help needs it), `unneeded`, or `blacked out`."""


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One provision of F, G or H."""

    id: str
    anchor: str
    section: str
    what: Said
    slots: tuple[Said, ...]


def provision_rows(provisions: Iterable[Provision]) -> tuple[ProvisionRow, ...]:
    """Read each provision into its slots, in the plan's order."""
    return tuple(_row(provision) for provision in provisions)


def _row(provision: Provision) -> ProvisionRow:
    reading = read_provision(
        provision.text, section=provision.section, who=provision.given_by, how_often=provision.how_given
    )
    slots: dict[str, str | None] = reading.slots.model_dump()
    missing = set(reading.missing)

    def said(name: str, label: str) -> Said:
        words = shown(slots.get(name) or "")
        if name in reading.redacted:
            return Said(label, words, "blacked out")
        if words:
            return Said(label, words, "said")
        return Said(label, "", "missing" if name in missing else "unneeded")

    return ProvisionRow(
        id=provision.id,
        anchor=f"s-{provision.id}",
        section=provision.section,
        what=said("what", "What"),
        slots=tuple(said(name, label) for name, label in PROVISION_COLUMNS),
    )


def vague_marks(statement: Statement, field: str = "text") -> list[tuple[int, int, str]]:
    """Return where the words of a statement's field are unclear and why: (start, end, why).

    Fields are `text`, and `who` and `how_often` where the plan has columns for them. Section A holds no
    statements, so nobody's own words are ever marked.
    """
    return [
        (*hit.at, f"unclear: {hit.reason}")
        for hit in _vague(statement)
        if not hit.rescued and hit.severity != "context" and hit.found_in == field
    ]


def _vague(statement: Statement) -> tuple[VagueWording, ...]:
    if isinstance(statement, Provision):
        return read_provision(
            statement.text, section=statement.section, who=statement.given_by, how_often=statement.how_given
        ).vague
    if isinstance(statement, Outcome):
        return read_outcome(statement.text, by_when=statement.by_when).vague
    return read_need(statement.text).vague if isinstance(statement, Need) else ()
