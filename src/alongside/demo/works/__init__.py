"""Four works, and what the books show of each."""
