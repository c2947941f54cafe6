"""The lines of a section as needs, outcomes and provisions, and which of them belong together."""
