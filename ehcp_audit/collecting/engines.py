"""Makes a process ready for its first plan: both readers, the look for personal data, and the word lists.

They come in with the first plan that needs them, which takes as long as some plans do. The process that
workers are forked from imports this module, so that none of them pays for it again.
"""

from ehcp_audit.language import read_provision
from ehcp_audit.language.topics import about
from ehcp_audit.privacy.docx import parts as _docx_parts  # noqa: F401 - to be there
from ehcp_audit.privacy.pdf import document as _pdf_document  # noqa: F401 - to be there
from ehcp_audit.reading.pdf import read_pdf as _read_pdf  # noqa: F401 - to be there

from . import judging as _judging  # noqa: F401 - to be there

__all__: list[str] = []

read_provision("A teacher reads with her.")  # any sentence: word lists are opened when first asked
about("She reads.")
