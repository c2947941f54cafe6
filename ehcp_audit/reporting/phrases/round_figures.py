"""What is said of a round's figures: shares with their ranges, wording, copied text, what is withheld."""

import re
from typing import TYPE_CHECKING

from ehcp_audit.model.themes import THEME_NAMES

from .labels import DASH
from .words import and_list, count, number, out_of_100, percent

if TYPE_CHECKING:
    # Only named here: importing it takes a database along, which a family's check does not need.
    from ehcp_audit.collecting import CopiedText, RoundSummary, VerdictCounts, WordingCount

HEADLINE_THEMES: tuple[tuple[str, str], ...] = (
    ("coproduction", THEME_NAMES["coproduction"]),
    ("plan-quality", THEME_NAMES["plan-quality"]),
)
"""The two weaknesses that an inspection of a local area named and found again: a figure for each comes first.
Any other theme stands in the table of themes."""

H_HEADLINES = "Two figures first"
H_BANDS = "Bands"
H_CRITERIA = "Question by question"
H_BY_SECTION = "Section by section"
H_THEMES = "Theme by theme"
PART_HEADS = {"themes": "Theme", "sections": "Section"}
"""What heads the first column of a table of parts."""
H_WORDING = "Wording that leaves most plans open"
H_COPIED = "Text that plans share"
H_GROUPS = "Groups"
RANGE_HEAD = "Range"
RANGE_MEANS = (
    "Range: how far chance alone may have moved “% yes”. Of a hundred such ranges, about 95 hold the truth."
)
PARTS_MEAN = "All questions of a part counted together; answers of one plan are alike, so ranges count plans."
WORDING_MEANS = (
    "Plans: in how many the wording leaves a statement open. Times: how often. Mended: how often the same "
    "statement says what the wording leaves open; not counted in the others."
)
WORDING_HEADS = ("Plans", "Of 100", RANGE_HEAD, "Times", "Mended")
NOT_SHOWN = "not shown"
NO_GROUP_SHOWN = "This group is too small to be shown, or would give a small one away."
SMALL_COUNTS_HINT = (
    "For your own eyes, not for publishing: ehcp-audit summary with --show-small-counts shows all."
)
ROWS_ARE_NOT_FOR_PUBLISHING = (
    "The tables of rows hold a row for each plan, and nothing in them is withheld. They are for analysts: do "
    "not publish them. The tables of figures, in the folder figures, are as shown above."
)
NEEDS_CHARTS = (
    'Charts are left out: they need the notebook extra (pip install "ehcp-audit[notebook]"). '
    "Every figure stands in the tables."
)


def interval(both: tuple[float, float] | None) -> str:
    """Return a range in whole hundredths, low and high; a dash where there is none."""
    return DASH if both is None else f"{out_of_100(both[0])}\u2013{out_of_100(both[1])}"


def headline_sentence(name: str, part: "VerdictCounts") -> str:
    """Say in a sentence what share of a theme's questions is met."""
    if part.share_met is None:
        return f"{name}: too few plans, or too much withheld, for a figure."
    said = f"{name}: {out_of_100(part.share_met)} of 100 answers are “yes”"
    if part.interval_met is None:
        return f"{said}."
    low, high = part.interval_met
    return f"{said} (range {out_of_100(low)} to {out_of_100(high)})."


def headlines(summary: "RoundSummary") -> tuple[str, ...]:
    """Return the sentence for each headline theme that the rubric has."""
    parts = {part.part: part for part in summary.themes}
    return tuple(headline_sentence(name, parts[theme]) for theme, name in HEADLINE_THEMES if theme in parts)


def wording_name(phrase: str) -> str:
    """Return a phrase of a word list as a person would say it: its first form, and that there are others.

    `[is/are] (strongly) [recommended/advisable]` becomes `is recommended, or the like`. What is no
    phrase of a list stays as it is.
    """
    plain = re.sub(r"\([^)]*\)\s?", "", phrase)
    plain, open_ones = re.subn(r"\[([^/\]]*)[^\]]*\]", r"\1", plain)
    plain = " ".join(plain.replace("*", "…").replace("ℵ's", "the child's").replace("ℵ", "the child").split())
    return f"{plain}, or the like" if open_ones else plain


def wording_cells(one: "WordingCount") -> tuple[tuple[str, str], ...]:
    """Return what stands under each of `WORDING_HEADS`, with the head."""
    cells = (
        number(one.plans),
        percent(one.share),
        interval(one.interval),
        number(one.times),
        number(one.mended),
    )
    return tuple(zip(WORDING_HEADS, cells, strict=True))


def copied_sentences(copied: "CopiedText") -> tuple[str, ...]:
    """Say how much of a sample stands in more than one plan."""
    if copied.share_of_plans is None or copied.plans_sharing is None:
        return ("Fewer than 6 plans share sentences, or nearly all do; how many is not shown.",)
    first = (
        f"{out_of_100(copied.share_of_plans)} of 100 plans share at least one sentence of six words or more "
        f"with another plan ({number(copied.plans_sharing)} of {number(copied.plans)})."
    )
    said = [first]
    if copied.share_of_sentences is not None:
        where = f", most often in section {and_list(copied.sections[:3], 'or')}" if copied.sections else ""
        share = out_of_100(copied.share_of_sentences)
        said.append(f"{share} of 100 such sentences stand in more than one plan{where}.")
    said.append(
        "A sentence is known by a number that tells nothing of its words. Some are shared for good reason."
    )
    return tuple(said)


def files_written(number_of: int, where: object) -> str:
    """Say how many files were written."""
    return f"{count(number_of, 'file')} written to {where}."


CHART_TITLES: dict[str, str] = {
    "bands": "Share of the plans in each band",
    "criteria": "Share of the plans that meet each question",
    "sections": "Share of the answers that are “yes”, section by section",
    "themes": "Share of the answers that are “yes”, theme by theme",
    "groups": "Average score of each group",
}
CHART_SAYS = (
    "Each row has a bar and a point at its share, and a line for its range: how far chance alone may have "
    "moved it. The table after it holds the same figures."
)
