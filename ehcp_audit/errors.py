"""What can go wrong, as a family would be told.

```
EhcpAuditError                 one plain sentence: what is wrong, where, what to do
├── ReadingError               a file does not become a plan
│   ├── FileNotReadable        missing, a directory, empty, not permitted
│   ├── UnsupportedFormat      not a DOCX or PDF (an old .doc, a spreadsheet, a picture)
│   ├── NeedsPassword          encrypted, and no password or a wrong one was given
│   ├── PictureOfPages         a scan: pages without any text
│   ├── DamagedFile            a corrupt zip, XML or PDF
│   └── TooLarge               past a stated limit (size unpacked, pages, nesting)
├── RubricError                a rubric, lexicon or profile that cannot be used
├── FactsError                 a facts file that cannot be used
├── RoundError                 a stored round that cannot be opened, resumed or compared
└── OutputError                a report or export cannot be written where it was asked for
```

Every message is shown as it is, on one line. Nothing in it quotes a plan.
"""

__all__ = [
    "DamagedFile",
    "EhcpAuditError",
    "FactsError",
    "FileNotReadable",
    "NeedsPassword",
    "OutputError",
    "PictureOfPages",
    "ReadingError",
    "RoundError",
    "RubricError",
    "TooLarge",
    "UnsupportedFormat",
]


class EhcpAuditError(Exception):
    """Anything this package raises on purpose; `str()` is a sentence for the user."""


class ReadingError(EhcpAuditError):
    """A file did not become a plan."""


class FileNotReadable(ReadingError):  # noqa: N818 - the name says what is so, as FileNotFoundError does not
    """The path leads to nothing that can be opened: missing, a directory, empty, not permitted."""


class UnsupportedFormat(ReadingError):  # noqa: N818
    """The content is neither DOCX nor PDF, whatever the file's name says."""


class NeedsPassword(ReadingError):  # noqa: N818
    """The file is encrypted and no password, or a wrong one, was given."""


class PictureOfPages(ReadingError):  # noqa: N818
    """The pages are pictures: there is no text to read without recognition (OCR)."""


class DamagedFile(ReadingError):  # noqa: N818
    """The file is of a kind that can be read, but its content is broken."""


class TooLarge(ReadingError):  # noqa: N818
    """The file passes a stated limit, so it was not unpacked."""


class RubricError(EhcpAuditError):
    """A rubric, lexicon or profile cannot be used; the message names file, line and remedy."""


class FactsError(EhcpAuditError):
    """A facts file cannot be used; the message names file, line and remedy."""


class RoundError(EhcpAuditError):
    """A stored round cannot be opened, resumed or compared."""


class OutputError(EhcpAuditError):
    """A report or export could not be written where it was asked for."""
