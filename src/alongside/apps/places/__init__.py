"""A place, its settings, dated figures and population."""
