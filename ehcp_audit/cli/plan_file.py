"""What commands that read one plan have in common: the password, and which file."""

from pathlib import Path

from ehcp_audit.errors import FileNotReadable
from ehcp_audit.model import Plan
from ehcp_audit.reading import Progress, load_profile, read_plan

__all__ = ["open_plan", "password_in"]

LONGEST_PASSWORD = 4096


def open_plan(
    file: Path,
    password_file: Path | None,
    profile: Path | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Read the plan, with the password that the first line of a file gives and a council's own headings.

    Raises:
        ReadingError: the plan or the password's file cannot be read.
        RubricError: the profile cannot be used.
    """
    headings = None if profile is None else load_profile(profile)
    return read_plan(file, password=password_in(password_file), profile=headings, progress=progress)


def password_in(file: Path | None) -> str | None:
    """Return the first line of a password's file; `None` where no file is given.

    Raises:
        FileNotReadable: it cannot be read, or its first line is empty.
    """
    if file is None:
        return None
    try:
        with file.open(encoding="utf-8-sig") as lines:
            password = lines.readline(LONGEST_PASSWORD).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        why = (
            "it is not plain text"
            if isinstance(error, UnicodeDecodeError)
            else (error.strerror or "").lower()
        )
        raise FileNotReadable(f"the password file {file} cannot be read ({why}); give a text file") from error
    if not password:
        raise FileNotReadable(
            f"the first line of the password file {file} is empty; write the password there"
        )
    return password
