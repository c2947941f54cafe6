"""Days as people write them, those of programs too."""

import re

from ehcp_audit.reading.dates import DATE

__all__ = ["ANY_DATE"]

ANY_DATE = re.compile(rf"{DATE.pattern}|(?<![\d-])(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}(?![\d-])", re.IGNORECASE)
"""Finds a day in running text, in words, in figures, or as 2016-05-14."""
