"""The word lists: what counts as vague, why, on whose authority, and what puts it right."""
# ruff: noqa: E501 - patterns and sentences read best whole

from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, ValidationError

from ehcp_audit.errors import RubricError
from ehcp_audit.model import Frozen
from ehcp_audit.shipped import shipped_rubrics

from .phrase import Phrase, PhraseError, PhraseIndex, compile_phrase
from .yaml_text import data_and_nodes

__all__ = ["Entry", "Lexicon", "Severity", "Source", "Tier", "load_lexicon", "shipped_lexicon"]

Scope = Literal["provision", "outcome", "need"]
Tier = Literal["case law", "statutory guidance", "charity", "practice"]


class Severity(StrEnum):
    """How much a hit weighs."""

    STRONG = "strong"
    """Not specific, unless the same statement puts it right."""
    AMBER = "amber"
    """Worth asking about."""
    CONTEXT = "context"
    """Reported only; weighs nothing."""


class Source(Frozen):
    """An authority that entries rest on."""

    cite: str
    tier: Tier
    confirmed: bool
    """False where nobody has opened the source to confirm the citation."""


class Entry(Frozen):
    """Some wording, and what is to be said of it."""

    words: tuple[str, ...] = Field(min_length=1)
    """Phrases in the small language of `phrase`."""
    family: str
    severity: Severity
    scope: tuple[Scope, ...] = ("provision",)
    """The kinds of statement it is looked for in."""
    types: tuple[str, ...] = ()
    """The types of provision it is looked for in; empty: all."""
    reason: str
    """Why it is vague: a sentence."""
    suggestion: str
    """What to ask for instead: a sentence."""
    source: str
    """Key of the file's `sources`."""
    rescued_by: tuple[str, ...] = ()
    """Slots that put the wording right when all of them are filled in the same statement; empty: nothing does."""
    unless_before: tuple[str, ...] = ()
    """Phrases that exempt it when they stand directly behind it ("regular" before "expression")."""
    unless_after: tuple[str, ...] = ()
    """Phrases that exempt it when they stand directly in front of it."""
    line: int = 0
    """Line of the file, for messages."""


class Lexicon(Frozen):
    """Entries in force, with their sources."""

    entries: tuple[Entry, ...]
    sources: dict[str, Source]
    allowed: tuple[str, ...] = ()
    """Phrases that a council has cleared: a hit inside one is not reported."""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.entries, self.allowed))

    def extended_by(self, path: Path) -> "Lexicon":
        """Add a council's own file: new entries, and phrases it allows.

        Raises:
            RubricError: where the file cannot be used.
        """
        own = load_lexicon([path], known=self.sources)
        return Lexicon(
            entries=self.entries + own.entries,
            sources={**self.sources, **own.sources},
            allowed=self.allowed + own.allowed,
        )


class _File(Frozen):
    sources: dict[str, Source] = Field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    allow: tuple[str, ...] = ()


def _lines(node: yaml.Node | None) -> list[int]:
    """Return the line of every mapping under `entries`, in order."""
    if not isinstance(node, yaml.MappingNode):
        return []
    for key, value in node.value:
        if key.value == "entries" and isinstance(value, yaml.SequenceNode):
            return [item.start_mark.line + 1 for item in value.value]
    return []


def load_lexicon(paths: list[Path], known: dict[str, Source] | None = None) -> Lexicon:
    """Read lexicon files, in the order given.

    Raises:
        RubricError: naming file, line and remedy.
    """
    entries: list[Entry] = []
    sources: dict[str, Source] = dict(known or {})
    allowed: list[str] = []
    for path in paths:
        part = _read(path)
        sources |= part.sources
        for entry in part.entries:
            if entry.source not in sources:
                raise RubricError(
                    f"{path.name}:{entry.line}: no source '{entry.source}'; add it under 'sources' in this file."
                )
            for phrase in (*entry.words, *entry.unless_before, *entry.unless_after):
                try:
                    compile_phrase(phrase)
                except PhraseError as error:
                    raise RubricError(f"{path.name}:{entry.line}: {error}.") from error
        entries.extend(part.entries)
        allowed.extend(part.allow)
    return Lexicon(entries=tuple(entries), sources=sources, allowed=tuple(allowed))


def _read(path: Path) -> _File:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RubricError(
            f"{path.name}: this word list cannot be opened; check that the file is there."
        ) from error
    try:
        data, node = data_and_nodes(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise RubricError(
            f"{path.name}:{line}: this is not valid YAML; check the indentation and quotes."
        ) from error
    if not isinstance(data, dict):
        raise RubricError(f"{path.name}:1: a word list needs 'entries' or 'allow' at the top level.")
    lines = _lines(node)
    for item, line in zip(data.get("entries") or (), lines, strict=False):
        if isinstance(item, dict):
            item["line"] = line
    try:
        return _File.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = first["loc"]
        line = 1
        if len(where) > 1 and where[0] == "entries" and isinstance(where[1], int) and where[1] < len(lines):
            line = lines[where[1]]
        field = (
            ".".join(str(part) for part in where if not isinstance(part, int) and part != "entries")
            or "the file"
        )
        raise RubricError(f"{path.name}:{line}: {field}: {first['msg'].lower()}.") from error


@lru_cache(maxsize=1)
def shipped_lexicon() -> Lexicon:
    """Load the word lists that come with the package: every file of `rubrics/lexicon` that holds entries."""
    folder = shipped_rubrics() / "lexicon"
    return load_lexicon([folder / f"{scope}.yaml" for scope in ("provision", "outcome", "need")])


@lru_cache(maxsize=16)
def phrases_of(lexicon: Lexicon, scope: str) -> tuple[tuple[Entry, ...], tuple[Phrase, ...], PhraseIndex]:
    """Return the entries of a scope, one for each of their phrases, with the index over these."""
    pairs = [
        (entry, compile_phrase(words))
        for entry in lexicon.entries
        if scope in entry.scope
        for words in entry.words
    ]
    phrases = [phrase for _, phrase in pairs]
    return tuple(entry for entry, _ in pairs), tuple(phrases), PhraseIndex(phrases)
