"""What is said of personal data in a file: kinds, places and what to do; never the data."""
# ruff: noqa: E501 - sentences read best whole

from collections.abc import Sequence

from ehcp_audit.model import (
    Certainty,
    FileFormat,
    Leak,
    LeakKind,
    NotLookedAt,
    Place,
    PrivacyReport,
    Whereabouts,
    Whose,
)

from .plan import where
from .words import and_list, count, sentence_start

H_PRIVACY = "Personal data in this file"
H_PRIVACY_HIDDEN = "Hidden in the file"
H_PRIVACY_SHOWN = "On the pages, or in the file's name"
H_PRIVACY_TO_DO = "What to do"
H_PRIVACY_NOT_LOOKED_AT = "What we did not look at"
HIDDEN_INTRO = "People who read the pages do not see these. Anyone who has the file can find them."
ONLY_TELLS = "This check only tells you. It takes nothing out of the file."
NO_PROMISE = (
    "We can miss things. We have no list of names, so a name that stands where no name is expected may not be seen. "
    "Read every page yourself before you share the file."
)
SHOW_HINT = "The words are not shown here, so that you can keep or send this list. To see them: add --show."
SHOWN_WARNING = "This list shows the words themselves. Do not send it to anyone."
NOTHING_FOUND = "We found nothing in this file that we know to name the child or the family."
PRIVACY_FAILED = (
    "We could not look for personal data in this file. It may still name the child or the family, so read it "
    "yourself before you share it."
)

SEE_PRIVACY = "To see what and where: ehcp-audit privacy FILE. Do so before you send the file to anyone."

KINDS: dict[LeakKind, tuple[str, str]] = {
    LeakKind.NAME: ("name", "names"),
    LeakKind.INITIALS: ("set of initials", "sets of initials"),
    LeakKind.DATE_OF_BIRTH: ("date of birth", "dates of birth"),
    LeakKind.NHS_NUMBER: ("NHS number", "NHS numbers"),
    LeakKind.PUPIL_NUMBER: ("unique pupil number", "unique pupil numbers"),
    LeakKind.LEARNER_NUMBER: ("unique learner number", "unique learner numbers"),
    LeakKind.INSURANCE_NUMBER: ("National Insurance number", "National Insurance numbers"),
    LeakKind.CASE_NUMBER: ("case number", "case numbers"),
    LeakKind.POSTCODE: ("postcode", "postcodes"),
    LeakKind.ADDRESS: ("address", "addresses"),
    LeakKind.TELEPHONE: ("telephone number", "telephone numbers"),
    LeakKind.EMAIL: ("e-mail address", "e-mail addresses"),
    LeakKind.WEB_PROFILE: ("page or name on a social site", "pages or names on a social site"),
    LeakKind.SIGNATURE: ("signature", "signatures"),
    LeakKind.PHOTOGRAPH: ("picture that may be a photograph", "pictures that may be photographs"),
    LeakKind.POSITION: ("place where a photograph was taken", "places where photographs were taken"),
    LeakKind.AUTHOR: ("person who worked on the file", "people who worked on the file"),
    LeakKind.FILE_PATH: ("folder on somebody's computer", "folders on somebody's computer"),
    LeakKind.COMMENT: ("comment", "comments"),
    LeakKind.TRACKED_CHANGE: ("tracked change", "tracked changes"),
    LeakKind.HIDDEN_WORDS: ("hidden word", "hidden words"),
    LeakKind.COVERED_WORDS: (
        "word that is covered but still there",
        "words that are covered but still there",
    ),
    LeakKind.MARKED_FOR_REDACTION: (
        "redaction that was marked but not carried out",
        "redactions that were marked but not carried out",
    ),
    LeakKind.EARLIER_VERSION: (
        "earlier version of the plan kept inside the file",
        "earlier versions of the plan kept inside the file",
    ),
    LeakKind.EMBEDDED_FILE: ("other file inside this one", "other files inside this one"),
    LeakKind.MAIL_MERGE: ("link to a list of people (mail merge)", "links to lists of people (mail merge)"),
}
"""Each kind, for one and for more."""

WHOSE_NAMES: dict[Whose, tuple[str, str]] = {
    Whose.CHILD: ("the child's name", "the child's name"),
    Whose.FAMILY: ("name of a family member", "names of family members"),
    Whose.PROFESSIONAL: ("name of a professional", "names of professionals"),
    Whose.UNKNOWN: ("name of a person", "names of people"),
}

