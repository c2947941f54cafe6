"""Which lines open which sections, chosen over the whole document."""
