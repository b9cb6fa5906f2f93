"""Pages for whoever keeps things going: leads and keepers of a place, and leads of a work."""
