"""A plan as read beside the answers: what was found, missed and invented."""

import re
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from .truth import TrueStatement, Truth

__all__ = ["Comparison", "compare", "plain", "time_alone", "words"]

_MARKS = re.compile(r"\[name\]|\bx{3,}\b|_{3,}|«\w+»|█+|<[\w ]*>|\[redacted\]|\bname\b", re.IGNORECASE)


def words(text: str) -> list[str]:
    """Return the words of a text, as `count_words` counts them."""
    return [token for token in text.split() if any(map(str.isalnum, token))]


def plain(text: str) -> str:
    """Return a text without what two honest readers may differ in: case, white space, the name's mark."""
    return " ".join(_MARKS.sub("@", text).casefold().split())


def time_alone(text: str | None) -> str:
    """Return a time without its preposition: "by the end of Year 6" and "End of Year 6" are one."""
    return re.sub(r"^(by|the|in|at)\s+", "", re.sub(r"^by\s+", "", plain(text or "").rstrip(" .:,")))


@dataclass
class Comparison:
    """Counts by figure; F1 is 2 found / (true + given)."""

    found: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)
    """One line for each thing missed or invented, worst kinds first."""

    def count(self, name: str, found: int, true: int, given: int) -> None:
        """Add to a figure."""
        self.found[name] += found
        self.true[name] += true
        self.given[name] += given

    def figure(self, name: str) -> float:
        """Return one figure, 0 to 1; 1 where there was nothing to find."""
        total = self.true[name] + self.given[name]
        return 2 * self.found[name] / total if total else 1.0

    def worst(self) -> float:
        """Return the lowest figure."""
        return min((self.figure(name) for name in self.true if not name.startswith("~")), default=1.0)


def compare(plan: Any, truth: Truth) -> Comparison:
    """Compare a `Plan` with the answers."""
    seen = Comparison()
    _sections(seen, plan, truth)
    _words_kept(seen, plan, truth)
    matched = _statements(seen, plan, truth)
    _fields(seen, truth, matched)
    _links(seen, plan, truth, matched)
    _details(seen, plan, truth)
    return seen


def _sections(seen: Comparison, plan: Any, truth: Truth) -> None:
    given, true = {str(letter) for letter in plan.sections}, set(truth.sections)
    seen.count("sections", len(given & true), len(true), len(given))
    for letter in sorted(true - given):
        seen.complaints.append(f"section {letter} not found; its label: {truth.labels.get(letter)}")
    for letter in sorted(given - true):
        section = plan.sections[letter]
        seen.complaints.append(f"section {letter} invented from {section.title!r}")
    # Words that could honestly stand in several places count for nobody.
    free = Counter(words(truth.open)) + Counter(
        word for label in truth.labels.values() for word in words(" ".join(label))
    )
    for letter in sorted(given & true):
        is_text, was_text = Counter(words(plan.sections[letter].text)), Counter(words(truth.sections[letter]))
        extra, missing = is_text - was_text, was_text - is_text
        extra -= free
        common = sum((is_text & was_text).values())
        seen.count("section text", common, common + sum(missing.values()), common + sum(extra.values()))
        if missing:
            seen.complaints.append(f"section {letter} lacks {sum(missing.values())} words: {_some(missing)}")
        if extra:
            seen.complaints.append(
                f"section {letter} has {sum(extra.values())} words too many: {_some(extra)}"
            )
    for letter in sorted(true - given):
        seen.count("section text", 0, len(words(truth.sections[letter])), 0)


def _some(words_: Counter[str]) -> str:
    return " ".join(list(words_)[:12])


def _words_kept(seen: Comparison, plan: Any, truth: Truth) -> None:
    """Count the body's words that are lost or doubled; furniture may hold repeated table heads besides."""
    true = Counter(words(truth.body))
    placed = [text for section in plan.sections.values() for text in (section.text, *section.labels)]
    is_ = Counter(word for text in (*placed, *(one.text for one in plan.unplaced)) for word in words(text))
    lost, doubled = true - is_, is_ - true
    total = sum(true.values())
    seen.count("words kept", total - sum(lost.values()), total, total - sum(lost.values()))
    seen.count("words once", total, total, total + sum(doubled.values()))
    if lost:
        seen.complaints.append(f"lost {sum(lost.values())} words: {_some(lost)}")
    if doubled:
        seen.complaints.append(f"doubled {sum(doubled.values())} words: {_some(doubled)}")
    marks = {token for line in truth.furniture for token in words(line) if "{" not in token}
    kept = {token for line in plan.furniture for token in words(line)}
    seen.count("furniture", len(marks & kept), len(marks), len(marks & kept))


