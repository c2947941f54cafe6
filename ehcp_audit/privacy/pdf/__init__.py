"""What a PDF holds besides the words of the plan."""
