"""The promise book: what was promised, to whom, by when, and whether they say it was kept."""
