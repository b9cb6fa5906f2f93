"""Pages that anyone can open, as far as a place is open."""