PARTS: dict[Whereabouts, str] = {
    Whereabouts.TEXT: "in the text",
    Whereabouts.RUNNING: "at the top or foot of pages",
    Whereabouts.FORM_FIELD: "in a form field",
    Whereabouts.PICTURE: "among the pictures",
    Whereabouts.FILE_NAME: "in the file's name",
    Whereabouts.PROPERTIES: "in what the file says about itself (its properties)",
    Whereabouts.COMMENTS: "in comments",
    Whereabouts.DELETIONS: "in text that was deleted with “track changes” on",
    Whereabouts.INSERTIONS: "among the tracked changes",
    Whereabouts.HIDDEN_TEXT: "in hidden, white or tiny text",
    Whereabouts.UNDER_BOX: "under a box or bar",
    Whereabouts.UNDER_PICTURE: "under a picture",
    Whereabouts.OFF_THE_PAGE: "outside the edges of the page",
    Whereabouts.HIDDEN_LAYER: "in a layer that is switched off",
    Whereabouts.UNDER_MARK: "under a mark for redaction",
    Whereabouts.EARLIER_VERSION: "in an earlier version kept inside the file",
    Whereabouts.DESCRIPTION: "in the description or name of a picture",
    Whereabouts.LINK: "in what a link leads to",
    Whereabouts.FIELD_CODE: "in a hidden field code",
    Whereabouts.BOOKMARK: "in a bookmark",
    Whereabouts.TAG: "in words for screen readers",
    Whereabouts.SETTINGS: "in the file's settings",
    Whereabouts.UNUSED_PART: "in a part of the file that is not shown",
    Whereabouts.EMBEDDED_FILE: "in another file inside this one",
}
"""Where something stands, to be read after its kind."""

SURE: dict[Certainty, str] = {
    Certainty.CERTAIN: "We are sure",
    Certainty.LIKELY: "This is likely",
    Certainty.POSSIBLE: "Have a look, as only a person can tell",
}

BECAUSE: dict[str, str] = {
    "given-in-the-plan": "the plan gives it on its own form",
    "labelled": "the words in front of it say so",
    "check-digit": "its check digit is right",
    "form": "it is written like one",
    "initials": "they are the first letters of the child's name",
    "month-of-birth": "it follows a word like “born”",
    "age-fits": "an age that fits it stands beside it",
    "introduces": "somebody is introduced by it",
    "letter": "it stands where a letter names its reader",
    "headed": "it stands where a heading names the child",
    "signed": "it stands where somebody signs",
    "titled": "it follows a title like Mrs or Dr",
    "possessive": "something is said to belong to that person",
    "belongs": "something is said to belong to it",
    "relative": "it follows a word like “brother” or “mum”",
    "helped": "it stands where a plan names the child",
    "so-that": "it stands where a plan names the child",
    "for-to": "it stands where a plan names the child",
    "age": "an age follows it",
    "subject": "it stands where a plan names the child",
    "author": "the file names it as an author",
    "path": "it is written like a folder",
    "tracked": "Word kept it",
    "hidden": "it is marked as hidden",
    "pale": "white letters stand on a white page",
    "tiny": "the letters are too small to see",
    "pale-or-tiny": "the letters are white on white, or too small to see",
    "covered": "a box or bar was put over it",
    "black-shape": "black shapes lie on the pages",
    "under-picture": "a picture lies over it",
    "off-page": "it lies outside the page",
    "digital-signature": "the file is signed with a certificate",
    "signature-line": "there is a line for a signature",
    "picture-at-signature": "a picture stands where somebody signs",
    "drawn-by-hand": "it was drawn by hand",
    "size-of-a-photograph": "it has the size of a photograph",
    "taken-by-a-camera": "it says which camera took it",
    "first-page-picture": "the file holds a small picture of its first page",
    "gps": "the photograph's file says where it was taken",
    "file-inside": "the file holds it whole",
    "mail-merge": "the file was made from a list",
    "earlier": "the file keeps what was changed",
    "marked": "it was marked and never taken out",
    "layer": "the layer can be switched on again",
    "there": "the file holds it",
}
"""How something was recognised, to be read after a colon."""

NOT_LOOKED: dict[NotLookedAt, str] = {
    NotLookedAt.PAGES_ARE_PICTURES: "Pages that are pictures (scans): we cannot read their words.",
    NotLookedAt.PICTURES: "Words and faces in pictures.",
    NotLookedAt.EMBEDDED_FILES: "Other files inside this one: open each and look.",
    NotLookedAt.EARLIER_VERSIONS: "Some of the earlier versions inside the file, as there are very many.",
    NotLookedAt.UNREADABLE_PART: "A part of the file that is damaged.",
}

