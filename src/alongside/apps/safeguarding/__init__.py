"""Concerns about somebody's safety: sealed to those who look after safeguarding, and to nobody else."""
