"""Registers that hubs keep, read as a careful person would: nothing guessed, every no with its question."""
