"""The lines of a plan, how each looks, and what the head above it says that it is for."""
