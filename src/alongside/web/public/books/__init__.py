"""The three books of a work: entries for those who take part, totals for everyone else."""
