"""What still names the child: personal data left in a file, and redactions that hide nothing."""

from .look import look_for_personal_data, look_into

__all__ = ["look_for_personal_data", "look_into"]
