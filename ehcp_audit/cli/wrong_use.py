"""A command that was called with something it cannot take."""

from ehcp_audit.errors import EhcpAuditError

__all__ = ["WrongUse"]


class WrongUse(EhcpAuditError):  # noqa: N818 - the name says what is so
    """An option or argument has a value that makes no sense; `str()` says which, and what to give."""