_REDACT = (
    "Words on the pages: take them out where they stand and put a mark like [Name] in their place. A black box drawn over words, "
    "or white letters, hides nothing: the words stay in the file."
)
_INSPECT = (
    "Hidden things in a Word file: save a copy. In Word, choose File, Info, Check for Issues, Inspect Document. Inspect, then choose "
    "Remove All for each thing it finds. Save, and run this check again."
)
_CHANGES = "Tracked changes: in Word, choose Review, then Accept All Changes and Stop Tracking. Delete all comments there too."
_PDF = (
    "Hidden things in a PDF: it is safest to go back to the Word file, clean that, and make a new PDF from it. A PDF program with a "
    "“redact” tool can do it too, if you apply the redactions and then remove hidden information."
)
_NAME_OF_FILE = "The file's name: rename it, so that it names nobody."
_PICTURES = (
    "Pictures and signatures: look at each. Take out faces and signatures, and do not only cover them."
)
_INSIDE = "Other files inside this one: take them out, or clean each of them first."
_SAY_WHERE: dict[LeakKind, tuple[Whereabouts, ...]] = {
    LeakKind.COMMENT: (Whereabouts.COMMENTS,),
    LeakKind.TRACKED_CHANGE: (Whereabouts.INSERTIONS,),
    LeakKind.HIDDEN_WORDS: (Whereabouts.HIDDEN_TEXT,),
    LeakKind.MARKED_FOR_REDACTION: (Whereabouts.UNDER_MARK,),
    LeakKind.EARLIER_VERSION: (Whereabouts.EARLIER_VERSION,),
    LeakKind.EMBEDDED_FILE: (Whereabouts.EMBEDDED_FILE,),
    LeakKind.PHOTOGRAPH: (Whereabouts.PICTURE,),
    LeakKind.SIGNATURE: (Whereabouts.PICTURE, Whereabouts.TEXT),
}
"""Kinds whose name says where they stand."""
_SHOWN_PARTS = frozenset({Whereabouts.TEXT, Whereabouts.RUNNING, Whereabouts.FORM_FIELD})
MOST_PLACES_SAID = 8


def privacy_sentence(report: PrivacyReport) -> str:
    """Say how many things were found, hidden ones first."""
    hidden, seen = sum(leak.count for leak in report.hidden), sum(leak.count for leak in report.visible)
    if not hidden and not seen:
        return NOTHING_FOUND
    parts = [f"{hidden:,} hidden in the file" if hidden else "", f"{seen:,} that can be seen" if seen else ""]
    total = count(hidden + seen, "thing")
    return f"We found {total} that may still name the child or the family: {and_list([part for part in parts if part])}."


def leak_kind(leak: Leak) -> str:
    """Name what was found, and how often: "The child's name, 48 times"."""
    if leak.kind is LeakKind.NAME:
        one, more = WHOSE_NAMES[leak.whose]
        times = "" if leak.count == 1 else f", {'twice' if leak.count == 2 else f'{leak.count:,} times'}"
        return f"{sentence_start(one if leak.count == 1 or leak.whose is Whose.CHILD else more)}{times}"
    one, more = KINDS[leak.kind]
    return count(leak.count, one, more)


def leak_sentence(leak: Leak) -> str:
    """Say what was found and where."""
    places = leak_places(leak.places)
    part = "" if leak.where in _SAY_WHERE.get(leak.kind, ()) else f" {PARTS[leak.where]}"
    return f"{leak_kind(leak)}{part}{f' ({places})' if places else ''}."


def leak_places(places: Sequence[Place]) -> str:
    """Say on which pages, or at which paragraphs, as far as there is room."""
    pages = sorted({place.page for place in places if place.page is not None})
    if pages:
        said = [str(page) for page in pages]
        lead = "page " if len(said) == 1 else "pages "
    else:
        said = list(dict.fromkeys(where(place) for place in places if where(place)))
        lead = ""
    if len(said) > MOST_PLACES_SAID:
        return f"{lead}{', '.join(said[:MOST_PLACES_SAID])} and more"
    joiner = "; " if not lead and any(", " in one for one in said) else ""
    return f"{lead}{joiner.join(said) if joiner else and_list(said)}"


def sure_sentence(leak: Leak) -> str:
    """Say how sure it is, and why."""
    return f"{SURE[leak.certainty]}: {BECAUSE[leak.because]}."


def what_to_do(report: PrivacyReport) -> tuple[str, ...]:
    """Say what to do about what was found: each piece of advice once."""
    kinds = {leak.kind for leak in report.leaks}
    parts = {leak.where for leak in report.leaks}
    pictures = {LeakKind.SIGNATURE, LeakKind.PHOTOGRAPH, LeakKind.POSITION} & kinds
    word = report.format is FileFormat.DOCX
    hidden = bool(report.hidden)
    advice = (
        (word and bool({LeakKind.TRACKED_CHANGE, LeakKind.COMMENT} & kinds), _CHANGES),
        (word and hidden, _INSPECT),
        (not word and hidden, _PDF),
        (bool(_SHOWN_PARTS & parts) or LeakKind.COVERED_WORDS in kinds, _REDACT),
        (bool(pictures), _PICTURES),
        (LeakKind.EMBEDDED_FILE in kinds, _INSIDE),
        (Whereabouts.FILE_NAME in parts, _NAME_OF_FILE),
    )
    return tuple(says for holds, says in advice if holds)


def privacy_in_short(report: PrivacyReport) -> tuple[str, ...]:
    """Say in two or three sentences what was found, for a report on the plan: kinds with their numbers, no places."""
    lines = [privacy_sentence(report)]
    for lead, leaks in (("Hidden in the file", report.hidden), ("To be seen", report.visible)):
        kinds = report.by_kind(leaks)
        if kinds:
            said = [count(number, *KINDS[kind]) for kind, number in kinds.items()]
            lines.append(f"{lead}: {and_list(said)}.")
    return tuple(lines)
