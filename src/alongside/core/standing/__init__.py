"""When an entry stands."""
