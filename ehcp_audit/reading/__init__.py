"""A file becomes a plan."""

from contextlib import nullcontext
from pathlib import Path

from ehcp_audit.collector import collector_paused
from ehcp_audit.model import Plan

from .assemble import plan_of
from .blocks import Progress
from .files import file_bytes, is_pdf, plain_name, read_blocks
from .profile import Profile, load_profile

__all__ = ["Profile", "Progress", "load_profile", "plan_of", "read_blocks", "read_plan"]


def read_plan(
    path: str | Path,
    *,
    data: bytes | None = None,
    password: str | None = None,
    profile: Profile | str | Path | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Read a DOCX or PDF into a plan.

    Args:
        path: the file.
        data: what the file holds, where it lies on no disk: `path` is then only its name. `None`: it is read.
        password: to open an encrypted file with; `None` for none.
        profile: a council's own headings, or the YAML file that holds them; `None` for none.
        progress: told `(done, total)` pages of a PDF, once at the start and then after each; never for a Word
            file, which has no pages.

    Raises:
        ReadingError: one of its kin, with one plain sentence.
        RubricError: the profile cannot be used.
    """
    if isinstance(profile, str | Path):
        profile = load_profile(profile)
    path = Path(path)
    data = file_bytes(path, plain_name(path), data)
    # The pages of a PDF may leave rings of objects behind; a Word file leaves none.
    with nullcontext() if is_pdf(data) else collector_paused():
        return plan_of(read_blocks(path, data=data, password=password, progress=progress), profile)
