"""One's own page: what waits, what one gave and received, what was promised."""
