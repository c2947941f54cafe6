"""What a heading says that the text below it serves: `Provision for outcome 1`, `To meet need B2:`."""

import re

from .typed_numbers import IN_WORDS

__all__ = ["heads_what_serves", "without_served"]

_SERVED = re.compile(
    r"(?<!\w)(?:for|(?:in order )?to (?:meet|achieve|reach|address|support|secure|work towards)"
    r"|(?:working )?towards|meeting|achieving|addressing|supporting|(?:links?|linked|relat\w+) to)"
    r"\s+(?:the )?(?:special educational )?(?P<what>needs?|outcomes?|aims?|goals?)\s*(?:no\.?\s*|number\s*)?"
    rf"(?:[A-Z]{{0,4}}\.?\d|(?:{'|'.join(IN_WORDS)})\b|[A-H]\b)",
    re.IGNORECASE,
)


def without_served(text: str) -> str:
    """Return a heading up to the need or outcome that it says by its code to serve; empty for all of it."""
    found = _SERVED.search(text)
    return text if found is None else text[: found.start()].strip(" :\u2013-")


def heads_what_serves(text: str, what: str) -> bool:
    """Tell whether a heading says nothing but that it is for a need, or an outcome, with its code.

    Args:
        text: the heading.
        what: how the noun begins: `need` or `outcome`.
    """
    found = _SERVED.search(text)
    return found is not None and not without_served(text) and found["what"].lower().startswith(what)
