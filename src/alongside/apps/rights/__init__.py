"""What everybody may ask of what is kept about them: so far, to see it and to take a copy."""
