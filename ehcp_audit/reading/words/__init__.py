"""What words say by themselves: titles, labels, dates, times, nothing at all."""
