"""What in a file may still name the child or the family: the words are held, and never shown unasked."""

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, SecretStr

from .base import Frozen
from .source import FileFormat, Place

__all__ = [
    "Certainty",
    "Leak",
    "LeakKind",
    "NotLookedAt",
    "PrivacyCounts",
    "PrivacyReport",
    "Whereabouts",
    "Whose",
]


class LeakKind(StrEnum):
    """What was found: data that names somebody, then things in a file that may hold such data unseen."""

    NAME = "name"
    INITIALS = "initials"
    DATE_OF_BIRTH = "date-of-birth"
    NHS_NUMBER = "nhs-number"
    PUPIL_NUMBER = "unique-pupil-number"
    LEARNER_NUMBER = "unique-learner-number"
    INSURANCE_NUMBER = "national-insurance-number"
    CASE_NUMBER = "case-number"
    POSTCODE = "postcode"
    ADDRESS = "address"
    TELEPHONE = "telephone"
    EMAIL = "e-mail"
    WEB_PROFILE = "web-profile"
    SIGNATURE = "signature"
    PHOTOGRAPH = "photograph"
    POSITION = "position"
    """Where a photograph was taken."""
    AUTHOR = "author"
    """Who wrote, changed or commented on the file."""
    FILE_PATH = "file-path"
    """A folder on somebody's computer; it often holds a person's name."""
    COMMENT = "comment"
    TRACKED_CHANGE = "tracked-change"
    HIDDEN_WORDS = "hidden-words"
    COVERED_WORDS = "covered-words"
    MARKED_FOR_REDACTION = "marked-for-redaction"
    EARLIER_VERSION = "earlier-version"
    EMBEDDED_FILE = "embedded-file"
    MAIL_MERGE = "mail-merge"


class Whereabouts(StrEnum):
    """In which part of the file something stands."""

    TEXT = "text"
    RUNNING = "header-or-footer"
    FORM_FIELD = "form-field"
    PICTURE = "picture"
    FILE_NAME = "file-name"
    PROPERTIES = "properties"
    COMMENTS = "comments"
    DELETIONS = "tracked-deletions"
    INSERTIONS = "tracked-insertions"
    HIDDEN_TEXT = "hidden-text"
    UNDER_BOX = "under-a-box"
    UNDER_PICTURE = "under-a-picture"
    OFF_THE_PAGE = "off-the-page"
    HIDDEN_LAYER = "hidden-layer"
    UNDER_MARK = "under-a-redaction-mark"
    EARLIER_VERSION = "earlier-version"
    DESCRIPTION = "picture-description"
    LINK = "link-target"
    FIELD_CODE = "field-code"
    BOOKMARK = "bookmark"
    TAG = "reading-aid"
    """What a screen reader is told in place of what is shown."""
    SETTINGS = "settings"
    UNUSED_PART = "unused-part"
    """A part of the file that nothing shows."""
    EMBEDDED_FILE = "embedded-file"


SHOWN = frozenset({Whereabouts.TEXT, Whereabouts.RUNNING, Whereabouts.FORM_FIELD, Whereabouts.PICTURE})
"""Parts that a reader of the pages sees, as they see the file's name."""


class Certainty(StrEnum):
    """How sure the program is that it is what it is called."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    """Only a person can tell."""


class Whose(StrEnum):
    """Whom a name or number belongs to, as far as the plan says."""

    CHILD = "child"
    FAMILY = "family"
    PROFESSIONAL = "professional"
    UNKNOWN = "unknown"


class NotLookedAt(StrEnum):
    """What the program did not look into, so that a person must."""

    PAGES_ARE_PICTURES = "pages-are-pictures"
    PICTURES = "pictures"
    EMBEDDED_FILES = "embedded-files"
    EARLIER_VERSIONS = "earlier-versions"
    UNREADABLE_PART = "unreadable-part"


class Leak(Frozen):
    """Something that may name somebody: one kind, in one part of the file, however often."""

    kind: LeakKind
    whose: Whose = Whose.UNKNOWN
    where: Whereabouts
    hidden: bool
    """True where a person who reads the pages does not see it."""
    certainty: Certainty
    because: str
    """How it was recognised, as one word or more in kebab-case: labelled, check-digit, form, slot …"""
    count: int = Field(ge=1)
    """How often it stands there; of pictures, comments and files how many there are."""
    places: tuple[Place, ...] = ()
    """Where in the plan, each place once, the first fifty; empty for what has no place in it."""
    words: tuple[SecretStr, ...] = Field(default=(), exclude=True, repr=False)
    """The words themselves, each once. In no output unless it is asked for by name."""

    def revealed(self) -> tuple[str, ...]:
        """Return the words themselves: personal data."""
        return tuple(word.get_secret_value() for word in self.words)


class PrivacyCounts(Frozen):
    """How often each kind of personal data was found in a file: no places, no words."""

    looked: bool
    """False: the file could be read, and could not be looked through; nobody knows what it holds."""
    hidden: dict[LeakKind, int] = Field(default_factory=dict)
    """What a person who reads the pages does not see."""
    visible: dict[LeakKind, int] = Field(default_factory=dict)
    """What stands on the pages, or in the file's name."""


class PrivacyReport(Frozen):
    """What was found in one file, hidden things first. It names nobody, and not the file."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/privacy/1"] = Field(default="ehcp-audit/privacy/1", alias="schema")
    format: FileFormat
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    pages: int | None = None
    """Number of pages; `None` for a DOCX."""
    leaks: tuple[Leak, ...] = ()
    not_looked_at: tuple[NotLookedAt, ...] = ()
    """What a person must look at, because the program did not."""

    @property
    def hidden(self) -> tuple[Leak, ...]:
        """What a person who reads the pages does not see."""
        return tuple(leak for leak in self.leaks if leak.hidden)

    @property
    def visible(self) -> tuple[Leak, ...]:
        """What stands on the pages, or in the file's name."""
        return tuple(leak for leak in self.leaks if not leak.hidden)

    def by_kind(self, leaks: Iterable[Leak] | None = None) -> dict[LeakKind, int]:
        """Return how often each kind was found, by `LeakKind`'s order; of all leaks, or of those given."""
        counts: dict[LeakKind, int] = {}
        for leak in self.leaks if leaks is None else leaks:
            counts[leak.kind] = counts.get(leak.kind, 0) + leak.count
        return {kind: counts[kind] for kind in LeakKind if kind in counts}

    def to_json(self, *, show: bool = False, indent: int | None = 2) -> str:
        """Return the report as JSON text of schema `ehcp-audit/privacy/1`.

        Args:
            show: True adds the words themselves to each leak, as `words`: personal data.
            indent: spaces to indent by; `None` for one line.
        """
        data: dict[str, Any] = self.model_dump(mode="json")
        for leak, found in zip(data["leaks"], self.leaks, strict=True):
            leak["places"] = [
                {name: value for name, value in place.items() if value is not None}
                for place in leak["places"]
            ]
            if show:
                leak["words"] = list(found.revealed())
        return json.dumps(data, indent=indent, ensure_ascii=False)

    def counts(self) -> PrivacyCounts:
        """Return how often each kind was found, hidden and visible apart: no places."""
        hidden, visible = self.by_kind(self.hidden), self.by_kind(self.visible)
        return PrivacyCounts(looked=True, hidden=hidden, visible=visible)

    def counts_as_json(self) -> str:
        """Return the counts as JSON on one line."""
        return self.counts().model_dump_json(exclude={"looked"})

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Make a report from what `to_json` gave; raises pydantic's `ValidationError` for anything else."""
        return cls.model_validate_json(text)