def _statements(seen: Comparison, plan: Any, truth: Truth) -> list[tuple[TrueStatement, Any]]:
    matched: list[tuple[TrueStatement, Any]] = []
    for kind, given in (("need", plan.needs), ("outcome", plan.outcomes), ("provision", plan.provisions)):
        true = [one for one in truth.statements if one.kind == kind]
        left = list(given)
        missed = []
        for one in true:
            same = next(
                (g for g in left if g.section == one.section and plain(g.text) == plain(one.text)), None
            )
            if same is None:
                missed.append(one)
            else:
                left.remove(same)
                matched.append((one, same))
        seen.count(f"{kind}s", len(true) - len(missed), len(true), len(given))
        for one in missed:
            likeness = {_alike(other.text, one.text): other for other in left}
            best = max(likeness, default=0.0)
            near = likeness.get(best)
            close = near is not None and best > 0.8
            seen.count(f"~near {kind}s", int(close), 1, int(close))
            said = f"near miss {near.id} {near.text!r}" if near is not None and close else "no match"
            seen.complaints.append(f"{one.id} {one.text!r}: {said}")
        seen.complaints.extend(
            f"{kind} {one.id} is none: {one.text[:100]!r}" for one in left[:4] if missed == []
        )
    return matched


def _alike(one: str, other: str) -> float:
    a, b = set(plain(one).split()), set(plain(other).split())
    quick = 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
    return quick if quick < 0.4 else max(quick, SequenceMatcher(None, plain(one), plain(other)).ratio())


def _fields(seen: Comparison, truth: Truth, matched: list[tuple[TrueStatement, Any]]) -> None:
    """Compare what belongs to statements that were found; a statement that was missed counts as wrong."""
    got = {one.id: other for one, other in matched}
    for one in truth.statements:
        other = got.get(one.id)
        checks: list[tuple[str, str | None, str | None]] = [("ids", one.id, getattr(other, "id", None))]
        if one.section in {"B", "E", "F"}:
            checks.append(("areas", one.area, getattr(other, "area", None)))
        if one.kind == "outcome":
            checks.append(("by when", time_alone(one.by_when), time_alone(getattr(other, "by_when", None))))
        if one.kind == "provision":
            checks.append(("who", plain(one.who or ""), plain(getattr(other, "who", None) or "")))
            checks.append(
                ("how often", plain(one.how_often or ""), plain(getattr(other, "how_often", None) or ""))
            )
        for name, wanted, is_ in checks:
            right = other is not None and wanted == is_
            seen.count(name, int(right), 1, 1)
            if not right and other is not None:
                seen.complaints.append(f"{one.id}: {name} should be {wanted!r}, is {is_!r}")


def _links(seen: Comparison, plan: Any, truth: Truth, matched: list[tuple[TrueStatement, Any]]) -> None:
    true_id = {other.id: one.id for one, other in matched}
    given: set[frozenset[str]] = set()
    for link in plan.links:
        ends = [true_id.get(end, f"?{end}") for end in (link.need, link.outcome, link.provision) if end]
        given |= {frozenset((a, b)) for a in ends for b in ends if a < b}
    true = set(truth.links)
    given -= truth.half_links - true
    seen.count("links", len(given & true), len(true), len(given))
    for name, pairs in (("missing", true - given), ("invented", given - true)):
        shown = sorted("+".join(sorted(pair)) for pair in pairs)
        if shown:
            seen.complaints.append(f"{len(shown)} links {name}: {' '.join(shown[:8])}")


def _details(seen: Comparison, plan: Any, truth: Truth) -> None:
    for name, wanted in truth.details.items():
        is_ = getattr(plan.details, name)
        right = is_ == wanted
        seen.count("details", int(right), 1, 1)
        if not right:
            seen.complaints.append(f"detail {name} should be {wanted!r}, is {is_!r}")
