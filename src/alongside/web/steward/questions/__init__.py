"""Questions at the desk: asking, printing, asking no longer."""
