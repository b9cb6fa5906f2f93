"""Real databases for tests: a PostgreSQL of our own, and guards lifted round Django's flush."""
