"""How a command ends early: called with something it cannot take, or stopped by the person."""

from ehcp_audit.errors import EhcpAuditError

__all__ = ["Stopped", "WrongUse"]


class WrongUse(EhcpAuditError):  # noqa: N818 - the name says what is so
    """An option or argument has a value that makes no sense; `str()` says which, and what to give."""


class Stopped(EhcpAuditError):  # noqa: N818 - the name says what is so
    """The person pressed Ctrl-C, and there is more to say than that; `str()` says it."""
