"""What a DOCX holds besides the words of the plan."""
