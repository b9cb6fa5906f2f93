"""Writing the plan of a work or of the place."""
