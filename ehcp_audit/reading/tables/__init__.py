"""The walk through blocks: running text and tables, each line given to its section."""
