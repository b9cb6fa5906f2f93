"""A line per action, hash-chained after the fact, one chain per place and kind of matter."""
