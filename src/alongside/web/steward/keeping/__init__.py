"""How long things are kept, what goes next, and who is held."""
