"""Which files of a folder are plans to be audited, and what the others are."""

import hashlib
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ehcp_audit.errors import FileNotReadable, RoundError

__all__ = ["Found", "FoundPlan", "find_plans", "plan_id", "why_unopened"]

_DOCUMENTS = {".docx", ".docm", ".dotx", ".pdf", ".doc", ".dot", ".rtf", ".odt", ".pages"}
# What somebody may have saved a plan as. The reader says of each kind that it cannot read what to do about
# it, so that an old .doc is a plan that could not be read, and not a file that was passed over.

_CHUNK = 1 << 20


@dataclass(slots=True)
class FoundPlan:
    """One plan of the folder: one content, under one or more names."""

    plan: str
    """Its id."""
    sha256: str | None
    """Hash of its bytes; `None` where they could not be read."""
    names: list[str]
    """Every file that holds it, relative to the folder, with forward slashes."""
    path: Path
    """The first of them."""
    problem: str = ""
    """Why it cannot even be opened, in one sentence; empty where it can."""
    opener: bytes = b""
    """Another hash of its bytes, which is never stored: it opens the round's key for sentences."""


@dataclass(slots=True)
class Found:
    """What a folder holds."""

    plans: list[FoundPlan] = field(default_factory=list)
    """By the first name of each, in order of names."""
    files: int = 0
    """How many files hold them, copies counted."""
    skipped: Counter[str] = field(default_factory=Counter)
    """Kinds of other files, with their number."""


def plan_id(sha256: str) -> str:
    """Return the id by which a round knows the plan whose bytes have that hash."""
    return sha256[:16]


def find_plans(folder: Path, *, but: frozenset[Path] = frozenset()) -> Found:
    """Find the plans of a folder and of the folders within it, and hash each.

    Args:
        folder: Where to look. Linked folders are not entered, so that nothing is found twice.
        but: Files that are not part of the sample: the round itself, the manifest.

    Raises:
        FileNotReadable: the folder is missing, or is no folder.
        RoundError: there is no plan in it.
    """
    if not folder.exists():
        raise FileNotReadable(f"There is no folder {folder}; check its name.")
    if not folder.is_dir():
        raise FileNotReadable(f"{folder} is a file, not a folder; give the folder that holds the plans.")
    found = Found()
    by_content: dict[str, FoundPlan] = {}
    for path in _walk(folder, found):
        if Path(os.path.realpath(path)) in but:  # where links lead round in a ring, `resolve` fails
            continue
        kind = _other_kind(path)
        if kind:
            found.skipped[kind] += 1
            continue
        found.files += 1
        name = path.relative_to(folder).as_posix()
        try:
            sha256, opener = _hash(path)
        except OSError as error:
            found.plans.append(unopened(name, path, why_unopened(error)))
            continue
        if sha256 in by_content:
            by_content[sha256].names.append(name)
        else:
            by_content[sha256] = FoundPlan(plan_id(sha256), sha256, [name], path, opener=opener)
            found.plans.append(by_content[sha256])
    if not found.plans:
        raise RoundError(f"There is no DOCX or PDF in {folder}; give the folder that holds the plans.")
    return found


def unopened(name: str, path: Path, problem: str) -> FoundPlan:
    """Return a plan of the sample without bytes: its id comes from its name's hash, and says so."""
    return FoundPlan(f"no-{hashlib.sha256(name.encode()).hexdigest()[:13]}", None, [name], path, problem)


def _walk(folder: Path, found: Found) -> list[Path]:
    paths: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=_note(found)):
        linked = [name for name in folders if Path(root, name).is_symlink()]
        hidden = [name for name in folders if name.startswith(".")]
        found.skipped.update({"a linked folder": len(linked)} if linked else {})
        found.skipped.update({"a hidden folder": len(hidden)} if hidden else {})
        folders[:] = [name for name in folders if name not in {*linked, *hidden}]
        paths.extend(Path(root, name) for name in names)
    return sorted(paths, key=lambda path: path.relative_to(folder).as_posix())


def _note(found: Found) -> Callable[[OSError], None]:
    def folder_that_does_not_open(_: OSError) -> None:
        found.skipped["a folder that may not be opened"] += 1

    return folder_that_does_not_open


def _other_kind(path: Path) -> str:
    if path.name.startswith("~$"):
        return "a lock file of Word"
    if path.name.startswith("."):
        return "a hidden file"
    if path.exists() and not path.is_file():
        return "no ordinary file"
    suffix = path.suffix.lower()
    if suffix in _DOCUMENTS or _is_pdf(path):
        return ""
    return f"a {suffix} file" if suffix else "a file without an ending"


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(5) == b"%PDF-"
    except OSError:
        return False


def _hash(path: Path) -> tuple[str, bytes]:
    digest, opener = hashlib.sha256(), hashlib.blake2b(digest_size=32, person=b"ehcp-opener")
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            opener.update(chunk)
    return digest.hexdigest(), opener.digest()


def why_unopened(error: OSError) -> str:
    """Say in one sentence why a file cannot be opened."""
    if isinstance(error, PermissionError):
        return "The file may not be opened; ask whoever keeps it for the right to read it."
    return (
        f"The file could not be opened ({error.strerror or 'no reason given'}); check that it is still there."
    )
