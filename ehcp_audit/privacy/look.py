"""One file, looked through for whatever may still name the child or the family."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from ehcp_audit.errors import EhcpAuditError, PictureOfPages, ReadingError
from ehcp_audit.model import (
    FileFormat,
    LeakKind,
    NotLookedAt,
    Place,
    Plan,
    PrivacyReport,
    Whereabouts,
    count_words,
)
from ehcp_audit.reading import plan_of, read_blocks
from ehcp_audit.reading.blocks import Blocks, Unseen
from ehcp_audit.reading.docx.package import Package
from ehcp_audit.reading.files import Opened, file_bytes, is_pdf, plain_name, word_package
from ehcp_audit.reading.words.dates import read_date

from .context import Surroundings
from .data import Days, data_in
from .days import ANY_DATE
from .docx.parts import look_into_docx
from .gathered import Gathered
from .hits import Hit, leaks_of
from .labels import Asked
from .names import KnownNames
from .passages import Labelled, Passage, digits_in, labelled, passages_of, plain
from .slots import names_by_place

__all__ = ["look_for_personal_data", "look_into"]

_WITH_UNSEEN = frozenset({"hidden-text", "redaction", "recognised-text"})
"""Notes on the reading that say: there are words that the plan does not have."""
_UNSEEN: dict[str, tuple[LeakKind, Whereabouts]] = {
    "hidden": (LeakKind.HIDDEN_WORDS, Whereabouts.HIDDEN_TEXT),
    "pale": (LeakKind.HIDDEN_WORDS, Whereabouts.HIDDEN_TEXT),
    "tiny": (LeakKind.HIDDEN_WORDS, Whereabouts.HIDDEN_TEXT),
    "off-page": (LeakKind.HIDDEN_WORDS, Whereabouts.OFF_THE_PAGE),
    "covered": (LeakKind.COVERED_WORDS, Whereabouts.UNDER_BOX),
    "under-picture": (LeakKind.COVERED_WORDS, Whereabouts.UNDER_PICTURE),
}


def look_for_personal_data(
    path: str | Path,
    *,
    data: bytes | None = None,
    plan: Plan | None = None,
    unseen: Sequence[Unseen] | None = None,
    password: str | None = None,
) -> PrivacyReport:
    """Look through a DOCX or PDF for whatever may still name the child or the family.

    It tells, it takes nothing out. What it does not find may be there all the same.

    Args:
        path: the file; its name is looked at too.
        data: what the file holds, where it lies on no disk: `path` is then only its name. `None`: it is read.
        plan: the file as it was read already, which saves reading it again; `None` where it was not.
        unseen: with `plan`, `Blocks.unseen` of that reading: what the file holds and the plan does not.
            `None`: where the plan's notes speak of such words, the file is read again for them.
        password: opens an encrypted PDF; `None` for none.

    Returns:
        What was found: kinds, places and numbers. The words themselves are inside, and in no output of the
        report unless they are asked for.

    Raises:
        ReadingError: the file cannot be opened. The message does not say what the file is called, for that
            may name a child.
        ValueError: the plan was read from another file.
    """
    path = Path(path)
    with _nameless_errors(path):
        data = file_bytes(path, plain_name(path), data)
        sha256 = hashlib.sha256(data).hexdigest()
        if plan is None or plan.source.sha256 == sha256:
            return _look(path, data, sha256, plan, unseen=unseen, password=password)
    raise ValueError("the plan was read from another file")


def look_into(opened: Opened, plan: Plan, unseen: Sequence[Unseen]) -> PrivacyReport:
    """Look through a file that was opened and read already, whatever it is called.

    Result and errors as `look_for_personal_data`.

    Args:
        opened: the file.
        plan: the file as it was read.
        unseen: what it holds and the plan does not.
    """
    nameless = Path(f"plan{opened.path.suffix}")
    with _nameless_errors(opened.path):
        return _look(nameless, opened.data, opened.sha256, plan, unseen=unseen, package=opened.package)


@contextmanager
def _nameless_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except ReadingError as error:
        raise type(error)(_without_name(str(error), path)) from None
    except EhcpAuditError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a broken file makes a library raise
        # A last guard, as in reading: a broken file never shows a family a traceback, nor its words.
        kind = type(error).__name__
        raise ReadingError(
            f"The file could not be looked through: something in it is not as expected ({kind}). "
            "Open it in Word, save it anew and try again."
        ) from None


def _without_name(sentence: str, path: Path) -> str:
    for name in (str(path), path.name, plain_name(path)):
        sentence = sentence.replace(name, "the file")
    return sentence[:1].upper() + sentence[1:]


def _look(
    path: Path,
    data: bytes,
    sha256: str,
    plan: Plan | None,
    *,
    unseen: Sequence[Unseen] | None,
    password: str | None = None,
    package: Package | None = None,
) -> PrivacyReport:
    gathered = Gathered()
    if plan is not None and unseen is not None:
        _keep_unseen(unseen, gathered)
    elif plan is None or any(note.kind in _WITH_UNSEEN for note in plan.notes):
        blocks = _blocks(path, data, password, gathered)
        if blocks is not None:
            plan = plan or plan_of(blocks)
            _keep_unseen(blocks.unseen, gathered)
    if is_pdf(data):
        from .pdf.document import look_into_pdf  # noqa: PLC0415 - its libraries take longer to import than most plans to read

        pages = look_into_pdf(data, path.name, password, plan, gathered)
        return _report(FileFormat.PDF, sha256, path, plan, gathered, pages=pages)
    if package is None:
        package = word_package(data, path.name)
    else:
        package.look_again()
    _look_into_word(package, plan, gathered)
    return _report(FileFormat.DOCX, sha256, path, plan, gathered)


def _blocks(path: Path, data: bytes, password: str | None, gathered: Gathered) -> Blocks | None:
    """Read the file; `None` for pictures of pages, of which all but the words can be looked at."""
    try:
        return read_blocks(path, data=data, password=password)
    except PictureOfPages:
        gathered.not_looked_at.add(NotLookedAt.PAGES_ARE_PICTURES)
        return None


def _look_into_word(package: Package, plan: Plan | None, gathered: Gathered) -> None:
    look_into_docx(package, gathered)
    shapes = (
        sum(note.kind == "redaction" and "black shape" in note.says for note in plan.notes) if plan else 0
    )
    if shapes:
        gathered.found(LeakKind.COVERED_WORDS, "", Whereabouts.UNDER_BOX, because="black-shape")


def _keep_unseen(unseen: Iterable[Unseen], gathered: Gathered) -> None:
    for one in unseen:
        kind, where = _UNSEEN[one.how]
        index = one.paragraph.index if one.paragraph is not None and one.paragraph.index >= 0 else None
        place = Place(
            block=index, page=one.page or (one.paragraph.page if one.paragraph is not None else None)
        )
        if count := count_words(one.text):
            gathered.found(kind, one.text, where, because=one.how, place=place, count=count)


def _report(
    form: FileFormat,
    sha256: str,
    path: Path,
    plan: Plan | None,
    gathered: Gathered,
    *,
    pages: int | None = None,
) -> PrivacyReport:
    gathered.words(path.stem, Whereabouts.FILE_NAME, prose=False)
    shown = passages_of(plan) if plan is not None else []
    return PrivacyReport(
        format=form,
        sha256=sha256,
        pages=pages,
        leaks=leaks_of([*gathered.hits, *_search(shown, gathered.passages, plan)]),
        not_looked_at=tuple(one for one in NotLookedAt if one in gathered.not_looked_at),
    )


def _search(shown: list[Passage], unseen: list[Passage], plan: Plan | None) -> Iterator[Hit]:
    """Search all words of the file: for names that it gives, for names by their place, and for data."""
    answers = list(labelled(shown))
    hidden_answers = list(labelled([one for one in unseen if one.prose]))
    known = KnownNames.gathered([*answers, *hidden_answers], (one.text for one in shown))
    found_by_place = list(
        names_by_place([*shown, *(one for one in unseen if one.prose)], frozenset(known.words))
    )
    finder = known.finder()
    days = Days(frozenset(_births([*answers, *hidden_answers], plan)), _year(plan))
    everything = [*shown, *unseen]
    around = Surroundings(everything, answers)
    for passage, digits in zip(everything, digits_in(everything), strict=True):
        if finder is not None:
            yield from finder.hits(passage)
        yield from data_in(passage, digits, around, days)
    yield from found_by_place


def _births(answers: Iterable[Labelled], plan: Plan | None) -> Iterator[date]:
    if plan is not None and plan.details.date_of_birth is not None:
        yield plan.details.date_of_birth
    for answer in answers:
        if (
            answer.asked is Asked.BIRTH
            and ANY_DATE.search(answer.value)
            and (found := read_date(answer.value))
        ):
            yield found


def _year(plan: Plan | None) -> int | None:
    """Return the year that the plan was made in, or the last one that it names."""
    if plan is None:
        return None
    for day in (plan.details.issued_on, plan.details.review_due):
        if day is not None:
            return day.year
    text = " ".join([*(one.text for one in plan.unplaced), *(one.text for one in plan.sections.values())])
    years = [int(found) for found in re.findall(r"20(?<![\d/.-]20)[1-4]\d(?!\d)", plain(text))]
    return max(years, default=None)
