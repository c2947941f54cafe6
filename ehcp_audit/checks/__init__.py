"""A plan is looked at: every check, in the order of the plan's parts."""

from . import adulthood, case_file, form, health_and_care, placement, section_k
from .facts import CaseOptions, Facts
from .register import CHECKS, Check, NoOptions, Seen, check

__all__ = ["CHECKS", "CaseOptions", "Check", "Facts", "NoOptions", "Seen", "check"]

# Importing a module declares its checks; naming them here says that this is why they are imported.
_MODULES = (form, health_and_care, placement, section_k, adulthood, case_file)
