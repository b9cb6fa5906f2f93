"""One's own record, to print or show."""
