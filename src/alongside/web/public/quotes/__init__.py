"""In people's own words: what they wrote and let others read."""
