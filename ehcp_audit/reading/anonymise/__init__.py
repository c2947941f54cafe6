"""A copy of a plan with its layout kept and every word replaced."""

from .copy import AnonymiseReport, anonymise

__all__ = ["AnonymiseReport", "anonymise"]
